//! Why a command did not succeed: exit code, stable code, details. Words are the shell's.

use crate::{ApiError, ErrorCode};
use custode_app::AppError;
use serde_json::{Value, json};

const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const WRONG_KEY: u8 = 3;
const BUSY: u8 = 4;
/// An integrity check failed.
pub(super) const DAMAGED: u8 = 5;

/// Reasons that mean damage rather than a refusal.
const DAMAGE: [&str; 5] = ["damaged-header", "tampered-header", "damaged-data", "damaged-backup", "backup-not-sound"];

/// A command that did not succeed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// 1 refused, 2 usage, 3 wrong key, 4 busy or locked elsewhere, 5 damage.
    pub exit: u8,
    /// Stable code: the reason where there is one, else the kind of error.
    pub code: String,
    /// Kind, values for the message, fields: what the window would get.
    pub error: ApiError,
}

impl Failure {
    /// A request that was not understood.
    #[must_use]
    pub fn usage(reason: &str) -> Self {
        let error = ApiError::because(ErrorCode::Validation, reason);
        Self { exit: USAGE, code: "usage".to_owned(), error }
    }

    /// The same, with the place of the mistake in what was handed in; `.` is the whole of it.
    #[must_use]
    pub fn at(mut self, place: &str, reason: &'static str) -> Self {
        if place != "." {
            self.error.fields = ApiError::field(place, reason).fields;
        }
        self
    }

    /// A refusal with a reason.
    #[must_use]
    pub fn refused(reason: &str) -> Self {
        ApiError::because(ErrorCode::Precondition, reason).into()
    }

    /// The document of `--json`; `message` is for people.
    #[must_use]
    pub fn json(&self, message: &str) -> Value {
        let kind = serde_json::to_value(self.error.code).unwrap_or_default();
        let mut details = json!({ "kind": kind });
        if let Some(details) = details.as_object_mut() {
            for (name, value) in &self.error.params {
                details.insert(name.clone(), value.clone().into());
            }
            if !self.error.fields.is_empty() {
                let fields = serde_json::to_value(&self.error.fields).unwrap_or_default();
                details.insert("fields".to_owned(), fields);
            }
        }
        json!({ "error": { "code": self.code, "message": message, "details": details } })
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        let reason = error.params.get("reason").map(String::as_str);
        let kind = serde_json::to_value(error.code).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        let kind = kind.unwrap_or_default();
        let exit = match error.code {
            ErrorCode::WrongKey => WRONG_KEY,
            ErrorCode::Busy | ErrorCode::Locked => BUSY,
            _ if reason.is_some_and(|reason| DAMAGE.contains(&reason)) => DAMAGED,
            _ => REFUSED,
        };
        let code = match error.code {
            // One code each, whatever lies behind: a script acts on these.
            ErrorCode::WrongKey | ErrorCode::Busy | ErrorCode::Locked | ErrorCode::NewerFile | ErrorCode::Internal => {
                kind
            }
            _ => reason.map_or(kind, str::to_owned),
        };
        Self { exit, code, error }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        ApiError::from(error).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_app::{
        reading::refusal::{Refusal, RefusalCode},
        store::StoreError,
        vault::VaultError,
    };

    #[test]
    fn every_way_to_fail_has_the_exit_code_of_its_kind() {
        let cases: [(AppError, u8, &str); 9] = [
            (VaultError::WrongPassphrase.into(), 3, "wrong-key"),
            (VaultError::DamagedHeader.into(), 5, "damaged-header"),
            (StoreError::Corrupt.into(), 5, "damaged-data"),
            (StoreError::NewerFile { needs: 9 }.into(), 1, "newer-file"),
            (VaultError::LockedElsewhere { by: None }.into(), 4, "busy"),
            (StoreError::Busy.into(), 4, "busy"),
            (VaultError::NotAnArchive.into(), 1, "not-an-archive"),
            (AppError::Refused(Refusal::from(RefusalCode::EmptyFile)), 1, "empty-file"),
            (AppError::Invalid(Vec::new()), 1, "validation"),
        ];
        for (error, exit, code) in cases {
            let failure = Failure::from(error);
            assert_eq!((failure.exit, failure.code.as_str()), (exit, code), "{failure:?}");
        }
        assert_eq!(Failure::usage("mapping").exit, 2);
    }

    #[test]
    fn the_document_has_code_message_and_details() {
        let failure = Failure::from(ApiError::field("passphrase", "too_short"));
        let document = failure.json("x");
        assert_eq!(document["error"]["code"], "validation");
        assert_eq!(document["error"]["details"]["fields"][0]["reason"], "too_short");
    }
}
