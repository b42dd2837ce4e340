//! The numbers to ask the register about, one a line, as its portal takes them.

use super::{RpoList, standing::numbers};
use crate::{
    AppError, Work,
    export::{Leaving, Why, take_out},
};
use std::{io::Write as _, path::Path};

/// Writes the numbers that need an answer: never asked, or asked too long ago; `all` for every number. Numbers are written
/// without the prefix of the country, which the register of Italy does not know. Its portal takes nothing but numbers, so
/// the file carries no words: what tells whose copy it is, is its hash in the journal. Returns the file name and how many.
///
/// # Errors
/// File access; those of the database.
pub async fn write_numbers(work: &Work, all: bool, why: &Why, path: &Path) -> Result<(String, u64), AppError> {
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
    take_out(work, Leaving::plain("rpo", why), path, move |out, _| {
        out.write_all(text.as_bytes())?;
        Ok(count)
    })
    .await
}
