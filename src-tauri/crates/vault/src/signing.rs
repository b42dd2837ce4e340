//! Signatures of the journal: each commit carries that of who made it, over the hash at its end, and so over everything
//! before it (JOURNAL R5).

use minicbor::{Decode, Encode};
use uuid::Uuid;

use crate::{
    Unlocked, VaultError,
    header::extras::{self, SignerOf},
    keys::UserSecret,
    verify_signature,
};

/// Where the journal begins to be signed: the entry that names the first key, and what stood before it. The journal tells
/// it too, but a tool that opens the data file can write that anew; the header it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SigningStart {
    /// Scope of the entry.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub scope: [u8; 16],
    /// Installation that wrote it.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub replica: [u8; 16],
    /// Its place in the chain of that installation.
    #[n(2)]
    pub seq: u64,
    /// Its hash.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub hash: [u8; 32],
    /// A hash over everything before it, which nobody signed.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub before: [u8; 32],
}

/// Signs what one user writes, for as long as the archive is open. Dropping it wipes the key.
pub struct JournalSigner {
    user: Uuid,
    secret: UserSecret,
    known: Vec<SignerOf>,
    start: Option<SigningStart>,
}

custode_domain::redacted!(JournalSigner);

impl JournalSigner {
    /// Whose signature it is.
    #[must_use]
    pub const fn user(&self) -> Uuid {
        self.user
    }

    /// The keys with which somebody signs, or once did, as the header says that only who has the master key can write.
    pub fn keys_of(&self, user: Uuid) -> impl Iterator<Item = &[u8; 32]> {
        self.known.iter().filter(move |known| &known.user_id == user.as_bytes()).map(|known| &known.key)
    }

    /// Where the journal begins to be signed, as the header says; `None` in an archive in which nobody noted it yet.
    #[must_use]
    pub const fn start(&self) -> Option<SigningStart> {
        self.start
    }

    /// The signature of the entry with this hash.
    #[must_use]
    pub fn sign(&self, hash: &[u8; 32]) -> [u8; 64] {
        self.secret.sign(&message(hash))
    }
}

impl Unlocked {
    /// Signs the journal for this user, and knows the keys of everybody.
    ///
    /// # Errors
    /// [`VaultError::HeaderTampered`].
    pub fn journal_signer(&self) -> Result<JournalSigner, VaultError> {
        let known = extras::signers(self.session.body())?;
        let start = extras::signing(self.session.body())?;
        Ok(JournalSigner { user: self.user_id(), secret: self.secret.clone(), known, start })
    }

    /// Where the journal begins to be signed, as the header says.
    ///
    /// # Errors
    /// [`VaultError::HeaderTampered`].
    pub fn signing_start(&self) -> Result<Option<SigningStart>, VaultError> {
        extras::signing(self.session.body())
    }

    /// Notes in the header where the journal begins to be signed.
    ///
    /// # Errors
    /// Those of writing the header; the earlier one counts then.
    pub fn set_signing_start(&mut self, start: SigningStart) -> Result<(), VaultError> {
        let mut body = self.session.body().clone();
        extras::set_signing(&mut body, start)?;
        self.session.commit(body)
    }
}

/// Whether the holder of a public key signed the entry with this hash.
#[must_use]
pub fn entry_signature_fits(public_key: &[u8; 32], hash: &[u8; 32], signature: &[u8; 64]) -> bool {
    verify_signature(public_key, &message(hash), signature)
}

fn message(hash: &[u8; 32]) -> Vec<u8> {
    [b"custode/entry/1".as_slice(), hash].concat()
}
