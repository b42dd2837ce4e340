//! Lists below one another: where the header of the next one stands, and which lone lines are its titles.

use super::line::{is_lone_line, is_varied};
use super::row_kind::has_data;
use super::{Layout, TITLES};
use crate::frame::{Frame, Sink, SkipReason};
use crate::header;
use crate::mapping::words;
use crate::options::HeaderChoice;
use crate::refusal::Refusal;
use crate::table::{Cell, RawRow};

impl Layout {
    /// A row below the header: of this table, or of another one that stands below it.
    pub(super) fn follow(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        if self.address.is_some() {
            return self.line(row, sink);
        }
        if row.is_blank() && row.fault.is_none() {
            self.apart = true;
            return self.body(row, sink);
        }
        if self.choice != HeaderChoice::None && !self.headers.is_empty() {
            if self.begins_another(&row) {
                return self.another(row, sink);
            }
            if self.apart && self.held.len() < TITLES.0 && self.width >= 3 && is_lone_line(&row) {
                self.held.push(row);
                return Ok(());
            }
            if !self.held.is_empty() && self.skip_reason(&row) == Some(SkipReason::HeaderRepeated) {
                return self.goes_on(row, sink);
            }
        }
        self.release(sink)?;
        self.body(row, sink)
    }

    /// The lines that were held are rows like any other.
    pub(super) fn release(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        for row in std::mem::take(&mut self.held) {
            self.body(row, sink)?;
        }
        Ok(())
    }

    /// The lines that were held, but for those that may be somebody's name: they are rows.
    fn titles_held(&mut self, sink: &mut dyn Sink) -> Result<Vec<RawRow>, Refusal> {
        let (people, titles) = std::mem::take(&mut self.held).into_iter().partition(header::holds_a_first_name);
        let people: Vec<RawRow> = people;
        for row in people {
            self.body(row, sink)?;
        }
        Ok(titles)
    }

    /// The header comes again below titles of its own: they are nobody, and end what a heading said before them.
    fn goes_on(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        self.settle_pending(sink)?;
        for title in self.titles_held(sink)? {
            self.stop = self.heading(&title).flatten();
            sink.put(Frame::Skipped(title.row, SkipReason::Section))?;
        }
        self.body(row, sink)
    }

    /// True for the header of another table: known words that are no values, and not those of this table again.
    fn begins_another(&self, row: &RawRow) -> bool {
        let some = self.data_rows > 0 || self.pending.is_some();
        if !some || has_data(row) || !header::names_columns(row, self.apart) || !is_varied(row) {
            return false;
        }
        let filled = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank());
        let same = |(at, cell): &(usize, &Cell)| {
            let (own, known) = (words::fold_header(&cell.text), self.folded.get(*at));
            known.is_some_and(|known| {
                *known == own || words::exact(known).is_some_and(|word| words::exact(&own) == Some(word))
            })
        };
        filled().filter(same).count() * 5 < filled().count() * 3
    }

    /// This table is over, and the row is the header of the next one.
    fn another(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let mut head = self.titles_held(sink)?;
        self.end(sink)?;
        if let Some(title) = head.last() {
            // A title that is a no to the whole table is told with it.
            self.stop = self.heading(title).flatten().filter(|text| !crate::normalise::title_refuses(text));
        }
        self.below = Some(row.row);
        head.push(row);
        self.head = Some(head);
        self.titles.clear();
        self.said.clear();
        (self.data_rows, self.short_rows, self.after_total, self.apart) = (0, (0, None), false, false);
        Ok(())
    }
}
