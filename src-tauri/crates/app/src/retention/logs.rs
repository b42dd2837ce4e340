//! The log and its terms (DOMAIN 4.7): what was written in it so long ago loses its content, by a run. Its entries stay in the
//! chain, without content: that proves that none was taken out.

use super::{listing::Put, runs};
use crate::{
    AppError, Work,
    binned::{believed_on, empty_log},
    contacts::Names,
    defaults::shipped_class,
};
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use custode_domain::{
    ids::RetentionClassId,
    journal::{Body, Kind},
    retention::{LOGS, RetentionClass},
    retention_run::{RetentionRun, RunCount},
};

/// Writes the rules of the log into an archive that is older than they are.
pub(super) async fn settle(work: &Work) -> Result<(), AppError> {
    let known = work.reader().retention_classes().await?;
    let lacking = LOGS.iter().filter(|(code, _)| known.iter().all(|row| row.class.code != *code));
    let lacking: Vec<RetentionClass> = lacking.filter_map(|(code, _)| shipped_class(work.desk(), code)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    work.transact(async |tx| {
        for class in lacking {
            tx.write_new(RetentionClassId::from_uuid(work.new_id()), Body::RetentionClassSet(class));
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// Entries before this moment are over, the days of grace of their rule too. None beyond the calendar.
fn over_before(class: &RetentionClass, today: NaiveDate) -> Option<DateTime<Utc>> {
    let day = today.checked_sub_days(Days::new(u64::from(class.grace_days)))?;
    Some(day.checked_sub_months(Months::new(class.longest()))?.and_time(NaiveTime::MIN).and_utc())
}

/// The rules of the log, each with its kinds and the moment before which entries are over. What goes cannot come back: the day is
/// the one that the clock is believed.
async fn due(work: &Work, names: &Names) -> Result<Vec<(RetentionClassId, &'static [Kind], DateTime<Utc>)>, AppError> {
    let today = believed_on(work).await?;
    let rule = |code: &str| names.classes().iter().find(|row| row.class.code == code && !row.archived);
    let each = LOGS.iter().filter_map(|(code, kinds)| {
        let row = rule(code)?;
        Some((row.id, *kinds, over_before(&row.class, today)?))
    });
    Ok(each.collect())
}

/// How much of the log is over, by rule.
pub(super) async fn counts(work: &Work, names: &Names) -> Result<Vec<RunCount>, AppError> {
    let mut counts = Vec::new();
    for (class, kinds, before) in due(work, names).await? {
        let items = work.reader().old_log(kinds, before).await?;
        if items > 0 {
            counts.push(RunCount { class, items, held: 0 });
        }
    }
    Ok(counts)
}

/// Takes the content of the entries away that a run counted. No more than what was over when the list
/// was made; where a rule was made longer since, only what is over by it.
pub(super) async fn forget(work: &Work, number: &str, run: RetentionRun) -> Result<RetentionRun, AppError> {
    let names = Names::read(work).await?;
    let counted = |class: &RetentionClassId| run.logs.iter().any(|count| count.class == *class);
    let due: Vec<_> = due(work, &names).await?.into_iter().filter(|(class, ..)| counted(class)).collect();
    if due.is_empty() {
        return Ok(run);
    }
    let simulated = run.simulated_at;
    let done = work
        .transact(async |tx| {
            for (class, kinds, before) in due {
                let longest = names.class(class).map_or(0, |row| row.class.longest());
                let frozen = simulated.checked_sub_months(Months::new(longest)).unwrap_or(before);
                tx.forget_log(kinds, before.min(frozen)).await?;
            }
            // One that was given up meanwhile takes nothing away.
            runs::advance(work, tx, number, Put::default()).await
        })
        .await?;
    empty_log(work).await?;
    Ok(done.value)
}
