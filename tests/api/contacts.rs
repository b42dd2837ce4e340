//! People and organisations: grid, card, edits, history, undo, bin, views, export.

use crate::window::{Window, everybody, field, point};
use serde_json::{Value, json};

fn set(field: &str, value: &str) -> Value {
    json!({ "field": field, "value": value, "replaces": null })
}

async fn update(window: &Window, id: &Value, name: &str, value: &str) -> Value {
    window.say("contact_update", json!({ "id": id, "fields": [set(name, value)] })).await
}

async fn history(window: &Window, id: &Value) -> Vec<Value> {
    let page = window.say("contact_history", json!({ "id": id, "offset": 0, "limit": 100 })).await;
    page["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_has_what_was_typed_and_where_it_came_from() {
    let window = Window::open().await;
    let anna = window.person("Anna", "D'Angelo", "Anna.DAngelo@Posta.Example").await;
    let card = window.card(&anna).await;
    insta::assert_json_snapshot!(card, {
        ".id" => "[id]", ".source" => "[id]", ".**.stamp" => "[stamp]", ".points[].id" => "[id]", ".consents[].type" => "[id]",
    });
}

/// S41: source and day of acquisition are mandatory; the day is not in the future.
#[tokio::test(flavor = "multi_thread")]
async fn s41_source_and_day_of_acquisition_are_mandatory() {
    let window = Window::open().await;
    let source = window.coded("source_list", "MODULO").await;
    let card = |source: &Value, day: &str| {
        json!({
            "kind": "person", "fields": [set("last_name", "Ferri")], "points": [], "tags": [],
            "source": source, "acquiredOn": day,
        })
    };
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    let error = window.refused("contact_create", card(&unknown, "2026-11-20")).await;
    assert_eq!(error["fields"][0], json!({ "field": "source", "reason": "missing", "params": {} }));
    let error = window.refused("contact_create", card(&source, "2026-11-23")).await;
    assert_eq!(error["fields"][0]["reason"], "in-future");
    let mut without = card(&source, "2026-11-20");
    without.as_object_mut().unwrap().remove("acquiredOn");
    assert_eq!(window.refused("contact_create", without).await["params"]["reason"], "shape");
    let mut nameless = card(&source, "2026-11-20");
    nameless["fields"] = json!([]);
    assert_eq!(window.refused("contact_create", nameless).await["fields"][0]["reason"], "missing");
    let anna = window.person("Anna", "Ferri", "").await;
    let cleared = json!({ "id": anna, "fields": [{ "field": "acquired_on", "value": null, "replaces": null }] });
    assert_eq!(window.refused("contact_update", cleared).await["code"], "validation");
}

/// S18, S26: every value says who, when and from where, also after it changed, and each change can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn s18_s26_history_tells_every_value_and_undo_brings_it_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.clock.advance(chrono::Duration::minutes(10));
    update(&window, &anna, "role", "Titolare").await;
    window.kit.clock.advance(chrono::Duration::minutes(10));
    let change = update(&window, &anna, "role", "Responsabile acquisti").await;
    let lines = history(&window, &anna).await;
    let roles: Vec<(&Value, &Value)> =
        lines.iter().filter(|line| line["field"] == "role").map(|line| (&line["before"], &line["after"])).collect();
    assert_eq!(roles, [(&json!("Titolare"), &json!("Responsabile acquisti")), (&json!(null), &json!("Titolare")),]);
    let newest = &lines[0]["origin"];
    assert_eq!((&newest["by"], &newest["at"]), (&json!("Anna Ferri"), &json!("2026-11-22T11:20:00Z")));
    window.say("change_undo", json!({ "txn": change["txn"] })).await;
    assert_eq!(field(&window.card(&anna).await, "role"), "Titolare");
    let again = window.refused("change_undo", json!({ "txn": change["txn"] })).await;
    assert_eq!(again["params"]["reason"], "nothing-to-undo");
}

/// JOURNAL, merge semantics: an edit over a value that the person did not see is a concurrent one; the later one counts,
/// the card says who else changed the field, and the next edit that saw both ends it.
#[tokio::test(flavor = "multi_thread")]
async fn an_edit_over_an_unseen_value_says_who_else_changed_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let role = async || {
        let card = window.card(&anna).await;
        card["fields"].as_array().unwrap().iter().find(|field| field["field"] == "role").cloned().unwrap()
    };
    let over = async |value: &str, seen: &Value| {
        window.kit.clock.advance(chrono::Duration::minutes(1));
        let set = json!({ "field": "role", "value": value, "replaces": seen });
        window.say("contact_update", json!({ "id": anna, "fields": [set] })).await;
        role().await
    };
    let first = over("Titolare", &Value::Null).await;
    assert_eq!(first["also"], Value::Null, "an empty field was seen empty");
    let second = over("Socia", &first["stamp"]).await;
    assert_eq!((&second["value"], &second["also"]), (&json!("Socia"), &Value::Null));
    let late = over("Segretaria", &first["stamp"]).await;
    assert_eq!((&late["value"], &late["also"]["by"]), (&json!("Segretaria"), &json!("Anna Ferri")));
    assert_eq!(late["also"]["at"], second["origin"]["at"]);
    let lines = history(&window, &anna).await;
    assert!(lines.iter().any(|line| line["field"] == "role" && line["after"] == "Socia"), "one click away");
    let settled = over("Contabile", &late["stamp"]).await;
    assert_eq!((&settled["value"], &settled["also"]), (&json!("Contabile"), &Value::Null));
    let blind = over("Direttrice", &Value::Null).await;
    assert!(blind["also"].is_object(), "nor is a filled field an empty one");
    let set = json!({ "field": "role", "value": "X", "replaces": "ieri" });
    let error = window.refused("contact_update", json!({ "id": anna, "fields": [set] })).await;
    assert_eq!(error["fields"][0]["field"], "replaces");
}

/// DOMAIN 4.9: warnings, not walls; a tax code is masked, and looking at it is written down (S52).
#[tokio::test(flavor = "multi_thread")]
async fn a_tax_code_is_checked_masked_and_shown_with_a_trace() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "").await;
    update(&window, &mario, "tax_code", "RSSMRA80A01H501X").await;
    let card = window.card(&mario).await;
    let tax = card["fields"].as_array().unwrap().iter().find(|field| field["field"] == "tax_code").unwrap();
    assert_eq!(tax["masked"], true);
    assert!(!tax["value"].as_str().unwrap().contains("RSSMRA"), "{tax}");
    assert!(tax["warning"].is_string(), "a wrong check letter is said: {tax}");
    update(&window, &mario, "tax_code", "rssmra80a01h501u").await;
    let shown = window.say("contact_reveal", json!({ "id": mario, "field": "tax_code" })).await;
    assert_eq!(shown["value"], "RSSMRA80A01H501U");
    assert!(history(&window, &mario).await.iter().any(|line| line["what"] == "revealed"));
    let found = window.say("contact_list", everybody("RSSMRA80A01H501U")).await;
    assert_eq!(found["total"]["value"], 1, "found by its keyed hash");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_normalised_and_one_of_a_kind_comes_first() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    window.say("point_add", json!({ "contact": anna, "point": point("email", "ANNA@lavoro.example") })).await;
    let card = window.card(&anna).await;
    let points = card["points"].as_array().unwrap();
    let mobile = points.iter().find(|point| point["kind"] == "mobile").unwrap();
    assert_eq!(mobile["value"], "+393331234567");
    let work = points.iter().find(|point| point["value"] == "anna@lavoro.example").unwrap();
    assert_eq!(work["primary"], false);
    let twice =
        window.refused("point_add", json!({ "contact": anna, "point": point("email", "anna@posta.example") })).await;
    assert_eq!(twice["fields"][0]["reason"], "already-there");
    window
        .say(
            "point_update",
            json!({ "contact": anna, "point": work["id"], "value": point("email", "anna.ferri@lavoro.example"), "primary": true }),
        )
        .await;
    let card = window.card(&anna).await;
    let first: Vec<&Value> =
        card["points"].as_array().unwrap().iter().filter(|p| p["kind"] == "email" && p["primary"] == true).collect();
    assert_eq!(first.len(), 1);
    assert_eq!(first[0]["value"], "anna.ferri@lavoro.example");
    window.say("point_remove", json!({ "contact": anna, "point": mobile["id"] })).await;
    assert!(window.card(&anna).await["points"].as_array().unwrap().iter().all(|point| point["kind"] != "mobile"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_grid_pages_searches_filters_and_sorts_in_italian() {
    let window = Window::open().await;
    for (first, last) in
        [("Zoe", "Àlvaro"), ("Ugo", "D'Angelo"), ("Ada", "Dangelo"), ("Ida", "De Luca"), ("Eva", "Zanella")]
    {
        window.person(first, last, &format!("{}@posta.example", first.to_lowercase())).await;
    }
    let names = |page: &Value| -> Vec<String> {
        page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let all = window.say("contact_list", everybody("")).await;
    assert_eq!(all["total"], json!({ "value": 5, "exact": true }));
    assert!(names(&all)[0].starts_with("Àlvaro"), "accents do not push a name to the end: {:?}", names(&all));
    assert!(names(&all)[4].starts_with("Zanella"));
    let mut second = everybody("");
    (second["offset"], second["limit"]) = (json!(4), json!(50));
    assert_eq!(window.say("contact_list", second).await["rows"].as_array().unwrap().len(), 1);
    for typed in ["alv", "àlv", "ALV"] {
        assert_eq!(window.say("contact_list", everybody(typed)).await["total"]["value"], 1, "{typed}");
    }
    let hits = window.say("contact_search", json!({ "text": "ida@posta", "limit": 10 })).await;
    assert_eq!(hits["hits"].as_array().unwrap().len(), 1, "{hits}");
    let mut filtered = everybody("");
    filtered["filters"] = json!([{ "by": "has_email", "value": false }]);
    assert_eq!(window.say("contact_list", filtered).await["total"]["value"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_is_only_text() {
    let window = Window::open().await;
    for last in [
        "=HYPERLINK(\"http://x\")",
        "<script>alert(1)</script>",
        "{{ x }}",
        "#eval(\"1\")",
        "'; DROP TABLE contact; --",
        "\u{202e}oiraM",
    ] {
        let id = window.person("Mario", last, "").await;
        assert_eq!(field(&window.card(&id).await, "last_name"), last);
        let quoted = last.split_whitespace().next().unwrap();
        window.say("contact_list", everybody(quoted)).await;
    }
    for typed in ["\"", "*", "AND", "NEAR(", "a*b", "-x", "col:y", "^", "%", "_"] {
        window.say("contact_list", everybody(typed)).await;
        window.say("contact_search", json!({ "text": typed, "limit": 5 })).await;
    }
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_links_and_the_values_to_filter_by() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    window.say("tags_set", json!({ "contact": anna, "tags": ["VIP", "fiera 2026"] })).await;
    window.say("tags_set", json!({ "contact": anna, "tags": ["vip"] })).await;
    assert_eq!(window.card(&anna).await["tags"].as_array().unwrap().len(), 1);
    assert_eq!(window.say("tag_list", json!({})).await["tags"].as_array().unwrap().len(), 1);
    assert!(window.say("contact_filter_values", json!({})).await["tags"].is_array());
    window.say("link_add", json!({ "contact": anna, "other": bea, "role": "Collega" })).await;
    let same = window.refused("link_add", json!({ "contact": anna, "other": anna, "role": null })).await;
    assert_eq!(same["fields"][0]["reason"], "same-contact");
    let other_side = window.card(&bea).await;
    assert_eq!(other_side["links"][0]["contact"], anna, "a link is read from both sides");
    window.say("link_remove", json!({ "contact": bea, "link": other_side["links"][0]["id"] })).await;
    assert_eq!(window.card(&anna).await["links"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bin_keeps_everything_and_gives_it_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 0);
    assert_eq!(window.card(&anna).await["status"], "binned");
    window.say("contact_restore", json!({ "ids": [anna] })).await;
    assert_eq!(window.card(&anna).await["status"], "active");
    assert_eq!(window.refused("contact_bin", json!({ "ids": [] })).await["code"], "validation");
}

/// S7: everything that happened with a person, latest first.
#[tokio::test(flavor = "multi_thread")]
async fn s7_the_timeline_has_everything_latest_first() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.clock.advance(chrono::Duration::minutes(1));
    update(&window, &anna, "notes", "Preferisce il mattino").await;
    let page = window.say("contact_timeline", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
    insta::assert_json_snapshot!(page);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_view_is_kept_changed_and_deleted() {
    let window = Window::open().await;
    let view = |id: Value, name: &str| {
        json!({
            "id": id, "name": name, "search": "ros", "filters": [], "sort": "city", "descending": true,
            "columns": ["name", "email"], "density": "compact",
        })
    };
    let saved = window.say("view_save", view(Value::Null, "Da richiamare")).await;
    window.say("view_save", view(saved["id"].clone(), "Da chiamare")).await;
    let views = window.say("view_list", json!({})).await;
    assert_eq!(views["views"].as_array().unwrap().len(), 1);
    assert_eq!((&views["views"][0]["name"], &views["views"][0]["sort"]), (&json!("Da chiamare"), &json!("city")));
    window.say("view_delete", json!({ "id": saved["id"] })).await;
    assert_eq!(window.say("view_list", json!({})).await["views"], json!([]));
}

/// Exports neutralise formula cells, say why they were made, and stay out of the way when the dialog is cancelled.
#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_safe_to_open_in_a_spreadsheet() {
    let window = Window::open().await;
    window.person("Anna", "=1+1", "anna@posta.example").await;
    let ask = |format: &str| json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "Copia per il commercialista" });
    assert_eq!(window.export(ask("csv")).await["file"], Value::Null, "the dialog was cancelled");
    for format in ["csv", "xlsx", "json", "vcf"] {
        let path = window.kit.folder().join(format!("contatti.{format}"));
        window.kit.host.will_pick(&path);
        assert_eq!(window.export(ask(format)).await["rows"], 1, "{format}");
        let bytes = std::fs::read(&path).unwrap();
        if format == "csv" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("'=1+1"), "{text}");
        }
    }
    let empty = json!({ "format": "csv", "ids": [], "search": "nessuno", "filters": [], "reason": "prova" });
    window.kit.host.will_pick(window.kit.folder().join("vuoto.csv"));
    assert_eq!(window.export(empty).await["rows"], 0);
}

/// S51: a day of birth that cannot be right is written down as typed, and says what is wrong with it.
#[tokio::test(flavor = "multi_thread")]
async fn s51_an_impossible_day_of_birth_is_told() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    for (born, warning) in [
        ("2030-05-01", json!("birth-in-future")),
        ("1700-05-01", json!("birth-too-early")),
        ("1950-05-01", Value::Null),
    ] {
        let fields = json!([{ "field": "birth_on", "value": born, "replaces": null }]);
        window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
        let card = window.card(&anna).await;
        let field = card["fields"].as_array().unwrap().iter().find(|one| one["field"] == "birth_on").unwrap().clone();
        assert_eq!((&field["value"], &field["warning"]), (&json!(born), &warning));
    }
}
