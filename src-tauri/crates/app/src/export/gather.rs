//! The rows of an export: read in portions, and packed while they wait for the file. Which columns a list has is known when
//! its last card was read.

use super::row::row_of;
use crate::{
    AppError, Work,
    contacts::Names,
    jobs::{Phase, Progress},
};
use custode_domain::{
    contact::{ContactStatus, ContactUnit},
    ids::{ContactId, PointId},
};
use custode_report::{ExportColumns, ExportRow};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::Arc,
};

/// Cards that are read at once.
const PORTION: usize = 500;
/// Portions of them that are read while others become rows.
const AHEAD: usize = 2;

/// Somebody of a choice; on a list to contact people, with the point that the gate was asked about.
pub(super) type Chosen = (ContactId, Option<Option<PointId>>);

/// What leaves, in the order of the choice.
pub(super) struct Gathered {
    /// The cards.
    pub(super) ids: Vec<ContactId>,
    /// The columns that they need.
    pub(super) columns: ExportColumns,
    /// A row for each: a tenth of what it takes when it is unpacked.
    pub(super) rows: PackedRows,
}

/// Rows that wait for the file.
pub(super) struct PackedRows(Vec<Box<[u8]>>);

impl PackedRows {
    /// How many.
    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The rows, each unpacked when it is written. Ends early when the act is stopped.
    pub(super) fn unpacked(self, progress: Arc<Progress>) -> impl Iterator<Item = ExportRow> + Send {
        self.0.into_iter().enumerate().map_while(move |(at, packed)| {
            if at % PORTION == 0 {
                progress.done(at as u64);
                if progress.is_cancelled() {
                    return None;
                }
            }
            minicbor::decode(&packed).ok()
        })
    }
}

/// Reads who of a choice leaves the archive.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub(super) async fn gather(
    work: &Work,
    names: &Names,
    people: Vec<Chosen>,
    progress: &Progress,
) -> Result<Gathered, AppError> {
    progress.enter(Phase::Gathering, Some(people.len() as u64));
    let mut rows: Vec<Option<(ContactId, Box<[u8]>)>> = vec![None; people.len()];
    let mut needs = Needs::default();
    let mut people: Vec<(usize, Chosen)> = people.into_iter().enumerate().collect();
    // Ids ascend as the cards were made: what is read together lies together in the file.
    people.sort_unstable_by_key(|(place, (id, _))| (*id, *place));
    let mut portions = people.chunks(PORTION);
    let mut coming = VecDeque::with_capacity(AHEAD);
    let mut done = 0;
    loop {
        while coming.len() < AHEAD
            && let Some(portion) = portions.next()
        {
            let reader = work.reader();
            let ids: Vec<ContactId> = portion.iter().map(|(_, (id, _))| *id).collect();
            let read = tokio::spawn(async move { reader.listed_units(&ids).await });
            coming.push_back((portion, read));
        }
        let Some((portion, read)) = coming.pop_front() else { break };
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        let units: HashMap<ContactId, ContactUnit> = read.await??.into_iter().collect();
        for (place, (id, only)) in portion {
            let Some(unit) = units.get(id).filter(|unit| leaves(unit)) else { continue };
            let row = row_of(work, *id, unit, names, *only);
            needs.note(*place, &row);
            let packed = minicbor::to_vec(&row).map_err(|_| AppError::Internal("export"))?;
            if let Some(waits) = rows.get_mut(*place) {
                *waits = Some((*id, packed.into_boxed_slice()));
            }
        }
        done += portion.len() as u64;
        progress.done(done);
    }
    let (ids, rows) = rows.into_iter().flatten().unzip();
    Ok(Gathered { ids, columns: needs.columns(names), rows: PackedRows(rows) })
}

/// Storage only (Art. 18 GDPR): a restricted card leaves the archive in no list, and one in the bin waits to be erased.
fn leaves(unit: &ContactUnit) -> bool {
    !unit.is_restricted() && unit.status() != ContactStatus::Binned
}

/// The columns that some rows need.
#[derive(Default)]
struct Needs {
    /// How many of a field.
    repeats: BTreeMap<String, usize>,
    /// Fields of the firm, each with the place of the first card that has it.
    custom: HashMap<String, usize>,
    sales: bool,
}

impl Needs {
    fn note(&mut self, place: usize, row: &ExportRow) {
        for (field, values) in &row.values {
            match self.repeats.get_mut(field) {
                Some(needed) => *needed = (*needed).max(values.len()),
                None => _ = self.repeats.insert(field.clone(), values.len()),
            }
            if let Some(code) = field.strip_prefix("custom:") {
                match self.custom.get_mut(code) {
                    Some(first) => *first = (*first).min(place),
                    None => _ = self.custom.insert(code.to_owned(), place),
                }
            }
        }
        self.sales |= !row.sales.is_empty();
    }

    /// Fields of the firm stand in the order in which the list needs them first.
    fn columns(self, names: &Names) -> ExportColumns {
        let types: Vec<String> = names.consent_types().iter().map(|row| row.definition.code.clone()).collect();
        let mut custom: Vec<(usize, String)> = self.custom.into_iter().map(|(code, place)| (place, code)).collect();
        custom.sort_unstable();
        let custom: Vec<String> = custom.into_iter().map(|(_, code)| code).collect();
        let columns = ExportColumns::new(&types, &custom, &self.repeats, false);
        if self.sales { columns.with_sales() } else { columns }
    }
}
