//! The terminal's looks at what the data are worth (S33, S36, S60), and the legal basis of an import.

use crate::automation::{SHEET, Terminal};
use crate::window::Window;
use custode_api::automation::{Command, Key, Need, USUAL_MONTHS, run};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

/// A yes without proof, a number that is none, a card that nobody can be reached by; the file is the only copy that is known.
#[tokio::test(flavor = "multi_thread")]
async fn s33_s36_s60_a_terminal_looks_at_what_the_data_are_worth() {
    let terminal = Terminal::created().await;
    let rows = format!("{SHEET}Solo;Nome;;;;;\nCorto;Numero;corto@posta.example;12;;;\n");
    let file = terminal.kit.file("clienti.csv", &rows);
    terminal.done(terminal.import(vec![file])).await;
    let archive = terminal.archive();

    let out = terminal.kit.folder().join("inventario.csv");
    let inventory = terminal.done(Command::Inventory { archive: archive.clone(), out: Some(out.clone()) }).await;
    let copy = &inventory["copies"][0];
    assert_eq!((&inventory["total"], &copy["title"]), (&json!(1), &json!("clienti.csv")), "{inventory}");
    assert_eq!((&copy["state"], &copy["imports"][0]["rows"]), (&json!("imported"), &json!(6)), "{inventory}");
    assert_eq!((&copy["id"], &inventory["path"]), (&Value::Null, &json!(out)), "nobody wrote it down: {inventory}");
    assert!(std::fs::read_to_string(&out).unwrap().contains("clienti.csv"));

    let out = terminal.kit.folder().join("qualita.csv");
    let look = Command::Quality { archive: archive.clone(), months: USUAL_MONTHS, out: Some(out.clone()) };
    let quality = terminal.done(look).await;
    let group = |code: &str| {
        let all = quality["groups"].as_array().unwrap();
        all.iter().find(|group| group["group"] == code).unwrap()["count"].clone()
    };
    assert_eq!((group("empty"), group("invalid")), (json!(1), json!(1)), "{quality}");
    assert_eq!(quality["rows"].as_array().map(Vec::len), quality["flawed"].as_u64().map(|count| count as usize));
    let empty = quality["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Solo Nome").unwrap();
    assert!(empty["flaws"].as_array().unwrap().contains(&json!("empty")) && empty["contact"].is_string(), "{empty}");
    assert!(std::fs::read_to_string(&out).unwrap().contains("Solo Nome"));
    let (exit, code) = terminal.refused(Command::Quality { archive: archive.clone(), months: 0, out: None }).await;
    assert_eq!((exit, code.as_str()), (1, "validation"));

    let out = terminal.kit.folder().join("deboli.xlsx");
    let weak = terminal.done(Command::WeakConsents { archive, out: Some(out.clone()) }).await;
    assert_eq!((&weak["checked"], &weak["found"], &weak["lacks"]["no_evidence"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(weak["types"], json!([{ "type": "NEWSLETTER", "count": 1 }]), "{weak}");
    let row = &weak["rows"][0];
    assert_eq!(
        (&row["name"], &row["type"], &row["file"], &row["row"], &row["decided_on"]),
        (&json!("Rossi Mario"), &json!("NEWSLETTER"), &json!("clienti.csv"), &json!(2), &json!("2026-01-31")),
        "{weak}"
    );
    assert!(out.exists());
}

/// UX.md, step *Riepilogo*: rows that bring consents name the basis of the list; a terminal that names none says
/// none: what people never agreed to is no consent, and nobody is there to be asked.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_on_a_terminal_names_its_basis() {
    let window = Window::open().await;
    window.kit.desk.shut_down().await;
    let archive = window.kit.archive_dir("Rossi");
    let says = async |name: &str, text: &str, basis: Option<&str>| {
        let command = Command::Import {
            archive: archive.clone(),
            files: vec![window.kit.file(name, text)],
            source: "fiera".to_owned(),
            basis: basis.map(str::to_owned),
            origin_proof: None,
            profile: None,
            suppression: false,
            mapping: None,
            dry_run: false,
            rejects: None,
            rows: false,
        };
        let key = |_: Need| Ok(Key { user: None, passphrase: PASSPHRASE.to_owned().into() });
        run(window.kit.ports(), command, key).await.map(|answer| answer.json())
    };
    let bare = "Cognome;Nome;E-mail\nVerdi;Pia;pia@posta.example\n";
    let mut told = Vec::new();
    for (name, text, basis) in [
        ("con.csv", SHEET, None),
        ("scelta.csv", SHEET, Some("legitimate_interest")),
        ("senza.csv", bare, None),
        ("senza-scelta.csv", bare, Some("contract")),
    ] {
        told.push(says(name, text, basis).await.unwrap()["basis"].clone());
    }
    assert_eq!(told, [Value::Null, json!("legitimate_interest"), Value::Null, json!("contract")]);
    let wrong = says("con.csv", SHEET, Some("because")).await.unwrap_err();
    assert_eq!((wrong.exit, wrong.code.as_str()), (2, "usage"));
    window.signs_in(LOGIN).await;
    let list = window.say("import_list", json!({})).await;
    let batches = list["batches"].as_array().unwrap();
    let kept: Vec<Value> = ["con.csv", "scelta.csv", "senza.csv", "senza-scelta.csv"]
        .iter()
        .map(|file| batches.iter().find(|batch| batch["file"] == **file).unwrap()["basis"].clone())
        .collect();
    assert_eq!(kept, told, "what was told is what the import says of itself");
}
