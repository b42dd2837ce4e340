//! Making an archive and getting into it.

use super::*;
use crate::{HeaderCondition, PassphraseWeakness, hex, inspect, unlock, unlock_with_recovery};

#[test]
fn passphrase_recovery_code_and_device_open_the_same_keys() {
    let (_temp, dir) = template().place();
    let by_passphrase = unlock(&dir, None, &passphrase(PASSPHRASE)).unwrap();
    let by_login = unlock(&dir, Some("  anna BIANCHI"), &passphrase(PASSPHRASE)).unwrap();
    let by_device = unlock_with_device(&dir, &template().slot, &template().device, NOW).unwrap();
    let by_code = unlock_with_recovery(&dir, &template().code).unwrap();
    let key = by_passphrase.database_key().unwrap();
    assert_eq!(key.expose_hex().len(), 96);
    assert!(key.expose_hex().bytes().all(|b| b.is_ascii_hexdigit()));
    for other in [by_login.database_key(), by_device.database_key(), by_code.database_key()] {
        assert_eq!(other.unwrap().expose_hex(), key.expose_hex());
    }
    assert_eq!(by_passphrase.condition(), HeaderCondition::BothGood);
    assert_eq!(by_passphrase.user_id(), Uuid::from_bytes([0xFE; 16]));
    assert_eq!(by_passphrase.login().expose(), "Anna Bianchi");
    assert!(!by_passphrase.is_writable(), "nothing is written before a lock is held");
}

#[test]
fn a_header_made_from_fixed_randomness_is_the_published_one() {
    let temp = tempfile::tempdir().unwrap();
    let (unlocked, code) = create_at(&temp.path().join("Studio.custode"), 1);
    assert_eq!(unlocked.header_bytes(), template().header);
    assert_eq!(code.expose_text(), template().code.expose_text());
    assert_eq!(hex(&crate::blake3_bytes(unlocked.header_bytes())), VECTOR_HEADER, "the header format changed");
}

const VECTOR_HEADER: &str = "ea5bf13cb24031b2e5ffa340ee1016b29084f934089282a8204f066b76ce9085";

#[test]
fn a_new_archive_is_two_equal_copies_and_a_lock() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("deep").join("Studio.custode");
    let (unlocked, _code) = create_at(&dir, 3);
    let files = snapshot(&dir);
    let names: Vec<_> = files.iter().map(|(path, _)| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, [COPY_A, COPY_B, "lock"]);
    assert_eq!(files[0].1, files[1].1);
    assert_eq!(unlocked.data_file(), dir.join("data.db"));
    let info = inspect(&dir).unwrap();
    assert_eq!((info.generation, info.kit_no, info.schema_min_reader), (1, 1, 1));
    assert_eq!(info.file_uuid, unlocked.file_uuid());
    assert_eq!(info.logins, [Personal::new("Anna Bianchi".to_owned())]);
    assert!(!format!("{info:?}").contains("Anna"));
    assert!(unlocked.is_writable());
    assert!(matches!(ArchiveLock::acquire(&dir, &holder()), Err(VaultError::LockedElsewhere { by: Some(_) })));
}

#[test]
fn an_occupied_place_a_weak_passphrase_and_a_low_cost_are_refused() {
    let temp = tempfile::tempdir().unwrap();
    let occupied = temp.path().join("occupied");
    fs::create_dir(&occupied).unwrap();
    fs::write(occupied.join("letter.txt"), "mine").unwrap();
    let good = passphrase(PASSPHRASE);
    let weak = passphrase("password");
    let who = holder();
    let new = |passphrase, kdf, login| NewArchive {
        file_uuid: Uuid::nil(),
        user_id: Uuid::nil(),
        login,
        passphrase,
        kdf,
        schema_min_reader: 1,
        holder: &who,
    };
    let mut entropy = FixedEntropy::new(5);
    let free = temp.path().join("free");
    let low = KdfParams { passes: 2, ..KdfParams::FLOOR };
    let fails = |outcome: Result<_, VaultError>| outcome.map(|_: (Unlocked, RecoveryCode)| ()).unwrap_err();
    for place in [occupied.clone(), occupied.join("letter.txt")] {
        let failure = fails(create(&place, &new(&good, KdfParams::FLOOR, "Anna"), &mut entropy));
        assert!(matches!(failure, VaultError::AlreadyExists), "{failure:?}");
    }
    let failure = fails(create(&free, &new(&weak, KdfParams::FLOOR, "Anna"), &mut entropy));
    assert!(matches!(failure, VaultError::WeakPassphrase(PassphraseWeakness::Common)));
    assert!(matches!(fails(create(&free, &new(&good, low, "Anna"), &mut entropy)), VaultError::KdfOutOfRange));
    for login in ["", "  ", "a\nb"] {
        let failure = fails(create(&free, &new(&good, KdfParams::FLOOR, login), &mut entropy));
        assert!(matches!(failure, VaultError::LabelRefused));
    }
    struct Dry;
    impl Entropy for Dry {
        fn fill(&mut self, _: &mut [u8]) -> Result<(), VaultError> {
            Err(VaultError::NoRandomness)
        }
    }
    assert!(matches!(fails(create(&free, &new(&good, KdfParams::FLOOR, "Anna"), &mut Dry)), VaultError::NoRandomness));
    assert!(!free.exists(), "a refused archive leaves nothing behind");
    assert_eq!(snapshot(&occupied).len(), 1);
}

#[test]
fn wrong_keys_have_their_own_answers_and_change_nothing() {
    let (_temp, dir) = template().place();
    let before = snapshot(&dir);
    assert!(matches!(unlock(&dir, None, &passphrase(OTHER_PASSPHRASE)), Err(VaultError::WrongPassphrase)));
    assert!(matches!(unlock(&dir, Some("Bruno"), &passphrase(PASSPHRASE)), Err(VaultError::UnknownLogin)));
    let other = RecoveryCode::generate(&mut FixedEntropy::new(77)).unwrap();
    assert!(matches!(unlock_with_recovery(&dir, &other), Err(VaultError::WrongRecoveryCode)));
    let device = DeviceSecret::generate(&mut FixedEntropy::new(78)).unwrap();
    assert!(matches!(unlock_with_device(&dir, &template().slot, &device, NOW), Err(VaultError::DeviceSlotRefused)));
    assert_eq!(snapshot(&dir), before);
}

#[test]
fn changing_the_passphrase_ends_the_old_one_and_the_device_slot() {
    let (_temp, dir) = template().place();
    let mut unlocked = template().open_writable(&dir);
    let (old, new) = (passphrase(PASSPHRASE), passphrase(OTHER_PASSPHRASE));
    let low = KdfParams { memory_kib: 8, passes: 1, lanes: 1 };
    assert!(matches!(unlocked.change_passphrase(&new, &new, low), Err(VaultError::WrongPassphrase)));
    assert!(matches!(
        unlocked.change_passphrase(&old, &passphrase("corta"), low),
        Err(VaultError::WeakPassphrase(PassphraseWeakness::TooShort))
    ));
    let key = unlocked.database_key().unwrap();
    unlocked.change_passphrase(&old, &new, low).unwrap();
    assert_eq!(unlocked.session.body().users[0].kdf, KdfParams::FLOOR, "costs never fall");
    drop(unlocked);
    assert!(matches!(unlock(&dir, None, &old), Err(VaultError::WrongPassphrase)));
    assert_eq!(unlock(&dir, None, &new).unwrap().database_key().unwrap().expose_hex(), key.expose_hex());
    assert!(unlock_with_recovery(&dir, &template().code).is_ok());
    assert!(matches!(
        unlock_with_device(&dir, &template().slot, &template().device, NOW),
        Err(VaultError::DeviceSlotRefused)
    ));
}

#[test]
fn the_recovery_code_gives_a_new_passphrase_and_can_be_reissued() {
    let (_temp, dir) = template().place();
    let original = template().open_writable(&dir);
    let unit = Uuid::from_bytes([4; 16]);
    let sealed = original.seal_field(unit, 9, b"RSSMRA80A01H501U").unwrap();
    let hash = original.suppression_hash("email", "a@example.org").unwrap();
    let old_signer = original.signing_public_key();
    drop(original);

    let recovered = unlock_with_recovery(&dir, &template().code).unwrap();
    let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
    let mut unlocked = recovered.set_passphrase(lock, None, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR).unwrap();
    assert_eq!(unlocked.open_field(unit, 9, &sealed).unwrap().as_slice(), b"RSSMRA80A01H501U");
    assert_eq!(unlocked.suppression_hash("email", "a@example.org").unwrap(), hash);
    assert_ne!(unlocked.signing_public_key(), old_signer);
    assert!(unlocked.confirm(&passphrase(OTHER_PASSPHRASE)).is_ok());
    assert!(matches!(unlocked.confirm(&passphrase(PASSPHRASE)), Err(VaultError::WrongPassphrase)));

    let second = unlocked.reissue_recovery().unwrap();
    assert_eq!(unlocked.kit_no(), 2);
    assert!(matches!(unlock_with_recovery(&dir, &template().code), Err(VaultError::WrongRecoveryCode)));
    assert!(unlock_with_recovery(&dir, &second).is_ok());
}

#[test]
fn nothing_secret_is_printed() {
    let (_temp, dir) = template().place();
    let unlocked = template().open_writable(&dir);
    let recovered = unlock_with_recovery(&dir, &template().code).unwrap();
    let key = unlocked.database_key().unwrap();
    let printed = format!(
        "{unlocked:?} {recovered:?} {key:?} {:?} {:?} {:?} {:?}",
        template().device,
        template().slot,
        template().code,
        unlocked.session
    );
    let code = template().code.expose_text();
    let group = code.split('-').next().unwrap();
    let device = template().device.expose_text();
    for secret in [key.expose_hex().get(..16).unwrap(), group, device.get(..16).unwrap(), PASSPHRASE, "Anna"] {
        assert!(!printed.contains(secret), "a secret is printed: {printed}");
    }
}

#[cfg(unix)]
#[test]
fn a_creation_that_fails_leaves_the_place_free() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("Studio.custode");
    fs::create_dir(&dir).unwrap();
    // Something that cannot be replaced by a file appears between the check and the write.
    struct Intruder<'a>(FixedEntropy, &'a Path);
    impl Entropy for Intruder<'_> {
        fn fill(&mut self, buffer: &mut [u8]) -> Result<(), VaultError> {
            fs::create_dir_all(self.1.join(COPY_B)).unwrap();
            self.0.fill(buffer)
        }
    }
    let new = NewArchive {
        file_uuid: Uuid::nil(),
        user_id: Uuid::nil(),
        login: "Anna",
        passphrase: &passphrase(PASSPHRASE),
        kdf: KdfParams::FLOOR,
        schema_min_reader: 1,
        holder: &holder(),
    };
    let failure = create(&dir, &new, &mut Intruder(FixedEntropy::new(6), &dir)).map(drop).unwrap_err();
    assert!(matches!(failure, VaultError::Io { .. }), "{failure:?}");
    let left: Vec<_> = fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, [COPY_B], "only what was not ours is left");
}

#[test]
fn open_keys_can_move_to_another_thread() {
    fn moves<T: Send + Sync>() {}
    moves::<Unlocked>();
    moves::<crate::Recovered>();
    moves::<RecoveryCode>();
}
