//! Which consent type each consent column speaks of.

use custode_domain::identifiers::text::fold;

use super::content::Content;
use super::propose::KnownFields;
use super::words::{self, Word};

/// The consent type that each consent column speaks of.
pub(crate) fn consent_codes(headers: &[String], contents: &[Content], known: &KnownFields) -> Vec<Option<String>> {
    let mut codes: Vec<Option<String>> = vec![None; contents.len().max(headers.len())];
    let mut last: Option<String> = None;
    let mut answers: Vec<String> = Vec::new();
    let first_answer = headers
        .iter()
        .find(|h| words::guess(h).first().is_some_and(|(w, _)| *w == Word::Consent))
        .map(|h| code_for(h, known));
    for (i, header) in headers.iter().enumerate() {
        let Some((word, _)) =
            words::guess(header).into_iter().find(|(w, _)| !matches!(w, Word::Plain(p) if *p != "opt_out"))
        else {
            continue;
        };
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
                code
            }
            // "Data consenso" belongs to the answer before it; a date that names its purpose to that purpose.
            _ if purpose(header).is_some() && codes.iter().flatten().any(|c| *c == own) => own,
            _ => last.clone().or_else(|| first_answer.clone()).unwrap_or(own),
        };
        codes[i] = Some(code);
    }
    // A date column that is no answer must not block the code of the answer: dates share it on purpose.
    codes.truncate(contents.len());
    codes
}

/// Purpose that a header names.
pub(crate) fn purpose(header: &str) -> Option<&'static str> {
    let folded = fold(header);
    [
        ("news", "NEWSLETTER"),
        ("profil", "PROFILAZIONE"),
        ("terzi", "TERZI"),
        ("third", "TERZI"),
        ("marketing", "MARKETING"),
        ("commercial", "MARKETING"),
        ("pubb", "MARKETING"),
        ("offerte", "MARKETING"),
        ("mkt", "MARKETING"),
        ("promo", "MARKETING"),
        ("sms", "SMS"),
        ("whatsapp", "WHATSAPP"),
        ("telefon", "TELEFONO"),
        ("privacy", "PRIVACY"),
        ("gdpr", "PRIVACY"),
        ("trattamento", "PRIVACY"),
        ("informativa", "PRIVACY"),
        ("liberatoria", "LIBERATORIA"),
    ]
    .into_iter()
    .find(|(word, _)| folded.contains(word))
    .map(|(_, code)| code)
}

fn code_for(header: &str, known: &KnownFields) -> String {
    let folded = fold(header);
    let likeness = |title: &str| {
        let title = fold(title);
        if folded.contains(&title) || title.contains(&folded) { 1.0 } else { strsim::jaro_winkler(&title, &folded) }
    };
    let by_type = known
        .consent_types
        .iter()
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
    "CONSENSO".to_owned()
}
