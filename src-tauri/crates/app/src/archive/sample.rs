//! Invented people to look around with, in an archive of their own.

use crate::{
    AppError, Desk, Work,
    archive::{NewArchive, create, unlock},
    desk::State,
    sample,
};
use custode_vault::Passphrase;
use std::{path::Path, sync::Arc};

/// The passphrase of every sample archive. It protects nothing: the people in it do not exist.
const PASSPHRASE: &str = "persone inventate per provare Custode senza pensieri";
/// Name of the sample archive and of its invented firm.
const NAME: &str = "Officine Bianchi";
/// Login of the sample archive.
const LOGIN: &str = "Anna Ferri";

/// Opens the sample archive, and makes and fills it first when it is not there.
///
/// # Errors
/// Those of making and unlocking an archive.
pub async fn open_sample(desk: &Arc<Desk>) -> Result<(), AppError> {
    let place = desk.ports.data_dir.join("esempio");
    let dir = place.join(format!("{NAME}.custode"));
    if dir.is_dir() {
        desk.machine().remember(&dir, true, desk.new_id())?;
        return unlock(desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await;
    }
    std::fs::create_dir_all(&place)?;
    let new = NewArchive {
        place: Some(place),
        name: NAME.to_owned(),
        login: LOGIN.to_owned(),
        passphrase: Passphrase::new(PASSPHRASE.to_owned()),
        sample: true,
    };
    create(desk, new).await?;
    // Nobody needs to recover invented people: the sheet is not asked for.
    let state = std::mem::take(&mut *desk.state.lock().await);
    if let State::Pending(pending) = state {
        desk.seat_unseen(pending.archive).await?;
    }
    if let Err(error) = sample::fill(&Work::on(desk).await?).await {
        // Half a sample would be opened as a whole one next time.
        remove(desk, &dir).await?;
        return Err(error);
    }
    // Shown only now: the main window reads what is there when it opens.
    desk.host().stage_changed(true);
    Ok(())
}

/// Deletes the sample archive for good.
///
/// # Errors
/// [`AppError::Forbidden`] for an archive with real people.
pub async fn delete_sample(work: &Work) -> Result<(), AppError> {
    if !work.archive().is_sample() {
        return Err(AppError::Forbidden("not-a-sample"));
    }
    remove(work.desk(), work.archive().dir()).await
}

async fn remove(desk: &Desk, dir: &Path) -> Result<(), AppError> {
    let token = desk.machine().chosen().map(|known| known.token);
    desk.shut_down().await;
    if let Some(token) = token {
        desk.machine().forget(token)?;
    }
    std::fs::remove_dir_all(dir)?;
    Ok(())
}
