//! One walk through the register, and one through what operators took out.

use super::{Finding, Survey, id_of};
use crate::{
    AppError, Work,
    contacts::{
        values::{normal_sealed, unseal},
        write_opened,
    },
    desk::locked,
    jobs::{Phase, Progress},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use custode_domain::{
    anomaly::{AnomalySort, MANY_REVEALS, Tied, are_unrelated, code_of_another_name, is_mass_export, is_mass_reading},
    contact::{ContactField, ContactUnit, PointKind},
    identifiers::tax_code::TaxCode,
    ids::{ActorId, ContactId},
    journal::{FieldValue, Kind},
};
use custode_store::read::ActivityQuery;
use std::collections::{BTreeMap, HashMap};
use zeroize::Zeroizing;

/// Cards folded at a time.
const CHUNK: usize = 500;
/// How far back the acts of operators are looked at.
const DAYS: i64 = 30;

/// What a value is compared by: a hash that nobody without the keys of the archive can make.
type Hash = [u8; 32];

/// The values that more than one card may hold.
#[derive(Default)]
pub(super) struct Values {
    /// The first card of each value.
    first: HashMap<(AnomalySort, Hash), ContactId>,
    /// The others of those that have any.
    more: HashMap<(AnomalySort, Hash), Vec<ContactId>>,
}

impl Values {
    fn put(&mut self, sort: AnomalySort, hash: Hash, id: ContactId) {
        match self.first.get(&(sort, hash)) {
            None => {
                self.first.insert((sort, hash), id);
            }
            Some(first) if *first == id => {}
            Some(_) => {
                let others = self.more.entry((sort, hash)).or_default();
                if others.last() != Some(&id) {
                    others.push(id);
                }
            }
        }
    }
}

/// The plain text of a sealed code in the form in which codes are compared; `None` when there is none.
pub(super) fn sealed(work: &Work, id: ContactId, unit: &ContactUnit, field: ContactField) -> Option<Zeroizing<String>> {
    let Some(FieldValue::Sealed { bytes, .. }) = unit.value(field) else { return None };
    let plain = unseal(work.archive(), id, field, bytes).ok()?;
    Some(Zeroizing::new(normal_sealed(field, &plain)))
}

/// The values of a card that are compared between cards, as hashes.
pub(super) fn values_of(work: &Work, id: ContactId, unit: &ContactUnit) -> Result<Vec<(AnomalySort, Hash)>, AppError> {
    let hash = |sort: AnomalySort, text: &str| -> Result<(AnomalySort, Hash), AppError> {
        Ok((sort, locked(work.archive().vault()).lookup_hash(sort.code(), text)?))
    };
    let mut found = Vec::new();
    for (sort, field) in [(AnomalySort::Iban, ContactField::Iban), (AnomalySort::TaxCode, ContactField::TaxCode)] {
        // The hash was made when the value was sealed, or is made now and kept nowhere.
        match unit.value(field) {
            Some(FieldValue::Sealed { lookup: Some(lookup), .. }) => found.push((sort, *lookup)),
            _ => {
                let Some(plain) = sealed(work, id, unit, field) else { continue };
                found.push((sort, locked(work.archive().vault()).lookup_hash(field.code(), &plain)?));
            }
        }
    }
    if let Some(number) = unit.text(ContactField::VatNumber) {
        found.push(hash(AnomalySort::VatNumber, number)?);
    }
    for point in unit.points() {
        let is_phone = matches!(point.kind, PointKind::Landline | PointKind::Mobile | PointKind::Fax);
        if is_phone && !point.invalid {
            found.push(hash(AnomalySort::Phone, &point.normalised)?);
        }
    }
    Ok(found)
}

/// What tells whether cards belong together.
pub(super) fn tied(id: ContactId, unit: &ContactUnit) -> Tied {
    Tied {
        id,
        absorbed: unit.absorbed(),
        links: unit.links().into_iter().map(|link| link.other).collect(),
        surname: unit.text(ContactField::LastName).unwrap_or_default().to_owned(),
    }
}

/// What is wrong inside one card, with what makes it the same question the next time.
pub(super) fn mismatches(work: &Work, id: ContactId, unit: &ContactUnit) -> Vec<(AnomalySort, String)> {
    let Some(plain) = sealed(work, id, unit, ContactField::TaxCode) else { return Vec::new() };
    let Ok(code) = TaxCode::parse(&plain) else { return Vec::new() };
    let text = |field| unit.text(field).unwrap_or_default();
    let (last, first) = (text(ContactField::LastName), text(ContactField::FirstName));
    let mut found = Vec::new();
    if code_of_another_name(&code, last, first) {
        found.push((AnomalySort::CodeName, format!("{id}|{}|{last}|{first}", code.as_str())));
    }
    if let Some(birth) = unit.day(ContactField::BirthOn).filter(|birth| !code.fits_birth(*birth)) {
        found.push((AnomalySort::CodeBirth, format!("{id}|{}|{birth}", code.as_str())));
    }
    found
}

/// Looks at every card outside of the bin, and at what operators did in the last thirty days.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub async fn look(work: &Work, progress: &Progress) -> Result<Survey, AppError> {
    // What is counted and not written yet is of today too; where it cannot be written, the next look tells it.
    let _ = write_opened(work.archive(), work.act()).await;
    let ids = work.reader().contact_ids(&[], work.today()).await?;
    progress.enter(Phase::Checking, Some(ids.len() as u64));
    let (mut values, mut found) = (Values::default(), Vec::new());
    for (at, chunk) in ids.chunks(CHUNK).enumerate() {
        for (id, unit) in work.reader().units(chunk).await? {
            for (sort, hash) in values_of(work, id, &unit)? {
                values.put(sort, hash, id);
            }
            for (sort, what) in mismatches(work, id, &unit) {
                found.push(Finding { id: id_of(work, sort, &what)?, sort, cards: vec![id], operator: None });
            }
        }
        progress.done((at * CHUNK + chunk.len()) as u64);
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
    }
    shared(work, values, &mut found).await?;
    acts(work, ids.len() as u64, &mut found).await?;
    found.sort_by_key(|finding| (finding.sort, finding.cards.first().copied(), finding.id));
    Ok(Survey { at: work.now(), checked: ids.len() as u64, found })
}

/// The groups of cards with one value that nothing connects.
async fn shared(work: &Work, values: Values, found: &mut Vec<Finding>) -> Result<(), AppError> {
    let Values { first, more } = values;
    for ((sort, hash), others) in more {
        let Some(one) = first.get(&(sort, hash)) else { continue };
        let mut cards = vec![*one];
        cards.extend(others);
        let mut known = Vec::with_capacity(cards.len());
        for chunk in cards.chunks(CHUNK) {
            known.extend(work.reader().units(chunk).await?.iter().map(|(id, unit)| tied(*id, unit)));
        }
        if are_unrelated(&known, sort == AnomalySort::Phone) {
            found.push(Finding { id: shared_id(work, sort, &hash, &cards)?, sort, cards, operator: None });
        }
    }
    Ok(())
}

/// The id of a group: its value and its cards, whatever their order.
pub(super) fn shared_id(
    work: &Work,
    sort: AnomalySort,
    hash: &Hash,
    cards: &[ContactId],
) -> Result<custode_domain::ids::AnomalyId, AppError> {
    let mut cards: Vec<String> = cards.iter().map(ToString::to_string).collect();
    cards.sort_unstable();
    id_of(work, sort, &format!("{hash:02x?}|{}", cards.join("|")))
}

/// What one operator did in one day.
#[derive(Default)]
struct Day {
    reveals: u64,
    files: u64,
    rows: u64,
    cards: u64,
    last: DateTime<Utc>,
}

/// Days in which an operator looked at or took out very much.
async fn acts(work: &Work, register: u64, found: &mut Vec<Finding>) -> Result<(), AppError> {
    let mut days: BTreeMap<(ActorId, NaiveDate), Day> = BTreeMap::new();
    let mut query = ActivityQuery {
        kinds: vec![Kind::AuditExported, Kind::AuditRevealed, Kind::CardsRead],
        since: work.span(Some(work.today() - Duration::days(DAYS)), None).0,
        limit: 500,
        ..ActivityQuery::default()
    };
    loop {
        let (lines, more) = work.reader().activity(&query).await?;
        query.before = lines.last().map(|line| line.first);
        for line in lines {
            let day = days.entry((line.actor, work.day_of(line.at))).or_default();
            day.last = day.last.max(line.at);
            for (kind, count) in line.kinds {
                let noted = line.note.as_ref().and_then(|note| note.count).unwrap_or_default();
                match kind {
                    Kind::AuditRevealed => day.reveals += count,
                    Kind::CardsRead => day.cards += noted,
                    _ => {
                        day.files += count;
                        day.rows += noted;
                    }
                }
            }
        }
        if !more {
            break;
        }
    }
    for ((actor, on), day) in days {
        let mut tell = |sort, count: u64| -> Result<(), AppError> {
            // Twice as much on the same day is a new question.
            let id = id_of(work, sort, &format!("{actor}|{on}|{}", count.max(1).ilog2()))?;
            found.push(Finding { id, sort, cards: Vec::new(), operator: Some((actor, day.last, count)) });
            Ok(())
        };
        if day.reveals >= MANY_REVEALS {
            tell(AnomalySort::ManyReveals, day.reveals)?;
        }
        if is_mass_export(day.files, day.rows, register) {
            tell(AnomalySort::ManyExports, day.rows)?;
        }
        if is_mass_reading(day.cards, register) {
            tell(AnomalySort::ManyReads, day.cards)?;
        }
    }
    Ok(())
}
