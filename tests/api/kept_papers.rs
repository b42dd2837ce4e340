//! Papers of requests that stay readable (D3, D10; SECURITY R19), and every time that a document leaves (S47).

use crate::requests::{acts, drafts, enters, form, get, order, sure};
use crate::window::Window;
use custode_app::domain::role::ShippedRole;
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

async fn totals(window: &Window) -> (Value, Value) {
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    let one = &totals["operators"][0];
    (one["exports"].clone(), one["reveals"].clone())
}

/// A letter that was confirmed, with its request.
async fn letter(window: &Window, contact: &Value) -> (Value, Value) {
    let id = enters(window, form(&["access"], contact)).await;
    let draft = drafts(window, &id, "acknowledgement", json!({})).await;
    let set = window.say("request_letter", order(&id, "acknowledgement", &draft, true)).await;
    (id, set)
}

/// The access pack of a person, kept with a request of theirs.
async fn pack(window: &Window, contact: &Value) -> (Value, Value) {
    let id = enters(window, form(&["access"], contact)).await;
    acts(window, &id, sure()).await;
    let pack = window.say("report_prepare", json!({ "contact": contact, "language": "it", "request": id })).await;
    let keep = json!({ "request": id, "document": pack["document"], "kind": "access_pack" });
    window.say("request_document_keep", keep).await;
    (id, pack)
}

fn open(id: &Value, code: &Value) -> Value {
    json!({ "request": id, "code": code, "part": 1 })
}

async fn opens(window: &Window, id: &Value, code: &Value, name: &str) -> PathBuf {
    let out = window.kit.folder().join(name);
    window.kit.host.will_pick(&out);
    let said = window.say("request_document_open", open(id, code)).await;
    assert_eq!(said["saved"], true);
    out
}

/// D3, D10: a document of a request is read again as it was set, when its pages are long gone from memory, also when the person
/// is erased; it goes with the file of the request.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_letter_is_read_again_as_it_was_set() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let (id, set) = letter(&window, &giulia).await;
    window.say("archive_lock", json!({})).await;
    window.signs_in(custode_testkit::LOGIN).await;
    let page = json!({ "document": set["document"], "page": 1 });
    assert_eq!(window.refused("report_page", page).await["code"], "not-found", "the pages went with the session");
    let kept = get(&window, &id).await["letters"][0].clone();
    assert_eq!((&kept["papers"], &kept["sha256"]), (&json!(1), &set["files"][0]["sha256"]));
    let none = window.say("request_document_open", open(&id, &set["code"])).await;
    assert_eq!(none["saved"], false, "the dialog was cancelled");
    let before = totals(&window).await;
    let out = opens(&window, &id, &set["code"], "riletta.pdf").await;
    let bytes = fs::read(&out).unwrap();
    assert_eq!(custode_app::vault::sha256_hex(&bytes), kept["sha256"].as_str().unwrap());
    assert_eq!(window.kit.host.viewed(), [out]);
    let after = totals(&window).await;
    assert_eq!(after.1, json!(before.1.as_u64().unwrap() + 1), "reading again is counted");
    let filter = json!({ "operator": null, "contact": null, "group": "out", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 1 })).await;
    let line = &log["items"][0];
    assert_eq!((&line["word"], &line["detail"]), (&json!("noted-request-letter"), &set["code"]), "{line}");
    for (what, wrong) in
        [("code", json!({ "code": "L-9999" })), ("part", json!({ "part": 2 })), ("part", json!({ "part": 0 }))]
    {
        let error =
            window.refused("request_document_open", crate::requests::with(open(&id, &set["code"]), wrong)).await;
        assert_eq!(
            (&error["code"], &error["params"]["reason"]),
            (&json!("not-found"), &json!("request-paper")),
            "{what}"
        );
    }
    window.is_sound().await;

    acts(&window, &id, json!({ "what": "close", "on": "2026-11-22", "withdrawn": true, "note": "Per telefono" })).await;
    crate::erasure::erased(&window, &giulia).await;
    let again = opens(&window, &id, &set["code"], "dopo.pdf").await;
    assert_eq!(fs::read(again).unwrap(), bytes, "what the firm wrote stays as long as the file of the request");
    window.is_sound().await;
}

/// R19, Art. 17: the copy of somebody's data that lies in the file of a request goes with the data; number and hash stay.
#[tokio::test(flavor = "multi_thread")]
async fn r19_the_copy_of_the_data_goes_with_the_data() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let (id, pack) = pack(&window, &giulia).await;
    let out = opens(&window, &id, &pack["code"], "copia.pdf").await;
    assert_eq!(custode_app::vault::sha256_hex(&fs::read(out).unwrap()), pack["files"][0]["sha256"].as_str().unwrap());
    acts(&window, &id, json!({ "what": "close", "on": "2026-11-22", "withdrawn": true, "note": "Per telefono" })).await;
    crate::erasure::erased(&window, &giulia).await;
    let file = get(&window, &id).await;
    let letter = &file["letters"][0];
    assert_eq!((&letter["papers"], &letter["sha256"]), (&json!(0), &pack["files"][0]["sha256"]));
    assert!(file["happenings"].as_array().unwrap().iter().any(|one| one["what"] == "files-dropped"), "{file}");
    let error = window.refused("request_document_open", open(&id, &pack["code"])).await;
    assert_eq!(error["params"]["reason"], "request-paper");
    window.is_sound().await;
}

/// The card of a request was the wrong one: the copy of somebody else's data does not stay in its file.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_about_the_wrong_card_goes_when_the_card_is_taken_away() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let (id, pack) = pack(&window, &giulia).await;
    window.say("request_link", json!({ "request": id, "contact": null })).await;
    assert_eq!(get(&window, &id).await["letters"][0]["papers"], 0);
    assert_eq!(window.refused("request_document_open", open(&id, &pack["code"])).await["code"], "not-found");
    window.is_sound().await;
}

/// S19: papers are read again by who answers requests, and only by them: that function asks for a role that sees whole cards.
#[tokio::test(flavor = "multi_thread")]
async fn s19_who_does_not_answer_requests_reads_no_paper_again() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let (id, set) = letter(&window, &giulia).await;
    let masked = json!({
        "id": null, "title": "Sportello", "may": ["people", "rights"], "hides": ["iban"], "ownCards": false,
    });
    assert_eq!(window.refused("role_save", masked).await["fields"][0]["reason"], "needs-everything");
    window.sits_down("Aldo", &Window::role(ShippedRole::Agent)).await;
    window.kit.host.will_pick(window.kit.folder().join("no.pdf"));
    assert_eq!(window.refused("request_document_open", open(&id, &set["code"])).await["code"], "forbidden");
    assert!(!window.kit.folder().join("no.pdf").exists());
}

/// Issue 5: a folder that vanished since it was chosen is named as what is missing, and nothing is made in its place.
#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_gone_is_said_plainly() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let (id, set) = letter(&window, &giulia).await;
    let pack = window.say("report_prepare", json!({ "contact": giulia, "language": "it" })).await;
    let gone = window.kit.folder().join("chiavetta");
    let before = totals(&window).await;
    let said = |error: Value| (error["code"].clone(), error["params"]["reason"].clone());
    let folder_gone = (json!("precondition"), json!("folder-gone"));
    for (command, place, ask) in [
        ("report_save", gone.clone(), json!({ "document": set["document"] })),
        ("report_save", gone.clone(), json!({ "document": pack["document"] })),
        ("report_print", gone.join("lettera.pdf"), json!({ "document": set["document"] })),
        ("report_seal", gone.join("dati.zip.age"), json!({ "document": pack["document"], "language": "it" })),
        ("request_document_open", gone.join("lettera.pdf"), open(&id, &set["code"])),
        (
            "activity_save",
            gone.join("registro.csv"),
            json!({
                "filter": { "operator": null, "contact": null, "group": null, "since": null, "until": null }, "reason": "verifica",
            }),
        ),
    ] {
        window.kit.host.will_pick(&place);
        assert_eq!(said(window.refused(command, ask).await), folder_gone, "{command}");
        assert!(!gone.exists(), "{command} made the folder");
    }
    window.kit.host.will_pick(gone.join("clienti.csv"));
    let order = json!({ "format": "csv", "ids": [], "search": "", "filters": [], "reason": "al commercialista" });
    let job = window.say("contact_export", order).await;
    let ended = window.ended(&job["job"]).await;
    assert_eq!(said(ended["error"].clone()), folder_gone, "{ended}");
    assert!(!gone.exists());
    assert_eq!(totals(&window).await.0, before.0, "nothing left, and nothing is noted as having left");
}

/// S47: the same paper saved or printed twice left twice.
#[tokio::test(flavor = "multi_thread")]
async fn s47_every_saving_of_a_document_is_counted() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let sheet = json!({ "paper": { "kind": "preferences", "contact": giulia }, "language": "it" });
    let sheet = window.say("paper_prepare", sheet).await;
    assert_eq!(totals(&window).await.0, 0, "making is no leaving");
    let document = json!({ "document": sheet["document"] });
    for (turn, command) in ["report_save", "report_save", "report_print"].into_iter().enumerate() {
        let folder = window.kit.folder().join(format!("turno-{turn}"));
        fs::create_dir(&folder).unwrap();
        let place = if command == "report_print" { folder.join("foglio.pdf") } else { folder };
        window.kit.host.will_pick(place);
        window.say(command, document.clone()).await;
        assert_eq!(totals(&window).await.0, turn + 1, "{command}");
    }
    let filter = json!({ "operator": null, "contact": null, "group": "out", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 1 })).await;
    let line = &log["items"][0];
    assert_eq!(
        (&line["deed"], &line["word"], &line["detail"]),
        (&json!("exported"), &json!("noted-document"), &sheet["code"]),
        "{line}"
    );
    window.is_sound().await;
}
