//! One file from its bytes to frames, in this process. The worker calls it; so do tests.

use std::io::{Read, Seek, SeekFrom};

use crate::frame::{Frame, Sink};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::sniff::{self, Kind};
use crate::{beside, cards, json, markup, text, workbook};

/// Reads the file and says everything to the sink, the last frame included. Tables side by side come one after the
/// other: the file is read once for each.
///
/// # Errors
/// The refusal of the file, not yet said to the sink.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut options = options.clone();
    if let Some((sheet, window)) = options.table.as_deref().and_then(beside::split) {
        options.window = Some(window);
        options.table = (!sheet.is_empty()).then(|| sheet.to_owned());
    }
    let mut others = Vec::new();
    once(file, &options, &mut |frame: Frame| match frame {
        Frame::Beside(sheet, from, to) => {
            others.push((sheet, (from as usize, to as usize)));
            Ok(())
        }
        Frame::Done => Ok(()),
        frame => sink.put(frame),
    })?;
    if options.table.is_none() {
        for (sheet, window) in others {
            let options = ReadOptions { table: sheet, window: Some(window), ..options.clone() };
            let mut inside = false;
            once(file, &options, &mut |frame: Frame| {
                inside |= matches!(frame, Frame::Table(_));
                let ends = matches!(frame, Frame::TableEnd(_));
                let told =
                    inside && !matches!(frame, Frame::Beside(..) | Frame::Done) || matches!(frame, Frame::Progress(_));
                inside &= !ends;
                if told { sink.put(frame) } else { Ok(()) }
            })?;
        }
    }
    sink.put(Frame::Done)
}

fn once(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
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
