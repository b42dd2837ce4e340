//! The rows of an import in preparation, asked the questions of the quality report (S36).

use super::{
    check::{each_row, ready, rows_of},
    rows::name_of,
    session::load,
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
};
use chrono::NaiveDate;
use custode_domain::quality::{Discarded, Facts, Flaw, flaws};
use custode_import::normalise::{
    draft::{ConsentState as Said, ContactDraft, NormalisedRow},
    issue::{Action, IssueCode},
};
use uuid::Uuid;

/// A row with something wrong.
pub(crate) struct FlawedRow {
    /// Row in the file.
    pub row: u32,
    /// Name, to recognise it.
    pub name: String,
    /// What is wrong.
    pub flaws: Vec<Flaw>,
    /// Latest day that the row names.
    pub known_on: Option<NaiveDate>,
}

/// What a walk over the rows found.
#[derive(Default)]
pub(crate) struct SurveyedRows {
    /// Name of the file.
    pub file: String,
    /// Rows looked at; those that were left out are not.
    pub checked: u64,
    /// Rows with something wrong, in their order.
    pub flawed: Vec<FlawedRow>,
    /// Rows left out, by reason.
    pub discarded: Vec<Discarded>,
}

/// Looks at every row that is to come in.
///
/// # Errors
/// [`AppError::Precondition`] while a column has no destiny; [`AppError::Cancelled`].
pub(crate) async fn survey_rows(
    work: &Work,
    id: Uuid,
    fresh_from: NaiveDate,
    progress: &Progress,
) -> Result<SurveyedRows, AppError> {
    let session = load(work, id).await?;
    ready(&session)?;
    let mut found = SurveyedRows {
        file: session.state.file.clone(),
        discarded: session.state.discarded(),
        ..SurveyedRows::default()
    };
    progress.enter(Phase::Checking, rows_of(&session));
    each_row(work, &session, progress, async |rows| {
        let comes_in = |row: &NormalisedRow| {
            row.rejected.is_none() && !row.contacts.is_empty() && !session.state.left_out.contains(&row.row)
        };
        for (_, row) in rows.iter().filter(|(_, row)| comes_in(row)) {
            found.checked += 1;
            let facts = facts_of(row);
            let flaws = flaws(&facts, fresh_from);
            if !flaws.is_empty() {
                found.flawed.push(FlawedRow { row: row.row, name: name_of(row), flaws, known_on: facts.known_on });
            }
        }
        Ok(())
    })
    .await?;
    Ok(found)
}

/// What a row says. Where it came from is asked for the whole file, so no row lacks it; a row without a day has the day of
/// collection, which is asked later.
fn facts_of(row: &NormalisedRow) -> Facts {
    let found = row.issues.iter().filter(|issue| matches!(issue.action, Action::Flagged | Action::Rejected));
    let reachable = |contact: &ContactDraft| !contact.points.is_empty() || contact.address.street.is_some();
    let invoiced = |contact: &ContactDraft| contact.sdi_code.is_some() || contact.iban.is_some();
    let consents = row.consents.iter();
    Facts {
        invalid: found.filter_map(|issue| flaw_of(issue.code)).collect(),
        known_on: row.acquired_on.into_iter().chain(consents.clone().filter_map(|said| said.decided_on)).max(),
        undated_is_old: false,
        reachable: row.contacts.iter().any(reachable),
        has_source: true,
        has_purpose: row.says_no()
            || row.external_id.is_some()
            || !row.custom.is_empty()
            || row.contacts.iter().any(invoiced)
            || consents.clone().any(|said| said.state == Said::Given && said.counts_hint),
    }
}

/// The flaw behind a finding; repairs and doubts are none.
const fn flaw_of(code: IssueCode) -> Option<Flaw> {
    Some(match code {
        IssueCode::EmailInvalid => Flaw::Email,
        IssueCode::PhoneInvalid | IssueCode::PhoneDamaged => Flaw::Phone,
        IssueCode::TaxCodeInvalid | IssueCode::TaxCodeNameMismatch | IssueCode::TaxCodeBirthMismatch => Flaw::TaxCode,
        IssueCode::VatNumberInvalid => Flaw::VatNumber,
        IssueCode::PostcodeInvalid
        | IssueCode::ProvinceUnknown
        | IssueCode::IbanInvalid
        | IssueCode::DateUnreadable
        | IssueCode::DateIncomplete
        | IssueCode::DateInFuture
        | IssueCode::RowRagged
        | IssueCode::RowTooLarge => Flaw::Value,
        _ => return None,
    })
}
