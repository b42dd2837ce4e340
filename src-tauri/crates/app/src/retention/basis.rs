//! On what a card rests, and until when it is kept when it rests on nothing any more (DOMAIN 4.7).

use super::{keeps_cards, take_back};
use crate::{AppError, Work, binned::floor_of, contacts::Names, defaults::shipped_class};
use chrono::NaiveDate;
use custode_domain::{
    consent_type::ConsentType,
    contact::{ContactEditor, ContactField, ContactStatus, ContactUnit},
    footing::{
        BasisCeased, RelationEnd, basis_lost_on, card_class, card_kept, hangs_on_end, rests_on_relation,
        status_after_end,
    },
    ids::{ConsentTypeId, ContactId, RetentionClassId, TxnId, UnitId},
    journal::{Body, FieldValue},
    purpose::Purpose,
    retention::{Kept, RetentionAction, RetentionClass},
    unit::{UnitState, fold},
};
use std::collections::HashSet;

/// Before this year no relation ended that a register of today knows of.
const FIRST_YEAR: i32 = 1900;

/// So many cards are looked at one by one.
const FEW: usize = 50;

/// Cards that are folded together.
const FOLDED: usize = 500;

/// On what a card rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Footing {
    /// The end of the relation as somebody stated it.
    pub relation_end: Option<(NaiveDate, RelationEnd)>,
    /// The day on which the last basis was lost.
    pub lost_on: Option<NaiveDate>,
    /// Nobody may use the card.
    pub not_usable: bool,
    /// The class by which the card is kept since, and until when; none while a basis is alive, or where no class covers it.
    pub kept: Option<(RetentionClassId, Kept)>,
}

impl Footing {
    /// Whether its rule asks for no more than that nobody uses it, and nobody may.
    pub(super) fn is_put_aside(&self, class: &RetentionClass) -> bool {
        self.not_usable && class.action() == RetentionAction::NotUsable
    }

    /// That of a card as it stands; `None` for one that is not there, merged or in the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn read(work: &Work, names: &Names, id: ContactId) -> Result<Option<Self>, AppError> {
        let entries = work.reader().entries_of(&[id.into()]).await?.remove(&id.into()).unwrap_or_default();
        let UnitState::Contact(card) = fold(&entries) else { return Ok(None) };
        if card.merged_into().is_some() || card.presence().is_none() || card.binned_since().is_some() {
            return Ok(None);
        }
        of(work, names, id, &card).await.map(Some)
    }
}

fn in_use(names: &Names) -> impl Iterator<Item = &Purpose> {
    names.purposes().iter().filter(|row| !row.archived).map(|row| &row.purpose)
}

/// Whether the firm has no purpose that rests on a relation, so that cards may rest on consent alone.
pub(super) fn consent_alone(names: &Names) -> bool {
    !in_use(names).any(rests_on_relation)
}

/// On what a card rests.
///
/// # Errors
/// Those of the database.
pub async fn of(work: &Work, names: &Names, id: ContactId, card: &ContactUnit) -> Result<Footing, AppError> {
    let types: Vec<(ConsentTypeId, &ConsentType)> =
        names.consent_types().iter().map(|row| (row.id, &row.definition)).collect();
    let lost_on = basis_lost_on(card, in_use(names), &types, work.today());
    let relation_end = card.relation_end();
    let not_usable = card.status() == ContactStatus::NotUsable;
    let class = names.classes().iter().find(|row| row.class.code == card_class(card) && !row.archived);
    let Some((lost_on, row)) = lost_on.zip(class) else {
        return Ok(Footing { relation_end, lost_on, not_usable, kept: None });
    };
    let (spoken_on, floor) = said(work, names, id).await?;
    let kept = card_kept(&row.class, lost_on, spoken_on, floor).map(|kept| (row.id, kept));
    Ok(Footing { relation_end, lost_on: Some(lost_on), not_usable, kept })
}

/// The day of the last interaction with somebody, and the last day on which a norm keeps something that was said.
async fn said(work: &Work, names: &Names, id: ContactId) -> Result<(Option<NaiveDate>, Option<NaiveDate>), AppError> {
    let (mut spoken_on, mut floor) = (None, None);
    for one in work.archive().reader().communications_to_erase(id).await? {
        spoken_on = spoken_on.max(Some(work.day_of(one.started_at)).filter(|_| !one.binned));
        floor = floor.max(floor_of(work, names, &one).await?);
    }
    Ok((spoken_on, floor))
}

/// The cards that are kept by a class because nothing asks for them any more: each with its last day by two rules.
pub(super) async fn kept_by(
    work: &Work,
    (was, rule): (&RetentionClass, &RetentionClass),
) -> Result<Vec<(Option<NaiveDate>, Option<NaiveDate>)>, AppError> {
    if !keeps_cards(was) {
        return Ok(Vec::new());
    }
    let work = work.clone().of_the_program();
    let (names, today) = (Names::read(&work).await?, work.today());
    let types: Vec<(ConsentTypeId, &ConsentType)> =
        names.consent_types().iter().map(|row| (row.id, &row.definition)).collect();
    let found = work.reader().cards_without_relation(consent_alone(&names), today, |at| work.day_of(at)).await?;
    let mut kept = Vec::new();
    for some in found.chunks(FOLDED) {
        let units: Vec<UnitId> = some.iter().map(|(id, ..)| (*id).into()).collect();
        let entries = work.reader().entries_of(&units).await?;
        for (id, ..) in some {
            let Some(UnitState::Contact(card)) = entries.get(&(*id).into()).map(|entries| fold(entries)) else {
                continue;
            };
            let lost_on = basis_lost_on(&card, in_use(&names), &types, today);
            let Some(lost_on) = lost_on.filter(|_| card_class(&card) == was.code) else { continue };
            let (spoken_on, floor) = said(&work, &names, *id).await?;
            let until = |class| card_kept(class, lost_on, spoken_on, floor).map(|kept| kept.until);
            kept.push((until(was), until(rule)));
        }
    }
    Ok(kept)
}

/// States that the relation with a person is over since a day, or, with none, that it goes on. Of who is not interested the
/// card can't be used any more, for nothing (S44); it can again when that is taken back. What a run had put into the bin
/// because of what was stated before comes back; returns how many records did.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault `on` for a day in the future or before 1900.
pub async fn end_relation(
    work: &Work,
    id: ContactId,
    end: Option<(NaiveDate, RelationEnd)>,
) -> Result<(TxnId, u64), AppError> {
    use chrono::Datelike;
    if end.is_some_and(|(on, _)| on > work.today()) {
        return Err(AppError::field("on", "in-future"));
    }
    if end.is_some_and(|(on, _)| on.year() < FIRST_YEAR) {
        return Err(AppError::field("on", "out-of-range"));
    }
    // An archive may be older than the rule by which the card is kept from now on.
    let known = work.reader().retention_classes().await?;
    let lacks = |how: RelationEnd| known.iter().all(|row| row.class.code != how.class());
    let rule = end.filter(|(_, how)| lacks(*how)).and_then(|(_, how)| shipped_class(work.desk(), how.class()));
    let outcome = work
        .transact(async |tx| {
            if let Some(rule) = rule {
                tx.write_new(RetentionClassId::from_uuid(work.new_id()), Body::RetentionClassSet(rule));
            }
            let seen = tx.contact(id).await?.ok_or(AppError::NotFound("contact"))?;
            let mut editor = ContactEditor::of(&seen);
            let (on, how) = end.map_or((FieldValue::Cleared, FieldValue::Cleared), |(on, how)| {
                (FieldValue::Day(on), FieldValue::text(how.code()))
            });
            editor.set(ContactField::RelationEndedOn, on).set(ContactField::RelationEnd, how);
            let status = status_after_end(&seen, &tx.entries(id).await?, end.map(|(_, how)| how));
            if let Some(status) = status {
                editor.set(ContactField::Status, FieldValue::text(status.code()));
            }
            if !editor.is_empty() {
                tx.write(id, Body::ContactChanged(editor.finish(None)));
            }
            Ok(())
        })
        .await?;
    note_lost(work, &[id]).await?;
    Ok((outcome.txn, take_back(work, Some(id)).await?))
}

/// Whether a card is not usable only because the person is not interested: taking that back makes it usable again.
///
/// # Errors
/// Those of the database.
pub async fn is_by_end(work: &Work, id: ContactId, card: &ContactUnit) -> Result<bool, AppError> {
    if card.status() != ContactStatus::NotUsable || card.relation_end().is_none() {
        return Ok(false);
    }
    let entries = work.reader().entries_of(&[id.into()]).await?.remove(&id.into()).unwrap_or_default();
    Ok(hangs_on_end(card, &entries))
}

/// Looks whether people lost their last basis by what was just written, and writes it down.
pub(crate) async fn note_lost(work: &Work, cards: &[ContactId]) -> Result<(), AppError> {
    if cards.is_empty() {
        return Ok(());
    }
    let work = work.clone().of_the_program();
    let names = Names::read(&work).await?;
    let mut lost = Vec::new();
    for id in cards {
        lost.extend(Footing::read(&work, &names, *id).await?.and_then(|footing| Some((*id, footing.lost_on?))));
    }
    note_ceased(&work, &lost).await
}

/// [`note_lost`] for everybody about whom an action wrote a decision: an import, answers of the register of oppositions, an
/// undo.
pub(crate) async fn note_lost_by(work: &Work, txn: TxnId) -> Result<(), AppError> {
    let mut decided = work.reader().decided_by(txn).await?;
    if decided.len() > FEW {
        // Of a whole file only those are folded whose rows say that the last basis may be lost.
        let names = Names::read(work).await?;
        let found =
            work.reader().cards_without_relation(consent_alone(&names), work.today(), |at| work.day_of(at)).await?;
        let found: HashSet<ContactId> = found.into_iter().map(|(id, ..)| id).collect();
        decided.retain(|id| found.contains(id));
    }
    note_lost(work, &decided).await
}

/// Writes down that cards lost their last basis (base_cessata), each day once.
pub(crate) async fn note_ceased(work: &Work, cards: &[(ContactId, NaiveDate)]) -> Result<(), AppError> {
    if cards.is_empty() {
        return Ok(());
    }
    let known = work.reader().ceased().await?;
    let new: Vec<_> = cards.iter().filter(|(id, on)| known.get(id) != Some(on)).collect();
    for some in new.chunks(500) {
        work.transact(async |tx| {
            for (id, on) in some {
                tx.write(*id, Body::BasisCeased(BasisCeased { on: *on }));
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
