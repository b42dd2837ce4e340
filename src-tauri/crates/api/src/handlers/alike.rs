//! The step Doppioni of the import.

use super::{Answer, limited};
use crate::ApiError;
use crate::wire::{Done, alike::*, file::Started, ids, import::ImportRequest};
use custode_app::{
    JobValue, Work,
    imports::{self, AlikePair, AlikeRow, MOST_ROWS, Pile, Verdict, Whom},
    jobs::About,
};
use std::sync::Arc;

pub(crate) async fn import_alike_find(work: &Work, request: ImportRequest) -> Answer<Started> {
    let job = work.new_id();
    let (held, import) = (work.clone(), request.import.0);
    work.desk().jobs().start_about(job, About { thing: import, gives: None }, move |progress| async move {
        imports::find_alike(&held, import, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_alike(work: &Work, request: ImportAlike) -> Answer<AlikePage> {
    let limit = limited(request.limit)?;
    let state = imports::load(work, request.import.0).await?.state;
    let pairs = imports::alike_pairs(work, request.import.0, request.offset as usize, limit as usize).await?;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let count = |verdict| small(state.alike.iter().filter(|one| one.verdict == verdict).count());
    Ok(AlikePage {
        pairs: pairs.into_iter().map(|shown| pair_view(shown, &state.alike)).collect(),
        total: small(state.alike.len()),
        open: count(None),
        first_open: state.alike.iter().position(|one| one.verdict.is_none()).map(small),
        joined: count(Some(Verdict::Join)),
        joined_beside: small(state.alike.iter().filter(|one| one.beside && one.verdict == Some(Verdict::Join)).count()),
        apart: count(Some(Verdict::Apart)),
        later: count(Some(Verdict::Later)),
        same: state.piles.map(|(same, _)| same),
        fresh: state.piles.map(|(_, fresh)| fresh),
        too_long: state.chosen().is_some_and(|table| u64::from(table.data_rows) > MOST_ROWS),
    })
}

fn pair_view(shown: AlikePair, all: &[AlikeRow]) -> AlikePairView {
    let (other_row, other_card) = match shown.pair.whom {
        Whom::Row(row) => (Some(row), None),
        Whom::Card(card) => (None, Some(ids::ContactId(card))),
    };
    let fields = shown.fields.into_iter().map(|field| AlikeFieldView {
        field: field.field.to_owned(),
        other: field.other,
        own: field.own,
        differs: field.differs,
    });
    AlikePairView {
        row: shown.pair.row,
        equal: u32::try_from(imports::equal_pairs(&shown.pair, all)).unwrap_or(u32::MAX),
        organisation: shown.pair.organisation,
        other_row,
        other_card,
        name: shown.own_name,
        other_name: shown.other_name,
        score: shown.pair.score,
        reasons: shown.pair.reasons,
        verdict: shown.pair.verdict.map(verdict_view),
        fields: fields.collect(),
    }
}

const fn verdict_view(verdict: Verdict) -> AlikeVerdict {
    match verdict {
        Verdict::Join => AlikeVerdict::Join,
        Verdict::Apart => AlikeVerdict::Apart,
        Verdict::Later => AlikeVerdict::Later,
    }
}

pub(crate) async fn import_alike_decide(work: &Work, request: ImportAlikeDecide) -> Answer<Done> {
    let whom = match (request.other_row, request.other_card) {
        (Some(row), None) => Whom::Row(row),
        (None, Some(card)) => Whom::Card(card.0),
        _ => return Err(ApiError::field("otherRow", "missing")),
    };
    let verdict = request.verdict.map(|verdict| match verdict {
        AlikeVerdict::Join => Verdict::Join,
        AlikeVerdict::Apart => Verdict::Apart,
        AlikeVerdict::Later => Verdict::Later,
    });
    imports::decide_alike(work, request.import.0, (request.row, whom, request.organisation), verdict, request.equal)
        .await?;
    Ok(Done {})
}

pub(crate) async fn import_pile(work: &Work, request: ImportPile) -> Answer<PilePage> {
    let pile = match request.pile {
        AlikePile::Same => Pile::Same,
        AlikePile::Fresh => Pile::Fresh,
    };
    let (offset, limit) = (request.offset as usize, limited(request.limit)? as usize);
    let (rows, total) = imports::pile(work, request.import.0, pile, offset, limit).await?;
    let rows = rows.into_iter().map(|row| {
        let (card, card_name) = row.card.unzip();
        PileRowView {
            row: row.row,
            name: row.name,
            card: card.map(|id| ids::ContactId(id.as_uuid())),
            card_name,
            earlier: row.earlier,
            unchanged: row.unchanged,
        }
    });
    Ok(PilePage { rows: rows.collect(), total })
}
