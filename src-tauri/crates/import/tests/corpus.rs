//! Files of others and of our own, read as their authors or other readers say they should be.
// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use custode_import::frame::Frame;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::refusal::Refusal;
use custode_import::table::{Cell, RawRow};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import")
}

fn read(name: &str) -> Result<Inspection, Refusal> {
    let mut file = File::open(folder().join(name)).unwrap();
    inspect_in_process(&mut file, name, &ReadOptions::default(), true, KnownFields::default())
}

/// Rows that somebody hid are told in the binary workbooks too, and a merge over rows speaks for each of them.
#[test]
fn the_binary_workbooks_tell_their_hidden_rows() {
    for (name, merged) in [("own/hidden_rows.xls", true), ("own/hidden_rows.xlsb", false)] {
        let mut hidden = Vec::new();
        let mut towns = Vec::new();
        let mut file = File::open(folder().join(name)).unwrap();
        let mut see = |frame: Frame| -> Result<(), Refusal> {
            if let Frame::Rows(rows) = frame {
                hidden.extend(rows.iter().filter(|row| row.hidden).map(|row| row.row));
                towns.extend(rows.iter().map(|row| row.text(3).to_owned()));
            }
            Ok(())
        };
        custode_import::reader::read(&mut file, &ReadOptions::default(), &mut see).unwrap();
        assert_eq!(hidden, [3], "{name}");
        if merged {
            assert_eq!(towns, ["Parma"; 4], "{name}");
        }
    }
}

fn text_differences(want: &Value, got: &Inspection, wrong: &mut Vec<String>) {
    let mut check = |what: &str, want: &Value, got: Value| {
        if *want != got {
            wrong.push(format!("{what}: want {want}, got {got}"));
        }
    };
    let table = &got.tables[0];
    check("format", &want["format"], got.file.format.clone().into());
    check("encoding", &want["encoding"], got.file.encoding.clone().into());
    if !want["delimiter"].is_null() {
        check("delimiter", &want["delimiter"], got.file.delimiter.map(String::from).into());
    }
    check("header row", &want["header_row"], table.header_row.into());
    let all = table.data_rows as usize
        + table.skipped_rows.len()
        + table.title_rows.len()
        + usize::from(table.header_row.is_some());
    if !want["records"].is_null() {
        check("records", &want["records"], all.into());
    }
    if !want["data_rows"].is_null() {
        check("data rows", &want["data_rows"], table.data_rows.into());
    }
    if let Some(first) = want["first_row"].as_array() {
        // Line ends inside cells are line feeds here; empty cells beyond the last column are no cells.
        let mut cells = table.rows.as_ref().unwrap()[0].clone();
        cells.resize(first.len(), String::new());
        let first: Vec<String> = first.iter().map(|c| c.as_str().unwrap_or_default().replace("\r\n", "\n")).collect();
        check("first row", &Value::from(first), cells.into());
    }
    meaning_differences(want, table, wrong);
}

/// Fields of the columns and values of single rows, as the proposals would import them.
fn meaning_differences(want: &Value, table: &InspectedTable, wrong: &mut Vec<String>) {
    for (header, field) in want["fields"].as_object().into_iter().flatten() {
        let column = table.columns.iter().find(|c| c.header.as_deref() == Some(header));
        let got = Value::from(column.and_then(|c| c.field.as_ref()).map(ToString::to_string));
        if *field != got {
            wrong.push(format!("{header}: want {field}, got {got}"));
        }
    }
    let setting = Setting {
        reference: NaiveDate::from_ymd_opt(2026, 6, 30).unwrap(),
        date_1904: table.date_1904,
        take_hidden: false,
    };
    let normaliser = Normaliser::new(&table.proposed_map(), &[], setting);
    for (row, values) in want["values"].as_object().into_iter().flatten() {
        let row: u32 = row.parse().unwrap();
        let at = table.row_numbers.as_ref().unwrap().iter().position(|n| *n == row).unwrap();
        let cells = table.rows.as_ref().unwrap()[at].iter().map(Cell::text).collect();
        let got = normaliser.row(&RawRow { row, cells, ..RawRow::default() }).values();
        for (field, value) in values.as_object().unwrap() {
            let found = Value::from(got.get(field.as_str()).cloned());
            if *value != found {
                wrong.push(format!("row {row}, {field}: want {value}, got {found}"));
            }
        }
    }
}

fn sheet_differences(want: &Value, got: &Inspection, wrong: &mut Vec<String>) {
    if want["format"] != got.file.format.as_str() {
        wrong.push(format!("format {}", got.file.format));
    }
    for sheet in want["sheets"].as_array().into_iter().flatten() {
        let name = sheet["name"].as_str().unwrap();
        let table = got.tables.iter().find(|t| t.name.as_deref() == Some(name));
        if sheet["visible"] == false {
            let said = got.warnings.iter().any(|w| w.code == "hidden-sheet" && w.detail.as_deref() == Some(name));
            if table.is_some() || !said {
                wrong.push(format!("{name}: hidden, but read or not said"));
            }
            continue;
        }
        let Some(table) = table else {
            wrong.push(format!("{name}: not read"));
            continue;
        };
        let last = [
            table.row_numbers.as_ref().unwrap().last().copied(),
            table.header_row,
            table.title_rows.last().copied(),
            table.skipped_rows.last().map(|s| s.row),
        ];
        let last = last.into_iter().flatten().max().unwrap_or(0);
        if sheet["last_row"] != last {
            wrong.push(format!("{name}: last row want {}, got {last}", sheet["last_row"]));
        }
    }
    if let Some(name) = want["table"].as_str() {
        let table = got.tables.iter().find(|t| t.name.as_deref() == Some(name)).unwrap();
        if want["header_row"] != Value::from(table.header_row) || want["data_rows"] != table.data_rows {
            wrong.push(format!("{name}: header {:?}, data rows {}", table.header_row, table.data_rows));
        }
        meaning_differences(want, table, wrong);
    }
}

#[test]
fn reads_the_corpus() {
    let expected: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(folder().join("expected.json")).unwrap()).unwrap();
    assert!(expected.len() > 60);
    let mut failures = Vec::new();
    for want in &expected {
        let name = want["file"].as_str().unwrap();
        let mut wrong = Vec::new();
        match (read(name), want["refused"].as_str()) {
            (Err(refusal), Some(code)) if refusal.code.code() == code => {}
            (Err(refusal), _) => wrong.push(format!("refused: {refusal}")),
            (Ok(_), Some(code)) => wrong.push(format!("read, but {code} was due")),
            (Ok(got), None) if want["encoding"].is_string() => text_differences(want, &got, &mut wrong),
            (Ok(got), None) => sheet_differences(want, &got, &mut wrong),
        }
        if !wrong.is_empty() {
            failures.push(format!("{name}: {}", wrong.join("; ")));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), expected.len(), failures.join("\n"));
}

#[test]
fn values_come_out_as_the_sheet_shows_them() {
    let column = |name: &str, header: &str| -> Vec<String> {
        let got = read(name).unwrap();
        let table = &got.tables[0];
        let at = table.columns.iter().position(|c| c.header.as_deref() == Some(header)).unwrap();
        table.rows.as_ref().unwrap().iter().map(|r| r[at].clone()).collect()
    };
    let postcodes = column("own/cap_number_format.xlsx", "CAP");
    assert!(postcodes.iter().all(|p| p.len() == 5), "{postcodes:?}");
    let mobiles = column("own/cap_number_format.xlsx", "Cellulare");
    assert!(mobiles.iter().all(|m| !m.contains(".0") && !m.contains('E')), "{mobiles:?}");
    let blank = column("own/formulas_without_cached_values.xlsx", "Nome completo");
    assert!(blank.iter().all(String::is_empty));
}

#[test]
fn three_purposes_stay_three() {
    let got = read("own/two_row_header_consents.xlsx").unwrap();
    let fields: Vec<String> = got.tables[0]
        .columns
        .iter()
        .filter_map(|c| c.field.as_ref())
        .map(ToString::to_string)
        .filter(|f| f.starts_with("consent:"))
        .collect();
    assert_eq!(fields, ["consent:NEWSLETTER", "consent:PROFILAZIONE", "consent:TERZI"]);
}
