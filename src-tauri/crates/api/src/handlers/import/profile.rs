//! Profiles of imports.

use super::super::{Answer, archive::pick};
use crate::wire::{Done, Nothing, file::*, grid::Exported, ids, import::*};
use custode_app::{
    Work,
    imports::{self, ProfileUse},
    ports::OpenKind,
};

pub(crate) async fn profile_list(work: &Work, _: Nothing) -> Answer<ProfileList> {
    let view = |one: imports::Profile| ProfileView {
        profile: ids::ProfileId(one.id),
        name: one.name,
        sheet: one.sheet,
        columns: one.columns,
        corrections: one.corrections,
        version: one.version,
        changed_at: one.changed_at,
        used_at: one.used_at,
    };
    Ok(ProfileList { profiles: imports::profiles(work).await?.into_iter().map(view).collect() })
}

pub(crate) async fn profile_rename(work: &Work, request: ProfileRename) -> Answer<Done> {
    imports::rename_profile(work, request.profile.0, &request.name).await?;
    Ok(Done {})
}

pub(crate) async fn profile_delete(work: &Work, request: ProfileRequest) -> Answer<Done> {
    imports::delete_profile(work, request.profile.0).await?;
    Ok(Done {})
}

pub(crate) async fn profile_save(work: &Work, request: ProfileRequest) -> Answer<Exported> {
    let suggested = format!("custode-profilo_{}.json", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let file = imports::save_profile(work, request.profile.0, &path).await?;
    Ok(Exported { file: Some(file), rows: 1 })
}

pub(crate) async fn profile_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    Ok(pick(work.desk(), OpenKind::Profile).await)
}

pub(crate) async fn profile_take(work: &Work, request: ProfileTake) -> Answer<Done> {
    let path = work.desk().path_of(request.file.0)?;
    imports::take_profile(work, &path).await?;
    Ok(Done {})
}

pub(crate) async fn import_profile_use(work: &Work, request: ImportProfileUse) -> Answer<Done> {
    imports::use_profile(work, request.import.0, request.profile.0).await?;
    Ok(Done {})
}

pub(super) fn profile_view(used: ProfileUse) -> ImportProfileView {
    ImportProfileView {
        profile: ids::ProfileId(used.id),
        name: used.name,
        applied: used.applied,
        missing: used.missing,
        added: used.added,
        other_sheet: used.other_sheet,
    }
}
