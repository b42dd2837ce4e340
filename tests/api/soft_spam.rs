//! E-mail to own customers about similar goods without a consent (F19, Art. 130(4) Codice privacy): from the settings over a
//! sale on a card to a campaign, and nobody past any of its conditions.

use crate::erasure::erased;
use crate::merge::merging;
use crate::outbox::{settings, settled};
use crate::recipients::json_of;
use crate::window::{Window, point};
use custode_testkit::MailServer;
use serde_json::{Value, json};

/// Two groups of goods, and soft spam in use.
pub async fn with_goods(window: &Window) -> (Value, Value) {
    window.say("soft_spam_set", json!({ "used": true })).await;
    for title in ["Caldaie", "Piastrelle"] {
        window.say("goods_save", json!({ "id": null, "title": title })).await;
    }
    let goods = window.say("privacy_get", json!({})).await["goods"].clone();
    (goods[0]["id"].clone(), goods[1]["id"].clone())
}

pub async fn sold(window: &Window, contact: &Value, goods: &Value, on: &str, informed: bool) -> Value {
    let card = window.card(contact).await;
    let request = json!({
        "contact": contact, "goods": goods, "soldOn": on, "point": card["points"][0]["id"], "informed": informed,
        "reference": "Fattura 12/2026",
    });
    window.say("sale_save", request).await
}

pub async fn code(window: &Window, contact: &Value) -> Value {
    window.card(contact).await["sales"][0]["code"].clone()
}

async fn draft(window: &Window, goods: &Value) -> Value {
    let request = json!({
        "id": null, "title": "Tagliando", "subject": "Il tagliando della caldaia", "text": "È ora del tagliando.",
        "farewell": "Per opporti rispondi CANCELLAMI.", "consent": null, "goods": goods,
        "audience": { "list": "", "search": "", "filters": [] },
    });
    window.say("campaign_save", request).await["id"].clone()
}

async fn left_out(window: &Window, id: &Value) -> Vec<(String, String)> {
    let page = window.say("campaign_people", json!({ "included": false, "id": id, "offset": 0, "limit": 50 })).await;
    let line = |one: &Value| (one["name"].as_str().unwrap().to_owned(), one["codes"][0].as_str().unwrap().to_owned());
    let mut lines: Vec<(String, String)> = page["people"].as_array().unwrap().iter().map(line).collect();
    lines.sort();
    lines
}

/// F19, S43, S46: of eight customers one meets every condition, and each of the others is left out by what is missing; who
/// objects after the start is left out at the sending.
#[tokio::test(flavor = "multi_thread")]
async fn f19_a_campaign_reaches_only_who_meets_every_condition() {
    let (window, server) = (Window::open().await, MailServer::start().await);
    window.say("outbox_set", settings(server.port)).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let (boilers, tiles) = with_goods(&window).await;
    let mut people = Vec::new();
    for first in ["Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gina", "Ivo"] {
        people.push(window.person(first, "Ferri", &format!("{}@posta.example", first.to_lowercase())).await);
    }
    sold(&window, &people[0], &boilers, "2026-03-12", true).await;
    sold(&window, &people[2], &tiles, "2026-03-12", true).await;
    sold(&window, &people[3], &boilers, "2026-03-12", false).await;
    sold(&window, &people[4], &boilers, "2020-03-12", true).await;
    sold(&window, &people[5], &boilers, "2026-03-12", true).await;
    let objection = json!({
        "contact": people[5], "author": "subject", "channels": [], "since": "2026-11-01", "ground": "Non scrivetemi",
    });
    window.say("stop_record", objection).await;
    sold(&window, &people[6], &boilers, "2026-03-12", true).await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    for decision in ["given", "withdrawn"] {
        let on = if decision == "given" { "2026-05-01" } else { "2026-06-01" };
        let event = json!({
            "contact": people[6], "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        });
        window.say("consent_record", event).await;
    }
    sold(&window, &people[7], &boilers, "2026-03-12", true).await;
    let id = draft(&window, &boilers).await;
    let why = [
        ("Ferri Bruno", "soft_spam_no_sale"),
        ("Ferri Carla", "soft_spam_other_goods"),
        ("Ferri Dario", "soft_spam_not_informed"),
        ("Ferri Elena", "soft_spam_too_old"),
        ("Ferri Fabio", "objection"),
        ("Ferri Gina", "withdrawn"),
    ];
    let why: Vec<(String, String)> = why.iter().map(|(name, code)| ((*name).to_owned(), (*code).to_owned())).collect();
    assert_eq!(left_out(&window, &id).await, why);
    window.say("campaign_start", json!({ "id": id })).await;
    let later = json!({
        "contact": people[7], "author": "subject", "channels": ["email"], "since": "2026-11-22", "ground": "Basta",
    });
    window.say("stop_record", later).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    let received = server.received();
    assert_eq!(received.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["anna@posta.example"]);
    assert!(received[0].text.contains("CANCELLAMI") && received[0].text.contains("List-Unsubscribe:"));
    let list = window.say("communication_list", json!({ "contact": people[0], "offset": 0, "limit": 5 })).await;
    let purpose = list["items"][0]["purpose"].clone();
    let purposes = window.say("purpose_list", json!({})).await;
    let of_it = purposes["purposes"].as_array().unwrap().iter().find(|one| one["id"] == purpose).cloned();
    assert_eq!(of_it.map(|one| one["basis"].clone()), Some(json!("soft_spam")), "{list}");
    let history = window.say("contact_history", json!({ "id": people[3], "offset": 0, "limit": 50 })).await;
    assert!(
        history["items"].as_array().unwrap().iter().any(|line| line["what"] == "decided"),
        "a no is journalled too"
    );
    window.is_sound().await;
}

/// Off until the firm says so; a group is named once, and one that is no longer offered opens nothing.
#[tokio::test(flavor = "multi_thread")]
async fn f19_nothing_goes_without_the_firm_saying_so() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    assert_eq!(window.say("privacy_get", json!({})).await["softSpam"], false);
    let (boilers, _) = with_goods(&window).await;
    let twice = window.refused("goods_save", json!({ "id": null, "title": "caldaie" })).await;
    assert_eq!(twice["fields"][0]["reason"], "taken");
    sold(&window, &anna, &boilers, "2026-03-12", true).await;
    assert_eq!(code(&window, &anna).await, "ok");
    assert_eq!(window.card(&anna).await["sales"][0]["opensUntil"], "2028-03-12", "a sale has a term");
    window.say("goods_archive", json!({ "id": boilers, "archived": true })).await;
    assert_eq!(code(&window, &anna).await, "soft_spam_no_goods");
    window.say("goods_archive", json!({ "id": boilers, "archived": false })).await;
    window.say("soft_spam_set", json!({ "used": false })).await;
    assert_eq!(code(&window, &anna).await, "soft_spam_unused");
    let request = json!({
        "id": null, "title": "Tagliando", "subject": "x", "text": "x", "farewell": "x", "consent": null,
        "goods": boilers, "audience": { "list": "", "search": "", "filters": [] },
    });
    assert_eq!(window.refused("campaign_save", request).await["params"]["reason"], "soft-spam-off");
    // The switches of the module leave it as it was.
    window.say("soft_spam_set", json!({ "used": true })).await;
    let switches = json!({
        "active": true, "askSingle": true, "checkMass": false, "checkContact": true, "dialer": "", "rpoEach": false,
    });
    window.say("privacy_set", switches).await;
    let kept = window.say("privacy_get", json!({})).await;
    assert_eq!((&kept["softSpam"], &kept["goods"][0]["title"]), (&json!(true), &json!("Caldaie")));
    let purposes = window.say("purpose_list", json!({})).await;
    let of_it = purposes["purposes"].as_array().unwrap().iter().filter(|one| one["basis"] == "soft_spam").count();
    assert_eq!(of_it, 1, "its purpose comes once");
    // A list for a program outside: nobody knows what it writes under its messages.
    let list = json!({
        "ids": [], "search": "", "filters": [], "aim": { "consent": null, "goods": boilers, "channel": "email" },
    });
    let found = window.say("audience_count", list).await;
    assert_eq!((&found["included"], &found["excluded"][0]["code"]), (&json!(0), &json!("soft_spam_no_line")));
    window.is_sound().await;
}

/// A sale is checked, taken off and taken back; it speaks of the address that was given, not of one that took its place.
#[tokio::test(flavor = "multi_thread")]
async fn f19_a_sale_keeps_the_address_that_was_given() {
    let window = Window::open().await;
    let (boilers, tiles) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let card = window.card(&anna).await;
    let email = card["points"][0].clone();
    let wrong = |goods: &Value, on: &str, point: &Value| json!({ "contact": anna, "goods": goods, "soldOn": on, "point": point, "informed": true, "reference": "" });
    let nowhere = json!("01890a5d-ac96-774b-bcce-b302099a8057");
    for (request, at) in [
        (wrong(&nowhere, "2026-03-12", &email["id"]), "goods"),
        (wrong(&boilers, "2027-03-12", &email["id"]), "soldOn"),
        (wrong(&boilers, "2026-03-12", &nowhere), "point"),
    ] {
        assert_eq!(window.refused("sale_save", request).await["fields"][0]["field"], at);
    }
    sold(&window, &anna, &boilers, "2026-03-12", true).await;
    let sale = window.card(&anna).await["sales"][0].clone();
    assert_eq!(
        (&sale["goods"], &sale["address"], &sale["reference"], &sale["allowed"]),
        (&json!("Caldaie"), &json!("anna@posta.example"), &json!("Fattura 12/2026"), &json!(true))
    );
    let changed = json!({
        "contact": anna, "point": email["id"], "value": point("email", "anna@lavoro.example"), "primary": true,
    });
    let change = window.say("point_update", changed).await;
    assert_eq!(code(&window, &anna).await, "soft_spam_other_address");
    window.say("change_undo", json!({ "txn": change["txn"] })).await;
    let removed = window.say("sale_remove", json!({ "contact": anna, "id": sale["id"] })).await;
    assert_eq!(window.card(&anna).await["sales"], json!([]));
    assert_eq!(window.refused("sale_remove", json!({ "contact": anna, "id": sale["id"] })).await["code"], "not-found");
    window.say("change_undo", json!({ "txn": removed["txn"] })).await;
    assert_eq!(code(&window, &anna).await, "ok");
    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
    let noted = history["items"].as_array().unwrap().iter().filter(|line| line["what"] == "sale_noted").count();
    assert_eq!(noted, 2, "noted, and back after the undo: {history}");
    // A merge brings the sales over, a split gives them back, an objection of either card stands.
    let twin = window.person("Anna", "Ferri", "a.ferri@posta.example").await;
    sold(&window, &twin, &tiles, "2026-04-01", true).await;
    let merged = window.say("contact_merge", merging(&anna, &twin, &[])).await;
    let card = window.card(&anna).await;
    assert_eq!(card["sales"].as_array().unwrap().len(), 2, "{}", card["sales"]);
    assert!(card["sales"].as_array().unwrap().iter().all(|sale| sale["allowed"] == true), "{}", card["sales"]);
    window.say("contact_split", json!({ "txn": merged["txn"] })).await;
    assert_eq!(window.card(&anna).await["sales"].as_array().unwrap().len(), 1);
    assert_eq!(window.card(&twin).await["sales"].as_array().unwrap().len(), 1);
    window.is_sound().await;
}

/// D7 and S20: the person reads their sales in the pack; after an erasure nothing of them is left.
#[tokio::test(flavor = "multi_thread")]
async fn f19_a_sale_is_in_the_access_pack_and_goes_with_the_person() {
    let window = Window::open().await;
    let (boilers, _) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    sold(&window, &anna, &boilers, "2026-03-12", true).await;
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let pack = json_of(&window, &report, "pacco").await;
    let fields = pack["fields"].as_array().unwrap();
    let sale = fields.iter().find(|one| one["key"] == "sale").unwrap();
    let value = sale["value"].as_str().unwrap();
    for word in ["12 mar 2026", "Caldaie", "anna@posta.example", "avvisato", "Fattura 12/2026"] {
        assert!(value.contains(word), "{word}: {value}");
    }
    erased(&window, &anna).await;
    window.is_sound().await;
}

/// S47: what a person bought leaves with their card, in words and for machines, and comes back without a change; a list to
/// contact people says nothing of it.
#[tokio::test(flavor = "multi_thread")]
async fn s47_an_export_says_what_people_bought() {
    let window = Window::open().await;
    let (boilers, _) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.person("Bea", "Riva", "bea@posta.example").await;
    sold(&window, &anna, &boilers, "2026-03-12", true).await;
    sold(&window, &anna, &boilers, "2026-04-02", false).await;
    let written = async |format: &str, aim: Value| {
        let path = window.kit.folder().join(format!("persone.{format}"));
        window.kit.host.will_pick(&path);
        let order = json!({
            "format": format, "ids": [], "search": "", "filters": [], "aim": aim, "reason": "Copia",
        });
        window.export(order).await;
        path
    };
    let csv = written("csv", Value::Null).await;
    let text = std::fs::read_to_string(&csv).unwrap();
    let told = "2026-04-02, Caldaie, anna@posta.example, informativa non data, Fattura 12/2026; 2026-03-12, Caldaie, \
                anna@posta.example, informativa data, Fattura 12/2026";
    assert!(text.contains("Acquisti") && text.contains(told), "{text}");
    let json = std::fs::read(written("json", Value::Null).await).unwrap();
    let json: Value = serde_json::from_slice(&json).unwrap();
    let of = |name: &str| {
        let all = json["contacts"].as_array().unwrap();
        all.iter().find(|one| one["values"]["first_name"][0] == name).unwrap()["sales"].clone()
    };
    assert_eq!(of("Bea"), Value::Null);
    assert_eq!((&of("Anna")[0]["goods"], &of("Anna")[1]["informed"]), (&json!("Caldaie"), &json!(true)));
    for path in [csv, written("json", Value::Null).await] {
        let before = window.card(&anna).await["sales"].clone();
        let import = crate::imports::checked(&window, &path).await;
        let review = window.say("import_review", json!({ "import": import })).await;
        assert_eq!(review["totals"]["unchanged"], 2, "{review}");
        assert_eq!(window.card(&anna).await["sales"], before);
    }
}

/// F19, F15: an e-mail address has one box. A no that was said on another card with the same address holds for it, in the
/// panel, the audience and at the sending; the later, evidenced yes of who is asked about opens it again.
#[tokio::test(flavor = "multi_thread")]
async fn f19_a_no_on_another_card_with_the_address_holds() {
    let (window, server) = (Window::open().await, MailServer::start().await);
    window.say("outbox_set", settings(server.port)).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let (boilers, _) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", "casa@posta.example").await;
    let twin = window.person("Annamaria", "Ferri", "casa@posta.example").await;
    let ivo = window.person("Ivo", "Galli", "ivo@posta.example").await;
    let late = window.person("Ivano", "Galli", "ivo@posta.example").await;
    sold(&window, &anna, &boilers, "2026-03-12", true).await;
    sold(&window, &ivo, &boilers, "2026-03-12", true).await;
    assert_eq!((code(&window, &anna).await, code(&window, &ivo).await), (json!("ok"), json!("ok")));
    let stop = |contact: &Value, channels: Value| json!({ "contact": contact, "author": "subject", "channels": channels, "since": "2026-11-01", "ground": "Basta" });
    // A no to calls says nothing about the box.
    window.say("stop_record", stop(&twin, json!(["phone"]))).await;
    assert_eq!(code(&window, &anna).await, "ok");
    window.say("stop_record", stop(&twin, json!([]))).await;
    assert_eq!(code(&window, &anna).await, "objection", "on the card");
    let id = draft(&window, &boilers).await;
    let why = left_out(&window, &id).await;
    assert!(why.contains(&("Ferri Anna".to_owned(), "objection".to_owned())), "in the audience: {why:?}");
    assert!(why.iter().all(|(name, _)| name != "Galli Ivo"), "{why:?}");
    // The start has one who gets it; the no on the other card comes before the sending.
    window.say("campaign_start", json!({ "id": id })).await;
    window.say("stop_record", stop(&late, json!(["email"]))).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert!(server.received().is_empty(), "at the sending");
    window.is_sound().await;
}

/// The panel of the card and the campaign take the same address: the one that was given in the sale.
#[tokio::test(flavor = "multi_thread")]
async fn f19_card_and_campaign_write_to_the_address_of_the_sale() {
    let (window, server) = (Window::open().await, MailServer::start().await);
    window.say("outbox_set", settings(server.port)).await;
    let (boilers, _) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", "nuova@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("email", "vendita@posta.example") })).await;
    let card = window.card(&anna).await;
    let given = card["points"].as_array().unwrap().iter().find(|one| one["value"] == "vendita@posta.example").unwrap();
    let sale = json!({
        "contact": anna, "goods": boilers, "soldOn": "2026-03-12", "point": given["id"], "informed": true, "reference": "",
    });
    window.say("sale_save", sale).await;
    assert_eq!(code(&window, &anna).await, "ok");
    let id = draft(&window, &boilers).await;
    window.say("campaign_start", json!({ "id": id })).await;
    settled(&window).await;
    let received = server.received();
    assert_eq!(received.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["vendita@posta.example"]);
}
