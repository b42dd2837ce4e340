//! Passphrases of the open archive, and unlocking through the system's keychain.

use crate::{
    AppError, Desk, Work,
    archive::{OpenArchive, create::issue_kit},
    desk::locked,
    machine::archive_name,
    users,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::Duration;
use custode_domain::{journal::Body, records::AuditNote};
use custode_vault::{DeviceSecret, KdfParams, OsEntropy, Passphrase, PassphraseAssessment, PassphraseRules};
use std::sync::Arc;

/// Days after which the keychain no longer unlocks and the passphrase is asked again.
const DEVICE_DAYS: i64 = 30;

/// How strong a candidate is, with the names of the archive as words that a guesser would try first.
#[must_use]
pub fn check_passphrase(desk: &Desk, candidate: &Passphrase, context: &[&str]) -> PassphraseAssessment {
    let name = desk.machine().chosen().map(|known| archive_name(&known.path)).unwrap_or_default();
    let mut words = vec!["custode", name.as_str()];
    words.extend_from_slice(context);
    PassphraseRules::check(candidate, &words)
}

/// Replaces the passphrase of the person at the desk: one header write, old or new, never neither.
///
/// # Errors
/// `WrongPassphrase` for the current one, `WeakPassphrase` for the new one.
pub async fn change_passphrase(work: &Work, current: Passphrase, new: Passphrase) -> Result<(), AppError> {
    let archive = work.archive_handle();
    let kdf = work.desk().ports.kdf.unwrap_or(KdfParams::DEFAULT);
    users::tried(work, async move {
        let change = move || locked(archive.vault()).change_passphrase(&current, &new, kdf).map_err(AppError::from);
        tokio::task::spawn_blocking(change).await?
    })
    .await?;
    forget_device(work.desk(), work.archive()).await;
    work.archive().note_keys_changed(work, "passphrase").await
}

/// Issues a new recovery kit for who has lost the sheet; the old one stops working at once. The archive goes behind the new
/// sheet and comes back when it is confirmed.
///
/// # Errors
/// `WrongPassphrase`.
pub async fn renew_recovery(work: &Work, passphrase: Passphrase) -> Result<(), AppError> {
    users::confirm(work, passphrase).await?;
    work.archive().note_keys_changed(work, "recovery").await?;
    issue_kit(work.desk(), work.archive_handle()).await?;
    work.desk().host().stage_changed(false);
    Ok(())
}

/// The system has a keychain that answers.
pub async fn device_unlock_possible(desk: &Desk) -> bool {
    desk.host().keychain_get("custode-probe".to_owned()).await.is_ok()
}

/// Turns unlocking through the keychain on (with the passphrase again) or off, for this machine.
///
/// # Errors
/// `WrongPassphrase`; [`AppError::Precondition`] when the keychain does not keep a secret.
pub async fn set_device_unlock(work: &Work, passphrase: Option<Passphrase>) -> Result<(), AppError> {
    let Some(passphrase) = passphrase else {
        forget_device(work.desk(), work.archive()).await;
        return Ok(());
    };
    users::confirm(work, passphrase).await?;
    forget_device(work.desk(), work.archive()).await;
    let archive = work.archive_handle();
    let now = work.now();
    let (slot, secret) = tokio::task::spawn_blocking(move || -> Result<_, AppError> {
        let vault = locked(archive.vault());
        let secret = DeviceSecret::generate(&mut OsEntropy)?;
        let until = (now + Duration::days(DEVICE_DAYS)).timestamp();
        let slot = vault.wrap_for_device(&secret, now.timestamp(), until)?;
        Ok((slot.to_bytes(), secret.expose_text()))
    })
    .await??;
    let account = work.archive().file_uuid().to_string();
    // The keychain keeps the secret from here on; our copy is wiped when it drops.
    work.desk()
        .host()
        .keychain_set(account, secret.to_string())
        .await
        .map_err(|_| AppError::Precondition("no-keychain"))?;
    let mut machine = work.desk().machine();
    let token = machine.chosen().map(|known| known.token).ok_or(AppError::Precondition("no-archive"))?;
    machine.amend(token, |known| known.device_slot = Some(STANDARD.encode(slot)))?;
    Ok(())
}

/// Takes slot and secret away; best effort, because a missing keychain must never keep anybody out.
async fn forget_device(desk: &Arc<Desk>, archive: &OpenArchive) {
    let _ = desk.host().keychain_delete(archive.file_uuid().to_string()).await;
    let mut machine = desk.machine();
    if let Some(token) = machine.chosen().map(|known| known.token) {
        let _ = machine.amend(token, |known| known.device_slot = None);
    }
}

impl OpenArchive {
    /// Writes a change of keys into the journal: of the passphrase, or of the recovery kit.
    pub(crate) async fn note_keys_changed(&self, work: &Work, what: &str) -> Result<(), AppError> {
        let unit = self.store().scope();
        work.transact(async |tx| {
            tx.write(unit, Body::AuditKeysChanged(AuditNote { what: what.to_owned(), ..AuditNote::default() }));
            Ok(())
        })
        .await?;
        Ok(())
    }
}
