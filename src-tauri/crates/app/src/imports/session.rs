//! Keeping and finding imports in preparation.

use super::state::{ColumnState, ImportState, Step};
use crate::{AppError, FieldFault, Work};
use chrono::{DateTime, Duration, Utc};
use custode_import::mapping::{
    MapFile,
    field::Field,
    words::{self, Word},
};
use custode_store::ImportSession;
use uuid::Uuid;

/// Days after which staged rows are purged (UX: the wizard's staging).
const KEPT_DAYS: i64 = 30;

/// An import in preparation.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// Where it stands.
    pub step: Step,
    /// Started at.
    pub created_at: DateTime<Utc>,
    /// SHA-256 of the file.
    pub file_sha256: Option<Vec<u8>>,
    /// What it knows.
    pub state: ImportState,
}

pub(super) fn unpack(kept: ImportSession) -> Result<Session, AppError> {
    let state = serde_json::from_str(&kept.state).map_err(|_| AppError::Internal("an import state is no JSON"))?;
    let step = serde_json::from_value(serde_json::Value::String(kept.step))
        .map_err(|_| AppError::Internal("an import step is unknown"))?;
    Ok(Session { id: kept.id, step, created_at: kept.created_at, file_sha256: kept.file_sha256, state })
}

/// An import in preparation.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn load(work: &Work, id: Uuid) -> Result<Session, AppError> {
    let kept = work.reader().import_session(id).await?.ok_or(AppError::NotFound("import"))?;
    unpack(kept)
}

/// Keeps an import as it is now.
pub(super) async fn keep(work: &Work, session: &Session) -> Result<(), AppError> {
    let state = serde_json::to_string(&session.state).map_err(|_| AppError::Internal("an import state is no JSON"))?;
    work.archive()
        .store()
        .put_import_session(&ImportSession {
            id: session.id,
            created_at: session.created_at,
            changed_at: work.now(),
            step: session.step.code().to_owned(),
            file_name: session.state.file.clone(),
            file_sha256: session.file_sha256.clone(),
            state,
        })
        .await?;
    Ok(())
}

/// Gives an import up; its staged rows go with it.
///
/// # Errors
/// Those of the database.
pub async fn discard(work: &Work, id: Uuid) -> Result<(), AppError> {
    work.archive().store().remove_import_session(id).await?;
    super::draft::forget_draft(work, id).await?;
    work.desk().forget_import(id);
    Ok(())
}

/// Purges imports that nobody touched for 30 days.
pub(super) async fn purge(work: &Work) -> Result<(), AppError> {
    work.archive().store().purge_import_sessions(work.now() - Duration::days(KEPT_DAYS)).await?;
    Ok(())
}

/// A column that speaks of a consent which the archive does not have, and what became of it while nobody could be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnaskedConsent {
    /// Header, or number from 1.
    pub column: String,
    /// The consent that it speaks of.
    pub spoken_of: String,
    /// The type that its answers went under, as bare declarations; `None`: they stay on the card as text.
    pub kept_under: Option<String>,
}

/// The consent of a header that says no more than "marketing".
const MARKETING: &str = "MARKETING";

/// Takes the proposals as they are, without a person: what nobody understood stays out, and what an unsure column says of
/// consents proves nothing. A column about a consent that the archive does not have gives no permission either: one about
/// marketing in general is a declaration under the first type, any other keeps its answers as text on the card.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn take_proposals(work: &Work, id: Uuid) -> Result<Vec<UnaskedConsent>, AppError> {
    let mut session = load(work, id).await?;
    let first = work.reader().consent_types().await?.into_iter().next().map(|row| row.definition.code);
    let chosen = session.state.table;
    let table = session.state.tables.get_mut(chosen).ok_or(AppError::NotFound("table"))?;
    let own = table.columns.iter().filter(|column| column.unknown_type.is_none());
    let claimed: Vec<String> =
        own.filter_map(|column| column.field.as_ref()?.consent_type()).map(str::to_owned).collect();
    let mut unasked = Vec::new();
    for column in &mut table.columns {
        let sure = column.settled;
        let by_digits = told_by_digits_alone(column);
        let mut field = column.field.take();
        if by_digits {
            field = Some(Field::Notes);
        }
        if let Some(spoken_of) = column.unknown_type.take() {
            let proposed = field.as_ref().and_then(Field::consent_type).map(str::to_owned);
            let kept_under = proposed
                .filter(|code| spoken_of == MARKETING && first.as_ref() == Some(code) && !claimed.contains(code));
            if kept_under.is_none() {
                let dated = || {
                    let header = column.header.as_deref().unwrap_or_default();
                    let alone = matches!(words::fold_header(header).as_str(), "data" | "il" | "del");
                    alone || words::guess(header).first().is_some_and(|(word, _)| *word == Word::ConsentOn)
                };
                let part = match field {
                    Some(Field::ConsentOn(_)) => "_on",
                    Some(Field::ConsentEvidence(_)) => "_evidence",
                    None if dated() => "_on",
                    _ => "",
                };
                // What was taken back without a known type is an objection (I8).
                field = Some(match field {
                    Some(Field::ConsentWithdrawnOn(_) | Field::OptOut) => Field::OptOut,
                    _ => Field::Custom(format!("{}{part}", spoken_of.to_lowercase())),
                });
            }
            let column = column.header.clone().unwrap_or_else(|| (column.index + 1).to_string());
            unasked.push(UnaskedConsent { column, spoken_of, kept_under });
        }
        column.decide(Some(field.unwrap_or(Field::Ignore)));
        column.guessed = !sure;
    }
    session.state.checked = false;
    keep(work, &session).await?;
    Ok(unasked)
}

/// A telephone for which only digits speak, under a header that says something else: a lot or a policy may look like one, so
/// it is kept as a note when nobody is there to say what it is.
fn told_by_digits_alone(column: &ColumnState) -> bool {
    let named = column.header.as_deref().is_some_and(|header| !header.trim().is_empty());
    named
        && !column.settled
        && column.reason == "values"
        && matches!(column.field, Some(Field::Phone | Field::Mobile | Field::Fax))
}

/// Puts a mapping made elsewhere (MAP.json) over the proposals; columns that it does not name are not imported.
///
/// # Errors
/// Field faults for a column that the table does not have, a field that two columns claim, an answer that is none.
pub async fn use_mapping(work: &Work, id: Uuid, map: &MapFile) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if let Some(name) = &map.table {
        session.state.table = session
            .state
            .tables
            .iter()
            .position(|table| table.name.as_ref() == Some(name))
            .ok_or_else(|| AppError::field("table", "unknown"))?;
    }
    let chosen = session.state.table;
    let table = session.state.tables.get_mut(chosen).ok_or(AppError::NotFound("table"))?;
    for field in map.columns.iter().filter_map(|column| column.field.as_ref()) {
        super::columns::known_consent(work, field).await?;
    }
    let faults = map.faults(&table.columns.iter().map(|column| column.header.clone()).collect::<Vec<_>>());
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults.into_iter().map(|fault| FieldFault::new(fault.at, fault.why)).collect()));
    }
    for column in &mut table.columns {
        let mapped = map.columns.iter().find(|mapped| mapped.index == column.index);
        let field = mapped.and_then(|mapped| mapped.field.clone());
        column.decide(Some(field.unwrap_or(Field::Ignore)));
        column.date_order = mapped.and_then(|mapped| mapped.date_order).or(map.date_order).or(column.date_order);
        column.surname_first = mapped.and_then(|mapped| mapped.surname_first).or(column.surname_first);
        if let Some(values) = column.field.as_ref().and_then(|field| map.values.get(&field.to_string())) {
            column.meanings = values
                .iter()
                .map(|(raw, meaning)| (custode_domain::identifiers::consent_cell::key(raw), meaning.clone()))
                .collect();
        }
    }
    session.state.checked = false;
    keep(work, &session).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_alone_make_no_telephone_when_nobody_is_asked() {
        let column = |header: Option<&str>, field: Field, reason: &str, settled: bool| ColumnState {
            index: 0,
            header: header.map(str::to_owned),
            samples: Vec::new(),
            filled: 5,
            field: Some(field),
            settled,
            confidence: 0.67,
            sure: false,
            reason: reason.to_owned(),
            fitting: 5,
            of: 5,
            really_needed: false,
            values: Vec::new(),
            meanings: std::collections::BTreeMap::new(),
            legend: std::collections::BTreeMap::new(),
            date_order: None,
            surname_first: None,
            unknown_type: None,
            guessed: false,
        };
        for field in [Field::Phone, Field::Mobile, Field::Fax] {
            assert!(told_by_digits_alone(&column(Some("Polizza"), field, "values", false)));
        }
        assert!(!told_by_digits_alone(&column(Some("Tel."), Field::Phone, "header-and-values", false)));
        assert!(!told_by_digits_alone(&column(Some("Polizza"), Field::Phone, "values", true)), "a person said so");
        assert!(!told_by_digits_alone(&column(Some("Polizza"), Field::Email, "values", false)));
        assert!(!told_by_digits_alone(&column(None, Field::Mobile, "values", false)), "a list without headers");
    }
}
