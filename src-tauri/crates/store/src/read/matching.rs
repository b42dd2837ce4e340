use std::collections::{HashMap, HashSet};

use custode_domain::{
    contact::PointKind,
    ids::ContactId,
    matching::{SharedKey, Side, Traits},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{StoreError, binding::bind_all, rows::key};

/// Values in one look-up.
const CHUNK: usize = 500;

/// A key of the certain tier (DOMAIN 4.9).
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum MatchKey {
    /// Lookup hash of a tax code.
    TaxCode([u8; 32]),
    /// VAT number; joins organisations.
    Vat(String),
    /// Normalised e-mail or phone.
    Point(String),
    /// The contact's number in another system: our own export, for example.
    External(String, String),
}

/// A contact that has the key; what the two are to each other says [`custode_domain::matching::meet`].
#[derive(Clone, PartialEq, Eq)]
pub struct CertainMatch {
    /// The contact.
    pub contact: ContactId,
    /// It is an organisation.
    pub organisation: bool,
    /// Folded name as [`super::match_name`] makes it; for an organisation its folded name.
    pub match_name: String,
    /// It is in the bin.
    pub binned: bool,
    /// Sort of the point, for a match by e-mail or phone.
    pub point: Option<PointKind>,
    /// Lookup hash of its tax code: two people with two codes are never one.
    pub tax_code: Option<[u8; 32]>,
    /// What tells homonyms apart; only filled by [`Reader::tell_apart`].
    pub traits: Traits,
}

custode_domain::redacted!(MatchKey, CertainMatch);

impl MatchKey {
    /// What the rule of DOMAIN 4.9 knows of it.
    #[must_use]
    pub fn shared(&self) -> SharedKey<'_> {
        match self {
            Self::TaxCode(_) => SharedKey::TaxCode,
            Self::Vat(_) => SharedKey::Vat,
            Self::Point(value) => SharedKey::Point(value),
            Self::External(..) => SharedKey::External,
        }
    }
}

impl CertainMatch {
    /// What the rule of DOMAIN 4.9 knows of it.
    #[must_use]
    pub fn side(&self) -> Side<'_> {
        let Self { organisation, tax_code, traits, .. } = *self;
        Side { organisation, name: &self.match_name, tax_code, traits }
    }
}

impl Reader {
    /// The contacts that have each key; keys without a contact are absent.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn certain_matches(&self, keys: &[MatchKey]) -> Result<HashMap<MatchKey, Vec<CertainMatch>>, StoreError> {
        let mut found: HashMap<MatchKey, Vec<CertainMatch>> = HashMap::new();
        // The first import of a register: nobody is there to be found.
        if sqlx::query_file_scalar!("queries/contact/any.sql").fetch_one(&self.pool).await? == 0 {
            return Ok(found);
        }
        let mut hashes = Vec::new();
        let mut vats = Vec::new();
        let mut points = Vec::new();
        let mut externals: Vec<(&str, &str)> = Vec::new();
        for key in keys {
            match key {
                MatchKey::TaxCode(hash) => hashes.push(hash.to_vec()),
                MatchKey::Vat(vat) => vats.push(vat.as_str()),
                MatchKey::Point(value) => points.push(value.as_str()),
                MatchKey::External(system, value) => externals.push((system, value)),
            }
        }
        for chunk in hashes.chunks(CHUNK) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT id, kind, match_name, status, NULL, tax_code_hash, tax_code_hash FROM contact WHERE tax_code_hash IN (",
            );
            bind_all(&mut sql, chunk.iter().cloned());
            sql.push(")");
            self.gather(sql, &mut found, |row| Ok(MatchKey::TaxCode(crate::rows::array(row.try_get(6)?)?))).await?;
        }
        for chunk in vats.chunks(CHUNK) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT id, kind, match_name, status, NULL, tax_code_hash, vat_number FROM contact WHERE vat_number IN (",
            );
            bind_all(&mut sql, chunk.iter().map(|vat| (*vat).to_owned()));
            sql.push(")");
            self.gather(sql, &mut found, |row| Ok(MatchKey::Vat(row.try_get(6)?))).await?;
        }
        for chunk in points.chunks(CHUNK) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT c.id, c.kind, c.match_name, c.status, p.kind, c.tax_code_hash, p.value FROM contact_point AS p \
                 JOIN contact AS c ON c.lid = p.contact_lid WHERE p.value IN (",
            );
            bind_all(&mut sql, chunk.iter().map(|value| (*value).to_owned()));
            sql.push(")");
            self.gather(sql, &mut found, |row| Ok(MatchKey::Point(row.try_get(6)?))).await?;
        }
        for chunk in externals.chunks(CHUNK) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT c.id, c.kind, c.match_name, c.status, NULL, c.tax_code_hash, x.system, x.value FROM contact_external AS x \
                 JOIN contact AS c ON c.lid = x.contact_lid WHERE (x.value, x.system) IN (VALUES ",
            );
            let mut list = sql.separated(", ");
            chunk.iter().for_each(|(system, value)| {
                list.push("(").push_bind_unseparated((*value).to_owned());
                list.push_unseparated(", ").push_bind_unseparated((*system).to_owned()).push_unseparated(")");
            });
            sql.push(")");
            self.gather(sql, &mut found, |row| Ok(MatchKey::External(row.try_get(6)?, row.try_get(7)?))).await?;
        }
        Ok(found)
    }

    /// Fills in what tells homonyms apart, for those who are found by an e-mail or a phone and bear one of the names.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn tell_apart(
        &self,
        found: &mut HashMap<MatchKey, Vec<CertainMatch>>,
        names: &HashSet<String>,
    ) -> Result<(), StoreError> {
        let by_point = found.iter_mut().filter(|(key, _)| matches!(key, MatchKey::Point(_)));
        let mut namesakes: Vec<&mut CertainMatch> =
            by_point.flat_map(|(_, holders)| holders).filter(|holder| names.contains(&holder.match_name)).collect();
        let mut ids: Vec<ContactId> = namesakes.iter().map(|holder| holder.contact).collect();
        ids.sort_unstable();
        ids.dedup();
        let traits: HashMap<ContactId, Traits> =
            self.parties(&ids).await?.iter().map(|(id, party)| (*id, Traits::of(party))).collect();
        for holder in &mut namesakes {
            holder.traits = traits.get(&holder.contact).copied().unwrap_or_default();
        }
        Ok(())
    }

    /// The cards that bear each of these folded names, as [`super::match_name`] makes them; without the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bearers(&self, names: &[String]) -> Result<HashMap<String, Vec<ContactId>>, StoreError> {
        let mut found: HashMap<String, Vec<ContactId>> = HashMap::new();
        for chunk in names.chunks(CHUNK) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT id, match_name FROM contact WHERE status <> 'binned' AND match_name IN (",
            );
            bind_all(&mut sql, chunk.iter().cloned());
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                found.entry(row.try_get(1)?).or_default().push(crate::rows::key(row.try_get(0)?)?);
            }
        }
        Ok(found)
    }

    /// The people that are linked to an organisation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn members(&self, organisation: ContactId) -> Result<Vec<CertainMatch>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new(
            "SELECT c.id, c.kind, c.match_name, c.status, NULL, c.tax_code_hash FROM contact_link AS l \
             JOIN contact AS c ON c.lid = l.contact_lid WHERE l.other IN (SELECT id FROM merged_card WHERE stays = ",
        );
        let organisation = organisation.as_uuid().as_bytes().to_vec();
        sql.push_bind(organisation.clone()).push(" UNION ALL SELECT ").push_bind(organisation).push(")");
        sql.build().fetch_all(&self.pool).await?.iter().map(holder).collect()
    }

    async fn gather(
        &self,
        mut sql: QueryBuilder<Sqlite>,
        found: &mut HashMap<MatchKey, Vec<CertainMatch>>,
        by: fn(&sqlx::sqlite::SqliteRow) -> Result<MatchKey, StoreError>,
    ) -> Result<(), StoreError> {
        for row in sql.build().fetch_all(&self.pool).await? {
            let one = holder(&row)?;
            found.entry(by(&row)?).or_default().push(one);
        }
        Ok(())
    }
}

/// The columns that every look-up begins with.
fn holder(row: &sqlx::sqlite::SqliteRow) -> Result<CertainMatch, StoreError> {
    let kind: &str = row.try_get(1)?;
    let status: &str = row.try_get(3)?;
    let point: Option<&str> = row.try_get(4)?;
    let tax_code: Option<Vec<u8>> = row.try_get(5)?;
    Ok(CertainMatch {
        contact: key(row.try_get(0)?)?,
        organisation: kind == "organisation",
        match_name: row.try_get(2)?,
        binned: status == "binned",
        point: point.and_then(PointKind::from_code),
        tax_code: tax_code.and_then(|hash| hash.try_into().ok()),
        traits: Traits::default(),
    })
}
