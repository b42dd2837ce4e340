//! From the fold of a unit to its rows. The only place that writes projections.

mod anomaly;
mod aside;
mod bin;
mod campaign;
mod case;
mod catalogue;
mod communication;
mod consent;
mod contact;
pub(crate) mod full_text;
mod hold;
mod late;
mod law;
mod request;
mod rest;
mod texts;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, atomic::AtomicBool},
};

use custode_domain::{
    consent_type::ConsentTypeUnit,
    contact::{ContactUnit, MergedState},
    ids::{ConsentTypeId, ContactId, UnitId},
    journal::{Entry, Family},
    text::SortKeys,
    unit::{UnitState, family, fold, fold_owned},
};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{append, halves::in_halves};
use crate::{StoreError, binding::bind_all, bulk::insert_all, packed::Insert};

/// A contact with its row number and its fold.
type Contact = (ContactId, i64, ContactUnit);

/// A folded unit that is no contact.
pub(crate) struct Folded {
    unit: UnitId,
    family: Family,
    state: UnitState,
}

/// Writes the rows of folded units, and the full text of contacts.
pub(crate) struct Projector {
    keys: SortKeys,
    /// Least evidence of each consent type: the one part of a type that the stored consent state depends on.
    min_evidence: BTreeMap<ConsentTypeId, u8>,
    next_lid: i64,
    /// Contacts from this `lid` on get their full text in one statement at the end.
    unindexed_from: i64,
    deleted: usize,
    /// Their words, as long as no contact is indexed.
    texts: texts::Texts,
    /// Indexes that are missing until the end.
    late: bool,
}

impl Projector {
    pub(crate) async fn new(connection: &mut SqliteConnection) -> Result<Self, StoreError> {
        let next_lid = sqlx::query_file_scalar!("queries/contact/next_lid.sql").fetch_one(&mut *connection).await?;
        let mut min_evidence = BTreeMap::new();
        for row in sqlx::query_file!("queries/catalogue/min_evidence.sql").fetch_all(connection).await? {
            min_evidence.insert(ConsentTypeId::from_slice(&row.id)?, u8::try_from(row.min_evidence).unwrap_or(3));
        }
        let texts = texts::Texts::new(next_lid == 1);
        let keys = SortKeys::new();
        Ok(Self { keys, min_evidence, next_lid, unindexed_from: next_lid, deleted: 0, texts, late: false })
    }

    /// Makes ready for so many new contacts.
    pub(crate) async fn expect(
        &mut self,
        connection: &mut SqliteConnection,
        contacts: usize,
    ) -> Result<(), StoreError> {
        let fills = contacts >= late::MANY && i64::try_from(contacts).unwrap_or(i64::MAX) >= self.next_lid;
        if fills && !self.late {
            late::drop_all(connection).await?;
            self.late = true;
        }
        Ok(())
    }

    /// Makes ready for so many contacts that may lose their rows.
    pub(crate) async fn expect_gone(
        &mut self,
        connection: &mut SqliteConnection,
        contacts: usize,
    ) -> Result<(), StoreError> {
        let gone = i64::try_from(contacts).unwrap_or(i64::MAX);
        if contacts >= late::MANY && gone >= self.next_lid / 2 && !self.late {
            late::drop_all(connection).await?;
            full_text::clear(connection).await?;
            (self.late, self.unindexed_from) = (true, 0);
        }
        Ok(())
    }

    /// Projects units that have no rows yet.
    pub(crate) async fn fresh(
        &mut self,
        connection: &mut SqliteConnection,
        units: Vec<(UnitId, Vec<Entry>)>,
    ) -> Result<Vec<(UnitId, Family)>, StoreError> {
        let mut inserts = Vec::new();
        let (mut families, others) = self.new_units(units, &mut inserts);
        insert_all(connection, &inserts).await?;
        families.extend(self.others(connection, others).await?);
        Ok(families)
    }

    /// The rows of contacts and proposed pairs that have none yet; units of other families come back with their state.
    pub(crate) fn new_units(
        &mut self,
        units: Vec<(UnitId, Vec<Entry>)>,
        inserts: &mut Vec<Insert>,
    ) -> (Vec<(UnitId, Family)>, Vec<Folded>) {
        let mut families = Vec::with_capacity(units.len());
        let mut contacts: Vec<Contact> = Vec::new();
        let mut pairs = Vec::new();
        let mut others = Vec::new();
        let mut binned = Vec::new();
        let folded = in_halves(units, |(unit, entries)| (unit, family(&entries), fold_owned(entries)));
        for (unit, family, state) in folded {
            match state {
                UnitState::Contact(state) => {
                    families.push((unit, Family::Contact));
                    binned.extend(state.binned_since().map(|key| (unit, key, state.is_restricted())));
                    if shown(&state) {
                        contacts.push((unit.into(), self.next_lid, state));
                        self.next_lid += 1;
                    }
                }
                UnitState::DuplicatePair(record) => {
                    families.push((unit, Family::DuplicatePair));
                    pairs.push((unit, record));
                }
                state => {
                    // A type of the same action: the states of the contacts depend on it already.
                    if let UnitState::ConsentType(kind) = &state {
                        self.min_evidence.entry(unit.into()).or_insert_with(|| least_evidence(kind));
                    }
                    others.push(Folded { unit, family, state });
                }
            }
        }
        self.insert_contacts(&contacts, inserts);
        inserts.push(bin::cards(binned));
        inserts.push(catalogue::pairs(pairs.iter().map(|(unit, record)| (*unit, record))));
        (families, others)
    }

    /// Projects units of other families that have no rows yet.
    pub(crate) async fn others(
        &mut self,
        connection: &mut SqliteConnection,
        units: Vec<Folded>,
    ) -> Result<Vec<(UnitId, Family)>, StoreError> {
        let mut families = Vec::with_capacity(units.len());
        for Folded { unit, family, state } in units {
            self.single(connection, unit, &state).await?;
            families.push((unit, family));
        }
        Ok(families)
    }

    /// Projects units that may have rows: theirs go first.
    pub(crate) async fn changed(
        &mut self,
        connection: &mut SqliteConnection,
        units: &HashMap<UnitId, Vec<Entry>>,
    ) -> Result<Vec<(UnitId, Family)>, StoreError> {
        let mut families = Vec::with_capacity(units.len());
        let mut contacts: Vec<(UnitId, Option<ContactUnit>)> = Vec::new();
        let mut binned = Vec::new();
        for (unit, entries) in units {
            let family = family(entries);
            families.push((*unit, family));
            match fold(entries) {
                UnitState::Contact(state) => {
                    binned.extend(state.binned_since().map(|key| (*unit, key, state.is_restricted())));
                    contacts.push((*unit, shown(&state).then_some(state)));
                }
                UnitState::Erased if family == Family::Contact => contacts.push((*unit, None)),
                UnitState::Erased => {
                    catalogue::remove(connection, *unit, family).await?;
                    bin::remove(connection, &[*unit]).await?;
                }
                other => self.single(connection, *unit, &other).await?,
            }
        }
        contacts.sort_unstable_by_key(|(unit, _)| *unit);
        let cards: Vec<UnitId> = contacts.iter().map(|(unit, _)| *unit).collect();
        bin::remove(connection, &cards).await?;
        insert_all(connection, &[bin::cards(binned)]).await?;
        self.replace_contacts(connection, contacts).await?;
        Ok(families)
    }

    async fn single(
        &mut self,
        connection: &mut SqliteConnection,
        unit: UnitId,
        state: &UnitState,
    ) -> Result<(), StoreError> {
        match state {
            UnitState::ConsentType(state) => {
                let id = ConsentTypeId::from(unit);
                consent::put_type(connection, id, state).await?;
                let least = least_evidence(state);
                if self.min_evidence.insert(id, least).is_some_and(|before| before != least) {
                    self.refold_holders(connection, id).await?;
                }
                Ok(())
            }
            UnitState::Communication(record) => {
                bin::communication(connection, unit, record.archived_since()).await?;
                communication::put(connection, unit.into(), record).await
            }
            UnitState::Request(state) => request::put(connection, unit, state).await,
            UnitState::Anomaly(record) => anomaly::put(connection, unit, record).await,
            UnitState::Case(record) => case::put(connection, unit, record).await,
            UnitState::Hold(record) => hold::put(connection, unit, record).await,
            UnitState::Proof(record) => hold::put_proof(connection, unit, record).await,
            other => catalogue::put(connection, unit, other).await,
        }
    }

    /// The least evidence of a type changed: the states of everybody with events of that type are computed again.
    async fn refold_holders(
        &mut self,
        connection: &mut SqliteConnection,
        consent_type: ConsentTypeId,
    ) -> Result<(), StoreError> {
        let id = consent_type.to_vec();
        let holders = sqlx::query_file_scalar!("queries/contact/holders.sql", id).fetch_all(&mut *connection).await?;
        let holders: Vec<UnitId> = holders.iter().map(|id| UnitId::from_slice(id)).collect::<Result<_, _>>()?;
        for chunk in holders.chunks(500) {
            let mut contacts = Vec::with_capacity(chunk.len());
            for (unit, entries) in append::load(connection, chunk).await? {
                if let UnitState::Contact(state) = fold(&entries) {
                    contacts.push((unit, shown(&state).then_some(state)));
                }
            }
            contacts.sort_unstable_by_key(|(unit, _)| *unit);
            self.replace_contacts(connection, contacts).await?;
        }
        Ok(())
    }

    /// What is cheaper at the end, for everything that was inserted: late indexes, and the full text in one go.
    pub(crate) async fn finish(
        &mut self,
        connection: &mut SqliteConnection,
        cancel: Option<&Arc<AtomicBool>>,
    ) -> Result<(), StoreError> {
        let texts = self.texts.take(late::MANY);
        let beside = match texts {
            Some(texts) => aside::start(connection, texts, cancel).await?,
            None => Vec::new(),
        };
        if std::mem::take(&mut self.late) {
            late::create_all(connection).await?;
        }
        if self.next_lid > self.unindexed_from {
            let from = self.unindexed_from;
            if beside.is_empty() {
                full_text::add_from(connection, from).await?;
            } else {
                let mut built = Vec::new();
                for index in beside {
                    built.extend(index.await.map_err(|_| StoreError::Closed)??);
                }
                full_text::take_over(connection, &built).await?;
            }
            self.unindexed_from = self.next_lid;
        }
        Ok(())
    }
}

fn least_evidence(kind: &ConsentTypeUnit) -> u8 {
    kind.definition().map_or(0, |definition| definition.min_evidence)
}

fn shown(state: &ContactUnit) -> bool {
    matches!(state.presence(), Some(MergedState::Present | MergedState::Binned))
}

/// The tables that are emptied before a refold; what hangs on their rows goes with them.
const CLEARED: &[&str] = &[
    "DELETE FROM bin_item",
    "DELETE FROM communication",
    "DELETE FROM contact",
    "DELETE FROM consent_type",
    "DELETE FROM purpose",
    "DELETE FROM controller",
    "DELETE FROM operator",
    "DELETE FROM role",
    "DELETE FROM recipient",
    "DELETE FROM legal_fact",
    "DELETE FROM balance",
    "DELETE FROM source",
    "DELETE FROM retention_class",
    "DELETE FROM channel",
    "DELETE FROM campaign",
    "DELETE FROM case_file",
    "DELETE FROM saved_view",
    "DELETE FROM custom_field",
    "DELETE FROM contact_reason",
    "DELETE FROM privacy",
    "DELETE FROM legacy_source",
    "DELETE FROM import_batch",
    "DELETE FROM duplicate_pair",
    "DELETE FROM suppression",
    "DELETE FROM rpo_check",
    "DELETE FROM request",
    "DELETE FROM hold",
    "DELETE FROM held_proof",
    "DELETE FROM anomaly",
    "DELETE FROM device",
];

/// Empties every projection before a refold from scratch.
pub(crate) async fn clear_all(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    full_text::clear(connection).await?;
    full_text::clear_said(connection).await?;
    for statement in CLEARED {
        sqlx::query(*statement).execute(&mut *connection).await?;
    }
    Ok(())
}

/// `unit IN (…)` for a list of units.
fn among(start: &str, units: &[UnitId]) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(start);
    bind_all(&mut query, units.iter().map(|unit| unit.to_vec()));
    query.push(")");
    query
}

/// `lid IN (…)` for a list of numbers that we made ourselves.
fn lids(start: &str, lids: &[i64]) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(start);
    bind_all(&mut query, lids.iter().copied());
    query.push(")");
    query
}

#[cfg(test)]
mod tests {
    use super::CLEARED;
    use crate::verify::PROJECTIONS;

    /// Tables whose rows go with the row that they belong to.
    const GO_WITH: &[(&str, &str)] = &[
        ("contact_point", "contact"),
        ("contact_care", "contact"),
        ("contact_sale", "contact"),
        ("contact_tag", "contact"),
        ("contact_link", "contact"),
        ("contact_alias", "contact"),
        ("contact_external", "contact"),
        ("contact_custom", "contact"),
        ("contact_search", "contact"),
        ("consent_corrected", "contact"),
        ("consent_state", "contact"),
        ("stop", "contact"),
        ("wording", "consent_type"),
        ("communication_contact", "communication"),
        ("anomaly_card", "anomaly"),
        ("case_item", "case_file"),
    ];

    /// A row that no entry makes any more would survive a refold, and the comparison would not see it.
    #[test]
    fn every_projection_that_is_compared_is_emptied_first() {
        for (table, _) in PROJECTIONS {
            let owner = GO_WITH.iter().find(|(part, _)| part == table).map_or(*table, |(_, owner)| *owner);
            assert!(CLEARED.contains(&format!("DELETE FROM {owner}").as_str()), "{table} is not emptied");
        }
    }
}
