//! Signatures of the journal: each commit carries that of who made it, over the hash at its end, and so over everything
//! before it (JOURNAL R5).

use uuid::Uuid;

use crate::{
    Unlocked, VaultError,
    header::extras::{self, SignerOf},
    keys::UserSecret,
    verify_signature,
};

/// Signs what one user writes, for as long as the archive is open. Dropping it wipes the key.
pub struct JournalSigner {
    user: Uuid,
    secret: UserSecret,
    known: Vec<SignerOf>,
}

impl std::fmt::Debug for JournalSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JournalSigner(..)")
    }
}

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
        Ok(JournalSigner { user: self.user_id(), secret: self.secret.clone(), known })
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
