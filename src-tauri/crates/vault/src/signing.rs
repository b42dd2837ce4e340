//! Signatures of the journal: each commit carries that of who made it, over the hash at its end, and so over everything
//! before it (JOURNAL R5).

use uuid::Uuid;

use crate::{Unlocked, keys::UserSecret, verify_signature};

/// Signs what one user writes, for as long as the archive is open. Dropping it wipes the key.
pub struct JournalSigner {
    user: Uuid,
    secret: UserSecret,
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

    /// The signature of the entry with this hash.
    #[must_use]
    pub fn sign(&self, hash: &[u8; 32]) -> [u8; 64] {
        self.secret.sign(&message(hash))
    }
}

impl Unlocked {
    /// Signs the journal for this user.
    #[must_use]
    pub fn journal_signer(&self) -> JournalSigner {
        JournalSigner { user: self.user_id(), secret: self.secret.clone() }
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
