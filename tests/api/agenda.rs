//! Coming back to what was said (S16), and saved views of the register (S5).

use crate::communications::anything;
use crate::requests::{enters, form};
use crate::window::Window;
use serde_json::{Value, json};

async fn due(window: &Window, contact: &Value, on: &str) -> Value {
    let id = window.logs(&[contact], "CHIAMATE", "2026-09-20T09:00:00Z", "").await;
    window.kit.clock.advance(chrono::Duration::days(-30));
    window.say("communication_follow", json!({ "id": id, "followUpOn": on, "outcome": null })).await;
    window.kit.clock.advance(chrono::Duration::days(30));
    id
}

async fn counts(window: &Window) -> [u64; 4] {
    let agenda = window.say("agenda_get", json!({ "limit": 50 })).await;
    ["overdue", "due", "week", "later"].map(|part| {
        assert_eq!(agenda[part]["total"], agenda[part]["lines"].as_array().unwrap().len());
        agenda[part]["total"].as_u64().unwrap()
    })
}

/// S16: overdue, today, this week, later; moved and done, and taken back; a restricted card is not come upon.
#[tokio::test(flavor = "multi_thread")]
async fn s16_the_agenda_lists_what_is_due_and_lets_it_be_moved_and_done() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    let today = window.say("agenda_get", json!({ "limit": 1 })).await["today"].as_str().unwrap().to_owned();
    let day = |days: i64| (today.parse::<chrono::NaiveDate>().unwrap() + chrono::Duration::days(days)).to_string();
    let late = due(&window, &anna, &day(-2)).await;
    for days in [0, 1, 6, 7] {
        due(&window, &anna, &day(days)).await;
    }
    due(&window, &bea, &day(-1)).await;
    assert_eq!(counts(&window).await, [2, 1, 2, 1]);
    let follow = |on: Value, outcome: Value| json!({ "id": late, "followUpOn": on, "outcome": outcome });
    let fault = window.refused("communication_follow", follow(json!(day(-1)), Value::Null)).await;
    assert_eq!(
        (&fault["fields"][0]["field"], &fault["fields"][0]["reason"]),
        (&json!("followUpOn"), &json!("in-past"))
    );
    window.say("communication_follow", follow(json!(day(3)), Value::Null)).await;
    assert_eq!(counts(&window).await, [1, 1, 3, 1]);
    let done = window.say("communication_follow", follow(Value::Null, json!(" Ha accettato "))).await;
    assert_eq!(counts(&window).await, [1, 1, 2, 1]);
    let mut asked = anything();
    asked["outcome"] = json!("accettato");
    assert_eq!(
        window.say("communication_register", asked.clone()).await["lines"][0]["item"]["outcome"],
        "Ha accettato"
    );
    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(counts(&window).await, [1, 1, 3, 1]);
    assert_eq!(window.say("communication_register", asked).await["total"], 0);
    enters(&window, form(&["objection"], &bea)).await;
    assert_eq!(counts(&window).await, [0, 1, 3, 1], "nobody comes upon a restricted card here");
    window.is_sound().await;
}

/// S5: contact, outcome and operator hold together with the others; a view is saved, written over and removed, and has
/// nothing to do with the views of the people.
#[tokio::test(flavor = "multi_thread")]
async fn s5_a_view_of_the_register_is_saved_and_its_totals_match() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    for (person, at) in
        [(&anna, "2026-11-18T09:00:00Z"), (&anna, "2026-11-20T09:00:00Z"), (&bea, "2026-11-20T09:00:00Z")]
    {
        window.logs(&[person], "CHIAMATE", at, "").await;
    }
    let operator = window.say("session_get", json!({})).await["operator"].clone();
    for (filters, found) in [
        (json!({ "contact": anna }), 2),
        (json!({ "contact": anna, "since": "2026-11-19" }), 1),
        (json!({ "operator": operator }), 3),
        (json!({ "withoutOutcome": true }), 3),
        (json!({ "outcome": "risolto" }), 0),
    ] {
        let mut asked = anything();
        for (name, value) in filters.as_object().unwrap() {
            asked[name] = value.clone();
        }
        let page = window.say("communication_register", asked).await;
        assert_eq!((&page["total"], page["lines"].as_array().unwrap().len()), (&json!(found), found), "{filters}");
    }
    let mut unknown = anything();
    unknown["operator"] = json!("Nessuno");
    assert_eq!(window.refused("communication_register", unknown).await["fields"][0]["field"], "operator");

    let choice = json!({
        "text": "", "contact": anna, "channel": "phone", "channelName": null, "direction": null, "category": null,
        "purpose": null, "outcome": null, "withoutOutcome": true, "case": null, "operator": null, "delivery": null, "followUp": false,
        "since": "2026-11-01", "until": null,
    });
    let view = json!({ "id": null, "name": "Anna senza esito", "choice": choice });
    let id = window.say("register_view_save", view.clone()).await["id"].clone();
    assert_eq!(window.refused("register_view_save", view).await["fields"][0]["reason"], "taken");
    let list = window.say("register_view_list", json!({})).await;
    assert_eq!((&list["views"][0]["name"], &list["views"][0]["choice"]), (&json!("Anna senza esito"), &choice));
    assert_eq!(window.say("view_list", json!({})).await["views"], json!([]), "not one of the people");
    assert_eq!(window.refused("view_delete", json!({ "id": id })).await["code"], "not-found");
    window.say("register_view_delete", json!({ "id": id })).await;
    assert_eq!(window.say("register_view_list", json!({})).await["views"], json!([]));
    window.is_sound().await;
}

/// S5: an outcome is found whatever its accents and capitals, as every other text.
#[tokio::test(flavor = "multi_thread")]
async fn s5_an_outcome_is_found_without_its_accents() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let id = window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window
        .say("communication_follow", json!({ "id": id, "followUpOn": null, "outcome": "Ha chiesto PERCHÉ, 100% sì" }))
        .await;
    for (words, found) in
        [("perche", 1), ("perché", 1), ("PERCHÈ", 1), ("si ha", 1), ("100%", 1), ("erch", 1), ("p*e", 0), ("perchi", 0)]
    {
        let mut asked = anything();
        asked["outcome"] = json!(words);
        assert_eq!(window.say("communication_register", asked).await["total"], found, "{words}");
    }
}
