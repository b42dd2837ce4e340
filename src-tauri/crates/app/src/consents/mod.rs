//! Consents: types, events on a card, corrections, objections.

mod record;
mod stops;
mod types;

pub(crate) use record::is_lead;
pub use record::{ConsentEntry, correct, record};
pub use stops::{lift_stop, record_stop};
pub use types::{SavedType, TypeDraft, archive_type, delete_type, restore_type, save_type};
