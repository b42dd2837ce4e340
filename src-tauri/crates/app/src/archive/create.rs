//! A new archive: keys, data file, what it ships with, and the recovery sheet that must be confirmed.

use crate::{
    AppError, Desk,
    archive::OpenArchive,
    desk::{Pending, State, locked},
};
use custode_report::{RecoveryQr, RecoverySheet, render_recovery_pdf};
use custode_vault::{KdfParams, OsEntropy, Passphrase, RecoveryCode, random_array};
use std::{path::PathBuf, sync::Arc, time::Duration};
use zeroize::Zeroizing;

/// What the person chose.
pub struct NewArchive {
    /// The folder to put it in; `None` = the documents folder.
    pub place: Option<PathBuf>,
    /// Its name, often that of the firm.
    pub name: String,
    /// Name of the first user.
    pub login: String,
    /// Passphrase of the first user.
    pub passphrase: Passphrase,
    /// Holds invented people.
    pub sample: bool,
}

custode_domain::redacted!(NewArchive);

/// The recovery kit of a fresh archive or of a recovery.
pub struct Recovery {
    /// Number of the kit.
    pub kit_no: u32,
    /// Eight groups of four, then the check characters.
    pub groups: Vec<String>,
    /// The two groups, from 1, that must be typed back.
    pub ask: [u8; 2],
}

custode_domain::redacted!(Recovery);

/// A passphrase is derived in at most this time on this machine.
const KDF_TARGET: Duration = Duration::from_secs(1);

/// Makes the archive and leaves it open behind the recovery sheet.
///
/// # Errors
/// Field faults for name, login and passphrase; `AlreadyExists` from the vault; a place where an archive at work would be
/// broken; file access.
pub async fn create(desk: &Arc<Desk>, new: NewArchive) -> Result<Recovery, AppError> {
    let name = folder_name(&new.name)?;
    let place = new.place.unwrap_or_else(|| desk.host().documents_dir());
    crate::backups::fit_for_work(&place)?;
    let dir = place.join(format!("{name}.custode"));
    desk.lock().await;
    let kdf = desk.ports.kdf;
    let (file_uuid, user_id) = (desk.new_id(), desk.new_id());
    let (archive, code) = OpenArchive::create(
        desk,
        crate::archive::open::Birth {
            dir,
            file_uuid,
            user_id,
            login: new.login,
            passphrase: new.passphrase,
            sample: new.sample,
        },
        move || kdf.unwrap_or_else(|| KdfParams::calibrated(KDF_TARGET)),
    )
    .await?;
    let shipped = async {
        crate::defaults::ship(desk, &archive).await?;
        super::note_signing(&archive).await?;
        // What the next opening judges the clock by; a copy made at the lock is no judge.
        crate::binned::seed_clock(&archive, desk.now()).await?;
        archive.read_access().await
    };
    if let Err(error) = shipped.await {
        // Nobody has seen its recovery code yet: half an archive must not stay.
        let _ = archive.close(&desk.replicas).await;
        let _ = std::fs::remove_dir_all(archive.dir());
        return Err(error);
    }
    desk.machine().remember(archive.dir(), new.sample, desk.new_id())?;
    hold_pending(desk, Arc::new(archive), code).await
}

/// Puts an open archive behind its recovery sheet.
pub(crate) async fn hold_pending(
    desk: &Desk,
    archive: Arc<OpenArchive>,
    code: RecoveryCode,
) -> Result<Recovery, AppError> {
    let ask = two_groups()?;
    let recovery = view(&archive, &code, ask);
    *desk.state.lock().await = State::Pending(Pending { archive, code, ask });
    Ok(recovery)
}

/// Issues a new kit for an open archive and puts the archive behind its sheet.
pub(crate) async fn issue_kit(desk: &Desk, archive: Arc<OpenArchive>) -> Result<Recovery, AppError> {
    let held = Arc::clone(&archive);
    let code = tokio::task::spawn_blocking(move || locked(held.vault()).reissue_recovery()).await??;
    hold_pending(desk, archive, code).await
}

fn view(archive: &OpenArchive, code: &RecoveryCode, ask: [u8; 2]) -> Recovery {
    let text = code.expose_text();
    Recovery { kit_no: archive.kit_no(), groups: text.split(['-', ' ']).map(str::to_owned).collect(), ask }
}

/// Two different groups, by chance, so that one glance at the screen is not enough.
fn two_groups() -> Result<[u8; 2], AppError> {
    let [a, b] = random_array::<2>(&mut OsEntropy)?;
    let first = a % 8;
    let second = (first + 1 + b % 7) % 8;
    Ok([first.min(second) + 1, first.max(second) + 1])
}

/// The recovery kit that waits for its confirmation.
///
/// # Errors
/// [`AppError::Precondition`] when none waits.
pub async fn pending_recovery(desk: &Desk) -> Result<Recovery, AppError> {
    match &*desk.state.lock().await {
        State::Pending(pending) => Ok(view(&pending.archive, &pending.code, pending.ask)),
        State::Open(_) | State::Closed => Err(AppError::Precondition("no-recovery")),
    }
}

/// The recovery sheet: a file name without a person's name, and the PDF.
///
/// # Errors
/// [`AppError::Precondition`] when no kit waits; [`AppError::Document`].
pub async fn recovery_sheet(desk: &Desk) -> Result<(String, Vec<u8>), AppError> {
    let recovery = pending_recovery(desk).await?;
    let archive = match &*desk.state.lock().await {
        State::Pending(pending) => pending.archive.name().to_owned(),
        State::Open(_) | State::Closed => return Err(AppError::Precondition("no-recovery")),
    };
    let (made_at, language) = (desk.now(), crate::reports::language(desk));
    let name = format!("custode-recupero-{}-{}.pdf", recovery.kit_no, desk.today());
    let pdf = tokio::task::spawn_blocking(move || {
        let code = Zeroizing::new(recovery.groups.concat());
        let (groups, check) = recovery.groups.split_at(recovery.groups.len().min(RecoveryCode::GROUPS));
        let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
        let sheet = RecoverySheet {
            archive: &archive,
            kit: recovery.kit_no,
            made_at,
            groups: &groups,
            check: check.first().map(String::as_str),
            qr: RecoveryQr::Code(&code),
        };
        render_recovery_pdf(&sheet, language)
    })
    .await?
    .map_err(|_| AppError::Document)?;
    Ok((name, pdf.bytes))
}

/// Compares the two groups that the person typed back; when they fit, the archive opens.
///
/// # Errors
/// A field fault at the group that does not fit.
pub async fn confirm_recovery(desk: &Desk, typed: &[(u8, String)]) -> Result<(), AppError> {
    let archive = {
        let state = desk.state.lock().await;
        let State::Pending(pending) = &*state else { return Err(AppError::Precondition("no-recovery")) };
        for asked in pending.ask {
            let text = typed.iter().find(|(index, _)| *index == asked).map_or("", |(_, text)| text.as_str());
            if !pending.code.matches_group(usize::from(asked - 1), text) {
                return Err(AppError::field(format!("groups.{asked}"), "group-differs"));
            }
        }
        Arc::clone(&pending.archive)
    };
    archive.confirm_kit(desk.now()).await?;
    desk.seat(archive).await
}

/// A name that every file system takes.
pub(crate) fn folder_name(name: &str) -> Result<String, AppError> {
    let name = name.trim().trim_end_matches('.').trim();
    if name.is_empty() {
        return Err(AppError::field("name", "missing"));
    }
    if name.chars().count() > 80 {
        return Err(AppError::field("name", "too-long"));
    }
    let bad = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let reserved = ["con", "prn", "aux", "nul"].contains(&name.to_lowercase().as_str());
    if name.contains(bad) || reserved || name.starts_with('.') {
        return Err(AppError::field("name", "file-name"));
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_break_a_file_system_are_refused_at_the_field() {
        for (name, reason) in [
            ("", "missing"),
            ("   ", "missing"),
            ("...", "missing"),
            ("a/b", "file-name"),
            ("..\\x", "file-name"),
            ("NUL", "file-name"),
            ("Rossi: clienti", "file-name"),
        ] {
            let Err(AppError::Invalid(faults)) = folder_name(name) else { panic!("{name:?} was accepted") };
            assert_eq!(faults.first().map(|fault| fault.reason), Some(reason), "{name:?}");
        }
        assert_eq!(folder_name(" Studio D'Angelo & C. ").ok().as_deref(), Some("Studio D'Angelo & C"));
    }

    #[test]
    fn the_two_groups_asked_back_differ_and_exist() {
        for _ in 0..200 {
            let [a, b] = two_groups().unwrap();
            assert!(a < b && (1..=8).contains(&a) && (1..=8).contains(&b), "{a} {b}");
        }
    }
}
