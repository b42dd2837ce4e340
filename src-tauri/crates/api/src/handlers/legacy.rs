//! The inventory of old copies.

use super::{Answer, changed};
use crate::wire::{Changed, Nothing, grid::Exported, ids, legacy::*};
use custode_app::{
    Work,
    domain::{
        ids::{BatchId, LegacySourceId},
        legacy::{LegacyKind as Kind, LegacyState as State, NewLegacySource},
    },
    export::Why,
    legacy::{self, LegacyCopy, LegacyDraft},
};

const fn kind_view(kind: Kind) -> LegacyKind {
    match kind {
        Kind::Spreadsheet => LegacyKind::Spreadsheet,
        Kind::AddressBook => LegacyKind::AddressBook,
        Kind::Paper => LegacyKind::Paper,
        Kind::Software => LegacyKind::Software,
        Kind::Phone => LegacyKind::Phone,
        Kind::Mailing => LegacyKind::Mailing,
        Kind::Other => LegacyKind::Other,
    }
}

const fn kind_of(kind: LegacyKind) -> Kind {
    match kind {
        LegacyKind::Spreadsheet => Kind::Spreadsheet,
        LegacyKind::AddressBook => Kind::AddressBook,
        LegacyKind::Paper => Kind::Paper,
        LegacyKind::Software => Kind::Software,
        LegacyKind::Phone => Kind::Phone,
        LegacyKind::Mailing => Kind::Mailing,
        LegacyKind::Other => Kind::Other,
    }
}

const fn state_view(state: State) -> LegacyState {
    match state {
        State::ToImport => LegacyState::ToImport,
        State::Imported => LegacyState::Imported,
        State::ToDestroy => LegacyState::ToDestroy,
        State::Destroyed => LegacyState::Destroyed,
    }
}

const fn state_of(state: LegacyState) -> State {
    match state {
        LegacyState::ToImport => State::ToImport,
        LegacyState::Imported => State::Imported,
        LegacyState::ToDestroy => State::ToDestroy,
        LegacyState::Destroyed => State::Destroyed,
    }
}

pub(crate) async fn legacy_list(work: &Work, _: Nothing) -> Answer<LegacyList> {
    Ok(LegacyList { copies: legacy::inventory(work).await?.into_iter().map(copy_view).collect() })
}

fn copy_view(copy: LegacyCopy) -> LegacyView {
    let imports = copy.imports.into_iter().map(|import| LegacyImport {
        batch: ids::BatchId(import.batch.as_uuid()),
        name: import.name,
        at: import.at,
        by: import.by,
        rows: import.rows,
        score: import.score,
        undone: import.undone,
    });
    let (written_at, written_by) = copy.written.unzip();
    LegacyView {
        id: copy.id.map(|id| ids::LegacySourceId(id.as_uuid())),
        title: copy.source.title,
        kind: kind_view(copy.source.kind),
        content: copy.source.content,
        place: copy.source.place,
        holder: copy.source.holder,
        people: copy.source.people,
        state: state_view(copy.state),
        state_on: copy.source.state_on,
        state_by: copy.source.state_by,
        has_file: !copy.source.files.is_empty(),
        imports: imports.collect(),
        written_at,
        written_by,
    }
}

pub(crate) async fn legacy_save(work: &Work, request: LegacySave) -> Answer<LegacySaved> {
    let picked = match request.file {
        Some(token) => Some(work.desk().path_of(token.0)?),
        None => None,
    };
    let draft = LegacyDraft {
        id: request.id.map(|id| LegacySourceId::from_uuid(id.0)),
        form: NewLegacySource {
            title: request.title,
            kind: kind_of(request.kind),
            content: request.content,
            place: request.place,
            holder: request.holder,
            people: request.people,
            state: state_of(request.state),
            state_on: request.state_on,
            state_by: request.state_by,
            files: Vec::new(),
        },
        batch: request.batch.map(|id| BatchId::from_uuid(id.0)),
    };
    let id = legacy::save(work, draft, picked.as_deref()).await?;
    Ok(LegacySaved { id: ids::LegacySourceId(id.as_uuid()) })
}

pub(crate) async fn legacy_remove(work: &Work, request: LegacyRequest) -> Answer<Changed> {
    Ok(changed(legacy::remove(work, LegacySourceId::from_uuid(request.id.0)).await?))
}

pub(crate) async fn legacy_export(work: &Work, request: LegacyExport) -> Answer<Exported> {
    let why = Why::parse(&request.reason)?;
    let suggested = format!("custode-inventario_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = legacy::save_inventory(work, &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
