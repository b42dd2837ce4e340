//! Consent types, decisions, corrections, objections.

use super::{Answer, changed};
use crate::wire::{Changed, Done, Nothing, consent::*, ids};
use crate::words::{author_of, channel_of, channels_of, channels_view, method_of, state_of};
use custode_app::{
    AppError, Work,
    consents::{self, ConsentEntry, StopEntry, TypeDraft},
    domain::{
        consent_type::Wording,
        ids::{ConsentEventId, ConsentTypeId, ContactId, PurposeId, StopId, WordingId},
    },
    in_window,
};

/// A wording for the wire; versions are numbers in order, and every one that Custode writes has a first day.
pub(crate) fn wording_view(wording: &Wording) -> Option<WordingView> {
    Some(WordingView {
        id: ids::WordingId(wording.id.as_uuid()),
        version: wording.version.parse().ok()?,
        text: wording.text.clone(),
        since: wording.valid_from?,
    })
}

pub(crate) async fn consent_type_list(work: &Work, _: Nothing) -> Answer<ConsentTypeList> {
    let reader = work.reader();
    let mut rows = reader.consent_types().await.map_err(AppError::from)?;
    rows.sort_by_key(|row| row.archived);
    let purposes = reader.purposes().await.map_err(AppError::from)?;
    let mut types = Vec::with_capacity(rows.len());
    for row in rows.clone() {
        let wordings = reader.wordings(row.id).await.map_err(AppError::from)?;
        types.push(ConsentTypeView {
            id: ids::ConsentTypeId(row.id.as_uuid()),
            title: in_window(work.desk(), &row.definition.title),
            code: row.definition.code,
            description: row.definition.description.map(|text| in_window(work.desk(), &text)),
            validity_days: row.definition.validity_days,
            allow_mass: row.definition.allow_mass,
            allow_single: row.definition.allow_single,
            allow_contact: row.definition.allow_contact,
            channels: channels_view(&row.definition.channels),
            min_evidence: row.definition.min_evidence,
            purpose: row.definition.purpose.map(|id| ids::PurposeId(id.as_uuid())),
            narrower: consents::narrower(row.id, &rows, &purposes)
                .into_iter()
                .map(|id| ids::ConsentTypeId(id.as_uuid()))
                .collect(),
            archived: row.archived,
            usage: u32::try_from(row.usage).unwrap_or(u32::MAX),
            wording: wordings.last().and_then(wording_view),
        });
    }
    Ok(ConsentTypeList { types })
}

pub(crate) async fn consent_type_save(work: &Work, request: ConsentTypeSave) -> Answer<ConsentTypeSaved> {
    let draft = TypeDraft {
        id: request.id.map(|id| ConsentTypeId::from_uuid(id.0)),
        title: request.title,
        code: request.code,
        description: request.description,
        validity_days: request.validity_days,
        allow_mass: request.allow_mass,
        allow_single: request.allow_single,
        allow_contact: request.allow_contact,
        channels: channels_of(&request.channels),
        min_evidence: request.min_evidence,
        purpose: request.purpose.map(|id| PurposeId::from_uuid(id.0)),
        wording: request.wording,
    };
    let saved = consents::save_type(work, draft).await?;
    Ok(ConsentTypeSaved { id: ids::ConsentTypeId(saved.id.as_uuid()), advice_three_in_one: saved.should_be_split })
}

pub(crate) async fn consent_type_archive(work: &Work, request: ConsentTypeRequest) -> Answer<Done> {
    consents::archive_type(work, ConsentTypeId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}

pub(crate) async fn consent_type_restore(work: &Work, request: ConsentTypeRequest) -> Answer<Done> {
    consents::restore_type(work, ConsentTypeId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}

pub(crate) async fn consent_type_delete(work: &Work, request: ConsentTypeRequest) -> Answer<Done> {
    consents::delete_type(work, ConsentTypeId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}

pub(crate) async fn consent_record(work: &Work, request: ConsentRecord) -> Answer<Changed> {
    let entry = ConsentEntry {
        consent_type: ConsentTypeId::from_uuid(request.consent_type.0),
        state: state_of(request.decision),
        decided_on: request.decided_on,
        method: method_of(request.method),
        wording: request.wording.map(|id| WordingId::from_uuid(id.0)),
        evidence_level: request.evidence_level,
        evidence: request.evidence_note,
        note: request.note,
    };
    let contact = ContactId::from_uuid(request.contact.0);
    let txn = match request.file {
        Some(token) => consents::record_proven(work, contact, entry, &work.desk().path_of(token.0)?).await?,
        None => consents::record(work, &[contact], entry).await?,
    };
    Ok(changed(txn))
}

pub(crate) async fn consent_record_many(work: &Work, request: ConsentRecordMany) -> Answer<Changed> {
    let contacts: Vec<ContactId> = request.contacts.iter().map(|id| ContactId::from_uuid(id.0)).collect();
    let entry = ConsentEntry {
        consent_type: ConsentTypeId::from_uuid(request.consent_type.0),
        state: state_of(request.decision),
        decided_on: request.decided_on,
        method: method_of(request.method),
        wording: request.wording.map(|id| WordingId::from_uuid(id.0)),
        evidence_level: request.evidence_level,
        evidence: request.evidence_note,
        note: None,
    };
    Ok(changed(consents::record(work, &contacts, entry).await?))
}

pub(crate) async fn consent_correct(work: &Work, request: ConsentCorrect) -> Answer<Changed> {
    let (contact, event) = (ContactId::from_uuid(request.contact.0), ConsentEventId::from_uuid(request.event.0));
    Ok(changed(consents::correct(work, contact, event, &request.reason).await?))
}

pub(crate) async fn stop_record(work: &Work, request: StopRecord) -> Answer<Changed> {
    let file = request.file.map(|token| work.desk().path_of(token.0)).transpose()?;
    let entry = StopEntry {
        author: author_of(request.author),
        purposes: request.purposes.iter().map(|id| PurposeId::from_uuid(id.0)).collect(),
        channels: channels_of(&request.channels),
        since: request.since,
        ground: request.ground,
        arrived_by: request.arrived_by.and_then(channel_of),
        file,
    };
    Ok(changed(consents::record_stop(work, ContactId::from_uuid(request.contact.0), entry).await?))
}

pub(crate) async fn stop_correct(work: &Work, request: StopLift) -> Answer<Changed> {
    let (contact, stop) = (ContactId::from_uuid(request.contact.0), StopId::from_uuid(request.stop.0));
    Ok(changed(consents::correct_stop(work, contact, stop, &request.reason).await?))
}

pub(crate) async fn stop_lift(work: &Work, request: StopLift) -> Answer<Changed> {
    let (contact, stop) = (ContactId::from_uuid(request.contact.0), StopId::from_uuid(request.stop.0));
    Ok(changed(consents::lift_stop(work, contact, stop, &request.reason).await?))
}
