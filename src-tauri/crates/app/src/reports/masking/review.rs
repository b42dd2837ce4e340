//! What the operator sees before the copy is made: texts in which somebody else may be named, and what was decided about them.

use super::{
    marks::Marks,
    texts::{HeldItem, texts},
};
use crate::{
    AppError, Work,
    contacts::{Names, plain_value},
};
use chrono::{DateTime, Utc};
use custode_domain::{
    communication::Direction,
    contact::ContactField,
    ids::{ContactId, MaskId},
    masking::{Known, MaskItem, MaskPart, MaskReason, Span, SuspectSort, suspects},
    text,
};
use custode_report::Lang;
use custode_store::read::ContactCard;
use std::collections::HashMap;

/// What somebody decided about a piece.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The decision.
    pub mask: MaskId,
    /// Why the piece is left out; none: it stays visible.
    pub reason: Option<MaskReason>,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A piece that may name somebody else, or that somebody decided about.
#[derive(Debug, Clone)]
pub struct ReviewPiece {
    /// Where, in characters.
    pub span: Span,
    /// Why it is thought so; none for a piece that a person chose.
    pub sort: Option<SuspectSort>,
    /// What was decided; none yet.
    pub decided: Option<Decided>,
}

/// One text.
#[derive(Clone)]
pub struct ReviewText {
    /// Which of its item.
    pub part: MaskPart,
    /// Which value of a field, the one of today first.
    pub version: usize,
    /// The words.
    pub text: String,
    /// Pieces in their order.
    pub pieces: Vec<ReviewPiece>,
}

impl std::fmt::Debug for ReviewText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReviewText")
            .field("part", &self.part)
            .field("pieces", &self.pieces.len())
            .finish_non_exhaustive()
    }
}

/// Something that holds texts.
#[derive(Clone)]
pub struct ReviewItem {
    /// What.
    pub item: MaskItem,
    /// Code of the field, title of the consent, number of the request.
    pub title: String,
    /// When it happened.
    pub at: Option<DateTime<Utc>>,
    /// Which way, for a communication.
    pub direction: Option<Direction>,
    /// Its texts.
    pub texts: Vec<ReviewText>,
    /// Names of the others who took part: never in the copy.
    pub people: Vec<String>,
    /// What the copy says in their place.
    pub people_reason: MaskReason,
}

impl std::fmt::Debug for ReviewItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReviewItem").field("sort", &self.item.sort()).finish_non_exhaustive()
    }
}

/// The texts of a copy, looked through.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// A page of the items.
    pub items: Vec<ReviewItem>,
    /// All of them.
    pub total: usize,
    /// Pieces that nobody decided about.
    pub open: usize,
    /// Pieces that are left out.
    pub hidden: usize,
    /// Pieces that stay visible.
    pub shown: usize,
}

/// A card whose texts are read, with what is known of its person.
pub(super) struct Reading {
    pub marks: Marks,
    pub held: Vec<HeldItem>,
    pub names: Names,
    known: Known,
    people: HashMap<ContactId, String>,
}

impl Reading {
    pub(super) async fn of(work: &Work, contact: ContactId) -> Result<Self, AppError> {
        let reader = work.reader();
        let card = reader.contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
        let names = Names::read(work).await?;
        let held = texts(work, &card, &names).await?;
        let others: Vec<ContactId> = held.iter().flat_map(|one| one.people.iter().copied()).collect();
        Ok(Self {
            // The words of a reason are not shown here.
            marks: Marks::read(work, contact, Lang::It).await?,
            known: known(work, &card, &names).await?,
            people: reader.names(&others).await?,
            held,
            names,
        })
    }

    /// The pieces of a text.
    pub(super) fn pieces(&self, held: &HeldItem, at: usize) -> Vec<ReviewPiece> {
        let one = &held.texts[at];
        let mut pieces: Vec<ReviewPiece> = Vec::new();
        for (when, actor, mask) in self.marks.all() {
            let decided = Decided { mask: mask.id, reason: mask.reason, by: self.names.operator(*actor), at: *when };
            let spans = self.marks.spans(mask, &held.item, one.part, &one.text).into_iter();
            pieces.extend(spans.map(|span| ReviewPiece { span, sort: None, decided: Some(decided.clone()) }));
        }
        let named: Vec<String> = held.people.iter().filter_map(|id| self.people.get(id).cloned()).collect();
        for suspect in suspects(&one.text, &self.known, &named) {
            match pieces.iter_mut().find(|piece| piece.span.meets(&suspect.span)) {
                Some(piece) => piece.sort = Some(suspect.sort),
                None => pieces.push(ReviewPiece { span: suspect.span, sort: Some(suspect.sort), decided: None }),
            }
        }
        pieces.sort_by_key(|piece| piece.span);
        pieces
    }

    fn told(&self, held: &HeldItem) -> ReviewItem {
        let text = |at: usize| ReviewText {
            part: held.texts[at].part,
            version: at,
            text: held.texts[at].text.clone(),
            pieces: self.pieces(held, at),
        };
        ReviewItem {
            item: held.item.clone(),
            title: held.title.clone(),
            at: held.at,
            direction: held.direction,
            texts: (0..held.texts.len()).map(text).collect(),
            people: held.people.iter().map(|id| self.people.get(id).cloned().unwrap_or_default()).collect(),
            people_reason: self.marks.people(&held.item),
        }
    }
}

/// A page of the texts in which somebody else may be named; with `every`, of all texts.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn review(
    work: &Work,
    contact: ContactId,
    every: bool,
    (offset, limit): (usize, usize),
) -> Result<Review, AppError> {
    let reading = Reading::of(work, contact).await?;
    let mut found = Review::default();
    for held in &reading.held {
        let item = reading.told(held);
        let mut is_one = every || !item.people.is_empty();
        for piece in item.texts.iter().flat_map(|text| &text.pieces) {
            is_one = true;
            match &piece.decided {
                None => found.open += 1,
                Some(decided) if decided.reason.is_some() => found.hidden += 1,
                Some(_) => found.shown += 1,
            }
        }
        if is_one {
            if found.total >= offset && found.items.len() < limit {
                found.items.push(item);
            }
            found.total += 1;
        }
    }
    Ok(found)
}

/// The person's own words and values, and the names of the register.
async fn known(work: &Work, card: &ContactCard, names: &Names) -> Result<Known, AppError> {
    let reader = work.reader();
    let mut known = Known { cards: reader.names_of_others(card.id).await?, ..Known::default() };
    known.own_words.extend(text::words(&card.unit.display_name()));
    known.own_words.extend(text::words(card.unit.text(ContactField::OrganisationName).unwrap_or_default()));
    for point in card.unit.points() {
        known.own_values.insert(point.normalised.to_lowercase());
    }
    for field in [ContactField::TaxCode, ContactField::Iban] {
        let value = card.unit.value(field).and_then(|value| plain_value(work.archive(), card.id, field, value, names));
        known.own_values.extend(value.map(|plain| plain.to_lowercase()));
    }
    let firm = reader.controller().await?.controller;
    known.own_values.extend([firm.email, firm.pec, firm.phone].into_iter().flatten().map(|value| value.to_lowercase()));
    known.ignored.insert(text::fold(&firm.name));
    known.ignored.extend(reader.operators().await?.iter().map(|row| text::fold(&row.operator.name)));
    Ok(known)
}
