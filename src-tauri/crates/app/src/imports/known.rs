//! Whom a row certainly is, before its plan is made: by the id of our own export, by a key of the archive, or by a hash of
//! somebody who asked for erasure.

use super::{
    card::{self, Shared},
    matching::{Found, code_of, judge, name_of, side_of},
    plan::main_index,
};
use crate::{AppError, Work};
use custode_domain::{
    contact::ContactStatus,
    ids::ContactId,
    matching::{Party, Traits},
};
use custode_import::{
    linking::parties,
    normalise::draft::{ConsentDraft, ConsentState as Said, ContactDraft, NormalisedRow},
};
use custode_store::read::{CertainMatch, MatchKey};
use std::collections::HashMap;

/// The card that a row of our own export names by its id, unless it is gone or of the other kind.
pub(super) async fn own_card(
    work: &Work,
    row: &NormalisedRow,
    draft: &ContactDraft,
) -> Result<Option<ContactId>, AppError> {
    let Some(id) = row.external_id.as_deref().and_then(|text| text.trim().parse::<ContactId>().ok()) else {
        return Ok(None);
    };
    // A card that was merged since our export: the one that stays answers for it.
    let id = work.reader().successor(id).await?.unwrap_or(id);
    let card = work.reader().contact(id, work.today()).await?;
    let fits = card.is_some_and(|card| {
        card.unit.kind() == card::kind_of(draft.kind) && card.unit.status() != ContactStatus::Binned
    });
    Ok(fits.then_some(id))
}

/// The card of the archive that the person of a row certainly is, where the row names their firm too.
pub(super) async fn certain_person(
    work: &Work,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    row: &NormalisedRow,
    keys: &[Vec<MatchKey>],
) -> Result<Option<ContactId>, AppError> {
    let Some(at) = main_index(row).filter(|at| *at > 0) else { return Ok(None) };
    let (Some(draft), Some(keys), Some(party)) = (row.contacts.get(at), keys.get(at), parties(row).into_iter().nth(at))
    else {
        return Ok(None);
    };
    if let Some(id) = own_card(work, row, draft).await? {
        return Ok(Some(id));
    }
    let code = code_of(keys);
    let (name, traits) = (name_of(draft), Traits::of(&Party { tax_code_hash: code, ..party }));
    let joins = keys.iter().find_map(|key| {
        let holders: Vec<_> = known.get(key).map(|found| found.iter().collect()).unwrap_or_default();
        match judge(key, &side_of(draft, &name, keys, traits), &holders) {
            Some(Found::Joins(card)) => Some(card),
            _ => None,
        }
    });
    Ok(joins)
}

/// Whether a row brings back somebody who asked for erasure: their address or number is on the list, no card has it again,
/// and the row tells no later act of their own (DOMAIN 4.3). No card is made then, of nobody in the row.
pub(super) async fn is_erased(
    work: &Work,
    shared: &Shared,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    row: &NormalisedRow,
    keys: &[Vec<MatchKey>],
) -> Result<bool, AppError> {
    let main = main_index(row);
    for (((at, draft), keys), mut party) in row.contacts.iter().enumerate().zip(keys).zip(parties(row)) {
        let points: Vec<_> =
            draft.points.iter().map(|point| (card::point_kind(point.kind), point.value.as_str())).collect();
        let Some(since) = shared.suppressed.erased_by(work, &points)? else { continue };
        let again = |said: &ConsentDraft| {
            said.state == Said::Given && said.evidence_level >= 2 && said.decided_on.is_some_and(|on| on > since)
        };
        if row.consents.iter().any(again) || (Some(at) == main && own_card(work, row, draft).await?.is_some()) {
            continue;
        }
        let code = code_of(keys);
        party.tax_code_hash = code;
        let (name, traits) = (name_of(draft), Traits::of(&party));
        let joins = keys.iter().any(|key| {
            let holders: Vec<_> = known.get(key).map(|found| found.iter().collect()).unwrap_or_default();
            matches!(judge(key, &side_of(draft, &name, keys, traits), &holders), Some(Found::Joins(_)))
        });
        if !joins {
            return Ok(true);
        }
    }
    Ok(false)
}
