//! Mode "solo opposizioni/disiscritti" (S45): a list of who left a mailing tool, or of what came back. It makes no card.
//! People of the register get the withdrawal, or their address the mark; every address goes on the suppression list, so
//! that the end is the same whether the list or the people come first.

use super::{
    commit::CommitOrder,
    lists::{Written, accepted, close, columns_there, committed_origin, origin, raw_portions, write_list},
    planned::{Outcome, Totals},
    session::{Session, keep, load},
    state::{ImportState, Mode, Step},
};
use crate::{
    AppError, Work,
    consents::Parts,
    jobs::Progress,
    suppressions::{SuppressionList, hash_of, withdrawals},
};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    contact::{ContactEditor, ContactUnit},
    ids::{BatchId, ConsentTypeId, ContactId, SuppressionId},
    journal::{Body, Origin},
    suppression::{Suppression, SuppressionReason},
};
use custode_import::{
    mapping::field::Field,
    normalise::{
        issue::IssueCode,
        opposed::{Opposed, OppositionColumns},
    },
    table::RawRow,
};
use custode_store::read::MatchKey;
use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// A consent type that a list can withdraw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawnType {
    /// Which.
    pub id: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// The list withdraws it.
    pub withdrawn: bool,
}

/// What a list will do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OppositionReview {
    /// The column with the address.
    pub address: Option<u32>,
    /// The column with the day.
    pub day: Option<u32>,
    /// Types with mass permission on e-mail; all are withdrawn unless the person narrows it.
    pub types: Vec<WithdrawnType>,
    /// The buckets.
    pub totals: Totals,
    /// Rows of people who left.
    pub left: u32,
    /// Rows of addresses that came back.
    pub bounced: u32,
    /// Cards that the list touches.
    pub cards: u32,
}

/// Says what the rows describe.
///
/// # Errors
/// [`AppError::Conflict`] after the commit.
pub async fn set_mode(work: &Work, id: Uuid, mode: Mode) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    session.state.mode = mode;
    keep(work, &session).await
}

/// Chooses the columns of the address and of the day, and which types stay as they are.
///
/// # Errors
/// [`AppError::NotFound`] for a column that is not there.
pub async fn set_opposition(
    work: &Work,
    id: Uuid,
    address: Option<u32>,
    day: Option<u32>,
    kept_types: BTreeSet<Uuid>,
) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    columns_there(&session, address.into_iter().chain(day))?;
    session.state.opposition.address = address;
    session.state.opposition.day = day;
    session.state.opposition.kept_types = kept_types;
    keep(work, &session).await
}

/// Whether the headers of the chosen table are those of such a list.
#[must_use]
pub fn looks_like_oppositions(state: &ImportState) -> bool {
    state.chosen().is_some_and(|table| OppositionColumns::of(&table.headers, None).is_list())
}

/// Where the columns are, with what a person chose.
fn columns(state: &ImportState) -> OppositionColumns {
    let Some(table) = state.chosen() else { return OppositionColumns::default() };
    let email = |field: &Option<Field>| matches!(field, Some(Field::Email | Field::Pec));
    let guessed = table.columns.iter().find(|column| email(&column.field)).map(|column| column.index as usize);
    let mut found = OppositionColumns::of(&table.headers, guessed);
    if let Some(address) = state.opposition.address {
        found.address = Some(address as usize);
    }
    if let Some(day) = state.opposition.day {
        found.days = vec![day as usize];
    }
    found
}

/// A list being read.
struct List<'a> {
    work: &'a Work,
    session: &'a Session,
    columns: OppositionColumns,
    /// Types that are withdrawn.
    types: Vec<ConsentTypeId>,
    /// There are types, and the person left every one as it is: who left the list says nothing then.
    keeps_all: bool,
    collected_on: NaiveDate,
    parts: Parts,
}

/// One row with what it says of its addresses.
struct Said {
    row: u32,
    opposed: Opposed,
    entries: Vec<(String, Suppression)>,
}

/// Types in use that allow one text to many by e-mail.
async fn mass_types(work: &Work, state: &ImportState) -> Result<Vec<WithdrawnType>, AppError> {
    let types = work.reader().consent_types().await?;
    Ok(types
        .into_iter()
        .filter(|row| !row.archived && row.definition.allow_mass)
        .filter(|row| row.definition.channels.is_empty() || row.definition.channels.contains(&Channel::Email))
        .map(|row| WithdrawnType {
            withdrawn: !state.opposition.kept_types.contains(&row.id.as_uuid()),
            id: row.id,
            title: row.definition.title,
        })
        .collect())
}

impl<'a> List<'a> {
    async fn new(work: &'a Work, session: &'a Session, collected_on: NaiveDate) -> Result<Self, AppError> {
        let columns = columns(&session.state);
        if columns.address.is_none() {
            return Err(AppError::Precondition("no-address-column"));
        }
        let types = mass_types(work, &session.state).await?;
        let keeps_all = !types.is_empty() && types.iter().all(|one| !one.withdrawn);
        let types = types.into_iter().filter(|one| one.withdrawn).map(|one| one.id).collect();
        let parts = Parts::read(work).await?;
        Ok(Self { work, session, columns, types, keeps_all, collected_on, parts })
    }

    fn said(&self, read: &RawRow) -> Result<Said, AppError> {
        let opposed =
            self.columns.read(read, self.session.state.options.date_order.unwrap_or_default(), self.work.today());
        let reason = if opposed.bounced { SuppressionReason::Bounced } else { SuppressionReason::Unsubscribed };
        let since = opposed.day.unwrap_or(self.collected_on).min(self.work.today());
        let types = if opposed.bounced { Vec::new() } else { self.types.clone() };
        let entry = |address: &String| {
            let entry =
                Suppression { hash: hash_of(self.work, address)?, reason, types: types.clone(), since, opened: None };
            Ok((address.clone(), entry))
        };
        let says = opposed.opposed && (opposed.bounced || !self.keeps_all);
        let entries = opposed.addresses.iter().filter(|_| says).map(entry);
        let entries = entries.collect::<Result<Vec<_>, AppError>>()?;
        Ok(Said { row: read.row, opposed, entries })
    }

    /// Walks the rows; each chunk with the cards that hold its addresses.
    async fn walk(
        &self,
        progress: &Progress,
        mut see: impl AsyncFnMut(Said, Vec<ContactId>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let reader = self.work.reader();
        raw_portions(self.work, self.session, progress, async |rows| {
            let said: Vec<Said> = rows.iter().map(|read| self.said(read)).collect::<Result<_, AppError>>()?;
            let keys: Vec<MatchKey> =
                said.iter().flat_map(|one| &one.entries).map(|(address, _)| MatchKey::Point(address.clone())).collect();
            let known = reader.certain_matches(&keys).await?;
            for one in said {
                let mut cards: Vec<ContactId> = one
                    .entries
                    .iter()
                    .filter_map(|(address, _)| known.get(&MatchKey::Point(address.clone())))
                    .flatten()
                    .map(|holder| holder.contact)
                    .collect();
                cards.sort_unstable();
                cards.dedup();
                see(one, cards).await?;
            }
            Ok(())
        })
        .await
    }
}

/// What a row does to one card.
fn bodies(work: &Work, parts: &Parts, unit: &ContactUnit, said: &Said, origin: &Origin) -> Vec<Body> {
    let mut bodies = Vec::new();
    if said.opposed.bounced {
        let mut editor = ContactEditor::of(unit);
        for point in unit.points() {
            if !point.bounced && said.entries.iter().any(|(address, _)| *address == point.normalised) {
                let mut bounced = point.clone();
                bounced.bounced = true;
                editor.put_point(bounced);
            }
        }
        let change = editor.finish(Some(origin.clone()));
        if !change.is_empty() {
            bodies.push(Body::ContactChanged(change));
        }
    } else {
        let entries: Vec<Suppression> = said.entries.iter().map(|(_, entry)| entry.clone()).collect();
        let events = withdrawals(work, parts, Some(unit), &[], &entries, Some(origin));
        bodies.extend(events.into_iter().map(Body::ConsentEvent));
    }
    bodies
}

/// The bucket of a row: `suppressed` are addresses that nobody of the register has.
fn bucket(said: &Said, again: bool, changes: bool, known: bool, listed: bool) -> Outcome {
    if said.opposed.addresses.is_empty() {
        Outcome::Rejected
    } else if !said.opposed.opposed {
        Outcome::Unchanged
    } else if again {
        Outcome::Duplicate
    } else if changes {
        Outcome::Update
    } else if listed || known {
        Outcome::Unchanged
    } else {
        Outcome::Suppressed
    }
}

/// Whether every entry of a row was said by an earlier row.
fn again(said: &Said, before: &mut HashSet<(Vec<u8>, SuppressionReason)>) -> bool {
    let news = said.entries.iter().filter(|(_, entry)| before.insert((entry.hash.clone(), entry.reason))).count();
    news == 0 && !said.entries.is_empty()
}

/// What one row of a list will do.
#[derive(Clone, PartialEq, Eq)]
pub struct OppositionRow {
    /// Row of the file.
    pub row: u32,
    /// Its bucket.
    pub outcome: Outcome,
    /// Cards that hold its addresses.
    pub contacts: Vec<ContactId>,
    /// Normal forms of its addresses.
    pub addresses: Vec<String>,
    /// The day that it says.
    pub day: Option<NaiveDate>,
    /// The address failed; else its owner left.
    pub bounced: bool,
}

custode_domain::redacted!(OppositionRow);

/// What the list will do. Nothing is written.
///
/// # Errors
/// [`AppError::Precondition`] without a column of addresses.
pub async fn review_oppositions(work: &Work, id: Uuid, progress: &Progress) -> Result<OppositionReview, AppError> {
    review_opposition_rows(work, id, progress, |_| {}).await
}

/// [`review_oppositions`], with each row.
///
/// # Errors
/// As [`review_oppositions`].
pub async fn review_opposition_rows(
    work: &Work,
    id: Uuid,
    progress: &Progress,
    mut see: impl FnMut(OppositionRow),
) -> Result<OppositionReview, AppError> {
    let session = load(work, id).await?;
    let found = columns(&session.state);
    let number = |column: usize| u32::try_from(column).ok();
    let mut review = OppositionReview {
        address: found.address.and_then(number),
        day: found.days.first().copied().and_then(number),
        types: mass_types(work, &session.state).await?,
        ..OppositionReview::default()
    };
    if review.address.is_none() {
        return Ok(review);
    }
    let list = List::new(work, &session, session.state.collected_on.unwrap_or_else(|| work.today())).await?;
    let standing = SuppressionList::read(work).await?;
    let (mut before, mut cards) = (HashSet::new(), HashSet::new());
    list.walk(progress, async |said, known| {
        let again = again(&said, &mut before);
        let mut changes = false;
        for id in known.iter().filter(|_| !again) {
            let Some(card) = work.reader().contact(*id, work.today()).await? else { continue };
            let touched =
                !bodies(work, &list.parts, &card.unit, &said, &origin(&session, list.collected_on, Some(said.row)))
                    .is_empty();
            if touched {
                cards.insert(*id);
            }
            changes |= touched;
        }
        let listed = said.entries.iter().all(|(_, entry)| standing.covers(entry));
        let outcome = bucket(&said, again, changes, !known.is_empty(), listed);
        review.totals.count(outcome);
        if said.opposed.opposed && !said.opposed.addresses.is_empty() {
            let of = if said.opposed.bounced { &mut review.bounced } else { &mut review.left };
            *of += 1;
        }
        let Said { row, opposed, .. } = said;
        let (addresses, day, bounced) = (opposed.addresses, opposed.day, opposed.bounced);
        see(OppositionRow { row, outcome, contacts: known, addresses, day, bounced });
        Ok(())
    })
    .await?;
    review.cards = u32::try_from(cards.len()).unwrap_or(u32::MAX);
    Ok(review)
}

/// Writes a list, in one transaction whose id is that of the import.
///
/// # Errors
/// Those of [`super::accept`]; [`AppError::Precondition`] without a column of addresses; [`AppError::Cancelled`]. Nothing
/// is written then.
pub async fn commit_oppositions(
    work: &Work,
    id: Uuid,
    order: &CommitOrder,
    batch: BatchId,
    progress: &Arc<Progress>,
) -> Result<Totals, AppError> {
    let session = accepted(work, id, order).await?;
    let list = List::new(work, &session, order.collected_on).await?;
    let standing = SuppressionList::read(work).await?;
    let written = write_list(work, &session, (order, batch), progress, async |tx| {
        let (mut written, mut before) = (Written::default(), HashSet::new());
        list.walk(progress, async |said, known| {
            let again = again(&said, &mut before);
            let origin = committed_origin(&session, batch, order, Some(said.row));
            let mut changes = false;
            for id in known.iter().filter(|_| !again) {
                let Some(unit) = tx.contact(*id).await? else { continue };
                for body in bodies(work, &list.parts, &unit, &said, &origin) {
                    changes = true;
                    tx.write(*id, body);
                }
            }
            let listed = said.entries.iter().all(|(_, entry)| standing.covers(entry));
            for (_, entry) in said.entries.iter().filter(|(_, entry)| !again && !standing.covers(entry)) {
                tx.write_new(SuppressionId::from_uuid(work.new_id()), Body::SuppressionSet(entry.clone()));
            }
            written.count(said.row, bucket(&said, again, changes, !known.is_empty(), listed));
            Ok(tx.pace().await?)
        })
        .await?;
        Ok(written)
    })
    .await?;
    close(work, session, batch, &written.rejected).await?;
    Ok(written.totals)
}

/// Why a row of such a list is refused: it has no address.
pub(super) fn refused(work: &Work, session: &Session, read: &RawRow) -> Option<IssueCode> {
    let none = columns(&session.state).read(read, Default::default(), work.today()).addresses.is_empty();
    none.then_some(IssueCode::EmailInvalid)
}
