//! Registro attività (S4, S47): who did what, filtered, paged, saved.

use crate::{
    requests::{acts, enters, form, get},
    window::Window,
};
use custode_app::domain::role::ShippedRole;
use custode_testkit::LOGIN;
use serde_json::{Value, json};

fn asked(group: Value) -> Value {
    json!({ "operator": null, "contact": null, "group": group, "since": null, "until": null })
}

async fn page(window: &Window, filter: &Value, before: &Value, limit: u16) -> Value {
    window.say("activity_list", json!({ "filter": filter, "before": before, "limit": limit })).await
}

async fn deeds(window: &Window, filter: &Value) -> Vec<String> {
    let page = page(window, filter, &Value::Null, 200).await;
    page["items"].as_array().unwrap().iter().map(|item| item["deed"].as_str().unwrap().to_owned()).collect()
}

/// S47, F45: exports, looks at masked values, failed unlocks and changes stand in the log with who did them.
#[tokio::test(flavor = "multi_thread")]
async fn s47_the_log_says_who_did_what() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    let tax = json!([{ "field": "tax_code", "value": "RSSMRA80A01H501U", "replaces": null }]);
    window.say("contact_update", json!({ "id": mario, "fields": tax })).await;
    let bruno = window.sits_down("Bruno", &Window::role(ShippedRole::Lead)).await;
    window.say("contact_reveal", json!({ "id": mario, "field": "tax_code" })).await;
    window.say("archive_lock", json!({})).await;
    let wrong = json!({ "login": LOGIN, "passphrase": "non è questa la frase giusta" });
    window.refused("archive_unlock", wrong).await;
    window.signs_in(LOGIN).await;

    let access = deeds(&window, &asked(json!("access"))).await;
    for deed in ["unlock-failed", "opened", "keys"] {
        assert!(access.iter().any(|one| one == deed), "{deed} is missing: {access:?}");
    }
    let out = page(&window, &asked(json!("out")), &Value::Null, 10).await;
    let look = &out["items"][0];
    assert_eq!((&look["deed"], &look["by"], &look["what"]), (&json!("revealed"), &json!("Bruno"), &json!("tax_code")));
    assert_eq!(look["people"][0]["name"], "Rossi Mario");
    // By person and by operator.
    let about = json!({ "operator": null, "contact": mario, "group": null, "since": null, "until": null });
    assert_eq!(deeds(&window, &about).await, ["revealed", "card-changed", "card-added"]);
    let by = json!({ "operator": bruno, "contact": null, "group": "people", "since": null, "until": null });
    assert_eq!(deeds(&window, &by).await, Vec::<String>::new(), "Bruno changed nothing");
    let later = json!({ "operator": null, "contact": null, "group": null, "since": "2090-01-01", "until": null });
    assert_eq!(deeds(&window, &later).await, Vec::<String>::new());

    let totals = window.say("activity_totals", json!({ "since": null })).await;
    let bruno = totals["operators"].as_array().unwrap().iter().find(|one| one["name"] == "Bruno").unwrap().clone();
    assert_eq!((&bruno["reveals"], &bruno["exports"]), (&json!(1), &json!(0)));
    assert_eq!(totals["head"].as_str().unwrap().len(), 64);
}

/// Pages meet: every action once, in order, whatever the length of the page.
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_log_add_up() {
    let window = Window::open().await;
    for number in 0..7 {
        window.person("Mario", &format!("Rossi{number}"), "").await;
    }
    let filter = asked(Value::Null);
    let whole = page(&window, &filter, &Value::Null, 200).await;
    assert_eq!(whole["next"], Value::Null);
    let (mut found, mut before) = (Vec::new(), Value::Null);
    loop {
        let part = page(&window, &filter, &before, 3).await;
        found.extend(part["items"].as_array().unwrap().clone());
        before = part["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(json!(found), whole["items"]);
    assert_eq!(
        window.refused("activity_list", json!({ "filter": filter, "before": null, "limit": 500 })).await["code"],
        "validation"
    );
}

/// S47: saving the log is an export like any other: with a reason, noted, counted.
#[tokio::test(flavor = "multi_thread")]
async fn s47_saving_the_log_says_why_and_is_counted() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "").await;
    let without = json!({ "filter": asked(Value::Null), "reason": " " });
    assert_eq!(window.refused("activity_save", without).await["fields"][0]["field"], "reason");
    let path = window.kit.folder().join("registro.csv");
    window.kit.host.will_pick(path.clone());
    let saved =
        window.say("activity_save", json!({ "filter": asked(Value::Null), "reason": "verifica annuale" })).await;
    assert_eq!(saved["file"], "registro.csv");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("Rossi Mario") && text.contains(LOGIN), "{text}");
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    assert_eq!((&totals["operators"][0]["exports"], &totals["operators"][0]["rows"]), (&json!(1), &saved["rows"]));
    let out = page(&window, &asked(json!("out")), &Value::Null, 10).await;
    assert_eq!(out["items"][0]["detail"], "verifica annuale");
}

/// Issue 6.2: a line about a request says what was done, which request it was and about whom; the number stays.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_says_each_act_with_its_number() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    let id = enters(&window, form(&["access"], &mario)).await;
    let number = get(&window, &id).await["number"].clone();
    let on = "2026-11-22";
    let sure = json!({ "what": "settle_identity", "on": on, "method": "known", "verified": true, "note": null });
    acts(&window, &id, sure).await;
    acts(&window, &id, json!({ "what": "scope", "on": on, "found": false, "text": null })).await;
    let done = json!({ "what": "result", "on": on, "right": "access", "outcome": "done", "grounds": [], "note": "consegnati di persona" });
    acts(&window, &id, done).await;

    let page = page(&window, &asked(json!("erasure")), &Value::Null, 10).await;
    let told: Vec<_> =
        page["items"].as_array().unwrap().iter().map(|item| (item["deed"].clone(), item["word"].clone())).collect();
    let expected = [
        (json!("request-done"), json!("requests-kind-access")),
        (json!("request-nothing-found"), Value::Null),
        (json!("request-identity-verified"), Value::Null),
        (json!("request-received"), Value::Null),
    ];
    assert_eq!(told, expected);
    assert!(page["items"].as_array().unwrap().iter().all(|item| item["detail"] == number), "{page}");
}

/// Issue 6.2: what was done about a person who is erased says so, and the erasure names its certificate and request.
#[tokio::test(flavor = "multi_thread")]
async fn lines_about_somebody_erased_say_that_they_are() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    crate::erasure::erased(&window, &mario).await;
    let page = page(&window, &asked(Value::Null), &Value::Null, 50).await;
    let line = |deed: &str| page["items"].as_array().unwrap().iter().find(|item| item["deed"] == deed).unwrap().clone();
    let added = line("card-added");
    assert_eq!((&added["erased"], &added["people"]), (&json!(true), &json!([])));
    let erased = line("erased");
    let detail = erased["detail"].as_str().unwrap();
    assert!(detail.contains("DSR-2026-0042") && detail.contains(", "), "{detail}");
}

/// A backup says why it was made: nobody is taken for its author who only locked the archive.
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_by_the_program_says_so() {
    let window = Window::open().await;
    let copies = window.kit.folder().join("copie");
    std::fs::create_dir_all(&copies).unwrap();
    window.kit.host.will_pick(copies);
    let folder = window.say("backup_place_pick", json!({})).await["file"]["token"].clone();
    window.say("backup_place_set", json!({ "slot": 0, "folder": folder })).await;
    window.say("archive_lock", json!({})).await;
    window.signs_in(LOGIN).await;
    let page = page(&window, &asked(Value::Null), &Value::Null, 50).await;
    let made = page["items"].as_array().unwrap().iter().find(|item| item["deed"] == "backup").unwrap();
    assert_eq!((&made["word"], &made["detail"]), (&json!("noted-parting"), &Value::Null));
}

/// Issue 6.2: a line about a consent says what was decided and about which one, and says no more of it once the person is erased.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_says_what_was_decided_and_of_which_consent() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    for (code, decision, on) in [
        ("NEWSLETTER", "given", "2026-11-01"),
        ("TELEFONO", "refused", "2026-11-02"),
        ("NEWSLETTER", "withdrawn", "2026-11-10"),
    ] {
        crate::reach::decide(&window, &anna, code, decision, on).await;
    }
    let lines = async |group: &str| {
        let page = page(&window, &asked(json!(group)), &Value::Null, 50).await;
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| (item["deed"].clone(), item["detail"].clone())).collect::<Vec<_>>()
    };
    let expected = [
        (json!("consent-withdrawn"), json!("Newsletter")),
        (json!("consent-refused"), json!("Telefonate commerciali")),
        (json!("consent-given"), json!("Newsletter")),
    ];
    assert_eq!(lines("decisions").await[..3], expected);

    crate::erasure::erased(&window, &anna).await;
    let left = lines("decisions").await;
    let of_consents: Vec<_> = left.iter().filter(|(deed, _)| deed.as_str().unwrap().starts_with("consent")).collect();
    assert_eq!(of_consents, [&(json!("consent"), Value::Null); 3], "what somebody erased decided is gone");
}

/// Issue 6.2: a line about a setting or a case says what was done to it, and which setting it was; a case has no title here.
#[tokio::test(flavor = "multi_thread")]
async fn a_setting_and_a_case_say_what_was_done_to_them() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let source = |id: &Value, title: &str, archived: bool| json!({ "id": id, "code": "FIERA-FI", "title": title, "fromSubject": true, "archived": archived });
    let id = window.say("source_save", source(&Value::Null, "Fiera di Firenze", false)).await["id"].clone();
    window.say("source_save", source(&id, "Fiera di Prato", false)).await;
    window.say("source_save", source(&id, "Fiera di Prato", true)).await;
    let rules = page(&window, &asked(json!("rules")), &Value::Null, 3).await;
    let told = |page: &Value| {
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| [item["deed"].clone(), item["word"].clone(), item["detail"].clone()]).collect::<Vec<_>>()
    };
    let line = |what: &str| [json!("source"), json!(format!("noted-done-{what}")), json!("Fiera di Prato")];
    assert_eq!(told(&rules), [line("archived"), line("changed"), line("added")]);

    let case = json!({
        "id": null, "title": "Lavatrice che perde", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2026-11-18T09:00:00Z", "items": [],
    });
    let case = window.say("case_save", case).await["id"].clone();
    let close = json!({ "id": case, "outcome": "Riparata" });
    window.say("case_close", close).await;
    window.say("case_reopen", json!({ "id": case })).await;
    let cases = page(&window, &asked(json!("contacts")), &Value::Null, 3).await;
    let line = |what: &str| [json!("case"), json!(format!("noted-done-{what}")), Value::Null];
    assert_eq!(told(&cases), [line("reopened"), line("closed"), line("opened")]);
}
