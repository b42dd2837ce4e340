//! Abbina: what each column is, and what it becomes.

use super::super::Answer;
use crate::wire::{Done, Nothing, import::*};
use custode_app::{
    Work,
    domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem},
    imports::{self, ColumnState, Meaning},
    reading::mapping::field::Field,
};

/// A column that is settled shows its field; an unsure one shows the proposal as "probable" until somebody decides.
pub(super) fn column_view(column: &ColumnState, date_1904: bool, today: chrono::NaiveDate) -> ImportColumn {
    let is_consent = matches!(column.field, Some(Field::Consent(_) | Field::OptOut));
    let is_date = matches!(
        column.field,
        Some(Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) | Field::BirthOn | Field::AcquiredOn)
    );
    let order = column.date_order.unwrap_or_default();
    let system = if date_1904 { DateSystem::From1904 } else { DateSystem::From1900 };
    let example = column.samples.iter().find_map(|sample| {
        let read = |order| match dates::read(sample, order, system, today) {
            DateReading::On(day) => Some(day),
            _ => None,
        };
        let (one, other) = (read(DateOrder::Dmy)?, read(DateOrder::Mdy)?);
        (one != other).then(|| (sample.clone(), if order == DateOrder::Mdy { other } else { one }))
    });
    let example = example.filter(|_| is_date);
    ImportColumn {
        index: column.index,
        header: column.header.clone().unwrap_or_default(),
        samples: column.samples.iter().take(3).cloned().collect(),
        filled: column.filled,
        field: column.field.as_ref().map(ToString::to_string),
        confidence: if column.sure {
            Confidence::Sure
        } else if column.field.is_some() {
            Confidence::Probable
        } else {
            Confidence::Choose
        },
        reason: column.reason.clone(),
        matching: column.fitting,
        of: column.of,
        really_needed: column.really_needed,
        meanings: if is_consent {
            Meaning::of(column, today).into_iter().map(meaning_view).collect()
        } else {
            Vec::new()
        },
        date_order: is_date.then(|| if order == DateOrder::Mdy { "mdy" } else { "dmy" }.to_owned()),
        date_raw: example.as_ref().map(|(raw, _)| raw.clone()),
        date_example: example.map(|(_, day)| day),
        settled: column.settled,
    }
}

fn meaning_view(meaning: Meaning) -> ValueMeaning {
    ValueMeaning { raw: meaning.raw, count: meaning.count, meaning: meaning.meaning }
}

pub(crate) async fn import_fields(work: &Work, _: Nothing) -> Answer<ImportFields> {
    let mut fields: Vec<ImportField> = imports::field_choices(work)
        .await?
        .into_iter()
        .map(|choice| ImportField {
            field: choice.field.to_string(),
            group: choice.group.to_owned(),
            title: choice.title,
        })
        .collect();
    fields.push(ImportField { field: Field::Ignore.to_string(), group: "other".to_owned(), title: None });
    Ok(ImportFields { fields })
}

pub(crate) async fn import_column_set(work: &Work, request: ImportColumnSet) -> Answer<Done> {
    let meanings: Vec<(String, String)> =
        request.meanings.into_iter().map(|meaning| (meaning.raw, meaning.meaning)).collect();
    imports::set_column(
        work,
        request.import.0,
        request.index,
        request.field.as_deref(),
        &meanings,
        request.date_order.as_deref(),
    )
    .await?;
    Ok(Done {})
}
