//! Address lists as mail programs copy them: many people in one line.

use crate::normalise::heading_refuses;

/// One line of such a list.
enum Line<'a> {
    Blank,
    /// What stands above the addresses, or between them: a title, "Cancellati:".
    Heading(&'a str),
    Addresses(Vec<&'a str>),
}

/// The addresses one a line, when a text is nothing but e-mail addresses behind one another or one a line with a separator at
/// its end, perhaps in groups under headings. Two addresses in every line of a list may be one person's, and stay.
#[must_use]
pub(super) fn one_a_line(sample: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(sample).ok()?;
    let lines: Vec<Line<'_>> = text.lines().map(line).collect::<Option<_>>()?;
    let counts: Vec<usize> =
        lines.iter().filter_map(|line| if let Line::Addresses(all) = line { Some(all.len()) } else { None }).collect();
    let most = *counts.iter().max()?;
    let even = counts.len() > 1 && counts.iter().all(|count| *count == most);
    let ended = text.lines().any(|line| line.contains('@') && line.trim_end().ends_with([';', ',']));
    let together = most >= 2 && (!even || most > 2 || ended) && counts.len() <= 50;
    let first = lines.iter().position(|line| matches!(line, Line::Addresses(_)))?;
    let headings = lines[first..].iter().filter(|line| matches!(line, Line::Heading(_))).count();
    let apart = most == 1 && (ended || headings > 0) && headings * 2 < counts.len();
    if !together && !apart {
        return None;
    }
    let mut out = String::with_capacity(sample.len());
    for (at, line) in lines.into_iter().enumerate() {
        match line {
            // A title above them is nobody, unless it says that they left.
            Line::Heading(text) if at > first || heading_refuses(text) => out.push_str(text),
            Line::Blank | Line::Heading(_) => {}
            Line::Addresses(all) => {
                let plain: Vec<String> = all.into_iter().map(unquoted).collect();
                out.push_str(&plain.join("\n"));
            }
        }
        out.push('\n');
    }
    Some(out.trim_end().as_bytes().to_vec())
}

fn line(line: &str) -> Option<Line<'_>> {
    let line = line.trim();
    if line.is_empty() {
        return Some(Line::Blank);
    }
    if !line.contains('@') {
        return Some(Line::Heading(line.trim_end_matches([';', ','])));
    }
    cut(line, ';').or_else(|| cut(line, ',')).map(Line::Addresses)
}

/// `"Anna Bianchi" <a@b.example>` without the marks around the name; a comma in the name puts them around the whole.
fn unquoted(address: &str) -> String {
    let Some((name, rest)) = address.split_once('<').filter(|(name, _)| name.contains('"')) else {
        return address.to_owned();
    };
    let plain = format!("{} <{rest}", name.replace('"', "").trim());
    if plain.contains([',', ';']) { format!("\"{plain}\"") } else { plain }
}

/// The pieces of a line, each of which is one address with perhaps a name.
fn cut(line: &str, separator: char) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let (mut begin, mut quoted, mut angle) = (0, false, false);
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '<' if !quoted => angle = true,
            '>' if !quoted => angle = false,
            _ if c == separator && !quoted && !angle => {
                pieces.push(line[begin..at].trim());
                begin = at + c.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(line[begin..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces.iter().all(|piece| is_address(piece)).then_some(pieces)
}

/// `a@b.example`, `<a@b.example>` or `Name <a@b.example>`.
fn is_address(piece: &str) -> bool {
    let address = match piece.split_once('<') {
        Some((_, rest)) => match rest.trim_end().strip_suffix('>') {
            Some(address) => address,
            None => return false,
        },
        None => piece,
    };
    let Some((local, home)) = address.trim().split_once('@') else { return false };
    let plain = |text: &str| {
        !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || matches!(c, '@' | ',' | ';' | '"'))
    };
    plain(local) && plain(home) && home.contains('.')
}

#[cfg(test)]
mod tests {
    use super::one_a_line;

    fn lines(text: &str) -> Option<String> {
        one_a_line(text.as_bytes()).map(|lines| String::from_utf8(lines).unwrap())
    }

    #[test]
    fn a_copied_list_of_addresses_is_one_person_a_line() {
        assert_eq!(
            lines("Mario Rossi <m@x.example>; \"Bianchi, Anna\" <a@x.example>;l@x.example").as_deref(),
            Some("Mario Rossi <m@x.example>\n\"Bianchi, Anna <a@x.example>\"\nl@x.example")
        );
        assert_eq!(
            lines("a@x.example, b@x.example\nc@x.example").as_deref(),
            Some("a@x.example\nb@x.example\nc@x.example")
        );
        assert_eq!(
            lines("Disiscritti\n\na@x.example; b@x.example; c@x.example;\nd@x.example; e@x.example; f@x.example;")
                .as_deref(),
            Some("Disiscritti\n\na@x.example\nb@x.example\nc@x.example\nd@x.example\ne@x.example\nf@x.example"),
            "three in every line are three people"
        );
        for other in [
            "a@x.example;b@x.example\nc@x.example;d@x.example",
            "a@x.example\nb@x.example",
            "Email\na@x.example\nb@x.example",
            "Rossi;a@x.example",
            "Rossi\na@x.example\nVerdi\nb@x.example",
            "",
        ] {
            assert_eq!(lines(other), None, "{other}");
        }
    }

    #[test]
    fn groups_under_headings_keep_them_and_their_lines() {
        assert_eq!(
            lines("Notizie\n\n\"Ugo Neri\" <u@x.example>;\nIda Verdi <i@x.example>,\nIvo <v@x.example>\n\nCANCELLATI:\nEva <e@x.example>\n")
                .as_deref(),
            Some("\n\nUgo Neri <u@x.example>\nIda Verdi <i@x.example>\nIvo <v@x.example>\n\nCANCELLATI:\nEva <e@x.example>")
        );
    }
}
