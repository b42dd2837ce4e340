use std::{fs, path::PathBuf};

use tempfile::TempDir;

use super::{create_at, template};
use crate::{Ledger, LedgerRow, Unlocked};

fn opened() -> (TempDir, PathBuf, Unlocked) {
    let (temp, dir) = template().place();
    let unlocked = template().open_writable(&dir);
    (temp, dir, unlocked)
}

fn rows(count: u8) -> Vec<LedgerRow> {
    (0..count).map(|n| LedgerRow { unit: [n; 16], at_ms: 1_790_000_000_000 + u64::from(n) }).collect()
}

#[test]
fn the_ledger_comes_back_as_it_was_written() {
    let (_temp, dir, unlocked) = opened();
    assert_eq!(unlocked.read_ledger().unwrap(), Ledger::Missing);
    for count in [0, 1, 200] {
        unlocked.write_ledger(&rows(count)).unwrap();
        assert_eq!(unlocked.read_ledger().unwrap(), Ledger::Own(rows(count)));
    }
    assert_eq!(unlocked.ledger_file().parent(), dir.parent(), "beside the archive, not inside");
}

#[test]
fn a_ledger_that_was_changed_cut_or_is_of_another_archive_is_not_used() {
    let (_temp, _dir, unlocked) = opened();
    unlocked.write_ledger(&rows(3)).unwrap();
    let whole = fs::read(unlocked.ledger_file()).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(unlocked.ledger_file(), &changed).unwrap();
        assert_eq!(unlocked.read_ledger().unwrap(), Ledger::Foreign, "byte {at}");
    }
    for length in 0..whole.len() {
        fs::write(unlocked.ledger_file(), &whole[..length]).unwrap();
        assert_eq!(unlocked.read_ledger().unwrap(), Ledger::Foreign, "length {length}");
    }
    let temp = tempfile::tempdir().unwrap();
    let (other, _) = create_at(&temp.path().join("Altro.custode"), 9);
    other.write_ledger(&rows(3)).unwrap();
    fs::copy(other.ledger_file(), unlocked.ledger_file()).unwrap();
    assert_eq!(unlocked.read_ledger().unwrap(), Ledger::Foreign);
}
