//! Where the table is among the rows: titles, header, data, sections, totals.

use crate::colours;
use crate::frame::{Frame, Sink, SkipReason, TableInfo, Warning, WarningCode};
use crate::header;
use crate::limits::COLUMNS;
use crate::mapping::words;
use crate::options::{HeaderChoice, ReadOptions};
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, RawRow, RowFault};

mod below;
pub(crate) mod blocks;
mod line;
mod row_kind;
mod turned;
mod twice;
use line::{as_on_each_page, explaining, is_varied, line_of, told};
use row_kind::{has_data, heads_group, is_footer, is_ruled, is_section, is_sentence, is_total};

/// Rows kept to find the header.
const HEAD: usize = 60;
/// Rows sent together.
const BATCH: usize = 256;
/// Title rows whose text is told, and the longest of them in bytes.
const TITLES: (usize, usize) = (8, 400);
/// Bytes sent together.
const BATCH_BYTES: usize = 1 << 20;

/// Takes the rows of one table in order and says to the sink what each is.
#[derive(Debug)]
pub struct Layout {
    name: Option<String>,
    visible: bool,
    choice: HeaderChoice,
    row_limit: Option<u32>,
    date_1904: bool,
    delimited: bool,
    window: Option<(usize, usize)>,
    beside: Vec<(usize, usize)>,
    titles: Vec<u32>,
    head: Option<Vec<RawRow>>,
    headers: Vec<String>,
    folded: Vec<String>,
    width: usize,
    pending: Option<(RawRow, usize)>,
    batch: Vec<RawRow>,
    batch_bytes: usize,
    data_rows: u32,
    short_rows: (u32, Option<u32>),
    after_total: bool,
    /// What the title rows say, as a print says it again on each page.
    said: Vec<String>,
    /// The heading between the rows that is a no to everybody below it, until another heading.
    stop: Option<String>,
    /// Row of the file with the header of this table, where it stands below another one.
    below: Option<u32>,
    /// Lone lines behind a gap: titles, where the header of another table follows.
    held: Vec<RawRow>,
    /// Nothing but blank rows and headings since the last row of data.
    apart: bool,
    /// The lines of an address, where the table is made of such; no other table has any.
    address: Option<Vec<RawRow>>,
    /// Whoever reads the file sees its colours, and says what becomes of them.
    colours_known: bool,
}

/// Reads text that was written twice as what it was; the row is told as one in another encoding.
fn read_once(row: &mut RawRow) {
    for cell in &mut row.cells {
        if let Some(meant) = twice::undone(&cell.text) {
            cell.text = meant;
            row.fault.get_or_insert(RowFault::OtherEncoding);
        }
    }
}

impl Layout {
    /// A table without rows yet. `delimited` tables have a fixed number of cells per row.
    #[must_use]
    pub fn new(name: Option<String>, visible: bool, options: &ReadOptions, date_1904: bool, delimited: bool) -> Self {
        Self {
            name,
            visible,
            choice: options.header,
            row_limit: options.row_limit,
            date_1904,
            delimited,
            window: options.window,
            beside: Vec::new(),
            titles: Vec::new(),
            head: Some(Vec::new()),
            headers: Vec::new(),
            folded: Vec::new(),
            width: 0,
            pending: None,
            batch: Vec::new(),
            batch_bytes: 0,
            data_rows: 0,
            short_rows: (0, None),
            after_total: false,
            said: Vec::new(),
            stop: None,
            below: None,
            held: Vec::new(),
            apart: false,
            address: None,
            colours_known: false,
        }
    }

    /// Whoever reads the file sees its colours, and says what becomes of them.
    pub fn know_colours(&mut self) {
        self.colours_known = true;
    }

    /// Tells once of an explanation of colours in a file whose colours nobody sees.
    fn tell_colours(&mut self, line: &str, sink: &mut dyn Sink) -> Result<(), Refusal> {
        if self.colours_known || colours::explained(line).is_empty() {
            return Ok(());
        }
        self.colours_known = true;
        sink.put(Frame::Warning(Warning { code: WarningCode::ColourLegend, row: None, column: None, detail: None }))
    }

    /// A row that is known to be no data before anything else.
    pub fn title(&mut self, row: u32) {
        self.titles.push(row);
    }

    /// Takes a row; false when no more rows are wanted.
    ///
    /// # Errors
    /// What the sink says; [`RefusalCode::TooManyColumns`].
    pub fn row(&mut self, mut row: RawRow, sink: &mut dyn Sink) -> Result<bool, Refusal> {
        if row.cells.len() > COLUMNS {
            return Err(Refusal {
                table: self.name.clone(),
                row: Some(row.row),
                column: Some(COLUMNS as u32),
                ..RefusalCode::TooManyColumns.into()
            });
        }
        read_once(&mut row);
        self.cut(&mut row);
        self.take(row, sink)?;
        Ok(self.row_limit.is_none_or(|limit| self.data_rows < limit))
    }

    fn take(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        match &mut self.head {
            Some(head) => {
                head.push(row);
                if head.len() >= HEAD { self.begin(sink) } else { Ok(()) }
            }
            None => self.follow(row, sink),
        }
    }

    /// The table is over.
    ///
    /// # Errors
    /// What the sink says.
    pub fn finish(mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        if let Some(head) = &mut self.head {
            // Whoever said that the header is elsewhere has looked at the rows as they stand.
            if matches!(self.choice, HeaderChoice::Guess | HeaderChoice::Row(1))
                && self.below.is_none()
                && let Some(turned) = turned::turned(head)
            {
                *head = turned;
                self.delimited = false;
            }
            self.begin(sink)?;
        }
        // The header of another table stood among the rows that waited.
        while self.head.is_some() {
            self.begin(sink)?;
        }
        self.release(sink)?;
        self.settle_address(sink)?;
        self.end(sink)?;
        for (from, to) in &self.beside {
            sink.put(Frame::Beside(self.name.clone(), *from as u32, *to as u32))?;
        }
        Ok(())
    }

    /// The table is over; another one may follow it.
    fn end(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        self.settle_pending(sink)?;
        self.flush(sink)?;
        if self.short_rows.0 > 0 {
            sink.put(Frame::Warning(Warning {
                code: WarningCode::RowTooShort,
                row: self.short_rows.1,
                column: None,
                detail: Some(self.short_rows.0.to_string()),
            }))?;
        }
        sink.put(Frame::TableEnd(self.data_rows))
    }

    /// Leaves the cells of this table. A cell that stands in none of several tables is not lost: its row is told.
    fn cut(&self, row: &mut RawRow) {
        let Some((from, to)) = self.window else { return };
        let blocks = || self.window.iter().chain(&self.beside);
        let outside = |at: usize| !blocks().any(|(from, to)| (*from..*to).contains(&at));
        if !self.beside.is_empty() && row.cells.iter().enumerate().any(|(at, c)| !c.is_blank() && outside(at)) {
            let worse = row.fault.filter(|fault| *fault != RowFault::OtherEncoding);
            row.fault = worse.or(Some(RowFault::TooManyCells));
        }
        row.cells.truncate(to);
        row.cells.drain(..from.min(row.cells.len()));
    }

    fn begin(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let mut head = self.head.take().unwrap_or_default();
        if self.window.is_none()
            && self.below.is_none()
            && let Some(lines) = blocks::lines(&head).filter(|_| !matches!(self.choice, HeaderChoice::Row(_)))
            && blocks::are_addresses(lines.into_iter())
        {
            return self.begin_addresses(head, sink);
        }
        if self.window.is_none()
            && self.below.is_none()
            && let [first, rest @ ..] = crate::beside::blocks(&head).as_slice()
        {
            self.window = Some(*first);
            self.beside = rest.to_vec();
            head.iter_mut().for_each(|row| self.cut(row));
        }
        // Rows are cut to the columns of one table: how many cells a line has says nothing then.
        self.delimited &= self.window.is_none();
        let found = match (self.below, self.choice) {
            (Some(row), _) | (None, HeaderChoice::Row(row)) => header::at(&head, row),
            (None, HeaderChoice::Guess) => header::find(&head),
            (None, HeaderChoice::None) => {
                header::Found { header: None, first: 0, headers: Vec::new(), width: header::usual_width(&head) }
            }
        };
        self.width = found.width;
        self.headers = found.headers;
        self.folded = self.headers.iter().map(|h| words::fold_header(h)).collect();
        let mut duplicates = Vec::new();
        for i in 0..self.headers.len() {
            let mut n = 1;
            while !self.headers[i].is_empty() && self.headers[..i].contains(&self.headers[i]) {
                n += 1;
                duplicates.push(i);
                let base = self.headers[i]
                    .rsplit_once(" (")
                    .filter(|(_, t)| t.strip_suffix(')').is_some_and(|t| t.parse::<u32>().is_ok()))
                    .map_or(self.headers[i].clone(), |(b, _)| b.to_owned());
                self.headers[i] = format!("{base} ({n})");
            }
        }
        let header_row = found.header.map(|i| head[i].row);
        for title in head[..found.first].iter().filter(|r| Some(r.row) != header_row) {
            self.said.push(as_on_each_page(&line_of(title)));
        }
        let titles = head[..found.first].iter().filter(|r| Some(r.row) != header_row && !r.is_blank());
        let titles: Vec<String> = titles.map(told).filter(|text| text.len() <= TITLES.1).take(TITLES.0).collect();
        let legend = titles.iter().find(|title| !colours::explained(title).is_empty()).cloned();
        self.titles.extend(head[..found.first].iter().filter(|r| Some(r.row) != header_row).map(|r| r.row));
        sink.put(Frame::Table(TableInfo {
            name: self.own_name(),
            header_row,
            title_rows: std::mem::take(&mut self.titles),
            headers: self.headers.clone(),
            columns: self.width as u32,
            date_1904: self.date_1904,
            visible: self.visible,
            first_column: self.window.map_or(0, |(from, _)| from as u32),
            titles,
        }))?;
        self.tell_colours(&legend.unwrap_or_default(), sink)?;
        duplicates.dedup();
        for column in duplicates {
            sink.put(Frame::Warning(Warning {
                code: WarningCode::DuplicateHeader,
                row: header_row,
                column: Some(column as u32),
                detail: None,
            }))?;
        }
        for row in head.into_iter().skip(found.first) {
            if self.row_limit.is_none_or(|limit| self.data_rows < limit) {
                self.take(row, sink)?;
            }
        }
        Ok(())
    }

    /// The name of the table: that of its sheet, with its columns or its first row where it is not the first one there.
    fn own_name(&self) -> Option<String> {
        let beside = self.window.filter(|_| self.beside.is_empty());
        let name = beside.map(|window| crate::beside::name(self.name.as_deref(), window)).or_else(|| self.name.clone());
        self.below.map(|row| crate::beside::below(name.as_deref(), row)).or(name)
    }

    fn body(&mut self, mut row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        if row.is_blank() && row.fault.is_none() {
            self.settle_pending(sink)?;
            return sink.put(Frame::Skipped(row.row, SkipReason::Blank));
        }
        if let Some(heading) = self.heading(&row) {
            self.settle_pending(sink)?;
            (self.stop, self.apart) = (heading, true);
            return sink.put(Frame::Skipped(row.row, SkipReason::Section));
        }
        if let Some(reason) = self.skip_reason(&row) {
            self.settle_pending(sink)?;
            self.after_total |= reason == SkipReason::Total;
            self.apart |= reason == SkipReason::Section;
            self.tell_colours(&explaining(&row), sink)?;
            return sink.put(Frame::Skipped(row.row, reason));
        }
        self.apart = false;
        row.under = self.stop.clone().or(row.under.take());
        let cells = row.cells.len();
        while row.cells.last().is_some_and(Cell::is_blank) {
            row.cells.pop();
        }
        if !self.headers.is_empty() && row.cells.len() > self.width && row.fault.is_none() {
            row.fault = Some(RowFault::TooManyCells);
            sink.put(Frame::Warning(Warning {
                code: WarningCode::RowTooLong,
                row: Some(row.row),
                column: Some(self.width as u32),
                detail: None,
            }))?;
        }
        let before = self.pending.take();
        if let Some((mut first, first_cells)) = before {
            if self.delimited
                && first_cells < self.width
                && cells < self.width
                && first_cells + cells == self.width + 1
                && first.fault.is_none()
                && row.fault.is_none()
                && cells > 1
            {
                first.fault = Some(RowFault::BrokenInTwo);
                row.fault = Some(RowFault::BrokenInTwo);
            }
            self.data(first, sink)?;
        }
        if self.delimited && cells < self.width && (!self.headers.is_empty() || cells == 1 && self.width > 2) {
            self.short_rows.0 += 1;
            self.short_rows.1.get_or_insert(row.row);
            self.pending = Some((row, cells));
            return Ok(());
        }
        self.data(row, sink)
    }

    fn settle_pending(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        match self.pending.take() {
            Some((row, _)) => self.data(row, sink),
            None => Ok(()),
        }
    }

    fn data(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        self.data_rows += 1;
        self.batch_bytes += row.cells.iter().map(|c| c.text.len() + 4).sum::<usize>();
        self.batch.push(row);
        if self.batch.len() >= BATCH || self.batch_bytes >= BATCH_BYTES { self.flush(sink) } else { Ok(()) }
    }

    fn flush(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        self.batch_bytes = 0;
        if self.batch.is_empty() { Ok(()) } else { sink.put(Frame::Rows(std::mem::take(&mut self.batch))) }
    }

    /// The heading that a row is, where it begins a group: with its words when it is a no to everybody below.
    fn heading(&self, row: &RawRow) -> Option<Option<String>> {
        let mut filled = row.cells.iter().enumerate().filter(|(_, c)| !c.is_blank());
        let (Some((0, only)), None) = (filled.next(), filled.next()) else { return None };
        let text = only.text.trim();
        if has_data(row) || text.len() > 120 || !colours::explained(text).is_empty() {
            return None;
        }
        if crate::normalise::heading_refuses(text) {
            return Some(Some(text.to_owned()));
        }
        (self.width >= 3 && (heads_group(text) || crate::normalise::heading_consents(text))).then_some(None)
    }

    fn skip_reason(&self, row: &RawRow) -> Option<SkipReason> {
        let mut filled = row.cells.iter().enumerate().filter(|(_, c)| !c.is_blank());
        let (at, first) = filled.next()?;
        let others = filled.count();
        let text = first.text.trim();
        if self.width >= 2 && others == 0 {
            if text.len() > 2
                && text.starts_with(['-', '=', '*', '#', '_'])
                && text.chars().take_while(|c| matches!(c, '-' | '=' | '*' | '#' | '_')).count() >= 3
            {
                return Some(SkipReason::Section);
            }
            // A lone letter elsewhere is an answer ("n" under a consent), and its row is told as one without a name.
            let letter = text.chars().count() == 1;
            if (self.width >= 4 || self.width == 3 && letter) && is_section(text) && (at == 0 || !letter) {
                return Some(SkipReason::Section);
            }
            if self.width >= 3 && at == 0 && !has_data(row) && is_sentence(text) {
                return Some(SkipReason::Section);
            }
            if is_footer(text) || (self.after_total && !has_data(row)) {
                return Some(SkipReason::Footer);
            }
        }
        // "rosso = non contattare" in one cell or two; numbers explain nothing.
        let explains = others <= 1 && text.starts_with(char::is_alphabetic) && !has_data(row);
        if is_ruled(row) || explains && !colours::explained(&explaining(row)).is_empty() {
            return Some(SkipReason::Section);
        }
        // A print cuts its titles at the columns, as it cuts the rows.
        if others <= 2 && !self.said.is_empty() && self.said.contains(&as_on_each_page(&line_of(row))) {
            return Some(SkipReason::Footer);
        }
        let counted = || {
            let line = line_of(row);
            line.contains(':') && line.ends_with(|c: char| c.is_ascii_digit()) && line.len() < 40
        };
        if self.width >= 2 && others == 1 && at == 0 && is_total(text) && counted() {
            return Some(SkipReason::Total);
        }
        if self.width >= 2 && others <= 3.max(self.width / 3) && is_total(text) {
            let rest_is_numbers = row.cells.iter().skip(at + 1).filter(|c| !c.is_blank()).all(|c| {
                c.text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '€' | '-' | '%' | ':'))
            });
            if rest_is_numbers {
                return Some(SkipReason::Total);
            }
        }
        if others > 0 && !has_data(row) {
            // Nearly every data row differs from a header in its first cells: stop looking there.
            let bearable = (others + 1) / 5;
            let differing = |same: &dyn Fn(usize, &Cell) -> bool| {
                let cells = row.cells.iter().enumerate().filter(|(_, c)| !c.is_blank());
                cells.filter(|(i, c)| !same(*i, c)).take(bearable + 1).count()
            };
            let same = |i: usize, c: &Cell| self.folded.get(i).is_some_and(|h| words::fold_header(&c.text) == *h);
            // In other words of the same meaning: "COGNOME" under "Cognome referente".
            // "N" under a consent is an answer, whatever it means above a column.
            let known =
                |_: usize, c: &Cell| c.text.len() < 40 && c.text.trim().chars().count() > 1 && words::is_known(&c.text);
            let repeated = !self.headers.is_empty() && differing(&same) <= bearable;
            if repeated || others >= 3 && differing(&known) <= bearable && is_varied(row) {
                return Some(SkipReason::HeaderRepeated);
            }
        }
        None
    }
}
