//! The seal: what the data file looked like when it was last closed. SQLCipher itself has no memory of that.

use std::path::Path;

use crate::{
    EarlyHash, Unlocked, VaultError, blake3_file,
    header::{Body, Seal},
};

/// What [`Unlocked::check_seal`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealState {
    /// Same bytes as at the last close, and the same archive state that this computer saw last.
    Clean,
    /// The last session did not close: an integrity check is due. Nothing is said about changes from outside.
    NotClean,
    /// The data file is not the one that was closed: changed outside Custode, restored in part, or gone.
    ChangedOutside,
    /// Sealed and whole, but older than what this computer has already seen: an earlier copy was put back.
    OlderThanSeen,
    /// Sealed and whole, but this computer has no memory of the archive, so freshness is not proved.
    FirstSeen,
}

/// What a computer remembers of an archive outside of it, to notice an earlier copy. Not secret, nothing personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealMemory {
    /// Number of sessions that wrote.
    pub counter: u64,
    /// Last audit sequence number.
    pub audit_seq: u64,
    /// Head of the audit chain.
    pub audit_head: [u8; 32],
}

impl Unlocked {
    /// Notes on disk that a session is about to write. Call it before the first write; further calls cost nothing.
    ///
    /// Errors: [`VaultError::ReadOnly`], [`VaultError::Io`]: then nothing may be written.
    pub fn mark_dirty(&mut self) -> Result<(), VaultError> {
        if !self.is_writable() {
            return Err(VaultError::ReadOnly);
        }
        let body = self.session.body();
        // Counter 0 is the archive that no session has written yet: it is not clean, but its first write still counts.
        if !body.seal.clean && body.seal.counter > 0 {
            return Ok(());
        }
        let counter = body.seal.counter.saturating_add(1);
        let seal = Seal { clean: false, counter, ..body.seal.clone() };
        self.session.commit(Body { seal, ..self.session.body().clone() })
    }

    /// Seals the closed data file: its length and BLAKE3 (see [`blake3_file`]), and the end of the audit chain.
    ///
    /// Errors: [`VaultError::ReadOnly`], [`VaultError::Io`]; the archive then stays "not clean".
    pub fn mark_clean(
        &mut self,
        db_len: u64,
        db_blake3: [u8; 32],
        audit_seq: u64,
        audit_head: [u8; 32],
    ) -> Result<(), VaultError> {
        let counter = self.session.body().seal.counter;
        let seal = Seal { clean: true, counter, db_len, db_blake3, audit_seq, audit_head };
        self.session.commit(Body { seal, ..self.session.body().clone() })
    }

    /// Compares the data file with the seal, and the seal with what this computer remembers.
    ///
    /// Only before SQLite opens the file in this process. Errors: [`VaultError::Io`].
    pub fn check_seal(&self, db_file: &Path, memory: Option<SealMemory>) -> Result<SealState, VaultError> {
        self.compare_seal(memory, || blake3_file(db_file))
    }

    /// The same for the own data file, with a hash that was begun before the key was there.
    pub fn check_seal_early(&self, early: EarlyHash, memory: Option<SealMemory>) -> Result<SealState, VaultError> {
        self.compare_seal(memory, || early.of(&self.data_file()))
    }

    fn compare_seal(
        &self,
        memory: Option<SealMemory>,
        hash: impl FnOnce() -> Result<(u64, [u8; 32]), VaultError>,
    ) -> Result<SealState, VaultError> {
        let seal = &self.session.body().seal;
        if memory.is_some_and(|seen| seen.counter > seal.counter || seen.audit_seq > seal.audit_seq) {
            return Ok(SealState::OlderThanSeen);
        }
        if !seal.clean {
            return Ok(SealState::NotClean);
        }
        let found = match hash() {
            Err(VaultError::Io { kind: std::io::ErrorKind::NotFound, .. }) => return Ok(SealState::ChangedOutside),
            other => other?,
        };
        if found != (seal.db_len, seal.db_blake3) {
            return Ok(SealState::ChangedOutside);
        }
        Ok(match memory {
            None => SealState::FirstSeen,
            Some(seen) if seen.audit_seq == seal.audit_seq && seen.audit_head != seal.audit_head => {
                SealState::ChangedOutside
            }
            Some(_) => SealState::Clean,
        })
    }

    /// What this computer should remember after a close.
    pub fn seal_memory(&self) -> SealMemory {
        let seal = &self.session.body().seal;
        SealMemory { counter: seal.counter, audit_seq: seal.audit_seq, audit_head: seal.audit_head }
    }
}
