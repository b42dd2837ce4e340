//! The module *Privacy GDPR* (S77 to S83): its activation, its switches, and the reasons that need no consent.

mod reasons;
mod settings;

pub(crate) use reasons::ship_reasons;
pub use reasons::{ReasonDraft, archive_reason, order_reasons, save_reason};
pub use settings::{PrivacyDraft, save_settings, settings};
