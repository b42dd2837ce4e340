//! Mode "only objections" (S45): lists of who left a mailing tool and of what came back.

use crate::imports::{committed, looked, started};
use crate::window::{Window, everybody, point};
use serde_json::{Value, json};

/// In the shape of a Mailchimp export of people who left; the people are invented.
const LEFT: &str = "Email Address,First Name,Last Name,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON\n\
    Anna@Posta.example,Anna,Neri,2026-03-05 10:11:12,Primavera,NORMAL\n\
    nessuno@posta.example,,,2026-03-06 08:00:00,Primavera,NORMAL\n\
    anna@posta.example,Anna,Neri,2026-03-05 10:11:12,Primavera,NORMAL\n\
    non si legge,,,2026-03-06 08:00:00,Primavera,NORMAL\n";

/// In the shape of a Mailchimp export of cleaned addresses.
const CLEANED: &str = "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\n\
    luca@posta.example,Luca,2026-04-01 09:00:00,Aprile\n";

const PEOPLE: &str = "Cognome;Nome;E-mail;Newsletter;Data consenso newsletter\n\
    Neri;Anna;anna@posta.example;sì;01/02/2026\n\
    Verdi;Luca;luca@posta.example;sì;01/02/2026\n\
    Rossi;Mario;mario@posta.example;sì;01/02/2026\n";

/// An import of a list of those who left.
pub async fn list(window: &Window, name: &str, text: &str) -> Value {
    let import = started(window, &window.kit.file(name, text)).await;
    window.say("import_mode_set", json!({ "import": import, "mode": "suppression" })).await;
    import
}

/// Writes it.
pub async fn written(window: &Window, import: &Value) -> Value {
    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": import, "name": "Disiscritti", "source": source, "collectedOn": "2026-10-04" });
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    commit["batch"].clone()
}

/// For every person: each consent with its day, each address with its mark.
async fn state(window: &Window) -> Vec<String> {
    let page = window.say("contact_list", everybody("")).await;
    let mut people = Vec::new();
    for row in page["rows"].as_array().unwrap() {
        let card = window.card(&row["id"]).await;
        let of = |list: &str, fields: &[&str]| -> Vec<String> {
            let items = card[list].as_array().unwrap();
            items
                .iter()
                .map(|item| fields.iter().map(|name| item[name].to_string()).collect::<Vec<_>>().join(" "))
                .collect()
        };
        people.push(format!(
            "{} {:?} {:?}",
            card["name"],
            of("consents", &["title", "state", "decidedOn"]),
            of("points", &["value", "warning"])
        ));
    }
    people.sort_unstable();
    people
}

/// The end is the same whether the lists or the people come first; nobody gets a card by a list.
#[tokio::test(flavor = "multi_thread")]
async fn s45_the_end_is_the_same_before_and_after_the_people_come_in() {
    let first = Window::open().await;
    for (name, text) in [("left.csv", LEFT), ("cleaned.csv", CLEANED)] {
        let import = list(&first, name, text).await;
        written(&first, &import).await;
    }
    assert_eq!(first.say("contact_list", everybody("")).await["total"]["value"], 0, "no card");
    committed(&first, &first.kit.file("persone.csv", PEOPLE)).await;

    let after = Window::open().await;
    committed(&after, &after.kit.file("persone.csv", PEOPLE)).await;
    let before = state(&after).await;
    for (name, text) in [("left.csv", LEFT), ("cleaned.csv", CLEANED)] {
        let import = list(&after, name, text).await;
        written(&after, &import).await;
    }
    let end = state(&after).await;
    assert_eq!(state(&first).await, end);
    assert_ne!(before, end);
    let anna = end.iter().find(|person| person.contains("Anna")).unwrap();
    assert!(anna.contains("withdrawn") && anna.contains("2026-03-05"), "{anna}");
    let luca = end.iter().find(|person| person.contains("Luca")).unwrap();
    assert!(luca.contains("bounced") && !luca.contains("withdrawn"), "{luca}");
    let mario = end.iter().find(|person| person.contains("Mario")).unwrap();
    assert!(!mario.contains("withdrawn") && !mario.contains("bounced"), "{mario}");
}

/// What the review says is what happens; the sum is the rows read; the list again changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn s45_the_review_counts_every_row_once() {
    let window = Window::open().await;
    committed(&window, &window.kit.file("persone.csv", PEOPLE)).await;
    let import = list(&window, "left.csv", LEFT).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["mode"], &view["looksLikeObjections"]), (&json!("suppression"), &json!(true)));
    let review = looked(&window, "import_oppositions", &import).await;
    let totals = json!({ "create": 0, "update": 1, "unchanged": 0, "duplicate": 1, "suppressed": 1, "rejected": 1 });
    assert_eq!((&review["totals"], &review["rows"], &review["cards"]), (&totals, &json!(4), &json!(1)), "{review}");
    assert_eq!((&review["address"], &review["day"], &review["left"]), (&json!(0), &json!(3), &json!(3)));
    let entries = window.say("archive_stats", json!({})).await["entries"].clone();
    looked(&window, "import_oppositions", &import).await;
    assert_eq!(window.say("archive_stats", json!({})).await["entries"], entries, "a look writes nothing");
    let batch = written(&window, &import).await;
    assert_eq!(window.say("batch_get", json!({ "batch": batch })).await["totals"], totals);
    let path = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await["rows"], 1);
    assert!(std::fs::read_to_string(&path).unwrap().contains("non si legge"));

    let again = list(&window, "left2.csv", LEFT).await;
    let review = looked(&window, "import_oppositions", &again).await;
    assert_eq!((&review["totals"]["update"], &review["totals"]["suppressed"]), (&json!(0), &json!(0)), "{review}");
}

/// The list withdraws every type with mass permission, unless the person narrows it; taking it back takes it off the list.
#[tokio::test(flavor = "multi_thread")]
async fn s45_the_person_narrows_the_types_and_takes_a_list_back() {
    let window = Window::open().await;
    committed(&window, &window.kit.file("persone.csv", PEOPLE)).await;
    let withdrawn =
        async || state(&window).await.iter().map(|person| person.matches("withdrawn").count()).sum::<usize>();
    let import = list(&window, "left.csv", LEFT).await;
    let types = looked(&window, "import_oppositions", &import).await["types"].clone();
    let types = types.as_array().unwrap();
    assert!(!types.is_empty() && types.iter().all(|one| one["withdrawn"] == true), "{types:?}");
    let kept: Vec<&Value> = types.iter().map(|one| &one["id"]).collect();
    let narrow = json!({ "import": import, "address": null, "day": null, "kept": kept });
    window.say("import_opposition_set", narrow).await;
    written(&window, &import).await;
    assert_eq!(withdrawn().await, 0, "what the person leaves out stays as it is");

    let before = state(&window).await;
    let wide = list(&window, "left2.csv", LEFT).await;
    let batch = written(&window, &wide).await;
    assert_eq!(withdrawn().await, 1);
    let undoing = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undoing).await;
    assert_eq!(state(&window).await, before);
    window.person("Nino", "Nessuno", "nessuno@posta.example").await;
    assert_eq!(withdrawn().await, 0, "who comes in now is not on the list any more");
}

/// Whoever is typed in by hand, or gets an address later, brings the stop along.
#[tokio::test(flavor = "multi_thread")]
async fn s45_a_stop_follows_the_address_by_every_way_in() {
    let window = Window::open().await;
    for (name, text) in [("left.csv", LEFT), ("cleaned.csv", CLEANED)] {
        let import = list(&window, name, text).await;
        written(&window, &import).await;
    }
    let typed = window.person("Anna", "Neri", "ANNA@posta.example").await;
    assert!(window.card(&typed).await["consents"].to_string().contains("withdrawn"));
    let later = window.person("Nino", "Nessuno", "altro@posta.example").await;
    assert!(!window.card(&later).await["consents"].to_string().contains("withdrawn"));
    window.say("point_add", json!({ "contact": later, "point": point("email", "nessuno@posta.example") })).await;
    assert!(window.card(&later).await["consents"].to_string().contains("withdrawn"));
    let back = window.person("Luca", "Verdi", "luca@posta.example").await;
    assert_eq!(window.card(&back).await["points"][0]["warning"], "email-bounced");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_without_addresses_is_refused_in_words() {
    let window = Window::open().await;
    let import = list(&window, "vuota.csv", "Codice;Nota\n1;x\n2;y\n").await;
    let review = looked(&window, "import_oppositions", &import).await;
    assert_eq!(review["address"], Value::Null);
    let wrong = json!({ "import": import, "address": 9, "day": null, "kept": [] });
    assert_eq!(window.refused("import_opposition_set", wrong).await["code"], "not-found");
}
