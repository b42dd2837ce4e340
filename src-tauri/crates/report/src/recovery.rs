//! The recovery sheet: one page that opens the archive when the passphrase is lost (SECURITY 2.2).

use chrono::{DateTime, Utc};
use custode_i18n::{Catalogue, Lang, date_long, italian_clock};
use qrcode::{EcLevel, QrCode, render::svg};
use serde::Serialize;

use crate::{
    clean::{self, Script},
    document::{Document, Pdf, RenderFailure},
    world::Template,
};

/// What the recovery sheet says. It holds the code itself: never keep it longer than the printing takes.
#[derive(Clone, Copy)]
pub struct RecoverySheet<'a> {
    /// Name of the archive, without its folder.
    pub archive: &'a str,
    /// Number of the kit; a new sheet has a new number.
    pub kit: u32,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The groups of the code, in order.
    pub groups: &'a [&'a str],
    /// The check characters, if they stand apart from the groups.
    pub check: Option<&'a str>,
    /// What the square holds.
    pub qr: RecoveryQr<'a>,
}

/// The content of the QR square.
#[derive(Clone, Copy)]
pub enum RecoveryQr<'a> {
    /// The same recovery code.
    Code(&'a str),
    /// A copy of the sealed recovery slot, useless without the code.
    Slot(&'a str),
}

custode_domain::redacted!(RecoverySheet<'a>, RecoveryQr<'a>);

#[derive(Serialize)]
struct View {
    lang: &'static str,
    app: String,
    title: String,
    subtitle: String,
    facts: Vec<[String; 2]>,
    code: String,
    code_note: String,
    groups: Vec<String>,
    check: Option<String>,
    qr_alt: String,
    qr_caption: String,
    how: String,
    how_steps: Vec<String>,
    care: String,
    care_steps: Vec<String>,
    warning: String,
    kept: Vec<String>,
    foot: String,
}

/// The file name that the save dialog proposes: `recupero_1_2026-11-22.pdf`. It names neither a person nor the archive.
pub fn recovery_file_name(kit: u32, made_at: DateTime<Utc>, lang: Lang) -> String {
    let stem = Catalogue::get(lang).word("recovery-file-stem");
    format!("{stem}_{kit}_{}.pdf", italian_clock(made_at).date())
}

/// Typesets the sheet, for the preview and for the PDF.
pub fn compile_recovery(sheet: &RecoverySheet<'_>, lang: Lang) -> Result<Document, RenderFailure> {
    compile(sheet, lang, Script::Covered)
}

/// The sheet as a tagged PDF of one page.
pub fn render_recovery_pdf(sheet: &RecoverySheet<'_>, lang: Lang) -> Result<Pdf, RenderFailure> {
    match compile(sheet, lang, Script::Covered)?.pdf() {
        Err(RenderFailure::Standard(_)) => compile(sheet, lang, Script::Simple)?.pdf(),
        done => done,
    }
}

fn compile(sheet: &RecoverySheet<'_>, lang: Lang, script: Script) -> Result<Document, RenderFailure> {
    let (payload, kind) = match sheet.qr {
        RecoveryQr::Code(payload) => (payload, "code"),
        RecoveryQr::Slot(payload) => (payload, "slot"),
    };
    let square = QrCode::with_error_correction_level(payload, EcLevel::M).map_err(|_| RenderFailure::Picture)?;
    let square = square
        .render::<svg::Color<'_>>()
        .quiet_zone(false)
        .module_dimensions(8, 8)
        .dark_color(svg::Color("#1C2321"))
        .light_color(svg::Color("#FFFFFF"))
        .build();
    let ident = format!("custode.recovery/{}/{}", sheet.archive, sheet.kit);
    let pictures = vec![("/qr.svg", square.into_bytes())];
    Document::compile(Template::Recovery, &view(sheet, lang, script, kind), pictures, ident, sheet.made_at)
}

fn view(sheet: &RecoverySheet<'_>, lang: Lang, script: Script, qr: &str) -> View {
    let words = Catalogue::get(lang);
    let word = |key: &str| words.word(key);
    let archive = clean::line(sheet.archive, script);
    let kit = sheet.kit.to_string();
    View {
        lang: lang.code(),
        app: word("app-name"),
        title: word("recovery-title"),
        subtitle: word("recovery-subtitle"),
        facts: vec![
            [word("recovery-archive"), archive.clone()],
            [word("recovery-kit"), kit.clone()],
            [word("recovery-date"), date_long(lang, italian_clock(sheet.made_at).date())],
        ],
        code: word("recovery-code"),
        code_note: word("recovery-code-note"),
        groups: sheet.groups.iter().map(|group| clean::line(group, script)).collect(),
        check: sheet.check.map(|check| clean::line(check, script)),
        qr_alt: word(&format!("recovery-qr-alt-{qr}")),
        qr_caption: word(&format!("recovery-qr-caption-{qr}")),
        how: word("recovery-how"),
        how_steps: (1..=3).map(|n| word(&format!("recovery-how-{n}"))).collect(),
        care: word("recovery-care"),
        care_steps: (1..=3).map(|n| word(&format!("recovery-care-{n}"))).collect(),
        warning: word("recovery-warning"),
        kept: vec![word("recovery-kept-by"), word("recovery-kept-where")],
        foot: words.text("recovery-foot", &[("kit", kit.into()), ("archive", archive.into())]),
    }
}
