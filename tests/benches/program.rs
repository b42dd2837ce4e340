//! The program under measurement: the real use cases with the machine's clock.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};
use custode_api::{
    Desk, Ports,
    ports::{Clock, Ids, NoPost},
};
use custode_app::{
    Work, archive,
    vault::{KdfParams, Passphrase},
};
use custode_testkit::{FakeHost, LOGIN, PASSPHRASE, fresh, report_worker, worker};
use std::{path::Path, sync::Arc};
use uuid::Uuid;

#[derive(Debug)]
struct Machine;

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the ports")]
impl Clock for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&Local).date_naive()
    }

    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        custode_app::ports::on_the_wall(wall, &Local)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the ports")]
impl Ids for Machine {
    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

pub fn ports(folder: &Path) -> Ports {
    Ports {
        clock: Arc::new(Machine),
        ids: Arc::new(Machine),
        host: Arc::new(FakeHost::new(folder)),
        post: Arc::new(NoPost),
        worker: worker(),
        report_worker: report_worker(),
        data_dir: folder.join("program-data"),
        replicas_dir: folder.join("program-data/replicas"),
        kdf: Some(KdfParams::DEFAULT),
    }
}

/// A fresh archive, closed again.
pub async fn create(place: &Path, name: &str) {
    let desk = Arc::new(Desk::new(ports(place)));
    fresh(&desk, place, name).await;
    desk.shut_down().await;
}

/// Opens an archive as a person does.
pub async fn open(desk: &Arc<Desk>, archive: &Path) -> Work {
    let id = desk.new_id();
    desk.machine().remember(archive, false, id).unwrap();
    archive::unlock(desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await.unwrap();
    Work::on(desk).await.unwrap()
}
