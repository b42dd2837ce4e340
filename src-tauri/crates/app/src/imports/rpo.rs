//! Mode "register of oppositions": what it answered about numbers (F18). It makes no card. Numbers that somebody of the
//! register of contacts has are remembered with the answer, as keyed hashes; consents to nothing but calls and letters that
//! were given before a number was found listed are invalidated.

use super::{
    commit::CommitOrder,
    lists::{Written, accepted, close, columns_there, committed_origin, raw_portions, write_list},
    planned::{Outcome, Totals},
    session::{Session, keep, load},
    state::ImportState,
};
use crate::{
    AppError, Work,
    contacts::Names,
    jobs::Progress,
    rpo::{RpoList, hash_of, is_number},
};
use chrono::{Months, NaiveDate};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Method},
    contact::ContactUnit,
    ids::{BatchId, ConsentEventId, ContactId, RpoCheckId},
    journal::Body,
    legal::LegalFacts,
    rpo::{RpoCheck, invalidates, is_asked},
};
use custode_import::{
    normalise::{
        issue::IssueCode,
        rpo::{RpoColumns, RpoRow},
    },
    table::RawRow,
};
use custode_store::read::MatchKey;
use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// Evidence of what the register of the state answered.
const LEVEL: u8 = 2;

/// What a list of answers will do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RpoReview {
    /// The column with the number.
    pub number: Option<u32>,
    /// The column with the answer; none in a list of numbers that all have the same.
    pub answer: Option<u32>,
    /// What a list without answers says of its numbers.
    pub all: Option<bool>,
    /// The buckets.
    pub totals: Totals,
    /// Rows of listed numbers.
    pub listed: u32,
    /// Rows of numbers that may be called.
    pub clear: u32,
    /// Earlier consents that fall.
    pub invalidated: u32,
    /// Last day on which the answers may be relied upon.
    pub valid_until: Option<NaiveDate>,
}

/// Chooses the columns of the number and of the answer, and what a list without answers says of its numbers.
///
/// # Errors
/// [`AppError::NotFound`] for a column that is not there.
pub async fn set_rpo(
    work: &Work,
    id: Uuid,
    number: Option<u32>,
    answer: Option<u32>,
    all: Option<bool>,
) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    columns_there(&session, number.into_iter().chain(answer))?;
    session.state.rpo.number = number;
    session.state.rpo.answer = Some(answer);
    session.state.rpo.all = all;
    keep(work, &session).await
}

/// Where the columns are, with what a person chose.
fn columns(state: &ImportState) -> RpoColumns {
    let Some(table) = state.chosen() else { return RpoColumns::default() };
    let samples: Vec<Vec<String>> = table.columns.iter().map(|column| column.samples.clone()).collect();
    let mut found = RpoColumns::of(&table.headers, &samples);
    if let Some(number) = state.rpo.number {
        found.number = Some(number as usize);
    }
    if let Some(answer) = state.rpo.answer {
        found = found.answered_by(answer.map(|column| column as usize), &table.headers);
    }
    found
}

/// How long an answer holds (D.P.R. 26/2022: the register is asked every month).
fn until(facts: &LegalFacts, checked_on: NaiveDate) -> NaiveDate {
    let months = facts.months("rpo.verifica", checked_on, 1);
    checked_on.checked_add_months(Months::new(months)).unwrap_or(checked_on)
}

/// A list being read.
struct Answers<'a> {
    work: &'a Work,
    session: &'a Session,
    columns: RpoColumns,
    checked_on: NaiveDate,
    facts: LegalFacts,
}

/// One row with what it says, and the cards that hold its numbers.
struct Said {
    row: u32,
    read: RpoRow,
    checks: Vec<RpoCheck>,
    cards: Vec<ContactId>,
}

/// What of the list was seen.
struct Seen {
    /// Answers as they stand after the rows so far.
    list: RpoList,
    /// Hashes of this list.
    before: HashSet<Vec<u8>>,
    /// Cards with a number that this list says is listed.
    fallen: BTreeSet<ContactId>,
    rows: Written,
    listed: u32,
    clear: u32,
}

impl<'a> Answers<'a> {
    async fn new(work: &'a Work, session: &'a Session, checked_on: NaiveDate) -> Result<Self, AppError> {
        let columns = columns(&session.state);
        if columns.number.is_none() {
            return Err(AppError::Precondition("no-number-column"));
        }
        let facts = crate::retention::legal_facts(work).await?;
        Ok(Self { work, session, columns, checked_on, facts })
    }

    fn all(&self) -> Option<bool> {
        self.session.state.rpo.all
    }

    fn checks(&self, read: &RpoRow) -> Result<Vec<RpoCheck>, AppError> {
        let Some(listed) = read.listed else { return Ok(Vec::new()) };
        let numbers = read.numbers.iter().filter(|number| is_asked(number));
        numbers
            .map(|number| {
                let hash = hash_of(self.work, number)?;
                Ok(RpoCheck {
                    hash,
                    checked_on: self.checked_on,
                    listed,
                    valid_until: until(&self.facts, self.checked_on),
                })
            })
            .collect()
    }

    /// Walks the rows and counts; `write` gets every answer that is news.
    async fn walk(
        &self,
        progress: &Progress,
        mut write: impl AsyncFnMut(RpoCheck) -> Result<(), AppError>,
    ) -> Result<Seen, AppError> {
        let reader = self.work.reader();
        let mut seen = Seen {
            list: RpoList::read(self.work).await?,
            before: HashSet::new(),
            fallen: BTreeSet::new(),
            rows: Written::default(),
            listed: 0,
            clear: 0,
        };
        raw_portions(self.work, self.session, progress, async |staged| {
            let rows: Vec<(u32, RpoRow)> =
                staged.iter().map(|row| (row.row, self.columns.read(row, self.all()))).collect();
            let keys: Vec<MatchKey> =
                rows.iter().flat_map(|(_, read)| &read.numbers).cloned().map(MatchKey::Point).collect();
            let holders = reader.certain_matches(&keys).await?;
            for (row, read) in rows {
                let with = |number: &String| holders.get(&MatchKey::Point(number.clone()));
                let cards = read.numbers.iter().filter_map(with).flatten().map(|holder| holder.contact).collect();
                let said = Said { row, checks: self.checks(&read)?, read, cards };
                for news in seen.take(said) {
                    write(news).await?;
                }
            }
            Ok(())
        })
        .await?;
        Ok(seen)
    }

    /// The consents of a card that fall: every number of it that the register knows is listed, and since the earliest of these
    /// enrolments the person consented to nothing anew.
    fn falling(&self, list: &RpoList, unit: &ContactUnit, names: &Names) -> Result<Vec<ConsentEvent>, AppError> {
        let mut since = self.checked_on;
        for point in unit.points().into_iter().filter(|point| is_number(point)) {
            match list.of_number(self.work, &point.normalised)?.filter(|one| one.listed) {
                Some(listed) => since = since.min(listed.since),
                None => return Ok(Vec::new()),
            }
        }
        let types = names.consent_types().iter();
        Ok(types
            .filter(|row| {
                let view = unit.consent_view(row.id, &row.definition.terms(), self.work.today());
                invalidates(&row.definition, &view, since)
            })
            .map(|row| ConsentEvent {
                id: ConsentEventId::from_uuid(self.work.new_id()),
                consent_type: row.id,
                point: None,
                state: ConsentState::Invalidated,
                decided_on: Some(self.checked_on),
                method: Method::Import,
                wording: None,
                evidence_level: LEVEL,
                evidence: None,
                valid_until: None,
                note: Some("RPO".to_owned()),
                parents: unit.consent_heads(row.id),
                origin: None,
            })
            .collect())
    }
}

impl Seen {
    /// Counts a row; gives back the answers that are news.
    fn take(&mut self, said: Said) -> Vec<RpoCheck> {
        let refused = said.read.numbers.is_empty() || said.read.listed.is_none();
        let listed = said.read.listed == Some(true);
        let outcome = if refused {
            Outcome::Rejected
        } else if said.cards.is_empty() {
            Outcome::Suppressed
        } else if said.checks.iter().all(|one| !self.before.insert(one.hash.clone())) {
            Outcome::Duplicate
        } else {
            Outcome::Update
        };
        if !refused {
            *(if listed { &mut self.listed } else { &mut self.clear }) += 1;
        }
        let mut news = Vec::new();
        if matches!(outcome, Outcome::Update | Outcome::Duplicate) {
            if listed {
                self.fallen.extend(said.cards);
            }
            news.extend(said.checks.into_iter().filter(|one| self.list.is_news(one)));
        }
        for one in &news {
            self.list.add(one.clone());
        }
        let outcome = if outcome == Outcome::Update && news.is_empty() { Outcome::Unchanged } else { outcome };
        self.rows.count(said.row, outcome);
        news
    }
}

/// What the list will do. Nothing is written.
///
/// # Errors
/// Those of the database.
pub async fn review_rpo(work: &Work, id: Uuid, progress: &Progress) -> Result<RpoReview, AppError> {
    let session = load(work, id).await?;
    let found = columns(&session.state);
    let number = |column: usize| u32::try_from(column).ok();
    let checked_on = session.state.collected_on.unwrap_or_else(|| work.today());
    let mut review = RpoReview {
        number: found.number.and_then(number),
        answer: found.answer.and_then(number),
        all: session.state.rpo.all,
        valid_until: Some(until(&crate::retention::legal_facts(work).await?, checked_on)),
        ..RpoReview::default()
    };
    if review.number.is_none() || (review.answer.is_none() && review.all.is_none()) {
        return Ok(review);
    }
    let answers = Answers::new(work, &session, checked_on).await?;
    let seen = answers.walk(progress, async |_| Ok(())).await?;
    let names = Names::read(work).await?;
    let cards: Vec<ContactId> = seen.fallen.iter().copied().collect();
    for some in cards.chunks(500) {
        for (_, unit) in work.reader().units(some).await? {
            review.invalidated += u32::try_from(answers.falling(&seen.list, &unit, &names)?.len()).unwrap_or(0);
        }
    }
    Ok(RpoReview { totals: seen.rows.totals, listed: seen.listed, clear: seen.clear, ..review })
}

/// Writes the answers, in one transaction whose id is that of the import. The day of collection is the day on which the
/// register was asked.
///
/// # Errors
/// Those of [`super::accept`]; [`AppError::Precondition`] without a column of numbers or without answers;
/// [`AppError::Cancelled`]. Nothing is written then.
pub async fn commit_rpo(
    work: &Work,
    id: Uuid,
    order: &CommitOrder,
    batch: BatchId,
    progress: &Arc<Progress>,
) -> Result<Totals, AppError> {
    let mut session = accepted(work, id, order).await?;
    let answers = Answers::new(work, &session, order.collected_on).await?;
    if answers.columns.answer.is_none() && answers.all().is_none() {
        return Err(AppError::Precondition("no-answers"));
    }
    let names = Names::read(work).await?;
    let written = write_list(work, &session, (order, batch), progress, async |tx| {
        let seen = answers
            .walk(progress, async |one| {
                tx.write_new(RpoCheckId::from_uuid(work.new_id()), Body::RpoChecked(one));
                Ok(tx.pace().await?)
            })
            .await?;
        let origin = committed_origin(&session, batch, order, None);
        for card in &seen.fallen {
            let Some(unit) = tx.contact(*card).await? else { continue };
            for event in answers.falling(&seen.list, &unit, &names)? {
                tx.write(*card, Body::ConsentEvent(ConsentEvent { origin: Some(origin.clone()), ..event }));
            }
            tx.pace().await?;
        }
        Ok(seen.rows)
    })
    .await?;
    let number = |column: usize| u32::try_from(column).ok();
    let (of_number, of_answer) = (answers.columns.number.and_then(number), answers.columns.answer.and_then(number));
    // What the cells told is kept, the cells are not.
    session.state.rpo.number = of_number;
    session.state.rpo.answer = Some(of_answer);
    close(work, session, batch, &written.rejected).await?;
    Ok(written.totals)
}

/// Why a row of such a list is refused.
pub(super) fn refused(session: &Session, read: &RawRow) -> Option<IssueCode> {
    let row = columns(&session.state).read(read, session.state.rpo.all);
    if row.numbers.is_empty() {
        Some(IssueCode::PhoneInvalid)
    } else {
        row.listed.is_none().then_some(IssueCode::RpoUnclear)
    }
}
