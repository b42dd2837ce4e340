//! Istruzioni (S32): issued in versions, read and accepted before anything else, with a register to print.

use crate::window::{Window, everybody};
use custode_app::domain::role::ShippedRole;
use custode_testkit::LOGIN;
use serde_json::{Value, json};

async fn owes(window: &Window) -> bool {
    window.say("session_get", json!({})).await["owesReading"].as_bool().unwrap()
}

pub async fn accepts(window: &Window) {
    let version = window.say("instructions_get", json!({})).await["version"].clone();
    window.say("instructions_accept", json!({ "version": version, "english": false })).await;
}

/// S32: nothing is asked until the firm puts a version in force; then everybody, the owner too, and again with each version.
#[tokio::test(flavor = "multi_thread")]
async fn s32_a_version_in_force_is_read_before_anything_else() {
    let window = Window::open().await;
    let proposal = window.say("instructions_get", json!({})).await;
    assert_eq!((&proposal["version"], &proposal["owed"]), (&Value::Null, &json!(false)));
    assert!(proposal["it"].as_str().unwrap().contains("Riserbo") && !owes(&window).await);
    let nothing = json!({ "version": 1, "english": false });
    assert_eq!(window.refused("instructions_accept", nothing).await["code"], "not-found");
    let blank = window.refused("instructions_issue", json!({ "it": " ", "en": "" })).await;
    assert_eq!((&blank["fields"][0]["field"], &blank["fields"][0]["reason"]), (&json!("it"), &json!("missing")));
    let (_, code) = window.invites("Bruno", &Window::role(ShippedRole::Operator)).await;

    let issued = window.say("instructions_issue", json!({ "it": "# Uno\n\nBlocca lo schermo.", "en": "" })).await;
    assert_eq!((&issued["version"], owes(&window).await), (&json!(1), true), "who issued it reads it too");
    let closed = window.refused("contact_list", everybody("")).await;
    assert_eq!((&closed["code"], &closed["params"]["reason"]), (&json!("precondition"), &json!("instructions")));
    let other = json!({ "version": 2, "english": false });
    assert_eq!(window.refused("instructions_accept", other).await["code"], "conflict");
    accepts(&window).await;
    assert!(!owes(&window).await);
    window.say("contact_list", everybody("")).await;
    let same = window.refused("instructions_issue", json!({ "it": "# Uno\n\nBlocca lo schermo.", "en": "" })).await;
    assert_eq!(same["params"]["reason"], "nothing-changed");

    window.joins("Bruno", &code).await;
    assert!(owes(&window).await);
    assert_eq!(window.refused("contact_list", everybody("")).await["params"]["reason"], "instructions");
    window.signs_in("Bruno").await;
    assert!(owes(&window).await, "it waits until it is accepted");
    accepts(&window).await;
    assert_eq!(window.refused("instructions_register", json!({})).await["code"], "forbidden");
    window.signs_in(LOGIN).await;
    assert!(!owes(&window).await, "once is enough for a version");
    window.say("instructions_issue", json!({ "it": "Due.", "en": "Two." })).await;
    accepts(&window).await;
    window.signs_in("Bruno").await;
    assert!(owes(&window).await, "a new version is read again");
    window.is_sound().await;
}

/// S32: the register says who accepted what when and who still has to, and is printed.
#[tokio::test(flavor = "multi_thread")]
async fn s32_the_register_is_shown_and_printed() {
    let window = Window::open().await;
    assert_eq!(
        window.refused("instructions_paper", json!({ "reason": "verifica annuale" })).await["code"],
        "not-found"
    );
    window.invites("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.say("instructions_issue", json!({ "it": "# Regole\n\n- Blocca\n- Taci\n\nGrazie.", "en": "" })).await;
    accepts(&window).await;
    let register = window.say("instructions_register", json!({})).await;
    let of = |name: &str| {
        let readers = register["readers"].as_array().unwrap();
        readers.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{register}")).clone()
    };
    assert_eq!((&of(LOGIN)["owes"], &of(LOGIN)["accepted"][0]["version"]), (&json!(false), &json!(1)));
    assert_eq!((&of("Bruno")["owes"], &of("Bruno")["accepted"]), (&json!(true), &json!([])));
    let paper = window.say("instructions_paper", json!({ "reason": "verifica annuale" })).await;
    assert_eq!(paper["pages"], 1, "{paper}");
}
