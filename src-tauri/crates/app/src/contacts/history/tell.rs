//! What one entry after the other did to a card, as lines.

use super::{HistoryLine, HistoryWhat, SealedAs};
use crate::{
    Work,
    contacts::{Names, OriginWords, customs::mask, values},
};
use custode_domain::{
    consent::Correction,
    contact::{ContactField, ContactStatus, ContactUnit, CustomSet},
    custom_field::CustomField,
    gate::ContactDecision,
    ids::ContactId,
    journal::{Body, Entry, in_fold_order},
    soft_spam::{Sale, SaleSet},
};
use zeroize::Zeroizing;

/// The lines of one unit, oldest first, and its state.
pub(super) fn tell(
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
                let what = HistoryWhat::Consent { state: event.state, said: event.is_only_said() };
                line(what, None, title, origin, false);
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
            Some(Body::PersonReturned(back)) => {
                line(HistoryWhat::Returned, None, Some(back.words.clone()), plain, false)
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
            Some(Body::DisclosureRecorded(one)) => {
                line(HistoryWhat::Disclosed, None, Some(one.name.clone()), plain, false);
            }
            Some(Body::DisclosureStruck(strike)) => {
                line(HistoryWhat::DisclosureStruck, None, Some(strike.reason.clone()), plain, false);
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
    let hidden = sealed == SealedAs::Tail && field.is_some_and(CustomField::is_masked);
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
