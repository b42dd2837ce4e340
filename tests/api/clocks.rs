//! Changes of the clock are harmless (SECURITY R16): no backup is lost, nothing goes early, the desk locks, and a clock that
//! went back is shown and written down.

use crate::{
    backups::{chooses, folder, lock, makes, named, unlock},
    window::Window,
};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

fn until(date: &str) -> Duration {
    let start: DateTime<Utc> = "2026-11-22T11:00:00Z".parse().unwrap();
    date.parse::<DateTime<Utc>>().unwrap() - start
}

async fn noted(window: &Window) -> usize {
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let page = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 50 })).await;
    page["items"].as_array().unwrap().iter().filter(|line| line["deed"] == "clock-back").count()
}

async fn survives(what: &str, step: Duration) {
    let window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bice = window.person("Bice", "Galli", "").await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    let invited = window.invites("Bruno", &Window::role(custode_app::domain::role::ShippedRole::Reader)).await;
    let (made, back) = (named(&copies), step < Duration::minutes(-10));

    window.kit.clock.advance(step);
    window.kit.desk.tend_clock().await;
    let idle = window.kit.desk.lock_if_idle().await;
    assert_eq!(idle, step > Duration::minutes(5), "{what}: asleep for longer than the desk may lie open");
    if back {
        assert!(!window.say("session_get", json!({})).await["clockBack"].is_null(), "{what}: it is shown");
        assert_eq!(noted(&window).await, 1, "{what}: and written down, once");
        window.kit.desk.tend_clock().await;
        assert_eq!(noted(&window).await, 1, "{what}");
    }
    if !idle {
        lock(&window).await;
    }
    unlock(&window).await;
    let session = window.say("session_get", json!({})).await;
    assert_eq!(session["clockBack"] != Value::Null, back, "{what}: {session}");
    window.kit.desk.tend_bin().await;
    let role = json!([{ "field": "role", "value": "contabile", "replaces": null }]);
    window.say("contact_update", json!({ "id": bice, "fields": role })).await;
    assert_eq!(makes(&window).await["state"], "done", "{what}");
    let now = named(&copies);
    assert!(made.iter().all(|file| now.contains(file)) && now.len() > made.len(), "{what}: no backup is lost");
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(bin["total"], 1, "{what}: nothing goes by a clock that nobody confirmed");
    let code_ended = step > Duration::days(7);
    lock(&window).await;
    let join = json!({ "login": "Bruno", "code": invited.1, "newPassphrase": crate::users::SECOND });
    let joined = window.session.dispatch(custode_api::Speaker::Main, "archive_join", join).await;
    assert_eq!(joined.is_err(), code_ended, "{what}: {joined:?}");
    if joined.is_ok() {
        lock(&window).await;
    }
    unlock(&window).await;
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r16_a_clock_that_goes_back_loses_nothing_and_is_shown() {
    survives("ten years back", Duration::days(-3_650)).await;
    survives("an hour back", Duration::hours(-1)).await;
    survives("put right by five minutes", Duration::minutes(-5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r16_a_clock_that_goes_on_erases_nothing_early() {
    survives("ten years on", Duration::days(3_650)).await;
    survives("asleep for three days", Duration::days(3)).await;
    survives("an hour on", Duration::hours(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r16_years_beyond_the_clocks_of_old_systems_are_years_like_others() {
    survives("2039", until("2039-02-01T08:00:00Z")).await;
    survives("2107", until("2107-01-01T08:00:00Z")).await;
}

/// What was seen last is kept at the lock: a clock that is set back by half an hour while the archive is closed is seen at the
/// next opening, and the warning goes as soon as it is right again.
#[tokio::test(flavor = "multi_thread")]
async fn r16_half_an_hour_back_while_the_archive_was_closed_is_seen() {
    let window = Window::open().await;
    window.kit.clock.advance(Duration::minutes(4));
    lock(&window).await;
    unlock(&window).await;
    window.kit.clock.advance(Duration::minutes(4));
    lock(&window).await;
    window.kit.clock.advance(Duration::minutes(-11));
    unlock(&window).await;
    let shown = async || window.say("session_get", json!({})).await["clockBack"].clone();
    assert_eq!(shown().await, json!("2026-11-22T11:08:00Z"), "eleven minutes before the last lock");
    assert_eq!(noted(&window).await, 1);
    window.kit.clock.advance(Duration::minutes(11));
    window.kit.desk.tend_clock().await;
    assert!(shown().await.is_null(), "put right: the warning goes without a lock");
    lock(&window).await;
    unlock(&window).await;
    assert_eq!((shown().await, noted(&window).await), (Value::Null, 1));
}

/// One session of a computer whose date was years ahead writes entries of that day. They warn nobody once the date is right:
/// the way back is told and written down once.
#[tokio::test(flavor = "multi_thread")]
async fn r16_one_wrong_future_date_does_not_warn_for_ever() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    lock(&window).await;
    window.kit.clock.advance(Duration::days(1_500));
    unlock(&window).await;
    window.person("Bice", "Galli", "").await;
    lock(&window).await;
    window.kit.clock.advance(Duration::days(-1_499));
    unlock(&window).await;
    assert!(!window.say("session_get", json!({})).await["clockBack"].is_null(), "the way back is shown");
    lock(&window).await;
    unlock(&window).await;
    assert!(window.say("session_get", json!({})).await["clockBack"].is_null(), "and nothing afterwards");
    assert_eq!(noted(&window).await, 1);
}

/// A date that was wrong from the first day on is put right, and a person says so: the warning goes, for good.
#[tokio::test(flavor = "multi_thread")]
async fn r16_who_says_that_the_date_is_right_ends_the_warning() {
    let window = Window::open().await;
    lock(&window).await;
    window.kit.clock.advance(Duration::days(-1_500));
    unlock(&window).await;
    lock(&window).await;
    unlock(&window).await;
    assert!(!window.say("session_get", json!({})).await["clockBack"].is_null(), "it is still behind");
    assert_eq!(noted(&window).await, 1, "written down once");
    window.say("bin_clock_confirm", json!({})).await;
    assert!(window.say("session_get", json!({})).await["clockBack"].is_null());
    lock(&window).await;
    unlock(&window).await;
    assert!(window.say("session_get", json!({})).await["clockBack"].is_null());
}
