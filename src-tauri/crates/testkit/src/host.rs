//! A desktop without a desktop.

use custode_app::ports::{DueNotice, Host, Later, NoKeychain, OpenKind};
use std::{
    collections::{HashMap, VecDeque},
    future::ready,
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Dialogs answer what the test said before; the keychain is a map.
#[derive(Debug)]
pub struct FakeHost {
    documents: PathBuf,
    answers: Mutex<VecDeque<Option<PathBuf>>>,
    viewed: Mutex<Vec<PathBuf>>,
    links: Mutex<Vec<String>>,
    links_refused: AtomicBool,
    keychain: Mutex<HashMap<String, String>>,
    keychain_broken: AtomicBool,
    stages: Mutex<Vec<bool>>,
    reminders: Mutex<Vec<DueNotice>>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl FakeHost {
    /// A desktop whose documents folder is this one.
    #[must_use]
    pub fn new(documents: &Path) -> Self {
        Self {
            documents: documents.to_owned(),
            answers: Mutex::default(),
            viewed: Mutex::default(),
            links: Mutex::default(),
            links_refused: AtomicBool::new(false),
            keychain: Mutex::default(),
            keychain_broken: AtomicBool::new(false),
            stages: Mutex::default(),
            reminders: Mutex::default(),
        }
    }

    /// The next dialog gives this path.
    pub fn will_pick(&self, path: impl Into<PathBuf>) {
        held(&self.answers).push_back(Some(path.into()));
    }

    /// The next dialog is cancelled, as is every dialog that nobody announced.
    pub fn will_cancel(&self) {
        held(&self.answers).push_back(None);
    }

    /// The keychain answers no more.
    pub fn break_keychain(&self) {
        self.keychain_broken.store(true, Ordering::Relaxed);
    }

    /// Files that were opened in the viewer.
    #[must_use]
    pub fn viewed(&self) -> Vec<PathBuf> {
        held(&self.viewed).clone()
    }

    /// Links that were opened: numbers dialled, messages begun.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        held(&self.links).clone()
    }

    /// From now on no program opens a link.
    pub fn refuse_links(&self) {
        self.links_refused.store(true, Ordering::Relaxed);
    }

    /// Every change between open (true) and locked.
    #[must_use]
    pub fn stages(&self) -> Vec<bool> {
        held(&self.stages).clone()
    }

    /// Reminders that were shown.
    #[must_use]
    pub fn reminders(&self) -> Vec<DueNotice> {
        held(&self.reminders).clone()
    }

    fn next(&self) -> Later<'_, Option<PathBuf>> {
        let next = held(&self.answers).pop_front().flatten();
        Box::pin(ready(next))
    }

    fn keychain<T>(&self, act: impl FnOnce(&mut HashMap<String, String>) -> T) -> Result<T, NoKeychain> {
        if self.keychain_broken.load(Ordering::Relaxed) { Err(NoKeychain) } else { Ok(act(&mut held(&self.keychain))) }
    }
}

impl Host for FakeHost {
    fn pick_open(&self, _: OpenKind) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn pick_open_many(&self, _: OpenKind) -> Later<'_, Vec<PathBuf>> {
        let all = std::mem::take(&mut *held(&self.answers)).into_iter().map_while(|path| path).collect();
        Box::pin(ready(all))
    }

    fn pick_save(&self, _: String) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn pick_folder(&self) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn open_in_viewer(&self, path: PathBuf) -> Later<'_, bool> {
        held(&self.viewed).push(path);
        Box::pin(ready(true))
    }

    fn open_link(&self, link: String) -> Later<'_, bool> {
        let refused = self.links_refused.load(Ordering::Relaxed);
        if !refused {
            held(&self.links).push(link);
        }
        Box::pin(ready(!refused))
    }

    fn stage_changed(&self, open: bool) {
        held(&self.stages).push(open);
    }

    fn remind(&self, notice: DueNotice) {
        held(&self.reminders).push(notice);
    }

    fn keychain_set(&self, account: String, secret: String) -> Later<'_, Result<(), NoKeychain>> {
        let done = self.keychain(|map| {
            map.insert(account, secret);
        });
        Box::pin(ready(done))
    }

    fn keychain_get(&self, account: String) -> Later<'_, Result<Option<String>, NoKeychain>> {
        let found = self.keychain(|map| map.get(&account).cloned());
        Box::pin(ready(found))
    }

    fn keychain_delete(&self, account: String) -> Later<'_, Result<(), NoKeychain>> {
        let done = self.keychain(|map| {
            map.remove(&account);
        });
        Box::pin(ready(done))
    }

    fn documents_dir(&self) -> PathBuf {
        self.documents.clone()
    }
}
