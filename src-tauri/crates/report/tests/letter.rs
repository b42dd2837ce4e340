//! Letters as PDF: conforming, tagged, with every part where a reader looks for it (F28, F35).
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must stop where it stands")]

mod common;

use std::{fs, path::PathBuf, process::Command};

use custode_report::{
    Lang, Letter, LetterPart, prepare_letter,
    worker::{Ask, Said, read, serve, write},
};

fn output(program: &str, args: &[&str], bytes: &[u8], name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    let output = Command::new(program).args(args).arg(&path).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn empty() -> Letter {
    Letter {
        controller: custode_report::Controller::default(),
        request_code: None,
        addressee: Vec::new(),
        delivery: None,
        subject: String::new(),
        body: Vec::new(),
        closing: None,
        enclosures: Vec::new(),
        ..common::letter()
    }
}

#[test]
fn both_languages_conform_also_when_little_is_said() {
    for lang in Lang::ALL {
        for (name, letter) in [("full", common::letter()), ("empty", empty())] {
            let (document, pdf) = prepare_letter(&letter, lang).unwrap();
            assert_eq!((document.pages(), pdf.pages), (1, 1));
            let name = format!("letter_{name}_{lang}.pdf");
            let checked = output("qpdf", &["--check"], &pdf.bytes, &name);
            assert!(checked.contains("No syntax or stream encoding errors found"), "{checked}");
            let meta = output("pdfinfo", &["-meta"], &pdf.bytes, &name);
            assert!(meta.contains("pdfaid:part") && meta.contains("pdfuaid:part"), "{meta}");
            assert!(meta.contains(&format!("<rdf:li>{lang}</rdf:li>")), "{meta}");
        }
    }
}

#[test]
fn every_part_is_in_the_structure_and_read_aloud() {
    let (document, pdf) = prepare_letter(&common::letter(), Lang::It).unwrap();
    let said = output("pdfinfo", &["-struct-text"], &pdf.bytes, "letter_structure.pdf");
    for part in ["H1", "H2", "Table", "TH", "TD", "L", "LI"] {
        let found = said.lines().any(|line| line.trim().split([' ', '(', ':']).next() == Some(part));
        assert!(found, "no {part} in {said}");
    }
    let text = document.page_text(0).unwrap();
    for words in [
        "Officine Bianchi S.r.l.",
        "Firenze, 22 novembre 2026",
        "Protocollo L-0012",
        "50123 Firenze (FI)",
        "Oggetto: Risposta alla Sua richiesta",
        "Conservate fino al 31 dic 2034",
        "Distinti saluti",
        "Certificato di cancellazione",
        "Richiesta DSR-2026-0042",
    ] {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
}

#[test]
fn ends_of_lines_stay_and_long_letters_go_on() {
    let mut letter = common::letter();
    letter.body = vec![LetterPart::Text(vec!["Prima riga\nseconda riga\n\n\n\nAltro paragrafo."; 60].join("\n\n"))];
    let (document, _) = prepare_letter(&letter, Lang::It).unwrap();
    assert!(document.pages() > 3);
    assert!(document.page_text(1).unwrap().contains("Prima riga seconda riga Altro paragrafo."));
}

#[test]
fn the_worker_sets_it_as_one_process_does_and_its_name_tells_nothing() {
    let letter = common::letter();
    let mut input = Vec::new();
    write(&mut input, &Ask::letter(&letter, Lang::It).unwrap()).unwrap();
    write(&mut input, &Ask::Page(0, 1.0)).unwrap();
    let mut answers = Vec::new();
    serve(input.as_slice(), &mut answers);
    let mut answers = answers.as_slice();
    let Ok(Said::Set(pages, pdf)) = read(&mut answers) else { panic!("no letter") };
    assert_eq!((pages, pdf.as_slice()), (1, prepare_letter(&letter, Lang::It).unwrap().1.bytes.as_slice()));
    assert!(matches!(read(&mut answers), Ok(Said::Page(..))));
    assert_eq!(letter.file_name("report-letter-file-stem", Lang::It), "lettera_L-0012_2026-11-22.pdf");
    assert!(!format!("{letter:?} {:?}", letter.body).contains("Giulia"));
}
