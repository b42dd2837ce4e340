//! Files that prove decisions: attach, list, open.

use super::{Answer, archive::pick, changed, contact_id};
use crate::wire::{Changed, Done, Nothing, contact::ContactRequest, evidence::*, file::Picked, ids};
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
        events: std::iter::once(&file.evidence.event)
            .chain(&file.evidence.also)
            .map(|id| ids::ConsentEventId(id.as_uuid()))
            .collect(),
        size: file.evidence.size,
        sha256: file.evidence.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        level: file.evidence.level,
        recording: file.evidence.kind.is_recording(),
        at: file.at,
        by: names.operator(file.actor),
        name: file.evidence.name,
    };
    Ok(EvidenceList { files: files.into_iter().map(view).collect() })
}

pub(crate) async fn evidence_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    let picked = pick(work.desk(), OpenKind::Evidence).await;
    if let Some(file) = &picked.file {
        consents::look_at_evidence(&work.desk().path_of(file.token.0)?).await?;
    }
    Ok(picked)
}

pub(crate) async fn evidence_attach(work: &Work, request: EvidenceAttach) -> Answer<Changed> {
    let event = ConsentEventId::from_uuid(request.event.0);
    let path = work.desk().path_of(request.file.0)?;
    Ok(changed(consents::attach_evidence(work, contact_id(request.contact), event, request.level, &path).await?))
}

pub(crate) async fn evidence_remove(work: &Work, request: EvidenceRemove) -> Answer<Done> {
    let id = EvidenceId::from_uuid(request.id.0);
    consents::remove_evidence(work, contact_id(request.contact), id, &request.reason).await?;
    Ok(Done {})
}

pub(crate) async fn evidence_open(work: &Work, request: EvidenceOpen) -> Answer<Done> {
    let (contact, id) = (contact_id(request.contact), EvidenceId::from_uuid(request.id.0));
    let suggested = consents::evidence_name(work, contact, id).await?;
    if let Some(path) = work.desk().host().pick_save(suggested).await {
        consents::open_evidence(work, contact, id, path).await?;
    }
    Ok(Done {})
}
