//! What a sheet says of its own colours: "rosso = non contattare". A colour that nobody explains means nothing, and one that
//! is explained as a yes is shown to a person: only a no is taken from it.

use custode_domain::identifiers::text::fold;

/// A colour as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colour {
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Violet,
    Pink,
    Brown,
    Grey,
    /// No colour: a line through the words.
    Struck,
}

/// Words for colours, folded, none that is also many people's surname.
const WORDS: [(Colour, &str); 10] = [
    (Colour::Red, "rosso rossa rosse red rot rouge rojo rojas"),
    (Colour::Orange, "arancio arancione arancioni orange naranja"),
    (Colour::Yellow, "giallo gialla gialle gialli yellow gelb jaune amarillo"),
    (Colour::Green, "verde green grun vert vertes"),
    (Colour::Blue, "blu azzurro azzurra azzurre azzurri celeste blue blau bleu azul"),
    (Colour::Violet, "viola lilla purple violet violett"),
    (Colour::Pink, "rosa pink"),
    (Colour::Brown, "marrone brown braun"),
    (Colour::Grey, "grigio grigia grigie grigi grey gray grau gris"),
    (
        Colour::Struck,
        "barrato barrata barrate barrati sbarrato sbarrata sbarrate sbarrati strikethrough durchgestrichen",
    ),
];
/// Words that stand beside a colour where it is one of the sheet's.
const BESIDE: &str = "in righe riga celle cella sfondo colore evidenziato evidenziati evidenziata evidenziate legenda nomi \
     nominativi colorato colorati colorate scritto scritti";

/// What a line explains: each colour with the words for it, as they are written.
pub(crate) fn explained(line: &str) -> Vec<(Colour, &str)> {
    if line.len() > 400 {
        return Vec::new();
    }
    line.split([';', '\n', '|']).flat_map(pieces).filter_map(|piece| one(piece.trim())).collect()
}

/// The pieces of a text that commas part; one that explains nothing by itself goes on with the piece before it.
fn pieces(text: &str) -> Vec<&str> {
    let (mut all, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(',') {
        let next = text[at + 1..].split(',').next().unwrap_or_default();
        if one(next.trim()).is_some() {
            all.push(&text[from..at]);
            from = at + 1;
        }
    }
    all.push(&text[from..]);
    all
}

/// One explanation: "rosso = non contattare", "righe rosse: hanno revocato", "in rosso chi non vuole pubblicità".
fn one(piece: &str) -> Option<(Colour, &str)> {
    let (colour, said) = match piece.split_once(['=', '→']) {
        Some((sign, said)) => (named(sign, false)?, said),
        None => match piece.split_once(':') {
            Some((sign, said)) => (named(sign, true)?, said),
            None => {
                let mut end = 0;
                let mut words = piece.split_inclusive(' ').take(4).map(|word| {
                    end += word.len();
                    end
                });
                words.find_map(|end| Some((named(&piece[..end], true)?, &piece[end..])))?
            }
        },
    };
    (!said.trim().is_empty()).then_some((colour, piece))
}

/// The colour that a sign is; one that could be somebody's name only beside a word such as "righe".
fn named(sign: &str, marked: bool) -> Option<Colour> {
    let folded = fold(sign);
    let words: Vec<&str> = folded.split(' ').collect();
    let known =
        |word: &str| WORDS.iter().find(|(_, all)| all.split(' ').any(|one| one == word)).map(|(colour, _)| *colour);
    let beside = words.iter().any(|word| BESIDE.split(' ').any(|one| one == *word));
    let colour = words.iter().find_map(|word| known(word)).filter(|_| words.len() <= 5 && (beside || !marked))?;
    Some(colour)
}

/// What an explanation says of the colour.
pub(crate) fn said(piece: &str) -> &str {
    piece.split_once(['=', '→']).or_else(|| piece.split_once(':')).map_or(piece, |(_, said)| said.trim())
}

/// The names that people would give a colour of a screen, the likeliest first; none for white, black and the like.
pub(crate) fn names([red, green, blue]: [u8; 3]) -> &'static [Colour] {
    let (r, g, b) = (f64::from(red), f64::from(green), f64::from(blue));
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let spread = most - least;
    if most < 50.0 || most == 0.0 {
        return &[];
    }
    if spread / most < 0.12 {
        return if most < 235.0 { &[Colour::Grey] } else { &[] };
    }
    let hue = if most == r {
        60.0 * ((g - b) / spread).rem_euclid(6.0)
    } else if most == g {
        60.0 * ((b - r) / spread + 2.0)
    } else {
        60.0 * ((r - g) / spread + 4.0)
    };
    let (pale, dark) = (spread / most < 0.45, most < 165.0);
    match hue {
        h if !(15.0..345.0).contains(&h) && pale => &[Colour::Red, Colour::Pink],
        h if !(15.0..345.0).contains(&h) => &[Colour::Red],
        h if h < 47.0 && dark => &[Colour::Brown, Colour::Orange],
        h if h < 47.0 => &[Colour::Orange],
        h if h < 70.0 => &[Colour::Yellow],
        h if h < 165.0 => &[Colour::Green],
        h if h < 258.0 => &[Colour::Blue],
        h if h < 300.0 => &[Colour::Violet],
        _ => &[Colour::Pink, Colour::Violet],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_explains_colours_only_in_so_many_words() {
        let told = |line| explained(line).into_iter().map(|(colour, piece)| (colour, said(piece))).collect::<Vec<_>>();
        assert_eq!(told("rosso = non contattare più"), [(Colour::Red, "non contattare più")]);
        assert_eq!(
            told("Legenda: rosso = disdetta; verde = consenso newsletter"),
            [(Colour::Red, "disdetta"), (Colour::Green, "consenso newsletter")]
        );
        assert_eq!(
            told("rosso = non chiamare, non scrivere, verde = sì"),
            [(Colour::Red, "non chiamare, non scrivere"), (Colour::Green, "sì")]
        );
        assert_eq!(told("Righe gialle: hanno revocato"), [(Colour::Yellow, "hanno revocato")]);
        assert_eq!(told("In rosso chi non vuole pubblicità").first().map(|(colour, _)| *colour), Some(Colour::Red));
        for line in
            ["Rosso Mario", "Rosa: cliente storica", "rosso rame 7.44", "S = sì; N = no", "Verdi = no", "rosso =", ""]
        {
            assert_eq!(told(line), [], "{line}");
        }
    }

    #[test]
    fn colours_of_a_screen_have_the_names_that_people_give_them() {
        for (rgb, name) in [
            ([0xFF, 0, 0], Colour::Red),
            ([0xC0, 0, 0], Colour::Red),
            ([0xFF, 0xC7, 0xCE], Colour::Red),
            ([0xFF, 0xC0, 0], Colour::Orange),
            ([0xFF, 0xFF, 0], Colour::Yellow),
            ([0x92, 0xD0, 0x50], Colour::Green),
            ([0, 0xB0, 0xF0], Colour::Blue),
            ([0x70, 0x30, 0xA0], Colour::Violet),
            ([0xD9, 0xD9, 0xD9], Colour::Grey),
        ] {
            assert!(names(rgb).contains(&name), "{rgb:?} {:?}", names(rgb));
        }
        assert!(
            names([255, 255, 255]).is_empty() && names([0, 0, 0]).is_empty() && names([0xF2, 0xF2, 0xF2]).is_empty()
        );
    }
}
