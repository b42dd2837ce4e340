use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::Serialize;
use serde_json::Value;
use typst::{
    comemo,
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
    layout::{Frame, FrameItem},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use crate::{
    clean::BREAK,
    world::{PaperWorld, Template},
};

/// Why a document could not be made. No variant carries what was to be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderFailure {
    /// A template or its data do not fit together: a fault of this crate.
    #[error("a template of Custode does not fit its data")]
    Template,
    /// The letterhead's picture is not readable as the format it claims.
    #[error("the logo cannot be read")]
    Logo,
    /// Typst refused the layout; the messages are about the static templates.
    #[error("the document could not be typeset")]
    Layout(Vec<String>),
    /// The document does not meet PDF/UA-1 and PDF/A-2a.
    #[error("the document does not meet the standards PDF/UA-1 and PDF/A-2a")]
    Standard(Vec<String>),
    /// The document has no page with this number.
    #[error("the document has no such page")]
    NoSuchPage,
    /// A page could not be written as a picture.
    #[error("a page could not be drawn")]
    Picture,
}

/// A finished PDF.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
}

/// A typeset document: what the preview shows is what the PDF holds.
pub struct Document {
    paged: PagedDocument,
    ident: String,
    at: DateTime<Utc>,
    /// Long words with the places where they may break: each is set in pieces.
    pieced: Vec<String>,
}

custode_domain::redacted!(Pdf, Document);

impl Document {
    /// Typesets a template. `ident` names the document for good; `at` is its date.
    pub(crate) fn compile<D: Serialize>(
        template: Template,
        data: &D,
        pictures: Vec<(&'static str, Vec<u8>)>,
        ident: String,
        at: DateTime<Utc>,
    ) -> Result<Self, RenderFailure> {
        let has_pictures = !pictures.is_empty();
        let data = serde_json::to_value(data).map_err(|_| RenderFailure::Template)?;
        let mut pieced = Vec::new();
        gather_pieced(&data, &mut pieced);
        // Longest first: one may be a part of another.
        pieced.sort_by(|a: &String, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        pieced.dedup();
        let data = serde_json::to_vec(&data).map_err(|_| RenderFailure::Template)?;
        let world = PaperWorld::new(template, data, pictures, at)?;
        let result = typst::compile::<PagedDocument>(&world).output;
        // What Typst remembers between compilations is personal data here.
        comemo::evict(0);
        match result {
            Ok(paged) => Ok(Self { paged, ident, at, pieced }),
            Err(errors) if has_pictures && errors.iter().any(|e| e.message.contains("image")) => {
                Err(RenderFailure::Logo)
            }
            Err(errors) => Err(RenderFailure::Layout(messages(&errors))),
        }
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.paged.pages().len()
    }

    /// The tagged PDF, conforming to PDF/UA-1 and PDF/A-2a at once.
    pub fn pdf(&self) -> Result<Pdf, RenderFailure> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| RenderFailure::Standard(vec![error.message().to_string()]))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some("Custode".to_owned())),
            timestamp: timestamp(self.at),
            standards,
            ..PdfOptions::default()
        };
        let result = typst_pdf::pdf(&self.paged, &options);
        comemo::evict(0);
        let bytes = result.map_err(|errors| RenderFailure::Standard(messages(&errors)))?;
        Ok(Pdf { bytes, pages: self.pages() })
    }

    /// One page as a PNG picture. `page` counts from 0; `scale` is pixels per point (1/72 inch), from 0.1 to 8.
    pub fn page_png(&self, page: usize, scale: f32) -> Result<Vec<u8>, RenderFailure> {
        let page = self.paged.pages().get(page).ok_or(RenderFailure::NoSuchPage)?;
        let options = RenderOptions { pixel_per_pt: f64::from(scale.clamp(0.1, 8.0)).into(), render_bleed: false };
        typst_render::render(page, &options).encode_png().map_err(|_| RenderFailure::Picture)
    }

    /// The text of one page in reading order, for screen readers. `page` counts from 0.
    pub fn page_text(&self, page: usize) -> Result<String, RenderFailure> {
        let page = self.paged.pages().get(page).ok_or(RenderFailure::NoSuchPage)?;
        let mut text = String::new();
        gather_text(&page.frame, &mut text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // A voice spells an address that falls apart: its pieces are one word again.
        Ok(self.pieced.iter().fold(text, |text, word| text.replace(&pieces(word).join(" "), &pieces(word).concat())))
    }

    /// A run of pages as PNG pictures, for the preview in the window.
    pub fn pages_png(&self, pages: std::ops::Range<usize>, scale: f32) -> Result<Vec<Vec<u8>>, RenderFailure> {
        pages.map(|page| self.page_png(page, scale)).collect()
    }
}

/// The words that are set in pieces.
fn gather_pieced(data: &Value, out: &mut Vec<String>) {
    match data {
        Value::String(text) => {
            out.extend(text.split_whitespace().filter(|word| pieces(word).len() > 1).map(str::to_owned));
        }
        Value::Array(items) => items.iter().for_each(|item| gather_pieced(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| gather_pieced(field, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn pieces(word: &str) -> Vec<&str> {
    word.split(BREAK).filter(|piece| !piece.is_empty()).collect()
}

fn gather_text(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather_text(&group.frame, out),
            FrameItem::Text(run) => {
                out.push_str(&run.text);
                out.push(' ');
            }
            _ => {}
        }
    }
}

fn messages(errors: &[SourceDiagnostic]) -> Vec<String> {
    errors.iter().map(|error| error.message.to_string()).collect()
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let small = |n: u32| u8::try_from(n).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}
