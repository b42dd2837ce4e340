use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::*;
use crate::table::Cell;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn wall(text: &str) -> Result<Moment, IssueCode> {
    Ok(Moment::Wall(text.parse::<NaiveDateTime>().unwrap()))
}

/// The rows of an invented log.
fn read(table: &str) -> Vec<LogRow> {
    let mut lines = table.lines().map(|line| line.split(';').map(str::trim).collect::<Vec<_>>());
    let headers: Vec<String> = lines.next().unwrap().into_iter().map(str::to_owned).collect();
    let columns = LogColumns::of(&headers, &[]);
    assert!(columns.is_log(), "{headers:?}");
    lines
        .map(|cells| {
            let row = RawRow { row: 2, cells: cells.into_iter().map(Cell::text).collect(), ..RawRow::default() };
            columns.read(&row, DateOrder::Dmy, DateSystem::default(), day("2026-11-26"))
        })
        .collect()
}

#[test]
fn a_switchboard_says_number_direction_start_duration_and_result() {
    let rows = read(
        "Data e ora;Numero;Direzione;Durata;Esito\n\
         12/03/2024 18:22:05;055 123456;In entrata;00:03:25;Risposta\n\
         2024-03-13 09:05;+39 348 1234567;Uscita;75;Occupato\n\
         14/03/2024;Anonimo;Persa;0;\n\
         31/02/2024;348 1234567;boh;x;\n\
         01/01/2031;348 1234567;in;1;",
    );
    assert_eq!(rows[0].at, wall("2024-03-12T18:22:05"));
    assert_eq!(rows[0].from.as_ref().unwrap().key(), "+39055123456");
    assert_eq!((rows[0].direction, rows[0].duration_s), (Some(Direction::Inbound), Some(205)));
    assert_eq!(rows[0].outcome.as_deref(), Some("Risposta"));
    assert_eq!((rows[1].at, rows[1].direction), (wall("2024-03-13T09:05:00"), Some(Direction::Outbound)));
    assert_eq!(rows[1].duration_s, Some(75));
    assert_eq!((rows[2].from.as_ref(), rows[2].direction), (None, Some(Direction::Inbound)));
    assert_eq!((rows[2].at, rows[2].outcome.as_deref()), (wall("2024-03-14T00:00:00"), Some("Persa")));
    assert_eq!((rows[3].at, rows[3].direction, rows[3].duration_s), (Err(IssueCode::LogNoDate), None, None));
    assert_eq!(rows[4].at, Err(IssueCode::LogFuture));
}

#[test]
fn a_row_may_name_both_sides() {
    let rows = read("calldate;src;dst;billsec;disposition\n2024-03-12T18:22:05+01:00;0551234567;201;61;ANSWERED");
    let exact = DateTime::parse_from_rfc3339("2024-03-12T17:22:05Z").unwrap().to_utc();
    assert_eq!(rows[0].at, Ok(Moment::Exact(exact)));
    assert_eq!(rows[0].from.as_ref().unwrap().key(), "+390551234567");
    assert_eq!((rows[0].to.as_ref().unwrap().key().as_str(), rows[0].duration_s), ("201", Some(61)));
}

#[test]
fn a_telephone_keeps_milliseconds_and_names() {
    let rows = read("Name;Number;Date;Duration (s);Type\nMario Rossi;3481234567;1710264125000;12;Outgoing");
    let exact = DateTime::from_timestamp_millis(1_710_264_125_000).unwrap();
    assert_eq!((rows[0].at, rows[0].name.as_deref()), (Ok(Moment::Exact(exact)), Some("Mario Rossi")));
    assert_eq!(rows[0].direction, Some(Direction::Outbound));
}

#[test]
fn a_conversation_has_its_columns() {
    let rows =
        read("Data;Ora;Mittente;Testo\n12/03/24;6:22:05\u{202f}PM;Mario Rossi;ciao\n12/03/24;18.23;+39 348 1234567;");
    assert_eq!(rows[0].at, wall("2024-03-12T18:22:05"));
    assert_eq!((rows[0].from.as_ref().unwrap().key().as_str(), rows[0].text.as_deref()), ("mario rossi", Some("ciao")));
    assert_eq!((rows[1].at, rows[1].text.as_deref()), (wall("2024-03-12T18:23:00"), None));
    assert_eq!(rows[1].from.as_ref().unwrap().key(), "+393481234567");
}

#[test]
fn how_long_is_said_in_many_ways() {
    let all = ["3:25", "00:03:25", "205", "205 s", "3 min 25 s", "3m25s", "1h 2m 3s", "205.5", "25:00:00", "poco"];
    let said = [Some(205), Some(205), Some(205), Some(205), Some(205), Some(205), Some(3723), None, None, None];
    assert_eq!(all.map(when::seconds), said);
}

#[test]
fn a_list_of_people_is_no_log() {
    for headers in [
        ["Nome", "Telefono", "Data"].as_slice(),
        &["Numero", "Esito"],
        &["Email", "Data disiscrizione"],
        &["Cognome", "Telefono", "Durata"],
    ] {
        let headers: Vec<String> = headers.iter().map(|word| (*word).to_owned()).collect();
        assert!(!LogColumns::of(&headers, &[]).is_log(), "{headers:?}");
    }
}

#[test]
fn without_headers_the_cells_tell_the_columns() {
    let column = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let samples = [column(["12/03/2024 18:22", "13/03/2024 10:00"]), column(["055123456", "3481234567"])];
    let found = LogColumns::of(&[], &samples);
    assert_eq!((found.column(LogField::At), found.column(LogField::Who)), (Some(0), Some(1)));
}
