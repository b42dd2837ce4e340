//! `backup`, `restore`, `salvage` and `rekey`: the same use cases as in the window.

use super::{
    Answer, Failure, Key, Need,
    archive::{folder, passphrase},
    spelled,
    told::{Backed, Rekeyed, Restored, Salvaged},
};
use crate::ApiError;
use custode_app::{
    AppError, Desk, Work, archive,
    backups::{self, LedgerFrom, Way, Wish},
    jobs::Progress,
    machine::archive_name,
    vault::hex,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub(super) async fn backup(work: &Work, out: PathBuf) -> Result<Answer, Failure> {
    let made = backups::make_file(work.desk(), work.archive(), &out, &Progress::default()).await?;
    let manifest = &made.manifest;
    Ok(Backed {
        file: spelled(&made.file),
        bytes: made.bytes,
        counter: manifest.counter,
        made_at: chrono::DateTime::from_timestamp_millis(manifest.made_at_ms),
        data_sha256: hex(&manifest.db_sha256),
        entries: manifest.audit_seq,
        head: hex(&manifest.audit_head),
    }
    .into())
}

/// New keys, after the passphrase that opened the archive; the backup behind it goes where the window puts its own.
pub(super) async fn rekey(work: &Work) -> Result<Answer, Failure> {
    archive::rotate(work, archive::Reason::Asked, &Progress::default()).await?;
    let standing = archive::keys_standing(work).await?;
    Ok(Rekeyed { generation: standing.generation, changed_at: standing.changed_at }.into())
}

pub(super) async fn restore(
    desk: &Arc<Desk>,
    file: PathBuf,
    to: &Path,
    ledger: Option<PathBuf>,
    no_ledger: bool,
    key: impl FnOnce(Need) -> Result<Key, Failure>,
) -> Result<Answer, Failure> {
    let found = backups::look(&file)?;
    let dir = folder(to);
    let place = dir.parent().filter(|place| !place.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = place.canonicalize().map_err(AppError::from)?;
    let key = key(Need::Existing)?;
    let login = match (&key.user, found.logins.as_slice()) {
        (Some(user), _) => user.clone(),
        (None, [only]) => only.clone(),
        (None, _) => return Err(Failure::usage("user-needed")),
    };
    let wish = Wish {
        file,
        place: Some(place),
        name: Some(archive_name(&dir)),
        way: Way::Passphrase { login, passphrase: passphrase(key) },
        ledger: match (ledger, no_ledger) {
            (_, true) => LedgerFrom::Without,
            (Some(file), false) => LedgerFrom::File(file),
            (None, false) => LedgerFrom::Found,
        },
    };
    let restored = backups::restore_at_terminal(desk, wish).await.map_err(|error| match error {
        // Whoever has no newer ledger must know how old the copy is.
        AppError::Precondition("ledger-missing") => {
            let at = found.made_at.format("%Y-%m-%d %H:%M UTC").to_string();
            ApiError::from(error).with("at", at)
        }
        error => ApiError::from(error),
    })?;
    Ok(Restored {
        archive: spelled(&restored.dir),
        counter: restored.counter,
        made_at: restored.made_at,
        ledger: restored.ledger,
        erased_again: restored.erased_again,
    }
    .into())
}

pub(super) async fn salvage(
    desk: &Arc<Desk>,
    archive: &Path,
    to: &Path,
    key: impl FnOnce(Need) -> Result<Key, Failure>,
) -> Result<Answer, Failure> {
    let (damaged, dir) = (folder(archive), folder(to));
    let header = custode_app::vault::inspect(&damaged).map_err(AppError::from)?;
    let place = dir.parent().filter(|place| !place.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = place.canonicalize().map_err(AppError::from)?;
    let key = key(Need::Existing)?;
    let login = match (&key.user, header.logins.as_slice()) {
        (Some(user), _) => user.clone(),
        (None, [only]) => only.expose().clone(),
        (None, _) => return Err(Failure::usage("user-needed")),
    };
    let rescued = backups::salvage(desk, damaged, &place, &archive_name(&dir), login, passphrase(key)).await?;
    let salvaged = rescued.salvaged;
    Ok(Salvaged {
        archive: spelled(&rescued.dir),
        entries: salvaged.entries,
        lost_entries: salvaged.lost_entries,
        bodies: salvaged.bodies,
        without_body: salvaged.without_body,
        files: salvaged.files,
        lost_files: salvaged.lost_files,
    }
    .into())
}
