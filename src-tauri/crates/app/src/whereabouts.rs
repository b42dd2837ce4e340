//! Dove sono i dati (S29): what went out, and to whom data go. Where the archive and its copies lie is told by `safety`.

use crate::{
    AppError, Work,
    defaults::shipped_in,
    reports::{language, receivers_words, typed_receivers},
};
use chrono::{DateTime, Utc};
use custode_domain::{device::DeviceState, ids::ActorId, journal::Kind, role::Permission};
use custode_report::Recipient;
use custode_store::read::ActivityQuery;
use std::collections::HashMap;

/// Files that the page names.
const SHOWN: usize = 25;

/// A file that was saved outside of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Out {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Code of what it was.
    pub what: String,
    /// Rows.
    pub rows: u64,
    /// Name of the folder; `None` for files from before that was noted.
    pub place: Option<String>,
    /// Why, in words.
    pub why: Option<String>,
}

/// Who gets the data of one purpose beside the register of recipients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Title of the purpose.
    pub purpose: String,
    /// The recipients, as typed there.
    pub who: String,
}

/// What the page tells beside the places.
#[derive(Debug, Clone)]
pub struct Whereabouts {
    /// The latest files, latest first; `None` for a role that does not read the journal.
    pub out: Option<Vec<Out>>,
    /// The register of recipients, those in use.
    pub recipients: Vec<Recipient>,
    /// Who stands only in the words of a purpose.
    pub typed: Vec<Typed>,
    /// Devices in use, lost ones, and those in use that somebody should look at.
    pub devices: (u64, u64, u64),
}

/// What went out, to whom data go, on how many devices they are.
///
/// # Errors
/// Those of the database.
pub async fn whereabouts(work: &Work) -> Result<Whereabouts, AppError> {
    let out = if work.may(Permission::Journal) { Some(out(work).await?) } else { None };
    let lang = language(work.desk());
    let (purposes, receivers) = (work.reader().purposes().await?, work.reader().recipients().await?);
    let recipients = receivers_words(&receivers, &purposes, lang);
    let typed = purposes.iter().filter(|row| !row.archived).filter_map(|row| {
        let who = shipped_in(typed_receivers(row)?, lang);
        Some(Typed { purpose: shipped_in(&row.purpose.title, lang), who })
    });
    let typed = typed.collect();
    let rows = work.reader().devices().await?;
    let count = |test: &dyn Fn(&custode_domain::device::Device) -> bool| {
        rows.iter().filter(|row| test(&row.device)).count() as u64
    };
    let devices = (
        count(&|device| device.state == DeviceState::InUse),
        count(&|device| device.state == DeviceState::Lost),
        count(&|device| device.needs_a_look()),
    );
    Ok(Whereabouts { out, recipients, typed, devices })
}

async fn out(work: &Work) -> Result<Vec<Out>, AppError> {
    let names: HashMap<ActorId, String> =
        work.reader().operators().await?.into_iter().map(|row| (row.id, row.operator.name)).collect();
    let query = ActivityQuery { kinds: vec![Kind::AuditExported], limit: SHOWN, ..ActivityQuery::default() };
    let (lines, _) = work.reader().activity(&query).await?;
    Ok(lines
        .into_iter()
        .map(|line| {
            let note = line.note.unwrap_or_default();
            Out {
                at: line.at,
                by: names.get(&line.actor).cloned().unwrap_or_default(),
                what: note.what,
                rows: note.count.unwrap_or_default(),
                place: note.place,
                why: note.detail,
            }
        })
        .collect())
}
