//! What was read of mail files, and the look at it before anything is logged.

use super::sorting::{Choices, Sorting};
use crate::{AppError, Work, desk::locked, outbox, said::Said, tokens::file_name};
use chrono::{DateTime, Utc};
use custode_domain::{
    communication::Direction,
    contact::PointKind,
    identifiers::email::{self, EmailReading},
    ids::ContactId,
    reply::{ReplyAsk, asks_to_stop},
};
use custode_import::mail::{MailMessage, Unreadable};
use custode_vault::{blake3_bytes, hex};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::PathBuf,
    sync::{Arc, Mutex},
};
use uuid::Uuid;

/// A message as it was read, without its text and its files.
pub(super) struct Seen {
    pub(super) file: u32,
    pub(super) message: Result<Read, Unreadable>,
}

/// What is kept of a message that could be read.
pub(super) struct Read {
    /// Keyed hash of what names it for ever.
    pub(super) key: Vec<u8>,
    /// The one under which earlier versions kept it, where that is another.
    pub(super) key_before: Option<Vec<u8>>,
    pub(super) sent: Option<DateTime<Utc>>,
    pub(super) from: Option<String>,
    pub(super) to: Vec<String>,
    subject: String,
    files: u32,
    too_large: u32,
    /// Of a message that came back: the addresses that do not work.
    pub(super) failed: Vec<String>,
    /// Its words ask that nobody writes any more.
    pub(super) stops: bool,
}

impl Read {
    pub(super) fn of(work: &Work, message: &MailMessage) -> Result<Self, AppError> {
        let count = |kept: bool| message.parts.iter().filter(|part| part.kept == kept).count();
        Ok(Self {
            key: key_of(work, message)?,
            key_before: key_before(work, message)?,
            sent: message.sent.and_then(DateTime::from_timestamp_millis),
            from: message.from.as_deref().map(normal),
            to: message.to.iter().map(|address| normal(address)).collect(),
            subject: message.subject.clone(),
            failed: message.failed.iter().map(|address| normal(address)).collect(),
            stops: asks_to_stop(&message.subject, &message.body),
            files: u32::try_from(count(true)).unwrap_or(u32::MAX),
            too_large: u32::try_from(count(false)).unwrap_or(u32::MAX),
        })
    }
}

/// An address as cards keep it.
pub(super) fn normal(address: &str) -> String {
    match email::read(address) {
        EmailReading::Addresses(mut all) if all.len() == 1 => all.remove(0),
        _ => address.trim().to_lowercase(),
    }
}

/// The keyed hash of what names a message for ever: its `Message-ID`, or, without one, all that it says.
pub(super) fn key_of(work: &Work, message: &MailMessage) -> Result<Vec<u8>, AppError> {
    keyed(work, &message.id.clone().unwrap_or_else(|| said(message).name()))
}

fn said(message: &MailMessage) -> Said {
    Said::new("mail")
        .text(message.from.as_deref())
        .texts(&message.to)
        .number(message.sent)
        .text(Some(&message.subject))
        .text(Some(&message.body))
}

/// Under which key earlier versions kept a message without a name: as the language of the program spells it, which an
/// update of that may change.
fn key_before(work: &Work, message: &MailMessage) -> Result<Option<Vec<u8>>, AppError> {
    if message.id.is_some() {
        return Ok(None);
    }
    let said =
        format!("{:?}\n{:?}\n{:?}\n{}\n{}", message.from, message.to, message.sent, message.subject, message.body);
    keyed(work, &hex(&blake3_bytes(said.as_bytes()))).map(Some)
}

fn keyed(work: &Work, name: &str) -> Result<Vec<u8>, AppError> {
    Ok(locked(work.archive().vault()).suppression_hash("message", name)?.to_vec())
}

/// Mail files that were read.
pub(crate) struct Pile {
    pub(super) files: Arc<[PathBuf]>,
    pub(super) seen: Vec<Seen>,
}

/// What was read last and not taken yet: another reading takes its place.
#[derive(Default)]
pub(crate) struct Piles(Mutex<Option<(Uuid, Arc<Pile>)>>);

impl Piles {
    pub(super) fn put(&self, id: Uuid, pile: Pile) {
        *locked(&self.0) = Some((id, Arc::new(pile)));
    }

    pub(super) fn get(&self, id: Uuid) -> Result<Arc<Pile>, AppError> {
        let last = locked(&self.0).clone();
        last.filter(|(known, _)| *known == id).map(|(_, pile)| pile).ok_or(AppError::NotFound("file"))
    }

    /// It was taken, or the archive locks: subjects and addresses are personal data.
    pub(crate) fn clear(&self) {
        *locked(&self.0) = None;
    }
}

/// Whose an address is, is told only to whom addresses are shown.
pub(crate) fn require_addresses(work: &Work) -> Result<(), AppError> {
    work.require_seen(|sight| sight.hides_point(PointKind::Email) || sight.hides_point(PointKind::Pec))
}

/// What would become of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MailState {
    /// It is logged.
    Ready,
    /// It is in the log already, or came before in the same files.
    Present,
    /// No card has the address.
    Unknown,
    /// Several cards have the address.
    Ambiguous,
    /// It cannot be read, or says no day that can be.
    Unreadable,
}

/// One message in the look.
#[derive(Clone)]
pub struct MailLine {
    /// Its place among all messages that were read, from 0.
    pub number: u32,
    /// What would become of it.
    pub state: MailState,
    /// Why it cannot be read.
    pub reason: Option<&'static str>,
    /// Name of its file.
    pub file: String,
    /// When it was sent.
    pub sent: Option<DateTime<Utc>>,
    /// Which way it went.
    pub direction: Direction,
    /// The address on the other side that decides.
    pub address: Option<String>,
    /// The cards that it would be logged for, or that have the address.
    pub people: Vec<(ContactId, String)>,
    /// Its subject.
    pub subject: String,
    /// What it seems to ask for.
    pub asks: Option<ReplyAsk>,
    /// Files that would be kept.
    pub files: u32,
    /// Files that are too large to be kept.
    pub too_large: u32,
}

impl std::fmt::Debug for MailLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailLine").field("state", &self.state).finish_non_exhaustive()
    }
}

/// The look at what was read.
#[derive(Debug)]
pub struct MailPreview {
    /// Files that were read.
    pub files: u32,
    /// How many messages of each state.
    pub counts: HashMap<MailState, u32>,
    /// A page of them.
    pub lines: Vec<MailLine>,
    /// How many there are of the state that was asked for.
    pub total: u32,
}

/// The firm's own addresses, as far as they are known: those of the controller, the one that the outbox sends from, and those
/// that were used the last time.
///
/// # Errors
/// Those of the database.
pub async fn ours(work: &Work) -> Result<Vec<String>, AppError> {
    let controller = work.reader().controller().await?.controller;
    let kept = work.reader().setting(OURS).await?.unwrap_or_default();
    let sender = outbox::settings(work).await?.sender;
    let all: BTreeSet<String> = [controller.email, controller.pec, Some(sender)]
        .into_iter()
        .flatten()
        .chain(kept.lines().map(str::to_owned))
        .map(|address| address.trim().to_lowercase())
        .filter(|address| !address.is_empty())
        .collect();
    Ok(all.into_iter().collect())
}

/// The setting of this machine that keeps them.
pub(super) const OURS: &str = "mail_ours";

/// What would become of each message, with the choices made so far.
///
/// # Errors
/// [`AppError::NotFound`] when what was read is gone; those of the database.
pub async fn look(
    work: &Work,
    pile: Uuid,
    choices: &Choices,
    only: Option<MailState>,
    (offset, limit): (usize, usize),
) -> Result<MailPreview, AppError> {
    require_addresses(work)?;
    let pile = work.desk().mail.get(pile)?;
    let sorting = Sorting::read(work, &pile, choices).await?;
    let mut met = HashSet::new();
    let mut counts = HashMap::new();
    let (mut lines, mut total) = (Vec::new(), 0_usize);
    for (number, seen) in pile.seen.iter().enumerate() {
        let sorted = sorting.sort(seen, &mut met, work.now());
        *counts.entry(sorted.state).or_insert(0) += 1;
        if only.is_some_and(|only| only != sorted.state) {
            continue;
        }
        total += 1;
        if total <= offset || lines.len() >= limit {
            continue;
        }
        let read = seen.message.as_ref().ok();
        lines.push(MailLine {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            state: sorted.state,
            reason: sorted.reason,
            file: pile.files.get(seen.file as usize).map(|path| file_name(path)).unwrap_or_default(),
            sent: read.and_then(|read| read.sent),
            direction: sorted.direction,
            address: sorted.address,
            people: sorted.people.into_iter().map(|(id, name, _)| (id, name)).collect(),
            subject: read.map(|read| read.subject.clone()).unwrap_or_default(),
            asks: sorted.asks,
            files: read.map_or(0, |read| read.files),
            too_large: read.map_or(0, |read| read.too_large),
        });
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(MailPreview { files: count(pile.files.len()), counts, lines, total: count(total) })
}
