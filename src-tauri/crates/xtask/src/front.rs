//! The window's own code: Node, its packages, its build.

use std::path::Path;
use std::process::Command;

use crate::place::root;
use crate::process::{Failed, go, output};

const NODE: (u32, u32) = (20, 19);

/// Node is there and new enough.
pub fn node() -> Result<(), Failed> {
    let wanted = format!("Node {}.{} or newer is needed", NODE.0, NODE.1);
    let text = output(Command::new("node").arg("--version"))
        .map_err(|_| Failed(format!("{wanted}; `node` was not found.")))?;
    let version = text.trim().trim_start_matches('v');
    let mut parts = version.split('.').map(|p| p.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return Err(Failed(format!("{wanted}; this is {version}.")));
    }
    println!("Node {version}");
    Ok(())
}

/// `npm ci` in a folder, when its lock file differs from the one installed last.
pub fn install(folder: &str) -> Result<(), Failed> {
    let dir = root().join(folder);
    let lock =
        std::fs::read(dir.join("package-lock.json")).map_err(|e| Failed(format!("{folder}/package-lock.json: {e}")))?;
    let stamp = dir.join("node_modules").join(".installed-lock.json");
    if std::fs::read(&stamp).is_ok_and(|last| last == lock) {
        println!("{folder}: packages are those of package-lock.json");
        return Ok(());
    }
    go(npm(&dir).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    std::fs::write(&stamp, lock).map_err(|e| Failed(format!("{}: {e}", stamp.display())))
}

/// The window's pages, ready to be put into the program.
pub fn build() -> Result<(), Failed> {
    script("ui", "build")
}

/// A script of a package.json.
pub fn script(folder: &str, name: &str) -> Result<(), Failed> {
    go(npm(&root().join(folder)).args(["run", "--silent", name]))
}

/// `npm` in a folder.
pub fn npm(dir: &Path) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(dir);
    npm
}
