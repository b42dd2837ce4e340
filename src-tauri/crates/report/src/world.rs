//! The world as Typst sees it: our templates, our fonts, the data of one document, and the date that we were given.

use std::{collections::HashMap, sync::OnceLock};

use chrono::{DateTime, Datelike, Utc};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{document::RenderFailure, fonts::Fonts};

/// A static template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    Access,
    Letter,
    Paper,
    Recovery,
}

/// What templates import.
const SHARED: [(&str, &str); 2] =
    [("/theme.typ", include_str!("../templates/theme.typ")), ("/parts.typ", include_str!("../templates/parts.typ"))];

impl Template {
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Access => ("/access.typ", include_str!("../templates/access.typ")),
            Self::Letter => ("/letter.typ", include_str!("../templates/letter.typ")),
            Self::Paper => ("/paper.typ", include_str!("../templates/paper.typ")),
            Self::Recovery => ("/recovery.typ", include_str!("../templates/recovery.typ")),
        }
    }
}

pub(crate) struct PaperWorld {
    main: FileId,
    sources: Vec<Source>,
    files: HashMap<FileId, Bytes>,
    at: DateTime<Utc>,
}

impl PaperWorld {
    /// A template with its data (at `/data.json`) and pictures, each with its path in the template's world.
    pub(crate) fn new(
        template: Template,
        data: Vec<u8>,
        pictures: Vec<(&'static str, Vec<u8>)>,
        at: DateTime<Utc>,
    ) -> Result<Self, RenderFailure> {
        let (path, text) = template.file();
        let main = Source::new(id(path)?, text.to_owned());
        let mut sources = vec![main.clone()];
        for (path, text) in SHARED {
            sources.push(Source::new(id(path)?, text.to_owned()));
        }
        let mut files = HashMap::from([(id("/data.json")?, Bytes::new(data))]);
        for (path, bytes) in pictures {
            files.insert(id(path)?, Bytes::new(bytes));
        }
        Ok(Self { main: main.id(), sources, files, at })
    }
}

fn id(path: &str) -> Result<FileId, RenderFailure> {
    let path = VirtualPath::new(path).map_err(|_| RenderFailure::Template)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
}

/// Reads what every document needs: fonts and library.
pub(crate) fn warm() {
    Fonts::get();
    library();
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &Fonts::get().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        Fonts::get().all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let day = custode_i18n::italian_clock(self.at).date();
        Datetime::from_ymd(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
    }
}
