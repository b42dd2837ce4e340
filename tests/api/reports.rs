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

/// SECURITY 4: the document is set by a child; without one there is no report, and no trace of one.
#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_no_child_sets_leaves_no_trace() {
    let window = Window::open().await;
    let mut ports = window.kit.ports();
    ports.report_worker.program = window.kit.folder().join("nessuno");
    window.kit.desk.shut_down().await;
    let desk = std::sync::Arc::new(custode_app::Desk::new(ports));
    let session = custode_api::Session::new(desk);
    let say =
        async |command: &str, request: Value| session.dispatch(custode_api::Speaker::Main, command, request).await;
    let login = json!({ "login": custode_testkit::LOGIN, "passphrase": custode_testkit::PASSPHRASE });
    say("archive_unlock", login).await.unwrap();
    let source = say("source_list", json!({})).await.unwrap()["value"]["sources"][0]["id"].clone();
    let fields = json!([{ "field": "last_name", "value": "Ferri", "replaces": null }]);
    let card = json!({ "kind": "person", "fields": fields, "points": [], "tags": [], "source": source, "acquiredOn": "2026-11-20" });
    let anna = say("contact_create", card).await.unwrap()["value"]["id"].clone();
    let refused = say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    assert_eq!(serde_json::to_value(refused.unwrap_err()).unwrap()["code"], "internal");
    let page = say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await.unwrap();
    assert!(page["value"]["items"].as_array().unwrap().iter().all(|line| line["what"] != "reported"), "{page}");
    session.desk().shut_down().await;
}

/// The person reads their own codes in full, also the one that was there before; the screen shows tails (S52).
#[tokio::test(flavor = "multi_thread")]
async fn the_changes_that_a_report_tells_are_told_in_full() {
    let window = Window::open().await;
    let anna = window.person("Anna", "D'Angelo", "anna@posta.example").await;
    for code in ["RSSMRA85T10A562S", "RSSMRA85T50A562W"] {
        let fields = json!([{ "field": "tax_code", "value": code, "replaces": null }]);
        window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
    }
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    assert!(!page.to_string().contains("RSSMRA85T"), "{page}");
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let out = window.kit.folder().join("pacco");
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let files = saved["files"].as_array().unwrap();
    let json = files.iter().find(|file| file["kind"] == "json").unwrap()["name"].as_str().unwrap();
    let out = out.join(saved["place"].as_str().unwrap());
    let pack: Value = serde_json::from_slice(&std::fs::read(out.join(json)).unwrap()).unwrap();
    let changes = pack["changes"].to_string();
    for code in ["RSSMRA85T10A562S", "RSSMRA85T50A562W"] {
        assert!(changes.contains(code), "{changes}");
    }
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
    let own = out.join(saved["place"].as_str().unwrap());
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 1, "the files stay together in a folder of their own");
    for file in files {
        let name = file["name"].as_str().unwrap();
        assert!(!name.to_lowercase().contains("angelo"), "{name}");
        let bytes = std::fs::read(own.join(name)).unwrap();
        assert_eq!(file["bytes"], bytes.len());
    }
    window.kit.host.will_pick(&out);
    let again = window.refused("report_save", ask).await;
    assert_eq!(again["params"]["reason"], "file-exists");
}

/// S4: a pack says where the journal stood when it was made, on paper and in its manifest.
#[tokio::test(flavor = "multi_thread")]
async fn s4_the_pack_says_where_the_journal_stood() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let before = window.say("activity_totals", json!({ "since": null })).await;
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let last = json!({ "document": report["document"], "page": report["pages"] });
    let text = window.say("report_page", last).await["text"].as_str().unwrap().replace(char::is_whitespace, "");
    let head = before["head"].as_str().unwrap();
    assert!(text.contains("Registrodell") && text.contains(head), "{head} is not in {text}");
    let out = window.kit.folder().join("pacco");
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let files = saved["files"].as_array().unwrap();
    let name = files.iter().find(|file| file["kind"] == "manifest").unwrap()["name"].as_str().unwrap();
    let manifest = std::fs::read(out.join(saved["place"].as_str().unwrap()).join(name)).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["journal"], json!({ "seq": before["entries"], "head": head }));
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

/// Art. 15(1)(a): the pack says what the data of this person are used for; a purpose that rests on a consent is not among them
/// before there is one, nor after an objection. The letter of confirmation says the same.
#[tokio::test(flavor = "multi_thread")]
async fn d7_a_purpose_is_told_only_where_it_is_used_for_the_person() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let packs = std::cell::Cell::new(0);
    let pack = async || {
        packs.set(packs.get() + 1);
        let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
        crate::recipients::json_of(&window, &report, &format!("pacco{}", packs.get())).await
    };
    let has = |pack: &Value| pack["purposes"].as_array().unwrap().iter().any(|one| one["code"] == "MARKETING");
    let before = pack().await;
    assert!(!has(&before) && before["purposes"].as_array().unwrap().len() == 2, "{}", before["purposes"]);
    assert_eq!(before["unused_purposes"], json!(["Inviare novità e offerte"]));
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let types = window.say("consent_type_list", json!({})).await;
    let wording =
        types["types"].as_array().unwrap().iter().find(|one| one["id"] == kind).unwrap()["wording"]["id"].clone();
    let yes = json!({
        "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": wording, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
    let given = pack().await;
    assert!(has(&given) && given["unused_purposes"].is_null(), "{given}");
    let stop = json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-11", "ground": null });
    window.say("stop_record", stop).await;
    assert!(!has(&pack().await), "an objection ends it");
}

/// Art. 18: a restriction is said on the first page; no code of a field stands in the copy, nor in its annexes.
#[tokio::test(flavor = "multi_thread")]
async fn d7_no_code_stands_in_the_copy() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let fields = json!([
        { "field": "language", "value": "en", "replaces": null },
        { "field": "sex", "value": "f", "replaces": null },
    ]);
    window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
    window.say("relation_end", json!({ "id": anna, "on": "2026-11-08", "how": "not_interested" })).await;
    // An objection that is weighed restricts the card (D6).
    crate::requests::enters(&window, crate::requests::form(&["objection"], &anna)).await;
    for (language, restricted, codes) in [
        (
            "it",
            "L’uso dei Suoi dati è limitato",
            ["relation_e", "not_interested", "restricted", "not_usable", "relation-e"],
        ),
        (
            "en",
            "The use of your data is restricted",
            ["relation_e", "not_interested", "RESTRICTED_", "not_usable", "relation-e"],
        ),
    ] {
        let report = window.say("report_prepare", json!({ "contact": anna, "language": language })).await;
        let mut said = String::new();
        for page in 1..=report["pages"].as_u64().unwrap() {
            let page = window.say("report_page", json!({ "document": report["document"], "page": page })).await;
            said.push_str(page["text"].as_str().unwrap());
        }
        assert!(said.replace('\n', " ").contains(restricted), "{said}");
        for code in codes {
            assert!(!said.contains(code), "{code} in {said}");
        }
    }
}
