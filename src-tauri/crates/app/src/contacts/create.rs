//! Makes a card by hand (S41: with source and day of acquisition).

use super::values::{self, TypedPoint};
use crate::consents::Parts;
use crate::suppressions::{SuppressionList, withdrawals};
use crate::{AppError, FieldFault, Work};
use chrono::NaiveDate;
use custode_domain::{
    consent::ConsentEvent,
    contact::{ContactChange, ContactEditor, ContactField, ContactKind, PointKind},
    ids::{ContactId, DuplicateId, PointId, SourceId, TxnId},
    journal::{Body, FieldValue, Origin},
    records::DuplicatePair,
    suppression::Suppression,
};
use custode_store::{Tx, read::MatchKey};

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

/// Likeness of two cards that share a value, from 0 to 1000.
const SAME_VALUE: u32 = 700;

/// Cards outside the bin that share an address, a number or a tax code with a new one, each once (S37).
async fn alike(work: &Work, change: &ContactChange) -> Result<Vec<(ContactId, &'static str)>, AppError> {
    let mut keys: Vec<MatchKey> = change
        .points
        .iter()
        .filter_map(|set| set.point.as_ref())
        .filter(|point| !point.invalid && (point.kind.is_email() || point.kind.is_phone()))
        .map(|point| MatchKey::Point(point.normalised.clone()))
        .collect();
    keys.extend(change.fields.iter().filter_map(|set| {
        match (&set.value, set.field == ContactField::TaxCode.number()) {
            (FieldValue::Sealed { lookup: Some(hash), .. }, true) => Some(MatchKey::TaxCode(*hash)),
            _ => None,
        }
    }));
    let found = work.reader().certain_matches(&keys).await?;
    let mut alike: Vec<(ContactId, &'static str)> = Vec::new();
    for key in &keys {
        let reason = match key {
            MatchKey::TaxCode(_) => "tax_code",
            MatchKey::Point(value) if value.contains('@') => "email",
            _ => "phone",
        };
        for holder in found.get(key).into_iter().flatten().filter(|holder| !holder.binned) {
            if !alike.iter().any(|(known, _)| *known == holder.contact) {
                alike.push((holder.contact, reason));
            }
        }
    }
    Ok(alike)
}

/// A card that was checked and waits to be written.
pub(crate) struct Prepared {
    id: ContactId,
    change: ContactChange,
    alike: Vec<(ContactId, &'static str)>,
    said: Vec<Suppression>,
}

impl Prepared {
    /// Checks what was typed.
    ///
    /// # Errors
    /// As [`create`].
    pub(crate) async fn of(work: &Work, new: NewContact) -> Result<Self, AppError> {
        work.require_seen(|sight| {
            new.fields.iter().any(|(field, typed)| sight.hides_field(*field) && !typed.trim().is_empty())
                || new.points.iter().any(|typed| sight.hides_point(typed.kind))
        })?;
        let id = ContactId::from_uuid(work.new_id());
        let mut faults = Vec::new();
        if new.acquired_on > work.today() {
            faults.push(FieldFault::new("acquiredOn", "in-future"));
        }
        let sources = work.reader().sources().await?;
        if !sources.iter().any(|source| source.id == new.source && !source.archived) {
            faults.push(FieldFault::new("source", "missing"));
        }
        // S41: a bought list comes in as a list, with the proof of its lawful origin.
        if sources.iter().any(|source| source.id == new.source && source.source.bought) {
            faults.push(FieldFault::new("source", "bought-list"));
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
        // Who reaches only the cards that they look after looks after those that they make.
        if let Some(owner) = work.only_owner() {
            editor.set(ContactField::Owner, FieldValue::Id(owner.as_uuid()));
        }
        let origin = Origin { source: Some(new.source), collected_on: Some(new.acquired_on), ..Origin::default() };
        let mut change = editor.finish(Some(origin));
        let alike = alike(work, &change).await?;
        let said = SuppressionList::of(work, &change).await?.over(work, &mut change)?;
        Ok(Self { id, change, alike, said })
    }

    /// The id that the card will have.
    pub(crate) const fn id(&self) -> ContactId {
        self.id
    }

    /// What the suppression list says of its addresses.
    pub(crate) fn withdrawals(&self, work: &Work) -> Vec<ConsentEvent> {
        withdrawals(work, &Parts::default(), None, &[], &self.said, None)
    }

    /// Writes the card, what is withdrawn on it, and who may be the same.
    pub(crate) fn write(self, work: &Work, tx: &mut Tx, withdrawn: Vec<ConsentEvent>) {
        tx.write_new(self.id, Body::ContactRecorded(self.change));
        for event in withdrawn {
            tx.write(self.id, Body::ConsentEvent(event));
        }
        for (other, reason) in self.alike {
            let pair = DuplicatePair { a: self.id, b: other, score: SAME_VALUE, reasons: vec![reason.to_owned()] };
            tx.write_new(DuplicateId::from_uuid(work.new_id()), Body::DuplicateProposed(pair));
        }
    }
}

/// Makes the card.
///
/// # Errors
/// Field faults: no name at all, a day in the future, an unknown source, one of lists that were bought, points that can't be told apart.
pub async fn create(work: &Work, new: NewContact) -> Result<(ContactId, TxnId), AppError> {
    let card = Prepared::of(work, new).await?;
    let id = card.id;
    let withdrawn = card.withdrawals(work);
    let outcome = work
        .transact(async |tx| {
            card.write(work, tx, withdrawn);
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}
