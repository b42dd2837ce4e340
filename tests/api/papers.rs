//! Receipts, forms, preference sheets, documents, renewals: S14, S15, S42, S58, S62, S63, S66-S69, S74.

use crate::sheets::answers;
use crate::window::Window;
use custode_app::domain::role::ShippedRole;
use serde_json::{Value, json};

pub(crate) async fn kind(window: &Window, code: &str) -> Value {
    window.coded("consent_type_list", code).await
}

pub(crate) async fn gives(window: &Window, contact: &Value, kind: &Value, on: &str) {
    let types = window.say("consent_type_list", json!({})).await;
    let wording =
        types["types"].as_array().unwrap().iter().find(|one| one["id"] == *kind).unwrap()["wording"]["id"].clone();
    let yes = json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": on, "method": "paper_form",
        "wording": wording, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
}

/// A yes that somebody only told of.
async fn declares(window: &Window, contact: &Value, kind: &Value, on: Value) {
    let yes = json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": on, "method": "voice",
        "wording": null, "evidenceLevel": 0, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", yes).await;
}

/// The files of a prepared paper, saved into a folder: name and bytes.
async fn saved(window: &Window, paper: &Value, folder: &str) -> Vec<(String, Vec<u8>)> {
    let out = window.kit.folder().join(folder);
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": paper["document"] })).await;
    // Several files get a folder of their own.
    let place = saved["place"].as_str().unwrap();
    let out = if place == folder { out } else { out.join(place) };
    let names = saved["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned());
    names.map(|name| (name.clone(), std::fs::read(out.join(&name)).unwrap())).collect()
}

pub(crate) async fn text(window: &Window, paper: &Value) -> String {
    let page = window.say("report_page", json!({ "document": paper["document"], "page": 1 })).await;
    page["text"].as_str().unwrap().to_owned()
}

/// S62, S74, F12: the person gets what they decided, in which words, and how to change it; machines get the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_seen_saved_and_valid_for_machines() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    gives(&window, &anna, &newsletter, "2026-11-01").await;
    let card = window.card(&anna).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == newsletter).unwrap().clone();
    let event = consent["events"][0]["id"].clone();
    let ask = json!({ "paper": { "kind": "receipt", "contact": anna, "event": event }, "language": "it" });
    let paper = window.say("paper_prepare", ask.clone()).await;
    assert_eq!(paper["code"], "R-0001");
    let said = text(&window, &paper).await;
    for words in ["Anna Ferri", "Newsletter", "modulo cartaceo", "Faldone 3", "Acconsento a ricevere"] {
        assert!(said.contains(words), "{words} is missing in {said}");
    }
    let files = saved(&window, &paper, "ricevuta").await;
    assert!(files.iter().all(|(name, _)| !name.to_lowercase().contains("ferri")));
    let (_, record) = files.iter().find(|(name, _)| name.ends_with(".jsonld")).unwrap();
    let record: Value = serde_json::from_slice(record).unwrap();
    let schema: Value = serde_json::from_str(custode_app::documents_of::RECEIPT_SCHEMA).unwrap();
    let schema = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let faults: Vec<String> = schema.iter_errors(&record).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new(), "{record:#}");
    assert_eq!(record["dpv:hasConsentStatus"][0]["@type"], json!(["dpv:ConsentGiven"]));
    assert_eq!(record["dpv:hasConsentStatus"][0]["dpv:hasDuration"][0]["dct:valid"], consent["validUntil"]);
    assert!(!record.to_string().contains("Ferri"), "a pseudonym stands for the person");
    assert_eq!(window.say("paper_prepare", ask).await["code"], "R-0002");
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    assert!(
        page["items"].as_array().unwrap().iter().any(|line| line["what"] == "printed" && line["after"] == "R-0001")
    );
    let phone = kind(&window, "TELEFONO").await;
    declares(&window, &anna, &phone, json!("2026-11-02")).await;
    let card = window.card(&anna).await;
    let told = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == phone).unwrap();
    let unproven = json!({ "kind": "receipt", "contact": anna, "event": told["events"][0]["id"] });
    let refused = window.refused("paper_prepare", json!({ "paper": unproven, "language": "it" })).await;
    assert_eq!(refused["params"]["reason"], "unproven", "{refused}");
    let stranger = json!({ "paper": { "kind": "receipt", "contact": anna, "event": anna }, "language": "it" });
    assert_eq!(window.refused("paper_prepare", stranger).await["code"], "not-found");
    window.is_sound().await;
}

/// Art. 13(1)(a): a notice that would not say who the controller is and where to write is not issued.
#[tokio::test(flavor = "multi_thread")]
async fn s14_a_notice_needs_the_firm_it_speaks_of() {
    let window = Window::open().await;
    let refused = window.refused("paper_issue", json!({ "paper": "notice" })).await;
    assert_eq!(refused["params"]["reason"], "notice-without-controller", "{refused}");
    let lacking = async || {
        let papers = window.say("paper_list", json!({})).await["papers"].as_array().unwrap().clone();
        papers.iter().filter(|one| one["lacksController"] == true).map(|one| one["paper"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(lacking().await, [json!("notice")]);
    assert_eq!(window.say("paper_list", json!({})).await["papers"][0]["latest"], Value::Null);
    window.names_the_firm().await;
    assert_eq!(lacking().await, Vec::<Value>::new());
    window.say("paper_issue", json!({ "paper": "notice" })).await;
}

/// Art. 7(3), S58, S62: a yes that was withdrawn, or that an objection stopped, is not printed as one that holds; the sheet of
/// preferences tells the objection.
#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_and_a_sheet_tell_what_ended_a_yes() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    gives(&window, &anna, &newsletter, "2026-11-01").await;
    let card = window.card(&anna).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == newsletter).unwrap().clone();
    let event = consent["events"][0]["id"].clone();
    let receipt = json!({ "paper": { "kind": "receipt", "contact": anna, "event": event }, "language": "it" });
    let printed = async |ask: &Value| {
        let paper = window.say("paper_prepare", ask.clone()).await;
        text(&window, &paper).await
    };
    assert!(printed(&receipt).await.contains("Valido fino al"));
    let sheet = json!({ "paper": { "kind": "preferences", "contact": anna }, "language": "it" });
    assert!(!printed(&sheet).await.contains("opposizione o un blocco"));
    let stop = json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-11", "ground": null });
    window.say("stop_record", stop).await;
    let stopped = printed(&receipt).await;
    assert!(
        stopped.contains("Fermo per un’opposizione o un blocco dal") && stopped.contains("11 novembre 2026"),
        "{stopped}"
    );
    assert!(!stopped.contains("Valido fino al"), "{stopped}");
    let told = printed(&sheet).await;
    assert!(
        told.contains("ma fermo per un’opposizione o un blocco") && told.contains("già chiuso con ogni mezzo"),
        "{told}"
    );
}

/// Art. 4(11), 7(1): a question that waits for its answer has no receipt; of a yes whose term is over the receipt says when it
/// ended, also where an objection came later, and the sheet says the same day.
#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_claims_no_more_than_was_decided() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let (newsletter, calls) = (kind(&window, "NEWSLETTER").await, kind(&window, "TELEFONO").await);
    gives(&window, &anna, &newsletter, "2021-01-12").await;
    for decision in ["requested", "deferred"] {
        let asked = json!({
            "contact": anna, "type": calls, "decision": decision, "decidedOn": "2026-10-02", "method": "voice",
            "wording": null, "evidenceLevel": 1, "evidenceNote": null, "note": null,
        });
        window.say("consent_record", asked).await;
        let card = window.card(&anna).await;
        let one = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == calls).unwrap().clone();
        for event in one["events"].as_array().unwrap() {
            assert_eq!(event["receipt"], false, "nothing was decided: {event}");
            let ask =
                json!({ "paper": { "kind": "receipt", "contact": anna, "event": event["id"] }, "language": "it" });
            assert_eq!(window.refused("paper_prepare", ask).await["params"]["reason"], "undecided");
        }
    }
    let stop = json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-11", "ground": null });
    window.say("stop_record", stop).await;
    let card = window.card(&anna).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == newsletter).unwrap().clone();
    let receipt = json!({ "paper": { "kind": "receipt", "contact": anna, "event": consent["events"][0]["id"] }, "language": "it" });
    let paper = window.say("paper_prepare", receipt).await;
    let said = text(&window, &paper).await;
    assert!(said.contains("Scaduto il") && said.contains("12 gennaio 2023"), "{said}");
    for wrong in ["Valido fino al", "11 novembre 2026", "Può revocare", "Dati usati"] {
        assert!(!said.contains(wrong), "{wrong:?} in {said}");
    }
    let sheet = json!({ "paper": { "kind": "preferences", "contact": anna }, "language": "it" });
    let sheet = window.say("paper_prepare", sheet).await;
    assert!(
        sheet["missing"].as_array().unwrap().contains(&json!("notice.issued")),
        "no notice yet: {}",
        sheet["missing"]
    );
    let told = text(&window, &sheet).await;
    assert!(told.contains("Scaduto (12 gen 2023)") && !told.contains("ma fermo"), "{told}");
}

/// S14, S15, S66, S68, S69, F50: documents come from the settings, in versions that never change; the card says what was given.
#[tokio::test(flavor = "multi_thread")]
async fn documents_have_versions_and_are_given() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let find = |list: &Value, paper: &str| {
        list["papers"].as_array().unwrap().iter().find(|one| one["paper"] == paper).unwrap().clone()
    };
    let list = window.say("paper_list", json!({})).await;
    let first = json!({ "paper": "notice", "latest": null, "changed": true, "lacksController": false });
    assert_eq!(find(&list, "notice"), first);
    let ask = |version: Value| json!({ "paper": { "kind": "document", "paper": "notice", "version": version }, "language": "it" });
    let draft = window.say("paper_prepare", ask(Value::Null)).await;
    assert!(text(&window, &draft).await.contains("Bozza"));
    assert!(draft["missing"].as_array().unwrap().contains(&json!("notice.transfer")), "{draft}");
    assert_eq!(window.refused("paper_prepare", ask(json!(1))).await["code"], "not-found");
    let gift = |version: u32, on: &str| json!({ "contact": anna, "paper": "notice", "version": version, "on": on, "channel": "in_person" });
    assert_eq!(window.refused("paper_give", gift(1, "2026-11-22")).await["fields"][0]["field"], "version");
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    let again = window.refused("paper_issue", json!({ "paper": "notice" })).await;
    assert_eq!((&again["code"], &again["params"]["reason"]), (&json!("conflict"), &json!("unchanged")));
    let list = window.say("paper_list", json!({})).await;
    let on = find(&list, "notice")["latest"]["on"].clone();
    assert_eq!(
        (&find(&list, "notice")["latest"]["version"], &find(&list, "notice")["changed"]),
        (&json!(1), &json!(false))
    );
    let in_force = window.say("paper_prepare", ask(Value::Null)).await;
    assert_eq!(in_force["code"], "INF-1");
    let said = text(&window, &in_force).await;
    assert!(said.contains("Versione 1") && said.contains("Inviare novità e offerte"), "{said}");
    // A form names the notice that goes with it.
    let newsletter = kind(&window, "NEWSLETTER").await;
    let form = json!({ "paper": { "kind": "form", "contact": anna, "types": [newsletter] }, "language": "it" });
    let form = window.say("paper_prepare", form).await;
    assert!(text(&window, &form).await.contains("informativa, versione 1"));
    // The settings change: a draft, a second version, and what it changed.
    let mut type_ = window.say("consent_type_list", json!({})).await["types"][0].clone();
    for gone in ["archived", "usage", "narrower", "wording"] {
        type_.as_object_mut().unwrap().remove(gone);
    }
    (type_["title"], type_["wording"]) = (json!("Lettera mensile"), Value::Null);
    window.say("consent_type_save", type_).await;
    assert_eq!(find(&window.say("paper_list", json!({})).await, "notice")["changed"], true);
    let old = window.say("paper_prepare", ask(json!(1))).await;
    assert!(!text(&window, &old).await.contains("Lettera mensile"), "a version never changes");
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    let versions = window.say("paper_versions", json!({ "paper": "notice", "language": "it" })).await;
    let newest = &versions["versions"][0];
    assert_eq!((&newest["version"], versions["versions"][1]["pieces"].as_array().unwrap().len()), (&json!(2), 0));
    let added: String = newest["pieces"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|piece| piece["change"] == "added")
        .map(|piece| piece["text"].as_str().unwrap())
        .collect();
    assert!(added.contains("Lettera mensile"), "{newest}");
    let told =
        |list: &Value| list["papers"].as_array().unwrap().iter().find(|one| one["paper"] == "notice").unwrap().clone();
    let before = window.say("paper_checklist", json!({ "id": anna })).await;
    assert_eq!((&told(&before)["given"], &told(&before)["inForce"]), (&Value::Null, &json!(2)));
    assert_eq!(window.refused("paper_give", gift(1, "2027-11-22")).await["fields"][0]["reason"], "in-future");
    assert_eq!(window.refused("paper_give", gift(1, "2020-11-22")).await["fields"][0]["reason"], "before-issue");
    window.say("paper_give", gift(1, on.as_str().unwrap())).await;
    let after = window.say("paper_checklist", json!({ "id": anna })).await;
    assert_eq!((&told(&after)["given"], &told(&after)["channel"]), (&json!(1), &json!("in_person")));
    gives(&window, &anna, &newsletter, "2026-11-01").await;
    let list = window.say("paper_checklist", json!({ "id": anna })).await;
    assert_eq!((&list["standing"], list["withoutWording"].as_array().unwrap().len()), (&json!(1), 0));
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    assert!(page["items"].as_array().unwrap().iter().any(|line| line["what"] == "given" && line["title"] == "notice"));
    window.is_sound().await;
}

/// S69: a paper that goes with a contract says with which communication, so that the log proves it.
#[tokio::test(flavor = "multi_thread")]
async fn s69_a_paper_that_was_given_names_its_communication() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    window.say("paper_issue", json!({ "paper": "rights" })).await;
    let list = window.say("paper_list", json!({})).await;
    let on =
        list["papers"].as_array().unwrap().iter().find(|one| one["paper"] == "rights").unwrap()["latest"]["on"].clone();
    let logged = window.say("communication_save", json!({
        "id": null, "contacts": [anna], "direction": "outbound", "channel": "email", "channelName": null,
        "at": "2026-11-21T09:30:00Z", "minutes": null, "subject": "Contratto della caldaia", "body": "", "outcome": null,
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "retention": window.coded("retention_class_list", "CORRISPONDENZA").await,
    })).await;
    let give = |contact: &Value| {
        json!({
            "contact": contact, "paper": "rights", "version": 1, "on": on, "channel": "email", "communication": logged["id"],
        })
    };
    assert_eq!(window.refused("paper_give", give(&bea)).await["fields"][0]["field"], "communication");
    window.say("paper_give", give(&anna)).await;
    let told = window.say("paper_checklist", json!({ "id": anna })).await;
    let rights = told["papers"].as_array().unwrap().iter().find(|one| one["paper"] == "rights").unwrap();
    assert_eq!((&rights["given"], &rights["with"]), (&json!(1), &json!("Contratto della caldaia")), "{told}");
}

/// S66: every version of a text, newest first, and what it changed.
#[tokio::test(flavor = "multi_thread")]
async fn versions_of_a_wording_are_compared() {
    let window = Window::open().await;
    let mut type_ = window.say("consent_type_list", json!({})).await["types"][0].clone();
    let id = type_["id"].clone();
    for gone in ["archived", "usage", "narrower"] {
        type_.as_object_mut().unwrap().remove(gone);
    }
    type_["wording"] = json!(
        "Acconsento a ricevere per posta elettronica la newsletter con novità. Posso revocare il consenso in ogni momento, senza costi."
    );
    window.say("consent_type_save", type_).await;
    let versions = window.say("wording_versions", json!({ "id": id })).await;
    let newest = &versions["versions"][0];
    assert_eq!(newest["version"], 2);
    let of = |left: &str| {
        newest["pieces"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|piece| piece["change"] != left)
            .map(|piece| piece["text"].as_str().unwrap())
            .collect::<String>()
    };
    assert_eq!(of("removed"), newest["text"].as_str().unwrap());
    assert_eq!(of("added"), versions["versions"][1]["text"].as_str().unwrap());
    assert!(newest["pieces"].as_array().unwrap().iter().any(|piece| piece["change"] == "removed"), "{newest}");
}

/// S63, F10: what ends within 30, 60 or 90 days, soonest first; the bin and a withdrawal take a line away.
#[tokio::test(flavor = "multi_thread")]
async fn consents_that_end_are_listed() {
    let window = Window::open().await;
    let (newsletter, phone) = (kind(&window, "NEWSLETTER").await, kind(&window, "TELEFONO").await);
    let mut people = Vec::new();
    // The shipped types hold for 730 days.
    for (name, on) in [("Anna", "2024-12-10"), ("Bruno", "2025-01-10"), ("Carla", "2026-06-01"), ("Dino", "2024-11-01")]
    {
        let id = window.person(name, "Ferri", &format!("{}@posta.example", name.to_lowercase())).await;
        gives(&window, &id, &newsletter, on).await;
        people.push(id);
    }
    gives(&window, &people[0], &phone, "2024-12-12").await;
    // What proves too little is not renewed: it opens nothing yet.
    declares(&window, &people[2], &phone, json!("2024-12-12")).await;
    let ask = |days: u32, past: bool, kind: Value| json!({ "days": days, "past": past, "type": kind, "offset": 0, "limit": 50 });
    let names = |page: &Value| {
        page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let soon = window.say("renewal_list", ask(30, false, Value::Null)).await;
    assert_eq!(names(&soon), ["Ferri Anna", "Ferri Anna"], "{soon}");
    assert_eq!(soon["rows"][0]["until"], "2026-12-10");
    assert_eq!(
        names(&window.say("renewal_list", ask(60, false, newsletter.clone())).await),
        ["Ferri Anna", "Ferri Bruno"]
    );
    let page = window.say("renewal_list", ask(90, false, phone.clone())).await;
    assert_eq!((&page["total"], page["types"].as_array().unwrap().len()), (&json!(1), 2));
    let past = window.say("renewal_list", ask(90, true, Value::Null)).await;
    assert_eq!(names(&past), ["Ferri Dino"]);
    assert!(past["rows"][0]["days"].as_i64().unwrap() < 0);
    let no = json!([{ "type": newsletter, "yes": false, "wording": null }]);
    window.say("answers_record", answers(&people[1], &Value::Null, no, json!([]))).await;
    window.say("contact_bin", json!({ "ids": [people[0]] })).await;
    assert_eq!(window.say("renewal_list", ask(90, false, Value::Null)).await["total"], 0);
    assert_eq!(window.refused("renewal_list", ask(0, false, Value::Null)).await["fields"][0]["field"], "days");
}

/// SECURITY 1: who only looks writes nothing on a card, so the papers that are written there are not theirs; the documents
/// of the firm are everybody's.
#[tokio::test(flavor = "multi_thread")]
async fn who_only_looks_prepares_no_paper_that_is_written_on_a_card() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    gives(&window, &anna, &newsletter, "2026-11-01").await;
    let card = window.card(&anna).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == newsletter).unwrap().clone();
    window.sits_down("Lia", &Window::role(ShippedRole::Reader)).await;
    let papers = [
        json!({ "kind": "receipt", "contact": anna, "event": consent["events"][0]["id"] }),
        json!({ "kind": "form", "contact": anna, "types": [newsletter] }),
        json!({ "kind": "form", "contact": null, "types": [newsletter] }),
        json!({ "kind": "preferences", "contact": anna }),
    ];
    for paper in papers {
        let refused = window.refused("paper_prepare", json!({ "paper": paper, "language": "it" })).await;
        assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("forbidden"), &json!("role")), "{paper}");
    }
    let document = json!({ "paper": { "kind": "document", "paper": "rights", "version": null }, "language": "it" });
    assert!(window.say("paper_prepare", document).await["document"].is_string());
}
