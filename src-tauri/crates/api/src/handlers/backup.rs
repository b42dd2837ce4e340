//! Backups, restore, trial, and the page that says how safe everything is.

use super::{
    Answer,
    archive::{kit, pick, picked},
    report::report_view,
};
use crate::wire::{Done, Nothing, backup::*, file::*, ids, report::ReportView};
use crate::words::language_of;
use crate::{ApiError, ErrorCode};
use custode_app::{
    Desk, JobValue, Work,
    backups::{self, HOURS, LedgerFrom, Occasion, Way, Wish},
    domain::backups::RETENTION_DAYS,
    jobs::Ending,
    ports::OpenKind,
    safety,
    vault::Passphrase,
};
use std::sync::Arc;
use zeroize::Zeroizing;

const fn kind_of(kind: backups::PlaceKind) -> PlaceKind {
    match kind {
        backups::PlaceKind::Local => PlaceKind::Local,
        backups::PlaceKind::Synced => PlaceKind::Synced,
        backups::PlaceKind::Network => PlaceKind::Network,
    }
}

pub(crate) async fn backup_get(work: &Work, _: Nothing) -> Answer<BackupView> {
    let status = backups::status(work).await?;
    let place = |place: backups::PlaceStatus| BackupPlace {
        slot: u8::try_from(place.slot).unwrap_or(u8::MAX),
        name: place.name,
        kind: kind_of(place.kind),
        reachable: place.reachable,
        count: u32::try_from(place.count).unwrap_or(u32::MAX),
        oldest_at: place.oldest_at,
        last_at: place.last_at,
        last_bytes: place.last_bytes,
        failed: place.failed,
        same_disk: place.same_disk,
    };
    Ok(BackupView {
        state: match status.state {
            backups::BackupState::NoPlace => BackupState::NoPlace,
            backups::BackupState::Never => BackupState::Never,
            backups::BackupState::Failed => BackupState::Failed,
            backups::BackupState::Old => BackupState::Old,
            backups::BackupState::Fine => BackupState::Fine,
        },
        places: status.places.into_iter().map(place).collect(),
        automatic: status.automatic,
        every_hours: status.every_hours,
        hours: HOURS.to_vec(),
        last_at: status.last_at,
        changed: status.changed,
        drill_at: status.drill_at,
        drill_result: status.drill_result,
        drill_due: status.drill_due,
        disk_tight: status.disk_tight,
        retention_days: u16::try_from(RETENTION_DAYS).unwrap_or(u16::MAX),
    })
}

pub(crate) async fn backup_place_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    let path = work.desk().host().pick_folder().await;
    Ok(Picked { file: path.map(|path| picked(work.desk().token_for(path))) })
}

pub(crate) async fn backup_place_set(work: &Work, request: BackupPlaceSet) -> Answer<Done> {
    let folder = match request.folder {
        Some(token) => Some(work.desk().path_of(token.0)?),
        None => None,
    };
    backups::set_place(work, usize::from(request.slot), folder)?;
    Ok(Done {})
}

pub(crate) async fn backup_times_set(work: &Work, request: BackupTimesSet) -> Answer<Done> {
    backups::set_times(work, request.automatic, request.every_hours)?;
    Ok(Done {})
}

pub(crate) async fn backup_make(work: &Work, _: Nothing) -> Answer<Started> {
    let (id, held) = (work.new_id(), work.clone());
    work.desk().jobs().start(id, |progress| async move {
        backups::make(held.desk(), held.archive(), Occasion::ByHand, &progress).await.map_err(Arc::new)?;
        Ok(JobValue::Done)
    });
    Ok(Started { job: ids::JobId(id) })
}

pub(crate) async fn backup_drill(work: &Work, _: Nothing) -> Answer<Started> {
    let (id, held) = (work.new_id(), work.clone());
    work.desk().jobs().start(id, |progress| async move {
        let drill = backups::drill(&held, &progress).await.map_err(Arc::new)?;
        Ok(JobValue::Drill(Arc::new(drill)))
    });
    Ok(Started { job: ids::JobId(id) })
}

pub(crate) async fn backup_drill_report(work: &Work, request: JobRequest) -> Answer<DrillView> {
    match work.desk().jobs().look(request.job.0) {
        Some(Ending::Done(JobValue::Drill(drill))) => Ok(DrillView {
            ok: drill.ok,
            counter: drill.counter,
            made_at: drill.made_at,
            contacts: drill.contacts,
            entries: drill.entries,
            failed: drill.failed.clone(),
        }),
        Some(_) => Err(ApiError::because(ErrorCode::Precondition, "not-done")),
        None => Err(ApiError::because(ErrorCode::NotFound, "job")),
    }
}

pub(crate) async fn backup_pick(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    Ok(pick(desk, OpenKind::Backup).await)
}

/// The newest backup of the chosen archive in the places that this machine knows; nothing when none can be reached.
pub(crate) async fn backup_newest(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    let file = backups::newest_of_chosen(desk).await?;
    Ok(Picked { file: file.map(|path| picked(desk.token_for(path))) })
}

pub(crate) async fn backup_ledger_pick(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    Ok(pick(desk, OpenKind::Ledger).await)
}

pub(crate) async fn backup_look(desk: &Arc<Desk>, request: BackupLook) -> Answer<BackupFound> {
    let found = backups::look(&desk.path_of(request.file.0)?)?;
    Ok(BackupFound {
        archive: found.archive,
        made_at: found.made_at,
        counter: found.counter,
        contacts: found.contacts,
        logins: found.logins,
        newer_beside: found.newer_beside,
    })
}

pub(crate) async fn archive_salvage(desk: &Arc<Desk>, request: ArchiveSalvage) -> Answer<ArchiveSalvaged> {
    let passphrase = Passphrase::new(request.passphrase);
    let salvaged = backups::salvage_chosen(desk, &request.name, request.login, passphrase).await?;
    Ok(ArchiveSalvaged {
        entries: salvaged.entries,
        lost_entries: salvaged.lost_entries,
        without_body: salvaged.without_body,
        lost_files: salvaged.lost_files,
    })
}

pub(crate) async fn archive_salvage_look(desk: &Arc<Desk>, _: Nothing) -> Answer<SalvageStanding> {
    Ok(SalvageStanding { job: backups::rescuing(desk).map(|progress| super::job::running(&progress)) })
}

pub(crate) async fn archive_salvage_stop(desk: &Arc<Desk>, _: Nothing) -> Answer<Done> {
    if let Some(progress) = backups::rescuing(desk) {
        progress.cancel();
    }
    Ok(Done {})
}

pub(crate) async fn archive_restore(desk: &Arc<Desk>, request: ArchiveRestore) -> Answer<ArchiveRestored> {
    let path = |token: Option<ids::FileToken>| token.map(|token| desk.path_of(token.0)).transpose();
    let passphrase = Passphrase::new(request.passphrase);
    let way = match request.code.map(Zeroizing::new) {
        Some(code) => Way::Code { code: backups::code(&code)?, login: request.login, new: passphrase },
        None => Way::Passphrase { login: request.login, passphrase },
    };
    let wish = Wish {
        file: desk.path_of(request.file.0)?,
        place: path(request.place)?,
        name: Some(request.name),
        way,
        ledger: match (request.without_ledger, path(request.ledger)?) {
            (true, _) => LedgerFrom::Without,
            (false, Some(file)) => LedgerFrom::File(file),
            (false, None) => LedgerFrom::Found,
        },
    };
    let (restored, recovery) = backups::restore(desk, wish).await?;
    Ok(ArchiveRestored {
        made_at: restored.made_at,
        ledger: restored.ledger,
        erased_again: restored.erased_again,
        kit: recovery.map(kit),
    })
}

pub(crate) async fn safety_paper(work: &Work, request: SafetyPaper) -> Answer<ReportView> {
    let (id, paper) = safety::paper(work, language_of(request.language)).await?;
    Ok(report_view(id, &paper))
}

pub(crate) async fn safety_get(work: &Work, _: Nothing) -> Answer<SafetyView> {
    let item = |item: safety::Item| SafetyItem {
        what: item.what.to_owned(),
        state: match item.state {
            safety::State::Good => SafetyState::Good,
            safety::State::Warn => SafetyState::Warn,
            safety::State::Bad => SafetyState::Bad,
            safety::State::Plain => SafetyState::Plain,
        },
        says: item.says.to_owned(),
        at: item.at,
        count: item.count,
        name: item.name,
    };
    let place = |lies: safety::Lies| WhereItem {
        what: lies.what.to_owned(),
        name: lies.name(),
        kind: lies.kind.map(kind_of),
        encrypted: lies.encrypted,
        open: lies
            .folder
            .filter(|folder| folder.is_dir())
            .map(|folder| ids::FileToken(work.desk().token_for(folder).token)),
    };
    Ok(SafetyView {
        items: safety::items(work).await?.into_iter().map(item).collect(),
        places: safety::places(work).await?.into_iter().map(place).collect(),
    })
}

pub(crate) async fn place_open(work: &Work, request: PlaceOpen) -> Answer<Done> {
    let folder = work.desk().path_of(request.folder.0)?;
    if folder.is_dir() && work.desk().host().open_in_viewer(folder).await {
        return Ok(Done {});
    }
    Err(ApiError::because(ErrorCode::Precondition, "backup-folder-gone"))
}
