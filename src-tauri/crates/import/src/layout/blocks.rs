//! Addresses as they stand on envelopes: one line below the other in one column, with a gap between two people.

use custode_domain::identifiers::names;
use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};
use custode_domain::identifiers::postcode;
use custode_domain::identifiers::text::fold;

use super::line::{line_of, told};
use super::row_kind::{has_data, is_footer, is_ruled};
use super::{Layout, TITLES};
use crate::frame::{Frame, Sink, SkipReason, TableInfo};
use crate::mapping::content::is_street;
use crate::refusal::Refusal;
use crate::table::{Cell, RawRow};

/// What the lines of an address are, as the columns of a table.
const HEADERS: [&str; 9] =
    ["Nominativo", "Indirizzo", "CAP", "Città", "Provincia", "Telefono", "E-mail", "P.IVA/C.F.", "Note"];
/// Places of the columns.
const NAME: usize = 0;
const STREET: usize = 1;
const POSTCODE: usize = 2;
const TOWN: usize = 3;
const PROVINCE: usize = 4;
const PHONE: usize = 5;
const EMAIL: usize = 6;
const CODE: usize = 7;
const NOTE: usize = 8;
/// Lines that one address has at most.
const LONGEST: usize = 10;
/// So many addresses make a list.
const LEAST: usize = 3;

/// True for rows of one cell each, in groups of which most hold the line of a town.
pub(crate) fn are_addresses<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut groups, mut towns, mut others) = (0_usize, 0_usize, 0_usize);
    let mut group: Vec<&str> = Vec::new();
    let mut end = |group: &mut Vec<&str>| {
        let fits = (2..=LONGEST).contains(&group.len()) && !is_town(group[0]);
        groups += usize::from(fits);
        towns += usize::from(fits && group.iter().skip(1).any(|line| is_town(line)));
        others += usize::from(group.len() > LONGEST);
        group.clear();
    };
    for line in lines {
        if line.trim().is_empty() {
            end(&mut group);
        } else {
            group.push(line.trim());
        }
    }
    end(&mut group);
    towns >= LEAST && towns * 10 >= groups * 7 && others == 0
}

/// The one cell of each row, an empty text for a blank row; none where a row has two.
pub(super) fn lines(rows: &[RawRow]) -> Option<Vec<&str>> {
    rows.iter()
        .map(|row| {
            let mut filled = row.cells.iter().filter(|cell| !cell.is_blank());
            let only = filled.next().map_or("", |cell| cell.text.as_str());
            filled.next().is_none().then_some(only)
        })
        .collect()
}

/// True for lines above the first address that name nobody: no street, no town, no number.
fn is_title(group: &[RawRow]) -> bool {
    let placed = |row: &RawRow| has_data(row) || is_street(&line_of(row)) || is_town(&line_of(row));
    !group.iter().any(placed)
}

/// One address as a row of the table.
fn row(group: &[RawRow]) -> RawRow {
    let mut cells: Vec<String> = vec![String::new(); HEADERS.len()];
    let lines: Vec<String> = group.iter().map(line_of).collect();
    let town = lines.iter().position(|line| is_town(line));
    let mut named = false;
    for (at, line) in lines.iter().map(String::as_str).enumerate() {
        let mut add = |column: usize, text: &str| {
            let cell = &mut cells[column];
            if !cell.is_empty() {
                cell.push_str(if column == NAME { " " } else { "; " });
            }
            cell.push_str(text);
        };
        if let Some((postcode, city, province)) = postcode::town_line(line).filter(|_| Some(at) == town) {
            add(POSTCODE, postcode);
            add(TOWN, city);
            add(PROVINCE, province.unwrap_or_default());
        } else if line.contains('@') {
            add(EMAIL, line.rsplit_once(": ").map_or(line, |(_, address)| address));
        } else if let Some(code) = code_of(line) {
            add(CODE, code);
        } else if !named {
            // "Spett.le" stands on a line of its own, above the name.
            named = !is_courtesy(line);
            add(NAME, line);
        } else if is_phone(line) {
            add(PHONE, line);
        } else if is_street(line) || town == Some(at + 1) {
            add(STREET, line);
        } else {
            add(NOTE, line);
        }
    }
    let first = group.first();
    RawRow {
        row: first.map_or(0, |row| row.row),
        cells: cells.into_iter().map(Cell::text).collect(),
        hidden: group.iter().any(|row| row.hidden),
        fault: group.iter().find_map(|row| row.fault),
        under: group.iter().find_map(|row| row.under.clone()),
    }
}

impl Layout {
    /// The table is one of addresses, one line below the other.
    pub(super) fn begin_addresses(&mut self, head: Vec<RawRow>, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let mut rows = head.into_iter().peekable();
        while rows.next_if(|row| row.is_blank()).is_some() {}
        let mut first: Vec<RawRow> = Vec::new();
        while let Some(row) = rows.next_if(|row| !row.is_blank()) {
            first.push(row);
        }
        let mut titles = Vec::new();
        if is_title(&first) {
            titles = first.iter().map(told).filter(|text| text.len() <= TITLES.1).take(TITLES.0).collect();
            self.titles.extend(first.drain(..).map(|row| row.row));
        }
        self.headers = HEADERS.map(str::to_owned).to_vec();
        (self.width, self.delimited, self.address) = (self.headers.len(), false, Some(Vec::new()));
        sink.put(Frame::Table(TableInfo {
            name: self.own_name(),
            header_row: None,
            title_rows: std::mem::take(&mut self.titles),
            headers: self.headers.clone(),
            columns: self.width as u32,
            date_1904: self.date_1904,
            visible: self.visible,
            first_column: 0,
            titles,
        }))?;
        for row in first.into_iter().chain(rows) {
            self.take(row, sink)?;
        }
        Ok(())
    }

    /// A line of an address, or the gap behind it.
    pub(super) fn line(&mut self, row: RawRow, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let Some(address) = &mut self.address else { return Ok(()) };
        if row.is_blank() && row.fault.is_none() {
            self.settle_address(sink)?;
            return sink.put(Frame::Skipped(row.row, SkipReason::Blank));
        }
        address.push(row);
        if address.len() > LONGEST { self.settle_address(sink) } else { Ok(()) }
    }

    /// The address is complete. A line by itself may be a heading or a closing line instead.
    pub(super) fn settle_address(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        let lines = self.address.as_mut().map(std::mem::take).unwrap_or_default();
        if let [only] = lines.as_slice() {
            if let Some(heading) = self.heading(only) {
                self.stop = heading;
                return sink.put(Frame::Skipped(only.row, SkipReason::Section));
            }
            if is_footer(&line_of(only)) || is_ruled(only) {
                return sink.put(Frame::Skipped(only.row, SkipReason::Footer));
            }
        }
        if lines.is_empty() {
            return Ok(());
        }
        let mut row = row(&lines);
        row.under = self.stop.clone().or(row.under);
        self.data(row, sink)
    }
}

fn is_town(line: &str) -> bool {
    postcode::town_line(line.trim()).is_some()
}

/// True for a line that is nothing but how somebody is addressed.
fn is_courtesy(line: &str) -> bool {
    let with_a_name = format!("{line} X");
    let (rest, dropped) = names::strip_courtesy(&with_a_name);
    dropped && rest == "X"
}

fn is_phone(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    digits >= 6
        && !is_street(line)
        && matches!(phone::read(line, PhoneColumn::Any), PhoneReading::Numbers(_) | PhoneReading::Partly { .. })
}

/// The code of a line such as "P.IVA 01234567897" or "C.F.: RSSMRA80A01H501U".
fn code_of(line: &str) -> Option<&str> {
    const NAMES: [&str; 9] =
        ["p iva", "piva", "partita iva", "c f", "cf", "cod fisc", "cod fiscale", "codice fiscale", "p i"];
    let code = line.rsplit([' ', ':']).next().filter(|code| code.len() >= 11)?;
    let name = fold(line[..line.len() - code.len()].trim_end_matches([' ', ':']));
    NAMES.contains(&name.as_str()).then_some(code)
}

#[cfg(test)]
mod tests {
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;

    fn read(text: &str) -> Inspection {
        let mut file = std::io::Cursor::new(text.as_bytes());
        inspect_in_process(&mut file, "x", &ReadOptions::default(), true, KnownFields::default()).unwrap()
    }

    const LABELS: &str = "Parrocchia S. Martino - benefattori\n\n\
        Gent. Sig. Ettore Bianchi\nVicolo Stretto, 98\n20154 Milano MI\nettore@posta.example\n\n\
        Gent. Sig. Davide Lo Presti\nCorso Italia, 56\n41121 Modena MO\ntel. 320 6146167\n\n\
        Spett.le\nFerramenta Neri Srl\nc/o Centro Nord\nVia Po 1\n43121 Parma (PR)\nP.IVA 01234567897\n\n\
        Gent.ma Sig.ra Francesca Barbieri\nVia della Libertà, 23\n20154 Milano MI\nNON MANDARE PIU' IL BOLLETTINO\n";

    #[test]
    fn s17_addresses_as_on_envelopes_are_one_person_each() {
        let got = read(LABELS);
        let table = &got.tables[0];
        assert_eq!((got.tables.len(), table.data_rows, table.header_row), (1, 4, None));
        assert_eq!((table.titles.len(), table.title_rows.first()), (1, Some(&1)));
        let rows = table.rows.as_ref().unwrap();
        assert_eq!(
            rows[0],
            [
                "Gent. Sig. Ettore Bianchi",
                "Vicolo Stretto, 98",
                "20154",
                "Milano",
                "MI",
                "",
                "ettore@posta.example",
                "",
                ""
            ]
        );
        assert_eq!(rows[1][5], "tel. 320 6146167");
        assert_eq!(
            rows[2],
            [
                "Spett.le Ferramenta Neri Srl",
                "Via Po 1",
                "43121",
                "Parma",
                "PR",
                "",
                "",
                "01234567897",
                "c/o Centro Nord"
            ]
        );
        assert_eq!(rows[3][8], "NON MANDARE PIU' IL BOLLETTINO");
        assert_eq!(table.row_numbers.as_deref(), Some(&[3, 8, 13, 20][..]));
        let fields: Vec<String> =
            table.columns.iter().map(|c| c.field.as_ref().map(ToString::to_string).unwrap_or_default()).collect();
        assert_eq!(
            fields,
            ["full_name", "address", "postcode", "city", "province", "phone", "email", "tax_or_vat", "notes"]
        );
    }

    #[test]
    fn i8_a_heading_between_addresses_is_a_no_to_those_below() {
        let text = format!("{LABELS}\nDISDETTE\n\nUgo Verdi\nVia Po 3\n43121 Parma PR\n");
        let got = read(&text);
        assert_eq!(got.tables[0].data_rows, 5);
        assert!(got.tables[0].skipped_rows.iter().any(|row| row.reason == "section"));
    }

    #[test]
    fn other_texts_of_one_column_are_none() {
        for text in [
            "Nome\nRossi Mario\nNeri Anna\nVerdi Ugo\n",
            "a@posta.example\n\nb@posta.example\n\nc@posta.example\n",
            "Una riga di testo\nun'altra\n\nancora una\ne basta\n\nfine\ndavvero\n",
        ] {
            assert_ne!(read(text).tables[0].columns.len(), super::HEADERS.len(), "{text}");
        }
    }
}
