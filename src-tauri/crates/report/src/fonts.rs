//! The bundled typefaces; no font of the machine is ever read, so that a document is the same everywhere.

use std::{collections::HashSet, sync::OnceLock};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

const FILES: [&[u8]; 7] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleMono_400Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4_400Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4_400Regular_Italic.ttf"),
    include_bytes!("../fonts/SourceSerif4_600SemiBold.ttf"),
    // Greek, Cyrillic, Vietnamese and Devanagari, for names that the others cannot write.
    include_bytes!("../fonts/NotoSans_400Regular.ttf"),
];

/// The fonts with their index.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) all: Vec<Font>,
    beyond_ascii: HashSet<char>,
}

impl Fonts {
    /// Read once per process.
    pub(crate) fn get() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            let all: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
            let beyond_ascii = all
                .iter()
                .flat_map(|font| font.info().coverage.iter())
                .filter(|code| *code > 0x7f)
                .filter_map(char::from_u32)
                .collect();
            Self { book: LazyHash::new(FontBook::from_fonts(&all)), all, beyond_ascii }
        })
    }

    /// Whether some bundled font has a sign for the character.
    pub(crate) fn can_write(&self, c: char) -> bool {
        matches!(c, ' '..='~') || self.beyond_ascii.contains(&c)
    }
}
