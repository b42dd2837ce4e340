//! The program on a terminal, as a scheduled job calls it: exit codes and the JSON that scripts read.

use std::path::{Path, PathBuf};

use crate::calls::{Done, PASSPHRASE, archive, custode, source};
use serde_json::Value;
use tempfile::TempDir;

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sample/clienti.xlsx")
}

/// The consent column of the sample names none of the shipped types, so a mapping says which one it means.
fn map() -> PathBuf {
    sample().with_extension("map.json")
}

fn imported(archive: &Path) -> Done {
    let code = source(archive);
    custode(PASSPHRASE, &[&"import", &archive, &sample(), &"--source", &code, &"--mapping", &map()])
}

#[test]
fn the_main_job_runs_without_a_window() {
    let (folder, archive) = archive();
    let import = imported(&archive);
    assert_eq!(import.code, 0, "{import:?}");
    let totals: u64 = import.json["totals"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
    assert_eq!(totals, 120, "every row of the sheet is in one bucket");
    assert_eq!(import.json["rows"].as_array().map(Vec::len), Some(120));

    let list = custode(PASSPHRASE, &[&"contacts", &archive, &"--limit", &"5"]);
    assert_eq!(list.json["contacts"].as_array().map(Vec::len), Some(5));
    let total = list.json["total"].as_u64().unwrap();
    assert!(total >= 110, "a row that names a firm and a person makes two: {total}");

    let with_email = list.json["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|contact| contact["emails"][0].as_str())
        .map(str::to_owned);
    let id = list.json["contacts"][0]["id"].as_str().unwrap().to_owned();
    let card = custode(PASSPHRASE, &[&"show", &archive, &"--contact", &id]);
    assert_eq!(card.code, 0, "{card:?}");
    assert!(card.json["provenance"].as_array().is_some_and(|lines| !lines.is_empty()));
    if let Some(email) = with_email {
        assert_eq!(custode(PASSPHRASE, &[&"show", &archive, &"--email", &email]).code, 0);
    }

    let out = folder.path().join("pacco");
    let pack = custode(PASSPHRASE, &[&"subject-report", &archive, &"--contact", &id, &"--out", &out]);
    assert_eq!(pack.code, 0, "{pack:?}");
    let kinds: Vec<_> = pack.json["files"].as_array().unwrap().iter().filter_map(|f| f["kind"].as_str()).collect();
    for kind in ["pdf", "json", "csv", "manifest"] {
        assert!(kinds.contains(&kind), "{kind} is missing in {kinds:?}");
    }
    for file in pack.json["files"].as_array().unwrap() {
        let bytes = std::fs::metadata(file["path"].as_str().unwrap()).unwrap().len();
        assert_eq!(file["bytes"].as_u64(), Some(bytes));
    }

    let verified = custode(PASSPHRASE, &[&"verify", &archive]);
    assert_eq!((verified.code, &verified.json["ok"]), (0, &Value::Bool(true)), "{verified:?}");
    let stats = custode(PASSPHRASE, &[&"stats", &archive]);
    assert_eq!(stats.json["contacts"].as_u64(), Some(total));
    assert!(stats.json["cipher"].as_str().is_some_and(|version| version.starts_with('4')));
}

/// The basis of an import and the looks at the data have their place on the command line, in words for people too.
#[test]
fn a_basis_is_named_and_the_data_are_looked_at() {
    let (folder, archive) = archive();
    let code = source(&archive);
    let with = |basis: &str| {
        let map = map();
        custode(
            PASSPHRASE,
            &[&"import", &archive, &sample(), &"--source", &code, &"--mapping", &map, &"--basis", &basis],
        )
    };
    assert_eq!(with("because").code, 2, "no such basis");
    let done = with("contract");
    assert_eq!((done.code, &done.json["basis"]), (0, &Value::from("contract")), "{done:?}");
    let out = folder.path().join("deboli.csv");
    let weak = custode(PASSPHRASE, &[&"weak-consents", &archive, &"--out", &out]);
    assert_eq!(weak.code, 0, "{weak:?}");
    assert_eq!(weak.json["rows"].as_array().map(Vec::len), weak.json["found"].as_u64().map(|count| count as usize));
    assert!(out.exists() && weak.json["found"].as_u64() > Some(0), "{weak:?}");
    let quality = custode(PASSPHRASE, &[&"quality", &archive, &"--months", &"12"]);
    assert_eq!((quality.code, &quality.json["months"]), (0, &Value::from(12)), "{quality:?}");
    let inventory = custode(PASSPHRASE, &[&"inventory", &archive]);
    assert_eq!((inventory.code, &inventory.json["total"]), (0, &Value::from(1)), "{inventory:?}");
}

#[test]
fn a_dry_run_writes_nothing() {
    let (_folder, archive) = archive();
    let code = source(&archive);
    let trial =
        custode(PASSPHRASE, &[&"import", &archive, &sample(), &"--source", &code, &"--mapping", &map(), &"--dry-run"]);
    assert_eq!((trial.code, &trial.json["dry_run"]), (0, &Value::Bool(true)), "{trial:?}");
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).json["total"], 0);
}

#[test]
fn an_export_comes_back_unchanged() {
    let (folder, archive) = archive();
    imported(&archive);
    let file = folder.path().join("contatti.csv");
    let export = custode(PASSPHRASE, &[&"export", &archive, &"--format", &"csv", &"--out", &file]);
    assert_eq!(export.code, 0, "{export:?}");
    let code = source(&archive);
    let again = custode(PASSPHRASE, &[&"import", &archive, &file, &"--source", &code]);
    assert_eq!(again.code, 0, "{again:?}");
    assert_eq!(again.json["totals"]["create"], 0, "{}", again.json["totals"]);
    assert_eq!(again.json["totals"]["update"], 0, "{}", again.json["totals"]);
}

#[test]
fn a_wrong_passphrase_is_code_3_and_changes_no_byte() {
    let (_folder, archive) = archive();
    let before = bytes_of(&archive);
    let refused = custode("un’altra frase che non apre nulla", &[&"contacts", &archive]);
    assert_eq!((refused.code, refused.error()), (3, "wrong-key"), "{refused:?}");
    assert!(bytes_of(&archive) == before, "a file of the archive was touched");
}

#[test]
fn what_is_not_there_or_not_understood_is_told_apart() {
    let folder = TempDir::new().unwrap();
    let nowhere = folder.path().join("Nessuno.custode");
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &nowhere]).code, 1);
    let usage = custode(PASSPHRASE, &[&"show", &nowhere]);
    assert_eq!((usage.code, usage.error()), (2, "usage"));
    let (_kept, archive) = archive();
    let twice = custode(PASSPHRASE, &[&"create", &archive]);
    assert_eq!(twice.code, 1, "an archive is never made over another: {twice:?}");
    let weak = custode("ciao", &[&"create", &folder.path().join("Debole.custode")]);
    assert_eq!(weak.code, 1, "{weak:?}");
    assert!(!folder.path().join("Debole.custode").exists());
}

#[test]
fn inspect_needs_no_archive_and_refuses_what_it_cannot_read() {
    let seen = custode("", &[&"inspect", &sample()]);
    assert_eq!(seen.code, 0, "{seen:?}");
    assert_eq!(seen.json["file"]["format"], "xlsx");
    assert_eq!(seen.json["tables"][0]["header_row"], 2);
    assert_eq!(seen.json["tables"][0]["data_rows"], 120);

    let folder = TempDir::new().unwrap();
    let mut reasons = Vec::new();
    for (name, bytes) in
        [("vuoto.csv", &b""[..]), ("foto.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ("nullo.csv", &[0; 64])]
    {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let refused = custode("", &[&"inspect", &file]);
        assert_eq!(refused.code, 1, "{name}: {refused:?}");
        reasons.push(refused.error().to_owned());
    }
    reasons.dedup();
    assert_eq!(reasons.len(), 3, "each has its own reason: {reasons:?}");
}

fn bytes_of(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| name != "lock"))
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// AUTOMATION: exactly one JSON document, also for names that the system spells in no Unicode, as old disks and sticks do.
#[cfg(unix)]
#[test]
fn a_name_without_unicode_breaks_nothing() {
    use std::os::unix::ffi::OsStrExt as _;
    let latin = std::ffi::OsStr::from_bytes(b"attivit\xe0.csv");
    let odd = custode(PASSPHRASE, &[&"nessuno", &latin]);
    assert_eq!((odd.code, odd.error()), (2, "usage"), "{odd:?}");
    let (folder, archive) = archive();
    let out = folder.path().join(latin);
    let list = custode(PASSPHRASE, &[&"export", &archive, &"--format", &"csv", &"--out", &out]);
    assert_eq!(list.code, 0, "{list:?}");
    assert!(list.json["path"].as_str().unwrap().ends_with("attivit\u{fffd}.csv") && out.exists());
    let pack = custode(
        PASSPHRASE,
        &[&"backup", &archive, &"--out", &folder.path().join(std::ffi::OsStr::from_bytes(b"c\xf2pia.custode-backup"))],
    );
    assert_eq!(pack.code, 0, "{pack:?}");
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).code, 0, "and the archive was closed");
}

/// A passphrase file of a Windows editor begins with a mark that nobody can type.
#[test]
fn the_mark_of_an_editor_is_no_part_of_a_passphrase() {
    let folder = TempDir::new().unwrap();
    let archive = folder.path().join("Prova.custode");
    assert_eq!(custode(&format!("\u{feff}{PASSPHRASE}\r"), &[&"create", &archive]).code, 0);
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).code, 0);
    let long = custode(&"quaderno verde ".repeat(400), &[&"create", &folder.path().join("Lunga.custode")]);
    assert_eq!((long.code, long.error()), (1, "passphrase-file"), "never cut in silence");
    let tab = custode("quaderno\tverde accanto alla finestra", &[&"create", &folder.path().join("Tab.custode")]);
    assert_eq!((tab.code, tab.error()), (1, "passphrase-untypable"));
}

/// SECURITY: the lock says which machine holds the archive, wherever it was started from.
#[test]
fn the_lock_names_the_machine() {
    let (_folder, archive) = archive();
    let lock = std::fs::read_to_string(archive.join("lock")).unwrap();
    let host = lock.lines().find_map(|line| line.strip_prefix("host=")).unwrap();
    assert!(!host.is_empty(), "{lock}");
}
