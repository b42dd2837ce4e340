//! Erasing one person: the plan first, then the act that names it (DOMAIN 4.8).

use super::{
    Answer, Contact, Failure,
    contacts::find,
    outputs,
    told::{ClassCounts, Erased, ErasurePlan, HolderLine, RecordLine, TwinLine},
};
use custode_app::{
    AppError, Work,
    domain::{
        bin::BinOutcome,
        erasing::{ErasureCounts, ErasureGround, NoLetter},
        ids::ContactId,
    },
    erasure::{self, EraseOrder, EraseRecord},
    jobs::Progress,
};
use std::path::PathBuf;

/// Records read at a time.
const PAGE: usize = 200;

/// The codes of the grounds of an erasure.
pub fn erasure_grounds() -> impl Iterator<Item = &'static str> {
    ErasureGround::ALL.iter().map(|ground| ground.code())
}

/// The codes of the reasons why nobody is answered.
pub fn reasons_for_no_letter() -> impl Iterator<Item = &'static str> {
    NoLetter::ALL.iter().map(|why| why.code())
}

/// What is meant by an erasure.
#[derive(Clone)]
pub struct EraseWish {
    /// Code of the ground; `None` = only the plan.
    pub ground: Option<String>,
    /// Number of the request, where somebody asked.
    pub request: String,
    /// How the person is answered.
    pub letter: Letter,
    /// The plan that was shown; `None` = only the plan.
    pub plan: Option<String>,
    /// The name of the person, as the plan says it.
    pub name: String,
    /// `it` or `en`: the language of the letter.
    pub language: String,
    /// The other cards that look like the person's are somebody else's.
    pub others_stay: bool,
}

impl std::fmt::Debug for EraseWish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EraseWish").field("ground", &self.ground).field("letter", &self.letter).finish_non_exhaustive()
    }
}

/// How the person is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// Nothing was said about it.
    Unsaid,
    /// A letter is set before the act, and saved into this folder.
    Into(PathBuf),
    /// Code of the reason why there is none.
    Without(String),
}

/// Shows what erasing would do, or does what was shown.
pub(super) async fn erase(work: &Work, who: &Contact, wish: EraseWish) -> Result<Answer, Failure> {
    let id = find(work, who).await?;
    let (Some(code), Some(plan)) = (&wish.ground, &wish.plan) else { return preview(work, id).await };
    let ground = ErasureGround::from_code(code).ok_or_else(|| AppError::field("ground", "unknown"))?;
    let mut order = EraseOrder {
        contact: id,
        plan: plan.clone(),
        ground,
        request: wish.request,
        letter: None,
        no_letter: None,
        typed: wish.name,
        others_stay: wish.others_stay,
    };
    erasure::check(work, &order).await?;
    let mut saved = None;
    match wish.letter {
        Letter::Unsaid => {}
        Letter::Without(code) => {
            let why = NoLetter::from_code(&code).ok_or_else(|| AppError::field("no-letter", "unknown"))?;
            order.no_letter = Some(why);
        }
        Letter::Into(folder) => {
            let language = outputs::language(&wish.language);
            let (letter, _) = erasure::answer(work, id, plan, (ground, &order.request), language).await?;
            saved = Some(outputs::saved(work, letter, &folder).await?);
            order.letter = Some(letter);
        }
    }
    let done = match erasure::erase(work, &order, &Progress::default()).await {
        Ok(done) => done,
        Err(error) => {
            // The letter says that it was done.
            saved.into_iter().for_each(outputs::Saved::take_back);
            return Err(error.into());
        }
    };
    let files = saved.map(|saved| saved.told).unwrap_or_default();
    Ok(Erased {
        dry_run: false,
        number: done.number,
        request: done.request,
        ground: done.ground.code(),
        counts: counts(&done.counts),
        suppressed: done.suppressed,
        letter: done.letter,
        files,
    }
    .into())
}

async fn preview(work: &Work, id: ContactId) -> Result<Answer, Failure> {
    let summary = erasure::summary(work, id).await?;
    let mut records: Vec<RecordLine> = Vec::new();
    loop {
        let (page, total) = erasure::records(work, id, records.len(), PAGE).await?;
        let last = page.is_empty();
        records.extend(page.iter().map(record));
        if last || records.len() as u64 >= total {
            break;
        }
    }
    let twin = |twin: erasure::Twin| TwinLine { contact: twin.contact.as_uuid(), name: twin.name, binned: twin.binned };
    Ok(ErasurePlan {
        dry_run: true,
        contact: id.as_uuid(),
        name: summary.name,
        plan: summary.plan,
        blocks: summary.blocks.iter().map(|block| block.code()).collect(),
        request: summary.asked.map(|(_, number)| number),
        counts: counts(&summary.counts),
        suppressed: summary.addresses,
        recipients: summary.holders.into_iter().map(|(name, since)| HolderLine { name, since }).collect(),
        others: summary.twins.into_iter().map(twin).collect(),
        records,
    }
    .into())
}

fn counts(counts: &ErasureCounts) -> Vec<ClassCounts> {
    let classes = counts.classes.iter().map(|count| ClassCounts {
        class: count.class.code(),
        destroyed: count.destroyed,
        anonymised: count.anonymised,
        kept: count.kept,
    });
    classes.collect()
}

fn record(one: &EraseRecord) -> RecordLine {
    let (outcome, kept_until) = match one.outcome {
        BinOutcome::Destroyed => ("destroyed", None),
        BinOutcome::KeptWithOthers => ("anonymised", None),
        BinOutcome::KeptUntil(day) => ("kept", Some(day)),
        BinOutcome::Held => ("held", None),
    };
    RecordLine {
        class: one.class.code(),
        title: one.title.clone(),
        on: one.on,
        outcome,
        kept_until,
        norm: one.norm.clone(),
        channel: one.channel.as_ref().map(|channel| channel.code()),
    }
}
