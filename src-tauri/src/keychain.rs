//! The system's keyring, as a convenience only: whatever goes wrong here, the passphrase remains.

use std::time::Duration;

use custode_api::ports::NoKeychain;
use keyring::v1::{Entry, Error};

const SERVICE: &str = "eu.custode.desktop";
const PATIENCE: Duration = Duration::from_secs(5);

/// The line kept under an account; `None` when there is none.
pub async fn get(account: String) -> Result<Option<String>, NoKeychain> {
    within(move || match entry(&account)?.get_password() {
        Ok(line) => Ok(Some(line)),
        Err(Error::NoEntry) => Ok(None),
        Err(_) => Err(NoKeychain),
    })
    .await
}

/// Keeps one line.
pub async fn set(account: String, line: String) -> Result<(), NoKeychain> {
    within(move || entry(&account)?.set_password(&line).map_err(|_| NoKeychain)).await
}

/// Forgets an account; one that is not there is forgotten already.
pub async fn delete(account: String) -> Result<(), NoKeychain> {
    within(move || match entry(&account)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(_) => Err(NoKeychain),
    })
    .await
}

// The errors of a keyring may carry the secret in their Debug, so they end here.
fn entry(account: &str) -> Result<Entry, NoKeychain> {
    Entry::new(SERVICE, account).map_err(|_| NoKeychain)
}

// A keyring may wait for a person who is not there, or for a bus that hangs.
async fn within<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, NoKeychain> + Send + 'static,
) -> Result<T, NoKeychain> {
    match tokio::time::timeout(PATIENCE, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(done)) => done,
        Ok(Err(_)) | Err(_) => Err(NoKeychain),
    }
}
