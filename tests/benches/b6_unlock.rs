//! B6: from the passphrase to the first fifty of 100,000 people. The peer derives the same key with the same cost, opens
//! the file raw and reads one page.

use crate::{
    Place, b1_import,
    figure::{RUNS, Run, figure as compared},
    peer, program,
};
use argon2::{Algorithm, Argon2, Params, Version};
use custode_api::Desk;
use custode_app::{store::read::ContactQuery, vault::KdfParams};
use custode_testkit::PASSPHRASE;
use serde_json::Value;
use std::{sync::Arc, time::Instant};

const PAGE: &str = "SELECT lid, list_name, email, phone, city FROM contact WHERE status <> 'binned' \
    ORDER BY sort_key, lid LIMIT 50";

pub async fn figure(place: &Place) -> Value {
    let archive = b1_import::people(place);
    let key = peer::key(&archive);
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let desk = Arc::new(Desk::new(program::ports(&place.work)));
        let started = Instant::now();
        let work = program::open(&desk, &archive).await;
        let query = ContactQuery { limit: 50, ..ContactQuery::default() };
        let page = work.reader().contacts(&query, work.today()).await.unwrap();
        ours.push(Run { seconds: started.elapsed().as_secs_f64(), ..Run::default() });
        assert_eq!(page.rows.len(), 50);
        drop(work);
        desk.shut_down().await;

        let started = Instant::now();
        derive();
        let mut raw = peer::connect(&archive, &key).await;
        let rows = sqlx::query(PAGE).fetch_all(&mut raw).await.unwrap();
        peers.push(Run { seconds: started.elapsed().as_secs_f64(), ..Run::default() });
        assert_eq!(rows.len(), 50);
    }
    compared("B6", "unlock to the first page of 100,000 / raw open with the same key derivation", &ours, &peers, 1.5)
}

fn derive() {
    let cost = KdfParams::DEFAULT;
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).unwrap();
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
        .unwrap();
    std::hint::black_box(key);
}
