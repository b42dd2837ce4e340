//! Two cards of one person become one (DOMAIN 4.9): first the plan that a person looks at, then the act.
//!
//! Fields are filled where the surviving card is empty; where both have a value the person chooses. Points, tags, links,
//! foreign numbers, consents and objections are united without a choice: a decision of the person is never dropped.

use super::{Names, OriginWords, customs::mask, values};
use crate::{AppError, Work};
use custode_domain::{
    consent::{ConsentView, RecordedStop},
    contact::{
        ContactField, ContactPoint, ContactStatus, ContactUnit, FieldRecord, MergedInto, OtherCard, Subject, Taken,
        absorption, united_points,
    },
    identifiers::tax_code::TaxCode,
    ids::{ConsentTypeId, ContactId, TxnId},
    journal::{Body, Entry, FieldValue},
};
use custode_store::read::ContactCard;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// One of the two cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The card that stays.
    Survivor,
    /// The card that goes.
    Other,
}

/// A value of one card with its provenance.
#[derive(Clone)]
pub struct SideValue {
    /// As a screen shows it; sealed ones by their tail (S52).
    pub shown: String,
    /// From where.
    pub origin: OriginWords,
}

/// One field of the two cards.
#[derive(Clone)]
pub struct MergeRow {
    /// A field, or a field that the firm added.
    pub subject: Subject,
    /// On the card that stays.
    pub survivor: Option<SideValue>,
    /// On the card that goes.
    pub other: Option<SideValue>,
    /// Whose value the result has unless the person chooses.
    pub proposed: Side,
    /// Both cards have a value and the person may choose.
    pub choice: bool,
    /// The two values differ.
    pub differs: bool,
}

/// A thing that both cards contribute to, and who does.
#[derive(Clone)]
pub struct United<T> {
    /// What.
    pub value: T,
    /// The card that stays has it.
    pub survivor: bool,
    /// The card that goes has it.
    pub other: bool,
}

/// A consent type on both cards and in the result (I2).
#[derive(Clone)]
pub struct UnitedConsent {
    /// Which type.
    pub id: ConsentTypeId,
    /// State on the card that stays.
    pub survivor: ConsentView,
    /// State on the card that goes.
    pub other: ConsentView,
    /// State after the merge, by the days of all events.
    pub result: ConsentView,
    /// Events in the result.
    pub events: usize,
}

/// What a merge would do.
pub struct MergePlan {
    /// The card that stays.
    pub survivor: ContactCard,
    /// The card that goes.
    pub other: ContactCard,
    /// Fields in the order of the card.
    pub rows: Vec<MergeRow>,
    /// Points of the result.
    pub points: Vec<United<ContactPoint>>,
    /// Tags of the result.
    pub tags: Vec<United<String>>,
    /// Consent types with events.
    pub consents: Vec<UnitedConsent>,
    /// Objections and blocks in force, of both cards.
    pub stops: Vec<United<RecordedStop>>,
    /// Why the cards can't be merged, as a stable code.
    pub refused: Option<&'static str>,
}

custode_domain::redacted!(SideValue, MergeRow, United<T>, UnitedConsent, MergePlan);

/// The rules of DOMAIN 4.9 on which cards are never merged.
fn refusal(work: &Work, survivor: (ContactId, &ContactUnit), other: (ContactId, &ContactUnit)) -> Option<&'static str> {
    let ((a, first), (b, second)) = (survivor, other);
    if a == b {
        return Some("same-contact");
    }
    if first.kind() != second.kind() {
        return Some("other-kind");
    }
    if [first, second].iter().any(|unit| unit.status() == ContactStatus::Binned) {
        return Some("in-the-bin");
    }
    if first.erase_requested() || second.erase_requested() {
        return Some("erasure-asked");
    }
    match (tax_code(work, a, first), tax_code(work, b, second)) {
        (Some(one), Some(two)) if !one.same_person(&two) => Some("different-tax-codes"),
        _ => None,
    }
}

fn tax_code(work: &Work, id: ContactId, unit: &ContactUnit) -> Option<TaxCode> {
    let Some(FieldValue::Sealed { bytes, .. }) = unit.value(ContactField::TaxCode) else { return None };
    let plain = values::unseal(work.archive(), id, ContactField::TaxCode, bytes).ok()?;
    TaxCode::parse(&plain).ok()
}

/// How much a status keeps from being used: the stricter one stays, whatever is chosen (Art. 18 GDPR).
fn strictness(unit: &ContactUnit) -> u8 {
    match unit.status() {
        ContactStatus::Active => 0,
        ContactStatus::NotUsable => 1,
        _ => 2,
    }
}

/// Whose word about the end of the relation stands: it is over only where it is over on both cards, and then since the later
/// day. As long as it goes on on one of them, it goes on; but who said on either that they are not interested is not used on
/// the card that stays (S44), so that word and its day come along.
fn whose_end(survivor: &ContactUnit, other: &ContactUnit) -> Side {
    let out = |unit: &ContactUnit| unit.is_not_interested() && unit.status() != ContactStatus::Active;
    match (out(survivor), out(other)) {
        (true, false) => return Side::Survivor,
        (false, true) => return Side::Other,
        _ => {}
    }
    match (survivor.relation_end(), other.relation_end()) {
        (Some(_), None) => Side::Other,
        (Some((own, _)), Some((coming, _))) if coming > own => Side::Other,
        _ => Side::Survivor,
    }
}

/// What comes over of the end of the relation: both fields, or nothing.
fn relation_end(survivor: &ContactUnit, other: &ContactUnit) -> Vec<(ContactField, FieldValue)> {
    if whose_end(survivor, other) == Side::Survivor {
        return Vec::new();
    }
    let of = |field| (field, other.value(field).cloned().unwrap_or(FieldValue::Cleared));
    [ContactField::RelationEndedOn, ContactField::RelationEnd].map(of).into()
}

/// What comes over: everything that the survivor lacks, what was chosen, and the stricter status.
fn taken(
    work: &Work,
    (id, survivor): (ContactId, &ContactUnit),
    (other_id, other): (ContactId, &ContactUnit),
    chosen: &[Subject],
) -> Result<Taken, AppError> {
    let mut taken = Taken::default();
    for field in ContactField::ALL {
        let Some(value) = other.value(*field) else { continue };
        let wanted = match field {
            ContactField::Kind => false,
            ContactField::Status => strictness(other) > strictness(survivor),
            ContactField::RelationEndedOn | ContactField::RelationEnd => false,
            _ => survivor.value(*field).is_none() || chosen.contains(&Subject::Field(*field)),
        };
        if !wanted || survivor.value(*field) == Some(value) {
            continue;
        }
        let value = match value {
            FieldValue::Sealed { bytes, .. } => {
                let plain = values::unseal(work.archive(), other_id, *field, bytes)?;
                values::seal(work.archive(), id, *field, &plain)?
            }
            value => value.clone(),
        };
        taken.fields.insert(*field, value);
    }
    taken.fields.extend(relation_end(survivor, other));
    let known: BTreeSet<&str> = survivor.customs().into_iter().map(|(code, _)| code).collect();
    for (code, _) in other.customs() {
        if !known.contains(code) || chosen.contains(&Subject::Custom(code.to_owned())) {
            taken.customs.insert(code.to_owned());
        }
    }
    Ok(taken)
}

/// What a merge would do, without doing it.
///
/// # Errors
/// [`AppError::NotFound`] when one of the cards does not exist or was merged already.
pub async fn plan(work: &Work, survivor: ContactId, other: ContactId) -> Result<MergePlan, AppError> {
    let reader = work.reader();
    let names = Names::read(work).await?;
    let first = reader.contact(survivor, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let second = reader.contact(other, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let entries: Vec<Entry> = reader.entries(other).await?;
    let refused = refusal(work, (survivor, &first.unit), (other, &second.unit));
    let taken = taken(work, (survivor, &first.unit), (other, &second.unit), &[])?;
    let card = OtherCard { id: other, unit: &second.unit, entries: &entries };
    let result = first.unit.with(&absorption(survivor, &first.unit, card, &taken));
    let types = reader.consent_types().await?;
    let consents = types
        .iter()
        .filter(|row| [&first, &second].iter().any(|card| has_events(&card.unit, row.id)))
        .map(|row| {
            let terms = row.definition.terms();
            let view = |unit: &ContactUnit| unit.consent_view(row.id, &terms, work.today());
            let events = result.consent_events().iter().filter(|one| one.event.consent_type == row.id).count();
            UnitedConsent {
                id: row.id,
                survivor: view(&first.unit),
                other: view(&second.unit),
                result: view(&result),
                events,
            }
        })
        .collect();
    let stop = |unit: &ContactUnit, survivor: bool| -> Vec<United<RecordedStop>> {
        let standing = unit.standing_stops().into_iter();
        standing.map(|stop| United { value: stop.clone(), survivor, other: !survivor }).collect()
    };
    let stops = [stop(&first.unit, true), stop(&second.unit, false)].concat();
    Ok(MergePlan {
        rows: rows(work, &first, &second, &names),
        points: points(&first.unit, &second.unit),
        tags: tags(&first.unit, &second.unit),
        consents,
        stops,
        refused,
        survivor: first,
        other: second,
    })
}

fn has_events(unit: &ContactUnit, kind: ConsentTypeId) -> bool {
    unit.consent_events().iter().any(|one| one.event.consent_type == kind)
}

fn rows(work: &Work, first: &ContactCard, second: &ContactCard, names: &Names) -> Vec<MergeRow> {
    let side = |card: &ContactCard, subject: &Subject| {
        let record: &FieldRecord =
            card.provenance.iter().rev().find(|record| record.current && record.subject == *subject)?;
        let shown = match subject {
            Subject::Field(field) => {
                values::shown_value(work.archive(), card.id, *field, card.unit.value(*field)?, names)?
            }
            Subject::Custom(code) => {
                let value = custom(card, code)?;
                if names.masks(code) { mask(value) } else { value.to_owned() }
            }
            Subject::Point(_) => return None,
        };
        Some(SideValue { shown, origin: names.origin_of(record) })
    };
    let plain = |card: &ContactCard, subject: &Subject| match subject {
        Subject::Field(field) => values::plain_value(work.archive(), card.id, *field, card.unit.value(*field)?, names),
        Subject::Custom(code) => custom(card, code).map(|value| Zeroizing::new(value.to_owned())),
        Subject::Point(_) => None,
    };
    let mut subjects: Vec<Subject> = ContactField::ALL
        .iter()
        .filter(|field| **field != ContactField::Kind)
        .map(|field| Subject::Field(*field))
        .collect();
    let codes: BTreeSet<&str> =
        [first, second].iter().flat_map(|card| card.unit.customs()).map(|(code, _)| code).collect();
    subjects.extend(codes.into_iter().map(|code| Subject::Custom(code.to_owned())));
    subjects
        .into_iter()
        .filter_map(|subject| {
            let (survivor, other) = (side(first, &subject), side(second, &subject));
            if survivor.is_none() && other.is_none() {
                return None;
            }
            let both = survivor.is_some() && other.is_some();
            let differs = plain(first, &subject) != plain(second, &subject);
            let status = subject == Subject::Field(ContactField::Status);
            let stricter = status && strictness(&second.unit) > strictness(&first.unit);
            let end = matches!(subject, Subject::Field(ContactField::RelationEndedOn | ContactField::RelationEnd));
            let proposed = match () {
                () if end => whose_end(&first.unit, &second.unit),
                () if survivor.is_none() || stricter => Side::Other,
                () => Side::Survivor,
            };
            Some(MergeRow { subject, survivor, other, proposed, choice: both && differs && !status && !end, differs })
        })
        .collect()
}

fn custom<'a>(card: &'a ContactCard, code: &str) -> Option<&'a str> {
    card.unit.customs().into_iter().find(|(known, _)| *known == code).map(|(_, value)| value)
}

fn points(first: &ContactUnit, second: &ContactUnit) -> Vec<United<ContactPoint>> {
    let (coming, equal) = united_points(first, second);
    let mut all: Vec<United<ContactPoint>> = first
        .points()
        .into_iter()
        .map(|point| United {
            value: point.clone(),
            survivor: true,
            other: equal.values().any(|twin| *twin == point.id),
        })
        .collect();
    all.extend(coming.into_iter().map(|value| United { value, survivor: false, other: true }));
    all.sort_by_key(|point| (point.value.kind, !point.value.primary));
    all
}

fn tags(first: &ContactUnit, second: &ContactUnit) -> Vec<United<String>> {
    let fold = custode_domain::text::fold;
    let there = |unit: &ContactUnit, tag: &str| unit.tags().iter().any(|known| fold(known) == fold(tag));
    let mut all: Vec<United<String>> = first
        .tags()
        .into_iter()
        .map(|tag| United { value: tag.to_owned(), survivor: true, other: there(second, tag) })
        .collect();
    let coming = second.tags().into_iter().filter(|tag| !there(first, tag));
    all.extend(coming.map(|tag| United { value: tag.to_owned(), survivor: false, other: true }));
    all
}

/// Merges `other` into `survivor`, in one action: one entry on each card. `chosen` are the fields whose value comes from
/// the other card although the survivor has one.
///
/// # Errors
/// [`AppError::NotFound`] for a card that does not exist; [`AppError::Forbidden`] with the reason when the two can't be
/// one (`different-tax-codes`: certainly different people).
pub async fn merge(work: &Work, survivor: ContactId, other: ContactId, chosen: &[Subject]) -> Result<TxnId, AppError> {
    let outcome = work
        .transact(async |tx| {
            let first = tx.contact(survivor).await?.ok_or(AppError::NotFound("contact"))?;
            let second = tx.contact(other).await?.ok_or(AppError::NotFound("contact"))?;
            let entries = tx.entries(other).await?;
            if let Some(reason) = refusal(work, (survivor, &first), (other, &second)) {
                return Err(AppError::Forbidden(reason));
            }
            let taken = taken(work, (survivor, &first), (other, &second), chosen)?;
            let card = OtherCard { id: other, unit: &second, entries: &entries };
            tx.write(survivor, Body::ContactAbsorbed(absorption(survivor, &first, card, &taken)));
            tx.write(other, Body::ContactMerged(MergedInto { survivor }));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
