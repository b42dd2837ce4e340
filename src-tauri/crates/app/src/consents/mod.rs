//! Consents: types, events on a card, corrections, objections.

mod record;
mod stops;
mod types;
mod weak;

pub(crate) use record::is_lead;
pub use record::{ConsentEntry, correct, record};
pub use stops::{lift_stop, record_stop};
pub use types::{SavedType, TypeDraft, archive_type, delete_type, restore_type, save_type};
pub use weak::{WeakConsent, WeakFilter, WeakReport, find_weak, save_weak, weak_report_of};
