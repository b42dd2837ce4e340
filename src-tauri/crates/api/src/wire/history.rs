//! What happened with a card: its history value by value, its register page, undo.

use super::communication::{CommunicationView, GateNote};
use super::consent::{ConsentDecision, ConsentEventView, StopView};
use super::contact::{ContactField, OriginView};
use super::ids::{ContactId, TxnId};
use super::point::PointKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of a list that goes back in time.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactPageRequest {
    /// The card.
    pub id: ContactId,
    /// First item, from 0.
    pub offset: u32,
    /// Items, at most 200.
    pub limit: u16,
}

/// What an entry of the history did.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum HistoryWhat {
    /// The card was made.
    Created,
    /// A field got, changed or lost its value.
    Field,
    /// Somebody confirmed that the card is right; the day is the value after.
    Verified,
    /// The relation with the person ended on a day, or goes on after all.
    RelationEnded,
    /// The last basis for keeping the card was lost.
    BasisCeased,
    /// A retention run put the card into the bin.
    TermOver,
    /// The card came back from the bin: its term is not over any more.
    TermReturned,
    /// A contact point was added.
    PointAdded,
    /// A contact point was changed.
    PointChanged,
    /// A contact point was removed.
    PointRemoved,
    /// A tag was added.
    TagAdded,
    /// A tag was removed.
    TagRemoved,
    /// A field of the firm changed.
    Custom,
    /// A link was added.
    LinkAdded,
    /// A link was removed.
    LinkRemoved,
    /// A consent event.
    Consent,
    /// A consent event was recorded in error.
    ConsentCorrected,
    /// A correction was a mistake.
    ConsentReinstated,
    /// A sale was noted; `title` names the goods, the address is the value after.
    SaleNoted,
    /// A sale was taken off; the address is the value before.
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
    /// Proposed or dismissed as a duplicate.
    Duplicate,
    /// Another card of the same person was merged into this one.
    Merged,
    /// A merge was undone.
    Split,
    /// The gate answered to an act.
    Decided,
    /// A receipt or form was printed; its code is the value after.
    Printed,
    /// A document of the firm was given; `title` names it by its word, its version is the value after.
    Given,
    /// A file that proves a decision was attached; its name is the value after.
    Attached,
    /// The person was asked to renew a consent.
    RenewalAsked,
    /// Somebody who had been erased came back by an act of their own.
    Returned,
    /// A file that was attached by mistake was destroyed.
    Detached,
    /// A piece of text was decided about for the person's copy; the reason is the value after, none when it stays visible.
    Masked,
    /// Such a decision was taken back.
    Unmasked,
    /// No notice is due, for the ground in `title`; without one it is due after all.
    NoticeWaived,
    /// The data went to somebody: the after value is their name.
    Disclosed,
    /// A disclosure was noted by mistake: the after value is the reason.
    DisclosureStruck,
    /// A document, named by its word in `title`, was not given after all; the reason is the value after.
    Retracted,
}

/// One line of the history: who, when, from which file and row (S18, S26, S48).
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HistoryItem {
    /// What happened.
    pub what: HistoryWhat,
    /// The field, for `field`.
    pub field: Option<ContactField>,
    /// Title of the field of the firm, for `custom`.
    pub title: Option<String>,
    /// Kind of point, for the point lines.
    pub point: Option<PointKind>,
    /// What was decided, for `consent`.
    pub decision: Option<ConsentDecision>,
    /// A yes without a day or any proof, for `consent` (I8).
    pub declared: bool,
    /// What the gate said, for `decided`; `title` says why somebody was to be reached.
    pub gate: Option<GateNote>,
    /// Value before; masked where sealed.
    pub before: Option<String>,
    /// Value after; masked where sealed.
    pub after: Option<String>,
    /// Who, when, from where.
    pub origin: OriginView,
    /// For undo.
    pub txn: TxnId,
    /// `change_undo` would work now.
    pub undoable: bool,
}

/// One page of history, newest first.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HistoryPage {
    /// Lines.
    pub items: Vec<HistoryItem>,
    /// Lines in all.
    pub total: u32,
}

/// One line of the register page of a person, newest first (S7).
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(rename_all = "snake_case", tag = "kind")]
pub enum TimelineItem {
    /// The card came to be.
    Created {
        /// How.
        origin: OriginView,
        /// Fields that had a value.
        fields: u32,
        /// Values that Custode repaired.
        repaired: u32,
    },
    /// A later import added to the card.
    Imported {
        /// How.
        origin: OriginView,
        /// Fields that changed.
        fields: u32,
    },
    /// A consent event.
    Consent {
        /// The event.
        event: ConsentEventView,
    },
    /// An objection or block.
    Stop {
        /// The stop.
        stop: StopView,
    },
    /// A communication.
    Communication {
        /// The item.
        item: Box<CommunicationView>,
    },
    /// Fields were edited by hand.
    Edited {
        /// Who and when.
        origin: OriginView,
        /// Which.
        fields: Vec<ContactField>,
    },
    /// The relation with the person is over since a day, or goes on.
    Relation {
        /// Who and when.
        origin: OriginView,
        /// The last day; null: it goes on.
        on: Option<NaiveDate>,
    },
    /// Another card of the same person was merged into this one.
    Merged {
        /// Who and when.
        origin: OriginView,
    },
    /// A merge was undone.
    Split {
        /// Who and when.
        origin: OriginView,
    },
    /// The card went into the bin.
    Binned {
        /// Who and when.
        origin: OriginView,
    },
    /// The card came back from the bin.
    Restored {
        /// Who and when.
        origin: OriginView,
    },
    /// The report of all data was made (Art. 15).
    Reported {
        /// Who and when.
        origin: OriginView,
    },
}

/// One page of the register page of a person.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TimelinePage {
    /// Lines.
    pub items: Vec<TimelineItem>,
    /// Lines in all.
    pub total: u32,
}

/// Take a change back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ChangeUndo {
    /// The change.
    pub txn: TxnId,
}
