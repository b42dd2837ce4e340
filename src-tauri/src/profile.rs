//! What a web view keeps while the program runs: caches and salts of the toolkit, never anything of the archive.
//!
//! On Windows and macOS each view is private by itself. On Linux it can't be: wry registers the program's own protocol
//! once for each web context, every private view is a context of its own, and the second window of a run would be an
//! empty page. There the views share one context, whose folder lies in the session's memory (`XDG_RUNTIME_DIR`) where
//! there is one. Each run has a folder of its own, which goes with it: two that do not know of each other, as without a
//! session bus, neither share one nor take it from each other. What a killed run left goes at the next start.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use tauri::{AppHandle, Manager as _, WebviewWindowBuilder, Wry};

/// A window that leaves no profile on the disk.
#[cfg(target_os = "linux")]
pub fn private<'a>(
    app: &AppHandle,
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    Ok(builder.data_directory(own(app)?))
}

/// A window that leaves no profile on the disk.
#[cfg(not(target_os = "linux"))]
pub fn private<'a>(
    _: &AppHandle,
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    Ok(builder.incognito(true))
}

/// Takes away what this run left, and at the first call what earlier ones did.
pub fn sweep(app: &AppHandle) {
    if cfg!(target_os = "linux")
        && let Ok(folder) = own(app)
    {
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// The folder of this run, claimed once and held until the end of the process.
fn own(app: &AppHandle) -> tauri::Result<PathBuf> {
    static CLAIMED: OnceLock<Claim> = OnceLock::new();
    if let Some(claim) = CLAIMED.get() {
        return Ok(claim.folder.clone());
    }
    let claim = claim(&place(app)?)?;
    Ok(CLAIMED.get_or_init(|| claim).folder.clone())
}

fn place(app: &AppHandle) -> tauri::Result<PathBuf> {
    let place = app.path();
    match place.runtime_dir() {
        Ok(memory) => Ok(memory.join(&app.config().identifier)),
        Err(_) => place.app_local_data_dir(),
    }
}

/// A folder of one run, as long as its lock is held.
#[derive(Debug)]
struct Claim {
    folder: PathBuf,
    _lock: File,
}

/// More runs at once than anybody starts.
const RUNS: u32 = 64;

/// Claims the first folder that no living run holds, and empties all that nobody holds.
fn claim(place: &Path) -> io::Result<Claim> {
    std::fs::create_dir_all(place)?;
    let mut own = None;
    for number in 1..=RUNS {
        let (folder, lock) = (place.join(format!("web-{number}")), place.join(format!("web-{number}.lock")));
        if own.is_some() && !folder.exists() {
            continue;
        }
        let lock = File::options().create(true).truncate(false).write(true).open(lock)?;
        if lock.try_lock().is_err() {
            continue;
        }
        let _ = std::fs::remove_dir_all(&folder);
        own = own.or(Some(Claim { folder, _lock: lock }));
    }
    own.ok_or_else(|| io::Error::from(io::ErrorKind::WouldBlock))
}

#[cfg(test)]
mod tests {
    use super::claim;
    use std::fs;

    #[test]
    fn two_runs_share_no_folder_and_what_a_killed_one_left_goes() {
        let place = tempfile::tempdir().unwrap();
        let first = claim(place.path()).unwrap();
        let second = claim(place.path()).unwrap();
        assert_ne!(first.folder, second.folder);
        for run in [&first, &second] {
            fs::create_dir_all(run.folder.join("cache")).unwrap();
        }
        let (left, kept) = (first.folder.clone(), second.folder.clone());
        drop(first);
        let third = claim(place.path()).unwrap();
        assert!(kept.join("cache").exists(), "what a living run holds is its own");
        assert!(third.folder == left && !left.exists());
        drop((second, third));
        drop(claim(place.path()).unwrap());
        assert!(!kept.exists());
    }
}
