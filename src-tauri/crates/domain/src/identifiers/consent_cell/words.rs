//! The words of a consent cell.

use super::{ConsentMeaning, boxes};
use crate::identifiers::text::fold;

mod lists;
pub(super) use lists::YES;
use lists::{ASKED, HARMLESS, NO, NOT, NOT_ABROAD, NOT_IN_ENGLISH, NOTHING, REFUSES, REFUSES_ALONE, WITHDRAWN};

/// Reads words that stand beside no box. A yes with a sign that may turn it round is none.
pub(super) fn read(text: &str) -> ConsentMeaning {
    match meaning(text.trim()) {
        ConsentMeaning::Yes if !boxes::is_plain(text) => ConsentMeaning::Unknown,
        meaning => meaning,
    }
}

fn meaning(text: &str) -> ConsentMeaning {
    let mut folded = fold(text.trim_end_matches(".0"));
    if let Some(rest) = folded.strip_prefix("nn ") {
        folded = format!("non {rest}");
    }
    if YES.contains(&folded.as_str()) {
        return ConsentMeaning::Yes;
    }
    if matches!(
        folded.as_str(),
        "spam" | "rev" | "baja" | "basta" | "stop" | "uscito" | "uscita" | "retire" | "retiree" | "piu no"
    ) {
        return ConsentMeaning::Withdrawn;
    }
    if NO.contains(&folded.as_str()) {
        return ConsentMeaning::No;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let both = words.iter().any(|word| matches!(*word, "si" | "yes" | "ma" | "se" | "solo"));
    if WITHDRAWN.iter().any(|w| folded.starts_with(w) || folded.contains(&format!(" {w}")))
        && !folded.starts_with("non revoc")
    {
        return ConsentMeaning::Withdrawn;
    }
    // "Si è opposto" and "non si è iscritto" have no yes in them.
    let itself = matches!(words.as_slice(), ["si", "e", ..] | ["non", "si", ..]);
    if refuses(&folded, &words) && (!both || itself) {
        return ConsentMeaning::No;
    }
    if text.contains('/')
        && folded.split(' ').any(|w| matches!(w, "si" | "s" | "yes"))
        && folded.split(' ').any(|w| matches!(w, "no" | "n"))
    {
        return ConsentMeaning::Unknown;
    }
    // "Sì per sms", "sì tel." is a yes to one channel, not to all that the column asks about.
    let way = |word: &str| matches!(word, "mail" | "email" | "posta" | "telefono" | "tel" | "sms" | "whatsapp");
    let aimed = folded.split(' ').nth(1).is_some_and(way)
        || folded.split(' ').any(|word| matches!(word, "x" | "per")) && folded.split(' ').any(way);
    let mut words = folded.split(' ');
    match words.next() {
        Some("si" | "yes" | "ok" | "acconsento" | "acconsente" | "iscritto" | "iscritta" | "accord" | "accorde") => {
            let mut year = false;
            let clear = words.all(|word| {
                let number = word.bytes().all(|b| b.is_ascii_digit());
                year |= number && word.len() == 4;
                // "SI 0" says both; midnight stands behind its day.
                HARMLESS.contains(&word) || number && (year || word.bytes().any(|b| b != b'0'))
            });
            if clear && !aimed { ConsentMeaning::Yes } else { ConsentMeaning::Unknown }
        }
        Some("no") => {
            if folded.split(' ').any(|w| matches!(w, "si" | "yes")) {
                ConsentMeaning::Unknown
            } else {
                ConsentMeaning::No
            }
        }
        _ => ConsentMeaning::Unknown,
    }
}

/// True for the words of a no that does not begin with "no".
fn refuses(folded: &str, words: &[&str]) -> bool {
    let begins = |stems: &[&str], text: &str| stems.iter().any(|stem| text.starts_with(stem));
    if begins(&REFUSES, folded) || REFUSES_ALONE.contains(&folded) {
        return true;
    }
    // "Consenso: NO", "0 (no)".
    let bare = |word: &&str| matches!(*word, "no" | "n" | "0" | "non" | "falso" | "false" | "nein");
    if words.iter().all(bare) || matches!(words, [asked, "no" | "n" | "nein"] if ASKED.contains(asked)) {
        return true;
    }
    match words {
        ["non", "ha" | "e" | "si" | "ho" | "hanno", "e" | "mai" | "ancora", rest @ ..]
        | ["non", "ha" | "e" | "ho" | "hanno", rest @ ..]
        | ["non", rest @ ..] => begins(&NOT, &rest.join(" ")),
        ["not", rest @ ..] => begins(&NOT_IN_ENGLISH, &rest.join(" ")),
        ["nicht" | "pas", rest @ ..] => begins(&NOT_ABROAD, &rest.join(" ")),
        ["niente" | "nessuna" | "nessun" | "kein" | "keine" | "keinen", rest @ ..] => begins(&NOTHING, &rest.join(" ")),
        _ => false,
    }
}
