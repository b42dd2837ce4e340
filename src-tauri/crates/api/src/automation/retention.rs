//! Retention runs: listed, then carried out, by the rules of the window (DOMAIN 4.7).

use super::{
    Answer, Failure,
    told::{
        Retention, RetentionCount, RetentionLine, RetentionLists, RetentionLog, RetentionRecord as Record,
        UncoveredLine,
    },
};
use custode_app::{
    AppError, Work,
    jobs::Progress,
    retention::{self, RetentionRecord, Run, RunLine},
};

/// Lines read at a time.
const PAGE: u32 = 200;

/// What is to be done with retention runs.
#[derive(Debug, Clone)]
pub enum RetentionAct {
    /// Lists what is over its date and freezes the list; nothing is put away.
    Simulate {
        /// At most so many lines in the answer.
        limit: u32,
    },
    /// Says that a list is right, and puts what it lists into the bin.
    Run {
        /// Number of the run.
        number: String,
        /// How many files of requests the caller expects to be erased, asked for when there are many.
        count: Option<u64>,
    },
}

pub(super) async fn act(work: &Work, act: RetentionAct) -> Result<Answer, Failure> {
    match act {
        RetentionAct::Simulate { limit } => simulate(work, limit).await,
        RetentionAct::Run { number, count } => run(work, &number, count).await,
    }
}

async fn simulate(work: &Work, limit: u32) -> Result<Answer, Failure> {
    let run = retention::simulate(work, &Progress::default()).await?;
    let (lines, total) = lines(work, &run.number, limit).await?;
    let uncovered_lines = uncovered(work, &run.number, limit).await?;
    let lists = Some(RetentionLists { total, lines, uncovered_lines });
    Ok(Retention { lists, ..told(&named(work, &run.number).await?) }.into())
}

/// Whoever types the number of a run has seen its list.
async fn run(work: &Work, number: &str, count: Option<u64>) -> Result<Answer, Failure> {
    retention::approve_and_execute(work, number, count, &Progress::default()).await?;
    Ok(told(&named(work, number).await?).into())
}

async fn named(work: &Work, number: &str) -> Result<Run, AppError> {
    let runs = retention::runs(work).await?;
    runs.into_iter().find(|one| one.run.number == number).ok_or(AppError::NotFound("run"))
}

fn told(of: &Run) -> Retention {
    let run = &of.run;
    let counts = run.counts.iter().zip(&of.titles).map(|(count, title)| RetentionCount {
        class: title.clone(),
        items: count.items,
        held: count.held,
    });
    let logs = run.logs.iter().zip(&of.log_titles);
    Retention {
        number: run.number.clone(),
        state: run.state.code(),
        simulated_at: run.simulated_at,
        fresh: of.fresh,
        needs_second: of.needs_second,
        to_type: of.to_type,
        counts: counts.collect(),
        logs: logs.map(|(count, title)| RetentionLog { class: title.clone(), entries: count.items }).collect(),
        uncovered: run.uncovered,
        moved: run.moved,
        skipped: run.skipped,
        lists: None,
    }
}

async fn lines(work: &Work, number: &str, limit: u32) -> Result<(Vec<RetentionLine>, u64), AppError> {
    let mut all: Vec<RetentionLine> = Vec::new();
    loop {
        let left = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let (page, total) = retention::lines(work, number, all.len() as u64, left.min(PAGE)).await?;
        let last = page.is_empty();
        all.extend(page.iter().map(line));
        if last || all.len() as u64 >= total.min(limit.into()) {
            return Ok((all, total));
        }
    }
}

async fn uncovered(work: &Work, number: &str, limit: u32) -> Result<Vec<UncoveredLine>, AppError> {
    let mut all: Vec<UncoveredLine> = Vec::new();
    loop {
        let left = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let (page, total) = retention::uncovered(work, number, all.len() as u64, left.min(PAGE)).await?;
        let last = page.is_empty();
        all.extend(page.iter().map(|line| UncoveredLine {
            record: record(&line.record),
            id: line.id.as_uuid(),
            why: line.why.code(),
        }));
        if last || all.len() as u64 >= total.min(limit.into()) {
            return Ok(all);
        }
    }
}

fn record(of: &RetentionRecord) -> Record {
    let channel = of.channel.as_ref().map(|channel| channel.code());
    Record { title: of.title.clone(), at: of.at, closed_on: of.closed_on, channel }
}

fn line(one: &RunLine) -> RetentionLine {
    let item = &one.line.item;
    RetentionLine {
        record: record(&one.line.record),
        id: item.id.as_uuid(),
        class: one.class.clone(),
        due: item.due,
        decided_by: item.term.map(|term| term.code()),
        norm: one.norm.clone(),
        kept_by: item.kept_by.map(|keeper| keeper.code()),
    }
}
