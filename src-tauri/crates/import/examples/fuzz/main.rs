//! Changed files, one format at a time: whatever the bytes are, the reading ends in a result or a refusal.
//!
//! `fuzz SECONDS FORMAT FOLDER` takes the files of this format in the folder, changes them and reads what comes out as
//! the worker and its parent do: bytes to frames, frames over a pipe, rows to values. It fails on a panic of ours, on a
//! frame that the parent would refuse, on a crash and on a file that takes longer than it may. A panic of somebody else's
//! parser, and memory beyond the worker's, are refusals to the user and pass: the reading goes on in a new process.
#![allow(clippy::print_stdout, reason = "a terminal tool speaks on the terminal")]

mod seeds;

use std::io::{BufRead, BufReader, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use custode_import::frame::{self, Frame};
use custode_import::inspect::Inspector;
use custode_import::limits::MEMORY_BYTES;
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::reader;
use custode_import::refusal::Refusal;
use custode_import::table::{Cell, RawRow};
use custode_import::worker::limit_memory;
use seeds::Seed;

/// Longest reading of one changed file.
const LONGEST: Duration = Duration::from_secs(20);
/// Changes made to a file before it is read, at most.
const CHANGES: u64 = 6;
/// The same changes in every run: what fails once fails again.
const FIRST_SEED: u64 = 0x0c05_70de;

/// Where code of ours panicked last.
static OURS: Mutex<Option<String>> = Mutex::new(None);
/// Number of the file that is being read.
static AT: AtomicU64 = AtomicU64::new(0);
/// False while a file is being read.
static BETWEEN: AtomicBool = AtomicBool::new(true);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (seconds, format, folder, from) = match words.as_slice() {
        [seconds, format, folder] => (seconds, format, folder, None),
        [seconds, format, folder, from] => (seconds, format, folder, from.parse().ok()),
        _ => {
            println!("fuzz SECONDS FORMAT FOLDER");
            return ExitCode::from(2);
        }
    };
    let time = Duration::from_secs_f64(seconds.parse().unwrap_or(20.0));
    let Some(from) = from else { return watched(time, format, folder) };
    match seeds::of(Path::new(folder), format) {
        Ok(seeds) if !seeds.is_empty() => run(&seeds, format, time, from),
        Ok(_) => failed(format, "no file of this format in the folder"),
        Err(error) => failed(format, &error.to_string()),
    }
}

fn failed(format: &str, reason: &str) -> ExitCode {
    println!("{format}: {reason}");
    ExitCode::FAILURE
}

/// Reads in a process of its own, and in a new one after the file that wanted more memory than there is.
fn watched(time: Duration, format: &str, folder: &str) -> ExitCode {
    let begun = Instant::now();
    let (mut from, mut too_large) = (0_u64, 0_u64);
    loop {
        let left = time.saturating_sub(begun.elapsed()).as_secs_f64().to_string();
        let started = std::env::current_exe().and_then(|program| {
            Command::new(program)
                .args([left.as_str(), format, folder, from.to_string().as_str()])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
        });
        let Ok(mut child) = started else { return failed(format, "the reading process did not start") };
        let errors = child.stderr.take().map(|mut pipe| {
            std::thread::spawn(move || {
                let mut said = String::new();
                let _ = pipe.read_to_string(&mut said);
                said
            })
        });
        for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).lines()).map_while(Result::ok)
        {
            match line.strip_prefix("at ").and_then(|at| at.parse().ok()) {
                Some(at) => from = at,
                None => println!("{line}"),
            }
        }
        if child.wait().is_ok_and(|status| status.success()) {
            println!("{format}: {too_large} refused for their memory");
            return ExitCode::SUCCESS;
        }
        let said = errors.and_then(|thread| thread.join().ok()).unwrap_or_default();
        if !said.contains("memory allocation of") {
            return failed(format, &format!("change {from}: {said}"));
        }
        from += 1;
        too_large += 1;
    }
}

fn run(seeds: &[Seed], format: &str, time: Duration, from: u64) -> ExitCode {
    limit_memory(MEMORY_BYTES);
    std::panic::set_hook(Box::new(|panic| {
        let ours = panic.location().filter(|at| at.file().starts_with("src-tauri")).map(|at| format!("panic at {at}"));
        if let (Some(ours), Ok(mut last)) = (ours, OURS.lock()) {
            *last = Some(ours);
        }
    }));
    watch(format.to_owned());
    let (mut read, mut refused) = (0_u64, 0_u64);
    let begun = Instant::now();
    for at in from.. {
        if begun.elapsed() >= time {
            break;
        }
        println!("at {at}");
        let bytes = seeds[usize::try_from(at).unwrap_or(0) % seeds.len()].changed(FIRST_SEED + at, 1 + at % CHANGES);
        AT.store(at, Ordering::Release);
        BETWEEN.store(false, Ordering::Release);
        let outcome = catch_unwind(AssertUnwindSafe(|| whole(&bytes)));
        BETWEEN.store(true, Ordering::Release);
        if let Some(ours) = OURS.lock().ok().and_then(|mut last| last.take()) {
            return failed(format, &format!("change {at}: {ours}"));
        }
        match outcome {
            Ok(Ok(true)) => read += 1,
            Ok(Ok(false)) | Err(_) => refused += 1,
            Ok(Err(refusal)) => return failed(format, &format!("change {at}: the parent says {refusal:?}")),
        }
    }
    println!("{format}: {} files of {}, {read} read, {refused} refused", read + refused, seeds.len());
    ExitCode::SUCCESS
}

/// Ends the run when one file takes too long.
fn watch(format: String) {
    std::thread::spawn(move || {
        let mut since = (Instant::now(), u64::MAX);
        loop {
            std::thread::sleep(Duration::from_millis(200));
            let at = AT.load(Ordering::Acquire);
            if BETWEEN.load(Ordering::Acquire) || since.1 != at {
                since = (Instant::now(), at);
            } else if since.0.elapsed() > LONGEST {
                let _ = failed(&format, &format!("change {at}: no end after {LONGEST:?}"));
                std::process::exit(1);
            }
        }
    });
}

/// Reads as worker and parent do. True when there is a result, false when the file was refused.
///
/// # Errors
/// What the parent says of a frame that it would not take.
fn whole(bytes: &[u8]) -> Result<bool, Refusal> {
    let mut pipe = Vec::new();
    let mut buffer = Vec::new();
    let read = reader::read(&mut Cursor::new(bytes), &ReadOptions::default(), &mut |frame: Frame| {
        frame::write(&mut pipe, &frame, &mut buffer).map_err(Refusal::from)
    });
    let mut inspector = Inspector::new("file", bytes.len() as u64, true, KnownFields::default());
    let mut pipe = pipe.as_slice();
    while let Some(frame) = frame::read(&mut pipe, &mut buffer)? {
        inspector.frame(&frame);
    }
    for table in inspector.finish().tables {
        let setting = Setting { reference: chrono::NaiveDate::MIN, date_1904: table.date_1904, take_hidden: true };
        let normaliser = Normaliser::new(&table.proposed_map(), &[], setting);
        for cells in table.rows.into_iter().flatten() {
            let cells = cells.iter().map(Cell::text).collect();
            let _ = normaliser.row(&RawRow { row: 1, cells, ..RawRow::default() }).values();
        }
    }
    Ok(read.is_ok())
}
