//! Headers with a slip of the keyboard, or cut off at the width that an old program has for a name.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::{Word, table};

/// Every word that stands in a phrase of the dictionary.
static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| table().iter().flat_map(|(phrase, _)| phrase.split([' ', '/'])).collect());

/// The words of a phrase, with what they mean together.
type Phrase = (Vec<&'static str>, Word);

/// Phrases by the number of their words.
static BY_COUNT: LazyLock<HashMap<usize, Vec<Phrase>>> = LazyLock::new(|| {
    let mut all: HashMap<usize, Vec<Phrase>> = HashMap::new();
    for (phrase, word) in table() {
        let words: Vec<&'static str> = phrase.split([' ', '/']).collect();
        all.entry(words.len()).or_default().push((words, *word));
    }
    all
});

/// Phrases written in one piece; without those that two fields share.
static JOINED: LazyLock<HashMap<String, Option<Word>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Option<Word>> = HashMap::new();
    for (phrase, word) in table() {
        let joined = phrase.replace([' ', '/'], "");
        all.entry(joined).and_modify(|known| *known = known.filter(|known| known == word)).or_insert(Some(*word));
    }
    all
});

/// The field of a phrase that differs in blanks only: "Zipcode", "Home page", "COGNOMENOME".
pub(super) fn joined(folded: &str) -> Option<(Word, f64)> {
    let bare = folded.replace(' ', "");
    let word = (bare.len() >= 6 && !folded.contains('/')).then(|| JOINED.get(&bare).copied().flatten())??;
    Some((word, 0.93))
}

/// True when one word is the other with a slip, or its beginning.
fn alike(word: &str, known: &str) -> bool {
    if word == known {
        return true;
    }
    // A word that means something by itself is no slip for another.
    if word.len() < 4 || WORDS.contains(word) || crate::mapping::whose::is_own(word) {
        return false;
    }
    let cut = word.len() >= 7 && known.starts_with(word);
    let slips = if known.len() >= 9 { 2 } else { 1 };
    let same = word.chars().next() == known.chars().next();
    cut || same && known.len() >= 5 && strsim::damerau_levenshtein(word, known) <= slips
}

/// The field of the phrase that differs from a folded header in slips only; none where two fields are as near.
pub(super) fn read(folded: &str) -> Option<(Word, f64)> {
    let words: Vec<&str> = folded.split([' ', '/']).collect();
    let mut found: Option<(Word, f64)> = None;
    for (known, word) in BY_COUNT.get(&words.len())? {
        if words.iter().zip(known).all(|(word, known)| alike(word, known)) {
            let likeness = strsim::jaro_winkler(folded, &known.join(" ")) * 0.92;
            match &found {
                Some((other, best)) if other != word && (best - likeness).abs() < 0.03 => return None,
                Some((_, best)) if *best >= likeness => {}
                _ => found = Some((*word, likeness)),
            }
        }
    }
    found
}
