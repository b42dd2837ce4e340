//! B7: the report of one person, gathered, set and bound with its JSON, CSV and manifest. The peer sets the same document
//! from the finished data. Each run is a process of its own: the typesetter remembers what it has set before.

use crate::{
    Place,
    figure::{RUNS, again, figure as compared, timed},
    program,
};
use chrono::Duration;
use custode_api::Desk;
use custode_app::{
    Work,
    communications::{CommunicationDraft, save},
    documents_of::{AccessPack, Lang, render_pdf},
    domain::{
        channel::Channel,
        communication::Direction,
        ids::{CommunicationId, ContactId},
    },
    reports,
};
use custode_testkit::person;
use serde_json::Value;
use std::{path::Path, sync::Arc, time::Instant};

/// Enough calls for about six pages.
const CALLS: i64 = 60;

pub async fn figure(place: &Place) -> Value {
    let archive = place.work.join("B7.custode");
    let _ = std::fs::remove_dir_all(&archive);
    program::create(&place.work, "B7").await;
    let desk = Arc::new(Desk::new(program::ports(&place.work)));
    let work = program::open(&desk, &archive).await;
    let contact = someone(&work).await;
    let (_, prepared) = reports::prepare(&work, contact, Lang::It, None).await.unwrap();
    let pages = prepared.pages;
    let pack = place.work.join("B7.json");
    std::fs::write(&pack, &prepared.files.iter().find(|file| file.kind == "json").unwrap().bytes).unwrap();
    drop(work);
    desk.shut_down().await;
    let id = contact.to_string();
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(timed(&mut again(&["report".as_ref(), archive.as_os_str(), id.as_ref()])));
        peers.push(timed(&mut again(&["typeset".as_ref(), pack.as_os_str()])));
    }
    let mut figure = compared("B7", "report with all its files / typesetting the same document", &ours, &peers, 1.3);
    figure["pages"] = pages.into();
    figure
}

async fn someone(work: &Work) -> ContactId {
    let contact = person(work, "Anna", "D'Angelo").email("anna@posta.example").mobile("333 1234567").create().await;
    for number in 0..CALLS {
        call(work, contact, number).await;
    }
    contact
}

/// Logs one call with a person.
pub async fn call(work: &Work, contact: ContactId, number: i64) -> CommunicationId {
    let purposes = work.reader().purposes().await.unwrap();
    let classes = work.reader().retention_classes().await.unwrap();
    let draft = CommunicationDraft {
        commercial_reason: None,
        mentioned: Vec::new(),
        point: None,
        files: Vec::new(),
        id: None,
        contacts: vec![contact],
        direction: if number % 2 == 0 { Direction::Inbound } else { Direction::Outbound },
        channel: Some(Channel::Phone),
        channel_name: None,
        at: work.now() - Duration::days(number + 1),
        minutes: Some(5),
        subject: format!("Preventivo numero {number}"),
        body: "Chiede tre ante scorrevoli in larice, misure da prendere in cantiere la settimana prossima.".to_owned(),
        outcome: Some("Richiamare dopo il sopralluogo".to_owned()),
        purpose: purposes[0].id,
        retention: classes[0].id,
        category: None,
        follow_up_on: None,
    };
    save(work, draft).await.unwrap().id
}

pub async fn ours(archive: &Path, contact: &str) {
    let desk = Arc::new(Desk::new(program::ports(archive.parent().unwrap())));
    let work = program::open(&desk, archive).await;
    let started = Instant::now();
    reports::prepare(&work, contact.parse().unwrap(), Lang::It, None).await.unwrap();
    println!("{}", started.elapsed().as_secs_f64());
    drop(work);
    desk.shut_down().await;
}

pub fn theirs(pack: &Path) {
    let pack: AccessPack = serde_json::from_slice(&std::fs::read(pack).unwrap()).unwrap();
    let started = Instant::now();
    std::hint::black_box(render_pdf(&pack, Lang::It).unwrap());
    println!("{}", started.elapsed().as_secs_f64());
}
