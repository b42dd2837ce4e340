//! What lies in a folder.

use std::{collections::BTreeMap, path::Path};

/// Every file of a folder with its bytes, but for the lock file, whose content names the process that holds it.
#[must_use]
pub fn bytes_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| name != "lock"))
        .map(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            (name, std::fs::read(&path).expect("a file"))
        })
        .collect()
}
