//! One file from its bytes to frames, in this process. The worker calls it; so do tests.

use std::io::{Read, Seek, SeekFrom};

use crate::frame::Sink;
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::sniff::{self, Kind};
use crate::{cards, json, markup, text, workbook};

/// Reads the file and says everything to the sink, the last frame included.
///
/// # Errors
/// The refusal of the file, not yet said to the sink.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let size = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    Read::take(&mut *file, 64 << 10).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    match sniff::kind(&head, size)? {
        Kind::Zip => workbook::read_zip(file, options, sink),
        Kind::Compound => workbook::legacy::read(file, options, sink),
        Kind::BareBiff => Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, "Excel 4")),
        Kind::Page => markup::page::read(file, options, sink),
        Kind::SpreadsheetMl => markup::spreadsheet::read(file, options, sink),
        Kind::Cards => cards::read(file, options, sink),
        Kind::Json => json::read(file, options, sink),
        Kind::Text => text::read(file, options, sink),
    }
}
