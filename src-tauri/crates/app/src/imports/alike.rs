//! The step Doppioni: rows that may be somebody of the archive or of an earlier row. The certain ones are joined by the
//! plan (DOMAIN 4.9); of the others a person decides, and what they decide is kept with the import.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use custode_domain::{
    ids::ContactId,
    matching::{Pair, Party, Tier, link},
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
    jobs::{Phase, Progress},
};

/// Most pairs that a person is asked about; the most alike come first.
const MOST: usize = 5_000;
/// Rows of a list that is compared as a whole. In a longer one only the certain ones are joined: the search through the
/// register finds the others afterwards.
pub const MOST_ROWS: u64 = 300_000;

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
    /// Whom it may be.
    pub whom: Whom,
    /// Likelihood from 0 to 1000.
    pub score: u32,
    /// Stable codes of what speaks for it and against it.
    pub reasons: Vec<String>,
    /// What the person decided.
    pub verdict: Option<Verdict>,
}

/// Looks for rows that may be somebody known, in the file and against the archive. What was decided before stays.
///
/// # Errors
/// [`AppError::Precondition`] before the check; [`AppError::Cancelled`].
pub async fn find_alike(work: &Work, id: Uuid, progress: &Arc<Progress>) -> Result<(), AppError> {
    // As if nothing had been decided: a pair that was joined is a pair still.
    let mut session = load(work, id).await?;
    let before: HashMap<(u32, Whom), Option<Verdict>> =
        session.state.alike.iter().map(|one| ((one.row, one.whom), one.verdict)).collect();
    let mut undecided = session.clone();
    undecided.state.alike.clear();
    let made = plan_of(work, undecided, progress).await?;
    let rows = session.state.chosen().map_or(0, |table| u64::from(table.data_rows));
    let found = if rows > MOST_ROWS { Vec::new() } else { compare(work, &session, &made, progress).await? };
    session.state.alike = found
        .into_iter()
        .map(|one| {
            let verdict = before.get(&(one.row, one.whom)).copied().flatten();
            AlikeRow { verdict, ..one }
        })
        .collect();
    let totals = made.review.totals;
    session.state.piles = Some((totals.duplicate + totals.update + totals.unchanged, totals.create));
    session.step = Step::Duplicates;
    keep(work, &session).await
}

/// The parties of the archive and of the rows that the plan takes, with the card of each.
struct Crowd {
    parties: Vec<Party>,
    cards: Vec<ContactId>,
    /// So many at the start are of the archive.
    known: usize,
    /// The first row of each card that the file makes.
    first_row: HashMap<ContactId, u32>,
}

async fn compare(
    work: &Work,
    session: &Session,
    made: &Plan,
    progress: &Arc<Progress>,
) -> Result<Vec<AlikeRow>, AppError> {
    progress.enter(Phase::Matching, None);
    let ids = work.reader().contact_ids(&[], work.today()).await?;
    let (cards, parties) = work.reader().parties(&ids).await?.into_iter().unzip();
    let mut crowd = Crowd { known: ids.len(), parties, cards, first_row: HashMap::new() };
    crowd.known = crowd.parties.len();
    gather(work, session, made, progress, &mut crowd).await?;
    progress.enter(Phase::Matching, Some(crowd.parties.len() as u64));
    let pairs = link(&crowd.parties, crowd.known, &mut |done, _| {
        progress.done(done as u64);
        !progress.is_cancelled()
    });
    let ruled_out = work.reader().paired().await?;
    let mut seen = HashSet::new();
    let pairs = pairs.ok_or(AppError::Cancelled)?.into_iter().filter(|pair| pair.tier != Tier::Apart);
    Ok(pairs
        .filter_map(|pair| {
            let (a, b) = (*crowd.cards.get(pair.a)?, *crowd.cards.get(pair.b)?);
            let cards = (a.min(b), a.max(b));
            // Two rows of one card, a pair met before, or one that somebody ruled out.
            let told = a == b || !seen.insert(cards) || ruled_out.get(&cards) == Some(&true);
            if told { None } else { alike(&crowd, (a, b), pair) }
        })
        .take(MOST)
        .collect())
}

/// Adds the main contact of every row that the plan takes.
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
            let Some(main) = main_index(&row) else { continue };
            let Some(card) = of_row.contacts.get(main) else { continue };
            let (Some(mut party), Some(draft)) = (parties(&row).into_iter().nth(main), row.contacts.get(main)) else {
                continue;
            };
            party.tax_code_hash = tax_hash(work, draft)?;
            if card.fate != Fate::JoinsKnown {
                crowd.first_row.entry(card.id).or_insert(row.row);
            }
            crowd.parties.push(party);
            crowd.cards.push(card.id);
        }
        Ok(())
    })
    .await
}

/// The pair as the later row and whom it may be; two cards of the archive are no matter of this file.
fn alike(crowd: &Crowd, (a, b): (ContactId, ContactId), pair: Pair) -> Option<AlikeRow> {
    let (row, whom) = match (crowd.first_row.get(&a), crowd.first_row.get(&b)) {
        (None, None) => return None,
        (Some(row), None) => (*row, Whom::Card(b.as_uuid())),
        (None, Some(row)) => (*row, Whom::Card(a.as_uuid())),
        (Some(a), Some(b)) => (*a.max(b), Whom::Row(*a.min(b))),
    };
    let reasons = pair.reasons.iter().map(|reason| reason.code().to_owned()).collect();
    Some(AlikeRow { row, whom, score: pair.score, reasons, verdict: None })
}

/// Keeps what a person decided about a pair; `None` takes it back. The plan is made anew before the commit.
///
/// # Errors
/// [`AppError::NotFound`] for a pair that was not found.
pub async fn decide_alike(
    work: &Work,
    id: Uuid,
    row: u32,
    whom: Whom,
    verdict: Option<Verdict>,
) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    let pair = session.state.alike.iter_mut().find(|one| one.row == row && one.whom == whom);
    pair.ok_or(AppError::NotFound("pair"))?.verdict = verdict;
    session.step = Step::Duplicates;
    keep(work, &session).await
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

    /// The card that a person joined the row to.
    pub(super) async fn join(
        &self,
        work: &Work,
        row: u32,
        planned: &[PlannedRow],
    ) -> Result<Option<PlannedContact>, AppError> {
        for one in self.0.get(&row).into_iter().flatten().filter(|one| one.verdict == Some(Verdict::Join)) {
            if let Some(card) = card_of(work, one.whom, planned).await? {
                return Ok(Some(card));
            }
        }
        Ok(None)
    }

    /// Writes the pairs of a row into its plan: those that wait, and those that a person ruled out. One that shares an
    /// address is told once.
    pub(super) async fn leave_pairs(
        &self,
        work: &Work,
        row: &mut PlannedRow,
        planned: &[PlannedRow],
    ) -> Result<(), AppError> {
        let Some(own) = row.contacts.last().map(|contact| contact.id) else { return Ok(()) };
        for one in self.0.get(&row.row).into_iter().flatten() {
            let Some(other) = card_of(work, one.whom, planned).await?.filter(|card| card.id != own) else { continue };
            if row.possible == Some(other.id) {
                (row.possible, row.possible_by) = (None, None);
            }
            row.pairs.push(PlannedPair {
                other: other.id,
                score: one.score,
                reasons: one.reasons.clone(),
                apart: one.verdict == Some(Verdict::Apart),
            });
        }
        Ok(())
    }
}

/// The card that answers for one now; of a row, that of its main contact, which is its last.
async fn card_of(work: &Work, whom: Whom, planned: &[PlannedRow]) -> Result<Option<PlannedContact>, AppError> {
    match whom {
        Whom::Card(id) => {
            let id = ContactId::from_uuid(id);
            let id = work.reader().successor(id).await?.unwrap_or(id);
            let is_gone = work.reader().parties(&[id]).await?.is_empty();
            Ok((!is_gone).then_some(PlannedContact { id, fate: Fate::JoinsKnown }))
        }
        Whom::Row(row) => {
            let at = planned.partition_point(|one| one.row < row);
            let card = planned.get(at).filter(|one| one.row == row).and_then(|one| one.contacts.last()).copied();
            Ok(card.map(|card| match card.fate {
                Fate::JoinsKnown => card,
                Fate::New | Fate::JoinsEarlier => PlannedContact { fate: Fate::JoinsEarlier, ..card },
            }))
        }
    }
}
