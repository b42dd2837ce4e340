//! Text whose UTF-8 a program took for Windows-1252 and wrote as UTF-8 once more: "CittÃ", "MaruÅ¡iÄ".

use encoding_rs::WINDOWS_1252;

/// What was meant; none where nothing was written twice. A sign that was lost on the way stays as it stands.
pub(super) fn undone(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    while let Some(first) = rest.chars().next() {
        let small = out.ends_with(char::is_lowercase);
        match sign(rest).or_else(|| cut_short(rest, small)) {
            Some((meant, length)) => {
                out.push(meant);
                changed = true;
                rest = &rest[length..];
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    changed.then_some(out)
}

/// The sign that two or three characters at the beginning were, and how many bytes they take.
fn sign(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let two = [byte(first)?, byte(second)?];
    let length = first.len_utf8() + second.len_utf8();
    match two {
        // Latin letters with a mark. A quotation mark or a dash behind "Å" may be itself.
        [0xC3..=0xC5, 0x80..=0xBF] if !matches!(second, '“' | '”' | '«' | '»' | '…' | '–' | '—') => {
            meant(&two).map(|sign| (sign, length))
        }
        // "Â°", "Â ", "Â«": signs that never stand behind this letter.
        [0xC2, 0xA0 | 0xA3 | 0xA7 | 0xAB | 0xB0 | 0xB4 | 0xB7 | 0xBB] => meant(&two).map(|sign| (sign, length)),
        // "â€™", "â‚¬".
        [0xE2, 0x80 | 0x82] => {
            let third = letters.next()?;
            meant(&[two[0], two[1], byte(third)?]).map(|sign| (sign, length + third.len_utf8()))
        }
        _ => None,
    }
}

/// "CittÃ ": the second half of the "à" was a blank that does not break, and went as blanks do.
fn cut_short(text: &str, small: bool) -> Option<(char, usize)> {
    let rest = text.strip_prefix('Ã')?;
    (small && (rest.is_empty() || rest.starts_with([' ', ',', ';']))).then_some(('à', 'Ã'.len_utf8()))
}

fn meant(bytes: &[u8]) -> Option<char> {
    let mut signs = std::str::from_utf8(bytes).ok()?.chars();
    signs.next().filter(|sign| signs.next().is_none() && !sign.is_control())
}

/// The byte of Windows-1252, or that of the control which some programs make of it.
fn byte(c: char) -> Option<u8> {
    if let Ok(byte @ 0x80..) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut letter = [0; 4];
    let (bytes, _, lost) = WINDOWS_1252.encode(c.encode_utf8(&mut letter));
    match (lost, bytes.as_ref()) {
        (false, [byte]) if !byte.is_ascii() => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::undone;

    #[test]
    fn what_was_written_twice_is_read_once() {
        for (written, meant) in [
            ("sÃ¬", "sì"),
            ("piÃ¹ no", "più no"),
            ("NiccolÃ²", "Niccolò"),
            ("CittÃ\u{A0}", "Città"),
            ("CittÃ ", "Città "),
            ("ForlÃ¬-Cesena", "Forlì-Cesena"),
            ("BlaÅ¾", "Blaž"),
            ("Å\u{A0}trukelj", "Štrukelj"),
            ("ne poÅ¡iljaj veÄ?", "ne pošiljaj veÄ?"),
            ("dâ€™Annunzio", "d’Annunzio"),
            ("5 â‚¬", "5 €"),
            ("nÂ° 3", "n° 3"),
        ] {
            assert_eq!(undone(written).as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn text_as_it_should_be_stays() {
        for text in [
            "Niccolò",
            "MAÇÃ",
            "IRMÃ Maria",
            "Åsa “Lind”",
            "CAFÉ »",
            "Â propos",
            "Straße",
            "Łódź",
            "Đorđe",
            "€ 5",
            "n° 3",
            "São João",
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }
}
