//! Colours of the rows of an xlsx, read where a style of the workbook has any: which rows are a no by what the sheet says of
//! its colours, and how many are painted although nobody says why.

use std::collections::HashMap;

use calamine::{DataRef, FillPattern, Style};

use crate::colours::{self, Colour};
use crate::normalise::meaning_refuses;

/// Short rows that are kept to find an explanation among them.
const LINES: usize = 4_000;
/// Painted rows that are kept.
const ROWS: usize = 200_000;
/// Colours of one row that are told apart.
const COLOURS: usize = 4;

type Rgb = [u8; 3];

/// What is painted about a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Paint {
    fill: Option<Rgb>,
    font: Option<Rgb>,
    struck: bool,
}

impl Paint {
    /// That of a style; none where nothing about it could be meant.
    pub(super) fn of(style: &Style) -> Self {
        let seen = |rgb: Rgb| (!colours::names(rgb).is_empty()).then_some(rgb);
        let fill = style.fill.as_ref().filter(|fill| fill.pattern != FillPattern::None);
        let fill = fill.and_then(|fill| fill.get_color()).map(|c| [c.red, c.green, c.blue]);
        let font = style.font.as_ref();
        Self {
            fill: fill.and_then(seen),
            font: font.and_then(|font| font.color).map(|c| [c.red, c.green, c.blue]).and_then(seen),
            struck: font.is_some_and(|font| font.strikethrough),
        }
    }

    /// True when nothing is painted.
    pub(super) fn is_plain(self) -> bool {
        self == Self::default()
    }
}

/// A painted row.
#[derive(Debug, Default)]
struct Row {
    filled: u32,
    fills: Vec<Rgb>,
    fonts: Vec<(Rgb, u32)>,
    struck: u32,
}

impl Row {
    /// True when the row is of a colour: a cell with it behind, or half of the words in it.
    fn is(&self, colour: Colour) -> bool {
        let half = |n: u32| n > 0 && n * 2 >= self.filled;
        colour == Colour::Struck && half(self.struck)
            || self.fills.iter().any(|rgb| colours::names(*rgb).contains(&colour))
            || self.fonts.iter().any(|(rgb, n)| half(*n) && colours::names(*rgb).contains(&colour))
    }
}

/// A row of few words.
#[derive(Debug)]
struct Line {
    row: u32,
    cells: u32,
    text: String,
    /// The one colour behind its cells, empty ones too.
    fill: Option<Rgb>,
}

/// Gathers what is painted on a sheet.
#[derive(Debug, Default)]
pub(super) struct Survey {
    rows: HashMap<u32, Row>,
    lines: Vec<Line>,
    /// Rows of more than one cell, and the first of them that is not painted.
    full: u32,
    first_plain: Option<u32>,
    at: Option<(u32, Row, Vec<String>)>,
}

/// What came out of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Painted {
    /// Rows (from 1) that are a no, with the words that say so.
    pub(super) stops: HashMap<u32, String>,
    /// Painted rows of a sheet that does not say what its colours mean.
    pub(super) unexplained: u32,
    /// Colours are explained that were not used: as something else than a no, or no row has them.
    pub(super) unused: bool,
}

impl Survey {
    /// Takes a cell, its row from 1.
    pub(super) fn cell(&mut self, row: u32, value: &DataRef<'_>, paint: Paint) {
        if self.at.as_ref().is_none_or(|(at, ..)| *at != row) {
            self.end_row();
            self.at = Some((row, Row::default(), Vec::new()));
        }
        let Some((_, painted, words)) = &mut self.at else { return };
        if let Some(rgb) = paint.fill.filter(|rgb| !painted.fills.contains(rgb) && painted.fills.len() < COLOURS) {
            painted.fills.push(rgb);
        }
        if matches!(value, DataRef::Empty) {
            return;
        }
        painted.filled += 1;
        painted.struck += u32::from(paint.struck);
        if let Some(rgb) = paint.font {
            match painted.fonts.iter().position(|(known, _)| *known == rgb) {
                Some(at) => painted.fonts[at].1 += 1,
                None if painted.fonts.len() < COLOURS => painted.fonts.push((rgb, 1)),
                None => {}
            }
        }
        if painted.filled <= 3 {
            let text = match value {
                DataRef::String(text) => text.clone(),
                DataRef::SharedString(text) => (*text).to_owned(),
                _ => String::new(),
            };
            words.push(text);
        }
    }

    fn end_row(&mut self) {
        let Some((at, row, words)) = self.at.take() else { return };
        if row.filled > 1 {
            self.full += 1;
            if row.fills.is_empty() {
                self.first_plain.get_or_insert(at);
            }
        }
        if (1..=3).contains(&row.filled) && self.lines.len() < LINES {
            let fill = if let [only] = row.fills.as_slice() { Some(*only) } else { None };
            let text =
                words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" = ");
            self.lines.push(Line { row: at, cells: row.filled, text, fill });
        }
        let painted = !row.fills.is_empty() || !row.fonts.is_empty() || row.struck > 0;
        if painted && row.filled > 0 && self.rows.len() < ROWS {
            self.rows.insert(at, row);
        }
    }

    /// The sheet is over.
    pub(super) fn finish(mut self) -> Painted {
        self.end_row();
        let mut out = Painted::default();
        let mut explained = false;
        for line in &self.lines {
            let mut pieces: Vec<(Option<Colour>, &str)> =
                colours::explained(&line.text).into_iter().map(|(colour, piece)| (Some(colour), piece)).collect();
            // A painted cell, and beside it what it means.
            if pieces.is_empty() && line.cells == 1 && line.fill.is_some() && meaning_refuses(&line.text) {
                pieces.push((None, line.text.as_str()));
            }
            let exact = line.fill.filter(|_| pieces.len() == 1);
            for (colour, piece) in pieces {
                explained = true;
                if !meaning_refuses(colours::said(piece)) {
                    out.unused = true;
                    continue;
                }
                let meant = |row: &Row| {
                    exact.is_some_and(|rgb| row.fills.contains(&rgb)) || colour.is_some_and(|colour| row.is(colour))
                };
                let rows = self.rows.iter().filter(|(at, row)| **at != line.row && row.filled > 1 && meant(row));
                let before = out.stops.len();
                out.stops.extend(rows.map(|(at, _)| (*at, piece.to_owned())));
                out.unused |= colour.is_some() && out.stops.len() == before;
            }
        }
        // A painted header says nothing, nor do stripes.
        let behind = |at: &u32| self.first_plain.is_some_and(|first| *at > first);
        let painted =
            self.rows.iter().filter(|(at, row)| behind(at) && row.filled > 1 && !row.fills.is_empty()).count() as u32;
        if !explained && painted * 5 < self.full * 2 {
            out.unexplained = painted;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use crate::frame::Frame;
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;
    use crate::table::RawRow;

    const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <fonts count="2"><font/><font><strike/><color rgb="FFC00000"/></font></fonts>
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/></patternFill></fill></fills>
        <cellXfs count="4"><xf fontId="0" fillId="0"/><xf fontId="0" fillId="2"/><xf fontId="0" fillId="3"/><xf fontId="1" fillId="0"/></cellXfs>
        </styleSheet>"#;

    /// A workbook of rows of `style|cell|cell`.
    fn book(rows: &[&str]) -> Vec<u8> {
        let mut sheet =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".to_owned();
        for (at, row) in rows.iter().enumerate() {
            let mut cells = row.split('|');
            let style = cells.next().unwrap();
            sheet.push_str(&format!("<row r=\"{}\">", at + 1));
            for (column, cell) in cells.enumerate() {
                let place = format!("{}{}", char::from(b'A' + column as u8), at + 1);
                sheet.push_str(&format!("<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"));
            }
            sheet.push_str("</row>");
        }
        sheet.push_str("</sheetData></worksheet>");
        let rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let parts = [
            ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#.to_owned()),
            ("_rels/.rels", format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{rels}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", format!("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{rels}\"><sheets><sheet name=\"Fidelity\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{rels}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{rels}/styles\" Target=\"styles.xml\"/></Relationships>")),
            ("xl/styles.xml", STYLES.to_owned()),
            ("xl/worksheets/sheet1.xml", sheet),
        ];
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn look(rows: &[&str]) -> Inspection {
        let mut file = std::io::Cursor::new(book(rows));
        inspect_in_process(&mut file, "x.xlsx", &ReadOptions::default(), true, KnownFields::default()).unwrap()
    }

    /// The rows with what makes each of them a no.
    fn stops(rows: &[&str]) -> Vec<(u32, String)> {
        let mut raw: Vec<RawRow> = Vec::new();
        crate::reader::read(&mut std::io::Cursor::new(book(rows)), &ReadOptions::default(), &mut |frame: Frame| {
            if let Frame::Rows(rows) = frame {
                raw.extend(rows);
            }
            Ok(())
        })
        .unwrap();
        raw.into_iter().filter_map(|row| Some((row.row, row.under?))).collect()
    }

    const PEOPLE: [&str; 5] = [
        "0|Nominativo|Email|Newsletter",
        "0|Rossi Mario|m@posta.example|sì",
        "1|Neri Anna|a@posta.example|sì",
        "0|Verdi Ugo|u@posta.example|no",
        "2|Conti Eva|e@posta.example|",
    ];

    #[test]
    fn s38_a_colour_that_the_sheet_explains_as_a_no_is_one() {
        let legend = "0||rosso = non contattare più";
        let rows: Vec<&str> = PEOPLE.into_iter().chain(["0|", legend]).collect();
        assert_eq!(stops(&rows), [(3, "rosso = non contattare più".to_owned())]);
        let got = look(&rows);
        assert_eq!(got.tables[0].data_rows, 4, "the explanation is nobody");
        assert!(got.warnings.iter().all(|w| !w.code.contains("colour")), "{:?}", got.warnings);
        let above: Vec<&str> = ["0|Rosso = disdetta; barrato = deceduto"]
            .into_iter()
            .chain(PEOPLE)
            .chain(["3|Bini Ida|i@posta.example|sì"])
            .collect();
        assert_eq!(stops(&above).into_iter().map(|(row, _)| row).collect::<Vec<_>>(), [4, 7]);
        let sample: Vec<&str> = PEOPLE.into_iter().chain(["0|", "1|non contattare"]).collect();
        assert_eq!(stops(&sample).into_iter().map(|(row, _)| row).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn i5_a_colour_never_makes_a_yes_and_one_without_a_word_is_told() {
        assert_eq!(stops(&PEOPLE), []);
        let code = |rows: &[&str], code: &str| look(rows).warnings.iter().any(|w| w.code == code);
        let many: Vec<&str> =
            PEOPLE.into_iter().chain(["0|Bini Ida|i@posta.example|sì", "0|Bini Leo|l@posta.example|sì"]).collect();
        assert!(code(&many, "rows-coloured"));
        let yes: Vec<&str> = many.iter().copied().chain(["0|", "0|verde = consenso newsletter"]).collect();
        assert!(code(&yes, "colour-legend") && !code(&yes, "rows-coloured"));
        assert_eq!(stops(&yes), []);
        let header: Vec<&str> =
            ["1|Nominativo|Email|Newsletter"].into_iter().chain(many[3..4].iter().copied()).collect();
        assert!(!code(&header, "rows-coloured"), "a painted header says nothing");
    }
}
