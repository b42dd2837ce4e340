//! The public register of oppositions at work (L. 5/2018, D.P.R. 26/2022): which numbers are to be asked about, what was
//! answered, and what the gate is told of it.

mod standing;
mod to_check;

use crate::{AppError, Work, desk::locked, reach::Judged};
use custode_domain::{
    channel::Channel,
    contact::{ContactPoint, ContactUnit, PointKind},
    gate::RpoFacts,
    privacy::PrivacySettings,
    rpo::{RpoCheck, is_asked, stands},
};
use std::collections::HashMap;

pub use standing::{Standing, standing};
pub use to_check::write_numbers;

/// What the hashes are of.
const NUMBER: &str = "rpo";

/// The hash of a number in E.164.
pub(crate) fn hash_of(work: &Work, number: &str) -> Result<Vec<u8>, AppError> {
    Ok(locked(work.archive().vault()).suppression_hash(NUMBER, number)?.to_vec())
}

/// What was answered, by the hash of the number.
#[derive(Debug, Default)]
pub(crate) struct RpoList {
    /// The answers about one number, the one that counts last.
    by_hash: HashMap<Vec<u8>, Vec<RpoCheck>>,
}

impl RpoList {
    /// The answers as they stand.
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let mut list = Self::default();
        for one in work.reader().rpo_checks().await? {
            list.add(one);
        }
        Ok(list)
    }

    /// Whether nothing was ever answered.
    pub(crate) fn is_empty(&self) -> bool {
        self.by_hash.is_empty()
    }

    /// Takes an answer in; of two about one number the later one counts.
    pub(crate) fn add(&mut self, one: RpoCheck) {
        let known = self.by_hash.entry(one.hash.clone()).or_default();
        let place = known.iter().rposition(|known| one.outranks(known)).map_or(0, |before| before + 1);
        known.insert(place, one);
    }

    /// Whether an answer says what the list does not say yet.
    pub(crate) fn is_news(&self, one: &RpoCheck) -> bool {
        let known = self.by_hash.get(&one.hash).and_then(|known| known.last());
        known.is_none_or(|known| one != known && one.outranks(known))
    }

    /// How a number stands by all that was answered about it.
    pub(crate) fn of_number(&self, work: &Work, number: &str) -> Result<Option<RpoFacts>, AppError> {
        if self.by_hash.is_empty() {
            return Ok(None);
        }
        Ok(self.by_hash.get(&hash_of(work, number)?).and_then(|answers| stands(answers)))
    }

    /// What is known for one person and channel, as [`known`].
    pub(crate) fn known(
        &self,
        work: &Work,
        unit: &impl Judged,
        channel: &Channel,
        point: Option<&ContactPoint>,
    ) -> Result<Option<RpoFacts>, AppError> {
        let mut found = Vec::new();
        for number in numbers(unit, channel, point) {
            found.extend(self.of_number(work, number)?);
        }
        Ok(strictest(&found))
    }
}

/// Whether a point is a number that the register is asked about.
pub(crate) fn is_number(point: &ContactPoint) -> bool {
    matches!(point.kind, PointKind::Mobile | PointKind::Landline) && !point.invalid && is_asked(&point.normalised)
}

/// The numbers that an answer would be about: the one that is called; for a letter all of the person's, because an address
/// of the telephone book stands in the register by its number.
fn numbers<'a>(unit: &'a impl Judged, channel: &Channel, point: Option<&'a ContactPoint>) -> Vec<&'a str> {
    let points = match channel {
        Channel::Phone => point.into_iter().collect(),
        Channel::Post => unit.points(),
        _ => Vec::new(),
    };
    points.into_iter().filter(|point| is_number(point)).map(|point| point.normalised.as_str()).collect()
}

fn strictest(found: &[RpoFacts]) -> Option<RpoFacts> {
    found.iter().max_by_key(|one| (one.listed, one.since, one.checked_on)).copied()
}

/// What the register answered, for one person and channel.
pub(crate) async fn known(
    work: &Work,
    unit: &ContactUnit,
    channel: &Channel,
    point: Option<&ContactPoint>,
) -> Result<Option<RpoFacts>, AppError> {
    let mut list = RpoList::default();
    for number in numbers(unit, channel, point) {
        for one in work.reader().rpo_checks_of(&hash_of(work, number)?).await? {
            list.add(one);
        }
    }
    list.known(work, unit, channel, point)
}

/// What the gate is told: a list of numbers always needs an answer in time, a single call only where the firm wants it so.
/// A number that is listed is told in either case, and a letter is asked about only where something is known, because its
/// address may come from elsewhere than the telephone book.
pub(crate) fn question(
    privacy: &PrivacySettings,
    channel: &Channel,
    point: Option<&ContactPoint>,
    known: Option<RpoFacts>,
    list: bool,
) -> Option<Option<RpoFacts>> {
    let listed = known.is_some_and(|facts| facts.listed);
    let needed = *channel == Channel::Phone && point.is_some_and(is_number) && (list || privacy.rpo_each);
    (listed || needed).then_some(known)
}

/// What the gate is told about one call or letter.
pub(crate) async fn asked(
    work: &Work,
    privacy: &PrivacySettings,
    unit: &ContactUnit,
    channel: &Channel,
    point: Option<&ContactPoint>,
) -> Result<Option<Option<RpoFacts>>, AppError> {
    Ok(question(privacy, channel, point, known(work, unit, channel, point).await?, false))
}
