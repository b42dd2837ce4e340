//! What the template receives: words in one language, already arranged; the template only sets them.

use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct View {
    pub lang: &'static str,
    pub title: String,
    pub subject: String,
    pub author: String,
    pub head: Head,
    pub aside: Vec<String>,
    pub greeting: String,
    pub intro: Vec<String>,
    pub tiles: Vec<Tile>,
    pub parts: Vec<Part>,
    pub closing: String,
    pub signature: Option<String>,
    pub annexes: Vec<Part>,
    pub foot: Foot,
}

#[derive(Serialize, Default, Clone)]
pub(crate) struct Head {
    pub name: String,
    pub lines: Vec<String>,
    pub logo: Option<&'static str>,
    pub logo_alt: String,
}

#[derive(Serialize, Default, Clone)]
pub(crate) struct Foot {
    pub left: String,
    pub page: String,
    pub of: String,
}

#[derive(Serialize)]
pub(crate) struct Tile {
    pub number: String,
    pub label: String,
}

#[derive(Serialize)]
pub(crate) struct Part {
    pub heading: String,
    pub blocks: Vec<Block>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Block {
    Prose {
        paragraphs: Vec<String>,
    },
    /// One paragraph whose lines end where they were ended.
    Lines {
        lines: Vec<String>,
    },
    Heading {
        text: String,
    },
    Quiet {
        paragraphs: Vec<String>,
    },
    List {
        items: Vec<Item>,
    },
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    },
    Wording {
        title: String,
        caption: Option<String>,
        lines: Vec<String>,
    },
}

#[derive(Serialize)]
pub(crate) struct Item {
    pub strong: String,
    pub text: String,
}

#[derive(Serialize, Clone)]
pub(crate) struct Column {
    pub label: String,
    /// Fixed width in millimetres; 0 shares the rest by `share`.
    pub mm: u32,
    pub share: u32,
}

#[derive(Serialize, Default)]
pub(crate) struct Cell {
    pub lines: Vec<String>,
    pub body: Vec<String>,
    pub small: Vec<String>,
    pub tone: Tone,
}

#[derive(Serialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Tone {
    #[default]
    Plain,
    Strong,
    Code,
    Muted,
    Ok,
    Warning,
    Danger,
    Neutral,
}

impl Cell {
    pub(crate) fn plain(line: impl Into<String>) -> Self {
        Self { lines: vec![line.into()], ..Self::default() }
    }

    pub(crate) fn toned(line: impl Into<String>, tone: Tone) -> Self {
        Self { tone, ..Self::plain(line) }
    }

    pub(crate) fn with_small(mut self, small: impl IntoIterator<Item = String>) -> Self {
        self.small.extend(small);
        self
    }
}
