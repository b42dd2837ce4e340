use custode_domain::journal::Body;
use custode_store::{Archive, StoreError};
use custode_vault::sha256_file;
use sqlx::Connection;

use crate::common::*;

#[tokio::test]
async fn what_was_written_is_there_after_a_restart_and_the_file_is_ciphertext() {
    let mut fresh = fresh().await;
    let id = new_contact();
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(id, Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example")])));
    tx.commit(()).await.unwrap();
    fresh.reopen().await;
    let card = fresh.archive.reader().contact(id, today()).await.unwrap().unwrap();
    assert_eq!(card.unit.display_name(), "Anna Rossi");
    fresh.all_checks_pass().await;
    fresh.archive.close().await.unwrap();
    let bytes = std::fs::read(fresh.path()).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(5).any(|window| window == b"Rossi"));
    assert!(!fresh.dir.path().join("data.db-wal").exists(), "the log is emptied and gone after closing");
    fresh.end().await;
}

#[tokio::test]
async fn versions_are_those_of_the_bundled_cipher() {
    let fresh = fresh().await;
    let stats = fresh.archive.reader().stats().await.unwrap();
    println!("SQLite {}, SQLCipher {}", stats.sqlite, stats.cipher);
    assert!(stats.cipher.starts_with('4') && stats.sqlite.starts_with('3'));
    assert_eq!((stats.contacts, stats.entries), (0, 0));
    fresh.end().await;
}

#[tokio::test]
async fn a_wrong_key_a_plain_file_and_a_text_are_refused_untouched() {
    let fresh = fresh().await;
    fresh.archive.close().await.unwrap();
    let before = sha256_file(&fresh.path()).unwrap();
    assert_eq!(Archive::open(&fresh.path(), &make_key()).await.unwrap_err(), StoreError::WrongKey);
    assert_eq!(sha256_file(&fresh.path()).unwrap(), before);

    let text = fresh.dir.path().join("text.db");
    std::fs::write(&text, "Nome;Cognome\n".repeat(2_000)).unwrap();
    let before = sha256_file(&text).unwrap();
    assert_eq!(Archive::open(&text, &key()).await.unwrap_err(), StoreError::WrongKey);
    assert_eq!(sha256_file(&text).unwrap(), before);

    let empty = fresh.dir.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    assert_eq!(Archive::open(&empty, &key()).await.unwrap_err(), StoreError::Corrupt, "no new archive begins in it");
    assert_eq!(std::fs::metadata(&empty).unwrap().len(), 0);

    let missing = fresh.dir.path().join("missing.db");
    assert_eq!(Archive::open(&missing, &key()).await.unwrap_err(), StoreError::Io);
    assert!(!missing.exists());
    fresh.end().await;
}

#[tokio::test]
async fn a_truncated_file_is_never_opened_as_if_it_were_whole() {
    let fresh = fresh().await;
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    for _ in 0..500 {
        tx.write_new(new_contact(), Body::ContactRecorded(person("Anna", "Rossi", vec![])));
    }
    tx.commit(()).await.unwrap();
    fresh.archive.close().await.unwrap();
    let whole = std::fs::read(fresh.path()).unwrap();
    for keep in [whole.len() / 3, whole.len() / 2, whole.len() - 5_000] {
        std::fs::write(fresh.path(), &whole[..keep]).unwrap();
        match Archive::open(&fresh.path(), &key()).await {
            Err(error) => assert!(matches!(error, StoreError::Corrupt | StoreError::WrongKey), "{error:?}"),
            Ok(archive) => {
                let checks = archive.verify().await;
                assert!(checks.map_or(true, |checks| checks.iter().any(|check| !check.ok)));
                archive.close().await.ok();
            }
        }
    }
    fresh.end().await;
}

/// R4: one bit, anywhere in the data file behind the salt, is found by the opening or by the checks.
#[tokio::test]
async fn r4_any_flipped_bit_of_the_data_file_is_told() {
    let fresh = fresh().await;
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    for _ in 0..60 {
        tx.write_new(new_contact(), Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example")])));
    }
    tx.commit(()).await.unwrap();
    fresh.archive.close().await.unwrap();
    let whole = std::fs::read(fresh.path()).unwrap();
    let flips = if std::env::var_os("CUSTODE_FAULT_HOURS").is_some() { 20_000 } else { 300 };
    let (mut draw, mut at_opening) = (4_u64, 0);
    for flip in 0..flips {
        draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The first sixteen bytes are the salt, which the header keeps too; the seal of the archive covers them.
        let at = 16 + usize::try_from(draw >> 33).unwrap() % (whole.len() - 16);
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (flip % 8);
        for beside in ["data.db-wal", "data.db-shm"] {
            let _ = std::fs::remove_file(fresh.dir.path().join(beside));
        }
        std::fs::write(fresh.path(), &bytes).unwrap();
        match Archive::open(&fresh.path(), &key()).await {
            Err(error) => {
                assert!(matches!(error, StoreError::Corrupt | StoreError::WrongKey), "byte {at}: {error:?}");
                at_opening += 1;
            }
            Ok(archive) => {
                let checks = archive.verify().await.unwrap_or_else(|error| panic!("byte {at}: {error:?}"));
                assert!(checks.iter().any(custode_store::Check::is_wrong), "byte {at} was flipped and nobody told");
                archive.close().await.ok();
            }
        }
    }
    println!("R4: {flips} flipped bits of the data file, all told, {at_opening} at the opening");
    fresh.end().await;
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_refused_untouched() {
    let fresh = fresh().await;
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    sqlx::query("PRAGMA user_version = 9").execute(&mut insider).await.unwrap();
    sqlx::query("UPDATE archive_meta SET value = '8' WHERE key = 'schema_min_reader'")
        .execute(&mut insider)
        .await
        .unwrap();
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut insider).await.unwrap();
    insider.close().await.unwrap();
    let before = sha256_file(&fresh.path()).unwrap();
    assert_eq!(Archive::open(&fresh.path(), &key()).await.unwrap_err(), StoreError::NewerFile { needs: 8 });
    assert_eq!(sha256_file(&fresh.path()).unwrap(), before);
    fresh.end().await;
}

/// Puts the projections back to what they were before migration 8, as a file of an earlier program has them.
const BEFORE_LEAN: &str = "PRAGMA foreign_keys = OFF; DROP TABLE consent_corrected; DROP TABLE contact_point; \
     DROP TABLE contact; DROP TABLE contact_sale; DROP VIEW hold_reach; DROP TABLE case_item; DROP TABLE case_file; \
     DELETE FROM _sqlx_migrations WHERE version IN (8, 41, 44); \
     UPDATE archive_meta SET value = '3' WHERE key = 'projection_version';";

#[tokio::test]
async fn a_file_of_an_earlier_program_opens_and_is_folded_again() {
    let mut fresh = fresh().await;
    let (kind, id) = (custode_domain::ids::ConsentTypeId::from_uuid(new_id()), new_contact());
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    tx.write_new(
        id,
        Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example"), address("Lodi", "LO")])),
    );
    let yes = decision(kind, custode_domain::consent::ConsentState::Given, day("2026-01-31"), vec![]);
    tx.write_new(id, Body::ConsentEvent(yes));
    tx.commit(()).await.unwrap();
    let hash = fresh.archive.logical_hash().await.unwrap();
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    sqlx::raw_sql(BEFORE_LEAN).execute(&mut insider).await.unwrap();
    let earlier = include_str!("../../migrations/0002_projections.sql");
    for table in ["contact", "contact_point", "consent_event"] {
        let from = earlier.find(&format!("CREATE TABLE {table} (")).unwrap();
        let end = from + earlier[from..].find(';').unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(earlier[from..end].to_owned())).execute(&mut insider).await.unwrap();
    }
    let card = "INSERT INTO contact (lid, id, kind, status, list_name, sort_key, match_name, created_stamp, changed_stamp) \
         VALUES (1, zeroblob(16), 'person', 'active', 'Rossi Anna', x'00', 'anna rossi', 1, 1)";
    sqlx::query(card).execute(&mut insider).await.unwrap();
    insider.close().await.unwrap();
    fresh.reopen().await;
    fresh.all_checks_pass().await;
    assert_eq!(fresh.archive.logical_hash().await.unwrap(), hash);
    let types = fresh.archive.reader().consent_types().await.unwrap();
    assert_eq!(types[0].usage, 1);
    fresh.end().await;
}

#[tokio::test]
async fn an_existing_file_is_never_created_again() {
    let fresh = fresh().await;
    fresh.archive.close().await.unwrap();
    let new = custode_store::CreateArchive {
        scope: custode_domain::ids::ScopeId::from_uuid(new_id()),
        replica: custode_domain::ids::ReplicaId::from_uuid(new_id()),
        at: at(0),
    };
    assert_eq!(Archive::create(&fresh.path(), &key(), new).await.unwrap_err(), StoreError::Constraint);
    fresh.end().await;
}

#[tokio::test]
async fn a_dropped_write_leaves_nothing_and_the_next_one_works() {
    let fresh = fresh().await;
    let id = new_contact();
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(id, Body::ContactRecorded(person("Anna", "Rossi", vec![])));
    tx.flush().await.unwrap();
    drop(tx);
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    assert!(tx.contact(id).await.unwrap().is_none());
    tx.write_new(new_contact(), Body::ContactRecorded(person("Ugo", "Bianchi", vec![])));
    tx.commit(()).await.unwrap();
    assert_eq!(fresh.archive.reader().stats().await.unwrap().entries, 1);
    fresh.all_checks_pass().await;
    fresh.end().await;
}

#[tokio::test]
async fn after_closing_everything_answers_closed() {
    let fresh = fresh().await;
    let reader = fresh.archive.reader();
    fresh.archive.close().await.unwrap();
    fresh.archive.close().await.unwrap();
    assert_eq!(reader.stats().await.unwrap_err(), StoreError::Closed);
    assert_eq!(fresh.archive.begin(act(0)).await.unwrap_err(), StoreError::Closed);
    fresh.end().await;
}

/// Statements run while the next ones are made: one that fails must end the write, even for a caller that went on.
#[tokio::test]
async fn a_write_that_failed_in_the_background_is_never_committed() {
    let mut fresh = fresh().await;
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    sqlx::query("CREATE TRIGGER no_mail BEFORE INSERT ON contact_point BEGIN SELECT raise(ABORT, 'no'); END")
        .execute(&mut insider)
        .await
        .unwrap();
    insider.close().await.unwrap();
    fresh.reopen().await;
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    let id = new_contact();
    tx.write_new(id, Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@posta.example")])));
    tx.flush().await.unwrap();
    assert!(tx.contact(id).await.is_err(), "somebody hears of it, and goes on");
    tx.write_new(new_contact(), Body::ContactRecorded(person("Mario", "Bianchi", vec![])));
    assert!(tx.commit(()).await.is_err());
    assert_eq!(fresh.archive.reader().stats().await.unwrap().contacts, 0);
    fresh.end().await;
}

/// Set in the children of the next test.
const LEAVES: &str = "CUSTODE_TEST_LEAVES_OPEN";

/// A program that ends with an open archive ends in order: neither SQLCipher nor OpenSSL is taken away from the threads
/// that are closing it (SECURITY 0.2).
#[test]
fn leaving_without_closing_is_no_crash() {
    if std::env::var_os(LEAVES).is_some() {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let many = runtime.block_on(async {
            let mut many = Vec::new();
            for _ in 0..8 {
                let fresh = fresh().await;
                let mut tx = fresh.archive.begin(act(0)).await.unwrap();
                let body = Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example")]));
                tx.write_new(new_contact(), body);
                tx.commit(()).await.unwrap();
                many.push(fresh);
            }
            many
        });
        drop(many);
        runtime.shutdown_background();
        std::process::exit(0);
    }
    let name = "lifecycle::leaving_without_closing_is_no_crash";
    for _ in 0..24 {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .env(LEAVES, "1")
            .output()
            .unwrap();
        assert!(child.status.success(), "{:?}", child.status);
    }
}
