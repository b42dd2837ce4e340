use custode_domain::{
    role::Facet,
    text::{fold, prefix_range, words},
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;

/// Fewer digits than this say nothing about a phone.
const TAIL_DIGITS: usize = 4;
/// Digits behind the prefix of a country that say something.
const LEAST_OF_A_NUMBER: usize = 3;

/// Characters of what was typed that count: a name, an address or a sentence, but no pasted page.
const LONGEST: usize = 200;

/// Words of it that count.
pub(super) const MOST_WORDS: usize = 12;

/// What counts of what was typed.
pub(super) fn counted(typed: &str) -> &str {
    typed.char_indices().nth(LONGEST).map_or(typed, |(end, _)| &typed[..end])
}

/// Letters of a part in the index of parts.
const PART: usize = 3;

/// What somebody typed, ready to be looked up.
pub(super) struct Search {
    folded: String,
    words: Vec<String>,
    sources: Vec<Source>,
    names_only: bool,
}

/// One way to find candidates.
pub(super) enum Source {
    /// One or two letters: a range of sort keys.
    Keys(Vec<u8>, Vec<u8>),
    /// Three letters or more: full text, every word a prefix.
    Words(String),
    /// Parts inside of words, three letters each: only where nothing begins with what was typed.
    Parts(String),
    /// The last digits of a phone, from the end.
    Tail(String, String),
    /// A whole tax code.
    TaxCode(Vec<u8>),
}

/// A candidate with its likeness.
pub(super) struct Match {
    pub(super) lid: i64,
    score: u32,
    name: String,
}

impl Match {
    /// Better ones first, then by name.
    pub(super) fn order(&self) -> (std::cmp::Reverse<u32>, &str, i64) {
        (std::cmp::Reverse(self.score), &self.name, self.lid)
    }
}

/// The digits after the prefix of Italy, of a number that is typed from its beginning.
fn national<'a>(typed: &str, digits: &'a str) -> Option<&'a str> {
    let abroad = typed.trim_start().starts_with('+').then_some(digits).or_else(|| digits.strip_prefix("00"))?;
    abroad.strip_prefix("39").filter(|rest| rest.len() >= LEAST_OF_A_NUMBER)
}

impl Search {
    /// `None` when nothing was typed. Of a pasted page only the beginning counts.
    pub(super) fn of(typed: &str, tax_code_hash: Option<[u8; 32]>, reader: &Reader) -> Option<Self> {
        let typed = counted(typed);
        let folded = fold(typed);
        let mut words = words(typed);
        words.truncate(MOST_WORDS);
        if words.is_empty() {
            return None;
        }
        let mut sources = Vec::new();
        if let Some(hash) = tax_code_hash.filter(|_| !reader.hides(Facet::TaxCode)) {
            sources.push(Source::TaxCode(hash.to_vec()));
        }
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let only_digits = typed.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        if only_digits && digits.len() >= TAIL_DIGITS {
            // The international prefix is written as + or 00; a stored number has only the digits.
            let tail: String = digits.strip_prefix("00").unwrap_or(&digits).chars().rev().collect();
            if !reader.hides(Facet::Phone) {
                sources.push(Source::Tail(tail.clone(), format!("{tail}:")));
            }
            let national = national(typed, &digits).map(|rest| format!(" OR \"{rest}\"*")).unwrap_or_default();
            sources.push(Source::Words(format!("\"{digits}\"*{national}")));
        } else if letters <= 2 {
            if let Some((from, to)) = prefix_range(typed) {
                sources.push(Source::Keys(from, to));
            }
        } else {
            let terms: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
            sources.push(Source::Words(terms.join(" AND ")));
        }
        Some(Self { folded, words, sources, names_only: reader.searches_names_only() })
    }

    pub(super) fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The way that is tried when no other found anybody; `None` when what was typed is too short for it.
    pub(super) fn fallback(&self) -> Option<Source> {
        let mut parts: Vec<String> = Vec::new();
        for word in &self.words {
            let letters: Vec<char> = word.chars().collect();
            parts.extend(letters.windows(PART).map(|part| format!("\"{}\"", part.iter().collect::<String>())));
        }
        (!parts.is_empty()).then(|| Source::Parts(parts.join(" AND ")))
    }

    /// Whether a candidate is one: parts alone may come from different places, and what was typed may stand in a text that
    /// the person at the desk does not see.
    pub(super) fn shows(&self, name: &str, body: Option<&str>) -> bool {
        let stands_in = |text: &str| self.words.iter().all(|word| text.contains(word.as_str()));
        body.is_none_or(stands_in) && (!self.names_only || stands_in(&fold(name)))
    }

    /// Name begins with the text, then every word begins a word of the name, then the rest.
    pub(super) fn rank(&self, lid: i64, name: &str) -> Match {
        let name = fold(name);
        let begins =
            |word: &String| name.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(word.as_str()));
        let exact = |word: &String| name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
        let mut score = 0;
        if name.starts_with(&self.folded) {
            score += 8;
        }
        score += 4 * u32::from(self.words.iter().all(begins));
        score += 2 * u32::from(self.words.iter().all(exact));
        score += u32::from(self.words.iter().any(begins));
        Match { lid, score, name }
    }
}

impl Source {
    pub(super) fn push_join(&self, sql: &mut QueryBuilder<Sqlite>) {
        match self {
            Self::Words(_) => sql.push(", contact_fts"),
            Self::Parts(_) => sql.push(" JOIN contact_search AS t ON t.lid = c.lid, contact_parts"),
            Self::Keys(..) | Self::Tail(..) | Self::TaxCode(_) => sql,
        };
    }

    /// The column that [`Search::shows`] looks at.
    pub(super) const fn looked_at(&self) -> &'static str {
        if matches!(self, Self::Parts(_)) { "t.body" } else { "NULL" }
    }

    pub(super) fn push_condition(&self, sql: &mut QueryBuilder<Sqlite>) {
        match self {
            Self::Keys(from, to) => {
                sql.push("c.sort_key >= ").push_bind(from.clone());
                sql.push(" AND c.sort_key < ").push_bind(to.clone());
            }
            Self::Words(terms) => {
                sql.push("c.lid = contact_fts.rowid AND contact_fts MATCH ").push_bind(terms.clone());
            }
            Self::Parts(parts) => {
                sql.push("c.lid = contact_parts.rowid AND contact_parts MATCH ").push_bind(parts.clone());
            }
            Self::Tail(from, to) => {
                sql.push("c.lid IN (SELECT contact_lid FROM contact_point WHERE reversed >= ");
                sql.push_bind(from.clone()).push(" AND reversed < ").push_bind(to.clone()).push(" LIMIT 400)");
            }
            Self::TaxCode(hash) => {
                sql.push("c.tax_code_hash = ").push_bind(hash.clone());
            }
        }
    }

    pub(super) fn push_order(&self, sql: &mut QueryBuilder<Sqlite>) {
        if let Self::Keys(..) = self {
            sql.push(" ORDER BY c.sort_key, c.lid");
        }
    }
}
