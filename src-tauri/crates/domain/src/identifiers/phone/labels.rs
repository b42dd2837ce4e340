//! What people write beside a number.

use crate::identifiers::text::fold;

/// What stands behind `tel:`.
pub(super) fn strip_scheme(text: &str) -> Option<&str> {
    let head = text.get(..4)?;
    head.eq_ignore_ascii_case("tel:").then(|| &text[4..])
}

/// Words that say which number it is and nothing else, folded. "Mamma" and "non chiamare" say more, and stay.
const LABELS: [&str; 68] = [
    "a",
    "ab",
    "abitazione",
    "altro",
    "az",
    "azienda",
    "c",
    "cas",
    "casa",
    "cel",
    "cell",
    "cellul",
    "cellulare",
    "cellulari",
    "centralino",
    "diretto",
    "e",
    "fax",
    "fisso",
    "h",
    "handy",
    "home",
    "int",
    "interno",
    "lav",
    "lavoro",
    "m",
    "mob",
    "mobil",
    "mobile",
    "mobiltelefon",
    "n",
    "negozio",
    "nr",
    "num",
    "numero",
    "office",
    "pers",
    "personale",
    "ph",
    "phone",
    "portable",
    "principale",
    "priv",
    "privato",
    "rec",
    "recapiti",
    "recapito",
    "rete",
    "sede",
    "segreteria",
    "studio",
    "t",
    "tel",
    "telef",
    "telefax",
    "telefon",
    "telefonino",
    "telefono",
    "telephone",
    "telf",
    "tf",
    "u",
    "uff",
    "ufficio",
    "wa",
    "whatsapp",
    "work",
];

pub(super) fn is_label(text: &str) -> bool {
    fold(text).split(' ').filter(|word| !word.is_empty()).all(|word| LABELS.binary_search(&word).is_ok())
}

/// Drops words such as "tel." before the digits and remarks such as "(casa)" after them. A letter that touches
/// a digit is not a label but damage.
pub(super) fn strip_label(text: &str) -> Option<&str> {
    let start = text.find(|c: char| c.is_ascii_digit() || c == '+')?;
    let start = if start > 0 && text.as_bytes()[start - 1] == b'(' { start - 1 } else { start };
    let label = text[..start].trim();
    if !label.is_empty()
        && (!label.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | ':' | ' ' | '-' | '/' | '°'))
            || !is_label(label)
            || text[..start].ends_with(char::is_alphabetic))
    {
        return None;
    }
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let tail = &text[end..];
    let remark = tail.trim_start_matches([')', ' ', ',', '-']);
    if remark.is_empty() {
        return Some(text[start..].trim_end_matches([' ', ',', '-', '.', ';']));
    }
    let separated = tail.starts_with([' ', ')', ',', '-']);
    (separated && remark.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | ' ' | '(' | ')')) && is_label(remark))
        .then(|| &text[start..end])
}

/// Drops an extension: "0521 123456 int. 12" is reached under its number.
pub(super) fn strip_extension(text: &str) -> &str {
    let digits_after = text.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    if !text.is_ascii() || text.len() - digits_after > 4 || digits_after == text.len() {
        return text;
    }
    let before = text[..digits_after].trim_end_matches(['.', ' ']);
    ["interno", "int", "ext", "est"]
        .iter()
        .filter_map(|word| before.len().checked_sub(word.len()).map(|at| (at, *word)))
        .find(|(at, word)| before[*at..].eq_ignore_ascii_case(word) && before[..*at].ends_with([' ', ',', '-']))
        .map_or(text, |(at, _)| before[..at].trim_end_matches([' ', ',', '-']))
}
