//! The passphrase again, before lists leave, roles change or something is erased for ever (SECURITY 1, T3; ASVS 7.5).

use crate::window::Window;
use chrono::Duration;
use custode_api::{
    Speaker,
    commands::COMMANDS,
    permissions::{CARRY_PASSPHRASE, CONFIRMED},
};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

async fn says(window: &Window, command: &str, request: Value) -> Result<Value, Value> {
    let said = window.session.dispatch(Speaker::Main, command, request).await;
    said.map_err(|error| serde_json::to_value(error).unwrap())
}

async fn asks(window: &Window, command: &str) -> bool {
    let said = says(window, command, json!({})).await;
    said.is_err_and(|error| error["code"] == "precondition" && error["params"]["reason"] == "confirm-passphrase")
}

/// Issue 6, point 6: every command of the list, in the role that may do everything, and never what is not in it.
#[tokio::test(flavor = "multi_thread")]
async fn every_listed_command_waits_for_the_passphrase_and_no_other() {
    let window = Window::open().await;
    for command in CONFIRMED {
        assert!(!asks(&window, command).await, "{command}: it was typed a moment ago");
    }
    window.kit.clock.advance(Duration::minutes(5));
    for command in CONFIRMED {
        assert!(asks(&window, command).await, "{command}");
    }
    for command in ["contact_list", "contact_create", "safety_get", "backup_get"] {
        assert!(!CONFIRMED.contains(&command) && !asks(&window, command).await, "{command}");
    }
    for command in CONFIRMED.iter().chain(CARRY_PASSPHRASE) {
        assert!(COMMANDS.iter().any(|known| known.name == *command), "{command} is no command");
    }
    let wrong = says(&window, "session_confirm", json!({ "passphrase": "non è questa la frase" })).await.unwrap_err();
    assert_eq!(wrong["code"], "wrong-key");
    assert!(asks(&window, "contact_export").await, "a wrong one opens nothing");
    says(&window, "session_confirm", json!({ "passphrase": PASSPHRASE })).await.unwrap();
    for command in CONFIRMED {
        assert!(!asks(&window, command).await, "{command}: it was typed again");
    }
    window.kit.clock.advance(Duration::seconds(299));
    assert!(!asks(&window, "role_save").await);
    window.kit.clock.advance(Duration::seconds(1));
    assert!(asks(&window, "role_save").await, "it counts for five minutes");
    window.kit.clock.advance(Duration::hours(-3));
    assert!(asks(&window, "role_save").await, "a clock that is put back opens nothing");
}

/// What answers with a file outside of the archive is a list of people that leaves, unless it is named here.
#[test]
fn every_file_of_people_waits_for_the_passphrase() {
    // The rules of an import; documents about one person, or that asked when they were prepared; what became of a list for
    // which it was asked.
    let others = ["profile_save", "report_save", "report_print", "contact_exported"];
    let files = COMMANDS
        .iter()
        .filter(|command| matches!(command.answer, "Exported" | "ReportSaved") || command.name.ends_with("_export"));
    let unasked: Vec<&str> =
        files.map(|command| command.name).filter(|name| !CONFIRMED.contains(name) && !others.contains(name)).collect();
    assert_eq!(unasked, Vec::<&str>::new());
    for lists in ["unjustified_paper", "evidence_remove"] {
        assert!(CONFIRMED.contains(&lists), "{lists}");
    }
    // What erases for ever: a retention run destroys files of requests at once.
    for erases in ["bin_empty", "erase_start", "run_execute"] {
        assert!(CONFIRMED.contains(&erases), "{erases}");
    }
}

/// What changes keys and people asks each time: a moment ago is not enough.
#[tokio::test(flavor = "multi_thread")]
async fn what_changes_keys_takes_the_passphrase_with_it() {
    let window = Window::open().await;
    let id = "01900000-0000-7000-8000-000000000001";
    let wrong = "non è questa la frase";
    let role = Window::role(custode_app::domain::role::ShippedRole::Reader);
    let bruno = window.invites("Bruno", &role).await.0;
    for command in CARRY_PASSPHRASE {
        let request = match *command {
            "device_unlock_set" => json!({ "enabled": true, "passphrase": wrong }),
            "passphrase_change" => json!({ "current": wrong, "newPassphrase": "tegola anfora brina scoglio mulino" }),
            "user_add" => json!({ "login": "Carla", "role": role, "passphrase": wrong }),
            "user_role_set" => json!({ "id": bruno, "role": role, "passphrase": wrong }),
            "user_reset" | "user_remove" => json!({ "id": bruno, "passphrase": wrong }),
            _ => json!({ "passphrase": wrong }),
        };
        let refused = says(&window, command, request).await.unwrap_err();
        assert_eq!(refused["code"], "wrong-key", "{command}: {refused} {id}");
        // The right one ends the delay that grows with the wrong ones.
        says(&window, "session_confirm", json!({ "passphrase": PASSPHRASE })).await.unwrap();
    }
}

/// S47: a wrong passphrase at an open desk stands in the log beside the failures at the door; and coming in through the
/// keychain is no proof of who sits there.
#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_is_noted_and_the_keychain_is_no_confirmation() {
    let window = Window::open().await;
    let _ = says(&window, "session_confirm", json!({ "passphrase": "non è questa la frase" })).await;
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let read = json!({ "filter": filter, "before": null, "limit": 50 });
    let log = window.say("activity_list", read.clone()).await;
    // The change of the passphrase is no way to guess it in silence.
    let guess = json!({ "current": "non è questa la frase", "newPassphrase": "tegola anfora brina scoglio mulino" });
    let _ = says(&window, "passphrase_change", guess).await;
    let log_after = window.say("activity_list", read).await;
    let failures =
        |log: &Value| log["items"].as_array().unwrap().iter().filter(|line| line["deed"] == "unlock-failed").count();
    assert_eq!((failures(&log), failures(&log_after)), (1, 2));
    let failed = log["items"].as_array().unwrap().iter().find(|line| line["deed"] == "unlock-failed").unwrap();
    assert_eq!((&failed["what"], &failed["by"]), (&json!("at-the-desk"), &json!(LOGIN)));
    window.say("device_unlock_set", json!({ "enabled": true, "passphrase": PASSPHRASE })).await;
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock_device", json!({})).await;
    assert!(asks(&window, "contact_export").await);
}
