//! Consent types (S84-S89, S93): what contacts are asked, and what a yes allows.

use crate::{AppError, FieldFault, Work, defaults::typed_over};
use custode_domain::{
    channel::Channel,
    consent::purpose_and_children,
    consent_type::{ConsentType, ConsentTypeFault, ConsentTypeField, ConsentTypeInvalid, NewConsentType, Wording},
    ids::{ConsentTypeId, PurposeId, WordingId},
    journal::Body,
    purpose::{Purpose, marketing_purpose},
};
use custode_store::read::{ConsentTypeRow, PurposeRow};

/// The consent types whose purpose is a part of that of a type: a yes to one of them falls when the broader one is taken
/// back (I4). Types of the same purpose are siblings and stay. A type without a purpose serves the firm's marketing.
#[must_use]
pub fn narrower(of: ConsentTypeId, types: &[ConsentTypeRow], purposes: &[PurposeRow]) -> Vec<ConsentTypeId> {
    let all: Vec<(PurposeId, &Purpose)> = purposes.iter().map(|row| (row.id, &row.purpose)).collect();
    let in_use = purposes.iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
    let marketing = marketing_purpose(in_use).map(|(id, _)| id);
    let serves = |row: &ConsentTypeRow| row.definition.purpose.or(marketing);
    let Some(broad) = types.iter().find(|row| row.id == of).and_then(serves) else { return Vec::new() };
    let mut below = purpose_and_children(broad, &all);
    below.retain(|id| *id != broad);
    types.iter().filter(|row| serves(row).is_some_and(|id| below.contains(&id))).map(|row| row.id).collect()
}

/// A consent type as typed.
#[derive(Debug, Clone)]
pub struct TypeDraft {
    /// `None` for a new type.
    pub id: Option<ConsentTypeId>,
    /// Title.
    pub title: String,
    /// Code; unique whatever the case.
    pub code: String,
    /// Help.
    pub description: Option<String>,
    /// Days of validity; `None` = always.
    pub validity_days: Option<u32>,
    /// One text to many.
    pub allow_mass: bool,
    /// One written message.
    pub allow_single: bool,
    /// A call.
    pub allow_contact: bool,
    /// Channels; empty = by the permissions.
    pub channels: Vec<Channel>,
    /// Least evidence level.
    pub min_evidence: u8,
    /// Purpose.
    pub purpose: Option<PurposeId>,
    /// Wording; a text that differs from the one in force is a new version.
    pub wording: Option<String>,
}

/// A saved type, and whether to advise separate ones (S93).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedType {
    /// Its id.
    pub id: ConsentTypeId,
    /// All three permissions in one type.
    pub should_be_split: bool,
}

/// Defines or changes a consent type. Wordings are never changed: a new text is a new version. A type under which somebody was
/// asked is never widened: their yes was to what it was then.
///
/// # Errors
/// Field faults, among them a code that is taken (S86); [`AppError::Precondition`] `type-widened`.
pub async fn save_type(work: &Work, draft: TypeDraft) -> Result<SavedType, AppError> {
    let text = draft.wording.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let id = draft.id.unwrap_or_else(|| ConsentTypeId::from_uuid(work.new_id()));
    let known_as = draft.id;
    let saved = work
        .transact(async |tx| {
            // Read in the write itself: of two who take one code, or of one who asks while another widens, one comes first.
            // By all cards: whether a type was used depends on nobody's view.
            let reader = work.archive().reader();
            let types = reader.consent_types().await?;
            let known = match known_as {
                Some(id) => Some(types.iter().find(|known| known.id == id).ok_or(AppError::NotFound("consent-type"))?),
                None => None,
            };
            let definition = defined(draft, &types, known, &reader.purposes().await?)?;
            if text.as_ref().is_some_and(|text| text.chars().count() > 10_000) {
                return Err(AppError::field("wording", "too-long"));
            }
            let wordings = if known.is_some() { reader.wordings(id).await? } else { Vec::new() };
            let text = text.filter(|text| wordings.last().is_none_or(|last| last.text != *text));
            let should_be_split = definition.should_be_split();
            match known {
                None => tx.write_new(id, Body::ConsentTypeDefined(definition)),
                Some(known) if known.definition == definition => {}
                Some(_) => tx.write(id, Body::ConsentTypeChanged(definition)),
            }
            if let Some(text) = text {
                let wording = Wording {
                    id: WordingId::from_uuid(work.new_id()),
                    version: (wordings.len() + 1).to_string(),
                    language: work.desk().machine().memory().appearance.language.clone(),
                    text,
                    valid_from: Some(work.today()),
                };
                tx.write(id, Body::WordingAdded(wording));
            }
            Ok(SavedType { id, should_be_split })
        })
        .await?;
    Ok(saved.value)
}

/// What a draft defines, where it may.
fn defined(
    draft: TypeDraft,
    types: &[ConsentTypeRow],
    known: Option<&ConsentTypeRow>,
    purposes: &[PurposeRow],
) -> Result<ConsentType, AppError> {
    let purpose = draft.purpose.and_then(|id| purposes.iter().find(|purpose| purpose.id == id));
    let code = draft.code.trim().to_uppercase();
    let was = known.map(|known| &known.definition);
    let kept = was.and_then(|was| was.description.as_deref());
    let parsed = NewConsentType {
        title: typed_over(was.map(|was| was.title.as_str()), draft.title),
        code: draft.code,
        description: draft.description.map(|typed| typed_over(kept, typed)),
        purpose: draft.purpose,
        validity_days: draft.validity_days,
        allow_mass: draft.allow_mass,
        allow_single: draft.allow_single,
        allow_contact: draft.allow_contact,
        channels: Some(draft.channels).filter(|channels| !channels.is_empty()),
        min_evidence: draft.min_evidence,
    }
    .parse(purpose.map(|purpose| &purpose.purpose));
    let mut faults: Vec<FieldFault> = Vec::new();
    if types.iter().any(|known| known.definition.code.eq_ignore_ascii_case(&code) && Some(known.id) != draft.id) {
        faults.push(FieldFault::new("code", "taken"));
    }
    let definition = match parsed {
        Ok(definition) if faults.is_empty() => definition,
        Ok(_) => return Err(AppError::Invalid(faults)),
        Err(invalid) => {
            faults.extend(invalid.into_iter().map(fault));
            return Err(AppError::Invalid(faults));
        }
    };
    if let Some(used) = known.filter(|known| known.usage > 0) {
        if used.definition.code != definition.code {
            return Err(AppError::field("code", "in-use"));
        }
        if used.definition.is_widened_by(&definition) {
            return Err(AppError::Precondition("type-widened"));
        }
    }
    Ok(definition)
}

fn fault(invalid: ConsentTypeInvalid) -> FieldFault {
    let field = match invalid.field {
        ConsentTypeField::Title => "title",
        ConsentTypeField::Code => "code",
        ConsentTypeField::Description => "description",
        ConsentTypeField::ValidityDays => "validityDays",
        ConsentTypeField::MinEvidence => "minEvidence",
        ConsentTypeField::Purpose => "purpose",
        ConsentTypeField::Permissions => "permissions",
    };
    let reason = match invalid.reason {
        ConsentTypeFault::Missing => "missing",
        ConsentTypeFault::TooLong => "too-long",
        ConsentTypeFault::BadCharacters => "bad-characters",
        ConsentTypeFault::OutOfRange => "out-of-range",
        ConsentTypeFault::BasisIsNotConsent => "basis-is-not-consent",
        ConsentTypeFault::Taken => "taken",
    };
    FieldFault::new(field, reason)
}

async fn set(work: &Work, id: ConsentTypeId, body: Body) -> Result<(), AppError> {
    if !work.reader().consent_types().await?.iter().any(|known| known.id == id) {
        return Err(AppError::NotFound("consent-type"));
    }
    work.transact(async |tx| {
        tx.write(id, body);
        Ok(())
    })
    .await?;
    Ok(())
}

/// Takes a type out of use; what was recorded under it stays.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn archive_type(work: &Work, id: ConsentTypeId) -> Result<(), AppError> {
    set(work, id, Body::ConsentTypeArchived).await
}

/// Puts a type back into use.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn restore_type(work: &Work, id: ConsentTypeId) -> Result<(), AppError> {
    set(work, id, Body::ConsentTypeRestored).await
}

/// Removes a type that was never used (S84).
///
/// # Errors
/// [`AppError::Precondition`] `in-use` once an event was recorded under it: archive it instead.
pub async fn delete_type(work: &Work, id: ConsentTypeId) -> Result<(), AppError> {
    work.transact(async |tx| {
        // Read in the write itself: an answer that was recorded meanwhile keeps its type.
        // By all cards, as above.
        let types = work.archive().reader().consent_types().await?;
        let known = types.iter().find(|known| known.id == id).ok_or(AppError::NotFound("consent-type"))?;
        if known.usage > 0 {
            return Err(AppError::Precondition("in-use"));
        }
        tx.write(id, Body::ConsentTypeRemoved);
        Ok(())
    })
    .await?;
    Ok(())
}
