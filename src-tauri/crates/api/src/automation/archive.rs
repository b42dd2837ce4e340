//! Making, opening, checking and counting an archive.

use super::{
    Answer, Failure, Key, Need,
    told::{CheckLine, Created, SourceLine, Stats, Verified},
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Desk, Work,
    archive::{self, NewArchive},
    domain::role::Permission,
    jobs::Progress,
    machine::archive_name,
    vault::Passphrase,
};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::Arc,
};
use zeroize::Zeroizing;

/// Ending of an archive folder.
const ENDING: &str = "custode";
/// First user when the machine does not name its account.
const NAMELESS: &str = "custode";

/// The folder that a path means: `Name.custode`, also when only `Name` was given.
pub(super) fn folder(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == ENDING) || path.is_dir() {
        return path.to_owned();
    }
    let mut whole = OsString::from(path.as_os_str());
    whole.push(".");
    whole.push(ENDING);
    whole.into()
}

pub(super) fn passphrase(mut key: Key) -> Passphrase {
    Passphrase::new(std::mem::take(&mut *key.passphrase))
}

/// Opens an archive. The passphrase is asked only when there is something to open.
pub(super) async fn open(
    desk: &Arc<Desk>,
    path: &Path,
    key: impl FnOnce(Need) -> Result<Key, Failure>,
    needs: Option<Permission>,
) -> Result<Work, Failure> {
    let dir = folder(path);
    let header = custode_app::vault::inspect(&dir).map_err(AppError::from)?;
    let key = key(Need::Existing)?;
    let login = match (&key.user, header.logins.as_slice()) {
        (Some(user), _) => user.clone(),
        (None, [only]) => only.expose().clone(),
        (None, _) => return Err(Failure::usage("user-needed")),
    };
    let dir = dir.canonicalize().map_err(AppError::from)?;
    desk.machine().remember(&dir, false, desk.new_id()).map_err(AppError::from)?;
    archive::unlock_at_terminal(desk, login, passphrase(key)).await?;
    let work = Work::on(desk).await?;
    if let Some(permission) = needs {
        work.require(permission).await?;
    }
    Ok(work)
}

pub(super) async fn create(
    desk: &Arc<Desk>,
    path: &Path,
    sample: bool,
    login: Option<String>,
    language: String,
    key: impl FnOnce(Need) -> Result<Key, Failure>,
) -> Result<Answer, Failure> {
    let dir = folder(path);
    if dir.exists() {
        return Err(ApiError::because(ErrorCode::Conflict, "archive-exists").into());
    }
    let place = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let place = place.canonicalize().map_err(AppError::from)?;
    let key = key(Need::New)?;
    let login = login.or_else(|| key.user.clone()).unwrap_or_else(|| account(desk));
    desk.machine().update(|memory| memory.appearance.language = language).map_err(AppError::from)?;
    let new = NewArchive { place: Some(place), name: archive_name(&dir), login, passphrase: passphrase(key), sample };
    let recovery = archive::create(desk, new).await?;
    let groups = recovery.groups.clone();
    // The code goes to the terminal, where nobody can be asked to type two groups back.
    let typed: Vec<(u8, String)> = recovery
        .ask
        .iter()
        .filter_map(|index| Some((*index, groups.get(usize::from(*index).checked_sub(1)?)?.clone())))
        .collect();
    archive::confirm_recovery(desk, &typed).await?;
    let work = Work::on(desk).await?;
    if sample {
        custode_app::sample::fill(&work).await?;
    }
    let code = Zeroizing::new(groups.join("-"));
    let (archive, file_uuid) = (super::spelled(work.archive().dir()), work.archive().file_uuid());
    Ok(Created { archive, file_uuid, recovery_code: code.as_str().to_owned() }.into())
}

fn account(desk: &Desk) -> String {
    let user = archive::holder(desk).user.into_inner();
    if user.trim().is_empty() { NAMELESS.to_owned() } else { user }
}

pub(super) async fn sources(work: &Work) -> Result<Answer, Failure> {
    let rows = work.reader().sources().await.map_err(AppError::from)?;
    let offered = rows.into_iter().filter(|row| !row.archived);
    let sources: Vec<_> = offered.map(|row| SourceLine { code: row.source.code, title: row.source.title }).collect();
    Ok(sources.into())
}

pub(super) async fn verify(work: &Work) -> Result<Answer, Failure> {
    let checks = archive::verify(work, &Progress::default()).await?;
    let ok = checks.iter().all(|check| check.ok);
    let line = |check: archive::Check| CheckLine { name: check.name, ok: check.ok, detail: check.detail };
    let checks = checks.into_iter().map(line).collect();
    // Sound in itself, and all the same not what was closed last: that waits for somebody's word, and is no damage.
    let changed_outside_since = work.archive().outside_since().await?;
    let exit = if ok { 0 } else { super::failure::DAMAGED };
    Ok(Answer { exit, ..Verified { ok, checks, changed_outside_since }.into() })
}

pub(super) async fn stats(work: &Work) -> Result<Answer, Failure> {
    let stats = archive::stats(work).await?;
    Ok(Stats {
        contacts: stats.contacts,
        communications: stats.communications,
        entries: stats.entries,
        bytes: stats.bytes,
        schema: stats.schema,
        app: env!("CARGO_PKG_VERSION"),
        sqlite: stats.sqlite,
        cipher: stats.cipher,
        last_backup_at: stats.last_backup_at,
        last_verified_at: stats.last_verified_at,
    }
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_found_with_and_without_its_ending() {
        assert_eq!(folder(Path::new("a/Rossi.custode")), Path::new("a/Rossi.custode"));
        assert_eq!(folder(Path::new("a/Rossi")), Path::new("a/Rossi.custode"));
        assert_eq!(folder(Path::new("a/Rossi v1.2")), Path::new("a/Rossi v1.2.custode"));
    }
}
