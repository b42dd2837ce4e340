//! What the core asks of the desktop: dialogs, viewer, windows, keyring.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use custode_api::Session;
use custode_api::ports::{DueNotice, Host, Later, NoKeychain, OpenKind};
use custode_i18n::{Catalogue, Lang};
use tauri::{AppHandle, Manager as _};

use crate::dialogs::{self, Ask};
use crate::{keychain, logging, reminders, windows};

/// Spreadsheets and text lists that the importer reads.
const LISTS: [&str; 13] =
    ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt", "vcf", "json", "xml", "htm", "html"];

/// Scans, photos, messages and recordings that prove a decision.
const PROOFS: [&str; 13] =
    ["pdf", "png", "jpg", "jpeg", "tif", "tiff", "heic", "eml", "mp3", "m4a", "wav", "ogg", "opus"];

/// Files that are kept beside a communication.
const ATTACHMENTS: [&str; 26] = [
    "pdf", "png", "jpg", "jpeg", "tif", "tiff", "heic", "eml", "msg", "mp3", "m4a", "wav", "ogg", "opus", "doc",
    "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "txt", "xml", "p7m", "zip",
];

/// The desktop around one running program.
pub struct Desktop {
    app: AppHandle,
    ending: AtomicBool,
}

impl Desktop {
    /// The desktop of this app.
    pub fn new(app: AppHandle) -> Self {
        Self { app, ending: AtomicBool::new(false) }
    }

    /// The program ends: no window follows any more.
    pub fn end(&self) {
        self.ending.store(true, Ordering::Release);
    }

    fn words(&self) -> &'static Catalogue {
        let english =
            self.app.try_state::<Session>().is_some_and(|s| s.desk().machine().memory().appearance.language == "en");
        Catalogue::get(if english { Lang::En } else { Lang::It })
    }

    fn ask(&self, kind: OpenKind) -> Ask {
        let words = self.words();
        let open = |title: &str, kind: &str, extensions: &[&str]| Ask::Open {
            title: words.text(title, &[]),
            kind: words.text(kind, &[]),
            extensions: extensions.iter().map(|e| (*e).to_owned()).collect(),
        };
        match kind {
            OpenKind::Import => open("dialog-import", "dialog-kind-lists", &LISTS),
            OpenKind::Mail => open("dialog-mail", "dialog-kind-mail", &["eml", "mbox", "msg"]),
            OpenKind::Profile => open("dialog-profile", "dialog-kind-profile", &["json"]),
            OpenKind::Evidence => open("dialog-evidence", "dialog-kind-evidence", &PROOFS),
            OpenKind::Attachment => open("dialog-attachment", "dialog-kind-attachment", &ATTACHMENTS),
            OpenKind::Logo => open("dialog-logo", "dialog-kind-logo", &["png"]),
            OpenKind::Archive => Ask::Folder { title: words.text("dialog-archive", &[]) },
            OpenKind::Backup => open("dialog-backup", "dialog-kind-backup", &["custode-backup"]),
            OpenKind::Ledger => open("dialog-ledger", "dialog-kind-ledger", &["ledger"]),
            OpenKind::Place => Ask::Folder { title: words.text("dialog-place", &[]) },
        }
    }
}

impl Host for Desktop {
    fn pick_open(&self, kind: OpenKind) -> Later<'_, Option<PathBuf>> {
        Box::pin(dialogs::pick(&self.app, self.ask(kind)))
    }

    fn pick_open_many(&self, kind: OpenKind) -> Later<'_, Vec<PathBuf>> {
        Box::pin(dialogs::pick_many(&self.app, self.ask(kind)))
    }

    fn pick_save(&self, suggested: String) -> Later<'_, Option<PathBuf>> {
        let title = self.words().text("dialog-save", &[]);
        Box::pin(dialogs::pick(&self.app, Ask::Save { title, name: suggested }))
    }

    fn pick_folder(&self) -> Later<'_, Option<PathBuf>> {
        let title = self.words().text("dialog-folder", &[]);
        Box::pin(dialogs::pick(&self.app, Ask::Folder { title }))
    }

    fn open_in_viewer(&self, path: PathBuf) -> Later<'_, bool> {
        Box::pin(async move { tokio::task::spawn_blocking(move || opener::open(path).is_ok()).await.unwrap_or(false) })
    }

    fn open_link(&self, link: String) -> Later<'_, bool> {
        Box::pin(async move { tokio::task::spawn_blocking(move || opener::open(link).is_ok()).await.unwrap_or(false) })
    }

    fn stage_changed(&self, open: bool) {
        if self.ending.load(Ordering::Acquire) {
            return;
        }
        let app = self.app.clone();
        let follow = move || {
            let shown = if open { windows::open(&app) } else { windows::lock(&app) };
            if shown.is_err() {
                logging::record("window", if open { "main" } else { "lock" });
            }
        };
        if self.app.run_on_main_thread(follow).is_err() {
            logging::record("window", "loop");
        }
    }

    fn remind(&self, notice: DueNotice) {
        let words = self.words();
        let text = reminders::text(words, notice);
        let title = words.text("reminder-title", &[]);
        tauri::async_runtime::spawn_blocking(move || {
            if !reminders::show(&title, &text) {
                logging::record("reminder", "unavailable");
            }
        });
    }

    fn keychain_set(&self, account: String, secret: String) -> Later<'_, Result<(), NoKeychain>> {
        Box::pin(keychain::set(account, secret))
    }

    fn keychain_get(&self, account: String) -> Later<'_, Result<Option<String>, NoKeychain>> {
        Box::pin(keychain::get(account))
    }

    fn keychain_delete(&self, account: String) -> Later<'_, Result<(), NoKeychain>> {
        Box::pin(keychain::delete(account))
    }

    fn machine_name(&self) -> String {
        crate::adapters::machine_name()
    }

    fn documents_dir(&self) -> PathBuf {
        let paths = self.app.path();
        paths.document_dir().or_else(|_| paths.home_dir()).unwrap_or_else(|_| std::env::temp_dir())
    }
}
