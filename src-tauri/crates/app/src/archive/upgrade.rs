//! An archive of an earlier program: its data file is upgraded on a copy, and the header changes over to the proved copy in
//! one step (SECURITY R13). Whatever moment it is stopped at, the header names a whole file.

use crate::AppError;
use custode_store::{StoreError, needs_upgrade, upgrade_into};
use custode_vault::{DatabaseKey, HeaderCondition, Unlocked};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the database keeps beside a file.
const ENDINGS: [&str; 3] = ["-journal", "-wal", "-shm"];

/// The same keys over a data file of this program.
pub(super) async fn upgraded(mut vault: Unlocked, key: &DatabaseKey) -> Result<Unlocked, AppError> {
    let older = vault.data_file();
    // A copy of the header that is behind may name another file.
    let whole = |vault: &Unlocked| vault.condition() == HeaderCondition::BothGood;
    if whole(&vault) {
        clear_orphans(&older);
    }
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
            if whole(&vault) {
                remove(&older);
            }
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
        let other = name.to_str().and_then(data_file_of).is_some_and(|file| Some(file) != present);
        if other {
            // Looked at again at the next opening.
            let _ = custode_vault::wipe_file(&entry.path());
        }
    }
}

/// The data file to which a file belongs by its name: `data.db`, `data.<n>.db` or what the database keeps beside them.
fn data_file_of(name: &str) -> Option<&str> {
    let file = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    let number = file.strip_prefix("data.")?.strip_suffix("db")?;
    let digits = number.strip_suffix('.').unwrap_or("-");
    let numbered = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (number.is_empty() || numbered).then_some(file)
}

pub(super) fn remove(file: &Path) {
    for ending in [""].iter().chain(&ENDINGS) {
        let mut path = file.as_os_str().to_owned();
        path.push(ending);
        // Not there, or looked at again at the next opening.
        let _ = custode_vault::wipe_file(&PathBuf::from(path));
    }
}

#[cfg(test)]
mod tests {
    use super::{data_file_of, next_name};
    use std::path::Path;

    #[test]
    fn data_files_are_numbered() {
        assert_eq!(next_name(Path::new("x/data.db")), "data.1.db");
        assert_eq!(next_name(Path::new("x/data.9.db")), "data.10.db");
    }

    #[test]
    fn only_data_files_of_the_program_are_known_as_such() {
        for (name, file) in [("data.db", "data.db"), ("data.db-wal", "data.db"), ("data.12.db-journal", "data.12.db")] {
            assert_eq!(data_file_of(name), Some(file), "{name}");
        }
        for name in ["data.db.old", "data.copy.db", "data.1.db.bak", "data..db", "data.1db", "my.data.db", "data.db-x"]
        {
            assert_eq!(data_file_of(name), None, "{name}");
        }
    }
}
