//! Killed in the middle of an import: the archive is as it was before, or as it is after, and goes on working.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::calls::{PASSPHRASE, archive, custode, source, start};
use tempfile::TempDir;

const ROWS: u32 = 1500;

pub fn sheet(folder: &Path) -> std::path::PathBuf {
    let mut text = String::from("Cognome;Nome;E-mail;Cellulare;Città;Newsletter\n");
    for row in 0..ROWS {
        let _ = writeln!(text, "Rossi{row};Anna;anna{row}@posta.example;333{row:07};Forlì;sì");
    }
    let file = folder.join("elenco.csv");
    std::fs::write(&file, text).unwrap();
    file
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// How often to kill: a few times in the test run, or for the hours that `cargo xtask faults` asks for.
pub fn until() -> impl FnMut(u32) -> bool {
    let hours = std::env::var("CUSTODE_FAULT_HOURS").ok().and_then(|text| text.parse::<f64>().ok());
    let started = Instant::now();
    move |kills| hours.map_or(kills < 4, |hours| started.elapsed().as_secs_f64() < hours * 3600.0)
}

#[test]
fn a_kill_at_any_moment_of_an_import_leaves_before_or_after() {
    let (folder, fresh) = archive();
    let code = source(&fresh);
    let list = sheet(folder.path());
    let whole = folder.path().join("Intero.custode");
    copy(&fresh, &whole);
    let started = Instant::now();
    let import = custode(PASSPHRASE, &[&"import", &whole, &list, &"--source", &code]);
    assert_eq!((import.code, import.json["totals"]["create"].as_u64()), (0, Some(u64::from(ROWS))), "{}", import.json);
    let lasts = started.elapsed();

    let mut goes_on = until();
    let mut kills = 0_u32;
    while goes_on(kills) {
        let killed = folder.path().join(format!("Ucciso{kills}.custode"));
        copy(&fresh, &killed);
        let home = TempDir::new().unwrap();
        let mut child = start(&home, PASSPHRASE, &[&"import", &killed, &list, &"--source", &code]);
        // Spread over the whole run, denser towards the end, where the writing is.
        let share = 1.0 - f64::from(kills % 8 + 1).powi(-2);
        std::thread::sleep(Duration::from_secs_f64(lasts.as_secs_f64() * share));
        child.kill().unwrap();
        child.wait().unwrap();

        let verified = custode(PASSPHRASE, &[&"verify", &killed]);
        assert_eq!(verified.code, 0, "after kill {kills} at {share:.2}: {verified:?}");
        let total = custode(PASSPHRASE, &[&"contacts", &killed]).json["total"].as_u64();
        assert!(total == Some(0) || total == Some(u64::from(ROWS)), "after kill {kills}: {total:?} people");
        let again = custode(PASSPHRASE, &[&"import", &killed, &list, &"--source", &code]);
        assert_eq!(again.code, 0, "after kill {kills}: {again:?}");
        let total = custode(PASSPHRASE, &[&"contacts", &killed]).json["total"].as_u64();
        assert_eq!(total, Some(u64::from(ROWS)), "after kill {kills} and a second import");
        std::fs::remove_dir_all(&killed).unwrap();
        kills += 1;
    }
    assert!(kills > 0);
    println!("R12: {kills} kills of an import, all or nothing each time, whole at the second try");
}
