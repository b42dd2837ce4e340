//! Who wrote what (SECURITY 1, T5): what each person writes ends with their signature, and verification says when one was
//! changed or taken away outside of Custode.

use crate::{
    backups::{lock, unlock},
    older_archives::{fixtures, login_of},
    replicas::copy,
    window::Window,
};
use custode_app::{
    domain::{
        ids::{ActorId, ReplicaId, ScopeId, TxnId},
        journal::{Body, EntryHeader, Kind, Stamp},
        records::SignerKey,
        role::ShippedRole,
    },
    vault::{self, Passphrase, Unlocked},
};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{collections::HashMap, path::Path};

pub async fn check(window: &Window) -> Value {
    let job = window.say("archive_verify", json!({})).await;
    window.done(&job).await;
    let report = window.say("archive_verify_report", json!({ "job": job["job"] })).await;
    report["checks"].as_array().unwrap().iter().find(|one| one["name"] == "signatures").unwrap().clone()
}

async fn opened(dir: &Path) -> (Unlocked, SqliteConnection) {
    let login = login_of(dir).await;
    let open = vault::unlock(dir, Some(&login), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(open.data_file())
        .pragma("key", format!("\"x'{}'\"", open.database_key().unwrap().expose_hex()))
        .disable_statement_logging();
    let connection = options.connect().await.unwrap();
    (open, connection)
}

pub async fn insider(dir: &Path, sql: &str) {
    let (_, mut connection) = opened(dir).await;
    let done = sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    assert!(done.rows_affected() > 0, "{sql}");
    connection.close().await.unwrap();
}

/// An entry at the end of the chain as the program itself would write it, in the name of somebody, signed with any key.
async fn forges(dir: &Path, actor: ActorId, body: &Body, key: &Unlocked) {
    let (_, mut connection) = opened(dir).await;
    let sql = "SELECT e.scope, e.replica, e.seq, e.hash, e.lid, e.schema_v, e.stamp FROM entry AS e JOIN chain AS c \
               ON c.scope = e.scope AND c.replica = e.replica AND c.seq = e.seq ORDER BY e.lid DESC LIMIT 1";
    let last = sqlx::query(sql).fetch_one(&mut connection).await.unwrap();
    let (salt, bytes) = ([7; 32], body.to_bytes());
    let scope = ScopeId::from_slice(last.get(0)).unwrap();
    let header = EntryHeader {
        scope,
        replica: ReplicaId::from_slice(last.get(1)).unwrap(),
        seq: last.get::<i64, _>(2).cast_unsigned() + 1,
        txn: TxnId::from_bytes([9; 16]),
        unit: scope.into(),
        kind: Kind::SignerKnown,
        stamp: Stamp::from_i64(last.get::<i64, _>(6) + 1),
        schema_v: u16::try_from(last.get::<i64, _>(5)).unwrap(),
        actor,
        commitment: vault::commitment(&salt, &bytes),
    };
    let hash = vault::chain_hash(&last.get::<Vec<u8>, _>(3).try_into().unwrap(), &header.bytes());
    let sig = key.sign(&[b"custode/entry/1".as_slice(), &hash].concat());
    let lid = last.get::<i64, _>(4) + 1;
    sqlx::query("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(lid)
        .bind(header.scope.to_vec())
        .bind(header.replica.to_vec())
        .bind(header.seq.cast_signed())
        .bind(header.txn.to_vec())
        .bind(header.unit.to_vec())
        .bind(i64::from(header.kind.number()))
        .bind(header.stamp.as_i64())
        .bind(i64::from(header.schema_v))
        .bind(header.actor.to_vec())
        .bind(header.commitment.to_vec())
        .bind(hash.to_vec())
        .bind(sig.to_vec())
        .execute(&mut connection)
        .await
        .unwrap();
    let body = sqlx::query("INSERT INTO entry_body VALUES (?, ?, ?)").bind(lid).bind(salt.to_vec()).bind(bytes);
    body.execute(&mut connection).await.unwrap();
    let chain = sqlx::query("UPDATE chain SET seq = ?, hash = ? WHERE replica = ?");
    let chain = chain.bind(header.seq.cast_signed()).bind(hash.to_vec()).bind(header.replica.to_vec());
    chain.execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn t5_what_each_person_writes_is_signed_and_a_changed_signature_is_found() {
    for sql in [
        "UPDATE entry SET sig = zeroblob(64) WHERE lid = (SELECT max(lid) FROM entry WHERE sig IS NOT NULL)",
        "UPDATE entry SET sig = NULL WHERE lid = (SELECT max(lid) FROM entry WHERE sig IS NOT NULL)",
        "UPDATE entry SET sig = (SELECT sig FROM entry WHERE sig IS NOT NULL ORDER BY lid LIMIT 1) \
         WHERE lid = (SELECT max(lid) FROM entry WHERE sig IS NOT NULL)",
    ] {
        let window = Window::open().await;
        window.person("Mario", "Rossi", "mario@posta.example").await;
        let bruno = window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
        window.person("Carla", "Verdi", "carla@posta.example").await;
        window.signs_in(LOGIN).await;
        assert_eq!(check(&window).await["ok"], true, "{}", check(&window).await);
        // Their keys change with a new code; what they wrote before stays theirs.
        let again = window.say("user_reset", json!({ "id": bruno, "passphrase": PASSPHRASE })).await;
        window.joins("Bruno", &again["code"]).await;
        window.person("Dora", "Neri", "dora@posta.example").await;
        window.signs_in(LOGIN).await;
        assert_eq!(check(&window).await["ok"], true, "{}", check(&window).await);
        lock(&window).await;
        insider(&window.kit.archive_dir("Rossi"), sql).await;
        unlock(&window).await;
        assert_eq!(check(&window).await["ok"], false, "{sql}");
    }
}

/// T5: somebody with a passphrase and a tool names a key of their own as that of another person, and signs with it. The
/// chain is whole, and the header knows no such key.
#[tokio::test(flavor = "multi_thread")]
async fn t5_a_key_that_somebody_names_for_another_person_is_refused() {
    let window = Window::open().await;
    let elsewhere = Window::open().await;
    lock(&elsewhere).await;
    let (own, connection) = opened(&elsewhere.kit.archive_dir("Rossi")).await;
    connection.close().await.unwrap();
    let bruno = window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.signs_in(LOGIN).await;
    lock(&window).await;
    let bruno: uuid::Uuid = serde_json::from_value(bruno).unwrap();
    let body = Body::SignerKnown(SignerKey { key: own.signing_public_key().to_vec() });
    forges(&window.kit.archive_dir("Rossi"), ActorId::from_uuid(bruno), &body, &own).await;
    unlock(&window).await;
    let found = check(&window).await;
    assert_eq!(found["ok"], false, "{found}");
    assert!(found["detail"].as_str().unwrap().contains("a key that nobody here has"), "{found}");
}

/// An archive from before there were signatures: nothing is missing before the entry that names the first key, and behind
/// it every commit is signed, whoever wrote it.
#[tokio::test(flavor = "multi_thread")]
async fn t5_an_older_archive_is_signed_from_its_upgrade_on() {
    // Signing came with schema 51; what was kept before knows none.
    let unsigned =
        |path: &std::path::PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name < "0051");
    for fixture in fixtures().into_iter().filter(unsigned) {
        let window = Window::first_run();
        let dir = window.kit.archive_dir("Prova");
        copy(&fixture.join("Prova.custode"), &dir);
        let login = login_of(&dir).await;
        let token = window.kit.desk.new_id();
        window.kit.desk.machine().remember(&dir, false, token).unwrap();
        let order = json!({ "login": login, "passphrase": PASSPHRASE });
        window.say("archive_unlock", order.clone()).await;
        window.person("Anna", "Ferri", "").await;
        let found = check(&window).await;
        assert_eq!(found["ok"], true, "{found}");
        let since: i64 = found["detail"].as_str().unwrap().rsplit(' ').next().unwrap().parse().unwrap();
        assert!(since > 100, "{found}");
        lock(&window).await;
        insider(&dir, "UPDATE entry SET sig = NULL, actor = x'00000000000000000000000000000001' WHERE lid = (SELECT max(lid) FROM entry)").await;
        window.say("archive_unlock", order).await;
        assert_eq!(check(&window).await["ok"], false, "{}", fixture.display());
    }
}

/// Takes every signature and every naming of a key away and writes the chain anew, as somebody can who has a passphrase and a
/// tool that opens the data file.
async fn begins_anew(dir: &Path) {
    let (_, mut connection) = opened(dir).await;
    for sql in [
        "DELETE FROM entry_body WHERE lid IN (SELECT lid FROM entry WHERE kind = 1101)",
        "DELETE FROM entry WHERE kind = 1101",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    let sql = "SELECT lid, scope, replica, txn, unit, kind, stamp, schema_v, actor, commitment FROM entry ORDER BY lid";
    let mut heads = HashMap::<Vec<u8>, (u64, [u8; 32])>::new();
    for row in sqlx::query(sql).fetch_all(&mut connection).await.unwrap() {
        let (seq, hash) = heads.entry(row.get(2)).or_insert((0, [0; 32]));
        *seq += 1;
        let header = EntryHeader {
            scope: ScopeId::from_slice(row.get(1)).unwrap(),
            replica: ReplicaId::from_slice(row.get(2)).unwrap(),
            seq: *seq,
            txn: TxnId::from_slice(row.get(3)).unwrap(),
            unit: custode_app::domain::ids::UnitId::from_slice(row.get(4)).unwrap(),
            kind: Kind::from_number(u32::try_from(row.get::<i64, _>(5)).unwrap()),
            stamp: Stamp::from_i64(row.get(6)),
            schema_v: u16::try_from(row.get::<i64, _>(7)).unwrap(),
            actor: ActorId::from_slice(row.get(8)).unwrap(),
            commitment: row.get::<Vec<u8>, _>(9).try_into().unwrap(),
        };
        *hash = vault::chain_hash(hash, &header.bytes());
        let update = sqlx::query("UPDATE entry SET seq = ?, hash = ?, sig = NULL WHERE lid = ?");
        let update = update.bind(seq.cast_signed()).bind(hash.to_vec()).bind(row.get::<i64, _>(0));
        update.execute(&mut connection).await.unwrap();
    }
    for (replica, (seq, hash)) in heads {
        let update = sqlx::query("UPDATE chain SET seq = ?, hash = ? WHERE replica = ?");
        let update = update.bind(seq.cast_signed()).bind(hash.to_vec()).bind(replica);
        update.execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

/// T5: the header says where signing begins, so nobody begins it anew by taking away all that there was: neither in a new
/// archive, nor in an older one, of which the first opening noted it.
#[tokio::test(flavor = "multi_thread")]
async fn t5_nobody_begins_the_signing_anew() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "mario@posta.example").await;
    assert_eq!(check(&window).await["ok"], true);
    lock(&window).await;
    begins_anew(&window.kit.archive_dir("Rossi")).await;
    unlock(&window).await;
    let found = check(&window).await;
    assert_eq!(found["ok"], false, "{found}");
    assert!(found["detail"].as_str().unwrap().contains("another one than the header says"), "{found}");

    let fixture = fixtures().into_iter().find(|path| path.ends_with("0046")).unwrap();
    let window = Window::first_run();
    let dir = window.kit.archive_dir("Prova");
    copy(&fixture.join("Prova.custode"), &dir);
    let login = login_of(&dir).await;
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(&dir, false, token).unwrap();
    let order = json!({ "login": login, "passphrase": PASSPHRASE });
    window.say("archive_unlock", order.clone()).await;
    assert_eq!(check(&window).await["ok"], true);
    lock(&window).await;
    let (open, connection) = opened(&dir).await;
    connection.close().await.unwrap();
    let start = open.signing_start().unwrap().unwrap();
    drop(open);
    window.say("archive_unlock", order.clone()).await;
    lock(&window).await;
    let (open, connection) = opened(&dir).await;
    connection.close().await.unwrap();
    assert_eq!(open.signing_start().unwrap(), Some(start), "noted once");
    drop(open);
    begins_anew(&dir).await;
    window.say("archive_unlock", order).await;
    assert_eq!(check(&window).await["ok"], false);
}

/// A page of the journal that cannot be read shuts nobody out: the archive opens, and verification tells.
#[tokio::test(flavor = "multi_thread")]
async fn t5_a_damaged_name_of_a_key_shuts_nobody_out() {
    let window = Window::open().await;
    lock(&window).await;
    let dir = window.kit.archive_dir("Rossi");
    let body = "UPDATE entry_body SET body = x'ff' WHERE lid IN (SELECT lid FROM entry WHERE kind = 1101)";
    insider(&dir, body).await;
    unlock(&window).await;
    assert_eq!(check(&window).await["ok"], false);
}

/// T5: who signs is looked up at each opening, and that costs the same however long the journal is.
#[tokio::test(flavor = "multi_thread")]
async fn t5_the_key_of_who_opens_is_found_by_an_index() {
    let window = Window::open().await;
    lock(&window).await;
    let (_, mut connection) = opened(&window.kit.archive_dir("Rossi")).await;
    let plan = "EXPLAIN QUERY PLAN SELECT e.lid, b.body FROM entry AS e LEFT JOIN entry_body AS b ON b.lid = e.lid \
                WHERE e.kind = 1101 AND e.actor = x'00'";
    let plan: Vec<String> =
        sqlx::query(plan).fetch_all(&mut connection).await.unwrap().iter().map(|row| row.get("detail")).collect();
    assert!(plan.iter().any(|step| step.contains("entry_signer")), "{plan:?}");
    connection.close().await.unwrap();
}
