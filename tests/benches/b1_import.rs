//! B1: 100,000 rows into the encrypted archive: read in the child, checked, matched, journaled, indexed. The peer is
//! `sqlite3 .import` into text columns with the same columns indexed and the same full text rebuilt, without encryption.

use crate::{
    Place,
    figure::{RUNS, again, figure as compared, timed},
    program,
};
use custode_api::automation::{Command as Word, Key, run};
use custode_testkit::PASSPHRASE;
use serde_json::Value;
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// The archive of 100,000 rows that other figures read.
pub const PEOPLE: &str = "B1-0.custode";

pub fn figure(place: &Place) -> Value {
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        ours.push(timed(&mut import(place, &place.work.join(format!("B1-{run}.custode")))));
        if run > 0 {
            std::fs::remove_dir_all(place.work.join(format!("B1-{run}.custode"))).unwrap();
        }
        peers.push(timed(&mut sqlite3(place)));
    }
    compared("B1", "import of 100,000 rows / sqlite3 .import, indexes, full text", &ours, &peers, 2.5)
}

/// Makes an empty archive and says how to import the list into it.
pub fn import(place: &Place, archive: &Path) -> Command {
    let _ = std::fs::remove_dir_all(archive);
    // In a process of its own: making an archive derives a key as well, in memory that would count here.
    timed(&mut again(&["create".as_ref(), archive.as_os_str()]));
    again(&["import".as_ref(), place.csv.as_os_str(), archive.as_os_str()])
}

/// The archive of 100,000 people, made now if no figure made it yet.
pub fn people(place: &Place) -> PathBuf {
    let archive = place.work.join(PEOPLE);
    if !archive.is_dir() {
        timed(&mut import(place, &archive));
    }
    archive
}

fn sqlite3(place: &Place) -> Command {
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(place.work.join(format!("peer.db{ending}")));
    }
    let mut command = Command::new("sqlite3");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/b1_peer.sql");
    command.arg(place.work.join("peer.db")).current_dir(place.csv.parent().unwrap());
    command.stdin(File::open(script).unwrap());
    command
}

/// Makes the empty archive.
pub async fn create(archive: &Path) {
    program::create(archive.parent().unwrap(), archive.file_stem().unwrap().to_str().unwrap()).await;
}

/// The measured process: unlock, read, check, plan, commit, lock.
pub async fn child(csv: &Path, archive: &Path) {
    let place = archive.parent().unwrap();
    let command = Word::Import {
        archive: archive.to_owned(),
        files: vec![csv.to_owned()],
        source: "IMPORT".to_owned(),
        // The generator's consent column names none of the shipped types: a mapping says which one it means.
        mapping: Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/sample/clienti.map.json")),
        profile: None,
        basis: None,
        origin_proof: None,
        suppression: false,
        dry_run: false,
        rejects: None,
        rows: false,
    };
    let started = Instant::now();
    let key = |_| Ok(Key { user: None, passphrase: PASSPHRASE.to_owned().into() });
    let answer = run(program::ports(place), command, key).await.unwrap();
    assert!(answer.json()["totals"]["create"].as_u64().unwrap() > 0, "{}", answer.json());
    println!("{}", started.elapsed().as_secs_f64());
}
