//! Sources of acquisition (S41).

use minicbor::{Decode, Encode};

/// A source of acquisition.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Source {
    /// Unique, upper case.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// Whether the data come from the person; if not, Art. 14 GDPR applies.
    #[cbor(n(2), default)]
    pub from_subject: bool,
    /// In plain words.
    #[n(3)]
    pub description: Option<String>,
    /// Order in lists.
    #[cbor(n(4), default)]
    pub position: u32,
}

/// The shipped catalogue (S41, DOMAIN 4.1): code and whether the data come from the person. Titles come from the
/// catalogue of messages.
pub const SHIPPED_SOURCES: &[(&str, bool)] = &[
    ("WEB", true),
    ("FIERA", true),
    ("BANCA-DATI-PUBBLICA", false),
    ("LEAD-GENERATION", false),
    ("TELEFONATA", true),
    ("MODULO", true),
    ("RICHIESTA", true),
    ("PASSAPAROLA", false),
    ("IMPORT", false),
];
