//! Links a list of people on the standard input and prints the pairs that are likely one, for the measurement beside
//! other libraries (`cargo xtask bench B8`).
//!
//! One person a line, tab between the fields: first name, surname, street, postcode, town, birth date as YYYYMMDD, a
//! number of theirs. The first argument says how many lines at the start are known to be apart. Seconds of the work go to
//! the standard error, pairs of line numbers from 0 to the standard output. What the model finds is printed, also where a
//! rule keeps a pair apart afterwards: these lists know no fathers and sons.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks on the terminal")]

use chrono::NaiveDate;
use custode_domain::matching::{Party, link};
use std::{process::ExitCode, time::Instant};

fn main() -> ExitCode {
    let settled = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0);
    let Ok(list) = std::io::read_to_string(std::io::stdin()) else { return ExitCode::FAILURE };
    let people: Vec<Party> = list.lines().map(person).collect();
    let began = Instant::now();
    let pairs = link(&people, settled, &mut |_, _| true).unwrap_or_default();
    eprintln!("{:.4}", began.elapsed().as_secs_f64());
    for pair in pairs.iter().filter(|pair| pair.score >= 500) {
        println!("{}\t{}\t{}", pair.a, pair.b, pair.score);
    }
    ExitCode::SUCCESS
}

fn person(line: &str) -> Party {
    let mut fields = line.split('\t').map(str::to_owned);
    let mut next = || fields.next().unwrap_or_default();
    Party {
        first: next(),
        last: next(),
        street: next(),
        postcode: next(),
        city: next(),
        birth_on: NaiveDate::parse_from_str(&next(), "%Y%m%d").ok(),
        tax_code: next(),
        ..Party::default()
    }
}
