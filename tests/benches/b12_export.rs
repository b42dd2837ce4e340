//! B12: 50,000 of 100,000 people taken out as a workbook and as CSV. The peer of the first is openpyxl's write-only mode, where
//! it is installed; what the export needs in memory is counted from the open archive on, for opening it takes 128 MiB for the
//! key.

use crate::{
    Place, b1_import,
    figure::{RUNS, again, median},
    program,
};
use custode_api::Desk;
use custode_app::{
    export::{self, Choice, Format, Reasons, Why},
    jobs::Progress,
    store::read::ContactFilter,
};
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Instant,
};

/// People that leave.
const ROWS: usize = 50_000;
/// MiB that an export may add to an open archive.
const MEMORY: u64 = 60;
/// How many times as fast as its peer the workbook shall be written.
const FASTER: f64 = 7.0;

pub fn figure(place: &Place) -> Value {
    let archive = b1_import::people(place);
    let mut peak = 0;
    let mut run = |format: &str| {
        let child = again(&["export".as_ref(), archive.as_os_str(), format.as_ref()]).output().unwrap();
        assert!(child.status.success(), "an export ended with {}", child.status);
        let said = String::from_utf8(child.stdout).unwrap();
        let (seconds, mib) = said.trim().split_once(' ').unwrap();
        peak = peak.max(mib.parse::<u64>().unwrap());
        seconds.parse::<f64>().unwrap()
    };
    let (mut books, mut lists, mut peers) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        books.push(run("xlsx"));
        lists.push(run("csv"));
        peers.extend(openpyxl(place));
    }
    let ratio = (!peers.is_empty()).then(|| median(peers) / median(books.clone()));
    json!({
        "id": "B12", "what": "export of 50,000 of 100,000 people; openpyxl write-only / workbook", "goal": FASTER,
        "ratio": ratio, "met": peak <= MEMORY && ratio.is_none_or(|ratio| ratio >= FASTER), "seconds": median(books),
        "csv_seconds": median(lists), "added_mib": peak, "goal_mib": MEMORY,
    })
}

fn openpyxl(place: &Place) -> Option<f64> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/b12_export.py");
    let peer = Command::new("python3").arg(script).arg(place.work.join("peer.xlsx")).stderr(Stdio::null()).output();
    let peer = peer.ok().filter(|peer| peer.status.success())?;
    String::from_utf8(peer.stdout).ok()?.trim().parse().ok()
}

/// The measured process: says the seconds of the export and the MiB that it added.
pub async fn child(archive: &Path, format: &str) {
    let desk = Arc::new(Desk::new(program::ports(archive.parent().unwrap())));
    let work = program::open(&desk, archive).await;
    let filters: [ContactFilter; 0] = [];
    let mut ids = work.reader().contact_ids(&filters, work.today()).await.unwrap();
    ids.truncate(ROWS);
    assert_eq!(ids.len(), ROWS);
    let format = if format == "csv" { Format::Csv } else { Format::Xlsx };
    let path = archive.with_extension(format.extension());
    // What the key took goes back before anything is counted.
    std::thread::sleep(std::time::Duration::from_millis(500));
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = of_status("VmRSS:");
    let why = Why::parse("misura").unwrap();
    let (reasons, progress) = (Reasons { aim: None, why: &why, to: None }, Arc::new(Progress::default()));
    let choice = Choice { ids, ..Choice::default() };
    let started = Instant::now();
    let (_, rows) = export::write(&work, format, &choice, reasons, &path, &progress).await.unwrap();
    let seconds = started.elapsed().as_secs_f64();
    assert_eq!(rows, ROWS as u64);
    println!("{seconds} {}", of_status("VmHWM:").saturating_sub(before) / 1024);
    drop(work);
    desk.shut_down().await;
    std::fs::remove_file(path).unwrap();
}

/// A line of the process's status, in KiB.
fn of_status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
