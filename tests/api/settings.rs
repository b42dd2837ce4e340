//! Titolare, purposes, sources.

use crate::window::Window;
use serde_json::{Value, json};

fn firm() -> Value {
    json!({
        "name": "Serramenti Rossi S.r.l.", "street": "Via Garibaldi 4", "postcode": "50122", "city": "Firenze",
        "province": "FI", "country": "IT", "vatNumber": "12345678903", "taxCode": "", "email": "privacy@rossi.example",
        "phone": "055 123456", "pec": "rossi@pec.example", "dpo": "",
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_controller_says_what_is_still_empty() {
    let window = Window::open().await;
    let before = window.say("controller_get", json!({})).await;
    assert_eq!(before["controller"]["name"], "Rossi", "a new archive is named after the firm");
    assert!(before["missing"].as_array().unwrap().len() > 2);
    window.say("controller_set", firm()).await;
    let after = window.say("controller_get", json!({})).await;
    insta::assert_json_snapshot!(after);
    let mut wrong = firm();
    for (field, value) in [("vatNumber", "12345678901"), ("taxCode", "RSSMRA"), ("postcode", "5012")] {
        wrong[field] = json!(value);
    }
    window.say("controller_set", wrong).await;
    let odd = window.say("controller_get", json!({})).await["odd"].clone();
    assert_eq!(odd, json!(["vatNumber", "taxCode", "postcode"]), "kept, and said");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_must_be_a_png() {
    let window = Window::open().await;
    let text = window.kit.file("logo.png", "non sono un'immagine");
    window.kit.host.will_pick(&text);
    let picked = window.say("logo_pick", json!({})).await;
    let error = window.refused("logo_set", json!({ "file": picked["file"]["token"] })).await;
    assert!(error.to_string().contains("not-a-png"), "{error}");
    window.say("logo_set", json!({ "file": null })).await;
    assert_eq!(window.say("controller_get", json!({})).await["logo"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_three_shipped_purposes_can_be_changed_and_put_aside() {
    let window = Window::open().await;
    let list = window.say("purpose_list", json!({})).await;
    let codes: Vec<&Value> = list["purposes"].as_array().unwrap().iter().map(|purpose| &purpose["code"]).collect();
    assert_eq!(codes, ["CONTRATTO", "MARKETING", "OBBLIGHI"]);
    let purpose = |id: Value, code: &str, basis: &str| {
        json!({
            "id": id, "code": code, "title": "Gestire i concorsi", "basis": basis, "marketing": false,
            "categories": "Nome, recapiti", "recipients": "", "retention": "12 mesi",
        })
    };
    let saved = window.say("purpose_save", purpose(Value::Null, "CONCORSI", "contract")).await;
    let taken = window.refused("purpose_save", purpose(Value::Null, "concorsi", "contract")).await;
    assert_eq!(taken["fields"][0]["field"], "code");
    window.say("purpose_archive", json!({ "id": saved["id"], "archived": true })).await;
    let list = window.say("purpose_list", json!({})).await;
    let kept = list["purposes"].as_array().unwrap().iter().find(|purpose| purpose["id"] == saved["id"]).unwrap();
    assert_eq!((&kept["archived"], &kept["missing"]), (&json!(true), &json!(["recipients"])));
}

/// I4: a purpose can be a part of a broader one, never of its own part; who withdraws the broader one withdraws the part,
/// on the card and in the gate, and a yes to the broader one says nothing of the part.
#[tokio::test(flavor = "multi_thread")]
async fn i4_a_no_to_a_broader_purpose_is_one_to_its_parts() {
    let window = Window::open().await;
    let broad = window.coded("purpose_list", "MARKETING").await;
    let purpose = |id: Value, code: &str, parent: &Value| {
        json!({
            "id": id, "code": code, "title": code, "basis": "consent", "marketing": true, "parent": parent,
            "categories": "Recapiti", "recipients": "Nessuno", "retention": "12 mesi",
        })
    };
    let part = window.say("purpose_save", purpose(Value::Null, "COMPLEANNI", &broad)).await["id"].clone();
    let round = window.refused("purpose_save", purpose(broad.clone(), "MARKETING", &part)).await;
    assert_eq!(
        (&round["fields"][0]["field"], &round["fields"][0]["reason"]),
        (&json!("parent"), &json!("part-of-itself"))
    );
    let kind = json!({
        "id": null, "title": "Auguri", "code": "AUGURI", "description": null, "validityDays": null, "allowMass": true,
        "allowSingle": false, "allowContact": false, "channels": ["email"], "minEvidence": 0, "purpose": part, "wording": null,
    });
    let wishes = window.say("consent_type_save", kind).await["id"].clone();
    let news = window.coded("consent_type_list", "NEWSLETTER").await;
    let ada = window.person("Ada", "Ferri", "ada@posta.example").await;
    let decide = async |kind: &Value, decision: &str, on: &str| {
        let request = json!({
            "contact": ada, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        });
        window.say("consent_record", request).await;
    };
    let state = async |kind: &Value| {
        let card = window.card(&ada).await;
        let consents = card["consents"].as_array().unwrap();
        consents.iter().find(|one| one["type"] == *kind).unwrap()["state"].clone()
    };
    decide(&news, "given", "2026-09-01").await;
    assert_eq!(state(&wishes).await, "never_asked", "a yes never extends");
    decide(&wishes, "given", "2026-09-02").await;
    decide(&news, "withdrawn", "2026-10-01").await;
    assert_eq!(state(&wishes).await, "withdrawn");
    decide(&news, "given", "2026-10-02").await;
    assert_eq!(state(&wishes).await, "withdrawn", "what fell stays fallen");
    decide(&wishes, "given", "2026-10-03").await;
    decide(&wishes, "withdrawn", "2026-10-04").await;
    assert_eq!(state(&news).await, "given", "the part takes nothing with it");
    window.is_sound().await;
}

/// I6: a purpose that consent types rest on keeps its basis.
#[tokio::test(flavor = "multi_thread")]
async fn i6_a_purpose_with_consent_types_keeps_consent_as_its_basis() {
    let window = Window::open().await;
    let id = window.coded("purpose_list", "MARKETING").await;
    let changed = json!({
        "id": id, "code": "MARKETING", "title": "Novità", "basis": "contract", "marketing": true,
        "categories": "", "recipients": "", "retention": "",
    });
    let error = window.refused("purpose_save", changed).await;
    assert!(error.to_string().contains("consent-types-rest-on-it"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn sources_can_be_added_renamed_and_put_aside() {
    let window = Window::open().await;
    let source = |id: Value, title: &str, archived: bool| json!({ "id": id, "code": "VETRINA", "title": title, "fromSubject": true, "archived": archived });
    let saved = window.say("source_save", source(Value::Null, "Vetrina", false)).await;
    window.say("source_save", source(saved["id"].clone(), "Vetrina di Natale", true)).await;
    let list = window.say("source_list", json!({})).await;
    let row = list["sources"].as_array().unwrap().iter().find(|row| row["id"] == saved["id"]).unwrap();
    assert_eq!((&row["title"], &row["archived"]), (&json!("Vetrina di Natale"), &json!(true)));
    assert_eq!(window.refused("source_save", source(Value::Null, "Altra", false)).await["fields"][0]["field"], "code");
}

/// F29, Art. 15(1)(h): the pack, the notice and what is missing say about programs that profile or decide what the settings
/// say, and never a sentence of their own.
#[tokio::test(flavor = "multi_thread")]
async fn f29_profiling_and_automated_decisions_are_said_as_the_settings_say() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let report = async || window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let notice = async || {
        window.say("paper_issue", json!({ "paper": "notice" })).await;
        let versions = window.say("paper_versions", json!({ "paper": "notice", "language": "it" })).await;
        versions["versions"][0]["text"].as_str().unwrap().to_owned()
    };
    window.say("controller_set", firm()).await;
    let open = json!("controller.nothingAutomated");
    assert!(report().await["missing"].as_array().unwrap().contains(&open), "nobody said anything yet");
    assert!(!notice().await.contains("automatizzat"), "nothing is said that nobody said");
    let mut stated = firm();
    stated["nothingAutomated"] = json!(true);
    window.say("controller_set", stated.clone()).await;
    assert!(!report().await["missing"].as_array().unwrap().contains(&open));
    assert!(notice().await.contains("Non prendiamo decisioni basate soltanto su un trattamento automatizzato"));
    let mut scored = json!({
        "id": null, "code": "FIDO", "title": "Concedere il pagamento a rate", "basis": "contract", "marketing": false,
        "parent": null, "categories": "Nome, ordini", "recipients": "Nessuno", "retention": "12 mesi",
        "automated": { "profiling": false, "decides": true, "logic": "Guarda i pagamenti degli ultimi due anni",
            "significance": " ", "consequences": "La rateazione può essere rifiutata" },
    });
    let refused = window.refused("purpose_save", scored.clone()).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("decides"), &json!("controller-says-none"))
    );
    window.say("controller_set", firm()).await;
    let id = window.say("purpose_save", scored.clone()).await["id"].clone();
    let refused = window.refused("controller_set", stated.clone()).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("nothingAutomated"), &json!("a-purpose-says-otherwise"))
    );
    let shown = report().await;
    assert!(shown["missing"].as_array().unwrap().contains(&json!("purpose.FIDO.significance")), "{shown}");
    assert!(!shown["missing"].as_array().unwrap().contains(&open));
    let pack = crate::recipients::json_of(&window, &shown, "pacco").await;
    let of = |code: &str| pack["purposes"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone();
    assert_eq!(of("FIDO")["automated"]["logic"], "Guarda i pagamenti degli ultimi due anni");
    assert_eq!((&of("FIDO")["automated"]["decides"], &of("CONTRATTO")["automated"]), (&json!(true), &Value::Null));
    let text = notice().await;
    assert!(text.contains("decisione automatizzata (art. 22). Logica: Guarda i pagamenti"), "{text}");
    assert!(text.contains("Perché conta per Lei: non indicato."), "{text}");
    scored["id"] = id;
    scored["automated"] =
        json!({ "profiling": false, "decides": false, "logic": "x", "significance": "", "consequences": "" });
    window.say("purpose_save", scored).await;
    window.say("controller_set", stated).await;
    let list = window.say("purpose_list", json!({})).await;
    let kept = list["purposes"].as_array().unwrap().iter().find(|one| one["code"] == "FIDO").unwrap().clone();
    assert_eq!(kept["automated"]["logic"], "", "words of a program that is off are not kept");
    window.is_sound().await;
}
