//! Single papers with the letterhead: the receipt of a consent, the form that asks for it, the preference sheet, and the
//! documents that a firm hands out. One template sets them all (`templates/paper.typ`).

mod document;
mod form;
mod preferences;
mod receipt;
mod receipt_record;
mod values;
mod view;

use custode_i18n::{Catalogue, Lang};
use qrcode::{EcLevel, QrCode, render::svg};

pub use document::{document_text, term_words};
pub use receipt_record::{RECEIPT_SCHEMA, receipt_record};
pub use values::*;

use self::view::View;
use crate::{
    access::{letter, logo_path, view::Foot, words::Words},
    clean::Script,
    document::{Document, Pdf, RenderFailure},
    world::Template,
};

/// The typeset paper with its tagged PDF. The caller limits the time (20 s, SECURITY 4).
pub fn prepare_paper(paper: &Paper, lang: Lang) -> Result<(Document, Pdf), RenderFailure> {
    let document = compile(paper, lang, Script::Covered)?;
    match document.pdf() {
        Ok(pdf) => Ok((document, pdf)),
        Err(RenderFailure::Standard(_)) => {
            let document = compile(paper, lang, Script::Simple)?;
            let pdf = document.pdf()?;
            Ok((document, pdf))
        }
        Err(other) => Err(other),
    }
}

/// The common part of the file names: `ricevuta_R-0187_2026-11-22`. It never names a person.
pub fn paper_stem(paper: &Paper, lang: Lang) -> String {
    let code: String = paper.code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    let kind = Catalogue::get(lang).word(match &paper.content {
        Content::Receipt(_) => "paper-file-receipt",
        Content::Form(_) => "paper-file-form",
        Content::Preferences(_) => "paper-file-preferences",
        Content::Document(document) => match document.kind {
            DocumentKind::Notice => "paper-file-notice",
            DocumentKind::Retention => "paper-file-retention",
            DocumentKind::Rights => "paper-file-rights",
        },
    });
    format!("{kind}_{code}_{}", custode_i18n::italian_clock(paper.issued_at).date())
}

fn compile(paper: &Paper, lang: Lang, script: Script) -> Result<Document, RenderFailure> {
    let words = Words::new(lang, script);
    let mut view = arrange(paper, &words);
    let mut pictures: Vec<(&'static str, Vec<u8>)> =
        paper.controller.logo.iter().map(|logo| (logo_path(logo.kind), logo.bytes.clone())).collect();
    if let Some(code) = &mut view.code {
        pictures.push(("/qr.svg", square(&code.text)?));
    }
    let ident = format!("custode.paper/{}/{lang}", paper.code);
    Document::compile(Template::Paper, &view, pictures, ident, paper.issued_at)
}

/// The code as a square that a telephone or a scanner reads.
fn square(payload: &str) -> Result<Vec<u8>, RenderFailure> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).map_err(|_| RenderFailure::Picture)?;
    let picture = code
        .render::<svg::Color<'_>>()
        .quiet_zone(false)
        .module_dimensions(8, 8)
        .dark_color(svg::Color("#1C2321"))
        .light_color(svg::Color("#FFFFFF"))
        .build();
    Ok(picture.into_bytes())
}

fn arrange(paper: &Paper, words: &Words) -> View {
    let mut view = View {
        lang: words.lang().code(),
        head: letter::head(&paper.controller, words),
        foot: Foot {
            left: words.say("report-foot-document", &[("code", &words.line(&paper.code))]),
            page: words.word("report-foot-page"),
            of: words.word("report-foot-of"),
        },
        ..View::default()
    };
    view.author.clone_from(&view.head.name);
    match &paper.content {
        Content::Receipt(receipt) => receipt::arrange(paper, receipt, words, &mut view),
        Content::Form(form) => form::arrange(paper, form, words, &mut view),
        Content::Preferences(sheet) => preferences::arrange(paper, sheet, words, &mut view),
        Content::Document(document) => document::arrange(paper, document, words, &mut view),
    }
    view
}

/// Place and day of a paper, as in a letter.
fn place_and_day(paper: &Paper, words: &Words) -> String {
    let date = words.long(custode_i18n::italian_clock(paper.issued_at).date());
    match letter::filled(&paper.controller.city) {
        Some(city) => words.say("report-place-date", &[("place", &words.line(city)), ("date", &date)]),
        None => date,
    }
}

/// Where the person writes to: the firm's address for privacy matters, or its PEC.
fn contact(paper: &Paper, words: &Words) -> Option<String> {
    let firm = &paper.controller;
    letter::filled(&firm.contact).or_else(|| letter::filled(&firm.pec)).map(|text| words.line(text))
}

/// That a text is in another language than the paper: who does not read it cannot agree to it (Art. 7(2) GDPR).
fn foreign(wording: &FormWording, words: &Words) -> Option<String> {
    let other = wording.language != words.lang().code();
    other.then(|| words.code(&format!("paper-wording-in-{}", wording.language), &wording.language))
}

/// The language of a text that is not that of the paper, where the person has answered already.
fn language(wording: &FormWording, words: &Words) -> Option<String> {
    let other = wording.language != words.lang().code();
    other.then(|| words.code(&format!("paper-text-in-{}", wording.language), &wording.language))
}

/// The channels by their names, in one enumeration.
fn channels(codes: &[String], words: &Words) -> String {
    codes.iter().map(|code| words.channel(code)).collect::<Vec<_>>().join(", ")
}
