//! Opens the archive that a test chose and sends what waits in its outbox, until a test kills it. Its argument is the
//! program's own folder.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a test that cannot be set up must stop where it stands")]

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use custode_app::{
    Desk, Ports, Work, archive,
    jobs::Progress,
    outbox,
    ports::{Clock, Ids, WorkerProgram},
    vault::{KdfParams, Passphrase},
};
use custode_testkit::{FakeHost, FixedClock, LOGIN, PASSPHRASE};
use std::{path::PathBuf, sync::Arc, time::Instant};
use uuid::Uuid;

/// The clock of the test, going on from where that stands still.
#[derive(Debug)]
struct Machine {
    stands: FixedClock,
    began: Instant,
}

impl Machine {
    fn new() -> Self {
        Self { stands: FixedClock::default(), began: Instant::now() }
    }
}

impl Clock for Machine {
    fn now(&self) -> DateTime<Utc> {
        self.stands.now() + self.began.elapsed()
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        self.stands.day_of(at)
    }

    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        self.stands.instant(wall)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the ports")]
impl Ids for Machine {
    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

#[tokio::main]
async fn main() {
    let data_dir = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    // Nothing is read or set here, so no child is ever started.
    let none = || WorkerProgram { program: PathBuf::new(), args: Vec::new() };
    let desk = Arc::new(Desk::new(Ports {
        clock: Arc::new(Machine::new()),
        ids: Arc::new(Machine::new()),
        host: Arc::new(FakeHost::new(&data_dir)),
        post: Arc::new(custode_post::Smtp::default()),
        worker: none(),
        report_worker: none(),
        replicas_dir: data_dir.join("replicas"),
        data_dir,
        kdf: Some(KdfParams::FLOOR),
    }));
    archive::unlock(&desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await.expect("an open archive");
    let work = Work::on(&desk).await.expect("an open archive");
    println!("open");
    while outbox::run(&work, &Progress::default()).await.expect("a run") > 0 {}
    desk.shut_down().await;
}
