//! Files that prove decisions (DOMAIN 4.2, S42): attached with a level, opened under watch, in the pack, gone with the person.

use crate::window::Window;
use serde_json::{Value, json};
use std::path::PathBuf;

fn decision(contact: &Value, kind: &Value, method: &str, level: u8) -> Value {
    json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": method,
        "wording": null, "evidenceLevel": level, "evidenceNote": null, "note": null,
    })
}

async fn newsletter(window: &Window, contact: &Value) -> Value {
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let card = window.card(contact).await;
    card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone()
}

pub async fn decided(window: &Window, contact: &Value, method: &str, level: u8) -> Value {
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    window.say("consent_record", decision(contact, &kind, method, level)).await;
    newsletter(window, contact).await["events"][0]["id"].clone()
}

fn file(window: &Window, name: &str, bytes: &[u8]) -> PathBuf {
    let path = window.kit.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Picks a file as a person does, and gives its token.
pub async fn picked(window: &Window, name: &str, bytes: &[u8]) -> Value {
    window.kit.host.will_pick(file(window, name, bytes));
    window.say("evidence_pick", json!({})).await["file"]["token"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn s42_a_proof_is_attached_opened_under_watch_and_erased_with_the_person() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let event = decided(&window, &anna, "paper_form", 2).await;
    assert_eq!(window.say("evidence_pick", json!({})).await["file"], Value::Null, "the dialog was cancelled");
    let token = picked(&window, "Anna Ferri modulo.pdf", b"%PDF-1.7 firmato").await;
    let attach = json!({ "contact": anna, "event": event, "level": 2, "file": token });
    window.say("evidence_attach", attach).await;
    let list = window.say("evidence_list", json!({ "id": anna })).await;
    let one = &list["files"][0];
    assert_eq!(
        (&one["events"], &one["level"], &one["name"]),
        (&json!([event]), &json!(2), &json!("Anna Ferri modulo.pdf"))
    );
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
    let event = decided(&window, &anna, "paper_form", 2).await;
    let large = [b"%PDF-1.7".as_slice(), &vec![b'x'; 10 << 20]].concat();
    for (name, bytes, reason) in [
        ("vuoto.pdf", b"".as_slice(), "evidence-empty"),
        ("programma.pdf", b"MZ not a pdf", "evidence-kind"),
        ("grande.pdf", &large, "evidence-too-large"),
    ] {
        window.kit.host.will_pick(file(&window, name, bytes));
        let error = window.refused("evidence_pick", json!({})).await;
        let fault = &error["fields"][0];
        assert_eq!((&fault["field"], &fault["reason"]), (&json!("file"), &json!(reason)), "{name}");
        assert!(!error.to_string().contains(name), "no name of a file in an error");
        // What was dropped on the window was not looked at before.
        let dropped = window.kit.desk.token_for(window.kit.folder().join(name)).token;
        let request = json!({ "contact": anna, "event": event, "level": 2, "file": dropped });
        assert_eq!(window.refused("evidence_attach", request).await["fields"][0]["reason"], reason);
    }
    let token = picked(&window, "modulo.pdf", b"%PDF-1.7").await;
    let attach = |event: &Value, level: u8| json!({ "contact": anna, "event": event, "level": level, "file": token });
    let high = window.refused("evidence_attach", attach(&event, 3)).await;
    assert_eq!((&high["fields"][0]["field"], &high["fields"][0]["reason"]), (&json!("level"), &json!("too-high")));
    assert_eq!(window.refused("evidence_attach", attach(&anna, 2)).await["code"], "not-found");
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
    let event = decided(&window, &twin, "paper_form", 2).await;
    let token = picked(&window, "foto.png", b"\x89PNG\r\n\x1a\nfoto").await;
    let attach = json!({ "contact": twin, "event": event, "level": 2, "file": token });
    window.say("evidence_attach", attach).await;
    window.say("contact_merge", json!({ "survivor": anna, "other": twin, "fields": [], "customs": [] })).await;
    let list = window.say("evidence_list", json!({ "id": anna })).await;
    assert_eq!(list["files"][0]["events"], json!([event]), "{list}");
    // One that was attached to the other card by mistake goes too.
    let wrong = json!({ "contact": anna, "id": list["files"][0]["id"], "reason": "era di un’altra" });
    window.say("evidence_remove", wrong).await;
    assert_eq!(window.say("evidence_list", json!({ "id": anna })).await["files"], json!([]));
    window.is_sound().await;
}

/// DOMAIN 4.2: a yes that was only declared counts once its signed form is there; a recording is worth a signature, a page
/// about a telephone call is not (I5).
#[tokio::test(flavor = "multi_thread")]
async fn i5_a_file_raises_a_yes_to_what_it_proves_and_no_further() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let event = decided(&window, &anna, "voice", 0).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "declared");
    let page = picked(&window, "appunti.pdf", b"%PDF-1.7 appunti").await;
    let request = |file: &Value, level: u8| json!({ "contact": anna, "event": event, "level": level, "file": file });
    assert_eq!(window.refused("evidence_attach", request(&page, 2)).await["fields"][0]["reason"], "too-high");
    let voice = picked(&window, "chiamata.mp3", b"ID3\x03registrazione").await;
    window.say("evidence_attach", request(&voice, 2)).await;
    let now = newsletter(&window, &anna).await;
    assert_eq!((&now["state"], &now["counts"]), (&json!("given"), &json!(true)), "{now}");
    assert_eq!(now["events"].as_array().unwrap().len(), 2, "both stay in the history");
    let files = window.say("evidence_list", json!({ "id": anna })).await;
    assert_eq!(files["files"][0]["events"].as_array().unwrap().len(), 2, "{files}");
    // A withdrawal since then is not touched by a proof of the earlier yes.
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let mut no = decision(&anna, &kind, "voice", 0);
    no["decision"] = json!("withdrawn");
    window.say("consent_record", no).await;
    window.say("evidence_attach", request(&voice, 2)).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "withdrawn");
    window.is_sound().await;
}

/// The file comes with the decision, and the access pack holds a copy of it whose name names nobody (D7).
#[tokio::test(flavor = "multi_thread")]
async fn d7_a_file_recorded_with_the_decision_goes_into_the_access_pack() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let mut request = decision(&anna, &kind, "email", 2);
    request["file"] = picked(&window, "risposta.eml", b"From: anna@posta.example\nDate: oggi\n\nva bene").await;
    window.say("consent_record", request).await;
    let pack = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let folder = window.kit.folder().join("pacco");
    std::fs::create_dir(&folder).unwrap();
    window.kit.host.will_pick(&folder);
    let saved = window.say("report_save", json!({ "document": pack["document"] })).await;
    let folder = folder.join(saved["place"].as_str().unwrap());
    let proof = saved["files"].as_array().unwrap().iter().find(|one| one["kind"] == "proof").unwrap().clone();
    let name = proof["name"].as_str().unwrap();
    assert!(name.ends_with("_1.eml") && !name.contains("risposta"), "{name}");
    assert_eq!(std::fs::read(folder.join(name)).unwrap(), b"From: anna@posta.example\nDate: oggi\n\nva bene");
    let read = |ending: &str| {
        let mut files = std::fs::read_dir(&folder).unwrap().map(|one| one.unwrap().path());
        let path = files.find(|path| path.to_string_lossy().ends_with(ending)).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    assert!(read("_manifest.json").contains(name), "the manifest lists it with its hash");
    assert!(read(".csv").len() > 1 && read("2026-11-22.json").contains("risposta.eml"));
}

/// S42, S58: the scan of a form is kept once for all its answers; a scan that answers nothing proves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn s58_a_scanned_form_proves_every_answer_on_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let types =
        [window.coded("consent_type_list", "NEWSLETTER").await, window.coded("consent_type_list", "EMAIL").await];
    let scan = picked(&window, "modulo.jpg", b"\xff\xd8\xff\xe0scan").await;
    let consents = json!([
        { "type": types[0], "yes": true, "wording": null },
        { "type": types[1], "yes": false, "wording": null },
    ]);
    let mut answers = json!({
        "contact": anna, "decidedOn": "2026-11-10", "method": "paper_form", "evidenceLevel": 2, "evidenceNote": null,
        "sheet": null, "consents": consents, "stops": [], "file": scan,
    });
    window.say("answers_record", answers.clone()).await;
    let list = window.say("evidence_list", json!({ "id": anna })).await;
    assert_eq!(list["files"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!(list["files"][0]["events"].as_array().unwrap().len(), 2, "{list}");
    answers["consents"] = json!([]);
    answers["stops"] = json!([{ "purpose": window.coded("purpose_list", "MARKETING").await, "channel": "email" }]);
    answers["file"] = picked(&window, "foglio.jpg", b"\xff\xd8\xff\xe0sheet").await;
    window.say("answers_record", answers).await;
    let stop = window.card(&anna).await["stops"][0].clone();
    let files = window.say("evidence_list", json!({ "id": anna })).await["files"].clone();
    assert_eq!((files.as_array().unwrap().len(), &files[1]["events"]), (2, &json!([stop["id"]])), "{files}");
    // A no on a signed sheet is the person's own (I8), also when the file is taken out again.
    let wrong = json!({ "contact": anna, "stop": stop["id"], "reason": "Scheda sbagliata" });
    assert_eq!(window.refused("stop_correct", wrong.clone()).await["params"]["reason"], "persons-own");
    window.say("evidence_remove", json!({ "contact": anna, "id": files[1]["id"], "reason": "File sbagliato" })).await;
    assert_eq!(window.refused("stop_correct", wrong).await["params"]["reason"], "persons-own");
    window.is_sound().await;
}

/// A yes that counts for more because of a file counts as before once that file turns out to be the wrong one; undoing the
/// attachment does the same, and the right file raises it again.
#[tokio::test(flavor = "multi_thread")]
async fn i5_without_the_file_that_raised_it_a_yes_counts_as_before() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let event = decided(&window, &anna, "paper_form", 0).await;
    let scan = picked(&window, "modulo.pdf", b"%PDF-1.7 firmato").await;
    let attach = json!({ "contact": anna, "event": event, "level": 2, "file": scan });
    let list = || async { window.say("evidence_list", json!({ "id": anna })).await["files"].clone() };
    window.say("evidence_attach", attach.clone()).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "given");
    let wrong = json!({ "contact": anna, "id": list().await[0]["id"], "reason": "era di un’altra" });
    window.say("evidence_remove", wrong).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "declared");
    let attached = window.say("evidence_attach", attach).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "given", "the right file raises it again");
    window.say("change_undo", json!({ "txn": attached["txn"] })).await;
    assert_eq!(newsletter(&window, &anna).await["state"], "declared");
    assert_eq!(list().await, json!([]), "an undone attachment leaves no file behind");
    window.is_sound().await;
}

/// F30, Art. 15(4) GDPR: a file that proves a decision and is about somebody else is left out of the copy with a reason; its name
/// stands there without what is left out.
#[tokio::test(flavor = "multi_thread")]
async fn f30_a_proof_file_about_others_does_not_go_with_the_copy() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let mut request = decision(&anna, &kind, "email", 2);
    let bytes = b"From: luca@posta.example\nDate: oggi\n\nva bene";
    request["file"] = picked(&window, "risposta di Luca Verdi.eml", bytes).await;
    window.say("consent_record", request).await;
    let review = window.say("pack_review", json!({ "contact": anna, "every": true, "offset": 0, "limit": 50 })).await;
    let line = review["items"].as_array().unwrap().iter().find(|line| line["sort"] == "proof").unwrap();
    assert_eq!(line["texts"][0]["text"], "risposta di Luca Verdi.eml", "{line}");
    let target = json!({
        "what": "piece", "item": line["item"], "part": "subject", "version": line["texts"][0]["version"], "start": 12,
        "length": 10, "everywhere": false,
    });
    window.say("pack_mask", json!({ "contact": anna, "target": target, "reason": "third_party" })).await;
    let pack = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let folder = window.kit.folder().join("pacco");
    std::fs::create_dir(&folder).unwrap();
    window.kit.host.will_pick(&folder);
    let saved = window.say("report_save", json!({ "document": pack["document"] })).await;
    assert!(saved["files"].as_array().unwrap().iter().all(|one| one["kind"] != "proof"), "{saved}");
    let folder = folder.join(saved["place"].as_str().unwrap());
    for file in std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()) {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains("Luca Verdi") && !text.contains("luca@posta"), "{}", file.display());
        assert!(
            !text.contains(&custode_app::vault::sha256_hex(bytes)),
            "who guesses the file is not told so: {}",
            file.display()
        );
    }
    window.is_sound().await;
}
