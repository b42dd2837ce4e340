//! Purposes of processing (Finalità): what the report prints comes only from here.

use minicbor::{Decode, Encode};

use crate::{
    automated::Automated,
    cbor::code_enum,
    ids::{PurposeId, RetentionClassId},
};

code_enum! {
    /// Legal basis (Art. 6(1) GDPR, and Art. 130(4) Codice privacy).
    pub enum LegalBasis {
        /// 6(1)(a).
        Consent = 0 "consent",
        /// 6(1)(b).
        Contract = 1 "contract",
        /// 6(1)(c).
        LegalObligation = 2 "legal_obligation",
        /// 6(1)(d).
        VitalInterest = 3 "vital_interest",
        /// 6(1)(e).
        PublicTask = 4 "public_task",
        /// 6(1)(f).
        LegitimateInterest = 5 "legitimate_interest",
        /// Art. 130(4) Codice privacy.
        SoftSpam = 6 "soft_spam",
    }
}

impl Purpose {
    /// Whether a program profiles people or decides about them for it.
    #[must_use]
    pub const fn is_automated(&self) -> bool {
        self.profiling || self.automated.is_some()
    }
}

/// The purpose that "may I write to them?" on a card is asked for: marketing on the basis of consent, of those in use. A
/// broad one comes before its parts, one without profiling before one with, then the one that was recorded first.
#[must_use]
pub fn marketing_purpose<'a>(
    in_use: impl IntoIterator<Item = (PurposeId, &'a Purpose)>,
) -> Option<(PurposeId, &'a Purpose)> {
    in_use
        .into_iter()
        .filter(|(_, purpose)| purpose.marketing && purpose.basis == LegalBasis::Consent)
        .min_by_key(|(id, purpose)| (purpose.parent.is_some(), purpose.profiling, *id))
}

/// A purpose.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Purpose {
    /// Unique, upper case.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// In plain words.
    #[n(2)]
    pub description: Option<String>,
    /// Legal basis.
    #[n(3)]
    pub basis: LegalBasis,
    /// Advertising, direct sale, market research.
    #[cbor(n(4), default)]
    pub marketing: bool,
    /// Profiling.
    #[cbor(n(5), default)]
    pub profiling: bool,
    /// Categories of data, in words.
    #[n(6)]
    pub data_categories: Option<String>,
    /// Recipients, in words.
    #[n(7)]
    pub recipients: Option<String>,
    /// Retention, in words.
    #[n(8)]
    pub retention: Option<String>,
    /// Retention class.
    #[n(9)]
    pub retention_class: Option<RetentionClassId>,
    /// Broader purpose: its withdrawal withdraws this one (I4).
    #[n(10)]
    pub parent: Option<PurposeId>,
    /// Answers to requests: always open (DOMAIN 4.4).
    #[cbor(n(11), default)]
    pub rights_answers: bool,
    /// How a program profiles or decides for it; none where it does neither.
    #[n(12)]
    pub automated: Option<Automated>,
}

impl Purpose {
    /// Whether it is marketing: soft spam is, whatever the register says of its purpose.
    #[must_use]
    pub const fn is_marketing(&self) -> bool {
        self.marketing || matches!(self.basis, LegalBasis::SoftSpam)
    }

    /// Whether a person may object to it: marketing (Art. 21(2) GDPR) and what rests on a legitimate interest or a public task
    /// (Art. 21(1)). Nobody objects to a contract, they end it.
    #[must_use]
    pub const fn is_stoppable(&self) -> bool {
        self.is_marketing() || self.is_weighed()
    }

    /// Whether an objection to it is weighed against the grounds of the firm (Art. 21(1) GDPR); to marketing it never is.
    #[must_use]
    pub const fn is_weighed(&self) -> bool {
        !self.marketing && matches!(self.basis, LegalBasis::LegitimateInterest | LegalBasis::PublicTask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_of_a_card_asks_for_the_broadest_marketing_purpose_whatever_the_order() {
        let purpose = |basis, marketing, profiling, parent: Option<u8>| Purpose {
            code: String::new(),
            title: String::new(),
            description: None,
            basis,
            marketing,
            profiling,
            data_categories: None,
            recipients: None,
            retention: None,
            retention_class: None,
            parent: parent.map(|parent| PurposeId::from_bytes([parent; 16])),
            rights_answers: false,
            automated: None,
        };
        let mut all = [
            (1, purpose(LegalBasis::Contract, true, false, None)),
            (2, purpose(LegalBasis::Consent, false, false, None)),
            (3, purpose(LegalBasis::Consent, true, false, Some(6))),
            (4, purpose(LegalBasis::Consent, true, true, None)),
            (6, purpose(LegalBasis::Consent, true, false, None)),
            (7, purpose(LegalBasis::Consent, true, false, None)),
        ];
        for _ in 0..all.len() {
            all.rotate_left(1);
            let listed = all.iter().map(|(id, purpose)| (PurposeId::from_bytes([*id; 16]), purpose));
            assert_eq!(marketing_purpose(listed).map(|(id, _)| id), Some(PurposeId::from_bytes([6; 16])));
        }
        assert!(marketing_purpose([]).is_none());
    }
}
