//! Bounds of the reading (SECURITY.md part 4). They are checked in the worker and again in its parent.

use std::time::Duration;

/// Text files.
pub const TEXT_BYTES: u64 = 1 << 30;
/// Most bytes of text that can be pasted.
pub const PASTED_BYTES: u64 = 16 << 20;
/// Workbooks.
pub const WORKBOOK_BYTES: u64 = 200 << 20;
/// Parts of a zipped workbook.
pub const ZIP_ENTRIES: usize = 2_000;
/// All parts together, inflated.
pub const INFLATED_BYTES: u64 = 1 << 30;
/// One part, inflated.
pub const PART_BYTES: u64 = 600 << 20;
/// Inflated to packed, looked at beyond [`RATIO_FROM`].
pub const RATIO: u64 = 200;
/// Inflated bytes below which the ratio does not matter.
pub const RATIO_FROM: u64 = 10 << 20;
/// Rows of a sheet.
pub const SHEET_ROWS: u32 = 1_048_576;
/// Columns in use.
pub const COLUMNS: usize = 1_024;
/// Filled cells of a workbook.
pub const CELLS: u64 = 20_000_000;
/// Bytes of a cell.
pub const CELL_BYTES: usize = 64 << 10;
/// Bytes of a row.
pub const ROW_BYTES: usize = 1 << 20;
/// Memory of the worker.
pub const MEMORY_BYTES: u64 = 512 << 20;
/// Longest silence of the worker.
pub const SILENCE: Duration = Duration::from_secs(30);
/// Longest reading.
pub const TOTAL: Duration = Duration::from_secs(600);
/// One frame on the pipe: a batch of rows.
pub const FRAME_BYTES: usize = 4 << 20;

/// One file of mail: a box of many messages.
pub const MAIL_FILE: u64 = 1 << 30;
/// One message, as it was sent.
pub const MAIL_BYTES: u64 = 160 << 20;
/// A file that came with a message and is kept.
pub const MAIL_PART: usize = 25 << 20;
/// Files of a message.
pub const MAIL_PARTS: usize = 100;
/// Addresses of a message.
pub const MAIL_PEOPLE: usize = 500;
/// The text of a message.
pub const MAIL_BODY: usize = 500_000;
/// Bytes of a file that come in one frame.
pub const MAIL_PIECE: usize = 1 << 20;
