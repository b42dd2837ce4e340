//! Whom the list of people shows when it is asked who may be called or written to: the gate's answer for everybody, the same
//! that stands on each card. It is kept while the archive is open, and only the cards that were written since are asked about
//! again, unless something was written that everybody's answer may hang on.

use super::{
    audience::{Lists, each_portion},
    card::Judged,
    rules::{Motive, Rules, Told, best_point},
};
use crate::{AppError, Work, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    gate::{Mode, Verdict, Way},
    ids::ContactId,
};
use custode_store::read::{ContactFilter, Crowd};
use std::collections::{HashMap, HashSet};

/// What the gate said of everybody, by way.
#[derive(Debug, Default)]
pub(crate) struct Crowds(HashMap<Way, Kept>);

#[derive(Debug)]
struct Kept {
    /// The last entry that it knows of.
    at: i64,
    /// Answers hold for a day: consents end, checks of the register too.
    day: NaiveDate,
    crowd: Crowd,
    /// Cards that said no at an address that another one has too: what they say is not about them alone.
    heard: HashSet<ContactId>,
}

/// Looks up what the filters leave open, and asks the gate. Nothing is written down: a list on the screen is a look.
///
/// # Errors
/// Those of the database.
pub async fn resolve(work: &Work, filters: &mut [ContactFilter]) -> Result<(), AppError> {
    for filter in filters {
        match filter {
            ContactFilter::Reach(way, _, crowd @ None) => *crowd = Some(crowd_of(work, *way).await?),
            ContactFilter::Closed(kind, _, opening @ None) => *opening = Names::read(work).await?.opening(*kind),
            _ => {}
        }
    }
    Ok(())
}

async fn crowd_of(work: &Work, way: Way) -> Result<Crowd, AppError> {
    // Whoever asks at the same time waits for this answer.
    let mut crowds = work.archive().crowds().lock().await;
    // The whole register is judged whatever the role sees; the list itself stays within its reach.
    let reader = work.archive().reader();
    let (at, day) = (reader.last_entry().await?, work.today());
    let known = crowds.0.remove(&way).filter(|kept| kept.day == day && kept.at <= at);
    let kept = match known {
        Some(kept) if kept.at == at => kept,
        Some(kept) => brought_up(work, way, kept, at).await?,
        None => judged(work, way, (at, day), None).await?,
    };
    let crowd = kept.crowd.clone();
    crowds.0.insert(way, kept);
    Ok(crowd)
}

async fn brought_up(work: &Work, way: Way, kept: Kept, at: i64) -> Result<Kept, AppError> {
    let touched = work.archive().reader().touched_since(kept.at).await?;
    let now = (at, kept.day);
    if touched.everybody {
        return judged(work, way, now, None).await;
    }
    if touched.cards.is_empty() {
        return Ok(Kept { at, ..kept });
    }
    judged(work, way, now, Some((kept, touched.cards))).await
}

/// The answers of now: of these cards, where the others stand as they did; else of everybody.
async fn judged(
    work: &Work,
    way: Way,
    (at, day): (i64, NaiveDate),
    known: Option<(Kept, Vec<ContactId>)>,
) -> Result<Kept, AppError> {
    let reader = work.archive().reader();
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let channel = way.channel();
    let lists = Lists::read(work, &rules, &channel).await?;
    // Who shares an address hangs on the other's card too, on the one before as well as on the one after.
    let heard = lists.noes().cards();
    let alone = |kept: &Kept, card: &ContactId| !kept.heard.contains(card) && !heard.contains(card);
    let (mut crowd, ids) = match known {
        Some((kept, cards)) if cards.iter().all(|card| alone(&kept, card)) => (kept.crowd, cards),
        _ => (Crowd::default(), reader.contact_ids(&[], day).await?),
    };
    let mut open = Vec::new();
    each_portion(work, ids.clone(), &channel, |portion| {
        for card in &portion.cards {
            if may(work, &rules, &lists, way, card.id, card)? {
                open.push(card.id);
            }
        }
        for (id, unit) in &portion.units {
            if may(work, &rules, &lists, way, *id, unit)? {
                open.push(*id);
            }
        }
        Ok(())
    })
    .await?;
    let inside: HashSet<ContactId> = open.iter().copied().collect();
    let outside: Vec<ContactId> = ids.into_iter().filter(|id| !inside.contains(id)).collect();
    reader.mark(&mut crowd, &outside, false).await?;
    reader.mark(&mut crowd, &open, true).await?;
    Ok(Kept { at, day, crowd, heard })
}

/// The answer of the card for this way.
fn may(
    work: &Work,
    rules: &Rules<'_>,
    lists: &Lists,
    way: Way,
    id: ContactId,
    unit: &impl Judged,
) -> Result<bool, AppError> {
    let (channel, mode) = (way.channel(), way.mode());
    if rules.names().marketing().is_none() {
        return Ok(false);
    }
    let point = best_point(unit, &channel);
    let suppressions = lists.refusals(work, id, point)?;
    // Whom the list shows as to be called is whom the list that goes out may hold: numbers on a list are always asked about.
    let rpo = lists.rpo(work, rules, unit, (&channel, point), mode != Mode::Single)?;
    let told = Told { channel: &channel, mode, point, suppressions: &suppressions, rpo, switches: false };
    Ok(rules.ask(unit, &told, Motive::Unasked)?.verdict.verdict == Verdict::Ok)
}
