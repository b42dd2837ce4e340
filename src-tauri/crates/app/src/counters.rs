//! Numbers of papers: each is given once.

use crate::{AppError, Work};

/// The number that comes next; somebody else may still take it.
///
/// # Errors
/// Those of the database.
pub(crate) async fn next(work: &Work, counter: &str) -> Result<u32, AppError> {
    Ok(work.reader().setting(counter).await?.and_then(|text| text.parse::<u32>().ok()).unwrap_or(0) + 1)
}

/// Takes the next number, before the paper is set: two that are set side by side never carry the same one. Where the setting
/// fails, the number stays unused.
///
/// # Errors
/// Those of the database.
pub(crate) async fn take(work: &Work, counter: &str) -> Result<u32, AppError> {
    let taken = work
        .transact(async |tx| {
            // Nothing else writes meanwhile.
            let number = next(work, counter).await?;
            tx.set_setting(counter, &number.to_string()).await?;
            Ok(number)
        })
        .await?;
    Ok(taken.value)
}
