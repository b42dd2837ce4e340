use chrono::{DateTime, Utc};
use custode_domain::{
    consent::{ConsentEvent, Correction, Stop, StopLift},
    contact::ContactChange,
    gate::ContactDecision,
    ids::{ActorId, BatchId, ContactId, TxnId},
    journal::{Body, Entry, Kind},
    records::AuditNote,
    unit::{UnitState, fold},
};

use super::{CommunicationRow, Reader};
use crate::StoreError;

/// What happened.
#[derive(Clone, PartialEq, Eq)]
pub enum What {
    /// The card was recorded, by hand or by an import.
    Recorded(ContactChange),
    /// Values changed.
    Changed(ContactChange),
    /// To the bin.
    Binned,
    /// Out of the bin.
    Restored,
    /// A consent event.
    Consent(ConsentEvent),
    /// A consent event was recorded in error.
    ConsentCorrected(Correction),
    /// A correction was a mistake.
    ConsentReinstated(Correction),
    /// A stop was set.
    Stopped(Stop),
    /// A stop was lifted, or had been recorded in error.
    StopLifted(StopLift),
    /// Other cards of the person were merged into this one.
    Absorbed(Vec<ContactId>),
    /// A merge was undone.
    Split(Vec<ContactId>),
    /// A communication.
    Communication(CommunicationRow),
    /// The gate answered to an act.
    Decided(ContactDecision),
    /// Somebody looked, exported or printed.
    Audit(Kind, AuditNote),
    /// Erasure was asked for.
    EraseRequested,
    /// The body of the entry is gone, or a newer program wrote it.
    Withheld(Kind),
}

/// One line of the timeline.
#[derive(Clone, PartialEq, Eq)]
pub struct TimelineItem {
    /// When: for a communication its start, else when it was recorded.
    pub at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// In which action; undo names it.
    pub txn: Option<TxnId>,
    /// In which import.
    pub batch: Option<BatchId>,
    /// What happened.
    pub what: What,
}

impl TimelineItem {
    /// When in its day: a decision of a day counts from when it was recorded, where that was on the same day.
    fn moment(&self) -> DateTime<Utc> {
        let same = self.recorded_at.date_naive() == self.at.date_naive();
        if same && happened_on(&self.what).is_some() { self.recorded_at } else { self.at }
    }
}

/// A window of the timeline.
#[derive(Clone)]
pub struct TimelinePage {
    /// Latest first.
    pub items: Vec<TimelineItem>,
    /// Lines in all.
    pub total: u64,
}

custode_domain::redacted!(What, TimelineItem, TimelinePage);

impl Reader {
    /// Everything that happened with a contact, latest first (S7): communications, consents, stops, changes, looks.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn timeline(&self, contact: ContactId, offset: u64, limit: u32) -> Result<TimelinePage, StoreError> {
        let entries = self.entries(contact).await?;
        let absorbed = match fold(&entries) {
            UnitState::Contact(unit) => unit.absorbed(),
            _ => Vec::new(),
        };
        let mut items: Vec<TimelineItem> = entries.into_iter().map(item).collect();
        // What happened with the cards that were merged into this one happened with the same person.
        for other in absorbed {
            let own = self.entries(other).await?.into_iter().filter(|entry| !is_merge(entry.header.kind));
            items.extend(own.map(item));
        }
        let mut from = 0;
        loop {
            let communications = self.communications(contact, from, 200).await?;
            let full = communications.len() == 200;
            items.extend(communications.into_iter().map(|row| TimelineItem {
                at: row.communication.started_at,
                recorded_at: row.recorded_at,
                actor: row.actor,
                txn: None,
                batch: None,
                what: What::Communication(row),
            }));
            if !full {
                break;
            }
            from += 200;
        }
        // What has only a day stands among what was recorded on that day.
        items.sort_by_key(|item| std::cmp::Reverse((item.at.date_naive(), item.moment(), item.recorded_at)));
        let total = items.len() as u64;
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(items.len());
        items.drain(..from);
        items.truncate(limit as usize);
        Ok(TimelinePage { items, total })
    }
}

/// The traces of merges on the card that went: the survivor tells them.
const fn is_merge(kind: Kind) -> bool {
    matches!(kind, Kind::ContactAbsorbed | Kind::ContactMerged | Kind::ContactSplit | Kind::ContactUnmerged)
}

fn item(entry: Entry) -> TimelineItem {
    let recorded_at = entry.header.stamp.at();
    let kind = entry.header.kind;
    let mut batch = None;
    let what = match entry.body {
        Some(Body::ContactRecorded(change)) => {
            batch = change.origin.as_ref().and_then(|origin| origin.batch);
            What::Recorded(change)
        }
        Some(Body::ContactChanged(change)) => {
            batch = change.origin.as_ref().and_then(|origin| origin.batch);
            What::Changed(change)
        }
        Some(Body::ContactBinned(_) | Body::ContactUnrecorded(_)) => What::Binned,
        Some(Body::ContactRestored(_)) => What::Restored,
        Some(Body::ConsentEvent(event)) => {
            batch = event.origin.as_ref().and_then(|origin| origin.batch);
            What::Consent(event)
        }
        Some(Body::ConsentCorrected(correction)) => What::ConsentCorrected(correction),
        Some(Body::ConsentReinstated(back)) => What::ConsentReinstated(back),
        Some(Body::StopSet(stop)) => {
            batch = stop.origin.as_ref().and_then(|origin| origin.batch);
            What::Stopped(stop)
        }
        Some(Body::StopLifted(lift) | Body::StopCorrected(lift)) => What::StopLifted(lift),
        Some(
            Body::AuditOpened(note)
            | Body::AuditUnlockFailed(note)
            | Body::AuditRevealed(note)
            | Body::AuditExported(note)
            | Body::AuditPrinted(note)
            | Body::AuditVerified(note)
            | Body::AuditKeysChanged(note)
            | Body::BackupMade(note)
            | Body::BackupRestored(note)
            | Body::BackupTested(note)
            | Body::Salvaged(note),
        ) => What::Audit(kind, note),
        Some(Body::ContactAbsorbed(absorption)) => What::Absorbed(absorption.others),
        Some(Body::ContactSplit(split)) => What::Split(split.others),
        Some(Body::ContactDecided(decision)) => What::Decided(decision),
        Some(Body::EraseRequested(_)) => What::EraseRequested,
        _ => What::Withheld(kind),
    };
    let at = happened_on(&what).and_then(|day| day.and_hms_opt(12, 0, 0)).map_or(recorded_at, |noon| noon.and_utc());
    TimelineItem { at, recorded_at, actor: entry.header.actor, txn: Some(entry.header.txn), batch, what }
}

/// The day on which it happened, where that is not the day on which it was written down.
fn happened_on(what: &What) -> Option<chrono::NaiveDate> {
    match what {
        What::Consent(event) => event.decided_on,
        What::Stopped(stop) => Some(stop.since),
        _ => None,
    }
}
