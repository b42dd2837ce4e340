//! Words of the catalogue that a caller needs inside a value: legal bases, reasons of rejected rows.

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Catalogue, Lang, date_time, inside_sentence, italian_clock};

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

/// The same, where there is such a message.
pub fn said_if(key: &str, lang: Lang) -> Option<String> {
    let catalogue = Catalogue::get(lang);
    catalogue.has(key).then(|| catalogue.word(key))
}

/// Why a row of an import was rejected, by the importer's stable code.
pub fn import_reason(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("issue-{code}"))
}

/// What a field of a card is called, by its stable code.
pub fn field_words(code: &str, lang: Lang) -> String {
    Catalogue::get(lang).word(&format!("field-{}", code.replace('_', "-")))
}

/// What a field of a card is called inside of a sentence.
pub fn field_inside(code: &str, lang: Lang) -> String {
    inside_sentence(&field_words(code, lang))
}

/// A norm as a letter cites it, the same way everywhere: "art. 17, par. 3, lett. b, GDPR"; "Art. 17(3)(b) GDPR" in English.
/// Norms that are written otherwise stay as they are.
pub fn cited(norm: &str, lang: Lang) -> String {
    // Older entries name the Regulation first.
    let norm = match norm.strip_prefix("GDPR ") {
        Some(rest) => format!("{rest} GDPR"),
        None => norm.to_owned(),
    };
    let Some(article) = norm.strip_prefix("art. ") else { return norm };
    if lang == Lang::En {
        let named = [(" c.c.", " Italian Civil Code"), (" Codice privacy", " Italian privacy code")];
        let named = named.iter().fold(article.to_owned(), |said, (italian, english)| said.replace(italian, english));
        return format!("Art. {named}");
    }
    let Some(article) = article.strip_suffix(" GDPR") else { return norm };
    let mut parts = article.split('(').map(|part| part.trim_end_matches(')'));
    let mut said = format!("art. {}", parts.next().unwrap_or_default());
    for (part, name) in parts.zip(["par.", "lett."]) {
        said.extend([", ", name, " ", part]);
    }
    if said.contains(',') { format!("{said}, GDPR") } else { format!("{said} GDPR") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_paper_cites_norms_in_one_way() {
        for (norm, it, en) in [
            ("art. 17(3)(b) GDPR", "art. 17, par. 3, lett. b, GDPR", "Art. 17(3)(b) GDPR"),
            ("GDPR art. 5(2)", "art. 5, par. 2, GDPR", "Art. 5(2) GDPR"),
            ("art. 17(3)(c-d) GDPR", "art. 17, par. 3, lett. c-d, GDPR", "Art. 17(3)(c-d) GDPR"),
            ("art. 16 GDPR", "art. 16 GDPR", "Art. 16 GDPR"),
            ("art. 2220 c.c.", "art. 2220 c.c.", "Art. 2220 Italian Civil Code"),
            (
                "art. 2-undecies Codice privacy",
                "art. 2-undecies Codice privacy",
                "Art. 2-undecies Italian privacy code",
            ),
            ("Garante, 24.02.2005", "Garante, 24.02.2005", "Garante, 24.02.2005"),
        ] {
            assert_eq!((cited(norm, Lang::It).as_str(), cited(norm, Lang::En).as_str()), (it, en));
        }
    }
}
