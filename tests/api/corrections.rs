//! Controlla: cells that a person corrects, repairs that a person refuses, and taking the last step back.

use crate::backups::unlock;
use crate::imports::{checked, committed_as, rows_of, sum};
use crate::window::Window;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const TOWNS: &str = "Cognome;Nome;E-mail;CAP;Comune;Provincia\n\
    ROSSI;Mario;mario@posta.example;5100;Terni;TR\n\
    Bianchi;Anna;anna.posta.example;5100;Trni;TR\n\
    Verdi;Luca;luca@posta.example;05100;Trni;TR\n\
    ;;non si legge;;;\n";

async fn said(window: &Window, name: &str, import: &Value, more: Value) {
    let mut request = more;
    request["import"] = import.clone();
    let started = window.say(name, request).await;
    window.done(&started).await;
}

async fn set(window: &Window, import: &Value, row: u32, column: u32, text: &str) {
    window.say("import_cell_set", json!({ "import": import, "row": row, "column": column, "text": text })).await;
}

fn found<'a>(row: &'a Value, code: &str) -> Option<&'a Value> {
    row["issues"].as_array().unwrap().iter().find(|issue| issue["code"] == code)
}

/// UX step 4: an error is corrected in place, and the row is no longer rejected; the file's word is kept beside it.
#[tokio::test(flavor = "multi_thread")]
async fn a_rejected_row_is_corrected_in_place_and_comes_in() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    let before = window.say("import_findings", json!({ "import": import })).await;
    assert_eq!((&before["rejected"], &before["correction"]), (&json!(1), &json!(null)));
    set(&window, &import, 5, 2, "ugo@posta.example").await;
    set(&window, &import, 5, 0, "Neri").await;
    let after = window.say("import_findings", json!({ "import": import })).await;
    assert_eq!(after["rejected"], 0);
    assert_eq!(after["correction"], json!({ "cells": 1, "refused": null, "steps": 2 }));
    let rows = rows_of(&window, &import, None).await;
    assert_eq!(rows[3]["cells"][2], "ugo@posta.example");
    assert_eq!(rows[3]["corrected"], json!([{ "column": 0, "raw": "" }, { "column": 2, "raw": "non si legge" }]));
    let preview = window.say("import_preview", json!({ "import": import, "offset": 3, "limit": 1 })).await;
    assert_eq!(preview["rows"][0]["cells"][2], "non si legge", "what the file says stays");

    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["rejected"], 0);
    committed_as(&window, &import, "Paesi").await;
    let hit = window.say("contact_search", json!({ "text": "neri", "limit": 5 })).await;
    let card = window.card(&hit["hits"][0]["id"]).await;
    let email = &card["points"][0];
    assert_eq!((&email["value"], &email["origin"]["byHand"]), (&json!("ugo@posta.example"), &json!(true)));
    assert_eq!(
        email["origin"]["raw"], "non si legge",
        "S18: the value says that it was corrected by hand, and from what"
    );
    let hit = window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await;
    let other = window.card(&hit["hits"][0]["id"]).await;
    assert_eq!(other["points"][0]["origin"]["byHand"], false);
}

/// UX: "applica alle altre celle uguali", find and replace in a column, and undo step by step.
#[tokio::test(flavor = "multi_thread")]
async fn equal_cells_are_corrected_together_and_each_step_can_be_taken_back() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    set(&window, &import, 3, 4, "Terni").await;
    let equal = json!({ "import": import, "column": 4, "find": "Trni", "whole": true });
    assert_eq!(window.say("import_cells_count", equal).await["count"], 1);
    said(
        &window,
        "import_cells_replace",
        &import,
        json!({ "column": 4, "find": "Trni", "whole": true, "text": "Terni" }),
    )
    .await;
    said(
        &window,
        "import_cells_replace",
        &import,
        json!({ "column": 2, "find": "POSTA", "whole": false, "text": "casa" }),
    )
    .await;
    let rows = rows_of(&window, &import, None).await;
    assert_eq!((&rows[2]["cells"][4], &rows[0]["cells"][2]), (&json!("Terni"), &json!("mario@casa.example")));
    let steps = window.say("import_findings", json!({ "import": import })).await;
    assert_eq!(steps["correction"], json!({ "cells": 3, "refused": null, "steps": 3 }));

    said(&window, "import_correction_undo", &import, json!({})).await;
    said(&window, "import_correction_undo", &import, json!({})).await;
    let rows = rows_of(&window, &import, None).await;
    assert_eq!((&rows[1]["cells"][4], &rows[2]["cells"][4]), (&json!("Terni"), &json!("Trni")));
    assert_eq!(rows[0]["cells"][2], "mario@posta.example");
    said(&window, "import_correction_undo", &import, json!({})).await;
    let none = window.say("import_findings", json!({ "import": import })).await;
    assert_eq!(none["correction"], json!(null));
    let started = window.say("import_correction_undo", json!({ "import": import })).await;
    assert_eq!(window.ended(&started["job"]).await["state"], "failed", "there is nothing left to take back");
}

/// UX: every automatic repair can be refused, one or all of its kind; check, plan and card follow.
#[tokio::test(flavor = "multi_thread")]
async fn a_repair_is_refused_in_one_cell_or_everywhere() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    let code = "postcode-zero-restored";
    said(&window, "import_refuse", &import, json!({ "code": code, "row": 2, "column": 3, "refused": true })).await;
    let rows = rows_of(&window, &import, Some("repaired")).await;
    assert_eq!(found(&rows[0], code).unwrap()["action"], "refused", "it is listed as refused");
    assert_eq!(found(&rows[1], code).unwrap()["action"], "repaired");
    said(&window, "import_refuse", &import, json!({ "code": code, "row": null, "column": null, "refused": true }))
        .await;
    said(&window, "import_refuse", &import, json!({ "code": code, "row": 3, "column": 3, "refused": false })).await;
    said(&window, "import_refuse", &import, json!({ "code": "case-restored", "row": 2, "column": 0, "refused": true }))
        .await;
    committed_as(&window, &import, "Paesi").await;
    let card = async |name: &str| {
        let hit = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        window.card(&hit["hits"][0]["id"]).await.to_string()
    };
    let rossi = card("rossi").await;
    assert!(rossi.contains("ROSSI") && rossi.contains("5100") && !rossi.contains("05100"), "{rossi}");
    assert!(card("bianchi").await.contains("05100"), "the last word counts");
}

/// Corrections outlive a lock, and a change of the mapping; they do not outlive their import.
#[tokio::test(flavor = "multi_thread")]
async fn corrections_survive_a_lock_and_another_mapping() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    set(&window, &import, 3, 2, "anna@posta.example").await;
    said(
        &window,
        "import_refuse",
        &import,
        json!({ "code": "case-restored", "row": null, "column": null, "refused": true }),
    )
    .await;
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    let change = json!({
        "import": import, "index": 4, "field": "ignore", "meanings": [], "dateOrder": null,
    });
    window.say("import_column_set", change).await;
    let error =
        window.refused("import_cell_set", json!({ "import": import, "row": 2, "column": 0, "text": "x" })).await;
    assert_eq!(error["params"]["reason"], "not-checked");
    said(&window, "import_check", &import, json!({})).await;
    let rows = rows_of(&window, &import, None).await;
    assert_eq!(rows[1]["cells"][2], "anna@posta.example");
    assert_eq!(found(&rows[0], "case-restored").unwrap()["action"], "refused");
}

/// What is corrected in vain goes with the rejected rows as it stands now.
#[tokio::test(flavor = "multi_thread")]
async fn rejected_rows_keep_what_a_person_typed() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    set(&window, &import, 5, 2, "ancora sbagliata").await;
    let batch = committed_as(&window, &import, "Paesi").await;
    let path = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&path);
    let saved = window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await;
    assert_eq!(saved["rows"], 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("ancora sbagliata") && !text.contains("non si legge"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn corrections_of_what_is_not_there_are_refused() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("paesi.csv", TOWNS)).await;
    for (row, column, reason) in [(99, 0, "row"), (2, 77, "column")] {
        let wrong = json!({ "import": import, "row": row, "column": column, "text": "x" });
        let error = window.refused("import_cell_set", wrong).await;
        assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("not-found"), &json!(reason)));
    }
    let long = json!({ "import": import, "row": 2, "column": 0, "text": "x".repeat(70_000) });
    assert_eq!(window.refused("import_cell_set", long).await["code"], "validation");
    let started = window
        .say(
            "import_refuse",
            json!({ "import": import, "code": "nonsense", "row": null, "column": null, "refused": true }),
        )
        .await;
    assert_eq!(window.ended(&started["job"]).await["state"], "failed");
}

/// Rows that are hidden in a workbook come in only when somebody says so.
#[tokio::test(flavor = "multi_thread")]
async fn hidden_rows_come_in_when_somebody_says_so() {
    let window = Window::open().await;
    let page = "<table><tr><th>Cognome</th><th>Nome</th><th>E-mail</th></tr>\
        <tr><td>Rossi</td><td>Mario</td><td>mario@posta.example</td></tr>\
        <tr style='display:none'><td>Neri</td><td>Ugo</td><td>ugo@posta.example</td></tr></table>";
    let import = checked(&window, &window.kit.file("elenco.xls", page)).await;
    let before = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((before["hiddenRows"].as_u64().unwrap() > 0, &before["takeHidden"]), (true, &json!(false)));
    let rejected = window.say("import_findings", json!({ "import": import })).await["rejected"].as_u64().unwrap();
    window.say("import_hidden_set", json!({ "import": import, "take": true })).await;
    said(&window, "import_check", &import, json!({})).await;
    let after = window.say("import_findings", json!({ "import": import })).await["rejected"].as_u64().unwrap();
    assert_eq!(after, rejected - before["hiddenRows"].as_u64().unwrap());
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(sum(&review["totals"]), review["rows"].as_u64().unwrap());
}

/// DOMAIN 4.9: a row whose name and address are written by hand is a new person, even when a file of the very same bytes
/// brought somebody else in this row before; untouched, it is the one that it brought (S21).
#[tokio::test(flavor = "multi_thread")]
async fn a_row_written_by_hand_is_not_the_person_that_it_brought_before() {
    const LIST: &str = "Cognome;Nome;E-mail\n;;non si legge\nGalli;Bea;bea@posta.example\n\
        Sala;Ida;ida@posta.example\nMori;Teo;teo@posta.example\n";
    let window = Window::open().await;
    for (name, create) in [("Neri", 4), ("Verdi", 1)] {
        let import = checked(&window, &window.kit.file("elenco.csv", LIST)).await;
        set(&window, &import, 2, 0, name).await;
        set(&window, &import, 2, 2, &format!("{}@posta.example", name.to_lowercase())).await;
        let review = window.say("import_review", json!({ "import": import })).await;
        assert_eq!(review["totals"]["create"], create, "{review}");
        committed_as(&window, &import, "Elenco").await;
    }
}

/// UX, the wizard: after a lock the session reopens at the step that was shown, with what was written in the last one.
#[tokio::test(flavor = "multi_thread")]
async fn a_lock_loses_neither_the_step_nor_what_was_written_in_the_last_one() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("clienti.csv", TOWNS)).await;
    let source = window.coded("source_list", "IMPORT").await;
    let draft = json!({
        "import": import, "at": "match", "name": "Clienti di Terni", "source": source, "collectedOn": "2026-01-31",
        "basis": "contract", "originProof": "un elenco",
    });
    window.say("import_draft_set", draft.clone()).await;
    window.say("archive_lock", json!({})).await;
    unlock(&window).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    for key in ["at", "name", "source", "collectedOn", "basis", "originProof"] {
        assert_eq!(view[key], draft[key], "{key}");
    }
    assert_ne!(view["step"], "match", "where it stands is another thing");

    let other = checked(&window, &window.kit.file("altri.csv", TOWNS)).await;
    assert_eq!(
        window.say("import_get", json!({ "import": other })).await["at"],
        Value::Null,
        "a draft is of one import"
    );
    window.say("import_discard", json!({ "import": import })).await;
    assert_eq!(window.refused("import_draft_set", draft).await["code"], "not-found");
}
