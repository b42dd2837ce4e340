//! Files that are no lists, and disks that are full: each gets its own sentence, quickly, and the archive stays whole.

use std::{
    collections::HashMap,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use crate::calls::{Done, PASSPHRASE, archive, custode, done, source, start, without_privileges};
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
        (fixture("own/corner_cell.xlsx"), "too-many-columns"),
        (sparse(&folder, "enorme.csv", 2 << 30), "too-large"),
        (sparse(&folder, "enorme.xlsx", 10 << 30), "too-large"),
        (pipe(&folder), "not-a-file"),
        (PathBuf::from("/dev/zero"), "not-a-file"),
        (folder.path().to_owned(), "not-a-file"),
        (folder.path().join("mai-esistito.csv"), "file"),
    ];
    let (_home, archive) = archive();
    let code = source(&archive);
    let mut sentences: HashMap<String, &str> = HashMap::new();
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
            // Its own sentence, in the language of the terminal: no two of them read the same.
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let plain = said.replace(&name, "…").replace(&format!("({want})"), "");
            assert!(plain.contains('«') || *want == "file", "not in Italian: {said}");
            assert_eq!(*sentences.entry(plain).or_insert(want), *want, "{said}");
            assert!(began.elapsed() < QUICK, "{path:?} took {:?}", began.elapsed());
        }
    }
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).json["total"], 0);
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0);
}

/// A list, a folder for the report and one for an export that the system does not let this user touch: a sentence
/// that says so, and nothing half-written.
#[test]
#[cfg(unix)]
fn what_the_user_may_not_read_or_write_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, archive) = archive();
    let code = source(&archive);
    let list = file(&folder, "lista.csv", b"Cognome;Nome;E-mail\nRossi;Mario;m@posta.example\n");
    let done = custode(PASSPHRASE, &[&"import", &archive, &list, &"--source", &code]);
    assert_eq!(done.code, 0, "{done:?}");
    let shut = folder.path().join("chiusa");
    std::fs::create_dir(&shut).unwrap();
    let kept = file(&folder, "chiusa/lista.csv", b"Cognome\nVerdi\n");
    let forbid = |path: &Path| std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o000)).unwrap();
    forbid(&list);
    let refused = |args: &[&dyn AsRef<std::ffi::OsStr>]| {
        let done = without_privileges(PASSPHRASE, args);
        assert_eq!(done.code, 1, "{done:?}");
        let said = message(&done);
        assert!(said.len() > 40 && !said.contains(['$', '{']), "{said}");
        (done.error().to_owned(), said)
    };
    let (error, said) = refused(&[&"import", &archive, &list, &"--source", &code]);
    assert_eq!(error, "unreadable");
    assert!(said.contains("Il computer non lascia leggere «lista.csv»"), "{said}");
    forbid(&shut);
    for args in [
        &[&"import" as &dyn AsRef<std::ffi::OsStr>, &archive, &kept, &"--source", &code][..],
        &[&"create", &shut.join("Altra.custode")],
        &[&"export", &archive, &"--format", &"csv", &"--out", &shut.join("fuori.csv")],
        &[&"subject-report", &archive, &"--email", &"m@posta.example", &"--out", &shut.join("fascicolo")],
    ] {
        let (error, said) = refused(args);
        assert!(["unreadable", "unreadable-folder", "file"].contains(&error.as_str()), "{error}: {said}");
    }
    std::fs::set_permissions(&shut, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(std::fs::read_dir(&shut).unwrap().count(), 1, "something half-written");
    assert_eq!(custode(PASSPHRASE, &[&"contacts", &archive]).json["total"], 1);
    assert_eq!(custode(PASSPHRASE, &[&"verify", &archive]).code, 0);
}

/// Somebody goes on typing into the list while it is read: the whole import is refused, and the archive is as before.
#[test]
fn a_list_that_changes_while_it_is_read_is_told() {
    let (folder, archive) = archive();
    let code = source(&archive);
    let mut rows = String::from("Cognome;Nome;E-mail\n");
    for i in 0..60_000 {
        rows.push_str(&format!("Rossi{i};Mario;m{i}@posta.example\n"));
    }
    let list = file(&folder, "lista.csv", rows.as_bytes());
    let home = TempDir::new().unwrap();
    let mut child = start(&home, PASSPHRASE, &[&"import", &archive, &list, &"--source", &code]);
    let mut typed = std::fs::OpenOptions::new().append(true).open(&list).unwrap();
    while child.try_wait().unwrap().is_none() {
        typed.write_all(b"Verdi;Anna;a@posta.example\n").unwrap();
        std::thread::sleep(Duration::from_millis(5));
    }
    let told = done(child);
    assert_eq!((told.code, told.error()), (1, "file-changed"), "{told:?}");
    assert!(message(&told).contains("«lista.csv»"), "{told:?}");
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
        // The same on a disk that fails at every write in turn is in `tests/api/power.rs`, which runs everywhere.
        eprintln!("not tried: this system lets nobody mount a small disk");
        return;
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
