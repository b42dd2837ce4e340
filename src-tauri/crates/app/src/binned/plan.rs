//! What emptying the bin would do: one outcome for each record, the same for the preview and for the act.

use super::{
    clock,
    floor::{floor_of, norm_of},
    list::{self, BinKind},
};
use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, Utc};
use custode_domain::{
    bin::{BinOutcome, communication_outcome},
    ids::{CommunicationId, ContactId, UnitId},
    retention_run::Keeper,
    unit::{UnitState, fold},
};
use custode_store::read::{BinCommunication, BinUnit};
use custode_vault::{blake3_bytes, hex};
use std::collections::HashMap;

/// Records that are looked at together.
const SOME: usize = 500;

/// More than so many records are destroyed only when their number was typed.
pub(crate) const MOST_UNTYPED: u64 = 50;

/// What the whole bin holds, and what would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinSummary {
    /// Cards that are destroyed.
    pub contacts: u64,
    /// Communications that are destroyed.
    pub communications: u64,
    /// Communications that a norm keeps.
    pub kept: u64,
    /// Communications that stay with somebody else.
    pub shared: u64,
    /// Communications that a hold, a restriction or an open request keeps.
    pub held: u64,
    /// Identity of this plan: emptying names it, so that nothing else is done than what was shown.
    pub plan: String,
}

impl BinSummary {
    /// Everything that is destroyed.
    #[must_use]
    pub const fn destroyed(&self) -> u64 {
        self.contacts + self.communications
    }

    /// The number that a person types first, when much is destroyed.
    #[must_use]
    pub fn to_type(&self) -> Option<u64> {
        Some(self.destroyed()).filter(|count| *count > MOST_UNTYPED)
    }
}

/// One record of the preview.
#[derive(Clone, PartialEq, Eq)]
pub struct BinRecord {
    /// What it is.
    pub unit: BinUnit,
    /// Card or communication.
    pub kind: BinKind,
    /// Name, or subject.
    pub name: String,
    /// What becomes of it.
    pub outcome: BinOutcome,
    /// The norm that keeps it.
    pub norm: Option<String>,
}

custode_domain::redacted!(BinRecord);

/// Every record with its outcome: cards first, then communications.
pub(super) struct BinPlan {
    pub(super) contacts: Vec<ContactId>,
    pub(super) communications: Vec<(BinCommunication, BinOutcome)>,
}

impl BinPlan {
    /// The plan for what went to the bin until a moment, or for everything.
    pub(super) async fn read(work: &Work, names: &Names, until: Option<DateTime<Utc>>) -> Result<Self, AppError> {
        let reader = work.reader();
        let mut contacts = reader.bin_contacts(until).await?;
        let mut communications = reader.bin_communications(until).await?;
        let kept = Kept::read(work, &contacts).await?;
        contacts.retain(|id| kept.of_card(*id).is_none());
        keep_theirs(work, &kept, &mut communications).await?;
        // A clock that jumped lets nothing go that a norm keeps until a day.
        let today = clock::believed_on(work).await?;
        let mut planned = Vec::with_capacity(communications.len());
        for one in communications {
            let floor = floor_of(work, names, &one).await?;
            let outcome = communication_outcome(floor, one.others, kept.units.contains_key(&one.id.into()), today);
            planned.push((one, outcome));
        }
        Ok(Self { contacts, communications: planned })
    }

    pub(super) fn summary(&self) -> BinSummary {
        let mut summary = BinSummary {
            contacts: self.contacts.len() as u64,
            communications: 0,
            kept: 0,
            shared: 0,
            held: 0,
            plan: String::new(),
        };
        let mut bytes = Vec::with_capacity(self.contacts.len() * 16 + self.communications.len() * 17);
        self.contacts.iter().for_each(|id| bytes.extend(id.to_vec()));
        for (one, outcome) in &self.communications {
            let (counter, mark) = match outcome {
                BinOutcome::Destroyed => (&mut summary.communications, 0),
                BinOutcome::KeptUntil(_) => (&mut summary.kept, 1),
                BinOutcome::KeptWithOthers => (&mut summary.shared, 2),
                BinOutcome::Held => (&mut summary.held, 3),
            };
            *counter += 1;
            bytes.extend(one.id.to_vec());
            bytes.push(mark);
        }
        summary.plan = hex(&blake3_bytes(&bytes));
        summary
    }
}

/// What stays in the bin although its days are over, and why. Nobody destroys what Art. 18 GDPR or a hold keeps, nor what an
/// open request or an open case is about.
pub(super) struct Kept {
    units: HashMap<UnitId, Keeper>,
    /// Cards of the bin that stay, with those that were merged into them.
    cards: HashMap<ContactId, Keeper>,
}

impl Kept {
    /// As things stand, for some cards of the bin.
    pub(super) async fn read(work: &Work, binned: &[ContactId]) -> Result<Self, AppError> {
        let units = work.reader().kept_back(work.today()).await?;
        let mut cards = HashMap::new();
        let staying: Vec<UnitId> = binned.iter().map(|id| (*id).into()).filter(|id| units.contains_key(id)).collect();
        for some in staying.chunks(SOME) {
            let entries = work.reader().entries_of(some).await?;
            for (unit, keeper) in some.iter().filter_map(|unit| Some((unit, *units.get(unit)?))) {
                cards.insert(ContactId::from(*unit), keeper);
                if let Some(UnitState::Contact(card)) = entries.get(unit).map(|entries| fold(entries)) {
                    cards.extend(card.absorbed().into_iter().map(|other| (other, keeper)));
                }
            }
        }
        Ok(Self { units, cards })
    }

    /// What keeps a card of the bin.
    pub(super) fn of_card(&self, id: ContactId) -> Option<Keeper> {
        self.cards.get(&id).copied()
    }

    /// What keeps a communication: something on it, or on somebody in it whose card stays.
    pub(super) fn of_communication(
        &self,
        id: CommunicationId,
        people: impl IntoIterator<Item = ContactId>,
    ) -> Option<Keeper> {
        let own = self.units.get(&id.into()).copied();
        own.or_else(|| people.into_iter().filter_map(|person| self.of_card(person)).min())
    }
}

/// Communications in which somebody takes part whose card is kept back stay with that card.
async fn keep_theirs(work: &Work, kept: &Kept, communications: &mut [BinCommunication]) -> Result<(), AppError> {
    if kept.cards.is_empty() {
        return Ok(());
    }
    for some in communications.chunks_mut(SOME) {
        let units: Vec<UnitId> = some.iter().map(|one| one.id.into()).collect();
        let entries = work.reader().entries_of(&units).await?;
        for one in some {
            if let Some(UnitState::Communication(record)) = entries.get(&one.id.into()).map(|entries| fold(entries)) {
                let people = record.get().into_iter().flat_map(|item| &item.participants);
                one.others |= people.into_iter().any(|person| kept.of_card(person.contact).is_some());
            }
        }
    }
    Ok(())
}

/// What emptying the whole bin would do.
///
/// # Errors
/// Those of the database.
pub async fn summary(work: &Work) -> Result<BinSummary, AppError> {
    let names = Names::read(work).await?;
    Ok(BinPlan::read(work, &names, None).await?.summary())
}

/// One page of the records that emptying the bin reaches, what stays first, and how many there are.
///
/// # Errors
/// Those of the database.
pub async fn records(work: &Work, offset: usize, limit: usize) -> Result<(Vec<BinRecord>, u64), AppError> {
    let names = Names::read(work).await?;
    let plan = BinPlan::read(work, &names, None).await?;
    let total = plan.contacts.len() + plan.communications.len();
    let cards = plan.contacts.iter().map(|id| (BinUnit::Contact(*id), BinOutcome::Destroyed, None));
    let communications = plan.communications.iter().map(|(one, outcome)| {
        let norm = matches!(outcome, BinOutcome::KeptUntil(_)).then(|| norm_of(&names, one.class)).flatten();
        (BinUnit::Communication(one.id), *outcome, norm)
    });
    // What stays is few, and is what somebody wants to see.
    let (gone, kept): (Vec<_>, Vec<_>) =
        cards.chain(communications).partition(|(_, outcome, _)| *outcome == BinOutcome::Destroyed);
    let page: Vec<_> = kept.into_iter().chain(gone).skip(offset).take(limit).collect();
    let units: Vec<BinUnit> = page.iter().map(|(unit, ..)| *unit).collect();
    let told = list::told(work, &names, &units).await?;
    let records = page.into_iter().zip(told).map(|((unit, outcome, norm), told)| BinRecord {
        unit,
        kind: told.kind,
        name: told.name,
        outcome,
        norm,
    });
    Ok((records.collect(), total as u64))
}
