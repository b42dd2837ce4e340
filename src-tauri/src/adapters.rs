//! Time, ids and this machine's folder: the shell is where they enter the program.

use std::path::PathBuf;

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};
use custode_api::ports::{Clock, Ids};
use uuid::Uuid;

/// `identifier` of `tauri.conf.json`, by which the system names the program's own folder.
const IDENTIFIER: &str = "eu.custode.desktop";
/// Where this machine remembers its installations, inside the program's own folder.
pub const REPLICAS: &str = "replicas";

/// The program's own folder, which the window gets from Tauri; `None` when the account has no home.
pub fn data_dir() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join(IDENTIFIER))
}

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

/// What the system calls this machine.
pub fn machine_name() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::IDENTIFIER;

    #[test]
    fn window_and_terminal_have_the_same_folder() {
        let conf: serde_json::Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
        assert_eq!(conf["identifier"], IDENTIFIER);
    }
}
