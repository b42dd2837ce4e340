//! Italian national number plan: which digit strings are numbers, and of what kind.
//!
//! Source: ITU-T E.164 national plan of Italy as published in libphonenumber's metadata (region IT).

/// What a national number is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// Geographic line.
    Landline,
    /// Mobile.
    Mobile,
    /// Free, shared-cost, premium, personal or VoIP number.
    Special,
}

/// True when `0` followed by these digits begins with a geographic area.
fn is_area(after_zero: &[u8]) -> bool {
    let [a, b, c, ..] = after_zero else {
        return false;
    };
    let (b, c) = (*b, *c);
    let within = |low: u8, high: u8| c >= low && c <= high;
    match (*a, b) {
        (b'2', _) => true,
        (b'6', b'6') => within(b'0', b'9'),
        (b'6', _) => true,
        (b'1' | b'3' | b'4' | b'5' | b'7' | b'8' | b'9', b'0' | b'1' | b'5' | b'9') => true,
        (b'1', b'2' | b'7') => within(b'1', b'5'),
        (b'1', b'3') => c == b'1',
        (b'1', b'4') => within(b'1', b'4'),
        (b'1', b'6') => matches!(c, b'1' | b'3' | b'5' | b'6'),
        (b'1', b'8') => c == b'2' || within(b'2', b'5') || c == b'7',
        (b'3', b'2') => within(b'1', b'4'),
        (b'3', b'3') => within(b'1', b'2'),
        (b'3', b'4' | b'8') => within(b'1', b'6'),
        (b'3', b'6') => c == b'2' || within(b'5', b'9'),
        (b'3', b'7') => within(b'1', b'7'),
        (b'4', b'2' | b'3') => within(b'1', b'9'),
        (b'4', b'4') => matches!(c, b'2' | b'4' | b'5'),
        (b'4', b'6') => within(b'1', b'5'),
        (b'4', b'7') => within(b'1', b'4'),
        (b'4', b'8') => c == b'1',
        (b'5', b'2') => within(b'1', b'5'),
        (b'5', b'3') => within(b'2', b'6'),
        (b'5', b'4') => c == b'1' || within(b'2', b'7') || c == b'9',
        (b'5', b'6') => within(b'4', b'6'),
        (b'5', b'7') => matches!(c, b'1' | b'3' | b'4' | b'5' | b'7' | b'8'),
        (b'5', b'8') => within(b'3', b'8'),
        (b'7', b'2') => within(b'1', b'2'),
        (b'7', b'3') => within(b'1', b'7'),
        (b'7', b'4') => c == b'2' || within(b'4', b'6'),
        (b'7', b'6') => matches!(c, b'1' | b'3' | b'5' | b'6' | b'9'),
        (b'7', b'7') => c == b'1' || within(b'3', b'6'),
        (b'7', b'8') => c == b'1' || within(b'4', b'9') || c == b'5',
        (b'8', b'2') => c == b'3' || c == b'5' || within(b'3', b'8'),
        (b'8', b'3') => matches!(c, b'1' | b'3' | b'5' | b'6' | b'2'),
        (b'8', b'6'..=b'8') => within(b'1', b'5'),
        (b'9', b'2' | b'3' | b'8') => within(b'1', b'5'),
        (b'9', b'4') => within(b'1', b'2'),
        (b'9', b'6') => within(b'1', b'8'),
        (b'9', b'7') => within(b'1', b'6'),
        _ => false,
    }
}

/// True when the digits, given with their leading zero, are a landline number.
#[must_use]
pub fn is_landline(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    (6..=11).contains(&bytes.len())
        && bytes[0] == b'0'
        && is_area(&bytes[1..])
        && bytes.len() >= prefix(bytes) + SHORTEST_SUBSCRIBER
}

/// Digits behind the area of the shortest lines that are in use; fewer are a number that was cut off.
const SHORTEST_SUBSCRIBER: usize = 4;

/// Digits of the area, with its zero: 06, 051, 0523.
const fn prefix(bytes: &[u8]) -> usize {
    match bytes {
        [_, b'2' | b'6', ..] => 2,
        [_, _, b'0' | b'1' | b'5' | b'9', ..] => 3,
        _ => 4,
    }
}

/// The kind of a national significant number (digits only), or none when the plan has no such number.
#[must_use]
pub fn kind(digits: &str) -> Option<NumberKind> {
    let bytes = digits.as_bytes();
    let len = bytes.len();
    if !(6..=11).contains(&len) || bytes.iter().all(|b| *b == bytes[0]) {
        return None;
    }
    match bytes[0] {
        b'0' => is_landline(digits).then_some(NumberKind::Landline),
        b'3' => {
            let mobile = matches!(bytes[1], b'2'..=b'9') && (len == 9 || len == 10) || bytes[1] == b'1' && len == 10;
            mobile.then_some(NumberKind::Mobile)
        }
        b'4' => (bytes[1] == b'3' && len == 10).then_some(NumberKind::Mobile),
        _ => is_special(digits).then_some(NumberKind::Special),
    }
}

fn is_special(digits: &str) -> bool {
    let len = digits.len();
    let starts = |p: &str| digits.starts_with(p);
    starts("800") && (len == 9 || len == 6)
        || starts("803") && len == 6
        || (starts("840") || starts("848")) && len == 9
        || (starts("841") || starts("847")) && len == 6
        || (starts("892") || starts("894")) && (len == 6 || len == 8)
        || (starts("895") || starts("899")) && len == 9
        || starts("199") && len == 9
        || starts("178") && len == 10
        || starts("55") && len == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_areas_and_ranges() {
        for (digits, want) in [
            ("0521123456", Some(NumberKind::Landline)),
            ("0236618300", Some(NumberKind::Landline)),
            ("070123456", Some(NumberKind::Landline)),
            ("0784123456", Some(NumberKind::Landline)),
            ("0187123456", Some(NumberKind::Landline)),
            ("0549882914", Some(NumberKind::Landline)),
            ("052312", None),
            ("05231234", Some(NumberKind::Landline)),
            ("064477", Some(NumberKind::Landline)),
            ("3471234567", Some(NumberKind::Mobile)),
            ("347123456", Some(NumberKind::Mobile)),
            ("34712345", None),
            ("800123456", Some(NumberKind::Special)),
            ("0000000000", None),
            ("112", None),
            ("12031980", None),
        ] {
            assert_eq!(kind(digits), want, "{digits}");
        }
    }
}
