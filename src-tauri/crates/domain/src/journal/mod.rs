//! The journal: what an entry is, and how entries become state.
//!
//! A header never changes and is chained; a body may vanish when its unit is erased.

mod body;
mod entry;
mod header;
mod kind;
mod origin;
mod register;
mod stamp;
mod value;

pub use body::{Body, BodyUnreadable};
pub use entry::{Entry, EntryKey, in_fold_order};
pub use header::{EntryHeader, HEADER_BYTES, SCHEMA_VERSION};
pub use kind::{Family, Kind};
pub use origin::{ByHand, Origin};
pub use register::{Elements, Head, Latest, Register};
pub use stamp::Stamp;
pub use value::FieldValue;
