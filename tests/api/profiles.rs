//! Profiles of imports, and what a later export of the same program says otherwise.

use crate::imports::{checked, committed, committed_as, rows_of, started};
use crate::window::{Window, everybody, field};
use serde_json::{Value, json};

const FIRST: &str = "Codice;Cognome;Nome;E-mail;Comune;Tessera;Newsletter\n\
    C1;Rossi;Mario;mario@posta.example;Trni;A1;ok\n\
    C2;Bianchi;Anna;anna@posta.example;Trni;B2;ok\n\
    C3;Verdi;Luca;luca@posta.example;Parma;C3;no\n";

/// A later export: another name, one town and one address more, one person new.
const LATER: &str = "Codice;Cognome;Nome;E-mail;Comune;Tessera;Newsletter\n\
    C1;Rossi;Mario;mario@posta.example;Trni;A1;ok\n\
    C2;Bianchi;Annamaria;anna@posta.example;Trni;B2;ok\n\
    C3;Verdi;Luca;luca@posta.example;Parma;C3;no\n\
    C4;Neri;Ada;ada@posta.example;Trni;D4;no\n";

/// Imports the first list: what a person decided about it is what the profile has to know.
async fn first_time(window: &Window) -> Value {
    let import = checked(window, &window.kit.file("gestionale_2025.csv", FIRST)).await;
    let meanings = json!([{ "raw": "ok", "count": 2, "meaning": "given" }]);
    for (index, field, meanings) in
        [(0, "external_id", json!([])), (5, "ignore", json!([])), (6, "consent:NEWSLETTER", meanings)]
    {
        let set = json!({ "import": import, "index": index, "field": field, "meanings": meanings, "dateOrder": null });
        window.say("import_column_set", set).await;
    }
    let checking = window.say("import_check", json!({ "import": import })).await;
    window.done(&checking).await;
    let all = json!({ "import": import, "column": 4, "find": "Trni", "whole": true, "text": "Terni" });
    let replacing = window.say("import_cells_replace", all).await;
    window.done(&replacing).await;
    let name = json!({ "import": import, "row": 4, "column": 1, "text": "Verdini" });
    window.say("import_cell_set", name).await;
    committed_as(window, &import, "Gestionale").await
}

async fn profiles(window: &Window) -> Vec<Value> {
    window.say("profile_list", json!({})).await["profiles"].as_array().unwrap().clone()
}

/// UX, profiles: saved by itself under the name of the source, found by headers, with mapping, values and dictionary.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_kept_by_itself_and_maps_the_next_file() {
    let window = Window::open().await;
    let batch = first_time(&window).await;
    let kept = profiles(&window).await;
    assert_eq!(kept.len(), 1);
    assert_eq!((&kept[0]["name"], &kept[0]["version"]), (&json!("Fiera o evento"), &json!(1)));
    assert_eq!((&kept[0]["columns"], &kept[0]["corrections"]), (&json!(6), &json!(1)));
    let told = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!(told["profile"], kept[0]["profile"]);

    let import = started(&window, &window.kit.file("gestionale_2026.csv", LATER)).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["profile"]["applied"], &view["unresolved"]), (&json!(true), &json!(0)));
    let columns = view["columns"].as_array().unwrap();
    let fields: Vec<&Value> = columns.iter().map(|column| &column["field"]).collect();
    assert_eq!(fields[0], "external_id");
    assert_eq!((fields[5], fields[6]), (&json!("ignore"), &json!("consent:NEWSLETTER")));
    assert_eq!(columns[0]["reason"], "profile");
    let checking = window.say("import_check", json!({ "import": import })).await;
    window.done(&checking).await;
    let rows = rows_of(&window, &import, None).await;
    assert_eq!(rows[3]["cells"][4], "Terni", "towns are corrected as before");
    assert_eq!(rows[3]["corrected"][0]["raw"], "Trni", "and every correction is listed");
    assert_eq!(rows[2]["cells"][1], "Verdi", "the name of a person is in no dictionary");
}

/// S21: the export of the same program under another name makes no card twice, changes nothing, and says what differs.
#[tokio::test(flavor = "multi_thread")]
async fn s21_a_later_export_updates_nothing_silently() {
    let window = Window::open().await;
    first_time(&window).await;
    let import = checked(&window, &window.kit.file("gestionale_2026.csv", LATER)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["create"], 1, "{review}");
    assert_eq!(review["totals"]["unchanged"], 3, "{review}");
    let asked = json!({ "import": import, "offset": 0, "limit": 50 });
    let page = window.say("import_differences", asked.clone()).await;
    let differences = page["differences"].as_array().unwrap();
    let told: Vec<(&Value, &Value, &Value)> =
        differences.iter().map(|one| (&one["field"], &one["before"], &one["after"])).collect();
    let want = [
        (&json!("first_name"), &json!("Anna"), &json!("Annamaria")),
        (&json!("last_name"), &json!("Verdini"), &json!("Verdi")),
    ];
    assert_eq!(told, want);
    assert_eq!((&page["total"], &page["taken"]), (&json!(2), &json!(0)));

    let take = json!({ "import": import, "row": 3, "field": "first_name", "taken": true });
    window.say("import_difference_take", take).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!((&review["totals"]["update"], &review["totals"]["unchanged"]), (&json!(1), &json!(2)), "{review}");
    assert_eq!(window.say("import_differences", asked).await["taken"], 1);
    committed_as(&window, &import, "Gestionale").await;
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 4);
    let card = async |name: &str| {
        let hit = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        window.card(&hit["hits"][0]["id"]).await
    };
    assert_eq!(field(&card("bianchi").await, "first_name"), "Annamaria", "what was taken is written");
    assert_eq!(field(&card("luca").await, "last_name"), "Verdini", "what was not stays");
    assert_eq!(profiles(&window).await.len(), 1, "and the profile is still the one");
    let all = json!({ "import": import, "row": null, "field": null, "taken": true });
    assert_eq!(window.refused("import_difference_take", all).await["code"], "conflict");
}

/// S21: somebody who moved. The file's address takes the place of the card's where a person wants it, and else stands beside it.
#[tokio::test(flavor = "multi_thread")]
async fn s21_an_address_that_changed_is_proposed_and_never_lost() {
    let window = Window::open().await;
    let list = |rossi: &str, verdi: &str| {
        format!(
            "Codice;Cognome;Nome;E-mail;Indirizzo;CAP;Città;Provincia\n\
            C1;Rossi;Mario;mario@posta.example;{rossi}\nC2;Verdi;Luca;luca@posta.example;{verdi}\n"
        )
    };
    let first = list("Via Grande 12;57123;Livorno;LI", "Via Roma 1;50123;Firenze;FI");
    let import = checked(&window, &window.kit.file("gestionale_2025.csv", &first)).await;
    committed_as(&window, &import, "Gestionale").await;
    let later = list("Via Mazzini 3;57123;LIVORNO;LI", "Corso Italia 7;50123;Firenze;FI");
    let import = checked(&window, &window.kit.file("gestionale_2026.csv", &later)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["create"], 0, "{review}");
    let asked = json!({ "import": import, "offset": 0, "limit": 50 });
    let page = window.say("import_differences", asked).await;
    let told: Vec<_> = page["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["field"], &one["before"], &one["after"]))
        .collect();
    let want = [
        ("Via Grande 12, 57123 Livorno LI", "Via Mazzini 3, 57123 Livorno LI"),
        ("Via Roma 1, 50123 Firenze FI", "Corso Italia 7, 50123 Firenze FI"),
    ]
    .map(|(before, after)| (json!("address"), json!(before), json!(after)));
    assert_eq!(told, want.each_ref().map(|(field, before, after)| (field, before, after)), "{page}");
    window
        .say("import_difference_take", json!({ "import": import, "row": 2, "field": "address", "taken": true }))
        .await;
    committed_as(&window, &import, "Gestionale").await;
    let lines = async |name: &str| {
        let hit = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        let card = window.card(&hit["hits"][0]["id"]).await;
        let points = card["points"].as_array().unwrap().iter().filter(|point| point["kind"] == "post");
        let mut lines: Vec<String> = points.map(|point| point["value"].as_str().unwrap().to_owned()).collect();
        lines.sort();
        lines
    };
    assert_eq!(lines("rossi").await, ["Via Mazzini 3, 57123 Livorno LI"]);
    assert_eq!(lines("verdi").await, ["Corso Italia 7, 50123 Firenze FI", "Via Roma 1, 50123 Firenze FI"]);
    let again = checked(&window, &window.kit.file("gestionale_2026_bis.csv", &later)).await;
    let review = window.say("import_review", json!({ "import": again })).await;
    assert_eq!(review["totals"]["unchanged"], 2, "both addresses are known now: {review}");
}

/// At least four fifths of the headers: proposed with what differs, and used only when somebody says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_nearly_fits_is_proposed_with_its_differences() {
    let window = Window::open().await;
    first_time(&window).await;
    let near =
        "Codice;Cognome;Nome;E-mail;Comune;Newsletter;Telefono\nC9;Galli;Bea;bea@posta.example;Trni;ok;02 36618300\n";
    let import = started(&window, &window.kit.file("nuovo.csv", near)).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    let proposed = &view["profile"];
    assert_eq!((&proposed["applied"], &proposed["name"]), (&json!(false), &json!("Fiera o evento")));
    assert_eq!((&proposed["missing"], &proposed["added"]), (&json!(["Tessera"]), &json!(["Telefono"])));
    window.say("import_profile_use", json!({ "import": import, "profile": proposed["profile"] })).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["profile"]["applied"], &view["columns"][0]["field"]), (&json!(true), &json!("external_id")));

    let far = "Ditta;Indirizzo;Cognome;E-mail\nRossi Srl;Via Roma 1;Rossi;info@rossi.example\n";
    let import = started(&window, &window.kit.file("altro.csv", far)).await;
    assert_eq!(window.say("import_get", json!({ "import": import })).await["profile"], Value::Null);
}

/// Renamed, taken away, handed on as a file and taken in by another archive.
#[tokio::test(flavor = "multi_thread")]
async fn profiles_are_renamed_deleted_and_handed_on_as_files() {
    let window = Window::open().await;
    first_time(&window).await;
    let other = "Cognome;Nome;E-mail\nGalli;Bea;bea@posta.example\n";
    committed(&window, &window.kit.file("piccolo.csv", other)).await;
    let kept = profiles(&window).await;
    assert_eq!(
        kept.iter().map(|one| one["name"].as_str().unwrap()).collect::<Vec<_>>(),
        ["Fiera o evento", "Fiera o evento (2)"]
    );
    let id = &kept[0]["profile"];
    let error = window.refused("profile_rename", json!({ "profile": id, "name": " fiera o evento (2)" })).await;
    assert_eq!(error["fields"][0]["reason"], "taken");
    window.say("profile_rename", json!({ "profile": id, "name": "Gestionale" })).await;
    window.say("profile_delete", json!({ "profile": kept[1]["profile"] })).await;
    let path = window.kit.folder().join("gestionale.json");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("profile_save", json!({ "profile": id })).await["file"], "gestionale.json");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Terni") && !text.contains("Verdini") && !text.contains("posta.example"), "{text}");

    let second = Window::open().await;
    second.kit.host.will_pick(&path);
    let picked = second.say("profile_pick", json!({})).await;
    second.say("profile_take", json!({ "file": picked["file"]["token"] })).await;
    assert_eq!(profiles(&second).await[0]["name"], "Gestionale");
    let import = started(&second, &second.kit.file("export.csv", LATER)).await;
    assert_eq!(second.say("import_get", json!({ "import": import })).await["profile"]["applied"], true);

    for (name, text) in [
        ("rotto.json", "{"),
        ("altro.json", "{\"kind\":\"x\"}"),
        ("nuovo.json", &text.replace("\"format\": 1", "\"format\": 9")),
    ] {
        second.kit.host.will_pick(second.kit.file(name, text));
        let picked = second.say("profile_pick", json!({})).await;
        let error = second.refused("profile_take", json!({ "file": picked["file"]["token"] })).await;
        assert_eq!(error["fields"][0]["field"], "file", "{name}");
    }
}

/// S21, fields of the firm: what a later export says otherwise is told and taken like any other; delicate values are masked.
#[tokio::test(flavor = "multi_thread")]
async fn s21_differences_of_own_fields_are_told_and_taken() {
    let window = Window::open().await;
    let purpose = window.say("purpose_list", json!({})).await["purposes"][0]["id"].clone();
    for (title, sensitivity) in [("Taglia", "ordinary"), ("Allergie", "delicate")] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": sensitivity, "archived": false });
        window.say("custom_field_save", made).await;
    }
    let list = |size: &str, allergy: &str| {
        format!("Cognome;Nome;E-mail;Taglia;Allergie\nRossi;Mario;mario@posta.example;{size};{allergy}\n")
    };
    let own = async |name: &str, text: &str| {
        let import = checked(&window, &window.kit.file(name, text)).await;
        for (index, field) in [(3, "custom:taglia"), (4, "custom:allergie")] {
            let set = json!({ "import": import, "index": index, "field": field, "meanings": [], "dateOrder": null });
            window.say("import_column_set", set).await;
        }
        let checking = window.say("import_check", json!({ "import": import })).await;
        window.done(&checking).await;
        import
    };
    let first = own("prima.csv", &list("42", "Polline")).await;
    committed_as(&window, &first, "Prima").await;
    let import = own("dopo.csv", &list("44", "Nichel")).await;
    window.say("import_review", json!({ "import": import })).await;
    let asked = json!({ "import": import, "offset": 0, "limit": 50 });
    let page = window.say("import_differences", asked).await;
    let told: Vec<(&Value, &Value, &Value)> = page["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["field"], &one["before"], &one["after"]))
        .collect();
    assert_eq!(told[1], (&json!("custom:taglia"), &json!("42"), &json!("44")), "{page}");
    assert!(told[0].0 == "custom:allergie" && !page.to_string().contains("Nichel"), "{page}");
    let take = json!({ "import": import, "row": 2, "field": "custom:taglia", "taken": true });
    window.say("import_difference_take", take).await;
    committed_as(&window, &import, "Dopo").await;
    let hit = window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await;
    let card = window.card(&hit["hits"][0]["id"]).await;
    let size = card["customs"].as_array().unwrap().iter().find(|one| one["code"] == "taglia").unwrap();
    assert_eq!(size["value"], "44");
}
