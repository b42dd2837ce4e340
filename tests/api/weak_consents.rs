//! Consensi deboli (S60): every yes that could not be proven, with the file and row that it came from.

use crate::imports::{checked, committed, committed_as};
use crate::window::Window;
use serde_json::{Value, json};

const LIST: &str = "Cognome;Nome;E-mail;Newsletter;Data consenso newsletter\n\
    Rossi;Mario;mario@posta.example;sì;31/01/2026\n\
    Bianchi;Anna;anna@posta.example;sì;\n\
    Verdi;Luca;luca@posta.example;no;\n";

async fn found(window: &Window, batch: Value) -> (Value, Value) {
    let started = window.say("weak_consent_survey", json!({ "batch": batch })).await;
    window.done(&started).await;
    let job = started["job"].clone();
    let report = window.say("weak_consent_report", json!({ "job": job })).await;
    (job, report)
}

fn asked(job: &Value, lacks: Value, file: Value) -> Value {
    json!({ "job": job, "lacks": lacks, "type": null, "file": file, "offset": 0, "limit": 50 })
}

/// S60: no day, no proof, no text; the counts are by source, and a no is not in it.
#[tokio::test(flavor = "multi_thread")]
async fn s60_a_yes_of_a_sheet_is_listed_with_its_file_and_row() {
    let window = Window::open().await;
    let batch = committed(&window, &window.kit.file("clienti.csv", LIST)).await;
    let (job, report) = found(&window, Value::Null).await;
    assert_eq!((&report["checked"], &report["found"]), (&json!(2), &json!(2)), "{report}");
    let lacks = report["lacks"].as_array().unwrap();
    let of = |code: &str| lacks.iter().find(|one| one["lacks"] == code).map_or(0, |one| one["count"].as_u64().unwrap());
    assert_eq!((of("no_date"), of("no_evidence"), of("no_wording"), of("expired")), (1, 2, 2, 0), "{report}");
    assert_eq!((&report["files"][0]["file"], &report["files"][0]["count"]), (&json!("clienti.csv"), &json!(2)));
    let page = window.say("weak_consent_rows", asked(&job, json!("no_date"), Value::Null)).await;
    let row = &page["rows"][0];
    assert_eq!((&page["total"], &row["name"], &row["row"]), (&json!(1), &json!("Bianchi Anna"), &json!(3)));
    assert_eq!(
        (&row["file"], &row["decidedOn"], &row["title"]),
        (&json!("clienti.csv"), &Value::Null, &report["types"][0]["title"])
    );
    let page = window.say("weak_consent_rows", asked(&job, Value::Null, json!(""))).await;
    assert_eq!(page["total"], 0, "none was written by hand");

    let path = window.kit.folder().join("deboli.csv");
    window.kit.host.will_pick(&path);
    let order = json!({ "job": job, "lacks": "no_date", "type": null, "file": null, "reason": "prova" });
    assert_eq!(window.say("weak_consent_save", order).await["rows"], 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Bianchi Anna") && text.contains("senza data") && text.contains("clienti.csv"), "{text}");
    assert!(!text.contains("Rossi"), "{text}");

    let other = "Cognome;Nome;E-mail;Newsletter\nNeri;Ada;ada@posta.example;sì\n";
    committed(&window, &window.kit.file("altri.csv", other)).await;
    assert_eq!(found(&window, Value::Null).await.1["found"], 3);
    assert_eq!(found(&window, batch).await.1["found"], 2, "only what the import brought");
}

/// A withdrawal is no yes, and a sound yes is not weak.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_sound_or_taken_back_is_not_listed() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let record = |decision: &str, on: &str, level: u8| {
        json!({
            "contact": anna, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
            "evidenceLevel": level, "evidenceNote": null, "note": null, "wording": null,
        })
    };
    window.say("consent_record", record("given", "2026-03-01", 2)).await;
    let (job, report) = found(&window, Value::Null).await;
    let page = window.say("weak_consent_rows", asked(&job, Value::Null, json!(""))).await;
    let only_wording = json!(["no_wording"]);
    assert!(report["found"] == 0 || page["rows"][0]["lacks"] == only_wording, "{page}");
    window.say("consent_record", record("withdrawn", "2026-04-01", 2)).await;
    let (_, report) = found(&window, Value::Null).await;
    assert_eq!((&report["checked"], &report["found"]), (&json!(0), &json!(0)));
    assert_eq!(
        window.refused("weak_consent_report", json!({ "job": "019a0000-0000-7000-8000-00000000ffff" })).await["code"],
        "not-found"
    );
}

/// The review says of a consent what the card will say: one whose time is over comes in expired, proven or not.
#[tokio::test(flavor = "multi_thread")]
async fn s88_the_review_calls_a_yes_expired_when_the_card_will() {
    let window = Window::open().await;
    let kinds = window.say("consent_type_list", json!({})).await;
    let kind = kinds["types"].as_array().unwrap().iter().find(|kind| kind["code"] == "NEWSLETTER").unwrap().clone();
    let rows =
        "Cognome;Nome;E-mail;Newsletter;Data consenso newsletter\nRossi;Mario;mario@posta.example;SI;31/01/2016\n";
    let mut save = kind.clone();
    save.as_object_mut().unwrap().retain(|name, _| {
        [
            "id",
            "title",
            "code",
            "description",
            "purpose",
            "validityDays",
            "allowMass",
            "allowSingle",
            "allowContact",
            "channels",
            "minEvidence",
        ]
        .contains(&name.as_str())
    });
    save["validityDays"] = json!(730);
    save["wording"] = Value::Null;
    window.say("consent_type_save", save).await;
    let import = checked(&window, &window.kit.file("vecchi.csv", rows)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    let effects = review["effects"].to_string();
    assert!(effects.contains("consents_expired") && !effects.contains("consents_unproven"), "{effects}");
    assert!(review["samples"][0]["after"].to_string().contains("expired"), "{review}");
    committed_as(&window, &import, "Vecchi").await;
    let found = window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await;
    let card = window.card(&found["hits"][0]["id"]).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind["id"]).unwrap();
    assert_eq!(consent["state"], "expired");
}
