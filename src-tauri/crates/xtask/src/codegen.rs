//! Generated files of the window: wire types from Rust, message keys from the catalogues.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use crate::front;
use crate::place::{program, root};
use crate::process::{Failed, cargo, go};

const WIRE: &str = "ui/src/api/generated";
const KEYS: &str = "ui/src/i18n/generated";

/// Writes both.
pub fn codegen() -> Result<(), Failed> {
    front::node()?;
    front::install("ui")?;
    go(cargo().args(["build", "--locked", "--package", "custode-devserver"]))?;
    write()
}

// The program that is already built: asking cargo for it alone would build its dependencies again with fewer features.
fn write() -> Result<(), Failed> {
    go(Command::new(program("custode-devserver")?).arg("codegen").arg(root().join(WIRE)))?;
    front::script("ui", "messages")
}

/// Fails when the committed files are not those that would be written now.
pub fn current() -> Result<(), Failed> {
    let before = contents()?;
    write()?;
    let after = contents()?;
    let differ: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|path| before.get(*path) != after.get(*path))
        .map(|path| path.display().to_string())
        .collect();
    if differ.is_empty() {
        println!("{} generated files are current", after.len());
        return Ok(());
    }
    Err(Failed(format!("these were not current and are written anew; look at them and commit: {}", differ.join(", "))))
}

fn contents() -> Result<BTreeMap<PathBuf, Vec<u8>>, Failed> {
    let mut all = BTreeMap::new();
    for folder in [WIRE, KEYS] {
        let Ok(entries) = std::fs::read_dir(root().join(folder)) else {
            continue;
        };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            let bytes = std::fs::read(&path).map_err(|e| Failed(format!("{}: {e}", path.display())))?;
            all.insert(path, bytes);
        }
    }
    Ok(all)
}
