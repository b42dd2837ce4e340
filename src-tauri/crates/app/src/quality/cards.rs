//! The cards of the register, asked the questions of the report.

use super::{Flawed, Report, Subject};
use crate::{
    AppError, Work,
    contacts::{Names, warning},
    export,
    jobs::{Phase, Progress},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    contact::{ContactField, ContactUnit, PointKind},
    ids::{BatchId, ContactId},
    quality::{Facts, Flaw, flaws},
};
use custode_store::read::{ContactFilter, SurveyedCard};

/// Cards folded at a time.
const CHUNK: usize = 500;

/// Codes that are checked on a card.
const CHECKED: [(ContactField, Flaw); 3] = [
    (ContactField::TaxCode, Flaw::TaxCode),
    (ContactField::VatNumber, Flaw::VatNumber),
    (ContactField::Iban, Flaw::Value),
];

/// Adds every card outside of the bin that is not restricted, or those that one import made.
pub(super) async fn survey(
    work: &Work,
    report: &mut Report,
    batch: Option<BatchId>,
    fresh: NaiveDate,
    progress: &Progress,
) -> Result<(), AppError> {
    let filters: Vec<ContactFilter> = batch.map(ContactFilter::Batch).into_iter().collect();
    let mut ids = work.reader().contact_ids(&filters, work.today()).await?;
    let stored = export::stored_only(work).await?;
    ids.retain(|id| !stored.contains(id));
    progress.enter(Phase::Checking, Some(ids.len() as u64));
    let names = Names::read(work).await?;
    let spoken = work.reader().last_contacts().await?;
    for chunk in ids.chunks(CHUNK) {
        for card in work.reader().surveyed(chunk).await? {
            report.checked += 1;
            let facts = facts_of(work, &card, &names, spoken.get(&card.id));
            let flaws = flaws(&facts, fresh);
            if !flaws.is_empty() {
                let (subject, name) = (Subject::Card(card.id), card.unit.list_name());
                report.flawed.push(Flawed { subject, name, flaws, known_on: facts.known_on });
            }
        }
        progress.done(report.checked);
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
    }
    Ok(())
}

/// What a card says. A purpose is a consent that counts, an objection to be kept to, a communication, a number in another
/// program, data for invoices, or a field of the firm, which has a declared purpose.
fn facts_of(work: &Work, card: &SurveyedCard, names: &Names, spoken: Option<&DateTime<Utc>>) -> Facts {
    let unit = &card.unit;
    let today = work.today();
    let mut counts = false;
    let mut decided: Option<NaiveDate> = None;
    for id in unit.consent_types() {
        let Some(row) = names.consent_type(id) else { continue };
        let view = unit.consent_view(id, &row.definition.terms(), today);
        counts |= view.counts && !row.archived;
        decided = decided.max(view.decided_on);
    }
    let days = [
        unit.day(ContactField::VerifiedOn),
        unit.day(ContactField::AcquiredOn),
        decided,
        spoken.map(DateTime::date_naive),
        card.by_hand_on,
    ];
    let has = |field| unit.value(field).is_some();
    Facts {
        invalid: invalid(work, card.id, unit, names),
        known_on: days.into_iter().flatten().max(),
        undated_is_old: true,
        reachable: is_reachable(unit),
        has_source: unit.source().is_some(),
        has_purpose: counts
            || spoken.is_some()
            || !unit.standing_stops().is_empty()
            || !unit.externals().is_empty()
            || !unit.customs().is_empty()
            || !unit.sales().is_empty()
            || has(ContactField::SdiCode)
            || has(ContactField::Iban),
    }
}

fn invalid(work: &Work, id: ContactId, unit: &ContactUnit, names: &Names) -> Vec<Flaw> {
    let wrong = |(field, flaw): &(ContactField, Flaw)| {
        let value = unit.value(*field)?;
        warning(work.archive(), id, *field, value, (names, work.today())).map(|_| *flaw)
    };
    let mut found: Vec<Flaw> = CHECKED.iter().filter_map(wrong).collect();
    for point in unit.points() {
        if point.invalid {
            found.push(match point.kind {
                PointKind::Email | PointKind::Pec => Flaw::Email,
                PointKind::Landline | PointKind::Mobile | PointKind::Fax => Flaw::Phone,
                PointKind::Post | PointKind::Messaging => Flaw::Value,
            });
        }
        if point.bounced {
            found.push(Flaw::Bounced);
        }
    }
    found
}

/// An address of any sort that is not known to fail; of a postal one, a street.
fn is_reachable(unit: &ContactUnit) -> bool {
    unit.points().into_iter().any(|point| {
        let has_street = point.address.as_ref().is_none_or(|address| address.street.is_some());
        !point.invalid && !point.bounced && has_street
    })
}
