use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind};
use fluent_syntax::ast::Pattern;

use crate::{Lang, elision, number};

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// A value for a variable of a message: text or a number (numbers choose the plural).
pub type Arg<'a> = FluentValue<'a>;

/// The messages of one language.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Every source file as (language, file name, text); what the code generator and the checks read.
pub fn sources() -> impl Iterator<Item = (Lang, &'static str, &'static str)> {
    SOURCES.iter().copied()
}

impl Catalogue {
    /// The catalogue of a language, built once per process.
    pub fn get(lang: Lang) -> &'static Self {
        static CATALOGUES: [OnceLock<Catalogue>; 2] = [OnceLock::new(), OnceLock::new()];
        let place = match lang {
            Lang::It => &CATALOGUES[0],
            Lang::En => &CATALOGUES[1],
        };
        place.get_or_init(|| Self::build(lang))
    }

    fn build(lang: Lang) -> Self {
        let locale = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks would end up in PDF text, CSV cells and window titles.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::It => grouped_it,
            Lang::En => grouped_en,
        }));
        for (_, _, text) in sources().filter(|(of, _, _)| *of == lang) {
            // A file that does not parse whole, or a key given twice, fails the tests of this crate; what parses is kept here.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let _duplicate_keys = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language of this catalogue.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether a message with this key exists (`key` or `key.attribute`).
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The message in words. A key that does not exist comes back as itself, so that it is seen.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.pattern(key) else {
            return key.to_owned();
        };
        let elides = self.lang == Lang::It && args.iter().any(|(_, value)| elision::begins_with_vowel(value));
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, if elides { elision::marked(value) } else { value.clone() }))
            .collect();
        let mut unresolved = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut unresolved).into_owned();
        if elides { elision::joined(&said) } else { said }
    }

    /// The message without variables.
    pub fn word(&self, key: &str) -> String {
        self.text(key, &[])
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        match key.split_once('.') {
            Some((id, attribute)) => Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value()),
            None => self.bundle.get_message(key)?.value(),
        }
    }
}

fn grouped_it<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Lang::It, value)
}

fn grouped_en<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Lang::En, value)
}

fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 && n.value.abs() < 1e15 =>
        {
            #[allow(clippy::cast_possible_truncation)]
            Some(number(lang, n.value as i64))
        }
        _ => None,
    }
}
