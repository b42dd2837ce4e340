//! The wizard's plan and commit, without a wizard.

use super::{
    Answer, Failure, document, push_line, shaped,
    told::{ImportWarning, Imported, ImportedRow, IssueLine, RowConsent, TableColumns, Totals},
};
use custode_app::{
    AppError, Work,
    domain::{
        ids::{BatchId, SourceId},
        purpose::LegalBasis,
    },
    export,
    imports::{
        self, ColumnState, CommitOrder, ImportState, Mode, OppositionRow, Outcome, Plan, PlannedConsent, PlannedRow,
        UnaskedConsent,
    },
    jobs::Progress,
    outgoing,
    reading::{
        frame::WarningCode,
        mapping::{MapFile, field::Field},
        normalise::{draft::NormalisedRow, issue::Action},
        options::{HeaderChoice, ReadOptions},
    },
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};
use uuid::Uuid;

/// What is asked.
pub(super) struct Wish {
    files: Vec<PathBuf>,
    source: String,
    basis: Option<LegalBasis>,
    origin_proof: Option<String>,
    profile: Option<String>,
    suppression: bool,
    mapping: Option<(MapFile, HeaderChoice)>,
    dry_run: bool,
    rejects: Option<PathBuf>,
    rows: bool,
}

impl Wish {
    /// Reads the mapping before the passphrase is asked.
    pub(super) fn read(
        files: Vec<PathBuf>,
        source: String,
        profile: Option<String>,
        mapping: Option<PathBuf>,
        dry_run: bool,
        rejects: Option<PathBuf>,
        rows: bool,
    ) -> Result<Self, Failure> {
        if files.is_empty() {
            return Err(Failure::usage("no-file"));
        }
        if profile.is_some() && mapping.is_some() {
            return Err(Failure::usage("profile-and-mapping"));
        }
        if let Some(out) = &rejects {
            outgoing::apart(out, &files)?;
        }
        let mapping = mapping.as_deref().map(map_file).transpose()?;
        Ok(Self {
            files,
            source,
            basis: None,
            origin_proof: None,
            profile,
            suppression: false,
            mapping,
            dry_run,
            rejects,
            rows,
        })
    }

    /// The legal basis by its code.
    pub(super) fn on(self, basis: Option<&str>) -> Result<Self, Failure> {
        let known = |code| LegalBasis::from_code(code).ok_or_else(|| Failure::usage("basis"));
        Ok(Self { basis: basis.map(known).transpose()?, ..self })
    }

    /// Why a bought list may be used.
    pub(super) fn proven_by(self, origin_proof: Option<String>) -> Self {
        Self { origin_proof, ..self }
    }

    /// How a table that was read is written.
    fn order(&self, work: &Work, source: SourceId, name: String) -> CommitOrder {
        let (basis, origin_proof) = (self.basis, self.origin_proof.clone());
        CommitOrder { name, source, collected_on: work.today(), basis, unasked: true, origin_proof }
    }

    /// The rows are objections: they need neither a profile nor a mapping.
    pub(super) fn only_objections(self) -> Result<Self, Failure> {
        if self.profile.is_some() || self.mapping.is_some() {
            return Err(Failure::usage("mapping-of-objections"));
        }
        Ok(Self { suppression: true, ..self })
    }
}

/// A MAP.json, and what it says about the header: a row, none (null), or nothing.
fn map_file(path: &Path) -> Result<(MapFile, HeaderChoice), Failure> {
    let json: Value = document(path, "mapping")?;
    let map: MapFile = shaped(&json, "mapping")?;
    let header = match (json.get("header_row"), map.header_row) {
        (_, Some(row)) => HeaderChoice::Row(row),
        (Some(Value::Null), None) => HeaderChoice::None,
        (_, None) => HeaderChoice::Guess,
    };
    Ok((map, header))
}

/// What came of the tables so far.
#[derive(Default)]
struct Told {
    totals: Totals,
    rows: String,
    warnings: Vec<ImportWarning>,
    columns: Vec<TableColumns>,
    batches: Vec<Uuid>,
    basis: Option<LegalBasis>,
    reject_rows: Vec<Vec<String>>,
    reject_headers: Vec<String>,
}

pub(super) async fn import(work: &Work, wish: Wish) -> Result<Answer, Failure> {
    let sources = work.reader().sources().await.map_err(AppError::from)?;
    let source = sources
        .iter()
        .find(|row| !row.archived && row.source.code.eq_ignore_ascii_case(&wish.source))
        .map(|row| row.id)
        .ok_or_else(|| Failure::refused("unknown-source"))?;
    if let Some(out) = &wish.rejects {
        export::may_go_over(work, out).await?;
    }
    let mut told = Told::default();
    let mut waiting = Vec::new();
    let done = all_tables(work, &wish, source, &mut waiting, &mut told).await;
    for id in waiting {
        imports::discard(work, id).await?;
    }
    done?;
    if let Some(path) = &wish.rejects {
        imports::write_rejects(
            work,
            path,
            &super::outputs::why()?,
            std::mem::take(&mut told.reject_headers),
            std::mem::take(&mut told.reject_rows),
        )
        .await?;
    }
    let imported = Imported {
        batch: told.batches.first().copied(),
        batches: told.batches,
        dry_run: wish.dry_run,
        basis: told.basis.map(LegalBasis::code),
        warnings: told.warnings,
        columns: told.columns,
        totals: told.totals,
    };
    Ok(Answer { rows: wish.rows.then(|| format!("[{}]", told.rows)), ..imported.into() })
}

/// Reads every table before the first one is written: a question in the last of them leaves the archive as it was. What
/// is left in `waiting` was not committed.
async fn all_tables(
    work: &Work,
    wish: &Wish,
    source: SourceId,
    waiting: &mut Vec<Uuid>,
    told: &mut Told,
) -> Result<(), Failure> {
    for file in &wish.files {
        // A workbook may hold several tables; each is an import of its own, read by its name.
        let mut tables = vec![None];
        let mut at = 0;
        while let Some(table) = tables.get(at).cloned() {
            let id = imports::start(work, file).await?;
            waiting.push(id);
            let others = one_table_read(work, id, wish, table.clone(), told).await?;
            if table.is_none() {
                tables.extend(others.into_iter().map(Some));
            }
            at += 1;
        }
    }
    while let Some(id) = waiting.first().copied() {
        one_table_written(work, id, wish, source, told).await?;
        waiting.remove(0);
    }
    Ok(())
}

/// Reads and maps one table. Returns the other tables of the file that hold people.
async fn one_table_read(
    work: &Work,
    id: Uuid,
    wish: &Wish,
    table: Option<String>,
    told: &mut Told,
) -> Result<Vec<String>, Failure> {
    let mapped = wish.mapping.as_ref();
    let options = ReadOptions {
        table: table.or_else(|| mapped.and_then(|(map, _)| map.table.clone())),
        header: mapped.map_or(HeaderChoice::Guess, |(_, header)| *header),
        date_order: mapped.and_then(|(map, _)| map.date_order),
        ..ReadOptions::default()
    };
    let first = options.table.is_none();
    imports::read(work, id, options, &Arc::new(Progress::default())).await?;
    if wish.suppression {
        imports::set_mode(work, id, Mode::Suppression).await?;
        return Ok(Vec::new());
    }
    if let Some((map, _)) = mapped {
        imports::use_mapping(work, id, map).await?;
        told.columns.extend(unnamed(&imports::load(work, id).await?.state, map));
        return Ok(Vec::new());
    }
    if let Some(name) = &wish.profile {
        profile_used(work, id, name, told).await?;
    }
    let state = imports::load(work, id).await?.state;
    told.warnings.extend(answers_left_out(&state).filter(|_| first));
    for UnaskedConsent { column, spoken_of, kept_under } in imports::take_proposals(work, id).await? {
        let (file, consent_type) = (state.file.clone(), spoken_of);
        told.warnings.push(ImportWarning::UnknownConsentType { file, column, consent_type, kept_under });
    }
    told.columns.extend(unsettled(&imports::load(work, id).await?.state));
    Ok(state
        .tables
        .iter()
        .enumerate()
        .filter(|(at, one)| *at != state.table && one.visible && one.data_rows > 0)
        .filter(|(_, one)| one.columns.iter().any(|column| column.field.as_ref().is_some_and(Field::names_somebody)))
        .filter_map(|(_, one)| one.name.clone())
        .collect())
}

/// How many a "no" stand in columns of answers of the file that are left out, as the window says it.
fn answers_left_out(state: &ImportState) -> Option<ImportWarning> {
    let found = state.warnings.iter().find(|warning| warning.code == WarningCode::AnswersLeftOut.code())?;
    Some(ImportWarning::AnswersLeftOut { file: state.file.clone(), count: found.count })
}

/// The filled columns of the chosen table that nobody understood, and those whose field is only a guess.
fn unsettled(state: &ImportState) -> Option<TableColumns> {
    let left_out = |column: &ColumnState| column.field == Some(Field::Ignore);
    let left = named(state, |column| column.guessed && left_out(column));
    columns_told(state, left, named(state, |column| column.guessed && !left_out(column)))
}

/// The filled columns that a map passes over without naming them.
fn unnamed(state: &ImportState, map: &MapFile) -> Option<TableColumns> {
    let left = named(state, |column| map.columns.iter().all(|mapped| mapped.index != column.index));
    columns_told(state, left, Vec::new())
}

/// The filled columns of the chosen table that are `wanted`, by their headers.
fn named(state: &ImportState, wanted: impl Fn(&ColumnState) -> bool) -> Vec<String> {
    let columns = state.tables.get(state.table).into_iter().flat_map(|table| &table.columns);
    let columns = columns.filter(|column| column.filled > 0 && wanted(column));
    columns.map(|column| column.header.clone().unwrap_or_else(|| (column.index + 1).to_string())).collect()
}

fn columns_told(state: &ImportState, left_out: Vec<String>, guessed: Vec<String>) -> Option<TableColumns> {
    let table = state.tables.get(state.table)?.name.clone();
    let some = !left_out.is_empty() || !guessed.is_empty();
    some.then(|| TableColumns { file: state.file.clone(), table, left_out, guessed })
}

/// Maps a table with a profile, and tells how its headers differ. Columns that the profile does not know follow their
/// proposals.
async fn profile_used(work: &Work, id: Uuid, name: &str, told: &mut Told) -> Result<(), Failure> {
    let profile = match imports::profile_named(work, name).await {
        Err(AppError::NotFound(_)) => return Err(Failure::refused("unknown-profile")),
        found => found?,
    };
    let used = imports::use_profile(work, id, profile).await?;
    if !used.missing.is_empty() || !used.added.is_empty() {
        let file = imports::load(work, id).await?.state.file;
        let (profile, missing, added) = (used.name, used.missing, used.added);
        told.warnings.push(ImportWarning::ProfileDiffers { file, profile, missing, added });
    }
    Ok(())
}

/// Imports one table that was read. What was asked for in detail, or is only a trial, is planned first.
async fn one_table_written(
    work: &Work,
    id: Uuid,
    wish: &Wish,
    source: SourceId,
    told: &mut Told,
) -> Result<(), Failure> {
    let progress = Arc::new(Progress::default());
    let state = imports::load(work, id).await?.state;
    if wish.suppression {
        return objections_written(work, id, wish, source, state.name, told).await;
    }
    told.basis = wish.basis;
    let order = wish.order(work, source, state.name.clone());
    if !wish.dry_run && !wish.rows {
        let (batch, review) = imports::commit_unseen(work, id, &order, &progress).await?;
        told.batches.push(batch.as_uuid());
        add(&mut told.totals, review.totals);
        // The rejected rows are what stays staged.
        return tell_rejects(work, id, wish, told).await;
    }
    let plan = imports::check_and_plan(work, id, &progress).await?;
    if wish.rows {
        let table = state.tables.get(state.table).and_then(|table| table.name.as_deref());
        tell(work, id, &plan, table, &mut told.rows).await?;
    }
    tell_rejects(work, id, wish, told).await?;
    add(&mut told.totals, plan.review.totals);
    if wish.dry_run {
        imports::discard(work, id).await?;
    } else {
        let batch = imports::commit(work, id, &order, &progress).await?;
        told.batches.push(batch.as_uuid());
    }
    Ok(())
}

/// The rejected rows of one table, where they are asked for.
async fn tell_rejects(work: &Work, id: Uuid, wish: &Wish, told: &mut Told) -> Result<(), Failure> {
    if wish.rejects.is_none() {
        return Ok(());
    }
    let (headers, rows) = imports::rejects_file(work, id).await?;
    if told.reject_headers.is_empty() {
        told.reject_headers = headers;
    } else if told.reject_headers != headers {
        told.reject_rows.push(headers);
    }
    told.reject_rows.extend(rows);
    Ok(())
}

/// Reads one list of objections, and writes it unless this is a trial.
async fn objections_written(
    work: &Work,
    id: Uuid,
    wish: &Wish,
    source: SourceId,
    name: String,
    told: &mut Told,
) -> Result<(), Failure> {
    let progress = Arc::new(Progress::default());
    tell_rejects(work, id, wish, told).await?;
    if wish.dry_run || wish.rows {
        let state = imports::load(work, id).await?.state;
        let table = state.tables.get(state.table).and_then(|table| table.name.as_deref());
        let see = |row| {
            if wish.rows {
                push_line(&mut told.rows, &objection_row(table, &row))
            }
        };
        let review = imports::review_opposition_rows(work, id, &progress, see).await?;
        if review.address.is_none() {
            return Err(Failure::refused("no-address-column"));
        }
        if wish.dry_run {
            add(&mut told.totals, review.totals);
            imports::discard(work, id).await?;
            return Ok(());
        }
    }
    let order = wish.order(work, source, name);
    let batch = BatchId::from_uuid(work.new_id());
    let totals = imports::commit_oppositions(work, id, &order, batch, &progress).await?;
    add(&mut told.totals, totals);
    told.batches.push(batch.as_uuid());
    Ok(())
}

fn add(sum: &mut Totals, more: imports::Totals) {
    let imports::Totals { create, update, unchanged, duplicate, suppressed, rejected } = more;
    sum.create += u64::from(create);
    sum.update += u64::from(update);
    sum.unchanged += u64::from(unchanged);
    sum.duplicate += u64::from(duplicate);
    sum.suppressed += u64::from(suppressed);
    sum.rejected += u64::from(rejected);
}

/// A row of a list of objections, in the shape of every row.
fn objection_row<'a>(table: Option<&'a str>, row: &OppositionRow) -> ImportedRow<'a> {
    let why = if row.bounced { "bounced" } else { "unsubscribed" };
    let mut values = BTreeMap::from([("reason".to_owned(), why.to_owned())]);
    values.extend(row.day.map(|day| ("day".to_owned(), day.to_string())));
    if !row.addresses.is_empty() {
        values.insert("email".to_owned(), row.addresses.join(", "));
    }
    let mut cards = row.contacts.iter().map(|card| card.as_uuid());
    ImportedRow {
        table,
        row: row.row,
        outcome: row.outcome.code(),
        contact: cards.next(),
        linked: cards.collect(),
        values,
        consents: Vec::new(),
        issues: Vec::new(),
    }
}

/// Appends the rows of a plan as JSON text: a list of 100,000 rows as values would fill the memory.
async fn tell(work: &Work, id: Uuid, plan: &Plan, table: Option<&str>, out: &mut String) -> Result<(), Failure> {
    imports::told(work, id, plan, |planned, row, consents| {
        push_line(out, &told_row(table, planned, row, consents));
        Ok(())
    })
    .await?;
    Ok(())
}

fn told_row<'a>(
    table: Option<&'a str>,
    planned: &'a PlannedRow,
    row: &NormalisedRow,
    consents: Vec<PlannedConsent>,
) -> ImportedRow<'a> {
    let main = row.main_contact().and_then(|main| row.contacts.iter().position(|one| std::ptr::eq(one, main)));
    let ids: Vec<Uuid> = planned.contacts.iter().map(|contact| contact.id.as_uuid()).collect();
    let contact = main.and_then(|at| ids.get(at)).copied();
    let linked: Vec<_> = ids.iter().enumerate().filter(|(at, _)| Some(*at) != main).map(|(_, id)| *id).collect();
    let consents = consents.into_iter().map(|said| RowConsent {
        consent_type: said.consent_type,
        state: said.state,
        counts: said.counts,
        decided_on: said.decided_on,
        evidence_level: said.evidence_level,
    });
    let found = row.issues.iter().map(|issue| IssueLine {
        code: issue.code.code(),
        column: issue.column,
        action: issue.action.code(),
        contact: None,
        by: None,
    });
    let alike = planned.possible.map(|other| IssueLine {
        code: "possible-duplicate",
        column: None,
        action: Action::Flagged.code(),
        contact: Some(other.as_uuid()),
        by: planned.possible_by.as_deref(),
    });
    let mut values: BTreeMap<String, String> =
        row.values().into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
    values.extend(row.custom.iter().map(|custom| (format!("custom:{}", custom.code), custom.value.clone())));
    let written = !matches!(planned.outcome, Outcome::Rejected | Outcome::Suppressed);
    ImportedRow {
        table,
        row: planned.row,
        outcome: planned.outcome.code(),
        contact: contact.filter(|_| written),
        linked,
        values,
        consents: consents.collect(),
        issues: found.chain(alike).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        file
    }

    #[test]
    fn a_map_says_where_the_header_is_or_that_there_is_none() {
        let columns = r#""columns":[{"index":0,"field":"email"}]"#;
        for (start, header) in [
            ("", HeaderChoice::Guess),
            (r#""header_row":null,"#, HeaderChoice::None),
            (r#""header_row":3,"#, HeaderChoice::Row(3)),
        ] {
            let file = written(&format!("{{{start}{columns}}}"));
            assert_eq!(map_file(file.path()).unwrap().1, header, "{start}");
        }
    }

    #[test]
    fn a_map_that_is_none_is_a_usage_error() {
        for text in ["", "[]", "{}", r#"{"columns":[{"index":0,"field":"soprannome"}]}"#] {
            assert_eq!(map_file(written(text).path()).unwrap_err().exit, 2, "{text:?}");
        }
    }
}
