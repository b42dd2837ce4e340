//! How many cards somebody opens (S55, F45): a count, and never which ones. Whoever copies a register by reading it opens
//! hundreds of cards in a day; whoever works opens some. Values that are hidden leave an entry of their own, on their card.

use crate::{AppError, Work, archive::OpenArchive, desk::locked};
use chrono::NaiveDate;
use custode_domain::{
    ids::{ContactId, TxnId},
    journal::Body,
    records::AuditNote,
};
use custode_store::Act;
use std::{collections::HashSet, sync::Mutex};

/// Cards for each entry: an end of the program that nobody saw costs one portion at most.
const PORTION: u64 = 20;

/// The cards that were opened in this session, each once a day.
#[derive(Default)]
pub(crate) struct OpenedCards(Mutex<Seen>);

#[derive(Default)]
struct Seen {
    on: Option<NaiveDate>,
    cards: HashSet<ContactId>,
    /// Not in the journal yet.
    pending: u64,
}

/// Counts a card that the person at the desk opened. What cannot be written now is written with the next portion: a full disk
/// keeps nobody from reading.
pub async fn note_opened(work: &Work, card: ContactId) {
    note_read(work, [card]).await;
}

/// The same for cards that a terminal printed with their addresses.
pub async fn note_read(work: &Work, cards: impl IntoIterator<Item = ContactId>) {
    let full = {
        let mut seen = locked(&work.archive().opened_cards().0);
        if seen.on != Some(work.today()) {
            (seen.on, seen.cards) = (Some(work.today()), HashSet::new());
        }
        for card in cards {
            seen.pending += u64::from(seen.cards.insert(card));
        }
        seen.pending >= PORTION
    };
    if full {
        let _ = write_opened(work.archive(), work.act()).await;
    }
}

/// Writes what was counted since the last entry.
///
/// # Errors
/// Those of the database; the count is kept then.
pub(crate) async fn write_opened(archive: &OpenArchive, act: Act) -> Result<(), AppError> {
    let count = std::mem::take(&mut locked(&archive.opened_cards().0).pending);
    if count == 0 {
        return Ok(());
    }
    let note = AuditNote { what: "cards".to_owned(), count: Some(count), ..AuditNote::default() };
    let store = archive.store();
    let unit = store.scope();
    let done = store.transact(act, async |tx| -> Result<(), AppError> {
        tx.write(unit, Body::CardsRead(note));
        Ok(())
    });
    let done = done.await;
    if done.is_err() {
        locked(&archive.opened_cards().0).pending += count;
    }
    done.map(drop)
}

/// The same at the lock, by the clock of the desk.
pub(crate) async fn leave_opened(archive: &OpenArchive, at: chrono::DateTime<chrono::Utc>, txn: TxnId) {
    let _ = write_opened(archive, Act { actor: archive.actor(), at, txn }).await;
}
