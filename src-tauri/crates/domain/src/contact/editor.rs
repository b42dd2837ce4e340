use super::{
    ContactChange, ContactField, ContactKind, ContactPoint, ContactUnit, CustomSet, ExternalId, ExternalSet, FieldSet,
    Link, LinkSet, PointSet, TagSet,
};
use crate::{
    ids::{LinkId, PointId, SaleId, TxnId},
    journal::{Body, Entry, FieldValue, Origin, Stamp},
    soft_spam::{Sale, SaleSet},
    text,
};

/// Builds a [`ContactChange`] against the state that the writer saw; values that are already there are left out.
#[derive(Debug)]
pub struct ContactEditor<'a> {
    seen: Option<&'a ContactUnit>,
    change: ContactChange,
}

impl<'a> ContactEditor<'a> {
    /// For a contact that does not exist yet.
    #[must_use]
    pub fn new_contact(kind: ContactKind) -> Self {
        let mut editor = Self { seen: None, change: ContactChange::default() };
        editor.set(ContactField::Kind, FieldValue::Text(kind.code().to_owned()));
        editor
    }

    /// For a contact as the writer sees it.
    #[must_use]
    pub fn of(seen: &'a ContactUnit) -> Self {
        Self { seen: Some(seen), change: ContactChange::default() }
    }

    /// Sets a field, unless it has this value already.
    pub fn set(&mut self, field: ContactField, value: FieldValue) -> &mut Self {
        self.set_repaired(field, value, None)
    }

    /// Sets a field and keeps what the source said before the repair.
    pub fn set_repaired(&mut self, field: ContactField, value: FieldValue, raw: Option<String>) -> &mut Self {
        let register = self.seen.and_then(|seen| seen.register(field));
        let current = register.and_then(|register| register.get());
        let contested = register.is_some_and(|register| register.is_contested());
        if current.map_or(value == FieldValue::Cleared, |current| *current == value) && !contested {
            return self;
        }
        let replaces = register.map(|register| register.seen()).unwrap_or_default();
        self.change.fields.push(FieldSet { field: field.number(), value, replaces, raw });
        self
    }

    /// Sets a field as somebody typed it who had `shown` before their eyes: the stamp of a value, or nothing. Over the value
    /// that counts now, this is [`Self::set`]; over an earlier one the edit is concurrent, so it replaces only what was
    /// shown and the value that came in between stays visible (JOURNAL, merge semantics).
    pub fn set_over(&mut self, field: ContactField, value: FieldValue, shown: Option<Stamp>) -> &mut Self {
        let register = self.seen.and_then(|seen| seen.register(field));
        let filled = register.filter(|register| register.get().is_some_and(|value| *value != FieldValue::Cleared));
        let current = match shown {
            Some(stamp) => register.and_then(|register| register.key()).is_some_and(|key| key.stamp == stamp),
            None => filled.is_none(),
        };
        let same = register.and_then(|register| register.get()) == Some(&value);
        if current || same {
            return self.set(field, value);
        }
        let replaces = shown.into_iter().collect();
        self.change.fields.push(FieldSet { field: field.number(), value, replaces, raw: None });
        self
    }

    /// Sets a text field; empty text clears it.
    pub fn set_text(&mut self, field: ContactField, value: &str) -> &mut Self {
        self.set(field, FieldValue::text(value.trim()))
    }

    /// Records or changes a point.
    pub fn put_point(&mut self, point: ContactPoint) -> &mut Self {
        let elements = self.seen.map(ContactUnit::point_elements);
        if elements.and_then(|elements| elements.get(&point.id)) == Some(&point) {
            return self;
        }
        let replaces = elements.map(|elements| elements.seen(&point.id)).unwrap_or_default();
        self.change.points.push(PointSet { id: point.id, point: Some(point), replaces });
        self
    }

    /// Removes a point.
    pub fn remove_point(&mut self, id: PointId) -> &mut Self {
        if let Some(elements) = self.seen.map(ContactUnit::point_elements)
            && elements.get(&id).is_some()
        {
            self.change.points.push(PointSet { id, point: None, replaces: elements.seen(&id) });
        }
        self
    }

    /// Puts a tag on or takes it off.
    pub fn tag(&mut self, tag: &str, on: bool) -> &mut Self {
        let tag = tag.trim();
        let key = text::fold(tag);
        let elements = self.seen.map(ContactUnit::tag_elements);
        let there = elements.is_some_and(|elements| elements.get(&key).is_some());
        if there != on && !key.is_empty() {
            let replaces = elements.map(|elements| elements.seen(&key)).unwrap_or_default();
            self.change.tags.push(TagSet { tag: tag.to_owned(), on, replaces });
        }
        self
    }

    /// Records or changes a link.
    pub fn put_link(&mut self, link: Link) -> &mut Self {
        let elements = self.seen.map(ContactUnit::link_elements);
        if elements.and_then(|elements| elements.get(&link.id)) == Some(&link) {
            return self;
        }
        let replaces = elements.map(|elements| elements.seen(&link.id)).unwrap_or_default();
        self.change.links.push(LinkSet { id: link.id, link: Some(link), replaces });
        self
    }

    /// Removes a link.
    pub fn remove_link(&mut self, id: LinkId) -> &mut Self {
        if let Some(elements) = self.seen.map(ContactUnit::link_elements)
            && elements.get(&id).is_some()
        {
            self.change.links.push(LinkSet { id, link: None, replaces: elements.seen(&id) });
        }
        self
    }

    /// Records or removes a number in another system.
    pub fn external(&mut self, external: ExternalId, on: bool) -> &mut Self {
        let elements = self.seen.map(ContactUnit::external_elements);
        if elements.is_some_and(|elements| elements.get(&external).is_some()) != on {
            let replaces = elements.map(|elements| elements.seen(&external)).unwrap_or_default();
            self.change.externals.push(ExternalSet { external, on, replaces });
        }
        self
    }

    /// Sets or clears a field that the firm added.
    pub fn custom(&mut self, code: &str, value: Option<&str>) -> &mut Self {
        let code = code.to_owned();
        let elements = self.seen.map(ContactUnit::custom_elements);
        if elements.and_then(|elements| elements.get(&code)).map(String::as_str) != value {
            let replaces = elements.map(|elements| elements.seen(&code)).unwrap_or_default();
            self.change.customs.push(CustomSet { code, value: value.map(str::to_owned), replaces });
        }
        self
    }

    /// Notes a sale.
    pub fn put_sale(&mut self, sale: Sale) -> &mut Self {
        let elements = self.seen.map(ContactUnit::sale_elements);
        if elements.and_then(|elements| elements.get(&sale.id)) == Some(&sale) {
            return self;
        }
        let replaces = elements.map(|elements| elements.seen(&sale.id)).unwrap_or_default();
        self.change.sales.push(SaleSet { id: sale.id, sale: Some(sale), replaces });
        self
    }

    /// Takes a sale off.
    pub fn remove_sale(&mut self, id: SaleId) -> &mut Self {
        if let Some(elements) = self.seen.map(ContactUnit::sale_elements)
            && elements.get(&id).is_some()
        {
            self.change.sales.push(SaleSet { id, sale: None, replaces: elements.seen(&id) });
        }
        self
    }

    /// Whether nothing would change.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.change.is_empty()
    }

    /// The change, with where it came from.
    #[must_use]
    pub fn finish(self, origin: Option<Origin>) -> ContactChange {
        ContactChange { origin, ..self.change }
    }
}

/// The changes of fields and elements that an entry brings.
fn written(entry: &Entry) -> Vec<&ContactChange> {
    match &entry.body {
        Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => vec![change],
        Some(Body::ContactAbsorbed(absorption)) => absorption.parts.iter().map(|part| &part.change).collect(),
        _ => Vec::new(),
    }
}

/// What undoes an action on one contact: fields and elements that still hold the action's value get the earlier one
/// back (undo is a new `set`, never the removal of an entry). `None` when nothing of it is left standing.
#[must_use]
pub fn reverting(entries: &[Entry], txn: TxnId) -> Option<ContactChange> {
    let mut before = ContactUnit::default();
    let mut now = ContactUnit::default();
    for entry in crate::journal::in_fold_order(entries) {
        now.apply(entry);
        if entry.header.txn != txn {
            before.apply(entry);
        }
    }
    let mut editor = ContactEditor::of(&now);
    let ours = entries.iter().filter(|entry| entry.header.txn == txn);
    for (key, change) in ours.flat_map(|entry| written(entry).into_iter().map(|change| (Some(entry.key()), change))) {
        for set in &change.fields {
            let Some(field) = ContactField::from_number(set.field) else { continue };
            if now.register(field).and_then(|register| register.key()) == key {
                let earlier = before.value(field).cloned().unwrap_or(FieldValue::Cleared);
                editor.set(field, earlier);
            }
        }
        for set in &change.points {
            if now.point_elements().register(&set.id).and_then(|register| register.key()) == key {
                match before.point_elements().get(&set.id) {
                    Some(point) => editor.put_point(point.clone()),
                    None => editor.remove_point(set.id),
                };
            }
        }
        for set in &change.tags {
            let id = text::fold(&set.tag);
            if now.tag_elements().register(&id).and_then(|register| register.key()) == key {
                editor.tag(&set.tag, before.tag_elements().get(&id).is_some());
            }
        }
        for set in &change.links {
            if now.link_elements().register(&set.id).and_then(|register| register.key()) == key {
                match before.link_elements().get(&set.id) {
                    Some(link) => editor.put_link(link.clone()),
                    None => editor.remove_link(set.id),
                };
            }
        }
        for set in &change.externals {
            if now.external_elements().register(&set.external).and_then(|register| register.key()) == key {
                editor.external(set.external.clone(), before.external_elements().get(&set.external).is_some());
            }
        }
        for set in &change.customs {
            if now.custom_elements().register(&set.code).and_then(|register| register.key()) == key {
                editor.custom(&set.code, before.custom_elements().get(&set.code).map(String::as_str));
            }
        }
        for set in &change.sales {
            if now.sale_elements().register(&set.id).and_then(|register| register.key()) == key {
                match before.sale_elements().get(&set.id) {
                    Some(sale) => editor.put_sale(sale.clone()),
                    None => editor.remove_sale(set.id),
                };
            }
        }
    }
    (!editor.is_empty()).then(|| ContactChange { undoes: Some(txn), ..editor.finish(None) })
}
