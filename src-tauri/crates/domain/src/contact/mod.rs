//! Contacts: persons and organisations, their points, links, tags, and the fold of their unit.

mod change;
mod editor;
mod field;
mod history;
mod imported;
mod merge;
mod point;
mod reading;
mod unit;
mod uniting;

pub use change::{
    BinReason, ContactBin, ContactChange, CustomSet, ExternalId, ExternalSet, FieldSet, Link, LinkSet, PointSet, TagSet,
};
pub use editor::{ContactEditor, reverting};
pub use field::{ContactField, ContactKind, ContactStatus, Sex, ValueKind};
pub use history::{FieldRecord, Subject, history};
pub use imported::ImportedCard;
pub use merge::{AbsorbedPart, Absorption, MergedInto, Split, Unmerged, absorption_of, changed_since, splitting};
pub use point::{ContactPoint, PointKind, PostalAddress};
pub use unit::{ContactUnit, MergedState, RecordedCorrection};
pub use uniting::{OtherCard, Taken, absorption, united_points};
