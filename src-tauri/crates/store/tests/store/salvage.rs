//! Damage (SECURITY R3, R6): a log that is damaged costs at most its end, and damaged pages are no total loss.

use custode_domain::{
    communication::{Attachment, Communication, Mail},
    evidence::{Evidence, EvidenceKind, EvidenceRemoval},
    ids::{AttachmentId, CommunicationId, ConsentEventId, ContactId, EvidenceId, ReplicaId},
    journal::Body,
    records::Erasure,
};
use custode_store::{Archive, Salvaged, StoreError, salvage};
use sqlx::Connection as _;
use std::path::Path;

use crate::{common::*, merge::call};

const PAGE: usize = 4096;
const PEOPLE: usize = 600;

/// Numbers that are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

async fn filled() -> (Fresh, Vec<ContactId>) {
    let fresh = fresh().await;
    let people: Vec<ContactId> = (0..PEOPLE).map(|_| new_contact()).collect();
    for (at, few) in people.chunks(50).enumerate() {
        let mut tx = fresh.archive.begin(act(at as i64)).await.unwrap();
        for (n, id) in few.iter().enumerate() {
            let points = vec![email(&format!("p{at}x{n}@posta.example"))];
            tx.write_new(*id, Body::ContactRecorded(person("Anna", &format!("Rossi{at}x{n}"), points)));
        }
        tx.commit(()).await.unwrap();
    }
    fresh.archive.close().await.unwrap();
    (fresh, people)
}

async fn rescued(damaged: &Path, into: &Path) -> Result<(Salvaged, u64), StoreError> {
    let done = salvage(damaged, into, &key(), (ReplicaId::from_uuid(new_id()), at(90)), &|_, _| true).await?;
    let archive = Archive::open(into, &key()).await?;
    for check in archive.verify().await? {
        assert!(check.ok, "{}: {}", check.name, check.detail);
    }
    // It goes on working, with a chain of its own.
    let mut tx = archive.begin(act(100)).await?;
    tx.write_new(new_contact(), Body::ContactRecorded(person("Bea", "Galli", Vec::new())));
    tx.commit(()).await?;
    let contacts = archive.reader().stats().await?.contacts - 1;
    for check in archive.verify().await? {
        assert!(check.ok, "{}: {}", check.name, check.detail);
    }
    archive.close().await?;
    Ok((done, contacts))
}

#[tokio::test]
async fn salvage_of_a_whole_file_loses_nothing() {
    let (fresh, _) = filled().await;
    let into = fresh.dir.path().join("new.db");
    let (done, contacts) = rescued(&fresh.path(), &into).await.unwrap();
    assert_eq!((done.entries, done.lost_entries, done.without_body, contacts), (600, 0, 0, 600));
}

#[tokio::test]
async fn salvage_reads_what_lies_outside_of_damaged_pages() {
    let (fresh, _) = filled().await;
    let whole = std::fs::read(fresh.path()).unwrap();
    let pages = whole.len() / PAGE;
    let (mut draw, mut lost_in_all, mut runs) = (Draw(7), 0, 0);
    for run in 0..20 {
        let mut bytes = whole.clone();
        for _ in 0..3 {
            let page = draw.below(pages);
            bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        }
        let damaged = fresh.dir.path().join(format!("d{run}.db"));
        std::fs::write(&damaged, &bytes).unwrap();
        let (done, contacts) = rescued(&damaged, &fresh.dir.path().join(format!("n{run}.db"))).await.unwrap();
        assert_eq!(done.entries + done.lost_entries, 600, "run {run}: what is missing is counted");
        assert!(contacts + done.lost_entries + done.without_body >= 600, "run {run}: {done:?}, {contacts} contacts");
        // A page holds at most two dozen of entries.
        assert!(done.lost_entries + done.without_body <= 3 * 24, "run {run}: {done:?}");
        assert_eq!(std::fs::read(&damaged).unwrap(), bytes, "the damaged file is only read");
        lost_in_all += done.lost_entries + done.without_body;
        runs += 1;
    }
    println!(
        "R6: {runs} files of {pages} pages, 3 of them zeroed in each: {lost_in_all} of {} entries lost",
        600 * runs
    );
}

/// The list of tables, the roots and every page between them and the leaves: what is lost is what the page itself held.
#[tokio::test]
async fn r6_no_single_page_is_the_end_of_the_archive() {
    let (fresh, _) = filled().await;
    let whole = std::fs::read(fresh.path()).unwrap();
    let (damaged, into) = (fresh.dir.path().join("d.db"), fresh.dir.path().join("n.db"));
    // The first page, the ones with the list of tables, and roots; then some of the others.
    for page in (0..170).step_by(10).chain([1, 2, 3, 4, 5]) {
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        std::fs::write(&damaged, &bytes).unwrap();
        let (done, contacts) = rescued(&damaged, &into).await.unwrap();
        assert!(done.lost_entries + done.without_body <= 24, "page {page}: {done:?}");
        assert!(contacts + done.lost_entries + done.without_body >= 600, "page {page}: {done:?}, {contacts} contacts");
        assert_eq!(std::fs::read(&damaged).unwrap(), bytes, "the damaged file is only read");
        let left: Vec<_> = std::fs::read_dir(fresh.dir.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| ["data.db", "d.db", "n.db"].contains(&name.to_str().unwrap())), "{left:?}");
        std::fs::remove_file(&into).unwrap();
    }
}

/// Pages that were given back are empty (`secure_delete`): nothing of an erased person stands on any of them.
#[tokio::test]
async fn r6_salvage_page_by_page_brings_nobody_back() {
    let (fresh, people) = filled().await;
    let archive = Archive::open(&fresh.path(), &key()).await.unwrap();
    for few in people.chunks(4).step_by(3) {
        let mut tx = archive.begin(act(80)).await.unwrap();
        for id in few {
            tx.erase(*id, Erasure::default(), b"receipt".to_vec()).await.unwrap();
        }
        tx.commit(()).await.unwrap();
    }
    archive.close().await.unwrap();
    let (damaged, into) = (fresh.dir.path().join("d.db"), fresh.dir.path().join("n.db"));
    let mut bytes = std::fs::read(fresh.path()).unwrap();
    bytes[..PAGE].fill(0);
    std::fs::write(&damaged, &bytes).unwrap();
    let (done, contacts) = rescued(&damaged, &into).await.unwrap();
    assert_eq!((done.lost_entries, done.without_body, contacts), (0, 200, 400), "{done:?}");
}

/// What was not yet worked into the file comes over as the log has it.
#[tokio::test]
async fn salvage_page_by_page_minds_the_log() {
    let (fresh, _) = filled().await;
    let mut insider = insider(&fresh.path()).await;
    let root = sqlx::query_scalar::<_, i64>("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'");
    let root = usize::try_from(root.fetch_one(&mut insider).await.unwrap()).unwrap() - 1;
    insider.close().await.unwrap();
    let archive = Archive::open(&fresh.path(), &key()).await.unwrap();
    for n in 90..93 {
        let mut tx = archive.begin(act(n)).await.unwrap();
        tx.write_new(new_contact(), Body::ContactRecorded(person("Anna", &format!("Rossi{n}"), Vec::new())));
        tx.commit(()).await.unwrap();
    }
    // A copy of a moment, as a power cut leaves it.
    let place = tempfile::tempdir().unwrap();
    let damaged = place.path().join("data.db");
    let mut bytes = std::fs::read(fresh.path()).unwrap();
    bytes[root * PAGE..(root + 1) * PAGE].fill(0);
    std::fs::write(&damaged, &bytes).unwrap();
    std::fs::copy(fresh.dir.path().join("data.db-wal"), place.path().join("data.db-wal")).unwrap();
    archive.close().await.unwrap();
    let (done, contacts) = rescued(&damaged, &place.path().join("n.db")).await.unwrap();
    assert_eq!((done.entries, done.lost_entries, contacts), (603, 0, 603));
    assert_eq!(std::fs::read(&damaged).unwrap(), bytes, "the damaged file is only read");
}

#[tokio::test]
async fn salvage_of_a_file_without_a_whole_page_says_so_and_leaves_it() {
    let (fresh, _) = filled().await;
    let mut bytes = std::fs::read(fresh.path()).unwrap();
    bytes[16..].fill(0);
    let damaged = fresh.dir.path().join("d.db");
    std::fs::write(&damaged, &bytes).unwrap();
    let into = fresh.dir.path().join("n.db");
    let refused = salvage(&damaged, &into, &key(), (ReplicaId::from_uuid(new_id()), at(90)), &|_, _| true).await;
    assert!(matches!(refused, Err(StoreError::WrongKey | StoreError::Corrupt)), "{refused:?}");
    assert!(!into.exists());
    assert_eq!(std::fs::read(&damaged).unwrap(), bytes);
}

/// SECURITY R3: cut, flipped or zeroed anywhere, the log gives a prefix of what was acknowledged, and the file is sound.
#[tokio::test]
async fn a_log_that_is_damaged_costs_at_most_its_end() {
    let fresh = fresh().await;
    for n in 0..12 {
        let mut tx = fresh.archive.begin(act(n)).await.unwrap();
        tx.write_new(new_contact(), Body::ContactRecorded(person("Anna", &format!("Rossi{n}"), Vec::new())));
        tx.commit(()).await.unwrap();
    }
    // A copy of a moment, as a power cut leaves it; the connection stays open, so that nothing is emptied into the file.
    let data = std::fs::read(fresh.path()).unwrap();
    let log = std::fs::read(fresh.dir.path().join("data.db-wal")).unwrap();
    assert!(log.len() > 30_000, "the log is still there");
    let (mut draw, mut counts) = (Draw(3), std::collections::BTreeSet::new());
    for run in 0..600 {
        let place = tempfile::tempdir().unwrap();
        let (file, mut torn) = (place.path().join("data.db"), log.clone());
        let at = draw.below(torn.len());
        match run % 3 {
            0 => torn.truncate(at),
            1 => torn[at] ^= 1 << draw.below(8),
            _ => {
                let end = (at + 512).min(torn.len());
                torn[at..end].fill(0);
            }
        }
        std::fs::write(&file, &data).unwrap();
        std::fs::write(place.path().join("data.db-wal"), &torn).unwrap();
        let archive = match Archive::open(&file, &key()).await {
            Ok(archive) => archive,
            Err(error) => panic!("run {run}, byte {at}: {error}"),
        };
        // Every page, the chain and what is folded from it; once in a while, for it takes as long as all the rest.
        if run % 5 == 0 {
            for check in archive.verify().await.unwrap() {
                assert!(check.ok, "run {run}, byte {at}: {}: {}", check.name, check.detail);
            }
        }
        counts.insert(archive.reader().stats().await.unwrap().contacts);
        archive.close().await.unwrap();
    }
    assert!(counts.iter().all(|count| *count <= 12) && counts.len() > 3, "prefixes of different length: {counts:?}");
    println!("R3: 600 logs cut, flipped and zeroed, each opened to what a prefix of it says");
    fresh.end().await;
}

/// A file that proves a decision, attached to a new card.
async fn attached(fresh: &Fresh, bytes: &[u8], n: u8) {
    let (id, contact) = (EvidenceId::from_bytes([n; 16]), new_contact());
    let mut tx = fresh.archive.begin(act(i64::from(n))).await.unwrap();
    tx.write_new(contact, Body::ContactRecorded(person("Anna", "Rossi", Vec::new())));
    let evidence = Evidence {
        id,
        event: ConsentEventId::from_bytes([n; 16]),
        name: "modulo.pdf".to_owned(),
        kind: EvidenceKind::Pdf,
        size: bytes.len() as u64,
        sha256: custode_vault::sha256(bytes).to_vec(),
        level: 2,
        also: Vec::new(),
    };
    tx.attach(contact, evidence, bytes).await.unwrap();
    if n == 3 {
        tx.detach(contact, EvidenceRemoval { id, reason: "di un'altra".to_owned() }).await.unwrap();
    }
    tx.commit(()).await.unwrap();
}

/// The files that prove decisions come over; one that is not what was attached is counted as lost.
#[tokio::test]
async fn salvage_brings_the_files_of_decisions_and_counts_what_is_lost() {
    let fresh = fresh().await;
    for n in 1..=3 {
        attached(&fresh, &[b"%PDF-1.7".as_slice(), &vec![n; 20_000]].concat(), n).await;
    }
    fresh.archive.close().await.unwrap();
    let whole = fresh.dir.path().join("new.db");
    let (done, _) = rescued(&fresh.path(), &whole).await.unwrap();
    assert_eq!((done.files, done.lost_files), (2, 0), "every check passes with them; the destroyed one stays away");
    let mut insider = insider(&fresh.path()).await;
    sqlx::query("UPDATE evidence_file SET bytes = x'00' WHERE id = ?")
        .bind([1_u8; 16].as_slice())
        .execute(&mut insider)
        .await
        .unwrap();
    insider.close().await.unwrap();
    let partly = fresh.dir.path().join("partly.db");
    let done =
        salvage(&fresh.path(), &partly, &key(), (ReplicaId::from_uuid(new_id()), at(90)), &|_, _| true).await.unwrap();
    assert_eq!((done.files, done.lost_files, done.lost_entries), (1, 1, 0));
}

/// What came with messages comes over too, as the entries of communications name it.
#[tokio::test]
async fn salvage_brings_communications_and_what_came_with_them() {
    let fresh = fresh().await;
    let bytes = b"%PDF-1.7 preventivo".as_slice();
    let id = AttachmentId::from_uuid(new_id());
    let file = Attachment {
        id,
        name: "preventivo.pdf".to_owned(),
        media: "application/pdf".to_owned(),
        size: bytes.len() as u64,
        sha256: custode_vault::sha256(bytes).to_vec(),
    };
    for n in 0..3 {
        let (contact, message) = (new_contact(), CommunicationId::from_uuid(new_id()));
        let mut tx = fresh.archive.begin(act(n)).await.unwrap();
        tx.write_new(contact, Body::ContactRecorded(person("Anna", "Rossi", Vec::new())));
        let attachments = if n == 1 { vec![file.clone()] } else { Vec::new() };
        let logged = Communication { mail: Some(Mail { external: Vec::new(), attachments }), ..call(contact, at(n)) };
        tx.write_new(message, Body::CommunicationLogged(logged));
        if n == 1 {
            tx.keep_attachment(message, id, bytes).await.unwrap();
        }
        tx.commit(()).await.unwrap();
    }
    fresh.archive.close().await.unwrap();
    let (done, contacts) = rescued(&fresh.path(), &fresh.dir.path().join("new.db")).await.unwrap();
    assert_eq!((done.entries, done.lost_entries, done.files, done.lost_files, contacts), (6, 0, 1, 0, 3));
}
