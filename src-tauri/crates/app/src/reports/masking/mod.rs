//! What others are named in a person's data: looked for, decided by a person, left out of the copy (Art. 15(4) GDPR, F30).

mod decide;
mod marks;
mod review;
mod texts;

pub use decide::{MaskAsk, MaskTarget, mask, unmask};
pub(crate) use marks::Marks;
pub use review::{Decided, Review, ReviewItem, ReviewPiece, ReviewText, review};
pub(super) use texts::{DISCLOSURES, LINKS, ORIGINS, SALES, TAGS, custom_key, custom_of, proof_name};
