//! What a web view keeps while the program runs: caches and salts of the toolkit, never anything of the archive.
//!
//! On Windows and macOS each view is private by itself. On Linux it can't be: wry registers the program's own protocol
//! once for each web context, every private view is a context of its own, and the second window of a run would be an
//! empty page. There the views share one context, whose folder lies in the session's memory (`XDG_RUNTIME_DIR`) where
//! there is one, and is emptied before the first window and after the last.

use std::path::PathBuf;

use tauri::{AppHandle, Manager as _, WebviewWindowBuilder, Wry};

/// A window that leaves no profile on the disk.
#[cfg(target_os = "linux")]
pub fn private<'a>(
    app: &AppHandle,
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    Ok(builder.data_directory(folder(app)?))
}

/// A window that leaves no profile on the disk.
#[cfg(not(target_os = "linux"))]
pub fn private<'a>(
    _: &AppHandle,
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    Ok(builder.incognito(true))
}

/// Takes away what an earlier run or this one left in the folder. One program uses it at a time: a second one hands
/// over to the first before it comes here.
pub fn sweep(app: &AppHandle) {
    if cfg!(target_os = "linux")
        && let Ok(folder) = folder(app)
    {
        let _ = std::fs::remove_dir_all(folder);
    }
}

fn folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    let place = app.path();
    match place.runtime_dir() {
        Ok(memory) => Ok(memory.join(&app.config().identifier).join("web")),
        Err(_) => Ok(place.app_local_data_dir()?.join("web")),
    }
}
