//! What happened on a watched disk, and what it may hold after a power cut.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// The smallest piece that a disk writes whole.
const SECTOR: usize = 512;

/// One thing that the database asked of the disk, of the file with this name.
enum Op {
    Write { file: String, at: usize, bytes: Vec<u8> },
    Truncate { file: String, to: usize },
    Sync { file: String },
    Delete { file: String },
}

/// What was asked of the files in one folder since it is watched.
pub struct Disk {
    folder: PathBuf,
    before: BTreeMap<String, Vec<u8>>,
    log: Mutex<Vec<Op>>,
    /// Writes that still fit; none fits afterwards, until there is room again.
    room: AtomicUsize,
    refused: AtomicUsize,
}

impl std::fmt::Debug for Disk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Disk").field("length", &self.length()).finish_non_exhaustive()
    }
}

static WATCHED: Mutex<Vec<Arc<Disk>>> = Mutex::new(Vec::new());

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Watches a folder from now on. Connections that were opened before are not seen.
///
/// # Panics
/// Where a file of the folder cannot be read, or the file system cannot be put before the system's own.
#[must_use]
pub fn watch(folder: &Path) -> Arc<Disk> {
    super::vfs::stand_before();
    let folder = folder.canonicalize().expect("a folder");
    let files = std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let before = files
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("a file")));
    let disk = Arc::new(Disk {
        before: before.collect(),
        folder,
        log: Mutex::default(),
        room: AtomicUsize::new(usize::MAX),
        refused: AtomicUsize::new(0),
    });
    locked(&WATCHED).push(Arc::clone(&disk));
    disk
}

/// The disk that a file lies on, and its name there.
pub(super) fn of(path: &Path) -> Option<(Arc<Disk>, String)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let found = locked(&WATCHED).iter().find(|disk| path.parent() == Some(disk.folder.as_path())).map(Arc::clone)?;
    Some((found, name))
}

impl Disk {
    fn note(&self, op: Op) {
        locked(&self.log).push(op);
    }

    /// Whether one write more fits.
    fn fits(&self) -> bool {
        let left = self.room.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| match left {
            0 => None,
            usize::MAX => Some(usize::MAX),
            left => Some(left - 1),
        });
        if left.is_err() {
            self.refused.fetch_add(1, Ordering::SeqCst);
        }
        left.is_ok()
    }

    /// False where the disk is full.
    pub(super) fn write(&self, file: &str, at: usize, bytes: &[u8]) -> bool {
        let fits = self.fits();
        if fits {
            self.note(Op::Write { file: file.to_owned(), at, bytes: bytes.to_vec() });
        }
        fits
    }

    pub(super) fn truncate(&self, file: &str, to: usize) {
        self.note(Op::Truncate { file: file.to_owned(), to });
    }

    pub(super) fn sync(&self, file: &str) {
        self.note(Op::Sync { file: file.to_owned() });
    }

    pub(super) fn delete(&self, file: &str) {
        self.note(Op::Delete { file: file.to_owned() });
    }

    /// So many writes still fit, `usize::MAX`: all.
    pub fn fill_after(&self, writes: usize) {
        self.room.store(writes, Ordering::SeqCst);
    }

    /// Writes that did not fit so far.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }

    /// How many things were asked so far: a moment to cut the power at.
    #[must_use]
    pub fn length(&self) -> usize {
        locked(&self.log).len()
    }

    /// What the files may hold when the power goes after so many things were asked. What was synced is there; of the rest
    /// each sector is there or not, in any order: `draw` gives numbers below its argument.
    pub fn after_power_cut(&self, at: usize, mut draw: impl FnMut(usize) -> usize) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.before.clone();
        let mut pending: Vec<&Op> = Vec::new();
        let log = locked(&self.log);
        for op in log.iter().take(at) {
            match op {
                Op::Write { .. } | Op::Truncate { .. } => pending.push(op),
                Op::Sync { file } => {
                    let (now, later) = pending.into_iter().partition(|op| op.file() == file);
                    pending = later;
                    let now: Vec<&Op> = now;
                    now.into_iter().for_each(|op| op.apply(&mut files, |_| true));
                }
                Op::Delete { file } => {
                    files.remove(file);
                    pending.retain(|op| op.file() != file);
                }
            }
        }
        // Of files that were made and never synced, the names are there.
        for op in &pending {
            files.entry(op.file().to_owned()).or_default();
        }
        while !pending.is_empty() {
            let op = pending.swap_remove(draw(pending.len()));
            match draw(3) {
                0 => {}
                1 => op.apply(&mut files, |_| true),
                _ => op.apply(&mut files, |_| draw(2) == 0),
            }
        }
        files
    }
}

impl Op {
    fn file(&self) -> &str {
        match self {
            Self::Write { file, .. } | Self::Truncate { file, .. } | Self::Sync { file } | Self::Delete { file } => {
                file
            }
        }
    }

    /// Does it, but for the sectors that did not reach the disk.
    fn apply(&self, files: &mut BTreeMap<String, Vec<u8>>, mut reached: impl FnMut(usize) -> bool) {
        match self {
            Self::Write { file, at, bytes } => {
                let content = files.entry(file.clone()).or_default();
                for (index, piece) in bytes.chunks(SECTOR).enumerate() {
                    let from = at + index * SECTOR;
                    if reached(index) {
                        let end = from + piece.len();
                        content.resize(content.len().max(end), 0);
                        content[from..end].copy_from_slice(piece);
                    }
                }
            }
            Self::Truncate { file, to } if reached(0) => files.entry(file.clone()).or_default().truncate(*to),
            Self::Truncate { .. } | Self::Sync { .. } | Self::Delete { .. } => {}
        }
    }
}
