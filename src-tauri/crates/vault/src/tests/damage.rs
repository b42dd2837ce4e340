//! R4, R9, R14: damage is never silent, is told from a wrong key, and a newer archive is left alone.

use proptest::prelude::*;

use super::*;
use crate::{
    header::{
        Body, Header,
        copies::{self},
        frame::{MAX_LEN, Reading, framed, rehash},
    },
    inspect, unlock, unlock_with_recovery,
};

fn good(bytes: &[u8]) -> Header {
    match Header::read(bytes.to_vec()) {
        Reading::Good(header) => *header,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_flipped_bit_anywhere_in_one_copy_is_noticed_and_the_other_copy_opens() {
    let (_temp, dir) = template().place();
    let right = &template().header;
    let mac_at = right.len() - 32;
    for byte in 0..right.len() {
        for bit in 0..8 {
            let mut wrong = right.clone();
            wrong[byte] ^= 1 << bit;
            fs::write(dir.join(COPY_B), &wrong).unwrap();
            let found = copies::read(&dir).unwrap();
            assert!(!found.equal);
            if byte < mac_at {
                assert_eq!(found.candidates.len(), 1, "byte {byte}, bit {bit}");
                assert_eq!(found.candidates[0].bytes(), right);
            } else {
                assert!(unlock_with_recovery(&dir, &template().code).is_ok(), "byte {byte}, bit {bit}");
            }
        }
    }
}

#[test]
fn the_same_flipped_bit_in_both_copies_is_never_accepted() {
    let (_temp, dir) = template().place();
    let right = &template().header;
    let mac_at = right.len() - 32;
    for byte in 0..right.len() {
        for bit in 0..8 {
            let mut wrong = right.clone();
            wrong[byte] ^= 1 << bit;
            if byte < mac_at {
                assert!(matches!(Header::read(wrong), Reading::Damaged), "byte {byte}, bit {bit}");
            } else {
                set_copies(&dir, &wrong, &wrong);
                let outcome = unlock_with_recovery(&dir, &template().code);
                assert!(matches!(outcome, Err(VaultError::HeaderTampered)), "byte {byte}, bit {bit}");
            }
        }
    }
}

#[test]
fn a_forger_who_fixes_the_plain_hash_is_caught_by_the_authentication() {
    let (_temp, dir) = template().place();
    let right = &template().header;
    for byte in (8..40).chain(72..right.len() - 32) {
        let mut forged = right.clone();
        forged[byte] ^= 1;
        rehash(&mut forged);
        set_copies(&dir, &forged, &forged);
        assert!(unlock_with_recovery(&dir, &template().code).is_err(), "byte {byte}");
        let by_device = unlock_with_device(&dir, &template().slot, &template().device, NOW);
        assert!(by_device.is_err(), "byte {byte}");
    }
}

#[test]
fn a_forged_newer_generation_falls_back_to_the_authentic_copy() {
    let (_temp, dir) = template().place();
    let mut forged = template().header.clone();
    forged[19] += 1;
    rehash(&mut forged);
    set_copies(&dir, &template().header, &forged);
    let recovered = unlock_with_recovery(&dir, &template().code).unwrap();
    assert!(recovered.database_key().is_ok());
    assert!(unlock_with_device(&dir, &template().slot, &template().device, NOW).unwrap().generation() == 1);
}

#[test]
fn damage_is_told_from_a_wrong_passphrase_and_from_no_archive_at_all() {
    let (_temp, dir) = template().place();
    let pass = passphrase(PASSPHRASE);
    let mut flipped = template().header.clone();
    flipped[100] ^= 4;
    let sqlite = [b"SQLite format 3\0".as_slice(), &[0; 4080]].concat();
    let cut = &template().header[..template().header.len() / 2];
    let huge = vec![b'C'; MAX_LEN + 4096];
    for bytes in [flipped.as_slice(), &sqlite, cut, b"", b"shopping list", b"CUSTKEY1", &huge] {
        set_copies(&dir, bytes, bytes);
        let before = snapshot(&dir);
        assert!(matches!(unlock(&dir, None, &pass), Err(VaultError::DamagedHeader)));
        assert!(matches!(inspect(&dir), Err(VaultError::DamagedHeader)));
        assert_eq!(snapshot(&dir), before);
    }
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(unlock(empty.path(), None, &pass), Err(VaultError::NotAnArchive)));
    assert!(matches!(inspect(&empty.path().join("missing")), Err(VaultError::NotAnArchive)));
    fs::write(empty.path().join("letter.txt"), "x").unwrap();
    assert!(matches!(inspect(&empty.path().join("letter.txt")), Err(VaultError::NotAnArchive)));
    fs::write(empty.path().join("data.db"), "x").unwrap();
    assert!(matches!(inspect(empty.path()), Err(VaultError::DamagedHeader)), "an archive that lost its header");
}

#[test]
fn a_newer_format_or_critical_field_is_refused_untouched() {
    let (_temp, dir) = template().place();
    let right = &template().header;
    let body = good(right).body.encode().unwrap();
    let with_field = |number: u32| {
        let mut longer = body.clone();
        longer[0] += 1;
        let mut e = minicbor::Encoder::new(longer);
        e.u32(number).unwrap().bool(true).unwrap();
        framed(&good(right), &e.into_writer())
    };
    let with_version = |at: usize, version: u16| {
        let mut newer = right.clone();
        newer[at..at + 2].copy_from_slice(&version.to_be_bytes());
        rehash(&mut newer);
        newer
    };
    let cases = [(with_version(8, 2), 2), (with_version(10, 7), 7), (with_field(14), 2), (with_field(63), 2)];
    for (bytes, version) in &cases {
        for (a, b) in [(bytes, bytes), (bytes, right), (right, bytes)] {
            set_copies(&dir, a, b);
            let before = snapshot(&dir);
            for failure in [
                inspect(&dir).map(drop).unwrap_err(),
                unlock(&dir, None, &passphrase(PASSPHRASE)).map(drop).unwrap_err(),
                unlock_with_recovery(&dir, &template().code).map(drop).unwrap_err(),
            ] {
                assert!(matches!(failure, VaultError::NewerFormat { needed } if needed == *version), "{failure:?}");
            }
            assert_eq!(snapshot(&dir), before);
        }
    }
    assert!(matches!(Header::read(with_field(64)), Reading::Good(_)), "an optional field is no obstacle");
}

#[test]
fn optional_fields_of_a_newer_program_survive_our_writes() {
    let (_temp, dir) = template().place();
    let mut unlocked = template().open_writable(&dir);
    let value = minicbor::to_vec("kept as it came").unwrap();
    let body = Body { optional: vec![(64, value.clone())], ..unlocked.session.body().clone() };
    unlocked.session.commit(body).unwrap();
    drop(unlocked);
    let mut unlocked = template().open_writable(&dir);
    unlocked.mark_dirty().unwrap();
    assert!(copies::read(&dir).unwrap().candidates[0].body.optional.contains(&(64, value)));
}

#[test]
fn hostile_costs_and_names_are_refused_before_any_work() {
    let right = good(&template().header);
    let refused = |change: &dyn Fn(&mut Body)| {
        let mut body = right.body.clone();
        change(&mut body);
        matches!(Header::read(framed(&right, &body.encode().unwrap())), Reading::Tampered)
    };
    assert!(!refused(&|_| ()));
    assert!(refused(&|body| body.users[0].kdf.memory_kib = u32::MAX));
    assert!(refused(&|body| body.users[0].kdf.memory_kib = 1024 * 1024 + 1));
    assert!(refused(&|body| body.users[0].kdf.passes = 17));
    assert!(refused(&|body| body.users[0].kdf.lanes = 17));
    assert!(refused(&|body| body.users[0].kdf.memory_kib = 8 * 1024));
    assert!(refused(&|body| body.kdf_floor.passes = 0));
    assert!(refused(&|body| body.users.clear()));
    assert!(refused(&|body| body.users[0].login = "a".repeat(300)));
    for name in
        ["../data.db", "/etc/passwd", "data.db/..", "data.x.db", "data..db", "data.1234567890.db", "DATA.DB", ""]
    {
        assert!(refused(&|body| body.db_file = name.to_owned()), "{name}");
    }
    assert!(!refused(&|body| body.db_file = "data.2.db".to_owned()));
}

#[test]
fn only_the_one_deterministic_form_of_a_body_is_accepted() {
    let right = good(&template().header);
    let body = right.body.encode().unwrap();
    // mk_gen = 1 written in two bytes instead of one.
    assert_eq!(&body[1..3], [1, 1]);
    let longer = [&body[..2], &[0x18, 1], &body[3..]].concat();
    assert!(matches!(Header::read(framed(&right, &longer)), Reading::Tampered));
    let trailing = [body.as_slice(), &[0]].concat();
    assert!(matches!(Header::read(framed(&right, &trailing)), Reading::Tampered));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail_or_accept(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let right = good(&template().header);
        prop_assert!(!matches!(Header::read(bytes.clone()), Reading::Good(_)));
        prop_assert!(!matches!(Header::read(framed(&right, &bytes)), Reading::Good(_)));
        prop_assert!(DeviceSlot::from_bytes(&bytes).is_none());
    }

    #[test]
    fn a_changed_body_never_reads_as_another_form_of_the_same(at in 0usize..2000, value: u8) {
        let right = good(&template().header);
        let mut body = right.body.encode().unwrap();
        let at = at % body.len();
        prop_assume!(body[at] != value);
        body[at] = value;
        if let Reading::Good(other) = Header::read(framed(&right, &body)) {
            prop_assert_ne!(&other.body, &right.body);
            prop_assert_eq!(other.body.encode().unwrap(), body);
        }
    }
}
