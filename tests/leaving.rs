//! S47: what leaves the archive passes one door, read from the sources: `app::export::leaving`.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Answers of the dialogs that name no list of people, each with why it needs no written reason.
const OTHERS: &[(&str, &str)] = &[
    ("recovery_sheet_save", "the code of whoever makes the archive; nobody's data"),
    ("profile_save", "headers and words of columns; nobody's data"),
    ("backup_place_pick", "where encrypted backups go"),
    ("evidence_open", "one proof of one person, noted as a look at it"),
    ("request_document_open", "one document of one request, noted as a look at it"),
    ("attachment_open", "one attachment of one message, noted as a look at it"),
    ("report_save", "a document that was noted, with its reason or its person, when it was prepared"),
    ("report_seal", "the same, closed with a passphrase"),
    ("report_print", "the same, for the printer"),
];

/// Files of `app` that write to the disk and let nothing out of the archive by themselves.
const WRITERS: &[(&str, &str)] = &[
    ("export/leaving.rs", "the door"),
    ("outgoing.rs", "how the door and the documents put a file in its place"),
    ("backups/aside.rs", "a folder for a restore or a trial: an encrypted archive"),
    ("backups/drill.rs", "a folder for a trial: an encrypted archive"),
    ("backups/folder.rs", "the ledger of erasures beside backups: ids"),
    ("backups/make.rs", "an encrypted backup"),
    ("backups/plan.rs", "a trial whether a folder takes files: an empty one without a name"),
    ("backups/restore.rs", "the ledger of erasures: ids"),
    ("backups/salvage.rs", "the ledger of erasures: ids"),
    ("erasure/ledger.rs", "the ledger of erasures: ids"),
    ("communications/mail/files.rs", "attachment_open"),
    ("communications/mail/mark.rs", "the mark of files from outside"),
    ("consents/evidence.rs", "evidence_open"),
    ("imports/profiles/file.rs", "profile_save"),
    ("machine.rs", "what this machine remembers"),
    ("reach/draft.rs", "one message to one person, for the mail program"),
    ("reports/mod.rs", "documents"),
    ("requests/answer.rs", "request_document_open"),
    ("replicas.rs", "which installation this machine is: ids"),
    ("room.rs", "the reserve of disk space"),
    ("sample.rs", "the made-up list"),
];

/// How a file comes to be: the standard library's ways, those of temporary files, and those of the vault and the store.
const WAYS: &[&str] = &[
    "File::create",
    "File::options",
    "OpenOptions",
    "fs::write(",
    "fs::copy(",
    "fs::rename(",
    "fs::hard_link(",
    "NamedTempFile",
    "tempfile_in(",
    "tempdir_in(",
    "own_file(",
    "fresh_file(",
    "put_in_place(",
    "write_backup(",
    "write_ledger(",
    "write_ledger_at(",
    "copy_into(",
    "write_whole(",
    "Outgoing::to(",
];

pub(crate) fn sources(room: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates")).join(room);
    let (mut folders, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source");
                // Tests stand last in a file.
                let shipped = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path.strip_prefix(&root).expect("below").to_owned(), shipped));
            }
        }
    }
    found
}

#[test]
fn s47_every_file_that_a_person_saves_asks_why_first() {
    let mut seen = 0;
    for (path, text) in sources("api/src/handlers") {
        for handler in text.split("pub(crate) async fn ").skip(1) {
            let name = handler.split('(').next().unwrap_or_default();
            let Some(dialog) = handler.find(".pick_save(").or_else(|| handler.find(".pick_folder(")) else { continue };
            seen += 1;
            let asks = handler.find("Why::parse(").is_some_and(|at| at < dialog);
            let other = OTHERS.iter().any(|(other, _)| *other == name);
            assert!(asks != other, "{name} in {}: a reason, or a place among the others", path.display());
        }
    }
    assert!(seen >= OTHERS.len() + 8, "{seen} dialogs were found");
}

#[test]
fn s47_nothing_leaves_but_through_the_door() {
    for (path, text) in sources("app/src") {
        let at = path.to_string_lossy().replace('\\', "/");
        let door = at == "export/leaving.rs";
        let reads = ["Some(Body::AuditExported(note))", "Body::AuditExported(note) =>"];
        let read = reads.iter().any(|way| text.contains(way));
        assert!(door || !text.contains("Body::AuditExported(note)") || read, "{at}");
        let writes = WAYS.iter().any(|way| text.contains(way));
        let known = WRITERS.iter().any(|(writer, _)| *writer == at);
        assert_eq!(writes, known, "{at}: a file is written past the door, or no longer");
        let tables = ["table_csv(", "table_xlsx(", "export_csv(", "export_xlsx(", "export_json(", "export_vcf("];
        let lists = tables.iter().any(|way| text.contains(way));
        assert!(!lists || door || text.contains("take_out("), "{at}: a list is made past the door");
    }
}
