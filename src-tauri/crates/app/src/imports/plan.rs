//! The plan: for every row, what will happen to it. Computed once, kept, and executed as it is.
//!
//! A row joins a card by itself only in the certain tier (DOMAIN 4.9): same tax code; same VAT number between
//! organisations; same e-mail or phone with the same folded first and last name. A shared address under another name
//! makes a new card and a proposed pair.

use super::{
    batch::shared_of,
    card::{self, Shared},
    check::{CHUNK, each_row},
    session::{Session, keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    contacts::values,
    desk::locked,
    jobs::{Phase, Progress},
};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactField, ContactStatus},
    ids::{BatchId, ContactId},
    journal::Body,
};
use custode_import::normalise::draft::{ConsentState as Said, ContactDraft, ContactKind, NormalisedRow};
use custode_store::{
    PlanRecord,
    read::{CertainMatch, ContactFilter, MatchKey, match_name},
};
use minicbor::{Decode, Encode};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Rows shown before and after in the review.
const SAMPLES: usize = 20;

/// The bucket of a row (AUTOMATION `outcome`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum Outcome {
    /// Nuova.
    #[n(0)]
    Create,
    /// Aggiornata: known by its id in the other program, and something is new.
    #[n(1)]
    Update,
    /// Invariata: everything is there already.
    #[n(2)]
    Unchanged,
    /// Unita to a card of the archive or of an earlier row.
    #[n(3)]
    Duplicate,
    /// Saltata: left out by the person.
    #[n(4)]
    Suppressed,
    /// Scartata.
    #[n(5)]
    Rejected,
}

impl Outcome {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Unchanged => "unchanged",
            Self::Duplicate => "duplicate",
            Self::Suppressed => "suppressed",
            Self::Rejected => "rejected",
        }
    }
}

/// What becomes of one contact of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Fate {
    /// A new card.
    #[n(0)]
    New,
    /// Joins a card of the archive.
    #[n(1)]
    JoinsKnown,
    /// Joins the card of an earlier row.
    #[n(2)]
    JoinsEarlier,
}

/// What a row says about a consent, for the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedConsent {
    /// Code of the type.
    pub consent_type: String,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub state: &'static str,
    /// The gate would accept it.
    pub counts: bool,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
}

/// One row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlannedRow {
    /// Row in the file.
    #[n(0)]
    pub row: u32,
    /// Its bucket.
    #[n(1)]
    pub outcome: Outcome,
    /// The contacts of the row and what becomes of each, in the order of the row.
    #[n(2)]
    pub contacts: Vec<PlannedContact>,
    /// A card under another name that shares an address.
    #[n(3)]
    pub possible: Option<ContactId>,
    /// What is shared with it: `email` or `phone`.
    #[n(4)]
    pub possible_by: Option<String>,
}

/// One contact of a planned row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlannedContact {
    /// The card.
    #[n(0)]
    pub id: ContactId,
    /// New or joined.
    #[n(1)]
    pub fate: Fate,
}

/// The buckets; they add up to the rows read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Totals {
    /// Nuove.
    #[n(0)]
    pub create: u32,
    /// Aggiornate.
    #[n(1)]
    pub update: u32,
    /// Invariate.
    #[n(2)]
    pub unchanged: u32,
    /// Unite.
    #[n(3)]
    pub duplicate: u32,
    /// Saltate.
    #[n(4)]
    pub suppressed: u32,
    /// Scartate.
    #[n(5)]
    pub rejected: u32,
}

impl Totals {
    /// Rows in all.
    #[must_use]
    pub const fn sum(&self) -> u32 {
        self.create + self.update + self.unchanged + self.duplicate + self.suppressed + self.rejected
    }

    const fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Create => self.create += 1,
            Outcome::Update => self.update += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Duplicate => self.duplicate += 1,
            Outcome::Suppressed => self.suppressed += 1,
            Outcome::Rejected => self.rejected += 1,
        }
    }
}

/// A row before and after, for the review.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SampleRow {
    /// Row in the file.
    #[n(0)]
    pub row: u32,
    /// The cells.
    #[n(1)]
    pub before: Vec<String>,
    /// Field and value.
    #[n(2)]
    pub after: Vec<(String, String)>,
    /// Its bucket.
    #[n(3)]
    pub outcome: Outcome,
}

impl std::fmt::Debug for SampleRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SampleRow").field("row", &self.row).finish_non_exhaustive()
    }
}

/// Figures of the plan, for the review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Review {
    /// Rows read.
    #[n(0)]
    pub rows: u32,
    /// The buckets.
    #[n(1)]
    pub totals: Totals,
    /// New cards.
    #[n(2)]
    pub contacts: u32,
    /// Effects by stable code.
    #[n(3)]
    pub effects: BTreeMap<String, u32>,
    /// Values by field.
    #[n(4)]
    pub fields: BTreeMap<String, u32>,
    /// Some rows before and after.
    #[n(5)]
    pub samples: Vec<SampleRow>,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Plan {
    /// Id that the import will have.
    #[n(0)]
    pub batch: BatchId,
    /// Every row.
    #[n(1)]
    pub rows: Vec<PlannedRow>,
    /// The figures.
    #[n(2)]
    pub review: Review,
}

/// Keys under which earlier rows can be found.
#[derive(Default)]
struct Earlier {
    by_key: HashMap<MatchKey, Vec<u32>>,
    /// The contacts that the keys point at: each is kept once, whatever it can be found by.
    holders: Vec<CertainMatch>,
    /// Cards that an earlier import of this very file made, by row; the flag says organisation.
    same_file: HashMap<u64, Vec<(ContactId, bool)>>,
    /// People by the organisation of their row and their folded name, with their tax code.
    people: HashMap<(ContactId, String), Person>,
}

/// A person's card and the lookup hash of their tax code.
type Person = (ContactId, Option<[u8; 32]>);

/// The cards that an earlier import of the same file and table made, so that importing it again is no new card (S21).
async fn same_file(work: &Work, session: &Session) -> Result<HashMap<u64, Vec<(ContactId, bool)>>, AppError> {
    let mut found: HashMap<u64, Vec<(ContactId, bool)>> = HashMap::new();
    let Some(sha256) = &session.file_sha256 else { return Ok(found) };
    let table = session.state.chosen().and_then(|table| table.name.clone());
    let reader = work.reader();
    for batch in reader.batches().await?.into_iter().filter(|row| !row.undone && row.batch.file_sha256 == *sha256) {
        for id in reader.contact_ids(&[ContactFilter::Batch(batch.id)], work.today()).await? {
            let entries = reader.entries(id).await?;
            let Some(Body::ContactRecorded(change)) = entries.first().and_then(|entry| entry.body.as_ref()) else {
                continue;
            };
            let Some(origin) = change.origin.as_ref().filter(|origin| origin.table == table) else { continue };
            let organisation = change.fields.iter().any(|set| {
                set.field == ContactField::Kind.number()
                    && set.value.as_text() == Some(custode_domain::contact::ContactKind::Organisation.code())
            });
            if let Some(row) = origin.row {
                found.entry(row).or_default().push((id, organisation));
            }
        }
    }
    Ok(found)
}

impl Earlier {
    fn note(&mut self, keys: Vec<MatchKey>, found: CertainMatch) {
        let Ok(at) = u32::try_from(self.holders.len()) else { return };
        for key in keys {
            let known = self.by_key.entry(key).or_insert_with(|| Vec::with_capacity(1));
            let there = |other: &u32| self.holders.get(*other as usize).is_some_and(|one| one.contact == found.contact);
            match known.iter().copied().find(there) {
                Some(before) => {
                    if let Some(one) = self.holders.get_mut(before as usize) {
                        one.tax_code = one.tax_code.or(found.tax_code);
                    }
                }
                None => known.push(at),
            }
        }
        self.holders.push(found);
    }

    fn holders(&self, key: &MatchKey) -> Vec<&CertainMatch> {
        let known = self.by_key.get(key).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter_map(|at| self.holders.get(*at as usize)).collect()
    }
}

/// A contact as the archive and earlier rows may know it.
fn keys_of(
    work: &Work,
    shared: &Shared,
    row: &NormalisedRow,
    draft: &ContactDraft,
    main: bool,
) -> Result<Vec<MatchKey>, AppError> {
    let mut keys = Vec::new();
    if let Some(value) = row.external_id.as_ref().filter(|_| main) {
        keys.push(MatchKey::External(card::system(shared), value.clone()));
    }
    if let Some(code) = draft.tax_code.as_ref().filter(|code| code.valid) {
        let normal = values::normal_sealed(ContactField::TaxCode, &code.value);
        let hash = locked(work.archive().vault()).lookup_hash(ContactField::TaxCode.code(), &normal)?;
        keys.push(MatchKey::TaxCode(hash));
    }
    if let Some(code) = draft.vat_number.as_ref().filter(|code| code.valid && draft.kind == ContactKind::Organisation) {
        keys.push(MatchKey::Vat(code.value.clone()));
    }
    keys.extend(draft.points.iter().map(|point| MatchKey::Point(point.value.clone())));
    Ok(keys)
}

fn name_of(draft: &ContactDraft) -> String {
    match draft.kind {
        ContactKind::Person => {
            match_name(draft.first_name.as_deref().unwrap_or_default(), draft.last_name.as_deref().unwrap_or_default())
        }
        ContactKind::Organisation => custode_domain::text::fold(draft.organisation.as_deref().unwrap_or_default()),
    }
}

/// How a key joins: by itself, or only as a proposal.
enum Found {
    Joins(ContactId),
    Shares(ContactId, &'static str),
}

/// Names that have a word in common, or one that says nothing.
fn akin(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split([' ', '|']).filter(|w| w.len() > 1).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.iter().any(|word| other.contains(word))
}

/// Looks at one key's holders by the rules of the certain tier. Two people with two tax codes are never one; a number
/// of another program joins nobody of an entirely different name, because lists get renumbered.
fn judge(
    key: &MatchKey,
    draft: &ContactDraft,
    name: &str,
    code: Option<[u8; 32]>,
    holders: &[&CertainMatch],
) -> Option<Found> {
    let organisation = draft.kind == ContactKind::Organisation;
    let fitting = holders.iter().copied().filter(|holder| !holder.binned);
    let other_code = |holder: &CertainMatch| code.is_some() && holder.tax_code.is_some() && code != holder.tax_code;
    match key {
        MatchKey::External(..) => {
            let mut fitting = fitting.filter(|holder| {
                holder.organisation == organisation && !other_code(holder) && akin(name, &holder.match_name)
            });
            fitting.next().map(|holder| Found::Joins(holder.contact))
        }
        MatchKey::TaxCode(_) => {
            let mut fitting = fitting.filter(|holder| holder.organisation == organisation);
            fitting.next().map(|holder| Found::Joins(holder.contact))
        }
        MatchKey::Vat(_) => {
            let mut fitting = fitting.filter(|holder| holder.organisation);
            fitting.next().map(|holder| Found::Joins(holder.contact))
        }
        MatchKey::Point(value) => {
            let full = !name.is_empty() && !name.starts_with('|') && !name.ends_with('|');
            let mut shared = None;
            for holder in fitting {
                if holder.organisation == organisation
                    && full
                    && holder.match_name == name
                    && (organisation || !other_code(holder))
                {
                    return Some(Found::Joins(holder.contact));
                }
                if holder.organisation == organisation {
                    shared.get_or_insert(holder.contact);
                }
            }
            let by = if value.contains('@') { "email" } else { "phone" };
            shared.map(|contact| Found::Shares(contact, by))
        }
    }
}

/// Computes the plan and keeps it.
///
/// # Errors
/// [`AppError::Precondition`] before the check; [`AppError::Cancelled`].
pub async fn plan(work: &Work, id: Uuid, progress: &Progress) -> Result<Plan, AppError> {
    let mut session = load(work, id).await?;
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    progress.enter(Phase::Matching, Some(u64::from(table.data_rows)));
    let batch = BatchId::from_uuid(work.new_id());
    let shared = shared_of(work, &session, batch).await?;
    let mut earlier = Earlier { same_file: same_file(work, &session).await?, ..Earlier::default() };
    let mut plan = Plan { batch, rows: Vec::with_capacity(table.data_rows as usize), review: Review::default() };
    each_row(work, &session, progress, async |rows| {
        plan_chunk(work, &session, &shared, &mut earlier, &mut plan, rows).await
    })
    .await?;
    plan.review.rows = plan.review.totals.sum();
    let bytes = minicbor::to_vec(&plan).map_err(|_| AppError::Internal("a plan is no CBOR"))?;
    let (_, head) = work.reader().head().await?;
    let record = PlanRecord { hash: custode_vault::blake3_bytes(&bytes).to_vec(), head: head.to_vec(), plan: bytes };
    work.archive().store().put_import_plan(id, &record).await?;
    session.step = Step::Review;
    keep(work, &session).await?;
    Ok(plan)
}

async fn plan_chunk(
    work: &Work,
    session: &Session,
    shared: &Shared,
    earlier: &mut Earlier,
    plan: &mut Plan,
    rows: Vec<(Vec<u8>, NormalisedRow)>,
) -> Result<(), AppError> {
    let mut keys = Vec::with_capacity(rows.len() * 2);
    let mut wanted = Vec::with_capacity(CHUNK as usize * 3);
    for (_, row) in &rows {
        let main = main_index(row);
        let mut of_row = Vec::with_capacity(row.contacts.len());
        for (at, draft) in row.contacts.iter().enumerate() {
            let found = keys_of(work, shared, row, draft, Some(at) == main)?;
            wanted.extend(found.iter().cloned());
            of_row.push(found);
        }
        keys.push(of_row);
    }
    let known = work.reader().certain_matches(&wanted).await?;
    for ((cells, row), of_row) in rows.into_iter().zip(keys) {
        let planned = plan_row(work, session, shared, &known, earlier, &row, of_row).await?;
        tally(&mut plan.review, shared, &row, &planned, &cells)?;
        plan.rows.push(planned);
    }
    Ok(())
}

/// The card that a row of our own export names by its id, unless it is gone or of the other kind.
async fn own_card(work: &Work, row: &NormalisedRow, draft: &ContactDraft) -> Result<Option<ContactId>, AppError> {
    let Some(id) = row.external_id.as_deref().and_then(|text| text.trim().parse::<ContactId>().ok()) else {
        return Ok(None);
    };
    let card = work.reader().contact(id, work.today()).await?;
    let fits = card.is_some_and(|card| {
        card.unit.kind() == card::kind_of(draft.kind) && card.unit.status() != ContactStatus::Binned
    });
    Ok(fits.then_some(id))
}

/// The contact that consents, notes and tags of a row belong to.
pub(super) fn main_index(row: &NormalisedRow) -> Option<usize> {
    row.contacts.iter().position(|contact| contact.kind == ContactKind::Person).or(if row.contacts.is_empty() {
        None
    } else {
        Some(0)
    })
}

async fn plan_row(
    work: &Work,
    session: &Session,
    shared: &Shared,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    earlier: &mut Earlier,
    row: &NormalisedRow,
    keys: Vec<Vec<MatchKey>>,
) -> Result<PlannedRow, AppError> {
    let mut planned = PlannedRow {
        row: row.row,
        outcome: Outcome::Rejected,
        contacts: Vec::new(),
        possible: None,
        possible_by: None,
    };
    if row.rejected.is_some() || row.contacts.is_empty() {
        return Ok(planned);
    }
    if session.state.left_out.contains(&row.row) {
        planned.outcome = Outcome::Suppressed;
        return Ok(planned);
    }
    let main = main_index(row);
    let mut by_id = false;
    for ((at, draft), keys) in row.contacts.iter().enumerate().zip(keys) {
        let name = name_of(draft);
        let code = keys.iter().find_map(|key| if let MatchKey::TaxCode(hash) = key { Some(*hash) } else { None });
        let mut fate = None;
        if Some(at) == main
            && let Some(id) = own_card(work, row, draft).await?
        {
            fate = Some(PlannedContact { id, fate: Fate::JoinsKnown });
            by_id = true;
        }
        let organisation = draft.kind == ContactKind::Organisation;
        let again = earlier
            .same_file
            .get(&u64::from(row.row))
            .and_then(|cards| cards.iter().find(|(_, known)| *known == organisation).map(|(id, _)| *id));
        if let Some(id) = again.filter(|_| fate.is_none()) {
            fate = Some(PlannedContact { id, fate: Fate::JoinsKnown });
            by_id |= Some(at) == main;
        }
        for key in &keys {
            let of_archive = known.get(key).map(|found| found.iter().collect()).unwrap_or_default();
            for (holders, joined) in [(of_archive, Fate::JoinsKnown), (earlier.holders(key), Fate::JoinsEarlier)] {
                match judge(key, draft, &name, code, &holders) {
                    Some(Found::Joins(contact)) if fate.is_none() => {
                        fate = Some(PlannedContact { id: contact, fate: joined });
                        by_id |=
                            matches!(key, MatchKey::External(..)) && joined == Fate::JoinsKnown && Some(at) == main;
                    }
                    Some(Found::Shares(contact, by)) if Some(at) == main && planned.possible.is_none() => {
                        planned.possible = Some(contact);
                        planned.possible_by = Some(by.to_owned());
                    }
                    _ => {}
                }
            }
        }
        let firm = planned.contacts.first().copied().filter(|_| !organisation);
        if let Some(firm) = firm.filter(|_| fate.is_none()) {
            fate = member(work, earlier, firm, &name, code).await?;
        }
        let contact =
            fate.unwrap_or_else(|| PlannedContact { id: ContactId::from_uuid(work.new_id()), fate: Fate::New });
        let holder = CertainMatch {
            contact: contact.id,
            organisation: draft.kind == ContactKind::Organisation,
            match_name: name,
            binned: false,
            point: None,
            tax_code: code,
        };
        if let Some(firm) = firm {
            earlier.people.entry((firm.id, holder.match_name.clone())).or_insert((contact.id, code));
        }
        earlier.note(keys, holder);
        planned.contacts.push(contact);
    }
    let own = main.and_then(|at| planned.contacts.get(at)).copied();
    planned.outcome = match own.map(|contact| contact.fate) {
        None => Outcome::Rejected,
        Some(Fate::New) => Outcome::Create,
        Some(Fate::JoinsEarlier) => Outcome::Duplicate,
        Some(Fate::JoinsKnown) if !adds_anything(work, shared, row, &planned).await? => Outcome::Unchanged,
        Some(Fate::JoinsKnown) if by_id => Outcome::Update,
        Some(Fate::JoinsKnown) => Outcome::Duplicate,
    };
    if planned.outcome != Outcome::Create {
        planned.possible = None;
        planned.possible_by = None;
    }
    Ok(planned)
}

/// The person of this name who is known in this organisation, of an earlier row or of the archive.
async fn member(
    work: &Work,
    earlier: &Earlier,
    firm: PlannedContact,
    name: &str,
    code: Option<[u8; 32]>,
) -> Result<Option<PlannedContact>, AppError> {
    if name.is_empty() || name.starts_with('|') || name.ends_with('|') {
        return Ok(None);
    }
    let fits = |other: Option<[u8; 32]>| code.is_none() || other.is_none() || code == other;
    if firm.fate == Fate::JoinsKnown {
        let known = work.reader().members(firm.id).await?;
        let mut fitting = known.iter().filter(|one| !one.binned && one.match_name == name && fits(one.tax_code));
        if let Some(one) = fitting.next() {
            return Ok(Some(PlannedContact { id: one.contact, fate: Fate::JoinsKnown }));
        }
    }
    let before = earlier.people.get(&(firm.id, name.to_owned())).filter(|(_, other)| fits(*other));
    Ok(before.map(|(id, _)| PlannedContact { id: *id, fate: Fate::JoinsEarlier }))
}

/// Whether a row that joins cards of the archive would change any of them.
async fn adds_anything(
    work: &Work,
    shared: &Shared,
    row: &NormalisedRow,
    planned: &PlannedRow,
) -> Result<bool, AppError> {
    let main = main_index(row);
    for ((at, draft), contact) in row.contacts.iter().enumerate().zip(&planned.contacts) {
        if contact.fate != Fate::JoinsKnown {
            return Ok(true);
        }
        let Some(seen) = work.reader().contact(contact.id, work.today()).await?.map(|card| card.unit) else {
            return Ok(true);
        };
        if !card::change(work, shared, contact.id, Some(&seen), row, draft, Some(at) == main)?.is_empty() {
            return Ok(true);
        }
        if Some(at) == main {
            let (events, _) = card::consents(work, shared, Some(&seen), row);
            if !events.is_empty() || card::stop(work, shared, Some(&seen), row)?.is_some() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn tally(
    review: &mut Review,
    shared: &Shared,
    row: &NormalisedRow,
    planned: &PlannedRow,
    cells: &[u8],
) -> Result<(), AppError> {
    review.totals.count(planned.outcome);
    let mut effect = |code: &str, count: u32| {
        if count > 0 {
            *review.effects.entry(code.to_owned()).or_default() += count;
        }
    };
    if matches!(planned.outcome, Outcome::Rejected | Outcome::Suppressed) {
        return Ok(());
    }
    let new = planned.contacts.iter().filter(|contact| contact.fate == Fate::New).count();
    review.contacts += u32::try_from(new).unwrap_or(u32::MAX);
    effect("second_contacts", u32::from(row.contacts.len() > 1));
    effect("pairs_proposed", u32::from(planned.possible.is_some()));
    effect("objections", u32::from(row.opt_out));
    for said in row.consents.iter().filter(|said| shared.types.contains_key(&said.consent_type.to_uppercase())) {
        let code = match said.state {
            Said::Given if said.counts_hint => "consents_given",
            Said::Given => "consents_unproven",
            Said::Refused => "consents_refused",
            Said::Withdrawn => "consents_withdrawn",
            Said::Unknown => continue,
        };
        effect(code, 1);
    }
    let values = row.values();
    for field in values.keys() {
        *review.fields.entry((*field).to_owned()).or_default() += 1;
    }
    if review.samples.len() < SAMPLES && !row.issues.is_empty() || review.samples.len() < 3 {
        let before = super::read::raw(cells)?.cells.into_iter().map(|cell| cell.text).collect();
        let after = values.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
        review.samples.push(SampleRow { row: row.row, before, after, outcome: planned.outcome });
    }
    Ok(())
}

/// The kept plan of an import.
pub(super) async fn kept_plan(work: &Work, id: Uuid) -> Result<(Plan, PlanRecord), AppError> {
    let record = work.reader().import_plan(id).await?.ok_or(AppError::Precondition("not-planned"))?;
    let plan = minicbor::decode(&record.plan).map_err(|_| AppError::Internal("a plan is no CBOR"))?;
    Ok((plan, record))
}

/// The figures of the plan; computed now when there is none, or when the archive changed since.
///
/// # Errors
/// As [`plan`].
pub async fn review(work: &Work, id: Uuid) -> Result<Review, AppError> {
    if let Ok((kept, record)) = kept_plan(work, id).await {
        let (_, head) = work.reader().head().await?;
        let session = load(work, id).await?;
        let same_rows =
            kept.rows.iter().filter(|row| row.outcome == Outcome::Suppressed).count() == session.state.left_out.len();
        if record.head == head && session.step == Step::Review && same_rows {
            return Ok(kept.review);
        }
    }
    Ok(plan(work, id, &Progress::default()).await?.review)
}
