//! New keys for an archive (SECURITY 2.4, R18): who stays comes in, who was taken out opens nothing any more, and the one
//! write that changes over may be stopped at every byte.

use super::{header_write::stop_everywhere, users::BRUNO, *};
use crate::{join, unlock, unlock_with_recovery};

fn with_bruno(dir: &Path) {
    let mut anna = template().open_writable(dir);
    let code = anna.add_user(BRUNO, "Bruno", true, KdfParams::FLOOR, NOW + 60).unwrap();
    let lock = anna.lock().unwrap();
    drop(anna);
    drop(join(dir, "Bruno", &code, lock, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR, NOW).unwrap());
}

fn raw(unlocked: &Unlocked) -> String {
    unlocked.database_key().unwrap().expose_hex().to_string()
}

/// R18, T7: the old header and the old passphrase give no key of today's file; everybody else comes in as before.
#[test]
fn new_keys_shut_out_who_kept_an_old_header_and_nobody_else() {
    let (_temp, dir) = template().place();
    with_bruno(&dir);
    let mut anna = template().open_writable(&dir);
    let sealed = anna.seal_field(BRUNO, 8, b"codice").unwrap();
    let (ledger, hash) = (anna.ledger_mac(b"x"), anna.suppression_hash("email", "a@b.it").unwrap());
    let invited = Uuid::from_bytes([3; 16]);
    let code = anna.add_user(invited, "Carla", false, KdfParams::FLOOR, NOW + 60).unwrap();
    // Bruno keeps what he could copy.
    let kept = tempfile::tempdir().unwrap();
    anna.copy_header_into(kept.path()).unwrap();
    anna.remove_user(BRUNO).unwrap();
    let before = raw(&anna);
    let next = anna.begin_rotation("data.1.db").unwrap();
    assert!(anna.rotation_was_cut_short() && raw(&anna) == before, "nothing changed over yet");
    assert!(matches!(anna.begin_rotation("data.db"), Err(VaultError::LabelRefused)), "the file in use");
    let raw_next = next.database_key().unwrap().expose_hex().to_string();
    anna.finish_rotation(next).unwrap();
    assert_eq!((anna.key_generation(), anna.rotation_was_cut_short()), (2, false));
    assert_eq!((raw(&anna), anna.data_file()), (raw_next.clone(), dir.join("data.1.db")));
    assert_ne!(raw_next, before);
    assert_eq!(anna.open_field(BRUNO, 8, &sealed).unwrap().as_slice(), b"codice", "what was sealed stays readable");
    assert_eq!((anna.ledger_mac(b"x"), anna.suppression_hash("email", "a@b.it").unwrap()), (ledger, hash));
    drop(anna);

    let bruno = unlock(kept.path(), Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).unwrap();
    assert_eq!(raw(&bruno), before, "what he kept opens what he kept, and no more");
    drop(bruno);
    assert!(matches!(unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)), Err(VaultError::UnknownLogin)));
    let anna = unlock(&dir, Some("Anna Bianchi"), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(raw(&anna), raw_next);
    drop(anna);
    let sheet = unlock_with_recovery(&dir, &template().code).unwrap();
    assert_eq!(sheet.database_key().unwrap().expose_hex().to_string(), raw_next);
    drop(sheet);
    let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
    let carla = join(&dir, "Carla", &code, lock, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR, NOW).unwrap();
    assert_eq!(raw(&carla), raw_next, "a code that waited still opens");
}

/// R7 and R18: every byte and every rename of the write that changes over.
#[test]
fn changing_over_stopped_anywhere_leaves_the_old_or_the_new_keys() {
    let (_temp, dir) = template().place();
    let mut anna = template().open_writable(&dir);
    let before = raw(&anna);
    let next = anna.begin_rotation("data.1.db").unwrap();
    let (old, after) = (fs::read(dir.join(COPY_B)).unwrap(), next.database_key().unwrap().expose_hex().to_string());
    anna.finish_rotation(next).unwrap();
    let new = anna.header_bytes().to_vec();
    drop(anna);
    let states = stop_everywhere(&dir, &old, &new);
    assert_eq!(states.len(), 3, "both old, one new, both new");
    for (a, b) in states {
        set_copies(&dir, &a, &b);
        let opened = template().open_writable(&dir);
        let file = opened.data_file().file_name().unwrap().to_owned();
        let found = (raw(&opened), file.to_str().unwrap());
        assert!(found == (before.clone(), "data.db") || found == (after.clone(), "data.1.db"), "key and file together");
        let sheet = unlock_with_recovery(&dir, &template().code).unwrap();
        assert_eq!(sheet.database_key().unwrap().expose_hex().to_string(), found.0, "the sheet opens the same");
    }
}

/// A write that fails leaves the old keys, in memory too, and what was begun can be given up or begun again.
#[test]
fn a_change_that_fails_leaves_everything_as_it_was() {
    struct Full;
    impl crate::header::copies::Disk for Full {
        fn write_flushed(&mut self, _: &Path, _: &[u8]) -> std::io::Result<()> {
            Err(std::io::Error::from(std::io::ErrorKind::StorageFull))
        }
        fn replace(&mut self, _: &Path, _: &Path) -> std::io::Result<()> {
            Ok(())
        }
        fn flush_folder(&mut self, _: &Path) -> std::io::Result<()> {
            Ok(())
        }
    }
    let (_temp, dir) = template().place();
    let mut anna = template().open_writable(&dir);
    let before = raw(&anna);
    let next = anna.begin_rotation("data.1.db").unwrap();
    assert!(matches!(anna.finish_rotation_on(&mut Full, next), Err(VaultError::Io { .. })));
    assert_eq!((raw(&anna), anna.key_generation()), (before, 1));
    anna.mark_dirty().unwrap();
    anna.abandon_rotation().unwrap();
    assert!(!anna.rotation_was_cut_short());
    let generation = anna.generation();
    anna.abandon_rotation().unwrap();
    assert_eq!(anna.generation(), generation, "nothing to give up, nothing written");
    let next = anna.begin_rotation("data.1.db").unwrap();
    anna.finish_rotation(next).unwrap();
    drop(anna);
    assert_eq!(template().open_writable(&dir).key_generation(), 2);
}

/// The old header can be found nowhere in the folder, not even through a handle that was open before.
#[test]
fn the_headers_from_before_are_overwritten() {
    let (_temp, dir) = template().place();
    let mut anna = template().open_writable(&dir);
    let next = anna.begin_rotation("data.1.db").unwrap();
    let mut former = fs::File::open(dir.join(COPY_A)).unwrap();
    anna.finish_rotation(next).unwrap();
    let mut left = Vec::new();
    std::io::Read::read_to_end(&mut former, &mut left).unwrap();
    assert!(!left.is_empty() && (cfg!(windows) || left.iter().all(|byte| *byte == 0)));
    let file = dir.join("data.db");
    fs::write(&file, b"old pages").unwrap();
    let mut held = fs::File::open(&file).unwrap();
    crate::wipe_file(&file).unwrap();
    crate::wipe_file(&file).unwrap();
    left.clear();
    std::io::Read::read_to_end(&mut held, &mut left).unwrap();
    assert_eq!((file.exists(), left), (false, vec![0; 9]));
}
