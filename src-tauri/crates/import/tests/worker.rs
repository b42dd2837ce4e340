//! The worker as a real child process: this test program starts itself, as the shell does.
// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use custode_import::frame::Frame;
use custode_import::inspect::inspect;
use custode_import::mapping::propose::KnownFields;
use custode_import::options::{HeaderChoice, ReadOptions};
use custode_import::reading::{Reading, Source};
use custode_import::refusal::{Refusal, RefusalCode};
use custode_import::worker;

type Check = (&'static str, fn());

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|a| a == worker::ARGUMENT) {
        // A key in the environment would be a key in the worker.
        assert!(std::env::vars().eq([(worker::ENVIRONMENT.0.to_owned(), worker::ENVIRONMENT.1.to_owned())]));
        let input = File::from(std::os::fd::AsFd::as_fd(&std::io::stdin()).try_clone_to_owned().unwrap());
        let done = worker::run(args.get(at + 1).map_or("{}", String::as_str), input, std::io::stdout());
        std::process::exit(i32::from(!done));
    }
    if args.iter().any(|a| a == "--list") && !args.iter().any(|a| a == "--ignored") {
        for (name, _) in CHECKS {
            println!("{name}: test");
        }
        return;
    }
    let exact = args.iter().any(|a| a == "--exact");
    let ignored = args.iter().any(|a| a == "--list") || args.iter().any(|a| a == "--ignored");
    let filters: Vec<&String> = args[1..].iter().filter(|a| !a.starts_with('-')).collect();
    for (name, check) in CHECKS {
        let wanted =
            filters.is_empty() || filters.iter().any(|f| if exact { *f == name } else { name.contains(f.as_str()) });
        if wanted && !ignored {
            check();
            println!("test {name} ... ok");
        }
    }
}

const CHECKS: &[Check] = &[
    ("reads_a_list", reads_a_list),
    ("reads_pasted_text", reads_pasted_text),
    ("refuses_what_is_no_table", refuses_what_is_no_table),
    ("a_corner_cell_is_refused", a_corner_cell_is_refused),
    ("a_huge_cell_stops_nothing", a_huge_cell_stops_nothing),
    ("a_huge_cell_of_a_workbook_is_refused", a_huge_cell_of_a_workbook_is_refused),
    ("what_could_be_run_stays_text", what_could_be_run_stays_text),
    ("cancel_kills_at_once", cancel_kills_at_once),
    ("notices_a_change", notices_a_change),
    ("options_reach_the_worker", options_reach_the_worker),
    ("a_bomb_ends_in_time", a_bomb_ends_in_time),
    ("memory_stays_small", memory_stays_small),
];

fn start(path: &Path, options: &ReadOptions) -> Result<Reading, Refusal> {
    let program = std::env::current_exe().unwrap();
    Reading::start(&program, &[worker::ARGUMENT], Source::File(File::open(path).unwrap()), options)
}

fn temp(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file.flush().unwrap();
    file
}

fn outcome(bytes: &[u8]) -> Result<u32, Refusal> {
    let file = temp(bytes);
    let inspection = inspect(start(file.path(), &ReadOptions::default())?, "x", false, KnownFields::default())?;
    Ok(inspection.tables.iter().map(|t| t.data_rows).sum())
}

fn reads_a_list() {
    assert_eq!(outcome("Cognome;Nome\nRossi;Mario\nBianchi;Zoé\n".as_bytes()).unwrap(), 2);
    let workbook = include_bytes!("../../../../tests/fixtures/import/own/cap_number_format.xlsx");
    assert_eq!(outcome(workbook).unwrap(), 30);
}

fn reads_pasted_text() {
    let program = std::env::current_exe().unwrap();
    let mut text = String::from("Cognome\tNome\tE-mail\n");
    for row in 0..5_000 {
        text.push_str(&format!("Forlì{row}\tZoë\tzoe{row}@posta.example\n"));
    }
    let source = Source::Pasted(text.into());
    let reading = Reading::start(&program, &[worker::ARGUMENT], source, &ReadOptions::default()).unwrap();
    let found = inspect(reading, "testo", false, KnownFields::default()).unwrap();
    assert_eq!((found.tables[0].data_rows, found.file.delimiter), (5_000, Some('\t')));
    assert_eq!(found.file.encoding.as_deref(), Some("utf-8"));
    let nothing = Reading::start(&program, &[worker::ARGUMENT], Source::Pasted("".into()), &ReadOptions::default());
    assert_eq!(nothing.unwrap_err().code, RefusalCode::EmptyFile);
}

fn refuses_what_is_no_table() {
    let code = |bytes: &[u8]| outcome(bytes).unwrap_err().code;
    assert_eq!(code(b""), RefusalCode::EmptyFile);
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), RefusalCode::Picture);
    assert_eq!(code(b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"), RefusalCode::UnsupportedVcard);
    assert_eq!(code(b"PK\x03\x04 and then nothing"), RefusalCode::Damaged);
    let protected = include_bytes!("../../../../tests/fixtures/import/calamine/pass_protected.xlsx");
    assert_eq!(code(protected), RefusalCode::PasswordProtected);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(start(folder.path(), &ReadOptions::default()).unwrap_err().code, RefusalCode::NotAFile);
    let sparse = tempfile::NamedTempFile::new().unwrap();
    sparse.as_file().set_len(2 << 30).unwrap();
    let began = Instant::now();
    let refusal = inspect(start(sparse.path(), &ReadOptions::default()).unwrap(), "x", false, KnownFields::default())
        .unwrap_err();
    assert_eq!(refusal.code, RefusalCode::TooLarge);
    assert!(began.elapsed() < Duration::from_secs(2));
}

/// A workbook of one sheet with this inside its `sheetData`.
fn workbook(sheet_data: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for (name, text) in [
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet_data}</sheetData></worksheet>"#),
        ),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn a_corner_cell_is_refused() {
    let bytes =
        workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#);
    let refusal = outcome(&bytes).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.row, refusal.table.as_deref()),
        (RefusalCode::TooManyColumns, Some(1_048_576), Some("A"))
    );
}

fn a_huge_cell_stops_nothing() {
    let mut bytes = b"Cognome;Nome;Note\nRossi;Mario;ok\nBianchi;Anna;".to_vec();
    bytes.extend(std::iter::repeat_n(b'x', 60 << 20));
    bytes.extend_from_slice(b"\nVerdi;Luca;ok\n");
    let file = temp(&bytes);
    let mut reading = start(file.path(), &ReadOptions::default()).unwrap();
    let (mut rows, mut faults) = (0, 0);
    while let Some(frame) = reading.next_frame().unwrap() {
        if let Frame::Rows(batch) = frame {
            rows += batch.len();
            faults += batch.iter().filter(|r| r.fault.is_some()).count();
        }
    }
    assert_eq!((rows, faults), (3, 1));
}

fn big_list(rows: u32) -> tempfile::NamedTempFile {
    let mut text = String::from("Cognome;Nome;E-mail;Cellulare;CAP;Note\n");
    for i in 0..rows {
        text.push_str(&format!(
            "Rossi{i};Mario;mario{i}@example.com;347 {:07};43121;una nota di prova\n",
            i % 10_000_000
        ));
    }
    temp(text.as_bytes())
}

/// 600 MB of text in one cell, packed so well that neither the size of the file nor its ratio tells.
fn a_huge_cell_of_a_workbook_is_refused() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let small = zip::ZipArchive::new(std::io::Cursor::new(workbook(""))).unwrap();
    let options = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    let mut small = small;
    for at in 0..small.len() {
        let mut part = small.by_index(at).unwrap();
        let name = part.name().to_owned();
        zip.start_file(&name, options).unwrap();
        if name.ends_with("sheet1.xml") {
            zip.write_all(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>"#).unwrap();
            let mut state = 1_u64;
            for _ in 0..590 {
                // Half a kilobyte of noise, told again and again: packed about a hundred times.
                let noise: String = (0..512)
                    .map(|_| {
                        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                        char::from(b'a' + (state >> 59) as u8 % 26)
                    })
                    .collect();
                zip.write_all(noise.repeat(2_048).as_bytes()).unwrap();
            }
            zip.write_all(b"</t></is></c></row></sheetData></worksheet>").unwrap();
        } else {
            std::io::copy(&mut part, &mut zip).unwrap();
        }
    }
    let began = Instant::now();
    let refusal = outcome(&zip.finish().unwrap().into_inner()).unwrap_err();
    assert!(matches!(refusal.code, RefusalCode::OutOfMemory | RefusalCode::InflatesTooMuch), "{refusal}");
    assert!(began.elapsed() < Duration::from_secs(20));
}

fn what_could_be_run_stays_text() {
    let cells = [
        "=HYPERLINK(\"http://x.example\")",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "#eval(1)",
        "\u{202e}Neri\u{2066}",
    ];
    let mut text = "Cognome;Nome;Note\n".to_owned();
    for cell in cells {
        text.push_str(&format!("\"{}\";Ada;prova\n", cell.replace('"', "\"\"")));
    }
    let file = temp(text.as_bytes());
    let got = inspect(start(file.path(), &ReadOptions::default()).unwrap(), "x", true, KnownFields::default()).unwrap();
    let rows = got.tables[0].rows.as_ref().unwrap();
    assert_eq!(rows.iter().map(|r| r[0].as_str()).collect::<Vec<_>>(), cells);
}

fn cancel_kills_at_once() {
    let file = big_list(200_000);
    let mut reading = start(file.path(), &ReadOptions::default()).unwrap();
    let cancel = reading.cancel_handle();
    assert!(reading.next_frame().unwrap().is_some());
    let began = Instant::now();
    cancel.cancel();
    let refusal = loop {
        match reading.next_frame() {
            Ok(Some(_)) => {}
            Ok(None) => panic!("read to the end after cancelling"),
            Err(refusal) => break refusal,
        }
    };
    assert_eq!(refusal.code, RefusalCode::Cancelled);
    assert!(began.elapsed() < Duration::from_secs(2));
}

fn notices_a_change() {
    let mut file = big_list(50_000);
    let mut reading = start(file.path(), &ReadOptions::default()).unwrap();
    assert!(reading.next_frame().unwrap().is_some());
    file.write_all(b"Verdi;Anna;a@example.com;;;\n").unwrap();
    file.flush().unwrap();
    let refusal = loop {
        match reading.next_frame() {
            Ok(Some(_)) => {}
            Ok(None) => panic!("the change went unnoticed"),
            Err(refusal) => break refusal,
        }
    };
    assert_eq!(refusal.code, RefusalCode::FileChanged);
}

fn options_reach_the_worker() {
    let file = temp(b"a,b\nRossi,Mario;x\n1,2;y\n");
    let options =
        ReadOptions { delimiter: Some(','), header: HeaderChoice::None, row_limit: Some(2), ..ReadOptions::default() };
    let got = inspect(start(file.path(), &options).unwrap(), "x", true, KnownFields::default()).unwrap();
    assert_eq!((got.tables[0].header_row, got.tables[0].data_rows), (None, 2));
    let named = ReadOptions { table: Some("Foglio9".to_owned()), ..ReadOptions::default() };
    let workbook = temp(include_bytes!("../../../../tests/fixtures/import/own/cap_number_format.xlsx"));
    let refusal = inspect(start(workbook.path(), &named).unwrap(), "x", false, KnownFields::default()).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::NoSuchTable);
}

fn a_bomb_ends_in_time() {
    let bomb = include_bytes!("../../../../tests/fixtures/import/own/inflates_to_200MB.xlsx");
    let began = Instant::now();
    assert_eq!(outcome(bomb).unwrap_err().code, RefusalCode::InflatesTooMuch);
    assert!(began.elapsed() < Duration::from_secs(20));
}

fn memory_stays_small() {
    let file = big_list(100_000);
    let mut reading = start(file.path(), &ReadOptions::default()).unwrap();
    let mut peak = 0;
    let mut rows = 0;
    while let Some(frame) = reading.next_frame().unwrap() {
        if let Frame::Rows(batch) = frame {
            rows += batch.len();
            peak = peak.max(reading.peak_memory().unwrap_or(0));
        }
    }
    assert_eq!(rows, 100_000);
    assert!(peak <= 300 << 20, "{} MiB", peak >> 20);
}
