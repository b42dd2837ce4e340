//! Minimisation (S24): what each field is for, what a card holds that nothing asks for, and the list of it.

mod report;
mod table;

pub use report::{KEPT, Key, Report, Unjustified, paper, report_of, save, survey};
pub use table::{Lacking, Line, Table, Version, lacking, set, table};

use crate::{AppError, Work};
use custode_domain::{
    balance::Balance,
    consent_type::ConsentType,
    contact::ContactUnit,
    ids::{ConsentTypeId, PurposeId},
    journal::{Body, Entry},
    minimisation::{DataField, FieldPurposes, in_force},
    purpose::Purpose,
};
use custode_store::read::{ConsentTypeRow, CustomFieldRow, PurposeRow};
use std::collections::{BTreeMap, BTreeSet};

/// What each line of the card is for, as declared or proposed from the legal bases.
///
/// # Errors
/// Those of the database.
pub(crate) async fn purposes_of_fields(
    work: &Work,
    rows: &[PurposeRow],
) -> Result<BTreeMap<DataField, BTreeSet<PurposeId>>, AppError> {
    let declared = versions(work).await?.pop().map(|(_, version)| version).unwrap_or_default();
    Ok(declared.table(rows.iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose))))
}

/// Everything that says whether a field is justified on a card.
pub(crate) struct Judge {
    purposes: Vec<PurposeRow>,
    types: Vec<ConsentTypeRow>,
    customs: Vec<CustomFieldRow>,
    balances: Vec<Balance>,
    fields: BTreeMap<DataField, BTreeSet<PurposeId>>,
}

/// The versions of the table, oldest first.
pub(crate) async fn versions(work: &Work) -> Result<Vec<(Entry, FieldPurposes)>, AppError> {
    let unit = FieldPurposes::unit(work.archive().store().scope());
    let entries = work.reader().entries(unit).await?;
    let read = |mut entry: Entry| match entry.body.take() {
        Some(Body::FieldPurposesSet(version)) => Some((entry, version)),
        _ => None,
    };
    Ok(entries.into_iter().filter_map(read).collect())
}

impl Judge {
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let reader = work.reader();
        let declared = versions(work).await?.pop().map(|(_, version)| version).unwrap_or_default();
        let purposes: Vec<PurposeRow> = reader.purposes().await?.into_iter().filter(|row| !row.archived).collect();
        let fields = declared.table(purposes.iter().map(|row| (row.id, &row.purpose)));
        let types = reader.consent_types().await?.into_iter().filter(|row| !row.archived).collect();
        let balances = reader.balances().await?.into_iter().map(|row| row.balance).collect();
        Ok(Self { fields, types, customs: reader.custom_fields().await?, balances, purposes })
    }

    fn in_force(&self, work: &Work, unit: &ContactUnit) -> BTreeSet<PurposeId> {
        let types: Vec<(ConsentTypeId, &ConsentType)> =
            self.types.iter().map(|row| (row.id, &row.definition)).collect();
        in_force(unit, self.in_use(), &types, &self.balances, work.today())
    }

    fn in_use(&self) -> impl Iterator<Item = (PurposeId, &Purpose)> {
        self.purposes.iter().map(|row| (row.id, &row.purpose))
    }

    /// The fields that nothing in force asks for, filled or not, with the titles of the purposes that would.
    fn lacking(&self, force: &BTreeSet<PurposeId>) -> Vec<(DataField, Vec<String>)> {
        let unasked = self.fields.iter().filter(|(_, purposes)| purposes.is_disjoint(force));
        unasked.map(|(field, purposes)| (*field, self.titles(purposes))).collect()
    }

    /// The fields of the firm whose purpose is not in force, filled or not, with its title.
    fn lacking_customs(&self, force: &BTreeSet<PurposeId>) -> Vec<(String, String)> {
        let unasked = self.customs.iter().filter(|row| !row.archived && !force.contains(&row.field.purpose));
        let titled = |row: &CustomFieldRow| {
            let purpose = self.purposes.iter().find(|one| one.id == row.field.purpose);
            (row.field.code.clone(), purpose.map(|one| one.purpose.title.clone()).unwrap_or_default())
        };
        unasked.map(titled).collect()
    }

    fn titles(&self, ids: &BTreeSet<PurposeId>) -> Vec<String> {
        self.purposes.iter().filter(|row| ids.contains(&row.id)).map(|row| row.purpose.title.clone()).collect()
    }

    /// What a card holds that nothing in force asks for.
    fn unjustified(&self, work: &Work, unit: &ContactUnit) -> Vec<Key> {
        let force = self.in_force(work, unit);
        let held = DataField::held_by(unit);
        let lacking =
            self.fields.iter().filter(|(field, purposes)| held.contains(field) && purposes.is_disjoint(&force));
        let mut found: Vec<Key> = lacking.map(|(field, _)| Key::Field(*field)).collect();
        for (code, _) in unit.customs() {
            let known = self.customs.iter().find(|row| row.field.code == code);
            if known.is_some_and(|row| !force.contains(&row.field.purpose)) {
                found.push(Key::Own(code.to_owned()));
            }
        }
        found
    }
}
