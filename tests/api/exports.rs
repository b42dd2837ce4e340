//! Lists of people as files: what stands in them (S47), and how long ones are stopped.

use crate::{
    imports::{checked, committed_as},
    requests::{enters, form},
    window::{Window, everybody, point},
};
use custode_app::{
    AppError, Work, activity,
    export::{self, Choice, Format, Reasons, Why},
    jobs::Progress,
};
use serde_json::{Value, json};
use std::sync::Arc;

async fn decided(window: &Window, contact: &Value, kind: &Value, decision: &str, day: &str) {
    let decision = json!({
        "contact": contact, "type": kind, "decision": decision, "decidedOn": day, "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "modulo n. 12", "note": null,
    });
    window.say("consent_record", decision).await;
}

async fn customs(window: &Window, contact: &Value, values: &[(&Value, &str)]) {
    for (code, value) in values {
        window.say("custom_value_set", json!({ "contact": contact, "code": code, "value": value })).await;
    }
}

/// S47: what stands in a list, whatever way its cards are read: fields that repeat, fields of the firm, consents, objections, in
/// the order of the choice; who is restricted, in the bin or part of another card is in none.
#[tokio::test(flavor = "multi_thread")]
async fn s47_a_list_says_what_the_cards_say() {
    let window = Window::open().await;
    let purpose = window.say("purpose_list", json!({})).await["purposes"][0]["id"].clone();
    let mut codes = Vec::new();
    for title in ["Zona", "Agente"] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": "ordinary", "archived": false });
        codes.push(window.say("custom_field_save", made).await["code"].clone());
    }
    let [zone, agent] = codes.as_slice() else { panic!("two fields") };
    // Made in another order than that of their names.
    let rosa = window.person("Rosa", "Verdi", "rosa@posta.example").await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna Maria", "Ferri", "anna@posta.example").await;
    let carla = window.person("Carla", "Neri", "carla@posta.example").await;
    let dora = window.person("Dora", "Conti", "dora@posta.example").await;
    let elio = window.person("Elio", "=1+1", "").await;
    for (contact, kind, value) in [
        (&rosa, "email", "rosa.due@posta.example"),
        (&rosa, "email", "rosa.tre@posta.example"),
        (&elio, "mobile", "333 1234567"),
    ] {
        window.say("point_add", json!({ "contact": contact, "point": point(kind, value) })).await;
    }
    let notes = json!([{ "field": "notes", "value": "Chiamare; \"dopo\" le nove\nmai il lunedì", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": notes })).await;
    customs(&window, &rosa, &[(zone, "Nord")]).await;
    customs(&window, &anna, &[(agent, "Bianchi")]).await;
    let types = window.say("consent_type_list", json!({})).await["types"].as_array().unwrap().clone();
    let (first, second) = (&types[0]["id"], &types[1]["id"]);
    decided(&window, &rosa, first, "given", "2026-11-01").await;
    decided(&window, &anna, first, "given", "2026-10-01").await;
    decided(&window, &anna, first, "withdrawn", "2026-11-03").await;
    decided(&window, &elio, second, "refused", "2026-11-02").await;
    let stop =
        json!({ "contact": elio, "author": "subject", "channels": ["phone"], "since": "2026-11-02", "ground": null });
    window.say("stop_record", stop).await;
    let merging = json!({ "survivor": anna, "other": twin, "fields": [], "customs": [] });
    window.say("contact_merge", merging).await;
    window.say("contact_bin", json!({ "ids": [carla] })).await;
    // Whoever objects is restricted until that is answered.
    enters(&window, form(&["objection"], &dora)).await;

    let written = async |what: &str, format: &str, ids: Value| {
        let order = json!({ "format": format, "ids": ids, "search": "", "filters": [], "reason": "Copia" });
        let path = window.kit.folder().join(format!("{what}.{format}"));
        window.kit.host.will_pick(&path);
        assert_eq!(window.export(order).await["rows"], 3, "{what}");
        std::fs::read_to_string(&path).unwrap()
    };
    let codes = [&types[0]["code"], &types[1]["code"]].map(|code| code.as_str().unwrap().to_owned());
    // Who is asked for twice stands there twice, in the order that was asked.
    let chosen = json!([rosa, carla, twin, dora, rosa, anna]);
    for (what, ids, people) in
        [("all", json!([]), [&elio, &anna, &rosa]), ("some", chosen.clone(), [&rosa, &rosa, &anna])]
    {
        let text = written(what, "json", ids.clone()).await;
        let list: Value = serde_json::from_str(&text).unwrap();
        let contacts = list["contacts"].as_array().unwrap();
        let of = |id: &Value| contacts.iter().find(|one| one["id"] == *id).unwrap();
        let found: Vec<&Value> = contacts.iter().map(|one| &one["id"]).collect();
        let mut expected = people.to_vec();
        if what == "all" {
            // By name, as the list shows them.
            let sorted = window.say("contact_list", everybody("")).await["rows"].clone();
            let place = |id: &&Value| sorted.as_array().unwrap().iter().position(|row| row["id"] == **id);
            expected.sort_by_key(place);
        }
        assert_eq!(found, expected, "{what}");
        assert_eq!(of(&rosa)["values"]["email"].as_array().unwrap().len(), 3);
        assert_eq!(of(&rosa)["consents"][&codes[0]]["decided_on"], "2026-11-01");
        let withdrawn = &of(&anna)["consents"][&codes[0]];
        assert_eq!((&withdrawn["decision"], &withdrawn["withdrawn_on"]), (&json!("withdrawn"), &json!("2026-11-03")));
        assert_eq!(of(&anna)["consents"][&codes[1]]["decision"], Value::Null, "who was not asked");
        if what == "all" {
            assert_eq!(of(&elio)["consents"][&codes[1]]["decision"], "refused");
            assert_eq!(of(&elio)["opt_out"], true);
        }
        let csv = written(what, "csv", ids.clone()).await;
        let head = csv.lines().next().unwrap();
        assert!(head.contains(";Email;Email 2;Email 3;"), "{head}");
        // Fields of the firm stand in the order in which the list needs them first.
        let field = |code: &Value| head.find(&format!("Campo {}", code.as_str().unwrap())).unwrap();
        assert_eq!(field(agent) < field(zone), what == "all", "{head}");
        assert_eq!(written(what, "vcf", ids).await.matches("BEGIN:VCARD").count(), 3);
    }
    window.is_sound().await;
}

/// Who stops an export has no file, and nothing says that one left.
#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_export_leaves_no_file_and_no_entry() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "anna@posta.example").await;
    let (work, progress) = (Work::on(&window.kit.desk).await.unwrap(), Arc::new(Progress::default()));
    progress.cancel();
    let why = Why::parse("Copia").unwrap();
    let reasons = Reasons { aim: None, why: &why, to: None };
    let path = window.kit.folder().join("fermata.csv");
    let ended = export::write(&work, Format::Csv, &Choice::default(), reasons, &path, &progress).await;
    assert!(matches!(ended, Err(AppError::Cancelled)), "{ended:?}");
    drop(work);
    assert!(
        std::fs::read_dir(window.kit.folder())
            .unwrap()
            .flatten()
            .all(|file| { !file.file_name().to_string_lossy().contains("fermata") })
    );
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    assert_eq!(totals["operators"][0]["exports"], 0);
    let nothing = json!({ "job": "019a0000-0000-7000-8000-00000000ffff" });
    assert_eq!(window.refused("contact_exported", nothing).await["code"], "not-found");
    assert_eq!(
        window
            .refused(
                "contact_export",
                json!({
                    "format": "csv", "ids": [], "search": "", "filters": [], "reason": " ",
                })
            )
            .await["fields"][0]["field"],
        "reason"
    );
}

/// A text of the user's own that begins with an apostrophe comes in as it is, and leaves such that it comes back so; what our
/// own list marks for a spreadsheet loses its mark again.
#[tokio::test(flavor = "multi_thread")]
async fn s47_an_apostrophe_of_the_text_is_no_mark_of_ours() {
    let window = Window::open().await;
    let list = "Cognome;Nome;E-mail;Ragione sociale;Note;Telefono\n\
                Ferri;Anna;anna@posta.example;'O Vascio;'-10% sconto;'0521 123456\n\
                Galli;Bea;bea@posta.example;;-10% sconto;\n";
    let import = checked(&window, &window.kit.file("clienti.csv", list)).await;
    committed_as(&window, &import, "Clienti").await;
    let people = window.say("contact_list", everybody("")).await["rows"].as_array().unwrap().clone();
    let notes = async || {
        let mut found = Vec::new();
        for row in &people {
            let card = window.card(&row["id"]).await;
            let fields = card["fields"].as_array().unwrap().iter();
            found.extend(fields.filter(|field| field["field"] == "notes").map(|field| field["value"].clone()));
        }
        found.sort_by_key(|note| note.to_string());
        found
    };
    assert_eq!(notes().await, [json!("'-10% sconto"), json!("-10% sconto")]);
    assert_eq!(window.say("contact_list", everybody("vascio")).await["rows"][0]["name"], "'O Vascio");
    for format in ["csv", "xlsx", "json"] {
        let path = window.kit.folder().join(format!("esce.{format}"));
        window.kit.host.will_pick(&path);
        let order = json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "Copia" });
        window.export(order).await;
        if format == "csv" {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains(";''-10% sconto;") && text.contains(";'-10% sconto;"), "{text}");
        }
        let back = checked(&window, &path).await;
        let review = window.say("import_review", json!({ "import": back })).await;
        assert_eq!(review["totals"]["unchanged"], review["rows"], "{format}: {review}");
    }
    assert_eq!(notes().await, [json!("'-10% sconto"), json!("-10% sconto")]);
}

/// S47: a log that is longer than its file says so, in the answer and in its last line.
#[tokio::test(flavor = "multi_thread")]
async fn s47_a_saved_log_says_where_it_is_cut() {
    let window = Window::open().await;
    for name in ["Anna", "Bea", "Carla"] {
        window.person(name, "Ferri", "").await;
    }
    let (work, why) = (Work::on(&window.kit.desk).await.unwrap(), Why::parse("Copia").unwrap());
    for (most, cut) in [(2, true), (10_000, false)] {
        let path = window.kit.folder().join(format!("registro-{most}.csv"));
        let saved = activity::save(&work, activity::Asked::default(), most, &why, &path).await.unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!((saved.cut, text.contains("Il file finisce qui")), (cut, cut), "{text}");
        assert!(!cut || saved.rows == 2, "{saved:?}");
    }
}

/// S47, S52: who may take lists out and may not show hidden values takes out a list without them.
#[tokio::test(flavor = "multi_thread")]
async fn s52_a_list_holds_nothing_that_the_role_may_not_reveal() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "mario@posta.example").await;
    let code = json!([{ "field": "tax_code", "value": "RSSMRA80A01H501U", "replaces": null }]);
    window.say("contact_update", json!({ "id": mario, "fields": code })).await;
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    for (title, sensitivity, value) in [("Allergie", "delicate", "arachidi"), ("Taglia", "ordinary", "XXL")] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": sensitivity, "archived": false });
        let field = window.say("custom_field_save", made).await["code"].clone();
        customs(&window, &mario, &[(&field, value)]).await;
    }
    let takes =
        json!({ "id": null, "title": "Porta fuori", "may": ["people", "export"], "hides": [], "ownCards": false });
    let takes = window.say("role_save", takes).await["id"].clone();
    let written = async |format: &str, name: &str| {
        let path = window.kit.folder().join(format!("{name}.{format}"));
        window.kit.host.will_pick(&path);
        let order = json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "Copia" });
        assert_eq!(window.export(order).await["rows"], 1);
        std::fs::read_to_string(&path).unwrap()
    };
    for (who, shown) in [("owner", true), ("Lia", false)] {
        if !shown {
            window.sits_down("Lia", &takes).await;
        }
        for format in ["csv", "json", "vcf"] {
            let text = written(format, who).await;
            // A visiting card holds no field of the firm.
            for (word, there) in [("RSSMRA80A01H501U", shown), ("arachidi", shown && format != "vcf")] {
                assert_eq!(text.contains(word), there, "{who}, {format}: {word} in {text}");
            }
            assert!(format == "vcf" || text.contains("XXL"), "{who}, {format}: {text}");
        }
    }
}

/// S47: a list that is copied out of the window is counted like one that leaves; a few rows are work.
#[tokio::test(flavor = "multi_thread")]
async fn s47_a_list_that_is_copied_is_counted() {
    let window = Window::open().await;
    for rows in [1, 19, 20, 400] {
        window.say("contact_copied", json!({ "rows": rows })).await;
    }
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    let owner = &totals["operators"][0];
    assert_eq!((&owner["exports"], &owner["rows"]), (&json!(2), &json!(420)), "{totals}");
}
