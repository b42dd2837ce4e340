//! `bundle`: the installers of this system.

use std::process::Command;

use crate::front;
use crate::packages::{self, For};
use crate::place::{root, target};
use crate::process::{Failed, go};

/// Builds the release program and packs it.
///
/// The .deb is made by the bundler alone. The AppImage is not made: its packer is downloaded at build time
/// from outside the package registries, unpinned, and a build of Custode fetches nothing but locked packages.
pub fn bundle() -> Result<(), Failed> {
    packages::ensure(For::Run)?;
    front::node()?;
    front::install("ui")?;
    front::install("tests/e2e")?;
    front::build()?;
    let kinds = if cfg!(target_os = "linux") {
        "deb"
    } else if cfg!(windows) {
        "nsis"
    } else {
        "dmg"
    };
    go(Command::new("npx")
        .args(["--no-install", "--prefix", "tests/e2e", "tauri", "build", "--bundles", kinds])
        .current_dir(root()))?;
    println!("Installers: {}", target()?.join("release").join("bundle").display());
    println!("No AppImage: its packer would be downloaded, unpinned, during the build.");
    Ok(())
}
