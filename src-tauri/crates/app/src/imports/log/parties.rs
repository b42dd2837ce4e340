//! Who takes part in a log, and whose their numbers and names are.

use crate::{AppError, Work};
use custode_domain::{
    identifiers::{
        phone::{self, PhoneColumn, PhoneReading},
        text::fold,
    },
    ids::ContactId,
};
use custode_import::normalise::log::Side;
use custode_store::read::{MatchKey, match_name};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Whose a number or a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Whose {
    /// Several cards have the number.
    Several,
    /// Cards bear the name; a person says whether one of them it is.
    Proposed,
    /// No card.
    Nobody,
    /// One card has the number.
    Known,
    /// A person said so.
    Chosen,
    /// The firm's own.
    Ours,
}

/// A number or a name of a log.
#[derive(Clone)]
pub struct LogParty {
    /// What names it in this log.
    pub key: String,
    /// As the file writes it.
    pub label: String,
    /// Whose it is.
    pub whose: Whose,
    /// The cards: the one that it is, or those that it may be.
    pub people: Vec<(ContactId, String)>,
    /// Rows that it takes part in.
    pub rows: u32,
    number: Option<String>,
    names: BTreeSet<String>,
}

impl std::fmt::Debug for LogParty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogParty").field("whose", &self.whose).field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl LogParty {
    /// The one card that it is.
    pub(super) fn card(&self) -> Option<(ContactId, &str)> {
        match (self.whose, self.people.as_slice()) {
            (Whose::Known | Whose::Chosen, [(id, name)]) => Some((*id, name)),
            _ => None,
        }
    }

    /// Its number, where it has one.
    pub(super) fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }
}

/// The number in a text, in E.164.
pub(super) fn number_of(text: &str) -> Option<String> {
    match phone::read(text, PhoneColumn::Any) {
        PhoneReading::Numbers(found) => found.into_iter().next().map(|one| one.e164),
        _ => None,
    }
}

/// The parties of a log, by what names them.
#[derive(Default)]
pub(super) struct Parties(BTreeMap<String, LogParty>);

impl Parties {
    /// Counts a side of a row; `name` is what the file calls it beside its number.
    pub(super) fn count(&mut self, side: &Side, name: Option<&str>) {
        let key = side.key();
        let party = self.0.entry(key.clone()).or_insert_with(|| LogParty {
            key,
            label: side.label.clone(),
            whose: Whose::Nobody,
            people: Vec::new(),
            rows: 0,
            number: side.number.clone(),
            names: BTreeSet::new(),
        });
        party.rows += 1;
        if party.names.len() < 5 {
            party.names.extend(name.or(side.number.is_none().then_some(&*side.label)).map(str::to_owned));
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&LogParty> {
        self.0.get(key)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &LogParty> {
        self.0.values()
    }

    /// What is not the firm's own.
    pub(super) fn others(&self) -> impl Iterator<Item = &LogParty> {
        self.0.values().filter(|party| party.whose != Whose::Ours)
    }

    /// Finds out whose each is. A number decides where one card has it; a name proposes.
    pub(super) async fn resolve(
        &mut self,
        work: &Work,
        ours: &BTreeSet<String>,
        chosen: &BTreeMap<String, Uuid>,
    ) -> Result<(), AppError> {
        let reader = work.reader();
        let numbers: Vec<MatchKey> =
            self.0.values().filter_map(|one| one.number.clone()).map(MatchKey::Point).collect();
        let holders = reader.certain_matches(&numbers).await?;
        let names: BTreeSet<String> =
            self.0.values().flat_map(|one| &one.names).flat_map(|name| spellings(name)).collect();
        let bearers = reader.bearers(&names.into_iter().collect::<Vec<_>>()).await?;
        let mut ids: BTreeSet<ContactId> = chosen.values().map(|id| ContactId::from_uuid(*id)).collect();
        let with_number = |party: &LogParty| -> BTreeSet<ContactId> {
            let key = party.number.clone().map(MatchKey::Point);
            let found = key.and_then(|key| holders.get(&key)).into_iter().flatten();
            found.filter(|one| !one.binned).map(|one| one.contact).collect()
        };
        let with_name = |party: &LogParty| -> BTreeSet<ContactId> {
            let words = party.names.iter().flat_map(|name| spellings(name));
            words.filter_map(|word| bearers.get(&word)).flatten().copied().collect()
        };
        let mut found: HashMap<String, (BTreeSet<ContactId>, BTreeSet<ContactId>)> = HashMap::new();
        for party in self.0.values() {
            let cards = (with_number(party), with_name(party));
            ids.extend(cards.0.iter().chain(&cards.1));
            found.insert(party.key.clone(), cards);
        }
        // Only cards within reach have a name here.
        let known = reader.names(&ids.into_iter().collect::<Vec<_>>()).await?;
        let people = |cards: &BTreeSet<ContactId>| -> Vec<(ContactId, String)> {
            let mut people: Vec<_> = cards.iter().filter_map(|id| Some((*id, known.get(id)?.clone()))).collect();
            people.sort_by(|a, b| a.1.cmp(&b.1));
            people.truncate(20);
            people
        };
        for party in self.0.values_mut() {
            let (numbered, named) = found.remove(&party.key).unwrap_or_default();
            let said = chosen.get(&party.key).map(|id| BTreeSet::from([ContactId::from_uuid(*id)]));
            let said = said.map(|said| people(&said)).filter(|said| !said.is_empty());
            let (numbered, named) = (people(&numbered), people(&named));
            (party.whose, party.people) = if ours.contains(&party.key) {
                (Whose::Ours, Vec::new())
            } else if let Some(said) = said {
                (Whose::Chosen, said)
            } else if numbered.len() == 1 {
                (Whose::Known, numbered)
            } else if !numbered.is_empty() {
                (Whose::Several, numbered)
            } else if !named.is_empty() {
                (Whose::Proposed, named)
            } else {
                (Whose::Nobody, Vec::new())
            };
        }
        Ok(())
    }
}

/// The ways in which the register may keep a name: as one, or as first name and surname in either order.
fn spellings(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut all = vec![fold(name), match_name("", name)];
    for cut in 1..words.len().min(5) {
        let (before, behind) = (words[..cut].join(" "), words[cut..].join(" "));
        all.push(match_name(&before, &behind));
        all.push(match_name(&behind, &before));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_in_both_orders() {
        let all = spellings("Rossi Mario");
        assert!(all.contains(&match_name("Mario", "Rossi")) && all.contains(&match_name("Rossi", "Mario")));
        assert!(spellings("De Luca Anna Maria").contains(&match_name("Anna Maria", "De Luca")));
    }
}
