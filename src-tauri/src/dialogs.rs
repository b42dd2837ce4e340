//! The system's dialogs. Paths are born here and stay in Rust; the window gets a token, a name and a size.

use std::path::PathBuf;

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager as _};

/// What a dialog asks for.
#[derive(Debug, Clone)]
pub enum Ask {
    /// A file that exists, of one of these extensions; with none, any file.
    Open { title: String, kind: String, extensions: Vec<String> },
    /// A file to write, with the name proposed; its ending is the only one offered.
    Save { title: String, name: String },
    /// A folder that exists.
    Folder { title: String },
}

/// Shows the dialog in front of the current window; `None` when the person closes it.
pub async fn pick(app: &AppHandle, ask: Ask) -> Option<PathBuf> {
    if let Some(path) = scripted() {
        return path;
    }
    show(app, ask, false).await.into_iter().next()
}

/// The same for several files.
pub async fn pick_many(app: &AppHandle, ask: Ask) -> Vec<PathBuf> {
    if let Some(path) = scripted() {
        return path.into_iter().collect();
    }
    show(app, ask, true).await
}

async fn show(app: &AppHandle, ask: Ask, many: bool) -> Vec<PathBuf> {
    let (answer, picked) = tokio::sync::oneshot::channel();
    let handle = app.clone();
    // The toolkit wants its dialogs made on the main thread; waiting for them happens elsewhere.
    let shown = app.run_on_main_thread(move || {
        let mut dialog = AsyncFileDialog::new();
        if let Some(window) = handle.webview_windows().into_values().next() {
            dialog = dialog.set_parent(&window);
        }
        let future: std::pin::Pin<Box<dyn Future<Output = Vec<FileHandle>> + Send>> = match ask {
            Ask::Open { title, kind, extensions } => {
                dialog = dialog.set_title(title);
                if !extensions.is_empty() {
                    dialog = dialog.add_filter(kind, &extensions);
                }
                if many {
                    let files = dialog.pick_files();
                    Box::pin(async move { files.await.unwrap_or_default() })
                } else {
                    let file = dialog.pick_file();
                    Box::pin(async move { file.await.into_iter().collect() })
                }
            }
            Ask::Save { title, name } => {
                if let Some((_, ending)) = name.rsplit_once('.') {
                    dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
                }
                let file = dialog.set_title(title).set_file_name(name).save_file();
                Box::pin(async move { file.await.into_iter().collect() })
            }
            Ask::Folder { title } => {
                let folder = dialog.set_title(title).pick_folder();
                Box::pin(async move { folder.await.into_iter().collect() })
            }
        };
        tauri::async_runtime::spawn(async move {
            let _ = answer.send(future.await.iter().map(|file| file.path().to_path_buf()).collect());
        });
    });
    if shown.is_err() {
        return Vec::new();
    }
    picked.await.unwrap_or_default()
}

/// In development builds a test may answer for the person, because a web driver cannot press a native dialog's
/// buttons: `CUSTODE_TEST_PICK` names a file whose first line is the path picked next; empty means cancelled.
fn scripted() -> Option<Option<PathBuf>> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let script = std::env::var_os("CUSTODE_TEST_PICK")?;
    let text = std::fs::read_to_string(script).unwrap_or_default();
    let first = text.lines().next().unwrap_or_default().trim();
    Some((!first.is_empty()).then(|| PathBuf::from(first)))
}
