//! R7: the header never locks anybody out, wherever its write is stopped and whatever happens to one copy.

use std::{collections::HashSet, io};

use super::*;
use crate::{
    HeaderCondition,
    header::{
        Header,
        copies::{self, Disk, RealDisk, Written},
    },
    unlock, unlock_with_recovery,
    unlocked::next_recovery,
};

/// Carries out only the first `steps_left` steps; a step is one byte, one flush or one rename.
struct StoppingDisk {
    steps_left: usize,
}

impl StoppingDisk {
    fn step(&mut self) -> io::Result<()> {
        self.steps_left = self.steps_left.checked_sub(1).ok_or_else(|| io::Error::other("stopped"))?;
        Ok(())
    }
}

impl Disk for StoppingDisk {
    fn write_flushed(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step()?;
        let reached = self.steps_left.min(bytes.len());
        fs::write(path, &bytes[..reached])?;
        self.steps_left -= reached;
        self.step()
    }

    fn replace(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    fn flush_folder(&mut self, _: &Path) -> io::Result<()> {
        self.step()
    }
}

/// Stops the write from `old` to `new` after every step; gives back each state of the two copies that can be met.
pub(super) fn stop_everywhere(dir: &Path, old: &[u8], new: &[u8]) -> HashSet<(Vec<u8>, Vec<u8>)> {
    let mut states = HashSet::new();
    for steps in 0.. {
        set_copies(dir, old, old);
        let outcome = copies::write(&mut StoppingDisk { steps_left: steps }, dir, new);
        let found = copies::read(dir).unwrap();
        let expected = if outcome.is_ok() { new } else { old };
        assert_eq!(found.candidates[0].bytes(), expected, "after {steps} steps");
        states.insert((fs::read(dir.join(COPY_A)).unwrap(), fs::read(dir.join(COPY_B)).unwrap()));
        // Whatever temporary file was left, the next write succeeds.
        if steps % 97 == 0 {
            assert_eq!(copies::write(&mut RealDisk, dir, new).unwrap(), Written::Both);
            assert!(copies::read(dir).unwrap().equal);
        }
        if matches!(outcome, Ok(Written::Both)) {
            assert!(steps > 2 * new.len(), "every byte of both copies was a stop");
            break;
        }
    }
    states
}

#[test]
fn a_passphrase_change_stopped_anywhere_leaves_the_old_or_the_new_one() {
    let (_temp, dir) = template().place();
    let unlocked = template().open_writable(&dir);
    let body = unlocked.body_with_passphrase(&passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR).unwrap();
    let next = unlocked.session.next_header(body).unwrap();
    drop(unlocked);
    let states = stop_everywhere(&dir, &template().header, next.bytes());
    assert_eq!(states.len(), 3, "both old, one new, both new");
    for (a, b) in states {
        set_copies(&dir, &a, &b);
        let old = unlock(&dir, None, &passphrase(PASSPHRASE)).is_ok();
        let new = unlock(&dir, None, &passphrase(OTHER_PASSPHRASE)).is_ok();
        assert!(old != new, "exactly one passphrase opens");
        assert!(unlock_with_recovery(&dir, &template().code).is_ok());
    }
}

#[test]
fn a_reissued_recovery_code_stopped_anywhere_leaves_the_old_or_the_new_one() {
    let (_temp, dir) = template().place();
    let unlocked = template().open_writable(&dir);
    let (code, body) = next_recovery(&unlocked.session).unwrap();
    let next = unlocked.session.next_header(body).unwrap();
    for (a, b) in stop_everywhere(&dir, &template().header, next.bytes()) {
        set_copies(&dir, &a, &b);
        let old = unlock_with_recovery(&dir, &template().code).is_ok();
        let new = unlock_with_recovery(&dir, &code).is_ok();
        assert!(old != new, "exactly one code opens");
        assert!(unlock_with_device(&dir, &template().slot, &template().device, NOW).is_ok());
    }
}

#[test]
fn a_write_that_fails_half_way_reports_what_counts() {
    let (_temp, dir) = template().place();
    let mut unlocked = template().open_writable(&dir);
    let body = unlocked.session.body().clone();
    let failure = unlocked.session.commit_to(&mut StoppingDisk { steps_left: 10 }, body.clone());
    assert!(matches!(failure, Err(VaultError::Io { .. })));
    assert_eq!(unlocked.generation(), 1);
    let after_the_first = unlocked.session.next_header(body.clone()).unwrap().bytes().len() + 3;
    unlocked.session.commit_to(&mut StoppingDisk { steps_left: after_the_first }, body).unwrap();
    assert_eq!((unlocked.generation(), unlocked.condition()), (2, HeaderCondition::OneCopyStale));
    unlocked.repair().unwrap();
    assert_eq!((unlocked.generation(), unlocked.condition()), (3, HeaderCondition::BothGood));
    assert_eq!(fs::read(dir.join(COPY_A)).unwrap(), fs::read(dir.join(COPY_B)).unwrap());
}

#[test]
fn either_copy_may_vanish_or_be_swapped() {
    let (_temp, dir) = template().place();
    for name in [COPY_A, COPY_B] {
        set_copies(&dir, &template().header, &template().header);
        fs::remove_file(dir.join(name)).unwrap();
        let mut unlocked = template().open_writable(&dir);
        assert_eq!(unlocked.condition(), HeaderCondition::OneCopyStale);
        assert!(!dir.join(name).exists(), "opening writes nothing");
        unlocked.repair().unwrap();
        assert_eq!(fs::read(dir.join(COPY_A)).unwrap(), fs::read(dir.join(COPY_B)).unwrap());
    }
    let mut unlocked = {
        set_copies(&dir, &template().header, &template().header);
        template().open_writable(&dir)
    };
    let old = unlocked.header_bytes().to_vec();
    unlocked.mark_dirty().unwrap();
    let new = unlocked.header_bytes().to_vec();
    drop(unlocked);
    for (a, b) in [(&old, &new), (&new, &old)] {
        set_copies(&dir, a, b);
        assert_eq!(template().open_writable(&dir).header_bytes(), new, "the newer copy counts, wherever it lies");
    }
}

#[test]
fn a_copy_of_another_archive_does_not_lock_anybody_out() {
    let (_temp, dir) = template().place();
    let foreign = {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("Altro.custode");
        let (mut other, _) = create_at(&dir, 2);
        other.mark_dirty().unwrap();
        other.header_bytes().to_vec()
    };
    let ours = &template().header;
    for (a, b) in [(ours, &foreign), (&foreign, ours)] {
        set_copies(&dir, a, b);
        let recovered = unlock_with_recovery(&dir, &template().code).unwrap();
        assert_eq!(recovered.file_uuid(), Uuid::from_bytes([1; 16]));
        // Same passphrase in both: the data file decides which header is ours.
        let crate::header::frame::Reading::Good(header) = Header::read(ours.clone()) else { panic!() };
        fs::write(dir.join("data.db"), [header.body.db_salt.as_slice(), &[0; 4080]].concat()).unwrap();
        let unlocked = unlock(&dir, None, &passphrase(PASSPHRASE)).unwrap();
        assert_eq!(unlocked.file_uuid(), Uuid::from_bytes([1; 16]));
        assert_eq!(unlocked.condition(), HeaderCondition::OneCopyStale);
        fs::remove_file(dir.join("data.db")).unwrap();
    }
}

#[test]
fn writing_needs_the_lock_of_this_archive() {
    let (_temp, dir) = template().place();
    let (_other_temp, other) = template().place();
    let mut unlocked = unlock_with_device(&dir, &template().slot, &template().device, NOW).unwrap();
    assert!(matches!(unlocked.mark_dirty(), Err(VaultError::ReadOnly)));
    assert!(matches!(unlocked.reissue_recovery(), Err(VaultError::ReadOnly)));
    let foreign = ArchiveLock::acquire(&other, &holder()).unwrap();
    assert!(matches!(unlocked.hold(foreign), Err(VaultError::ReadOnly)));
}

#[test]
fn holding_the_lock_takes_over_what_another_program_wrote_meanwhile() {
    let (_temp, dir) = template().place();
    let mut waiting = unlock_with_device(&dir, &template().slot, &template().device, NOW).unwrap();
    let mut other = template().open_writable(&dir);
    other.reissue_recovery().unwrap();
    drop(other);
    waiting.hold(ArchiveLock::acquire(&dir, &holder()).unwrap()).unwrap();
    assert_eq!((waiting.generation(), waiting.kit_no()), (2, 2));
}
