//! Asking for a consent: the words that are read aloud or sent, in versions that never change, and that somebody was asked to
//! renew (S62, S63, S74).

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{CommunicationId, ConsentEventId, ConsentTypeId, WordingId},
    paper::PaperText,
};

code_enum! {
    /// How a consent is asked for.
    pub enum AskWay {
        /// Read aloud on the telephone.
        Phone = 0 "phone",
        /// Written in an e-mail.
        Email = 1 "email",
        /// Written in a short message.
        Message = 2 "message",
    }
}

/// A version of the words of one way, in every language. It never changes; other words are the next version.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct AskText {
    /// Which way.
    #[n(0)]
    pub way: AskWay,
    /// 1, 2, 3 … ; what the program ships with is 0.
    #[n(1)]
    pub version: u32,
    /// First day of use.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// The words.
    #[n(3)]
    pub texts: Vec<PaperText>,
}

/// A person was asked to renew a yes. One yes is asked about once: only its renewal begins another period.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RenewalAsk {
    /// The yes that ends.
    #[n(0)]
    pub event: ConsentEventId,
    /// Its type.
    #[n(1)]
    pub consent_type: ConsentTypeId,
    /// When they were asked.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// How.
    #[n(3)]
    pub channel: Channel,
    /// The call or message: one that did not go out asked nothing.
    #[n(4)]
    pub communication: CommunicationId,
    /// The version of the consent's text that they were asked with; none was noted before.
    #[n(5)]
    pub wording: Option<WordingId>,
}

redacted!(AskText, RenewalAsk);

/// What stands in the words instead of what is known only when they are used.
#[derive(Debug, Clone, Copy)]
pub struct AskFacts<'a> {
    /// The firm.
    pub firm: &'a str,
    /// The person.
    pub person: &'a str,
    /// Title of the consent.
    pub consent: &'a str,
    /// Its text.
    pub wording: &'a str,
}

/// Puts facts into words: `[azienda]`, `[nome]`, `[consenso]` and `[testo]`, or their English names. What was put in is not
/// looked at again.
#[must_use]
pub fn fill_in(words: &str, facts: AskFacts<'_>) -> String {
    let mut filled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(open) = rest.find('[') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let close = from.find(']');
        let fact = close.and_then(|close| match &from[1..close] {
            "azienda" | "firm" => Some(facts.firm),
            "nome" | "name" => Some(facts.person),
            "consenso" | "consent" => Some(facts.consent),
            "testo" | "text" => Some(facts.wording),
            _ => None,
        });
        match (fact, close) {
            (Some(fact), Some(close)) => {
                filled.push_str(fact);
                rest = &from[close + 1..];
            }
            _ => {
                filled.push('[');
                rest = &from[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_filled_in_once_and_what_is_no_place_stays() {
        let facts = AskFacts { firm: "Rossi [nome]", person: "Anna", consent: "Newsletter", wording: "Acconsento" };
        for (words, filled) in [
            ("Buongiorno [nome], qui [azienda].", "Buongiorno Anna, qui Rossi [nome]."),
            ("[consent]: [text]", "Newsletter: Acconsento"),
            ("[altro] [ [nome", "[altro] [ [nome"),
            ("[[nome]]", "[Anna]"),
            ("", ""),
        ] {
            assert_eq!(fill_in(words, facts), filled, "{words}");
        }
    }
}
