//! What this machine remembers outside every archive: appearance, archives opened before, device slots.
//! Nothing personal but the paths of archives and the login that a device slot belongs to.

use crate::backups::BackupPlan;
use chrono::{DateTime, Utc};
use custode_vault::{SealMemory, flush_folder, fresh_file, insistently, put_in_place};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// Appearance of the windows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    /// `it` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `compact`, `comfortable` or `relaxed`.
    pub density: String,
    /// Percent, 80 to 200.
    pub zoom: u16,
}

impl Default for Appearance {
    fn default() -> Self {
        Self { language: "it".to_owned(), theme: "system".to_owned(), density: "comfortable".to_owned(), zoom: 100 }
    }
}

/// An archive that was opened here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownArchive {
    /// Opaque handle of this entry.
    pub token: Uuid,
    /// The archive folder.
    pub path: PathBuf,
    /// Holds invented people.
    #[serde(default)]
    pub sample: bool,
    /// Last unlocked here.
    pub last_opened_at: Option<DateTime<Utc>>,
    /// Slot for unlocking through the system's keychain, sealed; useless without the secret in the keychain.
    #[serde(default)]
    pub device_slot: Option<String>,
    /// The last close seal seen here, to notice an older file.
    #[serde(default)]
    pub seal: Option<SeenSeal>,
    /// Where and when backups of it are made here.
    #[serde(default)]
    pub backup: BackupPlan,
}

/// A close seal as this machine remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenSeal {
    counter: u64,
    audit_seq: u64,
    audit_head: Vec<u8>,
}

impl KnownArchive {
    /// Folder name without `.custode`.
    #[must_use]
    pub fn name(&self) -> String {
        archive_name(&self.path)
    }
}

/// Folder name without `.custode`.
#[must_use]
pub fn archive_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(".custode").map(str::to_owned).unwrap_or(name)
}

/// The file's content.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// How the windows look.
    pub appearance: Appearance,
    /// Most recent first.
    pub archives: Vec<KnownArchive>,
    /// The chosen archive.
    pub chosen: Option<Uuid>,
    /// By which id this machine stands in the registers of devices, once it was entered into one.
    pub device: Option<Uuid>,
    /// What was known before could not be read; until somebody says again where backups go.
    pub forgot: bool,
}

/// The memory and the file that keeps it.
#[derive(Debug)]
pub struct Machine {
    file: PathBuf,
    memory: Memory,
    /// What lies in the file was not read, and is not set aside yet.
    unread: bool,
}

/// At most so many archives are remembered.
const REMEMBERED: usize = 12;

impl Machine {
    /// Reads `machine.json` in the program's data folder; a missing file is an empty memory. One that cannot be read (a disk
    /// that lost it, a newer version's) is one too, but it is set aside as `machine.json.damaged` and never written over.
    #[must_use]
    pub fn load(data_dir: &Path) -> Self {
        let file = data_dir.join("machine.json");
        let read = insistently(|| fs::read(&file));
        let missing = read.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        let memory = read.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let forgot = memory.is_none() && !missing;
        let mut machine = Self { file, memory: memory.unwrap_or_default(), unread: forgot };
        machine.memory.forgot |= forgot;
        // What cannot be moved now is moved before the first write.
        let _ = machine.set_aside();
        machine
    }

    fn set_aside(&mut self) -> io::Result<()> {
        if self.unread {
            put_in_place(&self.file, &self.file.with_extension("json.damaged"))?;
            self.unread = false;
        }
        Ok(())
    }

    /// What is remembered.
    #[must_use]
    pub const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Changes the memory and writes it beside, then in place.
    ///
    /// # Errors
    /// When the data folder cannot be written; the memory in this run is changed all the same.
    pub fn update(&mut self, change: impl FnOnce(&mut Memory)) -> io::Result<()> {
        change(&mut self.memory);
        self.memory.archives.truncate(REMEMBERED);
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        self.set_aside()?;
        let beside = self.file.with_extension("json.new");
        let mut file = fresh_file(&beside)?;
        file.write_all(&serde_json::to_vec_pretty(&self.memory)?)?;
        // A power cut leaves the old memory or the new one: an empty file would forget where the backups go.
        file.sync_all()?;
        drop(file);
        put_in_place(&beside, &self.file)?;
        self.file.parent().map_or(Ok(()), flush_folder)
    }

    /// The chosen archive.
    #[must_use]
    pub fn chosen(&self) -> Option<&KnownArchive> {
        let token = self.memory.chosen?;
        self.memory.archives.iter().find(|archive| archive.token == token)
    }

    /// An archive by its handle.
    #[must_use]
    pub fn archive(&self, token: Uuid) -> Option<&KnownArchive> {
        self.memory.archives.iter().find(|archive| archive.token == token)
    }

    /// Puts an archive in front and chooses it; returns its handle.
    ///
    /// # Errors
    /// As [`Machine::update`].
    pub fn remember(&mut self, path: &Path, sample: bool, new_token: Uuid) -> io::Result<Uuid> {
        self.put_in_front(path, sample, new_token, |_| ())
    }

    /// The same for one that was unlocked at this moment.
    ///
    /// # Errors
    /// As [`Machine::update`].
    pub fn remember_opened(&mut self, path: &Path, sample: bool, new_token: Uuid, at: DateTime<Utc>) -> io::Result<()> {
        self.put_in_front(path, sample, new_token, |known| known.last_opened_at = Some(at)).map(|_| ())
    }

    fn put_in_front(
        &mut self,
        path: &Path,
        sample: bool,
        new_token: Uuid,
        change: impl FnOnce(&mut KnownArchive),
    ) -> io::Result<Uuid> {
        let mut known = self
            .memory
            .archives
            .iter()
            .position(|archive| archive.path == path)
            .map(|index| self.memory.archives.remove(index))
            .unwrap_or(KnownArchive {
                token: new_token,
                path: path.to_owned(),
                sample,
                last_opened_at: None,
                device_slot: None,
                seal: None,
                backup: BackupPlan::default(),
            });
        known.sample |= sample;
        change(&mut known);
        let token = known.token;
        self.update(|memory| {
            memory.archives.insert(0, known);
            memory.chosen = Some(token);
        })?;
        Ok(token)
    }

    /// Changes what is remembered of one archive.
    ///
    /// # Errors
    /// As [`Machine::update`].
    pub fn amend(&mut self, token: Uuid, change: impl FnOnce(&mut KnownArchive)) -> io::Result<()> {
        self.update(|memory| {
            if let Some(archive) = memory.archives.iter_mut().find(|archive| archive.token == token) {
                change(archive);
            }
        })
    }

    /// The last close seal of an archive seen here.
    #[must_use]
    pub fn seal_memory(&self, path: &Path) -> Option<SealMemory> {
        let seen = self.memory.archives.iter().find(|archive| archive.path == path)?.seal.as_ref()?;
        let audit_head = seen.audit_head.as_slice().try_into().ok()?;
        Some(SealMemory { counter: seen.counter, audit_seq: seen.audit_seq, audit_head })
    }

    /// Remembers the close seal of an archive.
    ///
    /// # Errors
    /// As [`Machine::update`].
    pub fn remember_seal(&mut self, path: &Path, seal: SealMemory) -> io::Result<()> {
        self.update(|memory| {
            if let Some(archive) = memory.archives.iter_mut().find(|archive| archive.path == path) {
                archive.seal = Some(SeenSeal {
                    counter: seal.counter,
                    audit_seq: seal.audit_seq,
                    audit_head: seal.audit_head.to_vec(),
                });
            }
        })
    }

    /// Forgets an archive; its files stay.
    ///
    /// # Errors
    /// As [`Machine::update`].
    pub fn forget(&mut self, token: Uuid) -> io::Result<()> {
        self.update(|memory| {
            memory.archives.retain(|archive| archive.token != token);
            if memory.chosen == Some(token) {
                memory.chosen = memory.archives.first().map(|archive| archive.token);
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_archive_is_chosen_and_survives_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let mut machine = Machine::load(dir.path());
        let first = machine.remember(Path::new("a/Uno.custode"), false, Uuid::from_u128(1)).unwrap();
        let second = machine.remember(Path::new("a/Due.custode"), true, Uuid::from_u128(2)).unwrap();
        let again = machine.remember(Path::new("a/Uno.custode"), false, Uuid::from_u128(3)).unwrap();
        assert_eq!(first, again, "one entry for one folder");
        let machine = Machine::load(dir.path());
        assert_eq!(machine.chosen().map(KnownArchive::name).as_deref(), Some("Uno"));
        assert_eq!(machine.memory().archives.len(), 2);
        assert!(machine.archive(second).unwrap().sample);
    }

    /// Where backups go is not forgotten without a word: the file stays beside, and the page of safety says so.
    #[test]
    fn a_memory_that_cannot_be_read_is_set_aside() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("machine.json"), b"{\"archives\":").unwrap();
        let mut machine = Machine::load(dir.path());
        assert!(machine.memory().archives.is_empty() && machine.memory().forgot);
        machine.remember(Path::new("a/Uno.custode"), false, Uuid::from_u128(1)).unwrap();
        assert_eq!(fs::read(at("machine.json.damaged")).unwrap(), b"{\"archives\":");
        let mut machine = Machine::load(dir.path());
        assert!(machine.memory().forgot, "until somebody says again where backups go");
        machine.update(|memory| memory.forgot = false).unwrap();
        assert!(!Machine::load(dir.path()).memory().forgot);
    }

    #[test]
    fn what_is_not_there_was_not_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!Machine::load(dir.path()).memory().forgot);
        // A folder stands in for a file that nobody may read.
        fs::create_dir(dir.path().join("machine.json")).unwrap();
        assert!(Machine::load(dir.path()).memory().forgot);
    }
}
