//! Lists written from a known truth: rows, columns, and consent cells row by row.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use custode_import::inspect::{InspectedTable, Inspection};
use custode_import::normalise::draft::ConsentState;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::refusal::Refusal;
use custode_import::table::{Cell, RawRow};
use serde_json::Value;

use crate::figure::Figures;
use crate::texts::same_encoding;

/// Fields by the names that the truth files use.
pub const FIELDS: &[(&str, &[&str])] = &[
    ("company", &["organisation", "full_name"]),
    ("last", &["last_name"]),
    ("first", &["first_name"]),
    ("full", &["full_name"]),
    ("street", &["address"]),
    ("cap", &["postcode"]),
    ("prov", &["province"]),
    ("vat", &["vat_number", "tax_or_vat"]),
    ("cf", &["tax_code", "tax_or_vat"]),
    ("vat_or_cf", &["tax_or_vat"]),
    ("birth_date", &["birth_on"]),
    ("sdi", &["sdi_code"]),
    ("customer_code", &["external_id"]),
];

/// True when the field means what the truth says.
pub fn means(truth: &str, given: &str) -> bool {
    match truth {
        "consent" => given.starts_with("consent:"),
        "consent_date" => given.starts_with("consent_on:"),
        "withdrawal_date" => given.starts_with("consent_withdrawn_on:"),
        _ => FIELDS.iter().find(|(n, _)| *n == truth).map_or(given == truth, |(_, fields)| fields.contains(&given)),
    }
}

/// Scores one list.
pub fn score(name: &str, path: &Path, truth: &Value, outcome: &Result<Inspection, Refusal>, figures: &mut Figures) {
    let (mut sniffed, mut rows) = (Vec::new(), Vec::new());
    match outcome {
        Err(refusal) if refusal_is_due(truth) => println!("{name}: refused, as it may be: {refusal}"),
        Err(refusal) => sniffed.push(format!("refused: {refusal}")),
        Ok(got) => {
            let mixed = got.warnings.iter().any(|w| w.code == "mixed-encoding");
            let sheet = truth["sheet"].as_str();
            match got.tables.iter().find(|t| sheet.is_none() || t.sheet() == sheet) {
                None => sniffed.push(format!("sheet {sheet:?} not read")),
                Some(table) => {
                    if truth["encoding"] != "mixed" || !mixed {
                        sniff(truth, path, got, table, &mut sniffed);
                    }
                    let all: u32 = got
                        .tables
                        .iter()
                        .filter(|t| t.header_row == table.header_row && t.columns.len() == table.columns.len())
                        .map(|t| t.data_rows)
                        .sum();
                    if truth["data_rows"].as_u64().is_some_and(|n| n != u64::from(all)) {
                        rows.push(format!("{all} data rows instead of {}", truth["data_rows"]));
                    }
                    columns(name, truth, table, figures);
                    consents(name, path, truth, table, figures);
                }
            }
        }
    }
    figures.sniffing.one(name, &sniffed);
    figures.lists.one(name, &rows);
}

fn refusal_is_due(truth: &Value) -> bool {
    truth["must"].as_array().into_iter().flatten().any(|m| m.as_str().is_some_and(|m| m.contains("refus")))
}

/// Bytes that mean another sign in ISO-8859-15 than in Windows-1252; a text without them is in both.
fn tells_latin9(path: &Path) -> bool {
    let differs = |b: &u8| matches!(b, 0x80..=0x9F | 0xA4 | 0xA6 | 0xA8 | 0xB4 | 0xB8 | 0xBC..=0xBE);
    std::fs::read(path).is_ok_and(|bytes| bytes.iter().any(differs))
}

fn sniff(truth: &Value, path: &Path, got: &Inspection, table: &InspectedTable, wrong: &mut Vec<String>) {
    if let (Some(want), Some(found)) = (truth["encoding"].as_str(), got.file.encoding.as_deref())
        && !same_encoding(want, found)
        && !(want.eq_ignore_ascii_case("iso-8859-15") && found == "windows-1252" && !tells_latin9(path))
    {
        wrong.push(format!("encoding {found} instead of {want}"));
    }
    let delimiter = truth["delimiter"].as_str().and_then(|d| d.chars().next());
    if delimiter.is_some() && delimiter != got.file.delimiter {
        wrong.push(format!("delimiter {:?} instead of {delimiter:?}", got.file.delimiter));
    }
    let header = truth["header_row"].as_u64().or(truth["header_line"].as_u64());
    let header = truth["header_rows"].as_array().and_then(|r| r.last()?.as_u64()).or(header);
    let known = header.is_some() || truth["first_data_line"].is_u64() || truth["first_data_row"].is_u64();
    if known && header != table.header_row.map(u64::from) {
        wrong.push(format!("header row {:?} instead of {header:?}", table.header_row));
    }
}

fn columns(name: &str, truth: &Value, table: &InspectedTable, figures: &mut Figures) {
    let named = truth["columns"].as_array().into_iter().flatten();
    let mut pairs: Vec<(Option<&str>, String)> =
        named.map(|c| (c["header"].as_str(), c["field"].as_str().unwrap_or_default().to_owned())).collect();
    for (header, meaning) in truth["mapping"].as_object().into_iter().flatten() {
        // "email (split on …)": the first word is the field; sentences about several fields are not for a machine.
        let meaning = meaning.as_str().unwrap_or_default();
        let first = meaning.split(" (").next().unwrap_or_default();
        let field = match first {
            "birth date" => "birth_date",
            "mobile" | "phone" | "email" | "first" | "last" | "company" | "street" | "city" | "prov" | "cap"
            | "notes" | "tags" | "cf" | "vat" | "pec" | "sdi" => first,
            _ => continue,
        };
        pairs.push((Some(header), field.to_owned()));
    }
    for (index, (header, field)) in pairs.iter().enumerate() {
        let column = match header.filter(|_| table.header_row.is_some()) {
            Some(header) => {
                let plain = header.split_whitespace().collect::<Vec<_>>().join(" ");
                table.columns.iter().find(|c| c.header.as_deref() == Some(plain.as_str()))
            }
            None => table.columns.get(index),
        };
        let given = column.and_then(|c| c.field.as_ref()).map(ToString::to_string).unwrap_or_default();
        // A telephone column of an address book holds either kind.
        let either = matches!(field.as_str(), "phone" | "mobile") && matches!(given.as_str(), "phone" | "mobile");
        let right = means(field, &given) || either;
        let misled = !right && !given.is_empty() && column.is_some_and(|c| c.sure);
        let wrong =
            format!("column {header:?} is {field}, taken as {given:?}{}", if misled { " without asking" } else { "" });
        figures.columns.one(name, &(!right).then_some(wrong).into_iter().collect::<Vec<_>>());
        figures.not_misled.many(u64::from(!misled), 1);
    }
}

/// Consent of the rows as they would be imported, beside the truth.
fn consents(name: &str, path: &Path, truth: &Value, table: &InspectedTable, figures: &mut Figures) {
    let records = std::fs::read_to_string(crate::beside(path, ".records.jsonl")).unwrap_or_default();
    let mut wanted: Vec<Value> = records.lines().filter_map(|l| serde_json::from_str(l).ok()).collect();
    if wanted.is_empty() {
        wanted = truth["records"].as_array().cloned().unwrap_or_default();
    }
    let Some(reference) = NaiveDate::from_ymd_opt(2026, 6, 30) else { return };
    let setting = Setting { reference, date_1904: table.date_1904, take_hidden: false };
    let map = table.proposed_map();
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let normaliser = Normaliser::new(&map, &headers, setting);
    let mut wrong = Vec::new();
    let (mut kept, mut all) = (0, 0);
    let empty = Vec::new();
    let numbers = table.row_numbers.as_deref().unwrap_or_default();
    let named = wanted.iter().any(|r| r["line"].is_u64() || r["row"].is_u64());
    for (index, cells) in table.rows.as_ref().unwrap_or(&empty).iter().enumerate() {
        let number = numbers.get(index).copied();
        let here = |r: &&Value| r["line"].as_u64().or(r["row"].as_u64()) == number.map(u64::from);
        let record = if named { wanted.iter().find(here) } else { wanted.get(index) };
        let Some(record) = record else { continue };
        let row = RawRow { row: 1, cells: cells.iter().map(Cell::text).collect(), ..RawRow::default() };
        let got = normaliser.row(&row);
        let meanings: BTreeMap<String, ConsentState> =
            got.consents.iter().map(|c| (c.consent_type.clone(), c.state)).collect();
        let single = record["consent"].as_str().map(|m| (None, m));
        let several = record["consents"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(k, m)| (Some(k.as_str()), m.as_str().unwrap_or_default()));
        for (kind, meaning) in single.into_iter().chain(several) {
            let code = kind.map(|k| match k {
                "newsletter" => "NEWSLETTER",
                "profiling" => "PROFILAZIONE",
                "third_parties" => "TERZI",
                other => other,
            });
            let granted = meanings.iter().any(|(t, m)| code.is_none_or(|c| c == t) && *m == ConsentState::Given);
            if meaning != "yes" {
                all += 1;
                kept += u64::from(!granted);
                if granted {
                    wrong.push(format!("row {}: {meaning} became a yes", index + 1));
                }
            }
        }
    }
    figures.consents.many(kept, all);
    for line in wrong.iter().take(6) {
        println!("{name}: {line}");
    }
}
