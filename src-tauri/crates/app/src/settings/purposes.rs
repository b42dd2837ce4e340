//! Purposes (Finalità): what a report prints about why data are used comes only from here.

use crate::{AppError, FieldFault, Work, defaults::typed_over, reports::receivers_of};
use custode_domain::{
    automated::Automated,
    consent::purpose_and_children,
    controller::Controller,
    ids::PurposeId,
    journal::Body,
    purpose::{LegalBasis, Purpose},
};
use custode_store::read::{PurposeRow, RecipientRow};

/// A purpose as typed.
#[derive(Debug, Clone)]
pub struct PurposeDraft {
    /// `None` for a new one.
    pub id: Option<PurposeId>,
    /// Code; unique whatever the case.
    pub code: String,
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: LegalBasis,
    /// Marketing yes or no.
    pub marketing: bool,
    /// Profiling yes or no.
    pub profiling: bool,
    /// A program decides alone, with significant effects.
    pub decides: bool,
    /// By which logic a program profiles or decides, in words.
    pub logic: String,
    /// Why that matters to the person.
    pub significance: String,
    /// What may follow for the person.
    pub consequences: String,
    /// Data categories, in words.
    pub categories: String,
    /// Recipients, in words.
    pub recipients: String,
    /// Retention, in words.
    pub retention: String,
    /// The broader purpose that it is a part of.
    pub parent: Option<PurposeId>,
}

/// What a report needs of a purpose (Art. 15(1)(a)-(d) GDPR) and does not find, by wire name. Recipients come from the
/// register or from words.
#[must_use]
pub fn missing_of_purpose(row: &PurposeRow, receivers: &[RecipientRow]) -> Vec<String> {
    let (purpose, recipients) = (&row.purpose, receivers_of(row, receivers));
    let automated = purpose.automated.clone().unwrap_or_default();
    let stated = automated.stated().into_iter().filter(|(_, text)| purpose.is_automated() && text.is_none());
    [("categories", &purpose.data_categories), ("recipients", &recipients), ("retention", &purpose.retention)]
        .into_iter()
        .filter(|(_, text)| text.as_deref().is_none_or(|text| text.trim().is_empty()))
        .map(|(field, _)| field)
        .chain(stated.map(|(field, _)| field))
        .map(str::to_owned)
        .collect()
}

/// Whether nothing says yet if a program profiles or decides (Art. 15(1)(h) GDPR): neither a purpose in use nor the controller.
#[must_use]
pub fn leaves_automated_open(controller: &Controller, purposes: &[PurposeRow]) -> bool {
    !controller.nothing_automated && !purposes.iter().any(|row| !row.archived && row.purpose.is_automated())
}

/// Defines or changes a purpose.
///
/// # Errors
/// Field faults, among them a code that is taken and a basis that a consent type rests on.
pub async fn save_purpose(work: &Work, draft: PurposeDraft) -> Result<PurposeId, AppError> {
    let reader = work.reader();
    let known = reader.purposes().await?;
    let code = draft.code.trim().to_uppercase();
    let mut faults = Vec::new();
    if code.is_empty() {
        faults.push(FieldFault::new("code", "missing"));
    } else if code.chars().count() > 40 {
        faults.push(FieldFault::new("code", "too-long"));
    } else if known.iter().any(|other| other.purpose.code.eq_ignore_ascii_case(&code) && Some(other.id) != draft.id) {
        faults.push(FieldFault::new("code", "taken"));
    }
    if draft.title.trim().is_empty() {
        faults.push(FieldFault::new("title", "missing"));
    }
    for (field, text) in [
        ("title", &draft.title),
        ("categories", &draft.categories),
        ("recipients", &draft.recipients),
        ("retention", &draft.retention),
        ("logic", &draft.logic),
        ("significance", &draft.significance),
        ("consequences", &draft.consequences),
    ] {
        if text.chars().count() > 1_000 {
            faults.push(FieldFault::new(field, "too-long"));
        }
    }
    if draft.profiling || draft.decides {
        // The controller cannot state both that nothing is automated and that something is.
        if reader.controller().await?.controller.nothing_automated {
            faults.push(FieldFault::new(if draft.profiling { "profiling" } else { "decides" }, "controller-says-none"));
        }
    }
    // A consent can't be the basis of a purpose that is contract or law, and the other way round (I6).
    let rests = reader
        .consent_types()
        .await?
        .iter()
        .any(|kind| kind.definition.purpose.is_some() && kind.definition.purpose == draft.id);
    if rests && draft.basis != LegalBasis::Consent {
        faults.push(FieldFault::new("basis", "consent-types-rest-on-it"));
    }
    if let Some(parent) = draft.parent {
        let all: Vec<(PurposeId, &Purpose)> = known.iter().map(|row| (row.id, &row.purpose)).collect();
        if !known.iter().any(|row| row.id == parent) {
            faults.push(FieldFault::new("parent", "unknown"));
        } else if draft.id.is_some_and(|own| purpose_and_children(own, &all).contains(&parent)) {
            faults.push(FieldFault::new("parent", "part-of-itself"));
        }
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let old = match draft.id {
        Some(id) => {
            Some(known.iter().find(|other| other.id == id).ok_or(AppError::NotFound("purpose"))?.purpose.clone())
        }
        None => None,
    };
    let id = draft.id.unwrap_or_else(|| PurposeId::from_uuid(work.new_id()));
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let over =
        |kept: Option<&String>, typed: &str| text(typed).map(|typed| typed_over(kept.map(String::as_str), typed));
    let was = old.as_ref();
    let purpose = Purpose {
        code,
        title: typed_over(was.map(|old| old.title.as_str()), draft.title.trim().to_owned()),
        description: old.as_ref().and_then(|old| old.description.clone()),
        basis: draft.basis,
        marketing: draft.marketing,
        profiling: draft.profiling,
        data_categories: over(was.and_then(|old| old.data_categories.as_ref()), &draft.categories),
        recipients: over(was.and_then(|old| old.recipients.as_ref()), &draft.recipients),
        retention: over(was.and_then(|old| old.retention.as_ref()), &draft.retention),
        retention_class: old.as_ref().and_then(|old| old.retention_class),
        parent: draft.parent,
        rights_answers: old.as_ref().is_some_and(|old| old.rights_answers),
        automated: (draft.profiling || draft.decides).then(|| Automated {
            decides: draft.decides,
            logic: text(&draft.logic),
            significance: text(&draft.significance),
            consequences: text(&draft.consequences),
        }),
    };
    work.transact(async |tx| {
        tx.write(id, Body::PurposeSet(purpose));
        Ok(())
    })
    .await?;
    Ok(id)
}

/// Takes a purpose out of use, or back.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn archive_purpose(work: &Work, id: PurposeId, archived: bool) -> Result<(), AppError> {
    if !work.reader().purposes().await?.iter().any(|known| known.id == id) {
        return Err(AppError::NotFound("purpose"));
    }
    work.transact(async |tx| {
        tx.write(id, if archived { Body::PurposeArchived } else { Body::PurposeRestored });
        Ok(())
    })
    .await?;
    Ok(())
}
