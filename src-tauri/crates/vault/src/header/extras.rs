//! Optional fields of a header that this program knows: one that does not know them keeps them as they came.

use minicbor::{Decode, Encode};

use super::body::{Body, OfficeKey, UserState};
use crate::{SigningStart, VaultError};

/// Keys of the proofs on backups from before a change of keys.
const EARLIER_BACKUPS: u32 = 70;
/// The last day of each one-time code.
const CODE_ENDS: u32 = 71;

/// Somebody who had the key of sealed values has it no more, and the key is still the one that they had.
const CLASSES_DUE: u32 = 72;

/// Every key with which somebody ever signed the journal.
const SIGNERS: u32 = 73;

/// Where the journal begins to be signed.
const SIGNING: u32 = 74;

/// A key with which somebody signs the journal, or once did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct SignerOf {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub user_id: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub key: [u8; 32],
}

/// Until when somebody's one-time code opens, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct CodeEnd {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub user_id: [u8; 16],
    #[n(1)]
    pub at: i64,
}

/// What a field holds; nothing where it is not there.
fn read<T: for<'b> Decode<'b, ()>>(body: &Body, number: u32) -> Option<Vec<T>> {
    match body.optional.iter().find(|(known, _)| *known == number) {
        None => Some(Vec::new()),
        Some((_, bytes)) => minicbor::decode(bytes).ok(),
    }
}

fn set<T: Encode<()>>(body: &mut Body, number: u32, values: &[T]) -> Result<(), VaultError> {
    body.optional.retain(|(known, _)| *known != number);
    if !values.is_empty() {
        let bytes = minicbor::to_vec(values).map_err(|_| VaultError::Primitive)?;
        body.optional.push((number, bytes));
        body.optional.sort_by_key(|(known, _)| *known);
    }
    Ok(())
}

/// Sealed keys of earlier backups, the latest last. Errors: [`VaultError::HeaderTampered`].
pub(crate) fn earlier(body: &Body) -> Result<Vec<OfficeKey>, VaultError> {
    read(body, EARLIER_BACKUPS).ok_or(VaultError::HeaderTampered)
}

pub(crate) fn set_earlier(body: &mut Body, keys: &[OfficeKey]) -> Result<(), VaultError> {
    set(body, EARLIER_BACKUPS, keys)
}

/// Until when somebody's code opens; `None` for one that was given out before codes had a last day.
pub(crate) fn code_end(body: &Body, user_id: &[u8; 16]) -> Option<i64> {
    let ends: Vec<CodeEnd> = read(body, CODE_ENDS)?;
    ends.iter().find(|end| &end.user_id == user_id).map(|end| end.at)
}

/// Sets or forgets until when somebody's code opens.
pub(crate) fn set_code_end(body: &mut Body, user_id: [u8; 16], at: Option<i64>) -> Result<(), VaultError> {
    let mut ends: Vec<CodeEnd> = read(body, CODE_ENDS).ok_or(VaultError::HeaderTampered)?;
    ends.retain(|end| end.user_id != user_id && body.users.iter().any(|slot| slot.user_id == end.user_id));
    ends.extend(at.map(|at| CodeEnd { user_id, at }));
    set(body, CODE_ENDS, &ends)
}

/// Whether the keys of data classes should change.
pub(crate) fn classes_due(body: &Body) -> bool {
    body.optional.iter().any(|(known, _)| *known == CLASSES_DUE)
}

/// Says, or says no more, that the keys of data classes should change.
pub(crate) fn set_classes_due(body: &mut Body, due: bool) -> Result<(), VaultError> {
    set(body, CLASSES_DUE, if due { &[true][..] } else { &[] })
}

/// Every key that signs the journal, or once did, and whose it is: those that are noted, and those of everybody who comes
/// in with a passphrase. Errors: [`VaultError::HeaderTampered`].
pub(crate) fn signers(body: &Body) -> Result<Vec<SignerOf>, VaultError> {
    let mut signers: Vec<SignerOf> = read(body, SIGNERS).ok_or(VaultError::HeaderTampered)?;
    for slot in body.users.iter().filter(|slot| slot.state == UserState::Active) {
        let signer = SignerOf { user_id: slot.user_id, key: slot.ed25519_public };
        if !signers.contains(&signer) {
            signers.push(signer);
        }
    }
    Ok(signers)
}

/// Where the journal begins to be signed; `None` where the header does not say so yet.
/// Errors: [`VaultError::HeaderTampered`].
pub(crate) fn signing(body: &Body) -> Result<Option<SigningStart>, VaultError> {
    let noted: Vec<SigningStart> = read(body, SIGNING).ok_or(VaultError::HeaderTampered)?;
    Ok(noted.into_iter().next())
}

pub(crate) fn set_signing(body: &mut Body, start: SigningStart) -> Result<(), VaultError> {
    set(body, SIGNING, &[start])
}

/// Notes the keys of a body beside those of the one before it: a slot that goes leaves its key behind, because what it signed
/// stays.
pub(crate) fn note_signers(body: &mut Body, before: &Body) -> Result<(), VaultError> {
    let mut all = signers(before)?;
    for signer in signers(body)? {
        if !all.contains(&signer) {
            all.push(signer);
        }
    }
    set(body, SIGNERS, &all)
}
