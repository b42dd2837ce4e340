//! The public register of oppositions (F18): numbers to ask about, answers, what the gate makes of them.

use crate::imports::{looked, started};
use crate::privacy::switches;
use crate::window::{Window, point};
use serde_json::{Value, json};

/// Ada may be called, Bea is listed; nobody has the third number, and the last row says nothing.
const ANSWERS: &str = "Numero;Esito\n333 1111111;Non iscritto\n3332222222;Iscritto\n055 999999;Iscritto\n3331111111;No\nboh;Iscritto\n333 3333333;forse\n";

async fn caller(window: &Window, name: &str, number: &str, consent: &str) -> Value {
    let id = window.person(name, "Ferri", "").await;
    window.say("point_add", json!({ "contact": id, "point": point("mobile", number) })).await;
    decide(window, &id, consent).await;
    id
}

async fn decide(window: &Window, contact: &Value, on: &str) {
    let request = json!({
        "contact": contact, "type": window.coded("consent_type_list", "TELEFONO").await, "decision": "given",
        "decidedOn": on, "method": "paper_form", "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
}

pub async fn list(window: &Window, name: &str, text: &str) -> Value {
    let import = started(window, &window.kit.file(name, text)).await;
    window.say("import_mode_set", json!({ "import": import, "mode": "rpo" })).await;
    import
}

pub async fn written(window: &Window, import: &Value, on: &str) -> Value {
    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": import, "name": "Verifica", "source": source, "collectedOn": on });
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    commit["batch"].clone()
}

/// How many may be called on a list, and the codes of the others.
async fn to_call(window: &Window) -> (Value, Vec<String>) {
    let aim = json!({ "consent": window.coded("consent_type_list", "TELEFONO").await, "channel": "phone" });
    let found = window.say("audience_count", json!({ "ids": [], "search": "", "filters": [], "aim": aim })).await;
    let mut codes: Vec<String> = Vec::new();
    for one in found["excluded"].as_array().unwrap() {
        codes.push(format!("{} {}", one["code"].as_str().unwrap(), one["count"]));
    }
    codes.sort_unstable();
    (found["included"].clone(), codes)
}

async fn call(window: &Window, contact: &Value) -> Value {
    let consent = window.coded("consent_type_list", "TELEFONO").await;
    let request = json!({
        "contact": contact, "channel": "phone", "point": null, "consent": consent, "reason": null, "subject": null,
    });
    window.say("reach_go", request).await
}

async fn consent(window: &Window, contact: &Value) -> Value {
    let card = window.card(contact).await;
    let kinds = card["consents"].as_array().unwrap();
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    kinds.iter().find(|one| one["type"] == kind).unwrap()["state"].clone()
}

/// F18, step 12 of the consultant's walk: blocked without a check, then only cleared numbers; the older consents of listed
/// numbers fall, a later one with proof stands; taken back, all is as before.
#[tokio::test(flavor = "multi_thread")]
async fn f18_a_list_of_numbers_waits_for_the_register() {
    let window = Window::open().await;
    let ada = caller(&window, "Ada", "333 1111111", "2026-10-01").await;
    let bea = caller(&window, "Bea", "333 2222222", "2026-10-01").await;
    let noa = caller(&window, "Noa", "+41 79 123 45 67", "2026-10-01").await;
    assert_eq!(
        to_call(&window).await,
        (json!(1), vec!["rpo_missing 2".to_owned()]),
        "a Swiss number is not asked about"
    );
    let stands = window.say("rpo_get", json!({})).await;
    assert_eq!((&stands["never"], &stands["clear"], &stands["last"]), (&json!(2), &json!(0), &Value::Null));

    let path = window.kit.folder().join("numeri.txt");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("rpo_export", json!({ "all": false, "reason": "prova" })).await["rows"], 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "3331111111\r\n3332222222\r\n");

    let import = list(&window, "esito.csv", ANSWERS).await;
    let review = looked(&window, "import_rpo", &import).await;
    let totals = json!({ "create": 0, "update": 2, "unchanged": 0, "duplicate": 1, "suppressed": 1, "rejected": 2 });
    assert_eq!((&review["totals"], &review["rows"]), (&totals, &json!(6)), "{review}");
    assert_eq!((&review["listed"], &review["clear"], &review["invalidated"]), (&json!(2), &json!(2), &json!(1)));
    let batch = written(&window, &import, "2026-11-20").await;
    let view = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!((&view["totals"], &view["mode"]), (&totals, &json!("rpo")));
    let rejects = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&rejects);
    assert_eq!(window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await["rows"], 2);
    assert!(std::fs::read_to_string(&rejects).unwrap().contains("forse"));

    assert_eq!(to_call(&window).await, (json!(2), vec!["rpo_listed 1".to_owned()]));
    assert_eq!(consent(&window, &bea).await, "invalidated");
    assert_eq!(consent(&window, &ada).await, "given");
    assert_eq!(call(&window, &bea).await["allowed"], false);
    assert_eq!(call(&window, &noa).await["allowed"], true);
    let stands = window.say("rpo_get", json!({})).await;
    let expected = json!({ "clear": 1, "listed": 1, "expired": 0, "never": 0, "last": "2026-11-20" });
    assert_eq!(stands, expected);

    decide(&window, &bea, "2026-11-21").await;
    assert_eq!(to_call(&window).await, (json!(3), vec![]), "what she decides later, with proof, stands");

    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undo).await;
    assert_eq!(to_call(&window).await, (json!(1), vec!["rpo_missing 2".to_owned()]));
    window.is_sound().await;
}

/// An answer holds for a month; a single call asks for it only where the firm wants it so, but a listed number is stopped.
#[tokio::test(flavor = "multi_thread")]
async fn f18_an_answer_grows_old() {
    let window = Window::open().await;
    let ada = caller(&window, "Ada", "333 1111111", "2026-09-01").await;
    let import = list(&window, "esito.csv", "Utenze\n3331111111\n").await;
    let open = looked(&window, "import_rpo", &import).await;
    assert_eq!((&open["answer"], &open["all"], &open["rows"]), (&Value::Null, &Value::Null, &json!(0)), "{open}");
    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": import, "name": "Verifica", "source": source, "collectedOn": "2026-10-10" });
    let commit = window.say("import_commit", order).await;
    assert_eq!(window.ended(&commit["job"]).await["state"], "failed", "nobody said what the list means");
    let said = json!({ "import": import, "number": 0, "answer": null, "all": false });
    window.say("import_rpo_set", said).await;
    written(&window, &import, "2026-10-10").await;
    assert_eq!(window.say("rpo_get", json!({})).await["expired"], 1);
    assert_eq!(to_call(&window).await, (json!(0), vec!["rpo_missing 1".to_owned()]));
    assert_eq!(call(&window, &ada).await["allowed"], true);
    let mut privacy = switches(&window).await;
    privacy["rpoEach"] = json!(true);
    window.say("privacy_set", privacy).await;
    assert_eq!(call(&window, &ada).await["codes"][0], "rpo_missing");
}

/// A number is remembered for whoever has it: a merge or a new card with it finds the answer. It stays a hash.
#[tokio::test(flavor = "multi_thread")]
async fn f18_a_new_card_with_a_listed_number_is_known() {
    let window = Window::open().await;
    caller(&window, "Bea", "333 2222222", "2026-10-01").await;
    let import = list(&window, "esito.csv", "Numero;Iscritto\n3332222222;S\n").await;
    written(&window, &import, "2026-11-20").await;
    let twin = caller(&window, "Beatrice", "+39 333 2222222", "2026-10-05").await;
    assert_eq!(call(&window, &twin).await["codes"][0], "rpo_listed");
}

/// F18: an enrolment cancels the consents that were given before it. One that was given after it stands when the monthly
/// check finds the number still listed; between two checks the number is listed, and not one that nobody asked about.
#[tokio::test(flavor = "multi_thread")]
async fn f18_a_consent_after_the_enrolment_stands_at_the_next_check() {
    let window = Window::open().await;
    let bea = caller(&window, "Bea", "333 2222222", "2026-10-01").await;
    let ada = caller(&window, "Ada", "333 1111111", "2026-10-01").await;
    let both = "Numero;Iscritto\n3332222222;S\n3331111111;S\n";
    let first = list(&window, "ottobre.csv", both).await;
    written(&window, &first, "2026-10-10").await;
    assert_eq!(consent(&window, &bea).await, "invalidated");
    assert_eq!(
        to_call(&window).await,
        (json!(0), vec!["rpo_listed 2".to_owned()]),
        "the answer is old, but it was yes"
    );
    assert_eq!(call(&window, &bea).await["codes"][0], "rpo_listed");
    decide(&window, &bea, "2026-10-20").await;
    let second = list(&window, "novembre.csv", both).await;
    let review = looked(&window, "import_rpo", &second).await;
    assert_eq!((&review["listed"], &review["invalidated"]), (&json!(2), &json!(0)), "{review}");
    written(&window, &second, "2026-11-20").await;
    assert_eq!(consent(&window, &bea).await, "given", "what she decided later stands");
    assert_eq!((call(&window, &bea).await["allowed"].clone(), to_call(&window).await.0), (json!(true), json!(1)));
    assert_eq!(call(&window, &ada).await["codes"][0], "rpo_listed");
    // Off the register and on it again is another enrolment.
    let third = list(&window, "dicembre.csv", "Numero;Iscritto\n3332222222;N\n").await;
    written(&window, &third, "2026-11-21").await;
    let fourth = list(&window, "ancora.csv", both).await;
    let review = looked(&window, "import_rpo", &fourth).await;
    assert_eq!(review["invalidated"], 1, "it was off it in between: {review}");
    window.kit.clock.advance(chrono::Duration::days(1));
    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": fourth, "name": "Verifica", "source": source, "collectedOn": "2026-11-23" });
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    assert_eq!(consent(&window, &bea).await, "invalidated");
    assert_eq!(call(&window, &bea).await["allowed"], false);
    window.is_sound().await;
}

/// S43: who may be called on the list of people is who is on the list that goes out.
#[tokio::test(flavor = "multi_thread")]
async fn f18_the_list_of_who_may_be_called_agrees_with_the_one_that_goes_out() {
    let window = Window::open().await;
    caller(&window, "Ada", "333 1111111", "2026-10-01").await;
    caller(&window, "Bea", "333 2222222", "2026-10-01").await;
    caller(&window, "Noa", "+41 79 123 45 67", "2026-10-01").await;
    let may = async || {
        let mut list = crate::window::everybody("");
        list["filters"] = json!([{ "by": "reach", "way": "call", "value": true }]);
        window.say("contact_list", list).await["total"]["value"].clone()
    };
    assert_eq!((may().await, to_call(&window).await.0), (json!(1), json!(1)), "nobody was asked about");
    let import = list(&window, "esito.csv", ANSWERS).await;
    written(&window, &import, "2026-11-20").await;
    assert_eq!((may().await, to_call(&window).await.0), (json!(2), json!(2)));
}
