//! The register of recipients and processors (S29), and where it is printed (Art. 13(1)(e), 15(1)(c), 19 GDPR).

use crate::window::Window;
use serde_json::{Value, json};

fn sender(country: &str, safeguard: Value, purposes: &[Value]) -> Value {
    json!({
        "id": null, "name": "Mailpost", "role": "processor", "service": "Spedisce la newsletter", "country": country,
        "safeguard": safeguard, "contractOn": null, "contact": "privacy@mailpost.example", "purposes": purposes,
    })
}

/// S29: a country outside of the European Economic Area forces a safeguard; undo takes a new recipient back.
#[tokio::test(flavor = "multi_thread")]
async fn s29_a_recipient_outside_of_the_eea_needs_a_safeguard() {
    let window = Window::open().await;
    let refused = window.refused("recipient_save", sender("US", Value::Null, &[])).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("safeguard"), &json!("missing"))
    );
    let saved = window.say("recipient_save", sender("US", json!("standard_clauses"), &[])).await;
    let list = window.say("recipient_list", json!({})).await;
    let one = &list["recipients"][0];
    assert_eq!((&one["outside"], &one["lacksContract"], &one["archived"]), (&json!(true), &json!(true), &json!(false)));
    assert!(list["countries"].as_array().unwrap().iter().any(|one| one["code"] == "IT" && one["eea"] == true));
    let twice = window.refused("recipient_save", sender("IT", Value::Null, &[])).await;
    assert_eq!(twice["fields"][0]["reason"], "taken");
    let mut wrong = sender("IT", Value::Null, &[json!("01890a5d-ac96-774b-bcce-b302099a8057")]);
    wrong["name"] = json!("Altro");
    assert_eq!(window.refused("recipient_save", wrong).await["fields"][0]["field"], "purposes");
    let mut within = sender("IE", json!("standard_clauses"), &[]);
    (within["id"], within["contractOn"]) = (saved["id"].clone(), json!("2026-01-10"));
    window.say("recipient_save", within).await;
    let one = window.say("recipient_list", json!({})).await["recipients"][0].clone();
    assert_eq!((&one["safeguard"], &one["lacksContract"]), (&Value::Null, &json!(false)));
    let past = window.say("recipient_archive", json!({ "id": saved["id"], "archived": true })).await;
    assert_eq!(window.say("recipient_list", json!({})).await["recipients"][0]["archived"], true);
    window.say("change_undo", json!({ "txn": past["txn"] })).await;
    assert_eq!(window.say("recipient_list", json!({})).await["recipients"][0]["archived"], false);
    window.is_sound().await;
}

/// F29: the block of Art. 15(1) and the privacy notice come from the register; the notice says whether data leave the EEA, and
/// shipped words are said in the language of the reader.
#[tokio::test(flavor = "multi_thread")]
async fn f29_the_access_pack_and_the_notice_print_the_register() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let saved = window.say("recipient_save", sender("US", json!("adequacy"), &[marketing])).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    // Who gets the data for a purpose has those of this person only where it is used for them.
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let pack = json_of(&window, &report, "pacco").await;
    let one = &pack["recipients"][0];
    assert_eq!((&one["name"], &one["safeguard"]), (&json!("Mailpost"), &json!("adequacy")));
    assert_eq!(one["purposes"], json!(["Inviare novità e offerte"]));
    let of = |code: &str| pack["purposes"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone();
    assert_eq!(of("MARKETING")["recipients"], "Mailpost", "nobody is nobody no more");
    assert_eq!(of("CONTRATTO")["recipients"], "Nessuno");
    let notice = async |language: &str| {
        let ask = json!({ "paper": { "kind": "document", "paper": "notice", "version": null }, "language": language });
        let draft = window.say("paper_prepare", ask).await;
        assert!(!draft["missing"].to_string().contains("notice.transfer"), "{draft}");
        window.say("paper_issue", json!({ "paper": "notice" })).await;
        let versions = window.say("paper_versions", json!({ "paper": "notice", "language": language })).await;
        versions["versions"][0]["text"].as_str().unwrap().to_owned()
    };
    let italian = notice("it").await;
    assert!(
        italian.contains("- Mailpost: Spedisce la newsletter. Responsabile del trattamento, Stati Uniti, fuori"),
        "{italian}"
    );
    assert!(italian.contains("Alcuni dati escono"), "{italian}");
    let mut within = sender("IT", Value::Null, &[]);
    within["id"] = saved["id"].clone();
    window.say("recipient_save", within).await;
    let english = notice("en").await;
    assert!(english.contains("Mailpost: Spedisce la newsletter. Processor, Italy."), "{english}");
    assert!(english.contains("The data do not leave") && english.contains("Send news and offers"), "{english}");
    assert!(!english.contains("Inviare novità"), "{english}");
}

pub(crate) async fn json_of(window: &Window, report: &Value, folder: &str) -> Value {
    let out = window.kit.folder().join(folder);
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let out = out.join(saved["place"].as_str().unwrap());
    let files = saved["files"].as_array().unwrap();
    let name = files.iter().find(|file| file["kind"] == "json").unwrap()["name"].as_str().unwrap();
    serde_json::from_slice(&std::fs::read(out.join(name)).unwrap()).unwrap()
}
