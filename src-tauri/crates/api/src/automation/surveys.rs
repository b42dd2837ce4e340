//! Where the data came from and what they are worth: the inventory of old copies (S33), the quality report (S36), the
//! consents that prove too little (S60). The same looks as in the window; none changes the archive.

use super::{
    Answer, Failure,
    outputs::why,
    push_line, spelled,
    told::{
        CopyImport, CopyLine, FileCount, FlawGroupCount, FlawedLine, Inventory, Quality, TypeCount, WeakConsents,
        WeakLine,
    },
};
use custode_app::{
    AppError, Work,
    consents::{self, WeakConsent, WeakFilter},
    domain::{
        ids::ConsentTypeId,
        quality::{Flaw, FlawGroup},
    },
    jobs::Progress,
    legacy::{self, LegacyCopy},
    quality::{self, Flawed, Report, Scope, Subject, Wanted},
};
use serde::Serialize;
use std::{collections::HashMap, path::PathBuf};

/// Months after which data are old, where nobody says otherwise: as in the window.
pub const USUAL_MONTHS: u32 = 24;

pub(super) async fn inventory(work: &Work, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let copies: Vec<CopyLine> = legacy::inventory(work).await?.into_iter().map(copy_line).collect();
    if let Some(path) = &out {
        legacy::save_inventory(work, &why()?, path).await?;
    }
    Ok(Inventory { total: copies.len(), copies, path: out.as_deref().map(spelled) }.into())
}

fn copy_line(copy: LegacyCopy) -> CopyLine {
    let source = copy.source;
    let imports = copy.imports.into_iter().map(|import| CopyImport {
        batch: import.batch.as_uuid(),
        name: import.name,
        at: import.at,
        rows: import.rows,
        score: import.score,
        undone: import.undone,
    });
    CopyLine {
        id: copy.id.map(|id| id.as_uuid()),
        title: source.title,
        kind: source.kind.code(),
        content: source.content,
        place: source.place,
        holder: source.holder,
        people: source.people,
        state: copy.state.code(),
        state_on: source.state_on,
        state_by: source.state_by,
        imports: imports.collect(),
    }
}

pub(super) async fn quality(work: &Work, months: u32, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let report = quality::survey(work, Scope::Register, months, &Progress::default()).await?;
    if let Some(path) = &out {
        quality::save(work, &report, Wanted::All, &why()?, path).await?;
    }
    let told = Quality {
        checked: report.checked,
        flawed: report.flawed.len(),
        months: report.months,
        groups: FlawGroup::ALL.iter().map(|group| counted(&report, *group)).collect(),
        path: out.as_deref().map(spelled),
    };
    Ok(Answer { rows: Some(lines(report.flawed.iter().map(flawed_line))), ..told.into() })
}

fn counted(report: &Report, group: FlawGroup) -> FlawGroupCount {
    let flaws = Flaw::ALL.iter().filter(|flaw| flaw.group() == group);
    FlawGroupCount {
        group: group.code(),
        count: report.count(Wanted::Group(group)),
        flaws: flaws.map(|flaw| (flaw.code(), report.count(Wanted::Flaw(*flaw)))).collect(),
    }
}

fn flawed_line(found: &Flawed) -> FlawedLine<'_> {
    let (contact, row) = match found.subject {
        Subject::Card(card) => (Some(card.as_uuid()), None),
        Subject::Row(row) => (None, Some(row)),
    };
    let flaws = found.flaws.iter().map(|flaw| flaw.code()).collect();
    FlawedLine { contact, row, name: &found.name, flaws, known_on: found.known_on }
}

pub(super) async fn weak_consents(work: &Work, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let report = consents::find_weak(work, None, &Progress::default()).await?;
    let all = WeakFilter { lacks: None, consent_type: None, file: None };
    if let Some(path) = &out {
        consents::save_weak(work, &report, &all, &why()?, path).await?;
    }
    let types = work.reader().consent_types().await.map_err(AppError::from)?;
    let codes: HashMap<ConsentTypeId, String> = types.into_iter().map(|row| (row.id, row.definition.code)).collect();
    let code = |id: ConsentTypeId| codes.get(&id).cloned().unwrap_or_default();
    let of_type = |((id, _), count): ((ConsentTypeId, String), u64)| TypeCount { consent_type: code(id), count };
    let told = WeakConsents {
        checked: report.checked,
        found: report.found.len(),
        lacks: report.by_weakness().into_iter().map(|(lacks, count)| (lacks.code(), count)).collect(),
        types: report.by_type().into_iter().map(of_type).collect(),
        files: report.by_file().into_iter().map(|(file, count)| FileCount { file, count }).collect(),
        path: out.as_deref().map(spelled),
    };
    let rows = Some(lines(report.lines(&all).map(|one| weak_line(one, code(one.consent_type)))));
    Ok(Answer { rows, ..told.into() })
}

fn weak_line(one: &WeakConsent, consent_type: String) -> WeakLine<'_> {
    WeakLine {
        contact: one.contact.as_uuid(),
        name: &one.name,
        consent_type,
        lacks: one.lacks.iter().map(|lacks| lacks.code()).collect(),
        decided_on: one.decided_on,
        evidence_level: one.evidence_level,
        file: one.file.as_deref(),
        table: one.table.as_deref(),
        row: one.row,
    }
}

/// Lines as JSON text: as values, those of a large register would fill the memory.
fn lines<T: Serialize>(all: impl Iterator<Item = T>) -> String {
    let mut text = String::new();
    all.for_each(|line| push_line(&mut text, &line));
    format!("[{text}]")
}
