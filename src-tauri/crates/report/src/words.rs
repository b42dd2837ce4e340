//! Words of the catalogue that a caller needs inside a value: legal bases, reasons of rejected rows.

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Catalogue, Lang, date_time, italian_clock};

/// A legal basis in words, by the domain's stable code.
pub fn basis_words(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("basis-{}", code.replace('_', "-")))
}

/// What stands in place of something that is left out, by the code of its reason.
pub fn masked_words(reason: &str, lang: Lang) -> String {
    let catalogue = Catalogue::get(lang);
    let why = catalogue.word(&format!("report-reason-{}", reason.replace('_', "-")));
    catalogue.text("report-masked", &[("reason", custode_i18n::Arg::from(why.as_str()))])
}

/// A day in words: "22 nov 2026".
pub fn day_words(day: NaiveDate, lang: Lang) -> String {
    custode_i18n::date_short(lang, day)
}

/// An instant in words, on the Italian clock: "22 nov 2026, 10:04".
pub fn instant_words(at: DateTime<Utc>, lang: Lang) -> String {
    date_time(lang, italian_clock(at))
}

/// A message without variables, for the headers and cells of a table that is saved.
pub fn said(key: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(key)
}

/// Why a row of an import was rejected, by the importer's stable code.
pub fn import_reason(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("issue-{code}"))
}

/// What a field of a card is called, by its stable code.
pub fn field_words(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("field-{}", code.replace('_', "-")))
}
