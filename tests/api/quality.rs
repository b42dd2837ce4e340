//! The quality report (S36): four questions, the rows and cards behind each, and discarding with a reason.

use crate::imports::{checked, committed, committed_as};
use crate::window::{Window, everybody, point};
use serde_json::{Value, json};

/// Good, a number that is none, nobody to reach, and old.
const LIST: &str = "Codice;Cognome;Nome;E-mail;Cellulare;Newsletter;Data consenso newsletter;Data acquisizione\n\
    1;Rossi;Mario;mario@posta.example;333 1234567;;;01/10/2026\n\
    2;Bianchi;Anna;non si legge;;;;02/10/2026\n\
    3;Verdi;Luca;;;;;03/10/2026\n\
    4;Neri;Ada;ada@posta.example;;;;05/05/2018\n";

async fn made(window: &Window, scope: Value, months: u32) -> Value {
    let started = window.say("quality_survey", json!({ "scope": scope, "months": months })).await;
    window.done(&started).await;
    started["job"].clone()
}

async fn figures(window: &Window, job: &Value) -> Value {
    window.say("quality_report", json!({ "job": job })).await
}

fn count(report: &Value, group: &str) -> u64 {
    let answers = report["answers"].as_array().unwrap();
    answers.iter().find(|answer| answer["group"] == group).unwrap()["count"].as_u64().unwrap()
}

async fn names(window: &Window, job: &Value, flaw: Option<&str>) -> Vec<String> {
    let asked = json!({ "job": job, "flaw": flaw, "offset": 0, "limit": 200 });
    let page = window.say("quality_rows", asked).await;
    assert_eq!(page["total"], page["rows"].as_array().unwrap().len());
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn discard(job: &Value, change: Value) -> Value {
    let mut order = json!({ "job": job, "flaw": null, "contacts": [], "rows": [], "reason": "stale", "note": "" });
    order.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    order
}

/// S36: the rows of an import in preparation, row by row, and discarding them with a reason that the import keeps.
#[tokio::test(flavor = "multi_thread")]
async fn s36_rows_are_asked_four_questions_and_left_out_with_a_reason() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("clienti.csv", LIST)).await;
    let scope = json!({ "of": "import", "import": import });
    let job = made(&window, scope.clone(), 24).await;
    let report = figures(&window, &job).await;
    assert_eq!((&report["checked"], &report["file"]), (&json!(4), &json!("clienti.csv")), "{report}");
    assert_eq!(
        ["invalid", "stale", "empty", "out_of_purpose"].map(|group| count(&report, group)),
        [1, 1, 2, 0],
        "a number in another program is a purpose: {report}"
    );
    assert_eq!(names(&window, &job, Some("email")).await, ["Bianchi Anna"]);
    assert_eq!(names(&window, &job, Some("empty")).await, ["Bianchi Anna", "Verdi Luca"]);
    assert_eq!(names(&window, &job, Some("stale")).await, ["Neri Ada"]);
    assert_eq!(names(&window, &job, None).await.len(), 3);

    let done = window.say("quality_discard", discard(&job, json!({ "flaw": "stale" }))).await;
    assert_eq!((&done["count"], &done["txn"]), (&json!(1), &Value::Null));
    let other = json!({ "rows": [4], "reason": "other", "note": "" });
    let error = window.refused("quality_discard", discard(&job, other)).await;
    assert_eq!((&error["fields"][0]["field"], &error["fields"][0]["reason"]), (&json!("note"), &json!("missing")));
    let other = json!({ "rows": [4], "reason": "other", "note": "Fornitore" });
    window.say("quality_discard", discard(&job, other)).await;
    let again = figures(&window, &made(&window, scope, 24).await).await;
    assert_eq!((&again["checked"], count(&again, "stale")), (&json!(2), 0), "what was left out is not asked again");
    assert_eq!(again["discarded"].as_array().unwrap().len(), 2);

    let rows = json!({ "import": import, "action": null, "code": null, "offset": 0, "limit": 10 });
    let rows = window.say("import_rows", rows).await;
    let left = &rows["rows"][2]["leftOutFor"];
    assert_eq!((&left["reason"], &left["note"]), (&json!("other"), &json!("Fornitore")), "{rows}");
    let batch = committed_as(&window, &import, "Fiera").await;
    let told = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!((&told["totals"]["suppressed"], &told["totals"]["create"]), (&json!(2), &json!(2)));
    let job = made(&window, json!({ "of": "batch", "batch": batch }), 24).await;
    let report = figures(&window, &job).await;
    assert_eq!((&report["checked"], count(&report, "invalid")), (&json!(2), 1), "the cards that it made: {report}");
    let kept = report["discarded"].as_array().unwrap();
    assert_eq!(
        (&kept[1]["reason"], &kept[1]["note"], &kept[1]["by"]),
        (&json!("other"), &json!("Fornitore"), &json!("Anna Ferri"))
    );
    let late = json!({ "import": import, "row": 2, "leftOut": true, "reason": "stale", "note": null });
    assert_eq!(window.refused("import_leave_out", late).await["code"], "conflict");
}

/// S36 over the register: what is discarded goes to the bin with its reason, in one act that undo takes back.
#[tokio::test(flavor = "multi_thread")]
async fn s36_cards_are_asked_four_questions_and_binned_with_a_reason() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.person("Bea", "Galli", "").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "3,33E+09") })).await;
    committed(&window, &window.kit.file("vecchi.csv", LIST)).await;
    let register = json!({ "of": "register" });
    let job = made(&window, register.clone(), 24).await;
    let report = figures(&window, &job).await;
    assert_eq!((&report["checked"], &report["discarded"]), (&json!(6), &json!([])));
    assert_eq!(
        ["invalid", "stale", "empty", "out_of_purpose"].map(|group| count(&report, group)),
        [2, 1, 3, 2],
        "{report}"
    );
    assert_eq!(names(&window, &job, Some("no_purpose")).await, ["Ferri Anna", "Galli Bea"]);
    let stale = made(&window, register.clone(), 240).await;
    assert_eq!(count(&figures(&window, &stale).await, "stale"), 0, "twenty years are enough for anybody");
    assert_eq!(
        window.refused("quality_report", json!({ "job": job })).await["code"],
        "not-found",
        "of one scope the latest stays"
    );

    let order = json!({ "flaw": "empty", "reason": "empty", "note": "Pulizia d'autunno" });
    let done = window.say("quality_discard", discard(&stale, order)).await;
    assert_eq!(done["count"], 3);
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 3);
    let again = made(&window, register.clone(), 24).await;
    let report = figures(&window, &again).await;
    let kept = &report["discarded"][0];
    assert_eq!(
        (&kept["reason"], &kept["note"], &kept["count"]),
        (&json!("empty"), &json!("Pulizia d'autunno"), &json!(3))
    );
    assert_eq!(count(&report, "empty"), 0);
    assert_eq!(kept["back"], 0);
    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 6);
    let report = figures(&window, &made(&window, register, 24).await).await;
    assert_eq!(report["discarded"][0]["back"], 3, "what was taken back is said");
}

/// A consent that counts, an objection and a logged call each are a purpose, and a day.
#[tokio::test(flavor = "multi_thread")]
async fn a_reason_to_keep_somebody_is_a_purpose() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let job = made(&window, json!({ "of": "register" }), 24).await;
    assert_eq!(count(&figures(&window, &job).await, "out_of_purpose"), 1);
    let stop = json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-20", "ground": null });
    window.say("stop_record", stop).await;
    let job = made(&window, json!({ "of": "register" }), 24).await;
    assert_eq!(count(&figures(&window, &job).await, "out_of_purpose"), 0, "an objection has to be kept to");
}

/// The list behind a count as a file; it is in the journal as every export.
#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_saved_as_a_sheet() {
    let window = Window::open().await;
    committed(&window, &window.kit.file("vecchi.csv", LIST)).await;
    let job = made(&window, json!({ "of": "register" }), 24).await;
    let path = window.kit.folder().join("qualita.csv");
    window.kit.host.will_pick(&path);
    let saved = window.say("quality_save", json!({ "job": job, "flaw": "empty", "reason": "prova" })).await;
    assert_eq!((&saved["rows"], &saved["file"]), (&json!(2), &json!("qualita.csv")));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Verdi Luca") && text.contains("Nessun recapito") && !text.contains("Rossi"), "{text}");
    let path = window.kit.folder().join("qualita.xlsx");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("quality_save", json!({ "job": job, "flaw": null, "reason": "prova" })).await["rows"], 3);
    assert!(path.metadata().unwrap().len() > 1_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_cannot_be_asked_is_refused_at_its_place() {
    let window = Window::open().await;
    for months in [0, 241] {
        let started = window.say("quality_survey", json!({ "scope": { "of": "register" }, "months": months })).await;
        let ended = window.ended(&started["job"]).await;
        assert_eq!(ended["error"]["fields"][0]["field"], "months", "{ended}");
    }
    window.person("Anna", "Ferri", "").await;
    let job = made(&window, json!({ "of": "register" }), 24).await;
    let asked = json!({ "job": job, "flaw": "mai-vista", "offset": 0, "limit": 5 });
    assert_eq!(window.refused("quality_rows", asked).await["fields"][0]["field"], "flaw");
    assert_eq!(window.refused("quality_discard", discard(&job, json!({}))).await["fields"][0]["field"], "picked");
    let stranger = json!({ "contacts": ["019a0000-0000-7000-8000-00000000ffff"] });
    assert_eq!(window.refused("quality_discard", discard(&job, stranger)).await["fields"][0]["field"], "picked");
    let without = json!({ "import": "019a0000-0000-7000-8000-00000000ffff", "row": 2, "leftOut": true });
    assert_eq!(window.refused("import_leave_out", without).await["fields"][0]["field"], "reason");
}
