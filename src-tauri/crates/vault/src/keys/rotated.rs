//! The same keys under a new master key, sealed to those who stay.

use super::{Keys, SlotHolder, seal_office};
use crate::{
    Entropy, VaultError,
    entropy::random_key,
    header::{ClassKeySlot, OfficeKey, RecoverySlot, UserSlot},
    sealing::{mac_fits, seal_key},
};

impl Keys {
    /// The same keys under a new master key. What is sealed goes on under the present keys of the data classes.
    pub(crate) fn next(&self, entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let mut next = Self { master: random_key(entropy)?, ..self.clone() };
        next.earlier_backups.push(self.backup_key()?);
        Ok(next)
    }

    /// The keys that are in use from the end of a change on: the master key that was made at its beginning, and new keys of
    /// the data classes behind those of this moment, which may have changed meanwhile.
    pub(crate) fn changed_to(&self, next: &Self, entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let (master, earlier_backups) = (next.master.clone(), next.earlier_backups.clone());
        Ok(Self { master, earlier_backups, ..self.with_new_classes(entropy)? })
    }

    /// The keys of earlier backups under the master key.
    pub(crate) fn sealed_earlier(&self, entropy: &mut dyn Entropy) -> Result<Vec<OfficeKey>, VaultError> {
        let keys = self.earlier_backups.iter();
        keys.map(|key| seal_office(&self.master, &self.file_uuid, b"earlier-backup", key, entropy)).collect()
    }

    /// A slot of somebody who keeps their class keys: the present ones of them.
    pub(crate) fn with_classes(&self, slot: &UserSlot, entropy: &mut dyn Entropy) -> Result<UserSlot, VaultError> {
        let class_keys = self.resealed_classes(&slot.class_keys, entropy, |entropy| self.classes_for(slot, entropy))?;
        Ok(UserSlot { class_keys, ..slot.clone() })
    }

    /// The same for the sheet.
    pub(crate) fn sheet_with_classes(
        &self,
        slot: &RecoverySlot,
        entropy: &mut dyn Entropy,
    ) -> Result<RecoverySlot, VaultError> {
        let holder = SlotHolder::Recovery(slot.kit_no);
        let seal = |entropy: &mut dyn Entropy| self.seal_classes(&slot.x25519_public, holder, entropy);
        Ok(RecoverySlot { class_keys: self.resealed_classes(&slot.class_keys, entropy, seal)?, ..slot.clone() })
    }

    /// A slot of somebody who stays, with this master key in it. What opens the slot is not touched.
    pub(crate) fn resealed_user(
        &self,
        slot: &UserSlot,
        mk_gen: u32,
        entropy: &mut dyn Entropy,
    ) -> Result<UserSlot, VaultError> {
        let info = SlotHolder::User(slot.user_id).mk_info(&self.file_uuid, mk_gen);
        let sealed_mk = seal_key(&slot.x25519_public, &info, &self.master, entropy)?;
        Ok(UserSlot { sealed_mk, ..self.with_classes(slot, entropy)? })
    }

    /// The slot of the recovery sheet, with this master key in it: the sheet stays valid.
    pub(crate) fn resealed_recovery(
        &self,
        slot: &RecoverySlot,
        mk_gen: u32,
        entropy: &mut dyn Entropy,
    ) -> Result<RecoverySlot, VaultError> {
        let holder = SlotHolder::Recovery(slot.kit_no);
        let info = holder.mk_info(&self.file_uuid, mk_gen);
        let sealed_mk = seal_key(&slot.x25519_public, &info, &self.master, entropy)?;
        Ok(RecoverySlot { sealed_mk, ..self.sheet_with_classes(slot, entropy)? })
    }

    /// Those who hold class keys get the present ones; somebody who has none leaves those of others as they are.
    fn resealed_classes(
        &self,
        held: &[ClassKeySlot],
        entropy: &mut dyn Entropy,
        seal: impl FnOnce(&mut dyn Entropy) -> Result<Vec<ClassKeySlot>, VaultError>,
    ) -> Result<Vec<ClassKeySlot>, VaultError> {
        if held.is_empty() || self.classes.is_empty() { Ok(held.to_vec()) } else { seal(entropy) }
    }

    /// Whether an earlier master key of this archive made the proof of a backup.
    pub(crate) fn made_earlier(&self, manifest: &[u8], code: &[u8; 32]) -> bool {
        self.earlier_backups.iter().any(|key| mac_fits(key, &[manifest], code))
    }
}
