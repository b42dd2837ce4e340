//! Registro attività.

use super::{Answer, contact_id, limited};
use crate::wire::{activity::*, ids};
use custode_app::{
    AppError, Work,
    activity::{self, Asked, Group},
    domain::ids::ActorId,
    export::Why,
    vault::hex,
};

const fn group_of(group: ActivityGroup) -> Group {
    match group {
        ActivityGroup::People => Group::People,
        ActivityGroup::Decisions => Group::Decisions,
        ActivityGroup::Contacts => Group::Contacts,
        ActivityGroup::Imports => Group::Imports,
        ActivityGroup::Out => Group::Out,
        ActivityGroup::Access => Group::Access,
        ActivityGroup::Rules => Group::Rules,
        ActivityGroup::Erasure => Group::Erasure,
    }
}

fn asked(filter: &ActivityFilter, before: Option<u64>, limit: usize) -> Asked {
    Asked {
        actor: filter.operator.map(|id| ActorId::from_uuid(id.0)),
        contact: filter.contact.map(contact_id),
        group: filter.group.map(group_of),
        since: filter.since,
        until: filter.until,
        before,
        limit,
    }
}

pub(crate) async fn activity_list(work: &Work, request: ActivityList) -> Answer<ActivityPage> {
    let limit = limited(request.limit)? as usize;
    let (lines, more) = activity::list(work, &asked(&request.filter, request.before, limit)).await?;
    let next = lines.last().filter(|_| more).map(|line| line.first);
    let items = lines.into_iter().map(|line| ActivityItem {
        first: line.first,
        at: line.at,
        by: line.by,
        deed: line.deed.to_owned(),
        what: line.what,
        word: line.word,
        detail: line.detail,
        count: line.count,
        people: line
            .people
            .into_iter()
            .map(|(id, name)| ActivityPerson { id: ids::ContactId(id.as_uuid()), name })
            .collect(),
        erased: line.erased,
    });
    Ok(ActivityPage { items: items.collect(), next })
}

pub(crate) async fn activity_totals(work: &Work, request: ActivityTotals) -> Answer<ActivityTotalsView> {
    let found = activity::taken(work, request.since).await?;
    let (entries, head) = work.reader().head().await.map_err(AppError::from)?;
    let operators = found.into_iter().map(|(id, name, taken)| OperatorTotals {
        id: ids::OperatorId(id.as_uuid()),
        name,
        exports: taken.exports,
        rows: taken.rows,
        prints: taken.prints,
        reveals: taken.reveals,
        cards: taken.cards,
        refusals: taken.refusals,
    });
    Ok(ActivityTotalsView {
        operators: operators.collect(),
        entries,
        head: hex(&head),
        last_verified_at: custode_app::archive::stats(work).await?.last_verified_at,
    })
}

pub(crate) async fn activity_save(work: &Work, request: ActivitySave) -> Answer<ActivitySaved> {
    let why = Why::parse(&request.reason)?;
    let suggested = format!("custode-registro-attivita_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(ActivitySaved { file: None, rows: 0, cut: false });
    };
    let saved = activity::save(work, asked(&request.filter, None, 0), activity::MOST, &why, &path).await?;
    Ok(ActivitySaved { file: Some(saved.file), rows: saved.rows, cut: saved.cut })
}
