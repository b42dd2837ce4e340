//! Workbooks beside a reading by openpyxl, xlrd, odfpy or calamine.

use std::collections::HashMap;

use custode_import::inspect::{InspectedTable, Inspection};
use custode_import::refusal::Refusal;
use serde_json::Value;

use crate::figure::Figures;

/// Scores one workbook.
pub fn score(name: &str, want: &Value, outcome: &Result<Inspection, Refusal>, figures: &mut Figures) {
    let (mut sniffed, mut values) = (Vec::new(), Vec::new());
    match (want["outcome"].as_str().unwrap_or_default(), outcome) {
        ("open", Err(refusal)) => {
            // A workbook of nothing is refused as empty.
            let filled = |s: &Value| s["nonempty_cells"].as_u64().unwrap_or(0) > 0;
            let any = want["sheets"].as_array().into_iter().flatten().any(filled);
            if any || refusal.code.code() != "empty-file" {
                sniffed.push(format!("refused: {refusal} {:?}", refusal.detail));
            }
        }
        ("open", Ok(got)) => {
            for sheet in want["sheets"].as_array().into_iter().flatten() {
                one_sheet(sheet, got, &mut sniffed, &mut values);
            }
        }
        // A line of text with the name of a workbook: the reader beside knows workbooks only.
        (_, Ok(got)) if got.file.format == "csv" => {}
        (due, Ok(_)) => sniffed.push(format!("read, but {due} was due")),
        (_, Err(_)) => {}
    }
    figures.sniffing.one(name, &sniffed);
    values.extend(sniffed.first().map(|_| "see above".to_owned()));
    figures.files.one(name, &values);
}

fn one_sheet(sheet: &Value, got: &Inspection, sniffed: &mut Vec<String>, values: &mut Vec<String>) {
    let name = sheet["name"].as_str().unwrap_or_default();
    let mut tables = got.tables.iter().filter(|t| t.sheet() == Some(name)).peekable();
    // "unknown": read by a reader that does not tell.
    if sheet["visible"] != "visible" && sheet["visible"] != "unknown" {
        let said = got.warnings.iter().any(|w| w.code == "hidden-sheet" && w.detail.as_deref() == Some(name));
        if tables.peek().is_some() || !said {
            sniffed.push(format!("{name}: hidden, but read or not said"));
        }
        return;
    }
    if tables.peek().is_none() {
        let said = got.warnings.iter().any(|w| w.detail.as_deref() == Some(name));
        if sheet["nonempty_cells"].as_u64().unwrap_or(0) > 0 && !said {
            sniffed.push(format!("{name}: not read"));
        }
        return;
    }
    let tables: Vec<&InspectedTable> = tables.collect();
    cells(name, sheet, &tables, values);
}

fn cells(name: &str, sheet: &Value, tables: &[&InspectedTable], wrong: &mut Vec<String>) {
    let mut rows: HashMap<usize, Vec<(usize, &Vec<String>)>> = HashMap::new();
    for table in tables {
        let numbers = table.row_numbers.iter().flatten();
        for (number, row) in numbers.zip(table.rows.iter().flatten()) {
            rows.entry(*number as usize).or_default().push((table.first_column as usize, row));
        }
    }
    let no_data = |number: usize| {
        tables.iter().any(|t| {
            t.header_row.is_some_and(|r| r as usize == number)
                || t.title_rows.iter().any(|r| *r as usize == number)
                || t.skipped_rows.iter().any(|s| s.row as usize == number)
        })
    };
    for (index, record) in sheet["cells"].as_array().into_iter().flatten().enumerate() {
        let record: Vec<&Value> = record.as_array().into_iter().flatten().collect();
        let Some(found) = rows.get(&(index + 1)) else {
            if record.iter().any(|c| !blank(c)) && !no_data(index + 1) {
                wrong.push(format!("{name}, row {} is lost", index + 1));
            }
            continue;
        };
        for (column, want) in record.iter().enumerate() {
            let cell = found.iter().find_map(|(first, row)| row.get(column.checked_sub(*first)?));
            let cell = cell.map_or("", String::as_str);
            let above = (0..index).rev().find_map(|i| rows.get(&(i + 1)));
            let spread = || {
                above.is_some_and(|rows| {
                    rows.iter().any(|(f, r)| column >= *f && r.get(column - f).is_some_and(|c| c == cell))
                })
            };
            // The first cell of a merge speaks for the blanks below it.
            let explained = same(want, cell) || blank(want) && spread() || no_data(index + 1);
            if !explained {
                wrong.push(format!("{name}, row {}, column {}: {cell:?} instead of {want}", index + 1, column + 1));
            }
        }
    }
}

fn blank(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|s| s.trim().is_empty())
}

/// True when the text says what the value is.
fn same(want: &Value, got: &str) -> bool {
    match want {
        Value::Null => got.is_empty(),
        Value::Bool(b) => got == if *b { "TRUE" } else { "FALSE" },
        Value::Number(n) => {
            let n = n.as_f64().unwrap_or(f64::NAN);
            // Spreadsheets keep 15 digits; a duration is days and parts of a day.
            got.parse::<f64>().is_ok_and(|g| (g - n).abs() <= n.abs() * 1e-12 + 1e-12)
        }
        Value::String(s) => {
            // `_x000D_` is how such a file writes a carriage return; blanks at the edges are no value.
            if got.len() > 10 && same_moment(s, got) {
                return true;
            }
            let plain = |s: &str| s.replace("_x000D_", "").replace(['\r', '\n'], "").trim().to_owned();
            plain(s) == plain(got)
        }
        Value::Object(o) => o.iter().next().is_some_and(|(kind, value)| match (kind.as_str(), value.as_str()) {
            ("error", Some(error)) => got == error,
            ("date" | "datetime", Some(text)) => same_moment(text, got),
            ("time", Some(text)) => clock(text) == clock(got),
            // A duration is days and parts of a day.
            ("duration_s", None) => {
                let seconds = value.as_f64().unwrap_or(f64::NAN);
                got.parse::<f64>().is_ok_and(|days| (days * 86_400.0 - seconds).abs() < 1.0)
            }
            _ => false,
        }),
        Value::Array(_) => false,
    }
}

/// True when the text is this moment: as date and time, as a time on the first day, or as the number behind it.
fn same_moment(want: &str, got: &str) -> bool {
    let plain = want.replacen('T', " ", 1);
    let plain = plain.split('.').next().unwrap_or_default();
    let (day, time) = plain.split_once(' ').unwrap_or((plain, "00:00:00"));
    if plain == got || day == got && time == "00:00:00" {
        return true;
    }
    let Ok(day) = day.parse::<chrono::NaiveDate>() else { return false };
    // Excel counts a 29 February 1900 that never was; readers put the days before it one or two days apart.
    let first = chrono::NaiveDate::from_ymd_opt(1900, 3, 2).unwrap_or_default();
    if day > first && day.format("%Y").to_string() != "1904" {
        return false;
    }
    let clock_of = |text: &str| text.rsplit(' ').next().map(clock);
    if clock_of(got) == Some(clock(time)) && got.contains(':') {
        let got_day = got.split(' ').next().and_then(|d| d.parse::<chrono::NaiveDate>().ok());
        return got_day.is_none_or(|d| (d - day).num_days().abs() <= 1);
    }
    let seconds: f64 = clock(time).iter().fold(0.0, |sum, part| sum * 60.0 + f64::from(*part));
    got.parse::<f64>().is_ok_and(|serial| {
        [(1899, 12, 30), (1899, 12, 31), (1904, 1, 1)].iter().any(|(y, m, d)| {
            let epoch = chrono::NaiveDate::from_ymd_opt(*y, *m, *d).unwrap_or_default();
            ((day - epoch).num_days() as f64 + seconds / 86_400.0 - serial).abs() < 1e-4
        })
    })
}

/// Hours, minutes and whole seconds of `10:10:10` or `PT10H10M10.5S`.
fn clock(text: &str) -> Vec<u32> {
    text.split('.')
        .next()
        .unwrap_or_default()
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|p| p.parse().ok())
        .collect()
}
