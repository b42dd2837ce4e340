//! The step Doppioni: rows that may be somebody of the archive or of an earlier row. The certain ones are joined by the
//! plan (DOMAIN 4.9); of the others a person decides, and what they decide is kept with the import.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use custode_domain::{
    ids::ContactId,
    matching::{Linkage, Pair, Party, Reason, Tier},
};
use custode_import::linking::parties;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    check::each_row,
    matching::tax_hash,
    plan::{main_index, plan_of},
    planned::{Fate, Plan, PlannedContact, PlannedPair, PlannedRow},
    session::{Session, keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    contacts::duplicates::take_register,
    jobs::{Phase, Progress},
};

/// Most pairs that a person is asked about; the most alike come first.
const MOST: usize = 5_000;
/// Rows of a list that is compared as a whole, as many as a sheet has. In a longer one only the certain ones are joined: the
/// search through the register finds the others afterwards.
pub const MOST_ROWS: u64 = 1_048_576;

/// Whom a row may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The card of an earlier row of the file.
    Row(u32),
    /// A card of the archive.
    Card(Uuid),
}

/// What a person decided about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The same: the row fills what is empty, its decisions are added.
    Join,
    /// Not the same, for ever.
    Apart,
    /// Decide later: the pair waits among the duplicates of the register.
    Later,
}

/// A row that may be somebody known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeRow {
    /// The first row of the new card.
    pub row: u32,
    /// Organisations are compared: of a row that makes one and a person, the organisation.
    #[serde(default)]
    pub organisation: bool,
    /// The organisation stands beside a person in the row, so the row itself stays new when it is joined.
    #[serde(default)]
    pub beside: bool,
    /// Whom it may be.
    pub whom: Whom,
    /// Likelihood from 0 to 1000.
    pub score: u32,
    /// Stable codes of what speaks for it and against it.
    pub reasons: Vec<String>,
    /// What the person decided.
    pub verdict: Option<Verdict>,
}

impl AlikeRow {
    /// What tells one pair from another.
    const fn key(&self) -> (u32, Whom, bool) {
        (self.row, self.whom, self.organisation)
    }

    /// Another firm of the list that is alike to the same one for the same reasons: one answer will do for both.
    fn is_as(&self, other: &Self) -> bool {
        self.organisation
            && other.organisation
            && self.key() != other.key()
            && self.is_of_that_name()
            && (self.whom, self.score, &self.reasons) == (other.whom, other.score, &other.reasons)
    }

    /// It has the very name or number of the other side: two that are only nearly alike need not be alike to each other.
    fn is_of_that_name(&self) -> bool {
        let telling = [Reason::Name, Reason::Firm, Reason::VatNumber];
        self.reasons.iter().filter_map(|code| Reason::from_code(code)).any(|reason| telling.contains(&reason))
    }

    /// The contact of a row that the pair is about: a row that makes two has the organisation first.
    pub(super) fn of<'a, T>(&self, contacts: &'a [T]) -> Option<&'a T> {
        if self.organisation { contacts.first() } else { contacts.last() }
    }
}

/// Looks for rows that may be somebody known, in the file and against the archive. What was decided before stays.
///
/// # Errors
/// [`AppError::Precondition`] before the check; [`AppError::Cancelled`].
pub async fn find_alike(work: &Work, id: Uuid, progress: &Arc<Progress>) -> Result<(), AppError> {
    // As if nothing had been decided: a pair that was joined is a pair still.
    let mut session = load(work, id).await?;
    let before: HashMap<(u32, Whom, bool), Option<Verdict>> =
        session.state.alike.iter().map(|one| (one.key(), one.verdict)).collect();
    let mut undecided = session.clone();
    undecided.state.alike.clear();
    let made = plan_of(work, undecided, progress).await?;
    let totals = made.review.totals;
    let rows = session.state.chosen().map_or(0, |table| u64::from(table.data_rows));
    let found = if rows > MOST_ROWS { Vec::new() } else { compare(work, &session, made, progress).await? };
    session.state.alike = found
        .into_iter()
        .map(|one| {
            let verdict = before.get(&one.key()).copied().flatten();
            AlikeRow { verdict, ..one }
        })
        .collect();
    session.state.piles = Some((totals.duplicate + totals.update + totals.unchanged, totals.create));
    session.step = Step::Duplicates;
    keep(work, &session).await
}

/// The cards of the archive and of the rows that the plan takes, each as often as something tells of it.
#[derive(Default)]
struct Crowd {
    linkage: Linkage,
    cards: Vec<ContactId>,
    /// The row that tells of it, where the card is one that the file makes; those of the archive are first and have none.
    rows: Vec<Option<Place>>,
}

/// A row, and whether its card is an organisation beside the person whom the row is about.
#[derive(Debug, Clone, Copy)]
struct Place {
    row: u32,
    beside: bool,
}

impl Crowd {
    fn add(&mut self, party: &Party, card: ContactId, row: Option<Place>) {
        self.linkage.add(party, false);
        self.cards.push(card);
        self.rows.push(row);
    }
}

async fn compare(work: &Work, session: &Session, made: Plan, progress: &Progress) -> Result<Vec<AlikeRow>, AppError> {
    progress.enter(Phase::Matching, None);
    let mut crowd = Crowd::default();
    crowd.cards = take_register(work, progress, &mut crowd.linkage, true).await?;
    crowd.rows = vec![None; crowd.cards.len()];
    gather(work, session, &made, progress, &mut crowd).await?;
    drop(made);
    progress.enter(Phase::Matching, Some(crowd.cards.len() as u64));
    let pairs = crowd.linkage.pairs(&mut |done, _| {
        progress.done(done as u64);
        !progress.is_cancelled()
    });
    let mut pairs = pairs.ok_or(AppError::Cancelled)?;
    pairs.retain(|pair| pair.tier != Tier::Apart);
    let ruled_out = work.reader().paired().await?;
    let first = first_rows(&pairs, &crowd.cards, &crowd.rows);
    let (mut seen, mut joined) = (HashSet::new(), Joined::default());
    Ok(pairs
        .into_iter()
        .filter_map(|pair| {
            let (a, b) = (*crowd.cards.get(pair.a)?, *crowd.cards.get(pair.b)?);
            let cards = (a.min(b), a.max(b));
            // Two rows of one card, a pair met before, or one that somebody ruled out.
            let told = a == b || !seen.insert(cards) || ruled_out.get(&cards) == Some(&true);
            // A firm of fifty rows is asked about forty-nine times, not for every two of them.
            if told || pair.organisations && !joined.join(a, b) { None } else { alike(&first, (a, b), pair) }
        })
        .take(MOST)
        .collect())
}

/// Cards that hang together by the pairs so far.
#[derive(Default)]
struct Joined(HashMap<ContactId, ContactId>);

impl Joined {
    fn root(&self, mut card: ContactId) -> ContactId {
        while let Some(next) = self.0.get(&card).filter(|next| **next != card) {
            card = *next;
        }
        card
    }

    /// Joins two; false when they hang together already.
    fn join(&mut self, a: ContactId, b: ContactId) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            self.0.insert(b, a);
        }
        a != b
    }
}

/// The first row of each card of the pairs that the file makes.
fn first_rows(pairs: &[Pair], cards: &[ContactId], rows: &[Option<Place>]) -> HashMap<ContactId, Place> {
    let wanted: HashSet<ContactId> =
        pairs.iter().flat_map(|pair| [pair.a, pair.b]).filter_map(|at| cards.get(at).copied()).collect();
    let mut first = HashMap::with_capacity(wanted.len());
    for (card, row) in cards.iter().zip(rows) {
        if let Some(row) = row.filter(|_| wanted.contains(card)) {
            first.entry(*card).or_insert(row);
        }
    }
    first
}

/// Adds the main contact of every row that the plan takes, and the organisation beside it where nobody knows it yet.
async fn gather(
    work: &Work,
    session: &Session,
    made: &Plan,
    progress: &Progress,
    crowd: &mut Crowd,
) -> Result<(), AppError> {
    let mut planned = made.rows.iter();
    each_row(work, session, progress, async |rows| {
        for (_, row) in rows {
            let of_row = planned.next().ok_or(AppError::Internal("the plan is shorter than the file"))?;
            let main = main_index(&row);
            for (((at, draft), card), mut party) in
                row.contacts.iter().enumerate().zip(&of_row.contacts).zip(parties(&row))
            {
                if Some(at) != main && card.fate != Fate::New {
                    continue;
                }
                party.tax_code_hash = tax_hash(work, draft)?;
                let place = Place { row: row.row, beside: Some(at) != main };
                crowd.add(&party, card.id, (card.fate != Fate::JoinsKnown).then_some(place));
            }
        }
        Ok(())
    })
    .await
}

/// The pair as the later row and whom it may be; two cards of the archive are no matter of this file.
fn alike(first: &HashMap<ContactId, Place>, (a, b): (ContactId, ContactId), pair: Pair) -> Option<AlikeRow> {
    let (own, whom) = match (first.get(&a), first.get(&b)) {
        (None, None) => return None,
        (Some(own), None) => (own, Whom::Card(b.as_uuid())),
        (None, Some(own)) => (own, Whom::Card(a.as_uuid())),
        (Some(a), Some(b)) if a.row < b.row => (b, Whom::Row(a.row)),
        (Some(a), Some(b)) => (a, Whom::Row(b.row)),
    };
    let reasons = pair.reasons.iter().map(|reason| reason.code().to_owned()).collect();
    let (organisation, score) = (pair.organisations, pair.score);
    Some(AlikeRow { row: own.row, organisation, beside: own.beside, whom, score, reasons, verdict: None })
}

/// How many undecided pairs one answer to this one would do for as well.
#[must_use]
pub fn equal_pairs(pair: &AlikeRow, all: &[AlikeRow]) -> usize {
    all.iter().filter(|one| one.verdict.is_none() && one.is_as(pair)).count()
}

/// Keeps what a person decided about a pair, and with `equal` about those of [`equal_pairs`]; `None` takes it back. The plan
/// is made anew before the commit.
///
/// # Errors
/// [`AppError::NotFound`] for a pair that was not found.
pub async fn decide_alike(
    work: &Work,
    id: Uuid,
    (row, whom, organisation): (u32, Whom, bool),
    verdict: Option<Verdict>,
    equal: bool,
) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    let pair = session.state.alike.iter_mut().find(|one| one.key() == (row, whom, organisation));
    let pair = pair.ok_or(AppError::NotFound("pair"))?;
    pair.verdict = verdict;
    if equal {
        let pair = pair.clone();
        let open = session.state.alike.iter_mut().filter(|one| one.verdict.is_none() && one.is_as(&pair));
        open.for_each(|one| one.verdict = verdict);
    }
    session.step = Step::Duplicates;
    keep(work, &session).await
}

/// Whom the contacts of a row join because a person said so.
#[derive(Default, Clone, Copy)]
pub(super) struct Told {
    organisation: Option<PlannedContact>,
    last: Option<PlannedContact>,
}

impl Told {
    /// For one of so many contacts.
    pub(super) fn of(self, at: usize, contacts: usize, organisation: bool) -> Option<PlannedContact> {
        self.organisation.filter(|_| organisation).or(self.last.filter(|_| at + 1 == contacts))
    }
}

/// What was decided about the rows, while the plan is made.
pub(super) struct Verdicts(HashMap<u32, Vec<AlikeRow>>);

impl Verdicts {
    pub(super) fn of(session: &Session) -> Self {
        let mut by_row: HashMap<u32, Vec<AlikeRow>> = HashMap::new();
        for one in &session.state.alike {
            by_row.entry(one.row).or_default().push(one.clone());
        }
        Self(by_row)
    }

    /// The cards that a person joined the row's organisation and the last of its contacts to.
    pub(super) async fn join(&self, work: &Work, row: u32, planned: &[PlannedRow]) -> Result<Told, AppError> {
        let mut told = Told::default();
        for one in self.0.get(&row).into_iter().flatten().filter(|one| one.verdict == Some(Verdict::Join)) {
            let place = if one.organisation { &mut told.organisation } else { &mut told.last };
            if place.is_none() {
                *place = card_of(work, one, planned).await?;
            }
        }
        Ok(told)
    }

    /// Writes the pairs of a row into its plan: those that wait, and those that a person ruled out. One that shares an
    /// address is told once.
    pub(super) async fn leave_pairs(
        &self,
        work: &Work,
        row: &mut PlannedRow,
        planned: &[PlannedRow],
    ) -> Result<(), AppError> {
        for one in self.0.get(&row.row).into_iter().flatten() {
            let Some(own) = one.of(&row.contacts).map(|contact| contact.id) else { continue };
            let Some(other) = card_of(work, one, planned).await?.filter(|card| card.id != own) else { continue };
            if row.possible == Some(other.id) {
                (row.possible, row.possible_by) = (None, None);
            }
            row.pairs.push(PlannedPair {
                own: Some(own),
                other: other.id,
                score: one.score,
                reasons: one.reasons.clone(),
                apart: one.verdict == Some(Verdict::Apart),
            });
        }
        Ok(())
    }
}

/// The card that answers now for the other of a pair.
async fn card_of(work: &Work, pair: &AlikeRow, planned: &[PlannedRow]) -> Result<Option<PlannedContact>, AppError> {
    match pair.whom {
        Whom::Card(id) => {
            let id = ContactId::from_uuid(id);
            let id = work.reader().successor(id).await?.unwrap_or(id);
            let is_gone = work.reader().parties(&[id]).await?.is_empty();
            Ok((!is_gone).then_some(PlannedContact { id, fate: Fate::JoinsKnown }))
        }
        Whom::Row(row) => {
            let at = planned.partition_point(|one| one.row < row);
            let card = planned.get(at).filter(|one| one.row == row).and_then(|one| pair.of(&one.contacts)).copied();
            Ok(card.map(|card| match card.fate {
                Fate::JoinsKnown => card,
                Fate::New | Fate::JoinsEarlier => PlannedContact { fate: Fate::JoinsEarlier, ..card },
            }))
        }
    }
}
