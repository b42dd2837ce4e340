//! Lists in columns of fixed width, as old programs print them.

use crate::mapping::words;

/// Starts of the columns (in characters) when at least two lines agree on blank gutters; none when it is no such list.
#[must_use]
pub fn columns(sample: &[u8]) -> Option<Vec<usize>> {
    let text = String::from_utf8_lossy(sample);
    let lines: Vec<Vec<char>> =
        text.lines().filter(|l| !l.trim().is_empty()).take(200).map(|l| l.trim_end().chars().collect()).collect();
    let header = lines.iter().position(|line| named(line).known >= 3);
    // A title and a rule have blanks where they please.
    let body: Vec<&[char]> =
        lines[header.unwrap_or(0)..].iter().map(Vec::as_slice).filter(|line| !is_rule(line)).collect();
    match (agreed(&body), beneath_header(&lines)) {
        (Some(agreed), Some(beneath)) => {
            let known = |starts: &[usize]| header.map_or(0, |at| known_between(&lines[at], starts));
            Some(if known(&beneath) > known(&agreed) { beneath } else { agreed })
        }
        (agreed, beneath) => agreed.or(beneath),
    }
}

/// How many columns of a header have a name that is known.
fn known_between(header: &[char], starts: &[usize]) -> usize {
    let header: String = header.iter().collect();
    cut(&header, starts).filter(|name| words::is_known(name)).count()
}

/// True for a line of strokes.
fn is_rule(line: &[char]) -> bool {
    line.iter().all(|c| matches!(c, ' ' | '-' | '=' | '_' | '*' | '+' | '|'))
}

/// The columns that all lines agree on.
fn agreed(lines: &[&[char]]) -> Option<Vec<usize>> {
    if lines.len() < 2 {
        return None;
    }
    let width = lines.iter().map(|line| line.len()).max()?;
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

/// A print with a head on each page: the columns begin where the words of its header do, as long as nearly every line
/// leaves the place before them free. The other lines are titles, rules and counts.
fn beneath_header(lines: &[Vec<char>]) -> Option<Vec<usize>> {
    let (header, words) = lines.iter().map(|line| (line, named(line))).find(|(_, words)| words.known >= 3)?;
    // Behind two blanks a column begins for certain.
    let borders: Vec<usize> =
        (2..header.len()).filter(|at| header[*at] != ' ' && header[*at - 1] == ' ' && header[*at - 2] == ' ').collect();
    let free = |line: &[char], at: usize| line.get(at - 1).is_none_or(|c| *c == ' ');
    let mut said = std::collections::HashSet::new();
    let body: Vec<&Vec<char>> = lines
        .iter()
        .filter(|line| !is_rule(line) && borders.first().is_some_and(|first| line.len() > *first))
        .filter(|line| borders.iter().all(|at| free(line, *at)))
        // The head of each page counts once.
        .filter(|line| said.insert(line.iter().map(|c| if c.is_ascii_digit() { '0' } else { *c }).collect::<String>()))
        .collect();
    let starts: Vec<usize> = words
        .starts
        .into_iter()
        .filter(|at| *at == 0 || body.iter().filter(|line| free(line, *at)).count() * 4 >= body.len() * 3)
        .collect();
    (borders.len() >= 2 && body.len() >= 3 && starts.len() >= 3 && starts.first() == Some(&0)).then_some(starts)
}

/// The words of a line that may be a header.
struct Words {
    /// How many of them name fields.
    known: usize,
    /// Where each begins; "RAGIONE SOCIALE" is one.
    starts: Vec<usize>,
}

fn named(line: &[char]) -> Words {
    let begins = |at: &usize| line[*at] != ' ' && (*at == 0 || line[*at - 1] == ' ');
    let starts: Vec<usize> = (0..line.len()).filter(begins).collect();
    let text: String = line.iter().collect();
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let mut words = Words { known: 0, starts: Vec::new() };
    let mut at = 0;
    while at < tokens.len() && at < starts.len() {
        let long = (1..=3.min(tokens.len() - at)).rev().find(|n| words::is_known(&tokens[at..at + n].join(" ")));
        words.known += usize::from(long.is_some());
        words.starts.push(starts[at]);
        at += long.unwrap_or(1);
    }
    words
}

/// Cuts a line at the starts.
pub fn cut<'a>(line: &'a str, starts: &'a [usize]) -> impl Iterator<Item = &'a str> {
    starts.iter().enumerate().map(move |(i, from)| {
        let byte = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(b, _)| b);
        let to = starts.get(i + 1).map_or(line.len(), |next| byte(*next));
        line[byte(*from)..to].trim()
    })
}

/// Whether a line is a row of the table. A title or a rule has words across the starts; so has a row whose value fills its
/// column, but at one of them only, and most of its columns hold something.
#[must_use]
pub fn fits(line: &str, starts: &[usize]) -> bool {
    let (mut before, mut crossed) = (' ', 0);
    for (at, c) in line.chars().enumerate() {
        crossed += usize::from(before != ' ' && c != ' ' && starts.contains(&at));
        before = c;
    }
    let filled = cut(line, starts).filter(|cell| !cell.is_empty()).count();
    crossed == 0 || (crossed == 1 && filled * 3 >= starts.len() * 2)
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

    #[test]
    fn a_value_that_fills_its_column_leaves_the_row_a_row() {
        let starts = [0, 11, 23, 29, 40];
        let full = "ROSSI MARIOVIA ROMA 12 53100 SIENA      0577 123456";
        let title = "OFFICINA MECCANICA BIANCONI             Pag. 2";
        let long = "STAMPA ANAGRAFICA CLIENTI AL 12/03/2019 DI TUTTE LE FILIALI";
        assert!(fits(full, &starts));
        assert_eq!(cut(full, &starts).next(), Some("ROSSI MARIO"));
        assert!(!fits(title, &starts) && !fits(long, &starts));
    }

    #[test]
    fn titles_and_rules_do_not_stand_between_a_print_and_its_columns() {
        let print = "FRANTOIO OLEARIO CASALE    Campagna 2019/2020\n---------------------------------------------\n\
            COD  RAGIONE SOCIALE     INDIRIZZO             CAP    LOCALITA'  TELEFONO     QUINTALI  ANNOTAZ.\n\
            001  AZ. AGR. NARDI      CORSO ITALIA 62       70121  BARI       080-1043193  59,17     tardi\n\
            002  PARISI VIVIANA      VIALE DELLA PACE 162  39100  BOLZANO    0471-446932  16,03     no carte\n\
            003  AZ. AGR. CONTE      CORSO ITALIA 155      06121  PERUGIA    075-2408490  4,40\n";
        assert_eq!(columns(print.as_bytes()).unwrap(), [0, 5, 25, 47, 54, 65, 78, 88]);
    }

    #[test]
    fn a_print_with_a_head_on_each_page_is_cut_beneath_it() {
        let print = "FERRAMENTA BIANCONI SNC                        Pag. 1\nSTAMPA ANAGRAFICA CLIENTI AL 12/03/2019\n\n\
            CODICE RAGIONE SOCIALE        INDIRIZZO        CAP   LOCALITA   PR TELEFONO\n\
            ---------------------------------------------------------------------------\n\
            000123 ROSSI MARIO            VIA ROMA 12      53100 SIENA      SI 0577/123456\n\
            000124 D'AGOSTINO NICOLO SNC  VIA LIBERTA 3    53036 POGGIBONSI SI\n\
            FERRAMENTA BIANCONI SNC                        Pag. 2\nSTAMPA ANAGRAFICA CLIENTI AL 12/03/2019\n\n\
            CODICE RAGIONE SOCIALE        INDIRIZZO        CAP   LOCALITA   PR TELEFONO\n\
            000131 VERDI GIUSEPPINA       VIA PO 4         50100 FIRENZE    FI 055/987654\n\
            000132 NERI ADA               VIA PO 5         50100 FIRENZE    FI\nTOTALE CLIENTI: 4\n";
        let starts = columns(print.as_bytes()).unwrap();
        assert_eq!(starts, [0, 7, 30, 47, 53, 64, 67]);
        let cells: Vec<&str> =
            cut("000131 VERDI GIUSEPPINA       VIA PO 4         50100 FIRENZE    FI 055/987654", &starts).collect();
        assert_eq!(cells, ["000131", "VERDI GIUSEPPINA", "VIA PO 4", "50100", "FIRENZE", "FI", "055/987654"]);
        assert!(fits("000131 VERDI GIUSEPPINA       VIA PO 4", &starts));
        assert!(!fits("STAMPA ANAGRAFICA CLIENTI AL 12/03/2019", &starts));
    }
}
