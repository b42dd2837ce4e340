//! The log: five files of one MiB, ids and places only, never a value that a person typed or imported.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use custode_api::ports::Clock as _;
use log::{LevelFilter, Log, Metadata, Record};

use crate::adapters::WallClock;

const FILES: usize = 5;
const BYTES: u64 = 1024 * 1024;

static FILE: OnceLock<LogFile> = OnceLock::new();

struct LogFile(Mutex<PathBuf>);

/// From now on lines go into `custode.log` in this folder. Without it nothing is written.
pub fn start(folder: &Path) {
    if fs::create_dir_all(folder).is_err() {
        return;
    }
    let file = FILE.get_or_init(|| LogFile(Mutex::new(folder.to_path_buf())));
    if log::set_logger(file).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
}

/// One line: what kind of event, and the id or place to find it by. False while there is no log.
pub fn record(kind: &str, id: &str) -> bool {
    let Some(file) = FILE.get() else { return false };
    file.write(kind, id);
    true
}

impl LogFile {
    fn write(&self, kind: &str, id: &str) {
        let Ok(folder) = self.0.lock() else { return };
        let current = folder.join("custode.log");
        if fs::metadata(&current).is_ok_and(|m| m.len() >= BYTES) {
            rotate(&folder, &current);
        }
        if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(current) {
            let at = WallClock.now().format("%Y-%m-%dT%H:%M:%SZ");
            // A line that cannot be written has nowhere else to go.
            let _ = writeln!(file, "{at} {kind} {id}");
        }
    }
}

fn rotate(folder: &Path, current: &Path) {
    let older = |age: usize| folder.join(format!("custode.{age}.log"));
    for age in (1..FILES - 1).rev() {
        let _ = fs::rename(older(age), older(age + 1));
    }
    let _ = fs::rename(current, older(1));
}

impl Log for LogFile {
    // Libraries may log what they were given (a database its key): only our own lines, which carry ids, are kept.
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("custode")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.write(record.level().as_str(), &record.args().to_string());
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use super::{BYTES, FILES, LogFile};
    use log::{Level, Log as _, MetadataBuilder};
    use std::sync::Mutex;

    #[test]
    fn libraries_are_not_logged() {
        let file = LogFile(Mutex::new(std::env::temp_dir()));
        let of = |target| MetadataBuilder::new().level(Level::Error).target(target).build();
        assert!(file.enabled(&of("custode::dispatch")));
        assert!(!file.enabled(&of("sqlx::query")));
    }

    #[test]
    fn at_most_five_files_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = LogFile(Mutex::new(folder.path().to_path_buf()));
        let page = " ".repeat(usize::try_from(BYTES).unwrap());
        for _ in 0..FILES + 3 {
            file.write("test", &page);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), FILES);
    }
}
