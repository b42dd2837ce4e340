//! The core without a desktop: nothing is picked, shown or kept in a keyring on a terminal.

use std::path::PathBuf;
use std::sync::Arc;

use custode_api::Ports;
use custode_api::ports::{DueNotice, Host, Later, NoKeychain, NoPost, OpenKind, WorkerProgram};

use crate::adapters::{REPLICAS, TimedIds, WallClock};

struct NoDesktop;

impl Host for NoDesktop {
    fn pick_open(&self, _: OpenKind) -> Later<'_, Option<PathBuf>> {
        Box::pin(std::future::ready(None))
    }

    fn pick_open_many(&self, _: OpenKind) -> Later<'_, Vec<PathBuf>> {
        Box::pin(std::future::ready(Vec::new()))
    }

    fn pick_save(&self, _: String) -> Later<'_, Option<PathBuf>> {
        Box::pin(std::future::ready(None))
    }

    fn pick_folder(&self) -> Later<'_, Option<PathBuf>> {
        Box::pin(std::future::ready(None))
    }

    fn open_in_viewer(&self, _: PathBuf) -> Later<'_, bool> {
        Box::pin(std::future::ready(false))
    }

    fn open_link(&self, _: String) -> Later<'_, bool> {
        Box::pin(std::future::ready(false))
    }

    fn stage_changed(&self, _: bool) {}

    fn remind(&self, _: DueNotice) {}

    fn keychain_set(&self, _: String, _: String) -> Later<'_, Result<(), NoKeychain>> {
        Box::pin(std::future::ready(Err(NoKeychain)))
    }

    fn keychain_get(&self, _: String) -> Later<'_, Result<Option<String>, NoKeychain>> {
        Box::pin(std::future::ready(Err(NoKeychain)))
    }

    fn keychain_delete(&self, _: String) -> Later<'_, Result<(), NoKeychain>> {
        Box::pin(std::future::ready(Err(NoKeychain)))
    }

    fn machine_name(&self) -> String {
        crate::adapters::machine_name()
    }

    fn documents_dir(&self) -> PathBuf {
        PathBuf::from(".")
    }
}

/// What the core gets for one command. Its memory of this machine is a folder that is gone afterwards: nothing is
/// written outside the archive and the named outputs, but which installation this machine is to the archive (R12).
pub fn ports(scratch: PathBuf) -> std::io::Result<Ports> {
    Ok(Ports {
        clock: Arc::new(WallClock),
        ids: Arc::new(TimedIds),
        host: Arc::new(NoDesktop),
        // A terminal sends nothing.
        post: Arc::new(NoPost),
        worker: WorkerProgram { program: std::env::current_exe()?, args: vec![crate::IMPORT_WORKER.into()] },
        report_worker: WorkerProgram { program: std::env::current_exe()?, args: vec![crate::REPORT_WORKER.into()] },
        replicas_dir: crate::adapters::data_dir().unwrap_or_else(|| scratch.clone()).join(REPLICAS),
        data_dir: scratch,
        kdf: None,
    })
}
