//! A list as the importer would read it by itself.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use chrono::NaiveDate;
use custode_domain::matching::Party;
use custode_import::inspect::inspect_in_process;
use custode_import::linking::parties;
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::table::{Cell, RawRow};

/// Every party of a list, and for the main one of a row which row it is of.
pub struct List {
    /// The parties.
    pub parties: Vec<Party>,
    /// The row of each.
    pub rows: Vec<Option<usize>>,
}

impl List {
    /// Reads a list; `lines` says which row begins on which line.
    pub fn read(path: &Path, lines: &HashMap<u64, usize>) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let mut file = File::open(path).ok()?;
        let found = inspect_in_process(&mut file, &name, &ReadOptions::default(), true, KnownFields::default()).ok()?;
        let table = found.tables.first()?;
        let setting = Setting {
            reference: NaiveDate::from_ymd_opt(2026, 6, 30)?,
            date_1904: table.date_1904,
            take_hidden: false,
        };
        let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
        let map = table.proposed_map();
        let normaliser = Normaliser::new(&map, &headers, setting);
        let mut list = Self { parties: Vec::new(), rows: Vec::new() };
        for (cells, line) in table.rows.as_ref()?.iter().zip(table.row_numbers.as_deref()?) {
            let row = RawRow { row: *line, cells: cells.iter().map(Cell::text).collect(), ..RawRow::default() };
            let found = parties(&normaliser.row(&row));
            let main = found.iter().position(|party| !party.organisation).unwrap_or(0);
            for (at, party) in found.into_iter().enumerate() {
                list.rows.push(lines.get(&u64::from(*line)).copied().filter(|_| at == main));
                list.parties.push(party);
            }
        }
        Some(list)
    }
}
