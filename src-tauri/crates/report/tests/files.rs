//! JSON, CSV, manifest and exports.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;

use common::{day, empty, sample};
use custode_i18n::{Catalogue, Lang};
use custode_report::*;

#[test]
fn json_keeps_its_shape() {
    for lang in Lang::ALL {
        let file = json(&sample(), lang).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!(value["schema"], SCHEMA_ID);
        insta::assert_json_snapshot!(format!("access_{lang}"), value);
    }
}

#[test]
fn file_names_never_hold_a_name() {
    assert_eq!(file_stem(&sample(), Lang::It), "accesso_A-0187_2026-11-22");
    assert_eq!(file_stem(&sample(), Lang::En), "access_A-0187_2026-11-22");
    let mut pack = sample();
    pack.document_code = "../CON: |é\n".repeat(30);
    let stem = file_stem(&pack, Lang::It);
    assert!(stem.len() < 80 && stem.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')), "{stem}");
    for file in csv_files(&sample(), Lang::It).unwrap() {
        assert!(!file.name.contains("Bianchi") && file.name.starts_with("accesso_A-0187_2026-11-22_"));
    }
}

#[test]
fn csv_files_open_as_tables() {
    let files = csv_files(&sample(), Lang::It).unwrap();
    assert_eq!(files.len(), 14);
    assert!(
        String::from_utf8_lossy(&files[3].bytes).contains(";proofs"),
        "the files of a decision are named beside it"
    );
    for file in &files {
        assert!(file.bytes.starts_with(&[0xef, 0xbb, 0xbf]), "{}", file.name);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&file.bytes[3..]);
        let width = reader.headers().unwrap().len();
        for record in reader.records() {
            assert_eq!(record.unwrap().len(), width, "{}", file.name);
        }
    }
    let mut pack = sample();
    pack.fields[0].value = "=cmd|'/c calc'!A1".into();
    let data = &csv_files(&pack, Lang::It).unwrap()[0];
    assert!(String::from_utf8_lossy(&data.bytes).contains(";'=cmd|"));
}

#[test]
fn the_manifest_binds_the_files() {
    let pack = sample();
    let files = vec![json(&pack, Lang::It).unwrap()];
    let manifest = manifest(&pack, &files, |bytes| format!("{:064x}", bytes.len()));
    assert_eq!(manifest.files[0].bytes, files[0].bytes.len());
    assert_eq!((manifest.counts.communications, manifest.exclusions.len()), (6, 3));
    let file = manifest.file(&file_stem(&pack, Lang::It)).unwrap();
    assert_eq!(file.name, "accesso_A-0187_2026-11-22_manifest.json");
    let value: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!(value["schema"], "custode.access-manifest/1");
    assert_eq!(Counts::of(&empty()), Counts::default());
}

#[test]
fn every_code_of_the_pack_has_words() {
    let words = Catalogue::get(Lang::It);
    for state in ConsentState::ALL {
        assert!(words.has(&format!("report-state-{}", state.code().replace('_', "-"))), "{}", state.code());
        assert_eq!(ConsentState::from_code(state.code()), Some(state));
    }
}

fn contact() -> ExportRow {
    let mut row = ExportRow { id: "0190".into(), opt_out: true, ..ExportRow::default() };
    for (field, values) in [
        ("first_name", vec!["Giulia"]),
        ("last_name", vec!["Bianchi"]),
        ("email", vec!["g@posta.example", "g@lavoro.example"]),
        ("mobile", vec!["+393331234567"]),
        ("notes", vec!["=1+1", "due;\r\nrighe"]),
        ("custom:TESSERA", vec!["0042"]),
    ] {
        row.values.insert(field.into(), values.into_iter().map(str::to_owned).collect());
    }
    row.consents.insert(
        "NEWSLETTER".into(),
        ConsentCells {
            decision: Some(ExportedDecision::Withdrawn),
            decided_on: Some(day("2026-03-12")),
            withdrawn_on: Some(day("2026-05-01")),
        },
    );
    row
}

fn columns() -> ExportColumns {
    let repeats = BTreeMap::from([("email".to_owned(), 2)]);
    ExportColumns::new(&["NEWSLETTER".into()], &["TESSERA".into()], &repeats, false)
}

#[test]
fn exports_begin_with_our_own_id_and_carry_the_consents() {
    let headers = columns().headers();
    assert_eq!(headers[0], "ID Custode");
    assert!(headers.windows(2).any(|pair| pair == ["Email", "Email 2"]));
    assert!(
        headers.ends_with(
            &["Consenso NEWSLETTER", "Data consenso NEWSLETTER", "Data revoca NEWSLETTER", "Opposizione"]
                .map(str::to_owned)
        )
    );
    assert_eq!(headers.len(), columns().cells(&contact()).len());

    let mut bytes = Vec::new();
    assert_eq!(export_csv(&mut bytes, &columns(), [contact()], "Anna, 27/11/2026").unwrap(), 1);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}ID Custode;Ragione sociale;Cognome"));
    assert!(text.contains(";'=1+1;") && text.contains(";+393331234567;"), "{text}");
    assert!(text.trim_end().ends_with("0042;REVOCATO;2026-03-12;2026-05-01;SI;Anna, 27/11/2026"), "{text}");
}

#[test]
fn workbooks_hold_text_cells_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contatti.xlsx");
    let file = std::fs::File::create(&path).unwrap();
    assert_eq!(export_xlsx(file, folder.path(), &columns(), [contact()], "Copia di Anna & C.").unwrap(), 1);
    let sheet =
        std::process::Command::new("unzip").arg("-p").arg(&path).arg("xl/worksheets/sheet1.xml").output().unwrap();
    let sheet = String::from_utf8_lossy(&sheet.stdout).into_owned();
    assert!(sheet.contains("=1+1") && sheet.contains("t=\"inlineStr\""), "{sheet}");
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{sheet}");
    assert!(sheet.contains("&amp;C&amp;8Copia di Anna &amp;&amp; C."), "S47: whose copy it is, on every page: {sheet}");
    let about = std::process::Command::new("unzip").arg("-p").arg(&path).arg("docProps/core.xml").output().unwrap();
    assert!(String::from_utf8_lossy(&about.stdout).contains("Copia di Anna &amp; C."));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
}

#[test]
fn cards_cannot_be_forged_by_a_value() {
    let mut row = contact();
    row.values.insert("role".into(), vec!["capo\r\nEND:VCARD\r\nBEGIN:VCARD".into(), "à".repeat(100)]);
    let mut bytes = Vec::new();
    assert_eq!(export_vcf(&mut bytes, [row], Some("Copia di Anna; ieri")).unwrap(), 1);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.lines().filter(|line| *line == "BEGIN:VCARD").count(), 1);
    assert!(text.contains("TITLE:capo\\nEND:VCARD\\nBEGIN:VCARD\r\n"), "{text}");
    assert!(text.contains("PRODID:-//Custode//Copia di Anna\\; ieri//IT\r\n"), "S47: {text}");
    assert!(text.contains("N:Bianchi;Giulia;;;\r\n") && text.lines().all(|line| line.len() <= 75), "{text}");
}

#[test]
fn contacts_as_json() {
    let mut bytes = Vec::new();
    assert_eq!(export_json(&mut bytes, [contact(), contact()], "Copia di \"Anna\"").unwrap(), 2);
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["contacts"][1]["consents"]["NEWSLETTER"]["decision"], "withdrawn");
    assert_eq!(value["copy"], "Copia di \"Anna\"", "S47");
    let mut none = Vec::new();
    assert_eq!(export_json(&mut none, [], "").unwrap(), 0);
    assert!(serde_json::from_slice::<serde_json::Value>(&none).is_ok());
}
