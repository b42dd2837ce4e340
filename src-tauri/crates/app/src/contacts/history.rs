//! The history of a card, value by value: who, when, from which file and row (S18, S26, S48).

use super::{Names, OriginWords, customs::mask, split::may_split, values};
use crate::{AppError, Work};
use custode_domain::{
    consent::{ConsentState, Correction},
    contact::{ContactField, ContactStatus, ContactUnit, CustomSet, FieldRecord, PointKind, Subject},
    custom_field::Sensitivity,
    gate::ContactDecision,
    ids::{ContactId, TxnId},
    journal::{Body, Entry, in_fold_order},
    soft_spam::{Sale, SaleSet},
    unit::{UnitState, fold},
};
use custode_store::read::ContactCard;
use zeroize::Zeroizing;

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
    /// A consent event, with what was decided.
    Consent(ConsentState),
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

/// The lines of one unit, oldest first, and its state.
fn tell(
    work: &Work,
    id: ContactId,
    entries: &[Entry],
    names: &Names,
    sealed: SealedAs,
    lines: &mut Vec<HistoryLine>,
) -> ContactUnit {
    let mut state = ContactUnit::default();
    for entry in in_fold_order(entries) {
        let before = state.clone();
        state.apply(entry);
        let at = entry.header.stamp.at();
        let actor = entry.header.actor;
        let txn = entry.header.txn;
        let mut line = |what, before: Option<String>, after: Option<String>, origin: OriginWords, undoable| {
            lines.push(HistoryLine { what, title: None, before, after, origin, txn, undoable, gate: None });
        };
        let plain = names.origin(at, actor, None, None);
        match &entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => {
                let origin = |raw: Option<String>| names.origin(at, actor, change.origin.as_ref(), raw);
                let by_hand = change.origin.as_ref().and_then(|origin| origin.by_hand.clone()).unwrap_or_default();
                let first = matches!(entry.body, Some(Body::ContactRecorded(_)));
                // One value of an import is not taken back here: its act is the whole import.
                let imported = change.origin.as_ref().is_some_and(|origin| origin.batch.is_some());
                let own = |undoable: bool| undoable && !imported;
                if first {
                    line(HistoryWhat::Created, None, None, origin(None), false);
                }
                for set in &change.fields {
                    let Some(field) = ContactField::from_number(set.field).filter(|field| *field != ContactField::Kind)
                    else {
                        continue;
                    };
                    let plain = |value| values::plain_value(work.archive(), id, field, value, names);
                    let (old, new) = (before.value(field).and_then(plain), plain(&set.value));
                    if old != new {
                        let told = |plain: Option<Zeroizing<String>>| {
                            plain.map(|plain| match sealed {
                                SealedAs::Tail => values::with_mask(field, &plain),
                                SealedAs::Whole => plain.to_string(),
                            })
                        };
                        let corrected = by_hand.fields.contains(&set.field);
                        let origin = OriginWords { by_hand: corrected, ..origin(set.raw.clone()) };
                        // A restriction is set and lifted by requests alone.
                        let by_request = field == ContactField::Status
                            && [&old, &new]
                                .into_iter()
                                .flatten()
                                .any(|code| **code == ContactStatus::Restricted.code());
                        line(HistoryWhat::Field(field), told(old), told(new), origin, own(!first && !by_request));
                    }
                }
                for set in &change.points {
                    let old = before.point_elements().get(&set.id);
                    let (what, kind) = match (old, &set.point) {
                        (None, Some(new)) => (HistoryWhat::PointAdded(new.kind), new.kind),
                        (Some(old), Some(_)) => (HistoryWhat::PointChanged(old.kind), old.kind),
                        (Some(old), None) => (HistoryWhat::PointRemoved(old.kind), old.kind),
                        (None, None) => continue,
                    };
                    let text = |point: &custode_domain::contact::ContactPoint| values::point_display(kind, point);
                    let raw = set.point.as_ref().map(|point| point.raw.clone());
                    let after = set.point.as_ref().map(text);
                    let raw = raw.filter(|raw| after.as_ref() != Some(raw) && change.origin.is_some());
                    let origin = OriginWords { by_hand: by_hand.points.contains(&set.id), ..origin(raw) };
                    line(what, old.map(text), after, origin, own(!first));
                }
                for set in &change.tags {
                    let what = if set.on { HistoryWhat::TagAdded } else { HistoryWhat::TagRemoved };
                    let (old, new) = if set.on { (None, Some(set.tag.clone())) } else { (Some(set.tag.clone()), None) };
                    line(what, old, new, origin(None), own(!first));
                }
                for set in &change.links {
                    let what = if set.link.is_some() { HistoryWhat::LinkAdded } else { HistoryWhat::LinkRemoved };
                    let role = set.link.as_ref().and_then(|link| link.role.clone());
                    line(what, None, role, origin(None), own(!first));
                }
            }
            // Restoring brings back this card; undoing would bring back all that went with it.
            Some(Body::ContactBinned(_) | Body::ContactUnrecorded(_)) => {
                line(HistoryWhat::Binned, None, None, plain, false);
            }
            Some(Body::ContactRestored(_)) => line(HistoryWhat::Restored, None, None, plain, false),
            Some(Body::ConsentEvent(event)) => {
                let title = names.consent_type(event.consent_type).map(|row| row.definition.title.clone());
                let origin = names.origin(at, actor, event.origin.as_ref(), None);
                line(HistoryWhat::Consent(event.state), None, title, origin, false);
            }
            Some(Body::ConsentCorrected(correction)) => {
                line(HistoryWhat::ConsentCorrected, None, reason(correction), plain, true);
            }
            Some(Body::ConsentReinstated(back)) => {
                line(HistoryWhat::ConsentReinstated, None, reason(back), plain, false);
            }
            Some(Body::StopSet(stop)) => line(HistoryWhat::StopSet, None, stop.ground.clone(), plain, false),
            Some(Body::StopLifted(lift)) => line(HistoryWhat::StopLifted, None, lift.reason.clone(), plain, true),
            Some(Body::StopCorrected(lift)) => line(HistoryWhat::StopLifted, None, lift.reason.clone(), plain, false),
            Some(Body::AuditRevealed(note)) => {
                line(HistoryWhat::Revealed, None, Some(note.what.clone()), plain, false);
            }
            Some(Body::AuditPrinted(note)) if note.what == "receipt" => {
                line(HistoryWhat::Printed, None, note.detail.clone(), plain, false);
            }
            Some(Body::SheetPrinted(sheet)) => {
                line(HistoryWhat::Printed, None, Some(sheet.code().to_string()), plain, false);
            }
            Some(Body::EvidenceAttached(evidence)) => {
                line(HistoryWhat::Attached, None, Some(evidence.name.clone()), plain, false);
            }
            Some(Body::RenewalAsked(ask)) => {
                let title = names.consent_type(ask.consent_type).map(|row| row.definition.title.clone());
                line(HistoryWhat::RenewalAsked, None, title, plain, false);
            }
            Some(Body::EvidenceRemoved(removal)) => {
                line(HistoryWhat::Detached, None, Some(removal.reason.clone()), plain, false);
            }
            Some(Body::PaperGiven(gift)) => {
                line(HistoryWhat::Given, None, Some(gift.version.to_string()), plain, false);
                if let Some(told) = lines.last_mut() {
                    told.title = Some(gift.paper.code().to_owned());
                }
            }
            Some(Body::MaskSet(mask)) => {
                let code = mask.reason.map(|reason| reason.code().to_owned());
                line(HistoryWhat::Masked, None, code, plain, false);
            }
            Some(Body::MaskRemoved(_)) => line(HistoryWhat::Unmasked, None, None, plain, false),
            Some(Body::BasisCeased(ceased)) => {
                line(HistoryWhat::BasisCeased, None, Some(ceased.on.to_string()), plain, false);
            }
            Some(Body::TermOver(over)) => line(HistoryWhat::TermOver, None, Some(over.until.to_string()), plain, false),
            Some(Body::TermReturned) => line(HistoryWhat::TermReturned, None, None, plain, false),
            Some(Body::NoticeWaived(waiver)) => {
                line(HistoryWhat::NoticeWaived, None, waiver.note.clone(), plain, false);
                if let Some(told) = lines.last_mut() {
                    told.title = waiver.ground.map(|ground| ground.code().to_owned());
                }
            }
            Some(Body::PaperRetracted(gone)) => {
                line(HistoryWhat::Retracted, None, Some(gone.reason.clone()), plain, false);
                if let Some(told) = lines.last_mut() {
                    told.title = Some(gone.paper.code().to_owned());
                }
            }
            Some(Body::AuditPrinted(note)) => line(HistoryWhat::Reported, None, note.detail.clone(), plain, false),
            Some(Body::AuditExported(note)) => line(HistoryWhat::Exported, None, note.detail.clone(), plain, false),
            Some(Body::ContactAbsorbed(absorption)) => {
                line(HistoryWhat::Merged, None, absorption.others.first().map(ToString::to_string), plain, true);
            }
            Some(Body::ContactSplit(split)) => {
                line(HistoryWhat::Split, None, split.others.first().map(ToString::to_string), plain, false);
            }
            Some(Body::ContactDecided(decision)) => {
                line(HistoryWhat::Decided, None, None, plain, false);
                if let Some(told) = lines.last_mut() {
                    (told.title, told.gate) = (motive(decision, names), Some(decision.clone()));
                }
            }
            _ => {}
        }
        if let Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) = &entry.body {
            let first = matches!(entry.body, Some(Body::ContactRecorded(_)));
            let origin = names.origin(at, actor, change.origin.as_ref(), None);
            lines.extend(change.customs.iter().filter_map(|set| {
                let (title, before, after) = custom(set, &before, names, sealed)?;
                let (what, origin) = (HistoryWhat::Custom, origin.clone());
                Some(HistoryLine { what, title: Some(title), before, after, origin, txn, undoable: !first, gate: None })
            }));
            let origin = names.origin(at, actor, change.origin.as_ref(), None);
            lines.extend(change.sales.iter().filter_map(|set| {
                let (what, title, before, after) = sale(set, &before, names)?;
                let origin = origin.clone();
                Some(HistoryLine { what, title, before, after, origin, txn, undoable: !first, gate: None })
            }));
        }
    }
    state
}

/// Title and the two values of a change to a field of the firm; `None` where nothing changed.
fn custom(
    set: &CustomSet,
    before: &ContactUnit,
    names: &Names,
    sealed: SealedAs,
) -> Option<(String, Option<String>, Option<String>)> {
    let field = names.custom_field(&set.code).map(|row| &row.field);
    let old = before.customs().into_iter().find(|(code, _)| *code == set.code).map(|(_, value)| value.to_owned());
    if old == set.value {
        return None;
    }
    let hidden = sealed == SealedAs::Tail && field.is_some_and(|field| field.sensitivity == Sensitivity::Delicate);
    let told = |value: Option<String>| value.map(|value| if hidden { mask(&value) } else { value });
    let title = field.map_or(&set.code, |field| &field.title).clone();
    Some((title, told(old), told(set.value.clone())))
}

/// What happened to a sale: the goods, the address before and after.
type SaleTold = (HistoryWhat, Option<String>, Option<String>, Option<String>);

/// What an entry did to a sale; `None` where there was none.
fn sale(set: &SaleSet, before: &ContactUnit, names: &Names) -> Option<SaleTold> {
    let old = before.sale_elements().get(&set.id);
    let goods = |sale: &Sale| names.goods(sale.goods);
    match (old, &set.sale) {
        (_, Some(new)) => Some((HistoryWhat::SaleNoted, goods(new), None, Some(new.address.clone()))),
        (Some(old), None) => Some((HistoryWhat::SaleRemoved, goods(old), Some(old.address.clone()), None)),
        (None, None) => None,
    }
}

/// Why somebody was to be reached: the reason, the consent, or the purpose.
fn motive(decision: &ContactDecision, names: &Names) -> Option<String> {
    let consent = || decision.consent.and_then(|id| names.consent_type(id)).map(|row| row.definition.title.clone());
    let purpose = || decision.purpose.and_then(|id| names.purpose(id)).map(|row| row.purpose.title.clone());
    match decision.reason {
        Some(id) => names.reason(id),
        None => consent().or_else(purpose),
    }
}

/// What somebody wrote; an undo gives no reason.
fn reason(correction: &Correction) -> Option<String> {
    correction.undoes.is_none().then(|| correction.reason.clone())
}
