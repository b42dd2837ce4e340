//! What a page that cannot be read does to a connection: SQLCipher answers no later page on it and says "out of memory". So a
//! connection that is older than the last such page is not used again; a new one reads what is whole (SECURITY R6).

use std::{
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// The number of SQLite's "out of memory": what SQLCipher answers on a connection that met such a page.
pub(crate) const SPOILT: i32 = 7;

static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);
/// When the last such page was met, in microseconds since the beginning; 0 = never.
static LAST: AtomicU64 = AtomicU64::new(0);

fn now() -> u64 {
    u64::try_from(BEGINNING.elapsed().as_micros()).unwrap_or(u64::MAX).saturating_add(1)
}

/// A page could not be read.
pub(crate) fn met() {
    LAST.store(now(), Ordering::Relaxed);
}

/// Whether a connection of this age was there when the last page could not be read.
pub(crate) fn may_have_spoilt(age: Duration) -> bool {
    let last = LAST.load(Ordering::Relaxed);
    let age = u64::try_from(age.as_micros()).unwrap_or(u64::MAX);
    last != 0 && now().saturating_sub(age) <= last
}
