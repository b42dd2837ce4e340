//! What holds for every import (UX, invariants of the wizard), tried on lists that a generator makes up.

use crate::imports::{checked, committed_as, rows_of, sum};
use crate::window::{Window, everybody};
use proptest::{
    collection::vec,
    prelude::{Strategy, any},
    sample::select,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use std::{cell::Cell, future::Future};

const HEADERS: &str = "Cognome;Nome;E-mail;Cellulare;CAP;Comune;Provincia;Newsletter;Data consenso newsletter";

/// A row as offices write them: mostly right, some in capitals, some with a slip, some with nothing.
fn row() -> impl Strategy<Value = Vec<String>> {
    let name = select(vec!["Rossi", "BIANCHI", "D'Angelo", "De Luca", "Forlì", "", "Spett.le Verdi Srl", "esposito"]);
    let first = select(vec!["Mario", "ANNA", "Zoë", "", "Luca Maria"]);
    let mail = select(vec!["@posta.example", "@Posta.Example", ".posta.example", "", "@a.example; altro@b.example"]);
    let phone = select(vec!["3331234567", "333 1234567", "06 36618300", "", "x", "+39 347 7654321 / 02 36618300"]);
    let postcode = select(vec!["5100", "05100", "50122", "", "abc"]);
    let town = select(vec!["Terni", "FIRENZE", "Parma (PR)", "", "Reggio\u{a0}Emilia"]);
    let province = select(vec!["TR", "FI", "", "Parma", "??"]);
    let answer = select(vec!["sì", "no", "", "revocato", "forse", "X"]);
    let day = select(vec!["31/01/2024", "", "2024-02-30", "3/4/23"]);
    (name, first, (any::<u16>(), mail), phone, postcode, town, province, (answer, day)).prop_map(
        |(name, first, (number, mail), phone, postcode, town, province, (answer, day))| {
            let mail = if mail.is_empty() { String::new() } else { format!("p{number}{mail}") };
            [name, first, &mail, phone, postcode, town, province, answer, day].map(str::to_owned).to_vec()
        },
    )
}

fn text(rows: &[Vec<String>]) -> String {
    let lines = rows.iter().map(|row| row.join(";"));
    std::iter::once(HEADERS.to_owned()).chain(lines).collect::<Vec<_>>().join("\r\n")
}

/// Runs a property on one archive for all its lists: what is there already belongs to the trial.
fn on_lists<F: Future<Output = ()>>(cases: u32, property: impl Fn(&'static Window, Vec<Vec<String>>, u32) -> F) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let window: &'static Window = Box::leak(Box::new(runtime.block_on(Window::open())));
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 24, ..Config::default() };
    let number = Cell::new(0);
    // The same lists in every run: what fails once fails again.
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
        .run(&vec(row(), 1..16), |rows| {
            number.set(number.get() + 1);
            runtime.block_on(property(window, rows, number.get()));
            Ok(())
        })
        .unwrap();
    runtime.block_on(window.kit.desk.lock());
}

/// Everything that a person can see of the register, without times and stamps.
async fn logical(window: &Window) -> String {
    let mut request = everybody("");
    request["limit"] = json!(200);
    let page = window.say("contact_list", request).await;
    assert!(page["total"]["value"].as_u64().unwrap() <= 200, "the whole register is compared");
    let mut cards = Vec::new();
    for row in page["rows"].as_array().unwrap() {
        let mut card = window.card(&row["id"]).await;
        bare(&mut card);
        cards.push(card.to_string());
    }
    cards.sort_unstable();
    cards.join("\n")
}

/// Leaves out when and in which step something was written.
fn bare(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for name in ["origin", "stamp", "at", "recordedAt", "changedAt", "createdAt", "duplicates", "also"] {
                fields.remove(name);
            }
            fields.values_mut().for_each(bare);
        }
        Value::Array(items) => {
            // What was taken back stays in the history (I8) and counts for nothing.
            items.retain(|item| item["corrected"].is_null());
            items.iter_mut().for_each(bare);
        }
        _ => {}
    }
}

/// Conservation: every line of the file is in exactly one bucket, before the commit and after it.
#[test]
fn every_row_read_is_in_one_bucket() {
    on_lists(6, async |window, rows, number| {
        let read = rows.len() as u64;
        let import = checked(window, &window.kit.file(&format!("conto{number}.csv"), text(&rows))).await;
        let review = window.say("import_review", json!({ "import": import })).await;
        // Lines without a single character are no rows.
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count() as u64;
        assert!((filled..=read).contains(&review["rows"].as_u64().unwrap()), "{review}");
        assert_eq!(sum(&review["totals"]), review["rows"].as_u64().unwrap());
        let batch = committed_as(window, &import, "Conto").await;
        assert_eq!(window.say("batch_get", json!({ "batch": batch })).await["totals"], review["totals"]);
    });
}

/// Nothing is written before the commit, whatever is done in the wizard.
#[test]
fn nothing_is_written_before_the_commit() {
    on_lists(6, async |window, rows, number| {
        let entries = async || window.say("archive_stats", json!({})).await["entries"].clone();
        let before = entries().await;
        let import = checked(window, &window.kit.file(&format!("prima{number}.csv"), text(&rows))).await;
        let refuse = json!({ "import": import, "code": "case-restored", "row": null, "column": null, "refused": true });
        for (name, request) in [
            ("import_refuse", refuse),
            (
                "import_cells_replace",
                json!({ "import": import, "column": 5, "find": "e", "whole": false, "text": "a" }),
            ),
            ("import_correction_undo", json!({ "import": import })),
        ] {
            let started = window.say(name, request).await;
            window.ended(&started["job"]).await;
        }
        window.say("import_review", json!({ "import": import })).await;
        assert_eq!(entries().await, before);
        window.say("import_discard", json!({ "import": import })).await;
        assert_eq!(entries().await, before);
    });
}

/// The list as a program exports it, with its own number of each row.
fn exported(rows: &[Vec<String>], number: u32, end: &str) -> String {
    let lines = rows.iter().enumerate().map(|(at, row)| format!("K{number}x{at};{}", row.join(";")));
    std::iter::once(format!("Codice cliente;{HEADERS}")).chain(lines).collect::<Vec<_>>().join(end)
}

/// The same list again, in a file of another month, with other line ends and so with other bytes, changes nothing.
#[test]
fn a_list_imported_twice_changes_nothing_the_second_time() {
    on_lists(6, async |window, rows, number| {
        let month =
            |name: &str, end| window.kit.file(&format!("clienti{number}_{name}.csv"), exported(&rows, number, end));
        let first = checked(window, &month("gen", "\r\n")).await;
        committed_as(window, &first, "Due").await;
        let before = logical(window).await;
        let second = checked(window, &month("feb", "\n")).await;
        let review = window.say("import_review", json!({ "import": second })).await;
        let totals = &review["totals"];
        assert_eq!(
            (&totals["create"], &totals["update"], &totals["duplicate"]),
            (&json!(0), &json!(0), &json!(0)),
            "{review}"
        );
        assert_eq!(review["fields"], json!([]), "nothing enters: {review}");
        committed_as(window, &second, "Due").await;
        assert_eq!(logical(window).await, before);
    });
}

/// Taken back, the register is what it was.
#[test]
fn an_import_taken_back_leaves_the_register_as_it_was() {
    on_lists(5, async |window, rows, number| {
        let half =
            checked(window, &window.kit.file(&format!("base{number}.csv"), text(&rows[..rows.len() / 2 + 1]))).await;
        committed_as(window, &half, "Base").await;
        let before = logical(window).await;
        let import = checked(window, &window.kit.file(&format!("via{number}.csv"), text(&rows))).await;
        let batch = committed_as(window, &import, "Via").await;
        let undoing = window.say("batch_undo", json!({ "batch": batch })).await;
        window.done(&undoing).await;
        assert_eq!(logical(window).await, before);
    });
}

/// What leaves as a file comes back as it is.
#[test]
fn an_export_that_comes_back_changes_nothing() {
    on_lists(4, async |window, rows, number| {
        let import = checked(window, &window.kit.file(&format!("esce{number}.csv"), text(&rows))).await;
        committed_as(window, &import, "Esce").await;
        let before = logical(window).await;
        for format in ["xlsx", "csv", "json", "vcf"] {
            let path = window.kit.folder().join(format!("esce{number}.{format}"));
            window.kit.host.will_pick(&path);
            let ask = json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "prova" });
            window.export(ask).await;
            let back = checked(window, &path).await;
            let review = window.say("import_review", json!({ "import": back })).await;
            assert_eq!(review["totals"]["unchanged"], review["rows"], "{format}: {review}");
            committed_as(window, &back, "Torna").await;
            assert_eq!(logical(window).await, before, "{format}");
        }
    });
}

/// A cell that does not reach the card as it is written has a finding that says so.
#[test]
fn every_automatic_repair_is_listed() {
    on_lists(8, async |window, rows, number| {
        let import = checked(window, &window.kit.file(&format!("lista{number}.csv"), text(&rows))).await;
        let known = rows_of(window, &import, None).await;
        committed_as(window, &import, "Lista").await;
        for row in known.iter().filter(|row| row["issues"].as_array().unwrap().is_empty()) {
            let cells: Vec<&str> = row["cells"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            let same = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let name = same(&format!("{} {}", cells[0], cells[1]));
            let named = name.is_empty() || row["name"] == name;
            assert!(named, "a name without a finding is as it is written: {row}");
            assert!(
                cells[4].is_empty() || cells[4].len() == 5 && cells[4].bytes().all(|b| b.is_ascii_digit()),
                "{row}"
            );
            assert!(cells[2].is_empty() || cells[2].matches('@').count() == 1, "{row}");
            assert!(!cells[5].contains('('), "{row}");
        }
    });
}

/// The file of the rejected rows, mended and imported again, brings those rows and no others.
#[test]
fn the_mended_rejected_rows_come_in_alone() {
    on_lists(5, async |window, mut rows, number| {
        rows.push(["", "", "non si legge", "", "", "", "", "", ""].map(str::to_owned).to_vec());
        let import = checked(window, &window.kit.file(&format!("scarti{number}.csv"), text(&rows))).await;
        let batch = committed_as(window, &import, "Scarti").await;
        let rejected = window.say("batch_get", json!({ "batch": batch })).await["totals"]["rejected"].as_u64().unwrap();
        let path = window.kit.folder().join(format!("scartate{number}.csv"));
        window.kit.host.will_pick(&path);
        let saved = window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await;
        assert_eq!(saved["rows"], rejected);
        let again = checked(window, &path).await;
        let known = rows_of(window, &again, None).await;
        assert_eq!(known.len() as u64, rejected);
        for (at, row) in known.iter().enumerate() {
            for (column, text) in [(0, format!("Corretti{number}x{at}")), (2, format!("c{number}x{at}@posta.example"))]
            {
                window
                    .say(
                        "import_cell_set",
                        json!({ "import": again, "row": row["row"], "column": column, "text": text }),
                    )
                    .await;
            }
        }
        let review = window.say("import_review", json!({ "import": again })).await;
        assert_eq!((&review["rows"], &review["totals"]["create"]), (&json!(rejected), &json!(rejected)), "{review}");
        committed_as(window, &again, "Corretti").await;
    });
}
