//! Communications logged by hand.

use crate::requests::{enters, form};
use crate::window::{Window, point};
use serde_json::{Value, json};

async fn call(window: &Window, contact: &Value) -> Value {
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let retention = window.coded("retention_class_list", "CHIAMATE").await;
    json!({
        "id": null, "contacts": [contact], "direction": "inbound", "channel": "phone", "channelName": null,
        "at": "2026-11-21T09:30:00Z", "minutes": 7, "subject": "Preventivo finestre", "body": "Chiede tre ante.",
        "outcome": "Richiamare", "purpose": purpose, "retention": retention,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_logged_changed_listed_and_binned() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mut item = call(&window, &anna).await;
    let saved = window.say("communication_save", item.clone()).await;
    item["id"] = saved["id"].clone();
    item["outcome"] = json!("Preventivo inviato");
    window.say("communication_save", item).await;
    let ask = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let list = window.say("communication_list", ask.clone()).await;
    insta::assert_json_snapshot!(list, {
        ".items[].id" => "[id]", ".items[].contacts" => "[ids]", ".items[].purpose" => "[id]", ".items[].retention" => "[id]",
    });
    let timeline = window.say("contact_timeline", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
    assert!(timeline.to_string().contains("Preventivo finestre"), "it is on the timeline");
    let gone = window.say("communication_bin", json!({ "id": saved["id"] })).await;
    assert_eq!(window.say("communication_list", ask.clone()).await["items"], json!([]));
    window.say("change_undo", json!({ "txn": gone["txn"] })).await;
    assert_eq!(window.say("communication_list", ask).await["items"].as_array().unwrap().len(), 1);
}

/// S8: purpose and retention class are required; nobody, the future and what nobody remembers are refused.
#[tokio::test(flavor = "multi_thread")]
async fn s8_purpose_and_retention_are_required() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let item = call(&window, &anna).await;
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    for (name, value) in [
        ("purpose", unknown.clone()),
        ("retention", unknown),
        ("contacts", json!([])),
        ("at", json!("2026-12-01T09:30:00Z")),
        ("at", json!("1969-07-20T20:17:00Z")),
    ] {
        let mut wrong = item.clone();
        wrong[name] = value;
        let error = window.refused("communication_save", wrong).await;
        assert_eq!(error["code"], "validation", "{name}: {error}");
    }
    let mut without = item;
    without.as_object_mut().unwrap().remove("retention");
    assert_eq!(window.refused("communication_save", without).await["params"]["reason"], "shape");
}

/// A class is offered first for the channels that it is made for.
#[tokio::test(flavor = "multi_thread")]
async fn each_channel_has_a_default_class() {
    let window = Window::open().await;
    let list = window.say("retention_class_list", json!({})).await;
    for channel in ["phone", "email", "sms"] {
        let offered = list["classes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|class| class["defaultFor"].as_array().unwrap().contains(&json!(channel)))
            .count();
        assert_eq!(offered, 1, "{channel}");
    }
}

/// S5, S16, S34: all communications in one register, with filters that hold together.
#[tokio::test(flavor = "multi_thread")]
async fn s5_the_register_filters_across_all_people() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mario = window.person("Mario", "Rossi", "").await;
    let mut first = call(&window, &anna).await;
    first["category"] = json!("complaint");
    first["followUpOn"] = json!("2026-12-01");
    window.say("communication_save", first).await;
    let mut second = call(&window, &mario).await;
    second["direction"] = json!("outbound");
    second["at"] = json!("2026-11-20T09:30:00Z");
    second["subject"] = json!("Tagliando della caldaia");
    second["category"] = json!("maintenance");
    window.say("communication_save", second).await;
    let all = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 50,
    });
    let page = window.say("communication_register", all.clone()).await;
    assert_eq!((&page["total"], &page["inbound"]), (&json!(2), &json!(1)), "S1: what came in, and what went out");
    let names = |page: &Value| -> Vec<Value> {
        page["lines"].as_array().unwrap().iter().map(|line| line["people"][0]["name"].clone()).collect()
    };
    assert_eq!(names(&page), ["Ferri Anna", "Rossi Mario"], "latest first");
    for (filters, found) in [
        (json!({ "category": "complaint" }), vec!["Ferri Anna"]),
        (json!({ "direction": "outbound" }), vec!["Rossi Mario"]),
        (json!({ "direction": "outbound", "category": "complaint" }), vec![]),
        (json!({ "text": "caldaia" }), vec!["Rossi Mario"]),
        (json!({ "text": "100%" }), vec![]),
        (json!({ "followUp": true }), vec!["Ferri Anna"]),
        (json!({ "since": "2026-11-21" }), vec!["Ferri Anna"]),
        (json!({ "until": "2026-11-20" }), vec!["Rossi Mario"]),
        (json!({ "channel": "email" }), vec![]),
        (json!({ "delivery": "open" }), vec![]),
        (json!({ "channel": "phone" }), vec!["Ferri Anna", "Rossi Mario"]),
    ] {
        let mut ask = all.clone();
        for (name, value) in filters.as_object().unwrap() {
            ask[name] = value.clone();
        }
        let page = window.say("communication_register", ask).await;
        assert_eq!(
            (names(&page), &page["total"]),
            (found.iter().map(|name| json!(name)).collect(), &json!(found.len())),
            "{filters}"
        );
    }
}

/// A question to the register that leaves everything open.
pub fn anything() -> Value {
    json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 50,
    })
}

/// What the register finds for words, with the piece of text in which they stand.
async fn found(window: &Window, text: &str) -> Vec<(String, String)> {
    let ask = json!({
        "text": text, "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 50,
    });
    let page = window.say("communication_register", ask).await;
    let lines = page["lines"].as_array().unwrap();
    assert_eq!((&page["total"], &page["more"]), (&json!(lines.len()), &json!(false)), "{text}");
    let piece = |line: &Value| {
        let parts = line["snippet"].as_array().unwrap().iter();
        parts
            .map(|part| match part["found"].as_bool().unwrap() {
                true => format!("[{}]", part["text"].as_str().unwrap()),
                false => part["text"].as_str().unwrap().to_owned(),
            })
            .collect()
    };
    lines.iter().map(|line| (line["people"][0]["name"].as_str().unwrap().to_owned(), piece(line))).collect()
}

/// S75: consent, no and communication all carry their channel, and one card shows a person across all of them.
#[tokio::test(flavor = "multi_thread")]
async fn s75_one_card_shows_a_person_across_channels() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let item = call(&window, &anna).await;
    for channel in ["phone", "email", "chat", "in_person"] {
        let mut item = item.clone();
        item["channel"] = json!(channel);
        window.say("communication_save", item).await;
    }
    let kind = window.coded("consent_type_list", "EMAIL").await;
    let yes = json!({
        "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", yes).await;
    let no =
        json!({ "contact": anna, "author": "subject", "channels": ["chat"], "since": "2026-11-20", "ground": null });
    window.say("stop_record", no).await;
    let list = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
    let mut channels: Vec<&str> =
        list["items"].as_array().unwrap().iter().map(|item| item["channel"].as_str().unwrap()).collect();
    channels.sort_unstable();
    assert_eq!(channels, ["chat", "email", "in_person", "phone"], "in one list");
    let card = window.card(&anna).await;
    let answer = |channel: &str| {
        let line = card["gate"].as_array().unwrap().iter().find(|line| line["channel"] == channel).unwrap();
        (line["allowed"].clone(), line["code"].clone())
    };
    assert_eq!(answer("email").0, true);
    assert_eq!(answer("chat"), (json!(false), json!("objection")));
    assert_ne!(answer("phone").1, "objection", "a no to one channel says nothing of another");
    assert_eq!(card["stops"][0]["channels"], json!(["chat"]));
}

/// S3: a word in a text finds it, whatever its accents and capitals, as long as the text is there to be read.
#[tokio::test(flavor = "multi_thread")]
async fn s3_a_word_in_a_text_finds_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mario = window.person("Mario", "Rossi", "").await;
    let mut first = call(&window, &anna).await;
    first["body"] = json!("La caldaia è già spenta.\nNon c’è più acqua calda: perché?");
    first["id"] = window.say("communication_save", first.clone()).await["id"].clone();
    let mut second = call(&window, &mario).await;
    second["subject"] = json!("Caldaia nuova");
    second["body"] = json!("");
    second["outcome"] = json!("Manda il PREVENTIVO");
    let second = window.say("communication_save", second).await["id"].clone();
    let ferri = |piece: &str| ("Ferri Anna".to_owned(), piece.to_owned());
    let rossi = |piece: &str| ("Rossi Mario".to_owned(), piece.to_owned());
    assert_eq!(found(&window, "CALDAIA").await.len(), 2);
    assert_eq!(found(&window, "caldaia spenta").await[0].1.matches('[').count(), 2);
    assert_eq!(found(&window, "gia perche").await[0].0, "Ferri Anna", "without its accents");
    assert_eq!(found(&window, "nuov").await, [rossi("Caldaia [nuova]")], "the beginning of a word");
    assert_eq!(found(&window, "preventivo mand").await, [rossi("[Manda] il [PREVENTIVO]")], "the outcome too");
    assert_eq!(found(&window, "caldaia ferri").await, [], "names are no text");
    for odd in ["\"", "*", "a\" OR b*", "NEAR(", "subject:", "-caldaia x", "()"] {
        found(&window, odd).await;
    }
    // A changed text is found by its new words only; one in the bin is not found.
    first["body"] = json!("Sostituita la valvola.");
    window.say("communication_save", first).await;
    assert_eq!(found(&window, "caldaia spenta").await, []);
    assert_eq!(found(&window, "valvola").await, [ferri("Sostituita la [valvola].")]);
    let binned = window.say("communication_bin", json!({ "id": second })).await;
    assert_eq!(found(&window, "nuova").await, []);
    window.say("change_undo", json!({ "txn": binned["txn"] })).await;
    assert_eq!(found(&window, "nuova").await.len(), 1);
    window.is_sound().await;
}

/// S16, Art. 18: the texts of a restricted person are kept and not used: no word and no agenda comes upon them.
#[tokio::test(flavor = "multi_thread")]
async fn s16_restricted_people_are_not_come_upon() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mut item = call(&window, &anna).await;
    item["followUpOn"] = json!("2026-12-01");
    window.say("communication_save", item).await;
    let agenda = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": true, "since": null, "until": null, "offset": 0, "limit": 50,
    });
    assert_eq!(found(&window, "finestre").await.len(), 1);
    assert_eq!(window.say("communication_register", agenda.clone()).await["total"], 1);
    enters(&window, form(&["objection"], &anna)).await;
    assert_eq!(window.card(&anna).await["status"], "restricted");
    assert_eq!(found(&window, "finestre").await, []);
    assert_eq!(window.say("communication_register", agenda).await["total"], 0);
    let list = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "the card still shows it");
}

/// S20: who does not see all fields of the cards looks in subjects only, for a text may hold what is hidden.
#[tokio::test(flavor = "multi_thread")]
async fn s20_hidden_fields_are_not_found_in_texts() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mut item = call(&window, &anna).await;
    item["body"] = json!("Il suo numero è 3331234567.");
    window.say("communication_save", item).await;
    assert_eq!(found(&window, "3331234567").await.len(), 1);
    let role = json!({ "id": null, "title": "Banco", "may": ["people"], "hides": ["phone"], "ownCards": false });
    let role = window.say("role_save", role).await["id"].clone();
    window.sits_down("Lia", &role).await;
    assert_eq!(found(&window, "3331234567").await, []);
    assert_eq!(found(&window, "preventivo").await.len(), 1, "the subject is searched");
}

/// DOMAIN 4.5: what became commercial correspondence stays so, unless a named person says in writing why not; the reason is in
/// the log with their name, without the words. A change between other classes asks nothing.
#[tokio::test(flavor = "multi_thread")]
async fn commercial_correspondence_is_left_only_in_writing() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let class = async |code| window.coded("retention_class_list", code).await;
    let (letters, chats, calls) = (class("CORRISPONDENZA").await, class("CHAT-SMS").await, class("CHIAMATE").await);
    let item = |id: &Value, retention: &Value, reason: Value| {
        json!({
            "id": id, "contacts": [anna], "direction": "inbound", "channel": "email", "channelName": null,
            "at": "2026-11-10T09:00:00Z", "minutes": null, "subject": "Ordine 12", "body": "", "outcome": null,
            "purpose": purpose, "retention": retention, "commercialReason": reason,
        })
    };
    let id = window.say("communication_save", item(&Value::Null, &chats, Value::Null)).await["id"].clone();
    window.say("communication_save", item(&id, &letters, Value::Null)).await;
    for reason in [Value::Null, json!("  ")] {
        let refused = window.refused("communication_save", item(&id, &chats, reason)).await;
        let fault = &refused["fields"][0];
        assert_eq!((&fault["field"], &fault["reason"]), (&json!("commercialReason"), &json!("missing")));
    }
    let kept = async || {
        let list = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 5 })).await;
        list["items"][0]["retention"].clone()
    };
    assert_eq!(kept().await, letters, "as it was");
    window.say("communication_save", item(&id, &chats, json!("Era la chat del figlio"))).await;
    assert_eq!(kept().await, chats);
    window.say("communication_save", item(&id, &calls, Value::Null)).await;
    let filter = json!({ "operator": null, "contact": null, "group": null, "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 50 })).await;
    let lines = log["items"].as_array().unwrap();
    let said: Vec<&Value> = lines.iter().filter(|line| line["deed"] == "commercial-removed").collect();
    assert_eq!(
        (said.len(), &said[0]["detail"], &said[0]["by"]),
        (1, &Value::Null, &json!("Anna Ferri")),
        "the log says that it was done, the reason stays with the item"
    );
    window.is_sound().await;
}

/// DOMAIN 4.5: what is logged by hand says whom it is about, through which number, and keeps its files sealed with it.
#[tokio::test(flavor = "multi_thread")]
async fn d45_a_logged_call_names_others_its_number_and_its_files() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let mario = window.person("Mario", "Rossi", "").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let card = window.card(&anna).await;
    let points = card["points"].as_array().unwrap();
    let of = |kind: &str| points.iter().find(|point| point["kind"] == kind).unwrap()["id"].clone();
    window.kit.host.will_pick(window.kit.folder().join("niente.pdf"));
    std::fs::write(window.kit.folder().join("niente.pdf"), b"").unwrap();
    let error = window.refused("communication_file_pick", json!({})).await;
    assert_eq!(error["fields"][0]["field"], "file", "{error}");
    let offer = window.kit.folder().join("Offerta Ferri.docx");
    std::fs::write(&offer, b"PK segreto dell'offerta").unwrap();
    window.kit.host.will_pick(&offer);
    let token = window.say("communication_file_pick", json!({})).await["file"]["token"].clone();
    let mut item = call(&window, &anna).await;
    item["mentioned"] = json!([mario, mario, anna]);
    item["files"] = json!([token]);
    item["point"] = of("email");
    let error = window.refused("communication_save", item.clone()).await;
    assert_eq!(error["fields"][0]["field"], "point", "an address is no number: {error}");
    item["point"] = of("mobile");
    let saved = window.say("communication_save", item.clone()).await;
    let ask = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let seen = async || window.say("communication_list", ask.clone()).await["items"][0].clone();
    let first = seen().await;
    assert_eq!(
        (&first["contacts"], &first["mentioned"]),
        (&json!([anna]), &json!([{ "id": mario, "name": "Rossi Mario" }]))
    );
    assert_eq!(first["point"]["id"], of("mobile"));
    assert!(first["point"]["value"].as_str().unwrap().ends_with("333 123 4567"), "{first}");
    assert_eq!(first["attachments"][0]["name"], "Offerta Ferri.docx");
    // Another hand changes the outcome: number, people and file stay.
    item["id"] = saved["id"].clone();
    item["outcome"] = json!("Confermato");
    item["files"] = json!([]);
    item["point"] = Value::Null;
    item["mentioned"] = json!([mario]);
    window.say("communication_save", item).await;
    let second = seen().await;
    assert_eq!(
        (&second["point"], &second["mentioned"], &second["attachments"]),
        (&first["point"], &first["mentioned"], &first["attachments"])
    );
    // It is on the card of who is mentioned, and the file comes out as it went in.
    let of_mario = window.say("communication_list", json!({ "contact": mario, "offset": 0, "limit": 50 })).await;
    assert_eq!(of_mario["total"]["value"], 1);
    let out = window.kit.folder().join("uscita.docx");
    window.kit.host.will_pick(&out);
    let open = json!({ "communication": saved["id"], "id": second["attachments"][0]["id"] });
    window.say("attachment_open", open).await;
    assert_eq!(std::fs::read(&out).unwrap(), b"PK segreto dell'offerta");
    let unread = window.kit.folder();
    for file in walk(unread) {
        if file != out && file != offer {
            let bytes = std::fs::read(&file).unwrap();
            assert!(!bytes.windows(7).any(|part| part == b"segreto"), "{}", file.display());
        }
    }
    // Two that were logged by hand are two, though neither has the name of a message.
    let mut again = call(&window, &anna).await;
    window.kit.host.will_pick(&offer);
    again["files"] = json!([window.say("communication_file_pick", json!({})).await["file"]["token"]]);
    window.say("communication_save", again).await;
    assert_eq!(window.say("communication_list", ask.clone()).await["total"]["value"], 2);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}

/// S2, S5: a channel that the firm added is offered, filtered by and kept in a saved view.
#[tokio::test(flavor = "multi_thread")]
async fn s2_a_channel_of_the_firm_is_a_filter_like_any_other() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let mut item = call(&window, &anna).await;
    window.say("communication_save", item.clone()).await;
    item["channel"] = json!("other");
    item["channelName"] = json!("Sportello");
    window.say("communication_save", item).await;
    let views = window.say("register_view_list", json!({})).await;
    assert_eq!(views["channels"], json!(["Sportello"]));
    let mut ask = anything();
    ask["channel"] = json!("other");
    ask["channelName"] = json!("sportello");
    let page = window.say("communication_register", ask.clone()).await;
    assert_eq!((&page["total"], &page["lines"][0]["item"]["channelName"]), (&json!(1), &json!("Sportello")));
    ask["channelName"] = json!("Bacheca");
    assert_eq!(window.refused("communication_register", ask.clone()).await["code"], "validation");
}
