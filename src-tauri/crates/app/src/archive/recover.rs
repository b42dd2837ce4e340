//! Unlocking with the recovery code: a new passphrase, and a new kit, because the sheet was out of its drawer.

use super::unlock::paced;
use crate::{
    AppError, Desk,
    archive::{OpenArchive, Recovery, create::issue_kit},
};
use custode_vault::{KdfParams, Passphrase, RecoveryCode};
use std::{path::Path, sync::Arc};

/// Opens the chosen archive with the code, gives `login` a new passphrase and issues a new kit, which must be
/// confirmed like the first one.
///
/// # Errors
/// A field fault at the code when it is mistyped; `WrongRecoveryCode`; `WeakPassphrase`.
pub async fn recover(desk: &Arc<Desk>, code: &str, login: String, new: Passphrase) -> Result<Recovery, AppError> {
    let code = RecoveryCode::parse(code).map_err(|_| AppError::field("code", "mistyped"))?;
    let dir = desk.chosen_dir()?;
    desk.lock().await;
    let lock = desk.lock_folder(&dir)?;
    let kdf = desk.ports.kdf.unwrap_or(KdfParams::DEFAULT);
    let archive = paced(desk, &dir, async {
        let open = move |dir: &Path| {
            let recovered = custode_vault::unlock_with_recovery(dir, &code)?;
            recovered.set_passphrase(lock, Some(&login), &new, kdf)
        };
        OpenArchive::open(desk, dir.clone(), open).await
    })
    .await?;
    issue_kit(desk, super::unlock::received(desk, archive).await?).await
}
