//! What the rights of people cost: the audience of a list (AUDIENCE, beside the plain SQL that counts the same people), the
//! pack of somebody with 10,000 communications (PACK), a retention run over 1,000,000 of them (RETENTION), a search in 500,000
//! texts (TEXTS), the erasure of a person (ERASE). But for the first they have no peer; their goals are seconds.

use crate::{
    Place, b1_import, b7_report,
    figure::{RUNS, median, p95},
    peer, program,
};
use chrono::Duration;
use custode_api::Desk;
use custode_app::{
    Work,
    binned::empty_log,
    communications::register,
    documents_of::Lang,
    domain::{
        channel::Channel,
        communication::Communication,
        erasing::{ErasureGround, NoLetter},
        ids::{CommunicationId, ContactId},
        journal::Body,
        masking::MaskReason,
    },
    erasure::{self, EraseOrder},
    export::Choice,
    jobs::Progress,
    reach::{Aim, Motive, audience},
    reports::{self, MaskAsk, MaskTarget},
    retention,
    store::read::RegisterQuery,
};
use custode_testkit::person;
use serde_json::{Value, json};
use std::{path::PathBuf, sync::Arc, time::Instant};

/// Communications of one person.
const MANY: u32 = 10_000;
/// People who are left out of a pack.
const NAMED: u32 = 50;
/// Communications in all.
const ALL: u32 = 1_000_000;
/// Texts that are searched.
const TEXTS: u32 = 500_000;
/// Communications written in one act.
const AT_ONCE: u32 = 50_000;
/// People that are erased.
const ERASED: usize = 20;

pub fn told(id: &str, what: &str, seconds: &[f64], goal: f64) -> Value {
    let middle = median(seconds.to_vec());
    json!({
        "id": id, "what": what, "seconds": middle, "goal": goal, "met": middle <= goal,
        "spread": [seconds.iter().copied().reduce(f64::min), seconds.iter().copied().reduce(f64::max)],
    })
}

pub async fn opened(archive: &std::path::Path) -> (Arc<Desk>, Work) {
    let desk = Arc::new(Desk::new(program::ports(archive.parent().unwrap())));
    let work = program::open(&desk, archive).await;
    (desk, work)
}

/// Who of 100,000 people may get a newsletter.
pub async fn audience_of(place: &Place) -> Value {
    const COUNT: &str = "SELECT count(*) FROM contact AS c JOIN consent_state AS s ON s.contact_lid = c.lid \
        WHERE c.status = 'active' AND s.consent_type = ? AND s.state = 'given' \
        AND EXISTS (SELECT 1 FROM contact_point AS p WHERE p.contact_lid = c.lid AND p.kind IN ('email', 'pec')) \
        AND NOT EXISTS (SELECT 1 FROM stop AS t WHERE t.contact_lid = c.lid AND t.stands)";
    let archive = b1_import::people(place);
    let key = peer::key(&archive);
    let (desk, work) = opened(&archive).await;
    let mut raw = peer::connect(&archive, &key).await;
    let types = work.reader().consent_types().await.unwrap();
    let consent = types.iter().find(|row| row.definition.allow_mass).unwrap().id;
    let choice = Choice { ids: Vec::new(), search: String::new(), filters: Vec::new() };
    let aim = Aim { motive: Motive::Consent(consent), channel: Channel::Email };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let started = Instant::now();
        let found = audience(&work, &choice, &aim).await.unwrap();
        ours.push(started.elapsed().as_secs_f64());
        assert!(found.included.len() + found.excluded.len() >= 90_000);
        let started = Instant::now();
        let _: i64 = sqlx::query_scalar(COUNT).bind(consent.to_vec()).fetch_one(&mut raw).await.unwrap();
        theirs.push(started.elapsed().as_secs_f64());
    }
    drop(work);
    desk.shut_down().await;
    let mut figure = told("AUDIENCE", "who of 100,000 people may get a newsletter, and why not", &ours, 1.0);
    figure["peer_seconds"] = median(theirs.clone()).into();
    figure["ratio"] = (median(ours) / median(theirs)).into();
    figure
}

/// An archive of its own with one person in it.
async fn alone(place: &Place, name: &str) -> (PathBuf, Arc<Desk>, Work, ContactId, Communication) {
    let archive = place.work.join(format!("{name}.custode"));
    let _ = std::fs::remove_dir_all(&archive);
    program::create(&place.work, name).await;
    let (desk, work) = opened(&archive).await;
    let contact = person(&work, "Anna", "D'Angelo").email("anna@posta.example").create().await;
    let call = b7_report::call(&work, contact, 0).await;
    let entries = work.reader().entries(call).await.unwrap();
    let logged = entries.into_iter().find_map(|entry| match entry.body {
        Some(Body::CommunicationLogged(logged)) => Some(logged),
        _ => None,
    });
    (archive, desk, work, contact, logged.unwrap())
}

/// Logs so many calls like this one, an hour apart, back from today.
async fn logged(work: &Work, like: &Communication, count: u32, write: impl Fn(u32, &mut Communication)) {
    for first in (0..count).step_by(AT_ONCE as usize) {
        work.transact(async |tx| {
            for number in first..count.min(first + AT_ONCE) {
                let mut one = like.clone();
                one.started_at = work.now() - Duration::hours(i64::from(number));
                one.subject = Some(format!("Preventivo numero {number}"));
                write(number, &mut one);
                tx.write_new(CommunicationId::from_uuid(work.new_id()), Body::CommunicationLogged(one));
                tx.pace().await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    }
}

/// The pack of a person with many communications.
pub async fn pack(place: &Place) -> Value {
    let (archive, desk, work, contact, like) = alone(place, "PACK").await;
    logged(&work, &like, MANY, |_, _| {}).await;
    let mut seconds = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        reports::prepare(&work, contact, Lang::It, None).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
    }
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    told("PACK", "the access pack of a person with 10,000 communications", &seconds, 10.0)
}

/// The same where every communication names somebody else who is left out of the copy.
pub async fn masked_pack(place: &Place) -> Value {
    let (archive, desk, work, contact, like) = alone(place, "PACK-MASKS").await;
    let name = |number: u32| format!("{} {}", word_of(u64::from(number % NAMED) * 17 + 3_000), word_of(9_000));
    logged(&work, &like, MANY, |number, one| {
        one.body = Some(format!("Ne ho parlato con {}, che richiama domani.", name(number)));
    })
    .await;
    for number in 0..NAMED {
        let ask = MaskAsk { target: MaskTarget::Words { words: name(number) }, reason: Some(MaskReason::ThirdParty) };
        reports::mask(&work, contact, ask).await.unwrap();
    }
    let mut seconds = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        reports::prepare(&work, contact, Lang::It, None).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
    }
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    told("PACK-MASKS", "the same with 50 people left out of its 10,000 communications", &seconds, 10.0)
}

/// A run over everything that is logged.
pub async fn retention_run(place: &Place) -> Value {
    let (archive, desk, work, _, like) = alone(place, "RETENTION").await;
    logged(&work, &like, ALL, |_, _| {}).await;
    retention::turn(&work, true).await.unwrap();
    let mut seconds = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        let run = retention::simulate(&work, &Progress::default()).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
        assert!(run.counts.iter().map(|count| count.items).sum::<u64>() > u64::from(ALL) / 2);
    }
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    told("RETENTION", "simulating retention over 1,000,000 communications", &seconds, 30.0)
}

/// A text of thirty words, from a number: one in five is one that half of all texts have, the others are from twenty thousand.
fn text_of(number: u32) -> String {
    const COMMON: [&str; 6] = ["caldaia", "preventivo", "ordine", "cliente", "grazie", "perdita"];
    let mut state = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let words = (0..30).map(|_| {
        let (sort, word) = (next(5), next(20_000));
        if sort == 0 { COMMON[(word % 6) as usize].to_owned() } else { word_of(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word that can be said, from a number.
fn word_of(number: u64) -> String {
    let (consonants, vowels) = (b"bcdfglmnprstvz", b"aeiou");
    let mut left = number.wrapping_mul(7_919) + 70;
    let mut word = String::new();
    while left > 0 {
        word.push(char::from(consonants[(left % 14) as usize]));
        word.push(char::from(vowels[(left / 14 % 5) as usize]));
        left /= 70;
    }
    word
}

/// Looking for words in 500,000 texts: the first page, newest first, with the pieces in which they stand.
pub async fn texts(place: &Place) -> Value {
    let (archive, desk, work, _, like) = alone(place, "TEXTS").await;
    logged(&work, &like, TEXTS, |number, one| one.body = Some(text_of(number))).await;
    let mut asked: Vec<String> = ["caldaia", "preventivo", "grazie", "cald", "prev"].map(str::to_owned).into();
    asked.extend((0..60).map(|at| word_of(at * 331)));
    asked.extend((0..20).map(|at| word_of(at * 331).chars().take(3).collect()));
    asked.extend((0..15).map(|at| format!("caldaia {}", word_of(at * 977))));
    let mut seconds = Vec::new();
    for text in &asked {
        let query = RegisterQuery { text: text.clone(), limit: 50, ..RegisterQuery::default() };
        let started = Instant::now();
        let found = register(&work, &query).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
        assert!(found.lines.len() <= 50);
    }
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    let worst = p95(seconds.clone());
    let mut figure = told("TEXTS", "a page of finds in 500,000 texts, p95 of 100 searches", &seconds, 0.05);
    (figure["p95_seconds"], figure["met"]) = (worst.into(), (worst <= 0.05).into());
    figure
}

/// People of the large register erased one by one, the ledger kept each time; the log is emptied after each, and that is told
/// apart.
pub async fn erase(place: &Place) -> Value {
    let archive = place.work.join("ERASE.custode");
    let _ = std::fs::remove_dir_all(&archive);
    crate::figure::timed(&mut b1_import::import(place, &archive));
    let (desk, work) = opened(&archive).await;
    let people = work.reader().contact_ids(&[], work.today()).await.unwrap();
    let (mut seconds, mut whole) = (Vec::new(), Vec::new());
    for contact in people.iter().step_by(people.len() / ERASED).take(ERASED) {
        let shown = erasure::summary(&work, *contact).await.unwrap();
        let order = EraseOrder {
            contact: *contact,
            plan: shown.plan,
            ground: ErasureGround::Withdrawn,
            request: String::new(),
            letter: None,
            no_letter: Some(NoLetter::NobodyAsked),
            typed: shown.name,
            others_stay: true,
        };
        let started = Instant::now();
        let (_, kept) = erasure::erase_unemptied(&work, &order, &Progress::default()).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
        empty_log(&work).await.unwrap();
        whole.push(started.elapsed().as_secs_f64());
        kept.unwrap();
    }
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    let worst = p95(seconds.clone());
    let mut figure =
        told("ERASE", "erasing one of 100,000 people, with the ledger, without the checkpoint", &seconds, 0.2);
    (figure["p95_seconds"], figure["met"]) = (worst.into(), (worst <= 0.2).into());
    figure["p95_seconds_with_checkpoint"] = p95(whole).into();
    figure
}
