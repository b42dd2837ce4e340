//! Backup and restore as a script does them, killed in the middle, and on a disk that is full (SECURITY R1, R10, R17).

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::calls::{PASSPHRASE, archive, custode, source, start};
use crate::killed::{sheet, until};
use tempfile::TempDir;

pub fn filled() -> (TempDir, std::path::PathBuf) {
    let (folder, archive) = archive();
    let list = sheet(folder.path());
    let code = source(&archive);
    let import = custode(PASSPHRASE, &[&"import", &archive, &list, &"--source", &code]);
    assert_eq!(import.code, 0, "{import:?}");
    (folder, archive)
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_script_backs_up_and_restores() {
    let (folder, archive) = filled();
    let out = folder.path().join("copia.custode-backup");
    assert_eq!(custode(PASSPHRASE, &[&"stats", &archive]).json["last_backup_at"], serde_json::Value::Null);
    let made = custode(PASSPHRASE, &[&"backup", &archive, &"--out", &out]);
    assert_eq!((made.code, made.json["counter"].as_u64()), (0, Some(1)), "{made:?}");
    assert!(made.json["entries"].as_u64() > Some(1500) && made.json["head"].as_str().unwrap().len() == 64);
    assert!(custode(PASSPHRASE, &[&"stats", &archive]).json["last_backup_at"].is_string());
    let twice = custode(PASSPHRASE, &[&"backup", &archive, &"--out", &out]);
    assert_eq!((twice.code, twice.error()), (1, "file-exists"), "it never writes over anything");

    let to = folder.path().join("Ripristinato.custode");
    let wrong = custode("una frase che non apre niente", &[&"restore", &out, &"--to", &to]);
    assert_eq!((wrong.code, to.exists()), (3, false), "{wrong:?}");
    let restored = custode(PASSPHRASE, &[&"restore", &out, &"--to", &to]);
    assert_eq!((restored.code, restored.json["ledger"].as_bool()), (0, Some(true)), "{restored:?}");
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &to]).json["total"], 1500);
    assert_eq!(custode(PASSPHRASE, &[&"verify", &to]).code, 0);
    let again = custode(PASSPHRASE, &[&"restore", &out, &"--to", &to]);
    assert_eq!((again.code, again.error()), (1, "archive-exists"));

    let alone = TempDir::new().unwrap();
    let copied = alone.path().join("x.custode-backup");
    std::fs::copy(&out, &copied).unwrap();
    let new = alone.path().join("Nuovo");
    let asked = custode(PASSPHRASE, &[&"restore", &copied, &"--to", &new]);
    assert_eq!((asked.code, asked.error()), (1, "ledger-missing"), "{asked:?}");
    let without = custode(PASSPHRASE, &[&"restore", &copied, &"--to", &new, &"--no-ledger"]);
    assert_eq!((without.code, without.json["ledger"].as_bool()), (0, Some(false)), "{without:?}");
    let mut bytes = std::fs::read(&copied).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&copied, bytes).unwrap();
    let damaged = custode(PASSPHRASE, &[&"restore", &copied, &"--to", &alone.path().join("Altro"), &"--no-ledger"]);
    assert_eq!((damaged.code, damaged.error()), (5, "damaged-backup"));
    assert!(!alone.path().join("Altro.custode").exists());
}

/// SECURITY R17: every file that has its final name restores, whenever the program was killed.
#[test]
fn a_kill_at_any_moment_of_a_backup_leaves_a_whole_one_or_none() {
    let (folder, archive) = filled();
    let whole = folder.path().join("intera.custode-backup");
    let started = Instant::now();
    assert_eq!(custode(PASSPHRASE, &[&"backup", &archive, &"--out", &whole]).code, 0);
    let lasts = started.elapsed().as_secs_f64();
    let copies = folder.path().join("copie");
    std::fs::create_dir(&copies).unwrap();
    let (mut goes_on, mut kills, mut finished) = (until(), 0_u32, 0_u32);
    while goes_on(kills) {
        let home = TempDir::new().unwrap();
        let out = copies.join(format!("{kills}.custode-backup"));
        let mut child = start(&home, PASSPHRASE, &[&"backup", &archive, &"--out", &out]);
        std::thread::sleep(Duration::from_secs_f64(lasts * (0.4 + 0.6 * f64::from(kills % 11) / 10.0)));
        child.kill().unwrap();
        child.wait().unwrap();
        if out.exists() {
            let to = folder.path().join(format!("R{kills}.custode"));
            let restored = custode(PASSPHRASE, &[&"restore", &out, &"--to", &to, &"--no-ledger"]);
            assert_eq!(restored.code, 0, "after kill {kills}: {restored:?}");
            assert_eq!(custode(PASSPHRASE, &[&"contacts", &to]).json["total"], 1500);
            std::fs::remove_dir_all(&to).unwrap();
            finished += 1;
        }
        kills += 1;
    }
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0, "the archive itself is untouched");
    let last = copies.join("last.custode-backup");
    assert_eq!(custode(PASSPHRASE, &[&"backup", &archive, &"--out", &last]).code, 0);
    assert!(!names(&copies).iter().any(|name| name.contains(".part")), "{:?}", names(&copies));
    println!("R17: {kills} kills of a backup, {finished} of them after the name");
}

/// A restore that is killed leaves no archive under the final name, or a whole one.
#[test]
fn a_kill_at_any_moment_of_a_restore_leaves_a_whole_archive_or_none() {
    let (folder, archive) = filled();
    let backup = folder.path().join("intera.custode-backup");
    assert_eq!(custode(PASSPHRASE, &[&"backup", &archive, &"--out", &backup]).code, 0);
    let started = Instant::now();
    let to = folder.path().join("Prima.custode");
    assert_eq!(custode(PASSPHRASE, &[&"restore", &backup, &"--to", &to]).code, 0);
    let lasts = started.elapsed().as_secs_f64();
    let (mut goes_on, mut kills) = (until(), 0_u32);
    while goes_on(kills) {
        let home = TempDir::new().unwrap();
        let to = folder.path().join(format!("R{kills}.custode"));
        let mut child = start(&home, PASSPHRASE, &[&"restore", &backup, &"--to", &to]);
        std::thread::sleep(Duration::from_secs_f64(lasts * (0.3 + 0.7 * f64::from(kills % 7) / 6.0)));
        child.kill().unwrap();
        child.wait().unwrap();
        if to.exists() {
            assert_eq!(custode(PASSPHRASE, &[&"contacts", &to]).json["total"], 1500, "after kill {kills}");
            assert_eq!(custode(PASSPHRASE, &[&"verify", &to]).code, 0);
        }
        kills += 1;
    }
}

/// SECURITY R6: what lies outside of a damaged page comes into a new archive, and what does not is counted.
#[test]
fn a_damaged_archive_is_salvaged_into_a_new_one() {
    let (folder, archive) = filled();
    let data = archive.join("data.db");
    let mut bytes = std::fs::read(&data).unwrap();
    let page = bytes.len() / 4096 / 3;
    bytes[page * 4096..(page + 2) * 4096].fill(0);
    std::fs::write(&data, &bytes).unwrap();
    let to = folder.path().join("Recuperato.custode");
    let saved = custode(PASSPHRASE, &[&"salvage", &archive, &"--to", &to]);
    assert_eq!(saved.code, 0, "{saved:?}");
    assert_eq!(std::fs::read(&data).unwrap(), bytes, "the damaged archive is only read");
    let verified = custode(PASSPHRASE, &[&"verify", &to]);
    assert_eq!(verified.code, 0, "{verified:?}");
    let lost = saved.json["lost_entries"].as_u64().unwrap() + saved.json["without_body"].as_u64().unwrap();
    let people = custode(PASSPHRASE, &[&"contacts", &to]).json["total"].as_u64().unwrap();
    assert!(people + lost >= 1500 && lost < 100, "{people} people, {:?}", saved.json);
}

/// SECURITY R10: a disk that is full is named, the archive is untouched, and nothing has the final name. The small disk is
/// one in memory that only the child sees; where the machine allows no such thing, this is said and not tried.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_leaves_nothing_under_the_name() {
    let (folder, archive) = filled();
    let disk = folder.path().join("chiavetta");
    std::fs::create_dir(&disk).unwrap();
    let key = folder.path().join("frase");
    std::fs::write(&key, PASSPHRASE).unwrap();
    let allowed = Command::new("unshare").args(["-rm", "true"]).stderr(Stdio::null()).status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("this machine gives no small disk: not tried");
        return;
    }
    let script = "mount -t tmpfs -o size=\"$1\" none \"$2\" && \
        \"$3\" backup \"$4\" --out \"$2/x.custode-backup\" --json --passphrase-file \"$5\"; echo; ls -A \"$2\"";
    for size in ["16k", "300k", "900k", "1400k"] {
        let home = TempDir::new().unwrap();
        let out = Command::new("unshare")
            .args(["-rm", "sh", "-c", script, "sh", size])
            .args([disk.as_os_str(), env!("CARGO_BIN_EXE_custode").as_ref(), archive.as_os_str(), key.as_os_str()])
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(text.contains("\"backup-disk-full\""), "{size}: {text} {}", String::from_utf8_lossy(&out.stderr));
        assert!(!text.contains("custode-backup\n") && !text.contains(".part"), "{size}: {text}");
    }
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0);
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).json["total"], 1500);
}

/// SECURITY part 5: with no outbox configured, a session reaches for no network. It runs where there is none, and where the
/// machine can watch it, every socket that it asks for is read.
#[cfg(target_os = "linux")]
#[test]
fn a_session_in_an_empty_network_opens_no_socket() {
    let (_folder, archive) = filled();
    let works = |program: &str, args: &[&str]| {
        Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
    };
    if !works("unshare", &["-rn", "true"]) {
        eprintln!("this machine gives no empty network: not tried");
        return;
    }
    let watched = works("unshare", &["-rn", "strace", "-f", "-o", "/dev/null", "true"]);
    let (home, key) = (TempDir::new().unwrap(), archive.with_file_name("frase"));
    std::fs::write(&key, PASSPHRASE).unwrap();
    let seen = archive.with_file_name("sockets");
    let copy = archive.with_file_name("x.custode-backup");
    for words in [&["verify"][..], &["contacts"], &["duplicates"], &["stats"], &["backup", "--out"]] {
        let mut command = Command::new("unshare");
        command.arg("-rn");
        if watched {
            command.args(["strace", "-f", "-qq", "-e", "trace=socket", "-o"]).arg(&seen);
        }
        command.arg(env!("CARGO_BIN_EXE_custode")).arg(words[0]).arg(&archive);
        if words.len() > 1 {
            command.arg(words[1]).arg(&copy);
        }
        command.args(["--json", "--passphrase-file"]).arg(&key);
        let out = command.env("HOME", home.path()).env("XDG_DATA_HOME", home.path()).output().unwrap();
        assert!(out.status.success(), "{words:?}: {}", String::from_utf8_lossy(&out.stderr));
        let sockets = std::fs::read_to_string(&seen).unwrap_or_default();
        assert!(!sockets.contains("AF_INET") && !sockets.contains("AF_NETLINK"), "{words:?}: {sockets}");
    }
    eprintln!(
        "{}",
        if watched { "every socket was watched" } else { "it ran without a network; sockets were not watched" }
    );
}
