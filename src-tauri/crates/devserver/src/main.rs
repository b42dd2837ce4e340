//! The core over loopback HTTP: what the end-to-end tests and the work on the window talk to. Never bundled.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a developer's tool speaks on the terminal")]

mod host;
mod http;
mod seed;
mod talk;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Parser, Subcommand};
use custode_api::ports::{KdfParams, WorkerProgram};
use custode_api::{Desk, Ports, Session};
use host::{TestHost, TimedIds, WallClock};

/// Makes this program the reader of one file, as the shell is.
const IMPORT_WORKER: &str = "--import-worker";
/// How often the outbox is looked at.
const OUTBOX_LOOK: Duration = Duration::from_millis(300);
/// Makes this program the typesetter of one report, as the shell is.
const REPORT_WORKER: &str = "--report-worker";

/// The development server of Custode.
#[derive(Debug, Parser)]
struct Line {
    #[command(subcommand)]
    word: Word,
}

#[derive(Debug, Subcommand)]
enum Word {
    /// Serve the pages and the commands; the first line of output is the address
    Serve {
        /// Data folder of this run; without it, a temporary one
        #[arg(long)]
        data: Option<PathBuf>,
        /// The built pages of the window
        #[arg(long, default_value = "ui/dist")]
        pages: PathBuf,
        /// Port on the loopback address; 0 takes a free one
        #[arg(long, default_value_t = 7878)]
        port: u16,
        /// Start with an open archive of so many invented contacts
        #[arg(long)]
        contacts: Option<u32>,
    },
    /// Make a demonstration archive
    Seed {
        /// How many contacts
        #[arg(long)]
        contacts: u32,
        /// Folder to put the archive in; without it, a new temporary one
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Write the wire types for the window
    Codegen { folder: PathBuf },
}

fn main() -> ExitCode {
    match std::env::args_os().nth(1) {
        Some(arg) if arg == IMPORT_WORKER => return custode_api::import_worker(),
        Some(arg) if arg == REPORT_WORKER => return custode_api::report_worker(),
        _ => {}
    }
    let done = match Line::parse().word {
        Word::Codegen { folder } => codegen(&folder),
        word => {
            tokio::runtime::Runtime::new().map_err(Into::into).and_then(|runtime| runtime.block_on(serve_or_seed(word)))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve_or_seed(word: Word) -> Result<(), Box<dyn Error>> {
    let scratch = tempfile::tempdir()?;
    match word {
        Word::Serve { data, pages, port, contacts } => {
            let data = data.unwrap_or_else(|| scratch.path().to_path_buf());
            let (session, host) = start(data.clone())?;
            if let Some(contacts) = contacts {
                seed::seed(&session, &host, contacts, &data).await?;
            }
            http::serve(session, host, pages, port).await
        }
        Word::Seed { contacts, out } => {
            let out = match out {
                Some(out) => out,
                None => scratch.keep(),
            };
            std::fs::create_dir_all(&out)?;
            let work = tempfile::tempdir()?;
            let (session, host) = start(work.path().to_path_buf())?;
            let totals = seed::seed(&session, &host, contacts, &out).await?;
            session.end().await;
            println!("Archive:    {}", out.join(seed::ARCHIVE).display());
            println!("Rows:       {totals}");
            println!("Login:      {}", seed::LOGIN);
            println!("Passphrase: {}", seed::PASSPHRASE);
            Ok(())
        }
        Word::Codegen { folder } => codegen(&folder),
    }
}

fn start(data_dir: PathBuf) -> Result<(Session, Arc<TestHost>), Box<dyn Error>> {
    let host = Arc::new(TestHost::new(data_dir.clone()));
    let desk = Arc::new(Desk::new(Ports {
        clock: Arc::new(WallClock),
        ids: Arc::new(TimedIds),
        host: host.clone(),
        post: Arc::new(custode_post::Smtp::default()),
        worker: WorkerProgram { program: std::env::current_exe()?, args: vec![IMPORT_WORKER.into()] },
        report_worker: WorkerProgram { program: std::env::current_exe()?, args: vec![REPORT_WORKER.into()] },
        replicas_dir: data_dir.join("replicas"),
        data_dir,
        // What a real first run would measure costs each walk two seconds and more.
        kdf: Some(KdfParams::FLOOR),
    }));
    let tended = Arc::clone(&desk);
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(OUTBOX_LOOK).await;
            tended.tend_outbox().await;
            tended.tend_reminders().await;
        }
    });
    Ok((Session::new(desk), host))
}

fn codegen(folder: &PathBuf) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for (name, text) in custode_api::typescript() {
        std::fs::write(folder.join(name), text)?;
        println!("{name}");
    }
    Ok(())
}
