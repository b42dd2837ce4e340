//! Every repair of the normaliser can be refused: the cell then stays as it is written, and the list says so.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must stop where it stands")]

use chrono::NaiveDate;
use custode_import::mapping::{MapColumn, MapFile, field::Field};
use custode_import::normalise::{
    Normaliser, Setting,
    corrections::{Corrections, Refusal},
    draft::NormalisedRow,
    issue::{Action, IssueCode},
};
use custode_import::table::{Cell, RawRow};

/// Field and cell of each column, the repair, and what the row says when it is refused.
type Case = (&'static [(&'static str, &'static str)], IssueCode, &'static str);

const CASES: &[Case] = &[
    (
        &[("last_name", "Rossi"), ("postcode", "5100"), ("province", "TR")],
        IssueCode::PostcodeZeroRestored,
        "postcode=5100;",
    ),
    (&[("last_name", "Rossi"), ("city", "Parma (PR)")], IssueCode::CityProvinceSplit, "city=Parma (PR);"),
    (
        &[("last_name", "Rossi"), ("phone", "0521 123456 / 0521 654321")],
        IssueCode::PhoneSplit,
        "unusable=0521 123456 / 0521 654321;",
    ),
    (&[("last_name", "Rossi"), ("phone", "a@b.example")], IssueCode::EmailInPhoneColumn, "unusable=a@b.example;"),
    (
        &[("last_name", "Rossi"), ("email", "a@b.example; c@d.example")],
        IssueCode::EmailSplit,
        "unusable=a@b.example; c@d.example;",
    ),
    (&[("last_name", "Rossi"), ("email", "<a@b.example>")], IssueCode::EmailCleaned, "unusable=<a@b.example>;"),
    (
        &[("organisation", "Rossi Srl"), ("vat_number", "1234567897")],
        IssueCode::VatNumberZeroRestored,
        "vat_number=1234567897;",
    ),
    (
        &[("organisation", "Rossi Srl"), ("vat_number", "RSSMRA80A01H501U")],
        IssueCode::VatNumberIsTaxCode,
        "vat_number=RSSMRA80A01H501U;",
    ),
    (
        &[("organisation", "Rossi Srl"), ("tax_code", "1234567897")],
        IssueCode::TaxCodeZeroRestored,
        "tax_code=1234567897;",
    ),
    (&[("full_name", "Rossi Mario")], IssueCode::NameSplit, "last_name=Rossi Mario;"),
    (
        &[("last_name", "Mario"), ("first_name", "Rossi"), ("tax_code", "RSSMRA80A01H501U")],
        IssueCode::NamesSwapped,
        "last_name=Mario;",
    ),
    (&[("last_name", "ROSSI"), ("first_name", "Mario")], IssueCode::CaseRestored, "last_name=ROSSI;"),
    (&[("organisation", "Spett.le Rossi Srl")], IssueCode::CourtesyDropped, "organisation=Spett.le Rossi Srl;"),
    (&[("organisation", "Rossi Mario")], IssueCode::OrganisationIsPerson, "organisation=Rossi Mario;"),
    (&[("last_name", "Rossi Srl"), ("email", "a@b.example")], IssueCode::PersonIsOrganisation, "last_name=Rossi Srl;"),
    (&[("last_name", "Ros\u{200b}si")], IssueCode::InvisibleRemoved, "last_name=Ros\u{200b}si;"),
    (
        &[("last_name", "Rossi"), ("address", "Via Roma 1, 43121 Parma (PR)")],
        IssueCode::AddressSplit,
        "address=Via Roma 1, 43121 Parma (PR);",
    ),
    (
        &[("organisation", "Rossi"), ("organisation", "e Figli Srl")],
        IssueCode::OrganisationJoined,
        "organisation=Rossi;",
    ),
];

fn understood(case: &Case, refused: bool) -> NormalisedRow {
    let column = |(index, (field, _)): (usize, &(&str, &str))| MapColumn {
        index: index as u32,
        field: Some(field.parse::<Field>().unwrap()),
        header: None,
        date_order: None,
        surname_first: None,
    };
    let map = MapFile { columns: case.0.iter().enumerate().map(column).collect(), ..MapFile::default() };
    let setting =
        Setting { reference: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), date_1904: false, take_hidden: false };
    let row = RawRow { row: 2, cells: case.0.iter().map(|(_, cell)| Cell::text(*cell)).collect(), ..RawRow::default() };
    let refusals = if refused { vec![Refusal { code: case.1, column: None, refused: true }] } else { Vec::new() };
    Normaliser::new(&map, &[], setting).row_with(&row, &Corrections { cells: Vec::new(), refusals })
}

fn said(row: &NormalisedRow) -> String {
    let values = row.values().into_iter().map(|(field, value)| format!("{field}={value};"));
    let kept = row.unusable.iter().map(|one| format!("unusable={};", one.text));
    values.chain(kept).collect()
}

#[test]
fn every_repair_can_be_refused_and_the_cell_stays_as_it_is_written() {
    for case in CASES {
        let actions = |row: &NormalisedRow| -> Vec<Action> {
            row.issues.iter().filter(|issue| issue.code == case.1).map(|issue| issue.action).collect()
        };
        let (taken, refused) = (understood(case, false), understood(case, true));
        assert!(actions(&taken).contains(&Action::Repaired), "{} does not occur: {:?}", case.1, taken.issues);
        assert!(!actions(&refused).contains(&Action::Repaired), "{} is still done", case.1);
        assert!(actions(&refused).contains(&Action::Refused), "{} is not listed as refused", case.1);
        assert!(said(&refused).contains(case.2), "{}: {}", case.1, said(&refused));
        assert!(!said(&taken).contains(case.2), "{}: the repair changes nothing: {}", case.1, said(&taken));
    }
}

/// A kind of repair that is added must be refusable too.
#[test]
fn no_kind_of_repair_is_forgotten() {
    let sources = [
        include_str!("../src/normalise/mod.rs"),
        include_str!("../src/normalise/identity.rs"),
        include_str!("../src/normalise/place.rs"),
        include_str!("../src/normalise/reach.rs"),
    ];
    for source in sources {
        assert!(!source.contains("Action::Repaired"), "a repair is listed past `repaired` and `stands`");
    }
}
