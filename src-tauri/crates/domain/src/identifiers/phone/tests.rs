use super::*;

fn numbers(raw: &str) -> Vec<String> {
    match read(raw, PhoneColumn::Any) {
        PhoneReading::Numbers(n) => n.into_iter().map(|p| p.e164).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn agrees_with_the_italian_vectors() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../../../tests/fixtures/vectors/phones_it.json")).unwrap();
    for case in vectors["cases"].as_array().unwrap() {
        let raw = case["raw"].as_str().unwrap();
        let want: Vec<String> =
            case["expected"].as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect();
        assert_eq!(numbers(raw), want, "{raw:?}");
    }
}

#[test]
fn reads_foreign_numbers_in_international_form() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../../../tests/fixtures/vectors/phones_eu.json")).unwrap();
    for case in vectors["cases"].as_array().unwrap() {
        assert_eq!(numbers(case["international"].as_str().unwrap()), [case["e164"].as_str().unwrap()]);
    }
}

#[test]
fn a_digit_behind_a_number_is_the_next_line_of_a_firm() {
    assert_eq!(numbers("0577/123456-7"), ["+390577123456", "+390577123457"]);
    assert_eq!(numbers("0577 123456/8"), ["+390577123456", "+390577123458"]);
    assert_eq!(numbers("333-123456-7"), ["+393331234567"]);
    let remark = read("+39.347.9876543 (dopo le 18)", PhoneColumn::Any);
    assert!(matches!(remark, PhoneReading::Partly { numbers, rest } if numbers.len() == 1 && rest == "dopo le 18"));
}

#[test]
fn puts_lost_zeros_back_and_tells_damage() {
    let read_one = |raw: &str, column| match read(raw, column) {
        PhoneReading::Numbers(n) => (n[0].e164.clone(), n[0].zero_restored),
        other => (format!("{other:?}"), false),
    };
    assert_eq!(read_one("954448541", PhoneColumn::Landline), ("+390954448541".into(), true));
    assert_eq!(read_one("321123456", PhoneColumn::Landline), ("+390321123456".into(), true));
    assert_eq!(read_one("335123456", PhoneColumn::Mobile), ("+39335123456".into(), false));
    assert_eq!(read("3,471E+09", PhoneColumn::Any), PhoneReading::Damaged);
    assert_eq!(numbers("0521 123456 (casa)"), ["+390521123456"]);
    assert_eq!(numbers("0039 347 1234567"), ["+393471234567"]);
    assert_eq!(numbers("0044 20 7946 0958"), ["+442079460958"]);
    assert_eq!(read_one("89207543", PhoneColumn::Landline), ("+39089207543".into(), true));
    assert_eq!(numbers("0521 123456 int. 12"), ["+390521123456"]);
    assert_eq!(numbers("0521 123456, interno 3"), ["+390521123456"]);
    assert_eq!(numbers("+39041796253 - '351/2183312"), ["+39041796253", "+393512183312"]);
    for date in ["2024-06-12", "12-06-2024", "12.6.2024"] {
        assert_eq!(read(date, PhoneColumn::Landline), PhoneReading::Invalid, "{date}");
    }
    assert_eq!(numbers("02.366.18300"), ["+390236618300"]);
}

#[test]
fn a_remark_beside_a_number_is_no_label() {
    let partly = |raw: &str| match read(raw, PhoneColumn::Any) {
        PhoneReading::Partly { numbers, rest } => (numbers[0].e164.clone(), rest),
        other => (String::new(), format!("{other:?}")),
    };
    for (raw, number, rest) in [
        ("non chiamare al 3471110009", "+393471110009", "non chiamare al"),
        ("3471110008 NO CHIAMATE", "+393471110008", "NO CHIAMATE"),
        ("3471110007 (non contattare)", "+393471110007", "non contattare"),
        ("mamma 3401112223", "+393401112223", "mamma"),
        ("3471110006 (figlio Luca)", "+393471110006", "figlio Luca"),
        ("347 111 0005 dopo le 18", "+393471110005", "dopo le 18"),
        ("3471110003/4", "+393471110003", "/4"),
    ] {
        assert_eq!(partly(raw), (number.to_owned(), rest.to_owned()), "{raw}");
    }
    for raw in ["cell. 3471110001", "3471110001 (casa)", "Tel. uff. 3471110001", "numero 3471110001"] {
        assert_eq!(numbers(raw), ["+393471110001"], "{raw}");
    }
    assert_eq!(numbers("049/654321-22"), ["+39049654321", "+39049654322"]);
    assert_eq!(numbers("02/366183-00"), ["+390236618300"]);
}

#[test]
fn a_number_is_of_the_country_of_its_row() {
    let of = |raw: &str, country| match read_from(raw, PhoneColumn::Landline, Some(country)) {
        PhoneReading::Numbers(found) => found.into_iter().map(|p| p.e164).collect::<Vec<_>>().join(" "),
        other => format!("{other:?}"),
    };
    assert_eq!(of("0171 2345678", Country::DE), "+491712345678");
    assert_eq!(of("089 1234567", Country::DE), "+49891234567");
    assert_eq!(of("06 12 34 56 78", Country::FR), "+33612345678");
    assert_eq!(of("91 123 45 67", Country::ES), "+34911234567");
    assert_eq!(of("044 123 45 67", Country::CH), "+41441234567");
    assert_eq!(of("+39 347 1234567", Country::DE), "+393471234567");
    assert_eq!(of("347 1234567", Country::DE), "+393471234567", "an Italian mobile of somebody in Germany");
    assert_eq!(of("347 555 0123", Country::US), "+13475550123", "New York");
    assert_eq!(of("0521 123456", Country::IT), "+390521123456");
    assert_eq!(numbers("+44 (0)20 7946 0958"), ["+442079460958"]);
}

#[test]
fn days_years_amounts_and_machines_are_no_numbers() {
    for raw in [
        "2021/2022",
        "2020-2021",
        "1990 - 2000",
        "192.168.10.20",
        "10.0.0.1",
        "01-05-2023 10:22:33",
        "2023-05-01 10:22",
        "01.05.2023 09.15",
        "6-12-2021 9.30",
        "2023-05-01T10:22:33",
        "20.000 - 30.000",
        "44.80151",
        "44.80151, 10.32791",
        "2023/001230",
        "2023-001230",
    ] {
        assert_eq!(read(raw, PhoneColumn::Any), PhoneReading::Invalid, "{raw}");
        assert_eq!(read(raw, PhoneColumn::Landline), PhoneReading::Invalid, "{raw}");
    }
    for (raw, number) in [
        ("347‑123‑4567", "+393471234567"),
        ("347–1234567", "+393471234567"),
        ("06.36.61.83", "+3906366183"),
        ("347.123.45.67", "+393471234567"),
        ("06.36618300", "+390636618300"),
        ("347.1234567", "+393471234567"),
        ("0521-123456", "+390521123456"),
    ] {
        assert_eq!(numbers(raw), [number], "{raw}");
    }
}

#[test]
fn keeps_the_numbers_beside_what_is_none() {
    let partly = |raw: &str| match read(raw, PhoneColumn::Any) {
        PhoneReading::Partly { numbers, rest } => (numbers.into_iter().map(|p| p.e164).collect(), rest),
        other => (Vec::new(), format!("{other:?}")),
    };
    assert_eq!(partly("5,759E+07 - 366/5737885"), (vec!["+393665737885".to_owned()], "5,759E+07".to_owned()));
    assert_eq!(partly("347 1234567; vedi moglie"), (vec!["+393471234567".to_owned()], "vedi moglie".to_owned()));
    assert_eq!(numbers("347 1234567 / n.d."), ["+393471234567"]);
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "\\PC{0,30}") {
        let _ = read(&text, PhoneColumn::Any);
    }

    #[test]
    fn plain_mobiles_survive_any_grouping(digits in "3[2-9][0-9]{8}", at in 1_usize..9) {
        let raw = format!("{} {}", &digits[..at], &digits[at..]);
        proptest::prop_assert_eq!(numbers(&raw), [format!("+39{digits}")]);
    }
}
