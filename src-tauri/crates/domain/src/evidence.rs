//! Files that prove a decision: a scan, a photo, a document (DOMAIN 4.2). What is in them lies beside the journal; the journal
//! says what was attached, with its hash.

use minicbor::{Decode, Encode};

use crate::{
    cbor::{code_enum, redacted},
    consent::Method,
    ids::{ConsentEventId, EvidenceId},
};

/// Largest file, in bytes.
pub const MAX_EVIDENCE: u64 = 10 << 20;

code_enum! {
    /// What a file is, by its first bytes.
    pub enum EvidenceKind {
        /// PDF.
        Pdf = 0 "pdf",
        /// PNG picture.
        Png = 1 "png",
        /// JPEG picture.
        Jpeg = 2 "jpeg",
    }
}

impl EvidenceKind {
    /// What the bytes are; `None` for anything else, whatever the name says.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const SIGNS: [(&[u8], EvidenceKind); 3] = [
            (b"%PDF-", EvidenceKind::Pdf),
            (b"\x89PNG\r\n\x1a\n", EvidenceKind::Png),
            (b"\xff\xd8\xff", EvidenceKind::Jpeg),
        ];
        SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, kind)| *kind)
    }

    /// The ending of a file of this kind.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}

/// A file was attached to a decision.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Evidence {
    /// Identity of the file.
    #[n(0)]
    pub id: EvidenceId,
    /// Which decision it proves.
    #[n(1)]
    pub event: ConsentEventId,
    /// Its name, without folders.
    #[n(2)]
    pub name: String,
    /// What it is.
    #[n(3)]
    pub kind: EvidenceKind,
    /// Bytes.
    #[n(4)]
    pub size: u64,
    /// SHA-256 of what is in it.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
    /// What it proves, 0 to 3.
    #[n(6)]
    pub level: u8,
}

redacted!(Evidence);

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceInvalid {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_EVIDENCE`].
    #[error("the file is too large")]
    TooLarge,
    /// Neither a PDF nor a picture.
    #[error("the file is of no kind that is kept")]
    NotKept,
    /// It claims more than the way of the decision can prove (I5).
    #[error("the level is more than the method can prove")]
    TooHigh,
}

/// Looks at a file before it is taken.
///
/// # Errors
/// [`EvidenceInvalid`].
pub fn check_evidence(bytes: &[u8], level: u8, method: Method) -> Result<EvidenceKind, EvidenceInvalid> {
    if bytes.is_empty() {
        return Err(EvidenceInvalid::Empty);
    }
    if bytes.len() as u64 > MAX_EVIDENCE {
        return Err(EvidenceInvalid::TooLarge);
    }
    if level > method.highest_evidence() {
        return Err(EvidenceInvalid::TooHigh);
    }
    EvidenceKind::of(bytes).ok_or(EvidenceInvalid::NotKept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_by_what_is_in_it() {
        use EvidenceInvalid as Bad;
        let large = [b"%PDF-1.7".as_slice(), &vec![0; 10 << 20]].concat();
        for (bytes, level, method, expected) in [
            (b"%PDF-1.7 x".as_slice(), 2, Method::PaperForm, Ok(EvidenceKind::Pdf)),
            (b"\x89PNG\r\n\x1a\nrest", 0, Method::Voice, Ok(EvidenceKind::Png)),
            (b"\xff\xd8\xff\xe0", 3, Method::Pec, Ok(EvidenceKind::Jpeg)),
            (b"", 0, Method::PaperForm, Err(Bad::Empty)),
            (&large, 2, Method::PaperForm, Err(Bad::TooLarge)),
            (b"MZ\x90", 2, Method::PaperForm, Err(Bad::NotKept)),
            (b"<svg onload=", 2, Method::PaperForm, Err(Bad::NotKept)),
            (b"%PDF-1.7", 2, Method::Voice, Err(Bad::TooHigh)),
            (b"%PDF-1.7", 3, Method::PaperForm, Err(Bad::TooHigh)),
        ] {
            assert_eq!(check_evidence(bytes, level, method), expected, "level {level} {method:?}");
        }
    }
}
