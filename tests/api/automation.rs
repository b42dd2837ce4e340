//! AUTOMATION.md: every command of the terminal, its document and its exit codes.

use custode_api::automation::{Answer, Command, Contact, ExportFormat, Failure, Key, Need, run};
use custode_testkit::{Kit, PASSPHRASE, bytes_of};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub const SHEET: &str = "Cognome;Nome;E-mail;Cellulare;CAP;Newsletter;Data consenso newsletter\n\
    Rossi;Mario;Mario.Rossi@posta.example;333 1234567;185;SI;31/01/2026\n\
    D'Angelo;Anna;anna@posta.example;3332222222;50122;NO;\n\
    Galli;Bea;anna@posta.example;;;;\n\
    ;;non si legge;;;;\n";

pub struct Terminal {
    pub kit: Kit,
    archive: PathBuf,
}

impl Terminal {
    fn new() -> Self {
        let kit = Kit::new();
        let archive = kit.folder().join("Rossi.custode");
        Self { kit, archive }
    }

    /// A terminal with a fresh archive.
    pub async fn created() -> Self {
        let terminal = Self::new();
        terminal.done(terminal.create(false)).await;
        terminal
    }

    /// A terminal with the archive of samples.
    pub async fn created_with_sample() -> Self {
        let terminal = Self::new();
        terminal.done(terminal.create(true)).await;
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

    pub async fn done(&self, command: Command) -> Value {
        let answer = self.call(command, PASSPHRASE).await.unwrap();
        assert_eq!(answer.exit, 0, "{}", answer.json());
        serde_json::from_str(&answer.document()).unwrap()
    }

    pub async fn refused(&self, command: Command) -> (u8, String) {
        let failure = self.call(command, PASSPHRASE).await.unwrap_err();
        (failure.exit, failure.code)
    }

    pub fn import(&self, files: Vec<PathBuf>) -> Command {
        Command::Import {
            archive: self.archive.clone(),
            files,
            source: "fiera".to_owned(),
            basis: None,
            origin_proof: None,
            mapping: None,
            profile: None,
            suppression: false,
            dry_run: false,
            rejects: None,
            rows: true,
        }
    }

    pub async fn imported(&self) -> Value {
        let sheet = self.kit.file("clienti.csv", SHEET);
        self.done(self.import(vec![sheet])).await
    }

    pub fn archive(&self) -> PathBuf {
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
    insta::assert_json_snapshot!(seen.json());
    let missing = terminal.refused(inspect(terminal.kit.folder().join("niente.csv"), false)).await;
    assert_eq!(missing, (1, "file".to_owned()));
    let sheet = Command::Inspect { file: file.clone(), table: Some("Foglio1".to_owned()), rows_all: false };
    assert_eq!(terminal.refused(sheet).await, (1, "no-such-table".to_owned()), "a list without sheets has none of it");
    let empty = terminal.kit.file("vuoto.csv", "");
    assert_eq!(terminal.refused(inspect(empty, false)).await, (1, "empty-file".to_owned()));
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
    let folder = terminal.kit.folder().join("pacco");
    let command = Command::SubjectReport {
        archive: terminal.archive(),
        who: Contact::Email("mario.rossi@posta.example".to_owned()),
        out: folder.clone(),
        language: "en".to_owned(),
    };
    let pack = terminal.done(command).await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700, "a folder made for personal data is its owner's");
        for file in pack["files"].as_array().unwrap() {
            assert_eq!(mode(Path::new(file["path"].as_str().unwrap())), 0o600, "{file}");
        }
    }
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
        let written = terminal
            .done(Command::Export { archive: terminal.archive(), format, out: out.clone(), filters: Vec::new() })
            .await;
        assert_eq!(written["count"], 3);
        let back = terminal.done(terminal.import(vec![out])).await;
        assert_eq!(back["totals"]["unchanged"], 3, "{back}");
    }
}

/// UX: import(export(x)) changes nothing, also where consents were renewed or ended by the firm, and where only one way is
/// stopped: a list knows yes and no, and a card knows better.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_ours_takes_no_proof_and_widens_no_stop() {
    let terminal = Terminal::created_with_sample().await;
    let reached = async || {
        let ask = |kind: &str| Command::Audience {
            archive: terminal.archive(),
            consent_type: kind.to_owned(),
            channel: "email".to_owned(),
            out: None,
        };
        let mut counts = Vec::new();
        for kind in ["NEWSLETTER", "EMAIL", "TELEFONO"] {
            counts.push(terminal.done(ask(kind)).await["included"].clone());
        }
        counts
    };
    let before = reached().await;
    let out = terminal.kit.folder().join("copia.csv");
    let export = Command::Export {
        archive: terminal.archive(),
        format: ExportFormat::Csv,
        out: out.clone(),
        filters: Vec::new(),
    };
    let written = terminal.done(export).await["count"].clone();
    let back = terminal.done(terminal.import(vec![out])).await;
    assert_eq!(back["totals"]["unchanged"], written, "{back}");
    assert_eq!(reached().await, before);
}

/// AUTOMATION: `export --filter`. Who does not fit is not in the file, and a word that means nothing is no empty file.
#[tokio::test(flavor = "multi_thread")]
async fn an_export_takes_only_who_the_filters_choose() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let out = terminal.kit.folder().join("scelti.csv");
    let export = |filters: &[&str]| Command::Export {
        archive: terminal.archive(),
        format: ExportFormat::Csv,
        out: out.clone(),
        filters: filters.iter().map(|&filter| filter.to_owned()).collect(),
    };
    for (filters, count) in [
        (&["phone=yes"][..], 2),
        (&["phone=no"], 1),
        (&["phone=yes", "search=rossi"], 1),
        (&["source=fiera"], 3),
        (&["source=web"], 0),
        (&["consent=NEWSLETTER:refused"], 1),
        (&["kind=organisation"], 0),
    ] {
        assert_eq!(terminal.done(export(filters)).await["count"], count, "{filters:?}");
    }
    let book =
        Command::Export { archive: terminal.archive(), format: ExportFormat::Xlsx, out: out.clone(), filters: vec![] };
    assert_eq!(terminal.refused(book).await, (1, "validation".to_owned()), "no workbook is named csv");
    terminal.done(export(&["search=galli"])).await;
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains("Galli") && !written.contains("Rossi"), "{written}");
    let before = std::fs::read(&out).unwrap();
    for (filter, exit) in [
        ("telefono=sì", 2),
        ("phone", 2),
        ("search=", 2),
        ("phone=forse", 1),
        ("source=nessuna", 1),
        ("view=Clienti", 1),
    ] {
        assert_eq!(terminal.refused(export(&[filter])).await.0, exit, "{filter}");
    }
    assert_eq!(terminal.refused(export(&["search=galli", "search=rossi"])).await.0, 2, "one search");
    assert!(std::fs::read(&out).unwrap() == before, "a filter that means nothing wrote a file");
    let many: String = (0..450).map(|i| format!("Molti{i};Ugo;u{i}@posta.example\n")).collect();
    let list = terminal.kit.file("molti.csv", format!("Cognome;Nome;E-mail\n{many}"));
    terminal.done(terminal.import(vec![list])).await;
    assert_eq!(terminal.done(export(&["search=molti"])).await["count"], 450, "a file does not stop where a page does");
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
    let sound = std::fs::read(&data).unwrap();
    let pages = sound.len() / 4096;
    for page in [pages / 2, pages - 8, pages - 3] {
        let mut bytes = sound.clone();
        bytes[page * 4096 + 1_000] ^= 1;
        std::fs::write(&data, bytes).unwrap();
        match terminal.call(Command::Verify { archive: archive.clone() }, PASSPHRASE).await {
            Ok(answer) => {
                assert_eq!((answer.exit, &answer.json()["ok"]), (5, &json!(false)), "page {page}: {}", answer.json());
                let document = answer.json();
                let checks = document["checks"].as_array().unwrap();
                assert!(checks.len() > 8 && checks.iter().any(|check| check["ok"] == false), "{checks:?}");
            }
            Err(failure) => assert_eq!((failure.exit, failure.code.as_str()), (5, "damaged-data"), "page {page}"),
        }
    }
    let mut bytes = sound;
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

/// `check` and `audience`: the same gate as in the window.
#[tokio::test(flavor = "multi_thread")]
async fn the_gate_answers_on_a_terminal() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("clienti.csv", SHEET);
    terminal.done(terminal.import(vec![sheet])).await;
    let check = |who: Contact, channel: &str, mode: &str, purpose: Option<&str>| Command::Check {
        archive: terminal.archive.clone(),
        who,
        channel: channel.to_owned(),
        mode: mode.to_owned(),
        purpose: purpose.map(str::to_owned),
    };
    let mario = || Contact::Email("mario.rossi@posta.example".to_owned());
    let said = terminal.done(check(mario(), "email", "mass", None)).await;
    assert_eq!(said, json!({ "verdict": "reason-needed", "codes": ["consent_proof_weak"] }));
    let said = terminal.done(check(mario(), "email", "single", Some("contratto"))).await;
    assert_eq!(said, json!({ "verdict": "ok", "codes": [] }));
    let said = terminal.done(check(mario(), "post", "single", Some("CONTRATTO"))).await;
    assert_eq!(said, json!({ "verdict": "refused", "codes": ["point_invalid"] }), "no postal address");
    for wrong in [check(mario(), "pigeon", "single", None), check(mario(), "email", "often", None)] {
        assert_eq!(terminal.refused(wrong).await.0, 1);
    }
    assert_eq!(terminal.refused(check(mario(), "email", "mass", Some("NESSUNA"))).await.0, 1);
    let by = |code: &str, channel: &str, out: Option<PathBuf>| Command::Audience {
        archive: terminal.archive.clone(),
        consent_type: code.to_owned(),
        channel: channel.to_owned(),
        out,
    };
    let audience = |code: &str, out| by(code, "email", out);
    let out = terminal.kit.folder().join("elenco.csv");
    let found = terminal.done(audience("newsletter", Some(out.clone()))).await;
    assert_eq!((&found["included"], found["excluded"].as_array().unwrap().len()), (&json!(0), 3));
    assert!(out.exists());
    assert_eq!(terminal.refused(audience("NESSUNA", None)).await.0, 1);
    // S43: the same audience as a list of calls, with the register of oppositions.
    let calls = terminal.done(by("TELEFONO", "phone", None)).await;
    let codes = calls["excluded"].as_array().unwrap().iter().flat_map(|one| one["codes"].as_array().unwrap());
    assert!(codes.into_iter().any(|code| code == "rpo_missing"), "{calls}");
    assert_eq!(terminal.refused(by("TELEFONO", "pigeon", None)).await.0, 1);
}

/// R6: whatever an archive holds comes over, from a whole file too.
#[tokio::test(flavor = "multi_thread")]
async fn r6_a_salvage_at_the_terminal_brings_everything() {
    let terminal = Terminal::new();
    terminal.done(terminal.create(true)).await;
    let before = terminal.done(Command::Stats { archive: terminal.archive() }).await;
    assert!(before["communications"].as_u64().unwrap() > 0, "{before}");
    let to = terminal.kit.folder().join("Recuperato.custode");
    terminal.done(Command::Salvage { archive: terminal.archive(), to: to.clone() }).await;
    let after = terminal.done(Command::Stats { archive: to.clone() }).await;
    assert_eq!((&after["contacts"], &after["communications"]), (&before["contacts"], &before["communications"]));
    assert_eq!(terminal.done(Command::Verify { archive: to.clone() }).await["ok"], true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o700, "its owner's alone");
    }
}

/// AUTOMATION: nothing is written outside of the named outputs, and SECURITY part 4: nothing is written over unasked.
#[tokio::test(flavor = "multi_thread")]
async fn an_output_is_written_over_nothing_that_is_there() {
    let terminal = Terminal::created().await;
    let sheet = terminal.kit.file("clienti.csv", SHEET);
    let import = |out: PathBuf| {
        let mut command = terminal.import(vec![sheet.clone()]);
        if let Command::Import { rejects, .. } = &mut command {
            *rejects = Some(out);
        }
        command
    };
    let export = |out: PathBuf| Command::Export {
        archive: terminal.archive(),
        format: ExportFormat::Csv,
        out,
        filters: Vec::new(),
    };
    assert_eq!(terminal.refused(import(sheet.clone())).await, (1, "output-is-input".to_owned()));
    assert_eq!(std::fs::read_to_string(&sheet).unwrap(), SHEET, "the list of the customer is as it was");
    terminal.imported().await;
    for inside in ["data.db", "elenco.csv"] {
        let refused = terminal.refused(export(terminal.archive().join(inside))).await;
        assert_eq!(refused, (1, "inside-archive".to_owned()));
    }
    assert_eq!(terminal.refused(export(sheet.clone())).await, (1, "output-exists".to_owned()));
    let out = terminal.kit.file("vuoto.csv", "");
    terminal.done(export(out.clone())).await;
    terminal.done(export(out.clone())).await;
    let mut changed = std::fs::read_to_string(&out).unwrap();
    changed.push_str("nota di chi l'ha aperto\n");
    std::fs::write(&out, &changed).unwrap();
    assert_eq!(terminal.refused(export(out.clone())).await, (1, "output-exists".to_owned()), "it is no longer ours");
    assert_eq!(std::fs::read_to_string(&out).unwrap(), changed);
    assert_eq!(terminal.done(Command::Verify { archive: terminal.archive() }).await["ok"], true);
}
