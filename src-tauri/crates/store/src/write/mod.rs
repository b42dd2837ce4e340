//! The one write path (R1): entries, projections and full text in one transaction.

mod act;
mod append;
mod campaign;
mod case;
mod earlier;
mod erase;
mod evidence;
mod halves;
mod line;
mod merge;
mod project;
mod request;
mod retention;
mod tx;
mod undo;
mod writer;

pub use act::{Act, ChangedTag, Outcome, Watch};
pub(crate) use append::{chain_head, load};
pub(crate) use project::{Projector, clear_all, full_text};
pub use tx::Tx;
pub use undo::Undone;
pub(crate) use writer::Writer;
