//! Holds and disputes: nothing that is held is erased, whoever asks and whatever term is over (F41, S11).

use crate::merge::merging;
use crate::requests::{enters, form};
use crate::window::Window;
use serde_json::{Value, json};

fn on(contact: Option<&Value>, communication: Option<&Value>) -> Value {
    json!({ "contact": contact, "communication": communication })
}

pub async fn held(window: &Window, contact: Option<&Value>, communication: Option<&Value>, kind: &str) -> Value {
    let hold = json!({
        "contact": contact, "communication": communication, "kind": kind, "reason": "Causa in tribunale", "until": null,
    });
    window.say("hold_set", hold).await["id"].clone()
}

async fn counts(window: &Window) -> [u64; 5] {
    let preview = window.say("bin_preview", json!({})).await;
    ["contacts", "communications", "kept", "shared", "held"].map(|name| preview[name].as_u64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn f41_a_hold_has_a_reason_is_shown_and_can_be_lifted_and_undone() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    let hold = |reason: &str, until: Value| json!({ "contact": anna, "communication": null, "kind": "hold", "reason": reason, "until": until });
    let fault = |error: Value| (error["fields"][0]["field"].clone(), error["fields"][0]["reason"].clone());
    let bare = fault(window.refused("hold_set", hold(" ", Value::Null)).await);
    assert_eq!(bare, (json!("reason"), json!("missing")));
    let over = fault(window.refused("hold_set", hold("Causa", json!("2026-11-21"))).await);
    assert_eq!(over, (json!("until"), json!("in-past")));
    let nobody = json!({ "contact": null, "communication": null, "kind": "hold", "reason": "x", "until": null });
    assert_eq!(window.refused("hold_set", nobody).await["code"], "validation");

    let set = window.say("hold_set", hold("Causa in tribunale", json!("2026-12-31"))).await;
    let list = window.say("hold_list", on(Some(&anna), None)).await;
    insta::assert_json_snapshot!(list, { ".holds[].id" => "[id]" });
    let items = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
    assert_eq!(items["items"][0]["held"], true, "a hold on a person keeps what was said with them");
    assert_eq!(window.say("hold_list", on(None, Some(&call))).await["holds"], json!([]));

    window.kit.clock.advance(chrono::Duration::days(40));
    let list = window.say("hold_list", on(Some(&anna), None)).await;
    assert_eq!(list["holds"][0]["stands"], false, "its last day is over");
    window.kit.clock.advance(chrono::Duration::days(-40));
    let lifted = window.say("hold_lift", json!({ "id": set["id"] })).await;
    assert_eq!(window.refused("hold_lift", json!({ "id": set["id"] })).await["code"], "not-found");
    window.say("change_undo", json!({ "txn": lifted["txn"] })).await;
    assert_eq!(window.say("hold_list", on(Some(&anna), None)).await["holds"][0]["stands"], true);
    let late = window.refused("change_undo", json!({ "txn": set["txn"] })).await;
    assert_eq!(late["params"]["reason"], "nothing-to-undo", "it changed since");
    window.is_sound().await;
}

/// S11: a dispute takes the records off the list, closing it gives them back. A hold beside it keeps them all the same.
#[tokio::test(flavor = "multi_thread")]
async fn s11_the_bin_leaves_alone_what_is_held_until_both_are_lifted() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "").await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    let call = window.logs(&[&bea], "CHIAMATE", "2026-11-20T10:00:00Z", "Colloquio da tenere").await;
    let hold = held(&window, Some(&anna), None, "hold").await;
    let dispute = held(&window, Some(&anna), None, "dispute").await;
    let kept = held(&window, None, Some(&call), "hold").await;
    window.say("contact_bin", json!({ "ids": [anna, bea] })).await;
    assert_eq!(counts(&window).await, [1, 0, 0, 1, 1], "only the card of Bea goes");
    window.empties_bin().await;
    let page = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(page["total"], 2, "the card that is held, and the call that is held: {page}");
    assert_eq!(counts(&window).await, [0, 0, 0, 1, 1]);

    window.say("hold_lift", json!({ "id": hold })).await;
    assert_eq!(counts(&window).await[0], 0, "the dispute is open still");
    window.say("hold_lift", json!({ "id": dispute })).await;
    window.say("hold_lift", json!({ "id": kept })).await;
    assert_eq!(counts(&window).await, [1, 2, 0, 0, 0]);
    window.empties_bin().await;
    assert_eq!(window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await["total"], 0);
    window.is_sound().await;
}

/// DOMAIN 4.9: the union of holds. A hold on a card that was merged is a hold on the person.
#[tokio::test(flavor = "multi_thread")]
async fn a_hold_follows_its_card_into_a_merge() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna", "Ferri", "anna@posta.example").await;
    held(&window, Some(&twin), None, "dispute").await;
    window.say("contact_merge", merging(&anna, &twin, &[])).await;
    let list = window.say("hold_list", on(Some(&anna), None)).await;
    assert_eq!(list["holds"].as_array().unwrap().len(), 1, "{list}");
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["blocks"], json!(["dispute"]));
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    assert_eq!(counts(&window).await[0], 0);
}

/// What lies in the bin with somebody whose card is held, restricted or asked about is not destroyed, wherever the card is.
#[tokio::test(flavor = "multi_thread")]
async fn the_bin_keeps_what_a_hold_a_restriction_or_an_open_request_is_about() {
    let window = Window::open().await;
    let mut people = Vec::new();
    for name in ["Anna", "Bea", "Carla", "Dina"] {
        let person = window.person(name, "Ferri", "").await;
        let call = window.logs(&[&person], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
        window.say("communication_bin", json!({ "id": call })).await;
        people.push(person);
    }
    held(&window, Some(&people[0]), None, "dispute").await;
    enters(&window, form(&["objection"], &people[1])).await;
    enters(&window, form(&["access"], &people[2])).await;
    assert_eq!(counts(&window).await, [0, 1, 0, 0, 3]);
    window.empties_bin().await;
    assert_eq!(counts(&window).await, [0, 0, 0, 0, 3]);
    window.say("contact_bin", json!({ "ids": [people[2], people[3]] })).await;
    assert_eq!(counts(&window).await[0], 1, "the card with an open request stays");
    window.is_sound().await;
}
