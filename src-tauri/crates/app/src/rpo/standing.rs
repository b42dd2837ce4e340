//! How the numbers of the archive stand with the register.

use super::{RpoList, is_number};
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::contact::{ContactStatus, ContactUnit};
use std::collections::BTreeSet;

/// Cards that are read at once.
const CHUNK: usize = 500;

/// Numbers of people who can be contacted, by what the register said of them; each counts once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Asked in time, not listed.
    pub clear: u32,
    /// Listed, as far as is known.
    pub listed: u32,
    /// Asked too long ago.
    pub expired: u32,
    /// Never asked.
    pub never: u32,
    /// Day of the latest answer.
    pub last: Option<NaiveDate>,
}

/// Counts them.
///
/// # Errors
/// Those of the database.
pub async fn standing(work: &Work) -> Result<Standing, AppError> {
    let list = RpoList::read(work).await?;
    let mut found =
        Standing { last: list.by_hash.values().flatten().map(|one| one.checked_on).max(), ..Standing::default() };
    for number in numbers(work).await? {
        let count = match list.of_number(work, &number)? {
            None => &mut found.never,
            Some(one) if one.listed => &mut found.listed,
            Some(one) if one.valid_until < work.today() => &mut found.expired,
            Some(_) => &mut found.clear,
        };
        *count += 1;
    }
    Ok(found)
}

/// The numbers of everybody who can be contacted, each once.
pub(super) async fn numbers(work: &Work) -> Result<BTreeSet<String>, AppError> {
    let mut found = BTreeSet::new();
    for ids in work.reader().contact_ids(&[], work.today()).await?.chunks(CHUNK) {
        for (_, unit) in work.reader().units(ids).await? {
            take(&unit, &mut found);
        }
    }
    Ok(found)
}

fn take(unit: &ContactUnit, found: &mut BTreeSet<String>) {
    if unit.status() != ContactStatus::Active {
        return;
    }
    found.extend(unit.points().into_iter().filter(|point| is_number(point)).map(|point| point.normalised.clone()));
}
