//! Figures beside their peer, in the same run, five times, as JSON (PERFORMANCE.md). Started by `cargo xtask bench ID`.
//!
//! `measure --csv LIST --work FOLDER ID…`; the program starts itself as `--child …` where a process of its own is measured.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement that fails must stop, and it prints its figures"
)]

#[cfg(target_os = "linux")]
mod b12_export;
mod b1_import;
mod b2_read;
mod b3_search;
#[cfg(target_os = "linux")]
mod b5_start;
mod b6_unlock;
mod b7_report;
mod b9_undo;
mod figure;
mod gate;
mod mail;
mod peer;
mod program;
mod rights;

use std::{path::PathBuf, process::ExitCode};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What all figures share.
struct Place {
    /// The list of 100,000 rows.
    csv: PathBuf,
    /// A folder for archives and peers.
    work: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let mut place = Place { csv: PathBuf::new(), work: PathBuf::new() };
    let mut wanted = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--csv" => place.csv = args.next().unwrap().into(),
            "--work" => place.work = args.next().unwrap().into(),
            "--child" => {
                child(args.collect()).await;
                return ExitCode::SUCCESS;
            }
            id => wanted.push(id.to_uppercase()),
        }
    }
    let mut figures = Vec::new();
    for id in [
        "B1",
        "B2",
        "B3",
        "B5",
        "B6",
        "B7",
        "B9",
        "B12",
        "GATE",
        "AUDIENCE",
        "PACK",
        "PACK-MASKS",
        "RETENTION",
        "TEXTS",
        "ERASE",
        "MAIL",
    ] {
        if wanted.is_empty() || wanted.iter().any(|one| one == id) {
            figures.push(match id {
                "B1" => b1_import::figure(&place),
                "B2" => b2_read::figure(&place),
                "B3" => b3_search::figure(&place).await,
                #[cfg(target_os = "linux")]
                "B5" => b5_start::figure(&place),
                #[cfg(not(target_os = "linux"))]
                "B5" => continue,
                "B6" => b6_unlock::figure(&place).await,
                "B7" => b7_report::figure(&place).await,
                #[cfg(target_os = "linux")]
                "B12" => b12_export::figure(&place),
                #[cfg(not(target_os = "linux"))]
                "B12" => continue,
                "GATE" => gate::figure(),
                "AUDIENCE" => rights::audience_of(&place).await,
                "PACK" => rights::pack(&place).await,
                "PACK-MASKS" => rights::masked_pack(&place).await,
                "RETENTION" => rights::retention_run(&place).await,
                "TEXTS" => rights::texts(&place).await,
                "MAIL" => mail::figure(&place).await,
                "ERASE" => rights::erase(&place).await,
                _ => b9_undo::figure(&place),
            });
        }
    }
    println!("{}", serde_json::to_string_pretty(&figures).unwrap());
    let missed = figures.iter().any(|one| one["met"] == false);
    ExitCode::from(u8::from(missed))
}

async fn child(args: Vec<String>) {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["create", archive] => b1_import::create(archive.as_ref()).await,
        ["import", csv, archive] => b1_import::child(csv.as_ref(), archive.as_ref()).await,
        ["read", book] => b2_read::ours(book.as_ref()),
        ["cells", book] => b2_read::theirs(book.as_ref()),
        #[cfg(target_os = "linux")]
        ["export", archive, format] => b12_export::child(archive.as_ref(), format).await,
        ["undo", archive] => b9_undo::child(archive.as_ref()).await,
        ["report", archive, contact] => b7_report::ours(archive.as_ref(), contact).await,
        ["typeset", pack] => b7_report::theirs(pack.as_ref()),
        other => panic!("unknown child: {other:?}"),
    }
}
