//! Sending what waits: one line to the server, one message after the other, at the pace of the settings.

use super::{
    dispatch::{Came, send, set},
    settings::{self, OutboxSettings},
};
use crate::{
    AppError, Desk, JobValue, Work,
    archive::ROTATION,
    jobs::{About, Phase, Progress},
    ports::PostLine,
};
use custode_domain::{communication::Delivery, ids::CommunicationId, sending::SendFault};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// The act of sending: there is one at a time.
pub const RUNNING: About = About { thing: Uuid::from_u128(0x696e_7669_6f00), gives: None };

/// After this long the line is closed and the rest waits for the next look, so that a backup can come in between.
const SHIFT: Duration = Duration::from_secs(60);
/// Between two looks at whether somebody asked to stop.
const LOOK: Duration = Duration::from_millis(40);
/// How long an answer may still take when somebody asked to stop.
const LAST_WORD: Duration = Duration::from_millis(800);

impl Desk {
    /// Sends what waits, while an archive is open and the outbox is on; the shell calls this every few seconds. It runs by
    /// itself; a lock stops it. With the outbox off, nothing is opened but the archive's own file.
    pub async fn tend_outbox(self: &Arc<Self>) {
        let at_work = |about: About| self.jobs().at_work_about(about.thing).is_some();
        if at_work(RUNNING) || at_work(ROTATION) {
            return;
        }
        let Ok(work) = Work::on(self).await else { return };
        let work = work.of_the_program();
        if !has_work(&work).await.unwrap_or(false) {
            return;
        }
        self.jobs().start_about(self.new_id(), RUNNING, move |progress| async move {
            run(&work, &progress).await.map_err(Arc::new)?;
            Ok(JobValue::Done)
        });
    }
}

async fn has_work(work: &Work) -> Result<bool, AppError> {
    let reader = work.archive().reader();
    if !reader.in_delivery().await?.is_empty() {
        return Ok(true);
    }
    let settings = settings::settings(work).await?;
    let rests = work.desk().postroom.rest(work.now()).is_some();
    Ok(settings.on && !settings.paused && !rests && !reader.outbox_due(work.now(), 1).await?.is_empty())
}

/// Sends what waits until nothing does, the server stops taking it, or somebody asks to stop. Returns how many went.
///
/// # Errors
/// Those of the database. A server that does not answer is none: the outbox rests.
pub async fn run(work: &Work, progress: &Progress) -> Result<u64, AppError> {
    let work = &work.clone().of_the_program();
    let Ok(_alone) = work.desk().postroom.sending.try_acquire() else { return Ok(0) };
    interrupted(work).await?;
    let began = Instant::now();
    let mut line: Option<Box<dyn PostLine>> = None;
    let mut opened: Option<OutboxSettings> = None;
    let mut sent = 0;
    progress.enter(Phase::Sending, None);
    while began.elapsed() < SHIFT {
        let settings = settings::settings(work).await?;
        if !settings.on || settings.paused || work.desk().postroom.rest(work.now()).is_some() {
            break;
        }
        // One at a time: what is held up or taken back meanwhile is not on a list that was read before.
        let Some(id) = work.archive().reader().outbox_due(work.now(), 1).await?.pop() else { break };
        if progress.is_cancelled() {
            break;
        }
        // A line to another server, or for another name, is none of these settings'.
        if opened.as_ref().is_some_and(|known| !known.same_server(&settings))
            && let Some(old) = line.take()
        {
            old.close().await;
        }
        let (started, fresh) = (Instant::now(), line.is_none());
        let came = one(work, &settings, &mut line, id, progress).await?;
        opened = Some(settings.clone());
        match came {
            Came::Sent => {
                work.desk().postroom.works();
                sent += 1;
                progress.done(sent);
            }
            Came::Over | Came::Refused => {}
            Came::LineGone => line = None,
            // The server hung up while the line waited for its turn: nothing of a message was on it.
            Came::Waited if !fresh => line = None,
            Came::Waited => {
                work.desk().postroom.rests(SendFault::Dropped, work.now());
                break;
            }
            Came::Halted => {
                line = None;
                break;
            }
            Came::Stopped(fault) => {
                work.desk().postroom.rests(fault, work.now());
                break;
            }
        }
        if !matches!(came, Came::Over | Came::Waited) && !wait(progress, &settings, started).await {
            break;
        }
    }
    if let Some(line) = line {
        line.close().await;
    }
    Ok(sent)
}

/// What was in consegna when the program ended: nobody knows, and nobody sends it again.
async fn interrupted(work: &Work) -> Result<(), AppError> {
    for id in work.archive().reader().in_delivery().await? {
        set(work, id, Delivery::Uncertain, Some(SendFault::Interrupted)).await?;
    }
    Ok(())
}

/// One message, on a line that is opened when there is none.
async fn one(
    work: &Work,
    settings: &OutboxSettings,
    line: &mut Option<Box<dyn PostLine>>,
    id: CommunicationId,
    progress: &Progress,
) -> Result<Came, AppError> {
    if line.is_none() {
        let server = match settings::reach(work, settings).await {
            Ok(server) => server,
            Err(fault) => return Ok(Came::Stopped(fault)),
        };
        match heard(progress, work.desk().ports.post.connect(server)).await {
            Some(Ok(open)) => *line = Some(open),
            Some(Err(fault)) => return Ok(Came::Stopped(fault)),
            None => return Ok(Came::Halted),
        }
    }
    let Some(open) = line.as_mut() else { return Ok(Came::LineGone) };
    send(work, settings, open, id, progress).await
}

/// What the server says, unless somebody asks to stop first: then it has a moment for its last word, and `None` is the
/// answer. Only for what goes over the line, never for a write into the archive.
pub(super) async fn heard<T>(progress: &Progress, said: impl Future<Output = T>) -> Option<T> {
    tokio::pin!(said);
    let stop = async {
        while !progress.is_cancelled() {
            tokio::time::sleep(LOOK).await;
        }
    };
    tokio::select! {
        biased;
        said = &mut said => return Some(said),
        () = stop => {}
    }
    tokio::time::timeout(LAST_WORD, &mut said).await.ok()
}

/// Keeps the pace; false when somebody asked to stop meanwhile.
async fn wait(progress: &Progress, settings: &OutboxSettings, started: Instant) -> bool {
    let each = Duration::from_secs(60) / u32::from(settings.pace.max(1));
    while started.elapsed() < each {
        if progress.is_cancelled() {
            return false;
        }
        tokio::time::sleep(LOOK.min(each.saturating_sub(started.elapsed()))).await;
    }
    !progress.is_cancelled()
}
