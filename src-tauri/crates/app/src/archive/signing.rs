//! The header says where the journal begins to be signed: what a tool writes into the data file begins nothing anew.

use super::OpenArchive;
use crate::{AppError, Work, desk::locked};
use custode_domain::role::Permission;

/// Notes it where the header does not say so yet, when somebody opens the archive who may set users: it is older than this
/// field, or was closed by a fault between its making and the note.
pub(super) async fn settle_signing(work: &Work) -> Result<(), AppError> {
    if work.may(Permission::Users) && locked(work.archive().vault()).signing_start()?.is_none() {
        note_signing(work.archive()).await?;
    }
    Ok(())
}

/// Notes it as the journal tells it now: of a new archive, and of a rescued one, in which other entries stand before.
pub(crate) async fn note_signing(archive: &OpenArchive) -> Result<(), AppError> {
    let store = archive.store();
    let Some(start) = store.signing_start().await? else { return Ok(()) };
    let mut vault = locked(archive.vault());
    vault.set_signing_start(start)?;
    store.sign_with(vault.journal_signer()?);
    Ok(())
}
