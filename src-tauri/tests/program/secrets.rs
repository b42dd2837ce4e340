//! No secret leaks (SECURITY R20): a whole session with every library told to log everything, and one that is ended as a crash
//! ends it. Passphrase, recovery code and the names of people are nowhere but where they belong.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{fs, io::Write as _};

use crate::calls::{PASSPHRASE, custode, source};
use crate::killed::sheet;
use tempfile::TempDir;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [word.as_bytes(), &wide].iter().any(|word| bytes.windows(word.len()).any(|part| part == *word))
}

/// A machine of its own: home, temporary folder and place of work, each looked through afterwards.
struct Machine(TempDir);

impl Machine {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for name in ["home", "tmp", "work"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self(folder)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn starts(&self, words: &[&std::ffi::OsStr]) -> std::process::Child {
        let mut child = Command::new(env!("CARGO_BIN_EXE_custode"))
            .args(words)
            .args(["--json", "--passphrase-file", "-"])
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .env("HOME", self.at("home"))
            .env("XDG_DATA_HOME", self.at("home"))
            .env("TMPDIR", self.at("tmp"))
            .current_dir(self.at("work"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}");
        child
    }

    /// Where one of the words lies in clear, what the program said beside its answer included.
    fn leaks(&self, said: &[u8], words: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for word in words {
            if holds(said, word) {
                found.push(format!("standard error holds {word}"));
            }
            let all = ["home", "tmp", "work"].map(|name| files(&self.at(name))).concat();
            for file in all.into_iter().filter(|file| holds(&fs::read(file).unwrap_or_default(), word)) {
                found.push(format!("{} holds {word}", file.display()));
            }
        }
        found
    }
}

#[test]
fn r20_a_session_that_logs_everything_leaks_nothing() {
    let machine = Machine::new();
    let archive = machine.at("Prova.custode");
    let made = custode(PASSPHRASE, &[&"create", &archive]);
    let code = made.json["recovery_code"].as_str().unwrap().to_owned();
    let group = code.split(['-', ' ']).next().unwrap().to_owned();
    let list = sheet(machine.0.path());
    let source = source(&archive);
    let words = [PASSPHRASE, &code, "Rossi1499", "anna1499@posta.example"];
    let acts: [&[&std::ffi::OsStr]; 4] = [
        &["import".as_ref(), archive.as_ref(), list.as_ref(), "--source".as_ref(), source.as_ref()],
        &["contacts".as_ref(), archive.as_ref()],
        &["verify".as_ref(), archive.as_ref()],
        &["rekey".as_ref(), archive.as_ref()],
    ];
    for act in acts {
        let child = machine.starts(act);
        // What other programs of the user can see of it while it works.
        #[cfg(target_os = "linux")]
        for shown in ["cmdline", "environ"] {
            let seen = fs::read(format!("/proc/{}/{shown}", child.id())).unwrap_or_default();
            assert!(!words.iter().any(|word| holds(&seen, word)), "{shown} of {act:?}");
        }
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success(), "{act:?}: {}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(machine.leaks(&out.stderr, &words), Vec::<String>::new(), "{act:?}");
    }
    // The archive itself, and the header beside it.
    for file in files(&archive) {
        let bytes = fs::read(&file).unwrap();
        assert!(!words.iter().any(|word| holds(&bytes, word)), "{}", file.display());
    }
    assert!(group.len() >= 4);
    // The search finds what is there: the sheet that was read.
    assert!(holds(&fs::read(list).unwrap(), "Rossi1499"));
}

/// The program gave up its core file, soon after it began: on a busy machine it takes a while to get there.
#[cfg(target_os = "linux")]
fn no_core_of(process: u32) {
    let limit = || {
        let limits = fs::read_to_string(format!("/proc/{process}/limits")).ok()?;
        limits.lines().find(|line| line.starts_with("Max core file size")).map(str::to_owned)
    };
    let is_none = |core: &String| core.split_whitespace().skip(4).take(2).eq(["0", "0"]);
    for _ in 0..100 {
        // Who ended already leaves none either.
        if limit().is_none_or(|core| is_none(&core)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{:?}", limit());
}

/// Ended as a crash ends a program, in the middle of its work with open keys: no dump is written, and nothing else.
#[cfg(unix)]
#[test]
fn r20_a_crash_leaves_no_dump() {
    let machine = Machine::new();
    let archive = machine.at("Prova.custode");
    assert_eq!(custode(PASSPHRASE, &[&"create", &archive]).code, 0);
    let list = sheet(machine.0.path());
    let source = source(&archive);
    for wait in [300, 900, 1_500] {
        let import: [&std::ffi::OsStr; 5] =
            ["import".as_ref(), archive.as_ref(), list.as_ref(), "--source".as_ref(), source.as_ref()];
        let child = machine.starts(&import);
        std::thread::sleep(Duration::from_millis(wait));
        #[cfg(target_os = "linux")]
        no_core_of(child.id());
        let aborted = Command::new("kill").args(["-ABRT", &child.id().to_string()]).status().unwrap();
        assert!(aborted.success() || wait > 300);
        let out = child.wait_with_output().unwrap();
        let words = [PASSPHRASE, "Rossi1499", "anna1499@posta.example"];
        assert_eq!(machine.leaks(&out.stderr, &words), Vec::<String>::new(), "after {wait} ms");
        let all = files(machine.0.path());
        let dumps: Vec<_> = all
            .iter()
            .filter(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("core")))
            .collect();
        assert!(dumps.is_empty(), "{dumps:?}");
    }
}
