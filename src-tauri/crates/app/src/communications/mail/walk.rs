//! The walk through mail files: the child process reads, this side hears one message after the other.

use super::pile::{Pile, Read, Seen};
use crate::{
    AppError, Work,
    imports::open,
    jobs::{Phase, Progress},
    ports::WorkerProgram,
};
use custode_import::{
    frame::Frame,
    limits::MAIL_BYTES,
    mail::{MailMessage, Unreadable},
    options::{MailWish, ReadOptions},
    reading::{Reading, Source},
    refusal::{Refusal, RefusalCode},
};
use std::{collections::VecDeque, path::PathBuf, sync::Arc};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use uuid::Uuid;

/// Most messages that are looked at in one go.
const MOST: usize = 20_000;
/// Most files in one go.
const MOST_FILES: usize = 10_000;

/// A message with the files that came with it, or why it cannot be read.
pub(super) struct Heard {
    pub(super) file: u32,
    pub(super) message: Result<Box<MailMessage>, Unreadable>,
    /// What is in its files, those that are kept, in their order; nothing where they were not asked for.
    pub(super) files: Vec<Vec<u8>>,
}

/// The end of a walk: how it went.
pub(super) type Walked = tokio::task::JoinHandle<Result<(), AppError>>;

/// Starts the walk.
pub(super) fn walk(
    work: &Work,
    files: &Arc<[PathBuf]>,
    wish: MailWish,
    progress: &Arc<Progress>,
) -> (Receiver<Heard>, Walked) {
    let (send, receive) = channel(2);
    let (worker, files, progress) = (work.desk().ports.worker.clone(), Arc::clone(files), Arc::clone(progress));
    let walked = tokio::task::spawn_blocking(move || listen(&worker, files, wish, &progress, &send));
    (receive, walked)
}

/// Reads mail files and keeps what is looked at: no text and no file.
///
/// # Errors
/// File access, in words; [`AppError::Refused`] with the reason; [`AppError::Cancelled`]; a field fault for too many files or
/// messages.
pub async fn read(work: &Work, pile: Uuid, files: Vec<PathBuf>, progress: &Arc<Progress>) -> Result<(), AppError> {
    if files.is_empty() || files.len() > MOST_FILES {
        return Err(AppError::field("files", if files.is_empty() { "missing" } else { "too-many" }));
    }
    // Only regular files: a pipe without a writer would hold the program for ever.
    for file in &files {
        open(file)?;
    }
    let files: Arc<[PathBuf]> = files.into();
    progress.enter(Phase::Reading, None);
    let (mut receive, walked) = walk(work, &files, MailWish::Texts, progress);
    let mut seen = Vec::new();
    while let Some(heard) = receive.recv().await {
        if seen.len() >= MOST {
            return Err(AppError::field("files", "too-many"));
        }
        let message = match &heard.message {
            Ok(message) => Ok(Read::of(work, message)?),
            Err(why) => Err(*why),
        };
        seen.push(Seen { file: heard.file, message });
        progress.done(seen.len() as u64);
    }
    walked.await??;
    work.desk().mail.put(pile, Pile { files, seen });
    Ok(())
}

/// A message whose files are still coming.
struct Coming {
    heard: Heard,
    /// Bytes that each of its files has in the end, the next one first.
    sizes: VecDeque<u64>,
    /// The file that is coming.
    file: Vec<u8>,
}

/// Reads all files. One over which the child ends is told with its own sentence, and another child goes on behind it.
fn listen(
    worker: &WorkerProgram,
    files: Arc<[PathBuf]>,
    wish: MailWish,
    progress: &Progress,
    send: &Sender<Heard>,
) -> Result<(), AppError> {
    let mut from = 0;
    while from < files.len() {
        let mut listening = Listening { first: from, read: 0, coming: None, progress, send };
        match listening.send_to_child(worker, files[from..].into(), wish) {
            Ok(()) => return Ok(()),
            Err(AppError::Refused(refusal)) if ends_one(refusal.code) => {
                let file = listening.first + listening.read;
                let told = u32::try_from(file).unwrap_or(u32::MAX);
                let heard = Heard { file: told, message: Err(Unreadable::TooHeavy), files: Vec::new() };
                send.blocking_send(heard).map_err(|_| AppError::Cancelled)?;
                from = file + 1;
            }
            // What is left is nothing but empty files.
            Err(AppError::Refused(refusal)) if from > 0 && refusal.code == RefusalCode::EmptyFile => {
                for file in from..files.len() {
                    let file = u32::try_from(file).unwrap_or(u32::MAX);
                    let heard = Heard { file, message: Err(Unreadable::Empty), files: Vec::new() };
                    send.blocking_send(heard).map_err(|_| AppError::Cancelled)?;
                }
                return Ok(());
            }
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// Whether a child that ended so ended over the one file that it was reading.
const fn ends_one(code: RefusalCode) -> bool {
    matches!(code, RefusalCode::OutOfMemory | RefusalCode::Stuck | RefusalCode::WorkerFailed | RefusalCode::Damaged)
}

/// What is heard of one child.
struct Listening<'a> {
    /// The first of its files among all.
    first: usize,
    /// Its files that are behind it.
    read: usize,
    coming: Option<Coming>,
    progress: &'a Progress,
    send: &'a Sender<Heard>,
}

impl Listening<'_> {
    fn send_to_child(&mut self, worker: &WorkerProgram, files: Arc<[PathBuf]>, wish: MailWish) -> Result<(), AppError> {
        let args: Vec<&str> = worker.args.iter().filter_map(|arg| arg.to_str()).collect();
        let options = ReadOptions { mail: Some(wish), ..ReadOptions::default() };
        let mut reading = Reading::start(&worker.program, &args, Source::Mails(files), &options)?;
        let cancel = reading.cancel_handle();
        // Whoever listened has stopped: the reason is theirs to tell.
        let gone = || {
            cancel.cancel();
            AppError::Cancelled
        };
        loop {
            let frame = match reading.next_frame() {
                Ok(Some(frame)) => frame,
                Ok(None) => break,
                Err(refusal) => {
                    // A message that was told whole stands, whatever came after it.
                    if let Some(done) = self.coming.take().filter(|coming| coming.sizes.is_empty()) {
                        self.send.blocking_send(done.heard).map_err(|_| gone())?;
                    }
                    return Err(refusal.into());
                }
            };
            if self.progress.is_cancelled() {
                return Err(gone());
            }
            let first = u32::try_from(self.first).unwrap_or(u32::MAX);
            let next = match frame {
                Frame::Message(message) => {
                    let file = message.file.saturating_add(first);
                    Some(begin(Box::new(MailMessage { file, ..*message }), wish)?)
                }
                Frame::Unreadable(file, why) => {
                    let heard = Heard { file: file.saturating_add(first), message: Err(why), files: Vec::new() };
                    Some(Coming { heard, sizes: VecDeque::new(), file: Vec::new() })
                }
                Frame::Piece(bytes) => {
                    take(self.coming.as_mut(), &bytes)?;
                    None
                }
                Frame::Progress(read) => {
                    self.read = usize::try_from(read).unwrap_or(usize::MAX);
                    None
                }
                _ => None,
            };
            if next.is_some()
                && let Some(done) = std::mem::replace(&mut self.coming, next)
            {
                self.send.blocking_send(whole(done)?).map_err(|_| gone())?;
            }
        }
        match self.coming.take() {
            Some(last) => self.send.blocking_send(whole(last)?).map_err(|_| gone()),
            None => Ok(()),
        }
    }
}

fn nonsense() -> AppError {
    Refusal::from(RefusalCode::BadAnswer).into()
}

fn begin(message: Box<MailMessage>, wish: MailWish) -> Result<Coming, AppError> {
    let kept = message.parts.iter().filter(|part| part.kept && wish == MailWish::TextsAndFiles);
    let sizes: VecDeque<u64> = kept.map(|part| part.size).collect();
    if sizes.iter().sum::<u64>() > MAIL_BYTES {
        return Err(nonsense());
    }
    let heard = Heard { file: message.file, message: Ok(message), files: Vec::new() };
    Ok(Coming { heard, sizes, file: Vec::new() })
}

/// More bytes of the file that is coming; a full file makes way for the next one.
fn take(coming: Option<&mut Coming>, bytes: &[u8]) -> Result<(), AppError> {
    let coming = coming.ok_or_else(nonsense)?;
    let size = *coming.sizes.front().ok_or_else(nonsense)?;
    coming.file.extend_from_slice(bytes);
    let there = coming.file.len() as u64;
    if there > size {
        return Err(nonsense());
    }
    if there == size {
        coming.sizes.pop_front();
        coming.heard.files.push(std::mem::take(&mut coming.file));
    }
    Ok(())
}

fn whole(coming: Coming) -> Result<Heard, AppError> {
    if coming.sizes.is_empty() { Ok(coming.heard) } else { Err(nonsense()) }
}
