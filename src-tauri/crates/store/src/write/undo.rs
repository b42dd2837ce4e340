use custode_domain::{
    consent::{Correction, RecordedStop, StopAuthor, StopLift},
    contact::{ContactBin, ContactUnit, RecordedCorrection, reverting},
    evidence::EvidenceRemoval,
    ids::{BatchId, ConsentEventId, ContactId, EvidenceId, StopId, TxnId, UnitId},
    journal::{Body, Entry, Family, Kind},
    privacy::PrivacySettings,
    records::ImportUndo,
    unit::{UnitState, family, fold},
};
use sqlx::Row;

use super::{
    Tx, append,
    earlier::{communication_as_before, earlier_or, spoken_among, started},
};
use crate::StoreError;

/// What an undo did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// Contacts that the action had created and that are away now.
    pub removed: u64,
    /// Contacts that got their earlier values back.
    pub reverted: u64,
    /// Contacts created by the action and edited since: they stay, and the user decides.
    pub kept: Vec<ContactId>,
    /// Other units that are as before.
    pub others: u64,
    /// Cases that went back; one that is held must not.
    pub cases: Vec<UnitId>,
    /// Units that were touched in all.
    pub units: u64,
    /// Corrections of consent events that were taken back; whether that is allowed is the caller's to say (I8).
    pub reinstated: Vec<RecordedCorrection>,
    /// Stops that somebody recorded here and that end now, each with whether a file ever proved it: the same.
    pub unset: Vec<(RecordedStop, bool)>,
}

/// What brings a unit back to what it was before an action: set as it was, away, or there again; one that the action made goes
/// away.
macro_rules! as_before {
    ($was:ident, $is:ident: $unit:ident, $set:ident, $away:ident, $back:ident) => {
        Some(match $was {
            UnitState::$unit(was) => earlier_or((was, &$is), Body::$set, Body::$away, Body::$back),
            _ => Body::$away,
        })
    };
}

impl Tx {
    /// Undoes an action: new entries with the earlier values, never the removal of an entry. Values that somebody changed
    /// since stay.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn undo(&mut self, txn: TxnId) -> Result<Undone, StoreError> {
        self.undo_with(txn, false).await
    }

    /// [`Tx::undo`]; with `force`, contacts created by the action go even when they were edited since.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn undo_with(&mut self, txn: TxnId, force: bool) -> Result<Undone, StoreError> {
        self.take_back(txn, force, true).await
    }

    /// What [`Tx::undo`] would do. Nothing stays to be written.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn would_undo(&mut self, txn: TxnId) -> Result<Undone, StoreError> {
        self.take_back(txn, false, false).await
    }

    async fn take_back(&mut self, txn: TxnId, force: bool, written: bool) -> Result<Undone, StoreError> {
        self.flush().await?;
        let rows = sqlx::query("SELECT DISTINCT unit FROM entry WHERE txn = ?")
            .bind(txn.to_vec())
            .fetch_all(self.line.connection().await?)
            .await?;
        let units: Vec<UnitId> =
            rows.iter().map(|row| Ok(UnitId::from_slice(row.try_get(0)?)?)).collect::<Result<_, StoreError>>()?;
        if written {
            self.projector.expect_gone(self.line.connection().await?, units.len()).await?;
        }
        let mut undone = Undone::default();
        let mut batches = Vec::new();
        for chunk in units.chunks(500) {
            let spoken = spoken_among(self.line.connection().await?, chunk, txn).await?;
            let before = self.written;
            let read = append::load(self.line.connection().await?, chunk).await?;
            for (&unit, entries) in &read {
                for entry in entries {
                    self.highest.insert(
                        unit,
                        self.highest.get(&unit).map_or(entry.header.stamp, |known| entry.header.stamp.max(*known)),
                    );
                }
                match family(entries) {
                    Family::Contact => {
                        let (spoken, from) = (spoken.contains(&unit), self.pending.len());
                        self.undo_contact(unit.into(), entries, (txn, force), spoken, &mut undone);
                        if written {
                            self.drop_removed_files(from).await?;
                        }
                    }
                    Family::ImportBatch => batches.push(unit),
                    _ => {
                        let binned =
                            |entry: &Entry| entry.header.txn == txn && entry.header.kind == Kind::CommunicationBinned;
                        // A question writes nothing. Nobody takes part in it any more: a norm keeps it, in the bin.
                        self.pending.retain(|_| written);
                        // And one that was read again meanwhile stays there: it would stand twice.
                        if entries.iter().any(binned)
                            && (self.is_forsaken(unit).await? || self.came_again(unit).await?)
                        {
                            continue;
                        }
                        self.undo_other(unit, entries, txn, &mut undone);
                    }
                }
            }
            if !written {
                self.pending.clear();
            } else if self.written == before {
                self.read = read;
            }
            self.flush().await?;
            self.read.clear();
        }
        undone.units = undone.removed + undone.reverted + undone.others + batches.len() as u64;
        for batch in batches.into_iter().filter(|_| written) {
            let report =
                ImportUndo { removed: undone.removed, reverted: undone.reverted, kept: undone.kept.len() as u64 };
            self.write(batch, Body::ImportUndone(report));
        }
        Ok(undone)
    }

    /// `spoken`: a communication with the person or a request of theirs is logged beside the card, which is work on it all
    /// the same.
    fn undo_contact(
        &mut self,
        id: ContactId,
        entries: &[Entry],
        (txn, force): (TxnId, bool),
        spoken: bool,
        undone: &mut Undone,
    ) {
        let ours = |entry: &&Entry| entry.header.txn == txn;
        let created = entries.iter().filter(ours).any(|entry| matches!(entry.body, Some(Body::ContactRecorded(_))));
        let last_ours = entries.iter().filter(ours).map(Entry::key).max();
        let edited = spoken
            || entries
                .iter()
                .any(|entry| !ours(&entry) && !entry.header.kind.is_audit() && Some(entry.key()) > last_ours);
        if self.undo_merge(id, entries, txn, undone) {
            return;
        }
        // A card that was merged, or into which one was merged, answers for somebody else's values too: it stays.
        if created && edited && (!force || in_a_merge(entries)) || merged_away(entries) {
            undone.kept.push(id);
            return;
        }
        if created {
            let batch: Option<BatchId> = match fold(entries) {
                UnitState::Contact(unit) => unit.batch(),
                _ => None,
            };
            self.write(id, Body::ContactUnrecorded(ContactBin { reason: None, batch, undoes: Some(txn) }));
            undone.removed += 1;
            return;
        }
        let before = self.pending.len();
        if let Some(change) = reverting(entries, txn) {
            self.write(id, Body::ContactChanged(change));
        }
        let mut now = ContactUnit::default();
        entries.iter().for_each(|entry| now.apply(entry));
        for entry in entries.iter().filter(ours) {
            let undoes = Some(txn);
            match &entry.body {
                Some(Body::ConsentEvent(event)) if now.correction(event.id).is_none() => {
                    let correction = Correction { event: event.id, reason: "undo".to_owned(), undoes };
                    self.write(id, Body::ConsentCorrected(correction));
                }
                Some(Body::ConsentReinstated(back)) if now.correction(back.event).is_none() => {
                    self.write(id, Body::ConsentCorrected(Correction { undoes, ..back.clone() }));
                }
                Some(Body::ConsentCorrected(correction)) => {
                    let standing = now.correction(correction.event).filter(|known| known.key == entry.key());
                    if let Some(standing) = standing {
                        undone.reinstated.push(standing.clone());
                        let back = Correction { event: correction.event, reason: "undo".to_owned(), undoes };
                        self.write(id, Body::ConsentReinstated(back));
                    }
                }
                Some(Body::EvidenceAttached(file)) if !destroyed(entries, file.id) => {
                    let removal = EvidenceRemoval { id: file.id, reason: "undo".to_owned() };
                    self.write(id, Body::EvidenceRemoved(removal));
                }
                Some(Body::StopSet(stop)) => {
                    let known = now.stops().into_iter().find(|known| known.stop.id == stop.id);
                    let lifted = known.filter(|known| known.key < entry.key()).and_then(|known| known.lifts.last());
                    match lifted {
                        // It was set again because of a lift: that lift counts again.
                        Some(lifted) if !lifted.correction => {
                            self.write(id, Body::StopLifted(StopLift { undoes, ..lifted.lift.clone() }));
                        }
                        _ => {
                            // What a file said goes with its import.
                            if let Some(known) = known.filter(|known| known.stop.origin.is_none()) {
                                undone.unset.push((known.clone(), ever_proven(entries, stop.id)));
                            }
                            self.write(id, Body::StopCorrected(in_error(stop.id, txn)));
                        }
                    }
                }
                // The same stop stands again, since the same day.
                Some(Body::StopLifted(lift) | Body::StopCorrected(lift)) => {
                    let ended = now.stops().into_iter().find(|known| known.stop.id == lift.stop);
                    if let Some(ended) = ended.filter(|known| !known.stands()) {
                        self.write(id, Body::StopSet(ended.stop.clone()));
                    }
                }
                Some(Body::ContactBinned(_) | Body::ContactUnrecorded(_)) => {
                    self.write(id, Body::ContactRestored(ContactBin { undoes, ..ContactBin::default() }));
                }
                Some(Body::ContactRestored(_)) => {
                    self.write(id, Body::ContactBinned(ContactBin { undoes, ..ContactBin::default() }));
                }
                _ => {}
            }
        }
        if self.pending.len() > before {
            undone.reverted += 1;
        }
    }

    fn undo_other(&mut self, unit: UnitId, entries: &[Entry], txn: TxnId, undone: &mut Undone) {
        let earlier: Vec<Entry> = entries.iter().filter(|entry| entry.header.txn != txn).cloned().collect();
        let last = entries.iter().filter(|entry| !entry.header.kind.is_audit()).max_by_key(|entry| entry.key());
        // Changed since: the later value stays.
        if last.is_none_or(|last| last.header.txn != txn) {
            return;
        }
        let body = match (fold(&earlier), fold(entries)) {
            (UnitState::ConsentType(was), UnitState::ConsentType(is)) => match was.definition() {
                Some(_) if was.is_archived() != is.is_archived() || is.is_removed() => {
                    Some(if was.is_archived() { Body::ConsentTypeArchived } else { Body::ConsentTypeRestored })
                }
                Some(definition) if Some(definition) != is.definition() => {
                    Some(Body::ConsentTypeChanged(definition.clone()))
                }
                Some(_) | None => None,
            },
            (_, UnitState::ConsentType(_)) => Some(Body::ConsentTypeArchived),
            (was, UnitState::Communication(is)) => communication_as_before(was, &is),
            (was, UnitState::Purpose(is)) => as_before!(was, is: Purpose, PurposeSet, PurposeArchived, PurposeRestored),
            (was, UnitState::Source(is)) => as_before!(was, is: Source, SourceSet, SourceArchived, SourceRestored),
            (was, UnitState::CustomField(is)) => {
                as_before!(was, is: CustomField, CustomFieldSet, CustomFieldArchived, CustomFieldRestored)
            }
            (was, UnitState::LegacySource(is)) => {
                as_before!(was, is: LegacySource, LegacySourceSet, LegacySourceRemoved, LegacySourceRestored)
            }
            (was, UnitState::RetentionClass(is)) => {
                as_before!(was, is: RetentionClass, RetentionClassSet, RetentionClassArchived, RetentionClassRestored)
            }
            (was, UnitState::Channel(is)) => as_before!(was, is: Channel, ChannelSet, ChannelArchived, ChannelRestored),
            // What has started is held up or stopped, not undone.
            (UnitState::Campaign(was), UnitState::Campaign(is)) if started(&is) || started(&was) => None,
            (was, UnitState::Campaign(is)) => {
                as_before!(was, is: Campaign, CampaignSet, CampaignRemoved, CampaignRestored)
            }
            (was, UnitState::Case(is)) => {
                undone.cases.push(unit);
                as_before!(was, is: Case, CaseSet, CaseRemoved, CaseRestored)
            }
            (was, UnitState::SavedView(is)) => {
                as_before!(was, is: SavedView, SavedViewSet, SavedViewRemoved, SavedViewRestored)
            }
            (was, UnitState::Reason(is)) => as_before!(was, is: Reason, ReasonSet, ReasonArchived, ReasonRestored),
            (was, UnitState::Recipient(is)) => {
                as_before!(was, is: Recipient, RecipientSet, RecipientArchived, RecipientRestored)
            }
            (was, UnitState::LegalFact(is)) => {
                as_before!(was, is: LegalFact, LegalFactSet, LegalFactReset, LegalFactRestored)
            }
            (_, UnitState::Balance(_)) => Some(Body::BalanceRetracted),
            (was, UnitState::Hold(is)) => as_before!(was, is: Hold, HoldSet, HoldLifted, HoldRestored),
            (was, UnitState::Anomaly(is)) => {
                as_before!(was, is: Anomaly, AnomalyDismissed, AnomalyReopened, AnomalyKept)
            }
            (was, UnitState::Privacy(_)) => Some(Body::PrivacySet(match was {
                UnitState::Privacy(was) => was.get().cloned().unwrap_or_default(),
                _ => PrivacySettings::default(),
            })),
            (UnitState::Device(was), UnitState::Device(_)) => was.get().cloned().map(Body::DeviceSet),
            (UnitState::Controller(was), UnitState::Controller(_)) => was.get().cloned().map(Body::ControllerSet),
            (_, UnitState::DuplicatePair(_)) => Some(Body::DuplicateRetracted),
            (_, UnitState::Suppression(_)) => Some(Body::SuppressionRetracted),
            (_, UnitState::RpoCheck(_)) => Some(Body::RpoRetracted),
            _ => None,
        };
        if let Some(body) = body {
            undone.others += 1;
            self.write(unit, body);
        }
    }
}

/// Whether a file is away already.
fn destroyed(entries: &[Entry], file: EvidenceId) -> bool {
    entries.iter().any(|entry| matches!(&entry.body, Some(Body::EvidenceRemoved(removal)) if removal.id == file))
}

/// Whether a file ever proved a stop, also one that is away.
fn ever_proven(entries: &[Entry], stop: StopId) -> bool {
    let decision = ConsentEventId::from_uuid(stop.as_uuid());
    entries.iter().any(|entry| matches!(&entry.body, Some(Body::EvidenceAttached(file)) if file.proves(decision)))
}

/// Whether another card leads to this one.
fn in_a_merge(entries: &[Entry]) -> bool {
    matches!(fold(entries), UnitState::Contact(unit) if !unit.absorbed().is_empty() || unit.merged_into().is_some())
}

/// Whether the card leads to another one.
fn merged_away(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| matches!(entry.body, Some(Body::ContactMerged(_))))
        && matches!(fold(entries), UnitState::Contact(unit) if unit.merged_into().is_some())
}

/// A stop that should never have been.
const fn in_error(stop: StopId, txn: TxnId) -> StopLift {
    StopLift { stop, author: StopAuthor::Controller, reason: None, consent: None, evidence_level: 0, undoes: Some(txn) }
}
