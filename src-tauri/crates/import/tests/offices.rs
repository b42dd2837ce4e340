//! Lists as small Italian offices have them (S17, F52): what comes out of each is what its owner would say.
//!
//! The files lie in `tests/fixtures/import/offices`; everybody in them is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::fs::File;
use std::path::Path;

mod common;

use chrono::NaiveDate;
use common::rows_by;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::NormalisedRow;
use custode_import::options::ReadOptions;

fn read(name: &str) -> Inspection {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import/offices").join(name);
    let mut file = File::open(path).unwrap();
    inspect_in_process(&mut file, name, &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// A list as the proposal understands it by itself; `also` settles columns.
fn list(text: &str, also: &[(u32, &str)]) -> Vec<NormalisedRow> {
    let mut file = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
    std::io::Seek::rewind(&mut file).unwrap();
    let found =
        inspect_in_process(&mut file, "elenco.csv", &ReadOptions::default(), true, KnownFields::default()).unwrap();
    rows(&found.tables[0], also)
}

/// The rows of a table as the proposal understands them; `also` settles columns that are left to choose.
fn rows(table: &InspectedTable, also: &[(u32, &str)]) -> Vec<NormalisedRow> {
    let mut map = table.proposed_map();
    for (index, field) in also {
        let column = map.columns.iter_mut().find(|column| column.index == *index).unwrap();
        column.field = Some(field.parse().unwrap());
    }
    rows_by(&map, table)
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

/// I8: a no that no consent type takes is an objection, in whatever column it stands.
#[test]
fn i8_a_no_in_any_column_stops() {
    let stops =
        |text: &str| -> String { list(text, &[]).iter().map(|row| if row.says_no() { 'x' } else { '-' }).collect() };
    let people = |header: &str, cells: &[&str]| {
        let rows = cells.iter().enumerate().map(|(at, cell)| format!("Rossi{at};Mario;m{at}@posta.example;{cell}\n"));
        stops(&format!("Cognome;Nome;Email;{header}\n{}", rows.collect::<String>()))
    };
    let said =
        ["non vuole", "no, non vuole", "NON INVIARE", "no mail", "mai", "contrario", "no", "", "0", "falso", "n.d."];
    for header in ["NO PUBBLICITA'", "Rifiuta newsletter", "Blocco marketing", "Newsletter NO", "Senza consenso"] {
        assert_eq!(people(header, &said), "xxxxxx-----", "{header}");
        assert_eq!(people(header, &["si", "X", "no", "1", "12/03/2020"]), "xx-xx", "{header}");
    }
    assert_eq!(people("Categoria", &["NO PUBBLICITA", "Clienti", "DISISCRITTI", "Blacklist"]), "x-xx");
    // What no consent type takes becomes a text on the card, and is heard all the same.
    let unknown = "Cognome;Nome;Email;Stato;Privacy;Consenso foto\nA;Mario;a@posta.example;attivo;si;no\n\
                   B;Anna;b@posta.example;Disiscritto;;\nC;Ugo;c@posta.example;Non iscritto;;\n\
                   D;Ada;d@posta.example;attivo;no grazie;\nE;Ivo;e@posta.example;attivo;revocato il 05/06/2020;\n\
                   F;Eva;f@posta.example;attivo;SI ma non per pubblicità;\nG;Leo;g@posta.example;attivo;n.d.;\n\
                   H;Lia;h@posta.example;attivo;ok mail no tel;";
    let heard = list(unknown, &[(3, "custom:stato"), (4, "custom:privacy"), (5, "custom:foto")]);
    let stopped: String = heard.iter().map(|row| if row.opt_out { 'x' } else { '-' }).collect();
    assert_eq!(stopped, "-xxxxx--");
    assert!(heard[7].issues.iter().any(|issue| issue.code.code() == "note-asks-no-contact"));
    assert!(
        heard[0].issues.iter().any(|issue| issue.code.code() == "refusal-kept-as-text"),
        "a no to pictures is shown"
    );
    assert_eq!(
        people("Motivo", &["trasloco", "non vuole più ricevere pubblicità", "prezzo alto", "chiuso"]),
        "-x--",
        "a column that nobody understands is read for objections"
    );
    let channels = "Cognome;Nome;Email;No SMS;No telefonate;No email\nRossi;Mario;m@posta.example;;X;\n\
                    Neri;Anna;a@posta.example;;;si\nGalli;Ugo;u@posta.example;;;\nBrun;Ada;b@posta.example;X;;";
    assert_eq!(stops(channels), "xx-x");
    let blocked = "EMAIL;COGNOME;NOME;EMAIL_BLACKLISTED;SMS_BLACKLISTED;CLEAN_TIME\n\
                   a@posta.example;Neri;Anna;True;False;\nb@posta.example;Rossi;Ugo;False;True;\n\
                   c@posta.example;Galli;Ada;False;False;\nd@posta.example;Po;Ivo;False;False;2022-01-01 00:00:00";
    assert_eq!(stops(blocked), "xx-x");
}

/// A withdrawal is one with or without its day.
#[test]
fn s38_a_withdrawal_without_a_day_is_one() {
    let cells = ["si", "12/2020", "marzo 2021", "X", "31/02/2021", "ha revocato", "2021", "15/3", "01/02/2021", "?"];
    let free = ["no", "", "0", "-", "0000-00-00"];
    let line = |cell: &&str| format!("Rossi;Mario;m@posta.example;SI;2020-03-12 10:05:00;{cell}\n");
    let text: String = cells.iter().chain(&free).map(line).collect();
    for header in ["Revocato il", "UNSUB_TIME", "Data revoca"] {
        let rows = list(&format!("Cognome;Nome;Email;Newsletter;CONFIRM_TIME;{header}\n{text}"), &[]);
        let states: Vec<&str> = rows.iter().map(|row| row.consents[0].state.code()).collect();
        assert_eq!(states[..9], ["withdrawn"; 9], "{header}");
        assert_eq!(states[9], "unknown", "{header}");
        assert_eq!(states[10..], ["given"; 5], "{header}");
        assert!(rows[..10].iter().all(|row| !row.consents[0].counts_hint));
    }
}

/// An opt-out beats an opt-in, and the contradiction is told.
#[test]
fn an_objection_beats_a_yes_of_its_row() {
    let rows = list(
        "Cognome;Nome;Email;Newsletter;CONFIRM_TIME;Note\n\
         Rossi;Mario;m@posta.example;SI;2020-03-12 10:05:00;ha chiesto la cancellazione 3/2021\n\
         Neri;Anna;NON INVIARE n.conti@posta.example;SI;2020-03-12 10:05:00;\n\
         Po;Ivo;i@posta.example;SI;2020-03-12 10:05:00;cliente storico",
        &[],
    );
    for row in &rows[..2] {
        assert!(row.opt_out && !row.consents[0].counts_hint);
        assert!(row.issues.iter().any(|issue| issue.code.code() == "consent-conflict"), "{:?}", row.issues);
    }
    assert!(!rows[2].opt_out && rows[2].consents[0].counts_hint);
    assert_eq!(value(&rows[1], "email"), "n.conti@posta.example");
}

/// Values of another kind than their header says, and of somebody else than whom the row is about.
#[test]
fn s17_what_is_somebody_elses_stays_a_note() {
    let pets = list(
        "Proprietario;Cell;Animale;Specie;Data nascita;Sesso\nRossi Mario;347 1234567;Fido;cane;01/02/2019;M\n\
         Neri Anna;348 1234567;Micia;gatto;03/04/2020;F",
        &[],
    );
    assert_eq!((value(&pets[0], "birth_on"), value(&pets[0], "sex")), (String::new(), String::new()));
    assert!(value(&pets[0], "notes").contains("01/02/2019"));
    let pupils = list(
        "Cognome;Nome;Genitore (se minore);Tel. genitore;E-mail genitore\n\
         Rossi;Luca;Rossi Mario;347 1234567;g@posta.example\nNeri;Sara;;;",
        &[],
    );
    assert_eq!((value(&pupils[0], "organisation"), value(&pupils[0], "mobile")), (String::new(), String::new()));
    assert!(value(&pupils[0], "notes").contains("Tel. genitore: 347 1234567"), "{}", value(&pupils[0], "notes"));
    let boxes = list(
        "Ragione sociale;E-mail / PEC\nRossi Srl;info@rossi.example\nNeri Srl;neri@pec.neri.example\nPo Srl;po@legalmail.it",
        &[],
    );
    assert_eq!((value(&boxes[0], "email"), value(&boxes[0], "pec")), ("info@rossi.example".into(), String::new()));
    assert_eq!(
        (value(&boxes[1], "pec"), value(&boxes[2], "pec")),
        ("neri@pec.neri.example".into(), "po@legalmail.it".into())
    );
    let address = list(
        "Cognome;Nome;Email;Indirizzo;Provincia\nRossi;Mario;m@posta.example;Via Roma 1 - 20100 Milano (MI);MI",
        &[],
    );
    assert_eq!(
        ["address", "postcode", "city", "province"].map(|f| value(&address[0], f)),
        ["Via Roma 1", "20100", "Milano", "MI"]
    );
}

/// A print without a title is cut at its gutters, not at every blank.
#[test]
fn s17_a_bare_print_is_cut_at_its_gutters() {
    let rows = list(
        "COGNOME      NOME          INDIRIZZO           TELEFONO\n\
         ROSSI        MARIO         VIA ROMA 12         0577123456\n\
         DE LUCA      MARIA GRAZIA  VIA PO 3            0577123457\n\
         NERI         ADA           PIAZZA DEL CAMPO 1  0577123458\n",
        &[],
    );
    assert_eq!(
        ["last_name", "first_name", "address", "phone"].map(|f| value(&rows[1], f)),
        ["De Luca", "Maria Grazia", "Via Po 3", "+390577123457"]
    );
}
