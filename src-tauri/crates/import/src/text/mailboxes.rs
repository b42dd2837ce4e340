//! Address lists as mail programs copy them: many people in one line.

/// The addresses one a line, when a text of few lines is nothing but e-mail addresses behind one another. Two addresses in
/// every line of a longer list may be one person's, and stay.
#[must_use]
pub(super) fn one_a_line(sample: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(sample).ok()?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() || lines.len() > 50 {
        return None;
    }
    let pieces: Option<Vec<Vec<&str>>> = lines.iter().map(|line| cut(line, ';').or_else(|| cut(line, ','))).collect();
    let pieces = pieces?;
    let most = pieces.iter().map(Vec::len).max()?;
    let even = pieces.len() > 1 && pieces.iter().all(|line| line.len() == most);
    if most < 2 || even {
        return None;
    }
    Some(pieces.concat().join("\n").into_bytes())
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
            Some("Mario Rossi <m@x.example>\n\"Bianchi, Anna\" <a@x.example>\nl@x.example")
        );
        assert_eq!(
            lines("a@x.example, b@x.example\nc@x.example").as_deref(),
            Some("a@x.example\nb@x.example\nc@x.example")
        );
        for other in
            ["a@x.example;b@x.example\nc@x.example;d@x.example", "a@x.example\nb@x.example", "Rossi;a@x.example", ""]
        {
            assert_eq!(lines(other), None, "{other}");
        }
    }
}
