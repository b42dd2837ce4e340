//! The command line's use of the use cases (AUTOMATION.md): plain commands in, JSON documents and exit codes out.
//!
//! [`run`] is the whole of it. It reads no arguments and knows no words for people: the shell parses with clap, asks for the
//! passphrase when [`Need`] says so, prints an [`Answer`], and finds words for a [`Failure`] by its code. Nothing is
//! written outside the archive and the named outputs, but the machine's memory of its installations
//! ([`Ports::replicas_dir`]).

mod archive;
mod backup;
mod bin;
mod command;
mod contacts;
mod duplicates;
mod erase;
mod failure;
mod filters;
mod gate;
mod import;
mod inspect;
mod outputs;
mod request;
mod retention;
mod show;
mod surveys;
pub mod told;

pub use command::{Command, Contact, ExportFormat};
pub use custode_app::domain::text::steers;
pub use erase::{EraseWish, Letter, erasure_grounds, reasons_for_no_letter};
pub use failure::Failure;
pub use request::{ACTS, LetterTold, NewRequest, RequestAct, grounds_for_more_time, letters, relations, rights};
pub use retention::RetentionAct;
pub use surveys::USUAL_MONTHS;

use crate::{ApiError, ErrorCode};
use custode_app::{AppError, Desk, Ports, Work, ports::WorkerProgram};
use serde::Serialize;
use serde_json::Value;
use std::{
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    pin::Pin,
    sync::Arc,
    task::Poll,
};
use told::Told;
use zeroize::Zeroizing;

/// Which passphrase a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// That of an existing archive.
    Existing,
    /// One for a new archive: a terminal should ask twice.
    New,
}

/// What opens an archive.
pub struct Key {
    /// Login name; `None` = the only one there is.
    pub user: Option<String>,
    /// The passphrase.
    pub passphrase: Zeroizing<String>,
}

custode_app::domain::redacted!(Key);

/// The answer to a command.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The answer, but for `rows`.
    pub told: Told,
    /// The rows of a long answer as JSON text: as values, 100,000 of them would fill the memory.
    pub rows: Option<String>,
    /// 0, or 5 when `verify` found damage.
    pub exit: u8,
    /// The archive was changed outside of Custode, or put back from an older copy, and nobody has confirmed it since.
    pub outside: bool,
}

impl<T: Into<Told>> From<T> for Answer {
    fn from(told: T) -> Self {
        Self { told: told.into(), rows: None, exit: 0, outside: false }
    }
}

impl Answer {
    /// The answer as a value, but for `rows`.
    #[must_use]
    pub fn json(&self) -> Value {
        // The shapes have text keys and nothing that can fail.
        serde_json::to_value(&self.told).unwrap_or_default()
    }

    /// The one document of `--json`.
    #[must_use]
    pub fn document(&self) -> String {
        let mut text = self.json().to_string();
        if let Some(rows) = &self.rows
            && text.pop() == Some('}')
        {
            text.push_str(",\"rows\":");
            text.push_str(rows);
            text.push('}');
        }
        text
    }
}

/// Answers one command. `ports.data_dir` should be a folder that is gone afterwards: the machine's memory of archives is the
/// window's. `ports.replicas_dir` should be the window's. `key` is asked at most once, and only after the archive was found (or its place is free).
///
/// # Errors
/// A [`Failure`] with exit code and stable code; nothing was written then, but for the journal's note of a failed opening.
pub async fn run(
    ports: Ports,
    command: Command,
    key: impl FnOnce(Need) -> Result<Key, Failure> + Send,
) -> Result<Answer, Failure> {
    let worker = ports.worker.clone();
    let desk = Arc::new(Desk::new(ports));
    let card = match &command {
        Command::Check { who: Contact::Id(id), .. } | Command::Show { who: Contact::Id(id), .. } => {
            id.trim().parse().ok()
        }
        _ => None,
    };
    let mut answer = caught(answer(&desk, worker, command, key)).await;
    if let Ok(work) = Work::on(&desk).await {
        match &mut answer {
            Ok(answer) => answer.outside = work.archive().outside_since().await.is_ok_and(|since| since.is_some()),
            Err(failure) => {
                if let Some(attempt) = failure.error.attempt {
                    // A note that cannot be written changes no answer.
                    let _ = work.note_attempt(attempt, card).await;
                }
            }
        }
    }
    desk.shut_down().await;
    answer
}

/// An answer on its way.
type Later<'a> = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + 'a>>;

/// An answer, or `internal` for one that broke: who called gets a document, and the archive is closed, all the same.
async fn caught(mut answer: Later<'_>) -> Result<Answer, Failure> {
    poll_fn(move |context| {
        catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)))
            .unwrap_or_else(|_| Poll::Ready(Err(ApiError::because(ErrorCode::Internal, "panic").into())))
    })
    .await
}

/// A place as text: what the system spells in no Unicode (old disks, sticks) is shown with marks, and breaks no answer.
fn spelled(place: &Path) -> String {
    place.to_string_lossy().into_owned()
}

/// A line of a long answer as JSON text, with what stands between it and the one before.
fn push_line(out: &mut String, line: &impl Serialize) {
    if !out.is_empty() {
        out.push_str(",\n");
    }
    // As above: nothing of a shape can fail.
    out.push_str(&serde_json::to_string(line).unwrap_or_default());
}

/// Puts an answer on the heap. Each is made in a frame of its own: the frame of [`answer`] would hold them all.
#[inline(never)]
fn later<'a, F: Future<Output = Result<Answer, Failure>> + 'a>(make: impl FnOnce() -> F) -> Later<'a> {
    Box::pin(make())
}

fn answer<'a>(
    desk: &'a Arc<Desk>,
    worker: WorkerProgram,
    command: Command,
    key: impl FnOnce(Need) -> Result<Key, Failure> + 'a,
) -> Later<'a> {
    let needs = crate::permissions::of_word(&command);
    match command {
        Command::Inspect { file, table, rows_all } => {
            later(move || async move { inspect::inspect(worker, file, table, rows_all).await })
        }
        Command::Create { archive, sample, login, language } => {
            later(move || async move { archive::create(desk, &archive, sample, login, language, key).await })
        }
        Command::Sources { archive } => {
            later(move || async move { archive::sources(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Import {
            archive,
            files,
            source,
            basis,
            origin_proof,
            profile,
            suppression,
            mapping,
            dry_run,
            rejects,
            rows,
        } => later(move || async move {
            let wish = import::Wish::read(files, source, profile, mapping, dry_run, rejects, rows)?
                .on(basis.as_deref())?
                .proven_by(origin_proof);
            let wish = if suppression { wish.only_objections()? } else { wish };
            import::import(&archive::open(desk, &archive, key, needs).await?, wish).await
        }),
        Command::Contacts { archive, search, limit } => later(move || async move {
            contacts::contacts(&archive::open(desk, &archive, key, needs).await?, search, limit).await
        }),
        Command::Duplicates { archive } => {
            later(
                move || async move { duplicates::duplicates(&archive::open(desk, &archive, key, needs).await?).await },
            )
        }
        Command::Inventory { archive, out } => {
            later(
                move || async move { surveys::inventory(&archive::open(desk, &archive, key, needs).await?, out).await },
            )
        }
        Command::Quality { archive, months, out } => later(move || async move {
            surveys::quality(&archive::open(desk, &archive, key, needs).await?, months, out).await
        }),
        Command::WeakConsents { archive, out } => later(move || async move {
            surveys::weak_consents(&archive::open(desk, &archive, key, needs).await?, out).await
        }),
        Command::BinList { archive } => {
            later(move || async move { bin::list(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::BinEmpty { archive, due, dry_run, count } => later(move || async move {
            bin::empty(&archive::open(desk, &archive, key, needs).await?, due, dry_run, count).await
        }),
        Command::Check { archive, who, channel, mode, purpose } => later(move || async move {
            let question = gate::Question::read(&channel, &mode, purpose)?;
            gate::check(&archive::open(desk, &archive, key, needs).await?, &who, question).await
        }),
        Command::Audience { archive, consent_type, channel, out } => later(move || async move {
            gate::audience(&archive::open(desk, &archive, key, needs).await?, &consent_type, &channel, out).await
        }),
        Command::Show { archive, who } => {
            later(move || async move { show::show(&archive::open(desk, &archive, key, needs).await?, &who).await })
        }
        Command::Request { archive, act } => {
            later(move || async move { request::act(&archive::open(desk, &archive, key, needs).await?, act).await })
        }
        Command::Retention { archive, act } => {
            later(move || async move { retention::act(&archive::open(desk, &archive, key, needs).await?, act).await })
        }
        Command::Erase { archive, who, wish } => {
            later(
                move || async move { erase::erase(&archive::open(desk, &archive, key, needs).await?, &who, wish).await },
            )
        }
        Command::SubjectReport { archive, who, out, language } => later(move || async move {
            outputs::subject_report(&archive::open(desk, &archive, key, needs).await?, &who, &out, &language).await
        }),
        Command::Export { archive, format, out, filters } => later(move || async move {
            filters::understood(&filters)?;
            outputs::export(&archive::open(desk, &archive, key, needs).await?, format, out, &filters).await
        }),
        Command::Backup { archive, out } => {
            later(move || async move { backup::backup(&archive::open(desk, &archive, key, needs).await?, out).await })
        }
        Command::Restore { file, to, ledger, no_ledger } => {
            later(move || async move { backup::restore(desk, file, &to, ledger, no_ledger, key).await })
        }
        Command::Salvage { archive, to } => {
            later(move || async move { backup::salvage(desk, &archive, &to, key).await })
        }
        Command::Rekey { archive } => {
            later(move || async move { backup::rekey(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Verify { archive } => {
            later(move || async move { archive::verify(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Stats { archive } => {
            later(move || async move { archive::stats(&archive::open(desk, &archive, key, needs).await?).await })
        }
    }
}

/// Largest document that an option or an argument names, in bytes.
const LARGEST_DOCUMENT: u64 = 1 << 20;

/// Reads a JSON document that an option or an argument names; `reason` says which it is where it cannot be understood.
fn document<T: serde::de::DeserializeOwned>(path: &Path, reason: &str) -> Result<T, Failure> {
    if std::fs::metadata(path).map_err(AppError::from)?.len() > LARGEST_DOCUMENT {
        return Err(Failure::usage(reason));
    }
    let bytes = std::fs::read(path).map_err(AppError::from)?;
    let json: Value = serde_json::from_slice(&bytes)
        .map_err(|fault| Failure::usage(reason).at(&format!("{}:{}", fault.line(), fault.column()), "json"))?;
    shaped(&json, reason)
}

/// A value of a document; a fault names the place in it, never what stands there.
fn shaped<T: serde::de::DeserializeOwned>(json: &Value, reason: &str) -> Result<T, Failure> {
    serde_path_to_error::deserialize(json)
        .map_err(|fault| Failure::usage(reason).at(&fault.path().to_string(), "shape"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// AUTOMATION: exactly one JSON document, whatever happens.
    #[tokio::test]
    async fn a_command_that_breaks_is_answered() {
        let broken = caught(Box::pin(async { panic!("on purpose") })).await.unwrap_err();
        assert_eq!((broken.exit, broken.code.as_str()), (1, "internal"));
        assert_eq!(caught(Box::pin(async { Ok(Vec::new().into()) })).await.unwrap().exit, 0);
    }
}
