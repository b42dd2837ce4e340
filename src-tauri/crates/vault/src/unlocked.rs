//! An archive that a user has opened.

use std::path::PathBuf;

use custode_domain::personal::Personal;
use uuid::Uuid;

use crate::{
    ArchiveLock, DatabaseKey, DeviceSecret, DeviceSlot, HeaderCondition, KdfParams, OsEntropy, Passphrase,
    PassphraseRules, RecoveryCode, VaultError,
    archive::slot_of,
    header::{Body, UserSlot, UserState, body::is_data_file_name},
    keys::{Keys, NewSlot, UserSecret},
    session::Session,
};

/// The open keys of one user. Dropping it wipes them and frees the lock.
pub struct Unlocked {
    pub(crate) session: Session,
    user_id: [u8; 16],
    pub(crate) secret: UserSecret,
}

custode_domain::redacted!(Unlocked);

impl Unlocked {
    pub(crate) fn new(session: Session, user_id: [u8; 16], secret: UserSecret) -> Self {
        Self { session, user_id, secret }
    }

    /// Id of the archive.
    pub fn file_uuid(&self) -> Uuid {
        Uuid::from_bytes(self.session.header.file_uuid)
    }

    /// Id of the user who opened it; the pseudonymous actor of journal entries.
    pub fn user_id(&self) -> Uuid {
        Uuid::from_bytes(self.user_id)
    }

    /// Login label of the user.
    pub fn login(&self) -> Personal<String> {
        Personal::new(self.slot().map(|slot| slot.login.clone()).unwrap_or_default())
    }

    /// Number of the current recovery kit, from 1.
    pub fn kit_no(&self) -> u32 {
        self.session.body().recovery.kit_no
    }

    /// Number of header writes so far.
    pub fn generation(&self) -> u64 {
        self.session.header.generation
    }

    /// Path of the data file that this header names.
    pub fn data_file(&self) -> PathBuf {
        self.session.dir.join(&self.session.body().db_file)
    }

    /// Lowest data schema version that a program must know.
    pub fn schema_min_reader(&self) -> u32 {
        self.session.body().schema_min_reader
    }

    /// The raw key and salt of the data file.
    pub fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        self.session.database_key()
    }

    /// The header as it stands on disk, for the copy inside a backup and inside the data file.
    pub fn header_bytes(&self) -> &[u8] {
        self.session.header.bytes()
    }

    /// State of the two header copies.
    pub fn condition(&self) -> HeaderCondition {
        self.session.condition
    }

    /// Allows header writes under this lock. Errors: [`VaultError::ReadOnly`] for the lock of another folder,
    /// [`VaultError::HeaderTampered`] if the header on disk is no longer one of these keys.
    pub fn hold(&mut self, lock: ArchiveLock) -> Result<(), VaultError> {
        self.session.hold(lock)
    }

    /// True once a lock is held.
    pub fn is_writable(&self) -> bool {
        self.session.is_writable()
    }

    /// A clone of the lock, to keep the archive while the keys are wiped (lock screen) and opened again.
    pub fn lock(&self) -> Option<ArchiveLock> {
        self.session.lock().cloned()
    }

    /// Makes both header copies equal again if one was not. Errors: [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn repair(&mut self) -> Result<(), VaultError> {
        self.session.repair()
    }

    /// Asks for the passphrase again, before an export, an erasure or key work. Errors: [`VaultError::WrongPassphrase`].
    pub fn confirm(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        UserSecret::unwrap_with(&self.session.header.file_uuid, self.slot()?, passphrase).map(drop)
    }

    /// Tries a recovery code against the present slot, all the way to the master key; nothing is written. Errors:
    /// [`VaultError::WrongRecoveryCode`], [`VaultError::HeaderTampered`].
    pub fn try_recovery(&self, code: &RecoveryCode) -> Result<(), VaultError> {
        Keys::open_for_recovery(&self.session.header, code).map(drop)
    }

    /// Replaces the passphrase of this user: one header write, with costs that never fall. Device slots end with it.
    ///
    /// Errors: [`VaultError::WrongPassphrase`], [`VaultError::WeakPassphrase`], [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn change_passphrase(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
        kdf: KdfParams,
    ) -> Result<(), VaultError> {
        if !self.is_writable() {
            return Err(VaultError::ReadOnly);
        }
        self.confirm(current)?;
        let body = self.body_with_passphrase(new, kdf)?;
        self.session.commit(body)
    }

    pub(crate) fn body_with_passphrase(&self, new: &Passphrase, kdf: KdfParams) -> Result<Body, VaultError> {
        with_new_slot(&self.session, self.slot()?, &self.secret, new, kdf)
    }

    /// Makes a new recovery kit; the code of the old one opens nothing from then on (but old backups keep it).
    ///
    /// Errors: [`VaultError::ClassKeyMissing`] for a user who does not hold the key of sealed values,
    /// [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn reissue_recovery(&mut self) -> Result<RecoveryCode, VaultError> {
        let (code, body) = next_recovery(&self.session)?;
        self.session.commit(body)?;
        Ok(code)
    }

    /// Names another data file of the same key, after an upgrade on a copy: the header write is the commit point.
    ///
    /// Errors: [`VaultError::LabelRefused`] for a name other than `data.db` or `data.<n>.db`, [`VaultError::ReadOnly`],
    /// [`VaultError::Io`].
    pub fn switch_data_file(&mut self, file_name: &str, schema_min_reader: u32) -> Result<(), VaultError> {
        if !is_data_file_name(file_name) {
            return Err(VaultError::LabelRefused);
        }
        let body = Body { db_file: file_name.to_owned(), schema_min_reader, ..self.session.body().clone() };
        self.session.commit(body)
    }

    /// Wraps this user's secret for this computer until `valid_until` (seconds since 1970, at most 30 days after `now`).
    ///
    /// The bytes belong outside of the archive. They end with the next change of passphrase.
    pub fn wrap_for_device(&self, secret: &DeviceSecret, now: i64, valid_until: i64) -> Result<DeviceSlot, VaultError> {
        DeviceSlot::wrap(&self.session.header.file_uuid, self.slot()?, &self.secret, secret, now, valid_until)
    }

    /// Ed25519 signature of this user.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.secret.sign(message)
    }

    /// Public key for [`verify_signature`](crate::verify_signature). It changes when the user comes back through the recovery code,
    /// so the journal records it.
    pub fn signing_public_key(&self) -> [u8; 32] {
        self.secret.signing_public()
    }

    fn slot(&self) -> Result<&UserSlot, VaultError> {
        self.session.body().users.iter().find(|user| user.user_id == self.user_id).ok_or(VaultError::UnknownLogin)
    }
}

/// An archive opened with the recovery code: all data can be read, but nobody can sign until a passphrase is set.
pub struct Recovered {
    session: Session,
}

custode_domain::redacted!(Recovered);

impl Recovered {
    pub(crate) fn new(session: Session) -> Self {
        Self { session }
    }

    /// Id of the archive.
    pub fn file_uuid(&self) -> Uuid {
        Uuid::from_bytes(self.session.header.file_uuid)
    }

    /// Path of the data file that this header names.
    pub fn data_file(&self) -> PathBuf {
        self.session.dir.join(&self.session.body().db_file)
    }

    /// The raw key and salt of the data file.
    pub fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        self.session.database_key()
    }

    /// Gives a user a new slot with a new passphrase and new user keys; `login` may be left out while there is one active user.
    /// The code stays valid: issue a new kit afterwards if the sheet may have been seen.
    ///
    /// Errors: [`VaultError::UnknownLogin`], [`VaultError::ClassKeyMissing`] for a user who does not hold the key of sealed
    /// values, [`VaultError::WeakPassphrase`], [`VaultError::Io`].
    pub fn set_passphrase(
        mut self,
        lock: ArchiveLock,
        login: Option<&str>,
        new: &Passphrase,
        kdf: KdfParams,
    ) -> Result<Unlocked, VaultError> {
        self.session.hold(lock)?;
        let slot = slot_of(self.session.body(), login)?;
        // The sheet would give more than the person may have: somebody who may have all of it gives a one-time code.
        if slot.class_keys.is_empty() {
            return Err(VaultError::ClassKeyMissing);
        }
        let user_id = slot.user_id;
        let secret = UserSecret::generate(&mut OsEntropy)?;
        let body = with_new_slot(&self.session, slot, &secret, new, kdf)?;
        self.session.commit(body)?;
        Ok(Unlocked::new(self.session, user_id, secret))
    }
}

/// The body with one user's slot made anew, with the class keys that it had. Errors: [`VaultError::WeakPassphrase`].
pub(crate) fn with_new_slot(
    session: &Session,
    old: &UserSlot,
    secret: &UserSecret,
    new: &Passphrase,
    kdf: KdfParams,
) -> Result<Body, VaultError> {
    if let Some(weakness) = PassphraseRules::check(new, &[&old.login]).weakness {
        return Err(VaultError::WeakPassphrase(weakness));
    }
    let mut body = session.body().clone();
    let slot = NewSlot {
        user_id: old.user_id,
        login: old.login.clone(),
        state: UserState::Active,
        passphrase: new,
        kdf: kdf.raised_to(old.kdf).raised_to(body.kdf_floor),
        secret,
        sealed: !old.class_keys.is_empty(),
    };
    let slot = session.keys.user_slot(slot, body.mk_gen, &mut OsEntropy)?;
    for user in body.users.iter_mut().filter(|user| user.user_id == slot.user_id) {
        *user = slot.clone();
    }
    Ok(body)
}

pub(crate) fn next_recovery(session: &Session) -> Result<(RecoveryCode, Body), VaultError> {
    let mut body = session.body().clone();
    let kit_no = body.recovery.kit_no.checked_add(1).ok_or(VaultError::HeaderFull)?;
    let code = RecoveryCode::generate(&mut OsEntropy)?;
    body.recovery = session.keys.recovery_slot(kit_no, &code, body.mk_gen, &mut OsEntropy)?;
    Ok((code, body))
}
