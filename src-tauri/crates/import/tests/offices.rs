//! Lists as small Italian offices have them (S17, F52): what comes out of each is what its owner would say.
//!
//! The files lie in `tests/fixtures/import/offices`; everybody in them is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::fs::File;
use std::path::Path;

use chrono::NaiveDate;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::NormalisedRow;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::table::{Cell, RawRow};

fn read(name: &str) -> Inspection {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import/offices").join(name);
    let mut file = File::open(path).unwrap();
    inspect_in_process(&mut file, name, &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// The rows of a table as the proposal understands them; `also` settles columns that are left to choose.
fn rows(table: &InspectedTable, also: &[(u32, &str)]) -> Vec<NormalisedRow> {
    let mut map = table.proposed_map();
    for (index, field) in also {
        let column = map.columns.iter_mut().find(|column| column.index == *index).unwrap();
        column.field = Some(field.parse().unwrap());
    }
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let reference = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let normaliser = Normaliser::new(&map, &headers, Setting { reference, date_1904: false, take_hidden: false });
    let lines = table.rows.as_ref().unwrap().iter().zip(table.row_numbers.as_deref().unwrap());
    let raw = |cells: &Vec<String>, row: &u32| RawRow {
        row: *row,
        cells: cells.iter().map(Cell::text).collect(),
        ..RawRow::default()
    };
    lines.map(|(cells, row)| normaliser.row(&raw(cells, row))).collect()
}

fn value(row: &NormalisedRow, field: &str) -> String {
    row.values().remove(field).unwrap_or_default()
}

#[test]
fn s17_a_print_of_several_pages_is_a_table() {
    let found = read("stampa_clienti_cp850.txt");
    assert_eq!((found.file.format.as_str(), found.file.encoding.as_deref()), ("fixed", Some("ibm850")));
    let table = &found.tables[0];
    assert_eq!((table.header_row, table.data_rows), (Some(4), 5), "{:?}", table.skipped_rows);
    let rows = rows(table, &[]);
    let told: Vec<[String; 3]> = rows.iter().map(|row| ["city", "postcode", "phone"].map(|f| value(row, f))).collect();
    assert_eq!(told[0], ["Siena", "53100", "+390577123456"]);
    assert_eq!(told[2], ["Colle Val D'Elsa", "53034", ""]);
    assert_eq!(told[4], ["Asciano", "53041", "+390577718000"]);
    assert_eq!(value(&rows[1], "organisation"), "Nicolò D'Agostino & C. SNC");
}

#[test]
fn people_and_firms_side_by_side_are_two_lists() {
    let found = read("soci_e_fornitori.xlsx");
    assert_eq!(found.tables.iter().map(|table| table.data_rows).collect::<Vec<_>>(), [4, 2]);
    assert!(
        rows(&found.tables[0], &[]).iter().all(|row| row.contacts.len() == 1 && value(row, "organisation").is_empty())
    );
    assert_eq!(value(&rows(&found.tables[1], &[])[0], "organisation"), "Acqua Viva srl");
}

/// S38: what the words of an office say about consents. Nothing that is not plainly a yes becomes one.
#[test]
fn s38_odd_words_about_consents_never_become_a_yes() {
    let rows = rows(&read("consensi_a_parole.csv").tables[0], &[]);
    let said = |code: &str| -> Vec<&str> {
        let of =
            |row: &NormalisedRow| row.consents.iter().find(|c| c.consent_type == code).map_or("-", |c| c.state.code());
        rows.iter().map(of).collect()
    };
    let [u, g, r, w] = ["unknown", "given", "refused", "withdrawn"];
    assert_eq!(said("MARKETING"), [g, r, r, w, u, u, r, g, r, u, w]);
    assert_eq!(said("NEWSLETTER"), [g, r, "-", w, u, u, w, g, r, g, w]);
    let revoked = rows[3].consents.iter().find(|c| c.consent_type == "MARKETING").unwrap();
    assert_eq!(revoked.decided_on, NaiveDate::from_ymd_opt(2024, 2, 3));
    assert!(rows.iter().flat_map(|row| &row.consents).all(|c| c.evidence_level == 0 && !c.counts_hint));
}

#[test]
fn everything_in_one_cell_is_taken_apart() {
    let rows = rows(&read("recapiti_in_una_cella.csv").tables[0], &[]);
    assert_eq!(value(&rows[0], "email"), "mario@posta.example");
    assert_eq!((value(&rows[0], "phone"), value(&rows[0], "mobile")), ("+390577123456".into(), "+393331234567".into()));
    assert_eq!(value(&rows[1], "mobile"), "+393479876543");
}

#[test]
fn an_invoicing_program_tells_pec_and_house_number() {
    let rows = rows(&read("fatture_elettroniche.csv").tables[0], &[]);
    assert_eq!((value(&rows[0], "address"), value(&rows[0], "sdi_code")), ("Via Roma 12".into(), "M5UXCR1".into()));
    assert_eq!(value(&rows[1], "address"), "Via Po 3/a");
    assert_eq!((value(&rows[2], "pec"), value(&rows[2], "sdi_code")), ("beta@pec.example".into(), String::new()));
}

#[test]
fn telephones_as_people_write_them() {
    let rows = rows(&read("telefoni.csv").tables[0], &[]);
    assert_eq!(value(&rows[0], "phone"), "+390577123456; +390577123457");
    assert_eq!(
        (value(&rows[1], "mobile"), value(&rows[1], "notes")),
        ("+393479876543".into(), "Telefono/i: dopo le 18".into())
    );
}

#[test]
fn addresses_copied_from_a_mail_are_one_person_each() {
    let rows = rows(&read("indirizzi_in_una_riga.txt").tables[0], &[]);
    let told: Vec<(String, String)> = rows.iter().map(|row| (value(row, "last_name"), value(row, "email"))).collect();
    assert_eq!(told.len(), 3);
    assert_eq!(told[1], ("Bianchi".to_owned(), "anna@posta.example".to_owned()));
}

/// The time at which a form was sent is no day of a withdrawal.
#[test]
fn s38_a_web_form_keeps_its_answers() {
    let rows = rows(&read("modulo_web.csv").tables[0], &[]);
    let said: Vec<(&str, &str)> = rows[0].consents.iter().map(|c| (c.consent_type.as_str(), c.state.code())).collect();
    assert_eq!(
        said,
        [("PRIVACY", "given"), ("MARKETING", "refused"), ("PROFILAZIONE", "refused"), ("TERZI", "refused")]
    );
    assert_eq!(rows[0].acquired_on, NaiveDate::from_ymd_opt(2023, 5, 6));
}
