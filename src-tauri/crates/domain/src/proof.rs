//! Proofs of consent that outlive the card (DOMAIN 4.2, I1): held for the defence of claims (art. 17(3)(e) GDPR) until
//! five years after the withdrawal, then destroyed. No name, no address and no link: keyed hashes of the addresses only.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minicbor::{Decode, Encode, bytes::ByteVec};

use crate::{
    consent::{ConsentState, Method, RecordedConsent},
    contact::{ContactField, ContactUnit},
    ids::{ConsentEventId, ConsentTypeId, WordingId},
    retention::retain_until,
    text::fold,
};

/// One decision, as far as it proves something.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ProofEvent {
    /// What was decided.
    #[n(0)]
    pub state: ConsentState,
    /// The day on which the person decided.
    #[cbor(n(1), with = "crate::cbor::opt_day", has_nil)]
    pub decided_on: Option<NaiveDate>,
    /// The day on which it was recorded.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub recorded_on: NaiveDate,
    /// How.
    #[n(3)]
    pub method: Method,
    /// Which text the person saw.
    #[n(4)]
    pub wording: Option<WordingId>,
    /// 0 to 3.
    #[n(5)]
    pub evidence_level: u8,
    /// Where the proof lies, in words that name nobody.
    #[n(6)]
    pub evidence: Option<String>,
    /// SHA-256 of the files that proved it, so that a signed paper can still be recognised; the files themselves are destroyed.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub files: Vec<ByteVec>,
}

/// The proof of one consent type of one person.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct HeldProof {
    /// Keyed hashes of the addresses and numbers that it was given for.
    #[n(0)]
    pub points: Vec<ByteVec>,
    /// Which consent.
    #[n(1)]
    pub consent_type: ConsentTypeId,
    /// Every decision, earliest first.
    #[n(2)]
    pub events: Vec<ProofEvent>,
    /// Last day; it is destroyed afterwards.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub until: NaiveDate,
    /// The norm that keeps it.
    #[n(4)]
    pub norm: String,
}

redacted!(ProofEvent, HeldProof);

/// Code of the retention class of proofs of consent.
pub const PROOFS: &str = "PROVE-CONSENSO";

/// The norm that keeps a proof when its retention class names none.
pub const PROOF_NORM: &str = "art. 17(3)(e) GDPR";

/// The proof that an erasure leaves of a consent type; `None` when the person never said yes. `months` are those of the
/// retention class of proofs: they run from the withdrawal, or from the erasure when the consent stood until then.
#[must_use]
pub fn held_proof(
    card: &ContactUnit,
    consent_type: ConsentTypeId,
    points: Vec<ByteVec>,
    files: &BTreeMap<ConsentEventId, Vec<Vec<u8>>>,
    (months, norm): (u32, &str),
    today: NaiveDate,
) -> Option<HeldProof> {
    let events = card.standing_events(consent_type);
    if !events.iter().any(|known| known.event.state.is_granting()) {
        return None;
    }
    let withdrawn = |known: &&&RecordedConsent| known.event.state == ConsentState::Withdrawn;
    let ended = events.iter().filter(withdrawn).filter_map(|known| known.event.decided_on).max();
    let regiven =
        events.iter().filter(|known| known.event.state.is_granting()).filter_map(|k| k.event.decided_on).max();
    // A yes after the last no stood until today.
    let from = ended.filter(|ended| regiven.is_none_or(|given| given <= *ended)).unwrap_or(today).min(today);
    let until = retain_until(from, months)?;
    if until < today {
        return None;
    }
    let words = names_of(card);
    let events = events.iter().map(|known| ProofEvent {
        state: known.event.state,
        decided_on: known.event.decided_on,
        recorded_on: known.key.stamp.at().date_naive(),
        method: known.event.method,
        wording: known.event.wording,
        evidence_level: known.event.evidence_level,
        evidence: known.event.evidence.clone().filter(|text| !mentions(&words, text)),
        files: files.get(&known.event.id).into_iter().flatten().map(|hash| ByteVec::from(hash.clone())).collect(),
    });
    Some(HeldProof { points, consent_type, events: events.collect(), until, norm: norm.to_owned() })
}

/// Folded words that name the person of a card: names, codes and addresses.
#[must_use]
pub fn names_of(card: &ContactUnit) -> Vec<String> {
    let fields =
        [ContactField::FirstName, ContactField::LastName, ContactField::OrganisationName, ContactField::VatNumber];
    let names = fields.into_iter().filter_map(|field| card.text(field)).flat_map(|text| text.split_whitespace());
    let points = card.points().into_iter().flat_map(|point| [point.normalised.as_str(), point.raw.as_str()]);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let numbers = card.points().into_iter().map(|point| digits(&point.raw)).filter(|number| number.len() >= 6);
    let mut words: Vec<String> =
        names.chain(points).map(fold).chain(numbers).filter(|word| word.chars().count() >= 3).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether a text says any of some folded words.
#[must_use]
pub fn mentions(words: &[String], text: &str) -> bool {
    let folded = fold(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    words.iter().any(|word| folded.contains(word.as_str()) || (word.len() >= 6 && digits.contains(word.as_str())))
}
