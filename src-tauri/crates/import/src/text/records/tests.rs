use super::*;

fn all(text: &str, dialect: Dialect, expected: usize) -> Vec<(u32, Vec<String>, Option<RowFault>)> {
    let mut records = Records::new(text.as_bytes(), dialect);
    records.expect_fields(expected);
    let mut record = Record::default();
    let mut out = Vec::new();
    while records.next(&mut record).unwrap() {
        out.push((
            record.line,
            record.fields().map(|f| String::from_utf8_lossy(f).into_owned()).collect(),
            record.fault,
        ));
    }
    out
}

fn cells(text: &str) -> Vec<Vec<String>> {
    all(text, Dialect::default(), 0).into_iter().map(|r| r.1).collect()
}

#[test]
fn reads_quotes_line_ends_and_blanks() {
    assert_eq!(cells("a;b\r\nc;d"), [["a", "b"], ["c", "d"]]);
    assert_eq!(cells("a;b\rc;d\r"), [["a", "b"], ["c", "d"]]);
    assert_eq!(cells("\"a;1\";\"b\"\"2\"\n"), [["a;1", "b\"2"]]);
    assert_eq!(cells("\"a\r\nb\"; \"c\" ;d\n"), [["a\nb", "c", "d"]]);
    assert_eq!(cells("12\" tubo;x\n"), [["12\" tubo", "x"]]);
    assert_eq!(cells("a;;\n"), [["a", "", ""]]);
    assert_eq!(cells(""), Vec::<Vec<String>>::new());
    assert_eq!(cells("a\n\nb"), [vec!["a"], vec![""], vec!["b"]]);
}

#[test]
fn lines_count_inside_quotes() {
    let rows = all("a;\"x\ny\"\nb;c\n", Dialect::default(), 2);
    assert_eq!(rows.iter().map(|r| r.0).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn a_stray_mark_swallows_nothing() {
    let rows = all("a;\"b;c\nd;e;f\ng;h;i\n", Dialect::default(), 3);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].2, Some(RowFault::QuoteUnclosed));
    assert_eq!(rows[2].1, ["g", "h", "i"]);
    let closed_later = all("a;\"b;c\nd;e;f\ng;\"h;i\n", Dialect::default(), 3);
    assert_eq!(closed_later.len(), 3);
}

#[test]
fn oversized_cells_do_not_stop_the_rest() {
    let text = format!("a;{}\nb;c\n", "x".repeat(3 << 20));
    let rows = all(&text, Dialect::default(), 2);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].2, Some(RowFault::TooLarge));
    assert_eq!(rows[1].1, ["b", "c"]);
    let text = format!("a;\"{}\nb;c\n", "x".repeat(100 << 10));
    let rows = all(&text, Dialect::default(), 2);
    assert_eq!(rows.last().unwrap().1, ["b", "c"]);
}

#[test]
fn a_stray_opening_mark_is_text() {
    let dialect = Dialect { delimiter: Some(b','), ..Dialect::default() };
    let rows = |text: &str| -> Vec<Vec<String>> { all(text, dialect, 4).into_iter().map(|r| r.1).collect() };
    assert_eq!(rows("a,\"5 euro,b,\"c, d\"\ne,f,g,h\n")[0], ["a", "\"5 euro", "b", "c, d"]);
    assert_eq!(rows("a,\"\"Il Moro\" di Rossi,b\n")[0][0], "a");
    assert_eq!(rows("a,\"\"Il Moro, bar\",b\n")[0], ["a", "\"Il Moro, bar", "b"]);
    assert_eq!(rows("a,b,c,\"\nd,e,f,\"g\"\n"), [["a", "b", "c", "\""], ["d", "e", "f", "g"]]);
    assert_eq!(rows("a,\"\",b\n")[0], ["a", "", "b"]);
}

proptest::proptest! {
    #[test]
    fn plain_cells_come_back(rows in proptest::collection::vec(proptest::collection::vec("[a-z \"\n;]{0,8}", 2..5), 1..20)) {
        let text: String = rows.iter().map(|r| r.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect::<Vec<_>>().join(";") + "\r\n").collect();
        proptest::prop_assert_eq!(cells(&text), rows);
    }

    #[test]
    fn arbitrary_bytes_end(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..2000)) {
        let mut records = Records::new(bytes.as_slice(), Dialect::default());
        let mut record = Record::default();
        let mut n = 0;
        while records.next(&mut record).unwrap() {
            n += 1;
            proptest::prop_assert!(n <= bytes.len() + 1);
        }
    }
}
