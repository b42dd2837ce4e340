//! B2: a workbook of 50,000 rows and 12 columns, read by the child process and handed over row by row. The peer streams
//! the same cells with the same library and does nothing with them.

use crate::{
    Place,
    figure::{RUNS, again, figure as compared, timed},
};
use calamine::{Reader as _, Xlsx};
use custode_app::reading::{
    frame::Frame,
    options::ReadOptions,
    reading::{Reading, Source},
};
use custode_testkit::worker;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
    time::Instant,
};

const ROWS: usize = 50_000;
const COLUMNS: usize = 12;

pub fn figure(place: &Place) -> Value {
    let book = workbook(place);
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(timed(&mut again(&["read".as_ref(), book.as_os_str()])));
        peers.push(timed(&mut again(&["cells".as_ref(), book.as_os_str()])));
    }
    compared("B2", "reading a workbook of 50,000 rows / streaming its cells", &ours, &peers, 1.3)
}

/// The first columns of the list, as somebody keeps them in a sheet.
fn workbook(place: &Place) -> PathBuf {
    let target = place.work.join("B2.xlsx");
    if target.is_file() {
        return target;
    }
    let list = std::fs::read_to_string(&place.csv).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().unwrap();
    for (row, line) in list.lines().filter(|line| !line.contains('"')).take(ROWS + 1).enumerate() {
        for (column, cell) in line.split(';').take(COLUMNS).enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), cell).unwrap();
        }
    }
    book.save(&target).unwrap();
    target
}

pub fn ours(book: &Path) {
    let worker = worker();
    let args: Vec<&str> = worker.args.iter().map(|arg| arg.to_str().unwrap()).collect();
    let started = Instant::now();
    let source = Source::File(File::open(book).unwrap());
    let mut reading = Reading::start(&worker.program, &args, source, &ReadOptions::default()).unwrap();
    let mut rows = 0;
    while let Some(frame) = reading.next_frame().unwrap() {
        if let Frame::Rows(some) = frame {
            rows += some.len();
        }
    }
    println!("{}", started.elapsed().as_secs_f64());
    assert_eq!(rows, ROWS);
}

pub fn theirs(book: &Path) {
    let started = Instant::now();
    let mut book: Xlsx<_> = calamine::open_workbook(book).map(|book: Xlsx<BufReader<File>>| book).unwrap();
    let name = book.sheet_names()[0].clone();
    let mut cells = book.worksheet_cells_reader(&name).unwrap();
    let mut count = 0_u64;
    while let Some(cell) = cells.next_cell().unwrap() {
        std::hint::black_box(&cell);
        count += 1;
    }
    println!("{}", started.elapsed().as_secs_f64());
    assert!(count > ROWS as u64);
}
