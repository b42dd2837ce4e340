//! Who withdraws a broader purpose withdraws its parts, by whatever way the withdrawal comes in (I4), and no import brings
//! a part back (I5). The card says what the gate says.

use crate::consent_lists::{consent, list, look, written};
use crate::imports::{committed, committed_as, started};
use crate::oppositions;
use crate::window::{Window, everybody};
use serde_json::{Value, json};

/// Greetings are a part of marketing, which the newsletter is for; calls are for it too, so that they are its sibling.
async fn greetings(window: &Window) -> Value {
    let part = json!({
        "id": null, "code": "COMPLEANNI", "title": "Compleanni", "basis": "consent", "marketing": true,
        "parent": window.coded("purpose_list", "MARKETING").await, "categories": "Recapiti", "recipients": "Nessuno",
        "retention": "12 mesi",
    });
    let part = window.say("purpose_save", part).await["id"].clone();
    let kind = json!({
        "id": null, "title": "Auguri", "code": "AUGURI", "description": null, "validityDays": null, "allowMass": false,
        "allowSingle": true, "allowContact": false, "channels": ["email"], "minEvidence": 0, "purpose": part, "wording": null,
    });
    window.say("consent_type_save", kind).await["id"].clone()
}

async fn decides(window: &Window, contact: &Value, code: &str, decision: &str, on: &str) {
    let request = json!({
        "contact": contact, "type": window.coded("consent_type_list", code).await, "decision": decision, "decidedOn": on,
        "method": "paper_form", "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
}

/// An import of people whose file has a column of greetings too, a type of the firm's own.
async fn brought(window: &Window, text: &str) {
    let import = started(window, &window.kit.file("persone.csv", text)).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    for column in view["columns"].as_array().unwrap() {
        let field = match column["header"].as_str().unwrap() {
            "Auguri" => json!("consent:AUGURI"),
            "Data consenso auguri" => json!("consent_on:AUGURI"),
            _ => column["field"].clone(),
        };
        let set = json!({
            "import": import, "index": column["index"], "field": field, "meanings": [], "dateOrder": null,
        });
        window.say("import_column_set", set).await;
    }
    let checking = window.say("import_check", json!({ "import": import })).await;
    window.done(&checking).await;
    committed_as(window, &import, "Persone").await;
}

/// The person of a file, alone in the register.
async fn only(window: &Window) -> Value {
    let page = window.say("contact_list", everybody("")).await;
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "{page}");
    rows[0]["id"].clone()
}

const LEFT: &str =
    "Email Address,First Name,UNSUB_TIME,UNSUB_REASON\nada@posta.example,Ada,2026-03-05 10:11:12,NORMAL\n";

/// Somebody who said yes to greetings and calls, with the withdrawal of the newsletter by each way.
#[tokio::test(flavor = "multi_thread")]
async fn i4_every_way_of_a_withdrawal_takes_the_parts_along() {
    for way in ["hand", "paper", "list", "import", "left"] {
        let window = Window::open().await;
        greetings(&window).await;
        let ada = window.person("Ada", "Ferri", "ada@posta.example").await;
        decides(&window, &ada, "AUGURI", "given", "2026-01-10").await;
        decides(&window, &ada, "TELEFONO", "given", "2026-01-10").await;
        match way {
            "hand" => decides(&window, &ada, "NEWSLETTER", "withdrawn", "2026-03-05").await,
            "paper" => {
                decides(&window, &ada, "NEWSLETTER", "given", "2026-01-10").await;
                let news = window.coded("consent_type_list", "NEWSLETTER").await;
                let answers = json!({
                    "contact": ada, "decidedOn": "2026-03-05", "method": "paper_form", "evidenceLevel": 2,
                    "evidenceNote": null, "sheet": null, "file": null, "stops": [],
                    "consents": [{ "type": news, "yes": false, "wording": null }],
                });
                window.say("answers_record", answers).await;
            }
            "list" => {
                let rows =
                    "Email;Tipo consenso;Stato;Data consenso\nada@posta.example;Newsletter;Revocato;05/03/2026\n";
                let import = list(&window, rows).await;
                written(&window, &import).await;
            }
            "import" => {
                let rows = "Cognome;Nome;E-mail;Newsletter;Data revoca newsletter\n\
                    Ferri;Ada;ada@posta.example;revocato;05/03/2026\n";
                committed(&window, &window.kit.file("persone.csv", rows)).await;
            }
            _ => {
                let import = oppositions::list(&window, "left.csv", LEFT).await;
                oppositions::written(&window, &import).await;
            }
        }
        assert_eq!(consent(&window, &ada, "NEWSLETTER").await.0, "withdrawn", "{way}");
        let fell = consent(&window, &ada, "AUGURI").await;
        assert_eq!((fell.0.as_str(), &fell.1), ("withdrawn", &json!("2026-03-05")), "{way}");
        // A list of a mailing tool takes back what allows one text to many; calls are a sibling, not a part.
        assert_eq!(consent(&window, &ada, "TELEFONO").await.0, "given", "{way}");
        window.is_sound().await;
    }
}

/// Whatever comes first, the file with the people or the no to the broader purpose, the part ends as withdrawn.
#[tokio::test(flavor = "multi_thread")]
async fn i4_the_end_is_the_same_in_every_order() {
    let people = "Cognome;Nome;E-mail;Auguri;Data consenso auguri\nFerri;Ada;ada@posta.example;sì;01/02/2026\n";
    let bare = "Cognome;Nome;E-mail\nFerri;Ada;ada@posta.example\n";
    let both = "Cognome;Nome;E-mail;Newsletter;Data revoca newsletter;Auguri;Data consenso auguri\n\
        Ferri;Ada;ada@posta.example;revocato;05/03/2026;sì;01/02/2026\n";
    for order in [["people", "left"], ["left", "people"], ["both", ""], ["people", "both"]] {
        let window = Window::open().await;
        greetings(&window).await;
        for step in order {
            match step {
                "left" => {
                    let import = oppositions::list(&window, "left.csv", LEFT).await;
                    oppositions::written(&window, &import).await;
                }
                "people" => brought(&window, people).await,
                "both" => brought(&window, both).await,
                _ => {}
            }
        }
        let ada = only(&window).await;
        assert_eq!(consent(&window, &ada, "AUGURI").await.0, "withdrawn", "{order:?}");
    }
    // A yes that a later file brings is no answer to a broader no that stands (I5), also where there was nothing to fall.
    let window = Window::open().await;
    greetings(&window).await;
    brought(&window, bare).await;
    let ada = only(&window).await;
    decides(&window, &ada, "NEWSLETTER", "withdrawn", "2026-01-20").await;
    brought(&window, people).await;
    assert_eq!(consent(&window, &ada, "AUGURI").await.0, "never_asked");
    // What the person says themselves later counts, and the same file again changes nothing.
    decides(&window, &ada, "AUGURI", "given", "2026-02-10").await;
    brought(&window, people).await;
    assert_eq!(consent(&window, &ada, "AUGURI").await, ("given".to_owned(), json!("2026-02-10"), json!(true)));
    window.is_sound().await;
}

/// A yes to a part that stands below in the same list comes too late: the look says so as the writing does.
#[tokio::test(flavor = "multi_thread")]
async fn i4_a_withdrawal_in_a_list_takes_the_parts_with_it() {
    for given in [true, false] {
        let window = Window::open().await;
        greetings(&window).await;
        let ada = window.person("Ada", "Ferri", "ada@posta.example").await;
        if given {
            decides(&window, &ada, "AUGURI", "given", "2026-01-10").await;
        }
        let text = "Email;Tipo consenso;Stato;Data consenso\n\
            ada@posta.example;Newsletter;Revocato;01/02/2026\n\
            ada@posta.example;Auguri;Sì;05/03/2026\n";
        let import = list(&window, text).await;
        let seen = look(&window, &import).await;
        let batch = written(&window, &import).await;
        let view = window.say("batch_get", json!({ "batch": batch })).await;
        assert_eq!(consent(&window, &ada, "AUGURI").await.0, if given { "withdrawn" } else { "never_asked" });
        assert_eq!((&view["totals"], &seen["heldBack"]), (&seen["totals"], &json!(1)), "what was looked at is written");
    }
}

/// Card, list and filter call a consent stopped where its own purpose is, by every way that it opens, and not where another
/// one is.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_of_a_part_stops_no_other_consent_on_the_card() {
    let window = Window::open().await;
    let _ = greetings(&window).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let stopped = async || {
        let card = window.card(&anna).await;
        let listed = window.say("contact_list", everybody("")).await["rows"][0]["consents"].clone();
        let mut stopped = Vec::new();
        for one in card["consents"].as_array().unwrap() {
            let is_stopped = one["objected"] == true;
            let cell = listed.as_array().unwrap().iter().find(|cell| cell["type"] == one["type"]).unwrap();
            assert_eq!(cell["state"] == "objection", is_stopped, "{one}: the list says {cell}");
            for (state, expected) in [(&json!("objection"), is_stopped), (&one["state"], !is_stopped)] {
                let mut list = everybody("");
                list["filters"] = json!([{ "by": "consent", "type": one["type"], "state": state }]);
                let found = window.say("contact_list", list).await["total"]["value"] == 1;
                assert_eq!(found, expected, "{one}: the list of {state}");
            }
            stopped.extend(is_stopped.then(|| one["code"].clone()));
        }
        stopped
    };
    let stop = |purposes: Value, channels: Value| {
        json!({
            "contact": anna, "author": "subject", "purposes": purposes, "channels": channels, "since": "2026-11-20",
            "ground": "a voce",
        })
    };
    let part = window.coded("purpose_list", "COMPLEANNI").await;
    window.say("stop_record", stop(json!([part]), json!([]))).await;
    assert_eq!(stopped().await, [json!("AUGURI")]);
    window.say("stop_record", stop(json!([]), json!(["phone"]))).await;
    let now = stopped().await;
    assert!(now.contains(&json!("TELEFONO")) && !now.contains(&json!("NEWSLETTER")), "{now:?}");
    window.say("stop_record", stop(json!([]), json!([]))).await;
    assert!(stopped().await.contains(&json!("NEWSLETTER")));
}
