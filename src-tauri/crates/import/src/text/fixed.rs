//! Lists in columns of fixed width, as old programs print them.

/// Starts of the columns (in characters) when at least two lines agree on blank gutters; none when it is no such list.
#[must_use]
pub fn columns(sample: &[u8]) -> Option<Vec<usize>> {
    let text = String::from_utf8_lossy(sample);
    let lines: Vec<Vec<char>> =
        text.lines().filter(|l| !l.trim().is_empty()).take(200).map(|l| l.trim_end().chars().collect()).collect();
    if lines.len() < 2 {
        return None;
    }
    let width = lines.iter().map(Vec::len).max()?;
    if width > 2_000 {
        return None;
    }
    let blank_in_all = |at: usize| lines.iter().all(|l| l.get(at).is_none_or(|c| *c == ' '));
    let mut starts = vec![0];
    let mut at = 1;
    while at < width {
        // A column begins after a gutter that is blank in every line and at least two wide somewhere.
        let begins = !blank_in_all(at) && blank_in_all(at - 1);
        if begins
            && at >= 2
            && lines.iter().filter(|l| l.get(at - 2).is_none_or(|c| *c == ' ') && l.len() > at).count() * 2
                >= lines.len()
        {
            starts.push(at);
        }
        at += 1;
    }
    let filled = starts
        .iter()
        .skip(1)
        .all(|s| lines.iter().filter(|l| l.get(*s).is_some_and(|c| *c != ' ')).count() * 2 >= lines.len());
    (starts.len() >= 2 && filled).then_some(starts)
}

/// Cuts a line at the starts.
pub fn cut<'a>(line: &'a str, starts: &'a [usize]) -> impl Iterator<Item = &'a str> {
    starts.iter().enumerate().map(move |(i, from)| {
        let byte = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(b, _)| b);
        let to = starts.get(i + 1).map_or(line.len(), |next| byte(*next));
        line[byte(*from)..to].trim()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_gutters() {
        let sample = b"ROSSI     MARIO     PARMA\nNERI      ANNA      LUCCA\n";
        let starts = columns(sample).unwrap();
        assert_eq!(starts, [0, 10, 20]);
        assert_eq!(cut("NERI      ANNA      LUCCA", &starts).collect::<Vec<_>>(), ["NERI", "ANNA", "LUCCA"]);
        assert_eq!(columns(b"mario@example.com\nanna@example.com\n"), None);
        assert_eq!(columns(b"una riga di testo\n"), None);
    }
}
