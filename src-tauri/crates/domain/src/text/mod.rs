//! Text for search and order: folding of accents and case, Italian sort keys.

mod fold;
mod signs;
mod sort_key;

pub use fold::{fold, words};
pub use signs::steers;
pub use sort_key::{SORT_KEY_VERSION, SortKeys, prefix_range};

/// What somebody typed, without blanks around it; nothing when nothing is left.
#[must_use]
pub fn typed(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
