//! The keys that an open archive holds in memory, and how they hang together.

mod classes;
mod rotated;

use std::collections::BTreeMap;

use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use crate::{
    Entropy, KdfParams, Passphrase, RecoveryCode, VaultError,
    entropy::{random_array, random_key},
    header::{Body, ClassKeySlot, Header, OfficeKey, RecoverySlot, UserSlot, UserState, extras},
    kdf::passphrase_key,
    sealing::{SEALED_KEY_LEN, SealingPair, aead_open, aead_seal, derive_key, mac, seal_key},
    secret::{DatabaseKey, Key32},
};

/// Number of the data class "fiscal": tax code, IBAN, flagged notes.
pub(crate) const CLASS_FISCAL: u32 = 1;

/// What a user's passphrase protects: the key that opens sealed keys, and the key that signs.
#[derive(Clone)]
pub(crate) struct UserSecret {
    pub sealing: SealingPair,
    signing: SigningKey,
}

impl UserSecret {
    pub(crate) fn generate(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let seed = random_key(entropy)?;
        Ok(Self {
            sealing: SealingPair::from_secret(random_key(entropy)?)?,
            signing: SigningKey::from_bytes(seed.expose()),
        })
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let seed = Zeroizing::new(self.signing.to_bytes());
        let mut bytes = Zeroizing::new(Vec::with_capacity(64));
        bytes.extend_from_slice(self.sealing.secret().expose());
        bytes.extend_from_slice(seed.as_ref());
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (sealing, seed) = bytes.split_at_checked(32)?;
        let seed = Key32::from_slice(seed)?;
        Some(Self {
            sealing: SealingPair::from_secret(Key32::from_slice(sealing)?).ok()?,
            signing: SigningKey::from_bytes(seed.expose()),
        })
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    pub(crate) fn signing_public(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Opens the secret of a slot. Errors: [`VaultError::WrongPassphrase`].
    pub(crate) fn unwrap_with(
        file_uuid: &[u8; 16],
        slot: &UserSlot,
        passphrase: &Passphrase,
    ) -> Result<Self, VaultError> {
        let key = passphrase_key(passphrase, &slot.kdf_salt, slot.kdf)?;
        let aad = user_secret_aad(file_uuid, &slot.user_id);
        aead_open(&key, &slot.nonce, &aad, &slot.wrapped_secret)
            .and_then(|bytes| Self::from_bytes(&bytes))
            .ok_or(VaultError::WrongPassphrase)
    }
}

/// Master key, class keys and office keys.
#[derive(Clone)]
pub(crate) struct Keys {
    pub file_uuid: [u8; 16],
    master: Key32,
    classes: BTreeMap<u32, Key32>,
    /// Keys of the classes from before each change, the first one first.
    former: BTreeMap<u32, Vec<Key32>>,
    suppression: Key32,
    ledger: Key32,
    /// Keys of the proofs on backups of earlier master keys. They open no backup.
    earlier_backups: Vec<Key32>,
}

custode_domain::redacted!(Keys);

impl Keys {
    pub(crate) fn generate(file_uuid: [u8; 16], entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        Ok(Self {
            file_uuid,
            master: random_key(entropy)?,
            classes: BTreeMap::from([(CLASS_FISCAL, random_key(entropy)?)]),
            former: BTreeMap::new(),
            suppression: random_key(entropy)?,
            ledger: random_key(entropy)?,
            earlier_backups: Vec::new(),
        })
    }

    /// Opens everything that one holder may open. The header is authenticated as soon as the master key is known.
    ///
    /// Errors: [`VaultError::HeaderTampered`].
    fn open(
        header: &Header,
        pair: &SealingPair,
        holder: SlotHolder,
        sealed_mk: &[u8; SEALED_KEY_LEN],
        sealed_classes: &[ClassKeySlot],
    ) -> Result<Self, VaultError> {
        let body = &header.body;
        let tampered = VaultError::HeaderTampered;
        let Some(master) = pair.open_key(&holder.mk_info(&header.file_uuid, body.mk_gen), sealed_mk) else {
            return Err(tampered);
        };
        if !header.is_authentic(&mac_key(&master, &header.file_uuid)?) {
            return Err(tampered);
        }
        let mut classes = BTreeMap::new();
        for slot in sealed_classes {
            let Some(key) = pair.open_key(&holder.class_info(&header.file_uuid, slot.class), &slot.sealed) else {
                return Err(tampered);
            };
            classes.insert(slot.class, key);
        }
        Ok(Self {
            file_uuid: header.file_uuid,
            suppression: open_office(&master, &header.file_uuid, b"suppression", &body.suppression)?,
            ledger: open_office(&master, &header.file_uuid, b"ledger", &body.ledger)?,
            earlier_backups: extras::earlier(body)?
                .iter()
                .map(|slot| open_office(&master, &header.file_uuid, b"earlier-backup", slot))
                .collect::<Result<_, _>>()?,
            master,
            former: classes::former_of(body, &header.file_uuid, &classes)?,
            classes,
        })
    }

    /// Errors: [`VaultError::HeaderTampered`].
    pub(crate) fn open_for_user(header: &Header, slot: &UserSlot, secret: &UserSecret) -> Result<Self, VaultError> {
        Self::open(header, &secret.sealing, SlotHolder::User(slot.user_id), &slot.sealed_mk, &slot.class_keys)
    }

    /// Errors: [`VaultError::WrongRecoveryCode`], [`VaultError::HeaderTampered`].
    pub(crate) fn open_for_recovery(header: &Header, code: &RecoveryCode) -> Result<Self, VaultError> {
        let slot = &header.body.recovery;
        let pair = recovery_pair(&header.file_uuid, slot.kit_no, code)?;
        if pair.public() != &slot.x25519_public {
            return Err(VaultError::WrongRecoveryCode);
        }
        Self::open(header, &pair, SlotHolder::Recovery(slot.kit_no), &slot.sealed_mk, &slot.class_keys)
    }

    /// A slot with a new salt, nonce and sealed copies of every key that these keys hold.
    pub(crate) fn user_slot(
        &self,
        user: NewSlot<'_>,
        mk_gen: u32,
        entropy: &mut dyn Entropy,
    ) -> Result<UserSlot, VaultError> {
        let kdf_salt = random_array(entropy)?;
        let key = passphrase_key(user.passphrase, &kdf_salt, user.kdf)?;
        let aad = user_secret_aad(&self.file_uuid, &user.user_id);
        let (nonce, wrapped) = aead_seal(&key, &aad, &user.secret.to_bytes(), entropy)?;
        let holder = SlotHolder::User(user.user_id);
        let public = *user.secret.sealing.public();
        Ok(UserSlot {
            user_id: user.user_id,
            login: user.login,
            state: user.state,
            x25519_public: public,
            ed25519_public: user.secret.signing_public(),
            kdf: user.kdf,
            kdf_salt,
            nonce,
            wrapped_secret: wrapped.try_into().map_err(|_| VaultError::Primitive)?,
            sealed_mk: seal_key(&public, &holder.mk_info(&self.file_uuid, mk_gen), &self.master, entropy)?,
            class_keys: if user.sealed { self.seal_classes(&public, holder, entropy)? } else { Vec::new() },
        })
    }

    /// The slot of a new recovery code. Errors: [`VaultError::ClassKeyMissing`]: a sheet that opens less than the one before
    /// would be a loss.
    pub(crate) fn recovery_slot(
        &self,
        kit_no: u32,
        code: &RecoveryCode,
        mk_gen: u32,
        entropy: &mut dyn Entropy,
    ) -> Result<RecoverySlot, VaultError> {
        let public = *recovery_pair(&self.file_uuid, kit_no, code)?.public();
        let holder = SlotHolder::Recovery(kit_no);
        Ok(RecoverySlot {
            kit_no,
            x25519_public: public,
            sealed_mk: seal_key(&public, &holder.mk_info(&self.file_uuid, mk_gen), &self.master, entropy)?,
            class_keys: self.seal_classes(&public, holder, entropy)?,
        })
    }

    /// Suppression and ledger key under the master key, in this order.
    pub(crate) fn office_keys(&self, entropy: &mut dyn Entropy) -> Result<(OfficeKey, OfficeKey), VaultError> {
        Ok((
            seal_office(&self.master, &self.file_uuid, b"suppression", &self.suppression, entropy)?,
            seal_office(&self.master, &self.file_uuid, b"ledger", &self.ledger, entropy)?,
        ))
    }

    pub(crate) fn header_mac_key(&self) -> Result<Key32, VaultError> {
        mac_key(&self.master, &self.file_uuid)
    }

    pub(crate) fn database_key(&self, body: &Body) -> Result<DatabaseKey, VaultError> {
        self.database_key_of(body.dek_n, &body.db_salt)
    }

    pub(crate) fn database_key_of(&self, dek_n: u32, salt: &[u8; 16]) -> Result<DatabaseKey, VaultError> {
        let key = derive_key(self.master.expose(), &self.file_uuid, &[b"custode/dek/1", &dek_n.to_be_bytes()])?;
        Ok(DatabaseKey::new(&key, salt))
    }

    fn backup_key(&self) -> Result<Key32, VaultError> {
        derive_key(self.master.expose(), &self.file_uuid, &[b"custode/backup/1"])
    }

    pub(crate) fn backup_mac(&self, manifest: &[u8]) -> Result<[u8; 32], VaultError> {
        Ok(mac(&self.backup_key()?, &[manifest]))
    }

    pub(crate) fn suppression(&self) -> &Key32 {
        &self.suppression
    }

    pub(crate) fn ledger(&self) -> &Key32 {
        &self.ledger
    }
}

/// What goes into a new user slot.
pub(crate) struct NewSlot<'a> {
    pub user_id: [u8; 16],
    pub login: String,
    pub state: UserState,
    pub passphrase: &'a Passphrase,
    pub kdf: KdfParams,
    pub secret: &'a UserSecret,
    /// With the class keys.
    pub sealed: bool,
}

/// For whom a key is sealed; it enters the HPKE info, so a sealed key cannot be moved to another slot.
#[derive(Clone, Copy)]
enum SlotHolder {
    User([u8; 16]),
    Recovery(u32),
}

impl SlotHolder {
    fn mk_info(self, file_uuid: &[u8; 16], mk_gen: u32) -> Vec<u8> {
        self.info(b"custode/mk/1", b"custode/mk-recovery/1", file_uuid, mk_gen)
    }

    fn class_info(self, file_uuid: &[u8; 16], class: u32) -> Vec<u8> {
        self.info(b"custode/ck/1", b"custode/ck-recovery/1", file_uuid, class)
    }

    fn info(self, for_user: &[u8], for_recovery: &[u8], file_uuid: &[u8; 16], number: u32) -> Vec<u8> {
        match self {
            Self::User(id) => [for_user, file_uuid, &id, &number.to_be_bytes()].concat(),
            Self::Recovery(kit) => [for_recovery, file_uuid, &kit.to_be_bytes(), &number.to_be_bytes()].concat(),
        }
    }
}

fn user_secret_aad(file_uuid: &[u8; 16], user_id: &[u8; 16]) -> Vec<u8> {
    [file_uuid.as_slice(), user_id, b"custode/user-secret/1"].concat()
}

fn mac_key(master: &Key32, file_uuid: &[u8; 16]) -> Result<Key32, VaultError> {
    derive_key(master.expose(), file_uuid, &[b"custode/hdr-mac/1"])
}

fn recovery_pair(file_uuid: &[u8; 16], kit_no: u32, code: &RecoveryCode) -> Result<SealingPair, VaultError> {
    SealingPair::from_secret(derive_key(code.as_bytes(), file_uuid, &[b"custode/recovery/1", &kit_no.to_be_bytes()])?)
}

fn office_parts(master: &Key32, file_uuid: &[u8; 16], purpose: &[u8]) -> Result<(Key32, Vec<u8>), VaultError> {
    let key = derive_key(master.expose(), file_uuid, &[b"custode/office/1"])?;
    Ok((key, [file_uuid.as_slice(), b"custode/office/1", purpose].concat()))
}

fn seal_office(
    master: &Key32,
    file_uuid: &[u8; 16],
    purpose: &[u8],
    key: &Key32,
    entropy: &mut dyn Entropy,
) -> Result<OfficeKey, VaultError> {
    let (wrapping, aad) = office_parts(master, file_uuid, purpose)?;
    let (nonce, sealed) = aead_seal(&wrapping, &aad, key.expose(), entropy)?;
    Ok(OfficeKey { nonce, sealed: sealed.try_into().map_err(|_| VaultError::Primitive)? })
}

fn open_office(master: &Key32, file_uuid: &[u8; 16], purpose: &[u8], slot: &OfficeKey) -> Result<Key32, VaultError> {
    let (wrapping, aad) = office_parts(master, file_uuid, purpose)?;
    aead_open(&wrapping, &slot.nonce, &aad, &slot.sealed)
        .and_then(|bytes| Key32::from_slice(&bytes))
        .ok_or(VaultError::HeaderTampered)
}
