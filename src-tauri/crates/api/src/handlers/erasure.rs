//! Erasing a person on request.

use super::{Answer, bin::outcome_view, limited, report::report_view, small};
use crate::{
    wire::{Nothing, erasure as wire, erasure::*, file::Started, ids, report::ReportView, request::RequestHolder},
    words::{channel_view, language_of},
};
use custode_app::{
    AppError, Work,
    domain::{
        erasing::{ErasureCounts, ErasureGround as Ground, NoLetter as Why, RecordClass as Class},
        ids::{CaseId, ContactId},
    },
    erasure::{self, EraseBlock as Block, EraseOrder, Twin},
};

const fn ground_of(ground: ErasureGround) -> Ground {
    match ground {
        ErasureGround::NoLongerNeeded => Ground::NoLongerNeeded,
        ErasureGround::Withdrawn => Ground::Withdrawn,
        ErasureGround::Objected => Ground::Objected,
        ErasureGround::Unlawful => Ground::Unlawful,
        ErasureGround::Obligation => Ground::Obligation,
        ErasureGround::Minor => Ground::Minor,
        ErasureGround::Mistake => Ground::Mistake,
    }
}

const fn ground_view(ground: Ground) -> ErasureGround {
    match ground {
        Ground::NoLongerNeeded => ErasureGround::NoLongerNeeded,
        Ground::Withdrawn => ErasureGround::Withdrawn,
        Ground::Objected => ErasureGround::Objected,
        Ground::Unlawful => ErasureGround::Unlawful,
        Ground::Obligation => ErasureGround::Obligation,
        Ground::Minor => ErasureGround::Minor,
        Ground::Mistake => ErasureGround::Mistake,
    }
}

const fn no_letter_of(why: NoLetter) -> Why {
    match why {
        NoLetter::Answered => Why::Answered,
        NoLetter::NoAddress => Why::NoAddress,
        NoLetter::NobodyAsked => Why::NobodyAsked,
    }
}

const fn class_view(class: Class) -> RecordClass {
    match class {
        Class::Card => RecordClass::Card,
        Class::Consent => RecordClass::Consent,
        Class::Stop => RecordClass::Stop,
        Class::Communication => RecordClass::Communication,
        Class::Hold => RecordClass::Hold,
        Class::Request => RecordClass::Request,
        Class::Case => RecordClass::Case,
    }
}

fn counts_view(counts: &ErasureCounts) -> Vec<EraseCount> {
    let views = counts.classes.iter().map(|count| EraseCount {
        class: class_view(count.class),
        destroyed: small(count.destroyed),
        anonymised: small(count.anonymised),
        kept: small(count.kept),
    });
    views.collect()
}

pub(crate) async fn erase_preview(work: &Work, request: crate::wire::contact::ContactRequest) -> Answer<ErasePreview> {
    let summary = erasure::summary(work, ContactId::from_uuid(request.id.0)).await?;
    let blocks = summary.blocks.iter().map(|block| match block {
        Block::Hold => wire::EraseBlock::Hold,
        Block::Dispute => wire::EraseBlock::Dispute,
        Block::Restricted => wire::EraseBlock::Restricted,
        Block::Request => wire::EraseBlock::Request,
        Block::Case => wire::EraseBlock::Case,
        Block::Import => wire::EraseBlock::Import,
    });
    let unready = summary.unready.map(str::to_owned);
    let case = |(id, title): (CaseId, String)| wire::EraseCase { id: ids::CaseId(id.as_uuid()), title };
    let open_cases = summary.open_cases.into_iter().map(case);
    Ok(ErasePreview {
        counts: counts_view(&summary.counts),
        addresses: small(summary.addresses),
        blocks: blocks.collect(),
        open_cases: open_cases.collect(),
        name: summary.name,
        holders: summary.holders.into_iter().map(|(name, on)| RequestHolder { name, on }).collect(),
        asked: summary.asked.map(|(id, number)| ErasureAsked { id: ids::RequestId(id.as_uuid()), number, unready }),
        twins: summary.twins.into_iter().map(twin_view).collect(),
        plan: summary.plan,
    })
}

fn twin_view(twin: Twin) -> EraseTwin {
    EraseTwin { id: ids::ContactId(twin.contact.as_uuid()), name: twin.name, binned: twin.binned }
}

pub(crate) async fn erase_records(work: &Work, request: EraseRecords) -> Answer<EraseRecordPage> {
    let (offset, limit) = (request.offset as usize, limited(request.limit)? as usize);
    let (records, total) = erasure::records(work, ContactId::from_uuid(request.contact.0), offset, limit).await?;
    let records = records.into_iter().map(|record| {
        let (outcome, kept_until) = outcome_view(record.outcome);
        EraseRecord {
            class: class_view(record.class),
            title: record.title,
            on: record.on,
            channel: record.channel.as_ref().map(channel_view),
            outcome,
            kept_until,
            norm: record.norm,
        }
    });
    Ok(EraseRecordPage { records: records.collect(), total: small(total) })
}

pub(crate) async fn erase_start(work: &Work, request: EraseStart) -> Answer<Started> {
    let order = EraseOrder {
        contact: ContactId::from_uuid(request.contact.0),
        plan: request.plan,
        ground: ground_of(request.ground),
        request: request.request,
        letter: request.letter.map(|letter| letter.0),
        no_letter: request.no_letter.map(no_letter_of),
        typed: request.typed,
        others_stay: request.others_stay,
    };
    Ok(Started { job: ids::JobId(erasure::start(work, order).await?) })
}

pub(crate) async fn erase_answer(work: &Work, request: EraseAnswer) -> Answer<ReportView> {
    let contact = ContactId::from_uuid(request.contact.0);
    let about = (ground_of(request.ground), request.request.as_str());
    let (id, letter) = erasure::answer(work, contact, &request.plan, about, language_of(request.language)).await?;
    Ok(report_view(id, &letter))
}

pub(crate) async fn erasure_list(work: &Work, _: Nothing) -> Answer<ErasureList> {
    let (proofs, first, last) = work.reader().proof_counts().await.map_err(AppError::from)?;
    let erasures = erasure::certificates(work).await?.into_iter().map(|done| ErasureView {
        number: done.number,
        at: done.at,
        by: done.by,
        request: done.request,
        ground: ground_view(done.ground),
        counts: counts_view(&done.counts),
        suppressed: small(done.suppressed),
        seq: small(done.seq),
        head: done.head,
        letter: done.letter,
    });
    Ok(ErasureList { erasures: erasures.collect(), proofs: small(proofs), proofs_from: first, proofs_until: last })
}

pub(crate) async fn erasure_certificate(work: &Work, request: ErasureCertificate) -> Answer<ReportView> {
    let (id, paper) = erasure::certificate(work, &request.number, language_of(request.language)).await?;
    Ok(report_view(id, &paper))
}
