//! The end of the process waits for the connections that are still closing.
//!
//! `SQLCipher` and OpenSSL tear their state down when the process exits, while the threads that own connections may still
//! be closing them: what they then touch is freed memory, and the process crashes (SECURITY 0.2). The handlers of an exit
//! run last registered first, so one that is registered after both libraries have started runs before theirs.
#![allow(unsafe_code, reason = "waits for SQLite and OpenSSL to let go of their memory")]

use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;

use crate::StoreError;

/// How long the process stays for connections that do not close.
const PATIENCE: Duration = Duration::from_secs(3);
/// A comparison nobody uses: the database drops it after the file is closed, and that is how the end becomes known.
const MARK: &str = "custode_open";

static OPEN: AtomicUsize = AtomicUsize::new(0);
static WAIT_AT_EXIT: Once = Once::new();

/// Counts one connection for as long as the database holds it.
struct Open;

impl Open {
    fn new() -> Self {
        OPEN.fetch_add(1, Ordering::AcqRel);
        Self
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Makes the end of the process wait until this connection is closed. It must have read from the file already: only then
/// have both libraries registered their own handlers.
pub(crate) async fn waits_for(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    WAIT_AT_EXIT.call_once(|| {
        // SAFETY: the handler takes nothing and cannot unwind: it reads a number and sleeps.
        unsafe {
            libc::atexit(wait);
        }
    });
    let open = Open::new();
    connection.lock_handle().await?.create_collation(MARK, move |left, right| {
        let Open = &open;
        left.cmp(right)
    })?;
    Ok(())
}

extern "C" fn wait() {
    let begun = Instant::now();
    while OPEN.load(Ordering::Acquire) > 0 && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(1));
    }
}
