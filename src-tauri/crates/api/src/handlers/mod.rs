//! One function for each line of the command table: request in, use case, view out. No rules here.

pub(crate) mod activity;
pub(crate) mod agenda;
pub(crate) mod alike;
pub(crate) mod anomaly;
pub(crate) mod archive;
pub(crate) mod asking;
pub(crate) mod backup;
pub(crate) mod balance;
pub(crate) mod barred;
pub(crate) mod bin;
pub(crate) mod campaign;
pub(crate) mod card;
pub(crate) mod care;
pub(crate) mod case;
pub(crate) mod communication;
pub(crate) mod consent;
pub(crate) mod contact;
pub(crate) mod custom_field;
pub(crate) mod device;
pub(crate) mod disclosure;
pub(crate) mod erasure;
pub(crate) mod evidence;
pub(crate) mod grid;
pub(crate) mod history;
pub(crate) mod hold;
pub(crate) mod import;
pub(crate) mod instructions;
pub(crate) mod job;
pub(crate) mod legacy;
pub(crate) mod mail;
pub(crate) mod masking;
pub(crate) mod merge;
pub(crate) mod minimisation;
pub(crate) mod outbox;
pub(crate) mod paper;
pub(crate) mod privacy;
pub(crate) mod quality;
pub(crate) mod reach;
pub(crate) mod recipient;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod retention;
pub(crate) mod returned;
pub(crate) mod rpo;
pub(crate) mod sale;
pub(crate) mod settings;
pub(crate) mod users;
pub(crate) mod weak;

use crate::ApiError;
use crate::wire::{Changed, ids};
use custode_app::domain::ids::{ContactId, TxnId};

/// What a handler gives back.
pub(crate) type Answer<T> = Result<T, ApiError>;

/// Most rows in one answer.
pub(crate) const MAX_ROWS: u16 = 200;

pub(crate) fn changed(txn: TxnId) -> Changed {
    Changed { txn: ids::TxnId(txn.as_uuid()) }
}

/// A count for the wire; what is more than it can say is its most.
pub(crate) fn small(count: impl TryInto<u32>) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}

pub(crate) fn limited(limit: u16) -> Answer<u32> {
    if limit == 0 || limit > MAX_ROWS {
        return Err(ApiError::field("limit", "out-of-range"));
    }
    Ok(u32::from(limit))
}

pub(crate) fn contact_id(id: ids::ContactId) -> ContactId {
    ContactId::from_uuid(id.0)
}

pub(crate) fn contact_ids(ids: &[ids::ContactId]) -> Vec<ContactId> {
    ids.iter().map(|id| contact_id(*id)).collect()
}
