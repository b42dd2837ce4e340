//! Names of people and organisations: order, capitals, courtesy.

use super::first_names::is_first_name;
use super::organisation::LEGAL_FORMS;
pub use super::organisation::is_organisation;
use super::text::{clean, fold};

/// Surname particles that belong to the word after them.
const PARTICLES: [&str; 24] = [
    "de", "di", "da", "del", "della", "dello", "degli", "dei", "dal", "dalla", "dalle", "dall", "lo", "la", "li", "le",
    "d", "dell", "delle", "van", "von", "el", "ben", "al",
];

/// A full name taken apart.
#[derive(Clone, PartialEq, Eq)]
pub struct SplitName {
    /// Surname.
    pub last_name: String,
    /// First name or names.
    pub first_name: String,
    /// False when nothing told the order and it was taken as the column's default.
    pub certain: bool,
}

impl std::fmt::Debug for SplitName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SplitName").field("certain", &self.certain).finish_non_exhaustive()
    }
}

/// Drops "Spett.le", "Sig.", "Dott.", "Fam." and the like from the front. The flag tells whether something was dropped.
#[must_use]
pub fn strip_courtesy(text: &str) -> (&str, bool) {
    const COURTESY: [&str; 48] = [
        "sig.ri",
        "sig.re",
        "sigg.ri",
        "gent.mi",
        "fam.",
        "famiglia",
        "fam",
        "coniugi",
        "spett.le",
        "spettle",
        "spett.",
        "spettabile",
        "sig.ra",
        "sig.na",
        "sigg.",
        "sig.",
        "sig",
        "signora",
        "signor",
        "gent.ma",
        "gent.mo",
        "egr.",
        "dott.ssa",
        "dott.",
        "dr.ssa",
        "dr.",
        "ing.",
        "avv.",
        "geom.",
        "arch.",
        "rag.",
        "prof.ssa",
        "prof.",
        "dott",
        "mrs.",
        "mrs",
        "mr.",
        "mr",
        "miss",
        "ms.",
        "ms",
        "frau",
        "herr",
        "gent.le",
        "gent.",
        "preg.mo",
        "preg.ma",
        "egregio",
    ];
    let mut rest = text.trim();
    let mut dropped = false;
    // "Cattaneo Katia (†)", "Abbate -", "Baldini Valentina (sig.ra)": what stands beside the name is none of it.
    let beside = |c: char| c.is_whitespace() || matches!(c, '†' | '✝' | '-' | '–' | '—' | ';' | ':' | ',');
    for cross in ["(†)", "(✝)"] {
        rest = rest.strip_suffix(cross).or_else(|| rest.strip_prefix(cross)).unwrap_or(rest);
    }
    if let Some((name, title)) = rest.strip_suffix(')').and_then(|inner| inner.rsplit_once('('))
        && COURTESY.iter().any(|word| title.trim().eq_ignore_ascii_case(word))
    {
        rest = name;
    }
    let plain = rest.trim_matches(beside);
    if !plain.is_empty() {
        rest = plain;
        dropped = plain != text.trim();
    }
    'again: loop {
        for word in COURTESY {
            if let Some(head) = rest.get(..word.len())
                && head.eq_ignore_ascii_case(word)
                && (word.ends_with('.') || rest[word.len()..].starts_with(' '))
            {
                let after = rest[word.len()..].trim_start();
                if after.is_empty() {
                    return (rest, dropped);
                }
                rest = after;
                dropped = true;
                continue 'again;
            }
        }
        return (rest, dropped);
    }
}

/// Splits a full name. Known first names decide the order; else the surname comes first when
/// `surname_first` says that the column is written so.
#[must_use]
pub fn split_full_name(text: &str, surname_first: bool) -> Option<SplitName> {
    let text = clean(text);
    if let Some((last, first)) = text.split_once([',', ';']) {
        let (last, first) = (last.trim(), first.trim());
        if !last.is_empty() && !first.is_empty() && !first.contains([',', ';']) {
            return Some(SplitName { last_name: last.to_owned(), first_name: first.to_owned(), certain: true });
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() < 2 || words.len() > 6 {
        return None;
    }
    if let Some(split) = by_capitals(&words) {
        return Some(split);
    }
    // "San Martino Elena", but "Rossi Santa".
    let particle = |i: usize| match fold(words[i]).as_str() {
        "san" => i + 1 < words.len(),
        "santa" => i == 0 && words.len() > 2,
        word => PARTICLES.contains(&word),
    };
    // "Luca" after "De" is half a surname.
    let mut known: Vec<bool> =
        (0..words.len()).map(|i| is_first_name(&fold(words[i])) && !(i > 0 && particle(i - 1))).collect();
    // "Rossi Mario e Anna": two first names of one household. Any other "e" stands between two people.
    let mut certain = true;
    for i in (1..words.len() - 1).filter(|i| matches!(fold(words[*i]).as_str(), "e" | "ed" | "&")) {
        // "Lucia e L. Mancuso": the initial of a household is a first name.
        let initial = words[i + 1].ends_with('.') && words[i + 1].chars().count() == 2 && i + 2 < words.len();
        known[i + 1] |= known[i - 1] && initial;
        known[i] = known[i - 1] && known[i + 1];
        certain &= known[i];
    }
    // "De Luca M. Teresa": an initial before a first name is one too.
    for i in (1..words.len().saturating_sub(1)).rev() {
        known[i] |= known[i + 1] && words[i].ends_with('.') && words[i].chars().count() == 2 && !particle(i - 1);
    }
    let leading = known.iter().take_while(|k| **k).count();
    let trailing = known.iter().rev().take_while(|k| **k).count();
    let n = words.len();
    let first_words =
        |k: usize| SplitName { last_name: words[k..].join(" "), first_name: words[..k].join(" "), certain };
    let last_words =
        |k: usize| SplitName { last_name: words[..n - k].join(" "), first_name: words[n - k..].join(" "), certain };
    if leading > 0 && leading < n && trailing == 0 {
        return Some(first_words(leading));
    }
    if trailing > 0 && trailing < n && leading == 0 && !particle(n - trailing - 1) {
        return Some(last_words(trailing));
    }
    // Both ends look like first names ("Bruno Marino"), or none does: the column's habit decides.
    let mut split = if surname_first {
        let mut surname = 1;
        while surname < n - 1 && particle(surname - 1) {
            surname += 1;
        }
        last_words(n - surname)
    } else {
        let mut given = 1;
        while given < n - 1 && known[given] && !particle(given) {
            given += 1;
        }
        first_words(given)
    };
    split.certain = false;
    Some(split)
}

/// "GIORDAN Élodie", "Anna DE LUCA": the surname in capitals, as registers write it.
fn by_capitals(words: &[&str]) -> Option<SplitName> {
    let capitals: Vec<bool> = words.iter().map(|word| is_all_caps(word)).collect();
    let plain = |word: &str| word.chars().any(char::is_lowercase) && word.starts_with(char::is_uppercase);
    let long = words.iter().zip(&capitals).any(|(word, caps)| *caps && word.chars().count() > 2);
    if !long || !words.iter().zip(&capitals).all(|(word, caps)| *caps || plain(word)) {
        return None;
    }
    let leading = capitals.iter().take_while(|caps| **caps).count();
    let trailing = capitals.iter().rev().take_while(|caps| **caps).count();
    let n = words.len();
    let (last, first) = match (leading, trailing) {
        (0, 0) => return None,
        (k, 0) if k < n && capitals[k..].iter().all(|caps| !caps) => (&words[..k], &words[k..]),
        (0, k) if k < n && capitals[..n - k].iter().all(|caps| !caps) => (&words[n - k..], &words[..n - k]),
        _ => return None,
    };
    Some(SplitName { last_name: last.join(" "), first_name: first.join(" "), certain: true })
}

/// Two folded first names of which one may be the other with more or fewer words, or as an initial. A slip of the
/// pen is no excuse: "Daniele" and "Daniela", "Mario" and "Marino" live in one house. A missing name contradicts none.
#[must_use]
pub fn may_be_one_first_name(one: &str, other: &str) -> bool {
    let initial = |a: &str, b: &str| {
        let a = a.trim_end_matches('.');
        a.chars().count() == 1 && b.starts_with(a)
    };
    // Anna and Annamaria, but not Carlo and Carlotta.
    let written_together =
        |a: &str, b: &str| b.strip_prefix(a).is_some_and(|rest| is_first_name(a) && is_first_name(rest));
    let one_way = |a: &str, b: &str| initial(a, b) || written_together(a, b);
    let alike = |a: &str, b: &str| a == b || one_way(a, b) || one_way(b, a);
    one.is_empty() || other.is_empty() || one.split(' ').any(|a| other.split(' ').any(|b| alike(a, b)))
}

/// True when the letters are all capitals (two or more of them).
#[must_use]
pub fn is_all_caps(text: &str) -> bool {
    let mut letters = 0;
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if c.is_lowercase() {
            return false;
        }
        letters += 1;
    }
    letters > 1
}

/// Ordinary capitals for a text in ALL CAPS; none when it is not. `NICOLO'` becomes `Nicolò`.
#[must_use]
pub fn recase(text: &str, organisation: bool) -> Option<String> {
    if !is_all_caps(text) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for (i, word) in text.split(' ').enumerate() {
        if i > 0 {
            out.push(' ');
        }
        let folded = fold(word);
        if organisation
            && (LEGAL_FORMS.contains(&folded.as_str())
                || word.contains('.')
                || word.chars().count() <= 3 && !PARTICLES.contains(&folded.as_str()) && i > 0)
        {
            out.push_str(word);
        } else if i > 0
            && matches!(
                folded.as_str(),
                "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix" | "xi" | "xx" | "xxiii" | "xxv"
            )
        {
            out.push_str(&word.to_uppercase());
        } else if i > 0 && matches!(folded.as_str(), "e" | "ed" | "in" | "a" | "al" | "nell" | "sul" | "con")
            || (i > 0 && organisation && matches!(folded.as_str(), "di" | "della" | "del" | "dei"))
        {
            out.push_str(&word.to_lowercase());
        } else {
            capitalise(&accent(word), &mut out);
        }
    }
    Some(out)
}

/// `NICOLO'` to `NICOLÒ`: an apostrophe after the last vowel of a word in capitals was an accent.
fn accent(word: &str) -> String {
    let Some(stem) = word.strip_suffix('\'') else {
        return word.to_owned();
    };
    if stem.chars().count() < 3 {
        return word.to_owned();
    }
    let accented = match stem.chars().next_back() {
        Some('A') => 'À',
        Some('E') => 'È',
        Some('I') => 'Ì',
        Some('O') => 'Ò',
        Some('U') => 'Ù',
        _ => return word.to_owned(),
    };
    let mut out = stem[..stem.len() - 1].to_owned();
    out.push(accented);
    out
}

fn capitalise(word: &str, out: &mut String) {
    let mut start = true;
    for c in word.chars() {
        if start && c.is_alphabetic() {
            out.extend(c.to_uppercase());
            start = false;
        } else {
            out.extend(c.to_lowercase());
        }
        if matches!(c, '\'' | '-' | '.' | '(' | '/') {
            start = true;
        }
    }
    // "P.zza", "C.so": what stands behind the point goes on with the word.
    if let Some((first, rest)) = out.rsplit_once('.')
        && SHORTENED.contains(&rest.to_lowercase().as_str())
        && first.chars().next_back().is_some_and(char::is_alphabetic)
    {
        let at = out.len() - rest.len();
        let rest = rest.to_lowercase();
        out.replace_range(at.., &rest);
    }
}

/// Ends of shortened words for streets and firms.
const SHORTENED: [&str; 9] = ["zza", "za", "so", "le", "lo", "go", "da", "lli", "tta"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_organisations() {
        for text in [
            "Rossi Srl",
            "ROSSI S.R.L.",
            "Bianchi S.p.A.",
            "Spett.le Ditta Neri",
            "Rossi & C. snc",
            "F.lli Verdi",
            "Autofficina Bianchi",
            "Comune di Parma",
            "Edil Rossi S. r. l.",
            "Associazione Pro Loco",
            "Iannone di Iannone Maurizio",
        ] {
            assert!(is_organisation(text), "{text}");
        }
        for text in ["Mario Rossi", "Rossi Mario", "De Luca Anna", "Sara Spagnoli", "D'Angelo Zoé", ""] {
            assert!(!is_organisation(text), "{text}");
        }
    }

    #[test]
    fn what_stands_beside_a_name_is_none_of_it() {
        for (text, name) in [
            ("Sig.ra Anna Rossi", "Anna Rossi"),
            ("Cattaneo Katia (†)", "Cattaneo Katia"),
            ("† Fabbri Bruno", "Fabbri Bruno"),
            ("Abbate -", "Abbate"),
            ("Baldini Valentina (sig.ra)", "Baldini Valentina"),
        ] {
            assert_eq!(strip_courtesy(text), (name, true), "{text}");
        }
        for name in ["Rossi Mario", "Rossi (figlio)", "-", "D'Angelo"] {
            assert_eq!(strip_courtesy(name), (name, false), "{name}");
        }
    }

    #[test]
    fn splits_in_either_order() {
        for (text, surname_first, last, first, certain) in [
            ("ROSSI MARIO", true, "ROSSI", "MARIO", true),
            ("Mario Rossi", true, "Rossi", "Mario", true),
            ("De Luca Anna Maria", true, "De Luca", "Anna Maria", true),
            ("Rossi, Mario", false, "Rossi", "Mario", true),
            ("Rossi Mario e Anna", true, "Rossi", "Mario e Anna", true),
            ("Mario e Anna Rossi", true, "Rossi", "Mario e Anna", true),
            ("Mario Rossi e Anna Bianchi", false, "Rossi e Anna Bianchi", "Mario", false),
            ("Bruno Marino", true, "Bruno", "Marino", false),
            ("Hoxha Xhevahir", true, "Hoxha", "Xhevahir", false),
            ("Xhevahir Hoxha", false, "Hoxha", "Xhevahir", false),
            ("GIORDAN Élodie", false, "GIORDAN", "Élodie", true),
            ("Bruno MARINO", true, "MARINO", "Bruno", true),
            ("DE LUCA Anna Maria", false, "DE LUCA", "Anna Maria", true),
            ("Gentile; Bruno", false, "Gentile", "Bruno", true),
        ] {
            let split = split_full_name(text, surname_first).unwrap();
            assert_eq!(
                (split.last_name.as_str(), split.first_name.as_str(), split.certain),
                (last, first, certain),
                "{text}"
            );
        }
        assert!(split_full_name("Rossi", true).is_none());
    }

    #[test]
    fn first_names_that_may_be_one() {
        for (one, other) in [
            ("marco", "marco"),
            ("marco", "m"),
            ("anna maria", "anna"),
            ("", "ugo"),
            ("m.", "marco"),
            ("anna", "annamaria"),
        ] {
            assert!(may_be_one_first_name(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("marco", "anna"),
            ("mario", "maria"),
            ("ugo", "ada"),
            ("daniele", "daniela"),
            ("luca", "lucia"),
            ("carlo", "carlotta"),
        ] {
            assert!(!may_be_one_first_name(one, other), "{one} {other}");
        }
    }

    #[test]
    fn recases_only_capitals() {
        for (text, organisation, want) in [
            ("D'ANGELO", false, Some("D'Angelo")),
            ("NICOLO'", false, Some("Nicolò")),
            ("DE LUCA", false, Some("De Luca")),
            ("EDIL ROSSI SRL", true, Some("Edil Rossi SRL")),
            ("REGGIO NELL'EMILIA", false, Some("Reggio Nell'Emilia")),
            ("P.ZZA DUOMO", false, Some("P.zza Duomo")),
            ("S.GIOVANNI", false, Some("S.Giovanni")),
            ("McDonald", false, None),
            ("rossi", false, None),
        ] {
            assert_eq!(recase(text, organisation).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn drops_courtesy() {
        assert_eq!(strip_courtesy("Spett.le Ditta Neri"), ("Ditta Neri", true));
        for title in ["Mrs.", "Mrs", "Mr.", "Ms", "Miss", "Dott"] {
            assert_eq!(strip_courtesy(&format!("{title} Anne-Marie O'Neill")), ("Anne-Marie O'Neill", true), "{title}");
        }
        assert_eq!(strip_courtesy("Mrsic Luka"), ("Mrsic Luka", false), "a surname that begins like a title");
        assert_eq!(strip_courtesy("Sig.ra Dott.ssa Rossi"), ("Rossi", true));
        assert_eq!(strip_courtesy("Fam. Ricci"), ("Ricci", true));
        assert_eq!(strip_courtesy("Famà Pietro"), ("Famà Pietro", false));
        assert_eq!(strip_courtesy("Sigismondo"), ("Sigismondo", false));
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = (is_organisation(&text), split_full_name(&text, true), recase(&text, true), strip_courtesy(&text));
        }
    }
}
