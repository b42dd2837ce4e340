//! The access pack as a PDF (F27, F28): conforming, tagged, readable by machines.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use common::{communications, empty, sample};
use custode_i18n::Lang;
use custode_report::{
    AccessPack, Controller, Logo, LogoKind, Pdf, RenderFailure, compile_access, prepare_access, render_pdf, volumes_of,
};

/// Keeps the file beside the build, where a person can open it.
fn kept(name: &str, pdf: &Pdf) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, &pdf.bytes).unwrap();
    path
}

fn output(program: &str, args: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(args)
        .arg(file)
        .args((program == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|_| panic!("{program} is missing: install qpdf and poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn both_languages_conform_and_are_clean() {
    for lang in Lang::ALL {
        for (name, pack) in [("full", sample()), ("empty", empty())] {
            let pdf = render_pdf(&pack, lang).unwrap();
            let file = kept(&format!("access_{name}_{lang}.pdf"), &pdf);
            let checked = output("qpdf", &["--check"], &file);
            assert!(checked.contains("No syntax or stream encoding errors found"), "{checked}");
            let info = output("pdfinfo", &[], &file);
            assert!(info.contains("Tagged:          yes") && info.contains("JavaScript:      no"), "{info}");
            assert!(info.contains(&format!("Pages:           {}", pdf.pages)), "{info}");
            let meta = output("pdfinfo", &["-meta"], &file);
            assert!(meta.contains("pdfaid:part") && meta.contains("pdfuaid:part"), "{meta}");
            assert!(meta.contains(&format!("<rdf:li>{lang}</rdf:li>")), "{meta}");
        }
    }
}

/// Art. 12, 15: who asked in the place of somebody reads of that person, and is not told that the data are their own.
#[test]
fn who_asked_for_another_is_spoken_to_as_who_they_are() {
    for (lang, title, greeting, wrong) in [
        (
            Lang::It,
            "I dati che custodiamo su Giulia Bianchi",
            "Gentile Marta Neri",
            &["su di Lei", "Suoi", "La riguardano", "da Lei", "a Lei", "Chi è Lei"][..],
        ),
        (
            Lang::En,
            "The data we hold about Giulia Bianchi",
            "Dear Marta Neri",
            &["about you", "Your consents", "by you"],
        ),
    ] {
        let pack = AccessPack { asked_by: Some("Marta Neri".into()), ..sample() };
        let pdf = render_pdf(&pack, lang).unwrap();
        let said = output("pdfinfo", &["-struct-text"], &kept(&format!("access_other_{lang}.pdf"), &pdf));
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(title) && said.contains(greeting), "{said}");
        for wrong in wrong {
            assert!(!said.contains(wrong), "{wrong:?} in {said}");
        }
    }
}

/// DOMAIN 4.2: a stop that names no purpose is about advertising, and a yes that an objection stops is not shown as used.
#[test]
fn an_objection_is_told_as_what_it_is() {
    let mut pack = sample();
    pack.stops[0].purposes.clear();
    pack.consents[0].stopped_by = Some(custode_report::AuthorRank::Person);
    let pdf = render_pdf(&pack, Lang::It).unwrap();
    let said = output("pdfinfo", &["-struct-text"], &kept("access_objected.pdf", &pdf));
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("comunicazioni commerciali (") && !said.contains("qualsiasi finalità"), "{said}");
    assert!(said.contains("Opposizione"), "{said}");
}

#[test]
fn a_first_value_is_written_and_dates_are_in_words() {
    let mut pack = sample();
    let mut change = pack.changes[0].clone();
    change.what = "changed".into();
    change.field = Some("acquired_on".into());
    change.before = None;
    change.after = Some("2026-05-29".into());
    pack.changes = vec![change];
    let document = compile_access(&pack, Lang::It).unwrap();
    let said: String = (0..document.pages()).map(|page| document.page_text(page).unwrap()).collect();
    assert!(said.contains("Scritto") && said.contains("29 mag 2026"), "{said}");
    assert!(!said.contains("Modificato") && !said.contains("2026-05-29"), "{said}");
}

/// F29, Art. 15(1)(h): the page prints what the controller stated, names what is empty, and says when nothing was stated.
#[test]
fn f29_profiling_is_printed_as_it_was_stated() {
    let said = |pack: &AccessPack, name: &str| {
        let document = compile_access(pack, Lang::It).unwrap();
        kept(name, &document.pdf().unwrap());
        squeezed(&(0..document.pages()).map(|page| document.page_text(page).unwrap()).collect::<String>())
    };
    let mut pack = sample();
    assert!(said(&pack, "automated_none.pdf").contains(&squeezed("Dichiariamo di non prendere decisioni")));
    pack.controller.nothing_automated = false;
    let open = said(&pack, "automated_open.pdf");
    assert!(
        !open.contains("Dichiariamo") && open.contains(&squeezed("Il titolare non ha ancora indicato se un programma"))
    );
    assert!(open.contains(&squeezed("Non è ancora indicato se un programma fa profilazione")));
    pack.purposes[2].automated =
        Some(custode_report::Automated { profiling: true, logic: Some("Dagli acquisti".into()), ..Default::default() });
    let stated = said(&pack, "automated_stated.pdf");
    assert!(stated.contains(&squeezed("Dagli acquisti")) && stated.contains("profilazione"));
    assert!(!stated.contains(&squeezed("non ha ancora indicato se")));
    assert!(stated.contains(&squeezed("conseguenze previste")), "{stated}");
}

#[test]
fn a_voice_reads_an_address_as_one_word() {
    let document = compile_access(&sample(), Lang::It).unwrap();
    let said: Vec<String> = (0..document.pages()).map(|page| document.page_text(page).unwrap()).collect();
    assert!(said.iter().any(|page| page.contains("giulia.bianchi@posta.example")), "{said:?}");
    assert!(said.iter().all(|page| !page.contains("@ ")), "{said:?}");
}

#[test]
fn headings_tables_and_the_words_are_in_the_structure() {
    let file = kept("access_structure_it.pdf", &render_pdf(&sample(), Lang::It).unwrap());
    let said = output("pdfinfo", &["-struct-text"], &file);
    for part in ["H1", "H2", "H3", "Table", "THead", "TH", "TD", "L", "LI"] {
        assert!(
            said.lines().any(|line| line.trim().split([' ', '(', ':']).next() == Some(part)),
            "no {part} in {said}"
        );
    }
    let said: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "I dati che custodiamo su di Lei",
        "Gentile Giulia Bianchi,",
        "Chi è Lei per noi",
        "BNCGLI80A41D612P",
        "clienti_2019.xls, riga 412",
        "Revocato da Lei",
        "Che cosa può chiederci",
        "richiesta di accesso del 9 novembre 2026 (art. 15 del Regolamento UE 2016/679).",
        "oppure farli trasmettere ad altri: può chiedercene una copia in JSON e CSV (art. 20);",
        "officinebianchi@pec.example",
        "Garante per la protezione dei dati personali",
        "[omesso: riguarda un’altra persona]",
        "non indicato",
    ] {
        assert!(squeezed(&said).contains(&squeezed(words)), "{words:?} is missing in {said}");
    }
}

#[test]
fn two_thousand_communications_are_printed() {
    let mut pack = sample();
    pack.communications = communications(2_000);
    let document = compile_access(&pack, Lang::It).unwrap();
    let pdf = document.pdf().unwrap();
    assert!(pdf.pages > 100);
    let file = kept("access_long_it.pdf", &pdf);
    let last = output("pdftotext", &["-layout"], &file).replace('\u{a0}', " ");
    assert_eq!(last.matches("Il Suo ordine 118 è pronto").count(), 667);
}

/// Issue 5: a pack of 10,000 communications is set in documents of a bounded length, each within the standards.
#[test]
fn a_list_that_is_too_long_goes_on_in_another_document() {
    let mut pack = sample();
    pack.communications = communications(2_003);
    assert_eq!(volumes_of(&pack, Lang::It), 2);
    let (_, pdf) = prepare_access(&pack, Lang::It, 1).unwrap();
    let file = kept("access_further_it.pdf", &pdf);
    let said = output("pdftotext", &["-layout"], &file).replace('\u{a0}', " ");
    assert!(said.contains("documento 2 di 2"), "{said}");
    assert_eq!(said.matches("Finalità:").count(), 3, "{said}");
    assert!(matches!(prepare_access(&pack, Lang::It, 2), Err(RenderFailure::NoSuchPage)));
    pack.communications = communications(10_000);
    assert_eq!(volumes_of(&pack, Lang::It), 5);
}

#[test]
fn the_preview_shows_the_pages_of_the_pdf() {
    let document = compile_access(&sample(), Lang::It).unwrap();
    assert_eq!(document.pages(), document.pdf().unwrap().pages);
    let small = document.page_png(0, 0.5).unwrap();
    let pages = document.pages_png(0..2, 1.0).unwrap();
    assert!(small.starts_with(b"\x89PNG") && pages.len() == 2 && pages[0].len() > small.len());
    assert_eq!(document.page_png(999, 1.0), Err(RenderFailure::NoSuchPage));
    let (document, pdf) = prepare_access(&sample(), Lang::It, 0).unwrap();
    assert_eq!(document.pages(), pdf.pages);
}

#[test]
fn a_logo_is_set_with_its_alternative_text_and_a_bad_one_is_told() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#0F5C4D"/></svg>"##;
    let with = |kind: LogoKind, bytes: &[u8]| {
        let mut pack = sample();
        pack.controller = Controller { logo: Some(Logo { kind, bytes: bytes.to_vec() }), ..pack.controller };
        render_pdf(&pack, Lang::It)
    };
    kept("access_logo_it.pdf", &with(LogoKind::Svg, svg).unwrap());
    assert_eq!(with(LogoKind::Png, b"not a picture").unwrap_err(), RenderFailure::Logo);
}

#[test]
fn the_same_pack_gives_the_same_bytes() {
    assert!(render_pdf(&sample(), Lang::It).unwrap() == render_pdf(&sample(), Lang::It).unwrap());
}

#[test]
fn names_and_values_never_reach_debug() {
    let pack = sample();
    let shown = format!("{pack:?} {:?} {:?} {:?}", pack.person, pack.fields, pack.communications);
    assert!(!shown.contains("Giulia") && !shown.contains("BNCGLI"), "{shown}");
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '"' && *c != '\u{200b}').collect()
}
