//! Whether a file that waits to be imported, or rows that an import left behind, speak of a person: what is erased must not lie
//! there still (SECURITY 2.7).

use super::{read::raw, session::unpack};
use crate::{AppError, Work};
use custode_domain::{
    contact::{ContactField, ContactUnit, PointKind},
    text::fold,
};
use custode_import::table::RawRow;
use custode_store::read::Reader;
use uuid::Uuid;

/// Rows that are looked at in one go.
const SOME: u32 = 5_000;

/// The imports whose rows speak of a person.
#[derive(Debug, Default)]
pub(crate) struct Mentioned {
    /// One that is not finished does.
    pub(crate) unfinished: bool,
    /// Finished ones of which rows are kept to be mended.
    pub(crate) finished: Vec<Uuid>,
}

/// What tells a person in a row: an address, a number, or the whole name.
struct Marks {
    name: Vec<String>,
    mails: Vec<String>,
    numbers: Vec<String>,
}

impl Marks {
    fn of(card: &ContactUnit) -> Self {
        let names = [ContactField::OrganisationName, ContactField::LastName, ContactField::FirstName];
        let words = names.into_iter().filter_map(|field| card.text(field)).map(fold);
        let name: Vec<String> = words.flat_map(|text| text.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        let mut marks = Self { name, mails: Vec::new(), numbers: Vec::new() };
        for point in card.points() {
            match point.kind {
                PointKind::Email | PointKind::Pec => marks.mails.push(point.normalised.to_lowercase()),
                PointKind::Post => {}
                _ => marks.numbers.extend(national(&point.normalised)),
            }
        }
        marks
    }

    fn are_in(&self, row: &RawRow) -> bool {
        let has_point = row.cells.iter().any(|cell| {
            let text = cell.text.to_lowercase();
            let digits = digits(&text);
            self.mails.iter().any(|mail| text.contains(mail.as_str()))
                || self.numbers.iter().any(|number| digits.contains(number.as_str()))
        });
        has_point || self.is_named(row)
    }

    fn is_named(&self, row: &RawRow) -> bool {
        let whole: Vec<String> = row.cells.iter().map(|cell| fold(&cell.text)).collect();
        let has = |word: &String| whole.iter().any(|text| text.split(' ').any(|one| one == word));
        !self.name.is_empty() && self.name.iter().all(has)
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The end of a number that every spelling of it has; nothing for one that is too short to tell anybody.
fn national(number: &str) -> Option<String> {
    let all = digits(number);
    let end = all.len().saturating_sub(8);
    Some(all.get(end..)?.to_owned()).filter(|end| end.len() >= 6)
}

/// The imports whose staged rows speak of the person of a card.
///
/// # Errors
/// Those of the database.
pub(crate) async fn mentioned(work: &Work, card: &ContactUnit) -> Result<Mentioned, AppError> {
    let (mut found, reader) = (Mentioned::default(), work.archive().reader());
    let sessions = reader.import_sessions().await?;
    if sessions.is_empty() {
        return Ok(found);
    }
    let marks = Marks::of(card);
    for session in sessions {
        let session = unpack(session)?;
        let is_open = session.state.batch.is_none();
        if is_open && found.unfinished {
            continue;
        }
        match (speaks_of(&reader, session.id, &marks).await?, is_open) {
            (true, true) => found.unfinished = true,
            (true, false) => found.finished.push(session.id),
            _ => {}
        }
    }
    Ok(found)
}

async fn speaks_of(reader: &Reader, import: Uuid, marks: &Marks) -> Result<bool, AppError> {
    let mut offset = 0;
    loop {
        let rows = reader.staged_rows(import, offset, SOME).await?;
        if rows.is_empty() {
            return Ok(false);
        }
        for cells in &rows {
            if marks.are_in(&raw(cells)?) {
                return Ok(true);
            }
        }
        offset += rows.len() as u64;
    }
}
