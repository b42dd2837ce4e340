//! The plan row by row, for the command line and for tests: what was understood, what will happen, what a consent is worth.

use super::{
    batch::VALIDITY_DAYS,
    check::each_row,
    plan::{Plan, PlannedConsent, PlannedRow},
    session::load,
};
use crate::{AppError, Work, jobs::Progress};
use chrono::Days;
use custode_import::normalise::draft::{ConsentState as Said, NormalisedRow};
use custode_store::read::ConsentTypeRow;
use uuid::Uuid;

/// Walks the rows of a plan with what was understood of each. Only before the commit, which keeps just the rejected rows.
///
/// # Errors
/// [`AppError::NotFound`]; those of `see`.
pub async fn told(
    work: &Work,
    id: Uuid,
    plan: &Plan,
    mut see: impl FnMut(&PlannedRow, &NormalisedRow, Vec<PlannedConsent>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let session = load(work, id).await?;
    let types = work.reader().consent_types().await?;
    let today = work.today();
    let mut planned = plan.rows.iter();
    each_row(work, &session, &Progress::default(), async |rows| {
        for (_, row) in rows {
            let planned = planned.next().ok_or(AppError::Internal("the plan is shorter than the file"))?;
            let consents = row.consents.iter().map(|said| worth(said, &types, today)).collect();
            see(planned, &row, consents)?;
        }
        Ok(())
    })
    .await
}

/// What a cell says about a consent, and whether the gate would accept it (I5): a yes counts with a day, with the proof
/// that its type asks for, and inside its term.
fn worth(
    said: &custode_import::normalise::draft::ConsentDraft,
    types: &[ConsentTypeRow],
    today: chrono::NaiveDate,
) -> PlannedConsent {
    let known = types.iter().find(|row| row.definition.code.eq_ignore_ascii_case(&said.consent_type));
    // A type that the import brings along asks for what the shipped ones ask for.
    let (days, needed) =
        known.map_or((Some(VALIDITY_DAYS), 1), |row| (row.definition.validity_days, row.definition.min_evidence));
    let over = match (said.decided_on, days) {
        (Some(on), Some(days)) => on.checked_add_days(Days::new(u64::from(days))).is_some_and(|last| last < today),
        _ => false,
    };
    let proven = said.decided_on.is_some() && said.evidence_level >= needed.max(1);
    PlannedConsent {
        consent_type: known.map_or_else(|| said.consent_type.to_uppercase(), |row| row.definition.code.clone()),
        state: said.state.code(),
        counts: said.state == Said::Given && said.counts_hint && proven && !over,
        decided_on: said.decided_on,
        evidence_level: said.evidence_level,
    }
}
