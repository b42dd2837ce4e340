//! The module *Privacy GDPR* (S77 to S83): its activation, its switches, and the reasons that need no consent.

mod reasons;
mod settings;
mod soft_spam;

pub(crate) use reasons::{REASON_TITLES, ship_reasons};
pub use reasons::{ReasonDraft, archive_reason, order_reasons, save_reason};
pub use settings::{PrivacyDraft, save_settings, settings};
pub use soft_spam::{archive_goods, save_goods, use_soft_spam};
