//! Which consent type each consent column speaks of.

use custode_domain::identifiers::text::fold;

use super::content::Content;
use super::field::Field;
use super::propose::KnownFields;
use super::words::{self, Word};

/// The type of a consent that says nothing of what it is for.
const UNNAMED: &str = "CONSENSO";
/// Score of a consent that is asked about.
const ASKED: f64 = 0.75;

/// The consent type that each consent column speaks of; `for_all` is the column of [`for_all`].
pub(crate) fn consent_codes(
    headers: &[String],
    contents: &[Content],
    known: &KnownFields,
    for_all: Option<usize>,
) -> Vec<Option<String>> {
    let mut codes: Vec<Option<String>> = vec![None; contents.len().max(headers.len())];
    let mut last: Option<String> = None;
    let mut answers: Vec<String> = Vec::new();
    let mut meant: Option<&'static str> = None;
    let first_answer = headers
        .iter()
        .find(|h| words::guess(h).first().is_some_and(|(w, named)| *w == Word::Consent && *named > words::ASKS))
        .map(|h| code_for(h, known));
    for (i, header) in headers.iter().enumerate() {
        let Some((word, named)) =
            words::guess(header).into_iter().find(|(w, _)| !matches!(w, Word::Plain(p) if *p != "opt_out"))
        else {
            // "WhatsApp" above answers.
            let answered = words::names_a_way(header) && contents.get(i).is_some_and(Content::is_all_answers);
            codes[i] = answered.then(|| code_for(header, known));
            continue;
        };
        // What hardly speaks of a consent is one only above answers.
        if named <= words::ASKS && !contents.get(i).is_some_and(Content::is_answered) {
            continue;
        }
        let own = code_for(header, known);
        let code = match word {
            Word::Consent => {
                let mut code = own;
                let mut n = 2;
                while answers.contains(&code) {
                    let base = code.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_').to_owned();
                    code = format!("{base}_{n}");
                    n += 1;
                }
                answers.push(code.clone());
                last = Some(code.clone());
                meant = purpose(header);
                code
            }
            // "Revoca A" behind "A) Newsletter; B) Telefono".
            _ if marked(header, headers, &codes).is_some() => marked(header, headers, &codes).unwrap_or(own),
            // The only day behind several answers is that of each: it goes with the first that the archive knows.
            _ if Some(i) == for_all && answers.len() > 1 => {
                let of_archive = answers.iter().find(|code| known.consent_types.iter().any(|(own, _)| own == *code));
                of_archive.or(answers.first()).cloned().unwrap_or(own)
            }
            // "Data consenso" belongs to the answer before it; a date that names its purpose to that purpose.
            // The day on which another paper was signed is not that of the answer before it.
            _ if purpose(header).is_some()
                && (answers.len() > 1
                    || codes.iter().flatten().any(|c| *c == own)
                    || meant.is_some() && meant != purpose(header)) =>
            {
                own
            }
            _ => last.clone().or_else(|| first_answer.clone()).unwrap_or(own),
        };
        codes[i] = Some(code);
    }
    // A date column that is no answer must not block the code of the answer: dates share it on purpose.
    codes.truncate(contents.len());
    codes
}

/// The only day of a consent behind two answers or more, where its header names neither a purpose nor one of them: it dates
/// them all.
pub(crate) fn for_all(headers: &[String]) -> Option<usize> {
    let words: Vec<Option<Word>> = headers.iter().map(|h| words::guess(h).first().map(|(word, _)| *word)).collect();
    let mut days = (0..headers.len()).filter(|at| words[*at] == Some(Word::ConsentOn));
    let only = days.next().filter(|_| days.next().is_none())?;
    let answers = words[..only].iter().filter(|word| **word == Some(Word::Consent)).count();
    (answers > 1 && purpose(&headers[only]).is_none() && mark(&headers[only]).is_none()).then_some(only)
}

/// Scores of consents that nobody can tell apart are lowered: several whose headers name no purpose, and that to a cure. So
/// is that of a day which dates several: whether it does, a person says.
pub(super) fn asked(
    headers: &[String],
    codes: &[Option<String>],
    for_all: Option<usize>,
    scores: &mut [Vec<(Field, f64)>],
) {
    let unnamed = |code: &String| code == UNNAMED || code.starts_with("CONSENSO_");
    let answer = |at: usize| words::guess(headers.get(at).map_or("", String::as_str)).first().map(|(word, _)| *word);
    let several = codes
        .iter()
        .enumerate()
        .filter(|(at, code)| code.as_ref().is_some_and(unnamed) && answer(*at) == Some(Word::Consent))
        .count()
        > 1;
    for (at, own) in scores.iter_mut().enumerate() {
        let cure = headers.get(at).is_some_and(|header| fold(header).contains("consenso informato"));
        let open =
            cure || for_all == Some(at) || several && codes.get(at).and_then(Option::as_ref).is_some_and(unnamed);
        for (_, score) in own.iter_mut().filter(|(field, _)| open && field.consent_type().is_some()) {
            *score = score.min(ASKED);
        }
    }
}

/// A capital letter or a digit that stands alone in a header: the mark of one consent among several.
fn mark(header: &str) -> Option<char> {
    let mut words = header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find_map(|word| {
        let mut letters = word.chars();
        let mark = letters.next().filter(|c| c.is_uppercase() || c.is_ascii_digit())?;
        letters.next().is_none().then_some(mark)
    })
}

/// The consent that bears the same mark as a header of a day.
pub(crate) fn marked(header: &str, headers: &[String], codes: &[Option<String>]) -> Option<String> {
    let wanted = mark(header)?;
    headers.iter().zip(codes).find(|(other, _)| mark(other) == Some(wanted))?.1.clone()
}

/// Purpose that a header names.
pub(crate) fn purpose(header: &str) -> Option<&'static str> {
    let folded = fold(header);
    // "Marketing by e-mail, sms and telephone" names no channel of its own.
    let ways: [&[&str]; 4] = [&["sms"], &["whatsapp"], &["telefon"], &["mail", "posta"]];
    let by_post = folded.split(' ').any(|word| word == "posta") && !folded.contains("elettronica");
    // What a parish or a club calls its bulletin is on paper unless the header says otherwise: a yes to it is none to e-mails.
    let by_mail = ["mail", "elettronic", "digital", "online", "web"].iter().any(|stem| folded.contains(stem));
    let several = ways.iter().filter(|stems| stems.iter().any(|stem| folded.contains(stem))).count() > 1;
    [
        // The channel or the subject that a header names wins over "marketing": a yes to one is no yes to all.
        ("foto", "FOTO"),
        ("immagin", "FOTO"),
        ("video", "FOTO"),
        ("sms", "SMS"),
        ("whatsapp", "WHATSAPP"),
        ("telefon", "TELEFONO"),
        ("telemarketing", "TELEFONO"),
        ("chiamat", "TELEFONO"),
        ("richiam", "TELEFONO"),
        ("cartace", "POSTA"),
        ("buste", "POSTA"),
        ("consenso informato", "SALUTE"),
        ("sanitar", "SALUTE"),
        ("salute", "SALUTE"),
        ("news", "NEWSLETTER"),
        ("mailing", "NEWSLETTER"),
        ("bollettin", if by_mail { "NEWSLETTER" } else { "BOLLETTINO" }),
        ("notiziar", "NEWSLETTER"),
        ("obvescanj", "NEWSLETTER"),
        ("novice", "NEWSLETTER"),
        ("nieuwsbrief", "NEWSLETTER"),
        ("trzenj", "MARKETING"),
        ("profil", "PROFILAZIONE"),
        ("terzi", "TERZI"),
        ("third", "TERZI"),
        ("terze", "TERZI"),
        ("partner", "TERZI"),
        ("altre aziende", "TERZI"),
        ("altre societa", "TERZI"),
        ("dritte", "TERZI"),
        ("partenaire", "TERZI"),
        ("marketing", "MARKETING"),
        ("commercial", "MARKETING"),
        ("pubblicit", "MARKETING"),
        ("pubbl ", "MARKETING"),
        ("materiale pubb", "MARKETING"),
        ("werbung", "MARKETING"),
        ("offerte", "MARKETING"),
        ("mkt", "MARKETING"),
        ("promo", "MARKETING"),
        ("privacy", "PRIVACY"),
        ("gdpr", "PRIVACY"),
        ("rgpd", "PRIVACY"),
        ("dsgvo", "PRIVACY"),
        ("datenschutz", "PRIVACY"),
        ("trattamento", "PRIVACY"),
        ("informativa", "PRIVACY"),
        ("liberatoria", "LIBERATORIA"),
    ]
    .into_iter()
    .filter(|(_, code)| !(several && matches!(*code, "SMS" | "WHATSAPP" | "TELEFONO" | "POSTA")))
    .find(|(word, _)| folded.contains(word) || folded.ends_with(word.trim_end()))
    .map(|(_, code)| if code == "MARKETING" && by_post && !several { "POSTA" } else { code })
    .or_else(|| folded.split(' ').find_map(shortened))
}

/// The purpose that a word of few letters stands for.
fn shortened(word: &str) -> Option<&'static str> {
    Some(match word {
        "nl" => "NEWSLETTER",
        "wa" => "WHATSAPP",
        "dem" | "adv" | "comm" => "MARKETING",
        "prof" => "PROFILAZIONE",
        "priv" => "PRIVACY",
        "tel" | "telef" => "TELEFONO",
        _ => return None,
    })
}

fn code_for(header: &str, known: &KnownFields) -> String {
    let folded = fold(header);
    let likeness = |title: &str| {
        let title = fold(title);
        if folded.contains(&title) || title.contains(&folded) { 1.0 } else { strsim::jaro_winkler(&title, &folded) }
    };
    // "Accepts SMS Marketing" is no "Marketing".
    let aimed = purpose(header)
        .filter(|code| matches!(*code, "FOTO" | "SMS" | "WHATSAPP" | "TELEFONO" | "TERZI" | "POSTA" | "SALUTE"));
    let stem = |code: &str| match code {
        "FOTO" => ["foto", "immagin"],
        "TERZI" => ["terzi", "third"],
        "POSTA" => ["posta", "cartace"],
        "SALUTE" => ["salute", "sanitar"],
        "SMS" => ["sms", "messaggi"],
        "WHATSAPP" => ["whatsapp", "messaggi"],
        _ => ["telefon", "call"],
    };
    let fits = |code: &str, title: &str| {
        aimed.is_none_or(|aimed| stem(aimed).iter().any(|s| fold(code).contains(s) || fold(title).contains(s)))
    };
    let by_type = known
        .consent_types
        .iter()
        .filter(|(code, title)| fits(code, title))
        .map(|(code, title)| (code, likeness(title).max(likeness(code))))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((code, _)) = by_type.filter(|(_, l)| *l >= 0.9) {
        return code.clone();
    }
    if let Some(code) = purpose(header) {
        // The archive's own type with this word wins over a new one.
        let own = known
            .consent_types
            .iter()
            .find(|(c, t)| fold(c).contains(&code.to_lowercase()) || fold(t).contains(&code.to_lowercase()));
        return own.map_or_else(|| code.to_owned(), |(c, _)| c.clone());
    }
    UNNAMED.to_owned()
}

#[cfg(test)]
mod tests {
    use super::purpose;

    #[test]
    fn short_words_name_their_purpose() {
        for (header, code) in [
            ("NL", "NEWSLETTER"),
            ("WA ok", "WHATSAPP"),
            ("CONS_COMM", "MARKETING"),
            ("CONS_PROF", "PROFILAZIONE"),
            ("Adv via posta", "MARKETING"),
            ("FLG_PRIV", "PRIVACY"),
            ("CONSENSO TELEF.", "TELEFONO"),
            ("Tel.", "TELEFONO"),
        ] {
            assert_eq!(purpose(&header.replace('_', " ")), Some(code), "{header}");
        }
        assert_eq!(purpose("Professione"), None);
    }
}
