//! Cards as parties that can be compared with others (`custode_domain::matching`).

use std::collections::HashMap;

use custode_domain::{
    contact::{ContactField, ContactKind, ContactUnit, PointKind},
    ids::ContactId,
    matching::Party,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{StoreError, binding::bind_all, rows::key};

/// Cards in one look-up.
const CHUNK: usize = 500;

impl Reader {
    /// The cards as parties, in the order of the ids; cards that are gone or in the bin are left out. Sealed codes stay
    /// sealed: tax codes are compared by their lookup hash.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn parties(&self, ids: &[ContactId]) -> Result<Vec<(ContactId, Party)>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let hashes = self.tax_codes_of(chunk).await?;
            let mut units: HashMap<ContactId, ContactUnit> = self.units(chunk).await?.into_iter().collect();
            let mut parties: HashMap<ContactId, Party> = HashMap::with_capacity(chunk.len());
            for (id, tax_code_hash) in hashes {
                let Some(unit) = units.remove(&id) else { continue };
                let known = Party { tax_code_checked: tax_code_hash.is_some(), tax_code_hash, ..party(&unit) };
                parties.insert(id, known);
            }
            self.firms_of(&mut parties).await?;
            found.extend(chunk.iter().filter_map(|id| Some((*id, parties.remove(id)?))));
        }
        Ok(found)
    }

    /// Those of the cards that are in the lists, with the lookup hashes of their tax codes.
    async fn tax_codes_of(&self, ids: &[ContactId]) -> Result<Vec<(ContactId, Option<[u8; 32]>)>, StoreError> {
        let mut sql = among(ids, "SELECT id, tax_code_hash FROM contact WHERE status <> 'binned' AND id IN (");
        let rows = sql.build().fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let hash: Option<Vec<u8>> = row.try_get(1)?;
                Ok((key(row.try_get(0)?)?, hash.and_then(|hash| hash.try_into().ok())))
            })
            .collect()
    }

    /// Where a person without an address of their own is found: the organisation that they belong to.
    async fn firms_of(&self, parties: &mut HashMap<ContactId, Party>) -> Result<(), StoreError> {
        let people: Vec<ContactId> =
            parties.iter().filter(|(_, party)| !party.organisation).map(|(id, _)| *id).collect();
        let mut sql = among(
            &people,
            "SELECT c.id, o.id FROM contact AS c JOIN contact_link AS l ON l.contact_lid = c.lid \
             JOIN contact AS o ON o.kind = 'organisation' AND o.lid = coalesce( \
               (SELECT lid FROM contact WHERE id = l.other), \
               (SELECT contact_lid FROM contact_alias WHERE alias = l.other)) \
             WHERE c.id IN (",
        );
        sql.push(" ORDER BY c.id, l.id");
        let mut links: Vec<(ContactId, ContactId)> = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            links.push((key(row.try_get(0)?)?, key(row.try_get(1)?)?));
        }
        // The first organisation counts.
        links.dedup_by_key(|(person, _)| *person);
        let mut wanted: Vec<ContactId> = links.iter().map(|(_, firm)| *firm).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let firms: HashMap<ContactId, Party> =
            self.units(&wanted).await?.iter().map(|(id, unit)| (*id, party(unit))).collect();
        for (person, firm) in links {
            let (Some(known), Some(firm)) = (parties.get_mut(&person), firms.get(&firm)) else { continue };
            if known.street.is_empty() && known.city.is_empty() {
                known.street.clone_from(&firm.street);
                known.postcode.clone_from(&firm.postcode);
                known.city.clone_from(&firm.city);
            }
            known.firm.clone_from(if firm.vat_number.is_empty() { &firm.name } else { &firm.vat_number });
        }
        Ok(())
    }
}

/// What a card says of who it is; of several postal addresses the one that is used first.
fn party(unit: &ContactUnit) -> Party {
    let text = |field| unit.text(field).unwrap_or_default().to_owned();
    let mut party = Party {
        organisation: unit.kind() == ContactKind::Organisation,
        first: text(ContactField::FirstName),
        last: text(ContactField::LastName),
        name: text(ContactField::OrganisationName),
        vat_number: text(ContactField::VatNumber),
        birth_on: unit.day(ContactField::BirthOn),
        ..Party::default()
    };
    for point in unit.points() {
        match point.kind {
            PointKind::Email | PointKind::Pec => party.emails.push(point.normalised.clone()),
            PointKind::Mobile | PointKind::Messaging => party.mobiles.push(point.normalised.clone()),
            PointKind::Landline | PointKind::Fax => party.landlines.push(point.normalised.clone()),
            PointKind::Post => {
                if let Some(address) =
                    point.address.as_ref().filter(|_| party.street.is_empty() && party.city.is_empty())
                {
                    let part = |part: &Option<String>| part.clone().unwrap_or_default();
                    party.street = part(&address.street);
                    party.postcode = part(&address.postcode);
                    party.city = part(&address.city);
                }
            }
        }
    }
    party
}

/// A statement about these cards, up to the closing bracket of its list.
fn among(ids: &[ContactId], start: &str) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::<Sqlite>::new(start);
    bind_all(&mut sql, ids.iter().map(|id| id.to_vec()));
    sql.push(")");
    sql
}
