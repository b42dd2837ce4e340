//! Properties of the reading: nothing panics, every row ends somewhere, an unclear cell is never a grant.
// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_import::frame::Frame;
use custode_import::mapping::field::Field;
use custode_import::mapping::{MapColumn, MapFile};
use custode_import::normalise::draft::{ConsentState, NormalisedRow};
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::reader;
use custode_import::refusal::Refusal;
use custode_import::table::{Cell, RawRow};
use proptest::prelude::*;

fn frames(bytes: &[u8]) -> Result<Vec<Frame>, Refusal> {
    let mut all = Vec::new();
    reader::read(&mut Cursor::new(bytes), &ReadOptions::default(), &mut |frame: Frame| -> Result<(), Refusal> {
        all.push(frame);
        Ok(())
    })?;
    Ok(all)
}

/// Rows said in any way: data, skipped, titles, header.
fn rows_said(frames: &[Frame]) -> Vec<u32> {
    let mut rows = Vec::new();
    for frame in frames {
        match frame {
            Frame::Rows(batch) => rows.extend(batch.iter().map(|r| r.row)),
            Frame::Skipped(row, _) => rows.push(*row),
            Frame::Table(table) => rows.extend(table.title_rows.iter().copied().chain(table.header_row)),
            _ => {}
        }
    }
    rows.sort_unstable();
    rows
}

fn setting() -> Setting {
    Setting { reference: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), date_1904: false, take_hidden: false }
}

fn map(fields: &[Field]) -> MapFile {
    let column = |(index, field): (usize, &Field)| MapColumn {
        index: index as u32,
        field: Some(field.clone()),
        header: None,
        date_order: None,
        surname_first: None,
    };
    MapFile { columns: fields.iter().enumerate().map(column).collect(), ..MapFile::default() }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        let _ = frames(&bytes);
    }

    #[test]
    fn broken_workbooks_never_panic(cut in 0_usize..8000, at in 0_usize..8000, byte in any::<u8>()) {
        let mut bytes = include_bytes!("../../../../tests/fixtures/import/own/cap_number_format.xlsx").to_vec();
        let index = at % bytes.len();
        bytes[index] = byte;
        bytes.truncate(cut.max(1));
        let _ = frames(&bytes);
    }

    #[test]
    fn every_row_ends_in_one_bucket(table in prop::collection::vec(prop::collection::vec("[A-Za-z0-9àè @.,\"\n]{0,12}", 3..4), 1..120)) {
        let text: String = table.iter().map(|r| r.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect::<Vec<_>>().join(";") + "\r\n").collect();
        // Blanks alone are an empty file.
        prop_assume!(text.bytes().any(|b| b.is_ascii_alphanumeric()));
        let said = rows_said(&frames(text.as_bytes()).unwrap());
        prop_assert_eq!(said.len(), table.len());
        let mut once = said.clone();
        once.dedup();
        prop_assert_eq!(once.len(), said.len());
    }

    /// Lists below one another, with titles and gaps or without, and rows that read like headers.
    #[test]
    fn no_row_is_lost_between_lists_below_one_another(
        lists in prop::collection::vec((0_usize..5, any::<bool>(), 0_usize..3, prop::collection::vec(("[b-d]{2,8}", prop::collection::vec("(|Rossi|Anna|Telefono|Email|Cliente|Nome|333 1234567|[a-z]{1,8})", 3..4)), 1..9)), 1..5)
    ) {
        const HEADERS: [&str; 5] = [
            "Cognome;Nome;Telefono;Email",
            "E-mail;Cellulare;Ragione sociale;Comune",
            "Proprietario;Indirizzo;Comune;Newsletter",
            "Nome;Cognome;Data di nascita;Note",
            "Colonna;Altra;Terza;Quarta",
        ];
        let mut lines: Vec<String> = Vec::new();
        for (header, titled, gap, rows) in &lists {
            lines.extend(std::iter::repeat_n(";;;".to_owned(), *gap));
            lines.extend(titled.then(|| "ELENCO;;;".to_owned()));
            lines.push(HEADERS[*header].to_owned());
            lines.extend(rows.iter().map(|(first, cells)| format!("{first};{}", cells.join(";"))));
        }
        // A line alone behind the last gap waits for a header that never comes.
        lines.extend([";;;".to_owned(), "bcd;;;".to_owned()]);
        let said = rows_said(&frames((lines.join("\n") + "\n").as_bytes()).unwrap());
        prop_assert_eq!(said, (1..=lines.len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn an_unclear_cell_is_never_given(cell in "\\PC{0,24}", date in "[0-9/]{0,10}") {
        let normaliser = Normaliser::new(&map(&[Field::LastName, Field::Consent("A".into()), Field::ConsentOn("A".into())]), &[], setting());
        let row = RawRow { row: 1, cells: ["Rossi", &cell, &date].map(Cell::text).to_vec(), ..RawRow::default() };
        let out = normaliser.row(&row);
        let given = out.consents.iter().any(|c| c.state == ConsentState::Given);
        prop_assert!(!given || consent_cell::read(&cell) == ConsentMeaning::Yes);
        prop_assert!(out.consents.iter().all(|c| !c.counts_hint));
        prop_assert!(out.consents.iter().all(|c| c.decided_on.is_none_or(|d| d <= setting().reference)));
    }

    #[test]
    fn any_row_is_understood_or_rejected_and_survives_staging(cells in prop::collection::vec("\\PC{0,30}", Field::PLAIN.len())) {
        let normaliser = Normaliser::new(&map(Field::PLAIN), &[], setting());
        let out = normaliser.row(&RawRow { row: 7, cells: cells.into_iter().map(Cell::text).collect(), ..RawRow::default() });
        prop_assert_eq!(out.rejected.is_some(), out.contacts.is_empty());
        prop_assert!(out.contacts.len() <= 2);
        let bytes = minicbor::to_vec(&out).unwrap();
        prop_assert_eq!(minicbor::decode::<NormalisedRow>(&bytes).unwrap(), out);
    }
}
