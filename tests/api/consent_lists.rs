//! Lists with one consent a row, of people who are in the register already (wizard, step *Scegli*: "consensi"; S38, I5).

use crate::imports::{looked, started};
use crate::window::Window;
use serde_json::{Value, json};

/// Ada says yes twice; Bea's address is written with another name; Cleo and Dino share an address; nobody is Elio.
const LIST: &str = "Email;Nome e cognome;Tipo consenso;Stato;Data consenso;Data revoca\n\
    ada@posta.example;Ada Ferri;Newsletter;Sì;05/03/2026;\n\
    ADA@posta.example;;Newsletter;sì;05/03/2026;\n\
    bea@posta.example;Carlo Neri;Newsletter;Sì;05/03/2026;\n\
    casa@posta.example;;Newsletter;Sì;05/03/2026;\n\
    casa@posta.example;Dino Conti;Newsletter;Sì;05/03/2026;\n\
    elio@posta.example;Elio Rho;Newsletter;Sì;05/03/2026;\n\
    bea@posta.example;Carlo Neri;Newsletter;No;;\n\
    ada@posta.example;Ada Ferri;Sorteggio;Sì;05/03/2026;\n\
    ada@posta.example;Ada Ferri;Chiamate;boh;;\n";

/// An import of a list of consents.
pub async fn list(window: &Window, text: &str) -> Value {
    let import = started(window, &window.kit.file("consensi.csv", text)).await;
    window.say("import_mode_set", json!({ "import": import, "mode": "consents" })).await;
    import
}

/// What it will do.
pub async fn look(window: &Window, import: &Value) -> Value {
    looked(window, "import_consents", import).await
}

async fn change(window: &Window, import: &Value, what: Value) {
    let mut order =
        json!({ "import": import, "columns": null, "allAbout": null, "allSay": null, "kind": null, "answer": null });
    for (key, value) in what.as_object().unwrap() {
        order[key] = value.clone();
    }
    window.say("import_consents_set", order).await;
}

async fn order(window: &Window, import: &Value, basis: Value) -> Value {
    let source = window.coded("source_list", "FIERA").await;
    json!({ "import": import, "name": "Consensi", "source": source, "collectedOn": "2026-10-04", "basis": basis })
}

/// Writes it.
pub async fn written(window: &Window, import: &Value) -> Value {
    let commit = window.say("import_commit", order(window, import, json!("consent")).await).await;
    window.done(&commit).await;
    commit["batch"].clone()
}

/// State, day and worth of a consent on a card.
pub async fn consent(window: &Window, contact: &Value, code: &str) -> (String, Value, Value) {
    let kind = window.coded("consent_type_list", code).await;
    let card = window.card(contact).await;
    let one = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone();
    (one["state"].as_str().unwrap().to_owned(), one["decidedOn"].clone(), one["counts"].clone())
}

/// S38: each row goes to the person who is certainly meant, as a declaration; a no goes to everybody who has the address.
#[tokio::test(flavor = "multi_thread")]
async fn s38_a_list_of_consents_goes_to_people_who_are_known() {
    let window = Window::open().await;
    let ada = window.person("Ada", "Ferri", "ada@posta.example").await;
    let bea = window.person("Bea", "Riva", "bea@posta.example").await;
    let cleo = window.person("Cleo", "Conti", "casa@posta.example").await;
    let dino = window.person("Dino", "Conti", "casa@posta.example").await;
    let people = window.say("archive_stats", json!({})).await["contacts"].clone();

    let import = list(&window, LIST).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["looksLikeConsents"], &view["basisNeeded"]), (&json!(true), &json!(true)));
    let seen = look(&window, &import).await;
    let columns = json!({ "kind": 2, "answer": 3, "decided": 4, "withdrawn": 5 });
    assert_eq!(seen["columns"], columns, "{seen}");
    let totals = json!({ "create": 0, "update": 3, "unchanged": 0, "duplicate": 1, "suppressed": 0, "rejected": 5 });
    assert_eq!((&seen["totals"], &seen["rows"], &seen["cards"]), (&totals, &json!(9), &json!(3)), "{seen}");
    assert_eq!((&seen["given"], &seen["refused"], &seen["unknown"]), (&json!(2), &json!(1), &json!(1)));
    assert_eq!((&seen["ambiguous"], &seen["otherName"]), (&json!(1), &json!(1)), "{seen}");
    let raffle = seen["kinds"].as_array().unwrap().iter().find(|kind| kind["raw"] == "Sorteggio").unwrap();
    assert_eq!((&raffle["consentType"], &raffle["leftOut"]), (&Value::Null, &json!(false)));

    change(&window, &import, json!({ "kind": { "raw": "Sorteggio", "consentType": null } })).await;
    change(&window, &import, json!({ "answer": { "raw": "boh", "meaning": "refused" } })).await;
    let seen = look(&window, &import).await;
    assert_eq!((&seen["totals"]["suppressed"], &seen["totals"]["rejected"]), (&json!(1), &json!(4)), "{seen}");

    let bare = order(&window, &import, Value::Null).await;
    let refused = window.refused("import_commit", bare).await;
    let fault = &refused["fields"][0];
    assert_eq!((&fault["field"], &fault["reason"]), (&json!("basis"), &json!("missing")), "{refused}");
    let batch = written(&window, &import).await;
    let view = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!(
        (&view["mode"], &view["basis"], &view["totals"]),
        (&json!("consents"), &json!("consent"), &seen["totals"])
    );
    assert_eq!(window.say("archive_stats", json!({})).await["contacts"], people, "no card is made");
    let declared = ("declared".to_owned(), json!("2026-03-05"), json!(false));
    assert_eq!(consent(&window, &ada, "NEWSLETTER").await, declared, "declared, and it counts for nothing");
    assert_eq!(consent(&window, &dino, "NEWSLETTER").await, declared);
    assert_eq!(consent(&window, &cleo, "NEWSLETTER").await.0, "never_asked", "a yes of an address is not for both");
    assert_eq!(consent(&window, &bea, "NEWSLETTER").await.0, "refused", "a no holds for who has the address");

    let rejects = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&rejects);
    assert_eq!(window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await["rows"], 4);
    let text = std::fs::read_to_string(&rejects).unwrap();
    for told in ["nessuno in archivio", "più schede hanno", "un altro nome", "di quale consenso parla"] {
        assert!(text.contains(told), "{text}");
    }

    let again = list(&window, LIST).await;
    change(&window, &again, json!({ "kind": { "raw": "Sorteggio", "consentType": null } })).await;
    let seen = look(&window, &again).await;
    assert_eq!((&seen["totals"]["update"], &seen["cards"]), (&json!(0), &json!(0)), "twice is once: {seen}");

    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undo).await;
    assert_eq!(consent(&window, &ada, "NEWSLETTER").await.0, "never_asked");
    window.is_sound().await;
}

/// DOMAIN 4.2 (I2, I5), 4.3: the no of an old list locks nobody out for ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_signed_yes_counts_again_after_a_no_without_a_day() {
    let window = Window::open().await;
    let bea = window.person("Bea", "Riva", "bea@posta.example").await;
    let import = list(&window, LIST).await;
    change(&window, &import, json!({ "kind": { "raw": "Sorteggio", "consentType": null } })).await;
    assert_eq!(look(&window, &import).await["refused"], 1);
    written(&window, &import).await;
    assert_eq!(consent(&window, &bea, "NEWSLETTER").await.0, "refused");
    // Nobody knows the day of the no, so it is held to be of the day on which it was written down (I2, DOMAIN 4.3).
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let needs = window.card(&bea).await["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).cloned();
    assert_eq!(needs.unwrap()["yesNeeds"], json!({ "from": "2026-11-22", "evidenceLevel": 2 }));
    for (decided, level, state) in
        [("2026-11-21", 2, "refused"), ("2026-11-22", 1, "refused"), ("2026-11-22", 2, "given")]
    {
        let yes = json!({
            "contact": bea, "type": kind, "decision": "given", "decidedOn": decided, "method": "paper_form",
            "wording": null, "evidenceLevel": level, "evidenceNote": null, "note": null,
        });
        window.say("consent_record", yes).await;
        let found = consent(&window, &bea, "NEWSLETTER").await;
        assert_eq!((found.0.as_str(), found.2), (state, json!(state != "refused")), "{decided} {level}");
    }
    window.is_sound().await;
}

/// A yes is the person's own: nobody's with another tax code, nor a namesake of the family's; one that counts stays, and what
/// the look says is what is written, whatever stands in the list before.
#[tokio::test(flavor = "multi_thread")]
async fn a_yes_lands_on_nobody_else() {
    let window = Window::open().await;
    let ada = window.person("Ada", "Ferri", "casa@posta.example").await;
    let bea = window.person("Bea", "Riva", "bea@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let proven = json!({
        "contact": bea, "type": kind, "decision": "given", "decidedOn": "2026-01-10", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", proven).await;
    let text = "Email;Cognome;Nome;Tipo consenso;Stato;Data consenso\n\
        casa@posta.example;Ferri;;Newsletter;Sì;05/03/2026\n\
        casa@posta.example;Ferri;Ugo;Newsletter;Sì;05/03/2026\n\
        bea@posta.example;Riva;Bea;Newsletter;Sì;05/03/2026\n\
        casa@posta.example;Ferri;Ada;Newsletter;Revocato;01/02/2026\n\
        casa@posta.example;Ferri;Ada;Newsletter;Sì;05/03/2026\n\
        casa@posta.example;Ferri;Ada;Newsletter;✓;\n\
        casa@posta.example;Ferri;Ada;Newsletter;✗;\n";
    let import = list(&window, text).await;
    change(&window, &import, json!({ "answer": { "raw": "✓", "meaning": "given" } })).await;
    let seen = look(&window, &import).await;
    let meaning = |raw: &str| {
        let found = seen["answers"].as_array().unwrap().iter().find(|one| one["raw"] == raw).cloned();
        found.map(|one| one["meaning"].clone())
    };
    assert_eq!((meaning("✓"), meaning("✗")), (Some(json!("given")), Some(json!("refused"))), "{seen}");
    assert_eq!((&seen["otherName"], &seen["heldBack"]), (&json!(2), &json!(1)), "{seen}");
    let batch = written(&window, &import).await;
    let view = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!(view["totals"], seen["totals"], "what was looked at is what was written");
    assert_eq!(consent(&window, &ada, "NEWSLETTER").await.0, "withdrawn");
    assert_eq!(consent(&window, &bea, "NEWSLETTER").await, ("given".to_owned(), json!("2026-01-10"), json!(true)));
}

/// I5: a list never takes a no away, whatever its rows say; and one without columns asks what it is about.
#[tokio::test(flavor = "multi_thread")]
async fn i5_a_list_of_yeses_lifts_no_no() {
    let window = Window::open().await;
    let ada = window.person("Ada", "Ferri", "ada@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let request = json!({
        "contact": ada, "type": kind, "decision": "withdrawn", "decidedOn": "2026-01-10", "method": "voice",
        "wording": null, "evidenceLevel": 1, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
    let import = list(&window, "Email;Data\nada@posta.example;05/03/2024\nada@posta.example;01/02/2026\n").await;
    let seen = look(&window, &import).await;
    assert_eq!((&seen["columns"]["kind"], &seen["columns"]["answer"]), (&Value::Null, &Value::Null));
    assert_eq!(seen["totals"]["rejected"], 2, "nobody said what it is about: {seen}");
    change(&window, &import, json!({ "allAbout": kind, "allSay": "given" })).await;
    let seen = look(&window, &import).await;
    assert_eq!(seen["totals"]["rejected"], 0, "{seen}");
    let unknown = json!({ "import": import, "columns": null, "allAbout": null, "allSay": "perhaps", "kind": null, "answer": null });
    assert_eq!(window.refused("import_consents_set", unknown).await["code"], "validation");
    written(&window, &import).await;
    assert_eq!(consent(&window, &ada, "NEWSLETTER").await.0, "withdrawn");
}

/// What a long list will do is counted like every long step: with progress, and a way to stop that leaves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_counted_with_progress_and_can_be_stopped() {
    let window = Window::open().await;
    window.person("Ada", "Ferri", "ada@posta.example").await;
    let mut text = String::from("Email;Tipo consenso;Stato;Data consenso\n");
    for at in 0..6_000 {
        text += &format!("p{at}@posta.example;Newsletter;Sì;05/03/2026\n");
    }
    let import = list(&window, &(text + "ada@posta.example;Newsletter;Sì;05/03/2026\n")).await;
    let started = window.say("import_look", json!({ "import": import })).await;
    let asked = json!({ "job": started["job"] });
    let running = window.say("job_get", asked.clone()).await;
    assert_eq!(running["state"], "running", "{running}");
    window.say("job_cancel", asked.clone()).await;
    assert_eq!(window.ended(&started["job"]).await["state"], "cancelled");
    assert_eq!(window.refused("import_consents", asked).await["code"], "precondition", "it saw nothing");

    let started = window.say("import_look", json!({ "import": import })).await;
    let asked = json!({ "job": started["job"] });
    let mut seen = Vec::new();
    loop {
        let view = window.say("job_get", asked.clone()).await;
        if view["state"] != "running" {
            break;
        }
        seen.push((view["phase"].clone(), view["total"].clone()));
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert!(seen.contains(&(json!("checking"), json!(6_001))), "{seen:?}");
    let counted = window.say("import_consents", asked.clone()).await;
    assert_eq!((&counted["rows"], &counted["unknown"], &counted["given"]), (&json!(6_001), &json!(6_000), &json!(1)));
    // A look at something else is no answer.
    assert_eq!(window.refused("import_rpo", asked.clone()).await["code"], "not-found");
    looked(&window, "import_consents", &import).await;
    assert_eq!(
        window.refused("import_consents", asked).await["code"],
        "not-found",
        "of a look only the latest is kept"
    );
}
