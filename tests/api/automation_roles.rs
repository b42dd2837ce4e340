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
use custode_testkit::LOGIN;
use serde_json::json;
use std::path::PathBuf;

async fn says(window: &Window, command: Command) -> Result<serde_json::Value, Failure> {
    let key = |_: Need| Ok(Key { user: Some("Lia".to_owned()), passphrase: SECOND.to_owned().into() });
    run(window.kit.ports(), command, key).await.map(|answer| answer.json)
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
            },
        },
        Command::Audience { archive: archive.clone(), consent_type: "NEWSLETTER".to_owned(), out: Some(out("a.csv")) },
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
