//! Several people in one archive (SECURITY 2.4): added, joined, reset, taken out, and every write stopped at every step.

use super::{header_write::stop_everywhere, *};
use crate::{JoinCode, UserStanding, header::Body, join, unlock, unlock_with_recovery};

/// Seven days after [`NOW`].
const LATER: i64 = NOW + 7 * 86_400;

pub(super) const BRUNO: Uuid = Uuid::from_bytes([0xB0; 16]);

fn names(unlocked: &Unlocked) -> Vec<(String, UserStanding, bool)> {
    let users = unlocked.users().into_iter();
    users.map(|user| (user.login.into_inner(), user.standing, user.holds_sealed)).collect()
}

fn joins(dir: &Path, code: &JoinCode, new: &str) -> Result<Unlocked, VaultError> {
    let lock = ArchiveLock::acquire(dir, &holder()).unwrap();
    join(dir, "Bruno", code, lock, &passphrase(new), KdfParams::FLOOR, NOW)
}

fn with_bruno(dir: &Path, sealed: bool) -> JoinCode {
    template().open_writable(dir).add_user(BRUNO, " Bruno ", sealed, KdfParams::FLOOR, LATER).unwrap()
}

/// S19: the whole life of a second user, and what each way in opens at each stage.
#[test]
fn a_second_user_comes_in_with_a_code_and_leaves_with_nothing() {
    let (_temp, dir) = template().place();
    let sealed = template().open_writable(&dir).seal_field(BRUNO, 8, b"codice").unwrap();
    let code = with_bruno(&dir, true);
    let info = crate::inspect(&dir).unwrap();
    assert_eq!(info.logins, [Personal::new("Anna Bianchi".to_owned())]);
    assert_eq!(info.invited, [Personal::new("Bruno".to_owned())], "the code waits for a name without spaces around it");
    // A slot that waits is no way in, not even with its code as the passphrase.
    let as_passphrase = unlock(&dir, Some("Bruno"), &passphrase(&code.expose_text()));
    assert!(matches!(as_passphrase, Err(VaultError::UnknownLogin)));
    let wrong = JoinCode::parse("0000-0000-0000-0000").unwrap();
    assert!(matches!(joins(&dir, &wrong, OTHER_PASSPHRASE), Err(VaultError::WrongPassphrase)));
    assert!(matches!(joins(&dir, &code, "Bruno Bruno"), Err(VaultError::WeakPassphrase(_))));

    let bruno = joins(&dir, &code, OTHER_PASSPHRASE).unwrap();
    assert_eq!((bruno.user_id(), bruno.login().into_inner()), (BRUNO, "Bruno".to_owned()));
    assert_eq!(bruno.open_field(BRUNO, 8, &sealed).unwrap().as_slice(), b"codice");
    drop(bruno);
    assert!(matches!(joins(&dir, &code, OTHER_PASSPHRASE), Err(VaultError::UnknownLogin)), "a code is for once");
    let signed = unlock(&dir, Some("bruno"), &passphrase(OTHER_PASSPHRASE)).unwrap();
    assert_eq!(signed.user_id(), BRUNO);
    assert!(
        matches!(unlock(&dir, None, &passphrase(OTHER_PASSPHRASE)), Err(VaultError::UnknownLogin)),
        "which of two?"
    );
    drop(signed);

    let mut anna = template().open_writable(&dir);
    let reset = anna.reset_user(BRUNO, KdfParams::FLOOR, LATER).unwrap();
    assert_eq!(names(&anna)[1], ("Bruno".to_owned(), UserStanding::Invited, true));
    drop(anna);
    assert!(unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).is_err(), "the lost passphrase opens nothing");
    drop(joins(&dir, &reset, OTHER_PASSPHRASE).unwrap());
    template().open_writable(&dir).remove_user(BRUNO).unwrap();
    assert!(matches!(unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)), Err(VaultError::UnknownLogin)));
    assert_eq!(names(&template().open_writable(&dir)).len(), 1);
    assert!(unlock_with_recovery(&dir, &template().code).is_ok());
}

/// ASVS 6.4.6: a code has a last day. The right one after it is told from a wrong one, and a new one works.
#[test]
fn a_code_opens_until_its_last_day() {
    let (_temp, dir) = template().place();
    let code = with_bruno(&dir, true);
    assert_eq!(template().open_writable(&dir).users()[1].code_ends, Some(LATER));
    let at = |code: &JoinCode, now| {
        let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
        join(&dir, "Bruno", code, lock, &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR, now).map(drop)
    };
    let wrong = JoinCode::parse("0000-0000-0000-0000").unwrap();
    assert!(matches!(at(&wrong, LATER + 1), Err(VaultError::WrongPassphrase)));
    assert!(matches!(at(&code, LATER + 1), Err(VaultError::CodeEnded)));
    let again = template().open_writable(&dir).reset_user(BRUNO, KdfParams::FLOOR, LATER + 60).unwrap();
    assert!(matches!(at(&code, LATER), Err(VaultError::WrongPassphrase)), "the earlier one is replaced");
    at(&again, LATER + 60).unwrap();
    assert_eq!(template().open_writable(&dir).users()[1].code_ends, None, "used up");
}

/// SECURITY 2.2: who may not see sealed values has no key for them, and cannot make a sheet or a user that has.
#[test]
fn without_the_class_key_nothing_sealed_opens_and_nothing_of_it_is_handed_on() {
    let (_temp, dir) = template().place();
    let sealed = template().open_writable(&dir).seal_field(BRUNO, 8, b"codice").unwrap();
    let code = with_bruno(&dir, false);
    let mut bruno = joins(&dir, &code, OTHER_PASSPHRASE).unwrap();
    assert!(matches!(bruno.open_field(BRUNO, 8, &sealed), Err(VaultError::SealedValueRefused)));
    assert!(matches!(bruno.lookup_hash("tax-code", "X"), Err(VaultError::SealedValueRefused)));
    assert!(matches!(bruno.reissue_recovery(), Err(VaultError::ClassKeyMissing)));
    let third = Uuid::from_bytes([3; 16]);
    assert!(matches!(bruno.add_user(third, "Carla", true, KdfParams::FLOOR, LATER), Err(VaultError::ClassKeyMissing)));
    bruno.add_user(third, "Carla", false, KdfParams::FLOOR, LATER).unwrap();
    bruno.change_passphrase(&passphrase(OTHER_PASSPHRASE), &passphrase(PASSPHRASE), KdfParams::FLOOR).unwrap();
    drop(bruno);
    // The sheet opens everything: it does not make a way around the right.
    let recovered = unlock_with_recovery(&dir, &template().code).unwrap();
    let lock = ArchiveLock::acquire(&dir, &holder()).unwrap();
    let set = recovered.set_passphrase(lock, Some("Bruno"), &passphrase(OTHER_PASSPHRASE), KdfParams::FLOOR);
    assert!(matches!(set, Err(VaultError::ClassKeyMissing)));

    template().open_writable(&dir).set_sealed(BRUNO, true).unwrap();
    let bruno = unlock(&dir, Some("Bruno"), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(bruno.open_field(BRUNO, 8, &sealed).unwrap().as_slice(), b"codice");
    let mut anna = template().open_writable(&dir);
    anna.set_sealed(BRUNO, false).unwrap();
    let generation = anna.generation();
    anna.set_sealed(BRUNO, false).unwrap();
    assert_eq!(anna.generation(), generation, "what stands so already is not written again");
    drop(anna);
    let bruno = unlock(&dir, Some("Bruno"), &passphrase(PASSPHRASE)).unwrap();
    assert!(bruno.open_field(BRUNO, 8, &sealed).is_err());
}

#[test]
fn names_are_taken_once_and_nobody_takes_out_themselves() {
    let (_temp, dir) = template().place();
    let mut anna = template().open_writable(&dir);
    let own = anna.user_id();
    assert!(matches!(
        anna.add_user(BRUNO, "anna bianchi ", true, KdfParams::FLOOR, LATER),
        Err(VaultError::LoginTaken)
    ));
    assert!(matches!(anna.add_user(own, "Bruno", true, KdfParams::FLOOR, LATER), Err(VaultError::LoginTaken)));
    assert!(matches!(anna.add_user(BRUNO, " \n", true, KdfParams::FLOOR, LATER), Err(VaultError::LabelRefused)));
    assert!(matches!(anna.remove_user(own), Err(VaultError::OwnSlot)));
    assert!(matches!(anna.reset_user(own, KdfParams::FLOOR, LATER), Err(VaultError::OwnSlot)));
    assert!(matches!(anna.remove_user(BRUNO), Err(VaultError::UnknownLogin)));
    drop(anna);
    let mut reading = unlock(&dir, None, &passphrase(PASSPHRASE)).unwrap();
    assert!(matches!(reading.add_user(BRUNO, "Bruno", true, KdfParams::FLOOR, LATER), Err(VaultError::ReadOnly)));
}

/// Stops the write of a body at every step, and asks of every state that can be met which of two ways in is open.
pub(super) fn stopped(dir: &Path, old: &[u8], next: impl FnOnce(&Unlocked) -> Body, ways: &dyn Fn() -> (bool, bool)) {
    let unlocked = template().open_writable(dir);
    let next = unlocked.session.next_header(next(&unlocked)).unwrap();
    drop(unlocked);
    let states = stop_everywhere(dir, old, next.bytes());
    assert_eq!(states.len(), 3, "both old, one new, both new");
    for (a, b) in states {
        set_copies(dir, &a, &b);
        let (before, after) = ways();
        assert!(before != after, "the old state or the new one, never both, never neither");
        assert!(unlock_with_recovery(dir, &template().code).is_ok(), "nobody else is locked out");
        assert!(unlock_with_device(dir, &template().slot, &template().device, NOW).is_ok());
    }
}

fn current(dir: &Path) -> Vec<u8> {
    fs::read(dir.join(COPY_B)).unwrap()
}

/// R7 for the writes of users.
#[test]
fn adding_resetting_and_removing_stopped_anywhere_leave_the_old_or_the_new_header() {
    let (_temp, dir) = template().place();
    let code = std::cell::RefCell::new(None);
    let invited = || crate::inspect(&dir).unwrap().invited.len();
    stopped(
        &dir,
        &template().header,
        |anna| {
            let (made, body) = anna.body_with_user(BRUNO, "Bruno", true, KdfParams::FLOOR).unwrap();
            *code.borrow_mut() = Some(made);
            body
        },
        &|| (invited() == 0, invited() == 1),
    );
    set_copies(&dir, &template().header, &template().header);
    let code = with_bruno(&dir, true);
    drop(joins(&dir, &code, OTHER_PASSPHRASE).unwrap());
    let joined = current(&dir);
    let enters = || unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).is_ok();
    stopped(&dir, &joined, |anna| anna.body_with_reset(BRUNO, KdfParams::FLOOR).unwrap().1, &|| {
        (enters(), invited() == 1)
    });
    set_copies(&dir, &joined, &joined);
    stopped(&dir, &joined, |anna| anna.body_without(BRUNO).unwrap(), &|| {
        (enters(), crate::inspect(&dir).unwrap().logins.len() == 1)
    });
    set_copies(&dir, &joined, &joined);
    let holds = || unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).unwrap().lookup_hash("x", "y").is_ok();
    stopped(&dir, &joined, |anna| anna.with_sealed(BRUNO, false).unwrap().1, &|| (holds(), !holds()));
}

/// The one-time code is used up in the same write that sets the passphrase.
#[test]
fn joining_stopped_anywhere_leaves_the_code_or_the_passphrase() {
    let (_temp, dir) = template().place();
    let code = with_bruno(&dir, true);
    let waiting = current(&dir);
    let bruno = joins(&dir, &code, OTHER_PASSPHRASE).unwrap();
    let joined = bruno.header_bytes().to_vec();
    drop(bruno);
    for (a, b) in stop_everywhere(&dir, &waiting, &joined) {
        set_copies(&dir, &a, &b);
        let with_passphrase = unlock(&dir, Some("Bruno"), &passphrase(OTHER_PASSPHRASE)).is_ok();
        let with_code = joins(&dir, &code, OTHER_PASSPHRASE).is_ok();
        assert!(with_passphrase != with_code, "exactly one of the two opens");
    }
}
