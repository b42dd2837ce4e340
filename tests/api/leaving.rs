//! S47: whatever leaves the archive says who took it, why and how much, wherever it leaves from.

use crate::{
    imports::{checked, committed_as},
    instructions::accepts,
    window::Window,
};
use custode_api::commands::{COMMANDS, CommandInfo};
use custode_testkit::LOGIN;
use serde_json::{Value, json};

/// A list of people on paper: prepared, then saved like any document.
const ON_PAPER: [&str; 2] = ["instructions_paper", "unjustified_paper"];
/// The rules of an import: headers and words of columns, nobody's data. And what was written of a list that another command
/// let out.
const NO_LIST: [&str; 2] = ["profile_save", "contact_exported"];

async fn job(window: &Window, command: &str, ask: Value) -> Value {
    let started = window.say(command, ask).await;
    window.done(&started).await;
    started["job"].clone()
}

/// One order for every command that takes a list out, without its reason.
async fn orders(window: &Window) -> Vec<(&'static str, Value)> {
    let file = "Cognome;Nome;E-mail;Telefono;Newsletter;Data acquisizione;Luogo di nascita\n\
                Rossi;Luca;luca@posta.example;333 1111111;sì;05/05/2018;Prato\n;;non si legge;;;;\n";
    let import = checked(window, &window.kit.file("vecchi.csv", file)).await;
    let batch = committed_as(window, &import, "Vecchi").await;
    let quality = job(window, "quality_survey", json!({ "scope": { "of": "register" }, "months": 24 })).await;
    let weak = job(window, "weak_consent_survey", json!({ "batch": null })).await;
    let unjustified = job(window, "unjustified_survey", json!({})).await;
    window.say("instructions_issue", json!({ "it": "# Regole\n\nGrazie.", "en": "" })).await;
    accepts(window).await;
    let all = json!({ "operator": null, "contact": null, "group": null, "since": null, "until": null });
    vec![
        ("activity_save", json!({ "filter": all })),
        ("contact_export", json!({ "format": "csv", "ids": [], "search": "", "filters": [] })),
        ("rpo_export", json!({ "all": true })),
        ("batch_rejects_save", json!({ "batch": batch })),
        ("legacy_export", json!({})),
        ("quality_save", json!({ "job": quality, "flaw": null })),
        ("weak_consent_save", json!({ "job": weak, "lacks": null, "type": null, "file": null })),
        ("unjustified_save", json!({ "job": unjustified, "field": null, "own": null })),
        ("instructions_paper", json!({})),
        ("unjustified_paper", json!({ "job": unjustified })),
    ]
}

fn with(mut order: Value, reason: &str) -> Value {
    order["reason"] = json!(reason);
    order
}

/// Whatever the table lets out: a new command that answers with a file is in this test, or the test fails.
#[tokio::test(flavor = "multi_thread")]
async fn s47_every_list_that_leaves_says_who_why_and_how_much() {
    let window = Window::open().await;
    let orders = orders(&window).await;
    let lists = |command: &&CommandInfo| matches!(command.answer, "Exported" | "ExportBegun" | "ActivitySaved");
    let lets_out = COMMANDS.iter().filter(lists).filter(|command| !NO_LIST.contains(&command.name));
    let mut expected: Vec<&str> = lets_out.map(|command| command.name).chain(ON_PAPER).collect();
    let mut tried: Vec<&str> = orders.iter().map(|(name, _)| *name).collect();
    expected.sort_unstable();
    tried.sort_unstable();
    assert_eq!(tried, expected);

    let mine = async || {
        let totals = window.say("activity_totals", json!({ "since": null })).await;
        let found = totals["operators"].as_array().unwrap().iter().find(|one| one["name"] == LOGIN).cloned();
        let of = found.unwrap();
        (of["exports"].as_u64().unwrap(), of["prints"].as_u64().unwrap(), of["rows"].as_u64().unwrap())
    };
    for (command, order) in orders {
        for nothing in ["", "  \t"] {
            let error = window.refused(command, with(order.clone(), nothing)).await;
            assert_eq!(error["fields"][0]["field"], "reason", "{command}: {error}");
        }
        let before = mine().await;
        let path = window.kit.folder().join(format!("{command}.csv"));
        window.kit.host.will_pick(&path);
        let reason = format!("Serve al commercialista per {command}");
        let order = with(order, &reason);
        let said =
            if command == "contact_export" { window.export(order).await } else { window.say(command, order).await };
        let after = mine().await;
        let text = if ON_PAPER.contains(&command) {
            assert_eq!((after.0, after.1), (before.0, before.1 + 1), "{command} is counted");
            let page = json!({ "document": said["document"], "page": said["pages"] });
            window.say("report_page", page).await["text"].as_str().unwrap().to_owned()
        } else {
            let rows = said["rows"].as_u64().unwrap();
            assert!(rows > 0, "{command} let nothing out");
            assert_eq!(after, (before.0 + 1, before.1, before.2 + rows), "{command} is counted");
            std::fs::read_to_string(&path).unwrap()
        };
        // The portal of the register takes nothing but numbers; the hash of the file is in the journal.
        let marked = text.replace(char::is_whitespace, "");
        let mark = reason.replace(char::is_whitespace, "");
        assert_eq!(marked.contains(&mark) && text.contains(LOGIN), command != "rpo_export", "{command}: {text}");

        let filter = json!({ "operator": null, "contact": null, "group": "out", "since": null, "until": null });
        let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 1 })).await;
        let line = &log["items"][0];
        assert_eq!((&line["by"], &line["detail"]), (&json!(LOGIN), &json!(reason)), "{command}: {line}");
    }
    window.is_sound().await;
}

/// Rows that were rejected come back as they left: whose copy they were is no column of theirs.
#[tokio::test(flavor = "multi_thread")]
async fn s47_the_mark_of_rejected_rows_is_no_data() {
    let window = Window::open().await;
    let list = "Cognome;Nome;E-mail\nRossi;Mario;mario@posta.example\n;;??\n";
    let import = checked(&window, &window.kit.file("clienti.csv", list)).await;
    let batch = committed_as(&window, &import, "Clienti").await;
    let path = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&path);
    window.say("batch_rejects_save", json!({ "batch": batch, "reason": "da correggere" })).await;
    let import = checked(&window, &path).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    let columns = view["columns"].as_array().unwrap();
    let mark = columns.iter().find(|column| column["header"] == "Copia di").unwrap();
    assert_eq!(mark["settled"], true, "nobody is asked about it: {mark}");
}

/// A place where nothing can be written costs no entry, and leaves no file behind.
#[tokio::test(flavor = "multi_thread")]
async fn s47_what_could_not_be_written_did_not_leave() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "mario@posta.example").await;
    let path = window.kit.folder().join("non-esiste").join("lista.csv");
    window.kit.host.will_pick(&path);
    let order = json!({ "format": "csv", "ids": [], "search": "", "filters": [], "reason": "prova" });
    let begun = window.say("contact_export", order).await;
    assert_eq!(window.ended(&begun["job"]).await["state"], "failed");
    let totals = window.say("activity_totals", json!({ "since": null })).await;
    assert_eq!(totals["operators"][0]["exports"], 0);
}
