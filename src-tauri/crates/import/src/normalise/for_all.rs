//! What one column says of several consents of its table, and numbers that are nobody's.

use super::Column;
use crate::mapping::field::Field;
use crate::mapping::purpose::{marked, purpose};

/// The only consent date of the table, when its header names no purpose: it is that of every consent.
pub(super) fn date(columns: &[Column], types: usize) -> Option<usize> {
    let dates: Vec<usize> = (0..columns.len()).filter(|i| matches!(columns[*i].field, Field::ConsentOn(_))).collect();
    match dates.as_slice() {
        [only] if types > 1 && purpose(&columns[*only].header).is_none() => Some(*only),
        _ => None,
    }
}

/// The only day of withdrawal of the table, behind several answers, when its header names none of them.
pub(super) fn withdrawal(columns: &[Column]) -> Option<usize> {
    let of = |wanted: fn(&Field) -> bool| -> Vec<usize> {
        (0..columns.len()).filter(|i| wanted(&columns[*i].field)).collect()
    };
    let answers = of(|field| matches!(field, Field::Consent(_)));
    let withdrawals = of(|field| matches!(field, Field::ConsentWithdrawnOn(_)));
    let [only] = withdrawals.as_slice() else { return None };
    let header = &columns[*only].header;
    let behind = answers.len() > 1 && answers.iter().all(|answer| answer < only);
    (behind && purpose(header).is_none() && !is_marked(header, &answers, columns)).then_some(*only)
}

/// True when a header bears the mark of one of the answers: "Revoca A" behind "A) Newsletter".
fn is_marked(header: &str, answers: &[usize], columns: &[Column]) -> bool {
    let headers: Vec<String> = answers.iter().map(|at| columns[*at].header.clone()).collect();
    let codes: Vec<Option<String>> = headers.iter().map(|_| Some(String::new())).collect();
    marked(header, &headers, &codes).is_some()
}

/// `8,00123E+12`: a long number as a sheet shows it once its digits are lost.
pub(super) fn is_rounded(text: &str) -> bool {
    text.split_once(['E', 'e']).is_some_and(|(mantissa, exponent)| {
        let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
        whole.len() == 1 && digits(whole) && digits(fraction) && exponent.strip_prefix('+').is_some_and(digits)
    })
}
