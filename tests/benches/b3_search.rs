//! B3: ten names typed letter by letter among 100,000 people. The peer is the prepared full-text query on the same file,
//! with the columns that a list shows. From three letters on, where both use the full text.

use crate::{
    Place, b1_import,
    figure::{RUNS, median, p95},
    peer, program,
};
use custode_api::Desk;
use custode_app::store::read::ContactQuery;
use serde_json::{Value, json};
use std::{sync::Arc, time::Instant};

const NAMES: [&str; 10] = [
    "ferrari",
    "esposito",
    "giulia",
    "d'angelo",
    "rossi mario",
    "santoro",
    "alessandra",
    "de luca",
    "marchetti",
    "officina",
];
const ROWS: u32 = 50;
const RAW: &str = "SELECT c.lid, c.list_name, c.email, c.phone, c.city FROM contact_fts JOIN contact AS c \
    ON c.lid = contact_fts.rowid WHERE contact_fts MATCH ? LIMIT 50";

/// Every state of the search field from the first letter to the whole name.
fn typed() -> Vec<String> {
    NAMES
        .iter()
        .flat_map(|name| {
            let letters: Vec<char> = name.chars().collect();
            (1..=letters.len()).map(move |upto| letters[..upto].iter().collect::<String>())
        })
        .filter(|text| text.chars().last().is_some_and(char::is_alphanumeric))
        .collect()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn terms(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    words.join(" AND ")
}

pub async fn figure(place: &Place) -> Value {
    let archive = b1_import::people(place);
    let key = peer::key(&archive);
    let desk = Arc::new(Desk::new(program::ports(&place.work)));
    let work = program::open(&desk, &archive).await;
    let mut raw = peer::connect(&archive, &key).await;
    let (mut ratios, mut ours_ms, mut peer_ms, mut all_ms) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let (mut ours, mut theirs, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for text in typed() {
            let query = ContactQuery { search: text.clone(), limit: ROWS, ..ContactQuery::default() };
            let started = Instant::now();
            let page = work.reader().contacts(&query, work.today()).await.unwrap();
            let spent = started.elapsed().as_secs_f64() * 1000.0;
            all.push(spent);
            if letters(&text) < 3 {
                continue;
            }
            ours.push(spent);
            let started = Instant::now();
            let rows = sqlx::query(RAW).bind(terms(&text)).fetch_all(&mut raw).await.unwrap();
            theirs.push(started.elapsed().as_secs_f64() * 1000.0);
            assert_eq!(page.rows.is_empty(), rows.is_empty(), "{text}");
        }
        // The first round warms both caches.
        if run > 0 {
            ratios.push(p95(ours.clone()) / p95(theirs.clone()));
            ours_ms.push(p95(ours));
            peer_ms.push(p95(theirs));
            all_ms.push(p95(all));
        }
    }
    desk.shut_down().await;
    let ratio = median(ratios.clone());
    json!({
        "id": "B3", "what": "p95 of a keystroke among 100,000 people / raw full text", "ratio": ratio, "goal": 2.0,
        "met": ratio <= 2.0,
        "spread": [ratios.iter().copied().reduce(f64::min), ratios.iter().copied().reduce(f64::max)],
        "p95_ms": median(ours_ms), "peer_p95_ms": median(peer_ms), "p95_ms_from_the_first_letter": median(all_ms),
    })
}
