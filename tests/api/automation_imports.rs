//! AUTOMATION.md: `import`, and what it knows again.

use crate::automation::{SHEET, Terminal};
use custode_api::automation::{Command, Contact, ExportFormat};
use serde_json::{Value, json};
use std::path::PathBuf;

#[tokio::test(flavor = "multi_thread")]
async fn import_answers_with_batch_totals_and_rows() {
    let terminal = Terminal::created().await;
    let imported = terminal.imported().await;
    insta::assert_json_snapshot!(imported, {
        ".batch" => "[id]", ".batches[]" => "[id]", ".rows[].contact" => insta::dynamic_redaction(id_or_null),
        ".rows[].linked[]" => "[id]", ".rows[].issues[].contact" => "[id]",
    });
    let list = terminal.done(Command::Contacts { archive: terminal.archive(), search: None, limit: None }).await;
    assert_eq!(list["total"], 3);
    let first = &imported["rows"][0]["contact"];
    let card = terminal
        .done(Command::Show { archive: terminal.archive(), who: Contact::Id(first.as_str().unwrap().to_owned()) })
        .await;
    assert_eq!(card["contact"]["last_name"], "Rossi", "the ids of the answer are those of the archive");
}

fn id_or_null(value: insta::internals::Content, _: insta::internals::ContentPath<'_>) -> insta::internals::Content {
    if value.is_nil() { value } else { "[id]".into() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_plans_the_same_and_writes_nobody() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("clienti.csv", SHEET);
    let mut command = terminal.import(vec![sheet]);
    if let Command::Import { dry_run, rejects, .. } = &mut command {
        *dry_run = true;
        *rejects = Some(terminal.kit.folder().join("scartate.csv"));
    }
    let trial = terminal.done(command).await;
    assert_eq!((&trial["dry_run"], &trial["batch"]), (&json!(true), &Value::Null));
    let rejects = std::fs::read_to_string(terminal.kit.folder().join("scartate.csv")).unwrap();
    assert!(rejects.contains("non si legge"), "{rejects}");
    let stats = terminal.done(Command::Stats { archive: terminal.archive() }).await;
    assert_eq!(stats["contacts"], 0);
    assert_eq!(terminal.imported().await["totals"], trial["totals"]);
}

/// Where nobody asks what becomes of each row, check, plan and commit are one walk.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_without_its_rows_writes_the_same() {
    let sheet = format!("{SHEET}Rossi;Mario;mario.rossi@posta.example;333 7654321;;;\n");
    let mut ends = Vec::new();
    for with_rows in [true, false] {
        let terminal = Terminal::created().await;
        let file = terminal.kit.file("clienti.csv", &sheet);
        let saved = terminal.kit.folder().join("scartate.csv");
        let mut command = terminal.import(vec![file.clone()]);
        if let Command::Import { rows, rejects, .. } = &mut command {
            *rows = with_rows;
            *rejects = Some(saved.clone());
        }
        let totals = terminal.done(command).await["totals"].clone();
        let archive = terminal.archive();
        assert_eq!(terminal.done(Command::Verify { archive: archive.clone() }).await["ok"], true);
        let stats = terminal.done(Command::Stats { archive: archive.clone() }).await;
        let who = Contact::Email("mario.rossi@posta.example".to_owned());
        let mut card = terminal.done(Command::Show { archive, who }).await;
        card["contact"]["id"] = Value::Null;
        card["points"].as_array_mut().unwrap().iter_mut().for_each(|point| point["id"] = Value::Null);
        let mut again = terminal.import(vec![file]);
        if let Command::Import { rows, .. } = &mut again {
            *rows = with_rows;
        }
        let again = terminal.done(again).await["totals"].clone();
        let rejects = std::fs::read_to_string(saved).unwrap();
        ends.push((totals, stats["contacts"].clone(), stats["entries"].clone(), card, again, rejects));
    }
    assert_eq!(ends[0], ends[1]);
    assert!(ends[0].5.contains("non si legge"), "{}", ends[0].5);
    assert_eq!((&ends[0].0["duplicate"], &ends[0].4["create"]), (&json!(1), &json!(0)), "{} {}", ends[0].0, ends[0].4);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_files_follow_one_another_and_the_second_time_nothing_is_new() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("clienti.csv", SHEET);
    let more = terminal.kit.file(
        "altri.csv",
        "Cognome;Nome;E-mail\nZanella;Eva;eva@posta.example\nRossi;Mario;mario.rossi@posta.example\n",
    );
    let both = terminal.done(terminal.import(vec![sheet, more.clone()])).await;
    assert_eq!(both["batches"].as_array().unwrap().len(), 2);
    assert_eq!((&both["totals"]["create"], &both["totals"]["unchanged"]), (&json!(4), &json!(1)), "{}", both["totals"]);
    let again = terminal.done(terminal.import(vec![more])).await;
    assert_eq!(again["totals"]["unchanged"], 2, "{}", again["totals"]);
}

/// I8: a no to one way is an objection to that way, and the same list again says nothing new.
#[tokio::test(flavor = "multi_thread")]
async fn a_no_to_one_way_stops_that_way_only() {
    let terminal = Terminal::created().await;
    let list = "Cognome;Nome;E-mail;Cellulare;No SMS\nRossi;Mario;mario.rossi@posta.example;333 1234567;x\n";
    let file = terminal.kit.file("vie.csv", list);
    let first = terminal.done(terminal.import(vec![file.clone()])).await;
    assert_eq!(first["rows"][0]["values"]["opt_out"], "sms");
    let again = terminal.done(terminal.import(vec![file])).await;
    assert_eq!(again["totals"]["unchanged"], 1, "{}", again["totals"]);
    for (channel, stopped) in [("sms", true), ("email", false)] {
        let check = Command::Check {
            archive: terminal.archive(),
            who: Contact::Email("mario.rossi@posta.example".to_owned()),
            channel: channel.to_owned(),
            mode: "mass".to_owned(),
            purpose: None,
        };
        let codes = terminal.done(check).await["codes"].clone();
        assert_eq!(codes.as_array().unwrap().contains(&json!("objection")), stopped, "{channel}: {codes}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mapping_decides_and_a_wrong_one_is_refused_before_anything_is_read() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("elenco.csv", "x;y;z\nanna@posta.example;Ferri;sì certo\n");
    let map = |text: &str| terminal.kit.file("map.json", text);
    let with = |path: PathBuf| {
        let mut command = terminal.import(vec![sheet.clone()]);
        if let Command::Import { mapping, .. } = &mut command {
            *mapping = Some(path);
        }
        command
    };
    let path = map(
        r#"{"table":null,"header_row":1,"columns":[{"index":0,"field":"email"},{"index":1,"field":"last_name"},
           {"index":2,"field":"consent:NEWSLETTER"}],"values":{"consent:NEWSLETTER":{"sì certo":"given"}},"date_order":"dmy"}"#,
    );
    let imported = terminal.done(with(path)).await;
    assert_eq!(imported["rows"][0]["values"], json!({ "email": "anna@posta.example", "last_name": "Ferri" }));
    let said = &imported["rows"][0]["consents"][0];
    assert_eq!((&said["state"], &said["counts"], &said["evidence_level"]), (&json!("given"), &json!(false), &json!(0)));
    let unknown = map(r#"{"columns":[{"index":0,"field":"email"},{"index":2,"field":"consent:INVENTATO"}]}"#);
    assert_eq!(terminal.refused(with(unknown)).await, (1, "validation".to_owned()));
    let broken = map("{");
    assert_eq!(terminal.refused(with(broken)).await, (2, "usage".to_owned()));
    let mut command = terminal.import(vec![sheet.clone()]);
    if let Command::Import { source, .. } = &mut command {
        *source = "NON-ESISTE".to_owned();
    }
    assert_eq!(terminal.refused(command).await, (1, "unknown-source".to_owned()));
}

/// S41: a bought list comes in on a terminal as in the window, with the proof of its lawful origin, and only so.
#[tokio::test(flavor = "multi_thread")]
async fn s41_a_bought_list_names_its_proof_on_a_terminal() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("lista.csv", "Cognome;Nome;E-mail\nFerri;Anna;anna@posta.example\n");
    let bought = |proof: Option<&str>| {
        let mut command = terminal.import(vec![sheet.clone()]);
        if let Command::Import { source, origin_proof, .. } = &mut command {
            *source = "LISTA-ACQUISTATA".to_owned();
            *origin_proof = proof.map(str::to_owned);
        }
        command
    };
    assert_eq!(terminal.refused(bought(None)).await, (1, "validation".to_owned()));
    let done = terminal.done(bought(Some("Contratto 12/2026 con Elenchi srl"))).await;
    assert_eq!(done["totals"]["create"], 1, "{done}");
}

/// A consent is never put under a type that nobody named: while nobody can be asked, the answers stay on the card as text,
/// and the answer of the command says so. A mapping settles it, and a no of the sheet is kept.
#[tokio::test(flavor = "multi_thread")]
async fn a_column_that_names_no_type_of_the_archive_gives_no_permission() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file(
        "elenco.csv",
        "Cognome;Nome;E-mail;Consenso privacy;Data consenso\nRossi;Mario;mario@posta.example;NO;3/5/2024\nFerri;Anna;anna@posta.example;SI;\n",
    );
    let mut trial = terminal.import(vec![sheet.clone()]);
    if let Command::Import { dry_run, .. } = &mut trial {
        *dry_run = true;
    }
    let unasked = terminal.done(trial).await;
    assert_eq!(unasked["rows"][1]["consents"], json!([]));
    assert_eq!(unasked["rows"][1]["values"]["custom:privacy"], "SI");
    assert_eq!(unasked["rows"][0]["values"]["custom:privacy_on"], "3/5/2024");
    let warning = &unasked["warnings"][0];
    assert_eq!((&warning["column"], &warning["type"]), (&json!("Consenso privacy"), &json!("PRIVACY")));
    assert_eq!(warning["kept_under"], Value::Null);
    let map = terminal.kit.file(
        "map.json",
        r#"{"columns":[{"index":0,"field":"last_name"},{"index":1,"field":"first_name"},{"index":2,"field":"email"},
           {"index":3,"field":"consent:NEWSLETTER"},{"index":4,"field":"consent_on:NEWSLETTER"}]}"#,
    );
    let mut command = terminal.import(vec![sheet]);
    if let Command::Import { mapping, .. } = &mut command {
        *mapping = Some(map);
    }
    let imported = terminal.done(command).await;
    let said: Vec<(&Value, &Value)> = imported["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["consents"][0]["state"], &row["consents"][0]["counts"]))
        .collect();
    assert_eq!(said, [(&json!("refused"), &json!(false)), (&json!("given"), &json!(false))]);
    let who = Contact::Email("mario@posta.example".to_owned());
    let card = terminal.done(Command::Show { archive: terminal.archive(), who }).await;
    let kept = card["consents"].as_array().unwrap().iter().find(|consent| consent["state"] == "refused").unwrap();
    assert_eq!(kept["decided_on"], "2024-05-03");
}

/// "Marketing" says no channel: while nobody can be asked it is a declaration, never a permission; and it is not taken for
/// the newsletter of a sheet that has one.
/// A no in a column that is left out is told on a terminal as in the window.
#[tokio::test(flavor = "multi_thread")]
async fn i8_answers_that_are_left_out_are_told_on_a_terminal() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file(
        "clienti.csv",
        "Cognome;Nome;E-mail;Circolare mensile\nRossi;Mario;mario@posta.example;S\nNeri;Anna;anna@posta.example;N\n\
         Verdi;Sara;sara@posta.example;N\nBo;Ivo;ivo@posta.example;S\n",
    );
    let imported = terminal.done(terminal.import(vec![sheet])).await;
    let told: Vec<&Value> =
        imported["warnings"].as_array().unwrap().iter().filter(|one| one["code"] == "answers-left-out").collect();
    assert_eq!(told, [&json!({ "code": "answers-left-out", "file": "clienti.csv", "count": 2 })]);
}

#[tokio::test(flavor = "multi_thread")]
async fn marketing_in_general_is_only_a_declaration() {
    let terminal = Terminal::created().await;
    let said = async |name: &str, sheet: &str| {
        let mut trial = terminal.import(vec![terminal.kit.file(name, sheet)]);
        if let Command::Import { dry_run, .. } = &mut trial {
            *dry_run = true;
        }
        terminal.done(trial).await
    };
    let alone = said(
        "uno.csv",
        "Cognome;E-mail;Consenso marketing;Data consenso\nRossi;mario@posta.example;SI;3/5/2024\nFerri;anna@posta.example;NO;\n",
    )
    .await;
    let consent = &alone["rows"][0]["consents"][0];
    assert_eq!((&consent["type"], &consent["state"]), (&json!("NEWSLETTER"), &json!("given")));
    assert_eq!((&consent["counts"], &consent["evidence_level"]), (&json!(false), &json!(0)));
    assert_eq!(alone["rows"][1]["consents"][0]["state"], "refused");
    assert_eq!(alone["warnings"][0]["kept_under"], "NEWSLETTER");
    let beside = said(
        "due.csv",
        "Cognome;E-mail;Newsletter;Consenso marketing\nRossi;mario@posta.example;NO;SI\nFerri;anna@posta.example;SI;NO\n",
    )
    .await;
    assert_eq!(beside["rows"][0]["consents"].as_array().unwrap().len(), 1);
    assert_eq!(beside["rows"][0]["values"]["custom:marketing"], "SI");
}

/// A consent whose type nobody settled proves nothing, whatever the file says of its confirmation; a mapping settles it.
#[tokio::test(flavor = "multi_thread")]
async fn a_guessed_consent_type_proves_nothing() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file(
        "iscritti.csv",
        "Cognome;E-mail;Newsletter;Confirm time\nFerri;anna@posta.example;SI;2026-01-31 10:00\nRossi;mario@posta.example;boh;\nVerdi;ugo@posta.example;chissà;\nNeri;ida@posta.example;da chiedere;\n",
    );
    let level = |answer: &Value| answer["rows"][0]["consents"][0].clone();
    let mut trial = terminal.import(vec![sheet.clone()]);
    if let Command::Import { dry_run, .. } = &mut trial {
        *dry_run = true;
    }
    let guessed = level(&terminal.done(trial).await);
    let map = terminal.kit.file(
        "map.json",
        r#"{"columns":[{"index":0,"field":"last_name"},{"index":1,"field":"email"},
           {"index":2,"field":"consent:NEWSLETTER"},{"index":3,"field":"consent_on:NEWSLETTER"}]}"#,
    );
    let mut settled = terminal.import(vec![sheet]);
    if let Command::Import { mapping, .. } = &mut settled {
        *mapping = Some(map);
    }
    let settled = level(&terminal.done(settled).await);
    assert_eq!((&guessed["type"], &guessed["evidence_level"]), (&json!("NEWSLETTER"), &json!(0)));
    assert_eq!((&guessed["state"], &guessed["counts"]), (&json!("given"), &json!(false)));
    assert_eq!((&settled["evidence_level"], &settled["counts"]), (&json!(3), &json!(true)));
}

/// Outcomes of the rows of an import, in their order.
fn outcomes(import: &Value) -> Vec<&str> {
    import["rows"].as_array().unwrap().iter().filter_map(|row| row["outcome"].as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tax_codes_are_two_people_and_a_renumbered_list_joins_nobody() {
    let terminal = Terminal::created().await;
    let family = terminal.kit.file(
        "famiglia.csv",
        "Codice cliente;Cognome;Nome;Telefono;Codice fiscale\n\
         1;Rossi;Mario;0521 123456;RSSMRA80A01H501U\n\
         2;Rossi;Mario;0521 123456;RSSMRA50A01H501O\n",
    );
    let first = terminal.done(terminal.import(vec![family])).await;
    assert_eq!(outcomes(&first), ["create", "create"], "{first}");
    let renumbered = terminal.kit.file(
        "famiglia.csv",
        "Codice cliente;Cognome;Nome;Telefono\n1;Bianchi;Anna;347 1112223\n2;Rossi;Mario;0521 123456\n",
    );
    let second = terminal.done(terminal.import(vec![renumbered])).await;
    assert_eq!(outcomes(&second)[0], "create", "a number alone is nobody: {second}");
    assert_ne!(outcomes(&second)[1], "create", "{second}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_of_a_firm_is_known_again_without_an_address_of_their_own() {
    let terminal = Terminal::created().await;
    let firm = "Ragione sociale;Cognome;Nome;E-mail;Partita IVA;Note\n\
        Officina Amato SRL;Amato;Alessandro;ordini@amato.example;01234567897;";
    let once = terminal.kit.file("ditte.csv", format!("{firm}prima\n"));
    assert_eq!(outcomes(&terminal.done(terminal.import(vec![once])).await), ["create"]);
    let again = terminal.kit.file("ditte-nuove.csv", format!("{firm}\n"));
    let second = terminal.done(terminal.import(vec![again])).await;
    assert_eq!(outcomes(&second), ["unchanged"], "{second}");
    let list = terminal.done(Command::Contacts { archive: terminal.archive(), search: None, limit: None }).await;
    assert_eq!(list["total"], 2, "one firm, one person");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_with_two_addresses_comes_back_unchanged() {
    let terminal = Terminal::created().await;
    let one = "Cognome;Nome;E-mail;Indirizzo;CAP;Comune\nRossi;Mario;m@posta.example;";
    for (name, place) in [("a.csv", "Via Po 2;;\n"), ("b.csv", "Via Roma 1;43121;Parma\n")] {
        let file = terminal.kit.file(name, format!("{one}{place}"));
        terminal.done(terminal.import(vec![file])).await;
    }
    let out = terminal.kit.folder().join("fuori.csv");
    let export = Command::Export {
        archive: terminal.archive(),
        format: ExportFormat::Csv,
        out: out.clone(),
        filters: Vec::new(),
    };
    terminal.done(export).await;
    let back = terminal.done(terminal.import(vec![out])).await;
    assert_eq!(outcomes(&back), ["unchanged"], "{back}");
}

/// `--profile`: the file of a source is mapped as it was mapped before; what differs is told, an unknown name is refused.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_maps_the_next_file_on_a_terminal() {
    let terminal = Terminal::created().await;
    let map = terminal.kit.file(
        "map.json",
        r#"{"table":null,"header_row":1,"columns":[{"index":0,"field":"email"},{"index":1,"field":"last_name"},
           {"index":2,"field":"external_id"}],"values":{},"date_order":"dmy"}"#,
    );
    let mut first = terminal.import(vec![terminal.kit.file("uno.csv", "x;y;z\nanna@posta.example;Ferri;C1\n")]);
    if let Command::Import { mapping, .. } = &mut first {
        *mapping = Some(map);
    }
    terminal.done(first).await;
    let with = |file: PathBuf, name: &str| {
        let mut command = terminal.import(vec![file]);
        if let Command::Import { profile, .. } = &mut command {
            *profile = Some(name.to_owned());
        }
        command
    };
    let same = terminal.kit.file("due.csv", "x;y;z\nbea@posta.example;Galli;C2\n");
    let done = terminal.done(with(same.clone(), "Fiera o evento")).await;
    let values = json!({ "email": "bea@posta.example", "external_id": "C2", "last_name": "Galli" });
    assert_eq!((&done["rows"][0]["values"], &done["warnings"]), (&values, &json!([])));
    let near = terminal.kit.file("tre.csv", "x;y;z;Telefono\nugo@posta.example;Mori;C3;02 36618300\n");
    let done = terminal.done(with(near, "fiera o evento")).await;
    let warning = &done["warnings"][0];
    assert_eq!((&warning["code"], &warning["added"]), (&json!("profile-differs"), &json!(["Telefono"])), "{done}");
    assert_eq!(terminal.refused(with(same, "Mai salvato")).await, (1, "unknown-profile".to_owned()));
}

/// `--mode suppression`: no card, a trial says the same, and what is known changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_objections_makes_no_card_on_a_terminal() {
    let terminal = Terminal::created().await;
    let list = "Email Address,First Name,UNSUB_TIME\nmario.rossi@posta.example,Mario,2026-03-05 10:11:12\n\
                nessuno@posta.example,,2026-03-06 08:00:00\n";
    let file = terminal.kit.file("disiscritti.csv", list);
    let objections = |dry: bool| {
        let mut command = terminal.import(vec![file.clone()]);
        if let Command::Import { suppression, rows, dry_run, .. } = &mut command {
            (*suppression, *rows, *dry_run) = (true, true, dry);
        }
        command
    };
    terminal.imported().await;
    let before = terminal.done(Command::Stats { archive: terminal.archive() }).await["contacts"].clone();
    let trial = terminal.done(objections(true)).await;
    assert_eq!((&trial["batch"], &trial["totals"]["create"]), (&Value::Null, &json!(0)));
    let row = |at: usize, field: &str| trial["rows"][at][field].clone();
    assert_eq!((row(0, "row"), row(0, "outcome"), row(1, "outcome")), (json!(2), json!("update"), json!("suppressed")));
    assert_eq!(row(0, "values")["email"], "mario.rossi@posta.example", "{trial}");
    assert!(row(0, "contact").is_string() && row(1, "contact").is_null(), "{trial}");
    let done = terminal.done(objections(false)).await;
    assert_eq!((&done["totals"], &done["rows"]), (&trial["totals"], &trial["rows"]));
    assert_eq!((&done["totals"]["update"], &done["totals"]["suppressed"]), (&json!(1), &json!(1)), "{done}");
    assert_eq!(terminal.done(Command::Stats { archive: terminal.archive() }).await["contacts"], before, "no card");
    let again = terminal.done(objections(false)).await;
    assert_eq!(again["totals"]["unchanged"], 2, "{again}");
}
