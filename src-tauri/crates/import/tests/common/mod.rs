//! What several tests of lists ask.

use chrono::NaiveDate;
use custode_import::inspect::InspectedTable;
use custode_import::mapping::MapFile;
use custode_import::normalise::draft::NormalisedRow;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::table::{Cell, RawRow};

/// The rows of a table as they would be imported by a mapping, on 30 June 2026.
pub fn rows_by(map: &MapFile, table: &InspectedTable) -> Vec<NormalisedRow> {
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let reference = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let normaliser = Normaliser::new(map, &headers, Setting { reference, date_1904: false, take_hidden: false });
    let lines = table.rows.as_ref().unwrap().iter().zip(table.row_numbers.as_deref().unwrap());
    let raw = |cells: &Vec<String>, row: &u32| RawRow {
        row: *row,
        cells: cells.iter().map(Cell::text).collect(),
        ..RawRow::default()
    };
    lines.map(|(cells, row)| normaliser.row(&raw(cells, row))).collect()
}
