//! Which installation this machine is to an archive (R12). Two that write one chain would break it for ever, and a copied
//! folder or an older file put back looks like the one that was left here. So each start renews a nonce, in the archive
//! and in a small file of this machine: what does not fit becomes an installation of its own, with its own chain.

use custode_domain::ids::ReplicaId;
use custode_store::ReplicaMark;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    fs::{self, File},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// At most so many installations of one archive are remembered: one for each copy of it on this machine.
const REMEMBERED: usize = 16;

/// One installation, as it was left on this machine.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Left {
    replica: Uuid,
    nonce: String,
    /// The end of its chain at the last close: a copy made while the archive was open has the nonce, but ends before.
    seq: u64,
}

/// The file of one archive, most recent installation first.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    replicas: Vec<Left>,
}

/// Openings that failed since the archive could note them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Failures {
    count: u32,
}

/// What this machine remembers of its installations: one file for each archive, ids and nonces only, and beside it how many
/// tries to open it failed.
#[derive(Debug)]
pub(crate) struct Replicas {
    dir: PathBuf,
}

impl Replicas {
    /// The memory in this folder, which need not exist.
    pub(crate) fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// Whether `mark` is the installation that was left here; from now on `nonce` is the only one that fits. False also
    /// when the memory cannot be written: what cannot be proved later is not taken over now.
    pub(crate) fn recognise(&self, archive: Uuid, mark: &ReplicaMark, nonce: &str) -> bool {
        let renewed = self.change(archive, |memory| {
            let left = memory.replicas.iter_mut().find(|left| left.replica == mark.replica.as_uuid());
            let left = left.filter(|left| mark.nonce.as_ref() == Some(&left.nonce) && mark.seq >= left.seq);
            left.map(|left| nonce.clone_into(&mut left.nonce)).is_some()
        });
        renewed.unwrap_or(false)
    }

    /// Nothing was written into the archive after all: the nonce that it still has fits again.
    pub(crate) fn take_back(&self, archive: Uuid, mark: &ReplicaMark, nonce: &str) {
        if let Some(before) = &mark.nonce {
            self.recognise(archive, &ReplicaMark { nonce: Some(nonce.to_owned()), ..mark.clone() }, before);
        }
    }

    /// Remembers a new installation. That it could not be remembered shows at the next start, as a new one again.
    pub(crate) fn begin(&self, archive: Uuid, replica: ReplicaId, nonce: &str) {
        let replica = replica.as_uuid();
        let _ = self.change(archive, |memory| {
            memory.replicas.retain(|left| left.replica != replica);
            memory.replicas.insert(0, Left { replica, nonce: nonce.to_owned(), seq: 0 });
            memory.replicas.truncate(REMEMBERED);
        });
    }

    /// Remembers how far the chain went when the archive was closed.
    pub(crate) fn leave(&self, archive: Uuid, mark: &ReplicaMark) {
        let _ = self.change(archive, |memory| {
            let left = memory.replicas.iter_mut().find(|left| left.replica == mark.replica.as_uuid());
            if let Some(left) = left.filter(|left| mark.nonce.as_ref() == Some(&left.nonce)) {
                left.seq = mark.seq;
            }
        });
    }

    /// Counts an opening that failed. Where that cannot be kept, it is not told.
    pub(crate) fn note_failure(&self, archive: Uuid) {
        let _ = self.change_in(&failures_of(archive), |failures: &mut Failures| {
            failures.count = failures.count.saturating_add(1);
        });
    }

    /// The openings that failed and that the journal does not know yet.
    pub(crate) fn failures(&self, archive: Uuid) -> u32 {
        let kept = fs::read(self.dir.join(failures_of(archive))).ok();
        kept.and_then(|bytes| serde_json::from_slice::<Failures>(&bytes).ok()).unwrap_or_default().count
    }

    /// The journal knows so many of them.
    pub(crate) fn told_failures(&self, archive: Uuid, told: u32) {
        if told > 0 {
            let _ = self.change_in(&failures_of(archive), |failures: &mut Failures| {
                failures.count = failures.count.saturating_sub(told);
            });
        }
    }

    fn change<T>(&self, archive: Uuid, change: impl FnOnce(&mut Memory) -> T) -> io::Result<T> {
        self.change_in(&format!("{archive}.json"), change)
    }

    /// Reads, changes and writes the file under its lock: window and terminal may open two copies at the same moment.
    /// It is written in place, because a file that breaks in between is no memory, which is safe.
    fn change_in<M, T>(&self, name: &str, change: impl FnOnce(&mut M) -> T) -> io::Result<T>
    where
        M: Default + Serialize + DeserializeOwned,
    {
        fs::create_dir_all(&self.dir)?;
        let path = self.dir.join(name);
        let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
        file.lock()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let mut memory: M = serde_json::from_slice(&bytes).unwrap_or_default();
        let answer = change(&mut memory);
        file.rewind()?;
        file.set_len(0)?;
        file.write_all(&serde_json::to_vec(&memory)?)?;
        file.sync_all()?;
        Ok(answer)
    }
}

fn failures_of(archive: Uuid) -> String {
    format!("{archive}.failed.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARCHIVE: Uuid = Uuid::from_u128(7);

    fn mark(replica: u128, nonce: &str, seq: u64) -> ReplicaMark {
        ReplicaMark { replica: ReplicaId::from_uuid(Uuid::from_u128(replica)), nonce: Some(nonce.to_owned()), seq }
    }

    fn begun(dir: &Path) -> Replicas {
        let replicas = Replicas::new(dir);
        replicas.begin(ARCHIVE, mark(1, "", 0).replica, "a");
        replicas
    }

    #[test]
    fn only_the_nonce_of_the_last_start_fits_and_only_once() {
        let dir = tempfile::tempdir().unwrap();
        let replicas = begun(dir.path());
        assert!(replicas.recognise(ARCHIVE, &mark(1, "a", 5), "b"));
        assert!(!replicas.recognise(ARCHIVE, &mark(1, "a", 5), "c"), "an older file");
        assert!(replicas.recognise(ARCHIVE, &mark(1, "b", 5), "c"));
        assert!(!replicas.recognise(ARCHIVE, &mark(2, "c", 5), "d"), "an installation of another machine");
        assert!(!replicas.recognise(Uuid::from_u128(8), &mark(1, "c", 5), "d"), "another archive");
        assert!(!replicas.recognise(ARCHIVE, &ReplicaMark { nonce: None, ..mark(1, "", 5) }, "d"));
    }

    #[test]
    fn an_archive_that_did_not_open_is_known_at_the_next_start() {
        let dir = tempfile::tempdir().unwrap();
        let replicas = begun(dir.path());
        let left = mark(1, "a", 5);
        assert!(replicas.recognise(ARCHIVE, &left, "b"));
        replicas.take_back(ARCHIVE, &left, "b");
        assert!(replicas.recognise(ARCHIVE, &left, "c"));
        replicas.take_back(ARCHIVE, &left, "b");
        assert!(!replicas.recognise(ARCHIVE, &left, "d"), "only a renewal of this start is taken back");
    }

    #[test]
    fn a_copy_made_while_the_archive_was_open_ends_before_the_close() {
        let dir = tempfile::tempdir().unwrap();
        let replicas = begun(dir.path());
        replicas.leave(ARCHIVE, &mark(1, "a", 9));
        assert!(!replicas.recognise(ARCHIVE, &mark(1, "a", 8), "b"));
        assert!(replicas.recognise(ARCHIVE, &mark(1, "a", 9), "b"));
    }

    #[test]
    fn copies_side_by_side_are_each_known_again() {
        let dir = tempfile::tempdir().unwrap();
        let replicas = begun(dir.path());
        replicas.begin(ARCHIVE, mark(2, "", 0).replica, "x");
        assert!(replicas.recognise(ARCHIVE, &mark(1, "a", 1), "b"));
        assert!(replicas.recognise(ARCHIVE, &mark(2, "x", 1), "y"));
        assert!(replicas.recognise(ARCHIVE, &mark(1, "b", 1), "c"));
    }

    #[test]
    fn a_memory_that_cannot_be_kept_proves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let replicas = begun(dir.path());
        let file = dir.path().join(format!("{ARCHIVE}.json"));
        fs::write(&file, b"{\"replicas\":").unwrap();
        assert!(!replicas.recognise(ARCHIVE, &mark(1, "a", 1), "b"), "broken");
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        assert!(!replicas.recognise(ARCHIVE, &mark(1, "a", 1), "b"), "not a file");
    }
}
