//! Keys of data classes and their generations. What a key sealed stays in entries that cannot be written again, so an earlier
//! key is kept under the present one; what is sealed from a change on takes the new key alone.

use std::collections::BTreeMap;

use super::{CLASS_FISCAL, Keys, SlotHolder};
use crate::{
    Entropy, OsEntropy, VaultError,
    entropy::random_key,
    header::{Body, ClassKeySlot, FormerClass, UserSlot, extras},
    sealing::{aead_open, aead_seal, seal_key},
    secret::Key32,
};

/// The earlier keys of each class that the holder has, the first one first. Errors: [`VaultError::HeaderTampered`].
pub(super) fn former_of(
    body: &Body,
    file_uuid: &[u8; 16],
    classes: &BTreeMap<u32, Key32>,
) -> Result<BTreeMap<u32, Vec<Key32>>, VaultError> {
    let mut former: BTreeMap<u32, Vec<Key32>> = BTreeMap::new();
    for slot in &body.former_classes {
        let Some(present) = classes.get(&slot.class) else { continue };
        let earlier = former.entry(slot.class).or_default();
        let key = aead_open(present, &slot.nonce, &former_aad(file_uuid, slot.class, slot.generation), &slot.sealed);
        let key = key.and_then(|bytes| Key32::from_slice(&bytes)).ok_or(VaultError::HeaderTampered)?;
        earlier.push(key);
        if usize::try_from(slot.generation) != Ok(earlier.len()) {
            return Err(VaultError::HeaderTampered);
        }
    }
    Ok(former)
}

impl Keys {
    /// The same keys with a new one for each class that this holder has; nothing changes for who has none.
    pub(crate) fn with_new_classes(&self, entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let mut next = self.clone();
        for (class, key) in &mut next.classes {
            let earlier = std::mem::replace(key, random_key(entropy)?);
            next.former.entry(*class).or_default().push(earlier);
        }
        Ok(next)
    }

    /// The same keys without those of the classes.
    pub(crate) fn without_classes(&self) -> Self {
        Self { classes: BTreeMap::new(), former: BTreeMap::new(), ..self.clone() }
    }

    /// Puts the earlier keys into a body, each sealed under the present one of its class, and notes that none is due any
    /// more. Who has no key of a class leaves what the header holds.
    pub(crate) fn note_classes(&self, body: &mut Body) -> Result<(), VaultError> {
        if self.classes.is_empty() {
            return Ok(());
        }
        body.former_classes = self.sealed_former(&mut OsEntropy)?;
        extras::set_classes_due(body, false)
    }

    fn sealed_former(&self, entropy: &mut dyn Entropy) -> Result<Vec<FormerClass>, VaultError> {
        let mut slots = Vec::new();
        for (class, earlier) in &self.former {
            let present = self.class(*class)?;
            for (key, generation) in earlier.iter().zip(1..) {
                let aad = former_aad(&self.file_uuid, *class, generation);
                let (nonce, sealed) = aead_seal(present, &aad, key.expose(), entropy)?;
                let sealed = sealed.try_into().map_err(|_| VaultError::Primitive)?;
                slots.push(FormerClass { class: *class, generation, nonce, sealed });
            }
        }
        Ok(slots)
    }

    /// Errors: [`VaultError::SealedValueRefused`] if this holder was not given the class key.
    pub(crate) fn class(&self, class: u32) -> Result<&Key32, VaultError> {
        self.classes.get(&class).ok_or(VaultError::SealedValueRefused)
    }

    /// Which key of a class is in use, from 1.
    pub(crate) fn class_generation(&self, class: u32) -> u32 {
        self.former.get(&class).map_or(1, |earlier| u32::try_from(earlier.len()).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// The key of a class that was in use as the `generation`-th. Errors: [`VaultError::SealedValueRefused`].
    pub(crate) fn class_of(&self, class: u32, generation: u32) -> Result<&Key32, VaultError> {
        let present = self.class(class)?;
        let earlier = self.former.get(&class).map_or(&[][..], Vec::as_slice);
        let at =
            usize::try_from(generation).ok().and_then(|n| n.checked_sub(1)).ok_or(VaultError::SealedValueRefused)?;
        if at == earlier.len() { Ok(present) } else { earlier.get(at).ok_or(VaultError::SealedValueRefused) }
    }

    /// Every class key, sealed to the holder of a slot. Errors: [`VaultError::ClassKeyMissing`].
    pub(crate) fn classes_for(
        &self,
        slot: &UserSlot,
        entropy: &mut dyn Entropy,
    ) -> Result<Vec<ClassKeySlot>, VaultError> {
        self.seal_classes(&slot.x25519_public, SlotHolder::User(slot.user_id), entropy)
    }

    pub(super) fn seal_classes(
        &self,
        public: &[u8; 32],
        holder: SlotHolder,
        entropy: &mut dyn Entropy,
    ) -> Result<Vec<ClassKeySlot>, VaultError> {
        if !self.classes.contains_key(&CLASS_FISCAL) {
            return Err(VaultError::ClassKeyMissing);
        }
        self.classes
            .iter()
            .map(|(class, key)| {
                let sealed = seal_key(public, &holder.class_info(&self.file_uuid, *class), key, entropy)?;
                Ok(ClassKeySlot { class: *class, sealed })
            })
            .collect()
    }
}

fn former_aad(file_uuid: &[u8; 16], class: u32, generation: u32) -> Vec<u8> {
    [file_uuid.as_slice(), b"custode/former-class/1", &class.to_be_bytes(), &generation.to_be_bytes()].concat()
}
