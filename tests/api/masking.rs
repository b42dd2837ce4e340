//! Others who are named in a person's copy (F30, Art. 15(4) GDPR), and the copy as one closed file (D9).

use crate::window::Window;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Anna with a note and a message that name others, one of whom takes part.
async fn talked_about(window: &Window) -> (Value, Value) {
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let ugo = window.person("Ugo", "Zanetti", "ugo@posta.example").await;
    let notes = "Cliente dal 2019. Il marito Luca Verdi paga lui, tel. 347 765 4321.";
    let fields = json!([{ "field": "notes", "value": notes, "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
    let letter = json!({
        "id": null, "contacts": [anna, ugo], "direction": "inbound", "channel": "email", "channelName": null,
        "at": "2026-11-20T09:00:00Z", "minutes": null, "subject": "Preventivo di Luca Verdi",
        "body": "Anna Ferri scrive che Luca Verdi e Zanetti aspettano. Rispondere a ugo@posta.example.", "outcome": null,
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "retention": window.coded("retention_class_list", "CORRISPONDENZA").await,
    });
    window.say("communication_save", letter).await;
    (anna, ugo)
}

async fn reviewed(window: &Window, anna: &Value, every: bool) -> Value {
    window.say("pack_review", json!({ "contact": anna, "every": every, "offset": 0, "limit": 50 })).await
}

/// The pieces of a review with the words they stand for.
fn pieces(review: &Value) -> Vec<(String, Value, Value)> {
    let mut found = Vec::new();
    for text in review["items"].as_array().unwrap().iter().flat_map(|item| item["texts"].as_array().unwrap()) {
        let chars: Vec<char> = text["text"].as_str().unwrap().chars().collect();
        for piece in text["pieces"].as_array().unwrap() {
            let at = |name: &str| usize::try_from(piece[name].as_u64().unwrap()).unwrap();
            let words: String = chars[at("start")..at("start") + at("length")].iter().collect();
            found.push((words, piece["sort"].clone(), piece["reason"].clone()));
        }
    }
    found
}

/// Where words stand in the first text of an item that holds them.
fn target(review: &Value, item: &str, words: &str, everywhere: bool) -> Value {
    for line in
        review["items"].as_array().unwrap().iter().filter(|line| line["item"].as_str().unwrap().starts_with(item))
    {
        for text in line["texts"].as_array().unwrap() {
            let whole = text["text"].as_str().unwrap();
            if let Some(at) = whole.find(words) {
                let start = whole[..at].chars().count();
                return json!({
                    "what": "piece", "item": line["item"], "part": text["part"], "version": text["version"],
                    "start": start, "length": words.chars().count(), "everywhere": everywhere,
                });
            }
        }
    }
    panic!("{words} is not in {item}");
}

/// The files of a saved pack, by their kind.
async fn saved(window: &Window, anna: &Value, folder: &str) -> Vec<(String, PathBuf)> {
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let out = window.kit.folder().join(folder);
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let out = out.join(saved["place"].as_str().unwrap());
    let files = saved["files"].as_array().unwrap().iter();
    files.map(|file| (file["kind"].as_str().unwrap().to_owned(), out.join(file["name"].as_str().unwrap()))).collect()
}

fn text_of(files: &[(String, PathBuf)], kind: &str) -> String {
    let of = files.iter().filter(|(known, _)| known == kind);
    of.map(|(_, path)| std::fs::read_to_string(path).unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_others_are_found_before_the_copy_is_made() {
    let window = Window::open().await;
    let (anna, _) = talked_about(&window).await;
    let review = reviewed(&window, &anna, false).await;
    let found: Vec<(String, Value)> = pieces(&review).into_iter().map(|(words, sort, _)| (words, sort)).collect();
    for (words, sort) in
        [("Luca Verdi", "name"), ("347 765 4321", "phone"), ("Zanetti", "participant"), ("ugo@posta.example", "email")]
    {
        assert!(found.contains(&(words.to_owned(), json!(sort))), "{words}: {found:?}");
    }
    assert!(found.iter().all(|(words, _)| !words.contains("Anna")), "{found:?}");
    assert_eq!(review["open"], found.len());
    let letter = review["items"].as_array().unwrap().iter().find(|item| item["sort"] == "inbound").unwrap();
    assert!(letter["people"][0].as_str().unwrap().contains("Zanetti"));
    assert!(reviewed(&window, &anna, true).await["total"].as_u64() >= review["total"].as_u64());
    let stranger =
        json!({ "contact": "019a0000-0000-7000-8000-00000000ffff", "every": false, "offset": 0, "limit": 5 });
    assert_eq!(window.refused("pack_review", stranger).await["code"], "not-found");
}

/// What was decided is left out of every file with its reason, counted in the manifest, kept for the next copy; the archive
/// and the journal hold no word more or less than before.
#[tokio::test(flavor = "multi_thread")]
async fn f30_what_is_decided_is_left_out_of_every_file_and_stays_in_the_archive() {
    let window = Window::open().await;
    let (anna, _) = talked_about(&window).await;
    let review = reviewed(&window, &anna, false).await;
    let mask = |target: Value, reason: Value| json!({ "contact": anna, "target": target, "reason": reason });
    let name = target(&review, "communication:", "Luca Verdi", true);
    let made = window.say("pack_mask", mask(name, json!("confidence"))).await;
    assert_eq!(made["masks"].as_array().unwrap().len(), 1, "one decision for all places");
    window.say("pack_mask", mask(target(&review, "communication:", "Zanetti", false), Value::Null)).await;
    window.say("pack_mask", mask(json!({ "what": "open" }), json!("third_party"))).await;
    let after = reviewed(&window, &anna, false).await;
    assert_eq!((&after["open"], &after["shown"]), (&json!(0), &json!(1)));
    let letter =
        after["items"].as_array().unwrap().iter().find(|item| item["sort"] == "inbound").unwrap()["item"].clone();
    let people = json!({ "what": "people", "item": letter });
    assert_eq!(window.refused("pack_mask", mask(people.clone(), Value::Null)).await["fields"][0]["reason"], "missing");
    window.say("pack_mask", mask(people, json!("safety"))).await;

    let files = saved(&window, &anna, "pacco").await;
    for kind in ["json", "csv"] {
        let text = text_of(&files, kind);
        for gone in ["Luca Verdi", "347 765 4321", "ugo@posta.example"] {
            assert!(!text.contains(gone), "{gone} is in {kind}");
        }
        assert!(text.contains("[omesso: ci è stato detto in via riservata]"), "{kind}");
        assert!(text.contains("e Zanetti aspettano"), "what stays visible stays: {kind}");
    }
    let manifest: Value = serde_json::from_str(&text_of(&files, "manifest")).unwrap();
    let masked = manifest["masked"].as_array().unwrap();
    let count = |reason: &str| masked.iter().find(|one| one["reason"] == reason).map(|one| one["count"].clone());
    // The notes stand as a value and as a change.
    assert_eq!((count("confidence"), count("safety")), (Some(json!(4)), Some(json!(1))), "{masked:?}");
    assert!(count("third_party").is_some());

    let card = window.card(&anna).await.to_string();
    assert!(card.contains("Luca Verdi") && card.contains("347 765 4321"), "the card is as it was");
    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    let masks: Vec<&Value> =
        history["items"].as_array().unwrap().iter().filter(|line| line["what"] == "masked").collect();
    assert!(
        masks.iter().any(|line| line["after"] == "confidence")
            && masks.iter().all(|line| !line.to_string().contains("Verdi"))
    );
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f30_a_decision_is_changed_taken_back_and_follows_its_words() {
    let window = Window::open().await;
    let (anna, _) = talked_about(&window).await;
    let review = reviewed(&window, &anna, false).await;
    let piece = target(&review, "field:notes", "Luca Verdi", false);
    let mask = |reason: &str| json!({ "contact": anna, "target": piece, "reason": reason });
    window.say("pack_mask", mask("third_party")).await;
    let made = window.say("pack_mask", mask("trade_secret")).await;
    let of = |review: &Value| -> Vec<Value> {
        let all = pieces(review).into_iter().filter(|(words, ..)| words == "Luca Verdi");
        all.map(|(.., reason)| reason).filter(|reason| !reason.is_null()).collect()
    };
    assert_eq!(
        of(&reviewed(&window, &anna, false).await),
        ["trade_secret"],
        "the new decision takes the place of the old"
    );
    let fields = json!([{ "field": "notes", "value": "Paga sempre Luca Verdi.", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
    let text = text_of(&saved(&window, &anna, "dopo").await, "json");
    assert!(text.contains("Paga sempre [omesso: segreto aziendale]."), "the words moved and are still left out");
    let gone = json!({ "contact": anna, "masks": made["masks"] });
    window.say("pack_unmask", gone.clone()).await;
    assert_eq!(window.refused("pack_unmask", gone).await["code"], "not-found");
    assert!(of(&reviewed(&window, &anna, false).await).is_empty());
    assert!(text_of(&saved(&window, &anna, "poi").await, "json").contains("Paga sempre Luca Verdi."));
    let words =
        |words: &str| json!({ "contact": anna, "target": { "what": "words", "words": words }, "reason": "safety" });
    assert_eq!(window.refused("pack_mask", words("Nessuno Mai")).await["fields"][0]["reason"], "not-in-texts");
    window.say("pack_mask", words(" paga SEMPRE ")).await;
    assert!(
        text_of(&saved(&window, &anna, "parole").await, "json")
            .contains("[omesso: metterebbe in pericolo qualcuno] Luca Verdi.")
    );
    for (start, length, reason) in [(0, 0, "missing"), (9_000, 5, "out-of-range"), (0, 2_001, "too-long")] {
        let mut bad = piece.clone();
        (bad["start"], bad["length"]) = (json!(start), json!(length));
        let error = window.refused("pack_mask", json!({ "contact": anna, "target": bad, "reason": "safety" })).await;
        assert_eq!(error["fields"][0]["reason"], reason);
    }
    window.is_sound().await;
}

/// D9: one file closed with a passphrase that is shown once; beside it only how to open it.
#[tokio::test(flavor = "multi_thread")]
async fn d9_the_copy_leaves_as_one_closed_file() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let ask = json!({ "document": report["document"], "language": "it" });
    let none = window.say("report_seal", ask.clone()).await;
    assert_eq!((&none["place"], &none["passphrase"]), (&Value::Null, &Value::Null), "the dialog was cancelled");
    let out = window.kit.folder().join("consegna");
    std::fs::create_dir(&out).unwrap();
    let path = out.join("fascicolo.zip.age");
    window.kit.host.will_pick(&path);
    let sealed = window.say("report_seal", ask.clone()).await;
    assert_eq!(sealed["place"], "fascicolo.zip.age");
    let passphrase = sealed["passphrase"].as_str().unwrap();
    let mut names: Vec<String> =
        std::fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["fascicolo.zip.age", "fascicolo_istruzioni.txt"]);
    let words = std::fs::read_to_string(out.join("fascicolo_istruzioni.txt")).unwrap();
    assert!(words.contains("fascicolo.zip.age") && words.contains("HOW TO OPEN") && !words.contains(passphrase));
    let bytes = std::fs::read(&path).unwrap();
    let identity = age::scrypt::Identity::new(age::secrecy::SecretString::from(passphrase.to_owned()));
    let opened = age::Decryptor::new(bytes.as_slice()).unwrap();
    let mut zip = Vec::new();
    let mut reader = opened.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap();
    std::io::Read::read_to_end(&mut reader, &mut zip).unwrap();
    assert!(zip.starts_with(b"PK"));
    for file in report["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap().as_bytes();
        assert!(zip.windows(name.len()).any(|part| part == name), "{file} is in it");
    }
    window.kit.host.will_pick(&path);
    assert_ne!(
        window.say("report_seal", ask).await["passphrase"].as_str().unwrap(),
        passphrase,
        "another one each time"
    );
}

/// What a case is called and how it ended may name others as well.
#[tokio::test(flavor = "multi_thread")]
async fn f30_cases_are_looked_through_too() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let case = json!({
        "id": null, "title": "Lite con Ada Neri", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2026-11-18T09:00:00Z", "items": [],
    });
    let case = window.say("case_save", case).await["id"].clone();
    window.say("case_close", json!({ "id": case, "outcome": "Ada Neri ha chiesto scusa" })).await;
    let review = reviewed(&window, &anna, true).await;
    let line = review["items"].as_array().unwrap().iter().find(|item| item["sort"] == "case").unwrap();
    assert_eq!(line["texts"].as_array().unwrap().len(), 2, "{line}");
    let words = json!({ "what": "words", "words": "Ada Neri" });
    window.say("pack_mask", json!({ "contact": anna, "target": words, "reason": "third_party" })).await;
    let files = saved(&window, &anna, "pacco").await;
    for kind in ["json", "csv"] {
        let text = text_of(&files, kind);
        assert!(!text.contains("Ada Neri") && text.contains("Lite con [omesso"), "{kind}");
    }
}

/// Art. 15(4): tags, roles of links and notes about disclosures name others too; each is offered, and left out of every file.
#[tokio::test(flavor = "multi_thread")]
async fn f30_what_stands_beside_the_fields_is_looked_through_too() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let ugo = window.person("Ugo", "Zanetti", "ugo@posta.example").await;
    window.say("tags_set", json!({ "contact": anna, "tags": ["amica di Giulia Verdi"] })).await;
    window.say("link_add", json!({ "contact": anna, "other": ugo, "role": "suocera di Giulia Verdi" })).await;
    let told = json!({
        "contact": anna, "to": { "recipient": null, "name": "Giulia Verdi" }, "on": "2026-11-02",
        "what": "recapito, 333 111 2223", "why": "lite con Giulia Verdi",
    });
    window.say("disclosure_record", told).await;
    let review = reviewed(&window, &anna, false).await;
    let found: Vec<String> = pieces(&review).into_iter().map(|(words, ..)| words).collect();
    assert_eq!(found.iter().filter(|words| *words == "Giulia Verdi").count(), 4, "{found:?}");
    assert!(found.contains(&"333 111 2223".to_owned()), "{found:?}");
    let open = json!({ "contact": anna, "target": { "what": "open" }, "reason": "third_party" });
    window.say("pack_mask", open).await;
    assert_eq!(reviewed(&window, &anna, false).await["open"], 0);
    // An earlier tag stays in the annex of changes.
    window.say("tags_set", json!({ "contact": anna, "tags": [] })).await;
    let files = saved(&window, &anna, "pacco").await;
    for kind in ["json", "csv"] {
        let text = text_of(&files, kind);
        assert!(!text.contains("Giulia Verdi") && !text.contains("333 111 2223"), "{kind}: {text}");
        assert!(text.contains("suocera di [omesso"), "{kind}");
    }
    let pdf = &files.iter().find(|(kind, _)| kind == "pdf").unwrap().1;
    let said = std::process::Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    let said = String::from_utf8_lossy(&said.stdout).replace('\n', " ");
    assert!(said.contains("salvo quanto indicato nell’allegato D"), "{said}");
    assert!(!said.contains("Giulia") && !said.contains("111 2223"), "{said}");
}
