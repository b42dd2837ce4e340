//! The access pack as a letter: words arranged here, set by `templates/access.typ`.

mod annexes;
pub(crate) mod automated;
mod disclosures;
#[cfg(test)]
mod hostile;
pub(crate) mod letter;
mod sections;
pub(crate) use sections::country;
pub(crate) mod view;
mod volumes;
pub(crate) mod words;

use custode_i18n::Lang;

use self::{view::View, words::Words};
use crate::{
    clean::Script,
    document::{Document, Pdf, RenderFailure},
    pack::{AccessPack, LogoKind},
    world::Template,
};

/// Documents that a pack is set in: one, unless its lists are very long.
#[must_use]
pub fn volumes_of(pack: &AccessPack, lang: Lang) -> usize {
    let words = words_of(pack, lang, Script::Covered);
    volumes::volumes(arrange(pack, &words), &words).len()
}

/// Typesets the letter of the access pack once, for the preview and for the PDF.
pub fn compile_access(pack: &AccessPack, lang: Lang) -> Result<Document, RenderFailure> {
    compile(pack, lang, 0, Script::Covered)
}

/// One typeset document of the pack, from 0, with its tagged PDF, for a preview that is sure to be what gets saved. The
/// caller limits the time (20 s, SECURITY 4).
pub fn prepare_access(pack: &AccessPack, lang: Lang, volume: usize) -> Result<(Document, Pdf), RenderFailure> {
    let document = compile(pack, lang, volume, Script::Covered)?;
    match document.pdf() {
        Ok(pdf) => Ok((document, pdf)),
        // A base letter under a mark can lack a shape although each has a sign; then every such character is spelled.
        Err(RenderFailure::Standard(_)) => {
            let document = compile(pack, lang, volume, Script::Simple)?;
            let pdf = document.pdf()?;
            Ok((document, pdf))
        }
        Err(other) => Err(other),
    }
}

/// The letter of the access pack as a tagged PDF. The caller limits the time (20 s, SECURITY 4).
pub fn render_pdf(pack: &AccessPack, lang: Lang) -> Result<Pdf, RenderFailure> {
    prepare_access(pack, lang, 0).map(|(_, pdf)| pdf)
}

fn compile(pack: &AccessPack, lang: Lang, volume: usize, script: Script) -> Result<Document, RenderFailure> {
    let words = words_of(pack, lang, script);
    let view = volumes::volumes(arrange(pack, &words), &words).into_iter().nth(volume);
    let view = view.ok_or(RenderFailure::NoSuchPage)?;
    let pictures = pack.controller.logo.iter().map(|logo| (logo_path(logo.kind), logo.bytes.clone())).collect();
    let part = if volume == 0 { String::new() } else { format!("/{}", volume + 1) };
    let ident = format!("{}/{}{part}/{}", crate::SCHEMA_ID, pack.document_code, lang);
    Document::compile(Template::Access, &view, pictures, ident, pack.issued_at)
}

pub(crate) const fn logo_path(kind: LogoKind) -> &'static str {
    match kind {
        LogoKind::Png => "/logo.png",
        LogoKind::Svg => "/logo.svg",
    }
}

/// The words for who reads the letter: the person, or who asked in their place.
fn words_of(pack: &AccessPack, lang: Lang, script: Script) -> Words {
    let words = Words::new(lang, script);
    if pack.asked_by.is_some() { words.about(&pack.person.name) } else { words }
}

fn arrange(pack: &AccessPack, words: &Words) -> View {
    let parts = sections::parts(pack, words);
    let annexes = annexes::parts(pack, words);
    letter::view(pack, words, parts, annexes)
}
