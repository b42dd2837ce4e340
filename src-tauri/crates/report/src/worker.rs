//! Typesetting as a child process (SECURITY 4): values in, a PDF and pictures of its pages out. What is set is text from
//! outside, so it is set by a process without key and archive, under limits that its parent enforces. It keeps the one
//! document that it set, because pages are asked for one by one.

use std::io::{self, Read, Write};

use custode_i18n::Lang;
use minicbor::{Decode, Encode, bytes::ByteVec};

use crate::{
    access::prepare_access,
    document::{Document, Pdf, RenderFailure},
    letter::{Letter, prepare_letter},
    pack::{AccessPack, Controller},
    papers::{Paper, prepare_paper},
    world::warm,
};

/// The hidden argument that makes the program a typesetter.
pub const ARGUMENT: &str = "--report-worker";
/// Memory of the typesetter: some 8,000 lines of tables (PERFORMANCE).
pub const MEMORY_BYTES: u64 = 1 << 30;
/// Longest message.
const FRAME_BYTES: usize = 256 << 20;

/// What the parent asks.
#[derive(Encode, Decode)]
pub enum Ask {
    /// Set a document of this pack: language, the pack as JSON, the bytes of its logo, which document from 0.
    #[n(0)]
    Set(#[n(0)] String, #[n(1)] ByteVec, #[n(2)] ByteVec, #[n(3)] u32),
    /// Draw a page of it, from 0, at so many pixels for each point.
    #[n(1)]
    Page(#[n(0)] u32, #[n(1)] f32),
    /// Set this letter: language, the letter as JSON, the bytes of its logo.
    #[n(2)]
    Letter(#[n(0)] String, #[n(1)] ByteVec, #[n(2)] ByteVec),
    /// Set this paper: language, the paper as JSON, the bytes of its logo.
    #[n(6)]
    Paper(#[n(0)] String, #[n(1)] ByteVec, #[n(2)] ByteVec),
}

/// What the typesetter answers.
#[derive(Encode, Decode)]
pub enum Said {
    /// Number of pages, and the PDF.
    #[n(0)]
    Set(#[n(0)] u32, #[n(1)] ByteVec),
    /// The page as PNG, and its text.
    #[n(1)]
    Page(#[n(0)] ByteVec, #[n(1)] String),
    /// It could not be done.
    #[n(2)]
    Failed(#[n(0)] Trouble),
}

/// Why it could not be done, as far as somebody acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Trouble {
    /// The letterhead's picture cannot be read.
    #[n(0)]
    Logo,
    /// There is no such page.
    #[n(1)]
    NoSuchPage,
    /// Anything else.
    #[n(2)]
    Document,
}

custode_domain::redacted!(Ask, Said);

impl Ask {
    /// Asks for a document of a pack to be set.
    ///
    /// # Errors
    /// When the pack cannot be written as JSON.
    pub fn set(pack: &AccessPack, lang: Lang, volume: u32) -> io::Result<Self> {
        let json = serde_json::to_vec(pack)?.into();
        Ok(Self::Set(lang.code().to_owned(), json, logo_bytes(&pack.controller), volume))
    }

    /// Asks for a letter to be set.
    ///
    /// # Errors
    /// When the letter cannot be written as JSON.
    pub fn letter(letter: &Letter, lang: Lang) -> io::Result<Self> {
        Ok(Self::Letter(lang.code().to_owned(), serde_json::to_vec(letter)?.into(), logo_bytes(&letter.controller)))
    }

    /// Asks for a paper to be set.
    ///
    /// # Errors
    /// When the paper cannot be written as JSON.
    pub fn paper(paper: &Paper, lang: Lang) -> io::Result<Self> {
        Ok(Self::Paper(lang.code().to_owned(), serde_json::to_vec(paper)?.into(), logo_bytes(&paper.controller)))
    }
}

fn logo_bytes(controller: &Controller) -> ByteVec {
    controller.logo.as_ref().map(|logo| logo.bytes.clone()).unwrap_or_default().into()
}

fn put_logo(controller: &mut Controller, bytes: ByteVec) {
    if let Some(kept) = &mut controller.logo {
        kept.bytes = bytes.into();
    }
}

impl From<RenderFailure> for Trouble {
    fn from(failure: RenderFailure) -> Self {
        match failure {
            RenderFailure::Logo => Self::Logo,
            RenderFailure::NoSuchPage => Self::NoSuchPage,
            _ => Self::Document,
        }
    }
}

/// Answers until the parent is gone. A panic of the typesetter is an answer too.
pub fn serve(mut input: impl Read, mut output: impl Write) {
    // The parent starts this before it knows what to set: meanwhile fonts and library are read.
    warm();
    let mut document = None;
    while let Ok(ask) = read::<Ask>(&mut input) {
        let work = std::panic::AssertUnwindSafe(|| answer(&mut document, ask));
        let said = std::panic::catch_unwind(work).unwrap_or(Err(Trouble::Document)).unwrap_or_else(Said::Failed);
        if write(&mut output, &said).is_err() {
            return;
        }
    }
}

fn answer(document: &mut Option<Document>, ask: Ask) -> Result<Said, Trouble> {
    match ask {
        Ask::Set(lang, pack, logo, volume) => {
            let mut pack: AccessPack = serde_json::from_slice(&pack).map_err(|_| Trouble::Document)?;
            put_logo(&mut pack.controller, logo);
            Ok(keep(document, prepare_access(&pack, language(&lang)?, volume as usize)?))
        }
        Ask::Letter(lang, letter, logo) => {
            let mut letter: Letter = serde_json::from_slice(&letter).map_err(|_| Trouble::Document)?;
            put_logo(&mut letter.controller, logo);
            Ok(keep(document, prepare_letter(&letter, language(&lang)?)?))
        }
        Ask::Paper(lang, paper, logo) => {
            let mut paper: Paper = serde_json::from_slice(&paper).map_err(|_| Trouble::Document)?;
            put_logo(&mut paper.controller, logo);
            Ok(keep(document, prepare_paper(&paper, language(&lang)?)?))
        }
        Ask::Page(page, scale) => {
            let document = document.as_ref().ok_or(Trouble::NoSuchPage)?;
            let page = usize::try_from(page).map_err(|_| Trouble::NoSuchPage)?;
            Ok(Said::Page(document.page_png(page, scale)?.into(), document.page_text(page)?))
        }
    }
}

fn language(code: &str) -> Result<Lang, Trouble> {
    code.parse().map_err(|_| Trouble::Document)
}

fn keep(document: &mut Option<Document>, (set, pdf): (Document, Pdf)) -> Said {
    *document = Some(set);
    Said::Set(u32::try_from(pdf.pages).unwrap_or(u32::MAX), pdf.bytes.into())
}

/// Writes one message: four bytes of length, little-endian, then CBOR.
///
/// # Errors
/// What the writer says.
pub fn write<T: Encode<()>>(out: &mut impl Write, message: &T) -> io::Result<()> {
    let body = minicbor::to_vec(message).map_err(io::Error::other)?;
    out.write_all(&u32::try_from(body.len()).map_err(io::Error::other)?.to_le_bytes())?;
    out.write_all(&body)?;
    out.flush()
}

/// Reads one message.
///
/// # Errors
/// What the reader says, also at the end; bytes that are no message within the limits.
pub fn read<T: for<'b> Decode<'b, ()>>(input: &mut impl Read) -> io::Result<T> {
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length) as usize;
    if length > FRAME_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    minicbor::decode(&body).map_err(io::Error::other)
}
