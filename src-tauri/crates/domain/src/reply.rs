//! What a message that came in asks for besides being read: that nobody writes any more, or that an address does not work.
//! It is only proposed to the operator; nothing is done by itself.

use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, text::fold};

code_enum! {
    /// What a message seems to ask for.
    pub enum ReplyAsk {
        /// The person does not want to get messages any more.
        Stop = 0 "stop",
        /// A message did not arrive: an address does not work.
        Bounce = 1 "bounce",
    }
}

/// A message that was taken in seems to ask for something. Makes no state.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ReplyFound {
    /// What.
    #[n(0)]
    pub ask: ReplyAsk,
    /// The addresses that do not work.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub addresses: Vec<String>,
}

redacted!(ReplyFound);

/// Somebody decided about it. Makes no state: what they did stands on the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ReplySettled {
    /// It was what it seemed to be, and was done.
    #[n(0)]
    pub done: bool,
}

/// Subjects that ask, at their beginning and without the signs of an answer; folded. The link of a newsletter writes the first.
const SUBJECTS: [&str; 12] = [
    "unsubscribe",
    "disiscri",
    "cancellami",
    "cancellatemi",
    "cancellazione dalla newsletter",
    "cancellazione dalla mailing list",
    "rimuovimi",
    "rimuovetemi",
    "rimozione dalla newsletter",
    "revoca consenso",
    "revoca del consenso",
    "remove me",
];

/// Words that ask, in the text that the person wrote themselves; folded.
const WORDS: [&str; 34] = [
    "cancellami",
    "cancellatemi",
    "cancellarmi dalla",
    "cancellate il mio indirizzo",
    "cancella il mio indirizzo",
    "cancellazione dalla newsletter",
    "disiscrivimi",
    "disiscrivetemi",
    "disiscrivermi",
    "non scrivetemi piu",
    "non scrivermi piu",
    "non mi scrivete piu",
    "non mi scriva piu",
    "non inviatemi piu",
    "non inviarmi piu",
    "non mi inviate piu",
    "non mandatemi piu",
    "non mandarmi piu",
    "non mi mandate piu",
    "non voglio piu ricevere",
    "non desidero piu ricevere",
    "non intendo piu ricevere",
    "non ricevere piu",
    "rimuovetemi",
    "rimuovimi",
    "toglietemi dalla",
    "revoco il consenso",
    "revoco il mio consenso",
    "unsubscribe",
    "remove me from",
    "take me off",
    "stop sending",
    "stop emailing",
    "do not email me",
];

/// Whether a message seems to ask that nobody writes any more: by its subject, or by what stands above the text that it
/// answers to. That one is left out, because a newsletter says itself how to leave it.
#[must_use]
pub fn asks_to_stop(subject: &str, body: &str) -> bool {
    let subject = fold(subject);
    let mut bare = subject.trim();
    while let Some(rest) = ["re:", "r:", "fwd:", "fw:", "i:", "rif:"].iter().find_map(|sign| bare.strip_prefix(sign)) {
        bare = rest.trim_start();
    }
    if bare == "stop" || SUBJECTS.iter().any(|word| bare.starts_with(word)) {
        return true;
    }
    let own = fold(&own_words(body));
    let plain: String = own.split_whitespace().collect::<Vec<_>>().join(" ");
    plain == "stop" || WORDS.iter().any(|word| plain.contains(word))
}

/// The text above what a message answers to.
fn own_words(body: &str) -> String {
    let mut own = String::new();
    for line in body.lines() {
        let plain = fold(line);
        let plain = plain.trim();
        let quotes = plain.starts_with('>')
            || plain.starts_with("-----original")
            || plain.starts_with("----- messaggio")
            || plain.starts_with("-----messaggio")
            || plain.starts_with("________")
            || (plain.starts_with("il ") || plain.starts_with("on ") || plain.contains('<'))
                && (plain.ends_with("ha scritto:") || plain.ends_with("wrote:") || plain.ends_with("scrive:"))
            || ["da:", "from:", "mittente:"].iter().any(|sign| plain.starts_with(sign)) && plain.contains('@');
        if quotes {
            break;
        }
        own.push_str(line);
        own.push('\n');
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_to_be_left_alone_is_heard() {
        for (subject, body) in [
            ("unsubscribe 3f9a12b4c5d6", ""),
            ("Re: Disiscrizione", "grazie"),
            ("R: RE: CANCELLAMI", ""),
            (
                "Re: Saldi",
                "Cancellatemi per favore.\n\nIl giorno 3 nov 2026 Rossi srl ha scritto:\n> Da domani i saldi.",
            ),
            ("Re: Saldi", "Buongiorno,\nnon desidero PIÙ\nricevere le vostre offerte."),
            ("STOP", ""),
            ("Re: Saldi", "stop\n"),
            ("Re: Sale", "Please remove me from your list"),
            ("Re: Saldi", "Revoco il mio consenso."),
        ] {
            assert!(asks_to_stop(subject, body), "{subject} / {body}");
        }
    }

    #[test]
    fn the_line_of_the_newsletter_itself_asks_nothing() {
        for (subject, body) in [
            ("Re: Saldi", "Bello, quando aprite?\n> Per non ricevere più messaggi risponda CANCELLAMI."),
            (
                "Re: Saldi",
                "Arrivo domani.\n\nDa: Rossi srl <info@rossi.example>\nInviato: lunedì\nRisponda CANCELLAMI per non ricevere più messaggi.",
            ),
            ("Re: Saldi", "Ok.\nOn Mon, 2 Nov 2026 Rossi <info@rossi.example> wrote:\nunsubscribe here"),
            ("Non-stop shopping", "Vorrei un preventivo per il cancello: il vecchio si è bloccato."),
            ("Re: appuntamento", "Va bene giovedì, a presto"),
        ] {
            assert!(!asks_to_stop(subject, body), "{subject} / {body}");
        }
    }
}
