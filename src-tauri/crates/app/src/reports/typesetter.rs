//! The parent's side of the typesetting: this very program, started again as a child that has neither key nor archive.

use crate::{AppError, desk::locked, ports::WorkerProgram};
use custode_import::worker::ENVIRONMENT;
use custode_report::worker::{self, Ask, Said, Trouble};
use std::{
    io,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

/// A document, or a page of it, that takes longer than this is given up (SECURITY 4).
const LIMIT: Duration = Duration::from_secs(20);

/// A child that sets one document and draws its pages. Dropping it ends the child.
#[derive(Debug)]
pub(crate) struct Typesetter {
    child: Mutex<Child>,
    pipes: Mutex<(ChildStdin, ChildStdout)>,
}

impl From<Trouble> for AppError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Logo => Self::Precondition("logo-unreadable"),
            Trouble::NoSuchPage => Self::NotFound("page"),
            Trouble::Document => Self::Document,
        }
    }
}

/// Ends the child when what was asked is not waited for any more.
struct Unheard<'a>(Option<&'a Typesetter>);

impl Drop for Unheard<'_> {
    fn drop(&mut self) {
        if let Some(typesetter) = self.0 {
            typesetter.stop();
        }
    }
}

impl Typesetter {
    /// Starts the child, with no more of the environment than the allocator needs.
    ///
    /// # Errors
    /// [`AppError::Document`] when the program cannot be started.
    pub(crate) fn start(program: &WorkerProgram) -> Result<Self, AppError> {
        let mut child = Command::new(&program.program)
            .args(&program.args)
            .env_clear()
            .envs([ENVIRONMENT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| AppError::Document)?;
        let pipes = (child.stdin.take(), child.stdout.take());
        let (Some(input), Some(output)) = pipes else { return Err(AppError::Document) };
        Ok(Self { child: Mutex::new(child), pipes: Mutex::new((input, output)) })
    }

    /// Asks and waits. A child that is too slow is ended, and so is one whose answer nobody waits for.
    ///
    /// # Errors
    /// What the child says of it; [`AppError::Document`] when there is no child any more.
    pub(crate) async fn ask(self: &Arc<Self>, ask: Ask) -> Result<Said, AppError> {
        self.ask_within(LIMIT, ask).await
    }

    async fn ask_within(self: &Arc<Self>, limit: Duration, ask: Ask) -> Result<Said, AppError> {
        let asked = Arc::clone(self);
        let mut unheard = Unheard(Some(self));
        let answer = tokio::task::spawn_blocking(move || asked.exchange(&ask));
        let answer = tokio::time::timeout(limit, answer).await.map_err(|_| AppError::Document)?;
        unheard.0 = None;
        match answer?.map_err(|_| AppError::Document)? {
            Said::Failed(trouble) => Err(trouble.into()),
            said => Ok(said),
        }
    }

    fn exchange(&self, ask: &Ask) -> io::Result<Said> {
        let mut pipes = locked(&self.pipes);
        worker::write(&mut pipes.0, ask)?;
        worker::read(&mut pipes.1)
    }

    /// Ends the child at once; whoever waits for it hears that there is no document.
    pub(crate) fn stop(&self) {
        let mut child = locked(&self.child);
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Drop for Typesetter {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "a test that cannot start its child has failed")]
mod tests {
    use super::*;
    use std::time::Instant;

    /// A child that listens and never answers.
    fn silent() -> Arc<Typesetter> {
        let program = WorkerProgram { program: "/bin/sleep".into(), args: vec!["600".into()] };
        Arc::new(Typesetter::start(&program).unwrap())
    }

    fn is_over(typesetter: &Typesetter) -> bool {
        locked(&typesetter.child).try_wait().unwrap().is_some()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_child_that_is_too_slow_is_ended() {
        let typesetter = silent();
        let answer = typesetter.ask_within(Duration::from_millis(100), Ask::Page(0, 1.0)).await;
        assert!(matches!(answer, Err(AppError::Document)));
        assert!(is_over(&typesetter));
        assert!(typesetter.ask(Ask::Page(0, 1.0)).await.is_err(), "and answers nothing more");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_child_ends_when_nobody_waits_for_it_or_the_session_is_over() {
        let typesetter = silent();
        let asked = Arc::clone(&typesetter);
        let waiting = tokio::spawn(async move { asked.ask(Ask::Page(0, 1.0)).await });
        tokio::time::sleep(Duration::from_millis(100)).await;
        waiting.abort();
        assert!(waiting.await.is_err());
        assert!(is_over(&typesetter));

        let documents = crate::documents::Documents::default();
        let typesetter = silent();
        documents.watch(&typesetter);
        let asked = Arc::clone(&typesetter);
        let started = Instant::now();
        let waiting = tokio::spawn(async move { asked.ask(Ask::Page(0, 1.0)).await });
        tokio::time::sleep(Duration::from_millis(100)).await;
        documents.clear();
        assert!(matches!(waiting.await.unwrap(), Err(AppError::Document)));
        assert!(started.elapsed() < LIMIT && is_over(&typesetter));
    }
}
