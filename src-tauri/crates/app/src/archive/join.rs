//! Coming in for the first time with a one-time code, and choosing a passphrase.

use super::unlock::{arrive, paced};
use crate::{AppError, Desk, archive::OpenArchive};
use custode_vault::{JoinCode, Passphrase};
use std::sync::Arc;

/// Opens the chosen archive with the code that somebody was given, and sets their passphrase.
///
/// # Errors
/// A field fault at the code when it cannot be one; `WrongPassphrase` for a wrong one; `UnknownLogin` when none waits for
/// the name; `WeakPassphrase`; `CodeEnded` for the right one after its last day.
pub async fn join(desk: &Arc<Desk>, login: String, code: &str, new: Passphrase) -> Result<(), AppError> {
    let code = JoinCode::parse(code).ok_or_else(|| AppError::field("code", "mistyped"))?;
    let dir = desk.chosen_dir()?;
    desk.lock().await;
    let lock = desk.lock_folder(&dir)?;
    let (kdf, now) = (desk.kdf(), desk.now().timestamp());
    let opened = paced(desk, &dir, async {
        OpenArchive::open(desk, dir.clone(), move |dir| custode_vault::join(dir, &login, &code, lock, &new, kdf, now))
            .await
    })
    .await?;
    arrive(desk, opened).await
}
