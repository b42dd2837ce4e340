//! Giving each column its destiny.

use super::{
    session::{keep, load},
    state::{ColumnState, Step},
};
use crate::{AppError, Work};
use custode_domain::identifiers::{consent_cell::key, dates::DateOrder};
use custode_import::frame::TableInfo;
use custode_import::mapping::{
    field::Field,
    words::{fold_header, is_house_number},
};
use uuid::Uuid;

/// A field that a column can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChoice {
    /// The field.
    pub field: Field,
    /// Group for the menu.
    pub group: &'static str,
    /// Title of the consent type.
    pub title: Option<String>,
}

/// Fields in menu order; the fields of the firm and the consent types in use at the end.
///
/// # Errors
/// Those of the database.
pub async fn field_choices(work: &Work) -> Result<Vec<FieldChoice>, AppError> {
    let plain = |field: Field, group| FieldChoice { field, group, title: None };
    let mut choices = vec![
        plain(Field::LastName, "name"),
        plain(Field::FirstName, "name"),
        plain(Field::FullName, "name"),
        plain(Field::Organisation, "name"),
        plain(Field::Email, "point"),
        plain(Field::Pec, "point"),
        plain(Field::Mobile, "point"),
        plain(Field::Phone, "point"),
        plain(Field::Fax, "point"),
        plain(Field::Website, "point"),
        plain(Field::Address, "address"),
        plain(Field::Postcode, "address"),
        plain(Field::City, "address"),
        plain(Field::Province, "address"),
        plain(Field::Country, "address"),
        plain(Field::TaxCode, "code"),
        plain(Field::VatNumber, "code"),
        plain(Field::TaxOrVat, "code"),
        plain(Field::SdiCode, "code"),
        plain(Field::Iban, "code"),
        plain(Field::ExternalId, "code"),
        plain(Field::BirthOn, "other"),
        plain(Field::BirthPlace, "other"),
        plain(Field::Sex, "other"),
        plain(Field::Language, "other"),
        plain(Field::Role, "other"),
        plain(Field::Source, "other"),
        plain(Field::AcquiredOn, "other"),
        plain(Field::Notes, "other"),
        plain(Field::Tags, "other"),
        plain(Field::OptOut, "consent"),
    ];
    for row in work.reader().custom_fields().await?.into_iter().filter(|row| !row.archived) {
        choices.push(FieldChoice {
            field: Field::Custom(row.field.code),
            group: "other",
            title: Some(row.field.title),
        });
    }
    for row in work.reader().consent_types().await?.into_iter().filter(|row| !row.archived) {
        let code = row.definition.code;
        for field in [
            Field::Consent(code.clone()),
            Field::ConsentOn(code.clone()),
            Field::ConsentWithdrawnOn(code.clone()),
            Field::ConsentEvidence(code),
        ] {
            choices.push(FieldChoice { field, group: "consent", title: Some(row.definition.title.clone()) });
        }
    }
    Ok(choices)
}

/// Chooses the table of the file that is imported.
///
/// # Errors
/// A field fault for a table that is not there.
pub async fn choose_table(work: &Work, id: Uuid, table: usize) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if table >= session.state.tables.len() {
        return Err(AppError::field("table", "unknown"));
    }
    if session.state.table != table {
        session.state.table = table;
        session.state.checked = false;
        session.state.left_out.clear();
        session.state.discards.clear();
        session.step = Step::Read;
    }
    keep(work, &session).await
}

/// Takes the hidden rows of the chosen table in, or leaves them out as at first.
///
/// # Errors
/// Those of the database.
pub async fn take_hidden(work: &Work, id: Uuid, take: bool) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    let chosen = session.state.table;
    let table = session.state.tables.get_mut(chosen).ok_or(AppError::NotFound("table"))?;
    if table.take_hidden != take {
        table.take_hidden = take;
        session.state.checked = false;
        session.step = session.step.min(Step::Match);
    }
    keep(work, &session).await
}

/// A field for a consent type that the archive does not have would lose the consents.
pub(super) async fn known_consent(work: &Work, field: &Field) -> Result<(), AppError> {
    let Some(code) = field.consent_type() else { return Ok(()) };
    let types = work.reader().consent_types().await?;
    let known = types.iter().any(|row| row.definition.code.eq_ignore_ascii_case(code));
    if known { Ok(()) } else { Err(AppError::field("field", "unknown")) }
}

/// Gives a column its destiny; `None` leaves it to be chosen. A field that takes one column only is taken from the
/// column that had it.
///
/// # Errors
/// Field faults for an unknown field or date order; [`AppError::NotFound`] for a column that is not there.
pub async fn set_column(
    work: &Work,
    id: Uuid,
    index: u32,
    field: Option<&str>,
    meanings: &[(String, String)],
    date_order: Option<&str>,
) -> Result<(), AppError> {
    let field: Option<Field> = match field {
        Some(text) => Some(text.parse().map_err(|_| AppError::field("field", "unknown"))?),
        None => None,
    };
    if let Some(field) = &field {
        known_consent(work, field).await?;
    }
    let order = match date_order {
        Some("dmy") => Some(DateOrder::Dmy),
        Some("mdy") => Some(DateOrder::Mdy),
        Some(_) => return Err(AppError::field("dateOrder", "unknown")),
        None => None,
    };
    if meanings.iter().any(|(_, meaning)| !["given", "refused", "withdrawn", "unknown"].contains(&meaning.as_str())) {
        return Err(AppError::field("meanings", "unknown"));
    }
    let mut session = load(work, id).await?;
    let chosen = session.state.table;
    let table = session.state.tables.get_mut(chosen).ok_or(AppError::NotFound("table"))?;
    if !table.columns.iter().any(|column| column.index == index) {
        return Err(AppError::NotFound("column"));
    }
    // A street and the number of its house fill one field together.
    let house = |column: &ColumnState| column.header.as_deref().is_some_and(|h| is_house_number(&fold_header(h)));
    let of_house = table.columns.iter().find(|column| column.index == index).is_some_and(house);
    for column in &mut table.columns {
        if column.index == index {
            column.decide(field.clone());
            column.meanings = meanings.iter().map(|(raw, meaning)| (key(raw), meaning.clone())).collect();
            column.date_order = order.or(column.date_order);
        } else if column.field.is_some()
            && column.field == field
            && field.as_ref().is_some_and(|field| !field.may_repeat())
            && !(field == Some(Field::Address) && house(column) != of_house)
        {
            column.field = None;
            column.settled = false;
        }
    }
    session.state.checked = false;
    session.step = Step::Match;
    keep(work, &session).await
}

/// The tables of the sheet that was read last, with the column in which each begins: some stand beside or below another.
pub(super) fn of_sheet(infos: &[TableInfo]) -> impl Iterator<Item = (usize, u32)> {
    let last = infos.last().map(TableInfo::sheet);
    let together = infos.iter().rev().take_while(|info| Some(info.sheet()) == last).count();
    let from = infos.len().saturating_sub(together);
    infos.iter().enumerate().skip(from).map(|(at, info)| (at, info.first_column))
}

/// A column that is hidden in the sheet: it stays out unless a person wants it (SECURITY 4). Not one of objections or
/// withdrawals: a no holds, whoever did not want to see it (DOMAIN 4.2).
pub(super) fn out_of_sight(column: ColumnState) -> ColumnState {
    if matches!(column.field, Some(Field::OptOut | Field::ConsentWithdrawnOn(_))) {
        return column;
    }
    let (reason, field) = ("hidden".to_owned(), Some(Field::Ignore));
    ColumnState { reason, field, settled: false, sure: false, confidence: 0.0, fitting: 0, of: 0, ..column }
}
