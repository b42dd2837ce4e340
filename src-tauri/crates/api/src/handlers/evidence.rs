//! Files that prove decisions: attach, list, open.

use super::{Answer, contact_id};
use crate::wire::{Done, contact::ContactRequest, evidence::*, ids};
use custode_app::{
    Work, consents,
    contacts::Names,
    domain::ids::{ConsentEventId, EvidenceId},
    ports::OpenKind,
};

pub(crate) async fn evidence_list(work: &Work, request: ContactRequest) -> Answer<EvidenceList> {
    let names = Names::read(work).await?;
    let files = consents::evidence_of(work, contact_id(request.id)).await?;
    let view = |file: consents::AttachedFile| EvidenceView {
        id: ids::EvidenceId(file.evidence.id.as_uuid()),
        event: ids::ConsentEventId(file.evidence.event.as_uuid()),
        size: file.evidence.size,
        sha256: file.evidence.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        level: file.evidence.level,
        at: file.at,
        by: names.operator(file.actor),
        name: file.evidence.name,
    };
    Ok(EvidenceList { files: files.into_iter().map(view).collect() })
}

pub(crate) async fn evidence_attach(work: &Work, request: EvidenceAttach) -> Answer<EvidenceAttached> {
    let Some(path) = work.desk().host().pick_open(OpenKind::Evidence).await else {
        return Ok(EvidenceAttached { attached: false });
    };
    let event = ConsentEventId::from_uuid(request.event.0);
    consents::attach_evidence(work, contact_id(request.contact), event, request.level, &path).await?;
    Ok(EvidenceAttached { attached: true })
}

pub(crate) async fn evidence_open(work: &Work, request: EvidenceOpen) -> Answer<Done> {
    let (contact, id) = (contact_id(request.contact), EvidenceId::from_uuid(request.id.0));
    let suggested = consents::evidence_name(work, contact, id).await?;
    if let Some(path) = work.desk().host().pick_save(suggested).await {
        consents::open_evidence(work, contact, id, path).await?;
    }
    Ok(Done {})
}
