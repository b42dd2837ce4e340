//! Retention runs: simulated, approved, carried out, verified. Off until somebody turns them on. What a run puts away goes
//! to the bin first: that is the warning and the grace of thirty days; from there it is erased as everything else.

use super::{
    basis,
    listing::{self, Put},
    logs,
};
use crate::{
    AppError, JobValue, Work,
    binned::MOST_UNTYPED,
    contacts::Names,
    documents::Prepared,
    jobs::{About, Phase, Progress},
    reports::{LetterText, ReportLanguage, set_paper},
};
use chrono::{DateTime, Utc};
use custode_domain::{
    journal::Body,
    retention::{RetentionClass, Term},
    retention_run::{RetentionRun, RunCount, RunPolicy, RunRefused, RunState},
};
use custode_report::{RunPaper, retention_certificate};
use custode_store::{
    Tx,
    read::{RetentionLine, RetentionRunRow, UncoveredLine},
};
use custode_vault::hex;
use std::sync::Arc;
use uuid::Uuid;

/// There is one run at a time.
pub const RUNNING: About = About { thing: Uuid::from_u128(0x636f_6e73_6572_7661), gives: None };

/// Whether runs are turned on.
const SWITCH: &str = "retention_runs";

/// Whether whoever approves must be somebody else than whoever simulated.
const SECOND: &str = "retention_second";

/// Records in one transaction.
const PORTION: u32 = 500;

/// A run with the words behind its ids.
#[derive(Debug, Clone)]
pub struct Run {
    /// The run.
    pub run: RetentionRun,
    /// Titles of its classes, in the order of its counts.
    pub titles: Vec<String>,
    /// Titles of the rules of the log, in the order of what it counts of that.
    pub log_titles: Vec<String>,
    /// When its last step was taken.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The simulation is young enough to go on with.
    pub fresh: bool,
    /// Somebody else must approve it.
    pub needs_second: bool,
    /// The number to type before it is carried out: so many files of requests would be erased, for which there is no bin.
    pub to_type: Option<u64>,
}

/// A line of the frozen list.
#[derive(Debug, Clone)]
pub struct RunLine {
    /// What is listed.
    pub line: RetentionLine,
    /// Title of its class.
    pub class: String,
    /// The norm behind the term that decided: of the law that forbids to destroy it, or of the rule.
    pub norm: Option<String>,
}

/// Whether runs are turned on.
///
/// # Errors
/// Those of the database.
pub async fn is_on(work: &Work) -> Result<bool, AppError> {
    Ok(work.reader().setting(SWITCH).await?.as_deref() == Some("on"))
}

/// Turns runs on or off.
///
/// # Errors
/// Those of the database.
pub async fn turn(work: &Work, on: bool) -> Result<(), AppError> {
    let second = needs_second(work).await?;
    keep_policy(work, RunPolicy { on, second }).await
}

/// Keeps how runs are carried out, and writes down who settled it so.
async fn keep_policy(work: &Work, policy: RunPolicy) -> Result<(), AppError> {
    if policy == (RunPolicy { on: is_on(work).await?, second: needs_second(work).await? }) {
        return Ok(());
    }
    let word = |on| if on { "on" } else { "" };
    work.transact(async |tx| {
        tx.set_setting(SWITCH, word(policy.on)).await?;
        tx.set_setting(SECOND, word(policy.second)).await?;
        let unit = tx.archive_unit();
        tx.write(unit, Body::RunPolicySet(policy));
        Ok(())
    })
    .await?;
    Ok(())
}

/// Whether a second person must approve.
///
/// # Errors
/// Those of the database.
pub async fn needs_second(work: &Work) -> Result<bool, AppError> {
    Ok(work.reader().setting(SECOND).await?.as_deref() == Some("on"))
}

/// Asks for a second person, or no more.
///
/// # Errors
/// [`AppError::Precondition`] `run-second` from whoever made a list that waits for that second person; those of the database.
pub async fn ask_second(work: &Work, on: bool) -> Result<(), AppError> {
    let open = work.reader().retention_runs().await?;
    let own = |row: &RetentionRunRow| row.run.state == RunState::Simulated && row.actor == work.archive().actor();
    if !on && needs_second(work).await? && open.iter().any(own) {
        return Err(AppError::Precondition("run-second"));
    }
    let runs = is_on(work).await?;
    keep_policy(work, RunPolicy { on: runs, second: on }).await
}

async fn switched_on(work: &Work) -> Result<(), AppError> {
    if is_on(work).await? { Ok(()) } else { Err(AppError::Precondition("runs-off")) }
}

/// The runs, latest first.
///
/// # Errors
/// Those of the database.
pub async fn runs(work: &Work) -> Result<Vec<Run>, AppError> {
    let names = Names::read(work).await?;
    let second = needs_second(work).await?;
    let mut runs = Vec::new();
    for row in work.reader().retention_runs().await? {
        let to_type = to_type(work, &row.run).await?;
        runs.push(Run { to_type, ..told(work, &names, row, second) });
    }
    Ok(runs)
}

/// The brake of mass erasure (JOURNAL): what goes for ever is counted and typed, as for the bin.
async fn to_type(work: &Work, run: &RetentionRun) -> Result<Option<u64>, AppError> {
    if !run.is_open() {
        return Ok(None);
    }
    let files = work.reader().retention_files(&run.number).await?;
    Ok(Some(files).filter(|count| *count > MOST_UNTYPED))
}

/// Whether whoever carries a run out knows how much goes for ever.
async fn counted(work: &Work, run: &RetentionRun, typed: Option<u64>) -> Result<(), AppError> {
    let other = to_type(work, run).await?.is_some_and(|asked| typed != Some(asked));
    if other { Err(AppError::field("typed", "other-number")) } else { Ok(()) }
}

fn told(work: &Work, names: &Names, row: RetentionRunRow, second: bool) -> Run {
    let title = |count: &RunCount| names.class(count.class).map(|row| row.class.title.clone()).unwrap_or_default();
    Run {
        titles: row.run.counts.iter().map(title).collect(),
        log_titles: row.run.logs.iter().map(title).collect(),
        at: row.at,
        by: names.operator(row.actor),
        fresh: row.run.is_fresh(work.now()),
        to_type: None,
        needs_second: second && row.run.state == RunState::Simulated && row.actor == work.archive().actor(),
        run: row.run,
    }
}

async fn named(work: &Work, number: &str) -> Result<RetentionRunRow, AppError> {
    let rows = work.reader().retention_runs().await?;
    rows.into_iter().find(|row| row.run.number == number).ok_or(AppError::NotFound("run"))
}

/// Lists what is over its date, and freezes the list.
///
/// # Errors
/// [`AppError::Precondition`] `runs-off`; [`AppError::Cancelled`], nothing is kept then.
pub async fn simulate(work: &Work, progress: &Progress) -> Result<RetentionRun, AppError> {
    switched_on(work).await?;
    logs::settle(work).await?;
    let names = Names::read(work).await?;
    let listed = listing::list(work, &names, progress).await?;
    let logs = logs::counts(work, &names).await?;
    let done = work
        .transact(async |tx| {
            let last = work.reader().retention_runs().await?;
            let numbers = last.iter().filter_map(|row| row.run.number.strip_prefix("CO-")?.parse::<u32>().ok());
            let run = RetentionRun {
                number: format!("CO-{:04}", numbers.max().unwrap_or(0) + 1),
                state: RunState::Simulated,
                simulated_at: work.now(),
                counts: listed.counts.clone(),
                uncovered: listed.uncovered.len() as u64,
                moved: 0,
                skipped: 0,
                logs: logs.clone(),
            };
            tx.freeze_retention(&run.number, &listed.items, &listed.uncovered).await?;
            for old in last.into_iter().filter(|row| row.run.is_open()) {
                set(tx, &RetentionRun { state: RunState::Discarded, ..old.run });
            }
            set(tx, &run);
            Ok(run)
        })
        .await?;
    basis::note_ceased(work, &listed.ceased).await?;
    Ok(done.value)
}

/// A page of the frozen list.
///
/// # Errors
/// Those of the database.
pub async fn lines(work: &Work, number: &str, offset: u64, limit: u32) -> Result<(Vec<RunLine>, u64), AppError> {
    let names = Names::read(work).await?;
    let (lines, total) = work.reader().retention_lines(number, offset, limit).await?;
    let lines = lines.into_iter().map(|line| {
        let class = names.class(line.item.class).map(|row| &row.class);
        RunLine {
            class: class.map(|class| class.title.clone()).unwrap_or_default(),
            norm: class.and_then(|class| norm(class, &line)).map(str::to_owned),
            line,
        }
    });
    Ok((lines.collect(), total))
}

/// The norm behind the term that decided. What keeps a card beyond its own floor is a communication with its own norm.
fn norm<'a>(class: &'a RetentionClass, line: &RetentionLine) -> Option<&'a str> {
    match line.item.term? {
        Term::Floor if line.record.card && class.floor().is_none() => None,
        Term::Floor => class.floor_words(),
        Term::Need => None,
        Term::Ceiling => class.norm.as_deref(),
    }
}

/// A page of what no run looks at, as it was when the list of a run was frozen.
///
/// # Errors
/// Those of the database.
pub async fn uncovered(
    work: &Work,
    number: &str,
    offset: u64,
    limit: u32,
) -> Result<(Vec<UncoveredLine>, u64), AppError> {
    Ok(work.reader().uncovered_lines(number, offset, limit).await?)
}

/// Takes a step that only writes it down. Asked in the write itself: what another window did comes before it or after it.
/// Gives back the run before it, too.
async fn step(work: &Work, number: &str, to: RunState) -> Result<(RunState, RetentionRun), AppError> {
    let done = work
        .transact(async |tx| {
            let row = named(work, number).await?;
            if to == RunState::Approved
                && row.run.state == RunState::Simulated
                && row.actor == work.archive().actor()
                && needs_second(work).await?
            {
                return Err(AppError::Precondition("run-second"));
            }
            row.run.step(to, work.now()).map_err(refused)?;
            let before = row.run.state;
            let mut run = RetentionRun { state: to, ..row.run };
            match to {
                // What was left alone before a stop is looked at once more.
                RunState::Executing => run.skipped = 0,
                // A card that was put aside before a stop is on the list still, and was not left alone.
                RunState::Verified => run.skipped = run.skipped.min(run.listed().saturating_sub(run.moved)),
                RunState::Simulated | RunState::Approved | RunState::Discarded => {}
            }
            set(tx, &run);
            Ok((before, run))
        })
        .await?;
    Ok(done.value)
}

fn set(tx: &mut Tx, run: &RetentionRun) {
    let unit = tx.archive_unit();
    tx.write(unit, Body::RetentionRunSet(run.clone()));
}

/// Notes how far a run got, in the write that gets it there: a stop between the two would lose count. One that was given up
/// meanwhile puts nothing more away.
///
/// # Errors
/// [`AppError::Cancelled`] for a run that is not at work any more.
pub(super) async fn advance(work: &Work, tx: &mut Tx, number: &str, put: Put) -> Result<RetentionRun, AppError> {
    let mut run = named(work, number).await?.run;
    if run.state != RunState::Executing {
        return Err(AppError::Cancelled);
    }
    run.moved += put.moved;
    run.skipped += put.left;
    set(tx, &run);
    Ok(run)
}

const fn refused(refused: RunRefused) -> AppError {
    match refused {
        RunRefused::State => AppError::Precondition("run-step"),
        RunRefused::Stale => AppError::Precondition("run-stale"),
    }
}

/// A person says that the list is right.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `runs-off`, `run-step`, or `run-stale` for a list older than a day;
/// `run-second` for whoever made the list, where somebody else must say so.
pub async fn approve(work: &Work, number: &str) -> Result<RetentionRun, AppError> {
    switched_on(work).await?;
    Ok(step(work, number, RunState::Approved).await?.1)
}

/// Approves a run that is only listed and carries it out, for whoever says its number and, where one is asked, how much goes.
///
/// # Errors
/// As [`start`] and [`approve`]; nothing is approved then.
pub async fn approve_and_execute(
    work: &Work,
    number: &str,
    typed: Option<u64>,
    progress: &Progress,
) -> Result<RetentionRun, AppError> {
    let run = named(work, number).await?.run;
    counted(work, &run, typed).await?;
    if run.state == RunState::Simulated {
        approve(work, number).await?;
    }
    execute(work, number, progress).await
}

/// Gives a run up. One that is at work stops; what it put away until then stays in the bin.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `run-step`.
pub async fn discard(work: &Work, number: &str) -> Result<RetentionRun, AppError> {
    let (before, run) = step(work, number, RunState::Discarded).await?;
    if before == RunState::Executing {
        work.desk().jobs().cancel_about(RUNNING.thing);
    }
    Ok(run)
}

/// Starts a simulation, or the carrying out of an approved run, with the number that was typed where one is asked. Gives the
/// act.
///
/// # Errors
/// [`AppError::Precondition`] `at-work`, and those of the first step; a field fault `typed`.
pub async fn start(work: &Work, number: Option<&str>, typed: Option<u64>) -> Result<Uuid, AppError> {
    switched_on(work).await?;
    if work.desk().jobs().at_work_about(RUNNING.thing).is_some() {
        return Err(AppError::Precondition("at-work"));
    }
    if let Some(number) = number {
        let run = named(work, number).await?.run;
        run.step(RunState::Executing, work.now()).map_err(refused)?;
        counted(work, &run, typed).await?;
    }
    let (job, held, number) = (work.new_id(), work.clone(), number.map(str::to_owned));
    work.desk().jobs().start_about(job, RUNNING, move |progress| async move {
        let ended = async {
            match number {
                Some(number) => execute(&held, &number, &progress).await,
                None => simulate(&held, &progress).await,
            }
        };
        ended.await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(job)
}

/// Puts what an approved run lists into the bin, in portions, each looked at again: what is held since, was changed since,
/// or follows another rule since, stays. A stop leaves the rest for later.
///
/// # Errors
/// As [`approve`]; [`AppError::Cancelled`].
pub async fn execute(work: &Work, number: &str, progress: &Progress) -> Result<RetentionRun, AppError> {
    switched_on(work).await?;
    let (_, mut run) = step(work, number, RunState::Executing).await?;
    progress.enter(Phase::Moving, Some(run.listed()));
    let mut after = None;
    loop {
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        let portion = work.reader().retention_todo(number, after, PORTION).await?;
        let Some(last) = portion.last() else { break };
        after = Some(last.id);
        run = listing::put_away(work, number, &portion).await?;
        progress.done(run.moved + run.skipped);
    }
    logs::forget(work, number, run).await?;
    Ok(step(work, number, RunState::Verified).await?.1)
}

/// Sets the certificate of a run as a PDF; it names nobody.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `run-step` for a run that is not over; those of setting a letter. It has the
/// number of the run and takes none of the letters.
pub async fn certificate(
    work: &Work,
    number: &str,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let names = Names::read(work).await?.in_language(language);
    let row = named(work, number).await?;
    if row.run.state != RunState::Verified {
        return Err(AppError::Precondition("run-step"));
    }
    let head = hex(&row.head);
    let (at, seq) = (row.at, row.seq);
    let told = told(work, &names, row, false);
    let counts = told.run.counts.iter().zip(told.titles).chain(told.run.logs.iter().zip(told.log_titles));
    let counts = counts.map(|(count, title)| (title, count.items, count.held));
    let paper = RunPaper {
        counts: counts.collect(),
        at,
        seq,
        head,
        simulated_at: told.run.simulated_at,
        moved: told.run.moved,
        skipped: told.run.skipped,
        uncovered: told.run.uncovered,
        number: told.run.number,
    };
    let code = paper.number.clone();
    let text = retention_certificate(&paper, language);
    let letter = LetterText { subject: text.subject, body: text.body, closing: text.closing, ..LetterText::default() };
    set_paper(work, letter, language, ("report-certificate-file-stem", code)).await
}
