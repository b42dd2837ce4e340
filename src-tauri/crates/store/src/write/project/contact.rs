use std::collections::{BTreeMap, HashMap, HashSet};

use custode_domain::{
    contact::{ContactField, ContactPoint, ContactUnit, PointKind},
    ids::{ContactId, UnitId},
    text,
};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::{Contact, Projector, consent, full_text, lids, rest::Rest};
use crate::{
    StoreError,
    binding::bind_all,
    bulk::insert_all,
    packed::Insert,
    read::{BOUNCED, INVALID},
    write::halves::beside,
};

/// From this many replaced contacts on, and from a fifth of all, building the full text again is cheaper than deleting word by word.
const REINDEX_AFTER: usize = 2_000;

/// Cards from which on their rows are made on two threads.
const ENOUGH: usize = 200;

/// Room that a card takes on its way, so that the buffers of a long import grow once.
const CARD_BYTES: usize = 512;

/// Room that the points of a card take.
const POINT_BYTES: usize = 192;

impl Projector {
    /// Takes the rows of contacts away and puts the new ones in their place; a `lid` stays the same.
    pub(super) async fn replace_contacts(
        &mut self,
        connection: &mut SqliteConnection,
        contacts: Vec<(UnitId, Option<ContactUnit>)>,
    ) -> Result<(), StoreError> {
        if contacts.is_empty() {
            return Ok(());
        }
        let known = known(connection, &contacts).await?;
        // Most changes leave the words alone, and a word leaves an index far more slowly than a row its table.
        let says = |unit: &UnitId, state: &Option<ContactUnit>| {
            known.get(unit).filter(|(_, words)| state.as_ref().is_none_or(|state| search_text(state) != *words))
        };
        let reworded: HashSet<i64> = contacts.iter().filter_map(|(unit, state)| Some(says(unit, state)?.0)).collect();
        self.deleted += reworded.len();
        let many = self.deleted > REINDEX_AFTER && self.deleted as i64 > self.next_lid / 5;
        if many && self.unindexed_from > 0 {
            full_text::clear(connection).await?;
            self.unindexed_from = 0;
        }
        let indexed: Vec<i64> = reworded.iter().copied().filter(|lid| *lid < self.unindexed_from).collect();
        if !indexed.is_empty() {
            full_text::remove(connection, &indexed).await?;
        }
        let old: Vec<i64> = known.values().map(|(lid, _)| *lid).collect();
        if !old.is_empty() {
            old.iter().for_each(|lid| self.texts.remove(*lid));
            lids("DELETE FROM contact WHERE lid IN (", &old).build().execute(&mut *connection).await?;
        }
        let mut rows = Vec::with_capacity(contacts.len());
        for (unit, state) in contacts {
            let Some(state) = state else { continue };
            let lid = known.get(&unit).map(|(lid, _)| *lid).unwrap_or_else(|| {
                self.next_lid += 1;
                self.next_lid - 1
            });
            rows.push((ContactId::from(unit), lid, state));
        }
        let mut inserts = Vec::new();
        self.insert_contacts(&rows, &mut inserts);
        insert_all(connection, &inserts).await?;
        let again = rows.iter().map(|row| row.1).filter(|lid| *lid < self.unindexed_from && reworded.contains(lid));
        let again: Vec<i64> = again.collect();
        if !again.is_empty() {
            full_text::add(connection, &again).await?;
        }
        Ok(())
    }

    /// The rows of contacts that have none.
    pub(super) fn insert_contacts(&mut self, contacts: &[Contact], inserts: &mut Vec<Insert>) {
        if contacts.is_empty() {
            return;
        }
        if contacts.len() < ENOUGH {
            inserts.push(self.cards(contacts));
            inserts.extend(self.lists(contacts));
        } else {
            let (cards, lists) = beside(|| self.cards(contacts), || self.lists(contacts));
            inserts.push(cards);
            inserts.extend(lists);
        }
        let mut search = Insert::with_room("INSERT INTO contact_search (lid, body)", contacts.len() * POINT_BYTES);
        for (_, lid, state) in contacts {
            let text = search_text(state);
            search.row([lid, &text]);
            self.texts.put(*lid, &text);
        }
        inserts.push(search);
    }

    /// What a card has several of.
    fn lists(&self, contacts: &[Contact]) -> Vec<Insert> {
        let mut lists = vec![points(contacts)];
        lists.extend(parts(contacts));
        lists.extend(consent::rows(contacts, &self.min_evidence));
        lists
    }

    fn cards(&self, contacts: &[Contact]) -> Insert {
        use ContactField as Field;
        let mut cards = Insert::with_room(
            "INSERT INTO contact (lid, id, kind, status, list_name, sort_key, match_name, tax_code_hash, vat_number, owner, \
             source, email, phone, city, province, batch, created_stamp, rest)",
            contacts.len() * CARD_BYTES,
        );
        let mut rest = Rest::default();
        for (id, lid, state) in contacts {
            let name = state.list_name();
            let points = state.points();
            let first = |wanted: fn(PointKind) -> bool| {
                let mut found = points.iter().filter(|point| wanted(point.kind));
                found.clone().find(|point| point.primary).or_else(|| found.next())
            };
            let email = first(|kind| kind == PointKind::Email).or_else(|| first(PointKind::is_email));
            let phone = first(|kind| matches!(kind, PointKind::Mobile | PointKind::Landline));
            let address = first(|kind| kind == PointKind::Post).and_then(|point| point.address.as_ref());
            cards.row([
                lid,
                id.as_bytes(),
                &state.kind().code(),
                &state.status().code(),
                &name,
                &self.keys.key(&name),
                &crate::read::match_name_of(state),
                &state.lookup(Field::TaxCode),
                &state.text(Field::VatNumber),
                &state.owner().map(|owner| *owner.as_bytes()),
                &state.source().map(|source| *source.as_bytes()),
                &email.map(|point| point.normalised.as_str()),
                &phone.map(|point| point.normalised.as_str()),
                &address.and_then(|address| address.city.as_deref()),
                &address.and_then(|address| address.province.as_deref()),
                &state.batch().map(|batch| *batch.as_bytes()),
                &state.recorded().map_or(0, |(key, _)| key.stamp.as_i64()),
                &rest.of(state),
            ]);
        }
        cards
    }
}

/// The `lid` of contacts that have rows, and the words that find them now.
async fn known(
    connection: &mut SqliteConnection,
    contacts: &[(UnitId, Option<ContactUnit>)],
) -> Result<HashMap<UnitId, (i64, String)>, StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT c.id, c.lid, s.body FROM contact AS c JOIN contact_search AS s ON s.lid = c.lid WHERE c.id IN (",
    );
    bind_all(&mut query, contacts.iter().map(|(unit, _)| unit.to_vec()));
    query.push(")");
    let rows = query.build().fetch_all(connection).await?;
    rows.iter().map(|row| Ok((UnitId::from_slice(row.try_get(0)?)?, (row.try_get(1)?, row.try_get(2)?)))).collect()
}

/// Points that are looked up; the same value twice on a card is one.
fn points(contacts: &[Contact]) -> Insert {
    let mut points = Insert::with_room(
        "INSERT INTO contact_point (contact_lid, kind, value, reversed, point, place, flaws)",
        contacts.len() * POINT_BYTES,
    );
    for (_, lid, state) in contacts {
        let all = state.points();
        let mut once: BTreeMap<(PointKind, &str), (i64, &ContactPoint)> = BTreeMap::new();
        for (place, point) in (0..).zip(all).filter(|(_, point)| point.kind != PointKind::Post) {
            // Of two with one value, the one that works stands for both.
            let known = once.entry((point.kind, point.normalised.as_str())).or_insert((place, point));
            if flaws(known.1) != 0 && flaws(point) == 0 {
                *known = (place, point);
            }
        }
        for ((kind, value), (place, point)) in once {
            let reversed = kind.is_phone().then(|| reversed_digits(value));
            points.row([lid, &kind.code(), &value, &reversed, point.id.as_bytes(), &place, &flaws(point)]);
        }
    }
    points
}

/// What keeps a point from being used.
const fn flaws(point: &ContactPoint) -> i64 {
    (if point.invalid { INVALID } else { 0 }) | (if point.bounced { BOUNCED } else { 0 })
}

/// Tags, links, earlier identities, numbers of other programs, own fields.
fn parts(contacts: &[Contact]) -> [Insert; 7] {
    let mut tags = Insert::new("INSERT INTO contact_tag (contact_lid, folded, tag)");
    let mut links = Insert::new("INSERT INTO contact_link (contact_lid, id, other, role)");
    let mut aliases = Insert::new("INSERT INTO contact_alias (contact_lid, alias)");
    let mut externals = Insert::new("INSERT INTO contact_external (contact_lid, system, value)");
    let mut customs = Insert::new("INSERT INTO contact_custom (contact_lid, code, value)");
    let mut sales = Insert::new("INSERT INTO contact_sale (contact_lid, id, goods, sold_on, address, informed)");
    let mut care = Insert::new("INSERT INTO contact_care (contact_lid, verified_on, acquired_on, relation_ended_on)");
    for (_, lid, state) in contacts {
        let verified = state.day(ContactField::VerifiedOn).map(|day| day.to_string());
        let acquired =
            state.day(ContactField::AcquiredOn).filter(|_| state.batch().is_none()).map(|day| day.to_string());
        let ended = state.day(ContactField::RelationEndedOn).map(|day| day.to_string());
        if verified.is_some() || acquired.is_some() || ended.is_some() {
            care.row([lid, &verified, &acquired, &ended]);
        }
        for tag in state.tags() {
            tags.row([lid, &text::fold(tag), &tag]);
        }
        for link in state.links() {
            links.row([lid, link.id.as_bytes(), link.other.as_bytes(), &link.role]);
        }
        for alias in state.absorbed() {
            aliases.row([lid, alias.as_bytes()]);
        }
        for external in state.externals() {
            externals.row([lid, &external.system, &external.value]);
        }
        for sale in state.sales() {
            let sold_on = sale.sold_on.to_string();
            sales.row([lid, sale.id.as_bytes(), sale.goods.as_bytes(), &sold_on, &sale.address, &sale.informed]);
        }
        for (code, value) in state.customs() {
            customs.row([lid, &code, &value]);
        }
    }
    [tags, links, aliases, externals, customs, care, sales]
}

/// Digits from the end: a typed tail is a prefix of it.
fn reversed_digits(number: &str) -> String {
    number.chars().rev().filter(char::is_ascii_digit).collect()
}

/// The folded words that search as you type finds: names, addresses, numbers, city, tags, VAT number, foreign ids.
fn search_text(state: &ContactUnit) -> String {
    let mut words = String::with_capacity(160);
    let mut add = |part: &str| {
        if !part.is_empty() {
            words.push_str(part);
            words.push(' ');
        }
    };
    for field in
        [ContactField::FirstName, ContactField::LastName, ContactField::OrganisationName, ContactField::VatNumber]
    {
        add(state.text(field).unwrap_or_default());
    }
    for point in state.points() {
        match point.kind {
            PointKind::Post => {
                if let Some(address) = &point.address {
                    add(address.city.as_deref().unwrap_or_default());
                }
            }
            kind if kind.is_phone() => {
                let digits: String = point.normalised.chars().filter(char::is_ascii_digit).collect();
                let national = if point.normalised.starts_with("+39") { &digits[2..] } else { &digits };
                add(national);
            }
            _ => add(&point.normalised),
        }
    }
    state.tags().into_iter().for_each(&mut add);
    state.externals().into_iter().for_each(|external| add(&external.value));
    text::fold(&words)
}
