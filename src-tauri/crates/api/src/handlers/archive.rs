//! First run, lock and unlock, appearance, verification.

use super::Answer;
use crate::wire::{Done, Nothing, archive::*, file::*, ids, users::ArchiveJoin};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Desk, JobValue, PickedFile as Picked_, Stage as AppStage, Work,
    archive::{self, SheetStanding},
    domain::{personal::Personal, role::Permission},
    erasure::LedgerState as Ledger,
    machine::{self, KnownArchive},
    ports::OpenKind,
    users,
    vault::{Passphrase, PassphraseWeakness},
};
use std::{path::PathBuf, sync::Arc};
use zeroize::Zeroizing;

pub(crate) fn picked(file: Picked_) -> PickedFile {
    PickedFile { token: ids::FileToken(file.token), name: file.name, size: file.size }
}

fn card(known: &KnownArchive) -> ArchiveCard {
    ArchiveCard {
        token: ids::FileToken(known.token),
        name: known.name(),
        sample: known.sample,
        last_opened_at: known.last_opened_at,
    }
}

pub(crate) fn language_of(code: &str) -> Language {
    if code == "en" { Language::En } else { Language::It }
}

fn appearance_of(kept: &machine::Appearance) -> Appearance {
    Appearance {
        language: language_of(&kept.language),
        theme: match kept.theme.as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        },
        density: match kept.density.as_str() {
            "compact" => Density::Compact,
            "relaxed" => Density::Relaxed,
            _ => Density::Comfortable,
        },
        zoom: kept.zoom.clamp(80, 200),
    }
}

pub(crate) async fn app_info(desk: &Arc<Desk>, _: Nothing) -> Answer<AppInfo> {
    let stage = match desk.stage().await {
        AppStage::Welcome => Stage::Welcome,
        AppStage::RecoveryPending => Stage::RecoveryPending,
        AppStage::Locked => Stage::Locked,
        AppStage::Open => Stage::Open,
    };
    let memory = desk.machine().memory().clone();
    let chosen = desk.machine().chosen().cloned();
    let header = chosen.as_ref().and_then(|known| custode_app::vault::inspect(&known.path).ok());
    let names = |names: Vec<Personal<String>>| names.into_iter().map(Personal::into_inner).collect::<Vec<_>>();
    let (logins, invited) = header.map(|header| (names(header.logins), names(header.invited))).unwrap_or_default();
    let device_unlock = chosen.as_ref().is_some_and(|known| known.device_slot.is_some());
    Ok(AppInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: std::env::consts::OS.to_owned(),
        stage,
        appearance: appearance_of(&memory.appearance),
        archive: chosen.as_ref().map(card),
        logins,
        invited,
        device_unlock,
        device_unlock_possible: archive::device_unlock_possible(desk).await,
        recent: memory.archives.iter().map(card).collect(),
        today: desk.today(),
    })
}

pub(crate) async fn appearance_set(desk: &Arc<Desk>, wanted: Appearance) -> Answer<Done> {
    if !(80..=200).contains(&wanted.zoom) {
        return Err(ApiError::field("zoom", "out-of-range"));
    }
    let kept = machine::Appearance {
        language: if wanted.language == Language::En { "en" } else { "it" }.to_owned(),
        theme: match wanted.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
        .to_owned(),
        density: match wanted.density {
            Density::Compact => "compact",
            Density::Comfortable => "comfortable",
            Density::Relaxed => "relaxed",
        }
        .to_owned(),
        zoom: wanted.zoom,
    };
    desk.machine().update(|memory| memory.appearance = kept).map_err(AppError::from)?;
    Ok(Done {})
}

pub(crate) async fn pick(desk: &Arc<Desk>, kind: OpenKind) -> Picked {
    let path = desk.host().pick_open(kind).await;
    Picked { file: path.map(|path| picked(desk.token_for(path))) }
}

pub(crate) async fn archive_place_pick(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    Ok(pick(desk, OpenKind::Place).await)
}

pub(crate) async fn archive_open_pick(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    Ok(pick(desk, OpenKind::Archive).await)
}

pub(crate) async fn archive_choose(desk: &Arc<Desk>, request: ArchiveChoose) -> Answer<Done> {
    let known = desk.machine().archive(request.token.0).map(|known| (known.path.clone(), known.sample));
    let (path, sample) = match known {
        Some(known) => known,
        None => (desk.path_of(request.token.0)?, false),
    };
    custode_app::vault::inspect(&path).map_err(AppError::from)?;
    desk.lock().await;
    desk.machine().remember(&path, sample, desk.new_id()).map_err(AppError::from)?;
    Ok(Done {})
}

pub(crate) async fn archive_forget(desk: &Arc<Desk>, request: ArchiveChoose) -> Answer<Done> {
    desk.lock().await;
    desk.machine().forget(request.token.0).map_err(AppError::from)?;
    Ok(Done {})
}

pub(crate) async fn passphrase_check(desk: &Arc<Desk>, request: PassphraseCheck) -> Answer<PassphraseStrength> {
    let found = archive::check_passphrase(desk, &Passphrase::new(request.passphrase), &[]);
    let reason = found.weakness.map(|weakness| match weakness {
        PassphraseWeakness::TooShort => PassphraseReason::TooShort,
        PassphraseWeakness::Common => PassphraseReason::Common,
        PassphraseWeakness::Personal => PassphraseReason::Personal,
        PassphraseWeakness::Repeated => PassphraseReason::Repeated,
        PassphraseWeakness::Sequence => PassphraseReason::Sequence,
        PassphraseWeakness::Guessable => PassphraseReason::Guessable,
    });
    Ok(PassphraseStrength { score: found.score, acceptable: found.acceptable(), reasons: reason.into_iter().collect() })
}

pub(crate) fn kit(recovery: archive::Recovery) -> RecoveryKit {
    RecoveryKit { kit_no: recovery.kit_no, groups: recovery.groups, ask: recovery.ask }
}

pub(crate) async fn archive_create(desk: &Arc<Desk>, request: ArchiveCreate) -> Answer<RecoveryKit> {
    let place: Option<PathBuf> = match request.place {
        Some(token) => Some(desk.path_of(token.0)?),
        None => None,
    };
    let new = archive::NewArchive {
        place,
        name: request.name,
        login: request.login,
        passphrase: Passphrase::new(request.passphrase),
        sample: false,
    };
    Ok(kit(archive::create(desk, new).await?))
}

pub(crate) async fn recovery_get(desk: &Arc<Desk>, _: Nothing) -> Answer<RecoveryKit> {
    Ok(kit(archive::pending_recovery(desk).await?))
}

pub(crate) async fn recovery_sheet_save(desk: &Arc<Desk>, _: Nothing) -> Answer<Picked> {
    let (name, pdf) = archive::recovery_sheet(desk).await?;
    let Some(path) = desk.host().pick_save(name).await else { return Ok(Picked { file: None }) };
    custode_app::outgoing::write_whole(&path, &pdf)?;
    desk.host().open_in_viewer(path.clone()).await;
    Ok(Picked { file: Some(picked(desk.token_for(path))) })
}

pub(crate) async fn recovery_confirm(desk: &Arc<Desk>, request: RecoveryConfirm) -> Answer<Done> {
    let typed: Vec<(u8, String)> = request.groups.into_iter().map(|group| (group.index, group.text)).collect();
    archive::confirm_recovery(desk, &typed).await?;
    Ok(Done {})
}

pub(crate) async fn archive_unlock(desk: &Arc<Desk>, request: ArchiveUnlock) -> Answer<Done> {
    archive::unlock(desk, request.login, Passphrase::new(request.passphrase)).await?;
    Ok(Done {})
}

pub(crate) async fn archive_unlock_device(desk: &Arc<Desk>, _: Nothing) -> Answer<Done> {
    archive::unlock_with_device(desk).await?;
    Ok(Done {})
}

pub(crate) async fn archive_recover(desk: &Arc<Desk>, request: ArchiveRecover) -> Answer<RecoveryKit> {
    let code = Zeroizing::new(request.code);
    let new = Passphrase::new(request.new_passphrase);
    Ok(kit(archive::recover(desk, &code, request.login, new).await?))
}

pub(crate) async fn archive_join(desk: &Arc<Desk>, request: ArchiveJoin) -> Answer<Done> {
    let code = Zeroizing::new(request.code);
    archive::join(desk, request.login, &code, Passphrase::new(request.new_passphrase)).await?;
    Ok(Done {})
}

pub(crate) async fn archive_lock(desk: &Arc<Desk>, _: Nothing) -> Answer<Done> {
    desk.lock().await;
    Ok(Done {})
}

pub(crate) async fn sample_open(desk: &Arc<Desk>, _: Nothing) -> Answer<Done> {
    archive::open_sample(desk).await?;
    Ok(Done {})
}

pub(crate) async fn sample_delete(work: &Work, _: Nothing) -> Answer<Done> {
    archive::delete_sample(work).await?;
    Ok(Done {})
}

pub(crate) async fn session_get(work: &Work, _: Nothing) -> Answer<SessionView> {
    let opened = work.archive();
    let contacts = work.reader().count_contacts().await.map_err(AppError::from)?;
    let (suspended, batches) = custode_app::imports::list(work).await?;
    let binned = work.reader().bin_counts().await.map_err(AppError::from)?;
    let outside_since = opened.outside_since().await?;
    let sheet = opened.sheet_standing(work.now()).await?;
    Ok(SessionView {
        operator: opened.login().to_owned(),
        access: super::users::access_view(&opened.access()),
        archive: opened.name().to_owned(),
        sample: opened.is_sample(),
        contacts,
        empty: contacts == 0 && batches.is_empty() && binned == (0, 0),
        idle_minutes: opened.idle_minutes(),
        changed_outside: outside_since.is_some(),
        outside_since,
        sheet_due: work.may(Permission::Users) && matches!(sheet, SheetStanding::Due(_)),
        ledger: match opened.ledger() {
            Ledger::Fine => LedgerState::Fine,
            Ledger::Foreign => LedgerState::Foreign,
            Ledger::Unreachable => LedgerState::Unreachable,
        },
        owes_reading: opened.owes_reading(),
        damaged_at: custode_app::safety::damage_found(work).await?,
        clock_back: opened.clock_back(work.now()),
        suspended_imports: u32::try_from(suspended.len()).unwrap_or(u32::MAX),
    })
}

pub(crate) async fn draft_list(work: &Work, _: Nothing) -> Answer<DraftList> {
    let kept = custode_app::drafts::drafts(work).await?;
    Ok(DraftList { drafts: kept.into_iter().map(|draft| DraftView { form: draft.form, text: draft.text }).collect() })
}

pub(crate) async fn draft_keep(work: &Work, request: DraftKeep) -> Answer<Done> {
    custode_app::drafts::keep_draft(work, &request.form, request.text).await?;
    Ok(Done {})
}

pub(crate) async fn session_touch(_: &Work, _: Nothing) -> Answer<Done> {
    Ok(Done {})
}

pub(crate) async fn outside_confirm(work: &Work, request: OutsideConfirm) -> Answer<Done> {
    archive::confirm_outside(work, &request.found).await?;
    Ok(Done {})
}

pub(crate) async fn recovery_try(work: &Work, request: RecoveryTry) -> Answer<Done> {
    let code = Zeroizing::new(request.code);
    archive::try_sheet(work, &code).await?;
    Ok(Done {})
}

pub(crate) async fn idle_set(work: &Work, request: IdleSet) -> Answer<Done> {
    work.archive().set_idle_minutes(request.minutes).await?;
    Ok(Done {})
}

pub(crate) async fn passphrase_change(work: &Work, request: PassphraseChange) -> Answer<Done> {
    archive::change_passphrase(work, Passphrase::new(request.current), Passphrase::new(request.new_passphrase)).await?;
    Ok(Done {})
}

pub(crate) async fn session_confirm(work: &Work, request: SessionConfirm) -> Answer<Done> {
    users::confirm(work, Passphrase::new(request.passphrase)).await?;
    Ok(Done {})
}

pub(crate) async fn recovery_renew(work: &Work, request: RecoveryRenew) -> Answer<Done> {
    archive::renew_recovery(work, Passphrase::new(request.passphrase)).await?;
    Ok(Done {})
}

pub(crate) async fn device_unlock_set(work: &Work, request: DeviceUnlockSet) -> Answer<Done> {
    let passphrase = match (request.enabled, request.passphrase) {
        (true, Some(passphrase)) => Some(Passphrase::new(passphrase)),
        (true, None) => return Err(ApiError::field("passphrase", "missing")),
        (false, _) => None,
    };
    archive::set_device_unlock(work, passphrase).await?;
    Ok(Done {})
}

pub(crate) async fn archive_verify(work: &Work, _: Nothing) -> Answer<Started> {
    let id = work.new_id();
    let held = work.clone();
    work.desk().jobs().start(id, |progress| async move {
        let checks = archive::verify(&held, &progress).await.map_err(Arc::new)?;
        Ok(JobValue::Checks(Arc::new(checks)))
    });
    Ok(Started { job: ids::JobId(id) })
}

pub(crate) async fn archive_verify_report(work: &Work, request: JobRequest) -> Answer<VerifyReport> {
    match work.desk().jobs().look(request.job.0) {
        Some(custode_app::jobs::Ending::Done(JobValue::Checks(checks))) => Ok(VerifyReport {
            ok: checks.iter().all(|check| check.ok),
            checks: checks
                .iter()
                .map(|check| VerifyCheck {
                    name: check.name.clone(),
                    ok: check.ok,
                    detail: check.detail.clone(),
                    figures: check
                        .figures
                        .iter()
                        .map(|(name, count)| VerifyFigure { name: (*name).to_owned(), count: *count })
                        .collect(),
                })
                .collect(),
        }),
        Some(_) => Err(ApiError::because(ErrorCode::Precondition, "not-done")),
        None => Err(ApiError::because(ErrorCode::NotFound, "job")),
    }
}

pub(crate) async fn archive_stats(work: &Work, _: Nothing) -> Answer<StatsView> {
    let stats = archive::stats(work).await?;
    Ok(StatsView {
        contacts: stats.contacts,
        communications: stats.communications,
        entries: stats.entries,
        bytes: stats.bytes,
        schema: stats.schema,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        sqlite: stats.sqlite,
        cipher: stats.cipher,
        last_verified_at: stats.last_verified_at,
    })
}
