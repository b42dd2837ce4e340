//! Calling the program as a scheduled job does.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A passphrase that is strong enough.
pub const PASSPHRASE: &str = "quaderno verde accanto alla finestra";

/// One finished call.
#[derive(Debug)]
pub struct Done {
    /// Exit code; -1 when it was killed.
    pub code: i32,
    /// Its one JSON document.
    pub json: Value,
}

impl Done {
    /// The code of the error in the document.
    pub fn error(&self) -> &str {
        self.json["error"]["code"].as_str().unwrap_or_default()
    }
}

/// Starts `custode … --json` with the passphrase on standard input, in a home folder of its own.
pub fn start(home: &TempDir, passphrase: &str, args: &[&dyn AsRef<OsStr>]) -> Child {
    spawn(Command::new(env!("CARGO_BIN_EXE_custode")), home, passphrase, args)
}

/// The same for a user who may read only what is theirs, also where the tests run as root: who owns everything is
/// refused nothing otherwise.
pub fn without_privileges(passphrase: &str, args: &[&dyn AsRef<OsStr>]) -> Done {
    let home = TempDir::new().unwrap();
    let root = Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.trim_ascii() == b"0");
    let child = if root {
        let mut child = Command::new("setpriv");
        child.args(["--bounding-set", "-dac_override,-dac_read_search", env!("CARGO_BIN_EXE_custode")]);
        spawn(child, &home, passphrase, args)
    } else {
        start(&home, passphrase, args)
    };
    done(child)
}

fn spawn(mut program: Command, home: &TempDir, passphrase: &str, args: &[&dyn AsRef<OsStr>]) -> Child {
    let mut child = program
        .args(args.iter().map(|arg| arg.as_ref()))
        .args(["--json", "--passphrase-file", "-"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        // A shell exports it, a desktop does not.
        .env_remove("HOSTNAME")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("LC_ALL", "it_IT.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that needs no passphrase may end before it is read.
    let _ = writeln!(child.stdin.take().unwrap(), "{passphrase}");
    child
}

/// Runs a call to its end.
pub fn custode(passphrase: &str, args: &[&dyn AsRef<OsStr>]) -> Done {
    let home = TempDir::new().unwrap();
    done(start(&home, passphrase, args))
}

/// What a call said at its end.
pub fn done(child: Child) -> Done {
    let out = child.wait_with_output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let json = serde_json::from_str(&text)
        .unwrap_or_else(|e| panic!("not one JSON document ({e}): {text}\n{}", String::from_utf8_lossy(&out.stderr)));
    Done { code: out.status.code().unwrap_or(-1), json }
}

/// A folder with a fresh archive in it.
pub fn archive() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let archive = folder.path().join("Prova.custode");
    let made = custode(PASSPHRASE, &[&"create", &archive]);
    assert_eq!(made.code, 0, "{made:?}");
    assert!(made.json["recovery_code"].as_str().is_some_and(|code| code.len() > 30));
    (folder, archive)
}

/// A source that an import may name.
pub fn source(archive: &Path) -> String {
    let sources = custode(PASSPHRASE, &[&"sources", &archive]);
    sources.json[0]["code"].as_str().unwrap().to_owned()
}
