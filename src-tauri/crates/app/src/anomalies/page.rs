//! What a page of anomalies shows, read from the cards at that moment.

use super::{
    Finding, Survey, latest,
    look::{mismatches, sealed, shared_id, tied, values_of},
};
use crate::{
    AppError, Work,
    contacts::{point_display, values::with_mask},
    desk::locked,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    anomaly::{AnomalySort, are_unrelated},
    contact::{ContactField, ContactUnit, PointKind},
    identifiers::tax_code::TaxCode,
    ids::{ActorId, AnomalyId, ContactId},
    role::Permission,
};
use custode_store::read::DismissalRow;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Findings whose cards are read at a time.
const CHUNK: usize = 100;
/// Cards that one line names.
const NAMED: usize = 6;

/// Which anomalies are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Only this sort.
    pub sort: Option<AnomalySort>,
    /// Those that were dismissed, instead of those that are open.
    pub dismissed: bool,
}

/// A card of an anomaly.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub id: ContactId,
    /// Its name.
    pub name: String,
}

/// What an anomaly is about.
#[derive(Clone, PartialEq, Eq)]
pub enum About {
    /// Cards.
    Cards {
        /// The first few.
        cards: Vec<Card>,
        /// How many there are.
        count: u64,
        /// The value as the screen shows it: of a sealed one only its end.
        value: String,
        /// The day of birth that the code tells.
        told: Option<NaiveDate>,
        /// The day of birth that the card tells.
        written: Option<NaiveDate>,
    },
    /// What an operator did.
    Operator {
        /// Who.
        id: ActorId,
        /// Their name.
        name: String,
        /// The last act of that day.
        at: DateTime<Utc>,
        /// Values or rows.
        count: u64,
    },
}

/// A line of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Which anomaly.
    pub id: AnomalyId,
    /// What it is.
    pub sort: AnomalySort,
    /// What it is about; `None` for a dismissed one that is not there any more.
    pub about: Option<About>,
    /// Why it was dismissed, by whom and when.
    pub dismissed: Option<(String, String, DateTime<Utc>)>,
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Card").field("id", &self.id).finish_non_exhaustive()
    }
}

custode_domain::redacted!(About);

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Item").field("id", &self.id).field("sort", &self.sort).finish_non_exhaustive()
    }
}

/// Whether the person at the desk is shown a sort: what operators did is for those who read the journal.
fn shows(work: &Work, sort: AnomalySort) -> bool {
    work.may(if sort.is_of_operator() { Permission::Journal } else { Permission::Quality })
}

/// How many are open of each sort, and how many are dismissed, as the person at the desk sees the cards now; what does not
/// hold any more is forgotten. `None` while no look was made in this session.
///
/// # Errors
/// Those of the database.
pub async fn counts(work: &Work) -> Result<Option<(Arc<Survey>, Vec<(AnomalySort, u64)>, u64)>, AppError> {
    let Some(survey) = latest(work) else { return Ok(None) };
    let rows = standing(work).await?;
    let closed: HashSet<AnomalyId> = rows.iter().map(|row| row.id).collect();
    let shown = AnomalySort::ALL.iter().copied().filter(|sort| shows(work, *sort));
    let mut counts: Vec<(AnomalySort, u64)> = shown.map(|sort| (sort, 0)).collect();
    let is_meant = |finding: &&Finding| shows(work, finding.sort) && !closed.contains(&finding.id);
    let meant: Vec<&Finding> = survey.found.iter().filter(is_meant).collect();
    let (names, mut gone) = (HashMap::new(), HashSet::new());
    for some in meant.chunks(CHUNK) {
        let cards: HashSet<ContactId> = some.iter().flat_map(|finding| finding.cards.iter().copied()).collect();
        let cards: Vec<ContactId> = cards.into_iter().collect();
        let units: HashMap<ContactId, ContactUnit> = work.reader().units(&cards).await?.into_iter().collect();
        for finding in some {
            let mine = finding.cards.iter().filter_map(|id| Some((*id, units.get(id)?.clone()))).collect();
            if told(work, finding, &names, mine)?.is_none() {
                gone.insert(finding.id);
            } else if let Some((_, count)) = counts.iter_mut().find(|(sort, _)| *sort == finding.sort) {
                *count += 1;
            }
        }
    }
    if !gone.is_empty() {
        forget(work, &gone);
    }
    Ok(Some((survey, counts, rows.len() as u64)))
}

/// The dismissals that stand and that the person at the desk is shown.
async fn standing(work: &Work) -> Result<Vec<DismissalRow>, AppError> {
    let rows = work.reader().dismissals().await?;
    Ok(rows.into_iter().filter(|row| !row.reopened && shows(work, row.sort)).collect())
}

/// A page of anomalies with how many are meant. What does not hold any more is left out and forgotten.
///
/// # Errors
/// [`AppError::Precondition`] `not-looked` while no look was made in this session; those of the database.
pub async fn page(work: &Work, wanted: Wanted, offset: usize, limit: usize) -> Result<(Vec<Item>, u64), AppError> {
    let survey = latest(work).ok_or(AppError::Precondition("not-looked"))?;
    let rows = standing(work).await?;
    let names: HashMap<ActorId, String> =
        work.reader().operators().await?.into_iter().map(|row| (row.id, row.operator.name)).collect();
    if wanted.dismissed {
        let rows = rows.into_iter().filter(|row| wanted.sort.is_none_or(|sort| sort == row.sort));
        let rows: Vec<DismissalRow> = rows.collect();
        let mut items = Vec::new();
        for row in rows.iter().skip(offset).take(limit) {
            items.push(closed(work, &survey, row, &names).await?);
        }
        return Ok((items, rows.len() as u64));
    }
    let closed: HashSet<AnomalyId> = rows.iter().map(|row| row.id).collect();
    let means = |finding: &&Finding| {
        shows(work, finding.sort)
            && wanted.sort.is_none_or(|sort| sort == finding.sort)
            && !closed.contains(&finding.id)
    };
    let meant: Vec<&Finding> = survey.found.iter().filter(means).collect();
    let (mut items, mut gone) = (Vec::new(), HashSet::new());
    for finding in meant.iter().skip(offset) {
        if items.len() == limit {
            break;
        }
        match about(work, finding, &names).await? {
            Some(about) => {
                items.push(Item { id: finding.id, sort: finding.sort, about: Some(about), dismissed: None });
            }
            None => {
                gone.insert(finding.id);
            }
        }
    }
    let total = (meant.len() - gone.len()) as u64;
    if !gone.is_empty() {
        forget(work, &gone);
    }
    Ok((items, total))
}

fn forget(work: &Work, gone: &HashSet<AnomalyId>) {
    let mut held = locked(&work.desk().watch);
    if let Some(survey) = held.as_mut() {
        Arc::make_mut(survey).found.retain(|finding| !gone.contains(&finding.id));
    }
}

async fn closed(
    work: &Work,
    survey: &Survey,
    row: &DismissalRow,
    names: &HashMap<ActorId, String>,
) -> Result<Item, AppError> {
    let about = match survey.found.iter().find(|finding| finding.id == row.id) {
        Some(finding) => about(work, finding, names).await?,
        None => None,
    };
    let by = names.get(&row.actor).cloned().unwrap_or_default();
    Ok(Item { id: row.id, sort: row.sort, about, dismissed: Some((row.reason.clone(), by, row.at)) })
}

/// What a finding is about now; `None` when it does not hold any more.
pub(super) async fn about(
    work: &Work,
    finding: &Finding,
    names: &HashMap<ActorId, String>,
) -> Result<Option<About>, AppError> {
    let units = work.reader().units(&finding.cards).await?;
    told(work, finding, names, units)
}

/// What a finding is about, by the cards as they are read now.
fn told(
    work: &Work,
    finding: &Finding,
    names: &HashMap<ActorId, String>,
    units: Vec<(ContactId, ContactUnit)>,
) -> Result<Option<About>, AppError> {
    if let Some((id, at, count)) = finding.operator {
        let name = names.get(&id).cloned().unwrap_or_default();
        return Ok(Some(About::Operator { id, name, at, count }));
    }
    let here = |unit: &ContactUnit| unit.binned_since().is_none() && unit.merged_into().is_none();
    let units: Vec<(ContactId, ContactUnit)> = units.into_iter().filter(|(_, unit)| here(unit)).collect();
    let Some((first, unit)) = units.first() else { return Ok(None) };
    let card = |(id, unit): &(ContactId, ContactUnit)| Card { id: *id, name: unit.list_name() };
    if matches!(finding.sort, AnomalySort::CodeName | AnomalySort::CodeBirth) {
        if !mismatches(work, *first, unit).iter().any(|(sort, _)| *sort == finding.sort) {
            return Ok(None);
        }
        let plain = sealed(work, *first, unit, ContactField::TaxCode).unwrap_or_default();
        let told = TaxCode::parse(&plain).ok().and_then(|code| code.birth_on(work.today()));
        let is_birth = finding.sort == AnomalySort::CodeBirth;
        return Ok(Some(About::Cards {
            cards: vec![card(&units[0])],
            count: 1,
            value: with_mask(ContactField::TaxCode, &plain),
            told: told.filter(|_| is_birth),
            written: unit.day(ContactField::BirthOn).filter(|_| is_birth),
        }));
    }
    if units.len() < finding.cards.len() || !holds(work, finding, &units)? {
        return Ok(None);
    }
    Ok(Some(About::Cards {
        cards: units.iter().take(NAMED).map(card).collect(),
        count: units.len() as u64,
        value: shown(work, finding, *first, unit)?,
        told: None,
        written: None,
    }))
}

/// Whether these cards still share what they shared, and nothing connects them.
fn holds(work: &Work, finding: &Finding, units: &[(ContactId, ContactUnit)]) -> Result<bool, AppError> {
    let mut hashes: Option<HashSet<[u8; 32]>> = None;
    for (id, unit) in units {
        let of_sort = values_of(work, *id, unit)?.into_iter().filter(|(sort, _)| *sort == finding.sort);
        let mine: HashSet<[u8; 32]> = of_sort.map(|(_, hash)| hash).collect();
        hashes = Some(match hashes {
            None => mine,
            Some(known) => &known & &mine,
        });
    }
    for hash in hashes.unwrap_or_default() {
        if shared_id(work, finding.sort, &hash, &finding.cards)? == finding.id {
            let cards: Vec<_> = units.iter().map(|(id, unit)| tied(*id, unit)).collect();
            return Ok(are_unrelated(&cards, finding.sort == AnomalySort::Phone));
        }
    }
    Ok(false)
}

/// The shared value as a screen shows it.
fn shown(work: &Work, finding: &Finding, id: ContactId, unit: &ContactUnit) -> Result<String, AppError> {
    let code = |field| sealed(work, id, unit, field).map(|plain| with_mask(field, &plain)).unwrap_or_default();
    Ok(match finding.sort {
        AnomalySort::Iban => code(ContactField::Iban),
        AnomalySort::TaxCode => code(ContactField::TaxCode),
        AnomalySort::VatNumber => unit.text(ContactField::VatNumber).unwrap_or_default().to_owned(),
        _ => {
            for point in unit.points() {
                let is_phone = matches!(point.kind, PointKind::Landline | PointKind::Mobile | PointKind::Fax);
                if !is_phone {
                    continue;
                }
                let hash = locked(work.archive().vault()).lookup_hash(finding.sort.code(), &point.normalised)?;
                if shared_id(work, finding.sort, &hash, &finding.cards)? == finding.id {
                    return Ok(point_display(point.kind, point));
                }
            }
            String::new()
        }
    })
}
