//! What a cell looks like from afar: enough to tell names of columns from values.

use custode_domain::identifiers::{dates, email};

use crate::table::{Cell, Hint};

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Blank,
    Number,
    Date,
    Email,
    /// Digits among letters or signs: telephone, code, web address.
    Code,
    Words,
    /// Longer than any header.
    Long,
}

pub(super) fn look(cell: &Cell) -> Look {
    let text = cell.text.trim();
    if text.is_empty() {
        return Look::Blank;
    }
    match cell.hint {
        Hint::Number => return Look::Number,
        Hint::Date => return Look::Date,
        Hint::Bool => return Look::Code,
        Hint::Text | Hint::Error => {}
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%' | '€' | '$' | ' ' | 'E'))
        && !text.starts_with('+')
    {
        return Look::Number;
    }
    if text.contains('@') && email::is_usable(text.trim_matches(['<', '>'])) {
        return Look::Email;
    }
    if digits >= 4
        && (dates::order_shown_by(text).is_some()
            || text.len() >= 8
                && text.bytes().filter(|b| matches!(b, b'/' | b'-' | b':' | b'.')).count() >= 2
                && digits * 2 >= text.len())
    {
        return Look::Date;
    }
    if text.len() > 160 || text.contains('\n') && text.len() > 120 {
        return Look::Long;
    }
    if digits >= 3 && digits * 2 >= text.len() || text.contains("://") || text.starts_with("www.") {
        return Look::Code;
    }
    Look::Words
}
