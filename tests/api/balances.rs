//! The balancing test of a legitimate interest (Art. 6(1)(f) GDPR), and what the gate makes of it (DOMAIN 4.4, step 10).

use crate::window::Window;
use serde_json::{Value, json};

fn test(purpose: &Value, outcome: &str) -> Value {
    json!({
        "purpose": purpose, "interest": "Avvisare i clienti dei richiami di sicurezza", "necessity": "Serve il recapito",
        "impact": "Se lo aspettano", "safeguards": "Dicono no in ogni messaggio", "outcome": outcome,
    })
}

/// Without a test, or with one that the people win, nobody is reached for the purpose; versions stay and are printed.
#[tokio::test(flavor = "multi_thread")]
async fn a_legitimate_interest_needs_a_test_that_it_wins() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let purpose = json!({
        "id": null, "code": "RICHIAMI", "title": "Avvisi di sicurezza", "basis": "legitimate_interest", "marketing": false,
        "categories": "Recapiti", "recipients": "Nessuno", "retention": "12 mesi",
    });
    let purpose = window.say("purpose_save", purpose).await["id"].clone();
    let codes = async || {
        let retention = window.coded("retention_class_list", "CHIAMATE").await;
        let mail = json!({
            "id": null, "contacts": [anna], "direction": "outbound", "channel": "email", "at": "2026-11-22T10:00:00Z",
            "subject": "Richiamo", "body": "", "outcome": "", "purpose": purpose, "retention": retention,
        });
        let id = window.say("communication_save", mail).await["id"].clone();
        let list = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
        list["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()["gate"].clone()
    };
    let refused = |gate: &Value| gate.to_string().contains("lia");
    let gate = codes().await;
    assert!(refused(&gate), "{gate}");
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    let other = window.refused("balance_save", test(&contract, "interest")).await;
    assert_eq!(other["params"]["reason"], "other-basis");
    let mut gap = test(&purpose, "interest");
    gap["impact"] = json!(" ");
    assert_eq!(window.refused("balance_save", gap).await["fields"][0]["field"], "impact");
    window.say("balance_save", test(&purpose, "people")).await;
    assert!(refused(&codes().await), "the people weigh more");
    let second = window.say("balance_save", test(&purpose, "interest")).await;
    let gate = codes().await;
    assert!(!refused(&gate), "{gate}");
    let list = window.say("balance_list", json!({})).await;
    let versions: Vec<&Value> = list["balances"].as_array().unwrap().iter().map(|one| &one["version"]).collect();
    assert_eq!(versions, [2, 1]);
    let printed = window.say("balance_print", json!({ "id": list["balances"][0]["id"], "language": "it" })).await;
    assert_eq!(printed["code"], "LIA-RICHIAMI-2");
    let page = window.say("report_page", json!({ "document": printed["document"], "page": 1 })).await;
    assert!(page["text"].as_str().unwrap().contains("richiami di sicurezza"), "{page}");
    // Art. 13(1)(d): the notice says which interest.
    window.names_the_firm().await;
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    let versions = window.say("paper_versions", json!({ "paper": "notice", "language": "it" })).await;
    let notice = versions["versions"][0]["text"].as_str().unwrap();
    assert!(notice.contains(": Avvisare i clienti dei richiami di sicurezza"), "{notice}");
    window.say("change_undo", json!({ "txn": second["txn"] })).await;
    assert!(refused(&codes().await), "the first version counts again");
    window.is_sound().await;
}
