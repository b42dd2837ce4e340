//! One program at a desk of its own, in a folder that is gone afterwards.

use crate::{CountingIds, FakeHost, FixedClock, report_worker, worker};
use custode_app::{
    Desk, Ports, Work,
    archive::{self, NewArchive},
    vault::{KdfParams, Passphrase},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;

/// The first user of every test archive.
pub const LOGIN: &str = "Anna Ferri";
/// Their passphrase.
pub const PASSPHRASE: &str = "quaderno verde accanto alla finestra";

/// A running program with everything that a test looks at.
#[derive(Debug)]
pub struct Kit {
    folder: TempDir,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Its ids.
    pub ids: Arc<CountingIds>,
    /// Its desktop.
    pub host: Arc<FakeHost>,
    /// The program.
    pub desk: Arc<Desk>,
}

impl Default for Kit {
    fn default() -> Self {
        Self::new()
    }
}

impl Kit {
    /// A program that was never started before.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let host = Arc::new(FakeHost::new(folder.path()));
        let (clock, ids) = (Arc::new(FixedClock::default()), Arc::new(CountingIds::default()));
        let desk = Arc::new(Desk::new(ports(&folder, &clock, &ids, &host)));
        Self { folder, clock, ids, host, desk }
    }

    /// Where the archives lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What a second program on the same machine would get.
    #[must_use]
    pub fn ports(&self) -> Ports {
        ports(&self.folder, &self.clock, &self.ids, &self.host)
    }

    /// Ends the program and starts it again.
    pub async fn restart(&mut self) {
        self.desk.shut_down().await;
        self.desk = Arc::new(Desk::new(self.ports()));
    }

    /// A file in the folder of the test.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    /// A fresh open archive.
    pub async fn open_archive(&self, name: &str) -> Work {
        fresh(&self.desk, self.folder(), name).await
    }

    /// The same, with the code of its recovery sheet.
    pub async fn open_archive_with_code(&self, name: &str) -> String {
        fresh_with_code(&self.desk, self.folder(), name).await.1
    }

    /// The folder of an archive made by [`Kit::open_archive`].
    #[must_use]
    pub fn archive_dir(&self, name: &str) -> PathBuf {
        self.folder().join(format!("{name}.custode"))
    }
}

fn ports(folder: &TempDir, clock: &Arc<FixedClock>, ids: &Arc<CountingIds>, host: &Arc<FakeHost>) -> Ports {
    Ports {
        clock: Arc::clone(clock) as _,
        ids: Arc::clone(ids) as _,
        host: Arc::clone(host) as _,
        post: Arc::new(custode_post::Smtp::with_patience(Duration::from_secs(2))),
        worker: worker(),
        report_worker: report_worker(),
        data_dir: folder.path().join("program-data"),
        replicas_dir: folder.path().join("program-data/replicas"),
        kdf: Some(KdfParams::FLOOR),
    }
}

/// Makes an archive in a folder and opens it, the recovery sheet confirmed.
pub async fn fresh(desk: &Arc<Desk>, place: &Path, name: &str) -> Work {
    fresh_with_code(desk, place, name).await.0
}

/// The same, with the code of its recovery sheet.
async fn fresh_with_code(desk: &Arc<Desk>, place: &Path, name: &str) -> (Work, String) {
    let new = NewArchive {
        place: Some(place.to_owned()),
        name: name.to_owned(),
        login: LOGIN.to_owned(),
        passphrase: Passphrase::new(PASSPHRASE.to_owned()),
        sample: false,
    };
    let recovery = archive::create(desk, new).await.expect("a new archive");
    let typed: Vec<(u8, String)> =
        recovery.ask.iter().map(|index| (*index, recovery.groups[usize::from(*index) - 1].clone())).collect();
    archive::confirm_recovery(desk, &typed).await.expect("the recovery sheet");
    (Work::on(desk).await.expect("an open archive"), recovery.groups.join("-"))
}
