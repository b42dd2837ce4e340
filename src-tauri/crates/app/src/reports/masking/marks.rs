//! The decisions of a person's copy, and how they are laid over its texts.

use crate::{AppError, Work, desk::locked};
use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{ActorId, ContactId},
    masking::{Mask, MaskItem, MaskPart, MaskPlace, MaskReason, Span, placed, without},
};
use custode_report::{Lang, MaskedCount, masked_words};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Keeps these hashes apart from others under the same key.
const HASHES: &str = "mask";

/// The decisions that stand.
pub(crate) struct Marks {
    all: Vec<(DateTime<Utc>, ActorId, Mask)>,
    work: Work,
    language: Lang,
    left_out: [AtomicUsize; MaskReason::ALL.len()],
}

/// The hash by which a piece is known again.
///
/// # Errors
/// Those of the keys.
pub(super) fn hash(work: &Work, piece: &str) -> Result<Vec<u8>, AppError> {
    Ok(locked(work.archive().vault()).suppression_hash(HASHES, &piece.to_lowercase())?.to_vec())
}

impl Marks {
    /// Reads the decisions about a person's copy.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn read(work: &Work, contact: ContactId, language: Lang) -> Result<Self, AppError> {
        let all = work.reader().masks(contact).await?;
        Ok(Self { all, work: work.clone(), language, left_out: Default::default() })
    }

    pub(super) fn all(&self) -> &[(DateTime<Utc>, ActorId, Mask)] {
        &self.all
    }

    /// Where a decision stands in a text. What was decided about a field holds for every value that it ever had.
    pub(super) fn spans(&self, mask: &Mask, item: &MaskItem, part: MaskPart, text: &str) -> Vec<Span> {
        let everywhere = matches!(item, MaskItem::Field(_));
        let fits = |piece: &str| hash(&self.work, piece).is_ok_and(|hash| hash == mask.hash);
        let places = mask.places.iter().filter(|place| is_in(place, item, part));
        let mut spans: Vec<Span> = places.flat_map(|place| placed(text, place, mask, everywhere, fits)).collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// The text without what is left out, the reason in its place.
    pub(crate) fn hide(&self, item: &MaskItem, part: MaskPart, text: String) -> String {
        let hidden = self.all.iter().filter_map(|(.., mask)| mask.reason.map(|reason| (mask, reason)));
        let pieces: Vec<(Span, MaskReason)> = hidden
            .flat_map(|(mask, reason)| self.spans(mask, item, part, &text).into_iter().map(move |span| (span, reason)))
            .collect();
        if pieces.is_empty() {
            return text;
        }
        without(&text, &pieces, |reason| {
            self.left_out[reason as usize].fetch_add(1, Ordering::Relaxed);
            masked_words(reason.code(), self.language)
        })
    }

    /// Whether something of an item is left out.
    pub(crate) fn touches(&self, item: &MaskItem) -> bool {
        let hidden = self.all.iter().filter(|(.., mask)| mask.reason.is_some());
        hidden.flat_map(|(.., mask)| &mask.places).any(|place| place.item == *item)
    }

    /// As [`Self::hide`], for a text that may be missing.
    pub(crate) fn hide_some(&self, item: &MaskItem, part: MaskPart, text: Option<String>) -> Option<String> {
        text.map(|text| self.hide(item, part, text))
    }

    /// Why the names of the others in a communication are left out.
    pub(crate) fn people(&self, item: &MaskItem) -> MaskReason {
        self.people_mask(item).and_then(|(.., mask)| mask.reason).unwrap_or(MaskReason::ThirdParty)
    }

    pub(super) fn people_mask(&self, item: &MaskItem) -> Option<&(DateTime<Utc>, ActorId, Mask)> {
        self.all.iter().rev().find(|(.., mask)| mask.places.iter().any(|place| is_in(place, item, MaskPart::People)))
    }

    /// What was left out of texts so far, by reason.
    pub(crate) fn counts(&self) -> Vec<MaskedCount> {
        let told =
            MaskReason::ALL.iter().zip(&self.left_out).map(|(reason, count)| (reason, count.load(Ordering::Relaxed)));
        told.filter(|(_, count)| *count > 0)
            .map(|(reason, count)| MaskedCount { reason: reason.code().to_owned(), count })
            .collect()
    }
}

fn is_in(place: &MaskPlace, item: &MaskItem, part: MaskPart) -> bool {
    place.item == *item && place.part == part
}
