//! Nobody is told that a right was carried out that was not (S70, D3), and a no to advertising has effect also without a card (D4).

use crate::imports::checked;
use crate::requests::{SURE, acts, drafts, enters, form, get, result, sent, sure, with};
use crate::window::Window;
use serde_json::{Value, json};

async fn why(window: &Window, id: &Value, act: Value) -> Value {
    window.refused("request_act", json!({ "request": id, "act": act })).await["params"]["reason"].clone()
}

/// S70: a card that stands is not erased, and one in use is not restricted.
#[tokio::test(flavor = "multi_thread")]
async fn s70_nothing_is_called_done_that_was_not() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let erasure = enters(&window, form(&["erasure"], &giulia)).await;
    acts(&window, &erasure, sure()).await;
    assert_eq!(why(&window, &erasure, result("erasure", "done", &[])).await, "request-erase-first");
    window.say("contact_bin", json!({ "ids": [giulia] })).await;
    assert_eq!(why(&window, &erasure, result("erasure", "done", &[])).await, "request-erase-first", "the bin keeps it");
    assert_eq!(get(&window, &erasure).await["results"], json!([]));

    let ada = window.person("Ada", "Neri", "ada@posta.example").await;
    let access = enters(&window, form(&["access"], &ada)).await;
    acts(&window, &access, sure()).await;
    let bare =
        json!({ "what": "result", "on": SURE, "right": "access", "outcome": "done", "grounds": [], "note": null });
    assert_eq!(why(&window, &access, bare.clone()).await, "request-pack-first", "nobody has the data yet");
    window.say("report_prepare", json!({ "contact": ada, "language": "it", "request": access })).await;
    acts(&window, &access, bare).await;
    assert_eq!(get(&window, &access).await["results"][0]["outcome"], "done");

    let ugo = window.person("Ugo", "Verdi", "ugo@posta.example").await;
    let restriction = enters(&window, form(&["restriction"], &ugo)).await;
    acts(&window, &restriction, sure()).await;
    assert_eq!(why(&window, &restriction, result("restriction", "done", &[])).await, "request-restrict-first");
    let restrict = json!({
        "what": "restrict", "on": SURE, "restricted": true, "ground": "accuracy", "reason": null, "toldOn": null,
    });
    acts(&window, &restriction, restrict).await;
    acts(&window, &restriction, result("restriction", "done", &[])).await;
    assert_eq!(get(&window, &restriction).await["results"][0]["outcome"], "done");
    window.is_sound().await;
}

/// A request without a card may say that nothing is held; a card that is found afterwards takes the word back at the end.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_card_found_afterwards_keeps_the_request_open() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["erasure"], &Value::Null)).await;
    acts(&window, &id, sure()).await;
    acts(&window, &id, json!({ "what": "scope", "on": SURE, "found": false, "text": null })).await;
    acts(&window, &id, result("erasure", "done", &[])).await;
    let draft = drafts(&window, &id, "answer", json!({})).await;
    let letter = window.say("request_letter", crate::requests::order(&id, "answer", &draft, true)).await;
    acts(&window, &id, sent(&letter["code"])).await;
    window.say("request_link", json!({ "request": id, "contact": giulia })).await;
    let close = json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null });
    assert_eq!(why(&window, &id, close.clone()).await, "request-erase-first");
    window.say("request_link", json!({ "request": id, "contact": null })).await;
    acts(&window, &id, close).await;
    assert_eq!(get(&window, &id).await["state"], "fulfilled");
}

/// Art. 21(1): an objection is granted when the purpose that it names is stopped, and from then on the gate says no to it.
#[tokio::test(flavor = "multi_thread")]
async fn art21_a_granted_objection_stops_its_purpose() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let purpose = json!({
        "id": null, "code": "RICHIAMI", "title": "Avvisi di sicurezza", "basis": "legitimate_interest", "marketing": false,
        "categories": "Recapiti", "recipients": "Nessuno", "retention": "12 mesi",
    });
    let purpose = window.say("purpose_save", purpose).await["id"].clone();
    let list = window.say("purpose_list", json!({})).await;
    let stoppable = |code: &str| {
        let rows = list["purposes"].as_array().unwrap();
        rows.iter().find(|row| row["code"] == code).unwrap()["stoppable"].clone()
    };
    assert_eq!((stoppable("RICHIAMI"), stoppable("CONTRATTO")), (json!(true), json!(false)));
    let objection = enters(&window, form(&["objection"], &giulia)).await;
    acts(&window, &objection, sure()).await;
    assert_eq!(why(&window, &objection, result("objection", "done", &[])).await, "request-object-first");
    let stop = |purposes: Value| {
        json!({
            "contact": giulia, "author": "subject", "purposes": purposes, "channels": [], "since": SURE, "ground": null,
        })
    };
    window.say("stop_record", stop(json!([]))).await;
    assert_eq!(
        why(&window, &objection, result("objection", "done", &[])).await,
        "request-object-first",
        "marketing only"
    );
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    assert_eq!(window.refused("stop_record", stop(json!([contract]))).await["fields"][0]["field"], "purposes");
    window.say("stop_record", stop(json!([purpose]))).await;
    acts(&window, &objection, result("objection", "done", &[])).await;
    assert_eq!(get(&window, &objection).await["results"][0]["outcome"], "done");
    window.is_sound().await;
}

/// D4: who has no card says no by their address: the next list does not bring them back as free.
#[tokio::test(flavor = "multi_thread")]
async fn d4_a_no_without_a_card_stops_the_address() {
    let window = Window::open().await;
    let asks = |name: &str, reach: Value| {
        let requester = json!({ "name": name, "address": null, "reach": reach });
        with(form(&["objection_marketing"], &Value::Null), json!({ "requester": requester }))
    };
    let id = enters(&window, asks("Mario Neri", json!(" Mario@Posta.example "))).await;
    let view = get(&window, &id).await;
    assert_eq!((&view["results"][0]["outcome"], &view["contact"]), (&json!("done"), &Value::Null), "{view}");
    let draft = drafts(&window, &id, "answer", json!({})).await;
    let text = draft["text"].as_str().unwrap();
    assert!(text.contains("impronta cifrata") && !text.contains("nessun mezzo"), "it promises what was done: {text}");
    enters(&window, asks("Carla Neri", json!("333 1234567"))).await;

    let sheet = "Cognome;Nome;E-mail;Cellulare\nNeri;Mario;mario@posta.example;\nNeri;Carla;;3331234567\n";
    let import = checked(&window, &window.kit.file("fiera.csv", sheet)).await;
    crate::imports::committed_as(&window, &import, "Fiera").await;
    for (name, channel) in [("mario", "email"), ("carla", "phone")] {
        let found = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        let ask = json!({ "contact": found["hits"][0]["id"], "channel": channel, "point": null });
        let asked = window.say("reach_ask", ask).await.to_string();
        assert!(asked.contains("withdrawn") || asked.contains("suppressed"), "{name}: {asked}");
    }
    window.is_sound().await;
}

/// D4: without a card and without an address nothing is stopped, and nobody is told so.
#[tokio::test(flavor = "multi_thread")]
async fn d4_a_no_that_stops_nothing_is_not_called_done() {
    let window = Window::open().await;
    let nobody = enters(&window, form(&["objection_marketing"], &Value::Null)).await;
    assert_eq!(get(&window, &nobody).await["results"], json!([]));
    let done = result("objection_marketing", "done", &[]);
    acts(&window, &nobody, json!({ "what": "scope", "on": SURE, "found": true, "text": "Nel quaderno" })).await;
    assert_eq!(why(&window, &nobody, done.clone()).await, "request-scope-first", "data without a card");
    acts(&window, &nobody, json!({ "what": "scope", "on": SURE, "found": false, "text": null })).await;
    acts(&window, &nobody, done).await;
    let draft = drafts(&window, &nobody, "answer", json!({})).await;
    assert!(draft["text"].as_str().unwrap().contains("non conserviamo"), "{draft}");

    let delegate = json!({ "relation": "delegate", "person": "Mario Neri",
                           "requester": { "name": "Avv. Verdi", "address": null, "reach": "verdi@studio.example" } });
    let by_lawyer = enters(&window, with(form(&["objection_marketing"], &Value::Null), delegate)).await;
    assert_eq!(get(&window, &by_lawyer).await["results"], json!([]), "the lawyer's address is not the person's");
    window.is_sound().await;
}

/// D3: a document about somebody else, or about nobody, answers no request.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_stray_document_answers_nothing() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let ugo = window.person("Ugo", "Verdi", "ugo@posta.example").await;
    let id = enters(&window, form(&["access"], &giulia)).await;
    let keeps = async |document: &Value| {
        let keep = json!({ "request": id, "document": document, "kind": "access_pack" });
        window.refused("request_document_keep", keep).await["params"]["reason"].clone()
    };
    let report = window.say("report_prepare", json!({ "contact": ugo, "language": "it", "request": null })).await;
    assert_eq!(keeps(&report["document"]).await, "request-other-person");
    let draft = drafts(&window, &id, "acknowledgement", json!({})).await;
    let letter = window.say("request_letter", crate::requests::order(&id, "acknowledgement", &draft, false)).await;
    assert_eq!(keeps(&letter["document"]).await, "request-other-person");
    assert_eq!(get(&window, &id).await["letters"], json!([]));
}

/// F32: whoever is restricted is stored and found, and leaves in no list: neither in one made afterwards, nor in one that was
/// looked for before.
#[tokio::test(flavor = "multi_thread")]
async fn f32_a_restricted_card_leaves_in_no_list() {
    let window = Window::open().await;
    let file = "Cognome;Nome;E-mail;Newsletter;Data acquisizione\nRossi;Luca;luca@posta.example;sì;05/05/2018\n\
                Bianchi;Anna;anna@posta.example;sì;05/05/2018\n";
    let import = checked(&window, &window.kit.file("vecchi.csv", file)).await;
    crate::imports::committed_as(&window, &import, "Vecchi").await;
    let mut cards = Vec::new();
    for name in ["bianchi", "rossi"] {
        let found = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        let id = found["hits"][0]["id"].clone();
        // A flaw of its own: that the list had a basis is a purpose.
        let fields = json!([
            { "field": "birth_place", "value": "Prato", "replaces": null },
            { "field": "vat_number", "value": "12345678901", "replaces": null },
        ]);
        window.say("contact_update", json!({ "id": id, "fields": fields })).await;
        cards.push(id);
    }
    let anna = cards.swap_remove(0);
    let surveys = async || {
        let mut made = Vec::new();
        for (command, ask) in [
            ("quality_survey", json!({ "scope": { "of": "register" }, "months": 24 })),
            ("weak_consent_survey", json!({ "batch": null })),
            ("unjustified_survey", json!({})),
        ] {
            let started = window.say(command, ask).await;
            window.done(&started).await;
            made.push(started["job"].clone());
        }
        made
    };
    let saves = async |jobs: &[Value]| {
        let orders = [
            ("quality_save", json!({ "job": jobs[0], "flaw": null, "reason": "prova" })),
            (
                "weak_consent_save",
                json!({ "job": jobs[1], "lacks": null, "type": null, "file": null, "reason": "prova" }),
            ),
            ("unjustified_save", json!({ "job": jobs[2], "field": null, "own": null, "reason": "prova" })),
        ];
        let mut texts = Vec::new();
        for (command, order) in orders {
            let path = window.kit.folder().join(format!("{command}.csv"));
            window.kit.host.will_pick(&path);
            window.say(command, order).await;
            texts.push(std::fs::read_to_string(&path).unwrap());
        }
        let paper = window.say("unjustified_paper", json!({ "job": jobs[2], "reason": "prova" })).await;
        let page = window.say("report_page", json!({ "document": paper["document"], "page": 1 })).await;
        texts.push(page["text"].as_str().unwrap().to_owned());
        texts
    };
    let before = surveys().await;
    let free = saves(&before).await;
    enters(&window, form(&["objection"], &anna)).await;
    let found = window.say("contact_list", crate::window::everybody("bianchi")).await;
    assert_eq!(found["rows"][0]["status"], "restricted", "it is found, with its stamp");
    // A new survey takes the place of the one before: that is saved first.
    let looked_before = saves(&before).await;
    let looked_after = saves(&surveys().await).await;
    for (texts, when) in [(looked_before, "looked for before"), (looked_after, "looked for afterwards")] {
        for (at, text) in texts.iter().enumerate() {
            assert!(free[at].contains("Bianchi"), "the list {at} named her while she was free: {}", free[at]);
            assert!(!text.contains("Bianchi"), "list {at}, {when}: {text}");
            assert!(text.contains("Rossi"), "list {at}, {when}: {text}");
        }
    }
}
