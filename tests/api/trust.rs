//! What somebody has to look at and say: an archive that was changed outside, the recovery sheet once a year, and who opens
//! very many cards.

use crate::window::Window;
use chrono::Duration;
use custode_app::domain::role::ShippedRole;
use custode_testkit::LOGIN;
use serde_json::{Value, json};

async fn session(window: &Window) -> Value {
    window.say("session_get", json!({})).await
}

async fn safety(window: &Window, what: &str) -> Value {
    let items = window.say("safety_get", json!({})).await["items"].as_array().unwrap().clone();
    items.into_iter().find(|item| item["what"] == what).unwrap()
}

/// The latest line of the log with this deed.
async fn line(window: &Window, deed: &str) -> Value {
    let all = json!({ "operator": null, "contact": null, "group": null, "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": all, "before": null, "limit": 200 })).await;
    log["items"].as_array().unwrap().iter().find(|item| item["deed"] == deed).cloned().unwrap_or(Value::Null)
}

/// SECURITY 2.3: a file that was put back from outside is told at every opening until somebody who looks after the firm says
/// what they found; an operator cannot, and the journal keeps who did.
#[tokio::test(flavor = "multi_thread")]
async fn an_archive_changed_outside_waits_for_the_word_of_whoever_looks_after_the_firm() {
    let mut window = Window::open().await;
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    let copy = std::fs::read(dir.join("data.db")).unwrap();
    window.signs_in(LOGIN).await;
    assert_eq!(session(&window).await["changedOutside"], false);
    let nothing = window.refused("outside_confirm", json!({ "found": "Tutto a posto" })).await;
    assert_eq!(nothing["code"], "not-found", "nothing waits");
    window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.desk.shut_down().await;
    std::fs::write(dir.join("data.db"), copy).unwrap();
    window.restart().await;
    window.signs_in("Bruno").await;
    let since = session(&window).await["outsideSince"].clone();
    assert!(since.is_string(), "{since}");
    assert_eq!(window.refused("outside_confirm", json!({ "found": "Sono stato io" })).await["code"], "forbidden");
    window.say("archive_lock", json!({})).await;

    // It was closed well in between: the file fits its seal again, and still nobody looked at it.
    window.signs_in(LOGIN).await;
    assert_eq!(session(&window).await["outsideSince"], since);
    let seal = safety(&window, "seal").await;
    assert_eq!((&seal["state"], &seal["says"], &seal["at"]), (&json!("bad"), &json!("changed"), &since));
    for nothing in ["", "   "] {
        let error = window.refused("outside_confirm", json!({ "found": nothing })).await;
        assert_eq!(error["fields"][0]["field"], "found", "{error}");
    }
    window.say("outside_confirm", json!({ "found": "Rimesso a mano dal tecnico dopo il guasto" })).await;
    let now = session(&window).await;
    assert_eq!((&now["changedOutside"], &now["outsideSince"]), (&json!(false), &Value::Null));
    assert_eq!(safety(&window, "seal").await["says"], "whole");
    let told = line(&window, "outside-confirmed").await;
    let expected = (&json!(LOGIN), &json!("Rimesso a mano dal tecnico dopo il guasto"));
    assert_eq!((&told["by"], &told["detail"]), expected, "{told}");
    window.is_sound().await;
}

/// SECURITY 2.2: a year after somebody had it in hand the sheet is asked for, with its whole code, and a wrong one is no proof.
#[tokio::test(flavor = "multi_thread")]
async fn the_recovery_sheet_is_tried_once_a_year_with_its_code() {
    let window = Window::first_run();
    let code = window.kit.open_archive_with_code("Rossi").await;
    assert_eq!(session(&window).await["sheetDue"], false);
    assert_eq!(safety(&window, "sheet").await["says"], "made");
    window.kit.clock.advance(Duration::days(366));
    assert_eq!(session(&window).await["sheetDue"], true);
    let due = safety(&window, "sheet").await;
    assert_eq!((&due["state"], &due["says"]), (&json!("warn"), &json!("due")));

    let error = window.refused("recovery_try", json!({ "code": "ABCD" })).await;
    assert_eq!(error["fields"][0]["reason"], "mistyped", "{error}");
    let other = Window::first_run();
    let others = other.kit.open_archive_with_code("Bianchi").await;
    let error = window.refused("recovery_try", json!({ "code": others })).await;
    assert_eq!(error["code"], "wrong-key", "{error}");
    assert_eq!(session(&window).await["sheetDue"], true, "a wrong one proves nothing");

    window.say("recovery_try", json!({ "code": code.to_lowercase() })).await;
    assert_eq!(session(&window).await["sheetDue"], false);
    assert_eq!(safety(&window, "sheet").await["says"], "made");
    let told = line(&window, "sheet-tried").await;
    assert_eq!((&told["by"], &told["what"]), (&json!(LOGIN), &json!("sheet")));
    window.kit.clock.advance(Duration::days(366));
    assert_eq!(session(&window).await["sheetDue"], true, "every year");
    // Whoever cannot make a new one is not asked.
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(session(&window).await["sheetDue"], false);
    assert_eq!(window.refused("recovery_try", json!({ "code": code })).await["code"], "forbidden");
}

/// S55, F45: cards are counted, each once a day, without saying which; half of a register opened in a day is a question.
#[tokio::test(flavor = "multi_thread")]
async fn s55_whoever_opens_half_of_the_register_is_named() {
    let window = Window::open().await;
    let mut cards = Vec::new();
    for at in 0..80 {
        cards.push(window.person("Anna", &format!("Ferri{at}"), "").await);
    }
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    let opens = async |cards: &[Value]| {
        for card in cards {
            window.say("contact_get", json!({ "id": card })).await;
        }
    };
    opens(&cards[..59]).await;
    opens(&cards[..59]).await;
    window.signs_in(LOGIN).await;
    let looks = async || {
        window.done(&window.say("anomaly_look", json!({})).await).await;
        let asked = json!({ "sort": "many_reads", "dismissed": false, "offset": 0, "limit": 50 });
        window.say("anomaly_list", asked).await["items"].as_array().unwrap().clone()
    };
    assert_eq!(looks().await, Vec::<Value>::new(), "59 cards, each counted once");
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    let bruno = totals["operators"].as_array().unwrap().iter().find(|one| one["name"] == "Bruno").cloned().unwrap();
    assert_eq!(bruno["cards"], 59, "{bruno}");
    // Who locks and comes back the same day is counted on.
    window.signs_in("Bruno").await;
    opens(&cards[59..62]).await;
    window.signs_in(LOGIN).await;
    let found = looks().await;
    let acts = &found[0]["acts"];
    assert_eq!((found.len(), &acts["name"], &acts["count"]), (1, &json!("Bruno"), &json!(62)), "{found:?}");
    let told = line(&window, "cards-read").await;
    assert_eq!((&told["people"], &told["count"]), (&json!([]), &json!(3)), "how many, and never which: {told}");
    window.is_sound().await;
}
