use std::sync::Mutex;

use custode_domain::journal::Body;
use custode_store::Archive;

use crate::common::*;

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Catcher;

impl log::Log for Catcher {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        LINES.lock().unwrap().push(format!("{record:?} {}", record.args()));
    }

    fn flush(&self) {}
}

/// sqlx would print the key and every statement (SECURITY 0.3).
#[tokio::test]
async fn neither_key_nor_values_reach_the_log() {
    log::set_logger(&Catcher).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let mut fresh = fresh().await;
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(new_contact(), Body::ContactRecorded(person("Anna", "Qwertyuiop", vec![])));
    tx.commit(()).await.unwrap();
    fresh.reopen().await;
    let wrong = Archive::open(&fresh.path(), &make_key()).await.unwrap_err();
    let lines = LINES.lock().unwrap().join("\n");
    let key = key();
    for secret in [key.expose_hex(), &key.expose_hex()[..64], "Qwertyuiop"] {
        assert!(!lines.contains(secret) && !format!("{wrong:?} {:?}", fresh.archive).contains(secret));
    }
    fresh.end().await;
}
