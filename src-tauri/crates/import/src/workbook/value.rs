//! Workbook values as text that reads the same everywhere.

use calamine::{Data, DataRef, ExcelDateTime};

use crate::table::{Cell, Hint};

/// A number without a needless fraction or exponent; at most 15 significant digits, as spreadsheets keep.
#[must_use]
pub fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if value == value.trunc() && value.abs() < 1e15 {
        return format!("{}", value as i64);
    }
    if value.abs() >= 1e21 || (value != 0.0 && value.abs() < 1e-9) {
        return format!("{value:E}");
    }
    let digits = 15_usize.saturating_sub(value.abs().log10().floor().max(0.0) as usize + 1);
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A number as a zero-filling format such as `00000` shows it.
#[must_use]
pub fn padded(value: f64, zeros: usize) -> Option<String> {
    (value >= 0.0 && value == value.trunc() && value < 1e15).then(|| format!("{:0>zeros$}", value as i64))
}

/// Length of a format code made of zeros only, as used for postcodes.
#[must_use]
pub fn zero_fill(format_code: &str) -> Option<usize> {
    let code = format_code.split(';').next()?.trim().trim_matches('"');
    (code.len() >= 2 && code.bytes().all(|b| b == b'0')).then_some(code.len())
}

fn date(value: ExcelDateTime) -> Cell {
    if value.is_duration() {
        return Cell { text: number(value.as_f64()), hint: Hint::Number };
    }
    // Days before the first one are no dates in a spreadsheet program: it shows signs; the number is what is known.
    if value.as_f64() < 0.0 {
        return Cell { text: number(value.as_f64()), hint: Hint::Number };
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    // Below one there is a time without a day.
    let text = if value.as_f64() < 1.0 {
        format!("{hour:02}:{minute:02}:{second:02}")
    } else if hour == 0 && minute == 0 && second == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    };
    Cell { text, hint: Hint::Date }
}

/// A date and time in ISO form, without what it does not say.
#[must_use]
pub fn iso(text: &str) -> Cell {
    let text = text.trim_end_matches('Z');
    let text = text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix("T00:00:00.000")).unwrap_or(text);
    Cell { text: whole_seconds(text).replacen('T', " ", 1), hint: Hint::Date }
}

/// Fractions of a second say nothing about people.
fn whole_seconds(text: &str) -> &str {
    text.rsplit_once('.').filter(|(head, _)| head.contains(':')).map_or(text, |(head, _)| head)
}

fn text(text: &str) -> Cell {
    // Spreadsheets write a carriage return as _x000D_ or leave it beside the line feed.
    let text = if text.contains('_') && text.contains("_x000D_") || text.contains('\r') {
        text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    };
    Cell { text, hint: Hint::Text }
}

/// A streamed value.
#[must_use]
pub fn from_ref(value: &DataRef<'_>, zeros: Option<usize>) -> Cell {
    match value {
        DataRef::Int(n) => Cell { text: n.to_string(), hint: Hint::Number },
        DataRef::Float(n) => {
            Cell { text: zeros.and_then(|z| padded(*n, z)).unwrap_or_else(|| number(*n)), hint: Hint::Number }
        }
        DataRef::String(s) => text(s),
        DataRef::SharedString(s) => text(s),
        DataRef::Bool(b) => Cell { text: if *b { "TRUE" } else { "FALSE" }.to_owned(), hint: Hint::Bool },
        DataRef::DateTime(d) => date(*d),
        DataRef::DateTimeIso(s) => iso(s),
        DataRef::DurationIso(s) => text(whole_seconds(s)),
        DataRef::Error(e) => Cell { text: e.to_string(), hint: Hint::Error },
        _ => Cell::default(),
    }
}

/// A value of a sheet that was read whole.
#[must_use]
pub fn from_data(value: &Data) -> Cell {
    match value {
        Data::Int(n) => Cell { text: n.to_string(), hint: Hint::Number },
        Data::Float(n) => Cell { text: number(*n), hint: Hint::Number },
        Data::String(s) => text(s),
        Data::Bool(b) => Cell { text: if *b { "TRUE" } else { "FALSE" }.to_owned(), hint: Hint::Bool },
        Data::DateTime(d) => date(*d),
        Data::DateTimeIso(s) => iso(s),
        Data::DurationIso(s) => text(whole_seconds(s)),
        Data::Error(e) => Cell { text: e.to_string(), hint: Hint::Error },
        _ => Cell::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_plainly() {
        for (value, want) in [
            (3471234567.0, "3471234567"),
            (0.1 + 0.2, "0.3"),
            (-1.5, "-1.5"),
            (184.0, "184"),
            (1234.5678, "1234.5678"),
            (f64::NAN, ""),
        ] {
            assert_eq!(number(value), want);
        }
        assert_eq!(padded(184.0, 5).as_deref(), Some("00184"));
        assert_eq!(zero_fill("00000"), Some(5));
        assert_eq!(zero_fill("0.00"), None);
    }
}
