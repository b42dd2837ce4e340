//! The numbers to ask the register about, one a line, as its portal takes them.

use super::{RpoList, standing::numbers};
use crate::{AppError, Work, export, tokens::file_name as name_of};
use std::path::Path;

/// Writes the numbers that need an answer: never asked, or asked too long ago; `all` for every number. Numbers are written
/// without the prefix of the country, which the register of Italy does not know. Returns the file name and how many.
///
/// # Errors
/// File access; those of the database.
pub async fn write_numbers(work: &Work, all: bool, path: &Path) -> Result<(String, u64), AppError> {
    let list = RpoList::read(work).await?;
    let mut text = String::new();
    let mut count = 0;
    for number in numbers(work).await? {
        let answered = list.of_number(work, &number)?.is_some_and(|one| one.valid_until >= work.today());
        if all || !answered {
            text.push_str(number.strip_prefix("+39").unwrap_or(&number));
            text.push_str("\r\n");
            count += 1;
        }
    }
    export::write_text(path, text).await?;
    export::note(work, "rpo", count, None, path).await?;
    Ok((name_of(path), count))
}
