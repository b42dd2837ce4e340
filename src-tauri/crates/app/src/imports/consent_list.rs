//! Mode "consensi": a list with one consent a row, of people who are in the register already. It makes no card and changes
//! none but by consents. What a row says is never more than its evidence (S38, DOMAIN I5): a yes of a list is declared.
//!
//! Whose a yes is must be certain: the tax code or the number of another program, or an address that one card of the same
//! name has. A no holds for every card that has the address, as when somebody leaves a mailing list.

mod reading;

pub use reading::looks_like_consent_list;
use reading::{About, ConsentList, Said};

use super::{
    commit::CommitOrder,
    lists::{Written, accepted, close, columns_there, raw_portions, write_list},
    planned::{Outcome, Totals},
    session::{keep, load},
    state::Step,
};
use crate::{AppError, Work, jobs::Progress};
use chrono::NaiveDate;
use custode_domain::{
    consent::ConsentState as Decision,
    contact::ContactUnit,
    identifiers::text::fold,
    ids::{BatchId, ConsentTypeId, ContactId, UnitId},
    journal::{Body, Entry},
    unit::{self, UnitState},
};
use custode_import::normalise::{decided, draft::ConsentState, issue::IssueCode};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// So many names of consents, and so many answers, are shown to be decided.
const SHOWN: usize = 60;

/// A name in the list and the consent type that it means.
#[derive(Clone, PartialEq, Eq)]
pub struct NamedConsent {
    /// As the list writes it.
    pub raw: String,
    /// Rows.
    pub count: u32,
    /// The type; none while nobody said which.
    pub consent_type: Option<ConsentTypeId>,
    /// Its rows are left out.
    pub left_out: bool,
}

impl std::fmt::Debug for NamedConsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NamedConsent").field("count", &self.count).finish_non_exhaustive()
    }
}

/// What a list of consents will do.
#[derive(Debug, Clone, Default)]
pub struct ConsentListReview {
    /// Columns that name what a consent is about, the answer, the day, and the day of a withdrawal.
    pub columns: [Option<u32>; 4],
    /// The type that all rows are about, where no column says it.
    pub all_about: Option<ConsentTypeId>,
    /// The answer that all rows give, where no column says it.
    pub all_say: Option<String>,
    /// Some column says who.
    pub names_people: bool,
    /// Names of consents.
    pub kinds: Vec<NamedConsent>,
    /// Answers: as written, how many, and what they mean.
    pub answers: Vec<(String, u32, String)>,
    /// The buckets.
    pub totals: Totals,
    /// Rows that bring a yes, a no and a withdrawal to a card.
    pub brought: [u32; 3],
    /// Rows of people who are not in the register, whom several cards could be, and whose address has another name.
    pub unknown: [u32; 3],
    /// Rows with a yes that a later no outweighs.
    pub held_back: u32,
    /// Cards that get something.
    pub cards: u32,
}

/// A change to what a person chose; what is none stays.
#[derive(Debug, Clone, Default)]
pub struct ConsentListChange {
    /// Columns, as in [`ConsentListReview::columns`]; `Some(None)` = there is none.
    pub columns: [Option<Option<u32>>; 4],
    /// The type of all rows.
    pub all_about: Option<ConsentTypeId>,
    /// The answer of all rows.
    pub all_say: Option<String>,
    /// What a name means; none leaves its rows out.
    pub kind: Option<(String, Option<ConsentTypeId>)>,
    /// What an answer means.
    pub answer: Option<(String, String)>,
}

/// Keeps what a person chose.
///
/// # Errors
/// [`AppError::NotFound`] for a column that is not there; field faults for an unknown type or answer.
pub async fn set_consent_list(work: &Work, id: Uuid, change: ConsentListChange) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    columns_there(&session, change.columns.iter().copied().flatten().flatten())?;
    let types = work.reader().consent_types().await?;
    let known = |id: &ConsentTypeId| types.iter().any(|row| row.id == *id);
    let named = change.kind.as_ref().and_then(|(_, named)| *named);
    if !change.all_about.iter().chain(&named).all(known) {
        return Err(AppError::field("consentType", "unknown"));
    }
    let said = change.all_say.iter().chain(change.answer.iter().map(|(_, meaning)| meaning));
    if said.into_iter().any(|said| ConsentState::from_code(said).is_none()) {
        return Err(AppError::field("answer", "unknown"));
    }
    let state = &mut session.state.consent_list;
    let [kind, answer, decided, withdrawn] = change.columns;
    state.kind = kind.or(state.kind);
    state.answer = answer.or(state.answer);
    state.decided = decided.or(state.decided);
    state.withdrawn = withdrawn.or(state.withdrawn);
    state.all_about = change.all_about.map(|id| id.as_uuid()).or(state.all_about);
    state.all_say = change.all_say.or(state.all_say.take());
    if let Some((raw, named)) = change.kind {
        state.kinds.insert(fold(&raw), named.map(|id| id.as_uuid()));
    }
    if let Some((raw, meaning)) = change.answer {
        state.answers.insert(decided::answer_key(&raw), meaning);
    }
    keep(work, &session).await
}

/// What earlier rows said already: card, type, answer, day.
type Before = HashSet<(ContactId, ConsentTypeId, &'static str, Option<NaiveDate>)>;

/// The first day on which earlier rows take a yes back; none where one of them has no day. A look writes nothing, so that it
/// must know what a later row will meet (I5).
#[derive(Default)]
struct WithdrawnBefore(HashMap<(ContactId, ConsentTypeId), Option<NaiveDate>>);

impl WithdrawnBefore {
    /// Takes in what a row would write: also the parts of a purpose that fall with it.
    fn note(&mut self, card: ContactId, bodies: &[Body]) {
        for body in bodies {
            let Body::ConsentEvent(event) = body else { continue };
            if event.state == Decision::Withdrawn {
                let first = self.0.entry((card, event.consent_type)).or_insert(event.decided_on);
                *first = first.zip(event.decided_on).map(|(one, other)| one.min(other));
            }
        }
    }

    fn holds_back(&self, list: &ConsentList<'_>, card: ContactId, said: &Said<'_>) -> bool {
        let About::Type(id, _) = said.about else { return false };
        let given = Some(said.decided.on).filter(|_| said.decided.state == ConsentState::Given).flatten();
        let mut noes = list.above(id).chain([id]).filter_map(|id| self.0.get(&(card, id)));
        given.is_some_and(|given| noes.any(|first| first.is_none_or(|first| given >= first)))
    }
}

/// The cards of a portion, read together.
async fn cards_of(work: &Work, portion: &[Said<'_>]) -> Result<HashMap<ContactId, ContactUnit>, AppError> {
    let ids: HashSet<UnitId> =
        portion.iter().filter_map(|said| said.whom.as_ref().ok()).flatten().map(|id| UnitId::from(*id)).collect();
    let entries = work.reader().entries_of(&ids.into_iter().collect::<Vec<_>>()).await?;
    let card = |(unit, entries): (UnitId, Vec<Entry>)| match unit::fold(&entries) {
        UnitState::Contact(card) => Some((ContactId::from(unit), card)),
        _ => None,
    };
    Ok(entries.into_iter().filter_map(card).collect())
}

/// Cards of a row that hear something new from it; none of a row that says nothing.
fn news(said: &Said<'_>, before: &mut Before) -> Vec<ContactId> {
    let (About::Type(id, _), Ok(cards)) = (said.about, &said.whom) else { return Vec::new() };
    if said.decided.state == ConsentState::Unknown {
        return Vec::new();
    }
    let key = |card: ContactId| (card, id, said.decided.state.code(), said.decided.on);
    cards.iter().copied().filter(|card| before.insert(key(*card))).collect()
}

/// The bucket of a row that is not refused.
const fn bucket(left_out: bool, again: bool, changes: bool) -> Outcome {
    if left_out {
        Outcome::Suppressed
    } else if changes {
        Outcome::Update
    } else if again {
        Outcome::Duplicate
    } else {
        Outcome::Unchanged
    }
}

/// What the list will do. Nothing is written.
///
/// # Errors
/// Those of the database.
pub async fn review_consent_list(work: &Work, id: Uuid, progress: &Progress) -> Result<ConsentListReview, AppError> {
    let session = load(work, id).await?;
    let list = ConsentList::new(work, &session, BatchId::from_uuid(work.new_id())).await?;
    let at = |column: Option<usize>| column.and_then(|column| u32::try_from(column).ok());
    let found = &list.columns;
    let mut review = ConsentListReview {
        columns: [at(found.kind), at(found.answer), at(found.decided), at(found.withdrawn)],
        all_about: list.chosen().all_about.map(ConsentTypeId::from_uuid),
        all_say: list.chosen().all_say.clone(),
        names_people: list.names_people,
        ..ConsentListReview::default()
    };
    let (mut before, mut withdrawn, mut cards) = (Before::new(), WithdrawnBefore::default(), HashSet::new());
    let mut kinds: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let mut answers: BTreeMap<String, (String, u32)> = BTreeMap::new();
    raw_portions(work, &session, progress, async |rows| {
        let portion = list.said(&rows).await?;
        let known = cards_of(work, &portion).await?;
        for said in portion {
            if list.columns.kind.is_some() {
                kinds.entry(fold(&said.decided.kind)).or_insert_with(|| (said.decided.kind.clone(), 0)).1 += 1;
            }
            if list.columns.answer.is_some() && !said.decided.answer.is_empty() {
                answers
                    .entry(decided::answer_key(&said.decided.answer))
                    .or_insert_with(|| (said.decided.answer.clone(), 0))
                    .1 += 1;
            }
            if let Some(fault) = ConsentList::fault(&said) {
                review.totals.count(Outcome::Rejected);
                let of = [IssueCode::PersonUnknown, IssueCode::PersonAmbiguous, IssueCode::PersonOtherName];
                if let Some(at) = of.iter().position(|code| *code == fault) {
                    review.unknown[at] += 1;
                }
                continue;
            }
            let fresh = news(&said, &mut before);
            let (mut changes, mut held) = (false, false);
            for id in &fresh {
                let Some(unit) = known.get(id) else { continue };
                let (bodies, held_back) = list.bodies(unit, &said);
                let held_back = held_back || withdrawn.holds_back(&list, *id, &said);
                held |= held_back;
                if !bodies.is_empty() && !held_back {
                    withdrawn.note(*id, &bodies);
                    changes = true;
                    cards.insert(*id);
                }
            }
            review.held_back += u32::from(held);
            let kind = [ConsentState::Given, ConsentState::Refused, ConsentState::Withdrawn];
            if let Some(at) = kind.iter().position(|state| changes && *state == said.decided.state) {
                review.brought[at] += 1;
            }
            let says = said.decided.state != ConsentState::Unknown;
            review.totals.count(bucket(said.about == About::LeftOut, says && fresh.is_empty(), changes));
        }
        Ok(())
    })
    .await?;
    review.cards = u32::try_from(cards.len()).unwrap_or(u32::MAX);
    let shown = |all: BTreeMap<String, (String, u32)>| {
        let mut all: Vec<(String, u32)> = all.into_values().collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.truncate(SHOWN);
        all
    };
    let named = |(raw, count): (String, u32)| {
        let about = list.named(&raw);
        let consent_type = if let About::Type(id, _) = about { Some(id) } else { None };
        NamedConsent { left_out: about == About::LeftOut, consent_type, raw, count }
    };
    review.kinds = shown(kinds).into_iter().map(named).collect();
    let meaning = |raw: &str| {
        let said = list.chosen().answers.get(&decided::answer_key(raw)).cloned();
        said.unwrap_or_else(|| decided::answer(raw).code().to_owned())
    };
    review.answers = shown(answers).into_iter().map(|(raw, count)| (raw.clone(), count, meaning(&raw))).collect();
    Ok(review)
}

/// Writes a list, in one transaction whose id is that of the import.
///
/// # Errors
/// Those of [`super::accept`]; [`AppError::Cancelled`]. Nothing is written then.
pub async fn commit_consent_list(
    work: &Work,
    id: Uuid,
    order: &CommitOrder,
    batch: BatchId,
    progress: &Arc<Progress>,
) -> Result<Totals, AppError> {
    let mut session = accepted(work, id, order).await?;
    let list = ConsentList::new(work, &session, batch).await?;
    let mut faults = BTreeMap::new();
    let written = write_list(work, &session, (order, batch), progress, async |tx| {
        let (mut written, mut before) = (Written::default(), Before::new());
        raw_portions(work, &session, progress, async |rows| {
            for said in list.said(&rows).await? {
                if let Some(fault) = ConsentList::fault(&said) {
                    written.count(said.row, Outcome::Rejected);
                    faults.insert(said.row, fault.code().to_owned());
                    continue;
                }
                let fresh = news(&said, &mut before);
                let mut changes = false;
                for id in &fresh {
                    let Some(unit) = tx.contact(*id).await? else { continue };
                    for body in list.bodies(&unit, &said).0 {
                        changes = true;
                        tx.write(*id, body);
                    }
                }
                let says = said.decided.state != ConsentState::Unknown;
                written.count(said.row, bucket(said.about == About::LeftOut, says && fresh.is_empty(), changes));
                tx.pace().await?;
            }
            Ok(())
        })
        .await?;
        Ok(written)
    })
    .await?;
    // Why a row was refused is told as it was, whatever the register knows when somebody saves the rows.
    drop(list);
    session.state.consent_list.faults = faults;
    close(work, session, batch, &written.rejected).await?;
    Ok(written.totals)
}
