use std::collections::HashMap;

use custode_domain::{
    contact::{ContactField, ContactPoint, ContactUnit, PointKind},
    ids::{ContactId, UnitId},
    journal::FieldValue,
    text,
};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::{Projector, consent, full_text, lids};
use crate::{
    StoreError,
    portions::portions,
    write::line::{Statement, run_all},
};

/// From this many replaced contacts on, and from a fifth of all, building the full text again is cheaper than deleting word by word.
const REINDEX_AFTER: usize = 2_000;

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
        let mut query = QueryBuilder::<Sqlite>::new("SELECT id, lid FROM contact WHERE id IN (");
        let mut list = query.separated(", ");
        for (unit, _) in &contacts {
            list.push_bind(unit.to_vec());
        }
        query.push(")");
        let mut known: HashMap<UnitId, i64> = HashMap::new();
        for row in query.build().fetch_all(&mut *connection).await? {
            known.insert(UnitId::from_slice(row.try_get(0)?)?, row.try_get(1)?);
        }
        let old: Vec<i64> = known.values().copied().collect();
        self.deleted += old.len();
        let many = self.deleted > REINDEX_AFTER && self.deleted as i64 > self.next_lid / 5;
        if many && self.unindexed_from > 0 {
            full_text::clear(connection).await?;
            self.unindexed_from = 0;
        }
        let indexed: Vec<i64> = old.iter().copied().filter(|lid| *lid < self.unindexed_from).collect();
        if !indexed.is_empty() {
            full_text::remove(connection, &indexed).await?;
        }
        if !old.is_empty() {
            lids("DELETE FROM contact WHERE lid IN (", &old).build().execute(&mut *connection).await?;
        }
        let mut rows = Vec::with_capacity(contacts.len());
        for (unit, state) in contacts {
            let Some(state) = state else { continue };
            let lid = known.get(&unit).copied().unwrap_or_else(|| {
                self.next_lid += 1;
                self.next_lid - 1
            });
            rows.push((ContactId::from(unit), lid, state));
        }
        let mut statements = Vec::new();
        self.insert_contacts(&rows, &mut statements);
        run_all(connection, statements).await?;
        let again: Vec<i64> = rows.iter().map(|row| row.1).filter(|lid| *lid < self.unindexed_from).collect();
        if !again.is_empty() {
            full_text::add(connection, &again).await?;
        }
        Ok(())
    }

    /// The rows of contacts that have none.
    pub(super) fn insert_contacts(&self, contacts: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
        for chunk in portions(contacts) {
            self.insert_cards(chunk, statements);
            insert_points(chunk, statements);
            insert_parts(chunk, statements);
            consent::insert(chunk, &self.min_evidence, statements);
            let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_search (lid, body) ");
            query.push_values(chunk, |mut row, (_, lid, state)| {
                row.push_bind(*lid).push_bind(search_text(state));
            });
            statements.push(query);
        }
    }

    fn insert_cards(&self, chunk: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
        use ContactField as Field;
        let mut query = QueryBuilder::<Sqlite>::new(
            "INSERT INTO contact (lid, id, kind, status, first_name, last_name, organisation, list_name, sort_key, \
             match_name, sex, birth_on, birth_place, tax_code, tax_code_hash, vat_number, sdi_code, iban, language, role, \
             website, notes, sealed_notes, owner, source, acquired_on, verified_on, email, phone, city, province, batch, \
             contested, created_stamp, changed_stamp, recorded_by) ",
        );
        query.push_values(chunk, |mut row, (id, lid, state)| {
            let name = state.list_name();
            let points = state.points();
            let first = |wanted: fn(PointKind) -> bool| {
                let mut found = points.iter().filter(|point| wanted(point.kind));
                found.clone().find(|point| point.primary).or_else(|| found.next())
            };
            let email = first(|kind| kind == PointKind::Email).or_else(|| first(PointKind::is_email));
            let phone = first(|kind| matches!(kind, PointKind::Mobile | PointKind::Landline));
            let address = first(|kind| kind == PointKind::Post).and_then(|point| point.address.as_ref());
            let (tax_code, tax_code_hash) = sealed(state, Field::TaxCode);
            let created = state.recorded();
            row.push_bind(*lid)
                .push_bind(id.to_vec())
                .push_bind(state.kind().code())
                .push_bind(state.status().code())
                .push_bind(state.text(Field::FirstName))
                .push_bind(state.text(Field::LastName))
                .push_bind(state.text(Field::OrganisationName))
                .push_bind(name.as_str())
                .push_bind(self.keys.key(&name))
                .push_bind(match_name(state))
                .push_bind(state.sex().map(|sex| sex.code()))
                .push_bind(state.day(Field::BirthOn).map(|day| day.to_string()))
                .push_bind(state.text(Field::BirthPlace))
                .push_bind(tax_code)
                .push_bind(tax_code_hash)
                .push_bind(state.text(Field::VatNumber))
                .push_bind(state.text(Field::SdiCode))
                .push_bind(sealed(state, Field::Iban).0)
                .push_bind(state.text(Field::Language))
                .push_bind(state.text(Field::Role))
                .push_bind(state.text(Field::Website))
                .push_bind(state.text(Field::Notes))
                .push_bind(sealed(state, Field::SealedNotes).0)
                .push_bind(state.owner().map(|owner| owner.to_vec()))
                .push_bind(state.source().map(|source| source.to_vec()))
                .push_bind(state.day(Field::AcquiredOn).map(|day| day.to_string()))
                .push_bind(state.day(Field::VerifiedOn).map(|day| day.to_string()))
                .push_bind(email.map(|point| point.normalised.as_str()))
                .push_bind(phone.map(|point| point.normalised.as_str()))
                .push_bind(address.and_then(|address| address.city.as_deref()))
                .push_bind(address.and_then(|address| address.province.as_deref()))
                .push_bind(state.batch().map(|batch| batch.to_vec()))
                .push_bind(i64::from(!state.contested_fields().is_empty()))
                .push_bind(created.map_or(0, |(key, _)| key.stamp.as_i64()))
                .push_bind(state.changed().map_or(0, |key| key.stamp.as_i64()))
                .push_bind(created.and_then(|(_, actor)| actor).map(|actor| actor.to_vec()));
        });
        statements.push(query);
    }
}

type Row3<'a, T> = Vec<(i64, &'a T)>;

fn insert_points(chunk: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
    let points: Row3<'_, ContactPoint> =
        chunk.iter().flat_map(|(_, lid, state)| state.points().into_iter().map(|point| (*lid, point))).collect();
    for part in portions(&points) {
        let mut query = QueryBuilder::<Sqlite>::new(
            "INSERT INTO contact_point (contact_lid, id, kind, raw, normalised, reversed, label, is_primary, invalid, \
             bounced, street, postcode, city, province, country) ",
        );
        query.push_values(part, |mut row, (lid, point)| {
            let address = point.address.as_ref();
            row.push_bind(*lid)
                .push_bind(point.id.to_vec())
                .push_bind(point.kind.code())
                .push_bind(point.raw.as_str())
                .push_bind(point.normalised.as_str())
                .push_bind(point.kind.is_phone().then(|| reversed_digits(&point.normalised)))
                .push_bind(point.label.as_deref())
                .push_bind(i64::from(point.primary))
                .push_bind(i64::from(point.invalid))
                .push_bind(i64::from(point.bounced))
                .push_bind(address.and_then(|address| address.street.as_deref()))
                .push_bind(address.and_then(|address| address.postcode.as_deref()))
                .push_bind(address.and_then(|address| address.city.as_deref()))
                .push_bind(address.and_then(|address| address.province.as_deref()))
                .push_bind(address.and_then(|address| address.country.as_deref()));
        });
        statements.push(query);
    }
}

fn insert_parts(chunk: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
    let tags: Vec<(i64, &str)> =
        chunk.iter().flat_map(|(_, lid, state)| state.tags().into_iter().map(|tag| (*lid, tag))).collect();
    for part in portions(&tags) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_tag (contact_lid, folded, tag) ");
        query.push_values(part, |mut row, (lid, tag)| {
            row.push_bind(*lid).push_bind(text::fold(tag)).push_bind(*tag);
        });
        statements.push(query);
    }
    let links: Vec<_> =
        chunk.iter().flat_map(|(_, lid, state)| state.links().into_iter().map(|link| (*lid, link))).collect();
    for part in portions(&links) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_link (contact_lid, id, other, role) ");
        query.push_values(part, |mut row, (lid, link)| {
            row.push_bind(*lid)
                .push_bind(link.id.to_vec())
                .push_bind(link.other.to_vec())
                .push_bind(link.role.as_deref());
        });
        statements.push(query);
    }
    let aliases: Vec<_> =
        chunk.iter().flat_map(|(_, lid, state)| state.absorbed().into_iter().map(|alias| (*lid, alias))).collect();
    for part in portions(&aliases) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_alias (contact_lid, alias) ");
        query.push_values(part, |mut row, (lid, alias)| {
            row.push_bind(*lid).push_bind(alias.to_vec());
        });
        statements.push(query);
    }
    let externals: Vec<_> =
        chunk.iter().flat_map(|(_, lid, state)| state.externals().into_iter().map(|one| (*lid, one))).collect();
    for part in portions(&externals) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_external (contact_lid, system, value) ");
        query.push_values(part, |mut row, (lid, external)| {
            row.push_bind(*lid).push_bind(external.system.as_str()).push_bind(external.value.as_str());
        });
        statements.push(query);
    }
    let customs: Vec<_> =
        chunk.iter().flat_map(|(_, lid, state)| state.customs().into_iter().map(|one| (*lid, one))).collect();
    for part in portions(&customs) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO contact_custom (contact_lid, code, value) ");
        query.push_values(part, |mut row, (lid, (code, value))| {
            row.push_bind(*lid).push_bind(*code).push_bind(*value);
        });
        statements.push(query);
    }
}

fn sealed(state: &ContactUnit, field: ContactField) -> (Option<&[u8]>, Option<Vec<u8>>) {
    match state.value(field) {
        Some(FieldValue::Sealed { bytes, lookup }) => (Some(bytes), lookup.map(|hash| hash.to_vec())),
        _ => (None, None),
    }
}

/// Folded name for the certain tier of matching (DOMAIN 4.9): first and last name, or the organisation.
fn match_name(state: &ContactUnit) -> String {
    match (state.text(ContactField::FirstName), state.text(ContactField::LastName)) {
        (None, None) => text::fold(state.text(ContactField::OrganisationName).unwrap_or_default()),
        (first, last) => crate::read::match_name(first.unwrap_or_default(), last.unwrap_or_default()),
    }
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
