//! Retention rules (DOMAIN 4.7): what a change would do is shown before it is made (S9).

use super::{basis, legal_facts, listing, take_back};
use crate::{AppError, Work};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    communication::Category,
    footing::RelationEnd,
    ids::{ReasonId, RetentionClassId, TxnId},
    journal::Body,
    legal::LegalFacts,
    request::{REQUEST_FILES, kept_until},
    retention::{Events, RetentionAction, RetentionAnchor, RetentionClass, RetentionInvalid},
    unit::UnitState,
};
use custode_store::read::RetentionRow;

/// A rule as somebody typed it.
#[derive(Debug, Clone)]
pub struct RuleDraft {
    /// Which class.
    pub id: RetentionClassId,
    /// The term in months.
    pub months: u32,
    /// The event from which it runs; none leaves it as it was.
    pub anchor: Option<RetentionAnchor>,
    /// Why, or by which norm.
    pub norm: String,
    /// Months for which a norm forbids to destroy; none when no norm does.
    pub floor_months: Option<u32>,
    /// That norm.
    pub floor_norm: String,
    /// Days after the term for which a run still waits; none leaves them as they were.
    pub grace_days: Option<u32>,
    /// What a run does with a card; none leaves it as it was.
    pub action: Option<RetentionAction>,
}

/// To which communications a rule is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsualFor {
    /// Those of a channel.
    Channel(Channel),
    /// Those of a category, whatever the channel.
    Category(Category),
    /// Those for a reason, whatever the channel.
    Reason(ReasonId),
}

/// What a changed rule would do to what it covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Difference {
    /// Communications of the class.
    pub items: u64,
    /// Cards that are kept by it, because nothing asks for them any more.
    pub cards: u64,
    /// Closed cases in which nothing is left.
    pub cases: u64,
    /// Files of closed requests, which are erased without the bin.
    pub requests: u64,
    /// Kept less long.
    pub earlier: u64,
    /// Kept longer.
    pub later: u64,
    /// Their day is over as the rule stands.
    pub over_before: u64,
    /// Their day would be over.
    pub over_after: u64,
    /// The floor is longer than the term: it wins.
    pub floor_longer: bool,
}

impl Difference {
    /// Counts one record by its last day as the rule stands and as it would be. As long as the event is to come from which the
    /// term runs, nothing is over.
    fn count(&mut self, before: Option<NaiveDate>, after: Option<NaiveDate>, today: NaiveDate) {
        let shown = |day: Option<NaiveDate>| day.unwrap_or(NaiveDate::MAX);
        self.earlier += u64::from(shown(after) < shown(before));
        self.later += u64::from(shown(after) > shown(before));
        self.over_before += u64::from(before.is_some_and(|day| day < today));
        self.over_after += u64::from(after.is_some_and(|day| day < today));
    }
}

/// The classes with the floors that the law gives them today.
///
/// # Errors
/// Those of the database.
pub async fn classes(work: &Work) -> Result<Vec<RetentionRow>, AppError> {
    let (facts, today) = (legal_facts(work).await?, work.today());
    let mut rows = work.reader().retention_classes().await?;
    for row in &mut rows {
        row.class = row.class.clone().under(&facts, today);
    }
    Ok(rows)
}

/// The rule as it stands and as it would be.
fn changed(
    was: &RetentionClass,
    draft: &RuleDraft,
    (facts, today): (&LegalFacts, NaiveDate),
) -> Result<RetentionClass, AppError> {
    let tidy = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if draft.norm.chars().count() > 200 {
        return Err(AppError::field("reason", "too-long"));
    }
    if draft.floor_norm.chars().count() > 200 {
        return Err(AppError::field("floorNorm", "too-long"));
    }
    // What is left of a communication without its people and its words says nothing any more, and the journal would keep it.
    if !keeps_cards(was) && draft.action.is_some_and(|action| action != RetentionAction::Erase) {
        return Err(AppError::field("action", "only-cards"));
    }
    if was.is_anchor_fixed() && draft.anchor.is_some_and(|anchor| anchor != was.anchor) {
        return Err(AppError::field("anchor", "fixed"));
    }
    // The floor of commercial correspondence is that of the law: it follows the term only as long as nothing else is said.
    let law = was.law.as_ref().map(|(months, _)| *months);
    let floor_months =
        draft.floor_months.filter(|months| !was.commercial || (*months != draft.months && Some(*months) != law));
    let rule = RetentionClass {
        months: draft.months,
        anchor: draft.anchor.unwrap_or(was.anchor),
        norm: tidy(&draft.norm),
        floor_months,
        floor_norm: tidy(&draft.floor_norm).filter(|_| floor_months.is_some()),
        grace_days: draft.grace_days.unwrap_or(was.grace_days),
        action: draft.action.filter(|_| keeps_cards(was)).or(was.action),
        ..was.clone()
    };
    rule.check(facts, today).map_err(|invalid| match invalid {
        RetentionInvalid::Zero => AppError::field("months", "missing"),
        RetentionInvalid::BeyondLegal(..) => AppError::field("months", "beyond-legal"),
        RetentionInvalid::GraceTooLong => AppError::field("graceDays", "too-long"),
        RetentionInvalid::NoNorm => AppError::field("floorNorm", "missing"),
    })?;
    Ok(rule)
}

async fn standing(work: &Work, id: RetentionClassId) -> Result<RetentionClass, AppError> {
    let rows = classes(work).await?;
    rows.into_iter().find(|row| row.id == id && !row.archived).map(|row| row.class).ok_or(AppError::NotFound("class"))
}

/// What a changed rule would do; nothing is changed.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: no term, `beyond-legal` for one that is longer than the law allows (S11), a floor
/// without its norm.
pub async fn preview(work: &Work, draft: &RuleDraft) -> Result<Difference, AppError> {
    let was = standing(work, draft.id).await?;
    let today = work.today();
    let rule = changed(&was, draft, (&legal_facts(work).await?, today))?;
    let mut difference = Difference { floor_longer: rule.is_floor_longer(), ..Difference::default() };
    let all = async |anchor| {
        let rows =
            work.reader().maybe_over((draft.id, anchor), DateTime::<Utc>::MAX_UTC, today, |at| work.day_of(at)).await?;
        Ok::<Vec<Events>, AppError>(rows.into_iter().map(|(_, events, _)| events).collect())
    };
    let by_rule = all(rule.anchor).await?;
    // The same rows in the same order; only the events differ that are looked up.
    let as_was = if was.anchor == rule.anchor { by_rule.clone() } else { all(was.anchor).await? };
    for (earlier, events) in as_was.iter().zip(&by_rule) {
        let day = |rule: &RetentionClass, events: &Events| rule.kept_from(events, today).map(|kept| kept.until);
        difference.items += 1;
        difference.count(day(&was, earlier), day(&rule, events), today);
    }
    let cards = basis::kept_by(work, (&was, &rule)).await?;
    difference.cards = cards.len() as u64;
    cards.into_iter().for_each(|(before, after)| difference.count(before, after, today));
    if was.code == listing::CASES {
        for (_, closed_on, _) in work.reader().empty_cases(today, |at| work.day_of(at)).await? {
            difference.cases += 1;
            let day = |rule| listing::case_kept(rule, closed_on, today).map(|kept| kept.until);
            difference.count(day(&was), day(&rule), today);
        }
    }
    if was.code == REQUEST_FILES {
        let ever = NaiveDate::from_ymd_opt(9_999, 12, 31).unwrap_or(today);
        let standing = work.reader().request_files(ever, today).await?.into_iter().map(|(_, closed_on, _)| closed_on);
        let of_erased = work.reader().requests_of_erased(ever).await?.into_iter().map(|(_, closed_on)| closed_on);
        for closed_on in standing.chain(of_erased) {
            difference.requests += 1;
            let day = |rule: &RetentionClass| kept_until(closed_on, rule.longest());
            difference.count(day(&was), day(&rule), today);
        }
    }
    Ok(difference)
}

/// Changes a rule. Every day that follows from it is computed anew when somebody looks; what a run had put into the bin comes
/// back where the new rule keeps it longer.
///
/// # Errors
/// As [`preview`].
pub async fn save(work: &Work, draft: &RuleDraft) -> Result<TxnId, AppError> {
    let (facts, today) = (legal_facts(work).await?, work.today());
    let outcome = work
        .transact(async |tx| {
            let was = match tx.state(draft.id).await? {
                Some(UnitState::RetentionClass(record)) if !record.is_archived() => record.get().cloned(),
                _ => None,
            };
            let was = was.ok_or(AppError::NotFound("class"))?.under(&facts, today);
            let rule = changed(&was, draft, (&facts, today))?;
            tx.write(draft.id, Body::RetentionClassSet(rule));
            Ok(())
        })
        .await?;
    take_back(work, None).await?;
    Ok(outcome.txn)
}

/// Whether cards are kept by a class: what becomes of them is for the firm to say.
#[must_use]
pub fn keeps_cards(class: &RetentionClass) -> bool {
    [RelationEnd::Ended, RelationEnd::NotInterested].iter().any(|how| how.class() == class.code)
}

/// Proposes a rule to the communications of a channel or category from now on; no other one is proposed to them any more. What is
/// logged already keeps the rule that it has.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault for a channel without a rule.
pub async fn set_usual(work: &Work, which: &UsualFor, id: Option<RetentionClassId>) -> Result<TxnId, AppError> {
    if id.is_none() && matches!(which, UsualFor::Channel(_)) {
        return Err(AppError::field("class", "missing"));
    }
    let rows: Vec<_> = work.reader().retention_classes().await?.into_iter().filter(|row| !row.archived).collect();
    if id.is_some_and(|id| rows.iter().all(|row| row.id != id)) {
        return Err(AppError::NotFound("class"));
    }
    let reasons = work.reader().reasons().await?;
    let codes: Vec<String> = reasons.iter().map(|row| row.reason.code.clone()).collect();
    let code = match which {
        UsualFor::Reason(id) => {
            let known = reasons.iter().find(|row| row.id == *id).ok_or(AppError::NotFound("reason"))?;
            known.reason.code.as_str()
        }
        UsualFor::Channel(_) | UsualFor::Category(_) => "",
    };
    let outcome = work
        .transact(async |tx| {
            for row in rows {
                let mine = Some(row.id) == id;
                let (is, changed) = match which {
                    UsualFor::Channel(channel) => {
                        (row.class.is_usual_for(channel), row.class.with_channel(channel, mine))
                    }
                    UsualFor::Category(category) => {
                        (row.class.categories.contains(category), row.class.with_category(*category, mine))
                    }
                    UsualFor::Reason(_) => {
                        (row.class.is_usual_for_reason(code), row.class.with_reason(code, mine, &codes))
                    }
                };
                if is != mine {
                    tx.write(row.id, Body::RetentionClassSet(changed));
                }
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
