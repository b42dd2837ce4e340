//! Makes a card by hand (S41: with source and day of acquisition).

use super::values::{self, TypedPoint};
use crate::{AppError, FieldFault, Work};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactEditor, ContactField, ContactKind, PointKind},
    ids::{ContactId, PointId, SourceId, TxnId},
    journal::{Body, FieldValue, Origin},
};

/// What the person typed.
#[derive(Debug, Clone)]
pub struct NewContact {
    /// Person or organisation.
    pub kind: ContactKind,
    /// First values.
    pub fields: Vec<(ContactField, String)>,
    /// First contact points.
    pub points: Vec<TypedPoint>,
    /// Tags.
    pub tags: Vec<String>,
    /// Source of acquisition.
    pub source: SourceId,
    /// Day of acquisition.
    pub acquired_on: NaiveDate,
}

/// Makes the card.
///
/// # Errors
/// Field faults: no name at all, a day in the future, an unknown source, points that can't be told apart.
pub async fn create(work: &Work, new: NewContact) -> Result<(ContactId, TxnId), AppError> {
    let id = ContactId::from_uuid(work.new_id());
    let mut faults = Vec::new();
    if new.acquired_on > work.today() {
        faults.push(FieldFault::new("acquiredOn", "in-future"));
    }
    let sources = work.reader().sources().await?;
    if !sources.iter().any(|source| source.id == new.source && !source.archived) {
        faults.push(FieldFault::new("source", "missing"));
    }
    let named = new.fields.iter().any(|(field, value)| {
        matches!(field, ContactField::FirstName | ContactField::LastName | ContactField::OrganisationName)
            && !value.trim().is_empty()
    });
    if !named {
        let field = if new.kind == ContactKind::Person { "last_name" } else { "organisation" };
        faults.push(FieldFault::new(field, "missing"));
    }
    let mut editor = ContactEditor::new_contact(new.kind);
    for (field, typed) in &new.fields {
        match values::field_value(work.archive(), id, *field, typed) {
            Ok(value) => {
                editor.set(*field, value);
            }
            Err(AppError::Invalid(found)) => faults.extend(found),
            Err(other) => return Err(other),
        }
    }
    let mut first = Vec::<PointKind>::new();
    for (index, typed) in new.points.iter().enumerate() {
        match values::point(PointId::from_uuid(work.new_id()), typed) {
            Ok(mut point) => {
                point.primary = !first.contains(&point.kind);
                first.push(point.kind);
                editor.put_point(point);
            }
            Err(error) => match values::under(&format!("points.{index}"), error) {
                AppError::Invalid(found) => faults.extend(found),
                other => return Err(other),
            },
        }
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    for tag in &new.tags {
        editor.tag(tag, true);
    }
    editor
        .set(ContactField::Source, FieldValue::Id(new.source.as_uuid()))
        .set(ContactField::AcquiredOn, FieldValue::Day(new.acquired_on));
    let origin = Origin { source: Some(new.source), collected_on: Some(new.acquired_on), ..Origin::default() };
    let change = editor.finish(Some(origin));
    let outcome = work
        .transact(async |tx| {
            tx.write_new(id, Body::ContactRecorded(change));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}
