//! AUTOMATION.md: every command of the terminal, its document and its exit codes.

use custode_api::automation::{Answer, Command, Contact, ExportFormat, Failure, Key, Need, run};
use custode_testkit::{Kit, PASSPHRASE, bytes_of};
use serde_json::{Value, json};
use std::path::PathBuf;

const SHEET: &str = "Cognome;Nome;E-mail;Cellulare;CAP;Newsletter;Data consenso newsletter\n\
    Rossi;Mario;Mario.Rossi@posta.example;333 1234567;185;SI;31/01/2026\n\
    D'Angelo;Anna;anna@posta.example;3332222222;50122;NO;\n\
    Galli;Bea;anna@posta.example;;;;\n\
    ;;non si legge;;;;\n";

struct Terminal {
    kit: Kit,
    archive: PathBuf,
}

impl Terminal {
    fn new() -> Self {
        let kit = Kit::new();
        let archive = kit.folder().join("Rossi.custode");
        Self { kit, archive }
    }

    /// A terminal with a fresh archive.
    async fn created() -> Self {
        let terminal = Self::new();
        terminal.done(terminal.create(false)).await;
        terminal
    }

    fn create(&self, sample: bool) -> Command {
        Command::Create {
            archive: self.archive.clone(),
            sample,
            login: Some("Anna Ferri".to_owned()),
            language: "it".to_owned(),
        }
    }

    async fn call(&self, command: Command, passphrase: &'static str) -> Result<Answer, Failure> {
        let key = move |_: Need| Ok(Key { user: None, passphrase: passphrase.to_owned().into() });
        run(self.kit.ports(), command, key).await
    }

    async fn done(&self, command: Command) -> Value {
        let answer = self.call(command, PASSPHRASE).await.unwrap();
        assert_eq!(answer.exit, 0, "{}", answer.json);
        serde_json::from_str(&answer.document()).unwrap()
    }

    async fn refused(&self, command: Command) -> (u8, String) {
        let failure = self.call(command, PASSPHRASE).await.unwrap_err();
        (failure.exit, failure.code)
    }

    fn import(&self, files: Vec<PathBuf>) -> Command {
        Command::Import {
            archive: self.archive.clone(),
            files,
            source: "fiera".to_owned(),
            mapping: None,
            dry_run: false,
            rejects: None,
            rows: true,
        }
    }

    async fn imported(&self) -> Value {
        let sheet = self.kit.file("clienti.csv", SHEET);
        self.done(self.import(vec![sheet])).await
    }

    fn archive(&self) -> PathBuf {
        self.archive.clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn create_prints_the_recovery_code_once_and_takes_no_other_archive_s_place() {
    let terminal = Terminal::new();
    let made = terminal.done(terminal.create(false)).await;
    assert!(made["archive"].as_str().unwrap().ends_with("Rossi.custode"));
    assert!(made["recovery_code"].as_str().unwrap().len() > 30);
    assert!(made["file_uuid"].is_string());
    assert_eq!(terminal.refused(terminal.create(false)).await, (1, "archive-exists".to_owned()));
    let weak = Command::Create {
        archive: terminal.kit.folder().join("Debole"),
        sample: false,
        login: None,
        language: "it".to_owned(),
    };
    let failure = terminal.call(weak, "ciao").await.unwrap_err();
    assert_eq!((failure.exit, failure.error.fields[0].field.as_str()), (1, "passphrase"));
    assert!(!terminal.kit.folder().join("Debole.custode").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn create_with_sample_is_full_of_invented_people() {
    let terminal = Terminal::new();
    terminal.done(terminal.create(true)).await;
    let list = terminal.done(Command::Contacts { archive: terminal.archive(), search: None, limit: None }).await;
    assert!(list["total"].as_u64().unwrap() > 5, "{}", list["total"]);
    assert_eq!(list["contacts"].as_array().unwrap().len() as u64, list["total"].as_u64().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn sources_are_the_shipped_catalogue() {
    let terminal = Terminal::created().await;
    insta::assert_json_snapshot!(terminal.done(Command::Sources { archive: terminal.archive() }).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn inspect_needs_neither_archive_nor_passphrase() {
    let terminal = Terminal::new();
    let file = terminal.kit.file("clienti.csv", SHEET);
    let inspect = |file: PathBuf, rows_all: bool| Command::Inspect { file, table: None, rows_all };
    let nobody = |_: Need| -> Result<Key, Failure> { panic!("inspect asked for a passphrase") };
    let seen = run(terminal.kit.ports(), inspect(file.clone(), true), nobody).await.unwrap();
    insta::assert_json_snapshot!(seen.json);
    let missing = terminal.refused(inspect(terminal.kit.folder().join("niente.csv"), false)).await;
    assert_eq!(missing, (1, "file".to_owned()));
    let empty = terminal.kit.file("vuoto.csv", "");
    assert_eq!(terminal.refused(inspect(empty, false)).await, (1, "empty-file".to_owned()));
}

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

#[tokio::test(flavor = "multi_thread")]
async fn duplicates_names_pairs_with_their_reasons() {
    let terminal = Terminal::created().await;
    let list = "Cognome;Nome;Data di nascita;E-mail;Comune\n\
        Zuccarini;Melchiorre;9/4/1961;m.zuccarini@posta.example;Siena\n\
        Zucarini;Melchiorre;9/4/1961;m.zuccarini@posta.example;Siena\n\
        Rossi;Mario;1/1/1970;;Roma\n";
    let sheet = terminal.kit.file("soci.csv", list);
    terminal.done(terminal.import(vec![sheet])).await;
    let found = terminal.done(Command::Duplicates { archive: terminal.archive() }).await;
    insta::assert_json_snapshot!(found, { ".pairs[].a" => "[id]", ".pairs[].b" => "[id]" });
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_and_show_answer_as_the_contract_says() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let archive = terminal.archive();
    let found = terminal
        .done(Command::Contacts { archive: archive.clone(), search: Some("rossi".to_owned()), limit: Some(10) })
        .await;
    insta::assert_json_snapshot!(found, { ".contacts[].id" => "[id]" });
    let who = Contact::Email("MARIO.ROSSI@posta.example".to_owned());
    let card = terminal.done(Command::Show { archive: archive.clone(), who }).await;
    insta::assert_json_snapshot!(card, { ".contact.id" => "[id]", ".points[].id" => "[id]" });
    let both = Contact::Email("anna@posta.example".to_owned());
    assert_eq!(
        terminal.refused(Command::Show { archive: archive.clone(), who: both }).await,
        (1, "several-contacts".to_owned())
    );
    for who in [
        Contact::Email("nessuno@posta.example".to_owned()),
        Contact::Id("019a0000-0000-7000-8000-00000000ffff".to_owned()),
        Contact::Id("x".to_owned()),
    ] {
        assert_eq!(terminal.refused(Command::Show { archive: archive.clone(), who }).await, (1, "contact".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_access_pack_is_written_with_its_hashes() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let out = terminal.kit.folder().join("pacco");
    let command = Command::SubjectReport {
        archive: terminal.archive(),
        who: Contact::Email("mario.rossi@posta.example".to_owned()),
        out,
        language: "en".to_owned(),
    };
    let pack = terminal.done(command).await;
    for file in pack["files"].as_array().unwrap() {
        let bytes = std::fs::read(file["path"].as_str().unwrap()).unwrap();
        assert_eq!(file["bytes"], bytes.len());
        assert_eq!(file["sha256"].as_str().unwrap().len(), 64);
    }
    assert!(pack["counts"].is_object());
}

/// `export` and `import` are inverse: the second reading changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn an_export_imports_again_identically() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    for format in [ExportFormat::Csv, ExportFormat::Xlsx] {
        let out = terminal.kit.folder().join(if format == ExportFormat::Csv { "fuori.csv" } else { "fuori.xlsx" });
        let written = terminal.done(Command::Export { archive: terminal.archive(), format, out: out.clone() }).await;
        assert_eq!(written["count"], 3);
        let back = terminal.done(terminal.import(vec![out])).await;
        assert_eq!(back["totals"]["unchanged"], 3, "{back}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_and_stats_say_that_all_is_well_and_damage_is_code_5() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let archive = terminal.archive();
    let verified = terminal.done(Command::Verify { archive: archive.clone() }).await;
    assert_eq!(verified["ok"], true, "{verified}");
    let stats = terminal.done(Command::Stats { archive: archive.clone() }).await;
    for name in ["contacts", "communications", "entries", "bytes", "schema", "app", "sqlite", "cipher"] {
        assert!(!stats[name].is_null(), "{name}");
    }
    assert!(stats["last_verified_at"].is_string() && stats["last_backup_at"].is_null());
    let data = archive.join("data.db");
    let mut bytes = std::fs::read(&data).unwrap();
    bytes.iter_mut().take(4096).skip(32).for_each(|byte| *byte ^= 0x55);
    std::fs::write(&data, bytes).unwrap();
    assert_eq!(terminal.refused(Command::Verify { archive: archive.clone() }).await, (5, "damaged-data".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_code_3_an_open_archive_code_4_and_no_archive_code_1() {
    let terminal = Terminal::created().await;
    let archive = terminal.archive();
    let stats = || Command::Stats { archive: terminal.archive() };
    let before = bytes_of(&archive);
    let wrong = terminal.call(stats(), "un'altra frase che non apre nulla").await.unwrap_err();
    assert_eq!((wrong.exit, wrong.code.as_str()), (3, "wrong-key"));
    assert!(bytes_of(&archive) == before, "a wrong passphrase changed a file");
    let held = custode_testkit::fresh(&terminal.kit.desk, terminal.kit.folder(), "Altra").await;
    let busy = Command::Stats { archive: held.archive().dir().to_owned() };
    assert_eq!(terminal.refused(busy).await, (4, "busy".to_owned()));
    let nowhere = Command::Stats { archive: terminal.kit.folder().join("Nessuna.custode") };
    assert_eq!(terminal.refused(nowhere).await.0, 1);
}

/// Nothing is written outside the archive and the named outputs.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_left_beside_the_archive() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let mut names: Vec<String> = std::fs::read_dir(terminal.kit.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["Rossi.custode", "clienti.csv", "program-data"]);
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
    let export = Command::Export { archive: terminal.archive(), format: ExportFormat::Csv, out: out.clone() };
    terminal.done(export).await;
    let back = terminal.done(terminal.import(vec![out])).await;
    assert_eq!(outcomes(&back), ["unchanged"], "{back}");
}
