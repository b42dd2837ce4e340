//! From the errors and words of the rooms below to those of the wire.

use crate::{ApiError, ErrorCode, FieldError};
use custode_app::{
    AppError,
    store::StoreError,
    vault::{PassphraseWeakness, VaultError},
};

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        Self::from(&error)
    }
}

impl From<&AppError> for ApiError {
    fn from(error: &AppError) -> Self {
        let attempt = error.attempt();
        let told = match error {
            AppError::Locked => Self::new(ErrorCode::Locked),
            AppError::NotFound(what) => Self::because(ErrorCode::NotFound, what),
            AppError::Conflict(what) => Self::because(ErrorCode::Conflict, what),
            AppError::Precondition(what) => Self::because(ErrorCode::Precondition, what),
            AppError::Forbidden(what) => Self::because(ErrorCode::Forbidden, what),
            AppError::Hidden(what) => Self::because(ErrorCode::Forbidden, what.code()),
            AppError::Invalid(faults) => {
                let mut out = Self::new(ErrorCode::Validation);
                out.fields = faults
                    .iter()
                    .map(|fault| FieldError {
                        field: fault.field.clone(),
                        reason: fault.reason.to_owned(),
                        params: fault.params.clone(),
                    })
                    .collect();
                out
            }
            AppError::Cancelled => Self::new(ErrorCode::Cancelled),
            AppError::Vault(error) => vault(error),
            AppError::Store(error) => store(*error),
            AppError::Refused(refusal) => {
                let mut out = Self::because(ErrorCode::Validation, refusal.code.code());
                for (name, value) in [
                    ("table", refusal.table.clone()),
                    ("row", refusal.row.map(|row| row.to_string())),
                    ("column", refusal.column.map(|column| column.to_string())),
                    ("detail", refusal.detail.clone()),
                ] {
                    if let Some(value) = value {
                        out = out.with(name, value);
                    }
                }
                out
            }
            AppError::Document => Self::because(ErrorCode::Internal, "document"),
            AppError::File(kind) => file(*kind),
            AppError::Internal(place) => Self::because(ErrorCode::Internal, place),
        };
        Self { attempt, ..told }
    }
}

fn file(kind: std::io::ErrorKind) -> ApiError {
    use std::io::ErrorKind;
    let reason = match kind {
        ErrorKind::NotFound => return ApiError::because(ErrorCode::NotFound, "file"),
        ErrorKind::PermissionDenied => "unreadable-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
        ErrorKind::ReadOnlyFilesystem => "read-only-disk",
        ErrorKind::AlreadyExists => return ApiError::because(ErrorCode::Conflict, "file-exists"),
        _ => "file",
    };
    ApiError::because(ErrorCode::Precondition, reason)
}

fn vault(error: &VaultError) -> ApiError {
    match error {
        VaultError::WrongPassphrase => ApiError::because(ErrorCode::WrongKey, "passphrase"),
        VaultError::WrongRecoveryCode => ApiError::because(ErrorCode::WrongKey, "recovery-code"),
        VaultError::CodeEnded => ApiError::because(ErrorCode::Precondition, "code-ended"),
        VaultError::UnknownLogin => ApiError::because(ErrorCode::WrongKey, "login"),
        VaultError::DeviceSlotRefused | VaultError::DeviceSlotExpired => {
            ApiError::because(ErrorCode::Precondition, "no-device-slot")
        }
        VaultError::NotAnArchive => ApiError::because(ErrorCode::NotFound, "not-an-archive"),
        VaultError::AlreadyExists => ApiError::because(ErrorCode::Conflict, "archive-exists"),
        VaultError::DamagedHeader => ApiError::because(ErrorCode::Precondition, "damaged-header"),
        VaultError::HeaderTampered => ApiError::because(ErrorCode::Precondition, "tampered-header"),
        VaultError::NotABackup => ApiError::because(ErrorCode::Precondition, "not-a-backup"),
        VaultError::DamagedBackup => ApiError::because(ErrorCode::Precondition, "damaged-backup"),
        VaultError::Stopped => ApiError::new(ErrorCode::Cancelled),
        VaultError::NewerFormat { needed } => {
            ApiError::because(ErrorCode::NewerFile, "format").with("needs", needed.to_string())
        }
        VaultError::LockedElsewhere { by } => {
            let error = ApiError::because(ErrorCode::Busy, "open-elsewhere");
            match by {
                Some(holder) => {
                    error.with("host", holder.host.expose().clone()).with("user", holder.user.expose().clone())
                }
                None => error,
            }
        }
        VaultError::ReadOnly => ApiError::because(ErrorCode::Forbidden, "read-only"),
        VaultError::WeakPassphrase(weakness) => ApiError::field("passphrase", weakness_word(*weakness)),
        VaultError::LoginTaken => ApiError::field("login", "taken"),
        VaultError::OwnSlot => ApiError::because(ErrorCode::Forbidden, "own-user"),
        VaultError::ClassKeyMissing => ApiError::because(ErrorCode::Forbidden, "sealed-key"),
        VaultError::LabelRefused => ApiError::field("login", "bad-characters"),
        VaultError::NoRandomness => ApiError::because(ErrorCode::Internal, "randomness"),
        VaultError::Io { kind, .. } => file(*kind),
        VaultError::KdfOutOfRange | VaultError::SealedValueRefused | VaultError::HeaderFull | VaultError::Primitive => {
            ApiError::because(ErrorCode::Internal, "vault")
        }
    }
}

/// Stable word of a weakness, the same as in the strength meter.
const fn weakness_word(weakness: PassphraseWeakness) -> &'static str {
    match weakness {
        PassphraseWeakness::TooShort => "too_short",
        PassphraseWeakness::Common => "common",
        PassphraseWeakness::Personal => "personal",
        PassphraseWeakness::Repeated => "repeated",
        PassphraseWeakness::Sequence => "sequence",
        PassphraseWeakness::Guessable => "guessable",
    }
}

fn store(error: StoreError) -> ApiError {
    match error {
        StoreError::Busy => ApiError::because(ErrorCode::Busy, "writing"),
        StoreError::Corrupt | StoreError::WrongKey => ApiError::because(ErrorCode::Precondition, "damaged-data"),
        StoreError::NewerFile { needs } => {
            ApiError::because(ErrorCode::NewerFile, "schema").with("needs", needs.to_string())
        }
        StoreError::Io => ApiError::because(ErrorCode::Precondition, "data-file"),
        StoreError::Full => ApiError::because(ErrorCode::Precondition, "disk-full"),
        StoreError::Cancelled => ApiError::new(ErrorCode::Cancelled),
        StoreError::Erased => ApiError::because(ErrorCode::Forbidden, "erased"),
        StoreError::ReadOnlyUnit => ApiError::because(ErrorCode::Forbidden, "read-only-unit"),
        StoreError::Closed => ApiError::new(ErrorCode::Locked),
        _ => ApiError::because(ErrorCode::Internal, "store"),
    }
}
