//! Files that are no lists, and disks that are full: each gets its own sentence, quickly, and the archive stays whole.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use crate::calls::{Done, PASSPHRASE, archive, custode, source};
use tempfile::TempDir;

/// Longest a refusal may take here; this machine may be busy with other tests.
const QUICK: Duration = Duration::from_secs(10);

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn sparse(folder: &TempDir, name: &str, bytes: u64) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::File::create(&path).unwrap().set_len(bytes).unwrap();
    path
}

fn pipe(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("tubo");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/import").join(name)
}

fn message(done: &Done) -> String {
    done.json["error"]["message"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn every_file_that_is_no_list_is_refused_in_words_and_at_once() {
    let folder = TempDir::new().unwrap();
    let whole = std::fs::read(fixture("own/cap_number_format.xlsx")).unwrap();
    let cases: Vec<(PathBuf, &str)> = vec![
        (file(&folder, "vuoto.csv", b""), "empty-file"),
        (file(&folder, "nulla.csv", &[0; 5_000]), "empty-file"),
        (file(&folder, "foto.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "picture"),
        (file(&folder, "doc.xls", b"%PDF-1.7\n"), "pdf"),
        (file(&folder, "tronco.xlsx", &whole[..whole.len() / 2]), "damaged"),
        (fixture("calamine/pass_protected.xlsx"), "password-protected"),
        (file(&folder, "pagina.xls", b"<html><body><p>Nessuna tabella qui.</p></body></html>"), "unsupported-html"),
        (fixture("own/inflates_to_200MB.xlsx"), "inflates-too-much"),
        (sparse(&folder, "enorme.csv", 2 << 30), "too-large"),
        (sparse(&folder, "enorme.xlsx", 10 << 30), "too-large"),
        (pipe(&folder), "not-a-file"),
        (PathBuf::from("/dev/zero"), "not-a-file"),
        (folder.path().to_owned(), "not-a-file"),
        (folder.path().join("mai-esistito.csv"), "file"),
    ];
    let (_home, archive) = archive();
    let code = source(&archive);
    for (path, want) in &cases {
        for call in 0..2 {
            let began = Instant::now();
            let done = if call == 0 {
                custode(PASSPHRASE, &[&"inspect", path])
            } else {
                custode(PASSPHRASE, &[&"import", &archive, path, &"--source", &code])
            };
            assert_eq!((done.code, done.error()), (1, *want), "{path:?}: {done:?}");
            let said = message(&done);
            assert!(said.len() > want.len() + 20 && !said.contains(['$', '{']), "{path:?}: {said}");
            assert!(began.elapsed() < QUICK, "{path:?} took {:?}", began.elapsed());
        }
    }
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).json["total"], 0);
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0);
}

#[test]
fn hostile_text_is_data_on_the_way_in_and_out() {
    let (folder, archive) = archive();
    let code = source(&archive);
    let rows = "Cognome;Nome;E-mail;Note\n\
        Rossi;Mario;m@posta.example;\"=HYPERLINK(\"\"http://x.example\"\";\"\"qui\"\")\"\n\
        <script>alert(1)</script>;Anna;a@posta.example;{{7*7}} #eval(1+1)\n\
        @SUM(A1);+39;b@posta.example;-2+3\n\
        Bian\u{202e}chi;Ugo;u@posta.example;\u{2067}x\n";
    let list = file(&folder, "ostile.csv", rows.as_bytes());
    let done = custode(PASSPHRASE, &[&"import", &archive, &list, &"--source", &code]);
    assert_eq!((done.code, &done.json["totals"]["create"]), (0, &4.into()), "{done:?}");
    for format in ["csv", "xlsx"] {
        let out = folder.path().join(format!("fuori.{format}"));
        let exported = custode(PASSPHRASE, &[&"export", &archive, &"--format", &format, &"--out", &out]);
        assert_eq!(exported.code, 0, "{exported:?}");
        if format == "csv" {
            let text = std::fs::read_to_string(&out).unwrap();
            let starts = |cell: &str| text.contains(&format!(";{cell}")) || text.contains(&format!("\"{cell}"));
            assert!(!starts("=HYPERLINK") && !starts("@Sum") && !starts("-2+3"), "{text}");
            assert!(text.contains("'=HYPERLINK") && text.contains("'@Sum"), "{text}");
        }
        let again = custode(PASSPHRASE, &[&"import", &archive, &out, &"--source", &code]);
        assert_eq!(again.json["totals"]["unchanged"], 4, "{format}: {again:?}");
    }
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0);
}

/// Runs a script with a small disk of its own at `$DISK`; none where the system lets nobody mount one.
fn on_a_small_disk(kib: u32, script: &str) -> Option<String> {
    let folder = TempDir::new().unwrap();
    let (disk, secret) = (folder.path().join("disco"), file(&folder, "frase", PASSPHRASE.as_bytes()));
    let small = folder.path().join("piccolo");
    std::fs::create_dir(&disk).unwrap();
    std::fs::create_dir(&small).unwrap();
    let whole = format!(
        "mount -t tmpfs -o size={kib}k tmpfs \"$DISK\" || exit 99\n\
         say() {{ \"$CUSTODE\" \"$@\" --json --passphrase-file \"$SECRET\"; echo \"rc=$?\"; }}\n{script}"
    );
    let out = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", &whole])
        .env("DISK", &disk)
        .env("SECRET", &secret)
        .env("CUSTODE", env!("CARGO_BIN_EXE_custode"))
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path())
        .env("OUT", folder.path())
        .env("SMALL", &small)
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    (out.status.code() != Some(99) && !text.is_empty()).then_some(text)
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing_half_written() {
    let Some(made) = on_a_small_disk(8, "say create \"$DISK/A.custode\"; ls -A \"$DISK\" | sed 's/^/left=/'") else {
        return; // No name spaces for an ordinary user here.
    };
    assert!(made.contains("disk-full") && made.contains("rc=1"), "{made}");
    assert!(!made.contains("left="), "half an archive: {made}");

    let list = "\
        { echo 'Cognome;Nome;E-mail;Note'\n\
          i=0; while [ $i -lt 2500 ]; do echo \"Rossi$i;Mario;m$i@posta.example;una nota abbastanza lunga $i\"; i=$((i+1)); done\n\
        } > \"$OUT/lista.csv\"\n";
    let script = format!(
        "{list}say create \"$DISK/A.custode\" > /dev/null\n\
         say import \"$DISK/A.custode\" \"$OUT/lista.csv\" --source fiera\n\
         mount -o remount,size=300m \"$DISK\"\n\
         say verify \"$DISK/A.custode\"; say contacts \"$DISK/A.custode\" --limit 1\n\
         say import \"$DISK/A.custode\" \"$OUT/lista.csv\" --source fiera | tail -1\n\
         mount -t tmpfs -o size=16k tmpfs \"$SMALL\"\n\
         for f in csv xlsx json; do say export \"$DISK/A.custode\" --format $f --out \"$SMALL/x.$f\"; done\n\
         ls -A \"$SMALL\" | sed 's/^/left=/'\n"
    );
    let said = on_a_small_disk(3_400, &script).unwrap();
    assert_eq!(said.matches("\"disk-full\"").count(), 4 * 2, "import and three exports: {said}");
    assert!(said.contains("\"total\":0") && said.contains("\"ok\":true"), "{said}");
    assert!(!said.contains("left="), "half an export: {said}");
}
