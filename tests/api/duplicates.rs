//! Looking for duplicates through the register as it stands: F54 (suggestions), S37 (cards of one value are proposed), and
//! that a "no" is remembered for ever.

use crate::window::{Window, everybody};
use serde_json::{Value, json};

async fn pairs(window: &Window) -> Vec<Value> {
    let page = window.say("duplicate_list", json!({ "offset": 0, "limit": 50 })).await;
    page["pairs"].as_array().unwrap().clone()
}

async fn born(window: &Window, id: &Value, day: &str) {
    let fields = json!([{ "field": "birth_on", "value": day, "replaces": null }]);
    window.say("contact_update", json!({ "id": id, "fields": fields })).await;
}

async fn searched(window: &Window) -> Vec<Value> {
    let job = window.say("duplicate_search", json!({})).await;
    window.done(&job).await;
    pairs(window).await
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_that_nobody_compared_are_found_and_a_no_is_remembered() {
    let window = Window::open().await;
    let first = window.person("Melchiorre", "Zuccarini", "").await;
    let second = window.person("Melchiore", "Zuccarini", "").await;
    let other = window.person("Lucia", "Zuccarini", "").await;
    for id in [&first, &second] {
        born(&window, id, "1961-04-09").await;
    }
    born(&window, &other, "1990-01-31").await;
    assert_eq!(pairs(&window).await, Vec::<Value>::new(), "nothing was proposed when they were made");

    let found = searched(&window).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&found[0]["first"]["contact"], &found[0]["second"]["contact"]), (&first, &second));
    assert_eq!(found[0]["reasons"], json!(["name-near", "birth"]));
    assert_eq!(searched(&window).await.len(), 1, "a pair that waits is not proposed twice");

    window.say("duplicate_dismiss", json!({ "contact": first, "other": second })).await;
    assert_eq!(searched(&window).await, Vec::<Value>::new(), "who is not the same stays so");
}

#[tokio::test(flavor = "multi_thread")]
async fn homonyms_with_two_birth_dates_are_not_proposed() {
    let window = Window::open().await;
    for day in ["1950-03-01", "1980-03-02"] {
        let id = window.person("Melchiorre", "Zuccarini", "").await;
        born(&window, &id, day).await;
    }
    assert_eq!(searched(&window).await, Vec::<Value>::new());
    let page = window.say("duplicate_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(page["searching"], Value::Null, "the search is over");
}

const SHEET: &str = "Cognome;Nome;E-mail;Data di nascita;Comune\n\
    Zuccarini;Melchiorre;m.z@posta.example;9/4/1961;Siena\n\
    Zucarini;Melchiorre;m.z@posta.example;9/4/1961;Siena\n\
    Rossi;Mario;;1/1/1970;Roma\n";

/// Reads, matches and checks a sheet, and looks for alike rows.
async fn compared(window: &Window, name: &str, sheet: &str) -> Value {
    window.kit.host.will_pick(window.kit.file(name, sheet));
    let picked = window.say("import_pick", json!({})).await;
    let started = window.say("import_start", json!({ "file": picked["file"]["token"] })).await;
    window.done(&started).await;
    let import = started["import"].clone();
    let view = window.say("import_get", json!({ "import": import })).await;
    for column in view["columns"].as_array().unwrap() {
        let field = if column["field"].is_null() { json!("ignore") } else { column["field"].clone() };
        let column =
            json!({ "import": import, "index": column["index"], "field": field, "meanings": [], "dateOrder": null });
        window.say("import_column_set", column).await;
    }
    for command in ["import_check", "import_alike_find"] {
        let job = window.say(command, json!({ "import": import })).await;
        window.done(&job).await;
    }
    import
}

async fn alike(window: &Window, import: &Value) -> Value {
    window.say("import_alike", json!({ "import": import, "offset": 0, "limit": 50 })).await
}

async fn decide(window: &Window, import: &Value, pair: &Value, verdict: Value) {
    let decision = json!({
        "import": import, "row": pair["row"], "organisation": pair["organisation"], "otherRow": pair["otherRow"], "otherCard": pair["otherCard"],
        "verdict": verdict, "equal": false,
    });
    window.say("import_alike_decide", decision).await;
}

async fn written(window: &Window, import: &Value) -> Value {
    let review = window.say("import_review", json!({ "import": import })).await;
    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": import, "name": "Soci", "source": source, "collectedOn": "2026-10-04" });
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    review
}

/// UX, step Doppioni: three piles, one decision for each pair, and the review and the commit honour it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_decided_about_a_row_is_what_the_import_does() {
    let window = Window::open().await;
    let import = compared(&window, "soci.csv", SHEET).await;
    let page = alike(&window, &import).await;
    assert_eq!(
        (&page["total"], &page["open"], &page["same"], &page["fresh"]),
        (&json!(1), &json!(1), &json!(0), &json!(3))
    );
    let pair = page["pairs"][0].clone();
    insta::assert_json_snapshot!(pair);
    decide(&window, &import, &pair, json!("join")).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!((&review["totals"]["create"], &review["totals"]["duplicate"]), (&json!(2), &json!(1)));

    // Found again, the pair keeps what was decided; taken back, the row is a card of its own again.
    let again = window.say("import_alike_find", json!({ "import": import })).await;
    window.done(&again).await;
    assert_eq!(alike(&window, &import).await["pairs"][0]["verdict"], "join");
    decide(&window, &import, &pair, Value::Null).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["create"], 3);
    decide(&window, &import, &pair, json!("join")).await;

    written(&window, &import).await;
    let people = window.say("contact_list", everybody("")).await;
    assert_eq!(people["total"]["value"], 2);
    assert_eq!(pairs(&window).await, Vec::<Value>::new(), "nothing waits");
}

/// "Not the same person" said while importing is remembered for ever, "later" waits among the duplicates.
#[tokio::test(flavor = "multi_thread")]
async fn apart_is_remembered_and_later_waits() {
    let window = Window::open().await;
    let known = window.person("Melchiore", "Zuccarini", "").await;
    born(&window, &known, "1961-04-09").await;
    let import = compared(&window, "soci.csv", SHEET).await;
    let page = alike(&window, &import).await;
    let of = |card: bool| {
        let all = page["pairs"].as_array().unwrap();
        all.iter().filter(|pair| pair["otherCard"].is_string() == card).cloned().collect::<Vec<_>>()
    };
    let (with_card, with_row) = (of(true), of(false));
    assert!(!with_card.is_empty() && with_row.len() == 1, "{page}");
    for pair in &with_card {
        assert_eq!(pair["otherCard"], known);
        decide(&window, &import, pair, json!("apart")).await;
    }
    decide(&window, &import, &with_row[0], json!("later")).await;
    let review = written(&window, &import).await;
    assert_eq!(review["totals"]["create"], 3);
    let waiting = pairs(&window).await;
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(searched(&window).await.len(), 1, "who was told apart is not proposed again");
}

/// The piles that ask nothing can be looked into: who joins whom, and who is new.
#[tokio::test(flavor = "multi_thread")]
async fn the_piles_of_an_import_can_be_looked_into() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "mario@posta.example").await;
    let sheet = "Cognome;Nome;E-mail\n\
        Rossi;Mario;mario@posta.example\n\
        Verdi;Luca;luca@posta.example\n\
        Verdi;Luca;luca@posta.example\n\
        Neri;Ada;ada@posta.example\n";
    let import = compared(&window, "soci.csv", sheet).await;
    let pile = async |pile: &str, offset: u32| {
        let asked = json!({ "import": import, "pile": pile, "offset": offset, "limit": 2 });
        window.say("import_pile", asked).await
    };
    let same = pile("same", 0).await;
    let rows = same["rows"].as_array().unwrap();
    assert_eq!((&same["total"], rows.len()), (&json!(2), 2), "{same}");
    assert_eq!((&rows[0]["row"], &rows[0]["card"], &rows[0]["cardName"]), (&json!(2), &mario, &json!("Rossi Mario")));
    assert_eq!((&rows[1]["row"], &rows[1]["earlier"], &rows[1]["card"]), (&json!(4), &json!(3), &Value::Null));
    let fresh = pile("fresh", 0).await;
    assert_eq!((&fresh["total"], &fresh["rows"][0]["name"]), (&json!(2), &json!("Verdi Luca")));
    assert_eq!(pile("fresh", 1).await["rows"][0]["name"], "Neri Ada");
    let figures = window.say("import_alike", json!({ "import": import, "offset": 0, "limit": 1 })).await;
    assert_eq!(
        (&figures["same"], &figures["fresh"]),
        (&same["total"], &fresh["total"]),
        "as the numbers over them say"
    );
}

const FIRMS: &str = "Ragione sociale;Cognome;Nome;E-mail;Indirizzo;CAP;Comune\n\
    Ottica Lume Srl;Zuccarini;Melchiorre;m.z@posta.example;Via Mazzini 4;53100;Siena\n\
    Ottica Lume S.r.l.;Sarti;Bruna;b.s@posta.example;Via Mazzini 4;53100;Siena\n\
    Ottica Lume;Bassi;Ezio;e.b@posta.example;Via Mazzini 4;53100;Siena\n";

/// S21, DOMAIN 4.9: of a row that makes a firm and a person both are compared. A firm of three rows is asked about twice,
/// and joining it leaves the people new.
#[tokio::test(flavor = "multi_thread")]
async fn s21_the_firm_beside_a_person_is_compared_too() {
    let window = Window::open().await;
    let import = compared(&window, "referenti.csv", FIRMS).await;
    let page = alike(&window, &import).await;
    let firms: Vec<Value> = page["pairs"].as_array().unwrap().clone();
    assert_eq!((firms.len(), &page["fresh"]), (2, &json!(3)), "{page}");
    assert!(firms.iter().all(|pair| pair["organisation"] == true && pair["otherRow"] == 2), "{page}");
    assert!(firms[0]["name"].as_str().unwrap().starts_with("Ottica Lume"), "{page}");
    // One answer does for both.
    assert_eq!(firms[0]["equal"], 1, "{page}");
    let decision = json!({
        "import": import, "row": firms[0]["row"], "organisation": true, "otherRow": 2, "otherCard": null,
        "verdict": "join", "equal": true,
    });
    window.say("import_alike_decide", decision).await;
    let page = alike(&window, &import).await;
    assert_eq!((&page["joined"], &page["joinedBeside"]), (&json!(2), &json!(2)));
    let asked = json!({ "import": import, "pile": "fresh", "offset": 0, "limit": 10 });
    assert_eq!(window.say("import_pile", asked).await["total"], 3, "their rows are new people still");
    let review = written(&window, &import).await;
    assert_eq!(review["totals"]["create"], 3);
    let all = window.say("contact_list", everybody("")).await;
    assert_eq!(all["total"]["value"], 4, "one firm, three people: {all}");

    // Another list names the firm of the register a little differently: it is told beside the new person.
    let other = "Ragione sociale;Cognome;Nome;E-mail;Indirizzo;CAP;Comune\n\
        Ottica Lume snc;Neri;Ada;a.n@posta.example;Via Mazzini 4;53100;Siena\n";
    let import = compared(&window, "altri.csv", other).await;
    let page = alike(&window, &import).await;
    let pair = page["pairs"][0].clone();
    assert!(pair["organisation"] == true && pair["otherCard"].is_string(), "{page}");
    decide(&window, &import, &pair, json!("apart")).await;
    written(&window, &import).await;
    assert_eq!(searched(&window).await, Vec::<Value>::new(), "kept apart for ever");
}

/// S21: what a row says otherwise of a firm that is known is told also where its person is new.
#[tokio::test(flavor = "multi_thread")]
async fn s21_the_firm_of_a_new_person_has_its_differences_too() {
    let window = Window::open().await;
    let first = "Ragione sociale;Partita IVA;Sito web;Cognome;Nome;E-mail\n\
        Ottica Lume Srl;00743110157;www.lume.example;Sarti;Bruna;b.s@posta.example\n";
    let import = compared(&window, "prima.csv", first).await;
    written(&window, &import).await;
    let second = "Ragione sociale;Partita IVA;Sito web;Cognome;Nome;E-mail\n\
        Ottica Lume Srl;00743110157;www.nuovolume.example;Bassi;Ezio;e.b@posta.example\n";
    let import = compared(&window, "seconda.csv", second).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["create"], 1);
    let told = window.say("import_differences", json!({ "import": import, "offset": 0, "limit": 10 })).await;
    assert_eq!(told["total"], 1, "{told}");
    assert_eq!(told["differences"][0]["field"], "website");
}
