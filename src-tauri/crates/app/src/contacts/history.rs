//! The history of a card, value by value: who, when, from which file and row (S18, S26, S48).

mod tell;

use super::{Names, OriginWords, split::may_split};
use crate::{AppError, Work};
use custode_domain::{
    consent::ConsentState,
    contact::{ContactField, FieldRecord, PointKind, Subject},
    gate::ContactDecision,
    ids::{ContactId, TxnId},
    unit::{UnitState, fold},
};
use custode_store::read::ContactCard;
use tell::tell;

/// What a line of the history says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryWhat {
    /// The card was made.
    Created,
    /// A field got, changed or lost its value.
    Field(ContactField),
    /// A field of the firm got, changed or lost its value.
    Custom,
    /// A point was added.
    PointAdded(PointKind),
    /// A point was changed.
    PointChanged(PointKind),
    /// A point was removed.
    PointRemoved(PointKind),
    /// A tag was added.
    TagAdded,
    /// A tag was removed.
    TagRemoved,
    /// A link was added.
    LinkAdded,
    /// A link was removed.
    LinkRemoved,
    /// A consent event, with what was decided; `said` for a yes without a day or any proof.
    Consent {
        /// What was decided.
        state: ConsentState,
        /// A yes that somebody only said there is.
        said: bool,
    },
    /// A consent event was recorded in error.
    ConsentCorrected,
    /// A correction was a mistake.
    ConsentReinstated,
    /// A sale was noted; the goods stand as the title, the address as the value after.
    SaleNoted,
    /// A sale was taken off; the address stands as the value before.
    SaleRemoved,
    /// An objection or block was set.
    StopSet,
    /// An objection or block was lifted.
    StopLifted,
    /// Moved to the bin.
    Binned,
    /// Taken out of the bin.
    Restored,
    /// A masked value was looked at.
    Revealed,
    /// The report of all data was made.
    Reported,
    /// Written to an export.
    Exported,
    /// Another card of the same person was merged into this one; its name stands as the value after.
    Merged,
    /// A merge was undone.
    Split,
    /// The gate answered to an act.
    Decided,
    /// A paper was printed; its code stands as the value after.
    Printed,
    /// A document of the firm was given; its name stands as the title, its version as the value after.
    Given,
    /// A file that proves a decision was attached; its name stands as the value after.
    Attached,
    /// The person was asked to renew a consent; its title stands as the value after.
    RenewalAsked,
    /// Somebody who had been erased came back; the words about it stand as the value after.
    Returned,
    /// A file that was attached by mistake was destroyed; the reason stands as the value after.
    Detached,
    /// A piece of text was decided about for the person's copy; the code of the reason stands as the value after, none when it
    /// stays visible.
    Masked,
    /// Such a decision was taken back.
    Unmasked,
    /// No notice is due; the code of the ground stands as the title, the words as the value after. Without a ground it is due
    /// after all.
    NoticeWaived,
    /// The data went to somebody: the after value is their name.
    Disclosed,
    /// A disclosure was noted by mistake: the after value is the reason.
    DisclosureStruck,
    /// The last basis for keeping the card was lost.
    BasisCeased,
    /// A run put the card into the bin; the last day of its term stands as the value after.
    TermOver,
    /// The card came back: its term is not over any more.
    TermReturned,
    /// A document was not given after all; its name stands as the title, the reason as the value after.
    Retracted,
}

/// One line.
#[derive(Clone)]
pub struct HistoryLine {
    /// What happened.
    pub what: HistoryWhat,
    /// Title of the field of the firm, for [`HistoryWhat::Custom`]; the motive, for [`HistoryWhat::Decided`].
    pub title: Option<String>,
    /// Value before.
    pub before: Option<String>,
    /// Value after.
    pub after: Option<String>,
    /// Who, when, from where.
    pub origin: OriginWords,
    /// For undo.
    pub txn: TxnId,
    /// Undo makes sense for this kind of line.
    pub undoable: bool,
    /// What the gate said, for [`HistoryWhat::Decided`].
    pub gate: Option<ContactDecision>,
}

impl std::fmt::Debug for HistoryLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HistoryLine").field("what", &self.what).finish_non_exhaustive()
    }
}

/// The last value of a field that somebody else wrote without seeing the one that counts (JOURNAL, merge semantics): the
/// badge "also changed by".
#[must_use]
pub fn also_changed(card: &ContactCard, field: ContactField) -> Option<&FieldRecord> {
    let other = card.unit.register(field)?.others().next_back()?;
    card.provenance.iter().find(|record| record.key == other && record.subject == Subject::Field(field))
}

/// How sealed values are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedAs {
    /// By their tail, on a screen (S52).
    Tail,
    /// In full, to the person whose they are.
    Whole,
}

/// Every line, newest first.
///
/// # Errors
/// Those of the database; [`AppError::NotFound`].
pub async fn history(
    work: &Work,
    id: ContactId,
    names: &Names,
    sealed: SealedAs,
) -> Result<Vec<HistoryLine>, AppError> {
    let entries = work.reader().entries(id).await?;
    if entries.is_empty() {
        return Err(AppError::NotFound("contact"));
    }
    let mut lines = Vec::new();
    let state = tell(work, id, &entries, names, sealed, &mut lines);
    // Whether a merge can still be split depends on both cards.
    for line in lines.iter_mut().filter(|line| line.what == HistoryWhat::Merged) {
        line.undoable = may_split(work, id, line.txn).await?;
    }
    for other in state.absorbed() {
        let from = lines.len();
        let own = work.reader().entries(other).await?;
        tell(work, other, &own, names, sealed, &mut lines);
        lines[from..].iter_mut().for_each(|line| line.undoable = false);
    }
    for line in lines.iter_mut().filter(|line| matches!(line.what, HistoryWhat::Merged | HistoryWhat::Split)) {
        if let Some(other) = line.after.as_deref().and_then(|id| id.parse::<ContactId>().ok()) {
            line.after = Some(name_of(work, other).await?);
        }
    }
    lines.sort_by_key(|line| line.origin.at);
    lines.reverse();
    Ok(lines)
}

/// The name of a card that may have been merged.
async fn name_of(work: &Work, id: ContactId) -> Result<String, AppError> {
    let entries = work.reader().entries(id).await?;
    Ok(match fold(&entries) {
        UnitState::Contact(unit) => unit.display_name(),
        _ => String::new(),
    })
}
