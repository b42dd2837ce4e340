//! Contacts: persons and organisations, their points, links, tags, and the fold of their unit.

mod change;
mod editor;
mod field;
mod history;
mod point;
mod reading;
mod unit;

pub use change::{
    BinReason, ContactBin, ContactChange, CustomSet, ExternalId, ExternalSet, FieldSet, Link, LinkSet, PointSet, TagSet,
};
pub use editor::{ContactEditor, reverting};
pub use field::{ContactField, ContactKind, ContactStatus, Sex, ValueKind};
pub use history::{FieldRecord, Subject, history};
pub use point::{ContactPoint, PointKind, PostalAddress};
pub use unit::{ContactUnit, MergedState, RecordedCorrection};
