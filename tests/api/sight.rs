//! What a role does not see (S20, S52): hidden fields and cards out of reach, wherever they could come to light.

use crate::holds::held;
use crate::window::{Window, everybody, field, point};
use custode_app::domain::role::ShippedRole;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const TAX_CODE: &str = "RSSMRA80A01H501U";
const IBAN: &str = "IT60X0542811101000000123456";

async fn set(window: &Window, id: &Value, name: &str, value: &str) {
    let fields = json!([{ "field": name, "value": value, "replaces": null }]);
    window.say("contact_update", json!({ "id": id, "fields": fields })).await;
}

/// Mario with everything that a role may hide, each with a word of its own.
async fn mario(window: &Window) -> Value {
    let mario = window.person("Mario", "Rossi", "segreto@posta.it").await;
    for (name, value) in [
        ("tax_code", TAX_CODE),
        ("iban", IBAN),
        ("notes", "parolanascosta"),
        ("birth_place", "Luogonascosto"),
        ("sensitive_notes", "notadelicata"),
    ] {
        set(window, &mario, name, value).await;
    }
    window.say("point_add", json!({ "contact": mario, "point": point("mobile", "333 1234567") })).await;
    window.say("goods_save", json!({ "id": null, "title": "Caldaie" })).await;
    let goods = window.say("privacy_get", json!({})).await["goods"][0]["id"].clone();
    let email = window.card(&mario).await["points"][0]["id"].clone();
    let sale = json!({
        "contact": mario, "goods": goods, "soldOn": "2026-03-12", "point": email, "informed": true, "reference": "",
    });
    window.say("sale_save", sale).await;
    mario
}

/// A yes to telephone calls, which hold for 730 days.
async fn consents(window: &Window, contact: &Value, on: &str, evidence: u8) {
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let yes = json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": on, "method": "paper_form",
        "wording": null, "evidenceLevel": evidence, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", yes).await;
}

/// The words of Mario that a role with everything hidden must not meet.
const HIDDEN: [&str; 9] =
    [TAX_CODE, "01U", IBAN, "3456", "parolanascosta", "Luogonascosto", "notadelicata", "segreto@", "1234567"];

fn shows_none(what: &str, answer: &Value) {
    let text = answer.to_string();
    for word in HIDDEN {
        assert!(!text.contains(word), "{what} shows {word}: {text}");
    }
}

async fn blind(window: &Window, may: Value) -> Value {
    let hides = json!([
        "tax_code",
        "iban",
        "sealed_notes",
        "birth",
        "vat_number",
        "email",
        "phone",
        "address",
        "notes",
        "own_fields"
    ]);
    let role = json!({ "id": null, "title": "Solo nomi", "may": may, "hides": hides, "ownCards": false });
    window.say("role_save", role).await["id"].clone()
}

/// S20: list, card, search hits, history, timeline, export and printed report, one after the other.
#[tokio::test(flavor = "multi_thread")]
async fn s20_a_hidden_field_is_nowhere() {
    let window = Window::open().await;
    let id = mario(&window).await;
    let role = blind(&window, json!(["people_write", "export", "reveal", "bin"])).await;
    window.sits_down("Lia", &role).await;
    let page = json!({ "id": id, "offset": 0, "limit": 100 });
    shows_none("the list", &window.say("contact_list", everybody("")).await);
    shows_none("the card", &window.card(&id).await);
    shows_none("the history", &window.say("contact_history", page.clone()).await);
    shows_none("the timeline", &window.say("contact_timeline", page).await);
    assert_eq!(field(&window.card(&id).await, "last_name"), "Rossi");
    // Searching for a hidden word finds nobody, in the list and in the quick search; a name does.
    for typed in [TAX_CODE, "segreto", "parolanascosta", "luogonascosto", "1234567", "3331234567"] {
        let list = window.say("contact_list", everybody(typed)).await;
        assert_eq!(list["rows"], json!([]), "{typed} finds somebody in the list");
        let hits = window.say("contact_search", json!({ "text": typed, "limit": 10 })).await;
        assert_eq!(hits["hits"], json!([]), "{typed} finds somebody");
    }
    assert_eq!(window.say("contact_list", everybody("ross")).await["rows"].as_array().unwrap().len(), 1);
    // Neither does the order or a condition.
    let mut asked = everybody("");
    asked["filters"] = json!([{ "by": "has_email", "value": true }]);
    assert_eq!(window.say("contact_list", asked).await["rows"], json!([]), "a condition tells who has an address");
    for format in ["csv", "json", "vcf"] {
        let path = window.kit.folder().join(format!("nomi.{format}"));
        window.kit.host.will_pick(&path);
        let ask = json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "prova" });
        assert_eq!(window.export(ask).await["rows"], 1);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("Rossi"), "{text}");
        shows_none(format, &json!(text));
    }
    for name in ["tax_code", "iban", "sensitive_notes"] {
        let reveal = window.refused("contact_reveal", json!({ "id": id, "field": name })).await;
        assert_eq!(reveal["params"]["reason"], "hidden-field", "{name}");
    }
}

/// What a person is told about their data is complete (Art. 15 GDPR): who does not see all of it does not tell it.
#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_hides_something_prepares_no_report() {
    let window = Window::open().await;
    let role = json!({ "id": null, "title": "A metà", "may": ["documents"], "hides": ["iban"], "ownCards": false });
    assert_eq!(window.refused("role_save", role).await["fields"][0]["params"]["permission"], "documents");
}

/// S52 and SECURITY 2.2: whose role hides every sealed field has no key for them, and gets one with the role.
#[tokio::test(flavor = "multi_thread")]
async fn s52_the_key_of_sealed_values_comes_and_goes_with_the_role() {
    let window = Window::open().await;
    let id = mario(&window).await;
    let role = blind(&window, json!(["people"])).await;
    let lia = window.sits_down("Lia", &role).await;
    assert!(!window.card(&id).await["fields"].to_string().contains("tax_code"));
    window.signs_in(LOGIN).await;
    let operator = Window::role(ShippedRole::Operator);
    window.say("user_role_set", json!({ "id": lia, "role": operator, "passphrase": PASSPHRASE })).await;
    window.signs_in("Lia").await;
    let shown = window.say("contact_reveal", json!({ "id": id, "field": "iban" })).await;
    assert_eq!(shown["value"], IBAN);
    let masked = window.card(&id).await;
    assert_ne!(field(&masked, "iban"), IBAN, "masked until it is asked for: {}", field(&masked, "iban"));
}

/// Row scope: an agent meets only the cards that they look after.
#[tokio::test(flavor = "multi_thread")]
async fn s20_an_agent_reaches_only_own_cards() {
    let window = Window::open().await;
    let hers = mario(&window).await;
    let call = window.logs(&[&hers], "CHIAMATE", "2026-11-20T09:00:00Z", "telefonata riservata").await;
    held(&window, Some(&hers), None, "hold").await;
    held(&window, None, Some(&call), "hold").await;
    consents(&window, &hers, "2024-12-10", 2).await;
    let ending = json!({ "days": 30, "past": false, "type": null, "offset": 0, "limit": 50 });
    assert_eq!(window.say("renewal_list", ending.clone()).await["total"], 1);
    window.sits_down("Ugo", &Window::role(ShippedRole::Agent)).await;
    let renewals = window.say("renewal_list", ending).await;
    assert_eq!((&renewals["total"], &renewals["rows"], &renewals["types"]), (&json!(0), &json!([]), &json!([])));
    assert_eq!(window.say("contact_list", everybody("")).await["rows"], json!([]));
    assert_eq!(window.say("session_get", json!({})).await["contacts"], 0, "not even their number");
    for (command, request) in [
        ("contact_get", json!({ "id": hers })),
        ("contact_history", json!({ "id": hers, "offset": 0, "limit": 10 })),
        ("contact_update", json!({ "id": hers, "fields": [{ "field": "role", "value": "x", "replaces": null }] })),
        ("tags_set", json!({ "contact": hers, "tags": ["x"] })),
        ("hold_list", json!({ "contact": hers, "communication": null })),
        ("hold_list", json!({ "contact": null, "communication": call })),
    ] {
        assert_eq!(window.refused(command, request).await["code"], "not-found", "{command}");
    }
    let register = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "since": null, "until": null, "followUp": false, "offset": 0, "limit": 50,
    });
    assert_eq!(window.say("communication_register", register).await["lines"], json!([]));
    assert_eq!(window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await["hits"], json!([]));

    let own = window.person("Gina", "Verdi", "").await;
    assert_eq!(field(&window.card(&own).await, "last_name"), "Verdi", "who makes a card looks after it");
    assert_eq!(window.say("session_get", json!({})).await["contacts"], 1);
    let away = json!([{ "field": "owner", "value": null, "replaces": null }]);
    let given =
        window.session.dispatch(custode_api::Speaker::Main, "contact_update", json!({ "id": own, "fields": away }));
    assert!(given.await.is_err(), "nor do they give it away");

    window.signs_in(LOGIN).await;
    assert_eq!(window.say("contact_list", everybody("")).await["rows"].as_array().unwrap().len(), 2);
    assert_eq!(window.card(&own).await["id"], own);
}

/// S20: what is about a card out of reach is not taken back either, whatever its act is called.
#[tokio::test(flavor = "multi_thread")]
async fn s20_an_undo_reaches_no_further_than_the_act_itself() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Ferri", "anna@posta.example").await;
    let call = json!({
        "id": null, "contacts": [anna], "direction": "inbound", "channel": "phone", "channelName": null,
        "at": "2026-11-20T09:00:00Z", "minutes": 3, "subject": "Reclamo", "body": "", "outcome": null,
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "retention": window.coded("retention_class_list", "CHIAMATE").await,
    });
    let logged = window.say("communication_save", call).await;
    let case = json!({
        "id": null, "title": "Lavatrice che perde", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2026-11-20T09:00:00Z", "items": [],
    });
    let opened = window.say("case_save", case).await;
    let hold = json!({
        "contact": null, "communication": logged["id"], "case": null, "kind": "hold", "reason": "lite", "until": null,
    });
    let held = window.say("hold_set", hold).await;
    let apart = window.say("duplicate_dismiss", json!({ "contact": anna, "other": bea })).await;
    let acts = [&logged, &opened, &held, &apart].map(|act| json!({ "txn": act["txn"] }));
    assert!(acts.iter().all(|act| act["txn"].is_string()), "{acts:?}");
    let everything = ["people_write", "communications", "consents"];
    let own = json!({ "id": null, "title": "Solo i suoi", "may": everything, "hides": [], "ownCards": true });
    let own = window.say("role_save", own).await["id"].clone();
    window.sits_down("Ugo", &own).await;
    for act in &acts {
        assert_eq!(window.refused("change_undo", act.clone()).await["code"], "forbidden", "{act}");
    }
    window.signs_in(LOGIN).await;
    let look = json!({ "id": null, "title": "Solo guardare", "may": ["people"], "hides": [], "ownCards": false });
    let look = window.say("role_save", look).await["id"].clone();
    window.sits_down("Lia", &look).await;
    assert_eq!(window.refused("change_undo", acts[3].clone()).await["code"], "forbidden", "a decision on doubles");
    window.signs_in(LOGIN).await;
    for act in acts.iter().rev() {
        window.say("change_undo", act.clone()).await;
    }
    window.is_sound().await;
}

/// What a role hides still decides: the gate judges the whole card, and nobody is reached where the role does not see.
#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_number_is_judged_and_not_used() {
    let window = Window::open().await;
    let id = mario(&window).await;
    consents(&window, &id, "2026-11-01", 2).await;
    let aim = json!({ "consent": window.coded("consent_type_list", "TELEFONO").await, "channel": "phone" });
    let asked = json!({ "ids": [], "search": "", "filters": [], "aim": aim });
    let whole = window.say("audience_count", asked.clone()).await;
    assert_eq!(whole["excluded"], json!([{ "code": "rpo_missing", "count": 1 }]), "{whole}");
    let role = blind(&window, json!(["people", "communications"])).await;
    window.sits_down("Lia", &role).await;
    assert_eq!(window.say("audience_count", asked).await, whole);
    for (command, request) in [
        ("reach_ask", json!({ "contact": id, "channel": "phone", "point": null })),
        (
            "reach_go",
            json!({
                "contact": id, "channel": "phone", "point": null, "consent": aim["consent"], "reason": null,
                "subject": null, "text": null,
            }),
        ),
    ] {
        assert_eq!(window.refused(command, request).await["params"]["reason"], "hidden-point", "{command}");
    }
    assert!(window.kit.host.links().is_empty(), "nothing was dialled");
}

/// An action that somebody else made is taken back only by who may do each part of it.
#[tokio::test(flavor = "multi_thread")]
async fn taking_back_asks_for_the_function_of_what_is_taken_back() {
    let window = Window::open().await;
    let id = window.person("Mario", "Rossi", "mario@posta.it").await;
    let binned = window.say("contact_bin", json!({ "ids": [id] })).await["txn"].clone();
    let firm = json!({
        "name": "Rossi srl", "street": "", "postcode": "", "city": "", "province": "", "country": "", "vatNumber": "",
        "taxCode": "", "email": "", "phone": "", "pec": "", "dpo": "",
    });
    let firm = window.say("controller_set", firm).await["txn"].clone();
    window.sits_down("Ugo", &Window::role(ShippedRole::Reader)).await;
    assert_eq!(window.refused("change_undo", json!({ "txn": binned })).await["params"]["reason"], "role");
    assert_eq!(window.refused("change_undo", json!({ "txn": firm })).await["params"]["reason"], "role");
    window.signs_in(LOGIN).await;
    window.say("change_undo", json!({ "txn": binned })).await;
}

/// The refusals that the log knows of somebody, by what was refused.
async fn refusals(window: &Window, by: &str) -> Vec<String> {
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 200 })).await;
    let lines = log["items"].as_array().unwrap().iter();
    let mut found: Vec<String> = lines
        .filter(|line| line["deed"] == "refused" && line["by"] == by)
        .map(|line| line["what"].as_str().unwrap_or_default().to_owned())
        .collect();
    found.sort();
    found
}

/// S20: who tries to see a hidden field, or a card out of reach, leaves a line in the log: once in a session.
#[tokio::test(flavor = "multi_thread")]
async fn s20_a_try_at_what_is_hidden_is_noted() {
    let window = Window::open().await;
    let id = mario(&window).await;
    let role = blind(&window, json!(["people", "reveal"])).await;
    window.sits_down("Lia", &role).await;
    for _ in 0..2 {
        for name in ["tax_code", "iban"] {
            window.refused("contact_reveal", json!({ "id": id, "field": name })).await;
        }
    }
    window.signs_in(LOGIN).await;
    assert_eq!(refusals(&window, "Lia").await, ["hidden-field"]);
    let own = json!({ "id": null, "title": "Solo i suoi", "may": ["people", "people_write", "reveal"], "hides": [], "ownCards": true });
    let own = window.say("role_save", own).await["id"].clone();
    window.sits_down("Ugo", &own).await;
    let nobody = json!({ "id": "019a0000-0000-7000-8000-00000000ffff" });
    assert_eq!(window.refused("contact_get", nobody).await["code"], "not-found");
    for _ in 0..2 {
        assert_eq!(window.refused("contact_get", json!({ "id": id })).await["code"], "not-found");
        let reveal = window.refused("contact_reveal", json!({ "id": id, "field": "iban" })).await;
        assert_eq!(reveal["code"], "not-found", "a card out of reach is not told from one that is not there");
    }
    window.signs_in(LOGIN).await;
    assert_eq!(refusals(&window, "Ugo").await, ["out-of-reach"], "and a card that is not there is no attempt");
    window.is_sound().await;
}

/// Row scope: neither tags nor counts nor what others searched for tell about cards out of reach.
#[tokio::test(flavor = "multi_thread")]
async fn s20_lists_around_the_cards_tell_nothing_of_those_out_of_reach() {
    let window = Window::open().await;
    let hers = mario(&window).await;
    window.say("tags_set", json!({ "contact": hers, "tags": ["sieropositivi"] })).await;
    window.logs(&[&hers], "CHIAMATE", "2026-11-20T09:00:00Z", "telefonata riservata").await;
    consents(&window, &hers, "2026-11-01", 2).await;
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let made = json!({ "id": null, "title": "Zona", "purpose": purpose, "sensitivity": "ordinary", "archived": false });
    let code = window.say("custom_field_save", made).await["code"].clone();
    window.say("custom_value_set", json!({ "contact": hers, "code": code, "value": "Nord" })).await;
    let view = |name: &str, search: &str, filters: Value| {
        json!({
            "id": null, "name": name, "search": search, "filters": filters, "sort": "name", "descending": false,
            "columns": ["name"], "density": "compact",
        })
    };
    window.say("view_save", view("Una persona", "segreto@posta.it", json!([]))).await;
    window.say("view_save", view("Con e-mail", "", json!([{ "by": "has_email", "value": true }]))).await;
    window.say("view_save", view("Tutti", "", json!([]))).await;
    let choice = json!({
        "text": "telefonata riservata", "contact": null, "channel": null, "channelName": null, "direction": null,
        "category": null, "purpose": null, "outcome": null, "withoutOutcome": false, "case": null, "operator": null,
        "delivery": null, "followUp": false, "since": null, "until": null,
    });
    window.say("register_view_save", json!({ "id": null, "name": "Riservate", "choice": choice })).await;
    let names = async |command: &str| -> Vec<String> {
        let views = window.say(command, json!({})).await["views"].as_array().unwrap().clone();
        views.iter().map(|view| view["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("view_list").await, ["Con e-mail", "Tutti", "Una persona"]);

    let own =
        json!({ "id": null, "title": "Solo i suoi", "may": ["people", "people_write"], "hides": [], "ownCards": true });
    let own = window.say("role_save", own).await["id"].clone();
    window.sits_down("Ugo", &own).await;
    let gina = window.person("Gina", "Verdi", "").await;
    window.say("tags_set", json!({ "contact": gina, "tags": ["fiera"] })).await;
    assert_eq!(window.say("tag_list", json!({})).await["tags"], json!(["fiera"]));
    assert_eq!(window.say("contact_filter_values", json!({})).await["tags"], json!(["fiera"]));
    let stats = window.say("archive_stats", json!({})).await;
    assert_eq!((&stats["contacts"], &stats["communications"]), (&json!(1), &json!(0)), "{stats}");
    let fields = window.say("custom_field_list", json!({})).await;
    assert_eq!(fields["fields"][0]["usage"], 0, "{fields}");
    let types = window.say("consent_type_list", json!({})).await;
    assert!(types["types"].as_array().unwrap().iter().all(|one| one["usage"] == 0), "{types}");
    assert_eq!(names("view_list").await, ["Con e-mail", "Tutti"], "what others searched for names people");
    assert_eq!(names("register_view_list").await, Vec::<String>::new());
    window.say("view_save", view("Mia", "verdi", json!([]))).await;
    assert_eq!(names("view_list").await, ["Con e-mail", "Mia", "Tutti"], "their own they see");

    window.signs_in(LOGIN).await;
    let role = blind(&window, json!(["people"])).await;
    window.sits_down("Lia", &role).await;
    assert_eq!(names("view_list").await, ["Tutti"]);
}
