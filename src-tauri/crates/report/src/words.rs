//! Words of the catalogue that a caller needs inside a value: legal bases, reasons of rejected rows.

use custode_i18n::{Catalogue, Lang};

/// A legal basis in words, by the domain's stable code.
pub fn basis_words(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("basis-{}", code.replace('_', "-")))
}

/// Why a row of an import was rejected, by the importer's stable code.
pub fn import_reason(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("issue-{code}"))
}
