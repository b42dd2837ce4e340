//! New keys for a whole archive, after somebody was taken out or a leak is feared (SECURITY 2.4).
//!
//! The new master key is sealed to the public key of everybody who stays, and to that of the recovery sheet, so nobody but
//! the person at the desk has to be there. What the data file is encrypted with comes from it, so the file is written anew
//! beside the old one; the write of the header that names both is the commit point. In the same write sealed values get a new
//! key, and the one from before lies under it: what it sealed is in entries that cannot be written again. Keys of the
//! suppression list and of the ledger stay what they are: nobody could make their hashes anew.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::{
    DatabaseKey, HeaderCondition, IoAction, OsEntropy, Unlocked, VaultError,
    beside::{has_one_name, open_own},
    entropy::random_array,
    header::{
        Body, Seal, UserSlot, UserState,
        body::{Pending, is_data_file_name},
        copies::{COPY_A, COPY_B, Disk, RealDisk},
        extras,
    },
    keys::{CLASS_FISCAL, Keys},
};

/// Keys that are made and that no header names yet.
pub struct NextKeys {
    keys: Keys,
    mk_gen: u32,
    dek_n: u32,
    db_salt: [u8; 16],
    db_file: String,
}

custode_domain::redacted!(NextKeys);

impl NextKeys {
    /// Key and salt of the data file to come.
    ///
    /// # Errors
    /// [`VaultError::Primitive`].
    pub fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        self.keys.database_key_of(self.dek_n, &self.db_salt)
    }

    /// Which generation of master keys they are; the first archive has 1.
    #[must_use]
    pub const fn generation(&self) -> u32 {
        self.mk_gen
    }
}

impl Unlocked {
    /// Makes new keys for a data file under another name, and notes in the header that a change is running. What opens the
    /// archive stays as it is.
    ///
    /// # Errors
    /// [`VaultError::LabelRefused`] for a name other than `data.<n>.db` or for the present one, [`VaultError::HeaderFull`],
    /// [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn begin_rotation(&mut self, file_name: &str) -> Result<NextKeys, VaultError> {
        let body = self.session.body();
        if !is_data_file_name(file_name) || file_name == body.db_file {
            return Err(VaultError::LabelRefused);
        }
        let next = NextKeys {
            keys: self.session.keys.next(&mut OsEntropy)?,
            mk_gen: body.mk_gen.checked_add(1).ok_or(VaultError::HeaderFull)?,
            dek_n: body.dek_n.checked_add(1).ok_or(VaultError::HeaderFull)?,
            db_salt: random_array(&mut OsEntropy)?,
            db_file: file_name.to_owned(),
        };
        let pending = Some(Pending { mk_gen: next.mk_gen, db_file: next.db_file.clone() });
        self.session.commit(Body { pending, ..body.clone() })?;
        Ok(next)
    }

    /// Changes over: one header write names the new data file and seals the new master key to everybody. The copies of the
    /// header from before are overwritten where the system lets a program do that.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::HeaderFull`], [`VaultError::Io`]: then the old keys and the old file count.
    pub fn finish_rotation(&mut self, next: NextKeys) -> Result<(), VaultError> {
        let former = Former::open(&self.session.dir);
        self.finish_rotation_on(&mut RealDisk, next)?;
        // The second copy still holds the old keys when it could not be written; one more try, then the next write.
        let _ = self.session.repair();
        if self.session.condition == HeaderCondition::BothGood {
            former.overwrite();
        }
        Ok(())
    }

    pub(crate) fn finish_rotation_on(&mut self, disk: &mut dyn Disk, next: NextKeys) -> Result<(), VaultError> {
        let keys = self.session.keys.changed_to(&next.keys, &mut OsEntropy)?;
        let body = self.rotated_body(&keys, &next)?;
        self.session.commit_with(disk, keys, body)
    }

    /// Notes that a change that was begun will not be finished.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn abandon_rotation(&mut self) -> Result<(), VaultError> {
        match self.session.body().pending {
            None => Ok(()),
            Some(_) => self.session.commit(Body { pending: None, ..self.session.body().clone() }),
        }
    }

    /// A change of keys was begun and neither finished nor given up: the program was stopped in it.
    #[must_use]
    pub fn rotation_was_cut_short(&self) -> bool {
        self.session.body().pending.is_some()
    }

    /// Which generation of master keys this is; 1 until the first change.
    #[must_use]
    pub fn key_generation(&self) -> u32 {
        self.session.body().mk_gen
    }

    /// Which key of sealed values is in use; 1 until the first change. It is known to everybody, also to who has none.
    #[must_use]
    pub fn sealed_generation(&self) -> u32 {
        let former = self.session.body().former_classes.iter();
        former.filter(|slot| slot.class == CLASS_FISCAL).map(|slot| slot.generation + 1).max().unwrap_or(1)
    }

    /// Somebody was taken out or lost the right who had the key of sealed values, and it is still the same: by somebody who
    /// has none of their own.
    #[must_use]
    pub fn sealed_is_due(&self) -> bool {
        extras::classes_due(self.session.body())
    }

    /// Whether the person at the desk holds the key of sealed values.
    #[must_use]
    pub fn holds_sealed(&self) -> bool {
        self.session.keys.class(CLASS_FISCAL).is_ok()
    }

    fn rotated_body(&self, keys: &Keys, next: &NextKeys) -> Result<Body, VaultError> {
        let old = self.session.body();
        let stays = |slot: &&UserSlot| slot.state != UserState::Removed;
        let users = old.users.iter().filter(stays).map(|slot| keys.resealed_user(slot, next.mk_gen, &mut OsEntropy));
        let (suppression, ledger) = keys.office_keys(&mut OsEntropy)?;
        let earlier = keys.sealed_earlier(&mut OsEntropy)?;
        let mut body = Body {
            mk_gen: next.mk_gen,
            dek_n: next.dek_n,
            db_file: next.db_file.clone(),
            db_salt: next.db_salt,
            users: users.collect::<Result<_, _>>()?,
            recovery: keys.resealed_recovery(&old.recovery, next.mk_gen, &mut OsEntropy)?,
            pending: None,
            // Of the old file: a stop after the change must not read as a change from outside.
            seal: Seal { clean: false, ..old.seal.clone() },
            suppression,
            ledger,
            ..old.clone()
        };
        keys.note_classes(&mut body)?;
        extras::set_earlier(&mut body, &earlier)?;
        Ok(body)
    }
}

/// The two copies of the header that a change of keys replaces, held open so that their bytes can be overwritten.
struct Former(Vec<File>);

impl Former {
    fn open(dir: &Path) -> Self {
        // A file that is open cannot be replaced everywhere.
        let names: &[&str] = if cfg!(unix) { &[COPY_A, COPY_B] } else { &[] };
        Self(names.iter().filter_map(|name| open_own(OpenOptions::new().write(true), &dir.join(name)).ok()).collect())
    }

    fn overwrite(self) {
        for mut file in self.0 {
            // What cannot be overwritten is without a name all the same.
            let _ = zeroes(&mut file);
        }
    }
}

/// Overwrites a file once and removes it. On a disk that moves its blocks (SSD, snapshots) the old bytes may stay: what
/// protects them is that the key to them is gone from here. Of a link, or a file that has a second name, only the name goes:
/// the bytes are those of somebody else.
///
/// # Errors
/// [`VaultError::Io`] when it cannot be removed.
pub fn wipe_file(path: &Path) -> Result<(), VaultError> {
    let own = open_own(OpenOptions::new().write(true), path);
    let _ = own.and_then(|mut file| if has_one_name(&file)? { zeroes(&mut file) } else { Ok(()) });
    match fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(IoAction::Write.failed()(e)),
        _ => Ok(()),
    }
}

fn zeroes(file: &mut File) -> std::io::Result<()> {
    let (mut left, block) = (file.metadata()?.len(), vec![0; 1 << 20]);
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(block.len()).min(block.len());
        file.write_all(&block[..part])?;
        left -= part as u64;
    }
    file.sync_all()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_is_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for name in ["tesi.odt", "foto.jpg", "data.2.db"] {
            fs::write(at(name), "anni di lavoro").unwrap();
        }
        std::os::unix::fs::symlink(at("tesi.odt"), at("data.7.db")).unwrap();
        fs::hard_link(at("foto.jpg"), at("data.8.db")).unwrap();
        for name in ["data.2.db", "data.7.db", "data.8.db", "data.9.db"] {
            wipe_file(&at(name)).unwrap();
            assert!(fs::symlink_metadata(at(name)).is_err(), "{name} is gone");
        }
        for name in ["tesi.odt", "foto.jpg"] {
            assert_eq!(fs::read_to_string(at(name)).unwrap(), "anni di lavoro", "{name}");
        }
    }
}
