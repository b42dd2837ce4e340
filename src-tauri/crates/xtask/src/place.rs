//! Where things are: the workspace, the target folder, the built programs.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{Failed, output};

/// The top folder of the workspace. Read when run, because one target folder may serve several clones.
pub fn root() -> PathBuf {
    let here =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(3).map_or(here.clone(), PathBuf::from)
}

/// Cargo's target folder as cargo itself sees it.
pub fn target() -> Result<PathBuf, Failed> {
    let text =
        output(Command::new("cargo").args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(root()))?;
    let metadata: serde_json::Value =
        serde_json::from_str(&text).map_err(|e| Failed(format!("cargo metadata: {e}")))?;
    metadata["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| Failed("cargo metadata names no target folder".into()))
}

/// A program of this workspace, built in the development profile.
pub fn program(name: &str) -> Result<PathBuf, Failed> {
    Ok(target()?.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}
