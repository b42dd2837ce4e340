//! What an open archive does: sealed fields, hashes, signatures, the seal, the device slot.

use proptest::prelude::*;

use super::*;
use crate::{SealMemory, SealState, blake3_file, verify_signature};

fn opened() -> (TempDir, PathBuf, Unlocked) {
    let (temp, dir) = template().place();
    let unlocked = template().open_writable(&dir);
    (temp, dir, unlocked)
}

#[test]
fn a_sealed_field_opens_only_at_its_place_and_only_unchanged() {
    let (_temp, _dir, unlocked) = opened();
    let (unit, other) = (Uuid::from_bytes([1; 16]), Uuid::from_bytes([2; 16]));
    let sealed = unlocked.seal_field(unit, 7, b"IT60X0542811101000000123456").unwrap();
    assert_eq!(unlocked.open_field(unit, 7, &sealed).unwrap().as_slice(), b"IT60X0542811101000000123456");
    assert_ne!(sealed, unlocked.seal_field(unit, 7, b"IT60X0542811101000000123456").unwrap());
    for outcome in [unlocked.open_field(other, 7, &sealed), unlocked.open_field(unit, 8, &sealed)] {
        assert!(matches!(outcome, Err(VaultError::SealedValueRefused)));
    }
    for at in 0..sealed.len() {
        let mut flipped = sealed.clone();
        flipped[at] ^= 1;
        assert!(unlocked.open_field(unit, 7, &flipped).is_err(), "byte {at}");
        assert!(unlocked.open_field(unit, 7, &sealed[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn hashes_are_stable_apart_by_kind_and_useless_without_the_archive() {
    let (_temp, dir, unlocked) = opened();
    let hash = unlocked.lookup_hash("tax-code", "RSSMRA80A01H501U").unwrap();
    assert_eq!(hash, unlocked.lookup_hash("tax-code", "RSSMRA80A01H501U").unwrap());
    assert_ne!(hash, unlocked.lookup_hash("iban", "RSSMRA80A01H501U").unwrap());
    assert_ne!(hash, unlocked.suppression_hash("tax-code", "RSSMRA80A01H501U").unwrap());
    drop(unlocked);
    assert_eq!(hash, template().open_writable(&dir).lookup_hash("tax-code", "RSSMRA80A01H501U").unwrap());
    let temp = tempfile::tempdir().unwrap();
    let (other, _) = create_at(&temp.path().join("Altro.custode"), 9);
    assert_ne!(hash, other.lookup_hash("tax-code", "RSSMRA80A01H501U").unwrap());
}

#[test]
fn signatures_and_codes_verify_and_fail_when_anything_changes() {
    let (_temp, _dir, unlocked) = opened();
    let signature = unlocked.sign(b"head");
    let public = unlocked.signing_public_key();
    assert!(verify_signature(&public, b"head", &signature));
    assert!(!verify_signature(&public, b"heat", &signature));
    let mut other = signature;
    other[3] ^= 1;
    assert!(!verify_signature(&public, b"head", &other));
    assert!(!verify_signature(&[0; 32], b"head", &signature));
    let code = unlocked.ledger_mac(b"units");
    assert!(unlocked.ledger_mac_fits(b"units", &code) && !unlocked.ledger_mac_fits(b"unit", &code));
    assert_ne!(unlocked.backup_mac(b"units").unwrap(), code);
}

#[test]
fn the_seal_tells_clean_unclean_changed_old_and_unknown_apart() {
    let (_temp, dir, mut unlocked) = opened();
    let db = unlocked.data_file();
    fs::write(&db, b"page one").unwrap();
    assert_eq!(unlocked.check_seal(&db, None).unwrap(), SealState::NotClean, "never closed yet");

    unlocked.mark_dirty().unwrap();
    let generation = unlocked.generation();
    unlocked.mark_dirty().unwrap();
    assert_eq!(unlocked.generation(), generation, "the second mark costs nothing");
    drop(unlocked);
    let mut unlocked = template().open_writable(&dir);
    assert_eq!(unlocked.check_seal(&db, None).unwrap(), SealState::NotClean, "killed before the close");

    let old_header = unlocked.header_bytes().to_vec();
    let (len, hash) = blake3_file(&db).unwrap();
    unlocked.mark_clean(len, hash, 12, [9; 32]).unwrap();
    let memory = unlocked.seal_memory();
    assert_eq!(memory, SealMemory { counter: 1, audit_seq: 12, audit_head: [9; 32] });
    drop(unlocked);
    let unlocked = template().open_writable(&dir);
    assert_eq!(unlocked.check_seal(&db, Some(memory)).unwrap(), SealState::Clean);
    assert_eq!(unlocked.check_seal(&db, None).unwrap(), SealState::FirstSeen);
    let later = SealMemory { counter: 2, ..memory };
    assert_eq!(unlocked.check_seal(&db, Some(later)).unwrap(), SealState::OlderThanSeen);
    let other_head = SealMemory { audit_head: [8; 32], ..memory };
    assert_eq!(unlocked.check_seal(&db, Some(other_head)).unwrap(), SealState::ChangedOutside);

    for changed in [b"page two".as_slice(), b"page one and more", b""] {
        fs::write(&db, changed).unwrap();
        assert_eq!(unlocked.check_seal(&db, Some(memory)).unwrap(), SealState::ChangedOutside);
    }
    fs::remove_file(&db).unwrap();
    assert_eq!(unlocked.check_seal(&db, Some(memory)).unwrap(), SealState::ChangedOutside);
    drop(unlocked);

    fs::write(&db, b"page one").unwrap();
    set_copies(&dir, &old_header, &old_header);
    let unlocked = template().open_writable(&dir);
    assert_eq!(unlocked.check_seal(&db, Some(memory)).unwrap(), SealState::OlderThanSeen, "an old header was put back");
}

#[test]
fn a_device_slot_ends_with_its_time_and_belongs_to_one_archive() {
    let (_temp, dir, unlocked) = opened();
    let device = DeviceSecret::generate(&mut FixedEntropy::new(50)).unwrap();
    assert!(DeviceSecret::from_text(&device.expose_text()) == Some(device.clone()));
    assert!(DeviceSecret::from_text("no such thing").is_none());
    assert!(DeviceSecret::from_text(&"é".repeat(32)).is_none());
    let slot = unlocked.wrap_for_device(&device, NOW, i64::MAX).unwrap();
    assert_eq!(slot.valid_until(), NOW + 30 * 24 * 60 * 60, "thirty days at most");
    let slot = DeviceSlot::from_bytes(&slot.to_bytes()).unwrap();
    assert!(unlock_with_device(&dir, &slot, &device, NOW + 60).is_ok());
    for when in [slot.valid_until(), slot.valid_until() + 1, NOW - 1] {
        assert!(matches!(unlock_with_device(&dir, &slot, &device, when), Err(VaultError::DeviceSlotExpired)));
    }
    let mut longer = slot.to_bytes();
    longer[55] ^= 0x80;
    let longer = DeviceSlot::from_bytes(&longer).unwrap();
    assert!(matches!(unlock_with_device(&dir, &longer, &device, NOW + 60), Err(VaultError::DeviceSlotRefused)));
    let temp = tempfile::tempdir().unwrap();
    let other = temp.path().join("Altro.custode");
    create_at(&other, 8);
    assert!(matches!(unlock_with_device(&other, &slot, &device, NOW), Err(VaultError::DeviceSlotRefused)));
}

#[test]
fn the_data_file_can_be_switched_only_to_a_plain_name() {
    let (_temp, dir, mut unlocked) = opened();
    for name in ["../data.db", "other.db", "data.1/2.db"] {
        assert!(matches!(unlocked.switch_data_file(name, 2), Err(VaultError::LabelRefused)));
    }
    unlocked.switch_data_file("data.2.db", 2).unwrap();
    let info = crate::inspect(&dir).unwrap();
    assert_eq!((info.data_file, info.schema_min_reader), (dir.join("data.2.db"), 2));
}

#[test]
fn a_lock_outlives_the_keys_while_the_screen_is_locked() {
    let (_temp, dir, unlocked) = opened();
    let lock = unlocked.lock().unwrap();
    drop(unlocked);
    assert!(matches!(ArchiveLock::acquire(&dir, &holder()), Err(VaultError::LockedElsewhere { .. })));
    let mut again = unlock_with_device(&dir, &template().slot, &template().device, NOW).unwrap();
    again.hold(lock).unwrap();
    assert!(again.is_writable());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_value_comes_back_from_its_seal(value in prop::collection::vec(any::<u8>(), 0..200), unit: u128, field: u32) {
        let (_temp, _dir, unlocked) = opened();
        let unit = Uuid::from_u128(unit);
        let sealed = unlocked.seal_field(unit, field, &value).unwrap();
        let opened = unlocked.open_field(unit, field, &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), value.as_slice());
        prop_assert!(unlocked.open_field(unit, field.wrapping_add(1), &sealed).is_err());
    }
}
