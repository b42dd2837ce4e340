//! What lies on the disk, and where each value comes from (S4, F55, S48).

use crate::{
    backups::{lock, unlock},
    imports::committed,
    window::{Window, everybody, field},
};
use custode_app::vault::{self, Passphrase, VaultError};
use custode_testkit::{LOGIN, bytes_of};
use serde_json::{Value, json};

fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [word.as_bytes(), &wide].iter().any(|word| bytes.windows(word.len()).any(|part| part == *word))
}

/// S4, F55: the folder of an archive, taken along without the passphrase, opens with nothing, and no name, subject, text or
/// attached file is found in its bytes; open or closed.
#[tokio::test(flavor = "multi_thread")]
async fn s4_f55_a_copied_folder_tells_nothing_without_the_passphrase() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferraguti", "anna@posta.example").await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "Preventivo per la veranda").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    window
        .say(
            "consent_record",
            json!({
                "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
                "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
            }),
        )
        .await;
    let card = window.card(&anna).await;
    let one = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone();
    window.kit.host.will_pick(window.kit.file("modulo.pdf", "%PDF-1.7 firma di Ferraguti"));
    let token = window.say("evidence_pick", json!({})).await["file"]["token"].clone();
    let order = json!({ "contact": anna, "event": one["events"][0]["id"], "level": 2, "file": token });
    window.say("evidence_attach", order).await;

    let dir = window.kit.archive_dir("Rossi");
    for closed in [false, true] {
        if closed {
            lock(&window).await;
        }
        for (name, bytes) in bytes_of(&dir) {
            for word in ["Ferraguti", "anna@posta.example", "CHIAMATE del", "veranda", "firma di", "SQLite format 3"] {
                assert!(!holds(&bytes, word), "{name} holds {word}");
            }
        }
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let taken = elsewhere.path().join("Rossi.custode");
    crate::replicas::copy(&dir, &taken);
    let guess = vault::unlock(&taken, Some(LOGIN), &Passphrase::new("una frase che non è quella giusta".to_owned()));
    assert!(matches!(guess, Err(VaultError::WrongPassphrase)));
    unlock(&window).await;
    assert_eq!(window.say("contact_list", everybody("Ferraguti")).await["total"]["value"], 1, "and it is all there");
}

/// S48: of any value who wrote it, when, and from which source, file and row; and the chain that says so verifies.
#[tokio::test(flavor = "multi_thread")]
async fn s48_any_value_says_who_when_and_from_which_source() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let role = json!([{ "field": "role", "value": "contabile", "replaces": null }]);
    window.kit.clock.advance(chrono::Duration::hours(2));
    window.say("contact_update", json!({ "id": anna, "fields": role })).await;
    committed(&window, &window.kit.file("elenco.csv", "Cognome;Nome;E-mail\nGalli;Bice;bice@posta.example\n")).await;
    let card = window.card(&anna).await;
    let origin = |card: &Value, name: &str| {
        card["fields"].as_array().unwrap().iter().find(|one| one["field"] == name).unwrap()["origin"].clone()
    };
    assert_eq!(field(&card, "role"), "contabile");
    let (name, role) = (origin(&card, "last_name"), origin(&card, "role"));
    for one in [&name, &role] {
        assert_eq!(one["by"], LOGIN, "{one}");
    }
    assert!(name["at"].as_str().unwrap() < role["at"].as_str().unwrap(), "{name} {role}");
    let list = window.say("contact_list", everybody("Galli")).await;
    let imported = origin(&window.card(&list["rows"][0]["id"]).await, "last_name");
    assert_eq!((&imported["file"], &imported["row"]), (&json!("elenco.csv"), &json!(2)), "{imported}");
    window.is_sound().await;
}
