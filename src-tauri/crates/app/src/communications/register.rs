//! The register of communications across all contacts (S5).

use super::{LoggedItem, logged, with_cases};
use crate::{AppError, Work, contacts::Names};
use custode_domain::ids::ContactId;
use custode_store::read::{CommunicationRow, RegisterQuery, SnippetPart};
use std::collections::HashMap;

/// One line of the register: the item and the people.
#[derive(Clone)]
pub struct RegisterLine {
    /// The item.
    pub item: LoggedItem,
    /// The people with their names as listed; cards that are gone have none.
    pub people: Vec<(ContactId, Option<String>)>,
    /// The piece of text in which the words stand that were asked for.
    pub snippet: Vec<SnippetPart>,
}

/// A window of the register.
#[derive(Debug)]
pub struct RegisterWindow {
    /// Its lines.
    pub lines: Vec<RegisterLine>,
    /// How many there are, as far as they were counted.
    pub total: u64,
    /// How many of them came in; not counted where words or a direction are asked for (S1).
    pub inbound: Option<u64>,
    /// There are more than were counted.
    pub more: bool,
}

impl std::fmt::Debug for RegisterLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.item.fmt(f)
    }
}

/// A window of the register.
///
/// # Errors
/// Those of the database.
pub async fn register(work: &Work, query: &RegisterQuery) -> Result<RegisterWindow, AppError> {
    let found = work.reader().register(query).await?;
    let names = Names::read(work).await?;
    let lines = lines_of(work, &names, found.rows).await?;
    Ok(RegisterWindow { lines, total: found.total, inbound: found.inbound, more: found.more })
}

/// Rows with their people, their cases, and what the gate said.
pub(crate) async fn lines_of(
    work: &Work,
    names: &Names,
    rows: Vec<(CommunicationRow, Vec<SnippetPart>)>,
) -> Result<Vec<RegisterLine>, AppError> {
    let reader = work.reader();
    let mut people: Vec<ContactId> = Vec::new();
    let mut decisions = HashMap::new();
    for participant in rows.iter().flat_map(|(row, _)| &row.communication.participants) {
        if people.contains(&participant.contact) {
            continue;
        }
        people.push(participant.contact);
        if participant.decision.is_some() {
            decisions.extend(reader.decisions(participant.contact).await?);
        }
    }
    let called = reader.names(&people).await?;
    let lines = rows.into_iter().map(|(row, snippet)| {
        let item = logged(row, names, &decisions);
        let people = item.contacts.iter().map(|id| (*id, called.get(id).cloned())).collect();
        RegisterLine { item, people, snippet }
    });
    let mut lines: Vec<RegisterLine> = lines.collect();
    with_cases(work, names, lines.iter_mut().map(|line| &mut line.item)).await?;
    Ok(lines)
}
