//! New keys for the archive, and one-time codes that end (SECURITY 2.4, T7, R18): who was taken out opens nothing of today,
//! everybody else comes in as before, and a stop at any step leaves the old archive or the new one.

use crate::{
    backups::{chooses, folder, lock, makes, named, order, picked, unlock, with},
    users::SECOND,
    window::{Window, everybody},
};
use chrono::Duration;
use custode_app::{
    domain::{personal::Personal, role::ShippedRole},
    store::look_at_copy,
    vault::{self, ArchiveLock, Holder, Passphrase},
};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn copied(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        fs::copy(&entry, to.join(entry.file_name().unwrap())).unwrap();
    }
}

fn data_files(dir: &Path) -> Vec<String> {
    let names = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with("data")).collect();
    names.sort();
    names
}

async fn keys(window: &Window) -> (u64, bool) {
    let view = window.say("keys_get", json!({})).await;
    (view["generation"].as_u64().unwrap(), view["due"] == true)
}

async fn people(window: &Window) -> Value {
    window.say("contact_list", everybody("")).await["total"]["value"].clone()
}

/// Anna and Bruno in an archive with one person in it; Anna sits at the desk.
async fn two() -> (Window, Value) {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "mario@posta.it").await;
    let bruno = window.sits_down("Bruno", &Window::role(ShippedRole::Owner)).await;
    window.signs_in(LOGIN).await;
    (window, bruno)
}

/// S19, T7: the whole walk. What Bruno kept opens what he kept, and gives no key of the file of today.
#[tokio::test(flavor = "multi_thread")]
async fn taking_somebody_out_changes_the_keys_of_the_whole_archive() {
    let (window, bruno) = two().await;
    let dir = window.kit.archive_dir("Rossi");
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    assert_eq!(makes(&window).await["state"], "done");
    lock(&window).await;
    let kept = window.kit.folder().join("tenuta.custode");
    copied(&dir, &kept);
    unlock(&window).await;
    assert_eq!(keys(&window).await, (1, false));
    let job = window.say("user_remove", json!({ "id": bruno, "passphrase": PASSPHRASE })).await;
    window.done(&job).await;
    assert_eq!(keys(&window).await, (2, false));
    assert_eq!(people(&window).await, 1, "the window goes on where it was");
    window.person("Carla", "Verdi", "carla@posta.it").await;
    window.is_sound().await;
    let log = window.say("activity_list", activity("access")).await;
    assert!(log["items"].as_array().unwrap().iter().any(|line| line["what"] == "rotated-removed"), "{log}");
    let made = named(&copies);
    assert_eq!(made.len(), 2, "a backup under the new keys was made at once");
    window.kit.desk.shut_down().await;
    assert_eq!(data_files(&dir), ["data.1.db"], "the old file is gone, and its log");

    let his = vault::unlock(&kept, Some("Bruno"), &Passphrase::new(SECOND.to_owned())).unwrap();
    let key = his.database_key().unwrap();
    assert!(look_at_copy(&kept.join("data.db"), &key).await.unwrap().is_sound(), "what he kept, he kept");
    assert!(look_at_copy(&dir.join("data.1.db"), &key).await.is_err(), "today's file is closed to him");
    drop(his);
    let out = window.refused("archive_unlock", json!({ "login": "Bruno", "passphrase": SECOND })).await;
    assert_eq!(out["params"]["reason"], "login");
    unlock(&window).await;
    assert_eq!(people(&window).await, 2);
    window.is_sound().await;
    // Both backups are known as ours, and each opens with the keys of its time.
    let counted = window.say("backup_get", json!({})).await["places"][0]["count"].clone();
    assert_eq!(counted, named(&copies).len(), "one more was made at the lock");
    window.done(&window.say("backup_drill", json!({})).await).await;
    for (file, there, total) in [(&made[0], "Prima", 1), (&made[1], "Dopo", 1)] {
        let token = picked(&window, file).await;
        window.say("archive_restore", with(order(&token), "name", json!(there))).await;
        assert_eq!(people(&window).await, json!(total));
    }
}

fn activity(group: &str) -> Value {
    let filter = json!({ "operator": null, "contact": null, "group": group, "since": null, "until": null });
    json!({ "filter": filter, "before": null, "limit": 50 })
}

/// After a suspected leak, without anybody leaving: the passphrase is asked again, and passphrases and sheet stay.
#[tokio::test(flavor = "multi_thread")]
async fn keys_are_changed_on_demand_and_every_way_in_stays() {
    let (window, _) = two().await;
    let refused = window.refused("keys_change", json!({ "passphrase": SECOND })).await;
    assert_eq!((&refused["code"], keys(&window).await), (&json!("wrong-key"), (1, false)));
    for generation in [2, 3] {
        window.done(&window.say("keys_change", json!({ "passphrase": PASSPHRASE })).await).await;
        assert_eq!(keys(&window).await, (generation, false));
    }
    window.signs_in("Bruno").await;
    assert_eq!((people(&window).await, keys(&window).await), (json!(1), (3, false)));
    window.signs_in(LOGIN).await;
    window.is_sound().await;
    // Stopped at once: before the change over or after it, never between.
    let job = window.say("keys_change", json!({ "passphrase": PASSPHRASE })).await;
    let _ = window.session.dispatch(custode_api::Speaker::Main, "job_cancel", json!({ "job": job["job"] })).await;
    let state = window.ended(&job["job"]).await;
    let expected = if state["state"] == "cancelled" { 3 } else { 4 };
    assert_eq!(keys(&window).await, (expected, false), "{state}");
    window.is_sound().await;
    lock(&window).await;
    unlock(&window).await;
    assert_eq!((people(&window).await, keys(&window).await.0), (json!(1), expected));
    window.kit.desk.shut_down().await;
    assert_eq!(data_files(&window.kit.archive_dir("Rossi")).len(), 1);
}

/// R18: every state of the folder that a stop can leave, from the first byte of the new file to the removal of the old one.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_between_any_two_steps_leaves_the_old_archive_or_the_new_one() {
    let (window, bruno) = two().await;
    let dir = window.kit.archive_dir("Rossi");
    window.kit.desk.shut_down().await;
    let (old, new) = (window.kit.folder().join("prima"), window.kit.folder().join("dopo"));
    copied(&dir, &old);
    unlock(&window).await;
    let job = window.say("user_remove", json!({ "id": bruno, "passphrase": PASSPHRASE })).await;
    window.done(&job).await;
    window.kit.desk.shut_down().await;
    copied(&dir, &new);
    let begun = pending(&old, &window.kit.folder().join("iniziato"));

    let whole = fs::read(new.join("data.1.db")).unwrap();
    let half = &whole[..whole.len() / 2];
    let header =
        |from: &Path, b: &Path| (fs::read(from.join("keys-a.ck")).unwrap(), fs::read(b.join("keys-b.ck")).unwrap());
    // Header copies, then the new file if it is there, and whether the old one still is.
    type Stop<'a> = (&'a str, (Vec<u8>, Vec<u8>), Option<&'a [u8]>, bool, u64);
    let stops: Vec<Stop<'_>> = vec![
        ("begun", header(&begun, &begun), None, true, 1),
        ("the second copy of the begun header is missing", header(&old, &begun), None, true, 1),
        ("nothing of the new file", header(&begun, &begun), Some(&[]), true, 1),
        ("half of the new file", header(&begun, &begun), Some(half), true, 1),
        ("the new file is whole and not named", header(&begun, &begun), Some(&whole), true, 1),
        ("one copy of the header names it", header(&begun, &new), Some(&whole), true, 2),
        ("both name it, the old file is there", header(&new, &new), Some(&whole), true, 2),
        ("the old file is gone", header(&new, &new), Some(&whole), false, 2),
    ];
    for (what, (a, b), newer, older_there, generation) in stops {
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("keys-a.ck"), a).unwrap();
        fs::write(dir.join("keys-b.ck"), b).unwrap();
        if older_there {
            fs::copy(old.join("data.db"), dir.join("data.db")).unwrap();
        }
        if let Some(bytes) = newer {
            fs::write(dir.join("data.1.db"), bytes).unwrap();
            if generation == 1 {
                fs::write(dir.join("data.1.db-journal"), b"left over").unwrap();
            }
        }
        unlock(&window).await;
        assert_eq!(people(&window).await, 1, "{what}");
        let (found, due) = keys(&window).await;
        // Only a header that says so can tell that a change was begun.
        let told = generation == 2 || due || what.contains("missing");
        assert!(found == generation && told, "{what}: {found} {due}");
        window.is_sound().await;
        if generation == 1 {
            window.done(&window.say("keys_change", json!({ "passphrase": PASSPHRASE })).await).await;
            assert_eq!(keys(&window).await, (2, false), "{what}: begun again and finished");
            assert_eq!(people(&window).await, 1, "{what}");
        }
        window.kit.desk.shut_down().await;
        if what.starts_with("one copy") {
            // Until both copies name the new file, the older one stays.
            unlock(&window).await;
            window.kit.desk.shut_down().await;
        }
        assert_eq!(data_files(&dir), ["data.1.db"], "{what}: nothing is left over");
    }
}

/// A copy of a closed archive in whose header a change of keys is begun and not finished, as a stop would leave it.
fn pending(of: &Path, at: &Path) -> PathBuf {
    copied(of, at);
    let holder = Holder {
        pid: 1,
        host: Personal::new(String::new()),
        user: Personal::new(String::new()),
        started: String::new(),
    };
    let mut unlocked = vault::unlock(at, Some(LOGIN), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    unlocked.hold(ArchiveLock::acquire(at, &holder).unwrap()).unwrap();
    drop(unlocked.begin_rotation("data.1.db").unwrap());
    at.to_owned()
}

/// ASVS 6.4.6: a code ends after seven days; the page says until when, and a new one works.
#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_code_ends_after_seven_days() {
    let window = Window::open().await;
    let request = json!({ "login": "Bruno", "role": Window::role(ShippedRole::Reader), "passphrase": PASSPHRASE });
    let made = window.say("user_add", request).await;
    assert_eq!(made["endsAt"], "2026-11-29T11:00:00Z");
    let listed = window.say("user_list", json!({})).await["users"].as_array().unwrap().clone();
    let bruno = listed.iter().find(|user| user["name"] == "Bruno").unwrap();
    assert_eq!((&bruno["standing"], &bruno["codeEndsAt"]), (&json!("invited"), &made["endsAt"]));
    window.kit.clock.advance(Duration::days(7) + Duration::seconds(1));
    let join = |code: &Value| json!({ "login": "Bruno", "code": code, "newPassphrase": SECOND });
    lock(&window).await;
    let refused = window.refused("archive_join", join(&made["code"])).await;
    assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("precondition"), &json!("code-ended")));
    unlock(&window).await;
    let again = window.say("user_reset", json!({ "id": made["id"], "passphrase": PASSPHRASE })).await;
    assert_eq!(again["endsAt"], "2026-12-06T11:00:01Z");
    window.joins("Bruno", &again["code"]).await;
    assert_eq!(window.say("session_get", json!({})).await["operator"], "Bruno");
}
