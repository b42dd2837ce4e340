//! Killed in the middle of a campaign: nobody gets two, everybody is sent, unsent or listed as uncertain, and each kill makes
//! one uncertain message at most (issue figures; DOMAIN 4.5). And the same program with the outbox off, watched.

use crate::outbox::settings;
use crate::window::Window;
use custode_testkit::{MailServer, Mood, send_worker};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// How many kills and recipients: a few in the test run, those of the figure when `CUSTODE_KILLS` says so, and more where
/// `cargo xtask faults --hours` gives time.
fn size() -> (u32, u32) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u32>().ok());
    match (number("CUSTODE_KILLS"), std::env::var("CUSTODE_FAULT_HOURS").is_ok()) {
        (Some(kills), _) => (kills, kills * 10),
        (None, true) => (50, 500),
        (None, false) => (3, 40),
    }
}

async fn campaign(window: &Window, recipients: u32) -> Value {
    let consent = window.coded("consent_type_list", "NEWSLETTER").await;
    for number in 0..recipients {
        let id = window.person("Anna", &format!("Ferri{number}"), &format!("anna{number}@posta.example")).await;
        window.say("consent_record", json!({
            "contact": id, "type": consent, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })).await;
    }
    let saved = window.say("campaign_save", json!({
        "id": null, "title": "Saldi", "subject": "Saldi", "text": "Da domani.", "farewell": "Risponda CANCELLAMI.",
        "consent": consent, "audience": { "list": "", "search": "", "filters": [] },
    })).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    window.say("campaign_start", json!({ "id": saved["id"] })).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    saved["id"].clone()
}

/// Moments spread over what a sending takes, from the first word to the last: the same in every run.
fn moment(kill: u32) -> Duration {
    Duration::from_millis(40 + u64::from(kill) * 137 % 700)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_moment_of_a_campaign_sends_nothing_twice() {
    let (kills, recipients) = size();
    let (mut window, server) = (Window::open().await, MailServer::start().await);
    let mut fast = settings(server.port);
    fast["pace"] = json!(600);
    window.say("outbox_set", fast).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    let id = campaign(&window, recipients).await;
    let data = window.kit.ports().data_dir;
    window.kit.desk.shut_down().await;
    server.feels(Mood::Slow(15));
    for kill in 0..kills {
        let mut child = Command::new(send_worker()).arg(&data).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line, "open\n");
        tokio::time::sleep(moment(kill)).await;
        child.kill().unwrap();
        child.wait().unwrap();
    }
    server.feels(Mood::Fine);
    // What is left goes, and what nobody knows stays.
    let rest = Command::new(send_worker()).arg(&data).spawn().unwrap().wait().unwrap();
    assert!(rest.success());
    window.restart().await;
    let login = json!({ "login": custode_testkit::LOGIN, "passphrase": custode_testkit::PASSPHRASE });
    window.say("archive_unlock", login).await;
    let campaign = window.say("campaign_get", json!({ "id": id })).await;
    let number = |name: &str| u32::try_from(campaign[name].as_u64().unwrap()).unwrap();
    let (sent, uncertain) = (number("sent"), number("uncertain"));
    assert_eq!((sent + uncertain, number("waiting"), number("notSent")), (recipients, 0, 0), "{campaign}");
    assert!(uncertain <= kills, "{uncertain} uncertain after {kills} kills");
    let mut received: HashMap<String, u32> = HashMap::new();
    for one in server.received() {
        *received.entry(one.to).or_default() += 1;
    }
    assert!(received.values().all(|times| *times == 1), "somebody got two: {received:?}");
    let arrived = u32::try_from(received.len()).unwrap();
    assert!(arrived >= sent && arrived <= sent + uncertain, "{sent} sent, {uncertain} uncertain, {arrived} arrived");
    println!(
        "R1: {kills} kills of a campaign, {recipients} recipients: {sent} sent, {uncertain} uncertain, {arrived} arrived"
    );
    window.is_sound().await;
}

/// What a run of the sending program asked the system for, in a network where nobody is; `None` where this machine cannot
/// watch it.
fn sockets(data: &Path) -> Option<String> {
    let watched = ["-rn", "strace", "-f", "-o", "/dev/null", "true"];
    let can = Command::new("unshare").args(watched).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !can.is_ok_and(|status| status.success()) {
        return None;
    }
    let seen = data.join("sockets");
    let mut command = Command::new("unshare");
    command.args(["-rn", "strace", "-f", "-qq", "-e", "trace=socket", "-o"]).arg(&seen);
    assert!(command.arg(send_worker()).arg(data).status().unwrap().success());
    Some(std::fs::read_to_string(seen).unwrap_or_default())
}

/// SECURITY part 5: with the outbox off, a session with a message that waits opens no socket; with it on, the same session
/// does, so that the watching can be trusted.
#[tokio::test(flavor = "multi_thread")]
async fn with_the_outbox_off_a_session_in_an_empty_network_opens_no_socket() {
    let mut window = Window::open().await;
    window.say("outbox_set", settings(9)).await;
    campaign(&window, 2).await;
    let turn = async |window: &Window, on: bool| {
        let mut turned = settings(9);
        turned["on"] = json!(on);
        window.say("outbox_set", turned).await;
    };
    for on in [false, true] {
        window.say("outbox_set", settings(9)).await;
        window.say("outbox_pause", json!({ "paused": false })).await;
        turn(&window, on).await;
        window.kit.desk.shut_down().await;
        let Some(sockets) = sockets(&window.kit.ports().data_dir) else {
            eprintln!("this machine cannot watch sockets: not tried");
            return;
        };
        let network = sockets.contains("AF_INET") || sockets.contains("AF_NETLINK");
        assert_eq!(network, on, "{sockets}");
        window.restart().await;
        let login = json!({ "login": custode_testkit::LOGIN, "passphrase": custode_testkit::PASSPHRASE });
        window.say("archive_unlock", login).await;
    }
}
