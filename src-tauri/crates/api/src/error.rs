//! The error that crosses the wire.

use custode_app::Attempt;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Codes that the window acts on. The set is closed and grows only when the window does something new with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The archive is locked: show the unlock screen.
    Locked,
    /// The passphrase or recovery code does not fit.
    WrongKey,
    /// The archive was written by a newer Custode.
    NewerFile,
    /// It is not there (any more).
    NotFound,
    /// Somebody else changed it, or the name is taken.
    Conflict,
    /// A field is wrong: `fields` says which and why.
    Validation,
    /// Something must be done first; `params.reason` says what.
    Precondition,
    /// Not allowed by a rule or a right.
    Forbidden,
    /// The person stopped it.
    Cancelled,
    /// Open elsewhere, or at work.
    Busy,
    /// A fault of ours.
    Internal,
}

/// A field and the stable code of what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldError {
    /// Wire name of the field, with dots and indexes (`points.0.value`).
    pub field: String,
    /// Stable code; the window has one message for each.
    pub reason: String,
    /// Values for the message.
    pub params: BTreeMap<String, String>,
}

/// An error without text: the window finds the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ApiError {
    /// What the window must do.
    pub code: ErrorCode,
    /// Stable reason within the code, and values for the message.
    pub params: BTreeMap<String, String>,
    /// Wrong fields, for `validation`.
    pub fields: Vec<FieldError>,
    /// Id to find the failure in the log.
    pub trace: String,
    /// The try at what the role does not show that stands behind it: the journal notes it, the window does not hear of it.
    #[serde(skip)]
    #[ts(skip)]
    pub attempt: Option<Attempt>,
}

impl ApiError {
    /// An error with a code only.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, params: BTreeMap::new(), fields: Vec::new(), trace: String::new(), attempt: None }
    }

    /// An error with a stable reason under `params.reason`.
    #[must_use]
    pub fn because(code: ErrorCode, reason: &str) -> Self {
        Self::new(code).with("reason", reason)
    }

    /// One wrong field.
    #[must_use]
    pub fn field(field: &str, reason: &str) -> Self {
        let mut error = Self::new(ErrorCode::Validation);
        error.fields.push(FieldError { field: field.to_owned(), reason: reason.to_owned(), params: BTreeMap::new() });
        error
    }

    /// Adds a value for the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}
