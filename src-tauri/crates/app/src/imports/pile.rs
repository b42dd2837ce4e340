//! The two piles of the step Doppioni that ask nothing: who is certainly known, who is new.

use super::{
    alike::{AlikeRow, Verdict},
    check::normaliser,
    corrections::{Laid, understood},
    plan::kept_plan,
    planned::{Fate, Outcome, Plan, PlannedRow},
    rows::name_of,
    session::load,
};
use crate::{AppError, Work};
use custode_domain::ids::ContactId;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pile {
    /// Certainly somebody known: of the register, or of an earlier row.
    Same,
    /// Nobody knows them yet.
    Fresh,
}

/// A row of a pile.
#[derive(Clone)]
pub struct PileRow {
    /// Row in the file.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// The card of the register that it joins.
    pub card: Option<(ContactId, String)>,
    /// The earlier row whose card it joins.
    pub earlier: Option<u32>,
    /// It brings nothing new.
    pub unchanged: bool,
}

impl std::fmt::Debug for PileRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PileRow").field("row", &self.row).finish_non_exhaustive()
    }
}

/// A window of a pile in the order of the file, and how many rows it has.
///
/// # Errors
/// [`AppError::Precondition`] before the rows were compared.
pub async fn pile(
    work: &Work,
    id: Uuid,
    pile: Pile,
    offset: usize,
    limit: usize,
) -> Result<(Vec<PileRow>, u32), AppError> {
    let session = load(work, id).await?;
    let (plan, _) = kept_plan(work, id).await?;
    // Rows that a person joined lie on their own pile, whatever the plan was made for.
    let joins = |one: &&AlikeRow| one.verdict == Some(Verdict::Join) && !one.beside;
    let joined: HashSet<u32> = session.state.alike.iter().filter(joins).map(|one| one.row).collect();
    let lies = |row: &&PlannedRow| !joined.contains(&row.row) && pile_of(row.outcome) == Some(pile);
    let total = plan.rows.iter().filter(lies).count();
    let shown: Vec<&PlannedRow> = plan.rows.iter().filter(lies).skip(offset).take(limit).collect();
    let numbers: Vec<u64> = shown.iter().map(|row| u64::from(row.row)).collect();
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let staged = work.reader().import_rows_of(id, table.sheet(), &numbers).await?;
    let laid = Laid::over(&work.reader(), id, table, &staged).await?;
    let normaliser = normaliser(work, table);
    let mut names: HashMap<u64, String> = HashMap::new();
    for kept in &staged {
        names.insert(kept.row_no, name_of(&understood(&normaliser, &laid, kept)?));
    }
    let cards: Vec<ContactId> = shown.iter().filter_map(|row| Some(row.contacts.last()?.id)).collect();
    let cards = work.reader().names(&cards).await?;
    let first = first_rows(&plan);
    let rows = shown
        .into_iter()
        .map(|row| {
            let own = row.contacts.last();
            let of = |fate: Fate| own.filter(|contact| contact.fate == fate).map(|contact| contact.id);
            PileRow {
                row: row.row,
                name: names.remove(&u64::from(row.row)).unwrap_or_default(),
                card: of(Fate::JoinsKnown).map(|card| (card, cards.get(&card).cloned().unwrap_or_default())),
                earlier: of(Fate::JoinsEarlier).and_then(|card| first.get(&card)).copied(),
                unchanged: row.outcome == Outcome::Unchanged,
            }
        })
        .collect();
    Ok((rows, u32::try_from(total).unwrap_or(u32::MAX)))
}

const fn pile_of(outcome: Outcome) -> Option<Pile> {
    match outcome {
        Outcome::Create => Some(Pile::Fresh),
        Outcome::Update | Outcome::Unchanged | Outcome::Duplicate => Some(Pile::Same),
        Outcome::Suppressed | Outcome::Rejected => None,
    }
}

/// The row that made each card of the file.
fn first_rows(plan: &Plan) -> HashMap<ContactId, u32> {
    let mut first = HashMap::new();
    for row in &plan.rows {
        for contact in row.contacts.iter().filter(|contact| contact.fate == Fate::New) {
            first.entry(contact.id).or_insert(row.row);
        }
    }
    first
}
