//! Values to documents: the data subject's access pack (PDF, JSON, CSV, manifest), letters, the recovery sheet, and exports
//! of contacts.
//!
//! Everything here is a pure function of its arguments: no archive, no clock, no disk, no network. What is set from a
//! person's data is set in a child process ([`worker`]). Documents are typeset by
//! Typst from the static templates of this crate with the fonts of this crate; data reach a template only as JSON bytes.

#[cfg(test)]
extern crate self as custode_report;

mod access;
mod clean;
mod delivery;
mod document;
mod draft;
mod erasure;
mod export;
mod files;
mod fonts;
mod letter;
mod pack;
mod papers;
mod portability;
mod recovery;
mod retention;
mod safety;
mod table;
mod words;
pub mod worker;
mod world;

pub use access::{compile_access, prepare_access, render_pdf, volumes_of};
pub use custode_i18n::Lang;
pub use delivery::{opening_file, opening_words, zip_files};
pub use document::{Document, Pdf, RenderFailure};
pub use draft::{DraftText, LetterFacts, RightResult, delivery_words, draft_letter, has_blank, letter_parts};
pub use erasure::{
    ErasedClass, ErasedCopies, ErasedHeld, ErasurePaper, PaperText, erasure_answer, erasure_certificate,
};
pub use export::{
    COPY_OF, ConsentCells, ExportColumns, ExportFailure, ExportRow, ExportedDecision, ExportedSale, SALES, export_csv,
    export_json, export_vcf, export_xlsx, table_csv, table_xlsx,
};
pub use files::{FileEntry, Manifest, PackFailure, PackFile, csv_files, file_stem, json, manifest, pdf_file};
pub use letter::{Letter, LetterPart, prepare_letter};
pub use pack::*;
pub use papers::*;
pub use portability::{
    PORTABILITY_SCHEMA, PortabilityPack, PortableConsent, PortableMessage, PortableValue, portability_files,
};
pub use recovery::{RecoveryQr, RecoverySheet, compile_recovery, recovery_file_name, render_recovery_pdf};
pub use retention::{RunPaper, retention_certificate};
pub use safety::{SafetyMatter, SafetyPaper, safety_paper};
pub use table::{neutral_cell, plain_cell};
pub use words::{
    basis_words, day_words, field_inside, field_words, import_reason, instant_words, masked_words, said, said_if,
};
