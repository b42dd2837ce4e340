//! The people of one archive: added with a one-time code, given a new one, taken out; each a single header write, so that
//! whatever moment it is stopped at, the header is the old or the new one.
//!
//! Who adds somebody never knows their passphrase: the code closes a slot of its own keys, and joining makes new ones.
//! Taking somebody out takes their slot out of the header. Who kept an old copy of the header and knows their old passphrase
//! has the master key all the same: new keys for the archive come behind it (see [`Unlocked::begin_rotation`]).

use std::path::Path;

use custode_domain::personal::Personal;
use uuid::Uuid;

use crate::{
    ArchiveLock, JoinCode, KdfParams, OsEntropy, Passphrase, Unlocked, VaultError,
    archive::{first_that_opens, login_label, same_login, unlocked},
    header::{Body, UserSlot, UserState, copies::RealDisk, extras},
    keys::{Keys, NewSlot, UserSecret},
    unlocked::with_new_slot,
};

/// How far a person's way in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserStanding {
    /// Comes in with a passphrase of their own.
    Active,
    /// Has a one-time code and no passphrase yet.
    Invited,
}

/// One person's way in, as the header says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserKeys {
    /// Pseudonymous actor of journal entries.
    pub user_id: Uuid,
    /// Name under which they sign in.
    pub login: Personal<String>,
    /// With a passphrase, or still with a code.
    pub standing: UserStanding,
    /// Holds the key of sealed values.
    pub holds_sealed: bool,
    /// Until when the one-time code of somebody invited opens, in seconds since 1970; `None` for one without a last day.
    pub code_ends: Option<i64>,
}

impl Unlocked {
    /// Everybody who has a way in.
    pub fn users(&self) -> Vec<UserKeys> {
        let standing = |state| match state {
            UserState::Active => Some(UserStanding::Active),
            UserState::Invited => Some(UserStanding::Invited),
            UserState::Removed => None,
        };
        let users = self.session.body().users.iter().filter_map(|slot| {
            Some(UserKeys {
                user_id: Uuid::from_bytes(slot.user_id),
                login: Personal::new(slot.login.clone()),
                standing: standing(slot.state)?,
                holds_sealed: !slot.class_keys.is_empty(),
                code_ends: extras::code_end(self.session.body(), &slot.user_id)
                    .filter(|_| slot.state == UserState::Invited),
            })
        });
        users.collect()
    }

    /// Adds somebody who comes in with the code that is given back, until `ends` (seconds since 1970), and then chooses a
    /// passphrase.
    ///
    /// Errors: [`VaultError::LabelRefused`], [`VaultError::LoginTaken`], [`VaultError::ClassKeyMissing`] when the key of
    /// sealed values is to be handed on by somebody who has none, [`VaultError::HeaderFull`], [`VaultError::ReadOnly`],
    /// [`VaultError::Io`].
    pub fn add_user(
        &mut self,
        user_id: Uuid,
        login: &str,
        sealed: bool,
        kdf: KdfParams,
        ends: i64,
    ) -> Result<JoinCode, VaultError> {
        let (code, mut body) = self.body_with_user(user_id, login, sealed, kdf)?;
        extras::set_code_end(&mut body, user_id.into_bytes(), Some(ends))?;
        self.session.commit(body)?;
        Ok(code)
    }

    pub(crate) fn body_with_user(
        &self,
        user_id: Uuid,
        login: &str,
        sealed: bool,
        kdf: KdfParams,
    ) -> Result<(JoinCode, Body), VaultError> {
        let login = login_label(login)?;
        let mut body = self.session.body().clone();
        let mut others = body.users.iter().filter(|slot| slot.state != UserState::Removed);
        if others.any(|slot| same_login(&slot.login, &login) || &slot.user_id == user_id.as_bytes()) {
            return Err(VaultError::LoginTaken);
        }
        let (code, slot) = self.invited_slot(user_id.into_bytes(), login, sealed, kdf)?;
        body.users.retain(|old| old.user_id != slot.user_id);
        body.users.push(slot);
        Ok((code, body))
    }

    /// Gives somebody else a new one-time code that opens until `ends`, after they lost their passphrase or their code.
    /// Their passphrase, and what their computer keeps, open nothing from then on.
    ///
    /// Errors: [`VaultError::UnknownLogin`], [`VaultError::OwnSlot`], and those of [`Self::add_user`].
    pub fn reset_user(&mut self, user_id: Uuid, kdf: KdfParams, ends: i64) -> Result<JoinCode, VaultError> {
        let (code, mut body) = self.body_with_reset(user_id, kdf)?;
        extras::set_code_end(&mut body, user_id.into_bytes(), Some(ends))?;
        self.session.commit(body)?;
        Ok(code)
    }

    pub(crate) fn body_with_reset(&self, user_id: Uuid, kdf: KdfParams) -> Result<(JoinCode, Body), VaultError> {
        let old = self.other(user_id)?;
        let (code, slot) =
            self.invited_slot(old.user_id, old.login.clone(), !old.class_keys.is_empty(), kdf.raised_to(old.kdf))?;
        let mut body = self.session.body().clone();
        body.users.iter_mut().filter(|known| known.user_id == slot.user_id).for_each(|known| *known = slot.clone());
        Ok((code, body))
    }

    /// Takes somebody else's way in out of the header.
    ///
    /// Errors: [`VaultError::UnknownLogin`], [`VaultError::OwnSlot`], [`VaultError::ReadOnly`], [`VaultError::Io`].
    pub fn remove_user(&mut self, user_id: Uuid) -> Result<(), VaultError> {
        let body = self.body_without(user_id)?;
        self.session.commit(body)
    }

    pub(crate) fn body_without(&self, user_id: Uuid) -> Result<Body, VaultError> {
        let slot = self.other(user_id)?;
        let (gone, had_classes) = (slot.user_id, !slot.class_keys.is_empty());
        let mut body = self.session.body().clone();
        body.users.retain(|slot| slot.user_id != gone);
        if had_classes {
            extras::set_classes_due(&mut body, true)?;
        }
        extras::set_code_end(&mut body, gone, None)?;
        Ok(body)
    }

    /// Hands the key of sealed values to somebody else, or takes it out of their slot; in the same write those who keep it
    /// get a new one, so that a copy of the old opens nothing that is sealed from then on (by who has none, the old one
    /// stays, and is due). Nothing is written when it stands so already.
    ///
    /// Errors: those of [`Self::remove_user`], [`VaultError::ClassKeyMissing`].
    pub fn set_sealed(&mut self, user_id: Uuid, sealed: bool) -> Result<(), VaultError> {
        if self.other(user_id)?.class_keys.is_empty() == sealed {
            let (keys, body) = self.with_sealed(user_id, sealed)?;
            self.session.commit_with(&mut RealDisk, keys, body)?;
        }
        Ok(())
    }

    /// Takes the key of sealed values out of one's own slot, and forgets it here: who has it still makes a new one, which is due
    /// from now on, for whoever gives it up must not know that. Nothing is done where nobody else could: a key that the sheet
    /// alone holds helps nobody. Returns whether it was taken.
    ///
    /// Errors: those of writing the header; the earlier one counts then.
    pub fn give_up_sealed(&mut self) -> Result<bool, VaultError> {
        let own = *self.user_id().as_bytes();
        let mut body = self.session.body().clone();
        let others = |slot: &&UserSlot| slot.user_id != own && slot.state == UserState::Active;
        if !body.users.iter().filter(others).any(|slot| !slot.class_keys.is_empty()) {
            return Ok(false);
        }
        body.users.iter_mut().filter(|slot| slot.user_id == own).for_each(|slot| slot.class_keys.clear());
        extras::set_classes_due(&mut body, true)?;
        let keys = self.session.keys.without_classes();
        self.session.commit_with(&mut RealDisk, keys, body)?;
        Ok(true)
    }

    pub(crate) fn with_sealed(&self, user_id: Uuid, sealed: bool) -> Result<(Keys, Body), VaultError> {
        let (slot, keys) = (self.other(user_id)?, &self.session.keys);
        let (id, mut body) = (slot.user_id, self.session.body().clone());
        if sealed {
            let handed = keys.classes_for(slot, &mut OsEntropy)?;
            body.users
                .iter_mut()
                .filter(|slot| slot.user_id == id)
                .for_each(|slot| slot.class_keys.clone_from(&handed));
            return Ok((keys.clone(), body));
        }
        body.users.iter_mut().filter(|slot| slot.user_id == id).for_each(|slot| slot.class_keys.clear());
        let keys = keys.with_new_classes(&mut OsEntropy)?;
        for slot in &mut body.users {
            *slot = keys.with_classes(slot, &mut OsEntropy)?;
        }
        body.recovery = keys.sheet_with_classes(&body.recovery, &mut OsEntropy)?;
        extras::set_classes_due(&mut body, true)?;
        keys.note_classes(&mut body)?;
        Ok((keys, body))
    }

    /// Somebody who is not the one at the desk.
    fn other(&self, user_id: Uuid) -> Result<&UserSlot, VaultError> {
        if user_id == self.user_id() {
            return Err(VaultError::OwnSlot);
        }
        let mut users = self.session.body().users.iter();
        users
            .find(|slot| &slot.user_id == user_id.as_bytes() && slot.state != UserState::Removed)
            .ok_or(VaultError::UnknownLogin)
    }

    fn invited_slot(
        &self,
        user_id: [u8; 16],
        login: String,
        sealed: bool,
        kdf: KdfParams,
    ) -> Result<(JoinCode, UserSlot), VaultError> {
        let code = JoinCode::generate(&mut OsEntropy)?;
        let secret = UserSecret::generate(&mut OsEntropy)?;
        let body = self.session.body();
        let slot = NewSlot {
            user_id,
            login,
            state: UserState::Invited,
            passphrase: &code.as_passphrase(),
            kdf: kdf.raised_to(body.kdf_floor),
            secret: &secret,
            sealed,
        };
        let slot = self.session.keys.user_slot(slot, body.mk_gen, &mut OsEntropy)?;
        Ok((code, slot))
    }
}

/// Opens with a one-time code and sets the passphrase of the person, with keys that nobody else ever had. The code opens
/// nothing afterwards. `now` is in seconds since 1970.
///
/// Errors: [`VaultError::UnknownLogin`] when no code waits for this name, [`VaultError::WrongPassphrase`] for a wrong code,
/// [`VaultError::CodeEnded`] for a right one whose last day is over, [`VaultError::WeakPassphrase`], and those of
/// [`unlock`](crate::unlock).
pub fn join(
    dir: &Path,
    login: &str,
    code: &JoinCode,
    lock: ArchiveLock,
    new: &Passphrase,
    kdf: KdfParams,
    now: i64,
) -> Result<Unlocked, VaultError> {
    let waiting = |body: &Body| {
        let mut users = body.users.iter();
        users.find(|slot| slot.state == UserState::Invited && same_login(&slot.login, login)).cloned()
    };
    let mut opened = first_that_opens(dir, |header, condition| {
        let slot = waiting(&header.body).ok_or(VaultError::UnknownLogin)?;
        let secret = UserSecret::unwrap_with(&header.file_uuid, &slot, &code.as_passphrase())?;
        unlocked(dir, header, &slot, secret, condition)
    })?;
    let before = waiting(opened.session.body());
    opened.hold(lock)?;
    // Somebody may have given out another code, or taken the person out, before the folder was ours.
    let slot = waiting(opened.session.body()).filter(|slot| before.as_ref() == Some(slot));
    let slot = slot.ok_or(VaultError::UnknownLogin)?;
    if extras::code_end(opened.session.body(), &slot.user_id).is_some_and(|end| now > end) {
        return Err(VaultError::CodeEnded);
    }
    let secret = UserSecret::generate(&mut OsEntropy)?;
    let mut body = with_new_slot(&opened.session, &slot, &secret, new, kdf)?;
    extras::set_code_end(&mut body, slot.user_id, None)?;
    opened.session.commit(body)?;
    Ok(Unlocked::new(opened.session, slot.user_id, secret))
}
