use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents, with single spaces: what makes two spellings the same for search and matching.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_whitespace() {
            gap = !out.is_empty();
        } else {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push(c);
        }
    };
    if text.is_ascii() {
        text.chars().for_each(|c| push(c.to_ascii_lowercase()));
    } else {
        for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
            match c {
                '\u{2019}' | '\u{2018}' | '\u{02bc}' => push('\''),
                'ß' => {
                    push('s');
                    push('s');
                }
                'ø' | 'Ø' => push('o'),
                'ł' | 'Ł' => push('l'),
                'đ' | 'Đ' => push('d'),
                'æ' | 'Æ' => {
                    push('a');
                    push('e');
                }
                'œ' | 'Œ' => {
                    push('o');
                    push('e');
                }
                _ => c.to_lowercase().for_each(&mut push),
            }
        }
    }
    out
}

/// The folded words: runs of letters and digits.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_spaces_do_not_matter() {
        assert_eq!(fold("  Niccolò   D’ANGELO "), "niccolo d'angelo");
        assert_eq!(fold("Forlì"), fold("FORLI\u{300}"));
        assert_eq!(fold("Groß"), "gross");
        assert_eq!(words("d'Angelo, Niccolò <n@x.it>"), ["d", "angelo", "niccolo", "n", "x", "it"]);
    }
}
