//! Files that the person picked. A window gets a token; the path stays here.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use uuid::Uuid;

/// A picked file or folder, without its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickedFile {
    /// Opaque handle.
    pub token: Uuid,
    /// Name to show.
    pub name: String,
    /// Bytes; 0 for folders.
    pub size: u64,
}

/// Tokens of this run.
#[derive(Debug, Default)]
pub struct Tokens {
    paths: Mutex<HashMap<Uuid, PathBuf>>,
}

impl Tokens {
    /// Takes a path in and gives its token out.
    pub fn take_in(&self, path: PathBuf, token: Uuid) -> PickedFile {
        let picked = PickedFile {
            token,
            name: file_name(&path),
            size: std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file).map_or(0, |data| data.len()),
        };
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).insert(token, path);
        picked
    }

    /// The path behind a token of this run.
    #[must_use]
    pub fn path(&self, token: Uuid) -> Option<PathBuf> {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).get(&token).cloned()
    }

    /// Forgets all tokens.
    pub fn clear(&self) {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The last part of a path, for people.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
