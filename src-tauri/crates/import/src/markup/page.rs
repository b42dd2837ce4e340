//! Tables of a web page, read piece by piece with the tokenizer of `html5ever`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Read, Seek};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use crate::frame::{FileInfo, Format, Frame, Sink};
use crate::layout::Layout;
use crate::limits::{CELL_BYTES, CELLS, COLUMNS, ROW_BYTES};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, RawRow, RowFault};

/// Reads a page and says its tables to the sink. A table that holds others only lays them out and is none.
///
/// # Errors
/// A refusal of the file; [`RefusalCode::UnsupportedHtml`] when there is no table in it.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let survey = super::charset(file, options.encoding.as_deref())?;
    let census = Census::default();
    let census = tokens(super::utf8(file, survey)?, census, &mut |_| Ok(()))?.found.into_inner();
    let leaves: Vec<usize> = (0..census.rows.len()).filter(|i| !census.holds[*i] && census.rows[*i] > 0).collect();
    if leaves.is_empty() {
        return Err(RefusalCode::UnsupportedHtml.into());
    }
    // Tables of a page have no name; several are told apart by their place.
    let name = |at: usize| (leaves.len() > 1).then(|| (at + 1).to_string());
    let wanted: HashMap<usize, Option<String>> = leaves
        .iter()
        .enumerate()
        .map(|(at, leaf)| (*leaf, name(at)))
        .filter(|(_, name)| options.table.is_none() || options.table == *name)
        .collect();
    if let Some(name) = options.table.as_ref().filter(|_| wanted.is_empty()) {
        return Err(Refusal::with_detail(RefusalCode::NoSuchTable, name.clone()));
    }
    sink.put(Frame::File(FileInfo::of_text(Format::Html, survey.charset.label(), survey.bom > 0)))?;
    let reading = Reading {
        state: RefCell::new(State {
            tables: 0,
            open: Vec::new(),
            ready: Vec::new(),
            reading: None,
            wanted: wanted.keys().copied().collect(),
        }),
    };
    let mut layouts: Option<Layout> = None;
    let mut cells = 0_u64;
    let mut stopped = false;
    tokens(super::utf8(file, survey)?, reading, &mut |reading: &Reading| {
        for event in std::mem::take(&mut reading.state.borrow_mut().ready) {
            match event {
                Ready::Begin(table) => {
                    stopped = false;
                    let name = wanted.get(&table).cloned().flatten();
                    layouts = Some(Layout::new(name, true, options, false, false));
                }
                Ready::Row(row) => {
                    cells += row.cells.len() as u64;
                    if cells > CELLS {
                        return Err(Refusal { row: Some(row.row), ..RefusalCode::TooManyCells.into() });
                    }
                    if let Some(layout) = layouts.as_mut().filter(|_| !stopped) {
                        stopped = !layout.row(row, sink)?;
                    }
                }
                Ready::End => {
                    if let Some(layout) = layouts.take() {
                        layout.finish(sink)?;
                    }
                }
            }
        }
        Ok(())
    })?;
    if let Some(layout) = layouts.take() {
        layout.finish(sink)?;
    }
    sink.put(Frame::Done)
}

/// Feeds a page to a sink, piece by piece; `after` looks at the sink behind each piece.
fn tokens<S: TokenSink<Handle = ()>>(
    mut page: impl Read,
    sink: S,
    after: &mut dyn FnMut(&S) -> Result<(), Refusal>,
) -> Result<S, Refusal> {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut buffer = vec![0; 64 << 10];
    let mut kept = 0;
    loop {
        let n = page.read(&mut buffer[kept..])?;
        let have = kept + n;
        // A character cut in two waits for its rest.
        let whole = match std::str::from_utf8(&buffer[..have]) {
            Ok(_) => have,
            Err(e) => e.valid_up_to(),
        };
        let text = String::from_utf8_lossy(&buffer[..whole]).into_owned();
        buffer.copy_within(whole..have, 0);
        kept = have - whole;
        queue.push_back(StrTendril::from(text));
        let _ = tokenizer.feed(&queue);
        after(&tokenizer.sink)?;
        if n == 0 {
            tokenizer.end();
            after(&tokenizer.sink)?;
            return Ok(tokenizer.sink);
        }
    }
}

/// Text of scripts and styles is no text of a cell.
fn raw(tag: &Tag) -> TokenSinkResult<()> {
    match (tag.kind, tag.name.as_ref()) {
        (TagKind::StartTag, "script") => TokenSinkResult::RawData(RawKind::ScriptData),
        (TagKind::StartTag, "style" | "title" | "textarea") => TokenSinkResult::RawData(RawKind::Rawtext),
        _ => TokenSinkResult::Continue,
    }
}

/// First pass: how many rows each table has, and whether it holds others.
#[derive(Default)]
struct Census {
    found: RefCell<Counts>,
}

#[derive(Default)]
struct Counts {
    open: Vec<usize>,
    rows: Vec<u32>,
    holds: Vec<bool>,
}

impl TokenSink for Census {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        let mut counts = self.found.borrow_mut();
        match (tag.kind, tag.name.as_ref()) {
            (TagKind::StartTag, "table") => {
                if let Some(outer) = counts.open.last().copied() {
                    counts.holds[outer] = true;
                }
                let at = counts.rows.len();
                counts.open.push(at);
                counts.rows.push(0);
                counts.holds.push(false);
            }
            (TagKind::EndTag, "table") => {
                counts.open.pop();
            }
            (TagKind::StartTag, "td" | "th") => {
                if let Some(inner) = counts.open.last().copied() {
                    counts.rows[inner] += 1;
                }
            }
            _ => {}
        }
        raw(&tag)
    }
}

/// What the second pass has ready for the layout.
enum Ready {
    Begin(usize),
    Row(RawRow),
    End,
}

struct Reading {
    state: RefCell<State>,
}

struct State {
    tables: usize,
    open: Vec<usize>,
    ready: Vec<Ready>,
    reading: Option<Table>,
    wanted: Vec<usize>,
}

/// A table being read.
#[derive(Default)]
struct Table {
    number: u32,
    cells: Vec<Cell>,
    fault: Option<RowFault>,
    in_row: bool,
    text: Option<String>,
    columns: usize,
    rows: u32,
    hidden: bool,
    /// Cells that reach down: column, rows left, text.
    reaching: Vec<(usize, u32, String)>,
}

impl Table {
    fn begin_row(&mut self, hidden: bool) -> Option<RawRow> {
        let before = self.end_row();
        self.number += 1;
        self.in_row = true;
        self.hidden = hidden;
        before
    }

    fn begin_cell(&mut self, tag: &Tag) {
        self.end_cell();
        let span = |name: &str| {
            let value = tag.attrs.iter().find(|a| a.name.local.as_ref() == name);
            value.and_then(|a| a.value.trim().parse::<u32>().ok()).unwrap_or(1).clamp(1, 10_000)
        };
        (self.columns, self.rows) = (span("colspan") as usize, span("rowspan"));
        self.fill();
        self.text = Some(String::new());
    }

    /// Puts cells from above where they reach into this row.
    fn fill(&mut self) {
        while let Some(at) = self.reaching.iter().position(|(c, _, _)| *c == self.cells.len()) {
            let (_, rows, text) = &mut self.reaching[at];
            self.cells.push(Cell::text(text.clone()));
            *rows -= 1;
            if *rows == 0 {
                self.reaching.swap_remove(at);
            }
        }
    }

    fn end_cell(&mut self) {
        let Some(text) = self.text.take() else { return };
        let lines: Vec<String> = text
            .split('\n')
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect();
        let text = lines.join("\n");
        if self.rows > 1 && self.reaching.len() < COLUMNS {
            self.reaching.push((self.cells.len(), self.rows - 1, text.clone()));
        }
        self.cells.push(Cell::text(text));
        // A cell over several columns has its text in the first.
        let more = (self.columns - 1).min(COLUMNS.saturating_sub(self.cells.len()));
        self.cells.extend(std::iter::repeat_n(Cell::default(), more));
    }

    fn end_row(&mut self) -> Option<RawRow> {
        self.end_cell();
        if !std::mem::take(&mut self.in_row) {
            return None;
        }
        self.fill();
        let cells = std::mem::take(&mut self.cells);
        Some(RawRow { row: self.number, cells, hidden: self.hidden, fault: self.fault.take(), under: None })
    }

    fn write(&mut self, text: &str) {
        let Some(cell) = &mut self.text else { return };
        if cell.len() + text.len() > CELL_BYTES
            || self.cells.iter().map(|c| c.text.len()).sum::<usize>() + text.len() > ROW_BYTES
        {
            cell.clear();
            self.fault = Some(RowFault::TooLarge);
        } else {
            cell.push_str(text);
        }
    }
}

impl TokenSink for Reading {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let state = &mut *self.state.borrow_mut();
        match token {
            Token::CharacterTokens(text) => {
                if let Some(table) = &mut state.reading {
                    // Line ends of the source are blanks; `<br>` is a line end.
                    table.write(&text.replace(['\r', '\n'], " "));
                }
                TokenSinkResult::Continue
            }
            Token::TagToken(tag) => {
                state.tag(&tag);
                raw(&tag)
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl State {
    fn tag(&mut self, tag: &Tag) {
        let begins = tag.kind == TagKind::StartTag;
        let name = tag.name.as_ref();
        if name == "table" && begins {
            let at = self.tables;
            self.tables += 1;
            self.open.push(at);
            if self.wanted.contains(&at) {
                self.reading = Some(Table::default());
                self.ready.push(Ready::Begin(at));
            }
            return;
        }
        if name == "table" {
            if let Some(at) = self.open.pop()
                && self.wanted.contains(&at)
                && let Some(mut table) = self.reading.take()
            {
                self.ready.extend(table.end_row().map(Ready::Row));
                self.ready.push(Ready::End);
            }
            return;
        }
        let Some(table) = &mut self.reading else { return };
        match name {
            "tr" if begins => {
                let style = tag.attrs.iter().find(|a| a.name.local.as_ref() == "style");
                let hidden = style.is_some_and(|a| a.value.to_lowercase().replace(' ', "").contains("display:none"));
                self.ready.extend(table.begin_row(hidden).map(Ready::Row));
            }
            "tr" => self.ready.extend(table.end_row().map(Ready::Row)),
            "td" | "th" if begins => {
                if !table.in_row {
                    let _ = table.begin_row(false);
                }
                table.begin_cell(tag);
            }
            "td" | "th" => table.end_cell(),
            "br" => table.write("\n"),
            "p" | "div" | "li" if begins && table.text.as_ref().is_some_and(|t| !t.trim().is_empty()) => {
                table.write("\n");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;
    use crate::refusal::{Refusal, RefusalCode};

    fn read(page: &[u8]) -> Result<Inspection, Refusal> {
        let mut file = std::io::Cursor::new(page);
        inspect_in_process(&mut file, "x.xls", &ReadOptions::default(), true, KnownFields::default())
    }

    #[test]
    fn reads_a_table_named_xls() {
        let page = "<html><head><meta charset=\"windows-1252\"><style>td {x:1}</style></head><body><h1>Clienti</h1>\
            <table><tr><th>Cognome<th>Nome<th>Citt\u{e0}<tr><td>Rossi &amp; Neri<td>Zo\u{e9}<br>Anna<td rowspan=2>Parma\
            <tr><td>D&#39;Annunzio<td>Ugo</table><script>document.write('<table>')</script>";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(page);
        let got = read(&bytes).unwrap();
        assert_eq!(got.file.format, "html");
        assert_eq!(got.tables.len(), 1);
        let rows = got.tables[0].rows.as_ref().unwrap();
        assert_eq!(rows[0], ["Rossi & Neri", "Zoé\nAnna", "Parma"]);
        assert_eq!(rows[1], ["D'Annunzio", "Ugo", "Parma"]);
        assert_eq!(got.tables[0].header_row, Some(1));
    }

    #[test]
    fn tables_that_lay_out_others_are_none() {
        let page = b"<table><tr><td>menu<td><table><tr><td>Cognome<td>Nome<tr><td>Rossi<td>Ada</table>\
            <table><tr><td>Comune<td>CAP<tr><td>Parma<td>43121</table></table>";
        let got = read(page).unwrap();
        let names: Vec<_> = got.tables.iter().map(|t| (t.name.as_deref(), t.data_rows)).collect();
        assert_eq!(names, [(Some("1"), 1), (Some("2"), 1)]);
        assert_eq!(read(b"<html><p>niente</p></html>").unwrap_err().code, RefusalCode::UnsupportedHtml);
    }

    proptest::proptest! {
        #[test]
        fn any_page_ends(body in "(<[a-z/]{1,6}|td|table|tr|>|[ -~]){0,60}") {
            let _ = read(format!("<table>{body}").as_bytes());
        }
    }
}
