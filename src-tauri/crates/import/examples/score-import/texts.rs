//! csv, tsv, txt beside a reading by Python's csv module with a dialect checked by hand.

use std::collections::HashMap;

use custode_import::inspect::{InspectedTable, Inspection};
use custode_import::refusal::Refusal;
use serde_json::Value;

use crate::figure::Figures;

/// Encodings under which a text reads the same.
pub fn same_encoding(want: &str, got: &str) -> bool {
    let plain = |label: &str| -> String {
        match label.to_lowercase().replace('_', "-").as_str() {
            "ascii" | "utf-8-sig" | "utf8" => "utf-8".to_owned(),
            // The web reads Latin-1 as Windows-1252, which has letters where the other has controls.
            "latin1" | "latin-1" | "iso-8859-1" | "cp1252" => "windows-1252".to_owned(),
            "cp850" => "ibm850".to_owned(),
            "mac-roman" => "macintosh".to_owned(),
            "utf-8 bom" => "utf-8".to_owned(),
            // The mark at the beginning says which of the two.
            "utf-16-le" | "utf-16-be" | "utf-16le" | "utf-16be" => label_without_order(label),
            "utf-32-le" | "utf-32-be" | "utf-32le" | "utf-32be" => label_without_order(label),
            "big5" | "cp950" => "big5".to_owned(),
            other => other.to_owned(),
        }
    };
    plain(want) == plain(got) && order(want).is_none_or(|o| order(got) == Some(o))
}

/// True when a file is known to have two delimiters and the rows of the other one are told.
fn mixed(want: &Value, got: &Inspection) -> bool {
    want["note"].as_str().is_some_and(|n| n.contains("flagged, not silently merged"))
        && got
            .warnings
            .iter()
            .any(|w| matches!(w.code.as_str(), "row-too-long" | "row-too-short" | "row-cut-otherwise"))
}

fn label_without_order(label: &str) -> String {
    label.to_lowercase().trim_end_matches(['l', 'b', 'e']).trim_end_matches('-').to_owned()
}

/// The order of bytes that a label names.
fn order(label: &str) -> Option<bool> {
    let label = label.to_lowercase();
    if !label.starts_with("utf-") {
        None
    } else if label.ends_with("le") {
        Some(true)
    } else if label.ends_with("be") {
        Some(false)
    } else {
        None
    }
}

/// Text of a cell with one kind of line end.
pub fn cell(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace("\r\n", "\n").replace('\r', "\n")
}

/// Scores one file.
pub fn score(name: &str, want: &Value, outcome: &Result<Inspection, Refusal>, figures: &mut Figures) {
    let (mut sniffed, mut values) = (Vec::new(), Vec::new());
    match outcome {
        Err(refusal) => sniffed.push(format!("refused: {refusal}")),
        Ok(got) if got.tables.is_empty() => sniffed.push("no table".to_owned()),
        Ok(got) => {
            sniff(want, got, &mut sniffed);
            // Rows cut at their own delimiter differ from what one delimiter makes of them.
            if !mixed(want, got) {
                cells(want, &got.tables[0], &mut values);
            }
        }
    }
    if !sniffed.is_empty() {
        values.clear();
    }
    figures.sniffing.one(name, &sniffed);
    values.extend(sniffed.first().map(|_| "see above".to_owned()));
    figures.files.one(name, &values);
}

fn sniff(want: &Value, got: &Inspection, wrong: &mut Vec<String>) {
    let table = &got.tables[0];
    let encoding = got.file.encoding.as_deref().unwrap_or("none");
    if !same_encoding(want["encoding"].as_str().unwrap_or_default(), encoding) {
        wrong.push(format!("encoding {encoding} instead of {}", want["encoding"]));
    }
    let delimiter = want["delimiter"].as_str().and_then(|d| d.chars().next());
    // One column has no delimiter, whatever one calls it.
    // Of a file with two, either may be named when the rows of the other are flagged.
    if want["columns"] != 1 && !mixed(want, got) && delimiter != got.file.delimiter {
        wrong.push(format!("delimiter {:?} instead of {delimiter:?}", got.file.delimiter));
    }
    let row = want["header_row"].as_u64().map(|r| line_of(want, r));
    // A report has heading rows, of which the reading beside it names none; the row above the values may be one.
    let report = row.is_none() && want["note"].as_str().is_some_and(|n| n.contains("report layout"));
    if !report && row != table.header_row.map(u64::from) {
        wrong.push(format!("header row {:?} instead of {row:?}", table.header_row));
    }
}

/// Line on which a record starts: records with line breaks before it push it down.
fn line_of(want: &Value, record: u64) -> u64 {
    let before = |records: &Vec<Value>| -> u64 { records.iter().take(record as usize - 1).map(breaks).sum() };
    record + want["cells"].as_array().or(want["first_rows"].as_array()).map_or(0, before)
}

fn breaks(record: &Value) -> u64 {
    record.as_array().into_iter().flatten().map(|c| cell(c).matches('\n').count() as u64).sum()
}

fn cells(want: &Value, table: &InspectedTable, wrong: &mut Vec<String>) {
    let empty = Vec::new();
    let rows: HashMap<u64, &Vec<String>> = (table.row_numbers.iter().flatten())
        .map(|n| u64::from(*n))
        .zip(table.rows.as_ref().unwrap_or(&empty))
        .collect();
    let no_data = |line: u64| {
        table.header_row.map(u64::from) == Some(line)
            || table.title_rows.iter().any(|r| u64::from(*r) == line)
            || table.skipped_rows.iter().any(|s| u64::from(s.row) == line)
    };
    let complete = want["cells"].as_array();
    let records = complete.or(want["first_rows"].as_array());
    let mut line = 1;
    for record in records.into_iter().flatten() {
        let wanted: Vec<String> = record.as_array().into_iter().flatten().map(cell).collect();
        let blank = wanted.iter().all(|c| c.trim().is_empty());
        // Python's csv takes a blank before a quotation mark for text and cuts the cell at the commas inside.
        let cut_wrongly = wanted.iter().any(|c| c.starts_with(" \""));
        match rows.get(&line) {
            Some(_) if cut_wrongly => {}
            Some(row) => {
                let width = row.len().max(wanted.len());
                let padded = |cells: &[String]| -> Vec<String> {
                    let mut all = cells.to_vec();
                    all.resize(width, String::new());
                    all
                };
                let (row, wanted) = (padded(row), padded(&wanted));
                if row != wanted {
                    let at = (0..width).find(|i| row[*i] != wanted[*i]).unwrap_or(0);
                    wrong.push(format!("line {line}, column {}: {:?} instead of {:?}", at + 1, row[at], wanted[at]));
                }
            }
            None if blank || no_data(line) => {}
            None => wrong.push(format!("line {line} is lost: {wanted:?}")),
        }
        line += 1 + breaks(record);
    }
    let all = u64::from(table.data_rows)
        + table.title_rows.len() as u64
        + table.skipped_rows.iter().filter(|s| s.reason != "blank").count() as u64
        + u64::from(table.header_row.is_some());
    if all < want["records_nonblank"].as_u64().unwrap_or(0) {
        wrong.push(format!("{all} records instead of {}", want["records_nonblank"]));
    }
}
