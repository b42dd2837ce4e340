//! What the firm says about itself and its processing: controller, purposes, sources, fields of its own, saved views.

mod balances;
mod controller;
mod custom_fields;
mod purposes;
mod recipients;
mod sources;
mod views;

pub use balances::{print_balance, save_balance};
pub use controller::{missing_of, odd_of, save_controller, set_logo};
pub use custom_fields::{CustomFieldDraft, save_custom_field};
pub use purposes::{PurposeDraft, archive_purpose, leaves_automated_open, missing_of_purpose, save_purpose};
pub use recipients::{archive_recipient, save_recipient};
pub use sources::{SourceDraft, save_source};
pub use views::{Asks, ViewDraft, delete_view, save_view, views};
