//! Retention runs: listed, then carried out, by the rules of the window (DOMAIN 4.7).

use super::{Answer, Failure};
use custode_app::{
    AppError, Work,
    jobs::Progress,
    retention::{self, RetentionRecord, Run, RunLine},
};
use serde_json::{Value, json};

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
    let mut answer = told(&named(work, &run.number).await?);
    answer["total"] = json!(total);
    answer["lines"] = lines;
    answer["uncovered_lines"] = uncovered(work, &run.number, limit).await?;
    Ok(answer.into())
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

fn told(of: &Run) -> Value {
    let run = &of.run;
    let counts = run.counts.iter().zip(&of.titles);
    let counts: Vec<Value> =
        counts.map(|(count, title)| json!({ "class": title, "items": count.items, "held": count.held })).collect();
    let logs = run.logs.iter().zip(&of.log_titles);
    let logs: Vec<Value> = logs.map(|(count, title)| json!({ "class": title, "entries": count.items })).collect();
    json!({
        "logs": logs, "number": run.number, "state": run.state.code(), "simulated_at": run.simulated_at, "fresh": of.fresh,
        "needs_second": of.needs_second, "to_type": of.to_type, "counts": counts, "uncovered": run.uncovered,
        "moved": run.moved, "skipped": run.skipped,
    })
}

async fn lines(work: &Work, number: &str, limit: u32) -> Result<(Value, u64), AppError> {
    let mut all: Vec<Value> = Vec::new();
    loop {
        let left = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let (page, total) = retention::lines(work, number, all.len() as u64, left.min(PAGE)).await?;
        let last = page.is_empty();
        all.extend(page.iter().map(line));
        if last || all.len() as u64 >= total.min(limit.into()) {
            return Ok((Value::Array(all), total));
        }
    }
}

async fn uncovered(work: &Work, number: &str, limit: u32) -> Result<Value, AppError> {
    let mut all: Vec<Value> = Vec::new();
    loop {
        let left = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(u32::MAX));
        let (page, total) = retention::uncovered(work, number, all.len() as u64, left.min(PAGE)).await?;
        let last = page.is_empty();
        all.extend(page.iter().map(|line| {
            let mut told = record(&line.record);
            told["id"] = json!(line.id.as_uuid());
            told["why"] = json!(line.why.code());
            told
        }));
        if last || all.len() as u64 >= total.min(limit.into()) {
            return Ok(Value::Array(all));
        }
    }
}

fn record(of: &RetentionRecord) -> Value {
    let channel = of.channel.as_ref().map(|channel| channel.code());
    json!({ "title": of.title, "at": of.at, "closed_on": of.closed_on, "channel": channel })
}

fn line(one: &RunLine) -> Value {
    let item = &one.line.item;
    let mut told = record(&one.line.record);
    told["id"] = json!(item.id.as_uuid());
    told["class"] = json!(one.class);
    told["due"] = json!(item.due);
    told["decided_by"] = json!(item.term.map(|term| term.code()));
    told["norm"] = json!(one.norm);
    told["kept_by"] = json!(item.kept_by.map(|keeper| keeper.code()));
    told
}
