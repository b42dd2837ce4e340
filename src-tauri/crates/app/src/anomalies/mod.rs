//! Anomalie (S55): what looks wrong between cards, inside a card, or in what somebody looked at and took out.
//!
//! A look walks the whole register a page at a time, by itself while the archive is open, and what it found is kept in
//! memory until the next one or the lock. Values are compared as keyed hashes, also the sealed ones; no list of them is
//! ever written. What a page shows is read from the cards again, so it is true when it is read.

mod dismiss;
mod look;
mod page;

pub use dismiss::{dismiss, reopen};
pub use look::look;
pub use page::{About, Card, Item, Wanted, counts, page};

use crate::{AppError, Work, desk::locked, jobs};
use chrono::{DateTime, Utc};
use custode_domain::{
    anomaly::AnomalySort,
    ids::{ActorId, AnomalyId, ContactId},
};
use std::sync::Arc;
use uuid::Uuid;

/// What a look is about: there is one register, so one look at a time.
pub const LOOK: jobs::About = jobs::About { thing: Uuid::from_u128(0x616e_6f6d_616c_6965), gives: None };

/// Something that looks wrong. No value and no name: those are read when it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The same anomaly has the same id at every look.
    pub id: AnomalyId,
    /// What it is.
    pub sort: AnomalySort,
    /// The cards, in their order of names.
    pub cards: Vec<ContactId>,
    /// The operator, the instant of the last act of that day, and how many values or rows.
    pub operator: Option<(ActorId, DateTime<Utc>, u64)>,
}

/// What a look found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// When it ended.
    pub at: DateTime<Utc>,
    /// Cards that it read.
    pub checked: u64,
    /// What it found, the gravest sort first.
    pub found: Vec<Finding>,
}

/// The latest look of this session.
#[must_use]
pub fn latest(work: &Work) -> Option<Arc<Survey>> {
    locked(&work.desk().watch).clone()
}

/// Starts a look, or finds the one that is at work. Gives back its act.
#[must_use]
pub fn start(work: &Work) -> Uuid {
    let jobs = work.desk().jobs();
    if let Some((running, _)) = jobs.at_work_about(LOOK.thing) {
        return running;
    }
    let (id, held) = (work.new_id(), work.clone().of_the_program());
    jobs.start_about(id, LOOK, move |progress| async move {
        let survey = look(&held, &progress).await.map_err(Arc::new)?;
        *locked(&held.desk().watch) = Some(Arc::new(survey));
        Ok(crate::JobValue::Done)
    });
    id
}

/// The lasting id of an anomaly: a keyed hash of what makes it what it is.
pub(super) fn id_of(work: &Work, sort: AnomalySort, what: &str) -> Result<AnomalyId, AppError> {
    let text = format!("{}|{what}", sort.code());
    let hash = locked(work.archive().vault()).suppression_hash("anomaly", &text)?;
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    // Shaped as a UUID made of other data (RFC 9562, version 8).
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Ok(AnomalyId::from_bytes(bytes))
}
