//! The promises of this crate, tried on real folders.
//!
//! One archive is made per test process. Most tests get in with its recovery code or device slot, which cost no Argon2.

mod backup;
mod class_keys;
mod damage;
mod header_write;
mod ledger;
mod opening;
mod rotation;
mod session;
mod users;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use custode_domain::personal::Personal;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    ArchiveLock, DeviceSecret, DeviceSlot, Entropy, Holder, KdfParams, NewArchive, Passphrase, RecoveryCode, Unlocked,
    VaultError, create,
    header::copies::{COPY_A, COPY_B},
    unlock_with_device,
};

const PASSPHRASE: &str = "mulino tegola anfora brina scoglio";
const OTHER_PASSPHRASE: &str = "lanterna ghiaia sedano tappeto mirto";
const NOW: i64 = 1_790_000_000;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn holder() -> Holder {
    Holder {
        pid: 7,
        host: Personal::new("banco".to_owned()),
        user: Personal::new("Anna".to_owned()),
        started: "2026-11-22T09:00:00Z".to_owned(),
    }
}

/// Repeatable bytes, so that a whole header can be compared with a published one.
struct FixedEntropy(blake3::OutputReader);

impl FixedEntropy {
    fn new(seed: u8) -> Self {
        Self(blake3::Hasher::new_keyed(&[seed; 32]).finalize_xof())
    }
}

impl Entropy for FixedEntropy {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), VaultError> {
        self.0.fill(buffer);
        Ok(())
    }
}

fn create_at(dir: &Path, seed: u8) -> (Unlocked, RecoveryCode) {
    let new = NewArchive {
        file_uuid: Uuid::from_bytes([seed; 16]),
        user_id: Uuid::from_bytes([seed ^ 0xFF; 16]),
        login: "Anna Bianchi",
        passphrase: &passphrase(PASSPHRASE),
        kdf: KdfParams::FLOOR,
        schema_min_reader: 1,
        holder: &holder(),
    };
    create(dir, &new, &mut FixedEntropy::new(seed)).unwrap()
}

/// What is left of an archive when nobody has it open.
struct Template {
    header: Vec<u8>,
    code: RecoveryCode,
    slot: DeviceSlot,
    device: DeviceSecret,
}

fn template() -> &'static Template {
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    TEMPLATE.get_or_init(|| template_of(1))
}

fn template_of(seed: u8) -> Template {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("t.custode");
    let (unlocked, code) = create_at(&dir, seed);
    let device = DeviceSecret::generate(&mut FixedEntropy::new(99)).unwrap();
    let slot = unlocked.wrap_for_device(&device, NOW, NOW + 1000).unwrap();
    Template { header: unlocked.header_bytes().to_vec(), code, slot, device }
}

impl Template {
    /// An archive folder of its own for one test.
    fn place(&self) -> (TempDir, PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("Studio.custode");
        fs::create_dir(&dir).unwrap();
        set_copies(&dir, &self.header, &self.header);
        (temp, dir)
    }

    fn open_writable(&self, dir: &Path) -> Unlocked {
        let mut unlocked = unlock_with_device(dir, &self.slot, &self.device, NOW + 1).unwrap();
        unlocked.hold(ArchiveLock::acquire(dir, &holder()).unwrap()).unwrap();
        unlocked
    }
}

fn set_copies(dir: &Path, a: &[u8], b: &[u8]) {
    fs::write(dir.join(COPY_A), a).unwrap();
    fs::write(dir.join(COPY_B), b).unwrap();
}

/// Name and content of every file of a folder.
fn snapshot(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}
