//! Where the data came from and what they are worth: the inventory of old copies (S33), the quality report (S36), the
//! consents that prove too little (S60). The same looks as in the window; none changes the archive.

use super::{Answer, Failure, outputs::why, spelled};
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
use serde_json::{Value, json};
use std::{collections::HashMap, fmt::Write as _, path::PathBuf};

/// Months after which data are old, where nobody says otherwise: as in the window.
pub const USUAL_MONTHS: u32 = 24;

pub(super) async fn inventory(work: &Work, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let copies: Vec<Value> = legacy::inventory(work).await?.iter().map(copy_json).collect();
    if let Some(path) = &out {
        legacy::save_inventory(work, &why()?, path).await?;
    }
    Ok(json!({ "total": copies.len(), "copies": copies, "path": out.as_deref().map(spelled) }).into())
}

fn copy_json(copy: &LegacyCopy) -> Value {
    let source = &copy.source;
    let imports: Vec<Value> = copy
        .imports
        .iter()
        .map(|import| {
            json!({
                "batch": import.batch, "name": import.name, "at": import.at, "rows": import.rows, "score": import.score,
                "undone": import.undone,
            })
        })
        .collect();
    json!({
        "id": copy.id, "title": source.title, "kind": source.kind.code(), "content": source.content,
        "place": source.place, "holder": source.holder, "people": source.people, "state": copy.state.code(),
        "state_on": source.state_on, "state_by": source.state_by, "imports": imports,
    })
}

pub(super) async fn quality(work: &Work, months: u32, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let report = quality::survey(work, Scope::Register, months, &Progress::default()).await?;
    if let Some(path) = &out {
        quality::save(work, &report, Wanted::All, &why()?, path).await?;
    }
    let groups: Vec<Value> = FlawGroup::ALL.iter().map(|group| group_json(&report, *group)).collect();
    let json = json!({
        "checked": report.checked, "flawed": report.flawed.len(), "months": report.months, "groups": groups,
        "path": out.as_deref().map(spelled),
    });
    Ok(Answer { rows: Some(lines(report.flawed.iter().map(flawed_json))), ..json.into() })
}

fn group_json(report: &Report, group: FlawGroup) -> Value {
    let flaws: serde_json::Map<String, Value> = Flaw::ALL
        .iter()
        .filter(|flaw| flaw.group() == group)
        .map(|flaw| (flaw.code().to_owned(), json!(report.count(Wanted::Flaw(*flaw)))))
        .collect();
    json!({ "group": group.code(), "count": report.count(Wanted::Group(group)), "flaws": flaws })
}

fn flawed_json(found: &Flawed) -> Value {
    let (contact, row) = match found.subject {
        Subject::Card(card) => (Some(card), None),
        Subject::Row(row) => (None, Some(row)),
    };
    let flaws: Vec<&str> = found.flaws.iter().map(|flaw| flaw.code()).collect();
    json!({ "contact": contact, "row": row, "name": found.name, "flaws": flaws, "known_on": found.known_on })
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
    let lacks: serde_json::Map<String, Value> =
        report.by_weakness().into_iter().map(|(lacks, count)| (lacks.code().to_owned(), json!(count))).collect();
    let by_type: Vec<Value> =
        report.by_type().into_iter().map(|((id, _), count)| json!({ "type": code(id), "count": count })).collect();
    let files: Vec<Value> =
        report.by_file().into_iter().map(|(file, count)| json!({ "file": file, "count": count })).collect();
    let json = json!({
        "checked": report.checked, "found": report.found.len(), "lacks": lacks, "types": by_type, "files": files,
        "path": out.as_deref().map(spelled),
    });
    let rows = Some(lines(report.lines(&all).map(|one| weak_json(one, code(one.consent_type)))));
    Ok(Answer { rows, ..json.into() })
}

fn weak_json(one: &WeakConsent, code: String) -> Value {
    let lacks: Vec<&str> = one.lacks.iter().map(|lacks| lacks.code()).collect();
    json!({
        "contact": one.contact, "name": one.name, "type": code, "lacks": lacks, "decided_on": one.decided_on,
        "evidence_level": one.evidence_level, "file": one.file, "table": one.table, "row": one.row,
    })
}

/// Lines as JSON text: as values, those of a large register would fill the memory.
fn lines(all: impl Iterator<Item = Value>) -> String {
    let mut text = String::from("[");
    for line in all {
        let comma = if text.len() > 1 { ",\n" } else { "" };
        let _ = write!(text, "{comma}{line}");
    }
    text.push(']');
    text
}
