use crate::damage;
use thiserror::Error;

/// What can go wrong with the data file. No variant carries SQL, a key or a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Another process or a long write holds the file.
    #[error("the data file is busy")]
    Busy,
    /// The file is damaged, or not the one of this header.
    #[error("the data file is damaged")]
    Corrupt,
    /// The key does not open the file. The vault has checked the passphrase before, so the file is not this archive's.
    #[error("the key does not open the data file")]
    WrongKey,
    /// A newer program wrote the file; nothing was touched.
    #[error("the data file needs a newer program (schema {needs})")]
    NewerFile {
        /// Least schema that can read it.
        needs: u32,
    },
    /// A rule of the file is violated: an error of the program.
    #[error("a rule of the data file is violated")]
    Constraint,
    /// Reading or writing failed.
    #[error("the data file cannot be read or written")]
    Io,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The caller asked to stop; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// The unit is erased for ever.
    #[error("the unit is erased")]
    Erased,
    /// A newer program wrote something critical in this unit: it is read-only here.
    #[error("the unit is read-only for this version")]
    ReadOnlyUnit,
    /// The archive is closed.
    #[error("the archive is closed")]
    Closed,
    /// The file would not be encrypted: the program was built without SQLCipher.
    #[error("the data file is not encrypted")]
    NotEncrypted,
    /// A stored value cannot be read.
    #[error("a stored value cannot be read")]
    Unreadable,
    /// Anything else, with the number of the database.
    #[error("database error {0}")]
    Database(i32),
}

impl StoreError {
    /// What an extended result code of SQLite means.
    pub(crate) const fn of_database(code: i32) -> Self {
        match code & 0xff {
            5 | 6 => Self::Busy,
            8 | 10 | 14 => Self::Io,
            // Interrupted by the cancel flag of a long write.
            9 => Self::Cancelled,
            // Said only by a connection that met a page that it could not read.
            11 | damage::SPOILT => Self::Corrupt,
            13 => Self::Full,
            19 => Self::Constraint,
            26 => Self::WrongKey,
            _ => Self::Database(code),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(inner) => {
                let error = Self::of_database(inner.code().and_then(|code| code.parse().ok()).unwrap_or(0));
                if error == Self::Corrupt {
                    damage::met();
                }
                error
            }
            sqlx::Error::Io(_) => Self::Io,
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Self::Closed,
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Unreadable,
            _ => Self::Database(0),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::Execute(inner) | sqlx::migrate::MigrateError::ExecuteMigration(inner, _) => {
                inner.into()
            }
            sqlx::migrate::MigrateError::VersionMissing(version) => {
                Self::NewerFile { needs: u32::try_from(version).unwrap_or(u32::MAX) }
            }
            _ => Self::Constraint,
        }
    }
}

impl From<custode_vault::VaultError> for StoreError {
    fn from(_: custode_vault::VaultError) -> Self {
        Self::Io
    }
}

impl From<custode_domain::ids::NotAnId> for StoreError {
    fn from(_: custode_domain::ids::NotAnId) -> Self {
        Self::Unreadable
    }
}
