//! One program per archive: an operating system lock on the file `lock`.
//!
//! The system drops the lock when the program ends, however it ends. The file stays and never needs to be deleted.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use custode_domain::personal::Personal;

use crate::{IoAction, VaultError, beside::open_own};

pub(crate) const LOCK_FILE: &str = "lock";
const MAX_INFO_LEN: u64 = 4096;

/// What a program says about itself in the lock file; information for a person, never used to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Process id.
    pub pid: u32,
    /// Name of the computer.
    pub host: Personal<String>,
    /// Label of the operating system user.
    pub user: Personal<String>,
    /// When the program took the lock, as text in RFC 3339.
    pub started: String,
}

impl Holder {
    fn to_text(&self) -> String {
        let one_line = |text: &str| text.chars().filter(|c| !c.is_control()).take(200).collect::<String>();
        format!(
            "pid={}\nhost={}\nuser={}\nstarted={}\n",
            self.pid,
            one_line(self.host.expose()),
            one_line(self.user.expose()),
            one_line(&self.started)
        )
    }

    fn from_text(text: &str) -> Option<Self> {
        let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        Some(Self {
            pid: value("pid")?.parse().ok()?,
            host: Personal::new(value("host")?.to_owned()),
            user: Personal::new(value("user")?.to_owned()),
            started: value("started")?.to_owned(),
        })
    }
}

/// Proof that this program, and no other, may write the archive. Clones share one lock; the last one dropped frees it.
#[derive(Debug, Clone)]
pub struct ArchiveLock {
    file: Arc<File>,
    dir: PathBuf,
}

impl ArchiveLock {
    /// Takes the lock without waiting. Errors: [`VaultError::LockedElsewhere`], [`VaultError::NotAnArchive`] if the folder
    /// does not exist or its lock is no file of its own, [`VaultError::Io`] on a volume that cannot be written or has no locks.
    pub fn acquire(dir: &Path, holder: &Holder) -> Result<Self, VaultError> {
        let dir = fs::canonicalize(dir).map_err(|_| VaultError::NotAnArchive)?;
        if !dir.is_dir() {
            return Err(VaultError::NotAnArchive);
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = open_own(&options, &dir.join(LOCK_FILE)).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => VaultError::NotAnArchive,
            _ => IoAction::Lock.failed()(error),
        })?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(VaultError::LockedElsewhere { by: read_holder(&mut file) }),
            Err(TryLockError::Error(e)) => return Err(IoAction::Lock.failed()(e)),
        }
        // On a full disk the lock still holds; only the information about the holder is missing.
        let _ = file
            .set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(holder.to_text().as_bytes()));
        Ok(Self { file: Arc::new(file), dir })
    }

    /// True if this lock is the one of that archive folder.
    pub fn covers(&self, dir: &Path) -> bool {
        fs::canonicalize(dir).is_ok_and(|dir| dir == self.dir)
    }

    /// Number of owners of this lock in the program.
    pub fn owners(&self) -> usize {
        Arc::strong_count(&self.file)
    }
}

fn read_holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).ok()?;
    file.take(MAX_INFO_LEN).read_to_string(&mut text).ok()?;
    Holder::from_text(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(user: &str) -> Holder {
        Holder {
            pid: 42,
            host: Personal::new("banco".to_owned()),
            user: Personal::new(user.to_owned()),
            started: "2026-11-22T09:00:00Z".to_owned(),
        }
    }

    #[test]
    fn a_second_program_is_told_who_holds_the_archive() {
        let dir = tempfile::tempdir().unwrap();
        let lock = ArchiveLock::acquire(dir.path(), &holder("Anna\nBianchi")).unwrap();
        assert!(lock.covers(dir.path()));
        match ArchiveLock::acquire(dir.path(), &holder("other")) {
            Err(VaultError::LockedElsewhere { by: Some(by) }) => {
                assert_eq!((by.pid, by.user.expose().as_str()), (42, "AnnaBianchi"));
                assert!(!format!("{by:?}").contains("Anna"), "the holder's name is personal");
            }
            other => panic!("{other:?}"),
        }
        drop(lock);
        ArchiveLock::acquire(dir.path(), &holder("other")).unwrap();
    }

    #[test]
    fn a_stale_file_is_no_obstacle() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(LOCK_FILE), "pid=1\nhost=x\nuser=y\nstarted=z\nand more text of a longer holder")
            .unwrap();
        let _lock = ArchiveLock::acquire(dir.path(), &holder("Anna")).unwrap();
        assert_eq!(fs::read_to_string(dir.path().join(LOCK_FILE)).unwrap(), holder("Anna").to_text());
    }

    /// The lock is written: behind a link that would be a file of somebody else.
    #[cfg(unix)]
    #[test]
    fn a_link_in_its_place_is_refused_and_what_it_names_is_unharmed() {
        let dir = tempfile::tempdir().unwrap();
        let (archive, target, none) = (dir.path().join("a"), dir.path().join("tesi.odt"), dir.path().join("none"));
        fs::create_dir(&archive).unwrap();
        fs::write(&target, "anni di lavoro").unwrap();
        for leads in [&target, &none] {
            std::os::unix::fs::symlink(leads, archive.join(LOCK_FILE)).unwrap();
            let refused = ArchiveLock::acquire(&archive, &holder("Anna"));
            assert!(matches!(refused, Err(VaultError::NotAnArchive)), "{refused:?}");
            fs::remove_file(archive.join(LOCK_FILE)).unwrap();
        }
        assert_eq!(fs::read_to_string(&target).unwrap(), "anni di lavoro");
        assert!(!none.exists());
    }

    #[test]
    fn clones_share_the_lock() {
        let dir = tempfile::tempdir().unwrap();
        let first = ArchiveLock::acquire(dir.path(), &holder("Anna")).unwrap();
        let second = first.clone();
        drop(first);
        assert!(ArchiveLock::acquire(dir.path(), &holder("Anna")).is_err());
        assert_eq!(second.owners(), 1);
    }

    #[test]
    fn a_missing_folder_is_not_an_archive() {
        let dir = tempfile::tempdir().unwrap();
        let missing = dir.path().join("missing");
        assert!(matches!(ArchiveLock::acquire(&missing, &holder("Anna")), Err(VaultError::NotAnArchive)));
        assert!(!missing.exists());
    }
}
