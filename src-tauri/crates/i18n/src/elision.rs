//! Italian joins an article to a day that begins with a vowel: "l’8 novembre", "dall’11 marzo", and says "ad Anna". A catalogue
//! writes `il { $date }` and `a { $name }`, whatever day or name it is; here the article of the eighth and of the eleventh and
//! the "a" before an A are made right.

use fluent_bundle::FluentValue;

/// Stands before such a day while a message is put together; a character of no script.
const MARK: char = '\u{f8a5}';
const MONTHS: [&str; 12] = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];
/// Words that end in the article.
const JOINED: [&str; 6] = ["del", "dal", "al", "nel", "sul", "quel"];

/// Whether a value is a day that is spoken with a vowel, or begins with an A.
pub(crate) fn begins_with_vowel(value: &FluentValue<'_>) -> bool {
    let FluentValue::String(text) = value else { return false };
    if begins_with_a(text) {
        return true;
    }
    let rest = text.strip_prefix('8').or_else(|| text.strip_prefix("11"));
    let month = rest.and_then(|rest| rest.strip_prefix([' ', '\u{a0}']));
    month.is_some_and(|month| MONTHS.iter().any(|known| month.starts_with(known)))
}

fn begins_with_a(text: &str) -> bool {
    text.starts_with(['a', 'A', 'à', 'À'])
}

/// The value with its mark.
pub(crate) fn marked<'a>(value: &FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) if begins_with_vowel(value) => FluentValue::from(format!("{MARK}{text}")),
        other => other.clone(),
    }
}

/// The message with the articles joined, and without the marks.
pub(crate) fn joined(text: &str) -> String {
    let mut pieces = text.split(MARK);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let before = out.strip_suffix([' ', '\u{a0}']).unwrap_or_default();
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_owned();
        let is_day = piece.starts_with(|c: char| c.is_ascii_digit());
        if word.eq_ignore_ascii_case("a") && begins_with_a(piece) {
            out.pop();
            out.push_str("d ");
        } else if is_day && word.eq_ignore_ascii_case("il") {
            let article = if word.starts_with('I') { "L’" } else { "l’" };
            out.truncate(before.len() - word.len());
            out.push_str(article);
        } else if is_day && JOINED.contains(&word.to_lowercase().as_str()) {
            out.pop();
            out.push_str("l’");
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::{Arg, Catalogue, Lang, date_long, date_short};
    use chrono::NaiveDate;

    fn said(lang: Lang, key: &str, name: &str, day: u32) -> String {
        let date = date_long(lang, NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        Catalogue::get(lang).text(key, &[(name, Arg::from(date))])
    }

    /// S70: every letter of the eighth and of the eleventh said "il 8" and "del 11".
    #[test]
    fn the_article_is_joined_to_the_eighth_and_the_eleventh() {
        assert_eq!(said(Lang::It, "letter-answer", "date", 8), "rispondiamo alla Sua richiesta dell’8 novembre 2026.");
        assert_eq!(said(Lang::It, "letter-answer", "date", 18), "rispondiamo alla Sua richiesta del 18 novembre 2026.");
        assert_eq!(said(Lang::It, "report-answer-by", "date", 11), "Risposta entro l’11 novembre 2026");
        assert_eq!(
            said(Lang::En, "letter-answer", "date", 8),
            "This is our answer to your request of 8 November 2026."
        );
        let marketing = said(Lang::It, "letter-acknowledgement-marketing", "date", 11);
        assert!(marketing.starts_with("Dall’11 novembre 2026 non "), "{marketing}");
    }

    #[test]
    fn a_name_with_a_is_spoken_to_with_ad() {
        let it = Catalogue::get(Lang::It);
        let said = |name: &str| it.text("reach-title-write", &[("name", Arg::from(name.to_owned()))]);
        assert_eq!(said("Anna Rossi"), "Scrivere ad Anna Rossi");
        assert_eq!(said("Elena"), "Scrivere a Elena");
        let of = it.text("card-history-disclosed", &[("name", Arg::from("Alfa S.r.l.".to_owned()))]);
        assert_eq!(of, "Dati comunicati ad Alfa S.r.l.");
    }

    #[test]
    fn both_ends_of_a_span_are_joined_and_other_words_stay() {
        let it = Catalogue::get(Lang::It);
        let day = |day: u32| date_short(Lang::It, NaiveDate::from_ymd_opt(2026, 3, day).unwrap());
        let span = it.text("erasure-paper-between", &[("first", day(8).into()), ("last", day(11).into())]);
        assert_eq!(span, "dall’8 mar 2026 all’11 mar 2026");
        // Held together for a table.
        let kept = it.text("report-recorded", &[("date", day(8).replace(' ', "\u{a0}").into())]);
        assert_eq!(kept, "Annotato l’8\u{a0}mar\u{a0}2026");
        // A number, a house and a day after another word are none of these.
        assert_eq!(it.text("report-row", &[("row", Arg::from(8))]), "riga 8");
        assert_eq!(
            it.text("letter-precisely", &[("note", "il 8 di via Roma".into())]),
            "Ecco i dettagli. il 8 di via Roma"
        );
        assert_eq!(
            it.text("report-place-date", &[("place", "Forlì".into()), ("date", day(8).into())]),
            "Forlì, 8 mar 2026"
        );
    }
}
