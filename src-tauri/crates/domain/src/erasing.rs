//! The erasure of a person, asked for on the card (Art. 17 GDPR, DOMAIN 4.8): why, what becomes of each sort of record,
//! and what the certificate says. Nothing here names anybody.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    bin::BinOutcome,
    cbor::code_enum,
    request::{ActionOutcome, RefusalGround},
};

code_enum! {
    /// Why a person is erased.
    pub enum ErasureGround {
        /// The data are no longer needed.
        NoLongerNeeded = 0 "no_longer_needed",
        /// The person withdrew the consent.
        Withdrawn = 1 "withdrawn",
        /// The person objected.
        Objected = 2 "objected",
        /// The data were processed unlawfully.
        Unlawful = 3 "unlawful",
        /// A law or an authority demands it.
        Obligation = 4 "obligation",
        /// The data of a child, collected by an online service.
        Minor = 5 "minor",
        /// The card was made by mistake; nobody asked.
        Mistake = 6 "mistake",
    }
}

impl ErasureGround {
    /// The norm.
    #[must_use]
    pub const fn norm(self) -> Option<&'static str> {
        match self {
            Self::NoLongerNeeded => Some("art. 17(1)(a) GDPR"),
            Self::Withdrawn => Some("art. 17(1)(b) GDPR"),
            Self::Objected => Some("art. 17(1)(c) GDPR"),
            Self::Unlawful => Some("art. 17(1)(d) GDPR"),
            Self::Obligation => Some("art. 17(1)(e) GDPR"),
            Self::Minor => Some("art. 17(1)(f) GDPR"),
            Self::Mistake => None,
        }
    }

    /// Whether the person's addresses go on the suppression list, so that no later file brings the card back.
    #[must_use]
    pub const fn suppresses(self) -> bool {
        !matches!(self, Self::Mistake)
    }
}

code_enum! {
    /// Why no letter was set before an erasure: afterwards nobody knows to whom it would go.
    pub enum NoLetter {
        /// The person was answered already, by other means.
        Answered = 0 "answered",
        /// There is no address to answer to.
        NoAddress = 1 "no_address",
        /// Nobody asked: the firm erases by itself.
        NobodyAsked = 2 "nobody_asked",
    }
}

code_enum! {
    /// The sorts of records that a person has.
    pub enum RecordClass {
        /// The card, with its addresses, notes, provenance and history.
        Card = 0 "card",
        /// Consents of one type.
        Consent = 1 "consent",
        /// An objection or block.
        Stop = 2 "stop",
        /// A communication.
        Communication = 3 "communication",
        /// A hold that was lifted or is over.
        Hold = 4 "hold",
        /// The file of a request of the person.
        Request = 5 "request",
        /// A case of the person.
        Case = 6 "case",
    }
}

/// What became of the records of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ClassCount {
    /// Which sort.
    #[n(0)]
    pub class: RecordClass,
    /// Destroyed.
    #[cbor(n(1), default)]
    pub destroyed: u64,
    /// Somebody else's records that no longer lead to the person.
    #[cbor(n(2), default)]
    pub anonymised: u64,
    /// Kept until a day by a norm, or by a hold.
    #[cbor(n(3), default)]
    pub kept: u64,
}

/// Records that one norm keeps.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct HeldCount {
    /// Which sort.
    #[n(0)]
    pub class: RecordClass,
    /// The norm; none for a hold.
    #[n(1)]
    pub norm: Option<String>,
    /// How many.
    #[n(2)]
    pub count: u64,
    /// The first of their days; none when a hold keeps them.
    #[cbor(n(3), with = "crate::cbor::opt_day", has_nil)]
    pub first: Option<NaiveDate>,
    /// The last of their days.
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub last: Option<NaiveDate>,
}

/// The counts of an erasure: one outcome for each record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ErasureCounts {
    /// By sort of record; sorts without records are left out.
    #[cbor(n(0), default)]
    pub classes: Vec<ClassCount>,
    /// What is kept, by norm.
    #[cbor(n(1), default)]
    pub held: Vec<HeldCount>,
}

impl ErasureCounts {
    /// Counts one record. `norm` is what keeps it.
    pub fn count(&mut self, class: RecordClass, outcome: BinOutcome, norm: Option<&str>) {
        let at = self.classes.iter().position(|known| known.class == class).unwrap_or_else(|| {
            self.classes.push(ClassCount { class, destroyed: 0, anonymised: 0, kept: 0 });
            self.classes.len() - 1
        });
        let counts = &mut self.classes[at];
        let day = match outcome {
            BinOutcome::Destroyed => return counts.destroyed += 1,
            BinOutcome::KeptWithOthers => return counts.anonymised += 1,
            BinOutcome::KeptUntil(day) => Some(day),
            BinOutcome::Held => None,
        };
        counts.kept += 1;
        let norm = norm.filter(|_| day.is_some());
        let same = |known: &&mut HeldCount| {
            known.class == class && known.norm.as_deref() == norm && known.first.is_some() == day.is_some()
        };
        match self.held.iter_mut().find(same) {
            Some(known) => {
                known.count += 1;
                known.first = known.first.min(day);
                known.last = known.last.max(day);
            }
            None => {
                let norm = norm.map(str::to_owned);
                self.held.push(HeldCount { class, norm, count: 1, first: day, last: day });
            }
        }
    }

    /// How the request of the person ends with these counts, and on which grounds of Art. 17(3) something stays. The file of the
    /// request itself is no part of what was asked for; what others keep no longer leads to the person.
    #[must_use]
    pub fn answer(&self) -> (ActionOutcome, Vec<RefusalGround>) {
        let mut grounds: Vec<RefusalGround> = Vec::new();
        for held in self.held.iter().filter(|held| held.class != RecordClass::Request) {
            let ground = match (held.class, &held.norm) {
                (RecordClass::Consent, _) | (_, None) => RefusalGround::LegalClaims,
                (_, Some(_)) => RefusalGround::LegalDuty,
            };
            if !grounds.contains(&ground) {
                grounds.push(ground);
            }
        }
        (if grounds.is_empty() { ActionOutcome::Done } else { ActionOutcome::Partly }, grounds)
    }

    /// Records in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.classes.iter().map(|count| count.destroyed + count.anonymised + count.kept).sum()
    }

    /// Destroyed in all.
    #[must_use]
    pub fn destroyed(&self) -> u64 {
        self.classes.iter().map(|count| count.destroyed).sum()
    }
}

/// The backups that were there at an erasure: they hold the data until they are replaced by newer ones (SECURITY 2.7). Folders are
/// counted, not named: a path may say whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct CopiesLeft {
    /// Folders in which backups were found.
    #[cbor(n(0), default)]
    pub places: u64,
    /// Chosen folders that could not be looked into.
    #[cbor(n(1), default)]
    pub unreachable: u64,
    /// Backups that were found.
    #[cbor(n(2), default)]
    pub count: u64,
    /// Number of the newest backup that was ever made.
    #[cbor(n(3), default)]
    pub newest: u64,
}

/// A person was erased on request: what the certificate says, without anything about the person.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PersonErased {
    /// Number of the certificate.
    #[n(0)]
    pub number: String,
    /// Number of the request, when there is one.
    #[n(1)]
    pub request: Option<String>,
    /// Why.
    #[n(2)]
    pub ground: ErasureGround,
    /// One outcome for each record.
    #[n(3)]
    pub counts: ErasureCounts,
    /// Addresses and numbers that went on the suppression list.
    #[cbor(n(4), default)]
    pub suppressed: u64,
    /// Units that were erased, and looked for afterwards.
    #[cbor(n(5), default)]
    pub units: u64,
    /// Code of the letter that was set before.
    #[n(6)]
    pub letter: Option<String>,
    /// Why there was none.
    #[n(7)]
    pub no_letter: Option<NoLetter>,
    /// The backups that still held the data; none where an older program did not look.
    #[n(8)]
    pub copies: Option<CopiesLeft>,
}

/// The number of a request as somebody typed it; `None` when it could say more than a number: letters, digits, `-`, `/` and
/// `.` only, with a digit, at most 30.
#[must_use]
pub fn request_number(text: &str) -> Option<&str> {
    let text = text.trim();
    let fits = text.len() <= 30
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.'))
        && text.chars().any(|c| c.is_ascii_digit());
    fits.then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn f34_what_one_norm_keeps_is_told_with_its_first_and_last_day() {
        let day = |year| NaiveDate::from_ymd_opt(year, 3, 31).unwrap();
        let mut counts = ErasureCounts::default();
        let norm = Some("art. 2220 c.c.");
        counts.count(RecordClass::Communication, BinOutcome::KeptUntil(day(2031)), norm);
        counts.count(RecordClass::Communication, BinOutcome::KeptUntil(day(2029)), norm);
        counts.count(RecordClass::Communication, BinOutcome::Held, norm);
        counts.count(RecordClass::Card, BinOutcome::Destroyed, None);
        let held = |norm: Option<&str>, count, first, last| HeldCount {
            class: RecordClass::Communication,
            norm: norm.map(str::to_owned),
            count,
            first,
            last,
        };
        assert_eq!(
            counts.held,
            [held(norm, 2, Some(day(2029)), Some(day(2031))), held(None, 1, None, None)],
            "a hold has no day"
        );
        assert_eq!((counts.total(), counts.destroyed()), (4, 1));
    }

    /// S70: what stays by a norm or a hold is refused in part, with its ground; the file of the request is no part of it.
    #[test]
    fn s70_the_answer_of_an_erasure_follows_from_its_counts() {
        let day = NaiveDate::from_ymd_opt(2031, 3, 31).unwrap();
        let mut counts = ErasureCounts::default();
        counts.count(RecordClass::Card, BinOutcome::Destroyed, None);
        counts.count(RecordClass::Communication, BinOutcome::KeptWithOthers, None);
        counts.count(RecordClass::Request, BinOutcome::KeptUntil(day), Some("GDPR art. 5(2)"));
        assert_eq!(counts.answer(), (ActionOutcome::Done, vec![]));
        counts.count(RecordClass::Communication, BinOutcome::KeptUntil(day), Some("art. 2220 c.c."));
        assert_eq!(counts.answer(), (ActionOutcome::Partly, vec![RefusalGround::LegalDuty]));
        counts.count(RecordClass::Communication, BinOutcome::Held, None);
        counts.count(RecordClass::Consent, BinOutcome::KeptUntil(day), Some("art. 7(1) GDPR"));
        let both = vec![RefusalGround::LegalDuty, RefusalGround::LegalClaims];
        assert_eq!(counts.answer(), (ActionOutcome::Partly, both));
    }

    #[test]
    fn f36_a_request_number_names_nobody() {
        for good in ["DSR-2026-0042", " 12/2026 ", "P.7"] {
            assert_eq!(request_number(good), Some(good.trim()));
        }
        for bad in ["", "Mario Rossi", "Rossi", "n. 12", "mario@posta.example 1", "1234567890123456789012345678901"] {
            assert_eq!(request_number(bad), None, "{bad}");
        }
    }

    proptest! {
        /// Every record has exactly one outcome.
        #[test]
        fn s12_the_counts_add_up(records in proptest::collection::vec((0_usize..5, 0_u8..4, 0_i32..9), 0..60)) {
            let mut counts = ErasureCounts::default();
            for (class, outcome, year) in &records {
                let outcome = match outcome {
                    0 => BinOutcome::Destroyed,
                    1 => BinOutcome::KeptWithOthers,
                    2 => BinOutcome::KeptUntil(NaiveDate::from_ymd_opt(2030 + year, 1, 1).unwrap()),
                    _ => BinOutcome::Held,
                };
                counts.count(RecordClass::ALL[*class], outcome, Some("norm"));
            }
            prop_assert_eq!(counts.total(), records.len() as u64);
            let kept: u64 = counts.classes.iter().map(|count| count.kept).sum();
            prop_assert_eq!(counts.held.iter().map(|held| held.count).sum::<u64>(), kept);
            prop_assert!(counts.held.iter().all(|held| held.first <= held.last));
        }
    }
}
