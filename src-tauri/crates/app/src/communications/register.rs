//! The register of communications across all contacts (S5).

use super::{LoggedItem, logged};
use crate::{AppError, Work, contacts::Names};
use custode_domain::ids::ContactId;
use custode_store::read::RegisterQuery;
use std::collections::HashMap;

/// One line of the register: the item and the people.
#[derive(Clone)]
pub struct RegisterLine {
    /// The item.
    pub item: LoggedItem,
    /// The people with their names as listed; cards that are gone have none.
    pub people: Vec<(ContactId, Option<String>)>,
}

impl std::fmt::Debug for RegisterLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.item.fmt(f)
    }
}

/// A window of the register and how many items there are.
///
/// # Errors
/// Those of the database.
pub async fn register(work: &Work, query: &RegisterQuery) -> Result<(Vec<RegisterLine>, u64), AppError> {
    let reader = work.reader();
    let (rows, total) = reader.register(query).await?;
    let names = Names::read(work).await?;
    let mut people: Vec<ContactId> = Vec::new();
    let mut decisions = HashMap::new();
    for participant in rows.iter().flat_map(|row| &row.communication.participants) {
        if people.contains(&participant.contact) {
            continue;
        }
        people.push(participant.contact);
        if participant.decision.is_some() {
            decisions.extend(reader.decisions(participant.contact).await?);
        }
    }
    let called = reader.names(&people).await?;
    let lines = rows.into_iter().map(|row| {
        let item = logged(row, &names, &decisions);
        let people = item.contacts.iter().map(|id| (*id, called.get(id).cloned())).collect();
        RegisterLine { item, people }
    });
    Ok((lines.collect(), total))
}
