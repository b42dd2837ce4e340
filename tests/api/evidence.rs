//! Files that prove decisions (DOMAIN 4.2): attached with a level, opened under watch, gone with the person.

use crate::window::Window;
use serde_json::{Value, json};
use std::path::PathBuf;

async fn decided(window: &Window, contact: &Value) -> Value {
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", yes).await;
    let card = window.card(contact).await;
    let consents = card["consents"].as_array().unwrap();
    consents.iter().find(|one| one["type"] == kind).unwrap()["events"][0]["id"].clone()
}

fn file(window: &Window, name: &str, bytes: &[u8]) -> PathBuf {
    let path = window.kit.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proof_is_attached_opened_under_watch_and_erased_with_the_person() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let event = decided(&window, &anna).await;
    let attach = |level: u8| json!({ "contact": anna, "event": event, "level": level });
    assert_eq!(window.say("evidence_attach", attach(2)).await["attached"], false, "the dialog was cancelled");
    window.kit.host.will_pick(file(&window, "Anna Ferri modulo.pdf", b"%PDF-1.7 firmato"));
    assert_eq!(window.say("evidence_attach", attach(2)).await["attached"], true);
    let list = window.say("evidence_list", json!({ "id": anna })).await;
    let one = &list["files"][0];
    assert_eq!((&one["event"], &one["level"], &one["name"]), (&event, &json!(2), &json!("Anna Ferri modulo.pdf")));
    let out = window.kit.folder().join("prova.pdf");
    window.kit.host.will_pick(&out);
    window.say("evidence_open", json!({ "contact": anna, "id": one["id"] })).await;
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF-1.7 firmato");
    assert_eq!(window.kit.host.viewed(), [out]);
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    let items = page["items"].as_array().unwrap();
    assert!(items.iter().any(|line| line["what"] == "revealed" && line["after"] == "evidence"), "{page}");
    assert!(items.iter().any(|line| line["what"] == "attached"), "{page}");
    window.is_sound().await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    assert_eq!(window.refused("evidence_list", json!({ "id": anna })).await["code"], "not-found");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_proof_is_refused_and_nothing_is_kept() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let event = decided(&window, &anna).await;
    let large = [b"%PDF-1.7".as_slice(), &vec![b'x'; 10 << 20]].concat();
    for (name, bytes, level, field, reason) in [
        ("vuoto.pdf", b"".as_slice(), 2, "file", "evidence-empty"),
        ("programma.pdf", b"MZ not a pdf", 2, "file", "evidence-kind"),
        ("grande.pdf", &large, 2, "file", "evidence-too-large"),
        ("modulo.pdf", b"%PDF-1.7", 3, "level", "too-high"),
    ] {
        window.kit.host.will_pick(file(&window, name, bytes));
        let error = window.refused("evidence_attach", json!({ "contact": anna, "event": event, "level": level })).await;
        assert_eq!(
            (&error["fields"][0]["field"], &error["fields"][0]["reason"]),
            (&json!(field), &json!(reason)),
            "{name}"
        );
        assert!(!error.to_string().contains(name), "no name of a file in an error");
    }
    window.kit.host.will_pick(file(&window, "modulo.pdf", b"%PDF-1.7"));
    let stranger = json!({ "contact": anna, "event": anna, "level": 2 });
    assert_eq!(window.refused("evidence_attach", stranger).await["code"], "not-found");
    assert_eq!(window.say("evidence_list", json!({ "id": anna })).await["files"], json!([]));
    let unknown = json!({ "contact": anna, "id": anna });
    assert_eq!(window.refused("evidence_open", unknown).await["code"], "not-found");
    window.is_sound().await;
}

/// A merge takes the files along.
#[tokio::test(flavor = "multi_thread")]
async fn files_of_merged_cards_are_listed_on_the_one_that_stays() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna", "Ferri", "anna.ferri@posta.example").await;
    let event = decided(&window, &twin).await;
    window.kit.host.will_pick(file(&window, "foto.png", b"\x89PNG\r\n\x1a\nfoto"));
    window.say("evidence_attach", json!({ "contact": twin, "event": event, "level": 2 })).await;
    window.say("contact_merge", json!({ "survivor": anna, "other": twin, "fields": [], "customs": [] })).await;
    let list = window.say("evidence_list", json!({ "id": anna })).await;
    assert_eq!(list["files"][0]["event"], event, "{list}");
    window.is_sound().await;
}
