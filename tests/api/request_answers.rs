//! Letters and packs of requests (S25, F31, F35).

use crate::requests::{acts, drafts, enters, form, get, order, result, sent, sure, with};
use crate::window::Window;
use serde_json::{Value, json};

async fn sets(window: &Window, id: &Value, kind: &str) -> Value {
    let draft = drafts(window, id, kind, json!({})).await;
    window.say("request_letter", order(id, kind, &draft, true)).await
}

/// S25: from a telephone call to the printed yes or no; a letter that is looked at takes no number.
#[tokio::test(flavor = "multi_thread")]
async fn s25_a_yes_or_no_is_printed_at_once() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    for (contact, found, words) in [(&giulia, true, "trattiamo dati personali"), (&Value::Null, false, "non trattiamo")]
    {
        let id = enters(&window, with(form(&["confirmation"], contact), json!({ "channel": "phone" }))).await;
        acts(&window, &id, sure()).await;
        acts(&window, &id, json!({ "what": "scope", "on": "2026-11-21", "found": found, "text": null })).await;
        let draft = drafts(&window, &id, "confirmation", json!({})).await;
        assert!(draft["text"].as_str().unwrap().contains(words), "{draft}");
        assert_eq!(draft["addressee"], json!(["Giulia Bianchi", "Via Roma 1", "50123 Firenze"]));
        let seen = window.say("request_letter", order(&id, "confirmation", &draft, false)).await;
        let kept = window.say("request_letter", order(&id, "confirmation", &draft, true)).await;
        assert_eq!(seen["code"], kept["code"], "looking takes no number");
        let page = window.say("report_page", json!({ "document": kept["document"], "page": 1 })).await;
        assert!(page["text"].as_str().unwrap().contains("Giulia Bianchi"));
        let number = get(&window, &id).await["number"].clone();
        assert!(page["text"].as_str().unwrap().contains(number.as_str().unwrap()));
        acts(&window, &id, result("confirmation", "done", &[])).await;
        acts(&window, &id, sent(&kept["code"])).await;
        acts(&window, &id, json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null })).await;
        assert_eq!(get(&window, &id).await["state"], "fulfilled");
    }
    for (field, wrong) in [("subject", json!({ "subject": " " })), ("text", json!({ "text": "" }))] {
        let id = enters(&window, form(&["access"], &giulia)).await;
        let draft = drafts(&window, &id, "acknowledgement", json!({})).await;
        let error = window.refused("request_letter", with(order(&id, "acknowledgement", &draft, true), wrong)).await;
        assert_eq!(error["fields"][0]["field"], field);
    }
}

/// Every letter can be drafted and set in both languages, and says the number of its request.
#[tokio::test(flavor = "multi_thread")]
async fn every_letter_can_be_set_in_both_languages() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let kinds = [
        "confirmation",
        "access",
        "rectification",
        "erasure",
        "restriction",
        "portability",
        "objection_marketing",
        "automated",
        "withdrawal",
        "information",
        "complaint",
    ];
    let id = enters(&window, form(&kinds, &giulia)).await;
    acts(&window, &id, sure()).await;
    let restrict = json!({
        "what": "restrict", "on": "2026-11-21", "restricted": true, "ground": "claims", "reason": null, "toldOn": null,
    });
    acts(&window, &id, restrict).await;
    for kind in kinds {
        // The card is there: it cannot be called erased.
        let (outcome, grounds): (_, &[&str]) =
            if kind == "erasure" { ("partly", &["legal_duty"]) } else { ("done", &[]) };
        let note = match kind {
            "rectification" => json!({ "note": "Il civico sulle fatture" }),
            "access" => json!({ "note": "consegnati di persona" }),
            _ => json!({ "note": null }),
        };
        acts(&window, &id, with(result(kind, outcome, grounds), note)).await;
    }
    for language in ["it", "en"] {
        for kind in ["acknowledgement", "identity", "extension", "answer", "refusal", "confirmation", "notice"] {
            let more = json!({ "language": language, "recipient": if kind == "notice" { json!("Studio Neri") } else { Value::Null } });
            let mut draft = drafts(&window, &id, kind, more).await;
            if kind == "notice" {
                // Art. 19: which data, and what is right now, is the firm's to say.
                let unsaid = with(order(&id, kind, &draft, false), json!({ "language": language }));
                assert_eq!(window.refused("request_letter", unsaid).await["params"]["reason"], "request-blank");
                let mut said = draft["text"].as_str().unwrap().to_owned();
                while let (Some(from), Some(to)) = (said.find('['), said.find(']')) {
                    said.replace_range(from..=to, "il cognome: Bianchi");
                }
                draft["text"] = json!(said);
            }
            let text = format!("{} {}", draft["subject"], draft["text"]);
            assert!(!text.contains("letter-") && !text.contains('{'), "{kind} {language}: {text}");
            let set = with(order(&id, kind, &draft, false), json!({ "language": language }));
            let pages = window.say("request_letter", set).await["pages"].as_u64().unwrap();
            assert!((1..=3).contains(&pages), "{kind} {language}: {pages} pages");
        }
    }
}

/// F31: what the person gave, and nothing that came from others or that the firm noted.
#[tokio::test(flavor = "multi_thread")]
async fn f31_portability_holds_only_what_the_person_gave() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    window.logs(&[&giulia], "CHIAMATE", "2026-11-20T09:00:00Z", "Vorrei un preventivo").await;
    let id = enters(&window, form(&["portability"], &giulia)).await;
    acts(&window, &id, sure()).await;
    let counts = window.say("request_portability", json!({ "request": id })).await;
    assert_eq!((&counts["data"], &counts["messages"]), (&json!(3), &json!(1)), "{counts}");
    let letter = sets(&window, &id, "portability").await;
    let names: Vec<&str> =
        letter["files"].as_array().unwrap().iter().map(|file| file["kind"].as_str().unwrap()).collect();
    assert_eq!(names, ["pdf", "json", "json", "csv", "csv", "csv", "vcf"]);
    let folder = window.kit.folder().join("consegna");
    std::fs::create_dir_all(&folder).unwrap();
    window.kit.host.will_pick(folder.clone());
    let saved = window.say("report_save", json!({ "document": letter["document"] })).await;
    let folder = folder.join(saved["place"].as_str().unwrap());
    let read = |end: &str| {
        let name = letter["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap());
        let name = name.into_iter().find(|name| name.ends_with(end)).unwrap();
        std::fs::read_to_string(folder.join(name)).unwrap()
    };
    let pack: Value = serde_json::from_str(&read(&format!("{}.json", "2026-11-22"))).unwrap();
    assert_eq!(pack["schema"], "custode.portability/1");
    let fields: Vec<&str> = pack["data"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["first_name", "last_name", "email"], "no status, no source, no note of the firm");
    let schema: Value = serde_json::from_str(&read("_schema.json")).unwrap();
    for required in schema["required"].as_array().unwrap() {
        assert!(!pack[required.as_str().unwrap()].is_null(), "{required}");
    }
    assert!(read(".vcf").contains("FN:Giulia Bianchi") && read("_messages.csv").contains("Vorrei un preventivo"));
    let nobody = enters(&window, form(&["portability"], &Value::Null)).await;
    let error = window.refused("request_portability", json!({ "request": nobody })).await;
    assert_eq!(error["params"]["reason"], "request-scope-first");
}

/// D8, 20(1)(a): each value is portable by what it is for: one that serves only an obligation of the law, or nothing, stays out
/// although the card serves a contract too.
#[tokio::test(flavor = "multi_thread")]
async fn d8_portability_asks_of_each_value_what_it_is_for() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["portability"], &giulia)).await;
    acts(&window, &id, sure()).await;
    let counts = async || {
        let counts = window.say("request_portability", json!({ "request": id })).await;
        (counts["data"].clone(), counts["leftOut"].clone())
    };
    assert_eq!(counts().await, (json!(3), json!(0)));
    let mut table = window.say("field_purpose_get", json!({})).await;
    let books = window.coded("purpose_list", "OBBLIGHI").await;
    for line in table["fields"].as_array_mut().unwrap() {
        if line["field"] == "email" {
            line["purposes"] = json!([books]);
        }
    }
    window.say("field_purpose_set", json!({ "fields": table["fields"] })).await;
    assert_eq!(counts().await, (json!(2), json!(1)), "the address serves the law alone now, the names a contract too");
}

/// D3, Art. 12(3), 19: a letter is set only for the language, the ground and the recipient that its words were written for,
/// and the register takes over what the letter says.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_letter_and_the_register_say_the_same() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["access"], &giulia)).await;
    let more = json!({ "ground": "complexity", "reason": "Archivio cartaceo" });
    let longer = drafts(&window, &id, "extension", more).await;
    let notice = drafts(&window, &id, "notice", json!({ "recipient": "Studio Neri" })).await;
    for keep in [false, true] {
        for (kind, draft, other) in [
            ("extension", &longer, json!({ "ground": "number" })),
            ("extension", &longer, json!({ "reason": "Ferie" })),
            ("extension", &longer, json!({ "language": "en" })),
            ("notice", &notice, json!({ "recipient": "Studio Bianchi" })),
        ] {
            let error = window.refused("request_letter", with(order(&id, kind, draft, keep), other)).await;
            assert_eq!(error["params"]["reason"], "request-letter-other", "{kind} {error}");
        }
    }
    assert_eq!(get(&window, &id).await["letters"], json!([]));
    let letter = window.say("request_letter", order(&id, "extension", &longer, true)).await;
    let extend = json!({
        "what": "extend", "on": "2026-11-22", "code": letter["code"], "how": "email", "proof": "messaggio 12",
        "ground": "number", "reason": "Archivio cartaceo",
    });
    let error = window.refused("request_act", json!({ "request": id, "act": extend.clone() })).await;
    assert_eq!(error["params"]["reason"], "request-letter-ground");
    assert_eq!(get(&window, &id).await["letters"][0]["sentOn"], Value::Null, "nothing is half written");
    acts(&window, &id, with(extend, json!({ "ground": "complexity" }))).await;
    assert_eq!(get(&window, &id).await["state"], "extended");
}
