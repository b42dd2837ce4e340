//! The words of Custode: one Fluent catalogue in Italian and English for the window, the native dialogs and the printed documents.
//!
//! Messages live in `locales/{it,en}/*.ftl`, one file per feature; the build picks up every file of the two folders.

mod catalogue;
mod dates;
mod elision;
mod lang;

pub use catalogue::{Arg, Catalogue, sources};
pub use dates::{date_long, date_short, date_time, italian_clock, number};
pub use lang::{Lang, LangUnknown};
