//! What can go wrong in a use case. Each variant is something that a caller acts on; none carries personal data.

use custode_import::refusal::Refusal;
use custode_store::StoreError;
use custode_vault::VaultError;
use std::{collections::BTreeMap, io};

/// A wrong field: wire name, stable reason, values for the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// Name of the field, with dots and indexes (`points.0.value`).
    pub field: String,
    /// Stable reason; i18n has one message for each.
    pub reason: &'static str,
    /// Values for the message.
    pub params: BTreeMap<String, String>,
}

impl FieldFault {
    /// A fault without values.
    #[must_use]
    pub fn new(field: impl Into<String>, reason: &'static str) -> Self {
        Self { field: field.into(), reason, params: BTreeMap::new() }
    }
}

/// A use case that did not succeed; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// No archive is open.
    #[error("no archive is open")]
    Locked,
    /// It is not there (any more); the word says what.
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// The name or code is taken, or it changed meanwhile.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Something must be done first.
    #[error("not yet: {0}")]
    Precondition(&'static str),
    /// A rule says no.
    #[error("not allowed: {0}")]
    Forbidden(&'static str),
    /// The role hides what was asked for.
    #[error("hidden: {}", .0.code())]
    Hidden(Hidden),
    /// Fields are wrong.
    #[error("{} fields are wrong", .0.len())]
    Invalid(Vec<FieldFault>),
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// Keys, header, lock.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The data file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file to import is refused.
    #[error("the file is refused")]
    Refused(Refusal),
    /// A document could not be set.
    #[error("the document could not be set")]
    Document,
    /// A file could not be read or written.
    #[error("file access failed: {0}")]
    File(io::ErrorKind),
    /// A fault of ours, at a named place.
    #[error("internal fault: {0}")]
    Internal(&'static str),
}

/// What of a card a role hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// A field, or what belongs to it.
    Field,
    /// The address or number that would be used.
    Point,
}

impl Hidden {
    /// Stable reason; i18n has one message for each.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field => "hidden-field",
            Self::Point => "hidden-point",
        }
    }
}

/// A try at what the role does not show, as a refusal tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// At something hidden.
    Hidden,
    /// At what is not there for this role; whether it is there for others is looked up.
    Missed,
}

impl AppError {
    /// The try that stands behind it; none for what is no question of the role.
    #[must_use]
    pub const fn attempt(&self) -> Option<Attempt> {
        match self {
            Self::Hidden(_) => Some(Attempt::Hidden),
            Self::NotFound(_) => Some(Attempt::Missed),
            _ => None,
        }
    }

    /// One wrong field.
    #[must_use]
    pub fn field(field: impl Into<String>, reason: &'static str) -> Self {
        Self::Invalid(vec![FieldFault::new(field, reason)])
    }
}

impl From<io::Error> for AppError {
    fn from(error: io::Error) -> Self {
        Self::File(error.kind())
    }
}

impl From<tokio::task::JoinError> for AppError {
    fn from(_: tokio::task::JoinError) -> Self {
        Self::Internal("a task ended early")
    }
}
