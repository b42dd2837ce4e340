//! Pollock (MIT): polluted csv files beside the table that a perfect loader yields.

use std::path::{Path, PathBuf};

use custode_import::inspect::Inspection;
use custode_import::refusal::Refusal;
use serde_json::Value;

use crate::figure::Figures;

/// The clean table and the dialect of an input of Pollock's layout.
pub fn beside(path: &Path) -> Option<(PathBuf, Value)> {
    let folder = path.parent()?.parent()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    let clean = folder.join("clean").join(&name);
    let parameters = crate::json(&folder.join("parameters").join(format!("{name}_parameters.json")))?;
    clean.is_file().then_some((clean, parameters))
}

/// Records of a clean table: commas, double quotes, CRLF or LF.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut all, mut record, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut cell)),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                record.push(std::mem::take(&mut cell));
                all.push(std::mem::take(&mut record));
            }
            '\r' => cell.push('\n'),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !record.is_empty() {
        record.push(cell);
        all.push(record);
    }
    all
}

/// Scores one file.
pub fn score(
    name: &str,
    clean: &Path,
    parameters: &Value,
    outcome: &Result<Inspection, Refusal>,
    figures: &mut Figures,
) {
    let text = std::fs::read(clean).map(|b| String::from_utf8_lossy(&b).into_owned()).unwrap_or_default();
    let mut wanted = records(&text);
    wanted.retain(|r| r.iter().any(|c| !c.trim().is_empty()));
    let number = |v: &Value| v.as_u64().or_else(|| v.as_str()?.parse().ok()).unwrap_or(0);
    let headers = number(&parameters["header_lines"]);
    // Tables without a header were given one: "col_0", "col_1".
    if headers == 0 && wanted.first().is_some_and(|r| r.iter().all(|c| c.trim().starts_with("col_"))) {
        wanted.remove(0);
    }
    let (mut sniffed, mut lost) = (Vec::new(), Vec::new());
    let all: u64 = wanted.iter().map(|r| r.len() as u64).sum();
    match outcome {
        Err(refusal) => {
            sniffed.push(format!("refused: {refusal}"));
            figures.pollock.many(0, all);
        }
        Ok(got) => {
            let found = compare(name, &wanted, got, &mut lost);
            figures.pollock.many(found, all);
            let delimiter = parameters["delimiter"].as_str().and_then(|d| d.chars().next());
            // The parameters were guessed by a tool; the table decides: every cell is there, so the file was cut rightly.
            if delimiter != got.file.delimiter && found * 1000 < all * 995 {
                sniffed.push(format!("delimiter {:?} instead of {delimiter:?}", got.file.delimiter));
            }
            let header = got.tables.first().and_then(|t| t.header_row);
            if header.is_some() != (headers > 0) {
                sniffed.push(format!("header row {header:?}, {headers} header lines"));
            }
        }
    }
    figures.sniffing.one(name, &sniffed);
    figures.pollock_files.one(name, &lost);
}

/// Cells of the clean table that came out in their row and column. A row is lost when neither a row read nor a row
/// listed as no data (title, header, total, heading) can be it.
fn compare(name: &str, wanted: &[Vec<String>], got: &Inspection, lost: &mut Vec<String>) -> u64 {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut listed = 0;
    for table in &got.tables {
        if table.header_row.is_some() {
            rows.push(table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect());
        }
        rows.extend(table.rows.iter().flatten().cloned());
        listed += table.title_rows.len() + table.skipped_rows.iter().filter(|s| s.reason != "blank").count();
    }
    let (mut found, mut at, mut said) = (0, 0, 0);
    for (index, record) in wanted.iter().enumerate() {
        let score = |row: &[String]| record.iter().zip(row).filter(|(a, b)| same(a, b)).count();
        let ahead = at..rows.len().min(at + 4);
        // The next row that is this record or most of it, else one that holds its text in other cells.
        let next = ahead.clone().max_by_key(|i| (score(&rows[*i]), usize::MAX - i));
        let next = next.filter(|i| score(&rows[*i]) * 2 >= record.len());
        let Some(i) = next.or_else(|| ahead.clone().find(|i| holds(&rows[*i], record))) else {
            match listed {
                0 => lost.push(format!("record {} is lost: {:.150}", index + 1, format!("{record:?}"))),
                _ => listed -= 1,
            }
            continue;
        };
        let row = &rows[i];
        let beyond = record.iter().skip(row.len()).filter(|c| c.trim().is_empty()).count();
        let cells = score(row) + beyond;
        if cells < record.len() && said < 2 {
            said += 1;
            let column = record.iter().enumerate().position(|(c, w)| !same(w, row.get(c).map_or("", String::as_str)));
            let column = column.unwrap_or(0);
            println!(
                "{name}: record {}, column {}: {:.60?} instead of {:.60?}",
                index + 1,
                column + 1,
                row.get(column),
                record[column]
            );
        }
        found += cells as u64;
        at = i + 1;
    }
    found
}

/// True when the letters and digits of the record stand in the row, however it was cut.
fn holds(row: &[String], record: &[String]) -> bool {
    let plain = |text: String| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let whole = plain(row.concat());
    let cells: Vec<String> = record.iter().map(|c| plain(c.clone())).filter(|c| !c.is_empty()).collect();
    let there = cells.iter().filter(|c| whole.contains(c.as_str())).count();
    !cells.is_empty() && there * 10 >= cells.len() * 8
}

fn same(want: &str, got: &str) -> bool {
    want == got || want.trim() == got.trim()
}
