//! Changes to a card. Each is one entry of the journal, and each can be taken back.

use super::values::{self, TypedPoint};
use crate::consents::Parts;
use crate::suppressions::{SuppressionList, withdrawals};
use crate::{AppError, Work};
use custode_domain::{
    contact::{ContactEditor, ContactField, ContactKind, ContactPoint, ContactStatus, ContactUnit, Link},
    ids::{ContactId, LinkId, PointId, TxnId},
    journal::{Body, FieldValue, Stamp},
};

/// A field and what was typed into it; empty clears it.
#[derive(Clone)]
pub struct TypedField {
    /// Which field.
    pub field: ContactField,
    /// What was typed.
    pub value: Option<String>,
    /// The stamp of the value that the person saw there; `None` = the field was empty.
    pub shown: Option<Stamp>,
}

custode_domain::redacted!(TypedField);

/// Changes one card in one entry. `edit` sees the state as it is now and says what changes.
async fn change(
    work: &Work,
    id: ContactId,
    edit: impl FnOnce(&ContactUnit, &mut ContactEditor<'_>) -> Result<(), AppError>,
) -> Result<TxnId, AppError> {
    let outcome = work
        .transact(async |tx| {
            let seen = tx.contact(id).await?.ok_or(AppError::NotFound("contact"))?;
            let mut editor = ContactEditor::of(&seen);
            edit(&seen, &mut editor)?;
            if !editor.is_empty() {
                let mut change = editor.finish(None);
                let stops = SuppressionList::of(work, &change).await?.over(work, &mut change)?;
                let parts = if stops.is_empty() { Parts::default() } else { Parts::read(work).await? };
                let events = withdrawals(work, &parts, Some(&seen), &[], &stops, None);
                tx.write(id, Body::ContactChanged(change));
                for event in events {
                    tx.write(id, Body::ConsentEvent(event));
                }
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Sets fields of a card (autosave: one; a form: several). Over a value that the person did not see, the edit is written
/// as a concurrent one, and the card says who else changed the field.
///
/// # Errors
/// Field faults, also for a status that only a request sets or lifts; [`AppError::Forbidden`] for a name that would be empty
/// and for fields that have their own acts.
pub async fn update(work: &Work, id: ContactId, fields: Vec<TypedField>) -> Result<TxnId, AppError> {
    work.require_seen(|sight| {
        let given_away = |field| field == ContactField::Owner && sight.owner.is_some();
        fields.iter().any(|typed| sight.hides_field(typed.field) || given_away(typed.field))
    })?;
    let mut values = Vec::with_capacity(fields.len());
    for typed in &fields {
        if matches!(typed.field, ContactField::Kind) {
            return Err(AppError::Forbidden("kind"));
        }
        let value = values::field_value(work.archive(), id, typed.field, typed.value.as_deref().unwrap_or_default())?;
        let mandatory = matches!(typed.field, ContactField::Source | ContactField::AcquiredOn);
        if mandatory && value == FieldValue::Cleared {
            return Err(AppError::field(typed.field.code(), "missing"));
        }
        if typed.field == ContactField::AcquiredOn && value.as_day().is_some_and(|day| day > work.today()) {
            return Err(AppError::field(typed.field.code(), "in-future"));
        }
        values.push((typed.field, value, typed.shown));
    }
    // S41: what is said to come from a bought list came in with the proof of its lawful origin.
    let sources = work.reader().sources().await?;
    let bought =
        |value: &FieldValue| sources.iter().any(|row| row.source.bought && *value == FieldValue::Id(row.id.as_uuid()));
    change(work, id, |seen, editor| {
        let source = values.iter().find(|(field, ..)| *field == ContactField::Source);
        if source.is_some_and(|(_, value, _)| bought(value) && seen.value(ContactField::Source) != Some(value)) {
            return Err(AppError::field(ContactField::Source.code(), "bought-list"));
        }
        let after = |field: ContactField| {
            values
                .iter()
                .find(|(set, ..)| *set == field)
                .map_or_else(|| seen.text(field).is_some(), |(_, value, _)| value.as_text().is_some())
        };
        let named = match seen.kind() {
            ContactKind::Person => {
                after(ContactField::FirstName) || after(ContactField::LastName) || after(ContactField::OrganisationName)
            }
            ContactKind::Organisation => after(ContactField::OrganisationName),
        };
        let touches_name = values.iter().any(|(field, ..)| {
            matches!(field, ContactField::FirstName | ContactField::LastName | ContactField::OrganisationName)
        });
        if touches_name && !named {
            return Err(AppError::field(values[0].0.code(), "missing"));
        }
        let restricts = |value: &FieldValue| value.as_text() == Some(ContactStatus::Restricted.code());
        let status = values.iter().find(|(field, ..)| *field == ContactField::Status);
        if status.is_some_and(|(_, value, _)| seen.is_restricted() || restricts(value)) {
            return Err(AppError::field(ContactField::Status.code(), "status-by-request"));
        }
        for (field, value, shown) in values {
            editor.set_over(field, value, shown);
        }
        Ok(())
    })
    .await
}

/// Adds a contact point; the first of its kind is the one to use first.
///
/// # Errors
/// Field faults at the point; [`AppError::Conflict`] when the card has it already.
pub async fn add_point(work: &Work, id: ContactId, typed: &TypedPoint) -> Result<TxnId, AppError> {
    work.require_seen(|sight| sight.hides_point(typed.kind))?;
    let mut point = values::point(PointId::from_uuid(work.new_id()), typed)?;
    change(work, id, |seen, editor| {
        let same = |other: &&ContactPoint| other.kind == point.kind && other.normalised == point.normalised;
        if seen.points().iter().any(same) {
            return Err(AppError::field("value", "already-there"));
        }
        point.primary = !seen.points().iter().any(|other| other.kind == point.kind);
        editor.put_point(point);
        Ok(())
    })
    .await
}

/// Changes a contact point.
///
/// # Errors
/// Field faults at the point; [`AppError::NotFound`].
pub async fn update_point(
    work: &Work,
    id: ContactId,
    point: PointId,
    typed: &TypedPoint,
    primary: bool,
) -> Result<TxnId, AppError> {
    work.require_seen(|sight| sight.hides_point(typed.kind))?;
    let mut new = values::point(point, typed)?;
    change(work, id, |seen, editor| {
        let old = seen.point_elements().get(&point).ok_or(AppError::NotFound("point"))?;
        work.require_seen(|sight| sight.hides_point(old.kind))?;
        new.primary = primary || old.primary;
        new.bounced = old.bounced && old.normalised == new.normalised;
        for other in seen.points() {
            if new.primary && other.primary && other.id != point && other.kind == new.kind {
                let mut second = other.clone();
                second.primary = false;
                editor.put_point(second);
            }
        }
        editor.put_point(new);
        Ok(())
    })
    .await
}

/// Removes a contact point.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn remove_point(work: &Work, id: ContactId, point: PointId) -> Result<TxnId, AppError> {
    change(work, id, |seen, editor| {
        let old = seen.point_elements().get(&point).ok_or(AppError::NotFound("point"))?;
        work.require_seen(|sight| sight.hides_point(old.kind))?;
        editor.remove_point(point);
        Ok(())
    })
    .await
}

/// Sets all tags of a card.
///
/// # Errors
/// A field fault for a tag that is too long.
pub async fn set_tags(work: &Work, id: ContactId, tags: Vec<String>) -> Result<TxnId, AppError> {
    if tags.iter().any(|tag| tag.trim().chars().count() > 60) || tags.len() > 50 {
        return Err(AppError::field("tags", "too-long"));
    }
    change(work, id, |seen, editor| {
        let fold = custode_domain::text::fold;
        let wanted: Vec<String> = tags.iter().map(|tag| fold(tag.trim())).collect();
        for tag in seen.tags() {
            if !wanted.contains(&fold(tag)) {
                editor.tag(tag, false);
            }
        }
        for tag in &tags {
            editor.tag(tag, true);
        }
        Ok(())
    })
    .await
}

/// Links a card to another one; the link stands on this card only (R3) and is read from both.
///
/// # Errors
/// [`AppError::NotFound`] when the other card does not exist; a field fault for a link to itself.
pub async fn add_link(work: &Work, id: ContactId, other: ContactId, role: Option<String>) -> Result<TxnId, AppError> {
    if id == other {
        return Err(AppError::field("other", "same-contact"));
    }
    if work.reader().contact(other, work.today()).await?.is_none() {
        return Err(AppError::NotFound("contact"));
    }
    let role = role.map(|role| role.trim().to_owned()).filter(|role| !role.is_empty());
    let link = Link { id: LinkId::from_uuid(work.new_id()), other, role };
    change(work, id, |seen, editor| {
        if seen.links().iter().any(|old| old.other == other) {
            return Err(AppError::field("other", "already-there"));
        }
        editor.put_link(link);
        Ok(())
    })
    .await
}

/// Removes a link, from whichever side it stands on.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn remove_link(work: &Work, id: ContactId, link: LinkId) -> Result<TxnId, AppError> {
    let owner = match work.reader().contact(id, work.today()).await? {
        Some(card) => card
            .links
            .iter()
            .find(|known| known.id == link)
            .map(|known| if known.outgoing { id } else { known.contact }),
        None => None,
    };
    let owner = owner.ok_or(AppError::NotFound("link"))?;
    change(work, owner, |_, editor| {
        editor.remove_link(link);
        Ok(())
    })
    .await
}
