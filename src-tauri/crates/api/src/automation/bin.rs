//! The bin: listing, and erasing for ever.

use super::{
    Answer, Failure,
    told::{BinClock, BinLine, BinListed, BinOutcome},
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    Work,
    binned::{self as bin, BinItem, BinKind, BinSummary, BinWhy, Emptied},
    jobs::Progress,
    store::read::BinUnit,
};

/// Rows read at a time.
const PAGE: u32 = 200;

const fn kind(kind: BinKind) -> &'static str {
    match kind {
        BinKind::Person => "person",
        BinKind::Organisation => "organisation",
        BinKind::Communication => "communication",
    }
}

fn row(item: BinItem) -> BinLine {
    let (contact, communication) = match item.unit {
        BinUnit::Contact(id) => (Some(id.as_uuid()), None),
        BinUnit::Communication(id) => (None, Some(id.as_uuid())),
    };
    let (why, import, over_on) = match item.why {
        BinWhy::ByHand => ("by-hand", None, None),
        BinWhy::ImportUndone(title) => ("import-undone", Some(title), None),
        BinWhy::Undone => ("undone", None, None),
        BinWhy::Held => ("held", None, None),
        BinWhy::Term(until) => ("term", None, Some(until)),
    };
    BinLine {
        contact,
        communication,
        kind: kind(item.kind),
        name: item.name,
        since: item.since,
        by: item.by,
        why,
        import,
        over_on,
        erased_on: item.erased_on,
        kept_until: item.kept_until,
        norm: item.norm,
    }
}

/// Everything in the bin, latest first.
pub(super) async fn list(work: &Work) -> Result<Answer, Failure> {
    let mut items = Vec::new();
    let total = loop {
        let (page, total) = bin::list(work, items.len() as u64, PAGE).await?;
        let last = page.is_empty();
        items.extend(page.into_iter().map(row));
        if last || items.len() as u64 >= total {
            break total;
        }
    };
    let time = bin::time(work).await?;
    let jump_days = time.gap.map(|gap| (gap.to - gap.from).num_days());
    Ok(BinListed { total, items, clock: BinClock { behind: time.behind, jump_days } }.into())
}

fn told(dry_run: bool, done: Emptied, shared: u64) -> BinOutcome {
    let Emptied { contacts, communications, kept } = done;
    BinOutcome { dry_run, contacts, communications, kept, shared }
}

fn planned(summary: &BinSummary) -> Emptied {
    Emptied { contacts: summary.contacts, communications: summary.communications, kept: summary.kept }
}

/// Erases the whole bin; `count` is the number of records that the caller expects to be destroyed, asked for when there
/// are many. With `due`, only what has been there for its days goes, as it does by itself while the window is open.
pub(super) async fn empty(work: &Work, due: bool, dry_run: bool, count: Option<u64>) -> Result<Answer, Failure> {
    if due {
        return Ok(told(false, bin::erase_due(work, &Progress::default()).await?, 0).into());
    }
    let summary = bin::summary(work).await?;
    if dry_run || summary.destroyed() == 0 {
        return Ok(told(dry_run, if dry_run { planned(&summary) } else { Emptied::default() }, summary.shared).into());
    }
    if summary.to_type().is_some_and(|number| count != Some(number)) {
        let error = ApiError::because(ErrorCode::Precondition, "bin-count");
        return Err(error.with("count", summary.destroyed().to_string()).into());
    }
    let done = bin::empty(work, &summary.plan, &Progress::default()).await?;
    Ok(told(false, done, summary.shared).into())
}
