//! The last day on which a norm forbids to destroy a communication. Where that day counts from an event that is told by cards
//! or cases, it is written down when these go, for nothing tells of it afterwards.

use crate::{AppError, Work, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    ids::{CommunicationId, ContactId, RetentionClassId, UnitId},
    journal::{Body, in_fold_order},
    retention::{Events, TermFixed},
};
use custode_store::{Tx, read::BinCommunication};

/// The last day on which a norm keeps a communication; `None` when no norm does.
pub(crate) async fn floor_of(
    work: &Work,
    names: &Names,
    one: &BinCommunication,
) -> Result<Option<NaiveDate>, AppError> {
    let Some(class) = names.class(one.class).map(|row| &row.class).filter(|class| class.floor().is_some()) else {
        return Ok(None);
    };
    let own = Events::of_day(work.day_of(one.started_at));
    if class.anchor.is_own_day() {
        return Ok(class.floor_end(&own, work.today()));
    }
    // What a card that went told, and what those who are left tell: the later day.
    let fixed = fixed(work, one.id).await?;
    let events = work.archive().reader().term_events(&[one.id], |at| work.day_of(at)).await?.remove(&one.id);
    Ok(fixed.max(class.floor_end(&events.unwrap_or(own), work.today())))
}

/// Writes down until when the communications of some cards are kept that go now, where others take part in them too.
pub(super) async fn fix_shared(
    work: &Work,
    names: &Names,
    tx: &mut Tx,
    cards: impl Iterator<Item = ContactId>,
) -> Result<(), AppError> {
    let tells = |one: &BinCommunication| {
        names.class(one.class).is_some_and(|row| row.class.floor().is_some() && !row.class.anchor.is_own_day())
    };
    if !names.classes().iter().any(|row| row.class.floor().is_some() && !row.class.anchor.is_own_day()) {
        return Ok(());
    }
    for card in cards {
        // The readers see the cards as they were before this write.
        let theirs = work.archive().reader().communications_to_erase(card).await?;
        for one in theirs.iter().filter(|one| one.others && tells(one)) {
            let floor = floor_of(work, names, one).await?;
            fix(tx, names, one, floor);
        }
    }
    Ok(())
}

/// What was written down when the cards of a communication went.
async fn fixed(work: &Work, id: CommunicationId) -> Result<Option<NaiveDate>, AppError> {
    let unit = UnitId::from(id);
    let entries = work.archive().reader().entries_of(&[unit]).await?.remove(&unit).unwrap_or_default();
    let found = in_fold_order(&entries).into_iter().rev().find_map(|entry| match &entry.body {
        Some(Body::TermFixed(fixed)) => Some(fixed.until),
        _ => None,
    });
    Ok(found)
}

/// Writes down until when a communication is kept whose cards go now, where nothing would tell afterwards.
pub(crate) fn fix(tx: &mut Tx, names: &Names, one: &BinCommunication, until: Option<NaiveDate>) {
    let tells = names.class(one.class).is_some_and(|row| !row.class.anchor.is_own_day());
    if let Some(until) = until.filter(|_| tells) {
        tx.write(one.id, Body::TermFixed(TermFixed { until }));
    }
}

/// The norm behind the floor of a class.
pub(crate) fn norm_of(names: &Names, class: RetentionClassId) -> Option<String> {
    names.class(class).and_then(|row| row.class.floor_words().map(str::to_owned))
}
