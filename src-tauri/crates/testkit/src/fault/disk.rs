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
    film: Mutex<Option<Film>>,
}

/// Copies of the whole folder, as a program that is killed at that moment leaves it.
struct Film {
    into: PathBuf,
    every: usize,
    most: usize,
    taken: Vec<(usize, PathBuf)>,
}

/// What is given back at the next start all the same, and is large.
const NOT_ON_FILM: [&str; 2] = ["reserve", "lock"];

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
        film: Mutex::default(),
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
    /// Notes what is about to be done.
    fn note(&self, op: Op) {
        let mut log = locked(&self.log);
        if let Some(film) = &mut *locked(&self.film)
            && log.len().is_multiple_of(film.every)
        {
            film.take(&self.folder, log.len());
        }
        log.push(op);
    }

    /// From now on copies the folder before things are asked of the disk: what a program leaves that is killed just there,
    /// header and all. Spread over everything that is asked, there are between `most` and twice as many copies in the end, or
    /// one for each thing where that is fewer.
    pub fn film(&self, into: &Path, most: usize) {
        *locked(&self.film) = Some(Film { into: into.to_owned(), every: 1, most: most.max(1), taken: Vec::new() });
    }

    /// Ends the film: how much had been asked of the disk at each copy, and where it lies.
    pub fn developed(&self) -> Vec<(usize, PathBuf)> {
        locked(&self.film).take().map(|film| film.taken).unwrap_or_default()
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

impl Film {
    fn take(&mut self, folder: &Path, at: usize) {
        let to = self.into.join(format!("{at}.custode"));
        std::fs::create_dir_all(&to).expect("a place for a picture");
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let name = entry.file_name();
            if entry.path().is_file() && !NOT_ON_FILM.iter().any(|left| *left == name) {
                // A temporary file may be gone by now.
                let _ = std::fs::copy(entry.path(), to.join(name));
            }
        }
        self.taken.push((at, to));
        if self.taken.len() >= 2 * self.most {
            self.every *= 2;
            let every = self.every;
            let (kept, left): (Vec<_>, Vec<_>) = self.taken.drain(..).partition(|(at, _)| at.is_multiple_of(every));
            self.taken = kept;
            left.iter().for_each(|(_, path)| std::fs::remove_dir_all(path).expect("a picture"));
        }
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
