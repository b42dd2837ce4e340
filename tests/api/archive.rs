//! First run, lock, recovery, passphrase, keyring slot, sample, verification.

use crate::window::Window;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const OTHER: &str = "sette gabbiani sopra il molo di levante";

async fn created(window: &Window) -> Value {
    window.kit.host.will_pick(window.kit.folder());
    let place = window.say("archive_place_pick", json!({})).await;
    let request =
        json!({ "place": place["file"]["token"], "name": "Bianchi", "login": LOGIN, "passphrase": PASSPHRASE });
    window.say("archive_create", request).await
}

fn typed(kit: &Value) -> Value {
    let groups: Vec<Value> = kit["ask"]
        .as_array()
        .unwrap()
        .iter()
        .map(|index| {
            let at = usize::try_from(index.as_u64().unwrap()).unwrap() - 1;
            json!({ "index": index, "text": kit["groups"][at] })
        })
        .collect();
    json!({ "groups": groups })
}

fn code(kit: &Value) -> String {
    let groups: Vec<&str> = kit["groups"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    groups.join("-")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_run_ends_with_an_open_archive_and_a_recovery_sheet() {
    let window = Window::first_run();
    let info = window.say("app_info", json!({})).await;
    assert_eq!((&info["stage"], &info["appearance"]["language"]), (&json!("welcome"), &json!("it")));
    window.say("appearance_set", json!({ "language": "en", "theme": "dark", "density": "compact", "zoom": 110 })).await;
    assert_eq!(window.say("app_info", json!({})).await["appearance"]["theme"], "dark");
    let outside = json!({ "language": "it", "theme": "dark", "density": "compact", "zoom": 900 });
    assert_eq!(window.refused("appearance_set", outside).await["fields"][0]["reason"], "out-of-range");

    let kit = created(&window).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "recovery_pending");
    let sheet = window.kit.folder().join("foglio.pdf");
    window.kit.host.will_pick(&sheet);
    let saved = window.say("recovery_sheet_save", json!({})).await;
    assert_eq!(saved["file"]["name"], "foglio.pdf");
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"%PDF-"));
    assert_eq!(window.kit.host.viewed(), [sheet]);

    let wrong =
        json!({ "groups": [{ "index": kit["ask"][0], "text": "ZZZZ" }, { "index": kit["ask"][1], "text": "" }] });
    assert_eq!(window.refused("recovery_confirm", wrong).await["fields"][0]["reason"], "group-differs");
    window.say("recovery_confirm", typed(&kit)).await;
    let session = window.say("session_get", json!({})).await;
    insta::assert_json_snapshot!(session);
    assert_eq!(window.kit.host.stages(), [true]);
}

/// A window that is loaded again goes on where it stood; a program that ended there asks again with a new kit.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_ends_with_a_sheet_that_was_never_confirmed() {
    let mut window = Window::first_run();
    let kit = created(&window).await;
    assert_eq!(window.say("recovery_get", json!({})).await, kit, "the same kit for a window that was loaded again");

    window.kit.desk.shut_down().await;
    window.restart().await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "locked");
    let unlock = json!({ "login": LOGIN, "passphrase": PASSPHRASE });
    window.say("archive_unlock", unlock.clone()).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "recovery_pending");
    assert_eq!(window.refused("session_get", json!({})).await["code"], "locked", "nothing is shown before the sheet");
    let next = window.say("recovery_get", json!({})).await;
    assert_eq!(next["kitNo"], 2);
    assert_ne!(next["groups"], kit["groups"]);
    window.say("recovery_confirm", typed(&next)).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "open");
    assert_eq!(
        window.refused("recovery_get", json!({})).await["code"],
        "precondition",
        "shown until then, never again"
    );

    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", unlock).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "open", "a confirmed sheet is not asked for again");
    window.say("archive_lock", json!({})).await;
    let stale = json!({ "code": code(&kit), "login": LOGIN, "newPassphrase": OTHER });
    assert_eq!(window.refused("archive_recover", stale).await["code"], "wrong-key");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_sheet_is_replaced_with_the_passphrase() {
    let window = Window::first_run();
    let kit = created(&window).await;
    window.say("recovery_confirm", typed(&kit)).await;
    assert_eq!(window.refused("recovery_renew", json!({ "passphrase": OTHER })).await["code"], "wrong-key");
    assert_eq!(window.say("app_info", json!({})).await["stage"], "open", "a wrong passphrase changes nothing");
    window.say("recovery_renew", json!({ "passphrase": PASSPHRASE })).await;
    assert_eq!(window.kit.host.stages(), [true, false], "the main window makes way for the sheet");
    assert_eq!(window.refused("session_get", json!({})).await["code"], "locked");
    let next = window.say("recovery_get", json!({})).await;
    window.say("recovery_confirm", typed(&next)).await;
    window.say("archive_lock", json!({})).await;
    let stale = json!({ "code": code(&kit), "login": LOGIN, "newPassphrase": OTHER });
    assert_eq!(window.refused("archive_recover", stale).await["code"], "wrong-key", "the lost sheet opens nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn weak_passphrases_and_bad_names_are_refused_at_their_field() {
    let window = Window::first_run();
    window.kit.host.will_pick(window.kit.folder());
    let place = window.say("archive_place_pick", json!({})).await["file"]["token"].clone();
    let ask = |name: &str, passphrase: &str| json!({ "place": place, "name": name, "login": LOGIN, "passphrase": passphrase });
    let weak = window.refused("archive_create", ask("Bianchi", "password123")).await;
    assert_eq!(weak["fields"][0]["field"], "passphrase");
    let slash = window.refused("archive_create", ask("a/b", PASSPHRASE)).await;
    assert_eq!(slash["fields"][0], json!({ "field": "name", "reason": "file-name", "params": {} }));
    assert!(!window.kit.archive_dir("Bianchi").exists(), "nothing half-made stays behind");

    let meter = |text: &'static str| window.say("passphrase_check", json!({ "passphrase": text }));
    assert_eq!(meter("ciao").await["acceptable"], false);
    assert_eq!(meter(PASSPHRASE).await["acceptable"], true);

    created(&window).await;
    let twice = window.refused("archive_create", ask("Bianchi", PASSPHRASE)).await;
    assert_eq!((&twice["code"], &twice["params"]["reason"]), (&json!("conflict"), &json!("archive-exists")));
}

#[tokio::test(flavor = "multi_thread")]
async fn locking_leaves_nothing_to_read_and_forgetting_leaves_the_files() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("session_touch", json!({})).await;
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.refused("contact_get", json!({ "id": anna })).await["code"], "locked");
    let info = window.say("app_info", json!({})).await;
    assert_eq!((&info["stage"], &info["logins"]), (&json!("locked"), &json!([LOGIN])));
    assert!(!info.to_string().contains("posta.example"));
    let token = info["archive"]["token"].clone();
    window.say("archive_forget", json!({ "token": token })).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "welcome");
    assert!(window.kit.archive_dir("Rossi").is_dir());
}

/// UX: the idle timer locks by the wall clock too, which a sleeping machine does not stop.
#[tokio::test(flavor = "multi_thread")]
async fn the_idle_timer_locks_after_the_minutes_of_the_setting() {
    let window = Window::open().await;
    window.say("idle_set", json!({ "minutes": 2 })).await;
    assert_eq!(window.say("session_get", json!({})).await["idleMinutes"], 2);
    assert_eq!(window.refused("idle_set", json!({ "minutes": 0 })).await["fields"][0]["field"], "minutes");
    window.kit.clock.advance(chrono::Duration::seconds(119));
    assert!(!window.kit.desk.lock_if_idle().await);
    window.kit.clock.advance(chrono::Duration::seconds(2));
    assert!(window.kit.desk.lock_if_idle().await);
    assert_eq!(window.say("app_info", json!({})).await["stage"], "locked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let window = Window::open().await;
    let wrong = json!({ "current": "non è questa la frase giusta", "newPassphrase": OTHER });
    assert_eq!(window.refused("passphrase_change", wrong).await["code"], "wrong-key");
    window.say("passphrase_change", json!({ "current": PASSPHRASE, "newPassphrase": OTHER })).await;
    window.say("archive_lock", json!({})).await;
    let old = json!({ "login": LOGIN, "passphrase": PASSPHRASE });
    assert_eq!(window.refused("archive_unlock", old).await["code"], "wrong-key");
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": OTHER })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recovery_code_opens_once_and_is_replaced() {
    let window = Window::first_run();
    let kit = created(&window).await;
    window.say("recovery_confirm", typed(&kit)).await;
    window.say("archive_lock", json!({})).await;
    let ask = |code: String| json!({ "code": code, "login": LOGIN, "newPassphrase": OTHER });
    let mut mistyped = code(&kit);
    mistyped.replace_range(..1, if mistyped.starts_with('B') { "C" } else { "B" });
    let error = window.refused("archive_recover", ask(mistyped)).await;
    assert!(["wrong-key", "validation"].contains(&error["code"].as_str().unwrap()), "{error}");
    let second = window.say("archive_recover", ask(code(&kit))).await;
    assert_eq!(second["kitNo"], 2);
    assert_ne!(code(&second), code(&kit));
    window.say("recovery_confirm", typed(&second)).await;
    window.say("archive_lock", json!({})).await;
    let used = window.refused("archive_recover", ask(code(&kit))).await;
    assert_eq!(used["code"], "wrong-key", "a used code opens nothing");
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": OTHER })).await;
}

/// SECURITY 2.5: the keyring is a convenience; without it the passphrase is asked.
#[tokio::test(flavor = "multi_thread")]
async fn the_slot_in_the_keyring_opens_and_a_silent_keyring_asks_the_passphrase() {
    let window = Window::open().await;
    let none = window.refused("device_unlock_set", json!({ "enabled": true, "passphrase": null })).await;
    assert_eq!(none["fields"][0]["field"], "passphrase");
    window.say("device_unlock_set", json!({ "enabled": true, "passphrase": PASSPHRASE })).await;
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.say("app_info", json!({})).await["deviceUnlock"], true);
    window.say("archive_unlock_device", json!({})).await;
    window.say("archive_lock", json!({})).await;
    window.kit.host.break_keychain();
    let error = window.refused("archive_unlock_device", json!({})).await;
    assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("precondition"), &json!("no-device-slot")));
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_is_an_archive_of_its_own_and_only_it_can_be_deleted() {
    let window = Window::open().await;
    assert_eq!(window.refused("sample_delete", json!({})).await["params"]["reason"], "not-a-sample");
    window.say("sample_open", json!({})).await;
    let session = window.say("session_get", json!({})).await;
    assert_eq!(session["sample"], true);
    assert!(session["contacts"].as_u64().unwrap() > 5, "{session}");
    // Something on every page: people to get back to, cases in work.
    let agenda = window.say("agenda_get", json!({ "limit": 50 })).await;
    for part in ["overdue", "due", "week", "later"] {
        assert!(agenda[part]["total"].as_u64().unwrap() > 0, "{part}: {agenda}");
    }
    let open = json!({ "closed": false, "mine": false, "contact": null, "category": null, "text": "", "offset": 0, "limit": 50 });
    assert_eq!(window.say("case_list", open).await["total"], 2);
    window.say("sample_delete", json!({})).await;
    let info = window.say("app_info", json!({})).await;
    assert_eq!(info["archive"]["name"], "Rossi", "the real archive is there again");
    assert!(window.kit.archive_dir("Rossi").is_dir());
}

#[tokio::test(flavor = "multi_thread")]
async fn verification_and_figures() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "anna@posta.example").await;
    let started = window.say("archive_verify", json!({})).await;
    window.done(&started).await;
    let report = window.say("archive_verify_report", json!({ "job": started["job"] })).await;
    assert_eq!(report["ok"], true, "{report}");
    let checks = report["checks"].as_array().unwrap();
    assert!(checks.len() >= 3);
    let chain = checks.iter().find(|check| check["name"] == "chain").unwrap();
    let counted: Vec<_> = chain["figures"].as_array().unwrap().iter().map(|figure| figure["name"].clone()).collect();
    assert_eq!(counted, ["entries", "bodies", "chains"], "issue 5.7: whoever reads says them in their language");
    assert!(chain["figures"][0]["count"].as_u64().unwrap() > 0);
    let stats = window.say("archive_stats", json!({})).await;
    insta::assert_json_snapshot!(stats, {
        ".bytes" => "[bytes]", ".entries" => "[entries]", ".sqlite" => "[version]", ".cipher" => "[version]", ".app" => "[version]",
    });
    let unknown = json!({ "job": "019a0000-0000-7000-8000-00000000ffff" });
    assert_eq!(window.refused("archive_verify_report", unknown.clone()).await["code"], "not-found");
    assert_eq!(window.refused("job_get", unknown.clone()).await["code"], "not-found");
    assert_eq!(window.refused("job_cancel", unknown).await["code"], "not-found");
}

/// SECURITY (what lies in the file): a draft stays thirty days at most, also in the file, and goes with who wrote it.
#[tokio::test(flavor = "multi_thread")]
async fn a_draft_leaves_the_file_after_thirty_days() {
    let window = Window::open().await;
    let kept = async || {
        let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
        work.reader().setting("drafts").await.unwrap().unwrap_or_default()
    };
    window.say("draft_keep", json!({ "form": "call", "text": "Anna ha detto" })).await;
    window.kit.clock.advance(chrono::Duration::days(29));
    window.tended().await;
    assert!(kept().await.contains("Anna ha detto"));
    window.kit.clock.advance(chrono::Duration::days(2));
    window.tended().await;
    assert_eq!(kept().await, "[]", "hidden is not enough");
}

/// UX (states of every screen, auto-lock): what was typed outlives the lock, for the one who typed it, inside the
/// encrypted file; an erasure takes it away (DOMAIN 9).
#[tokio::test(flavor = "multi_thread")]
async fn what_was_half_written_outlives_the_lock_and_not_an_erasure() {
    let window = Window::open().await;
    let keep = |form: &str, text: Value| json!({ "form": form, "text": text });
    window.say("draft_keep", keep("request/new", json!("{\"name\":\"Anna Ferri\"}"))).await;
    window.say("draft_keep", keep("call", json!("prima"))).await;
    window.say("draft_keep", keep("call", json!("dopo"))).await;
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.refused("draft_list", json!({})).await["code"], "locked");
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    let drafts = window.say("draft_list", json!({})).await["drafts"].clone();
    let both =
        json!([{ "form": "request/new", "text": "{\"name\":\"Anna Ferri\"}" }, { "form": "call", "text": "dopo" }]);
    assert_eq!(drafts, both);
    window.say("draft_keep", keep("call", Value::Null)).await;
    assert_eq!(window.say("draft_list", json!({})).await["drafts"].as_array().unwrap().len(), 1);

    let long = "x".repeat((64 << 10) + 1);
    assert_eq!(window.refused("draft_keep", keep("call", json!(long))).await["fields"][0]["reason"], "too-long");
    assert_eq!(window.refused("draft_keep", keep("", json!("x"))).await["fields"][0]["field"], "form");
    // A lock lets several forms close at once.
    let closes = |number: u8| window.say("draft_keep", keep(&format!("lock/{number}"), json!("x")));
    tokio::join!(closes(0), closes(1), closes(2), closes(3));
    let kept = window.say("draft_list", json!({})).await["drafts"].clone();
    let of_the_lock = kept.as_array().unwrap().iter().filter(|one| one["form"].as_str().unwrap().starts_with("lock/"));
    assert_eq!(of_the_lock.count(), 4);
    for number in 0..25 {
        window.say("draft_keep", keep(&format!("form/{number}"), json!("x"))).await;
    }
    let kept = window.say("draft_list", json!({})).await["drafts"].clone();
    assert_eq!((kept.as_array().unwrap().len(), &kept[19]["form"]), (20, &json!("form/24")), "the oldest give way");

    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    crate::erasure::erased(&window, &anna).await;
    assert_eq!(window.say("draft_list", json!({})).await["drafts"], json!([]));
}
