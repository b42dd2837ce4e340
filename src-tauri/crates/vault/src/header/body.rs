//! The content of a header: a CBOR map with numbered fields in one deterministic form.
//!
//! Numbers are never reused. A number below 64 that a program does not know is *critical*: it refuses the archive.
//! From 64 on it keeps the value byte for byte. A nested value never grows: a change there takes a new number.

use minicbor::{Decode, Decoder, Encode, Encoder};

use crate::{KdfParams, VaultError, header::FORMAT, sealing};

const FIRST_OPTIONAL: u32 = 64;
const MAX_USERS: usize = 256;
const MAX_LOGIN_BYTES: usize = 256;

/// Everything a header says beside its frame.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Body {
    pub mk_gen: u32,
    pub dek_n: u32,
    pub db_file: String,
    pub db_salt: [u8; 16],
    pub schema_min_reader: u32,
    pub kdf_floor: KdfParams,
    pub users: Vec<UserSlot>,
    pub recovery: RecoverySlot,
    pub pending: Option<Pending>,
    pub seal: Seal,
    pub suppression: OfficeKey,
    pub ledger: OfficeKey,
    /// Keys of data classes from before a change, the first one first. A program that does not know them must not seal.
    pub former_classes: Vec<FormerClass>,
    /// Fields of a newer program that this one may ignore, kept as they came.
    pub optional: Vec<(u32, Vec<u8>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub(crate) enum UserState {
    #[n(1)]
    Active,
    #[n(2)]
    Invited,
    #[n(3)]
    Removed,
}

/// One user's way in.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct UserSlot {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub user_id: [u8; 16],
    #[n(1)]
    pub login: String,
    #[n(2)]
    pub state: UserState,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub x25519_public: [u8; 32],
    #[cbor(n(4), with = "minicbor::bytes")]
    pub ed25519_public: [u8; 32],
    #[n(5)]
    pub kdf: KdfParams,
    #[cbor(n(6), with = "minicbor::bytes")]
    pub kdf_salt: [u8; 16],
    #[cbor(n(7), with = "minicbor::bytes")]
    pub nonce: [u8; sealing::NONCE_LEN],
    #[cbor(n(8), with = "minicbor::bytes")]
    pub wrapped_secret: [u8; 64 + sealing::TAG_LEN],
    #[cbor(n(9), with = "minicbor::bytes")]
    pub sealed_mk: [u8; sealing::SEALED_KEY_LEN],
    #[n(10)]
    pub class_keys: Vec<ClassKeySlot>,
}

impl std::fmt::Debug for UserSlot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserSlot").field("state", &self.state).field("kdf", &self.kdf).finish_non_exhaustive()
    }
}

/// The key of one data class, sealed to one holder.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct ClassKeySlot {
    #[n(0)]
    pub class: u32,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub sealed: [u8; sealing::SEALED_KEY_LEN],
}

/// An earlier key of a data class, sealed under the present one: who has that reads what was sealed before.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct FormerClass {
    #[n(0)]
    pub class: u32,
    #[n(1)]
    pub generation: u32,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub nonce: [u8; sealing::NONCE_LEN],
    #[cbor(n(3), with = "minicbor::bytes")]
    pub sealed: [u8; 32 + sealing::TAG_LEN],
}

/// The way in with the paper sheet.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct RecoverySlot {
    #[n(0)]
    pub kit_no: u32,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub x25519_public: [u8; 32],
    #[cbor(n(2), with = "minicbor::bytes")]
    pub sealed_mk: [u8; sealing::SEALED_KEY_LEN],
    #[n(3)]
    pub class_keys: Vec<ClassKeySlot>,
}

/// A key that every user of the office needs and that is never rotated, sealed under the master key.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct OfficeKey {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub nonce: [u8; sealing::NONCE_LEN],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub sealed: [u8; 32 + sealing::TAG_LEN],
}

/// What a running rotation is about to switch to.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Pending {
    #[n(0)]
    pub mk_gen: u32,
    #[n(1)]
    pub db_file: String,
}

/// The state of the data file when it was last closed.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Seal {
    #[n(0)]
    pub clean: bool,
    #[n(1)]
    pub counter: u64,
    #[n(2)]
    pub db_len: u64,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub db_blake3: [u8; 32],
    #[n(4)]
    pub audit_seq: u64,
    #[cbor(n(5), with = "minicbor::bytes")]
    pub audit_head: [u8; 32],
}

impl Body {
    /// The one byte string for this content.
    pub(crate) fn encode(&self) -> Result<Vec<u8>, VaultError> {
        self.write().map_err(|_| VaultError::Primitive)
    }

    fn write(&self) -> Result<Vec<u8>, minicbor::encode::Error<std::convert::Infallible>> {
        let mut e = Encoder::new(Vec::new());
        let there = u64::from(self.pending.is_some()) + u64::from(!self.former_classes.is_empty());
        e.map(11 + there + self.optional.len() as u64)?;
        e.u32(1)?.u32(self.mk_gen)?;
        e.u32(2)?.u32(self.dek_n)?;
        e.u32(3)?.str(&self.db_file)?;
        e.u32(4)?.bytes(&self.db_salt)?;
        e.u32(5)?.u32(self.schema_min_reader)?;
        e.u32(6)?.encode(self.kdf_floor)?;
        e.u32(7)?.encode(&self.users)?;
        e.u32(8)?.encode(&self.recovery)?;
        if let Some(pending) = &self.pending {
            e.u32(9)?.encode(pending)?;
        }
        e.u32(10)?.encode(&self.seal)?;
        e.u32(11)?.encode(&self.suppression)?;
        e.u32(12)?.encode(&self.ledger)?;
        if !self.former_classes.is_empty() {
            e.u32(13)?.encode(&self.former_classes)?;
        }
        for (number, value) in &self.optional {
            e.u32(*number)?;
            e.writer_mut().extend_from_slice(value);
        }
        Ok(e.into_writer())
    }

    /// Reads a body whose hash is good. Errors: [`VaultError::NewerFormat`] for an unknown critical field,
    /// [`VaultError::HeaderTampered`] for anything that no Custode writes, hostile costs and names included.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, VaultError> {
        refuse_unknown_fields(bytes)?;
        let body = Self::read(bytes).ok_or(VaultError::HeaderTampered)?;
        if body.is_sane() && body.encode()? == bytes { Ok(body) } else { Err(VaultError::HeaderTampered) }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut d = Decoder::new(bytes);
        let count = d.map().ok()??;
        let (mut mk_gen, mut dek_n, mut db_file, mut db_salt, mut schema_min_reader) = (None, None, None, None, None);
        let (mut kdf_floor, mut users, mut recovery, mut pending, mut seal) = (None, None, None, None, None);
        let (mut suppression, mut ledger, mut former_classes, mut optional) = (None, None, Vec::new(), Vec::new());
        for _ in 0..count {
            match d.u32().ok()? {
                1 => mk_gen = Some(d.u32().ok()?),
                2 => dek_n = Some(d.u32().ok()?),
                3 => db_file = Some(d.str().ok()?.to_owned()),
                4 => db_salt = Some(d.bytes().ok()?.try_into().ok()?),
                5 => schema_min_reader = Some(d.u32().ok()?),
                6 => kdf_floor = Some(d.decode().ok()?),
                7 => users = Some(d.decode().ok()?),
                8 => recovery = Some(d.decode().ok()?),
                9 => pending = Some(d.decode().ok()?),
                10 => seal = Some(d.decode().ok()?),
                11 => suppression = Some(d.decode().ok()?),
                12 => ledger = Some(d.decode().ok()?),
                13 => former_classes = d.decode().ok()?,
                number => {
                    let start = d.position();
                    d.skip().ok()?;
                    optional.push((number, bytes.get(start..d.position())?.to_vec()));
                }
            }
        }
        Some(Self {
            mk_gen: mk_gen?,
            dek_n: dek_n?,
            db_file: db_file?,
            db_salt: db_salt?,
            schema_min_reader: schema_min_reader?,
            kdf_floor: kdf_floor?,
            users: users?,
            recovery: recovery?,
            pending,
            seal: seal?,
            suppression: suppression?,
            ledger: ledger?,
            former_classes,
            optional,
        })
    }

    fn is_sane(&self) -> bool {
        let names = is_data_file_name(&self.db_file)
            && self.pending.as_ref().is_none_or(|pending| is_data_file_name(&pending.db_file));
        let costs = self.kdf_floor.is_allowed()
            && self.users.iter().all(|user| user.kdf.is_allowed() && user.kdf.at_least(self.kdf_floor));
        let sizes = (1..=MAX_USERS).contains(&self.users.len())
            && self.users.iter().all(|user| user.login.len() <= MAX_LOGIN_BYTES);
        let order = self.optional.windows(2).all(|pair| pair[0].0 < pair[1].0);
        names && costs && sizes && order
    }
}

/// `data.db` or `data.<n>.db`: a header can never point outside its folder.
pub(crate) fn is_data_file_name(name: &str) -> bool {
    match name.strip_prefix("data.").map(|rest| (rest, rest.strip_suffix(".db"))) {
        Some(("db", _)) => true,
        Some((_, Some(n))) => (1..=9).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

/// Looks at the numbers alone, so that a field of a newer program is told from damage.
fn refuse_unknown_fields(bytes: &[u8]) -> Result<(), VaultError> {
    let unreadable = |_| VaultError::HeaderTampered;
    let mut d = Decoder::new(bytes);
    let count = d.map().map_err(unreadable)?.ok_or(VaultError::HeaderTampered)?;
    for _ in 0..count {
        let number = d.u32().map_err(unreadable)?;
        if !(1..=13).contains(&number) && number < FIRST_OPTIONAL {
            return Err(VaultError::NewerFormat { needed: FORMAT + 1 });
        }
        d.skip().map_err(unreadable)?;
    }
    Ok(())
}
