//! Deciding about pieces: left out for a reason, or visible. Decisions stand for the next copy and can be taken back.

use super::{marks::hash, review::Reading};
use crate::{AppError, Work};
use custode_domain::{
    ids::{ContactId, MaskId},
    journal::Body,
    masking::{MAX_PIECE, Mask, MaskItem, MaskPart, MaskPlace, MaskReason, MaskRemoval, Span, occurrences, piece},
};
use std::collections::{BTreeMap, HashSet};

/// What to decide about.
#[derive(Clone)]
pub enum MaskTarget {
    /// A piece of a text.
    Piece {
        /// The item, as [`MaskItem::key`] names it.
        item: String,
        /// Which text.
        part: MaskPart,
        /// Which value of a field.
        version: usize,
        /// Where.
        span: Span,
        /// The same words wherever else they stand in the copy.
        everywhere: bool,
    },
    /// The others of a communication.
    People {
        /// The communication.
        item: String,
    },
    /// Words that somebody typed, wherever they stand.
    Words {
        /// The words.
        words: String,
    },
    /// Every piece that nobody decided about.
    Open,
}

custode_domain::redacted!(MaskTarget);

/// A decision.
#[derive(Debug, Clone)]
pub struct MaskAsk {
    /// About what.
    pub target: MaskTarget,
    /// Why it is left out; none: it stays visible.
    pub reason: Option<MaskReason>,
}

/// One piece and where it stands.
struct Draft {
    length: usize,
    hash: Vec<u8>,
    places: Vec<MaskPlace>,
}

/// Writes a decision down, in place of what was decided there before. Gives the new decisions, one for each piece.
///
/// # Errors
/// [`AppError::NotFound`] for a person or text that is not there; field faults: no piece or one that is too long, people that
/// are shown by name, a communication of nobody else.
pub async fn mask(work: &Work, contact: ContactId, ask: MaskAsk) -> Result<Vec<MaskId>, AppError> {
    let reading = Reading::of(work, contact).await?;
    let drafts = match &ask.target {
        MaskTarget::Piece { item, part, version, span, everywhere } => {
            vec![chosen(work, &reading, (item, *part, *version), *span, *everywhere)?]
        }
        MaskTarget::People { item } => {
            if ask.reason.is_none() {
                return Err(AppError::field("reason", "missing"));
            }
            vec![people(&reading, item)?]
        }
        MaskTarget::Words { words } => vec![typed(work, &reading, words)?],
        MaskTarget::Open => open(work, &reading)?,
    };
    let masks: Vec<Mask> = drafts
        .into_iter()
        .map(|draft| Mask {
            id: MaskId::from_uuid(work.new_id()),
            reason: ask.reason,
            places: draft.places,
            length: u32::try_from(draft.length).unwrap_or(u32::MAX),
            hash: draft.hash,
        })
        .collect();
    let (gone, kept) = replaced(work, &reading, &masks);
    work.transact(async |tx| {
        tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
        for id in gone {
            tx.write(contact, Body::MaskRemoved(MaskRemoval { id }));
        }
        for mask in kept.into_iter().chain(masks.iter().cloned()) {
            tx.write(contact, Body::MaskSet(mask));
        }
        Ok(())
    })
    .await?;
    Ok(masks.into_iter().map(|mask| mask.id).collect())
}

/// Takes decisions back.
///
/// # Errors
/// [`AppError::NotFound`] for one that does not stand.
pub async fn unmask(work: &Work, contact: ContactId, ids: &[MaskId]) -> Result<(), AppError> {
    let standing: HashSet<MaskId> = work.reader().masks(contact).await?.into_iter().map(|(.., mask)| mask.id).collect();
    if ids.is_empty() || ids.iter().any(|id| !standing.contains(id)) {
        return Err(AppError::NotFound("mask"));
    }
    work.transact(async |tx| {
        tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
        for id in ids {
            tx.write(contact, Body::MaskRemoved(MaskRemoval { id: *id }));
        }
        Ok(())
    })
    .await?;
    Ok(())
}

fn chosen(
    work: &Work,
    reading: &Reading,
    (item, part, version): (&str, MaskPart, usize),
    span: Span,
    everywhere: bool,
) -> Result<Draft, AppError> {
    let held = reading.held.iter().find(|held| held.item.key() == item).ok_or(AppError::NotFound("item"))?;
    let text = held.texts.get(version).filter(|text| text.part == part).ok_or(AppError::NotFound("item"))?;
    if span.length == 0 {
        return Err(AppError::field("length", "missing"));
    }
    if span.length > MAX_PIECE {
        return Err(AppError::field("length", "too-long"));
    }
    let words = piece(&text.text, span).ok_or_else(|| AppError::field("length", "out-of-range"))?;
    if words.trim().is_empty() {
        return Err(AppError::field("length", "missing"));
    }
    let own = place(held.item.clone(), part, span);
    let mut places = vec![own.clone()];
    if everywhere {
        places.extend(everywhere_of(reading, &words).into_iter().filter(|other| *other != own));
    }
    Ok(Draft { length: span.length, hash: hash(work, &words)?, places })
}

/// Every place of words; a field is one place, whatever its values are.
fn everywhere_of(reading: &Reading, words: &str) -> Vec<MaskPlace> {
    let mut places: Vec<MaskPlace> = Vec::new();
    for held in &reading.held {
        for text in &held.texts {
            for span in occurrences(&text.text, words) {
                let found = place(held.item.clone(), text.part, span);
                if !places.contains(&found) {
                    places.push(found);
                }
            }
        }
    }
    places
}

fn typed(work: &Work, reading: &Reading, words: &str) -> Result<Draft, AppError> {
    let words = words.trim();
    let length = words.chars().count();
    if length == 0 {
        return Err(AppError::field("words", "missing"));
    }
    if length > MAX_PIECE {
        return Err(AppError::field("words", "too-long"));
    }
    let places = everywhere_of(reading, words);
    if places.is_empty() {
        return Err(AppError::field("words", "not-in-texts"));
    }
    Ok(Draft { length, hash: hash(work, words)?, places })
}

fn place(item: MaskItem, part: MaskPart, span: Span) -> MaskPlace {
    MaskPlace { item, part, start: u32::try_from(span.start).unwrap_or(u32::MAX) }
}

fn people(reading: &Reading, item: &str) -> Result<Draft, AppError> {
    let held = reading.held.iter().find(|held| held.item.key() == item && !held.people.is_empty());
    let held = held.ok_or(AppError::NotFound("item"))?;
    let places = vec![MaskPlace { item: held.item.clone(), part: MaskPart::People, start: 0 }];
    Ok(Draft { length: 0, hash: Vec::new(), places })
}

/// Every open piece, the same words once.
fn open(work: &Work, reading: &Reading) -> Result<Vec<Draft>, AppError> {
    let mut pieces: BTreeMap<String, (usize, Vec<MaskPlace>)> = BTreeMap::new();
    for held in &reading.held {
        for (at, text) in held.texts.iter().enumerate() {
            for open in reading.pieces(held, at).into_iter().filter(|piece| piece.decided.is_none()) {
                let Some(words) = piece(&text.text, open.span) else { continue };
                let (_, places) = pieces.entry(words.to_lowercase()).or_insert_with(|| (open.span.length, Vec::new()));
                let place = place(held.item.clone(), text.part, open.span);
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
    }
    let draft = |(words, (length, places)): (String, (usize, Vec<MaskPlace>))| {
        Ok(Draft { length, hash: hash(work, &words)?, places })
    };
    pieces.into_iter().map(draft).collect()
}

/// Decisions that go because a new one stands in their place, and what is left of them elsewhere.
fn replaced(work: &Work, reading: &Reading, new: &[Mask]) -> (Vec<MaskId>, Vec<Mask>) {
    let (mut gone, mut kept) = (Vec::new(), Vec::new());
    for (.., old) in reading.marks.all() {
        let is_over = |place: &MaskPlace| {
            let own = Span { start: place.start as usize, length: (old.length as usize).max(1) };
            new.iter().any(|mask| {
                let length = (mask.length as usize).max(1);
                let is_same = |other: &MaskPlace| {
                    let span = Span { start: other.start as usize, length };
                    // Of a field, places are those of one of its many values: only the same words are the same piece.
                    let is_field = matches!(place.item, MaskItem::Field(_));
                    let same = if is_field { mask.hash == old.hash } else { span.meets(&own) };
                    other.item == place.item && other.part == place.part && same
                };
                mask.places.iter().any(is_same)
            })
        };
        let rest: Vec<MaskPlace> = old.places.iter().filter(|place| !is_over(place)).cloned().collect();
        if rest.len() == old.places.len() {
            continue;
        }
        gone.push(old.id);
        if !rest.is_empty() {
            kept.push(Mask { id: MaskId::from_uuid(work.new_id()), places: rest, ..old.clone() });
        }
    }
    (gone, kept)
}
