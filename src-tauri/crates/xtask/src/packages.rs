//! The system packages that building, running and testing need on Debian and Ubuntu.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Failed, answers, go};

const BUILD: &[&str] =
    &["build-essential", "pkg-config", "libssl-dev", "libgtk-3-dev", "librsvg2-dev", "libwebkit2gtk-4.1-dev"];

const TEST: &[&str] = &["poppler-utils", "qpdf", "webkit2gtk-driver", "xauth", "xdotool", "xvfb"];

/// What for the packages are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Building and running the app.
    Run,
    /// The tests too: a virtual screen, two web drivers, readers of PDF.
    Test,
}

/// Installs what is missing, saying which; where it may not, prints the one command and stops.
pub fn ensure(wanted: For) -> Result<(), Failed> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!(
            "This is not Debian or Ubuntu. Custode needs here, under the names of your system: {}.",
            packages(wanted).join(", ")
        );
        return Ok(());
    }
    let mut missing: Vec<&str> = packages(wanted).into_iter().filter(|name| !installed(name)).collect();
    if wanted == For::Test && browser().is_none() {
        missing.push(if ubuntu() { "chromium-browser" } else { "chromium" });
    }
    if missing.is_empty() {
        println!("System packages: all there.");
        return Ok(());
    }
    println!("System packages missing: {}", missing.join(" "));
    install(&missing)
}

/// Programs from packages of the same name, for words that are not everyday ones.
pub fn ensure_programs(names: &[&str]) -> Result<(), Failed> {
    let missing: Vec<&str> = names.iter().copied().filter(|name| !answers(name, "--version")).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn packages(wanted: For) -> Vec<&'static str> {
    let mut all = BUILD.to_vec();
    if wanted == For::Test {
        all.extend(TEST);
    }
    all
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f", "${db:Status-Status}", package])
        .output()
        .is_ok_and(|out| out.status.success() && out.stdout == b"installed")
}

/// The Chromium or Chrome that the end-to-end tests drive; `CUSTODE_BROWSER` names another one.
pub fn browser() -> Option<PathBuf> {
    std::env::var_os("CUSTODE_BROWSER")
        .map(PathBuf::from)
        .into_iter()
        .chain(
            ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"]
                .map(PathBuf::from),
        )
        .find(|path| path.exists())
}

// Debian and Ubuntu call the same browser by two names.
fn ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

fn install(missing: &[&str]) -> Result<(), Failed> {
    let root = answers_root();
    if !root && !answers_sudo() {
        return Err(Failed(format!(
            "Install them with this one command, then start again:\n\n  sudo apt-get update && sudo apt-get install -y {}",
            missing.join(" ")
        )));
    }
    let apt = || {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    go(apt().args(["update", "-q"]))?;
    go(apt().args(["install", "-y", "-q", "--no-install-recommends"]).args(missing))
}

fn answers_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.trim_ascii() == b"0")
}

fn answers_sudo() -> bool {
    answers("sudo", "--version")
        && Command::new("sudo").args(["-n", "true"]).output().is_ok_and(|out| out.status.success())
}
