//! When something was, and how long it took, as programs write it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use custode_domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem};

use crate::normalise::issue::IssueCode;

/// When: by the clock on the wall, or an instant where the file says the zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// By the clock on the wall, wherever that was.
    Wall(NaiveDateTime),
    /// An instant.
    Exact(DateTime<Utc>),
}

/// Reads day and hour, from one cell or from two. Without an hour it is the beginning of the day.
pub(super) fn moment(
    at: Option<&str>,
    time: Option<&str>,
    order: DateOrder,
    system: DateSystem,
    today: NaiveDate,
) -> Result<Moment, IssueCode> {
    let at = at.ok_or(IssueCode::LogNoDate)?;
    if let Some(instant) = since_1970(at).or_else(|| with_zone(at)) {
        return Ok(Moment::Exact(instant));
    }
    let day = match dates::read(at, order, system, today) {
        DateReading::On(day) => day,
        DateReading::Future(_) => return Err(IssueCode::LogFuture),
        _ => return Err(IssueCode::LogNoDate),
    };
    let hour = match time {
        Some(time) => clock(time, true),
        None => in_day(at).or_else(|| of_serial(at)),
    };
    Ok(Moment::Wall(day.and_time(hour.unwrap_or_default())))
}

/// Seconds or milliseconds since 1970, as telephones keep them.
fn since_1970(cell: &str) -> Option<DateTime<Utc>> {
    let number: i64 = cell.parse().ok()?;
    match cell.len() {
        10 => DateTime::from_timestamp(number, 0),
        13 => DateTime::from_timestamp_millis(number),
        _ => None,
    }
}

fn with_zone(cell: &str) -> Option<DateTime<Utc>> {
    let text = cell.replacen(' ', "T", 1);
    DateTime::parse_from_rfc3339(&text).ok().map(|at| at.with_timezone(&Utc))
}

/// The fraction of a day that a spreadsheet keeps the hour in.
fn of_serial(cell: &str) -> Option<NaiveTime> {
    let fraction = cell.split_once(['.', ','])?.1;
    if cell.len() < 7 || !cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        return None;
    }
    let part: f64 = format!("0.{fraction}").parse().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a day in seconds")]
    let seconds = (part * 86_400.0).round() as u32;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds.min(86_399), 0)
}

/// The hour behind a day: from the number before the first colon on.
fn in_day(cell: &str) -> Option<NaiveTime> {
    let colon = cell.find(':')?;
    let digits = cell[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    clock(&cell[colon - digits..], false)
}

/// `18:22`, `18:22:05`, `6:22 PM`; `18.22` where nothing but an hour can stand.
fn clock(text: &str, dots: bool) -> Option<NaiveTime> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':' && !(dots && c == '.')).unwrap_or(text.len());
    let parts: Vec<u32> = text[..end]
        .split([':', '.'])
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()
        .filter(|parts: &Vec<u32>| (2..=3).contains(&parts.len()))?;
    let letters: String = text[end..].chars().filter(char::is_ascii_alphabetic).take(2).collect();
    let hour = match (letters.to_ascii_lowercase().as_str(), parts[0]) {
        ("am", 12) => 0,
        ("pm", hour @ 1..12) => hour + 12,
        (_, hour) => hour,
    };
    NaiveTime::from_hms_opt(hour, parts[1], parts.get(2).copied().unwrap_or_default())
}

/// How long: `205`, `205 s`, `3:25`, `00:03:25`, `3 min 25 s`, `1h 2m 3s`.
pub(super) fn seconds(cell: &str) -> Option<u32> {
    const DAY: u32 = 86_400;
    let text = cell.trim().to_lowercase();
    if text.contains(':') {
        let parts: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        let total = match parts.as_slice() {
            [minutes, seconds] => minutes.checked_mul(60)?.checked_add(*seconds)?,
            [hours, minutes, seconds] => {
                hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(*seconds)?
            }
            _ => return None,
        };
        return (total <= DAY).then_some(total);
    }
    let (mut total, mut number, mut unit) = (0_u32, String::new(), String::new());
    let mut plain = true;
    let mut add = |number: &mut String, unit: &mut String| -> Option<()> {
        if number.is_empty() {
            return unit.is_empty().then_some(());
        }
        let value: u32 = number.parse().ok()?;
        let factor = match unit.as_str() {
            "" | "s" | "sec" | "secondi" | "seconds" | "second" | "secondo" => 1,
            "m" | "min" | "minuti" | "minuto" | "minutes" | "minute" | "mins" => 60,
            "h" | "ora" | "ore" | "hour" | "hours" => 3_600,
            _ => return None,
        };
        total = total.checked_add(value.checked_mul(factor)?)?;
        number.clear();
        unit.clear();
        Some(())
    };
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            if !unit.is_empty() {
                add(&mut number, &mut unit)?;
            }
            number.push(letter);
        } else if letter.is_alphabetic() {
            plain = false;
            unit.push(letter);
        } else if !letter.is_whitespace() && letter != '.' && letter != ',' {
            return None;
        }
    }
    add(&mut number, &mut unit)?;
    // "205.5" is no 2055 seconds.
    (total <= DAY && !(plain && text.contains(['.', ',']))).then_some(total)
}
