//! The terminal asks for the role like the window does (SECURITY part 5, S19): who may only look, only looks.

use crate::{
    users::SECOND,
    window::{Window, everybody},
};
use custode_api::{
    automation::{
        Command, Contact, EraseWish, ExportFormat, Failure, Key, Letter, Need, RequestAct, RetentionAct, run,
    },
    permissions::of_word,
};
use custode_app::domain::role::{Permission, ShippedRole};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::path::PathBuf;

async fn says(window: &Window, command: Command) -> Result<Value, Failure> {
    says_as(window, "Lia", SECOND, command).await
}

async fn says_as(window: &Window, login: &str, passphrase: &str, command: Command) -> Result<Value, Failure> {
    let key = |_: Need| Ok(Key { user: Some(login.to_owned()), passphrase: passphrase.to_owned().into() });
    run(window.kit.ports(), command, key).await.map(|answer| answer.json())
}

/// A role that may do this and hides nothing.
async fn role(window: &Window, may: Value, own_cards: bool) -> Value {
    let role = json!({ "id": null, "title": "Su misura", "may": may, "hides": [], "ownCards": own_cards });
    window.say("role_save", role).await["id"].clone()
}

/// Mario with everything that is masked on a card, and a delicate field of the firm.
async fn secretive(window: &Window) -> Value {
    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    for (field, value) in SECRETS {
        let fields = json!([{ "field": field, "value": value, "replaces": null }]);
        window.say("contact_update", json!({ "id": mario, "fields": fields })).await;
    }
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    for (title, sensitivity, value) in [("Allergie", "delicate", "arachidi"), ("Taglia", "ordinary", "XXL")] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": sensitivity, "archived": false });
        let code = window.say("custom_field_save", made).await["code"].clone();
        window.say("custom_value_set", json!({ "contact": mario, "code": code, "value": value })).await;
    }
    mario
}

const SECRETS: [(&str, &str); 3] =
    [("tax_code", "RSSMRA80A01H501U"), ("iban", "IT60X0542811101000000123456"), ("sensitive_notes", "notadelicata")];

/// S52: what the window masks until somebody asks for it, and notes then, a terminal does not print to who may not ask.
#[tokio::test(flavor = "multi_thread")]
async fn s52_a_card_on_a_terminal_is_masked_for_who_may_not_reveal() {
    let window = Window::open().await;
    let mario = secretive(&window).await;
    let looks = role(&window, json!(["people", "export"]), false).await;
    window.sits_down("Lia", &looks).await;
    window.kit.desk.shut_down().await;
    let archive = window.kit.archive_dir("Rossi");
    let who = || Contact::Id(mario.as_str().unwrap().to_owned());
    let show = || Command::Show { archive: archive.clone(), who: who() };
    let card = says(&window, show()).await.unwrap();
    let text = card.to_string();
    for word in SECRETS.iter().map(|(_, value)| *value).chain(["arachidi"]) {
        assert!(!text.contains(word), "{word} is printed: {text}");
    }
    assert_eq!(card["contact"]["tax_code"], "••••••••••••501U", "as the window's card shows it");
    assert!(text.contains("XXL"), "what is not delicate is there: {text}");
    assert_eq!(card["contact"]["masked"].as_array().unwrap().len(), 4, "{text}");

    let whole = says_as(&window, LOGIN, PASSPHRASE, show()).await.unwrap();
    assert_eq!(whole["contact"]["tax_code"], SECRETS[0].1);
    assert!(whole.to_string().contains("arachidi") && whole["contact"]["masked"].is_null());
    let again = says_as(&window, LOGIN, PASSPHRASE, show()).await.unwrap();
    let looks: Vec<&str> = again["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["kind"] == "revealed")
        .map(|line| line["text"].as_str().unwrap())
        .collect();
    assert!(looks.iter().any(|look| look.starts_with("custom:")), "the look at a delicate field is noted: {looks:?}");
}

/// S47, S52: a file that a role without "show hidden values" takes out holds no tax code and no delicate field.
#[tokio::test(flavor = "multi_thread")]
async fn s52_a_list_from_a_terminal_holds_nothing_that_the_role_may_not_reveal() {
    let window = Window::open().await;
    secretive(&window).await;
    let takes = role(&window, json!(["people", "export"]), false).await;
    window.sits_down("Lia", &takes).await;
    window.kit.desk.shut_down().await;
    for (login, passphrase, shown) in [("Lia", SECOND, false), (LOGIN, PASSPHRASE, true)] {
        let out = window.kit.folder().join(format!("{}.csv", login.replace(' ', "-")));
        let command = Command::Export {
            archive: window.kit.archive_dir("Rossi"),
            format: ExportFormat::Csv,
            out: out.clone(),
            filters: Vec::new(),
        };
        says_as(&window, login, passphrase, command).await.unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        for word in [SECRETS[0].1, "arachidi"] {
            assert_eq!(text.contains(word), shown, "{login}: {word} in {text}");
        }
        assert!(text.contains("XXL"), "{login}: {text}");
    }
}

/// S47, S55: a register that is printed on a terminal is read, and a long one has left: both are counted.
#[tokio::test(flavor = "multi_thread")]
async fn s55_a_register_printed_on_a_terminal_is_counted() {
    let window = Window::open().await;
    let mut rows = "Cognome;Nome;E-mail\n".to_owned();
    for number in 0..230 {
        rows.push_str(&format!("Galeazzi{number};Anna;a{number}@posta.example\n"));
    }
    let import = crate::imports::checked(&window, &window.kit.file("clienti.csv", rows)).await;
    crate::imports::committed_as(&window, &import, "Clienti").await;
    window.sits_down("Lia", &role(&window, json!(["people"]), false).await).await;
    window.kit.desk.shut_down().await;
    let archive = window.kit.archive_dir("Rossi");
    let list = |limit| Command::Contacts { archive: archive.clone(), search: None, limit };
    assert_eq!(says(&window, list(Some(70))).await.unwrap()["contacts"].as_array().unwrap().len(), 70);
    assert_eq!(says(&window, list(None)).await.unwrap()["contacts"].as_array().unwrap().len(), 230);
    window.signs_in(LOGIN).await;
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    let lia = totals["operators"].as_array().unwrap().iter().find(|line| line["name"] == "Lia").unwrap().clone();
    assert_eq!((&lia["exports"], &lia["rows"]), (&json!(1), &json!(230)), "{lia}");
    let all = json!({ "operator": null, "contact": null, "group": null, "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": all, "before": null, "limit": 200 })).await;
    let read: u64 = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["deed"] == "cards-read")
        .map(|line| line["count"].as_u64().unwrap_or_default())
        .sum();
    assert_eq!(read, 70, "{log}");
}

/// S20: an address says nothing to who may not see addresses, and names no card out of reach.
#[tokio::test(flavor = "multi_thread")]
async fn s20_an_address_on_a_terminal_finds_no_further_than_the_role() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "casa@posta.it").await;
    window.person("Gina", "Rossi", "casa@posta.it").await;
    window.person("Ugo", "Verdi", "ugo@posta.it").await;
    let blind =
        json!({ "id": null, "title": "Senza e-mail", "may": ["people"], "hides": ["email"], "ownCards": false });
    let blind = window.say("role_save", blind).await["id"].clone();
    window.sits_down("Lia", &blind).await;
    window.signs_in(LOGIN).await;
    let own = role(&window, json!(["people"]), true).await;
    window.sits_down("Ugo", &own).await;
    window.kit.desk.shut_down().await;
    for login in ["Lia", "Ugo"] {
        for address in ["casa@posta.it", "ugo@posta.it", "nessuno@posta.it"] {
            let show =
                Command::Show { archive: window.kit.archive_dir("Rossi"), who: Contact::Email(address.to_owned()) };
            let failure = says_as(&window, login, SECOND, show).await.unwrap_err();
            assert_eq!((failure.exit, failure.code.as_str()), (1, "contact"), "{login}: {address}");
        }
    }
}

/// SECURITY 2.4: what was tried in vain on a terminal, which is another process each time, is told by the next opening.
#[tokio::test(flavor = "multi_thread")]
async fn failed_openings_on_a_terminal_are_told_by_the_next_one() {
    let window = Window::open().await;
    window.kit.desk.shut_down().await;
    let stats = || Command::Stats { archive: window.kit.archive_dir("Rossi") };
    for _ in 0..2 {
        let failure = says_as(&window, LOGIN, "una frase che non apre niente", stats()).await.unwrap_err();
        assert_eq!(failure.exit, 3, "{failure:?}");
    }
    says_as(&window, LOGIN, PASSPHRASE, stats()).await.unwrap();
    says_as(&window, LOGIN, PASSPHRASE, stats()).await.unwrap();
    window.signs_in(LOGIN).await;
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 200 })).await;
    let told: Vec<&Value> =
        log["items"].as_array().unwrap().iter().filter(|line| line["deed"] == "unlock-failed").collect();
    assert_eq!(told.len(), 1, "{log}");
    assert_eq!(told[0]["count"], 2, "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_the_weakest_role_is_refused_on_a_terminal_too() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "mario@posta.it").await;
    window.sits_down("Lia", &Window::role(ShippedRole::Reader)).await;
    window.kit.desk.shut_down().await;
    let archive = window.kit.archive_dir("Rossi");
    let out = |name: &str| -> PathBuf { window.kit.folder().join(name) };
    let mario = || Contact::Email("mario@posta.it".to_owned());
    let list = window.kit.file("clienti.csv", "Cognome;Nome\nVerdi;Anna\n");
    let refused = [
        Command::Sources { archive: archive.clone() },
        Command::Import {
            archive: archive.clone(),
            files: vec![list],
            source: "fiera".to_owned(),
            basis: None,
            origin_proof: None,
            profile: None,
            suppression: false,
            mapping: None,
            dry_run: false,
            rejects: None,
            rows: false,
        },
        Command::Duplicates { archive: archive.clone() },
        Command::Inventory { archive: archive.clone(), out: Some(out("inventario.csv")) },
        Command::Quality { archive: archive.clone(), months: 24, out: Some(out("qualita.csv")) },
        Command::WeakConsents { archive: archive.clone(), out: Some(out("deboli.csv")) },
        Command::BinList { archive: archive.clone() },
        Command::BinEmpty { archive: archive.clone(), due: false, dry_run: false, count: None },
        Command::Request { archive: archive.clone(), act: RequestAct::List { open: true } },
        Command::Retention { archive: archive.clone(), act: RetentionAct::Simulate { limit: 1 } },
        Command::Erase {
            archive: archive.clone(),
            who: mario(),
            wish: EraseWish {
                ground: None,
                request: String::new(),
                letter: Letter::Unsaid,
                plan: None,
                name: String::new(),
                language: "it".to_owned(),
                others_stay: false,
            },
        },
        Command::Audience {
            archive: archive.clone(),
            consent_type: "NEWSLETTER".to_owned(),
            channel: "email".to_owned(),
            out: Some(out("a.csv")),
        },
        Command::SubjectReport {
            archive: archive.clone(),
            who: mario(),
            out: out("fascicolo"),
            language: "it".to_owned(),
        },
        Command::Export {
            archive: archive.clone(),
            format: ExportFormat::Csv,
            out: out("tutti.csv"),
            filters: Vec::new(),
        },
        Command::Backup { archive: archive.clone(), out: out("copia.custode-backup") },
        Command::Rekey { archive: archive.clone() },
    ];
    for command in refused {
        assert!(of_word(&command).is_some_and(|needed| needed != Permission::People), "{command:?}");
        let word = format!("{command:?}");
        let failure = says(&window, command).await.unwrap_err();
        assert_eq!((failure.exit, failure.code.as_str()), (1, "role"), "{word}");
    }
    for name in
        ["inventario.csv", "qualita.csv", "deboli.csv", "a.csv", "fascicolo", "tutti.csv", "copia.custode-backup"]
    {
        assert!(!out(name).exists(), "{name} left");
    }
    let found = says(&window, Command::Contacts { archive, search: None, limit: None }).await.unwrap();
    assert_eq!(found["total"], 1, "looking is answered");
    window.signs_in(LOGIN).await;
    assert_eq!(
        window.say("contact_list", everybody("")).await["total"]["value"],
        1,
        "nothing was brought in or taken away"
    );
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 200 })).await;
    let refused = log["items"].as_array().unwrap().iter().filter(|line| line["deed"] == "refused").count();
    assert!(refused >= 8, "the attempts stand in the log: {refused}");
}
