//! The parent's side of the reading: starts the worker, watches it, checks what it says.

mod feed;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::frame::{self, Frame};
use crate::limits::{
    CELL_BYTES, COLUMNS, MAIL_BODY, MAIL_PART, MAIL_PARTS, MAIL_PEOPLE, MAIL_PIECE, MEMORY_BYTES, ROW_BYTES, SILENCE,
    TOTAL,
};
use crate::mail::MailMessage;
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::worker::ENVIRONMENT;

/// A reading under way. Dropping it kills the worker.
#[derive(Debug)]
pub struct Reading {
    shared: Arc<Shared>,
    output: BufReader<ChildStdout>,
    buffer: Vec<u8>,
    source: Source,
    before: Stamp,
    over: bool,
}

/// Where the bytes come from.
#[derive(Debug)]
pub enum Source {
    /// A file on the disk; whether it changes is watched.
    File(File),
    /// Text that was pasted: it goes to the worker through a pipe and never to the disk.
    Pasted(Arc<str>),
    /// Mail files: they go to one worker through a pipe, each behind its length.
    Mails(Arc<[PathBuf]>),
}

/// Stops a reading from another thread.
#[derive(Debug, Clone)]
pub struct Cancel(Arc<Shared>);

impl Cancel {
    /// Kills the worker at once.
    pub fn cancel(&self) {
        self.0.stop(RefusalCode::Cancelled);
    }
}

#[derive(Debug)]
struct Shared {
    child: Mutex<Child>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    started: Instant,
    waiting_since: Option<Instant>,
    stopped: Option<RefusalCode>,
    over: bool,
}

impl Shared {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stop(&self, why: RefusalCode) {
        self.state().stopped.get_or_insert(why);
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = child.kill();
    }
}

/// Size and time of the last change, to notice a file that changes while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(file: &File) -> Result<Self, Refusal> {
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(RefusalCode::NotAFile.into());
        }
        Ok(Self { bytes: metadata.len(), modified: metadata.modified().ok() })
    }

    fn of_source(source: &Source) -> Result<Self, Refusal> {
        match source {
            Source::File(file) => Self::of(file),
            Source::Pasted(text) => Ok(Self { bytes: text.len() as u64, modified: None }),
            Source::Mails(files) => {
                let mut bytes = 0;
                for file in files.iter() {
                    bytes += std::fs::metadata(file)?.len();
                }
                Ok(Self { bytes, modified: None })
            }
        }
    }
}

impl Reading {
    /// Starts `program args… OPTIONS` with the source as its standard input and no more of the environment than
    /// [`ENVIRONMENT`].
    ///
    /// # Errors
    /// [`RefusalCode::NotAFile`], [`RefusalCode::EmptyFile`], [`RefusalCode::WorkerFailed`] when the program cannot be started.
    pub fn start(program: &Path, args: &[&str], source: Source, options: &ReadOptions) -> Result<Self, Refusal> {
        let before = Stamp::of_source(&source)?;
        if before.bytes == 0 {
            return Err(RefusalCode::EmptyFile.into());
        }
        let failed = |_| Refusal::from(RefusalCode::WorkerFailed);
        let input = match &source {
            Source::File(file) => Stdio::from(file.try_clone()?),
            Source::Pasted(_) | Source::Mails(_) => Stdio::piped(),
        };
        let options = serde_json::to_string(options).map_err(|_| Refusal::from(RefusalCode::WorkerFailed))?;
        let mut child = Command::new(program)
            .args(args)
            .arg(options)
            .env_clear()
            .envs([ENVIRONMENT])
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let pid = child.id();
        if let Some(pipe) = child.stdin.take() {
            feed::feed(pipe, &source).map_err(failed)?;
        }
        let output = child.stdout.take().ok_or_else(|| Refusal::from(RefusalCode::WorkerFailed))?;
        let state = State { started: Instant::now(), waiting_since: None, stopped: None, over: false };
        let shared = Arc::new(Shared { child: Mutex::new(child), state: Mutex::new(state) });
        let watched = Arc::clone(&shared);
        std::thread::Builder::new()
            .name("import-watch".to_owned())
            .spawn(move || watch(&watched, pid))
            .map_err(failed)?;
        Ok(Self {
            shared,
            output: BufReader::with_capacity(256 << 10, output),
            buffer: Vec::new(),
            source,
            before,
            over: false,
        })
    }

    /// A handle that stops this reading from elsewhere.
    #[must_use]
    pub fn cancel_handle(&self) -> Cancel {
        Cancel(Arc::clone(&self.shared))
    }

    /// Size of the source at the start.
    #[must_use]
    pub fn file_bytes(&self) -> u64 {
        self.before.bytes
    }

    /// Resident memory of the worker at its highest, in bytes, as far as the system tells.
    #[must_use]
    pub fn peak_memory(&self) -> Option<u64> {
        let pid = self.shared.child.lock().unwrap_or_else(PoisonError::into_inner).id();
        status_bytes(pid, "VmHWM:")
    }

    /// The next frame; none when all was said. [`Frame::Refused`] and [`Frame::Done`] never come out of here.
    ///
    /// # Errors
    /// The refusal: the worker's own, or that of a broken limit, or [`RefusalCode::FileChanged`] at the end.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, Refusal> {
        if self.over {
            return Ok(None);
        }
        self.shared.state().waiting_since = Some(Instant::now());
        let answer = frame::read(&mut self.output, &mut self.buffer);
        self.shared.state().waiting_since = None;
        let refusal = match answer {
            Ok(Some(Frame::Done)) => {
                self.end();
                return if Stamp::of_source(&self.source)? == self.before {
                    Ok(None)
                } else {
                    Err(RefusalCode::FileChanged.into())
                };
            }
            Ok(Some(Frame::Refused(refusal))) => {
                // A file cut while it was read looks damaged; say what really happened.
                if Stamp::of_source(&self.source).is_ok_and(|now| now == self.before) {
                    refusal
                } else {
                    RefusalCode::FileChanged.into()
                }
            }
            Ok(Some(frame)) => match within_bounds(&frame) {
                Ok(()) => return Ok(Some(frame)),
                Err(refusal) => refusal,
            },
            Ok(None) => self.why_it_ended(),
            Err(refusal) if refusal.code == RefusalCode::WorkerFailed => self.why_it_ended(),
            Err(refusal) => refusal,
        };
        self.shared.stop(refusal.code);
        self.end();
        Err(refusal)
    }

    fn why_it_ended(&self) -> Refusal {
        if let Some(why) = self.shared.state().stopped {
            return why.into();
        }
        let status = self.shared.child.lock().unwrap_or_else(PoisonError::into_inner).wait();
        #[cfg(unix)]
        if let Ok(status) = &status {
            use std::os::unix::process::ExitStatusExt;
            // The allocator ends the process when the memory limit is reached; the kernel's killer sends 9.
            if matches!(status.signal(), Some(6 | 9 | 11)) {
                return RefusalCode::OutOfMemory.into();
            }
        }
        let _ = status;
        RefusalCode::WorkerFailed.into()
    }

    fn end(&mut self) {
        self.over = true;
        self.shared.state().over = true;
        let mut child = self.shared.child.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if !self.over {
            self.end();
        }
    }
}

/// A message says no more than it may.
fn message_fits(message: &MailMessage) -> bool {
    let addresses: usize = message.to.iter().chain(&message.from).map(String::len).sum();
    let names: usize = message.parts.iter().map(|part| part.name.len() + part.media.len()).sum();
    message.body.len() <= MAIL_BODY
        && message.subject.len() <= 500
        && message.id.as_ref().is_none_or(|id| id.len() <= 998)
        && message.to.len() <= MAIL_PEOPLE
        && addresses <= (MAIL_PEOPLE + 1) * 254
        && message.parts.len() <= MAIL_PARTS
        && names <= MAIL_PARTS * 1_200
        && message.parts.iter().all(|part| !part.kept || part.size <= MAIL_PART as u64)
}

fn within_bounds(frame: &Frame) -> Result<(), Refusal> {
    let rows = match frame {
        Frame::Rows(rows) => rows,
        Frame::Message(message) if !message_fits(message) => return Err(RefusalCode::BadAnswer.into()),
        Frame::Piece(bytes) if bytes.len() > MAIL_PIECE => return Err(RefusalCode::BadAnswer.into()),
        _ => return Ok(()),
    };
    for row in rows {
        let bytes: usize = row.cells.iter().map(|c| c.text.len()).sum();
        // Text grows when it is decoded: three bytes of UTF-8 for one of the file at worst.
        if row.cells.len() > COLUMNS || bytes > 3 * ROW_BYTES || row.cells.iter().any(|c| c.text.len() > 3 * CELL_BYTES)
        {
            return Err(Refusal { row: Some(row.row), ..RefusalCode::BadAnswer.into() });
        }
    }
    Ok(())
}

/// Looks at the worker every tenth of a second until the reading is over.
fn watch(shared: &Shared, pid: u32) {
    loop {
        std::thread::sleep(Duration::from_millis(100));
        let why = {
            let state = shared.state();
            if state.over || state.stopped.is_some() {
                return;
            }
            let silent = state.waiting_since.is_some_and(|since| since.elapsed() > SILENCE);
            if state.started.elapsed() > TOTAL {
                Some(RefusalCode::TooSlow)
            } else if silent {
                Some(RefusalCode::Stuck)
            } else {
                None
            }
        };
        let too_much = status_bytes(pid, "VmRSS:").is_some_and(|bytes| bytes > MEMORY_BYTES);
        if let Some(why) = why.or(too_much.then_some(RefusalCode::OutOfMemory)) {
            shared.stop(why);
            return;
        }
    }
}

/// A line of `/proc/<pid>/status` in bytes; none where there is no such file.
fn status_bytes(pid: u32, line: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let rest = status.lines().find_map(|l| l.strip_prefix(line))?;
    let kib: u64 = rest.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib << 10)
}
