//! The real window under a virtual screen, driven through WebKitWebDriver by the scripts in `tests/e2e/window`.

use std::{ffi::OsStr, path::Path, process::Command};

use crate::check::front_packages;
use crate::front;
use crate::packages::{self, For};
use crate::place::{program, root};
use crate::process::{Failed, cargo, go};

/// Builds the app and drives it once from first run to lock.
pub fn smoke() -> Result<(), Failed> {
    prepare()?;
    drive_smoke()
}

/// Drives the app that is already built.
pub fn drive_smoke() -> Result<(), Failed> {
    drive("window/smoke.ts", &[], "1280x800x24")
}

/// Builds the app and photographs every screen into `shots/`.
pub fn shots(args: &[String]) -> Result<(), Failed> {
    prepare()?;
    drive("window/shots.ts", args, "1920x1080x24")
}

fn prepare() -> Result<(), Failed> {
    packages::ensure(For::Test)?;
    front_packages()?;
    front::build()?;
    go(cargo().args(["build", "--workspace", "--all-targets", "--locked"]))
}

/// B3's second half: keys into the list of an archive that the figures made, with the program as it is shipped.
pub fn drive_keys(app: &Path, archive: &Path, passphrase: &str) -> Result<(), Failed> {
    let places = [("CUSTODE_ARCHIVE", archive.as_os_str()), ("CUSTODE_PASSPHRASE", passphrase.as_ref())];
    drive_app("window/keystroke.ts", &[], "1280x800x24", app, &places)
}

fn drive(script: &str, args: &[String], screen: &str) -> Result<(), Failed> {
    drive_app(script, args, screen, &program("custode")?, &[])
}

fn drive_app(script: &str, args: &[String], screen: &str, app: &Path, env: &[(&str, &OsStr)]) -> Result<(), Failed> {
    if !cfg!(target_os = "linux") {
        return Err(Failed("The real window is driven on Linux only: other systems have no web driver for it.".into()));
    }
    go(Command::new("xvfb-run")
        .args(["--auto-servernum", "--server-args", &format!("-screen 0 {screen}")])
        .args(["node", "--import", "tsx", script])
        .args(args)
        .current_dir(root().join("tests/e2e"))
        .env("CUSTODE_APP", app)
        .env("CUSTODE_DEVSERVER", program("custode-devserver")?)
        .env("CUSTODE_SHOTS", root().join("shots"))
        .envs(env.iter().copied()))
}
