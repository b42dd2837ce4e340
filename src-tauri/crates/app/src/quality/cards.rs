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
    purpose::LegalBasis,
    quality::{Facts, Flaw, flaws},
};
use custode_store::read::{ContactFilter, SurveyedCard};
use std::collections::HashSet;

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
    let founded = founded(work).await?;
    for chunk in ids.chunks(CHUNK) {
        for card in work.reader().surveyed(chunk).await? {
            report.checked += 1;
            let facts = facts_of(work, &card, (&names, &founded), spoken.get(&card.id));
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

/// The imports for which a basis other than consent was named: what they brought is kept for it.
async fn founded(work: &Work) -> Result<HashSet<BatchId>, AppError> {
    let rows = work.reader().batches().await?;
    let on_more = |basis: Option<LegalBasis>| basis.is_some_and(|basis| basis != LegalBasis::Consent);
    Ok(rows.into_iter().filter(|row| !row.undone && on_more(row.batch.basis)).map(|row| row.id).collect())
}

/// What a card says. A purpose is a consent that counts, an objection to be kept to, a communication, a number in another
/// program, data for invoices, a field of the firm, which has a declared purpose, or the basis of its list, while the relation
/// lasts.
fn facts_of(
    work: &Work,
    card: &SurveyedCard,
    (names, founded): (&Names, &HashSet<BatchId>),
    spoken: Option<&DateTime<Utc>>,
) -> Facts {
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
            || (unit.relation_end().is_none() && unit.batch().is_some_and(|batch| founded.contains(&batch)))
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
