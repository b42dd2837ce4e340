//! B9: an import of 100,000 rows taken back. The peer is that import.

use crate::{
    Place, b1_import,
    figure::{RUNS, again, figure as compared, timed},
    program,
};
use custode_api::Desk;
use custode_app::{imports, jobs::Progress, store::read::ContactQuery};
use serde_json::Value;
use std::{path::Path, sync::Arc, time::Instant};

pub fn figure(place: &Place) -> Value {
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let archive = place.work.join(format!("B9-{run}.custode"));
        peers.push(timed(&mut b1_import::import(place, &archive)));
        ours.push(timed(&mut again(&["undo".as_ref(), archive.as_os_str()])));
        std::fs::remove_dir_all(archive).unwrap();
    }
    compared("B9", "undo of an import of 100,000 rows / that import", &ours, &peers, 0.8)
}

/// The measured process: opens the archive, takes the import back, closes.
pub async fn child(archive: &Path) {
    let desk = Arc::new(Desk::new(program::ports(archive.parent().unwrap())));
    let started = Instant::now();
    let work = program::open(&desk, archive).await;
    let batch = imports::batches(&work).await.unwrap().remove(0);
    let cards = async || {
        let one = ContactQuery { limit: 1, ..ContactQuery::default() };
        work.reader().contacts(&one, work.today()).await.unwrap().total.count
    };
    let before = cards().await;
    let undone = imports::undo(&work, batch.id, &[], &Arc::new(Progress::default())).await.unwrap();
    // A row with a firm and a person made two cards; all of them go.
    assert_eq!((undone.removed, undone.kept.len(), cards().await), (before, 0, 0));
    drop(work);
    desk.shut_down().await;
    println!("{}", started.elapsed().as_secs_f64());
}
