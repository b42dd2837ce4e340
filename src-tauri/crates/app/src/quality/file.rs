//! The report as a table that can be saved, printed and handed on.

use super::{Report, Subject, Wanted};
use crate::{
    AppError, Work,
    export::{self, Leaving, Why, take_out_table},
    reports::language,
};
use custode_domain::quality::Flaw;
use custode_report::{day_words, said};
use std::path::Path;

/// Writes the findings that are meant, one line for each row or card: a workbook, or a CSV by the extension. The export is
/// an entry in the journal. Gives back the file name and the number of lines.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds.
pub async fn save(
    work: &Work,
    report: &Report,
    wanted: Wanted,
    why: &Why,
    path: &Path,
) -> Result<(String, u64), AppError> {
    let lang = language(work.desk());
    let subject = if matches!(report.flawed.first().map(|found| found.subject), Some(Subject::Row(_))) {
        "quality-column-row"
    } else {
        "quality-column-card"
    };
    let headers = ["quality-column-name", subject, "quality-column-flaws", "quality-column-known"];
    let headers: Vec<String> = headers.iter().map(|key| said(key, lang)).collect();
    let words = |flaw: &Flaw| said(&format!("quality-flaw-{}", flaw.code().replace('_', "-")), lang);
    // Whoever was restricted since the survey stays here.
    let stored = export::stored_only(work).await?;
    let rows: Vec<Vec<String>> = report
        .found(wanted)
        .filter(|found| !matches!(found.subject, Subject::Card(card) if stored.contains(&card)))
        .map(|found| {
            let subject = match found.subject {
                Subject::Row(row) => row.to_string(),
                Subject::Card(card) => card.to_string(),
            };
            let flaws: Vec<String> = found.flaws.iter().map(words).collect();
            let known = found.known_on.map(|day| day_words(day, lang)).unwrap_or_default();
            vec![found.name.clone(), subject, flaws.join("; "), known]
        })
        .collect();
    let leaving = Leaving::plain("quality_report", why);
    take_out_table(work, leaving, path, &said("quality-sheet", lang), (headers, rows)).await
}
