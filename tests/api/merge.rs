//! Merge and split of two cards through the commands of the window: F22 (consents and stops come along), F54 (proposals,
//! reversible merge), S17 (one register, each value with its origin), S37.

use crate::anchors::ends;
use crate::window::{Window, field};
use custode_api::automation::{Command, Contact, Key, run};
use custode_testkit::PASSPHRASE;
use serde_json::{Value, json};

fn decision(contact: &Value, kind: &Value, decision: &str, day: &str, level: u8) -> Value {
    json!({
        "contact": contact, "type": kind, "decision": decision, "decidedOn": day, "method": "paper_form",
        "wording": null, "evidenceLevel": level, "evidenceNote": "modulo n. 12", "note": null,
    })
}

async fn set(window: &Window, id: &Value, name: &str, value: &str) {
    let fields = json!([{ "field": name, "value": value, "replaces": null }]);
    window.say("contact_update", json!({ "id": id, "fields": fields })).await;
}

async fn state(window: &Window, id: &Value, kind: &Value) -> Value {
    let card = window.card(id).await;
    let consents = card["consents"].as_array().unwrap();
    consents.iter().find(|one| one["type"] == *kind).unwrap()["state"].clone()
}

fn both(survivor: &Value, other: &Value) -> Value {
    json!({ "survivor": survivor, "other": other })
}

pub fn merging(survivor: &Value, other: &Value, fields: &[&str]) -> Value {
    json!({ "survivor": survivor, "other": other, "fields": fields, "customs": [] })
}

async fn call(window: &Window, contact: &Value) {
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let retention = window.coded("retention_class_list", "CHIAMATE").await;
    window
        .say(
            "communication_save",
            json!({
                "id": null, "contacts": [contact], "direction": "inbound", "channel": "phone", "channelName": null,
                "at": "2026-11-21T09:30:00Z", "minutes": 7, "subject": "Preventivo finestre", "body": "Tre ante.",
                "outcome": null, "purpose": purpose, "retention": retention,
            }),
        )
        .await;
}

async fn objection(window: &Window, contact: &Value) {
    let stop = json!({ "contact": contact, "author": "subject", "channels": ["phone"], "since": "2026-11-02", "ground": null });
    window.say("stop_record", stop).await;
}

async fn pairs(window: &Window) -> Vec<Value> {
    let page = window.say("duplicate_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(page["total"], page["pairs"].as_array().unwrap().len());
    page["pairs"].as_array().unwrap().clone()
}

/// F54, S37: a proposed pair is listed with its reason, looked at, merged, and split again; each card is as it was.
#[tokio::test(flavor = "multi_thread")]
async fn f54_a_pair_is_proposed_looked_at_merged_and_split_again() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    set(&window, &anna, "role", "Titolare").await;
    let twin = window.person("Anna Maria", "Ferri", "anna@posta.example").await;
    set(&window, &twin, "role", "Socia").await;
    set(&window, &twin, "website", "https://ferri.example").await;
    call(&window, &twin).await;
    let found = pairs(&window).await;
    assert_eq!((&found[0]["first"]["contact"], &found[0]["second"]["contact"]), (&anna, &twin));
    assert_eq!(found[0]["reasons"], json!(["email"]));
    let plan = window.say("merge_preview", both(&anna, &twin)).await;
    insta::assert_json_snapshot!(plan, { ".survivor.contact" => "[id]", ".other.contact" => "[id]" });
    let before = (window.card(&anna).await, window.card(&twin).await);

    let merged = window.say("contact_merge", merging(&anna, &twin, &["role"])).await;
    let card = window.card(&anna).await;
    assert_eq!(field(&card, "role"), "Socia", "what was chosen");
    assert_eq!(field(&card, "first_name"), "Anna", "where nothing was chosen the card that stays keeps its own");
    assert_eq!(field(&card, "website"), "https://ferri.example", "what was empty is filled");
    assert_eq!(card["points"].as_array().unwrap().len(), 1, "one address stays one: {}", card["points"]);
    assert_eq!(card["duplicates"], json!([]));
    assert_eq!(pairs(&window).await, Vec::<Value>::new());
    assert_eq!(window.card(&twin).await["id"], anna, "a link to the card that went leads to the one that stays");
    let people = window.say("contact_list", crate::window::everybody("Ferri")).await;
    assert_eq!(people["rows"].as_array().unwrap().len(), 1, "{people}");
    assert_eq!(people["rows"][0]["lastContactAt"], "2026-11-21T09:30:00Z", "the call follows to the card that stays");
    let ask = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let calls = window.say("communication_list", ask).await;
    assert_eq!(calls["items"][0]["contacts"], json!([anna]), "{calls}");

    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 100 })).await;
    let lines = history["items"].as_array().unwrap();
    let line = lines.iter().find(|line| line["what"] == "merged").unwrap();
    assert_eq!((&line["after"], &line["undoable"]), (&json!("Anna Maria Ferri"), &json!(true)));
    let told = |value: &str| lines.iter().any(|line| line["after"] == value);
    assert!(told("Titolare") && told("Socia"), "the history of both cards is told");

    window.say("contact_split", json!({ "txn": merged["txn"] })).await;
    let after = (window.card(&anna).await, window.card(&twin).await);
    for (before, after) in [(&before.0, &after.0), (&before.1, &after.1)] {
        for part in ["id", "name", "points", "tags", "links", "consents", "stops", "duplicates", "status", "gate"] {
            assert_eq!(before[part], after[part], "{part}");
        }
        for name in ["first_name", "role", "website"] {
            assert_eq!(field(before, name), field(after, name), "{name}");
        }
    }
    assert_eq!(pairs(&window).await.len(), 1, "the proposal waits again");
    let again = window.refused("contact_split", json!({ "txn": merged["txn"] })).await;
    assert_eq!(again["params"]["reason"], "nothing-to-undo");
}

/// F22: a withdrawal on one card and an older yes on the other end withdrawn; where the re-consent is later and evidenced
/// the person stays asked and willing, with the whole history; an objection is never lost.
#[tokio::test(flavor = "multi_thread")]
async fn f22_a_merge_replays_the_decisions_and_keeps_every_objection() {
    let window = Window::open().await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    for (first, second, ends) in [
        (("given", "2026-10-01", 2), ("withdrawn", "2026-10-05", 0), "withdrawn"),
        (("withdrawn", "2026-10-05", 0), ("given", "2026-10-09", 2), "given"),
        (("withdrawn", "2026-10-05", 0), ("given", "2026-10-05", 2), "withdrawn"),
        (("withdrawn", "2026-10-05", 0), ("given", "2026-10-09", 0), "withdrawn"),
    ] {
        let mut ids = Vec::new();
        for (answer, day, level) in [first, second] {
            let id = window.person("Ugo", "Verdi", "ugo@posta.example").await;
            window.say("consent_record", decision(&id, &kind, answer, day, level)).await;
            ids.push(id);
        }
        objection(&window, &ids[1]).await;
        let plan = window.say("merge_preview", both(&ids[0], &ids[1])).await;
        assert_eq!(plan["consents"][0]["result"], ends, "the plan says what will be: {first:?} {second:?}");
        assert_eq!(plan["stops"][0]["side"], "other");
        let merged = window.say("contact_merge", merging(&ids[0], &ids[1], &[])).await;
        assert_eq!(state(&window, &ids[0], &kind).await, ends, "{first:?} {second:?}");
        let card = window.card(&ids[0]).await;
        let events = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap();
        assert_eq!(events["events"].as_array().unwrap().len(), 2, "both decisions stay in the history");
        assert_eq!(card["stops"].as_array().unwrap().len(), 1, "the objection came along");
        let phone = card["gate"].as_array().unwrap().iter().find(|one| one["channel"] == "phone").unwrap();
        assert!(phone["codes"].as_array().unwrap().contains(&json!("objection")), "and counts: {phone}");
        window.say("contact_split", json!({ "txn": merged["txn"] })).await;
        assert_eq!(window.card(&ids[0]).await["stops"], json!([]), "a split gives it back");
        assert_eq!(window.card(&ids[1]).await["stops"].as_array().unwrap().len(), 1);
        window.say("contact_bin", json!({ "ids": ids })).await;
    }
}

/// F54: a merge can be taken back until one side changes; then the reason is said and nothing happens.
#[tokio::test(flavor = "multi_thread")]
async fn f54_a_merge_is_final_once_something_was_recorded() {
    let window = Window::open().await;
    for what in ["field", "call", "objection"] {
        let anna = window.person("Anna", "Ferri", "").await;
        let twin = window.person("Anna", "Ferri", "").await;
        window.kit.clock.advance(chrono::Duration::minutes(1));
        let merged = window.say("contact_merge", merging(&anna, &twin, &[])).await;
        window.kit.clock.advance(chrono::Duration::minutes(1));
        match what {
            "field" => set(&window, &anna, "role", "Titolare").await,
            "call" => call(&window, &anna).await,
            _ => objection(&window, &anna).await,
        }
        for command in ["contact_split", "change_undo"] {
            let refused = window.refused(command, json!({ "txn": merged["txn"] })).await;
            assert_eq!(refused["params"]["reason"], "changed-since-merge", "{what}");
        }
        let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
        let line = history["items"].as_array().unwrap().iter().find(|line| line["what"] == "merged").unwrap();
        assert_eq!(line["undoable"], false);
        assert_eq!(window.card(&twin).await["id"], anna);
    }
}

/// DOMAIN 4.9: certainly different people, different kinds and binned cards are never one; a merged card takes no writes.
#[tokio::test(flavor = "multi_thread")]
async fn cards_that_cannot_be_one_are_refused_with_the_reason() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let other = window.person("Anna", "Ferri", "").await;
    let refused = async |a: &Value, b: &Value, reason: &str| {
        assert_eq!(window.say("merge_preview", both(a, b)).await["refused"], reason);
        let error = window.refused("contact_merge", merging(a, b, &[])).await;
        assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("forbidden"), &json!(reason)), "{error}");
    };
    refused(&anna, &anna, "same-contact").await;
    set(&window, &anna, "tax_code", "RSSMRA80A01H501U").await;
    set(&window, &other, "tax_code", "MRTMTT91D08F205J").await;
    refused(&anna, &other, "different-tax-codes").await;
    // The same person under omocodia.
    set(&window, &other, "tax_code", "RSSMRA80A01H50MM").await;
    assert_eq!(window.say("merge_preview", both(&anna, &other)).await["refused"], json!(null));
    window.say("contact_bin", json!({ "ids": [other] })).await;
    refused(&anna, &other, "in-the-bin").await;
    window.say("contact_restore", json!({ "ids": [other] })).await;
    window.say("contact_merge", merging(&anna, &other, &[])).await;
    let write = json!({ "id": other, "fields": [{ "field": "role", "value": "Socia", "replaces": null }] });
    assert_eq!(window.refused("contact_update", write).await["code"], "not-found");
    assert_eq!(window.refused("contact_merge", merging(&anna, &other, &[])).await["code"], "not-found");
    assert_eq!(window.refused("contact_split", json!({ "txn": anna })).await["code"], "not-found");
}

/// "Not the same person" outlives a merge of one of the two; a sealed value is sealed again for the card that stays.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_of_a_merged_card_counts_for_the_one_that_stays() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "casa@posta.example").await;
    let twin = window.person("Anna", "Ferri", "casa@posta.example").await;
    let luca = window.person("Luca", "Neri", "casa@posta.example").await;
    set(&window, &twin, "tax_code", "RSSMRA80A01H501U").await;
    window.say("duplicate_dismiss", json!({ "contact": luca, "other": twin })).await;
    assert_eq!(pairs(&window).await.len(), 2, "Anna and her twin, Anna and Luca");
    window.say("contact_merge", merging(&anna, &twin, &[])).await;
    assert_eq!(pairs(&window).await, Vec::<Value>::new(), "Luca was told apart from this person already");
    let revealed = window.say("contact_reveal", json!({ "id": anna, "field": "tax_code" })).await;
    assert_eq!(revealed["value"], "RSSMRA80A01H501U");
    let hits = window.say("contact_search", json!({ "text": "RSSMRA80A01H501U", "limit": 8 })).await;
    assert_eq!(hits["hits"][0]["id"], anna, "{hits}");
}

/// S17: each value of the register tells its origin, also after two files' cards became one.
#[tokio::test(flavor = "multi_thread")]
async fn s17_every_value_keeps_the_origin_of_the_card_that_it_came_from() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.kit.clock.advance(chrono::Duration::minutes(5));
    let twin = window.person("Anna", "Ferri", "anna@posta.example").await;
    set(&window, &twin, "website", "https://ferri.example").await;
    let before = window.card(&twin).await;
    window.kit.clock.advance(chrono::Duration::hours(2));
    window.say("contact_merge", merging(&anna, &twin, &[])).await;
    let card = window.card(&anna).await;
    let origin = |card: &Value, name: &str| {
        let fields = card["fields"].as_array().unwrap();
        fields.iter().find(|field| field["field"] == name).unwrap()["origin"].clone()
    };
    assert_eq!(origin(&card, "website"), origin(&before, "website"));
    assert_eq!(card["points"][0]["origin"], before["points"][0]["origin"]);
    // The next edit over the value that the person sees is no concurrent one.
    let shown = card["fields"].as_array().unwrap().iter().find(|field| field["field"] == "website").unwrap();
    let edit = json!([{ "field": "website", "value": "https://anna.example", "replaces": shown["stamp"] }]);
    window.say("contact_update", json!({ "id": anna, "fields": edit })).await;
    let card = window.card(&anna).await;
    let field = card["fields"].as_array().unwrap().iter().find(|field| field["field"] == "website").unwrap();
    assert_eq!((&field["value"], &field["also"]), (&json!("https://anna.example"), &json!(null)));
}

/// S50, S52: a field of the firm is compared under its title, a delicate one by dots, and the choice carries it over.
#[tokio::test(flavor = "multi_thread")]
async fn s50_s52_fields_of_the_firm_are_compared_and_come_over() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna", "Ferri", "a.ferri@posta.example").await;
    let purpose = window.say("purpose_list", json!({})).await["purposes"][0]["id"].clone();
    for (title, sensitivity) in [("Allergie", "delicate"), ("Taglia", "ordinary")] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": sensitivity, "archived": false });
        window.say("custom_field_save", made).await;
    }
    for (contact, code, value) in
        [(&anna, "allergie", "Polline"), (&twin, "allergie", "Nichel.."), (&twin, "taglia", "M")]
    {
        window.say("custom_value_set", json!({ "contact": contact, "code": code, "value": value })).await;
    }
    let preview = window.say("merge_preview", json!({ "survivor": anna, "other": twin })).await;
    assert!(!preview.to_string().contains("Polline") && !preview.to_string().contains("Nichel"), "{preview}");
    let row =
        |code: &str| preview["rows"].as_array().unwrap().iter().find(|row| row["custom"] == code).unwrap().clone();
    assert_eq!((&row("allergie")["title"], &row("allergie")["choice"]), (&json!("Allergie"), &json!(true)));
    assert_eq!(row("taglia")["proposed"], "other");
    let ask = json!({ "survivor": anna, "other": twin, "fields": [], "customs": ["allergie"] });
    window.say("contact_merge", ask).await;
    let shown = window.say("custom_value_reveal", json!({ "contact": anna, "code": "allergie" })).await;
    assert_eq!(shown["value"], "Nichel..");
    let card = window.card(&anna).await;
    assert!(card["customs"].as_array().unwrap().iter().any(|custom| custom["value"] == "M"), "{}", card["customs"]);
}

/// AUTOMATION `show`: a merged card says where it went and nothing else; the one that stays names it.
#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_says_where_a_merged_card_went() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna Maria", "Ferri", "anna@posta.example").await;
    window.say("contact_merge", merging(&anna, &twin, &[])).await;
    let archive = window.kit.desk.machine().chosen().unwrap().path.clone();
    window.kit.desk.shut_down().await;
    let show = async |id: &Value| {
        let who = Contact::Id(id.as_str().unwrap().to_owned());
        let command = Command::Show { archive: archive.clone(), who };
        let key = |_| Ok(Key { user: None, passphrase: PASSPHRASE.to_owned().into() });
        run(window.kit.ports(), command, key).await.unwrap().json()
    };
    assert_eq!(show(&twin).await, json!({ "merged": { "contact": twin, "into": anna } }));
    let stays = show(&anna).await;
    assert_eq!(stays["contact"]["merged_from"], json!([twin]));
    let told = stays["timeline"].as_array().unwrap().iter().any(|line| line.to_string().contains("merged"));
    assert!(told, "{}", stays["timeline"]);
}

/// S44: who said on either card that they are not interested is not used on the card that stays, and it says since when and
/// why: whichever card stays, and whatever the other one says about the relation.
#[tokio::test(flavor = "multi_thread")]
async fn s44_a_merge_keeps_why_a_card_is_not_used() {
    let window = Window::open().await;
    for (first, second) in [("out", "open"), ("open", "out"), ("out", "over"), ("over", "out")] {
        let mut ids = Vec::new();
        for how in [first, second] {
            let id = window.person("Ugo", "Verdi", "ugo@posta.example").await;
            match how {
                "out" => drop(ends(&window, &id, json!("2026-10-20"), "not_interested").await),
                "over" => drop(ends(&window, &id, json!("2026-11-20"), "ended").await),
                _ => {}
            }
            ids.push(id);
        }
        let merged = window.say("contact_merge", merging(&ids[0], &ids[1], &[])).await;
        let card = window.card(&ids[0]).await;
        assert_eq!(card["status"], "not_usable", "{first} {second}");
        let foot = &card["footing"];
        assert_eq!((&foot["how"], &foot["endedOn"]), (&json!("not_interested"), &json!("2026-10-20")), "{foot}");
        assert!(foot["keptUntil"].is_string(), "its term runs: {foot}");
        window.say("contact_split", json!({ "txn": merged["txn"] })).await;
        for (id, how) in ids.iter().zip([first, second]) {
            let status = if how == "out" { "not_usable" } else { "active" };
            assert_eq!(window.card(id).await["status"], status, "{first} {second}: a split gives it back");
        }
        window.say("contact_bin", json!({ "ids": ids })).await;
    }
    window.is_sound().await;
}
