//! The table of fields and purposes, its versions, and what a card that is written now has no purpose for.

use super::{Judge, versions};
use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, Utc};
use custode_domain::{
    contact::ContactUnit,
    ids::{ContactId, PurposeId},
    journal::Body,
    minimisation::{DataField, FieldPurpose, FieldPurposes},
    role::Facet,
};
use std::collections::BTreeSet;

/// A version that was declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Lines that differ from the version before.
    pub changed: u64,
}

/// One field with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The field.
    pub field: DataField,
    /// Its purposes.
    pub purposes: BTreeSet<PurposeId>,
}

/// The table as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// One line for each field.
    pub lines: Vec<Line>,
    /// The purposes in use, with their titles.
    pub purposes: Vec<(PurposeId, String)>,
    /// Declared versions, latest first; none while the proposal holds.
    pub versions: Vec<Version>,
}

/// The table as it stands.
///
/// # Errors
/// Those of the database.
pub async fn table(work: &Work) -> Result<Table, AppError> {
    let judge = Judge::read(work).await?;
    let names = Names::read(work).await?;
    let mut told: Vec<Version> = Vec::new();
    let mut before = FieldPurposes::default();
    for (entry, version) in versions(work).await? {
        let same = |line: &&FieldPurpose| before.fields.contains(line);
        let changed = version.fields.iter().filter(|line| !same(line)).count() as u64;
        let (at, by) = (entry.header.stamp.at(), names.operator(entry.header.actor));
        told.push(Version { number: version.version, at, by, changed });
        before = version;
    }
    told.reverse();
    let in_use = judge.in_use().map(|(id, purpose)| (id, purpose.title.clone())).collect::<Vec<_>>();
    let known: BTreeSet<PurposeId> = in_use.iter().map(|(id, _)| *id).collect();
    let lines = judge.fields.iter().map(|(field, purposes)| Line { field: *field, purposes: purposes & &known });
    Ok(Table { lines: lines.collect(), purposes: in_use, versions: told })
}

/// Declares the next version.
///
/// # Errors
/// Field faults: a purpose that is not in use, a field that is named twice or not at all;
/// [`AppError::Precondition`] `nothing-changed`.
pub async fn set(work: &Work, lines: Vec<Line>) -> Result<u32, AppError> {
    let now = table(work).await?;
    let known: BTreeSet<PurposeId> = now.purposes.iter().map(|(id, _)| *id).collect();
    let named: BTreeSet<DataField> = lines.iter().map(|line| line.field).collect();
    if named.len() != lines.len() || named.len() != DataField::ALL.len() {
        return Err(AppError::field("fields", "missing"));
    }
    if lines.iter().any(|line| !line.purposes.is_subset(&known)) {
        return Err(AppError::field("fields", "unknown"));
    }
    if !now.versions.is_empty() && now.lines.iter().all(|line| lines.contains(line)) {
        return Err(AppError::Precondition("nothing-changed"));
    }
    let version = now.versions.first().map_or(0, |version| version.number) + 1;
    let fields = lines.into_iter().map(|line| FieldPurpose {
        field: line.field.code().to_owned(),
        purposes: line.purposes.into_iter().collect(),
    });
    let set = FieldPurposes { version, fields: fields.collect() };
    let unit = FieldPurposes::unit(work.archive().store().scope());
    work.transact(async |tx| {
        tx.write(unit, Body::FieldPurposesSet(set));
        Ok(())
    })
    .await?;
    Ok(version)
}

/// What nothing in force for a card asks for, filled or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Fields, with the titles of the purposes that would ask for them.
    pub fields: Vec<(DataField, Vec<String>)>,
    /// Codes of fields of the firm, with the title of their purpose.
    pub customs: Vec<(String, String)>,
}

/// What nothing in force for a card asks for; without a card, of one that is about to be made. What a role does not see is left
/// out.
///
/// # Errors
/// [`AppError::NotFound`] for a card out of reach.
pub async fn lacking(work: &Work, contact: Option<ContactId>) -> Result<Lacking, AppError> {
    let judge = Judge::read(work).await?;
    let unit = match contact {
        None => ContactUnit::default(),
        Some(id) => {
            let units = work.reader().units(&[id]).await?;
            units.into_iter().next().map(|(_, unit)| unit).ok_or(AppError::NotFound("contact"))?
        }
    };
    let force = judge.in_force(work, &unit);
    let customs = if work.hides(Facet::OwnFields) { Vec::new() } else { judge.lacking_customs(&force) };
    Ok(Lacking { fields: judge.lacking(&force), customs })
}
