use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use super::{create_at, template};
use crate::{
    BackupFile, BackupManifest, Unlocked, VaultError, digest_file, name_backup, unlock_with_recovery, write_backup,
};

static NEVER: AtomicBool = AtomicBool::new(false);

fn packed(dir: &Path, unlocked: &Unlocked, data: &[u8]) -> PathBuf {
    let (from, part, to) = (dir.join("data"), dir.join("x.part"), dir.join("x.custode-backup"));
    fs::write(&from, data).unwrap();
    let found = digest_file(&from, &NEVER).unwrap();
    let manifest = BackupManifest {
        counter: 3,
        made_at_ms: 1_700_000_000_000,
        archive: "Rossi".to_owned(),
        db_len: found.len,
        db_blake3: found.blake3,
        db_sha256: found.sha256,
        audit_seq: 9,
        audit_head: [7; 32],
        tables: vec![("contact".to_owned(), 2)],
        erased: 0,
        app: "0".to_owned(),
    };
    write_backup(&part, &unlocked.backup_head(&manifest).unwrap(), &from, &NEVER).unwrap();
    name_backup(&part, &to).unwrap();
    to
}

/// SECURITY R4: one changed bit anywhere in a backup is found, without a key wherever it lies outside of the MAC itself.
#[test]
fn every_flipped_byte_of_a_backup_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let (_temp, archive) = template().place();
    let unlocked = template().open_writable(&archive);
    let path = packed(dir.path(), &unlocked, &[5; 5_000]);
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let found = BackupFile::read(&path).and_then(|backup| {
            backup.check_data(&NEVER)?;
            if unlocked.made(&backup) { Ok(()) } else { Err(VaultError::DamagedBackup) }
        });
        assert!(found.is_err(), "byte {at}");
    }
    for cut in [0, 1, 7, 8, 200, whole.len() - 1] {
        fs::write(&path, &whole[..cut]).unwrap();
        assert!(BackupFile::read(&path).is_err(), "cut at {cut}");
    }
}

#[test]
fn a_backup_unpacks_into_an_archive_that_opens() {
    let dir = tempfile::tempdir().unwrap();
    let (_temp, archive) = template().place();
    let unlocked = template().open_writable(&archive);
    let path = packed(dir.path(), &unlocked, b"the data");
    let backup = BackupFile::read(&path).unwrap();
    assert_eq!((backup.manifest().counter, backup.file_uuid()), (3, unlocked.file_uuid()));
    assert!(unlocked.made(&backup));
    let to = dir.path().join("b.custode");
    fs::create_dir(&to).unwrap();
    backup.unpack(&to, &NEVER).unwrap();
    let again = unlock_with_recovery(&to, &template().code).unwrap();
    assert_eq!(fs::read(again.data_file()).unwrap(), b"the data");
    let stranger = create_at(&dir.path().join("c.custode"), 2).0;
    assert!(!stranger.made(&backup) && stranger.backup_key(&backup).is_err());
}

#[test]
fn a_backup_never_takes_a_name_that_is_taken_and_other_files_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let (_temp, archive) = template().place();
    let unlocked = template().open_writable(&archive);
    let path = packed(dir.path(), &unlocked, b"x");
    let before = fs::read(&path).unwrap();
    let part = dir.path().join("y.part");
    fs::write(&part, b"y").unwrap();
    assert!(matches!(name_backup(&part, &path), Err(VaultError::AlreadyExists)));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(matches!(BackupFile::read(&part), Err(VaultError::NotABackup)));
    let mut newer = before;
    newer[7] = b'2';
    fs::write(&path, newer).unwrap();
    assert!(matches!(BackupFile::read(&path), Err(VaultError::NewerFormat { needed: 2 })));
    assert!(matches!(BackupFile::read(dir.path()), Err(VaultError::NotABackup | VaultError::Io { .. })));
}

/// T7: a change of keys does not make strangers of the backups from before: they are known and turn out of the rotation in
/// their time, and open with the keys of their time only.
#[test]
fn backups_from_before_a_change_of_keys_are_known_and_not_opened_by_the_new_keys() {
    let dir = tempfile::tempdir().unwrap();
    let (_temp, archive) = template().place();
    let mut unlocked = template().open_writable(&archive);
    let older = BackupFile::read(&packed(dir.path(), &unlocked, b"older")).unwrap();
    for name in ["data.1.db", "data.2.db"] {
        let next = unlocked.begin_rotation(name).unwrap();
        unlocked.finish_rotation(next).unwrap();
    }
    drop(unlocked);
    let unlocked = template().open_writable(&archive);
    assert!(unlocked.made(&older) && !unlocked.opens(&older) && unlocked.backup_key(&older).is_err());
    let to = dir.path().join("b.custode");
    fs::create_dir(&to).unwrap();
    older.unpack(&to, &NEVER).unwrap();
    assert!(unlock_with_recovery(&to, &template().code).is_ok(), "the sheet of its time opens it");
    let stranger = create_at(&dir.path().join("c.custode"), 2).0;
    assert!(!stranger.made(&older));
}
