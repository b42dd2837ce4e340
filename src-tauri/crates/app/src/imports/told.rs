//! The plan row by row, for the command line and for tests: what was understood, what will happen, what a consent is worth.

use super::{
    check::each_row,
    planned::{Plan, PlannedConsent, PlannedRow},
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
            let consents = row.consents.iter().filter_map(|said| worth(said, &types, today)).collect();
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
) -> Option<PlannedConsent> {
    let row = types.iter().find(|row| row.definition.code.eq_ignore_ascii_case(&said.consent_type))?;
    let over = match (said.decided_on, row.definition.validity_days) {
        (Some(on), Some(days)) => on.checked_add_days(Days::new(u64::from(days))).is_some_and(|last| last < today),
        _ => false,
    };
    let proven = said.decided_on.is_some() && said.evidence_level >= row.definition.min_evidence.max(1);
    Some(PlannedConsent {
        consent_type: row.definition.code.clone(),
        state: said.state.code(),
        counts: said.state == Said::Given && said.counts_hint && proven && !over,
        decided_on: said.decided_on,
        evidence_level: said.evidence_level,
    })
}
