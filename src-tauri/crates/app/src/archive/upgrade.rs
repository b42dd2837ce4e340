//! An archive of an earlier program: its data file is upgraded on a copy, and the header changes over to the proved copy in
//! one step (SECURITY R13). Whatever moment it is stopped at, the header names a whole file.

use crate::AppError;
use custode_store::{StoreError, needs_upgrade, upgrade_into};
use custode_vault::{DatabaseKey, Unlocked};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The same keys over a data file of this program.
pub(super) async fn upgraded(mut vault: Unlocked, key: &DatabaseKey) -> Result<Unlocked, AppError> {
    let older = vault.data_file();
    clear_orphans(&older);
    if !needs_upgrade(&older, key).await? {
        return Ok(vault);
    }
    let name = next_name(&older);
    let copy = older.with_file_name(&name);
    remove(&copy);
    let done = upgrade_into(&older, &copy, key).await;
    if let Err(error) = done {
        remove(&copy);
        return Err(match error {
            StoreError::Corrupt => AppError::Precondition("upgrade-not-sound"),
            other => other.into(),
        });
    }
    let schema = custode_store::DATA_SCHEMA;
    let vault = tokio::task::spawn_blocking(move || {
        // The seal is of the earlier file: a stop after the change must not read as a change from outside.
        vault.mark_dirty()?;
        vault.switch_data_file(&name, schema)?;
        Ok::<_, custode_vault::VaultError>(vault)
    })
    .await?;
    match vault {
        Ok(vault) => {
            remove(&older);
            Ok(vault)
        }
        Err(error) => {
            remove(&copy);
            Err(error.into())
        }
    }
}

/// `data.db`, `data.1.db`, `data.2.db` …
pub(super) fn next_name(present: &Path) -> String {
    let number =
        present.file_name().and_then(|name| name.to_str()?.strip_prefix("data.")?.strip_suffix(".db")?.parse().ok());
    format!("data.{}.db", number.map_or(1, |number: u32| number + 1))
}

/// The data file of an upgrade or of a change of keys that was stopped, on either side of the change. Nothing goes when the
/// file that the header names is not there.
fn clear_orphans(present: &Path) {
    let Some(dir) = present.parent().filter(|_| present.is_file()) else { return };
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let (name, present) = (entry.file_name(), present.file_name().and_then(|name| name.to_str()));
        // Also the log of a file that is gone itself.
        let other = name.to_str().zip(present).is_some_and(|(name, present)| {
            name.starts_with("data.") && name.contains(".db") && !name.starts_with(present)
        });
        if other {
            // Looked at again at the next opening.
            let _ = custode_vault::wipe_file(&entry.path());
        }
    }
}

pub(super) fn remove(file: &Path) {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let mut path = file.as_os_str().to_owned();
        path.push(ending);
        // Not there, or looked at again at the next opening.
        let _ = custode_vault::wipe_file(&PathBuf::from(path));
    }
}

#[cfg(test)]
mod tests {
    use super::next_name;
    use std::path::Path;

    #[test]
    fn data_files_are_numbered() {
        assert_eq!(next_name(Path::new("x/data.db")), "data.1.db");
        assert_eq!(next_name(Path::new("x/data.9.db")), "data.10.db");
    }
}
