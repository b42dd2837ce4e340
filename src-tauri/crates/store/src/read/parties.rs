//! Cards as parties that can be compared with others (`custode_domain::matching`).

use std::collections::HashMap;

use custode_domain::{contact::PointKind, ids::ContactId, matching::Party};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{StoreError, rows::key};

/// Cards in one look-up.
const CHUNK: usize = 500;

/// Where a person without an address of their own is found: the organisation that they belong to.
struct Firm {
    name: String,
    street: String,
    postcode: String,
    city: String,
}

impl Reader {
    /// The cards as parties, in the order of the ids; cards that are gone or in the bin are left out. Sealed codes stay
    /// sealed: tax codes are compared by their lookup hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn parties(&self, ids: &[ContactId]) -> Result<Vec<(ContactId, Party)>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let mut cards = self.cards_of(chunk).await?;
            self.reach_of(&mut cards).await?;
            self.firms_of(&mut cards).await?;
            let mut by_id: HashMap<ContactId, Party> = cards.into_values().collect();
            found.extend(chunk.iter().filter_map(|id| Some((*id, by_id.remove(id)?))));
        }
        Ok(found)
    }

    async fn cards_of(&self, ids: &[ContactId]) -> Result<HashMap<i64, (ContactId, Party)>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new(
            "SELECT lid, id, kind, first_name, last_name, organisation, tax_code_hash, vat_number, birth_on \
             FROM contact WHERE status <> 'binned' AND id IN (",
        );
        let mut list = sql.separated(", ");
        ids.iter().for_each(|id| {
            list.push_bind(id.to_vec());
        });
        sql.push(")");
        let mut cards = HashMap::with_capacity(ids.len());
        for row in sql.build().fetch_all(&self.pool).await? {
            let text = |at: usize| row.try_get::<Option<String>, _>(at).map(Option::unwrap_or_default);
            let hash: Option<Vec<u8>> = row.try_get(6)?;
            let tax_code_hash: Option<[u8; 32]> = hash.and_then(|hash| hash.try_into().ok());
            let party = Party {
                organisation: row.try_get::<&str, _>(2)? == "organisation",
                first: text(3)?,
                last: text(4)?,
                name: text(5)?,
                tax_code_checked: tax_code_hash.is_some(),
                tax_code_hash,
                vat_number: text(7)?,
                birth_on: text(8)?.parse().ok(),
                ..Party::default()
            };
            cards.insert(row.try_get(0)?, (key(row.try_get(1)?)?, party));
        }
        Ok(cards)
    }

    async fn reach_of(&self, cards: &mut HashMap<i64, (ContactId, Party)>) -> Result<(), StoreError> {
        let mut sql = among(
            cards,
            "SELECT contact_lid, kind, normalised, street, postcode, city FROM contact_point WHERE contact_lid IN (",
        );
        sql.push(" ORDER BY contact_lid, is_primary DESC, id");
        for row in sql.build().fetch_all(&self.pool).await? {
            let Some((_, party)) = cards.get_mut(&row.try_get::<i64, _>(0)?) else { continue };
            let kind = PointKind::from_code(row.try_get(1)?);
            let value: String = row.try_get(2)?;
            match kind {
                Some(PointKind::Email | PointKind::Pec) => party.emails.push(value),
                Some(PointKind::Mobile | PointKind::Messaging) => party.mobiles.push(value),
                Some(PointKind::Landline | PointKind::Fax) => party.landlines.push(value),
                Some(PointKind::Post) if party.street.is_empty() && party.city.is_empty() => {
                    let text = |at: usize| row.try_get::<Option<String>, _>(at).map(Option::unwrap_or_default);
                    (party.street, party.postcode, party.city) = (text(3)?, text(4)?, text(5)?);
                }
                Some(PointKind::Post) | None => {}
            }
        }
        Ok(())
    }

    async fn firms_of(&self, cards: &mut HashMap<i64, (ContactId, Party)>) -> Result<(), StoreError> {
        let mut sql = among(
            cards,
            "SELECT l.contact_lid, coalesce(o.vat_number, o.organisation), p.street, p.postcode, p.city \
             FROM contact_link AS l \
             JOIN contact AS o ON o.kind = 'organisation' AND o.lid = coalesce( \
               (SELECT lid FROM contact WHERE id = l.other), \
               (SELECT contact_lid FROM contact_alias WHERE alias = l.other)) \
             LEFT JOIN contact_point AS p ON p.contact_lid = o.lid AND p.kind = 'post' \
             WHERE l.contact_lid IN (",
        );
        sql.push(" ORDER BY l.contact_lid, l.id, p.is_primary DESC");
        for row in sql.build().fetch_all(&self.pool).await? {
            let Some((_, party)) = cards.get_mut(&row.try_get::<i64, _>(0)?) else { continue };
            if party.organisation || !party.firm.is_empty() {
                continue;
            }
            let text = |at: usize| row.try_get::<Option<String>, _>(at).map(Option::unwrap_or_default);
            let firm = Firm { name: text(1)?, street: text(2)?, postcode: text(3)?, city: text(4)? };
            if party.street.is_empty() && party.city.is_empty() {
                (party.street, party.postcode, party.city) = (firm.street, firm.postcode, firm.city);
            }
            party.firm = firm.name;
        }
        Ok(())
    }
}

/// A statement about these cards, up to the closing bracket of its list.
fn among(cards: &HashMap<i64, (ContactId, Party)>, start: &str) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::<Sqlite>::new(start);
    let mut list = sql.separated(", ");
    for lid in cards.keys() {
        list.push_bind(*lid);
    }
    sql.push(")");
    sql
}
