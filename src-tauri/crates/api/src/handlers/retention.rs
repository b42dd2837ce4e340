//! Retention rules, and the law behind them.

use super::{Answer, changed, communication::term_view, limited, report::report_view, small};
use crate::{
    wire::{
        Changed, Done, Nothing,
        file::Started,
        ids,
        report::ReportView,
        retention as wire,
        retention::*,
        settings::{RetentionAction, RetentionAnchor},
    },
    words::{category_of, channel_of, channel_view, language_of},
};
use chrono::{DateTime, NaiveTime, Utc};
use custode_app::{
    AppError, Work,
    contacts::Names,
    domain::{
        ids::{ReasonId, RetentionClassId},
        legal::{self, Doubt, FactValue, HOLIDAYS, LegalSaying, PACKAGE_IT, PACKAGE_IT_VERSION},
        retention::{RetentionAction as Action, RetentionAnchor as Anchor},
        retention_run::{Keeper, RunState as State, Uncovered},
    },
    retention::{self, RetentionRecord, RuleDraft, UsualFor},
};

pub(crate) const fn anchor_view(anchor: Anchor) -> RetentionAnchor {
    match anchor {
        Anchor::LastInteraction => RetentionAnchor::LastInteraction,
        Anchor::RelationEnd => RetentionAnchor::RelationEnd,
        Anchor::Consent => RetentionAnchor::Consent,
        Anchor::Document => RetentionAnchor::Document,
        Anchor::CaseClosed => RetentionAnchor::CaseClosed,
        Anchor::Import => RetentionAnchor::Import,
        Anchor::Withdrawal => RetentionAnchor::Withdrawal,
    }
}

fn draft(request: RetentionRule) -> RuleDraft {
    RuleDraft {
        id: RetentionClassId::from_uuid(request.id.0),
        months: request.months,
        anchor: request.anchor.map(|anchor| match anchor {
            RetentionAnchor::LastInteraction => Anchor::LastInteraction,
            RetentionAnchor::RelationEnd => Anchor::RelationEnd,
            RetentionAnchor::Consent => Anchor::Consent,
            RetentionAnchor::Document => Anchor::Document,
            RetentionAnchor::CaseClosed => Anchor::CaseClosed,
            RetentionAnchor::Import => Anchor::Import,
            RetentionAnchor::Withdrawal => Anchor::Withdrawal,
        }),
        norm: request.reason,
        floor_months: request.floor_months,
        floor_norm: request.floor_norm,
        grace_days: request.grace_days,
        action: request.action.map(|action| match action {
            RetentionAction::Erase => Action::Erase,
            RetentionAction::NotUsable => Action::NotUsable,
        }),
    }
}

pub(crate) async fn retention_preview(work: &Work, request: RetentionRule) -> Answer<RetentionDifference> {
    let difference = retention::preview(work, &draft(request)).await?;
    Ok(RetentionDifference {
        items: small(difference.items),
        cards: small(difference.cards),
        cases: small(difference.cases),
        requests: small(difference.requests),
        earlier: small(difference.earlier),
        later: small(difference.later),
        over_before: small(difference.over_before),
        over_after: small(difference.over_after),
        floor_longer: difference.floor_longer,
    })
}

pub(crate) async fn retention_save(work: &Work, request: RetentionRule) -> Answer<Changed> {
    Ok(changed(retention::save(work, &draft(request)).await?))
}

pub(crate) async fn retention_usual_set(work: &Work, request: RetentionUsualSet) -> Answer<Changed> {
    let which = match (request.channel, request.category, request.reason) {
        (Some(channel), None, None) => {
            UsualFor::Channel(channel_of(channel).ok_or_else(|| AppError::field("channel", "unknown"))?)
        }
        (None, Some(category), None) => UsualFor::Category(category_of(category)),
        (None, None, Some(reason)) => UsualFor::Reason(ReasonId::from_uuid(reason.0)),
        _ => return Err(AppError::field("channel", "missing").into()),
    };
    let class = request.class.map(|id| RetentionClassId::from_uuid(id.0));
    Ok(changed(retention::set_usual(work, &which, class).await?))
}

const fn sort_of(value: FactValue) -> (LegalSort, Option<u32>) {
    match value {
        FactValue::Months(months) => (LegalSort::Months, Some(months)),
        FactValue::Hours(hours) => (LegalSort::Hours, Some(hours)),
        FactValue::Years(years) => (LegalSort::Years, Some(years)),
        FactValue::Holds(true) => (LegalSort::Holds, None),
        FactValue::Holds(false) => (LegalSort::HoldsNot, None),
        FactValue::Rule => (LegalSort::Rule, None),
    }
}

pub(crate) async fn legal_list(work: &Work, _: Nothing) -> Answer<LegalList> {
    let rows = work.reader().legal_facts().await.map_err(AppError::from)?;
    let (facts, today) = (retention::legal_facts(work).await?, work.today());
    let names = Names::read(work).await?;
    let views = PACKAGE_IT.iter().map(|fact| {
        let (sort, number) = match fact.key {
            HOLIDAYS => (LegalSort::Holidays, None),
            _ => sort_of(facts.value(fact, today)),
        };
        let row = rows.iter().find(|row| row.change.key == fact.key);
        let change = row.map(|row| LegalChangeView {
            reason: row.change.reason.clone(),
            at: row.at,
            by: names.operator(row.actor),
            valid_from: row.change.valid_from,
            in_force: row.change.valid_from <= today,
            value: row.change.value,
            source: row.change.source.clone(),
        });
        let in_force = change.as_ref().filter(|change| change.in_force).map(|change| change.valid_from);
        let (packaged, packaged_number) = match fact.key {
            HOLIDAYS => (LegalSort::Holidays, None),
            _ => sort_of(fact.value),
        };
        LegalFactView {
            key: fact.key.to_owned(),
            sort,
            number,
            source: facts.source(fact, today).to_owned(),
            valid_from: in_force.unwrap_or_else(|| fact.valid_from()),
            verify: fact.doubt == Doubt::Verify,
            used: fact.is_used(),
            package: change.as_ref().map(|_| LegalPackageView {
                sort: packaged,
                number: packaged_number,
                source: fact.source.to_owned(),
            }),
            words: row.and_then(|row| row.change.words.clone()),
            holidays: if fact.key == HOLIDAYS { package_holidays() } else { Vec::new() },
            calendar: row.and_then(|row| row.change.calendar.as_ref()).map(|calendar| LegalCalendar {
                added: calendar
                    .added
                    .iter()
                    .map(|one| OwnHoliday { title: one.title.clone(), month: one.month, day: one.day })
                    .collect(),
                removed: calendar.removed.clone(),
            }),
            change,
        }
    });
    let changed = u32::try_from(facts.changed()).unwrap_or(u32::MAX);
    Ok(LegalList { version: PACKAGE_IT_VERSION.to_owned(), changed, facts: views.collect() })
}

fn package_holidays() -> Vec<PackageHoliday> {
    let view = |one: &legal::Holiday| PackageHoliday {
        code: one.code.to_owned(),
        since: one.since,
        source: one.source.to_owned(),
    };
    legal::ITALIAN_HOLIDAYS.iter().map(view).collect()
}

pub(crate) async fn legal_set(work: &Work, request: LegalSet) -> Answer<Changed> {
    let said = (request.source.as_str(), request.valid_from);
    let saying = match (request.calendar, request.words) {
        (Some(calendar), _) => {
            let own = |one: OwnHoliday| legal::OwnHoliday { title: one.title, month: one.month, day: one.day };
            LegalSaying::Holidays(calendar.added.into_iter().map(own).collect(), calendar.removed)
        }
        (None, Some(words)) => LegalSaying::Words(words),
        (None, None) => LegalSaying::Number(request.value),
    };
    Ok(changed(retention::set_legal(work, &request.key, saying, said, &request.reason).await?))
}

pub(crate) async fn legal_reset(work: &Work, request: LegalReset) -> Answer<Changed> {
    Ok(changed(retention::reset_legal(work, &request.key).await?))
}

/// A run beside the one before it: what is over its date now, and what was then.
fn run_view(run: retention::Run, previous: Option<&retention::Run>) -> RunView {
    let before = |class| {
        let counts = &previous?.run.counts;
        Some(small(counts.iter().find(|count| count.class == class).map_or(0, |count| count.items)))
    };
    let listed = run.run.counts.iter().map(|count| count.class);
    let listed: Vec<_> = listed.collect();
    let gone = previous.into_iter().flat_map(|old| old.run.counts.iter().zip(&old.titles));
    let gone = gone.filter(|(count, _)| !listed.contains(&count.class)).map(|(count, title)| RunCount {
        title: title.clone(),
        items: 0,
        held: 0,
        before: Some(small(count.items)),
    });
    let counts = run.run.counts.iter().zip(run.titles.iter().cloned()).map(|(count, title)| RunCount {
        title,
        items: small(count.items),
        held: small(count.held),
        before: before(count.class),
    });
    let counts = counts.chain(gone);
    let logs = run.run.logs.iter().zip(run.log_titles);
    RunView {
        logs: logs.map(|(count, title)| RunLog { title, entries: small(count.items) }).collect(),
        counts: counts.collect(),
        listed: small(run.run.listed()),
        state: match run.run.state {
            State::Simulated => wire::RunState::Simulated,
            State::Approved => wire::RunState::Approved,
            State::Executing => wire::RunState::Executing,
            State::Verified => wire::RunState::Verified,
            State::Discarded => wire::RunState::Discarded,
        },
        simulated_at: run.run.simulated_at,
        at: run.at,
        by: run.by,
        fresh: run.fresh,
        needs_second: run.needs_second,
        to_type: run.to_type.map(small),
        previous: previous.map(|old| old.run.number.clone()),
        uncovered: small(run.run.uncovered),
        moved: small(run.run.moved),
        skipped: small(run.run.skipped),
        number: run.run.number,
    }
}

pub(crate) async fn run_list(work: &Work, _: Nothing) -> Answer<RunList> {
    let job = work.desk().jobs().at_work_about(retention::RUNNING.thing).map(|(job, _)| ids::JobId(job));
    let runs = retention::runs(work).await?;
    let views = runs.iter().enumerate().map(|(at, run)| run_view(run.clone(), runs.get(at + 1))).collect();
    let (on, second) = (retention::is_on(work).await?, retention::needs_second(work).await?);
    Ok(RunList { on, second, job, runs: views })
}

pub(crate) async fn run_switch(work: &Work, request: RunSwitch) -> Answer<Done> {
    retention::turn(work, request.on).await?;
    Ok(Done {})
}

pub(crate) async fn run_second(work: &Work, request: RunSwitch) -> Answer<Done> {
    retention::ask_second(work, request.on).await?;
    Ok(Done {})
}

pub(crate) async fn run_simulate(work: &Work, _: Nothing) -> Answer<Started> {
    Ok(Started { job: ids::JobId(retention::start(work, None, None).await?) })
}

/// What keeps a record.
pub(super) const fn keeper_view(keeper: Keeper) -> wire::RunKeeper {
    match keeper {
        Keeper::Hold => wire::RunKeeper::Hold,
        Keeper::Request => wire::RunKeeper::Request,
        Keeper::Restriction => wire::RunKeeper::Restriction,
        Keeper::Case => wire::RunKeeper::Case,
        Keeper::Grace => wire::RunKeeper::Grace,
    }
}

pub(crate) async fn run_lines(work: &Work, request: RunLines) -> Answer<RunLinePage> {
    let limit = limited(request.limit)?;
    let (lines, total) = retention::lines(work, &request.number, u64::from(request.offset), limit).await?;
    let lines = lines.into_iter().map(|one| RunLine {
        id: one.line.item.id.as_uuid().to_string(),
        sort: record_sort(&one.line.record),
        channel: one.line.record.channel.as_ref().map(channel_view),
        at: moment_of(&one.line.record),
        title: one.line.record.title,
        class: one.class,
        due: one.line.item.due,
        kept_why: one.line.item.term.map(term_view),
        norm: one.norm,
        kept_by: one.line.item.kept_by.map(keeper_view),
    });
    Ok(RunLinePage { lines: lines.collect(), total: small(total) })
}

fn record_sort(record: &RetentionRecord) -> RunSort {
    match (record.card, record.channel.is_some(), record.closed_on.is_some()) {
        (true, ..) => RunSort::Card,
        (false, true, _) => RunSort::Communication,
        (false, false, true) => RunSort::Request,
        (false, false, false) => RunSort::Case,
    }
}

fn moment_of(record: &RetentionRecord) -> Option<DateTime<Utc>> {
    record.at.or_else(|| Some(record.closed_on?.and_time(NaiveTime::MIN).and_utc()))
}

pub(crate) async fn run_uncovered(work: &Work, request: RunLines) -> Answer<UncoveredPage> {
    let limit = limited(request.limit)?;
    let (lines, total) = retention::uncovered(work, &request.number, u64::from(request.offset), limit).await?;
    let lines = lines.into_iter().map(|line| UncoveredLine {
        id: line.id.as_uuid().to_string(),
        sort: record_sort(&line.record),
        channel: line.record.channel.as_ref().map(channel_view),
        at: moment_of(&line.record),
        title: line.record.title,
        why: match line.why {
            Uncovered::Rule => wire::RunUncovered::Rule,
            Uncovered::Case => wire::RunUncovered::Case,
            Uncovered::Relation => wire::RunUncovered::Relation,
            Uncovered::Consent => wire::RunUncovered::Consent,
        },
    });
    Ok(UncoveredPage { lines: lines.collect(), total: small(total) })
}

pub(crate) async fn run_approve(work: &Work, request: RunRequest) -> Answer<Done> {
    retention::approve(work, &request.number).await?;
    Ok(Done {})
}

pub(crate) async fn run_discard(work: &Work, request: RunRequest) -> Answer<Done> {
    retention::discard(work, &request.number).await?;
    Ok(Done {})
}

pub(crate) async fn run_execute(work: &Work, request: RunExecute) -> Answer<Started> {
    let job = retention::start(work, Some(&request.number), request.typed.map(u64::from)).await?;
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn run_certificate(work: &Work, request: RunCertificate) -> Answer<ReportView> {
    let (id, paper) = retention::certificate(work, &request.number, language_of(request.language)).await?;
    Ok(report_view(id, &paper))
}
