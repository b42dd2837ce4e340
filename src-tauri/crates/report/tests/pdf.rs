//! The access pack as a PDF: conforming, tagged, readable by machines, and deaf to what is written in it.

mod common;

use std::{fs, path::PathBuf};

use common::{communications, empty, sample};
use custode_i18n::Lang;
use custode_report::{AccessPack, Pdf, compile_access, render_pdf};

/// Keeps the file beside the build, where a person can open it.
fn kept(name: &str, pdf: &Pdf) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, &pdf.bytes).unwrap();
    path
}

#[test]
fn both_languages_conform_to_both_standards() {
    for lang in Lang::ALL {
        let pdf = render_pdf(&sample(), lang).unwrap();
        kept(&format!("access_{lang}.pdf"), &pdf);
        let pdf = render_pdf(&empty(), lang).unwrap();
        kept(&format!("access_empty_{lang}.pdf"), &pdf);
    }
}
