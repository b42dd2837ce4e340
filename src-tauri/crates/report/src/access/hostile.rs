//! Hostile text in every field: it comes out as text, nothing runs (SECURITY 4).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{fs, process::Command};

use custode_i18n::Lang;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{Script, compile};
use crate::{
    LetterPart,
    clean::{BREAK, line},
    pack::*,
};

#[path = "../../tests/common/mod.rs"]
pub(super) mod common;

const OWN: [&str; 12] = [
    "#eval(\"1+1\")",
    "#import \"@preview/x:1.0.0\"",
    "#read(\"/etc/passwd\")",
    "*grassetto* _corsivo_ `codice` $x^2$ @rif <etichetta>",
    "{{ 7*7 }} ${7*7} <%= 7*7 %>",
    "=HYPERLINK(\"http://x.example\";\"clic\")",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "a\u{202e}b\u{2066}c\u{200f}d",
    "\\u{1F600} \\ // /* commento */",
    "https://x.example/#a [link](http://x.example)",
    "/JS /Launch /OpenAction /EmbeddedFile",
];

fn strings() -> Vec<String> {
    let listed: Vec<String> =
        serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/naughty_strings.json")).unwrap();
    let mut strings: Vec<String> = OWN.iter().map(|&text| text.to_owned()).collect();
    strings.extend(listed.into_iter().filter(|text| !text.trim().is_empty()));
    strings
}

/// A pack whose every text is the same string.
fn poisoned(text: &str) -> AccessPack {
    let some = || Some(text.to_owned());
    let mut pack = common::sample();
    pack.document_code = text.to_owned();
    pack.request_code = some();
    pack.controller = Controller {
        name: text.to_owned(),
        address: some(),
        city: some(),
        vat: some(),
        contact: some(),
        pec: some(),
        dpo: some(),
        nothing_automated: false,
        logo: None,
    };
    pack.person.name = text.to_owned();
    for field in &mut pack.fields {
        (field.value, field.label, field.key) = (text.to_owned(), some(), text.to_owned());
        field.kept = KeptUntil::Words(text.to_owned());
        field.provenance.source = some();
        field.provenance.file = some();
    }
    for consent in &mut pack.consents {
        (consent.type_title, consent.description, consent.evidence) = (text.to_owned(), some(), some());
        (consent.method, consent.recorded_by, consent.wording) = (some(), some(), some());
    }
    for event in &mut pack.consent_events {
        (event.type_title, event.note, event.corrected, event.method) = (text.to_owned(), some(), some(), some());
        for file in &mut event.files {
            file.name = text.to_owned();
        }
    }
    for wording in &mut pack.wordings {
        (wording.title, wording.text) = (text.to_owned(), text.to_owned());
    }
    for one in &mut pack.disclosures {
        (one.name, one.what, one.how, one.why) = (text.to_owned(), text.to_owned(), text.to_owned(), some());
    }
    for case in &mut pack.cases {
        (case.title, case.category, case.outcome) = (text.to_owned(), text.to_owned(), some());
    }
    for stop in &mut pack.stops {
        (stop.purposes, stop.channels, stop.ground) = (vec![text.to_owned()], vec![text.to_owned()], some());
    }
    for purpose in &mut pack.purposes {
        (purpose.title, purpose.basis, purpose.categories) = (text.to_owned(), some(), some());
        (purpose.recipients, purpose.retention) = (some(), some());
    }
    for one in &mut pack.recipients {
        (one.name, one.role, one.service) = (text.to_owned(), text.to_owned(), text.to_owned());
        (one.country, one.safeguard, one.purposes) = (text.to_owned(), some(), vec![text.to_owned()]);
    }
    for item in &mut pack.communications {
        (item.channel, item.subject, item.body, item.outcome) = (text.to_owned(), some(), some(), some());
        (item.purpose, item.operator, item.point) = (some(), some(), some());
        (item.retention_class, item.others) =
            (text.to_owned(), vec![Shown::Plain(text.to_owned()), Shown::Masked(text.to_owned())]);
    }
    for change in &mut pack.changes {
        (change.by, change.what, change.field) = (some(), text.to_owned(), some());
        (change.label, change.before, change.after) = (some(), some(), some());
    }
    for import in &mut pack.imports {
        (import.file, import.table, import.source, import.imported_by) = (text.to_owned(), some(), some(), some());
    }
    for exclusion in &mut pack.exclusions {
        (exclusion.what, exclusion.reason) = (text.to_owned(), text.to_owned());
    }
    pack
}

#[test]
fn every_field_takes_hostile_text() {
    for text in &strings()[..OWN.len() + 8] {
        crate::render_pdf(&poisoned(text), Lang::It).unwrap();
        crate::prepare_letter(&poisoned_letter(text), Lang::It).unwrap();
    }
}

/// A letter whose every text is the same string.
fn poisoned_letter(text: &str) -> crate::Letter {
    let some = || Some(text.to_owned());
    let pack = poisoned(text);
    crate::Letter {
        document_code: text.to_owned(),
        paper: false,
        issued_at: pack.issued_at,
        request_code: some(),
        controller: pack.controller,
        addressee: vec![text.to_owned(); 3],
        delivery: some(),
        subject: text.to_owned(),
        body: vec![
            LetterPart::Text(format!("{text}\n{text}\n\n{text}")),
            LetterPart::Heading(text.to_owned()),
            LetterPart::List(vec![text.to_owned()]),
            LetterPart::Table { columns: vec![text.to_owned(); 2], rows: vec![vec![text.to_owned()]] },
        ],
        closing: some(),
        signature: some(),
        enclosures: vec![text.to_owned()],
    }
}

#[test]
fn two_hundred_strings_come_out_as_they_went_in() {
    let strings = &strings()[..220];
    let mut pack = common::empty();
    let row = common::sample().fields[0].clone();
    pack.fields = strings.iter().map(|text| FieldRow { value: text.clone(), ..row.clone() }).collect();
    pack.communications = common::communications(strings.len());
    for (item, text) in pack.communications.iter_mut().zip(strings) {
        (item.subject, item.body) = (Some(text.clone()), Some(text.clone()));
    }
    let (script, pdf) = match compile(&pack, Lang::It, 0, Script::Covered).unwrap().pdf() {
        Ok(pdf) => (Script::Covered, pdf),
        Err(_) => (Script::Simple, compile(&pack, Lang::It, 0, Script::Simple).unwrap().pdf().unwrap()),
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hostile.pdf");
    fs::write(&path, &pdf.bytes).unwrap();
    let said = Command::new("pdftotext")
        .args(["-raw", "-nopgbrk"])
        .arg(&path)
        .arg("-")
        .output()
        .expect("poppler-utils is installed");
    let said = bare(&String::from_utf8_lossy(&said.stdout));
    // pdftotext says a letter under several accents more than once; such strings are printed, but cannot be compared so.
    let compared: Vec<&String> = strings.iter().filter(|text| !has_pile(text)).collect();
    assert!(compared.len() >= 200, "{}", compared.len());
    let lost: Vec<&&String> = compared.iter().filter(|text| !said.contains(&bare(&line(text, script)))).collect();
    assert!(lost.is_empty(), "{} not found in {script:?}: {lost:?}", lost.len());

    let open = folder.path().join("open.pdf");
    let status = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&path).arg(&open).status();
    assert!(status.expect("qpdf is installed").success());
    let names = dictionary_names(&fs::read(&open).unwrap());
    for active in [
        "/JS",
        "/JavaScript",
        "/Launch",
        "/OpenAction",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/AA",
        "/URI",
        "/SubmitForm",
        "/RichMedia",
    ] {
        assert!(!names.contains(&active.to_owned()), "{active} in the PDF");
    }
}

/// Names in the PDF's objects, outside of streams and strings: what a reader would act on.
fn dictionary_names(pdf: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pdf);
    let mut names = Vec::new();
    let mut in_stream = false;
    for line in text.lines() {
        match line {
            "stream" => in_stream = true,
            "endstream" => in_stream = false,
            _ if in_stream => {}
            _ => {
                let outside = without_strings(line);
                names.extend(
                    outside
                        .split(|c: char| c.is_whitespace() || "[]<>()".contains(c))
                        .filter(|w| w.starts_with('/'))
                        .map(str::to_owned),
                );
            }
        }
    }
    names
}

fn without_strings(line: &str) -> String {
    let (mut out, mut depth, mut escaped) = (String::new(), 0, false);
    for c in line.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if depth > 0 => escaped = true,
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn has_pile(text: &str) -> bool {
    let nfd: Vec<char> = text.nfd().collect();
    nfd.windows(2).filter(|pair| pair.iter().all(|c| is_combining_mark(*c))).count() > 3
}

/// Without what layout may add or take: spaces, places to break, and accents, which pdftotext composes in its own way.
fn bare(text: &str) -> String {
    text.nfd().filter(|c| !c.is_whitespace() && *c != BREAK && !is_combining_mark(*c)).collect()
}
