//! Making an archive's keys and the ways into it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use custode_domain::personal::Personal;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use crate::{
    ArchiveLock, DeviceSecret, DeviceSlot, Entropy, HeaderCondition, Holder, IoAction, KdfParams, Passphrase,
    PassphraseRules, Recovered, RecoveryCode, Unlocked, VaultError,
    entropy::random_array,
    header::{
        Body, Header, Seal, UserSlot, UserState,
        copies::{self, COPY_A, COPY_B, Copies, RealDisk},
    },
    keys::{Keys, NewSlot, UserSecret},
    lock::LOCK_FILE,
    session::Session,
};

const FIRST_DATA_FILE: &str = "data.db";

/// What a new archive needs. Ids and time come from the caller.
#[derive(Debug)]
pub struct NewArchive<'a> {
    /// Random id of the archive; it enters every derivation.
    pub file_uuid: Uuid,
    /// Id of the first user.
    pub user_id: Uuid,
    /// Label under which the first user signs in; readable without any key.
    pub login: &'a str,
    /// Passphrase of the first user; the rules are checked here too.
    pub passphrase: &'a Passphrase,
    /// Cost of the passphrase, at least [`KdfParams::FLOOR`].
    pub kdf: KdfParams,
    /// Lowest data schema version that a program must know to read this archive.
    pub schema_min_reader: u32,
    /// What the lock file says about this program.
    pub holder: &'a Holder,
}

/// Whether a folder is that of an archive: a copy of its header lies there. Nothing is read.
#[must_use]
pub fn holds_archive(dir: &Path) -> bool {
    [COPY_A, COPY_B].iter().any(|copy| dir.join(copy).is_file())
}

/// What a header tells without any key. Nothing of it is authenticated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderInfo {
    /// Id of the archive.
    pub file_uuid: Uuid,
    /// Number of header writes so far.
    pub generation: u64,
    /// Login labels of the active users.
    pub logins: Vec<Personal<String>>,
    /// Login labels of those for whom a one-time code waits.
    pub invited: Vec<Personal<String>>,
    /// Number of the current recovery kit, from 1.
    pub kit_no: u32,
    /// Path of the data file.
    pub data_file: PathBuf,
    /// Lowest data schema version that a program must know.
    pub schema_min_reader: u32,
    /// Whether the last session closed the archive.
    pub closed_cleanly: bool,
    /// State of the two copies.
    pub condition: HeaderCondition,
}

/// Makes the folder, its lock and its header; the data file is the caller's next step. The folder may exist if it is empty.
///
/// Errors: [`VaultError::AlreadyExists`], [`VaultError::WeakPassphrase`], [`VaultError::KdfOutOfRange`],
/// [`VaultError::LabelRefused`], [`VaultError::Io`]. After an error no header is left behind.
pub fn create(
    dir: &Path,
    new: &NewArchive<'_>,
    entropy: &mut dyn Entropy,
) -> Result<(Unlocked, RecoveryCode), VaultError> {
    let login = login_label(new.login)?;
    if let Some(weakness) = PassphraseRules::check(new.passphrase, &[&login]).weakness {
        return Err(VaultError::WeakPassphrase(weakness));
    }
    if !new.kdf.is_allowed() {
        return Err(VaultError::KdfOutOfRange);
    }
    refuse_occupied(dir)?;
    let file_uuid = *new.file_uuid.as_bytes();
    let secret = UserSecret::generate(entropy)?;
    let keys = Keys::generate(file_uuid, entropy)?;
    let code = RecoveryCode::generate(entropy)?;
    let slot = NewSlot {
        user_id: *new.user_id.as_bytes(),
        login,
        state: UserState::Active,
        passphrase: new.passphrase,
        kdf: new.kdf,
        secret: &secret,
        sealed: true,
    };
    let (suppression, ledger) = keys.office_keys(entropy)?;
    let body = Body {
        mk_gen: 1,
        dek_n: 1,
        db_file: FIRST_DATA_FILE.to_owned(),
        db_salt: random_array(entropy)?,
        schema_min_reader: new.schema_min_reader,
        kdf_floor: KdfParams::FLOOR,
        users: vec![keys.user_slot(slot, 1, entropy)?],
        recovery: keys.recovery_slot(1, &code, 1, entropy)?,
        pending: None,
        seal: Seal::default(),
        suppression,
        ledger,
        former_classes: Vec::new(),
        optional: Vec::new(),
    };
    let header = Header::build(1, file_uuid, body, &keys.header_mac_key()?)?;

    let existed = dir.exists();
    private_folder(dir)?;
    let written = ArchiveLock::acquire(dir, new.holder).and_then(|lock| {
        copies::write(&mut RealDisk, dir, header.bytes())?;
        Ok(lock)
    });
    let lock = written.inspect_err(|_| clear_away(dir, existed))?;
    let mut session = Session::new(dir, header, keys, HeaderCondition::BothGood);
    session.hold(lock)?;
    Ok((Unlocked::new(session, *new.user_id.as_bytes(), secret), code))
}

/// Reads what a header tells without any key; writes nothing and never opens the data file of an open archive.
pub fn inspect(dir: &Path) -> Result<HeaderInfo, VaultError> {
    let found = copies::read(dir)?;
    let condition = condition_of(&found, 0);
    let header = found.candidates.into_iter().next().ok_or(VaultError::DamagedHeader)?;
    Ok(HeaderInfo {
        file_uuid: Uuid::from_bytes(header.file_uuid),
        generation: header.generation,
        logins: active(&header.body).map(|user| Personal::new(user.login.clone())).collect(),
        invited: invited(&header.body).map(|user| Personal::new(user.login.clone())).collect(),
        kit_no: header.body.recovery.kit_no,
        data_file: dir.join(&header.body.db_file),
        schema_min_reader: header.body.schema_min_reader,
        closed_cleanly: header.body.seal.clean,
        condition,
    })
}

/// Opens with a user's passphrase, read-only until [`Unlocked::hold`]. `login` may be left out while there is one active user.
///
/// Takes about a second of all cores. Errors: [`VaultError::WrongPassphrase`], [`VaultError::UnknownLogin`],
/// [`VaultError::DamagedHeader`], [`VaultError::HeaderTampered`], [`VaultError::NewerFormat`], [`VaultError::NotAnArchive`].
pub fn unlock(dir: &Path, login: Option<&str>, passphrase: &Passphrase) -> Result<Unlocked, VaultError> {
    first_that_opens(dir, |header, condition| {
        let slot = slot_of(&header.body, login)?;
        let secret = UserSecret::unwrap_with(&header.file_uuid, slot, passphrase)?;
        unlocked(dir, header, slot, secret, condition)
    })
}

/// Opens with the recovery code. The result reads the archive, and can give a user a new passphrase.
///
/// Errors: [`VaultError::WrongRecoveryCode`] and those of [`unlock`].
pub fn unlock_with_recovery(dir: &Path, code: &RecoveryCode) -> Result<Recovered, VaultError> {
    first_that_opens(dir, |header, condition| {
        let keys = Keys::open_for_recovery(header, code)?;
        Ok(Recovered::new(Session::new(dir, header.clone(), keys, condition)))
    })
}

/// Opens with the slot that this computer keeps for a user. `now` is in seconds since 1970.
///
/// Errors: [`VaultError::DeviceSlotExpired`], [`VaultError::DeviceSlotRefused`] and those of [`unlock`].
pub fn unlock_with_device(
    dir: &Path,
    slot: &DeviceSlot,
    secret: &DeviceSecret,
    now: i64,
) -> Result<Unlocked, VaultError> {
    first_that_opens(dir, |header, condition| {
        let user =
            active(&header.body).find(|user| &user.user_id == slot.user_id()).ok_or(VaultError::DeviceSlotRefused)?;
        let user_secret = slot.open(&header.file_uuid, user, secret, now)?;
        unlocked(dir, header, user, user_secret, condition)
    })
}

pub(crate) fn unlocked(
    dir: &Path,
    header: &Header,
    slot: &UserSlot,
    secret: UserSecret,
    condition: HeaderCondition,
) -> Result<Unlocked, VaultError> {
    let keys = Keys::open_for_user(header, slot, &secret)?;
    if secret.sealing.public() != &slot.x25519_public || secret.signing_public() != slot.ed25519_public {
        return Err(VaultError::HeaderTampered);
    }
    Ok(Unlocked::new(Session::new(dir, header.clone(), keys, condition), slot.user_id, secret))
}

/// Tries the best header first. The other copy gets its turn if the first is not authentic, or belongs to another archive;
/// never to try an old passphrase on an older generation.
pub(crate) fn first_that_opens<T>(
    dir: &Path,
    mut open: impl FnMut(&Header, HeaderCondition) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let found = copies::read(dir)?;
    let mut first_failure: Option<VaultError> = None;
    for (i, header) in found.candidates.iter().enumerate() {
        let foreign = header.file_uuid != found.candidates[0].file_uuid;
        let worth_trying = foreign || first_failure.as_ref().is_none_or(|e| matches!(e, VaultError::HeaderTampered));
        if !worth_trying {
            continue;
        }
        match open(header, condition_of(&found, i)) {
            Ok(opened) => return Ok(opened),
            Err(failure) => first_failure = first_failure.or(Some(failure)),
        }
    }
    Err(first_failure.unwrap_or(VaultError::DamagedHeader))
}

fn condition_of(found: &Copies, used: usize) -> HeaderCondition {
    if found.equal && used == 0 { HeaderCondition::BothGood } else { HeaderCondition::OneCopyStale }
}

pub(crate) fn active(body: &Body) -> impl Iterator<Item = &UserSlot> {
    body.users.iter().filter(|user| user.state == UserState::Active)
}

fn invited(body: &Body) -> impl Iterator<Item = &UserSlot> {
    body.users.iter().filter(|user| user.state == UserState::Invited)
}

/// Errors: [`VaultError::UnknownLogin`].
pub(crate) fn slot_of<'a>(body: &'a Body, login: Option<&str>) -> Result<&'a UserSlot, VaultError> {
    let mut users = active(body);
    let found = match login {
        Some(login) => users.find(|user| same_login(&user.login, login)),
        None => users.next().filter(|_| users.next().is_none()),
    };
    found.ok_or(VaultError::UnknownLogin)
}

pub(crate) fn same_login(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.trim().nfc().collect::<String>().to_lowercase();
    plain(one) == plain(other)
}

pub(crate) fn login_label(login: &str) -> Result<String, VaultError> {
    let label: String = login.trim().nfc().collect();
    let allowed = (1..=64).contains(&label.chars().count()) && !label.chars().any(char::is_control);
    if allowed { Ok(label) } else { Err(VaultError::LabelRefused) }
}

fn refuse_occupied(dir: &Path) -> Result<(), VaultError> {
    match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().map_or(Ok(()), |_| Err(VaultError::AlreadyExists)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::NotADirectory => Err(VaultError::AlreadyExists),
        Err(e) => Err(IoAction::Read.failed()(e)),
    }
}

/// After a failed creation, so that the person can try the same place again. Only names of our own, only an empty folder.
fn clear_away(dir: &Path, existed: bool) {
    for name in [copies::TEMPORARY, LOCK_FILE] {
        let _ = fs::remove_file(dir.join(name));
    }
    if !existed {
        let _ = fs::remove_dir(dir);
    }
}

/// Makes a folder that only its owner opens, with those above it.
///
/// # Errors
/// [`VaultError::Io`].
pub fn private_folder(dir: &Path) -> Result<(), VaultError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(IoAction::CreateFolder.failed())
}
