//! A letter to one person: the controller's letterhead, addressee, subject, text, closing. The text comes from the caller,
//! who let a person read and change it; this crate only sets it, by `templates/letter.typ`. A paper of the firm about
//! itself, like a certificate or the security status, is set the same way without what only a letter has.

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Catalogue, Lang};
use serde::{Deserialize, Serialize};

use crate::{
    access::{
        letter::{filled, foot, head, place_date},
        logo_path,
        view::{Block, Cell, Column, Foot, Head, Item},
        words::Words,
    },
    clean::Script,
    document::{Document, Pdf, RenderFailure},
    pack::Controller,
    world::Template,
};

/// A letter as a plain value.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Letter {
    /// Protocol number, printed beside the date and in the foot, and part of the file name: `L-0012`.
    pub document_code: String,
    /// A paper for the firm's own files: a title and no subject, no window for an address, and a signature only under a closing.
    pub paper: bool,
    /// When it was made; also the date of the letter, on the Italian clock.
    pub issued_at: DateTime<Utc>,
    /// Code of the request that it belongs to, printed in the foot.
    pub request_code: Option<String>,
    /// Who writes.
    pub controller: Controller,
    /// To whom: the name, then the address, each on a line of its own.
    pub addressee: Vec<String>,
    /// How it travels, above the addressee: "Via PEC".
    pub delivery: Option<String>,
    /// What it is about, without the word for "subject".
    pub subject: String,
    /// Greeting and text.
    pub body: Vec<LetterPart>,
    /// "Distinti saluti".
    pub closing: Option<String>,
    /// Who signs; without it the controller's name stands there.
    pub signature: Option<String>,
    /// What goes along.
    pub enclosures: Vec<String>,
}

/// A piece of the text of a letter.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum LetterPart {
    /// Paragraphs: an empty line parts them, any other end of a line stays where it is.
    Text(String),
    /// The heading of what follows.
    Heading(String),
    /// Points.
    List(Vec<String>),
    /// A table; the widths follow from what is in it. A missing cell is empty.
    Table {
        /// Titles of the columns.
        columns: Vec<String>,
        /// Cells by row.
        rows: Vec<Vec<String>>,
    },
}

custode_domain::redacted!(Letter, LetterPart);

impl Letter {
    /// The date of the letter.
    pub fn issued_on(&self) -> NaiveDate {
        custode_i18n::italian_clock(self.issued_at).date()
    }

    /// Name of its file: `lettera_L-0012_2026-11-22.pdf`; `stem` is the message of the first word. It names no person.
    pub fn file_name(&self, stem: &str, lang: Lang) -> String {
        let code: String =
            self.document_code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
        format!("{}_{code}_{}.pdf", Catalogue::get(lang).word(stem), self.issued_on())
    }
}

#[derive(Serialize)]
struct View {
    lang: &'static str,
    paper: bool,
    subject: String,
    subject_line: String,
    author: String,
    about: String,
    head: Head,
    aside: Vec<String>,
    delivery: Option<String>,
    addressee: Vec<String>,
    blocks: Vec<Block>,
    closing: Option<String>,
    signature: Option<String>,
    enclosures_label: String,
    enclosures: Vec<Item>,
    foot: Foot,
}

/// Sets the letter once: what the preview shows is what the tagged PDF holds. The caller limits the time (SECURITY 4).
///
/// # Errors
/// What the setting says; a logo that cannot be read.
pub fn prepare_letter(letter: &Letter, lang: Lang) -> Result<(Document, Pdf), RenderFailure> {
    let document = compile(letter, lang, Script::Covered)?;
    match document.pdf() {
        Ok(pdf) => Ok((document, pdf)),
        // As in the access pack: a mark without a shape on its letter is spelled.
        Err(RenderFailure::Standard(_)) => {
            let document = compile(letter, lang, Script::Simple)?;
            let pdf = document.pdf()?;
            Ok((document, pdf))
        }
        Err(other) => Err(other),
    }
}

fn compile(letter: &Letter, lang: Lang, script: Script) -> Result<Document, RenderFailure> {
    let view = arrange(letter, &Words::new(lang, script));
    let pictures = letter.controller.logo.iter().map(|logo| (logo_path(logo.kind), logo.bytes.clone())).collect();
    let ident = format!("custode.letter/1/{}/{lang}", letter.document_code);
    Document::compile(Template::Letter, &view, pictures, ident, letter.issued_at)
}

fn arrange(letter: &Letter, words: &Words) -> View {
    let code = words.line(&letter.document_code);
    let subject = words.line(&letter.subject);
    let head = head(&letter.controller, words);
    let line = |text: &Option<String>| filled(text).map(|text| words.line(text));
    let firm = || Some(words.line(&letter.controller.name)).filter(|_| !letter.paper || letter.closing.is_some());
    let signature = line(&letter.signature).or_else(firm);
    View {
        lang: words.lang().code(),
        paper: letter.paper,
        subject_line: if letter.paper {
            subject.clone()
        } else {
            words.say("report-letter-subject", &[("subject", &subject)])
        },
        // A document needs a title also when nobody wrote a subject.
        subject: if subject.is_empty() { code.clone() } else { subject },
        author: head.name.clone(),
        about: words.say(if letter.paper { "report-paper-code" } else { "report-letter-about" }, &[("code", &code)]),
        head,
        aside: vec![
            place_date(&letter.controller, letter.issued_on(), words),
            words.say(if letter.paper { "report-paper-code" } else { "report-letter-protocol" }, &[("code", &code)]),
        ],
        delivery: line(&letter.delivery),
        addressee: letter.addressee.iter().map(|text| words.line(text)).filter(|text| !text.is_empty()).collect(),
        blocks: letter.body.iter().flat_map(|part| blocks(part, words)).collect(),
        closing: line(&letter.closing),
        signature: signature.filter(|name| !name.is_empty()),
        enclosures_label: words.word("report-letter-enclosures"),
        enclosures: items(&letter.enclosures, words),
        foot: foot(
            if letter.paper { "report-foot-document" } else { "report-letter-protocol" },
            &code,
            &letter.request_code,
            words,
        ),
    }
}

fn blocks(part: &LetterPart, words: &Words) -> Vec<Block> {
    match part {
        LetterPart::Text(text) => paragraphs(words.lines(text)),
        LetterPart::Heading(text) => {
            let text = words.line(text);
            if text.is_empty() { Vec::new() } else { vec![Block::Heading { text }] }
        }
        LetterPart::List(texts) => {
            let items = items(texts, words);
            if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
        }
        LetterPart::Table { columns, rows } if !columns.is_empty() => vec![table(columns, rows, words)],
        LetterPart::Table { .. } => Vec::new(),
    }
}

fn items(texts: &[String], words: &Words) -> Vec<Item> {
    texts
        .iter()
        .map(|text| Item { strong: String::new(), text: words.line(text) })
        .filter(|item| !item.text.is_empty())
        .collect()
}

fn paragraphs(lines: Vec<String>) -> Vec<Block> {
    lines
        .split(String::is_empty)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| Block::Lines { lines: paragraph.to_vec() })
        .collect()
}

/// The narrowest and the widest share of a column: a short word has room, a long text leaves some.
const SHARES: (usize, usize) = (12, 60);

fn table(columns: &[String], rows: &[Vec<String>], words: &Words) -> Block {
    let columns_view = columns
        .iter()
        .enumerate()
        .map(|(index, title)| {
            let longest = rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.chars().count()).max();
            let share = longest.unwrap_or(0).max(title.chars().count()).clamp(SHARES.0, SHARES.1);
            Column { label: words.line(title), mm: 0, share: u32::try_from(share).unwrap_or(1) }
        })
        .collect();
    let cell = |row: &Vec<String>, index: usize| match row.get(index) {
        Some(text) => Cell { lines: words.lines(text), ..Cell::default() },
        None => Cell::default(),
    };
    let rows = rows.iter().map(|row| (0..columns.len()).map(|index| cell(row, index)).collect()).collect();
    Block::Table { columns: columns_view, rows }
}
