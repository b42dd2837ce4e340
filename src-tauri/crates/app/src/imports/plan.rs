//! The plan: for every row, what will happen to it. Computed once, kept, and executed as it is.
//!
//! A row joins a card by itself only in the certain tier (DOMAIN 4.9): same tax code; same VAT number between
//! organisations; same e-mail or phone with the same folded first and last name. A shared address under another name
//! makes a new card and a proposed pair.

use super::{
    alike::{Told, Verdicts},
    batch::shared_of,
    card::Shared,
    check::{CHUNK, Checking, Understood, each_row, rows_of},
    foreseen::{Before, Foreseen, foresee, tally},
    known::{certain_person, is_erased, own_card},
    matching::{Earlier, Found, code_of, judge, keys_of, name_of, same_file, side_of},
    members::{Member, Own, firm_of, member},
    planned::{Fate, Outcome, Plan, PlannedContact, PlannedRow, Review},
    session::{Session, keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
};
use custode_domain::{
    ids::{BatchId, ContactId},
    matching::{Side, Traits, meet},
};
use custode_import::{
    linking::parties,
    normalise::draft::{ContactDraft, ContactKind, NormalisedRow},
};
use custode_store::{
    PlanRecord,
    read::{CertainMatch, MatchKey},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The effect that counts rows of people who asked for erasure earlier.
const ERASED_BEFORE: &str = "erased_before";

/// Effect: rows whose card lies in the bin already.
const IN_BIN: &str = "in_bin";

/// What a row shares with the person of the same name in its firm.
pub(super) const FIRM: &str = "firm";

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
            let binned = lies_in_bin(&known, row, &of_row);
            let (mut planned, foreseen) = plan_row(work, session, shared, &known, earlier, row, (of_row, told)).await?;
            verdicts.leave_pairs(work, &mut planned, &plan.rows).await?;
            if planned.outcome == Outcome::Suppressed && !session.state.left_out.contains(&row.row) {
                *plan.review.effects.entry(ERASED_BEFORE.to_owned()).or_default() += 1;
            }
            if binned && planned.outcome == Outcome::Create {
                *plan.review.effects.entry(IN_BIN.to_owned()).or_default() += 1;
            }
            tally(&mut plan.review, shared, row, (&planned, foreseen), cells)?;
            plan.rows.push(planned);
        }
        Ok(())
    }

    /// The figures, once the last row was seen; what was known of the rows goes.
    pub(super) fn reviewed(&mut self) -> &Review {
        self.earlier = Earlier::default();
        self.plan.review.settle_samples();
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
        let hash = self.plan.fingerprint()?.to_vec();
        let record = PlanRecord { hash, head: head.to_vec(), plan: bytes };
        self.work.archive().store().put_import_plan(self.session.id, &record).await?;
        Ok(self.plan)
    }
}

/// The contact that consents, notes and tags of a row belong to.
pub(super) fn main_index(row: &NormalisedRow) -> Option<usize> {
    row.contacts.iter().position(|contact| contact.kind == ContactKind::Person).or(if row.contacts.is_empty() {
        None
    } else {
        Some(0)
    })
}

/// Whether a card that may be the one of the row by its name lies in the bin: the row makes another one.
fn lies_in_bin(known: &HashMap<MatchKey, Vec<CertainMatch>>, row: &NormalisedRow, keys: &[Vec<MatchKey>]) -> bool {
    let Some((draft, keys)) = main_index(row).and_then(|at| row.contacts.get(at).zip(keys.get(at))) else {
        return false;
    };
    let name = name_of(draft);
    // What tells homonyms apart is not known of a card in the bin.
    let seen = side_of(draft, &name, keys, Traits::default());
    let is_it = |key: &MatchKey, holder: &CertainMatch| meet(key.shared(), &seen, &holder.side()).may_be_one();
    let held = |key: &MatchKey| known.get(key).into_iter().flatten().any(|holder| holder.binned && is_it(key, holder));
    keys.iter().any(held)
}

/// What becomes of one row. `told` is what a person said of it.
async fn plan_row(
    work: &Work,
    session: &Session,
    shared: &Shared,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    earlier: &mut Earlier,
    row: &NormalisedRow,
    (keys, told): (Vec<Vec<MatchKey>>, Told),
) -> Result<(PlannedRow, Foreseen), AppError> {
    let mut planned = PlannedRow {
        row: row.row,
        outcome: Outcome::Rejected,
        contacts: Vec::new(),
        possible: None,
        possible_by: None,
        pairs: Vec::new(),
    };
    if let Some(outcome) = set_aside(work, session, shared, known, row, &keys).await? {
        planned.outcome = outcome;
        return Ok((planned, Foreseen::default()));
    }
    let main = main_index(row);
    // Whom a person writes into a row by hand need not be the one that this row brought before.
    let renamed = row.corrected.iter().any(|fix| !shared.field(fix.column).is_some_and(super::profiles::names_nobody));
    let certain = certain_person(work, known, row, &keys).await?;
    let (mut by_id, mut before) = (false, Vec::with_capacity(row.contacts.len()));
    for (((at, draft), keys), mut party) in row.contacts.iter().enumerate().zip(keys).zip(parties(row)) {
        let (name, code, is_main) = (name_of(draft), code_of(&keys), Some(at) == main);
        party.tax_code_hash = code;
        let traits = Traits::of(&party);
        let organisation = draft.kind == ContactKind::Organisation;
        let mut fate = brought_before(work, earlier, row, draft, (is_main, renamed)).await?;
        by_id |= is_main && fate.is_some();
        let met = met_by_keys(known, earlier, &keys, &side_of(draft, &name, &keys, traits));
        if let Some((joined, by_number)) = met.joins.filter(|_| fate.is_none()) {
            fate = Some(joined);
            by_id |= is_main && by_number;
        }
        if let Some((contact, by)) = met.shares.filter(|_| is_main) {
            (planned.possible, planned.possible_by) = (Some(contact), Some(by.to_owned()));
        }
        fate = fate.or(told.of(at, row.contacts.len(), organisation));
        // A number of the firm's own that nobody has is another firm.
        let numbered = draft.vat_number.as_ref().is_some_and(|code| code.valid);
        if let Some(person) = certain.filter(|_| fate.is_none() && organisation && !numbered && !is_main) {
            fate = firm_of(work, person, &name).await?;
        }
        let firm = planned.contacts.first().copied().filter(|_| !organisation);
        if let Some(firm) = firm.filter(|_| fate.is_none()) {
            match member(work, earlier, firm, &name, &Own::of(firm.id, draft, code)).await? {
                Member::Is(known) => fate = Some(known),
                Member::MayBe(other) if is_main && planned.possible.is_none() => {
                    (planned.possible, planned.possible_by) = (Some(other), Some(FIRM.to_owned()));
                }
                Member::MayBe(_) | Member::New => {}
            }
        }
        let contact =
            fate.unwrap_or_else(|| PlannedContact { id: ContactId::from_uuid(work.new_id()), fate: Fate::New });
        let holder = CertainMatch {
            contact: contact.id,
            organisation,
            match_name: name,
            binned: false,
            point: None,
            tax_code: code,
            traits,
        };
        if let Some(firm) = firm {
            earlier.note_member(firm.id, &holder.match_name, Own::of(contact.id, draft, code));
        }
        before.push(if contact.fate == Fate::JoinsEarlier {
            earlier.before(&keys, contact.id)
        } else {
            Before::default()
        });
        earlier.holders.note(&keys, &holder, Before::fields_of(draft));
        planned.contacts.push(contact);
    }
    let own = main.and_then(|at| planned.contacts.get(at)).copied();
    // Also beside a new person: what the row says otherwise of a firm that is known is told.
    let foreseen = foresee(work, shared, row, (&planned, &before), earlier).await?;
    planned.outcome = match own.map(|contact| contact.fate) {
        None => Outcome::Rejected,
        Some(Fate::New) => Outcome::Create,
        Some(Fate::JoinsEarlier) => Outcome::Duplicate,
        Some(Fate::JoinsKnown) if !foreseen.adds => Outcome::Unchanged,
        Some(Fate::JoinsKnown) if by_id => Outcome::Update,
        Some(Fate::JoinsKnown) => Outcome::Duplicate,
    };
    if planned.outcome != Outcome::Create {
        planned.possible = None;
        planned.possible_by = None;
    }
    Ok((planned, foreseen))
}

/// The bucket of a row that makes and changes no card.
async fn set_aside(
    work: &Work,
    session: &Session,
    shared: &Shared,
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    row: &NormalisedRow,
    keys: &[Vec<MatchKey>],
) -> Result<Option<Outcome>, AppError> {
    // What a person left out stays out for their reason, whatever else is wrong with it.
    if session.state.left_out.contains(&row.row) {
        return Ok(Some(Outcome::Suppressed));
    }
    if row.rejected.is_some() || row.contacts.is_empty() {
        return Ok(Some(Outcome::Rejected));
    }
    Ok(is_erased(work, shared, known, row, keys).await?.then_some(Outcome::Suppressed))
}

/// The card that a contact of a row is by its own number, or by the same row of the same file; that of a row that was
/// `renamed` by hand need not be it any more.
async fn brought_before(
    work: &Work,
    earlier: &Earlier,
    row: &NormalisedRow,
    draft: &ContactDraft,
    (is_main, renamed): (bool, bool),
) -> Result<Option<PlannedContact>, AppError> {
    let own = if is_main { own_card(work, row, draft).await? } else { None };
    let again = || {
        let cards = earlier.same_file.get(&u64::from(row.row)).filter(|_| !renamed)?;
        let organisation = draft.kind == ContactKind::Organisation;
        cards.iter().find(|(_, known)| *known == organisation).map(|(id, _)| *id)
    };
    Ok(own.or_else(again).map(|id| PlannedContact { id, fate: Fate::JoinsKnown }))
}

/// Whom the keys of a contact lead to.
#[derive(Default)]
struct Met {
    /// The first card that it joins, and whether by a number of its own.
    joins: Option<(PlannedContact, bool)>,
    /// The first that it may be, and what the two share.
    shares: Option<(ContactId, &'static str)>,
}

/// Looks at every key, first in the archive, then in earlier rows.
fn met_by_keys(
    known: &HashMap<MatchKey, Vec<CertainMatch>>,
    earlier: &Earlier,
    keys: &[MatchKey],
    own: &Side<'_>,
) -> Met {
    let mut met = Met::default();
    for key in keys {
        let of_archive: Vec<&CertainMatch> = known.get(key).into_iter().flatten().collect();
        let of_rows = earlier.holders.of(key);
        let of_rows: Vec<&CertainMatch> = of_rows.iter().collect();
        for (holders, fate) in [(of_archive, Fate::JoinsKnown), (of_rows, Fate::JoinsEarlier)] {
            match judge(key, own, &holders) {
                Some(Found::Joins(id)) => {
                    let by_number = matches!(key, MatchKey::External(..)) && fate == Fate::JoinsKnown;
                    met.joins = met.joins.or(Some((PlannedContact { id, fate }, by_number)));
                }
                Some(Found::Shares(id, by)) => met.shares = met.shares.or(Some((id, by))),
                None => {}
            }
        }
    }
    met
}

/// The kept plan of an import.
pub(super) async fn kept_plan(work: &Work, id: Uuid) -> Result<(Plan, PlanRecord), AppError> {
    let record = work.reader().import_plan(id).await?.ok_or(AppError::Precondition("not-planned"))?;
    let plan = minicbor::decode(&record.plan).map_err(|_| AppError::Internal("a plan is no CBOR"))?;
    Ok((plan, record))
}

/// Whether a kept plan is of the rows and decisions of the session as it stands.
pub(super) fn is_of(session: &Session, kept: &Plan) -> bool {
    let erased = kept.review.effects.get(ERASED_BEFORE).copied().unwrap_or_default() as usize;
    let suppressed = kept.rows.iter().filter(|row| row.outcome == Outcome::Suppressed).count();
    session.step == Step::Review && suppressed == session.state.left_out.len() + erased
}

/// The figures of the plan; computed now when there is none, or when the archive changed since.
///
/// # Errors
/// As [`plan`].
pub async fn review(work: &Work, id: Uuid, progress: &Progress) -> Result<Review, AppError> {
    if let Ok((kept, record)) = kept_plan(work, id).await {
        let (_, head) = work.reader().head().await?;
        if record.head == head && is_of(&load(work, id).await?, &kept) {
            return Ok(kept.review);
        }
    }
    Ok(plan(work, id, progress).await?.review)
}
