//! The typesetter as a child says it: the same PDF as in one process, pages one by one, and nothing after a fault.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must stop where it stands")]

mod common;

use custode_report::{
    Lang, render_pdf,
    worker::{Ask, Said, Trouble, read, serve, write},
};

fn said(asks: &[Ask]) -> Vec<Said> {
    let (mut input, mut output) = (Vec::new(), Vec::new());
    asks.iter().for_each(|ask| write(&mut input, ask).unwrap());
    serve(input.as_slice(), &mut output);
    let mut output = output.as_slice();
    std::iter::from_fn(|| read(&mut output).ok()).collect()
}

#[test]
fn a_pack_is_set_once_and_its_pages_are_drawn_as_they_are_asked_for() {
    let pack = common::sample();
    let answers = said(&[Ask::set(&pack, Lang::It, 0).unwrap(), Ask::Page(0, 1.0), Ask::Page(999, 1.0)]);
    let [Said::Set(pages, pdf), Said::Page(png, text), Said::Failed(trouble)] = answers.as_slice() else {
        panic!("{} answers", answers.len());
    };
    let alone = render_pdf(&pack, Lang::It).unwrap();
    assert!(**pdf == *alone.bytes && *pages as usize == alone.pages, "the same document as in one process");
    assert!(png.starts_with(b"\x89PNG") && !text.is_empty());
    assert_eq!(*trouble, Trouble::NoSuchPage);
}

#[test]
fn what_is_no_pack_is_answered_and_what_is_no_message_ends_it() {
    let nonsense = Ask::Set("it".to_owned(), b"{}".to_vec().into(), Vec::new().into(), 0);
    let answers = said(&[nonsense, Ask::Page(0, 1.0)]);
    assert!(matches!(answers.as_slice(), [Said::Failed(Trouble::Document), Said::Failed(Trouble::NoSuchPage)]));
    let mut output = Vec::new();
    serve([0xff_u8; 64].as_slice(), &mut output);
    assert!(output.is_empty());
}

#[test]
fn a_logo_goes_along() {
    let mut pack = common::sample();
    pack.controller.logo =
        Some(custode_report::Logo { kind: custode_report::LogoKind::Png, bytes: b"no picture".to_vec() });
    let answers = said(&[Ask::set(&pack, Lang::It, 0).unwrap()]);
    assert!(matches!(answers.as_slice(), [Said::Failed(Trouble::Logo)]));
}
