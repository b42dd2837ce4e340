use icu_collator::{
    Collator, CollatorBorrowed,
    options::{AlternateHandling, CollatorOptions, Strength},
};
use icu_locale::locale;

use super::fold;

/// Version of stored sort keys: ours, then that of the collation data. Keys are rebuilt when it changes.
pub const SORT_KEY_VERSION: &str = "2/icu-2.4";

/// Makes sort keys in Italian order. The key starts with the first folded characters, so that a typed prefix of one
/// or two letters is a range of keys; the collation key after it decides the rest.
pub struct SortKeys {
    collator: Option<CollatorBorrowed<'static>>,
}

impl std::fmt::Debug for SortKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SortKeys")
    }
}

impl Default for SortKeys {
    fn default() -> Self {
        Self::new()
    }
}

impl SortKeys {
    /// Loads the Italian collation.
    #[must_use]
    pub fn new() -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        options.alternate_handling = Some(AlternateHandling::NonIgnorable);
        Self { collator: Collator::try_new(locale!("it").into(), options).ok() }
    }

    /// The key of a name. A telephone number that stands for one sorts after all names, an empty name last.
    #[must_use]
    pub fn key(&self, name: &str) -> Vec<u8> {
        let folded = fold(name);
        let mut key = Vec::with_capacity(folded.len() * 3 + 8);
        if folded.is_empty() {
            key.push(0xff);
            return key;
        }
        if is_number(&folded) {
            key.push(0xfe);
        }
        key.extend(prefix_bytes(&folded));
        key.push(0);
        if let Some(collator) = &self.collator {
            // Writing into memory cannot fail.
            let _ = collator.write_sort_key_to(name.trim(), &mut key);
        } else {
            key.extend_from_slice(folded.as_bytes());
        }
        key
    }
}

/// Digits of a telephone, and nothing that could be a word.
fn is_number(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && name.chars().all(|c| c.is_ascii_digit() || "+ -/.()".contains(c))
}

fn prefix_bytes(folded: &str) -> Vec<u8> {
    folded.chars().filter(|c| c.is_alphanumeric()).take(2).collect::<String>().into_bytes()
}

/// The range of keys of names that start with one or two folded letters: from (inclusive), to (exclusive).
#[must_use]
pub fn prefix_range(typed: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let from = prefix_bytes(&fold(typed));
    let mut to = from.clone();
    *to.last_mut()? += 1;
    Some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn italian_order_and_prefix_ranges() {
        let keys = SortKeys::new();
        let mut names = ["Zanetti", "D'Angelo", "Forlì", "Dàngelo", "bianchi", "Forli", "", "Ànna", "Anna"];
        names.sort_by_key(|name| keys.key(name));
        assert_eq!(names, ["Anna", "Ànna", "bianchi", "D'Angelo", "Dàngelo", "Forli", "Forlì", "Zanetti", ""]);
        let mut known_by = ["zeta@posta.example", "+39 333 123 4567", "", "24 Ore", "Zanetti", "anna@posta.example"];
        known_by.sort_by_key(|name| keys.key(name));
        assert_eq!(known_by, ["24 Ore", "anna@posta.example", "Zanetti", "zeta@posta.example", "+39 333 123 4567", ""]);
        let (from, to) = prefix_range("fo").unwrap();
        let key = keys.key("Forlì");
        assert!(key >= from && key < to);
        let (from, to) = prefix_range("d").unwrap();
        assert!(keys.key("D'Angelo") >= from && keys.key("D'Angelo") < to && keys.key("Elia") >= to);
    }
}
