//! From columns to fields: dictionary, look at the values, one-to-one assignment.

mod answers;
pub mod content;
mod deeds;
pub(crate) mod doubt;
pub mod field;
mod map_file;
pub mod propose;
pub(crate) mod purpose;
mod refusal;
mod stems;
mod whose;
pub mod words;

pub(crate) use answers::offers as offers_answers;
pub use map_file::{MapColumn, MapFault, MapFile};
pub(crate) use stems::{begins, is as is_among};
