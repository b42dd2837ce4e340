//! `bundle`: the installers of this system.

use std::process::Command;

use crate::front;
use crate::packages::{self, For};
use crate::place::{root, target};
use crate::process::{Failed, go};

/// The bundler, beside the project: it is needed for nothing else, and has parts for other systems that a lock
/// file would demand everywhere.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// Builds the release program and packs it.
///
/// The .deb is made by the bundler alone. The AppImage is not made: its packer is downloaded at build time
/// from outside the package registries, unpinned, and a build of Custode fetches nothing but locked packages.
pub fn bundle() -> Result<(), Failed> {
    packages::ensure(For::Run)?;
    front::node()?;
    front::install("ui")?;
    front::build()?;
    let kinds = if cfg!(target_os = "linux") {
        "deb"
    } else if cfg!(windows) {
        "nsis"
    } else {
        "dmg"
    };
    let bundler = target()?.join("bundler");
    std::fs::create_dir_all(&bundler).map_err(|e| Failed(format!("{}: {e}", bundler.display())))?;
    go(front::npm(&bundler).args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix", ".", BUNDLER]))?;
    let tauri = bundler.join("node_modules/.bin/tauri");
    go(Command::new(tauri).args(["build", "--bundles", kinds]).current_dir(root().join("src-tauri")))?;
    println!("Installers: {}", target()?.join("release").join("bundle").display());
    println!("No AppImage: its packer would be downloaded, unpinned, during the build.");
    Ok(())
}
