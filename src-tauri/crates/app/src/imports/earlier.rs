//! Who came with rows before, packed: a list of a million rows has three million keys, and all of them are looked at for
//! each row that follows.

use custode_domain::{ids::ContactId, matching::Traits};
use custode_store::read::{CertainMatch, MatchKey};
use std::{
    collections::{HashMap, hash_map::Entry},
    num::NonZeroU32,
};

/// What stands for a key. Twelve bytes of its hash: of three million keys no two are the same by chance (1 : 10¹⁶).
type Digest = [u32; 3];

/// Marks a place in [`Holders::shared`]; without it the number is one contact.
const SHARED: u32 = 1 << 31;

/// Rows for which room is made ahead at most.
const ROOM: u64 = 1_000_000;

/// The contacts of earlier rows, by what they can be found.
#[derive(Default)]
pub(super) struct Holders {
    by_key: HashMap<Digest, u32>,
    /// Those of a key that more than one has.
    shared: Vec<Vec<u32>>,
    all: Vec<Holder>,
    /// The match names of all, one after the other.
    names: String,
    codes: Vec<[u8; 32]>,
}

/// A contact of an earlier row, kept once, whatever it can be found by.
struct Holder {
    contact: ContactId,
    traits: Traits,
    /// Where its name begins and ends.
    name: (u32, u32),
    /// Which of the tax codes is its own, counted from one.
    code: Option<NonZeroU32>,
    /// The fields that rows filled.
    fields: u32,
    organisation: bool,
}

impl Holders {
    /// With room for so many rows: a table that grows moves everything, and is there twice meanwhile.
    pub(super) fn for_rows(rows: u64) -> Self {
        let rows = usize::try_from(rows.min(ROOM)).unwrap_or_default();
        Self { by_key: HashMap::with_capacity(rows * 3), all: Vec::with_capacity(rows), ..Self::default() }
    }

    /// Remembers by what a contact of a row can be found, and which of its fields the row fills.
    pub(super) fn note(&mut self, keys: &[MatchKey], found: &CertainMatch, fields: u32) {
        let Some(next) = u32::try_from(self.all.len()).ok().filter(|next| *next < SHARED) else { return };
        let mut new = false;
        for key in keys {
            let digest = digest(key);
            let same = |at: &u32| self.all.get(*at as usize).is_some_and(|one| one.contact == found.contact);
            match self.known(digest).iter().copied().find(same) {
                Some(before) => self.learn(before, found, fields),
                None => {
                    self.put(digest, next);
                    new = true;
                }
            }
        }
        if new {
            self.add(found, fields);
        }
    }

    /// Those who have a key.
    pub(super) fn of(&self, key: &MatchKey) -> Vec<CertainMatch> {
        self.having(key).map(|one| self.unpacked(one)).collect()
    }

    /// The fields that rows filled of a card which has a key; nothing where it does not have it.
    pub(super) fn fields_of(&self, key: &MatchKey, card: ContactId) -> Option<u32> {
        self.having(key).filter(|one| one.contact == card).map(|one| one.fields).reduce(|one, other| one | other)
    }

    fn having(&self, key: &MatchKey) -> impl Iterator<Item = &Holder> {
        self.known(digest(key)).iter().filter_map(|at| self.all.get(*at as usize))
    }

    fn known(&self, digest: Digest) -> &[u32] {
        match self.by_key.get(&digest) {
            None => &[],
            Some(several) if several & SHARED != 0 => {
                self.shared.get((several & !SHARED) as usize).map(Vec::as_slice).unwrap_or_default()
            }
            Some(one) => std::slice::from_ref(one),
        }
    }

    fn put(&mut self, digest: Digest, at: u32) {
        match self.by_key.entry(digest) {
            Entry::Vacant(free) => {
                free.insert(at);
            }
            Entry::Occupied(mut taken) if taken.get() & SHARED == 0 => {
                let Ok(place) = u32::try_from(self.shared.len()) else { return };
                self.shared.push(vec![*taken.get(), at]);
                taken.insert(place | SHARED);
            }
            Entry::Occupied(taken) => {
                if let Some(several) = self.shared.get_mut((taken.get() & !SHARED) as usize) {
                    several.push(at);
                }
            }
        }
    }

    fn add(&mut self, found: &CertainMatch, fields: u32) {
        let end = |names: &str| u32::try_from(names.len()).unwrap_or(u32::MAX);
        let from = end(&self.names);
        self.names.push_str(&found.match_name);
        let name = (from, end(&self.names));
        let code = found.tax_code.and_then(|code| kept(&mut self.codes, code));
        let CertainMatch { contact, organisation, traits, .. } = *found;
        self.all.push(Holder { contact, traits, name, code, fields, organisation });
    }

    fn learn(&mut self, at: u32, found: &CertainMatch, fields: u32) {
        let Some(one) = self.all.get_mut(at as usize) else { return };
        one.traits.learn(&found.traits);
        one.fields |= fields;
        if one.code.is_none() {
            one.code = found.tax_code.and_then(|code| kept(&mut self.codes, code));
        }
    }

    fn unpacked(&self, one: &Holder) -> CertainMatch {
        let (from, to) = one.name;
        let code = one.code.and_then(|place| self.codes.get(place.get() as usize - 1));
        CertainMatch {
            contact: one.contact,
            organisation: one.organisation,
            match_name: self.names.get(from as usize..to as usize).unwrap_or_default().to_owned(),
            binned: false,
            point: None,
            tax_code: code.copied(),
            traits: one.traits,
        }
    }
}

/// Keeps a code, and tells its place counted from one.
fn kept(codes: &mut Vec<[u8; 32]>, code: [u8; 32]) -> Option<NonZeroU32> {
    codes.push(code);
    u32::try_from(codes.len()).ok().and_then(NonZeroU32::new)
}

fn digest(key: &MatchKey) -> Digest {
    let mut bytes = Vec::with_capacity(64);
    match key {
        MatchKey::TaxCode(hash) => {
            bytes.push(0);
            bytes.extend_from_slice(hash);
        }
        MatchKey::Vat(number) => {
            bytes.push(1);
            bytes.extend_from_slice(number.as_bytes());
        }
        MatchKey::Point(value) => {
            bytes.push(2);
            bytes.extend_from_slice(value.as_bytes());
        }
        MatchKey::External(system, value) => {
            bytes.push(3);
            bytes.extend_from_slice(&(system.len() as u64).to_le_bytes());
            bytes.extend_from_slice(system.as_bytes());
            bytes.extend_from_slice(value.as_bytes());
        }
    }
    let [a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, ..] = custode_vault::blake3_bytes(&bytes);
    [[a0, a1, a2, a3], [b0, b1, b2, b3], [c0, c1, c2, c3]].map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn found(id: u128, name: &str, tax_code: Option<[u8; 32]>) -> CertainMatch {
        CertainMatch {
            contact: ContactId::from_uuid(Uuid::from_u128(id)),
            organisation: false,
            match_name: name.to_owned(),
            binned: false,
            point: None,
            tax_code,
            traits: Traits::default(),
        }
    }

    #[test]
    fn a_contact_comes_back_as_it_was_noted_under_each_of_its_keys() {
        let mut holders = Holders::for_rows(4);
        let (mail, number) =
            (MatchKey::Point("a@b.it".to_owned()), MatchKey::External("erp".to_owned(), "7".to_owned()));
        let (anna, marco, lucia) =
            (found(1, "anna|rossi", None), found(2, "marco|rossi", Some([2; 32])), found(3, "", None));
        holders.note(&[mail.clone(), number.clone()], &anna, 0b001);
        holders.note(std::slice::from_ref(&mail), &marco, 0b010);
        holders.note(std::slice::from_ref(&mail), &lucia, 0b100);
        assert!(holders.of(&mail) == [anna.clone(), marco.clone(), lucia.clone()]);
        assert!(holders.of(&number) == [anna]);
        assert!(holders.of(&MatchKey::Vat("7".to_owned())).is_empty(), "another sort of key");
        assert_eq!(holders.fields_of(&mail, marco.contact), Some(0b010));
        assert_eq!(holders.fields_of(&number, marco.contact), None);
    }

    #[test]
    fn who_is_noted_again_learns_and_stays_one() {
        let mut holders = Holders::default();
        let mail = MatchKey::Point("a@b.it".to_owned());
        holders.note(std::slice::from_ref(&mail), &found(1, "anna|rossi", None), 0b01);
        holders.note(&[mail.clone(), MatchKey::TaxCode([9; 32])], &found(1, "anna|rossi", Some([9; 32])), 0b10);
        assert!(holders.of(&mail) == [found(1, "anna|rossi", Some([9; 32]))]);
        assert_eq!(holders.fields_of(&mail, found(1, "", None).contact), Some(0b11));
        assert!(holders.of(&MatchKey::TaxCode([9; 32])) == [found(1, "anna|rossi", Some([9; 32]))]);
    }
}
