//! Forms and preference sheets: what they ask, how they come back and are entered (S42, S58, S67).

use crate::papers::{gives, kind, text};
use crate::window::Window;
use serde_json::{Value, json};

async fn state(window: &Window, contact: &Value, kind: &Value) -> Value {
    let card = window.card(contact).await;
    let consents = card["consents"].as_array().unwrap();
    consents.iter().find(|consent| consent["type"] == *kind).unwrap()["state"].clone()
}

pub(crate) fn answers(contact: &Value, sheet: &Value, consents: Value, stops: Value) -> Value {
    json!({
        "contact": contact, "decidedOn": "2026-11-20", "method": "paper_form", "evidenceLevel": 2,
        "evidenceNote": null, "sheet": sheet, "consents": consents, "stops": stops,
    })
}

/// S42, S67: a blank form is found again by its code, with the texts that are printed on it.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_comes_back_by_its_code() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let (newsletter, phone) = (kind(&window, "NEWSLETTER").await, kind(&window, "TELEFONO").await);
    let ask = json!({ "paper": { "kind": "form", "contact": null, "types": [newsletter, phone] }, "language": "it" });
    let paper = window.say("paper_prepare", ask).await;
    let code = paper["code"].as_str().unwrap().to_owned();
    let said = text(&window, &paper).await;
    assert_eq!(said.matches("Non acconsento").count(), 2, "{said}");
    assert!(said.contains(&code), "{said}");
    let typed = code.to_lowercase().replace('-', " ");
    let sheet = window.say("sheet_find", json!({ "code": typed })).await;
    assert_eq!((&sheet["code"], &sheet["contact"], &sheet["preferences"]), (&json!(code), &Value::Null, &json!(false)));
    let wording = sheet["asks"][0]["wording"]["id"].clone();
    assert!(wording.is_string(), "{sheet}");
    // The text is changed after the form was printed: the answer is still about the one on paper.
    let mut changed = window.say("consent_type_list", json!({})).await["types"][0].clone();
    for gone in ["archived", "usage", "narrower"] {
        changed.as_object_mut().unwrap().remove(gone);
    }
    changed["wording"] = json!("Acconsento a ricevere la newsletter, al più una volta al mese.");
    window.say("consent_type_save", changed).await;
    let consents = json!([{ "type": newsletter, "yes": true, "wording": wording }, { "type": phone, "yes": false, "wording": null }]);
    window.say("answers_record", answers(&anna, &json!(typed), consents, json!([]))).await;
    assert_eq!(state(&window, &anna, &newsletter).await, "given");
    assert_eq!(state(&window, &anna, &phone).await, "refused");
    let card = window.card(&anna).await;
    let events =
        card["consents"].as_array().unwrap().iter().find(|one| one["type"] == newsletter).unwrap()["events"].clone();
    assert_eq!((&events[0]["wording"]["version"], &events[0]["evidenceNote"]), (&json!(1), &json!(code)));
    for (wrong, reason) in [("M-0001-X", "not-a-code"), ("Anna", "not-a-code"), ("M-0999-X", "not-printed")] {
        let error = window.refused("sheet_find", json!({ "code": wrong })).await;
        assert_eq!(error["fields"][0]["reason"], reason, "{wrong}: {error}");
    }
    let none = json!({ "paper": { "kind": "form", "contact": null, "types": [] }, "language": "it" });
    assert_eq!(window.refused("paper_prepare", none).await["fields"][0]["field"], "types");
    // A question without words asks for nothing (Art. 7(2) GDPR).
    let mut bare = crate::consents::new_type(Value::Null, "BARE");
    (bare["description"], bare["wording"]) = (Value::Null, Value::Null);
    let bare = window.say("consent_type_save", bare).await;
    let wordless = json!({ "paper": { "kind": "form", "contact": null, "types": [bare["id"]] }, "language": "it" });
    assert_eq!(window.refused("paper_prepare", wordless).await["params"]["reason"], "consent-without-words");
}

/// S42: two papers that are set at the same time carry different codes, and each code leads to its own person.
#[tokio::test(flavor = "multi_thread")]
async fn papers_set_side_by_side_never_share_a_code() {
    let window = Window::open().await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    let form = |contact: &Value| json!({ "paper": { "kind": "form", "contact": contact, "types": [newsletter] }, "language": "it" });
    let (mario, bruna) = (window.person("Mario", "Rossi", "").await, window.person("Bruna", "Neri", "").await);
    let (one, other) =
        tokio::join!(window.say("paper_prepare", form(&mario)), window.say("paper_prepare", form(&bruna)));
    for (paper, contact) in [(one, &mario), (other, &bruna)] {
        let sheet = window.say("sheet_find", json!({ "code": paper["code"] })).await;
        assert_eq!(&sheet["contact"], contact, "{sheet}");
    }
    let report = |language: &str| json!({ "contact": mario, "language": language, "request": null });
    let (it, en) = tokio::join!(window.say("report_prepare", report("it")), window.say("report_prepare", report("en")));
    assert_ne!(it["code"], en["code"]);
}

/// S58: one sheet, one act; what is not ticked stays, a no to what was given withdraws it, a ticked channel is an objection.
#[tokio::test(flavor = "multi_thread")]
async fn a_preference_sheet_is_entered_in_one_step() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let [newsletter, email, phone] =
        [kind(&window, "NEWSLETTER").await, kind(&window, "EMAIL").await, kind(&window, "TELEFONO").await];
    gives(&window, &anna, &newsletter, "2026-11-01").await;
    gives(&window, &anna, &email, "2026-11-01").await;
    let ask = json!({ "paper": { "kind": "preferences", "contact": anna }, "language": "it" });
    let paper = window.say("paper_prepare", ask).await;
    let code = paper["code"].clone();
    assert!(code.as_str().unwrap().starts_with("P-"), "{code}");
    let said = text(&window, &paper).await;
    assert!(said.contains("oggi: Dato (1 nov 2026)") && said.contains("oggi: Mai chiesto"), "{said}");
    let sheet = window.say("sheet_find", json!({ "code": code })).await;
    assert_eq!((&sheet["contact"], &sheet["name"], &sheet["preferences"]), (&anna, &json!("Anna Ferri"), &json!(true)));
    let purpose = sheet["purposes"][0]["id"].clone();
    let consents =
        json!([{ "type": newsletter, "yes": false, "wording": null }, { "type": phone, "yes": true, "wording": null }]);
    let stops = json!([{ "purpose": purpose, "channel": "sms" }, { "purpose": purpose, "channel": "post" }]);
    // All or nothing: a yes of tomorrow takes the no and the objections with it (S96).
    let mut future = answers(&anna, &code, consents.clone(), stops.clone());
    future["decidedOn"] = json!("2027-01-10");
    assert_eq!(window.refused("answers_record", future).await["fields"][0]["reason"], "in-future");
    assert_eq!(state(&window, &anna, &newsletter).await, "given");
    let done = window.say("answers_record", answers(&anna, &code, consents, stops)).await;
    assert_eq!(state(&window, &anna, &newsletter).await, "withdrawn");
    assert_eq!(state(&window, &anna, &email).await, "given", "what is not ticked stays (I4)");
    assert_eq!(state(&window, &anna, &phone).await, "given");
    let card = window.card(&anna).await;
    assert_eq!((&card["stops"][0]["author"], card["stops"].as_array().unwrap().len()), (&json!("subject"), 1));
    assert_eq!(card["stops"][0]["channels"], json!(["sms", "post"]));
    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(state(&window, &anna, &newsletter).await, "given", "one act, one undo");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_counts_only_for_whom_it_was_printed() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bruno = window.person("Bruno", "Riva", "bruno@posta.example").await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    let ask = json!({ "paper": { "kind": "form", "contact": anna, "types": [newsletter] }, "language": "en" });
    let code = window.say("paper_prepare", ask).await["code"].clone();
    let yes = json!([{ "type": newsletter, "yes": true, "wording": null }]);
    let error = window.refused("answers_record", answers(&bruno, &code, yes.clone(), json!([]))).await;
    assert_eq!(error["fields"][0]["reason"], "somebody-else", "{error}");
    let twice = json!([yes[0], yes[0]]);
    assert_eq!(
        window.refused("answers_record", answers(&anna, &code, twice, json!([]))).await["fields"][0]["reason"],
        "twice"
    );
    let none = window.refused("answers_record", answers(&anna, &code, json!([]), json!([]))).await;
    assert_eq!(none["fields"][0]["field"], "answers");
    window.say("answers_record", answers(&anna, &code, yes, json!([]))).await;
    // With the person goes what was printed for them.
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    assert_eq!(window.refused("sheet_find", json!({ "code": code })).await["fields"][0]["reason"], "not-printed");
    window.is_sound().await;
}

/// Art. 7(2): a form in English asks in English what Custode shipped; a text of the firm comes with a warning.
#[tokio::test(flavor = "multi_thread")]
async fn s42_a_form_asks_in_its_own_language() {
    let window = Window::open().await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    let ask = json!({ "paper": { "kind": "form", "contact": null, "types": [newsletter] }, "language": "en" });
    let paper = window.say("paper_prepare", ask.clone()).await;
    let said = text(&window, &paper).await;
    assert!(said.contains("I agree to receive the newsletter") && !said.contains("text in Italian"), "{said}");
    let mut changed = window.say("consent_type_list", json!({})).await["types"][0].clone();
    for gone in ["archived", "usage", "narrower"] {
        changed.as_object_mut().unwrap().remove(gone);
    }
    changed["wording"] = json!("Acconsento a ricevere la newsletter, al più una volta al mese.");
    window.say("consent_type_save", changed).await;
    let paper = window.say("paper_prepare", ask).await;
    let said = text(&window, &paper).await.replace('\n', " ");
    assert!(
        said.contains("Acconsento a ricevere") && said.contains("text in Italian: ask for it in English"),
        "{said}"
    );
}

/// F32: nobody is asked anything on paper while the processing is restricted.
#[tokio::test(flavor = "multi_thread")]
async fn f32_no_form_or_sheet_is_printed_for_a_restricted_card() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = kind(&window, "NEWSLETTER").await;
    let form = json!({ "paper": { "kind": "form", "contact": anna, "types": [newsletter] }, "language": "it" });
    let sheet = json!({ "paper": { "kind": "preferences", "contact": anna }, "language": "it" });
    crate::requests::enters(&window, crate::requests::form(&["objection"], &anna)).await;
    assert_eq!(window.card(&anna).await["status"], "restricted");
    for ask in [form, sheet] {
        assert_eq!(window.refused("paper_prepare", ask).await["params"]["reason"], "restricted");
    }
}
