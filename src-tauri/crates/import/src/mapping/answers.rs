//! Headers that offer both answers, in whatever language: "Newsletter ja/nein", "Sms sì o no".

use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};

/// A folded header without the two answers that it offers; none where it offers none.
pub(super) fn without(folded: &str) -> Option<String> {
    let mut rest: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let both = |word: &str| {
        let parts: Vec<ConsentMeaning> = word.split('/').map(consent_cell::read).collect();
        parts.contains(&ConsentMeaning::Yes)
            && parts.contains(&ConsentMeaning::No)
            && parts.iter().all(|part| *part != ConsentMeaning::Unknown)
    };
    let (at, n) = (0..rest.len()).find_map(|at| match &rest[at..] {
        [word, ..] if both(word) => Some((at, 1)),
        [yes, "o" | "oder" | "ou" | "or", no, ..] if are_both(yes, no) => Some((at, 3)),
        [yes, no, ..] if are_both(yes, no) => Some((at, 2)),
        _ => None,
    })?;
    rest.drain(at..at + n);
    Some(rest.join(" "))
}

/// True for a folded header that offers both answers.
pub(crate) fn offers(folded: &str) -> bool {
    without(folded).is_some()
}

/// A bare yes and a bare no in two words; "sì non contattare" offers nothing.
fn are_both(yes: &str, no: &str) -> bool {
    let bare =
        !matches!(yes, "x" | "v" | "1") && (matches!(no, "no" | "n" | "nein" | "falso" | "false") || yes == "oui");
    bare && consent_cell::read(yes) == ConsentMeaning::Yes && consent_cell::read(no) == ConsentMeaning::No
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn the_answers_that_a_header_offers_are_left_away() {
        for (folded, rest) in [
            ("newsletter ja/nein", Some("newsletter")),
            ("newsletter nein/ja", Some("newsletter")),
            ("newsletter oui/non", Some("newsletter")),
            ("sms si o no", Some("sms")),
            ("sms si no", Some("sms")),
            ("attivo vero/falso", Some("attivo")),
            ("non contattare si/no", Some("non contattare")),
            ("non autorizza il marketing", None),
            ("non si e iscritto", None),
            ("cognome/nome", None),
            ("x no mail", None),
            ("newsletter", None),
        ] {
            assert_eq!(without(folded).as_deref(), rest, "{folded}");
        }
    }
}
