//! What a no closes: every way, or only the ones that it names. "No SMS" is no objection to letters.

use custode_domain::channel::Channel;

use super::draft::NormalisedRow;
use super::issue::IssueCode;
use crate::mapping::{begins, is_among};

/// Stems of the ways in which somebody is reached.
const WAYS: [(&str, Channel); 5] = [
    ("mail email", Channel::Email),
    (
        "telef chiam richiam bloctel telemarketing telesell call anruf appel llamar phone klic poklic bellen",
        Channel::Phone,
    ),
    ("sms", Channel::Sms),
    ("whatsapp telegram", Channel::Messaging),
    ("fax", Channel::Fax),
];
/// Whole words for them.
const SHORT: [(&str, Channel); 2] = [("tel", Channel::Phone), ("wa", Channel::Messaging)];
/// Stems of what goes by letter; "posta elettronica" does not.
const LETTERS: &str = "cartace postal courrier papier bust volantin depliant cartolin";
/// Stems of words that leave a no to what it names: "non vuole più ricevere", "EMAIL_BLACKLISTED", "Vietato chiamare".
const AROUND: &str = "no non not mai piu stop basta niente ness vuol desider gradi inviar mandar mandat spedir ricever far prefer rifiut \
     vietat divieto blocc blacklist blocklist blockiert oppos oppon opt out opted unsubscri allow accett accept autorizz acconsent \
     contrari esclu disattiv valid errat invalid inesistent kein nicht niet geen pas vec vise meer zeli per via tramite con chied chiest dett dic questo";
/// Whole words that do so.
const SMALL: &str = "ne e o ed a ad al alla alle ai di da dal dalla del delle il la le lo i gli l in su si ha ho has do of to from for \
     su s y yes suo sua mehr bitte please ok elettronica numero nr n cliente utente contatto";
/// Stems of what a header may say beside the way: the way counts all the same.
const SUBJECT: &str = "consens consent cons pubblicit promo marketing mktg mkt commercial comunicazion materiale invio invi messagg \
     newsletter offert ricontatt contatt avvis scadenz auguri gruppo saldi";
/// Stems of what is more than a message by one way.
const MORE: &str = "tratt dati privacy gdpr profil acconsent autorizz altr";

/// Where a word of a folded text stands for a way.
fn way(words: &[&str], at: usize) -> Option<Channel> {
    let word = words[at];
    if word == "posta" || begins(LETTERS, word) {
        let electronic =
            words.get(at + 1).is_some_and(|next| next.starts_with("elettronic") || next.starts_with("electroni"));
        return Some(if electronic { Channel::Email } else { Channel::Post });
    }
    let short = SHORT.iter().find(|(whole, _)| *whole == word);
    short.or_else(|| WAYS.iter().find(|(stems, _)| begins(stems, word))).map(|(_, channel)| channel.clone())
}

/// The ways that a folded text names, each once.
pub(super) fn ways(folded: &str) -> Vec<Channel> {
    let words = words(folded);
    let mut found: Vec<Channel> = (0..words.len()).filter_map(|at| way(&words, at)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn words(folded: &str) -> Vec<&str> {
    folded.split([' ', '/']).filter(|word| !word.is_empty()).collect()
}

/// The ways that a no names and nothing else; none where it may be about more.
pub(super) fn only(folded: &str, subject: bool) -> Vec<Channel> {
    let words = words(folded);
    let bare = |at: usize| {
        let word = words[at];
        way(&words, at).is_some()
            || begins(AROUND, word)
            || is_among(SMALL, word)
            || word.bytes().all(|b| b.is_ascii_digit())
            || subject && begins(SUBJECT, word)
    };
    // "Pubblicità e SMS": the first of the two is more than the second.
    let several = subject && words.iter().any(|word| matches!(*word, "e" | "ed" | "o")) && {
        words.iter().any(|word| begins(SUBJECT, word))
    };
    if !several && (0..words.len()).all(bare) { ways(folded) } else { Vec::new() }
}

/// The ways that a header of refusals or of a consent is about; none where it is about every way.
pub(super) fn of_header(folded: &str) -> Vec<Channel> {
    // The register of oppositions knows telephone numbers and postal addresses (D.P.R. 26/2022, art. 1).
    if folded.split(' ').any(|word| word == "rpo") && ways(folded).is_empty() {
        return vec![Channel::Phone, Channel::Post];
    }
    let named = only(folded, true);
    if !named.is_empty() {
        return named;
    }
    // "SMS promemoria" is about SMS, whatever they remind of; "Trattamento dati e invio di SMS" is about more.
    let words = words(folded);
    // A bulletin comes on paper or by mail: who does not want it has said nothing of calls.
    if words.iter().any(|word| word.starts_with("bollettin") || word.starts_with("notiziar")) && ways(folded).is_empty()
    {
        return vec![Channel::Email, Channel::Post];
    }
    let joined = words.iter().any(|word| matches!(*word, "e" | "ed" | "o" | "oppure" | "and" | "or" | "und" | "et"));
    let more = words.iter().any(|word| begins(SUBJECT, word) || begins(MORE, word));
    if joined && more { Vec::new() } else { Some(ways(folded)).filter(|ways| ways.len() == 1).unwrap_or_default() }
}

/// Closes what a folded text says no to; the code tells which.
pub(super) fn close(out: &mut NormalisedRow, folded: &str) -> IssueCode {
    close_ways(out, only(folded, false))
}

/// Closes these ways, or all of them where there are none.
pub(super) fn close_ways(out: &mut NormalisedRow, ways: Vec<Channel>) -> IssueCode {
    if ways.is_empty() {
        out.opt_out = true;
        return IssueCode::NoteStops;
    }
    for way in ways {
        if !out.closed.contains(&way) {
            out.closed.push(way);
        }
    }
    IssueCode::NoteClosesWay
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_domain::identifiers::text::fold;

    fn codes(ways: &[Channel]) -> String {
        ways.iter().map(Channel::code).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_no_closes_the_ways_that_it_names() {
        for (text, closed) in [
            ("basta sms", "sms"),
            ("non telefonare più", "phone"),
            ("niente posta, grazie", ""),
            ("no fax", "fax"),
            ("niente chiamate né WhatsApp", "phone messaging"),
            ("non contattare", ""),
            ("nessuna pubblicità via mail", ""),
            ("non chiamare al 3471110009", "phone"),
            ("stop a tutto", ""),
        ] {
            assert_eq!(codes(&only(&fold(text), false)), closed, "{text}");
        }
        for (header, closed) in [
            ("Consenso telefonate", "phone"),
            ("CONSENSO TELEF.", "phone"),
            ("Non inviare SMS pubblicitari", "sms"),
            ("Marketing per posta cartacea", "post"),
            ("Marketing per posta elettronica", "email"),
            ("Rifiuta pubblicità e chiamate", ""),
            ("SMS_BLACKLISTED", "sms"),
            ("Non contattare", ""),
            ("Rifiuta newsletter", ""),
            ("Blocco mail e SMS", "email sms"),
            ("SMS promemoria", "sms"),
            ("Vuole il listino via mail", "email"),
            ("Circolare mensile per posta", "post"),
            ("Circolare via mail e posta", ""),
            ("Pubblicità o SMS", ""),
            ("Trattamento dati e invio di SMS", ""),
        ] {
            assert_eq!(codes(&of_header(&crate::mapping::words::fold_header(header))), closed, "{header}");
        }
    }
}
