//! Purposes of processing (Finalità): what the report prints comes only from here.

use minicbor::{Decode, Encode};

use crate::{
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
}
