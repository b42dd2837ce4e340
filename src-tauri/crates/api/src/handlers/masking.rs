//! Others who are named in a person's copy.

use super::{Answer, contact_id, limited, small};
use crate::wire::{Done, ids, masking::*};
use custode_app::{
    Work,
    domain::{
        communication::Direction,
        ids::MaskId,
        masking::{self, MaskItem, Span},
    },
    reports::{self, MaskAsk, MaskTarget, ReviewItem, ReviewPiece},
};

const fn reason(reason: masking::MaskReason) -> MaskReason {
    match reason {
        masking::MaskReason::ThirdParty => MaskReason::ThirdParty,
        masking::MaskReason::Confidence => MaskReason::Confidence,
        masking::MaskReason::TradeSecret => MaskReason::TradeSecret,
        masking::MaskReason::Safety => MaskReason::Safety,
    }
}

const fn reason_of(reason: MaskReason) -> masking::MaskReason {
    match reason {
        MaskReason::ThirdParty => masking::MaskReason::ThirdParty,
        MaskReason::Confidence => masking::MaskReason::Confidence,
        MaskReason::TradeSecret => masking::MaskReason::TradeSecret,
        MaskReason::Safety => masking::MaskReason::Safety,
    }
}

const fn sort(sort: masking::SuspectSort) -> SuspectSort {
    match sort {
        masking::SuspectSort::Card => SuspectSort::Card,
        masking::SuspectSort::Participant => SuspectSort::Participant,
        masking::SuspectSort::Name => SuspectSort::Name,
        masking::SuspectSort::Email => SuspectSort::Email,
        masking::SuspectSort::Phone => SuspectSort::Phone,
        masking::SuspectSort::TaxCode => SuspectSort::TaxCode,
        masking::SuspectSort::Iban => SuspectSort::Iban,
    }
}

const fn part(part: masking::MaskPart) -> MaskPart {
    match part {
        masking::MaskPart::Subject => MaskPart::Subject,
        masking::MaskPart::Body => MaskPart::Body,
        masking::MaskPart::Outcome => MaskPart::Outcome,
        masking::MaskPart::Reason => MaskPart::Reason,
        masking::MaskPart::Value => MaskPart::Value,
        masking::MaskPart::Note => MaskPart::Note,
        masking::MaskPart::Evidence => MaskPart::Evidence,
        masking::MaskPart::Ground => MaskPart::Ground,
        masking::MaskPart::Requester => MaskPart::Requester,
        masking::MaskPart::People => MaskPart::People,
    }
}

const fn part_of(part: MaskPart) -> masking::MaskPart {
    match part {
        MaskPart::Subject => masking::MaskPart::Subject,
        MaskPart::Body => masking::MaskPart::Body,
        MaskPart::Outcome => masking::MaskPart::Outcome,
        MaskPart::Reason => masking::MaskPart::Reason,
        MaskPart::Value => masking::MaskPart::Value,
        MaskPart::Note => masking::MaskPart::Note,
        MaskPart::Evidence => masking::MaskPart::Evidence,
        MaskPart::Ground => masking::MaskPart::Ground,
        MaskPart::Requester => masking::MaskPart::Requester,
        MaskPart::People => masking::MaskPart::People,
    }
}

fn piece(piece: ReviewPiece) -> MaskPiece {
    let decided = piece.decided;
    MaskPiece {
        start: small(piece.span.start),
        length: small(piece.span.length),
        sort: piece.sort.map(sort),
        mask: decided.as_ref().map(|one| ids::MaskId(one.mask.as_uuid())),
        reason: decided.as_ref().and_then(|one| one.reason).map(reason),
        by: decided.as_ref().map(|one| one.by.clone()),
        at: decided.map(|one| one.at),
    }
}

fn line(item: ReviewItem) -> MaskLine {
    let texts = item.texts.into_iter().map(|text| MaskText {
        part: part(text.part),
        version: small(text.version),
        text: text.text,
        pieces: text.pieces.into_iter().map(piece).collect(),
    });
    MaskLine {
        sort: match (&item.item, item.direction) {
            (MaskItem::Communication(_), Some(Direction::Inbound)) => MaskItemSort::Inbound,
            (MaskItem::Communication(_), _) => MaskItemSort::Outbound,
            (MaskItem::Field(_), _) => MaskItemSort::Field,
            (MaskItem::Consent(_), _) => MaskItemSort::Consent,
            (MaskItem::Objection(_), _) => MaskItemSort::Objection,
            (MaskItem::Request(_), _) => MaskItemSort::Request,
            (MaskItem::Case(_), _) => MaskItemSort::Case,
            (MaskItem::Proof(_), _) => MaskItemSort::Proof,
        },
        item: item.item.key(),
        title: item.title,
        at: item.at,
        texts: texts.collect(),
        people: item.people,
        people_reason: reason(item.people_reason),
    }
}

pub(crate) async fn pack_review(work: &Work, request: PackReview) -> Answer<PackReviewView> {
    let span = (request.offset as usize, limited(request.limit)? as usize);
    let found = reports::review(work, contact_id(request.contact), request.every, span).await?;
    Ok(PackReviewView {
        items: found.items.into_iter().map(line).collect(),
        total: small(found.total),
        open: small(found.open),
        hidden: small(found.hidden),
        shown: small(found.shown),
    })
}

pub(crate) async fn pack_mask(work: &Work, request: PackMask) -> Answer<PackMasked> {
    let target = match request.target {
        PackMaskTarget::Piece { item, part, version, start, length, everywhere } => MaskTarget::Piece {
            item,
            part: part_of(part),
            version: version as usize,
            span: Span { start: start as usize, length: length as usize },
            everywhere,
        },
        PackMaskTarget::People { item } => MaskTarget::People { item },
        PackMaskTarget::Words { words } => MaskTarget::Words { words },
        PackMaskTarget::Open => MaskTarget::Open,
    };
    let ask = MaskAsk { target, reason: request.reason.map(reason_of) };
    let masks = reports::mask(work, contact_id(request.contact), ask).await?;
    Ok(PackMasked { masks: masks.into_iter().map(|id| ids::MaskId(id.as_uuid())).collect() })
}

pub(crate) async fn pack_unmask(work: &Work, request: PackUnmask) -> Answer<Done> {
    let masks: Vec<MaskId> = request.masks.iter().map(|id| MaskId::from_uuid(id.0)).collect();
    reports::unmask(work, contact_id(request.contact), &masks).await?;
    Ok(Done {})
}
