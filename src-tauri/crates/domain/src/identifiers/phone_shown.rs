//! Telephone numbers as people write them. Italian ones are grouped here: the `phonenumber` crate reads the plans of the
//! whole world before its first number, which would be waited for at the first page.
//!
//! Source: libphonenumber's formats of region IT.

/// A number for people: `+39 333 123 4567`. `None` when it is not E.164.
#[must_use]
pub fn international(e164: &str) -> Option<String> {
    e164.strip_prefix("+39").and_then(italian).or_else(|| by_the_plans(e164))
}

fn by_the_plans(e164: &str) -> Option<String> {
    let number = phonenumber::parse(None, e164).ok()?;
    Some(number.format().mode(phonenumber::Mode::International).to_string())
}

/// Mobiles and landlines of the lengths that exist; `None` for whatever else the plan may know.
fn italian(national: &str) -> Option<String> {
    if !national.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let cuts: &[usize] = match (national.as_bytes(), national.len()) {
        ([b'3', ..], 9 | 10) => &[3, 6],
        ([b'3', ..], 11 | 12) => &[3, 7],
        ([b'0', b'2' | b'6', ..], 6..=8) => &[2],
        ([b'0', b'2' | b'6', ..], 9) => &[2, 5],
        ([b'0', b'2' | b'6', ..], 10 | 11) => &[2, 6],
        ([b'0', b'1' | b'3'..=b'5' | b'7'..=b'9', b'0' | b'1' | b'5' | b'9', ..], length) => match length {
            6..=9 => &[3],
            10 => &[3, 6],
            11 => &[3, 7],
            _ => return None,
        },
        (
            [b'0', b'1' | b'3'..=b'5' | b'7' | b'9', b'2'..=b'4' | b'6'..=b'8', ..]
            | [b'0', b'8', b'2' | b'3' | b'6'..=b'8', ..],
            length,
        ) => match length {
            6..=10 => &[4],
            11 => &[4, 7],
            _ => return None,
        },
        _ => return None,
    };
    let mut shown = String::from("+39 ");
    for (at, digit) in national.chars().enumerate() {
        if cuts.contains(&at) {
            shown.push(' ');
        }
        shown.push(digit);
    }
    Some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_mobiles_and_landlines_and_knows_other_countries() {
        let shown = |text| international(text).unwrap();
        assert_eq!(shown("+393331234567"), "+39 333 123 4567");
        assert_eq!(shown("+390212345678"), "+39 02 1234 5678");
        assert_eq!(shown("+390432501234"), "+39 0432 501234");
        assert_eq!(shown("+3244556677"), by_the_plans("+3244556677").unwrap());
        assert_eq!(international("no number"), None);
        assert_eq!(international("+39"), None);
    }

    proptest::proptest! {
        #[test]
        fn agrees_with_the_plan(national in "(3|0[1-9])[0-9]{4,10}") {
            let e164 = format!("+39{national}");
            if let Some(shown) = italian(&national) {
                proptest::prop_assert_eq!(Some(shown), by_the_plans(&e164));
            }
        }
    }
}
