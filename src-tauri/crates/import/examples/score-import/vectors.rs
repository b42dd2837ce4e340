//! Single cells: tax codes, VAT numbers, telephones, e-mails, dates, consents, header words, dialects.

use std::path::Path;

use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::dates::{self, DateOrder, DateSystem};
use custode_domain::identifiers::email::{self, EmailReading};
use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};
use custode_domain::identifiers::tax_code::TaxCode;
use custode_domain::identifiers::vat_number::{self, VatReading};
use custode_import::mapping::words;
use custode_import::sniff::dialect;
use serde_json::Value;

use crate::figure::Figures;
use crate::lists::means;

/// Scores every known file of vectors in a folder.
pub fn score(folder: &Path, figures: &mut Figures) {
    let each = |file: &str, figures: &mut Figures, check: &dyn Fn(&Value) -> Option<String>| {
        let vectors = crate::json(&folder.join(file)).unwrap_or_default();
        for case in vectors["cases"].as_array().into_iter().flatten() {
            let wrong: Vec<String> = check(case).into_iter().collect();
            figures.values.one(file, &wrong);
        }
    };
    let differ =
        |what: &str, got: &str, want: &str| (got != want).then(|| format!("{what:?}: {got} instead of {want}"));
    let reference = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap_or_default();
    each("codice_fiscale.json", figures, &|case| {
        let code = text(case, "code");
        let valid = TaxCode::parse(code).is_ok();
        differ(code, &valid.to_string(), &case["valid"].to_string())
    });
    each("partita_iva.json", figures, &|case| {
        let (value, valid) = (text(case, "value"), case["valid"].as_bool());
        let good = matches!(vat_number::read(value), VatReading::Italian(_) | VatReading::Foreign(_));
        (Some(good) != valid).then(|| format!("{value:?}: {good}"))
    });
    each("dates_it.json", figures, &|case| {
        let got = dates::read(text(case, "cell"), DateOrder::Dmy, DateSystem::From1900, reference).day();
        differ(text(case, "cell"), &got.map(|d| d.to_string()).unwrap_or_default(), text(case, "iso"))
    });
    each("email_cells_it.json", figures, &|case| {
        let got = match email::read(text(case, "cell")) {
            EmailReading::Addresses(a) if a.len() == 1 => "one",
            EmailReading::Addresses(_) => "two",
            EmailReading::Suspect { .. } => "suspect",
            EmailReading::Partly { .. } | EmailReading::Nothing | EmailReading::Invalid => "invalid",
        };
        differ(text(case, "cell"), got, text(case, "verdict"))
    });
    let numbers = |raw: &str| -> Vec<String> {
        match phone::read(raw, PhoneColumn::Any) {
            PhoneReading::Numbers(n) => n.into_iter().map(|p| p.e164).collect(),
            _ => Vec::new(),
        }
    };
    each("phones_it.json", figures, &|case| {
        let want: Vec<&str> = case["expected"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        differ(text(case, "raw"), &numbers(text(case, "raw")).join(" "), &want.join(" "))
    });
    each("phones_eu.json", figures, &|case| {
        differ(text(case, "international"), &numbers(text(case, "international")).join(" "), text(case, "e164"))
    });
    consents(folder, figures);
    headers(folder, figures);
    dialects(folder, figures);
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_default()
}

fn consents(folder: &Path, figures: &mut Figures) {
    let today = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
    let vectors = crate::json(&folder.join("consent_cells.json")).unwrap_or_default();
    for case in vectors["cases"].as_array().into_iter().flatten() {
        let got = match consent_cell::read_on(text(case, "cell"), today) {
            ConsentMeaning::Yes => "yes",
            ConsentMeaning::No => "no",
            ConsentMeaning::Withdrawn => "withdrawn",
            ConsentMeaning::Unknown => "unknown",
        };
        let want = text(case, "meaning");
        let wrong = (got != want).then(|| format!("{:?}: {got} instead of {want}", text(case, "cell")));
        figures.values.one("consent_cells.json", &wrong.into_iter().collect::<Vec<_>>());
        if want != "yes" {
            figures.consents.many(u64::from(got != "yes"), 1);
        }
    }
}

/// A header by itself, without values below it. The wizard asks when the word alone does not settle it.
fn headers(folder: &Path, figures: &mut Figures) {
    let vectors = crate::json(&folder.join("header_names.json")).unwrap_or_default();
    for case in vectors["cases"].as_array().into_iter().flatten() {
        let (header, want) = (text(case, "header"), text(case, "field"));
        let best = words::guess(header).first().map(|(word, score)| (word.field("X"), *score));
        let given =
            best.as_ref().and_then(|(f, _)| f.as_ref()).map_or_else(|| "ignore".to_owned(), ToString::to_string);
        let right = means(want, &given);
        let wrong = (!right).then(|| format!("{header:?} is {want}, taken as {given}"));
        figures.columns.one("header_names.json", &wrong.into_iter().collect::<Vec<_>>());
        figures.not_misled.many(u64::from(right || given == "ignore"), 1);
    }
}

fn dialects(folder: &Path, figures: &mut Figures) {
    let vectors = crate::json(&folder.join("dialect_snippets.json")).unwrap_or_default();
    for case in vectors["cases"].as_array().into_iter().flatten() {
        let got = dialect::guess(text(case, "text").as_bytes(), None).dialect.delimiter;
        let got = got.map_or_else(|| "none".to_owned(), |d| char::from(d).to_string());
        let want = text(case, "delimiter");
        // Fixed width is told by the layout, after one column was found.
        let wrong = (got != want && want != "fixed").then(|| format!("{}: {got:?} instead of {want:?}", case["id"]));
        figures.sniffing.one("dialect_snippets.json", &wrong.into_iter().collect::<Vec<_>>());
    }
}
