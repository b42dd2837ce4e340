//! The plan: for every row, what will happen to it. Computed once, kept, and executed as it is.
//!
//! A row joins a card by itself only in the certain tier (DOMAIN 4.9): same tax code; same VAT number between
//! organisations; same e-mail or phone with the same folded first and last name. A shared address under another name
//! makes a new card and a proposed pair.

use super::{
    alike::{Told, Verdicts},
    batch::shared_of,
    card::{self, Shared},
    check::{CHUNK, Checking, Understood, each_row, rows_of},
    differences::of_row,
    matching::{Earlier, Found, judge, keys_of, member, name_of, same_file},
    planned::{Fate, Outcome, Plan, PlannedContact, PlannedRow, Review, tally},
    session::{Session, keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
};
use custode_domain::{
    contact::ContactStatus,
    ids::{BatchId, ContactId},
    matching::Traits,
};
use custode_import::{
    linking::parties,
    normalise::draft::{ConsentDraft, ConsentState as Said, ContactDraft, ContactKind, NormalisedRow},
};
use custode_store::{
    PlanRecord,
    read::{CertainMatch, MatchKey},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The effect that counts rows of people who asked for erasure earlier.
const ERASED_BEFORE: &str = "erased_before";

/// Computes the plan and keeps it.
///
/// # Errors
/// [`AppError::Precondition`] before the check; [`AppError::Cancelled`].
pub async fn plan(work: &Work, id: Uuid, progress: &Progress) -> Result<Plan, AppError> {
    let session = load(work, id).await?;
    plan_of(work, session, progress).await
}

/// The plan of a session as it is given.
pub(super) async fn plan_of(work: &Work, session: Session, progress: &Progress) -> Result<Plan, AppError> {
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let mut planning = Planning::new(work, &session).await?;
    progress.enter(Phase::Matching, rows_of(&session));
    each_row(work, &session, progress, async |rows| planning.add(&rows).await).await?;
    let plan = planning.keep().await?;
    reviewed(work, session).await?;
    Ok(plan)
}

/// Checks and plans in one walk over the rows, for whom nothing is to be looked at in between.
///
/// # Errors
/// Those of [`super::check`] and of [`plan`].
pub async fn check_and_plan(work: &Work, id: Uuid, progress: &Progress) -> Result<Plan, AppError> {
    let mut session = load(work, id).await?;
    let mut checking = Checking::new(work, &session).await?;
    let mut planning = Planning::new(work, &session).await?;
    progress.enter(Phase::Checking, rows_of(&session));
    each_row(work, &session, progress, async |rows| {
        checking.add(&rows).await?;
        planning.add(&rows).await
    })
    .await?;
    checking.keep().await?;
    let plan = planning.keep().await?;
    session.state.checked = true;
    reviewed(work, session).await?;
    Ok(plan)
}

async fn reviewed(work: &Work, mut session: Session) -> Result<(), AppError> {
    session.step = Step::Review;
    keep(work, &session).await
}

/// A plan in the making.
pub(super) struct Planning<'a> {
    work: &'a Work,
    session: &'a Session,
    /// What all rows share.
    pub(super) shared: Shared,
    earlier: Earlier,
    /// What was planned so far.
    pub(super) plan: Plan,
    verdicts: Verdicts,
}

impl<'a> Planning<'a> {
    /// Begins a plan without rows.
    pub(super) async fn new(work: &'a Work, session: &'a Session) -> Result<Self, AppError> {
        let batch = BatchId::from_uuid(work.new_id());
        let shared = shared_of(work, session, batch).await?;
        let mut earlier = Earlier::for_rows(rows_of(session).unwrap_or_default());
        earlier.same_file = same_file(work, session).await?;
        let plan = Plan { batch, rows: Vec::new(), review: Review::default() };
        let verdicts = Verdicts::of(session);
        Ok(Self { work, session, shared, earlier, plan, verdicts })
    }

    /// Decides what becomes of some rows, and adds them to the plan.
    pub(super) async fn add(&mut self, rows: &[Understood]) -> Result<(), AppError> {
        let Self { work, session, shared, earlier, plan, verdicts } = self;
        let mut keys = Vec::with_capacity(rows.len() * 2);
        let mut wanted = Vec::with_capacity(CHUNK as usize * 3);
        for (_, row) in rows {
            let main = main_index(row);
            let mut of_row = Vec::with_capacity(row.contacts.len());
            for (at, draft) in row.contacts.iter().enumerate() {
                let found = keys_of(work, shared, row, draft, Some(at) == main)?;
                wanted.extend(found.iter().cloned());
                of_row.push(found);
            }
            keys.push(of_row);
        }
        let mut known = work.reader().certain_matches(&wanted).await?;
        if !known.is_empty() {
            let names = rows.iter().flat_map(|(_, row)| &row.contacts).map(name_of).collect();
            work.reader().tell_apart(&mut known, &names).await?;
        }
        for ((cells, row), of_row) in rows.iter().zip(keys) {
            let told = verdicts.join(work, row.row, &plan.rows).await?;
            let mut planned = plan_row(work, session, shared, &known, earlier, row, (of_row, told)).await?;
            verdicts.leave_pairs(work, &mut planned, &plan.rows).await?;
            if planned.outcome == Outcome::Suppressed && !session.state.left_out.contains(&row.row) {
                *plan.review.effects.entry(ERASED_BEFORE.to_owned()).or_default() += 1;
            }
            tally(&mut plan.review, shared, row, &planned, cells)?;
            plan.rows.push(planned);
        }
        Ok(())
    }

    /// The figures, once the last row was seen; what was known of the rows goes.
    pub(super) fn reviewed(&mut self) -> &Review {
        self.earlier = Earlier::default();
        self.plan.review.rows = self.plan.review.totals.sum();
        &self.plan.review
    }

    async fn keep(mut self) -> Result<Plan, AppError> {
        let differences = std::mem::take(&mut self.earlier.differences);
        if !differences.is_empty() {
            let count = u32::try_from(differences.len()).unwrap_or(u32::MAX);
            self.plan.review.effects.insert("differences".to_owned(), count);
        }
        let sheet = self.session.state.chosen().map(|table| table.sheet()).unwrap_or_default();
        self.work.archive().store().put_import_differences(self.session.id, sheet, &differences).await?;
        self.reviewed();
        let bytes = minicbor::to_vec(&self.plan).map_err(|_| AppError::Internal("a plan is no CBOR"))?;
        let (_, head) = self.work.reader().head().await?;
        let hash = custode_vault::blake3_bytes(&bytes).to_vec();
        let record = PlanRecord { hash, head: head.to_vec(), plan: bytes };
        self.work.archive().store().put_import_plan(self.session.id, &record).await?;
        Ok(self.plan)
    }
}

/// The card that a row of our own export names by its id, unless it is gone or of the other kind.
async fn own_card(work: &Work, row: &NormalisedRow, draft: &ContactDraft) -> Result<Option<ContactId>, AppError> {
    let Some(id) = row.external_id.as_deref().and_then(|text| text.trim().parse::<ContactId>().ok()) else {
        return Ok(None);
    };
    // A card that was merged since our export: the one that stays answers for it.
    let id = work.reader().successor(id).await?.unwrap_or(id);
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
    (keys, told): (Vec<Vec<MatchKey>>, Told),
) -> Result<PlannedRow, AppError> {
    let mut planned = PlannedRow {
        row: row.row,
        outcome: Outcome::Rejected,
        contacts: Vec::new(),
        possible: None,
        possible_by: None,
        pairs: Vec::new(),
    };
    // What a person left out stays out for their reason, whatever else is wrong with it.
    if session.state.left_out.contains(&row.row) {
        planned.outcome = Outcome::Suppressed;
        return Ok(planned);
    }
    if row.rejected.is_some() || row.contacts.is_empty() {
        return Ok(planned);
    }
    if is_erased(work, shared, known, row, &keys).await? {
        planned.outcome = Outcome::Suppressed;
        return Ok(planned);
    }
    let main = main_index(row);
    // Whom a person writes into a row by hand need not be the one that this row brought before.
    let renamed = row.corrected.iter().any(|fix| !shared.field(fix.column).is_some_and(super::profiles::names_nobody));
    let mut by_id = false;
    for (((at, draft), keys), mut party) in row.contacts.iter().enumerate().zip(keys).zip(parties(row)) {
        let name = name_of(draft);
        let code = keys.iter().find_map(|key| if let MatchKey::TaxCode(hash) = key { Some(*hash) } else { None });
        party.tax_code_hash = code;
        let traits = Traits::of(&party);
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
            .filter(|_| !renamed)
            .and_then(|cards| cards.iter().find(|(_, known)| *known == organisation).map(|(id, _)| *id));
        if let Some(id) = again.filter(|_| fate.is_none()) {
            fate = Some(PlannedContact { id, fate: Fate::JoinsKnown });
            by_id |= Some(at) == main;
        }
        for key in &keys {
            let of_archive = known.get(key).map(|found| found.iter().collect()).unwrap_or_default();
            for (holders, joined) in [(of_archive, Fate::JoinsKnown), (earlier.holders(key), Fate::JoinsEarlier)] {
                match judge(key, draft, &name, (code, &traits), &holders) {
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
        fate = fate.or(told.of(at, row.contacts.len(), organisation));
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
            traits,
        };
        if let Some(firm) = firm {
            earlier.people.entry((firm.id, holder.match_name.clone())).or_insert((contact.id, code));
        }
        earlier.note(keys, holder);
        planned.contacts.push(contact);
    }
    let own = main.and_then(|at| planned.contacts.get(at)).copied();
    // Also beside a new person: what the row says otherwise of a firm that is known is told.
    let adds = adds_anything(work, shared, row, &planned, earlier).await?;
    planned.outcome = match own.map(|contact| contact.fate) {
        None => Outcome::Rejected,
        Some(Fate::New) => Outcome::Create,
        Some(Fate::JoinsEarlier) => Outcome::Duplicate,
        Some(Fate::JoinsKnown) if !adds => Outcome::Unchanged,
        Some(Fate::JoinsKnown) if by_id => Outcome::Update,
        Some(Fate::JoinsKnown) => Outcome::Duplicate,
    };
    if planned.outcome != Outcome::Create {
        planned.possible = None;
        planned.possible_by = None;
    }
    Ok(planned)
}

/// Whether a row brings back somebody who asked for erasure: their address or number is on the list, no card has it again,
/// and the row tells no later act of their own (DOMAIN 4.3). No card is made then, of nobody in the row.
async fn is_erased(
    work: &Work,
    shared: &Shared,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    row: &NormalisedRow,
    keys: &[Vec<MatchKey>],
) -> Result<bool, AppError> {
    let main = main_index(row);
    for (((at, draft), keys), mut party) in row.contacts.iter().enumerate().zip(keys).zip(parties(row)) {
        let points: Vec<_> =
            draft.points.iter().map(|point| (card::point_kind(point.kind), point.value.as_str())).collect();
        let Some(since) = shared.suppressed.erased_by(work, &points)? else { continue };
        let again = |said: &ConsentDraft| {
            said.state == Said::Given && said.evidence_level >= 2 && said.decided_on.is_some_and(|on| on > since)
        };
        if row.consents.iter().any(again) || (Some(at) == main && own_card(work, row, draft).await?.is_some()) {
            continue;
        }
        let code = keys.iter().find_map(|key| if let MatchKey::TaxCode(hash) = key { Some(*hash) } else { None });
        party.tax_code_hash = code;
        let (name, traits) = (name_of(draft), Traits::of(&party));
        let joins = keys.iter().any(|key| {
            let holders: Vec<_> = known.get(key).map(|found| found.iter().collect()).unwrap_or_default();
            matches!(judge(key, draft, &name, (code, &traits), &holders), Some(Found::Joins(_)))
        });
        if !joins {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a row that joins cards of the archive would change any of them; what it says otherwise is told.
async fn adds_anything(
    work: &Work,
    shared: &Shared,
    row: &NormalisedRow,
    planned: &PlannedRow,
    earlier: &mut Earlier,
) -> Result<bool, AppError> {
    let main = main_index(row);
    let mut adds = false;
    for ((at, draft), contact) in row.contacts.iter().enumerate().zip(&planned.contacts) {
        let known = match contact.fate {
            Fate::JoinsKnown => work.reader().contact(contact.id, work.today()).await?,
            Fate::New | Fate::JoinsEarlier => None,
        };
        let Some(seen) = known.map(|card| card.unit) else {
            adds = true;
            continue;
        };
        earlier.tell(contact.id, of_row(shared, &seen, row, draft, Some(at) == main));
        adds |= !card::change(work, shared, contact.id, Some(&seen), row, draft, Some(at) == main)?.is_empty();
        if Some(at) == main && !adds {
            let (events, _) = card::consents(work, shared, Some(&seen), row);
            adds = !events.is_empty() || card::stop(work, shared, Some(&seen), row)?.is_some();
        }
    }
    Ok(adds)
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
pub async fn review(work: &Work, id: Uuid, progress: &Progress) -> Result<Review, AppError> {
    if let Ok((kept, record)) = kept_plan(work, id).await {
        let (_, head) = work.reader().head().await?;
        let session = load(work, id).await?;
        let erased = kept.review.effects.get(ERASED_BEFORE).copied().unwrap_or_default() as usize;
        let suppressed = kept.rows.iter().filter(|row| row.outcome == Outcome::Suppressed).count();
        let same_rows = suppressed == session.state.left_out.len() + erased;
        if record.head == head && session.step == Step::Review && same_rows {
            return Ok(kept.review);
        }
    }
    Ok(plan(work, id, progress).await?.review)
}
