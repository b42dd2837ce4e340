//! One file from its bytes to frames, in this process. The worker calls it; so do tests.

use std::io::{Read, Seek, SeekFrom};

use crate::frame::{Frame, Sink};
use crate::options::{HeaderChoice, ReadOptions};
use crate::refusal::{Refusal, RefusalCode};
use crate::sniff::{self, Kind};
use crate::{beside, cards, json, markup, text, together, workbook};

/// Reads the file and says everything to the sink, the last frame included. Tables side by side come one after the
/// other, and sheets that are one list as one table: such a file is read more than once.
///
/// # Errors
/// The refusal of the file, not yet said to the sink.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let only = &mut Only { table: options.table.clone(), inside: None, seen: false, sink };
    let sink: &mut dyn Sink = &mut together::Labels::new(only, options.file.clone());
    let mut options = options.clone();
    if let Some((above, _)) = options.table.as_deref().and_then(beside::split_below) {
        options.table = (!above.is_empty()).then(|| above.to_owned());
        // Where its header is, the name says; that of the table above is found as it was.
        options.header = HeaderChoice::Guess;
    }
    if let Some((sheet, window)) = options.table.as_deref().and_then(beside::split) {
        options.window = Some(window);
        options.table = (!sheet.is_empty()).then(|| sheet.to_owned());
    }
    let joined = options.table.clone().filter(|name| name.contains(together::BETWEEN));
    if joined.is_some() || options.table.is_none() {
        let all = ReadOptions { table: None, ..options.clone() };
        match first(file, &all, joined.is_some(), sink)? {
            First::Read(others) => return tables_beside(file, &options, others, sink),
            First::Several => {
                let group = one_list(file, &all)?.filter(|g| joined.as_ref().is_none_or(|name| *name == g.name));
                if let Some(group) = group {
                    return sheets_together(file, &all, &group, joined.is_none(), sink);
                }
            }
        }
    }
    let mut others = Vec::new();
    once(file, &options, &mut collecting(&mut others, sink))?;
    if options.table.is_some() {
        others.clear();
    }
    tables_beside(file, &options, others, sink)
}

/// A sink that lets one table pass where it was asked for by name: others may stand below it, or above.
struct Only<'a> {
    table: Option<String>,
    /// Whether the table that is being said is wanted; none between two.
    inside: Option<bool>,
    seen: bool,
    sink: &'a mut dyn Sink,
}

impl Sink for Only<'_> {
    fn put(&mut self, frame: Frame) -> Result<(), Refusal> {
        let Some(table) = &self.table else { return self.sink.put(frame) };
        match &frame {
            Frame::Table(info) => {
                let wanted = info.name.as_deref().unwrap_or_default() == table;
                (self.inside, self.seen) = (Some(wanted), self.seen || wanted);
            }
            Frame::Done if !self.seen => {
                return Err(Refusal::with_detail(RefusalCode::NoSuchTable, table.clone()));
            }
            _ => {}
        }
        let wanted = self.inside != Some(false);
        if matches!(frame, Frame::TableEnd(_)) {
            self.inside = None;
        }
        if wanted || matches!(frame, Frame::Progress(_)) { self.sink.put(frame) } else { Ok(()) }
    }
}

/// A sheet and the columns of a table on it.
type Other = (Option<String>, (usize, usize));

/// How the first reading went.
enum First {
    /// To the end; these tables stand beside others.
    Read(Vec<Other>),
    /// It stopped at the list of sheets: several may be one list.
    Several,
}

/// Reads all tables, or stops before the first when there are several sheets. `ask` stops always.
fn first(
    file: &mut (impl Read + Seek),
    options: &ReadOptions,
    ask: bool,
    sink: &mut dyn Sink,
) -> Result<First, Refusal> {
    let mut several = false;
    let mut others = Vec::new();
    let mut collect = collecting(&mut others, sink);
    let outcome = once(file, options, &mut |frame: Frame| {
        if let Frame::File(info) = &frame {
            let seen = || info.sheets.iter().filter(|s| s.visible);
            let refuses = seen().count() > 1 && seen().any(|s| crate::normalise::sheet_refuses(&s.name));
            several = ask || refuses || seen().count() >= together::LEAST;
            if several {
                return Err(RefusalCode::Cancelled.into());
            }
        }
        collect(frame)
    });
    drop(collect);
    if several {
        return Ok(First::Several);
    }
    outcome.map(|()| First::Read(others))
}

/// Passes frames on but for tables beside others, which are kept, and the last one.
fn collecting<'a>(others: &'a mut Vec<Other>, sink: &'a mut dyn Sink) -> impl FnMut(Frame) -> Result<(), Refusal> + 'a {
    |frame| match frame {
        Frame::Beside(sheet, from, to) => {
            others.push((sheet, (from as usize, to as usize)));
            Ok(())
        }
        Frame::Done => Ok(()),
        frame => sink.put(frame),
    }
}

/// Reads the tables that stand beside others, one by one, and ends.
fn tables_beside(
    file: &mut (impl Read + Seek),
    options: &ReadOptions,
    others: Vec<Other>,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    for (sheet, window) in others {
        let options = ReadOptions { table: sheet, window: Some(window), ..options.clone() };
        let mut inside = false;
        once(file, &options, &mut |frame: Frame| {
            inside |= matches!(frame, Frame::Table(_));
            let told = inside && !matches!(frame, Frame::Beside(..) | Frame::Done);
            inside &= !matches!(frame, Frame::TableEnd(_));
            if told || matches!(frame, Frame::Progress(_)) { sink.put(frame) } else { Ok(()) }
        })?;
    }
    sink.put(Frame::Done)
}

/// The sheets that are one list; none when a table stands beside another.
fn one_list(file: &mut (impl Read + Seek), options: &ReadOptions) -> Result<Option<together::Group>, Refusal> {
    let mut tables = Vec::new();
    let mut side_by_side = false;
    let few = ReadOptions { row_limit: Some(5), ..options.clone() };
    once(file, &few, &mut |frame: Frame| {
        side_by_side |= matches!(frame, Frame::Beside(..));
        if let Frame::Table(info) = frame {
            tables.push(info);
        }
        Ok(())
    })?;
    Ok(if side_by_side { None } else { together::group(&tables) })
}

/// Reads the sheets of a group as one table, then the others if they are wanted.
fn sheets_together(
    file: &mut (impl Read + Seek),
    options: &ReadOptions,
    group: &together::Group,
    others_too: bool,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let mut joiner = together::Joiner::new(group, true, sink);
    once(file, options, &mut joiner)?;
    joiner.finish()?;
    if others_too {
        once(file, options, &mut together::Joiner::new(group, false, sink))?;
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
