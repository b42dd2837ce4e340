//! What is in the bin: who, when, why, and when it goes.

use super::{
    clock,
    floor::{floor_of, norm_of},
    plan::Kept,
};
use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    bin::BinClock,
    contact::{ContactBin, ContactKind},
    ids::{ActorId, BatchId, CommunicationId, ContactId, RetentionClassId, TxnId, UnitId},
    journal::{Body, Entry, Kind, in_fold_order},
    retention_run::Keeper,
    unit::{UnitState, fold},
};
use custode_store::read::{BinCommunication, BinRow, BinUnit};
use std::collections::HashMap;

/// Most things that one act may take out of the bin.
const MAX_RESTORED: usize = 1_000;

/// What something in the bin is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinKind {
    /// A person's card.
    Person,
    /// An organisation's card.
    Organisation,
    /// A communication.
    Communication,
}

/// Why it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BinWhy {
    /// Somebody put it there.
    ByHand,
    /// An import with this name was undone.
    ImportUndone(String),
    /// The act that made it was undone.
    Undone,
    /// The person's card is erased; a norm keeps the communication.
    Held,
    /// A retention run put it there: its term was over on this day.
    Term(NaiveDate),
}

/// One thing in the bin.
#[derive(Clone, PartialEq, Eq)]
pub struct BinItem {
    /// What it is.
    pub unit: BinUnit,
    /// Card or communication.
    pub kind: BinKind,
    /// Name, or subject.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who put it there.
    pub by: String,
    /// Why it is there.
    pub why: BinWhy,
    /// The day on which it is erased; none while something keeps it that has no day.
    pub erased_on: Option<NaiveDate>,
    /// What keeps it: a hold, a restriction, an open request or an open case.
    pub kept_by: Option<Keeper>,
    /// The last day on which a norm keeps it.
    pub kept_until: Option<NaiveDate>,
    /// That norm.
    pub norm: Option<String>,
}

custode_domain::redacted!(BinItem);

/// What the journal tells about one unit.
pub(super) struct Told {
    pub(super) kind: BinKind,
    pub(super) name: String,
    actor: Option<ActorId>,
    why: BinWhy,
    floor: Option<NaiveDate>,
    norm: Option<String>,
    /// What keeps it there.
    kept_by: Option<Keeper>,
    /// Who takes part in a communication.
    people: Vec<ContactId>,
    /// Class and moment of a communication.
    of_class: Option<(RetentionClassId, DateTime<Utc>)>,
}

impl Told {
    const fn nothing(unit: BinUnit) -> Self {
        let kind = match unit {
            BinUnit::Contact(_) => BinKind::Person,
            BinUnit::Communication(_) => BinKind::Communication,
        };
        Self {
            kind,
            name: String::new(),
            actor: None,
            why: BinWhy::ByHand,
            floor: None,
            norm: None,
            kept_by: None,
            people: Vec::new(),
            of_class: None,
        }
    }
}

/// One page of the bin, latest first, and how many things are in it.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work, offset: u64, limit: u32) -> Result<(Vec<BinItem>, u64), AppError> {
    let reader = work.reader();
    let clock = clock::look(work).await?;
    let rows = reader.bin(offset, limit).await?;
    let (contacts, communications) = reader.bin_counts().await?;
    let names = Names::read(work).await?;
    let units: Vec<BinUnit> = rows.iter().map(|row| row.unit).collect();
    let mut told = told(work, &names, &units).await?;
    let binned = reader.bin_contacts(None).await?;
    let kept = Kept::read(work, &binned).await?;
    for (unit, told) in units.iter().zip(&mut told) {
        told.kept_by = match unit {
            BinUnit::Contact(id) => kept.of_card(*id),
            BinUnit::Communication(id) => kept.of_communication(*id, told.people.drain(..)),
        };
    }
    let items = rows.iter().zip(told).map(|(row, told)| item(work, &names, &clock, row, told));
    Ok((items.collect(), contacts + communications))
}

fn item(work: &Work, names: &Names, clock: &BinClock, row: &BinRow, told: Told) -> BinItem {
    let (now, today) = (work.now(), work.today());
    let term = work.day_of(clock.due_at(row.since.at(), now)).max(today);
    let kept_until = told.floor.filter(|until| *until >= today);
    let after = kept_until.and_then(|until| until.succ_opt());
    BinItem {
        unit: row.unit,
        kind: told.kind,
        name: told.name,
        since: row.since.at(),
        by: told.actor.map(|actor| names.operator(actor)).unwrap_or_default(),
        why: told.why,
        erased_on: told.kept_by.is_none().then(|| after.map_or(term, |after| term.max(after))),
        kept_by: told.kept_by,
        norm: kept_until.and(told.norm),
        kept_until,
    }
}

fn unit_of(unit: BinUnit) -> UnitId {
    match unit {
        BinUnit::Contact(id) => id.into(),
        BinUnit::Communication(id) => id.into(),
    }
}

/// What the journal tells about some units, in their order.
pub(super) async fn told(work: &Work, names: &Names, units: &[BinUnit]) -> Result<Vec<Told>, AppError> {
    let reader = work.reader();
    let entries = reader.entries_of(&units.iter().map(|unit| unit_of(*unit)).collect::<Vec<_>>()).await?;
    let imports: HashMap<BatchId, String> =
        reader.batches().await?.into_iter().map(|row| (row.id, row.batch.title)).collect();
    let mut told = Vec::with_capacity(units.len());
    for unit in units {
        let Some(entries) = entries.get(&unit_of(*unit)) else {
            told.push(Told::nothing(*unit));
            continue;
        };
        told.push(match unit {
            BinUnit::Contact(_) => card(*unit, entries, &imports),
            BinUnit::Communication(id) => {
                let attended = reader.is_attended(*id).await?;
                let mut told = communication(*unit, entries, names, attended);
                if let Some((class, started_at)) = told.of_class {
                    let one = BinCommunication { id: *id, started_at, class, others: false, binned: true };
                    told.floor = floor_of(work, names, &one).await?;
                }
                told
            }
        });
    }
    Ok(told)
}

fn card(unit: BinUnit, entries: &[Entry], imports: &HashMap<BatchId, String>) -> Told {
    let UnitState::Contact(state) = fold(entries) else { return Told::nothing(unit) };
    let put = state.binned_since().and_then(|key| entries.iter().find(|entry| entry.key() == key));
    let why = match put.and_then(|entry| entry.body.as_ref()) {
        Some(Body::ContactUnrecorded(ContactBin { undoes: Some(txn), .. })) => {
            match imports.get(&BatchId::from_uuid(txn.as_uuid())) {
                Some(title) => BinWhy::ImportUndone(title.clone()),
                None => BinWhy::Undone,
            }
        }
        Some(Body::ContactUnrecorded(_)) => BinWhy::Undone,
        _ => put.and_then(|put| term_over(entries, put)).map_or(BinWhy::ByHand, BinWhy::Term),
    };
    Told {
        kind: if state.kind() == ContactKind::Person { BinKind::Person } else { BinKind::Organisation },
        name: state.list_name(),
        actor: put.map(|entry| entry.header.actor),
        why,
        floor: None,
        norm: None,
        kept_by: None,
        people: Vec::new(),
        of_class: None,
    }
}

/// The last day of the term, where a run put a record into the bin.
fn term_over(entries: &[Entry], put: &Entry) -> Option<NaiveDate> {
    let same = entries.iter().filter(|entry| entry.header.txn == put.header.txn);
    same.into_iter().find_map(|entry| match &entry.body {
        Some(Body::TermOver(over)) => Some(over.until),
        _ => None,
    })
}

fn communication(unit: BinUnit, entries: &[Entry], names: &Names, attended: bool) -> Told {
    let UnitState::Communication(record) = fold(entries) else { return Told::nothing(unit) };
    let Some(one) = record.get() else { return Told::nothing(unit) };
    let binned = in_fold_order(entries).into_iter().rev().find(|entry| entry.header.kind == Kind::CommunicationBinned);
    Told {
        kind: BinKind::Communication,
        name: one.subject.clone().or_else(|| one.outcome.clone()).or_else(|| one.body.clone()).unwrap_or_default(),
        actor: binned.map(|entry| entry.header.actor),
        why: match binned.and_then(|put| term_over(entries, put)) {
            Some(until) => BinWhy::Term(until),
            None if attended => BinWhy::ByHand,
            None => BinWhy::Held,
        },
        floor: None,
        norm: norm_of(names, one.retention_class),
        kept_by: None,
        people: one.participants.iter().map(|person| person.contact).collect(),
        of_class: Some((one.retention_class, one.started_at)),
    }
}

/// Takes cards and communications out of the bin.
///
/// # Errors
/// [`AppError::NotFound`] when one of them is not in the bin (any more); [`AppError::Precondition`] `nobody-left` for a
/// communication whose people are erased. Nothing is taken out then.
pub async fn restore(
    work: &Work,
    contacts: &[ContactId],
    communications: &[CommunicationId],
) -> Result<TxnId, AppError> {
    let count = contacts.len() + communications.len();
    if count == 0 || count > MAX_RESTORED {
        return Err(AppError::field("contacts", "out-of-range"));
    }
    let outcome = work
        .transact(async |tx| {
            for id in contacts {
                let card = tx.contact(*id).await?.filter(|card| card.binned_since().is_some());
                card.ok_or(AppError::NotFound("contact"))?;
                tx.write(*id, Body::ContactRestored(ContactBin::default()));
            }
            for id in communications {
                match tx.state(*id).await? {
                    Some(UnitState::Communication(record)) if record.is_archived() => {}
                    _ => return Err(AppError::NotFound("communication")),
                }
                if tx.is_forsaken(*id).await? {
                    return Err(AppError::Precondition("nobody-left"));
                }
                if tx.came_again(*id).await? {
                    return Err(AppError::Precondition("came-again"));
                }
                tx.write(*id, Body::CommunicationRestored);
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
