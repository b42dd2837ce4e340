//! From a name and JSON to a use case and back. The first thing a command meets is the question who may say it.

use crate::commands::{Access, COMMANDS, CommandInfo, for_each_command};
use crate::handlers;
use crate::permissions::{self, Need};
use crate::wire::{
    Changed, Done, Nothing, activity::*, agenda::*, alike::*, anomaly::*, archive::*, asking::*, backup::*, balance::*,
    barred::*, bin::*, campaign::*, care::*, case::*, communication::*, consent::*, contact::*, custom_field::*,
    device::*, disclosure::*, erasure::*, evidence::*, file::*, grid::*, history::*, hold::*, import::*,
    instructions::*, legacy::*, link::*, mail::*, masking::*, merge::*, minimisation::*, outbox::*, paper::*, point::*,
    privacy::*, quality::*, reach::*, recipient::*, report::*, request::*, retention::*, returned::*, sale::*,
    settings::*, users::*, weak::*,
};
use crate::{ApiError, ErrorCode};
use custode_app::{Desk, Work, domain::ids::ContactId};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::RwLock;

/// Largest request that is read, in bytes of JSON.
const MAX_REQUEST: usize = 1 << 20;
/// Largest one with pasted rows: the text may be twice as long as JSON.
const MAX_PASTE: usize = 32 << 20;
/// How long the end waits for commands that are being answered; one that waits for a person's choice of a file stays behind.
const ANSWERS_WITHIN: Duration = Duration::from_secs(2);
/// How long it then waits for what is still being opened, so that it can be closed.
const LAST_WITHIN: Duration = Duration::from_secs(4);

/// Which window speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The lock window: only commands that `anyone` may say.
    Lock,
    /// The main window, or the development server.
    Main,
}

/// One running program, as the windows see it.
#[derive(Debug, Clone)]
pub struct Session {
    desk: Arc<Desk>,
    /// Each command holds it for reading until it has answered.
    taking: Arc<RwLock<()>>,
    /// The program ends: no command is taken any more.
    ends: Arc<AtomicBool>,
    /// How many commands were taken.
    taken: Arc<AtomicU64>,
}

impl Session {
    /// Puts the wire on top of a desk.
    #[must_use]
    pub fn new(desk: Arc<Desk>) -> Self {
        Self { desk, taking: Arc::default(), ends: Arc::default(), taken: Arc::default() }
    }

    /// The desk below.
    #[must_use]
    pub const fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// Answers one command with `{ "value": …, "changed": [tags] }`.
    ///
    /// # Errors
    /// An [`ApiError`] with a code that the window acts on. A panic below becomes `internal`.
    pub async fn dispatch(&self, speaker: Speaker, name: &str, request: Value) -> Result<Value, ApiError> {
        let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
            return Err(ApiError::because(ErrorCode::NotFound, "command"));
        };
        if speaker == Speaker::Lock && command.access != Access::Anyone {
            return Err(ApiError::new(ErrorCode::Locked));
        }
        let taking = Arc::clone(&self.taking).read_owned().await;
        if self.ends.load(Ordering::SeqCst) {
            return Err(ApiError::new(ErrorCode::Locked));
        }
        self.taken.fetch_add(1, Ordering::SeqCst);
        if name == "session_touch" || !command.changes.is_empty() {
            self.desk.touch();
        }
        let desk = Arc::clone(&self.desk);
        let known = command.name;
        // A thread of its own: commands compute (keys, plans, pages) and must not hold up the others. A panic ends here.
        let runtime = tokio::runtime::Handle::current();
        let answer = tokio::task::spawn_blocking(move || {
            // Here and not above: the one who asked may be gone before the answer.
            let _taking = taking;
            runtime.block_on(async {
                let work = Box::pin(seated(&desk, command)).await?;
                let (asks, card) = (work.clone(), card_of(&request));
                let answer = route(desk, work, known, request).await;
                if let (Err(ApiError { attempt: Some(attempt), .. }), Some(work)) = (&answer, asks) {
                    // A note that cannot be written changes no answer.
                    let _ = work.note_attempt(*attempt, card).await;
                }
                answer
            })
        })
        .await;
        match answer {
            Ok(Ok(value)) => Ok(json!({ "value": value, "changed": command.changes })),
            Ok(Err(error)) => {
                if error.params.get("reason").is_some_and(|reason| reason == "disk-full") {
                    self.desk.make_room().await;
                }
                Err(self.traced(known, error))
            }
            Err(_) => Err(self.traced(known, ApiError::because(ErrorCode::Internal, "panic"))),
        }
    }

    /// How many commands were taken: each of them comes to its end, also when the program does.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::SeqCst)
    }

    /// Ends the program's work: no command is taken any more, those that are being answered come to their end, the archive
    /// is closed and its folder freed. One that takes longer, as an unlock on a slow machine, is waited for once more when
    /// everything else is closed: what it opened meanwhile is closed too.
    pub async fn end(&self) {
        self.ends.store(true, Ordering::SeqCst);
        let quiet = tokio::time::timeout(ANSWERS_WITHIN, self.taking.write()).await.is_ok();
        self.desk.shut_down().await;
        if !quiet && tokio::time::timeout(LAST_WITHIN, self.taking.write()).await.is_ok() {
            self.desk.shut_down().await;
        }
    }

    /// Logs a fault of ours once, without personal data, and gives it a trace to find it by.
    fn traced(&self, command: &str, mut error: ApiError) -> ApiError {
        if error.code == ErrorCode::Internal {
            error.trace = self.desk.new_trace();
            let reason = error.params.get("reason").map_or("unknown", String::as_str);
            log::error!(target: "custode::dispatch", "{command} failed: {reason}, trace {}", error.trace);
        }
        error
    }
}

/// An answer on its way.
type Later = Pin<Box<dyn Future<Output = Result<Value, ApiError>>>>;

/// Puts an answer on the heap. Each is made in a frame of its own: the frame of [`route`] would hold them all.
#[inline(never)]
fn later<F: Future<Output = Result<Value, ApiError>> + 'static>(make: impl FnOnce() -> F) -> Later {
    Box::pin(make())
}

/// `work`: the open archive, for a command that the person at the desk may say.
fn route(desk: Arc<Desk>, work: Option<Work>, name: &'static str, request: Value) -> Later {
    macro_rules! context {
        (anyone) => {
            desk
        };
        (open) => {
            work.ok_or_else(|| ApiError::new(ErrorCode::Locked))?
        };
    }
    macro_rules! routes {
        ($($name:ident($module:ident): $request:ident => $view:ident, $access:ident, reads [$($reads:ident),*], changes [$($changes:ident),*];)*) => {
            match name {
                $(stringify!($name) => later(move || async move {
                    let context = context!($access);
                    let request: $request = parse(name, request)?;
                    let view: $view = handlers::$module::$name(&context, request).await?;
                    written(&view)
                }),)*
                _ => later(|| async { Err(ApiError::because(ErrorCode::NotFound, "command")) }),
            }
        };
    }
    for_each_command!(routes)
}

/// The open archive, when the person at the desk may say the command; asked before the request is even read. `None` for a
/// command that needs none.
async fn seated(desk: &Arc<Desk>, command: &CommandInfo) -> Result<Option<Work>, ApiError> {
    if command.access == Access::Anyone {
        return Ok(None);
    }
    let work = Work::on(desk).await?;
    match permissions::need(command.name) {
        Some(Need::Session) => {}
        Some(Need::May(permission)) => work.require(permission).await?,
        Some(Need::Nobody) | None => return Err(ApiError::because(ErrorCode::Forbidden, "role")),
    }
    if permissions::CONFIRMED.contains(&command.name) {
        work.require_confirmed()?;
    }
    Ok(Some(work))
}

/// The card that a request names.
fn card_of(request: &Value) -> Option<ContactId> {
    ["id", "contact"].into_iter().find_map(|name| request.get(name)?.as_str()?.parse().ok())
}

fn parse<T: DeserializeOwned>(name: &str, request: Value) -> Result<T, ApiError> {
    let request = if request.is_null() { json!({}) } else { request };
    if length(&request) > if name == "import_paste" { MAX_PASTE } else { MAX_REQUEST } {
        return Err(ApiError::because(ErrorCode::Validation, "too-large"));
    }
    // The parser's text can quote a value: it stays here.
    serde_json::from_value(request).map_err(|_| ApiError::because(ErrorCode::Validation, "shape"))
}

/// Length as text, without the text: a copy would hold a passphrase that nobody wipes.
fn length(request: &Value) -> usize {
    struct Count(usize);
    impl std::io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut count = Count(0);
    serde_json::to_writer(&mut count, request).map_or(usize::MAX, |()| count.0)
}

fn written(view: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(view).map_err(|_| ApiError::because(ErrorCode::Internal, "view"))
}
