//! Whose a message is, and which way it went.

use super::pile::{MailState, Pile, Read, Seen, normal};
use crate::{AppError, Work};
use chrono::{DateTime, Utc};
use custode_domain::{communication::Direction, ids::ContactId, reply::ReplyAsk};
use custode_import::mail::Unreadable;
use std::collections::{HashMap, HashSet};

/// What a person said about the addresses.
#[derive(Clone, Default)]
pub struct Choices {
    /// The firm's own addresses: what comes from one of them went out.
    pub ours: Vec<String>,
    /// Whose an address is that no card has, or several.
    pub people: Vec<(String, ContactId)>,
}

custode_domain::redacted!(Choices);

/// Everything that decides about messages, read once.
pub(super) struct Sorting {
    ours: HashSet<String>,
    found: HashMap<String, Vec<(ContactId, String)>>,
    known: HashSet<Vec<u8>>,
}

/// A message that was sorted.
pub(super) struct Sorted {
    pub(super) state: MailState,
    pub(super) reason: Option<&'static str>,
    pub(super) direction: Direction,
    pub(super) address: Option<String>,
    /// Card, its name, the address that led to it.
    pub(super) people: Vec<(ContactId, String, String)>,
    /// What it seems to ask for.
    pub(super) asks: Option<ReplyAsk>,
}

impl Sorting {
    pub(super) async fn read(work: &Work, pile: &Pile, choices: &Choices) -> Result<Self, AppError> {
        let reader = work.reader();
        let ours: HashSet<String> = choices.ours.iter().map(|address| normal(address)).collect();
        let mut sorting = Self { ours, found: HashMap::new(), known: reader.known_messages().await? };
        let chosen: HashMap<String, ContactId> =
            choices.people.iter().map(|(address, contact)| (normal(address), *contact)).collect();
        let names = reader.names(&chosen.values().copied().collect::<Vec<_>>()).await?;
        for read in pile.seen.iter().filter_map(|seen| seen.message.as_ref().ok()) {
            for address in sorting.others(read).1 {
                if sorting.found.contains_key(&address) {
                    continue;
                }
                let people = match chosen.get(&address) {
                    // A card that is gone meanwhile decides nothing.
                    Some(contact) => names.get(contact).map(|name| (*contact, name.clone())).into_iter().collect(),
                    None => reader.people_at(&address).await?,
                };
                sorting.found.insert(address, people);
            }
        }
        Ok(sorting)
    }

    /// Which way it went, and the addresses on the other side.
    fn others(&self, read: &Read) -> (Direction, Vec<String>) {
        // What came back is about those whom it did not reach, and not from the server that says so.
        if !read.failed.is_empty() {
            return (Direction::Inbound, read.failed.clone());
        }
        let to = &read.to;
        match read.from.as_deref() {
            Some(from) if !self.ours.contains(from) => (Direction::Inbound, vec![from.to_owned()]),
            _ => {
                let others = to.iter().filter(|address| !self.ours.contains(*address)).cloned().collect();
                (Direction::Outbound, others)
            }
        }
    }

    /// `met` holds the messages that came before in the same files.
    pub(super) fn sort(&self, seen: &Seen, met: &mut HashSet<Vec<u8>>, now: DateTime<Utc>) -> Sorted {
        let none = |state, reason| {
            let direction = Direction::Inbound;
            Sorted { state, reason: Some(reason), direction, address: None, people: Vec::new(), asks: None }
        };
        let read = match &seen.message {
            Ok(read) => read,
            Err(why) => return none(MailState::Unreadable, Unreadable::code(*why)),
        };
        match read.sent {
            None => return none(MailState::Unreadable, "no-date"),
            Some(sent) if sent > now => return none(MailState::Unreadable, "future-date"),
            Some(_) => {}
        }
        let (direction, others) = self.others(read);
        let asks = if !read.failed.is_empty() {
            Some(ReplyAsk::Bounce)
        } else {
            (read.stops && direction == Direction::Inbound).then_some(ReplyAsk::Stop)
        };
        let mut people: Vec<(ContactId, String, String)> = Vec::new();
        let mut several = None;
        for address in &others {
            match self.found.get(address).map(Vec::as_slice) {
                Some([(id, name)]) if people.iter().all(|(known, ..)| known != id) => {
                    people.push((*id, name.clone(), address.clone()));
                }
                Some(cards) if cards.len() > 1 => several = several.or(Some((address, cards))),
                _ => {}
            }
        }
        let kept = |key: &Vec<u8>| self.known.contains(key);
        let present = kept(&read.key) || read.key_before.as_ref().is_some_and(kept) || !met.insert(read.key.clone());
        let (state, address) = match several {
            _ if present => (MailState::Present, others.first()),
            Some((address, cards)) => {
                people = cards.iter().map(|(id, name)| (*id, name.clone(), address.clone())).collect();
                (MailState::Ambiguous, Some(address))
            }
            None if people.is_empty() => (MailState::Unknown, others.first()),
            None => (MailState::Ready, others.first()),
        };
        Sorted { state, reason: None, direction, address: address.cloned(), people, asks }
    }
}
