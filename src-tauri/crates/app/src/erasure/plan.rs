//! What erasing a person would do: exactly one outcome for each record, the same for the preview and for the act.

use super::{
    leaving::{Left, proofs_of},
    person::request_months,
    twins::{Twin, twins},
};
use crate::{
    AppError, Work,
    binned::{believed_on, floor_of, norm_of},
    cases,
    contacts::Names,
    disclosures, imports,
    suppressions::{left_behind, of_erased},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    bin::{BinOutcome, communication_outcome},
    channel::Channel,
    contact::ContactUnit,
    erasing::{ErasureCounts, RecordClass},
    hold::HoldKind,
    ids::{CaseId, CommunicationId, ContactId, RequestId, UnitId},
    journal::Entry,
    proof::HeldProof,
    request::{RequestUnit, RightKind, kept_until},
    unit::{UnitState, fold},
};
use custode_store::read::{BinCommunication, CaseRow, HoldRow, RequestQuery, RequestRow};
use custode_vault::{blake3_bytes, hex};
use std::collections::HashMap;
use uuid::Uuid;

/// By which norm the file of a request stays: the firm must be able to show that it answered.
const REQUEST_NORM: &str = "GDPR art. 5(2)";

/// Why a person cannot be erased now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EraseBlock {
    /// A hold stands on the card.
    Hold,
    /// A dispute is open.
    Dispute,
    /// The processing is restricted (Art. 18 GDPR).
    Restricted,
    /// Another right that the person asked for is not answered yet.
    Request,
    /// A case of the person is open: what was complained of or promised in it is not settled (Art. 17(3)(e) GDPR).
    Case,
    /// A file that waits to be imported speaks of the person: they would come back with it.
    Import,
}

impl EraseBlock {
    /// The stable word of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hold => "held",
            Self::Dispute => "disputed",
            Self::Restricted => "restricted",
            Self::Request => "asked",
            Self::Case => "case-waits",
            Self::Import => "import-waits",
        }
    }
}

/// One record of the person.
#[derive(Clone)]
pub(super) struct PlannedRecord {
    pub(super) class: RecordClass,
    pub(super) unit: Option<UnitId>,
    pub(super) title: String,
    pub(super) on: Option<NaiveDate>,
    pub(super) outcome: BinOutcome,
    pub(super) norm: Option<String>,
}

/// The plan for one person: everything that the act needs.
pub(super) struct ErasePlan {
    pub(super) card: ContactUnit,
    pub(super) records: Vec<PlannedRecord>,
    proofs: Vec<HeldProof>,
    pub(super) communications: Vec<(BinCommunication, BinOutcome)>,
    pub(super) blocks: Vec<EraseBlock>,
    /// The cases that are open: each is closed first, or defended by a hold.
    pub(super) open_cases: Vec<(CaseId, String)>,
    /// The open requests for this erasure, with their numbers.
    pub(super) asked: Vec<(RequestId, String)>,
    /// Who has data of the person, with the day: they are told that it was erased (Art. 17(2), 19).
    pub(super) holders: Vec<(String, NaiveDate)>,
    /// Finished imports of which rows about the person are kept to be mended; they go.
    pub(super) imports: Vec<Uuid>,
    /// Other cards that are most likely the person's: they stay.
    pub(super) twins: Vec<Twin>,
    /// Identity: the act names it, so that nothing else is done than what was shown.
    pub(super) plan: String,
}

impl ErasePlan {
    /// The plan for a person as things stand.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a card that is not there, or that was merged into another one.
    pub(super) async fn read(work: &Work, names: &Names, id: ContactId) -> Result<Self, AppError> {
        let entries = work.reader().entries_of(&[id.into()]).await?.remove(&id.into()).unwrap_or_default();
        let card = match fold(&entries) {
            UnitState::Contact(card) if card.merged_into().is_none() && card.presence().is_some() => card,
            _ => return Err(AppError::NotFound("contact")),
        };
        let holds = work.reader().holds().await?;
        let cases = cases::all_of(work, id).await?;
        let held: Vec<UnitId> = cases.iter().map(|case| case.id.into()).chain([id.into()]).collect();
        let mut plan = Self {
            records: Vec::new(),
            proofs: Vec::new(),
            communications: Vec::new(),
            blocks: blocks(&card, &held, &holds, work.today()),
            open_cases: Vec::new(),
            asked: Vec::new(),
            holders: disclosures::holders(work, id).await?,
            imports: Vec::new(),
            twins: twins(work, id, &card).await?,
            plan: String::new(),
            card,
        };
        plan.add_cards(id);
        plan.add_consents(work, names, id).await?;
        plan.add_stops();
        plan.add_cases(work, cases);
        plan.add_holds(&held, &holds);
        plan.add_requests(work, id).await?;
        plan.add_communications(work, names, id).await?;
        plan.add_imports(work).await?;
        plan.plan = plan.identity(&entries);
        Ok(plan)
    }

    fn add(&mut self, class: RecordClass, unit: Option<UnitId>, title: String, outcome: BinOutcome) {
        self.records.push(PlannedRecord { class, unit, title, on: None, outcome, norm: None });
    }

    fn add_cards(&mut self, id: ContactId) {
        let name = self.card.display_name();
        let merged = self.card.absorbed();
        self.add(RecordClass::Card, Some(id.into()), name, BinOutcome::Destroyed);
        for other in merged {
            self.add(RecordClass::Card, Some(other.into()), String::new(), BinOutcome::Destroyed);
        }
    }

    /// A yes that was ever given leaves its proof (I1); the events themselves go with the card.
    async fn add_consents(&mut self, work: &Work, names: &Names, id: ContactId) -> Result<(), AppError> {
        for (consent_type, proof) in proofs_of(work, names, id, &self.card).await? {
            let title = names.consent_type(consent_type).map(|row| row.definition.title.clone()).unwrap_or_default();
            let outcome = proof.as_ref().map_or(BinOutcome::Destroyed, |proof| BinOutcome::KeptUntil(proof.until));
            self.records.push(PlannedRecord {
                class: RecordClass::Consent,
                unit: Some(consent_type.into()),
                title,
                on: None,
                outcome,
                norm: proof.as_ref().map(|proof| proof.norm.clone()),
            });
            self.proofs.extend(proof);
        }
        Ok(())
    }

    fn add_stops(&mut self) {
        let stops: Vec<NaiveDate> = self.card.stops().into_iter().map(|known| known.stop.since).collect();
        for since in stops {
            self.records.push(PlannedRecord {
                class: RecordClass::Stop,
                unit: None,
                title: String::new(),
                on: Some(since),
                outcome: BinOutcome::Destroyed,
                norm: None,
            });
        }
    }

    /// A closed case goes with its person; what was said in it has its own terms. Who still needs it puts a hold on it. An open
    /// one keeps everything, as it does in the runs (DOMAIN 4.7): it is settled first.
    fn add_cases(&mut self, work: &Work, cases: Vec<CaseRow>) {
        self.open_cases =
            cases.iter().filter(|row| row.closed_at.is_none()).map(|row| (row.id, row.title.clone())).collect();
        if !self.open_cases.is_empty() {
            self.blocks.push(EraseBlock::Case);
        }
        for row in cases {
            self.records.push(PlannedRecord {
                class: RecordClass::Case,
                unit: Some(row.id.into()),
                title: row.title,
                on: Some(work.day_of(row.opened_at)),
                outcome: BinOutcome::Destroyed,
                norm: None,
            });
        }
    }

    /// Holds that stand forbid the erasure; the others go with what they were on.
    fn add_holds(&mut self, held: &[UnitId], holds: &[HoldRow]) {
        for row in holds.iter().filter(|row| held.contains(&row.stays)) {
            self.add(RecordClass::Hold, Some(row.id.into()), row.reason.clone(), BinOutcome::Destroyed);
        }
    }

    /// The file of a request stays for its own term, that of its retention class (DOMAIN 4.6 D10, 4.7), so that the firm can show what it answered. What
    /// else was asked for must be answered first: after the erasure nothing would be left to answer with.
    async fn add_requests(&mut self, work: &Work, id: ContactId) -> Result<(), AppError> {
        let months = request_months(work).await?;
        for row in requests_of(work, id).await? {
            let unit = work.reader().request(row.id).await?;
            let waits = |unit: &RequestUnit| {
                row.kinds.iter().any(|kind| *kind != RightKind::Erasure && unit.result(*kind).is_none())
            };
            let blocked = self.blocks.contains(&EraseBlock::Request);
            if row.closed_on.is_none() && unit.as_ref().is_some_and(waits) && !blocked {
                self.blocks.push(EraseBlock::Request);
            }
            if row.closed_on.is_none() && row.kinds.contains(&RightKind::Erasure) {
                self.asked.push((row.id, row.number.clone()));
            }
            let until = kept_until(row.closed_on.unwrap_or_else(|| work.today()), months);
            self.records.push(PlannedRecord {
                class: RecordClass::Request,
                unit: Some(row.id.into()),
                title: row.number,
                on: Some(row.received_on),
                outcome: until.map_or(BinOutcome::Held, BinOutcome::KeptUntil),
                norm: Some(REQUEST_NORM.to_owned()),
            });
        }
        Ok(())
    }

    async fn add_communications(&mut self, work: &Work, names: &Names, id: ContactId) -> Result<(), AppError> {
        let held = work.reader().held_units(work.today()).await?;
        let today = believed_on(work).await?;
        for one in work.reader().communications_to_erase(id).await? {
            let floor = floor_of(work, names, &one).await?;
            let outcome = communication_outcome(floor, one.others, held.contains(&one.id.into()), today);
            self.records.push(PlannedRecord {
                class: RecordClass::Communication,
                unit: Some(one.id.into()),
                title: String::new(),
                on: Some(work.day_of(one.started_at)),
                outcome,
                norm: matches!(outcome, BinOutcome::KeptUntil(_)).then(|| norm_of(names, one.class)).flatten(),
            });
            self.communications.push((one, outcome));
        }
        Ok(())
    }

    /// A file that waits would bring the person back: it is finished or given up first.
    async fn add_imports(&mut self, work: &Work) -> Result<(), AppError> {
        let found = imports::mentioned(work, &self.card).await?;
        if found.unfinished {
            self.blocks.push(EraseBlock::Import);
        }
        self.imports = found.finished;
        Ok(())
    }

    /// Changes with every entry of the card, and with everything that an outcome depends on.
    fn identity(&self, entries: &[Entry]) -> String {
        let mut bytes = Vec::with_capacity(64 + self.records.len() * 32);
        for entry in entries.iter().filter(|entry| !entry.header.kind.is_audit()) {
            bytes.extend(entry.header.stamp.as_i64().to_be_bytes());
            bytes.extend(entry.header.seq.to_be_bytes());
        }
        for record in &self.records {
            bytes.push(u8::try_from(record.class as usize).unwrap_or(u8::MAX));
            record.unit.iter().for_each(|unit| bytes.extend(unit.to_vec()));
            bytes.extend(format!("{:?} {:?}", record.outcome, record.norm).into_bytes());
        }
        bytes.extend(self.blocks.iter().flat_map(|block| block.code().bytes()));
        self.twins.iter().for_each(|twin| bytes.extend(UnitId::from(twin.contact).to_vec()));
        hex(&blake3_bytes(&bytes))
    }

    /// The counts, by sort of record and by norm.
    pub(super) fn counts(&self) -> ErasureCounts {
        let mut counts = ErasureCounts::default();
        self.records.iter().for_each(|record| counts.count(record.class, record.outcome, record.norm.as_deref()));
        counts
    }

    /// The open request of this person that has a number.
    pub(super) fn asked_by(&self, number: &str) -> Option<RequestId> {
        self.asked.iter().find(|(_, known)| known == number.trim()).map(|(id, _)| *id)
    }

    /// What stays: the proofs, and what goes on the suppression list.
    pub(super) fn left(&self, work: &Work, names: &Names, asked: bool) -> Result<Left, AppError> {
        let mut suppressions = left_behind(work, &self.card, names)?;
        if asked {
            suppressions.extend(of_erased(work, &self.card)?);
        }
        Ok(Left { suppressions, proofs: self.proofs.clone() })
    }
}

/// Every request of a person, also of the cards that were merged into theirs.
async fn requests_of(work: &Work, id: ContactId) -> Result<Vec<RequestRow>, AppError> {
    let mut all = Vec::new();
    loop {
        let query = RequestQuery { contact: Some(id), offset: all.len() as u64, limit: 200, ..RequestQuery::default() };
        let (rows, total) = work.reader().requests(&query).await?;
        let found = rows.len();
        all.extend(rows);
        if found == 0 || all.len() as u64 >= total {
            return Ok(all);
        }
    }
}

/// Everything that forbids to erase a person now. Each reason why somebody may not be erased belongs here: preview and act
/// both ask nothing else.
fn blocks(card: &ContactUnit, held: &[UnitId], holds: &[HoldRow], today: NaiveDate) -> Vec<EraseBlock> {
    let standing = |kind| holds.iter().any(|row| held.contains(&row.stays) && row.kind == kind && row.stands_on(today));
    let found = [
        (standing(HoldKind::Hold), EraseBlock::Hold),
        (standing(HoldKind::Dispute), EraseBlock::Dispute),
        (card.is_restricted(), EraseBlock::Restricted),
    ];
    found.into_iter().filter(|(is, _)| *is).map(|(_, block)| block).collect()
}

/// What erasing a person would do.
#[derive(Clone, PartialEq, Eq)]
pub struct EraseSummary {
    /// Name, to be typed before the act.
    pub name: String,
    /// One outcome for each record.
    pub counts: ErasureCounts,
    /// Addresses and numbers that go on the suppression list, when the person asked.
    pub addresses: u64,
    /// What forbids it.
    pub blocks: Vec<EraseBlock>,
    /// The cases that are open, by their titles.
    pub open_cases: Vec<(CaseId, String)>,
    /// The open request for it, with its number.
    pub asked: Option<(RequestId, String)>,
    /// Code of why that request may not get its result yet: above all, nobody knows for certain who asks.
    pub unready: Option<&'static str>,
    /// Who has data of the person, with the day.
    pub holders: Vec<(String, NaiveDate)>,
    /// Other cards that are most likely the person's: they stay.
    pub twins: Vec<Twin>,
    /// Identity of the plan.
    pub plan: String,
}

custode_domain::redacted!(EraseSummary);

/// One record of the preview.
#[derive(Clone)]
pub struct EraseRecord {
    /// What it is.
    pub class: RecordClass,
    /// The unit, where it is one of its own.
    pub unit: Option<UnitId>,
    /// Name, title or subject.
    pub title: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// By which channel, for communications.
    pub channel: Option<Channel>,
    /// What becomes of it.
    pub outcome: BinOutcome,
    /// The norm that keeps it.
    pub norm: Option<String>,
}

impl std::fmt::Debug for EraseRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EraseRecord")
            .field("class", &self.class)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}

/// What erasing a person would do.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn summary(work: &Work, id: ContactId) -> Result<EraseSummary, AppError> {
    let names = Names::read(work).await?;
    let plan = ErasePlan::read(work, &names, id).await?;
    let unready = match plan.asked.first() {
        Some((_, number)) => match super::person::may_answer(work, &plan, number).await {
            Err(AppError::Precondition(code)) => Some(code),
            other => other.map(|()| None)?,
        },
        None => None,
    };
    Ok(EraseSummary {
        name: plan.card.display_name(),
        unready,
        counts: plan.counts(),
        addresses: of_erased(work, &plan.card)?.len() as u64,
        blocks: plan.blocks,
        open_cases: plan.open_cases,
        asked: plan.asked.into_iter().next(),
        holders: plan.holders,
        twins: plan.twins,
        plan: plan.plan,
    })
}

/// One page of the records of a person, what stays first, and how many there are.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn records(
    work: &Work,
    id: ContactId,
    offset: usize,
    limit: usize,
) -> Result<(Vec<EraseRecord>, u64), AppError> {
    let names = Names::read(work).await?;
    let plan = ErasePlan::read(work, &names, id).await?;
    let total = plan.records.len() as u64;
    let (gone, kept): (Vec<_>, Vec<_>) =
        plan.records.into_iter().partition(|record| record.outcome == BinOutcome::Destroyed);
    let page: Vec<PlannedRecord> = kept.into_iter().chain(gone).skip(offset).take(limit).collect();
    let told = told(work, &page).await?;
    let records = page.into_iter().map(|record| {
        let said = record.unit.and_then(|unit| told.get(&unit)).cloned();
        let (title, at, channel) = said
            .map_or((record.title, None, None), |(title, at, channel)| (title, Some(work.day_of(at)), Some(channel)));
        EraseRecord {
            class: record.class,
            unit: record.unit,
            title,
            on: at.or(record.on),
            channel,
            outcome: record.outcome,
            norm: record.norm,
        }
    });
    Ok((records.collect(), total))
}

/// Subject, moment and channel of the communications of a page.
async fn told(
    work: &Work,
    page: &[PlannedRecord],
) -> Result<HashMap<UnitId, (String, DateTime<Utc>, Channel)>, AppError> {
    let mut told = HashMap::new();
    for unit in page.iter().filter(|record| record.class == RecordClass::Communication).filter_map(|r| r.unit) {
        if let Some(row) = work.reader().communication(CommunicationId::from(unit)).await? {
            let item = row.communication;
            let title = item.subject.or(item.outcome).or(item.body).unwrap_or_default();
            told.insert(unit, (title, item.started_at, item.channel));
        }
    }
    Ok(told)
}
