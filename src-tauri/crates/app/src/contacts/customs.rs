//! The values of the fields that the firm added (S50).

use super::Names;
use crate::{AppError, Work};
use custode_domain::{
    contact::{ContactEditor, FieldRecord, Subject},
    ids::{ContactId, TxnId, UnitId},
    journal::Body,
    records::AuditNote,
    role::Facet,
};
use custode_store::read::ContactCard;
use zeroize::Zeroizing;

/// Longest value, in characters.
const LONGEST: usize = 2_000;

/// A custom value as a card shows it.
pub struct CustomValue {
    /// Code of the field.
    pub code: String,
    /// Title; the code where the field is not defined.
    pub title: String,
    /// The value, masked where the field is delicate; `None` = empty.
    pub shown: Option<String>,
    /// Whether it is masked.
    pub masked: bool,
    /// Where it came from.
    pub record: Option<FieldRecord>,
}

impl std::fmt::Debug for CustomValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CustomValue").field("code", &self.code).finish_non_exhaustive()
    }
}

/// Every field in use, filled or not, and every value whose field is archived or was never defined.
#[must_use]
pub fn customs(card: &ContactCard, names: &Names) -> Vec<CustomValue> {
    let values = card.unit.customs();
    let value_of = |code: &str| values.iter().find(|(known, _)| *known == code).map(|(_, value)| (*value).to_owned());
    let one = |code: &str, title: &str, masked: bool| {
        let value = value_of(code);
        let subject = Subject::Custom(code.to_owned());
        CustomValue {
            code: code.to_owned(),
            title: title.to_owned(),
            shown: value.map(|value| if masked { mask(&value) } else { value }),
            masked,
            record: card.provenance.iter().rev().find(|record| record.current && record.subject == subject).cloned(),
        }
    };
    let defined = names.custom_fields();
    let mut all: Vec<CustomValue> = defined
        .iter()
        .filter(|row| !row.archived || value_of(&row.field.code).is_some())
        .map(|row| one(&row.field.code, &row.field.title, row.field.is_masked()))
        .collect();
    let unknown = values.iter().filter(|(code, _)| defined.iter().all(|row| row.field.code != *code));
    all.extend(unknown.map(|(code, _)| one(code, code, false)));
    all
}

/// As many dots as characters, at most 12.
pub(crate) fn mask(value: &str) -> String {
    "•".repeat(value.chars().count().min(12))
}

/// Sets a custom value; `None` empties it.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault for a value that is too long, or a code that no field has.
pub async fn set_custom(work: &Work, id: ContactId, code: &str, value: Option<&str>) -> Result<TxnId, AppError> {
    work.require_seen(|sight| sight.hides(Facet::OwnFields))?;
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    if value.is_some_and(|value| value.chars().count() > LONGEST) {
        return Err(AppError::field("value", "too-long"));
    }
    let defined = work.reader().custom_fields().await?.iter().any(|row| row.field.code == code);
    let outcome = work
        .transact(async |tx| {
            let seen = tx.contact(id).await?.ok_or(AppError::NotFound("contact"))?;
            if !defined && seen.customs().iter().all(|(known, _)| *known != code) {
                return Err(AppError::field("code", "unknown"));
            }
            let mut editor = ContactEditor::of(&seen);
            editor.custom(code, value);
            if !editor.is_empty() {
                tx.write(id, Body::ContactChanged(editor.finish(None)));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Shows a delicate value; the look is written into the journal of the card (S52).
///
/// # Errors
/// [`AppError::NotFound`] when the card or the value does not exist.
pub async fn reveal_custom(work: &Work, id: ContactId, code: &str) -> Result<Zeroizing<String>, AppError> {
    work.require_seen(|sight| sight.hides(Facet::OwnFields))?;
    let unit: UnitId = id.into();
    let outcome = work
        .transact(async |tx| {
            let contact = tx.contact(id).await?.ok_or(AppError::NotFound("contact"))?;
            let found =
                contact.customs().iter().find(|(known, _)| *known == code).map(|(_, value)| (*value).to_owned());
            let value = found.ok_or(AppError::NotFound("value"))?;
            tx.write(unit, Body::AuditRevealed(AuditNote { what: format!("custom:{code}"), ..AuditNote::default() }));
            Ok(Zeroizing::new(value))
        })
        .await?;
    Ok(outcome.value)
}
