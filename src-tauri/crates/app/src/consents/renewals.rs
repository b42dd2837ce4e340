//! Consents that end soon (S63): whom to ask again before they do.

use crate::{AppError, Work};
use chrono::Days;
use custode_store::read::EndingRow;

/// Longest look ahead or back, in days.
const FARTHEST: u32 = 366;

/// Every yes that ends within so many days from today, soonest first; with `past`, those that ended as many days ago.
///
/// # Errors
/// A field fault for a span beyond a year.
pub async fn ending(work: &Work, days: u32, past: bool) -> Result<Vec<EndingRow>, AppError> {
    if days == 0 || days > FARTHEST {
        return Err(AppError::field("days", "out-of-range"));
    }
    let (today, span) = (work.today(), Days::new(u64::from(days)));
    let (from, until) = if past { (today - span, today - Days::new(1)) } else { (today, today + span) };
    Ok(work.reader().ending_consents(from, until).await?)
}
