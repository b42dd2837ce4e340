//! Files that prove a decision: a scan, a photo, a message, a recording (DOMAIN 4.2). What is in them lies beside the journal;
//! the journal says what was attached, with its hash.

use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    consent::{ConsentEvent, Method},
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
        /// TIFF picture, as scanners make it.
        Tiff = 3 "tiff",
        /// HEIC picture, as telephones make it.
        Heic = 4 "heic",
        /// A message with its headers.
        Eml = 5 "eml",
        /// MP3 recording.
        Mp3 = 6 "mp3",
        /// AAC recording of a telephone.
        M4a = 7 "m4a",
        /// WAV recording.
        Wav = 8 "wav",
        /// Ogg recording.
        Ogg = 9 "ogg",
    }
}

impl EvidenceKind {
    /// What the bytes are; `None` for anything else, whatever the name says.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const SIGNS: [(&[u8], EvidenceKind); 9] = [
            (b"%PDF-", EvidenceKind::Pdf),
            (b"\x89PNG\r\n\x1a\n", EvidenceKind::Png),
            (b"\xff\xd8\xff", EvidenceKind::Jpeg),
            (b"II*\0", EvidenceKind::Tiff),
            (b"MM\0*", EvidenceKind::Tiff),
            (b"ID3", EvidenceKind::Mp3),
            (b"\xff\xfb", EvidenceKind::Mp3),
            (b"\xff\xf3", EvidenceKind::Mp3),
            (b"OggS", EvidenceKind::Ogg),
        ];
        if let Some((_, kind)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
            return Some(*kind);
        }
        match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
            (Some(b"RIFF"), _, Some(b"WAVE")) => Some(Self::Wav),
            (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1")) => Some(Self::Heic),
            (_, Some(b"ftyp"), Some(b"M4A " | b"mp42" | b"isom" | b"3gp4" | b"3gp5")) => Some(Self::M4a),
            _ => is_message(bytes).then_some(Self::Eml),
        }
    }

    /// The ending of a file of this kind.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            other => other.code(),
        }
    }

    /// Whether it is a recording of what was said.
    #[must_use]
    pub const fn is_recording(self) -> bool {
        matches!(self, Self::Mp3 | Self::M4a | Self::Wav | Self::Ogg)
    }
}

/// Whether bytes are a message: they begin with a block of headers that says from whom and when.
fn is_message(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let (mut from, mut date) = (false, false);
    for line in head.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = &line[..colon];
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        from |= name.eq_ignore_ascii_case(b"from");
        date |= name.eq_ignore_ascii_case(b"date");
    }
    from && date
}

/// A file was attached to a decision.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Evidence {
    /// Identity of the file.
    #[n(0)]
    pub id: EvidenceId,
    /// Which decision it proves; for an objection, the id of the stop.
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
    /// Other decisions that the same file proves: a form has several boxes.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub also: Vec<ConsentEventId>,
}

impl Evidence {
    /// Whether the file proves a decision.
    #[must_use]
    pub fn proves(&self, event: ConsentEventId) -> bool {
        self.event == event || self.also.contains(&event)
    }
}

/// A file that was attached by mistake was destroyed: what was in it is gone, that it was there stays.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct EvidenceRemoval {
    /// Which file.
    #[n(0)]
    pub id: EvidenceId,
    /// Why, in words.
    #[n(1)]
    pub reason: String,
}

redacted!(Evidence, EvidenceRemoval);

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceInvalid {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_EVIDENCE`].
    #[error("the file is too large")]
    TooLarge,
    /// Of none of the kinds.
    #[error("the file is of no kind that is kept")]
    NotKept,
}

/// Looks at a file before it is taken.
///
/// # Errors
/// [`EvidenceInvalid`].
pub fn check_evidence(bytes: &[u8]) -> Result<EvidenceKind, EvidenceInvalid> {
    if bytes.is_empty() {
        return Err(EvidenceInvalid::Empty);
    }
    if bytes.len() as u64 > MAX_EVIDENCE {
        return Err(EvidenceInvalid::TooLarge);
    }
    EvidenceKind::of(bytes).ok_or(EvidenceInvalid::NotKept)
}

/// The most that a file can prove of a decision (I5): what its way of telling is worth, and a recording of a voice as much as
/// a signature (DOMAIN 4.2).
#[must_use]
pub const fn highest_proof(kind: EvidenceKind, method: Method) -> u8 {
    match method {
        Method::Voice if kind.is_recording() => 2,
        other => other.highest_evidence(),
    }
}

/// What is missing for a double opt-in to be more than a word (Garante 330/2025, DOMAIN 4.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OptInLacks {
    /// The confirmation as a file.
    #[error("the confirmation is missing")]
    Confirmation,
    /// The message that was sent to be confirmed: on the card, or where it lies in words.
    #[error("the message that was sent is missing")]
    Message,
}

/// Whether a yes with the level of a double opt-in has the two halves of one: the message that was sent to the address, asked on
/// the card or told of in words, and the confirmation that came back, as a file.
///
/// # Errors
/// [`OptInLacks`].
pub const fn check_opt_in(
    (method, granting, level): (Method, bool, u8),
    (asked, told, file): (bool, bool, bool),
) -> Result<(), OptInLacks> {
    if !matches!(method, Method::DoubleOptIn) || !granting || level < 3 {
        return Ok(());
    }
    if !file {
        return Err(OptInLacks::Confirmation);
    }
    if asked || told { Ok(()) } else { Err(OptInLacks::Message) }
}

/// The same decision, now that a file proves more than was known: a yes that was only declared counts once its signed form is
/// attached. `heads` are the decisions of its type that no later one names; an earlier one, and a no, stay as they are. It follows
/// on its own decision alone: a no that somebody else recorded beside it goes on counting.
#[must_use]
pub fn proven(event: &ConsentEvent, level: u8, heads: &[ConsentEventId], new: ConsentEventId) -> Option<ConsentEvent> {
    let raises = event.state.is_granting() && level > event.evidence_level && heads.contains(&event.id);
    raises.then(|| ConsentEvent { id: new, evidence_level: level, parents: vec![event.id], ..event.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{consent::ConsentState, ids::ConsentTypeId};
    use uuid::Uuid;

    /// F9: a double opt-in is the message that was sent and the confirmation that came back; words alone are worth less.
    #[test]
    fn f9_a_double_opt_in_needs_the_message_and_the_confirmation() {
        let opt_in = (Method::DoubleOptIn, true, 3);
        assert_eq!(check_opt_in(opt_in, (true, true, false)), Err(OptInLacks::Confirmation));
        assert_eq!(check_opt_in(opt_in, (false, false, true)), Err(OptInLacks::Message));
        assert_eq!(check_opt_in(opt_in, (true, false, true)), Ok(()), "asked on the card");
        assert_eq!(check_opt_in(opt_in, (false, true, true)), Ok(()), "sent by another program, and told where");
        assert_eq!(check_opt_in((Method::DoubleOptIn, true, 1), (false, false, false)), Ok(()), "a declaration");
        assert_eq!(check_opt_in((Method::DoubleOptIn, false, 3), (false, false, false)), Ok(()), "a no needs no proof");
        assert_eq!(check_opt_in((Method::Pec, true, 3), (false, false, false)), Ok(()));
    }

    #[test]
    fn a_file_is_taken_by_what_is_in_it() {
        use EvidenceInvalid as Bad;
        use EvidenceKind as Kind;
        let large = [b"%PDF-1.7".as_slice(), &vec![0; 10 << 20]].concat();
        for (bytes, expected) in [
            (b"%PDF-1.7 x".as_slice(), Ok(Kind::Pdf)),
            (b"\x89PNG\r\n\x1a\nrest", Ok(Kind::Png)),
            (b"\xff\xd8\xff\xe0", Ok(Kind::Jpeg)),
            (b"II*\0rest", Ok(Kind::Tiff)),
            (b"\0\0\0\x18ftypheic....", Ok(Kind::Heic)),
            (b"\0\0\0\x18ftypM4A ....", Ok(Kind::M4a)),
            (b"RIFF\x10\0\0\0WAVEfmt ", Ok(Kind::Wav)),
            (b"ID3\x03rest", Ok(Kind::Mp3)),
            (b"OggS\0rest", Ok(Kind::Ogg)),
            (b"Return-Path: <a@b.example>\r\nFrom: Anna\r\n <a@b.example>\r\nDate: today\r\n\r\nsi", Ok(Kind::Eml)),
            (b"From: Anna\n\nDate: only in the text", Err(Bad::NotKept)),
            (b"a text: that is\nno message", Err(Bad::NotKept)),
            (b"RIFF\x10\0\0\0AVI fmt ", Err(Bad::NotKept)),
            (b"", Err(Bad::Empty)),
            (&large, Err(Bad::TooLarge)),
            (b"MZ\x90", Err(Bad::NotKept)),
            (b"<svg onload=", Err(Bad::NotKept)),
        ] {
            assert_eq!(check_evidence(bytes), expected, "{:?}", bytes.get(..8));
        }
    }

    #[test]
    fn a_file_proves_no_more_than_its_way_of_telling_and_a_recording_as_much_as_a_signature() {
        use EvidenceKind as Kind;
        for (kind, method, most) in [
            (Kind::Pdf, Method::PaperForm, 2),
            (Kind::Pdf, Method::Voice, 1),
            (Kind::Mp3, Method::Voice, 2),
            (Kind::Mp3, Method::WebForm, 1),
            (Kind::Eml, Method::Pec, 3),
        ] {
            assert_eq!(highest_proof(kind, method), most, "{kind:?} {method:?}");
        }
    }

    #[test]
    fn only_the_latest_yes_is_raised_by_its_file() {
        let id = |n: u128| ConsentEventId::from_uuid(Uuid::from_u128(n));
        let event = |state| ConsentEvent {
            id: id(1),
            consent_type: ConsentTypeId::from_uuid(Uuid::nil()),
            point: None,
            state,
            decided_on: None,
            method: Method::PaperForm,
            wording: None,
            evidence_level: 0,
            evidence: None,
            valid_until: None,
            note: None,
            parents: Vec::new(),
            origin: None,
        };
        let raised = proven(&event(ConsentState::Given), 2, &[id(1)], id(9)).unwrap();
        assert_eq!((raised.id, raised.evidence_level, raised.parents), (id(9), 2, vec![id(1)]));
        let beside = proven(&event(ConsentState::Given), 2, &[id(1), id(5)], id(9)).unwrap();
        assert_eq!(beside.parents, vec![id(1)], "a withdrawal from another machine stays a head");
        assert!(proven(&event(ConsentState::Given), 0, &[id(1)], id(9)).is_none(), "proves nothing more");
        assert!(proven(&event(ConsentState::Given), 2, &[id(2)], id(9)).is_none(), "somebody decided since");
        assert!(proven(&event(ConsentState::Withdrawn), 2, &[id(1)], id(9)).is_none(), "a no needs no proof");
    }
}
