//! vCard files beside a reading compared with vobject.

use custode_import::inspect::{InspectedTable, Inspection};
use custode_import::refusal::Refusal;
use serde_json::Value;

use crate::figure::Figures;
use crate::texts::same_encoding;

/// Scores one file: every name, address, number and note of every card stands in its row.
pub fn score(name: &str, want: &Value, outcome: &Result<Inspection, Refusal>, figures: &mut Figures) {
    let mut wrong = Vec::new();
    match outcome {
        Err(refusal) => wrong.push(format!("refused: {refusal}")),
        Ok(got) if got.tables.is_empty() => wrong.push("no table".to_owned()),
        Ok(got) => {
            let table = &got.tables[0];
            if want["cards"] != table.data_rows {
                wrong.push(format!("{} cards instead of {}", table.data_rows, want["cards"]));
            }
            let encoding = want["encoding"].as_str().unwrap_or_default();
            let found = got.file.encoding.as_deref().unwrap_or_default();
            // Properties with an encoding of their own leave none to the file.
            if !encoding.contains("per-property") && !same_encoding(encoding, found) {
                wrong.push(format!("encoding {found} instead of {encoding}"));
            }
            for (at, card) in want["card"].as_array().into_iter().flatten().enumerate() {
                one(at, card, table, &mut wrong);
            }
        }
    }
    figures.cards.one(name, &wrong);
}

fn one(at: usize, card: &Value, table: &InspectedTable, wrong: &mut Vec<String>) {
    let Some(row) = table.rows.as_ref().and_then(|r| r.get(at)) else { return };
    let whole = plain(&row.join(" "));
    let mut need = |what: &str, value: &str| {
        let value = plain(value);
        // The reader beside took some UTF-8 for Windows-1252.
        let bytes = value.chars().flat_map(|c| match u8::try_from(u32::from(c)) {
            Ok(byte) => vec![byte],
            Err(_) => encoding_rs::WINDOWS_1252.encode(&c.to_string()).0.into_owned(),
        });
        let again = plain(&String::from_utf8(bytes.collect()).unwrap_or_else(|_| value.clone()));
        if !value.is_empty() && !whole.contains(&value) && !whole.contains(&again) {
            wrong.push(format!("card {}: {what} {value:?} is missing", at + 1));
        }
    };
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let name = texts(&card["n"]);
    name.iter().for_each(|part| need("name", part));
    texts(&card["org"]).iter().for_each(|part| need("organisation", part));
    if name.iter().all(|p| p.trim().is_empty()) && texts(&card["org"]).is_empty() {
        need("shown name", card["fn"].as_str().unwrap_or_default());
    }
    for (list, what) in [("emails", "e-mail"), ("phones", "telephone")] {
        for value in card[list].as_array().into_iter().flatten() {
            let value = value["value"].as_str().unwrap_or_default();
            need(what, value.trim_start_matches("tel:").trim_start_matches("mailto:"));
        }
    }
    for address in card["addresses"].as_array().into_iter().flatten() {
        texts(&address["parts"]).iter().for_each(|part| need("address", part));
    }
    texts(&card["urls"]).iter().for_each(|url| need("web address", url));
    for key in ["title", "note", "role", "nickname"] {
        need(key, card[key].as_str().unwrap_or_default());
    }
    if let Some(day) = card["bday"].as_str() {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).take(8).collect::<String>();
        if !row.iter().any(|c| !c.is_empty() && digits(c) == digits(day)) {
            wrong.push(format!("card {}: birthday {day} is missing", at + 1));
        }
    }
}

/// Letters, digits and signs without blanks and backslashes: folding and escapes differ between readers.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\\' | ',' | ';')).collect()
}
