//! The data-subject report: prepare, look, save, print.

use crate::window::Window;
use serde_json::{Value, json};

async fn prepared(window: &Window) -> Value {
    let anna = window.person("Anna", "D'Angelo", "anna@posta.example").await;
    window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_seen_before_it_leaves() {
    let window = Window::open().await;
    let report = prepared(&window).await;
    assert!(report["pages"].as_u64().unwrap() >= 1);
    assert!(
        report["missing"].as_array().unwrap().iter().any(|name| name == "controller.street"),
        "{}",
        report["missing"]
    );
    let page = window.say("report_page", json!({ "document": report["document"], "page": 1 })).await;
    assert!(page["image"].as_str().unwrap().starts_with("data:image/png;base64,"));
    assert!(page["text"].as_str().unwrap().contains("D'Angelo") || page["text"].as_str().unwrap().contains("D’Angelo"));
    for page in [0, 999] {
        let error = window.refused("report_page", json!({ "document": report["document"], "page": page })).await;
        assert_eq!(error["code"], "not-found");
    }
    let stranger = json!({ "contact": "019a0000-0000-7000-8000-00000000ffff", "language": "en" });
    assert_eq!(window.refused("report_prepare", stranger).await["code"], "not-found");
}

/// Two clicks: prepare, save. PDF, JSON, CSV and a manifest, each with its hash; no file is named after a person.
#[tokio::test(flavor = "multi_thread")]
async fn the_pack_is_saved_whole_and_never_over_another() {
    let window = Window::open().await;
    let report = prepared(&window).await;
    let ask = json!({ "document": report["document"] });
    assert_eq!(window.say("report_save", ask.clone()).await["place"], Value::Null, "the dialog was cancelled");
    let out = window.kit.folder().join("pacco");
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", ask.clone()).await;
    let files = saved["files"].as_array().unwrap();
    for kind in ["pdf", "json", "csv", "manifest"] {
        assert!(files.iter().any(|file| file["kind"] == kind), "{kind}");
    }
    for file in files {
        let name = file["name"].as_str().unwrap();
        assert!(!name.to_lowercase().contains("angelo"), "{name}");
        let bytes = std::fs::read(out.join(name)).unwrap();
        assert_eq!(file["bytes"], bytes.len());
    }
    window.kit.host.will_pick(&out);
    let again = window.refused("report_save", ask).await;
    assert_eq!(again["params"]["reason"], "file-exists");
}

#[tokio::test(flavor = "multi_thread")]
async fn printing_saves_the_pdf_and_opens_it_in_the_viewer() {
    let window = Window::open().await;
    let report = prepared(&window).await;
    let path = window.kit.folder().join("stampa.pdf");
    window.kit.host.will_pick(&path);
    window.say("report_print", json!({ "document": report["document"] })).await;
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(window.kit.host.viewed(), [path]);
    window.say("archive_lock", json!({})).await;
    let login = json!({ "login": custode_testkit::LOGIN, "passphrase": custode_testkit::PASSPHRASE });
    window.say("archive_unlock", login).await;
    let error = window.refused("report_print", json!({ "document": report["document"] })).await;
    assert_eq!(error["code"], "not-found", "a prepared report ends with the session");
}
