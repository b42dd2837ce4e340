//! Unlocking the chosen archive with the passphrase or through the system's keychain.

use crate::{
    AppError, Desk, Work,
    archive::{OpenArchive, create::issue_kit},
    binned,
    desk::{clock, locked},
    erasure::ledger,
    users,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use custode_domain::role::Permission;
use custode_vault::{DeviceSecret, DeviceSlot, Passphrase, VaultError};
use std::{path::Path, sync::Arc, time::Duration};
use zeroize::Zeroizing;

/// Seconds to wait after so many wrong passphrases since the start (SECURITY 2.4): never a lockout.
const DELAYS: [u64; 8] = [0, 0, 1, 2, 4, 8, 16, 30];

/// Opens the chosen archive. One whose recovery sheet was never confirmed comes behind a new sheet first, or somebody would
/// one day find out that there is none.
///
/// # Errors
/// The vault's five different ones: wrong passphrase, damaged header, newer format, open elsewhere, not an archive;
/// the store's: damaged data file, newer schema. The files are untouched after each.
pub async fn unlock(desk: &Arc<Desk>, login: String, passphrase: Passphrase) -> Result<(), AppError> {
    let archive = opened(desk, login, passphrase).await?;
    arrive(desk, archive).await
}

/// Opens the chosen archive for one word of the command line, where nobody can be shown a sheet.
///
/// # Errors
/// As [`unlock`].
pub async fn unlock_at_terminal(desk: &Arc<Desk>, login: String, passphrase: Passphrase) -> Result<(), AppError> {
    let archive = opened(desk, login, passphrase).await?;
    desk.seat(received(desk, archive).await?).await
}

/// Opens the chosen archive with a passphrase, after the delay that earlier failures ask for.
pub(crate) async fn opened(desk: &Arc<Desk>, login: String, passphrase: Passphrase) -> Result<OpenArchive, AppError> {
    let dir = desk.chosen_dir()?;
    desk.lock().await;
    paced(desk, &dir, async {
        OpenArchive::open(desk, dir.clone(), move |dir| custode_vault::unlock(dir, Some(&login), &passphrase)).await
    })
    .await
}

/// A try at the door. One that fails is remembered on this machine until the archive can note it: who tries on a terminal
/// starts a program each time, and who fails in the window may close it.
pub(super) async fn paced(
    desk: &Arc<Desk>,
    dir: &Path,
    open: impl Future<Output = Result<OpenArchive, AppError>>,
) -> Result<OpenArchive, AppError> {
    let opened = slowed(desk, open).await;
    if let Err(AppError::Vault(failure)) = &opened
        && is_wrong(failure)
        && let Ok(header) = custode_vault::inspect(dir)
    {
        desk.replicas.note_failure(header.file_uuid);
    }
    let archive = opened?;
    archive.confirmed().set(desk.now());
    Ok(archive)
}

/// What does not open because it is not the right one.
const fn is_wrong(failure: &VaultError) -> bool {
    matches!(failure, VaultError::WrongPassphrase | VaultError::WrongRecoveryCode)
}

/// Waits before a passphrase is tried, wherever that is, the longer the more were wrong, and counts one that is.
pub(crate) async fn slowed<T>(desk: &Desk, trying: impl Future<Output = Result<T, AppError>>) -> Result<T, AppError> {
    // One at a time: who tries many at once waits for each.
    let _alone = desk.door.lock().await;
    let failures = *locked(&desk.failures) as usize;
    let wait = DELAYS[failures.min(DELAYS.len() - 1)];
    tokio::time::sleep(Duration::from_secs(wait)).await;
    let tried = trying.await;
    if tried.as_ref().is_err_and(|error| matches!(error, AppError::Vault(failure) if is_wrong(failure))) {
        *locked(&desk.failures) += 1;
    }
    tried
}

/// What an opened archive does before anybody sees it: an older copy erases again what was erased since (JOURNAL R12), and
/// the time is noted. When that fails, nobody sees it.
pub(crate) async fn received(desk: &Arc<Desk>, archive: OpenArchive) -> Result<Arc<OpenArchive>, AppError> {
    let archive = Arc::new(archive);
    let work = Work::on_arrival(desk, &archive);
    let done = async {
        users::refuse_removed(&work).await?;
        users::settle_removed(&work).await?;
        // A key that cannot be handed on now keeps nobody out; the next unlock tries again.
        let _ = users::settle_sealed(&work).await;
        // Neither does a header that cannot say now where signing begins.
        let _ = super::signing::settle_signing(&work).await;
        ledger::replay(&work).await?;
        clock::compare(&work).await?;
        binned::see_clock(&work).await
    };
    if let Err(error) = done.await {
        archive.close(&desk.replicas).await;
        return Err(error);
    }
    Ok(archive)
}

/// Takes an opened archive to the desk, or to its sheet, which is for somebody who may hand out ways in.
pub(super) async fn arrive(desk: &Arc<Desk>, archive: OpenArchive) -> Result<(), AppError> {
    let archive = received(desk, archive).await?;
    let lead = archive.access().may(Permission::Users);
    if lead && !archive.kit_confirmed().await? && issue_kit(desk, Arc::clone(&archive)).await.is_ok() {
        return Ok(());
    }
    // A header that cannot be written now must not keep anybody out either; the next unlock asks again.
    desk.seat(archive).await?;
    tend_bin(desk);
    Ok(())
}

/// What has been in the bin for its days goes, beside whatever the person does first. A failure waits for the next look.
fn tend_bin(desk: &Arc<Desk>) {
    let (desk, runtime) = (Arc::clone(desk), tokio::runtime::Handle::current());
    tokio::task::spawn_blocking(move || {
        runtime.block_on(async {
            desk.tend_bin().await;
            if let Ok(work) = Work::on(&desk).await {
                let _ = crate::devices::settle(&work.of_the_program()).await;
            }
        })
    });
}

/// Opens the chosen archive with the slot of this machine.
///
/// # Errors
/// [`AppError::Precondition`] when there is no slot or the keychain does not answer: ask the passphrase.
pub async fn unlock_with_device(desk: &Arc<Desk>) -> Result<(), AppError> {
    let dir = desk.chosen_dir()?;
    desk.lock().await;
    let none = || AppError::Precondition("no-device-slot");
    let slot = desk.machine().chosen().and_then(|known| known.device_slot.clone()).ok_or_else(none)?;
    let slot = STANDARD.decode(slot).ok().and_then(|bytes| DeviceSlot::from_bytes(&bytes)).ok_or_else(none)?;
    let uuid = custode_vault::inspect(&dir)?.file_uuid;
    let secret = Zeroizing::new(desk.host().keychain_get(uuid.to_string()).await.ok().flatten().ok_or_else(none)?);
    let secret = DeviceSecret::from_text(&secret).ok_or_else(none)?;
    let now = desk.now().timestamp();
    let archive =
        OpenArchive::open(desk, dir, move |dir| custode_vault::unlock_with_device(dir, &slot, &secret, now)).await?;
    arrive(desk, archive).await
}
