//! Documents of a request: proposed, looked at, kept.

use super::{ExtensionGround, LetterKind};
use crate::wire::archive::Language;
use crate::wire::ids::{DocumentId, RequestId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Propose a letter.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestDraftAsk {
    /// Which.
    pub request: RequestId,
    /// What it is.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// Why more time is needed.
    pub ground: Option<ExtensionGround>,
    /// In words.
    pub reason: Option<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

/// For what the words of a letter were written: they say it, and the register says the same.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LetterFor {
    /// In which language.
    pub language: Language,
    /// Why more time is needed.
    pub ground: Option<ExtensionGround>,
    /// The same in words.
    pub reason: Option<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

/// A letter as proposed.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LetterDraft {
    /// Subject.
    pub subject: String,
    /// Text: an empty line parts paragraphs, "- " begins a point.
    pub text: String,
    /// Closing words.
    pub closing: String,
    /// To whom, line by line.
    pub addressee: Vec<String>,
    /// How it travels.
    pub delivery: Option<String>,
    /// For what it was written.
    pub written_for: LetterFor,
}

/// Set a letter: to look at it, or for good.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestLetterSet {
    /// Which.
    pub request: RequestId,
    /// What it is.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Closing words.
    pub closing: String,
    /// To whom.
    pub addressee: Vec<String>,
    /// How it travels.
    pub delivery: Option<String>,
    /// What goes along.
    pub enclosures: Vec<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
    /// Why it takes longer, for the letter that says so.
    #[serde(default)]
    pub ground: Option<ExtensionGround>,
    /// The same in words.
    #[serde(default)]
    pub reason: Option<String>,
    /// For what the words were written: refused where it is something else.
    pub written_for: LetterFor,
    /// For good: it gets its number and stays with the request.
    pub keep: bool,
}

/// Keep a prepared document with a request.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestDocumentKeep {
    /// Which.
    pub request: RequestId,
    /// The document.
    pub document: DocumentId,
    /// What it is.
    pub kind: LetterKind,
}

/// Read a document of a request again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestDocumentOpen {
    /// Which.
    pub request: RequestId,
    /// Number of the document.
    pub code: String,
    /// Which of its parts, from 1.
    pub part: u32,
}

/// A document of a request was read again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestDocumentOpened {
    /// It was written where the person said; not when they said nowhere.
    pub saved: bool,
}

/// What the portability pack would hold.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PortabilityView {
    /// Values of the card.
    pub data: u32,
    /// Values that stay out.
    pub left_out: u32,
    /// Decisions about consents.
    pub consents: u32,
    /// Messages of the person.
    pub messages: u32,
}
