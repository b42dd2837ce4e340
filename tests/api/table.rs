//! The table itself: who may say what, and that every line of it is tested.

use crate::window::Window;
use custode_api::{
    Speaker,
    commands::{Access, COMMANDS},
};
use serde_json::json;

const TESTS: &[&str] = &[
    include_str!("activity.rs"),
    include_str!("agenda.rs"),
    include_str!("anchors.rs"),
    include_str!("anchors_back.rs"),
    include_str!("anomalies.rs"),
    include_str!("archive.rs"),
    include_str!("asking.rs"),
    include_str!("backups.rs"),
    include_str!("bad_rights.rs"),
    include_str!("balances.rs"),
    include_str!("bin.rs"),
    include_str!("checks.rs"),
    include_str!("care.rs"),
    include_str!("consent_lists.rs"),
    include_str!("cases.rs"),
    include_str!("campaigns.rs"),
    include_str!("communications.rs"),
    include_str!("confirm.rs"),
    include_str!("consents.rs"),
    include_str!("contacts.rs"),
    include_str!("corrections.rs"),
    include_str!("custom_fields.rs"),
    include_str!("devices.rs"),
    include_str!("disclosures.rs"),
    include_str!("duplicates.rs"),
    include_str!("erasure.rs"),
    include_str!("evidence.rs"),
    include_str!("exports.rs"),
    include_str!("holds.rs"),
    include_str!("foretold.rs"),
    include_str!("imports.rs"),
    include_str!("instructions.rs"),
    include_str!("inventory.rs"),
    include_str!("kept_papers.rs"),
    include_str!("keys.rs"),
    include_str!("logs.rs"),
    include_str!("mail.rs"),
    include_str!("masking.rs"),
    include_str!("merge.rs"),
    include_str!("minimisation.rs"),
    include_str!("oppositions.rs"),
    include_str!("outbox.rs"),
    include_str!("papers.rs"),
    include_str!("privacy.rs"),
    include_str!("profiles.rs"),
    include_str!("reach.rs"),
    include_str!("reach_acts.rs"),
    include_str!("quality.rs"),
    include_str!("recipients.rs"),
    include_str!("reports.rs"),
    include_str!("returned.rs"),
    include_str!("rpo.rs"),
    include_str!("request_answers.rs"),
    include_str!("requests.rs"),
    include_str!("retention.rs"),
    include_str!("restores.rs"),
    include_str!("settings.rs"),
    include_str!("sheets.rs"),
    include_str!("sight.rs"),
    include_str!("soft_spam.rs"),
    include_str!("stops.rs"),
    include_str!("trust.rs"),
    include_str!("unlock.rs"),
    include_str!("users.rs"),
    include_str!("weak_consents.rs"),
    include_str!("window.rs"),
];

#[test]
fn every_command_of_the_table_has_a_test() {
    let untested: Vec<&str> = COMMANDS
        .iter()
        .map(|command| command.name)
        .filter(|name| !TESTS.iter().any(|test| test.contains(&format!("\"{name}\""))))
        .collect();
    assert_eq!(untested, Vec::<&str>::new());
}

/// SECURITY 2.4: without a session, no command of the archive says anything but "locked".
#[tokio::test(flavor = "multi_thread")]
async fn every_command_of_an_open_archive_is_refused_while_locked() {
    let window = Window::open().await;
    window.say("archive_lock", json!({})).await;
    for command in COMMANDS.iter().filter(|command| command.access == Access::Open) {
        for request in [json!({}), json!({ "id": "x", "unknown": [1, 2] })] {
            let error = window.refused(command.name, request).await;
            assert_eq!(error["code"], "locked", "{}", command.name);
            assert_eq!(error["params"], json!({}), "{} tells something", command.name);
        }
    }
}

/// SECURITY part 1: the lock window has a smaller vocabulary, also while the archive is open.
#[tokio::test(flavor = "multi_thread")]
async fn the_lock_window_may_say_only_what_anyone_may() {
    let window = Window::open().await;
    for command in COMMANDS.iter().filter(|command| command.access == Access::Open) {
        let error = window.session.dispatch(Speaker::Lock, command.name, json!({})).await.unwrap_err();
        assert_eq!(serde_json::to_value(error.code).unwrap(), "locked", "{}", command.name);
    }
    assert!(window.session.dispatch(Speaker::Lock, "app_info", json!({})).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_command_and_a_wrong_shape_tell_nothing_of_the_request() {
    let window = Window::open().await;
    assert_eq!(window.refused("contact_explode", json!({})).await["code"], "not-found");
    for request in [
        json!({ "id": "Mario Rossi" }),
        json!({ "id": 7 }),
        json!([1]),
        json!("x"),
        json!({ "id": "019a0000-0000-7000-8000-000000000001", "extra": "Mario Rossi" }),
    ] {
        let error = window.refused("contact_get", request).await;
        assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("validation"), &json!("shape")));
        assert!(!error.to_string().contains("Mario"), "{error}");
    }
    let huge = json!({ "text": "x".repeat(2 << 20), "limit": 5 });
    assert_eq!(window.refused("contact_search", huge).await["params"]["reason"], "too-large");
}

#[test]
fn names_are_noun_verb_and_only_changes_have_changed_tags() {
    for command in COMMANDS {
        assert!(command.name.contains('_') && command.name.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        assert!(command.reads.is_empty() || command.changes.is_empty(), "{} reads and changes", command.name);
    }
}
