//! What the template of a paper receives.

use serde::Serialize;

use crate::access::view::{Foot, Head, Item};

#[derive(Serialize, Default)]
pub(super) struct View {
    pub lang: &'static str,
    pub title: String,
    pub subject: String,
    pub author: String,
    pub head: Head,
    pub aside: Vec<String>,
    pub code: Option<Code>,
    pub lead: Vec<String>,
    pub parts: Vec<Part>,
    pub foot: Foot,
}

/// The code of a form, as a square and in letters.
#[derive(Serialize)]
pub(super) struct Code {
    pub text: String,
    pub caption: String,
    pub alt: String,
}

#[derive(Serialize)]
pub(super) struct Part {
    pub heading: Option<String>,
    pub blocks: Vec<Block>,
}

impl Part {
    pub(super) fn new(heading: String, blocks: Vec<Block>) -> Self {
        Self { heading: Some(heading), blocks }
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Block {
    Prose {
        paragraphs: Vec<String>,
    },
    Quiet {
        paragraphs: Vec<String>,
    },
    List {
        items: Vec<Item>,
    },
    /// Titles and cells; the first cell of a row names it.
    Table {
        columns: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Label and value, line by line.
    Facts {
        rows: Vec<[String; 2]>,
    },
    /// A text as it was shown.
    Wording {
        caption: Option<String>,
        lines: Vec<String>,
    },
    /// A question with boxes to tick, none of them ticked.
    Ask {
        title: String,
        detail: Option<String>,
        lines: Vec<String>,
        caption: Option<String>,
        answers: Vec<String>,
    },
    /// Boxes in rows and columns.
    Grid {
        corner: String,
        columns: Vec<String>,
        rows: Vec<GridRow>,
    },
    /// Lines to write on.
    Blanks {
        labels: Vec<String>,
    },
}

#[derive(Serialize)]
pub(super) struct GridRow {
    pub title: String,
    pub detail: Option<String>,
}
