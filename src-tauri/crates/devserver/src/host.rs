//! A desktop without a desktop: dialogs answer what the test said before, the keyring is a map.

use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};
use custode_api::ports::{Clock, DueNotice, Host, Ids, Later, NoKeychain, OpenKind};
use uuid::Uuid;

/// The machine's clock.
#[derive(Debug)]
pub struct WallClock;

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the port")]
impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&Local).date_naive()
    }

    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        custode_api::ports::on_the_wall(wall, &Local)
    }
}

/// Ids in the order of their making.
#[derive(Debug)]
pub struct TimedIds;

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the port")]
impl Ids for TimedIds {
    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// The faked desktop of one run.
#[derive(Debug)]
pub struct TestHost {
    documents: PathBuf,
    picks: Mutex<VecDeque<PathBuf>>,
    viewed: Mutex<Vec<PathBuf>>,
    links: Mutex<Vec<String>>,
    reminders: Mutex<Vec<(u32, u32)>>,
    keys: Mutex<HashMap<String, String>>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl TestHost {
    /// A desktop whose documents folder is this one.
    pub fn new(documents: PathBuf) -> Self {
        Self {
            documents,
            picks: Mutex::default(),
            viewed: Mutex::default(),
            links: Mutex::default(),
            reminders: Mutex::default(),
            keys: Mutex::default(),
        }
    }

    /// Answers the next dialogs, in this order; an empty path is a cancelled dialog.
    pub fn answer(&self, paths: impl IntoIterator<Item = PathBuf>) {
        held(&self.picks).extend(paths);
    }

    /// Files that were opened in the viewer so far.
    pub fn viewed(&self) -> Vec<PathBuf> {
        held(&self.viewed).clone()
    }

    /// Links that were opened so far: numbers dialled, messages begun.
    pub fn links(&self) -> Vec<String> {
        held(&self.links).clone()
    }

    /// Reminders that were shown so far: how many requests are late, and how many are due soon.
    pub fn reminders(&self) -> Vec<(u32, u32)> {
        held(&self.reminders).clone()
    }

    fn next(&self) -> Later<'_, Option<PathBuf>> {
        let next = held(&self.picks).pop_front().filter(|path| !path.as_os_str().is_empty());
        Box::pin(std::future::ready(next))
    }
}

impl Host for TestHost {
    fn pick_open(&self, _: OpenKind) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn pick_open_many(&self, _: OpenKind) -> Later<'_, Vec<PathBuf>> {
        let all = std::mem::take(&mut *held(&self.picks));
        Box::pin(std::future::ready(all.into_iter().filter(|path| !path.as_os_str().is_empty()).collect()))
    }

    fn pick_save(&self, _: String) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn pick_folder(&self) -> Later<'_, Option<PathBuf>> {
        self.next()
    }

    fn open_in_viewer(&self, path: PathBuf) -> Later<'_, bool> {
        held(&self.viewed).push(path);
        Box::pin(std::future::ready(true))
    }

    fn open_link(&self, link: String) -> Later<'_, bool> {
        held(&self.links).push(link);
        Box::pin(std::future::ready(true))
    }

    fn stage_changed(&self, _: bool) {}

    fn remind(&self, notice: DueNotice) {
        held(&self.reminders).push((notice.late, notice.soon));
    }

    fn keychain_set(&self, account: String, secret: String) -> Later<'_, Result<(), NoKeychain>> {
        held(&self.keys).insert(account, secret);
        Box::pin(std::future::ready(Ok(())))
    }

    fn keychain_get(&self, account: String) -> Later<'_, Result<Option<String>, NoKeychain>> {
        let found = held(&self.keys).get(&account).cloned();
        Box::pin(std::future::ready(Ok(found)))
    }

    fn keychain_delete(&self, account: String) -> Later<'_, Result<(), NoKeychain>> {
        held(&self.keys).remove(&account);
        Box::pin(std::future::ready(Ok(())))
    }

    fn documents_dir(&self) -> PathBuf {
        self.documents.clone()
    }
}
