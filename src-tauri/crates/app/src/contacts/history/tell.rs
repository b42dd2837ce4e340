//! What one entry after the other did to a card, as lines.

use super::{HistoryLine, HistoryWhat, SealedAs};
use crate::{
    Work,
    contacts::{Names, OriginWords, customs::mask, values},
};
use custode_domain::{
    consent::Correction,
    contact::{ContactChange, ContactField, ContactPoint, ContactStatus, ContactUnit, CustomSet, FieldSet, PointSet},
    custom_field::CustomField,
    gate::ContactDecision,
    ids::ContactId,
    journal::{Body, ByHand, Entry, in_fold_order},
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
        match &entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => {
                let first = matches!(entry.body, Some(Body::ContactRecorded(_)));
                Changed { work, id, names, sealed, entry, change, first, before: &before }.tell(lines);
            }
            Some(body) => lines.extend(told(body, names).map(|told| told.line(entry, body, names))),
            None => {}
        }
    }
    state
}

/// A change of fields, points, tags, links, own fields and sales.
struct Changed<'a> {
    work: &'a Work,
    id: ContactId,
    names: &'a Names,
    sealed: SealedAs,
    entry: &'a Entry,
    change: &'a ContactChange,
    /// The first entry of the card.
    first: bool,
    before: &'a ContactUnit,
}

impl Changed<'_> {
    fn tell(&self, lines: &mut Vec<HistoryLine>) {
        if self.first {
            lines.push(self.line(HistoryWhat::Created, (None, None), self.origin(None), false));
        }
        lines.extend(self.change.fields.iter().filter_map(|set| self.field(set)));
        lines.extend(self.change.points.iter().filter_map(|set| self.point(set)));
        lines.extend(self.change.tags.iter().map(|set| {
            let tag = Some(set.tag.clone());
            let (what, told) =
                if set.on { (HistoryWhat::TagAdded, (None, tag)) } else { (HistoryWhat::TagRemoved, (tag, None)) };
            self.line(what, told, self.origin(None), self.is_undoable())
        }));
        lines.extend(self.change.links.iter().map(|set| {
            let what = if set.link.is_some() { HistoryWhat::LinkAdded } else { HistoryWhat::LinkRemoved };
            let role = set.link.as_ref().and_then(|link| link.role.clone());
            self.line(what, (None, role), self.origin(None), self.is_undoable())
        }));
        lines.extend(self.change.customs.iter().filter_map(|set| {
            let (title, before, after) = custom(set, self.before, self.names, self.sealed)?;
            let line = self.line(HistoryWhat::Custom, (before, after), self.origin(None), !self.first);
            Some(HistoryLine { title: Some(title), ..line })
        }));
        lines.extend(self.change.sales.iter().filter_map(|set| {
            let (what, title, before, after) = sale(set, self.before, self.names)?;
            Some(HistoryLine { title, ..self.line(what, (before, after), self.origin(None), !self.first) })
        }));
    }

    fn line(
        &self,
        what: HistoryWhat,
        (before, after): (Option<String>, Option<String>),
        origin: OriginWords,
        undoable: bool,
    ) -> HistoryLine {
        let txn = self.entry.header.txn;
        HistoryLine { what, title: None, before, after, origin, txn, undoable, gate: None }
    }

    fn origin(&self, raw: Option<String>) -> OriginWords {
        let header = &self.entry.header;
        self.names.origin(header.stamp.at(), header.actor, self.change.origin.as_ref(), raw)
    }

    /// One value of an import is not taken back here: its act is the whole import.
    fn is_undoable(&self) -> bool {
        !self.first && self.change.origin.as_ref().is_none_or(|origin| origin.batch.is_none())
    }

    fn field(&self, set: &FieldSet) -> Option<HistoryLine> {
        let field = ContactField::from_number(set.field).filter(|field| *field != ContactField::Kind)?;
        let plain = |value| values::plain_value(self.work.archive(), self.id, field, value, self.names);
        let (old, new) = (self.before.value(field).and_then(plain), plain(&set.value));
        if old == new {
            return None;
        }
        let told = |plain: Option<Zeroizing<String>>| {
            plain.map(|plain| match self.sealed {
                SealedAs::Tail => values::with_mask(field, &plain),
                SealedAs::Whole => plain.to_string(),
            })
        };
        let by_hand = self.by_hand().is_some_and(|by_hand| by_hand.fields.contains(&set.field));
        let origin = OriginWords { by_hand, ..self.origin(set.raw.clone()) };
        // A restriction is set and lifted by requests alone.
        let by_request = field == ContactField::Status
            && [&old, &new].into_iter().flatten().any(|code| **code == ContactStatus::Restricted.code());
        let undoable = self.is_undoable() && !by_request;
        Some(self.line(HistoryWhat::Field(field), (told(old), told(new)), origin, undoable))
    }

    fn point(&self, set: &PointSet) -> Option<HistoryLine> {
        let old = self.before.point_elements().get(&set.id);
        let (what, kind) = match (old, &set.point) {
            (None, Some(new)) => (HistoryWhat::PointAdded(new.kind), new.kind),
            (Some(old), Some(_)) => (HistoryWhat::PointChanged(old.kind), old.kind),
            (Some(old), None) => (HistoryWhat::PointRemoved(old.kind), old.kind),
            (None, None) => return None,
        };
        let text = |point: &ContactPoint| values::point_display(kind, point);
        let after = set.point.as_ref().map(text);
        let raw = set.point.as_ref().map(|point| point.raw.clone());
        let raw = raw.filter(|raw| after.as_ref() != Some(raw) && self.change.origin.is_some());
        let by_hand = self.by_hand().is_some_and(|by_hand| by_hand.points.contains(&set.id));
        let origin = OriginWords { by_hand, ..self.origin(raw) };
        Some(self.line(what, (old.map(text), after), origin, self.is_undoable()))
    }

    /// What a person corrected in the row of an import.
    fn by_hand(&self) -> Option<&ByHand> {
        self.change.origin.as_ref()?.by_hand.as_ref()
    }
}

/// What another entry did, in one line.
struct Told {
    what: HistoryWhat,
    title: Option<String>,
    after: Option<String>,
    undoable: bool,
    gate: Option<ContactDecision>,
}

impl Told {
    const fn of(what: HistoryWhat, after: Option<String>) -> Self {
        Self { what, title: None, after, undoable: false, gate: None }
    }

    fn titled(self, title: Option<String>) -> Self {
        Self { title, ..self }
    }

    fn undoable(self) -> Self {
        Self { undoable: true, ..self }
    }

    fn line(self, entry: &Entry, body: &Body, names: &Names) -> HistoryLine {
        let header = &entry.header;
        let from = if let Body::ConsentEvent(event) = body { event.origin.as_ref() } else { None };
        let origin = names.origin(header.stamp.at(), header.actor, from, None);
        let Self { what, title, after, undoable, gate } = self;
        HistoryLine { what, title, before: None, after, origin, txn: header.txn, undoable, gate }
    }
}

/// What an entry tells that changes no field; `None` for what a history does not show.
fn told(body: &Body, names: &Names) -> Option<Told> {
    let title_of = |id| names.consent_type(id).map(|row| row.definition.title.clone());
    Some(match body {
        // Restoring brings back this card; undoing would bring back all that went with it.
        Body::ContactBinned(_) | Body::ContactUnrecorded(_) => Told::of(HistoryWhat::Binned, None),
        Body::ContactRestored(_) => Told::of(HistoryWhat::Restored, None),
        Body::ConsentEvent(event) => {
            let what = HistoryWhat::Consent { state: event.state, said: event.is_only_said() };
            Told::of(what, title_of(event.consent_type))
        }
        Body::ConsentCorrected(correction) => Told::of(HistoryWhat::ConsentCorrected, reason(correction)).undoable(),
        Body::ConsentReinstated(back) => Told::of(HistoryWhat::ConsentReinstated, reason(back)),
        Body::StopSet(stop) => Told::of(HistoryWhat::StopSet, stop.ground.clone()),
        Body::StopLifted(lift) => Told::of(HistoryWhat::StopLifted, lift.reason.clone()).undoable(),
        Body::StopCorrected(lift) => Told::of(HistoryWhat::StopLifted, lift.reason.clone()),
        Body::AuditRevealed(note) => Told::of(HistoryWhat::Revealed, Some(note.what.clone())),
        Body::AuditPrinted(note) if note.what == "receipt" => Told::of(HistoryWhat::Printed, note.detail.clone()),
        Body::AuditPrinted(note) => Told::of(HistoryWhat::Reported, note.detail.clone()),
        Body::AuditExported(note) => Told::of(HistoryWhat::Exported, note.detail.clone()),
        Body::SheetPrinted(sheet) => Told::of(HistoryWhat::Printed, Some(sheet.code().to_string())),
        Body::EvidenceAttached(evidence) => Told::of(HistoryWhat::Attached, Some(evidence.name.clone())),
        Body::EvidenceRemoved(removal) => Told::of(HistoryWhat::Detached, Some(removal.reason.clone())),
        Body::PersonReturned(back) => Told::of(HistoryWhat::Returned, Some(back.words.clone())),
        Body::RenewalAsked(ask) => Told::of(HistoryWhat::RenewalAsked, title_of(ask.consent_type)),
        Body::PaperGiven(gift) => {
            Told::of(HistoryWhat::Given, Some(gift.version.to_string())).titled(Some(gift.paper.code().to_owned()))
        }
        Body::PaperRetracted(gone) => {
            Told::of(HistoryWhat::Retracted, Some(gone.reason.clone())).titled(Some(gone.paper.code().to_owned()))
        }
        Body::MaskSet(mask) => Told::of(HistoryWhat::Masked, mask.reason.map(|reason| reason.code().to_owned())),
        Body::MaskRemoved(_) => Told::of(HistoryWhat::Unmasked, None),
        Body::DisclosureRecorded(one) => Told::of(HistoryWhat::Disclosed, Some(one.name.clone())),
        Body::DisclosureStruck(strike) => Told::of(HistoryWhat::DisclosureStruck, Some(strike.reason.clone())),
        Body::BasisCeased(ceased) => Told::of(HistoryWhat::BasisCeased, Some(ceased.on.to_string())),
        Body::TermOver(over) => Told::of(HistoryWhat::TermOver, Some(over.until.to_string())),
        Body::TermReturned => Told::of(HistoryWhat::TermReturned, None),
        Body::NoticeWaived(waiver) => Told::of(HistoryWhat::NoticeWaived, waiver.note.clone())
            .titled(waiver.ground.map(|ground| ground.code().to_owned())),
        Body::ContactAbsorbed(absorption) => {
            Told::of(HistoryWhat::Merged, absorption.others.first().map(ToString::to_string)).undoable()
        }
        Body::ContactSplit(split) => Told::of(HistoryWhat::Split, split.others.first().map(ToString::to_string)),
        Body::ContactDecided(decision) => Told {
            gate: Some(decision.clone()),
            ..Told::of(HistoryWhat::Decided, None).titled(motive(decision, names))
        },
        _ => return None,
    })
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
