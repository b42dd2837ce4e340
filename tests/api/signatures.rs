//! Who wrote what (SECURITY 1, T5): what each person writes ends with their signature, and verification says when one was
//! changed or taken away outside of Custode.

use crate::{
    backups::{lock, unlock},
    window::Window,
};
use custode_app::{
    domain::role::ShippedRole,
    vault::{self, Passphrase},
};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};

async fn check(window: &Window) -> Value {
    let job = window.say("archive_verify", json!({})).await;
    window.done(&job).await;
    let report = window.say("archive_verify_report", json!({ "job": job["job"] })).await;
    report["checks"].as_array().unwrap().iter().find(|one| one["name"] == "signatures").unwrap().clone()
}

async fn insider(window: &Window, sql: &'static str) {
    let dir = window.kit.archive_dir("Rossi");
    let open = vault::unlock(&dir, Some(LOGIN), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(open.data_file())
        .pragma("key", format!("\"x'{}'\"", open.database_key().unwrap().expose_hex()))
        .disable_statement_logging();
    let mut connection = options.connect().await.unwrap();
    let done = sqlx::query(sql).execute(&mut connection).await.unwrap();
    assert!(done.rows_affected() > 0, "{sql}");
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
        insider(&window, sql).await;
        unlock(&window).await;
        assert_eq!(check(&window).await["ok"], false, "{sql}");
    }
}
