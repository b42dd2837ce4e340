//! The module Privacy GDPR (S77 to S83): activation, switches, reasons.

use crate::window::Window;
use custode_app::vault::{Passphrase, unlock};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

/// The settings as they are set: soft spam and what is sold have their own acts.
pub async fn switches(window: &Window) -> Value {
    let mut settings = window.say("privacy_get", json!({})).await;
    let all = settings.as_object_mut().unwrap();
    all.remove("softSpam");
    all.remove("goods");
    settings
}

async fn activate(window: &Window) -> Value {
    let mut settings = switches(window).await;
    settings["active"] = json!(true);
    window.say("privacy_set", settings).await
}

fn titles(list: &Value) -> Vec<String> {
    list["reasons"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

async fn reason(window: &Window, title: &str) -> Value {
    let list = window.say("reason_list", json!({})).await;
    let found = list["reasons"].as_array().unwrap().iter().find(|one| one["title"] == title).cloned();
    found.unwrap_or_else(|| panic!("no reason {title}"))
}

/// S77, S78, S79: not active in a new archive; activation shows three switches, all of them on, and can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn s79_fresh_activation_has_three_switches_on() {
    let window = Window::open().await;
    let fresh = window.say("privacy_get", json!({})).await;
    assert_eq!(fresh["active"], false, "a new archive waits for somebody to activate it");
    let activated = activate(&window).await;
    let active = switches(&window).await;
    assert_eq!(
        active,
        json!({ "active": true, "askSingle": true, "checkMass": true, "checkContact": true, "dialer": "", "rpoEach": false })
    );
    window.say("change_undo", json!({ "txn": activated["txn"] })).await;
    assert_eq!(window.say("privacy_get", json!({})).await["active"], false);
}

/// Activating again turns on what was off.
#[tokio::test(flavor = "multi_thread")]
async fn s79_activation_turns_every_switch_on() {
    let window = Window::open().await;
    activate(&window).await;
    let set = |active: bool, on: bool| json!({ "active": active, "askSingle": on, "checkMass": on, "checkContact": on, "dialer": "sip:{numero}@pbx", "rpoEach": false });
    window.say("privacy_set", set(true, false)).await;
    assert_eq!(window.say("privacy_get", json!({})).await["askSingle"], false);
    window.say("privacy_set", set(false, false)).await;
    window.say("privacy_set", set(true, false)).await;
    let again = switches(&window).await;
    assert_eq!(
        (&again["askSingle"], &again["checkMass"], &again["checkContact"]),
        (&json!(true), &json!(true), &json!(true))
    );
    assert_eq!(again["dialer"], "sip:{numero}@pbx", "how calls are dialled stays");
    let mut wrong = again;
    wrong["dialer"] = json!("file:///tmp/{numero}");
    let refused = window.refused("privacy_set", wrong).await;
    assert_eq!(refused["fields"][0], json!({ "field": "dialer", "reason": "dialer-address", "params": {} }));
}

/// S83: shipped reasons, added, renamed, put in order, disabled, offered again; each can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn s83_reasons_are_kept_in_order() {
    let window = Window::open().await;
    let shipped = window.say("reason_list", json!({})).await;
    insta::assert_json_snapshot!(shipped, { ".reasons[].id" => "[id]" });
    let typed = |id: Value, title: &str| json!({ "id": id, "title": title, "basis": "contract", "channels": ["phone", "email"] });
    let saved = window.say("reason_save", typed(Value::Null, "Consegna a domicilio")).await;
    let renamed = window.say("reason_save", typed(saved["id"].clone(), "Consegna")).await;
    let kept = reason(&window, "Consegna").await;
    assert_eq!((&kept["code"], &kept["channels"]), (&json!("CONSEGNA-A-DOMICILIO"), &json!(["email", "phone"])));
    window.say("change_undo", json!({ "txn": renamed["txn"] })).await;
    reason(&window, "Consegna a domicilio").await;

    let before = titles(&window.say("reason_list", json!({})).await);
    let moved = window.say("reason_order", json!({ "ids": [saved["id"]] })).await;
    let after = titles(&window.say("reason_list", json!({})).await);
    assert_eq!(after[0], "Consegna a domicilio");
    assert_eq!(after[1..], before[..before.len() - 1]);
    window.say("change_undo", json!({ "txn": moved["txn"] })).await;
    assert_eq!(titles(&window.say("reason_list", json!({})).await), before);

    let disabled = window.say("reason_archive", json!({ "id": saved["id"], "archived": true })).await;
    assert_eq!(reason(&window, "Consegna a domicilio").await["archived"], true);
    window.say("change_undo", json!({ "txn": disabled["txn"] })).await;
    assert_eq!(reason(&window, "Consegna a domicilio").await["archived"], false);
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    assert_eq!(
        window.refused("reason_order", json!({ "ids": [saved["id"], saved["id"]] })).await["code"],
        "validation"
    );
    assert_eq!(window.refused("reason_order", json!({ "ids": [unknown.clone()] })).await["code"], "validation");
    assert_eq!(window.refused("reason_archive", json!({ "id": unknown, "archived": true })).await["code"], "not-found");
}

/// A commercial reason does not exist, and what answers rights cannot be disabled.
#[tokio::test(flavor = "multi_thread")]
async fn s83_no_commercial_reason_and_rights_stay_open() {
    let window = Window::open().await;
    let typed = |title: &str, basis: &str| json!({ "id": null, "title": title, "basis": basis, "channels": [] });
    let refused = window.refused("reason_save", typed("Promozione di Natale", "contract")).await;
    assert_eq!(refused["fields"][0]["reason"], "marketing-reason");
    let refused = window.refused("reason_save", typed("Invito alla fiera", "persons_request")).await;
    assert_eq!(refused["fields"][0]["reason"], "unasked-offer");
    window.say("reason_save", typed("Offerta richiesta dal cliente", "contract")).await;
    for basis in ["consent", "soft_spam", "legitimate_interest", "marketing"] {
        assert_eq!(window.refused("reason_save", typed("Novità", basis)).await["params"]["reason"], "shape", "{basis}");
    }
    let list = window.say("reason_list", json!({})).await;
    let rights = list["reasons"].as_array().unwrap().iter().find(|one| one["rightsAnswers"] == true).unwrap();
    let refused = window.refused("reason_archive", json!({ "id": rights["id"], "archived": true })).await;
    assert_eq!(refused["params"]["reason"], "rights-reason");
    let narrowed = json!({ "id": rights["id"], "title": "Diritti", "basis": "contract", "channels": ["post"] });
    window.say("reason_save", narrowed).await;
    let kept = reason(&window, "Diritti").await;
    assert_eq!((&kept["basis"], &kept["channels"]), (&json!("legal_obligation"), &json!([])));
}

/// An archive from before the module: its consent types say that it is active, and it gets the shipped reasons once.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_archive_is_active_and_gets_its_reasons() {
    let window = Window::open().await;
    assert_eq!(window.say("privacy_get", json!({})).await["active"], false);
    window.say("archive_lock", json!({})).await;
    // What such an archive has: neither settings nor reasons.
    let opened =
        unlock(&window.kit.archive_dir("Rossi"), Some(LOGIN), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(opened.data_file())
        .pragma("key", format!("\"x'{}'\"", opened.database_key().unwrap().expose_hex()))
        .disable_statement_logging();
    let mut insider = options.connect().await.unwrap();
    for table in ["contact_reason", "privacy"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut insider).await.unwrap();
    }
    insider.close().await.unwrap();
    drop(opened);
    let again = json!({ "login": LOGIN, "passphrase": PASSPHRASE });
    window.say("archive_unlock", again.clone()).await;
    assert_eq!(window.say("privacy_get", json!({})).await["active"], true);
    let reasons = titles(&window.say("reason_list", json!({})).await);
    assert_eq!((reasons.len(), reasons[0].as_str()), (8, "Ordine o contratto in corso"));
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", again).await;
    assert_eq!(titles(&window.say("reason_list", json!({})).await), reasons, "only once");
}
