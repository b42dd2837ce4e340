//! The key of sealed values changes when somebody who had it leaves or loses the right, and with the master key (SECURITY
//! 2.2, 2.4, R18): what was sealed before stays readable to those who may, what comes later does not open with a kept key.

use super::{users::BRUNO, *};
use crate::{
    header::UserState,
    join,
    keys::{Keys, NewSlot, UserSecret},
    unlock, unlock_with_recovery,
};

const FIELD: u32 = 8;

/// What a header write that is stopped anywhere leaves: `header_write` shows of every byte that there is no fourth.
fn stops<'a>(old: &'a [u8], new: &'a [u8]) -> [(&'a [u8], &'a [u8]); 3] {
    [(old, old), (old, new), (new, new)]
}

fn with_bruno(dir: &Path, sealed: bool) {
    let mut anna = template().open_writable(dir);
    let code = anna.add_user(BRUNO, "Bruno", sealed, KdfParams::FLOOR, NOW + 60).unwrap();
    let lock = anna.lock().unwrap();
    drop(anna);
    drop(join(dir, "Bruno", &code, lock, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR, NOW).unwrap());
}

fn bruno(dir: &Path) -> Unlocked {
    unlock(dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).unwrap()
}

fn reads(unlocked: &Unlocked, sealed: &[u8]) -> Option<Vec<u8>> {
    unlocked.open_field(BRUNO, FIELD, sealed).ok().map(|plain| plain.to_vec())
}

/// T7: Bruno had the key and kept everything he could copy. Each change of keys closes what is sealed behind it.
#[test]
fn what_is_sealed_after_a_change_does_not_open_with_a_kept_key() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let kept = tempfile::tempdir().unwrap();
    let mut anna = template().open_writable(&dir);
    anna.copy_header_into(kept.path()).unwrap();
    let before = anna.seal_field(BRUNO, FIELD, b"prima").unwrap();
    assert_eq!((before[0], anna.sealed_generation()), (1, 1), "nothing is written differently until the first change");
    let hash = anna.lookup_hash("tax_code", "RSSMRA80A01H501U").unwrap();
    anna.remove_user(BRUNO).unwrap();
    assert!(anna.sealed_is_due());
    let mut sealed = vec![(before, b"prima".to_vec())];
    for generation in 2..=4_u32 {
        let next = anna.begin_rotation(&format!("data.{generation}.db")).unwrap();
        anna.finish_rotation(next).unwrap();
        assert_eq!((anna.sealed_generation(), anna.sealed_is_due()), (generation, false));
        let plain = format!("dopo {generation}").into_bytes();
        sealed.push((anna.seal_field(BRUNO, FIELD, &plain).unwrap(), plain));
    }
    assert_eq!(anna.lookup_hash("tax_code", "RSSMRA80A01H501U").unwrap(), hash, "what was found is found");
    let mut foreign = sealed[3].0.clone();
    foreign[4] = 3;
    assert!(reads(&anna, &foreign).is_none(), "which key it was cannot be said otherwise");
    foreign[4] = 5;
    assert!(reads(&anna, &foreign).is_none() && reads(&anna, &[2, 0, 0]).is_none() && reads(&anna, &[3]).is_none());
    drop(anna);

    let his = bruno(kept.path());
    let read: Vec<_> = sealed.iter().map(|(bytes, _)| reads(&his, bytes).is_some()).collect();
    assert_eq!(read, [true, false, false, false], "what he kept opens what was sealed in his time");
    // Also with the number of his key written into what came later.
    let mut relabelled = vec![1];
    relabelled.extend_from_slice(&sealed[1].0[5..]);
    assert!(reads(&his, &relabelled).is_none());
    drop(his);
    let anna = unlock(&dir, None, &passphrase(PASSPHRASE)).unwrap();
    for (bytes, plain) in &sealed {
        assert_eq!(reads(&anna, bytes).as_ref(), Some(plain), "who may reads all of it");
    }
    drop(anna);
    let sheet = unlock_with_recovery(&dir, &template().code).unwrap();
    let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
    let anna = sheet.set_passphrase(lock, None, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR).unwrap();
    assert!(sealed.iter().all(|(bytes, plain)| reads(&anna, bytes).as_ref() == Some(plain)), "the sheet too");
}

/// S19, T4: somebody stays and may no longer see codes. He has every key of the file, and not this one.
#[test]
fn who_loses_the_right_reads_nothing_that_is_sealed_from_then_on() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let kept = tempfile::tempdir().unwrap();
    let mut anna = template().open_writable(&dir);
    anna.copy_header_into(kept.path()).unwrap();
    let before = anna.seal_field(BRUNO, FIELD, b"prima").unwrap();
    anna.set_sealed(BRUNO, false).unwrap();
    let after = anna.seal_field(BRUNO, FIELD, b"dopo").unwrap();
    assert_eq!((anna.sealed_generation(), anna.key_generation()), (2, 1), "only the key of sealed values");
    assert!(!anna.sealed_is_due());
    drop(anna);
    let (kept, now) = (bruno(kept.path()), bruno(&dir));
    assert_eq!((reads(&kept, &before).is_some(), reads(&kept, &after)), (true, None));
    assert_eq!((reads(&now, &before), reads(&now, &after), now.holds_sealed()), (None, None, false));
    assert_eq!(now.database_key().unwrap().expose_hex(), kept.database_key().unwrap().expose_hex());
    drop((kept, now));
    // The right given back gives all of it.
    template().open_writable(&dir).set_sealed(BRUNO, true).unwrap();
    let again = bruno(&dir);
    assert_eq!((reads(&again, &before), reads(&again, &after)), (Some(b"prima".to_vec()), Some(b"dopo".to_vec())));
}

/// S19, T4: who loses the right gives the key up at the next opening of their own; another one for what comes is due, which who
/// still has it makes. The last one who could open it keeps it.
#[test]
fn who_lost_the_right_gives_the_key_up_alone() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let mut anna = template().open_writable(&dir);
    let before = anna.seal_field(BRUNO, FIELD, b"prima").unwrap();
    assert!(anna.give_up_sealed().unwrap());
    assert_eq!((anna.holds_sealed(), anna.sealed_is_due(), reads(&anna, &before)), (false, true, None));
    drop(anna);
    let anna = template().open_writable(&dir);
    assert_eq!((anna.holds_sealed(), reads(&anna, &before)), (false, None));
    let lock = anna.lock().unwrap();
    drop(anna);
    let mut his = bruno(&dir);
    his.hold(lock).unwrap();
    assert_eq!(reads(&his, &before), Some(b"prima".to_vec()));
    assert!(!his.give_up_sealed().unwrap(), "nobody else has it");
    let next = his.begin_rotation("data.1.db").unwrap();
    his.finish_rotation(next).unwrap();
    assert_eq!((his.sealed_generation(), his.sealed_is_due()), (2, false));
}

/// R18: the keys of the file change, and before that is done somebody loses the right to see codes, and another gets it. What
/// is sealed at any moment of it opens for who may, for ever.
#[test]
fn a_right_taken_while_the_keys_change_loses_nothing_that_was_sealed() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let mut anna = template().open_writable(&dir);
    let carla = Uuid::from_bytes([3; 16]);
    anna.add_user(carla, "Carla", false, KdfParams::FLOOR, NOW + 60).unwrap();
    let mut sealed = vec![anna.seal_field(BRUNO, FIELD, b"prima").unwrap()];
    let next = anna.begin_rotation("data.1.db").unwrap();
    sealed.push(anna.seal_field(BRUNO, FIELD, b"durante").unwrap());
    anna.set_sealed(BRUNO, false).unwrap();
    sealed.push(anna.seal_field(BRUNO, FIELD, b"senza Bruno").unwrap());
    anna.set_sealed(carla, true).unwrap();
    let key = next.database_key().unwrap().expose_hex().to_string();
    anna.finish_rotation(next).unwrap();
    sealed.push(anna.seal_field(BRUNO, FIELD, b"dopo").unwrap());
    assert_eq!((anna.sealed_generation(), anna.key_generation()), (3, 2));
    assert_eq!(*anna.database_key().unwrap().expose_hex(), key, "the file is under the key that it was written with");
    drop(anna);
    let anna = template().open_writable(&dir);
    for (bytes, plain) in sealed.iter().zip([&b"prima"[..], b"durante", b"senza Bruno", b"dopo"]) {
        assert_eq!(reads(&anna, bytes).as_deref(), Some(plain));
    }
    assert!(!bruno(&dir).holds_sealed());
}

/// T5: a key that signed is known for ever, also when its slot is made anew or taken out; that of a code is not.
#[test]
fn the_header_knows_every_key_that_ever_signed() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let first = bruno(&dir).signing_public_key();
    let mut anna = template().open_writable(&dir);
    let keys = |anna: &Unlocked, who: Uuid| anna.journal_signer().unwrap().keys_of(who).copied().collect::<Vec<_>>();
    assert_eq!(keys(&anna, BRUNO), [first]);
    assert_eq!(keys(&anna, anna.user_id()), [anna.signing_public_key()]);
    let code = anna.reset_user(BRUNO, KdfParams::FLOOR, NOW + 60).unwrap();
    assert_eq!(keys(&anna, BRUNO), [first], "a code signs nothing");
    let lock = anna.lock().unwrap();
    drop(anna);
    drop(join(&dir, "Bruno", &code, lock, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR, NOW).unwrap());
    let second = bruno(&dir).signing_public_key();
    let mut anna = template().open_writable(&dir);
    anna.remove_user(BRUNO).unwrap();
    let next = anna.begin_rotation("data.1.db").unwrap();
    anna.finish_rotation(next).unwrap();
    assert_eq!((first == second, keys(&anna, BRUNO)), (false, vec![first, second]));
}

/// Who has no key of sealed values changes the keys of the file, and leaves that one to those who have it.
#[test]
fn who_has_no_key_of_sealed_values_changes_the_others_and_loses_nothing() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, false);
    let mut anna = template().open_writable(&dir);
    let first = anna.seal_field(BRUNO, FIELD, b"uno").unwrap();
    let next = anna.begin_rotation("data.1.db").unwrap();
    anna.finish_rotation(next).unwrap();
    let second = anna.seal_field(BRUNO, FIELD, b"due").unwrap();
    let carla = Uuid::from_bytes([3; 16]);
    anna.add_user(carla, "Carla", true, KdfParams::FLOOR, NOW + 60).unwrap();
    let lock = anna.lock().unwrap();
    drop(anna);
    let mut his = bruno(&dir);
    his.hold(lock).unwrap();
    his.remove_user(carla).unwrap();
    let next = his.begin_rotation("data.2.db").unwrap();
    his.finish_rotation(next).unwrap();
    assert_eq!((his.key_generation(), his.sealed_generation(), his.holds_sealed()), (3, 2, false));
    assert!(his.sealed_is_due(), "Carla had it, and only who has it can change it");
    drop(his);
    let mut anna = template().open_writable(&dir);
    assert_eq!((reads(&anna, &first), reads(&anna, &second)), (Some(b"uno".to_vec()), Some(b"due".to_vec())));
    let next = anna.begin_rotation("data.3.db").unwrap();
    anna.finish_rotation(next).unwrap();
    assert_eq!((reads(&anna, &first), anna.sealed_is_due()), (Some(b"uno".to_vec()), false));
}

/// R18: the right is taken, stopped between any two steps: the old header or the new one, and either reads all that
/// was sealed.
#[test]
fn taking_the_right_stopped_anywhere_leaves_the_old_key_or_the_new_one() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let mut anna = template().open_writable(&dir);
    let before = anna.seal_field(BRUNO, FIELD, b"prima").unwrap();
    let old = fs::read(dir.join(COPY_B)).unwrap();
    anna.set_sealed(BRUNO, false).unwrap();
    let after = anna.seal_field(BRUNO, FIELD, b"dopo").unwrap();
    let new = anna.header_bytes().to_vec();
    drop(anna);
    for (a, b) in stops(&old, &new) {
        set_copies(&dir, a, b);
        let anna = template().open_writable(&dir);
        let is_new = anna.sealed_generation() == 2;
        assert!(reads(&anna, &before).is_some());
        assert_eq!((reads(&anna, &after).is_some(), bruno(&dir).holds_sealed()), (is_new, !is_new));
    }
}

/// A program that opened the archive before the key changed, and takes the folder after it, has to come in again.
#[test]
fn a_key_that_changed_in_between_is_noticed() {
    let (_temp, dir) = template().place();
    with_bruno(&dir, true);
    let mut early = bruno(&dir);
    template().open_writable(&dir).set_sealed(early.user_id(), false).unwrap();
    let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
    assert!(matches!(early.hold(lock), Err(VaultError::HeaderTampered)));
}

/// R18 with one, two and twenty users: a change of keys stopped between any two steps. Everybody who stays comes in
/// under the old keys or under the new ones, whoever was taken out under neither.
#[test]
fn a_change_with_one_two_and_twenty_users_stopped_anywhere_shuts_out_nobody_who_stays() {
    for count in [1_u8, 2, 20] {
        let (_temp, dir) = template().place();
        let mut anna = template().open_writable(&dir);
        let (mut secrets, mut body) = (Vec::new(), anna.session.body().clone());
        for n in 1..=count {
            let secret = UserSecret::generate(&mut FixedEntropy::new(n)).unwrap();
            // The last of them is taken out before the change; every third has no key of sealed values.
            let slot = NewSlot {
                user_id: [n; 16],
                login: format!("Persona {n}"),
                state: if n % 4 == 0 { UserState::Invited } else { UserState::Active },
                passphrase: &passphrase(OTHER_PASSPHRASE),
                kdf: KdfParams::FLOOR,
                secret: &secret,
                sealed: n % 3 != 0,
            };
            body.users.push(anna.session.keys.user_slot(slot, 1, &mut FixedEntropy::new(n + 100)).unwrap());
            secrets.push(([n; 16], secret));
        }
        anna.session.commit(body).unwrap();
        let all = anna.session.body().clone();
        anna.remove_user(Uuid::from_bytes([count; 16])).unwrap();
        let value = anna.seal_field(BRUNO, FIELD, b"prima").unwrap();
        let next = anna.begin_rotation("data.1.db").unwrap();
        let old = fs::read(dir.join(COPY_B)).unwrap();
        anna.finish_rotation(next).unwrap();
        let new = anna.header_bytes().to_vec();
        drop(anna);
        for (a, b) in stops(&old, &new) {
            set_copies(&dir, a, b);
            let anna = template().open_writable(&dir);
            assert_eq!(reads(&anna, &value), Some(b"prima".to_vec()));
            let header = &anna.session.header;
            let slot = |id: &[u8; 16]| header.body.users.iter().find(|slot| &slot.user_id == id);
            for (id, secret) in &secrets {
                let there = slot(id);
                assert_eq!(there.is_none(), id[0] == count, "who was taken out, and nobody else");
                let Some(there) = there else { continue };
                let keys = Keys::open_for_user(header, there, secret).unwrap();
                let opens = keys.database_key(&header.body).unwrap().expose_hex().to_string();
                assert_eq!(opens, *anna.database_key().unwrap().expose_hex(), "{count} users, number {}", id[0]);
                assert_eq!(keys.class(1).is_ok(), id[0] % 3 != 0);
                let was = all.users.iter().find(|slot| &slot.user_id == id).unwrap();
                assert_eq!(there.wrapped_secret, was.wrapped_secret, "what opens the slot is not touched");
            }
            assert!(unlock_with_recovery(&dir, &template().code).is_ok());
        }
    }
}
