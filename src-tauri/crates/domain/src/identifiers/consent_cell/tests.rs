use super::words::YES;
use super::*;

#[test]
fn agrees_with_the_vectors() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../../../tests/fixtures/vectors/consent_cells.json")).unwrap();
    for case in vectors["cases"].as_array().unwrap() {
        let cell = case["cell"].as_str().unwrap();
        let got = match read(cell) {
            ConsentMeaning::Yes => "yes",
            ConsentMeaning::No => "no",
            ConsentMeaning::Withdrawn => "withdrawn",
            ConsentMeaning::Unknown => "unknown",
        };
        assert_eq!(got, case["meaning"].as_str().unwrap(), "{cell:?}");
    }
}

#[test]
fn a_qualified_yes_is_no_yes() {
    for cell in [
        "si ma non email",
        "sì, forse",
        "si se gratis",
        "consenso",
        "consenso da chiedere",
        "sisi",
        "1,5",
        "10",
        "si?",
        "SI / NO",
        "solo posta",
        "oksana",
        "solo sms",
        "da chiedere",
        "firmato 2018",
        "si tel.",
        "sì sms",
    ] {
        assert_ne!(read(cell), ConsentMeaning::Yes, "{cell}");
    }
    for cell in
        ["Sì, via mail", "SI dal 12/03/2021", "Si'", "1.0", "ok", "TRUE", "ok x newsletter", "sì per newsletter"]
    {
        assert_eq!(read(cell), ConsentMeaning::Yes, "{cell}");
    }
    for cell in ["NO PUBBL.", "non inviare", "Non vuole pubblicità", "non interessato", "NON CONTATTARE"] {
        assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
    }
    assert_eq!(read("non inviare sms, mail sì"), ConsentMeaning::Unknown);
    for cell in ["cancellato dalla newsletter", "opt-out", "Unsubscribed", "tolta dalla lista", "revocato il 3/2/24"] {
        assert_eq!(read(cell), ConsentMeaning::Withdrawn, "{cell}");
    }
    for cell in ["Rimbalzato", "Suspended", "Cleaned", "Archived", "Disattivato", "Segnalato come spam"] {
        assert_eq!(read(cell), ConsentMeaning::Withdrawn, "{cell}: a mailing tool writes there no more");
    }
    for cell in ["Sospeso", "in sospeso", "SI sospeso"] {
        assert_eq!(read(cell), ConsentMeaning::Unknown, "{cell}: it waits");
    }
    for cell in ["keine", "kein Werbung", "NEVER_SUBSCRIBED"] {
        assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
    }
    assert_eq!(date_part("REVOCATO il 12/03/2021"), Some("12/03/2021"));
    assert_eq!(date_part("1"), None);
}

#[test]
fn only_a_bare_no_leaves_free_in_a_column_of_refusals() {
    for cell in [
        "",
        " ",
        "no",
        "NO",
        "N",
        "0",
        "0.0",
        "0,00",
        "falso",
        "FALSE",
        "-",
        "n.d.",
        "✗",
        "NO!",
        "0000-00-00",
        "00/00/0000",
        "non revocato",
        "nessuna opposizione",
        "Non cancellato",
    ] {
        assert!(leaves_free(cell), "{cell:?}");
    }
    for cell in [
        "si",
        "X",
        "1",
        "non vuole",
        "no, non vuole",
        "non vuole pubblicità",
        "NON INVIARE",
        "non mandare",
        "no mail",
        "non contattare",
        "rifiuta",
        "contrario",
        "mai",
        "non desidera",
        "non gradisce",
        "niente",
        "basta",
        "12/2020",
        "31/02/2021",
        "ha revocato",
        "NO - ha revocato",
        "assolutamente no",
        "Non pervenuto",
        "non",
        "true",
        "2",
    ] {
        assert!(!leaves_free(cell), "{cell:?}");
    }
    for cell in ["Non pervenuto", "non risponde"] {
        assert_eq!(read(cell), ConsentMeaning::Unknown, "{cell}");
    }
    for cell in ["Rifiuta tutto", "contraria", "per ora no"] {
        assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
    }
}

/// I5: a form that was printed and not filled in, a stroke through the word, a sign before it: no yes.
#[test]
fn i5_boxes_and_strokes_are_seen_before_the_words() {
    for cell in [
        "☐ SI",
        "☐ sì",
        "□ SI",
        "◻ SI",
        "○ sì",
        "[ ] SI",
        "[] sì",
        "( ) sì",
        "[_] sì",
        "__ SI",
        "_ sì",
        "SI ____",
        "☐ acconsento",
        "acconsento ☐",
        "☐ sì ☐ no",
        "SI [ ] NO [ ]",
        "S\u{336}I\u{336}",
        "s\u{336}i\u{336}",
        "~si",
        "~~SI~~",
        "≠ si",
        "¬ si",
        "<1",
        "-1",
        ",1",
        "=1",
        "SI=0",
        "1=no",
        "1 = no",
        "SI ✗",
        "✗ SI",
        "❌ sì",
        "☒ sì",
        "SI*",
        "1%",
        "①",
        "¹",
        "ＳＩ",
        "/si/",
        "si 0",
        "sì 00",
        "iscritta 0",
        "SI [x] NO [x]",
        "[x] SI [ ] forse",
        "SI __ NO X",
        "|_| SI",
        "SI 👎",
        "☐",
        "[ ]",
        "( )",
        "_X_ SI _X_ NO",
        "SI ......",
    ] {
        assert_ne!(read(cell), ConsentMeaning::Yes, "{cell:?}");
    }
    for cell in [
        "☐ sì ☒ no",
        "SI [ ] NO [X]",
        "SI ☐ NO ☒",
        "☒ no",
        "☑ NO",
        "✗ no",
        "[x] no [ ] sì",
        "( ) sì (x) no",
        "✗ no ☐ sì",
        "__ SI _X_ NO",
        "no ✓",
    ] {
        assert_eq!(read(cell), ConsentMeaning::No, "{cell:?}");
    }
    for cell in [
        "☒ sì ☐ no",
        "☑ SI",
        "✓ sì",
        "[x] sì",
        "[X] SI [ ] NO",
        "SI (x) NO ( )",
        "[x]",
        "(x)",
        "_X_ SI __ NO",
        "-sì-",
        "SI.",
        "sì!",
        "«sì»",
        "SI 2021-03-12 00:00:00",
        "si\u{300}",
        "✅ acconsento",
        "Sì (modulo cartaceo)",
        "opt_in",
    ] {
        assert_eq!(read(cell), ConsentMeaning::Yes, "{cell:?}");
    }
}

/// I5: a no in other words is heard.
#[test]
fn i5_a_no_in_other_words_is_a_no() {
    for cell in [
        "nega il consenso",
        "ha rifiutato",
        "non è iscritto",
        "non e' iscritta",
        "non firmato",
        "non ha firmato",
        "senza consenso",
        "Consenso: NO",
        "privacy: no",
        "0 (no)",
        "NO mail",
        "no email",
        "niente pubblicità",
        "non fornito",
        "non prestato",
        "non rilasciato",
        "non ammesso",
        "non barrato",
        "non spuntato",
        "opposto",
        "si è opposto",
        "vieta",
        "vietato",
        "dice di no",
        "ha detto di no",
        "ha detto no",
        "preferisce di no",
        "nn",
        "nn vuole",
        "nope",
        "not given",
        "not consented",
        "Keine Zustimmung",
        "nicht einverstanden",
        "pas d'accord",
        "refusé",
        "Rejected",
        "non ha mai dato il consenso",
        "non si è iscritto",
        "al momento no",
    ] {
        assert_eq!(read(cell), ConsentMeaning::No, "{cell:?}");
    }
    for cell in ["widerrufen", "désabonné", "dado de baja"] {
        assert_eq!(read(cell), ConsentMeaning::Withdrawn, "{cell:?}");
    }
    for cell in [
        "non confermato",
        "non confirmed",
        "not confirmed",
        "non indicato",
        "non compilato",
        "non so",
        "non si sa",
        "non pervenuto",
        "SI privacy NO newsletter",
        "iscritto no",
        "nessuna risposta",
        "niente da segnalare",
    ] {
        assert_eq!(read(cell), ConsentMeaning::Unknown, "{cell:?}");
    }
}

#[test]
fn a_yes_from_a_day_to_come_is_none_yet() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    for cell in ["SI dal 01/01/2030", "sì dal 28/11/2026", "SI 2030-01-01"] {
        assert_eq!(read_on(cell, day), ConsentMeaning::Unknown, "{cell}");
    }
    for cell in ["SI dal 12/03/2021", "sì", "SI 27/11/2026"] {
        assert_eq!(read_on(cell, day), ConsentMeaning::Yes, "{cell}");
    }
    assert_eq!(read_on("NO dal 01/01/2030", day), ConsentMeaning::No);
}

/// What is said of one cell is not said of another that looks alike once its signs are gone.
#[test]
fn what_is_said_of_a_cell_is_said_of_no_other() {
    let said = |of: &str, meaning: &str| std::collections::BTreeMap::from([(key(of), meaning.to_owned())]);
    let yes = said("SI", "given");
    for cell in ["☐ SI", "S\u{336}I\u{336}", "≠ si", "[ ] SI", "SI=0", ""] {
        assert_eq!(meant(cell, |key| yes.get(key)), None, "{cell:?}");
    }
    for cell in ["si", "Sì", " SI ", "Si'", "SI."] {
        assert_eq!(meant(cell, |key| yes.get(key)), Some("given"), "{cell:?}");
    }
    let tick = said("✓", "given");
    for cell in ["✗", "", " ", "-", "☐"] {
        assert_eq!(meant(cell, |key| tick.get(key)), None, "{cell:?}");
    }
    // A profile kept before knew "SI (cartaceo)" by its folded words.
    let kept = std::collections::BTreeMap::from([("si cartaceo".to_owned(), "refused".to_owned())]);
    assert_eq!(meant("SI (cartaceo)", |key| kept.get(key)), Some("refused"));
    let kept = std::collections::BTreeMap::from([("si".to_owned(), "given".to_owned())]);
    assert_eq!(meant("☐ SI", |key| kept.get(key)), None);
}

proptest::proptest! {
    #[test]
    fn random_text_is_never_a_yes(text in "[a-zA-Z ,.!?]{4,30}") {
        let folded = fold(&text);
        let mut words = folded.split(' ');
        let first = words.next().unwrap_or("").to_owned();
        proptest::prop_assume!(!YES.iter().any(|y| *y == folded || *y == first) && !first.is_empty());
        proptest::prop_assert_ne!(read(&text), ConsentMeaning::Yes);
    }
}
