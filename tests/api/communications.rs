//! Communications logged by hand.

use crate::window::Window;
use serde_json::{Value, json};

async fn call(window: &Window, contact: &Value) -> Value {
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let retention = window.coded("retention_class_list", "CHIAMATE").await;
    json!({
        "id": null, "contacts": [contact], "direction": "inbound", "channel": "phone", "channelName": null,
        "at": "2026-11-21T09:30:00Z", "minutes": 7, "subject": "Preventivo finestre", "body": "Chiede tre ante.",
        "outcome": "Richiamare", "purpose": purpose, "retention": retention,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_logged_changed_listed_and_binned() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mut item = call(&window, &anna).await;
    let saved = window.say("communication_save", item.clone()).await;
    item["id"] = saved["id"].clone();
    item["outcome"] = json!("Preventivo inviato");
    window.say("communication_save", item).await;
    let ask = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let list = window.say("communication_list", ask.clone()).await;
    insta::assert_json_snapshot!(list, {
        ".items[].id" => "[id]", ".items[].contacts" => "[ids]", ".items[].purpose" => "[id]", ".items[].retention" => "[id]",
    });
    let timeline = window.say("contact_timeline", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
    assert!(timeline.to_string().contains("Preventivo finestre"), "it is on the timeline");
    let gone = window.say("communication_bin", json!({ "id": saved["id"] })).await;
    assert_eq!(window.say("communication_list", ask.clone()).await["items"], json!([]));
    window.say("change_undo", json!({ "txn": gone["txn"] })).await;
    assert_eq!(window.say("communication_list", ask).await["items"].as_array().unwrap().len(), 1);
}

/// S8: purpose and retention class are required; nobody and the future are refused.
#[tokio::test(flavor = "multi_thread")]
async fn s8_purpose_and_retention_are_required() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let item = call(&window, &anna).await;
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    for (name, value) in [
        ("purpose", unknown.clone()),
        ("retention", unknown),
        ("contacts", json!([])),
        ("at", json!("2026-12-01T09:30:00Z")),
    ] {
        let mut wrong = item.clone();
        wrong[name] = value;
        let error = window.refused("communication_save", wrong).await;
        assert_eq!(error["code"], "validation", "{name}: {error}");
    }
    let mut without = item;
    without.as_object_mut().unwrap().remove("retention");
    assert_eq!(window.refused("communication_save", without).await["params"]["reason"], "shape");
}

/// A class is offered first for the channels that it is made for.
#[tokio::test(flavor = "multi_thread")]
async fn each_channel_has_a_default_class() {
    let window = Window::open().await;
    let list = window.say("retention_class_list", json!({})).await;
    for channel in ["phone", "email", "sms"] {
        let offered = list["classes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|class| class["defaultFor"].as_array().unwrap().contains(&json!(channel)))
            .count();
        assert_eq!(offered, 1, "{channel}");
    }
}

/// S5, S16, S34: all communications in one register, with filters that hold together.
#[tokio::test(flavor = "multi_thread")]
async fn s5_the_register_filters_across_all_people() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mario = window.person("Mario", "Rossi", "").await;
    let mut first = call(&window, &anna).await;
    first["category"] = json!("complaint");
    first["followUpOn"] = json!("2026-12-01");
    window.say("communication_save", first).await;
    let mut second = call(&window, &mario).await;
    second["direction"] = json!("outbound");
    second["at"] = json!("2026-11-20T09:30:00Z");
    second["subject"] = json!("Tagliando della caldaia");
    second["category"] = json!("maintenance");
    window.say("communication_save", second).await;
    let all = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 50,
    });
    let page = window.say("communication_register", all.clone()).await;
    assert_eq!(page["total"], 2);
    let names = |page: &Value| -> Vec<Value> {
        page["lines"].as_array().unwrap().iter().map(|line| line["people"][0]["name"].clone()).collect()
    };
    assert_eq!(names(&page), ["Ferri Anna", "Rossi Mario"], "latest first");
    for (filters, found) in [
        (json!({ "category": "complaint" }), vec!["Ferri Anna"]),
        (json!({ "direction": "outbound" }), vec!["Rossi Mario"]),
        (json!({ "direction": "outbound", "category": "complaint" }), vec![]),
        (json!({ "text": "caldaia" }), vec!["Rossi Mario"]),
        (json!({ "text": "100%" }), vec![]),
        (json!({ "followUp": true }), vec!["Ferri Anna"]),
        (json!({ "since": "2026-11-21" }), vec!["Ferri Anna"]),
        (json!({ "until": "2026-11-20" }), vec!["Rossi Mario"]),
        (json!({ "channel": "email" }), vec![]),
        (json!({ "delivery": "open" }), vec![]),
        (json!({ "channel": "phone" }), vec!["Ferri Anna", "Rossi Mario"]),
    ] {
        let mut ask = all.clone();
        for (name, value) in filters.as_object().unwrap() {
            ask[name] = value.clone();
        }
        let page = window.say("communication_register", ask).await;
        assert_eq!(
            (names(&page), &page["total"]),
            (found.iter().map(|name| json!(name)).collect(), &json!(found.len())),
            "{filters}"
        );
    }
}
