//! Values to documents: the data subject's access pack (PDF, JSON, CSV, manifest), the recovery sheet, and exports of contacts.
//!
//! Everything here is a pure function of its arguments: no archive, no clock, no disk, no network. Documents are typeset by
//! Typst from the static templates of this crate with the fonts of this crate; data reach a template only as JSON bytes.

mod access;
mod clean;
mod document;
mod fonts;
mod pack;
mod redact;
mod world;

pub use access::{compile_access, render_pdf};
pub use document::{Document, Pdf, RenderFailure};
pub use pack::*;
