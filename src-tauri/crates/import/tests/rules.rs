//! S17, S38, I5, I8: rules by which headers, headings and cells are understood, each held against examples of its own.
//! Everybody in these lists is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use custode_import::frame::Frame;
use custode_import::inspect::{Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::NormalisedRow;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::refusal::Refusal;
use custode_import::table::RawRow;

fn look(text: &str) -> Inspection {
    let mut file = std::io::Cursor::new(text.as_bytes());
    inspect_in_process(&mut file, "elenco.csv", &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// The rows as they would be imported with the mapping that is proposed, but for the fields of some columns.
fn rows_with(text: &str, fields: &[(u32, &str)]) -> Vec<NormalisedRow> {
    let found = look(text);
    let table = &found.tables[0];
    let mut map = table.proposed_map();
    for (at, field) in fields {
        let column = map.columns.iter_mut().find(|column| column.index == *at).unwrap();
        column.field = Some(field.parse().unwrap());
    }
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let reference = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let normaliser = Normaliser::new(&map, &headers, Setting { reference, date_1904: false, take_hidden: false });
    let mut raw: Vec<RawRow> = Vec::new();
    let options = ReadOptions::default().of_file("elenco.csv");
    custode_import::reader::read(&mut std::io::Cursor::new(text.as_bytes()), &options, &mut |frame: Frame| {
        if let Frame::Rows(rows) = frame {
            raw.extend(rows);
        }
        Ok::<(), Refusal>(())
    })
    .unwrap();
    raw.iter().map(|row| normaliser.row(row)).collect()
}

fn rows(text: &str) -> Vec<NormalisedRow> {
    rows_with(text, &[])
}

/// What a column of these cells becomes, and whether nobody is asked.
fn field(header: &str, cells: &[&str]) -> (String, bool) {
    let found = look(&people(header, cells));
    let column = found.tables[0].columns.last().unwrap();
    (column.field.as_ref().map_or_else(String::new, ToString::to_string), column.sure)
}

fn people(header: &str, cells: &[&str]) -> String {
    let line = |(at, cell): (usize, &&str)| format!("Rossi{at};Mario;m{at}@posta.example;{cell}\n");
    format!("Cognome;Nome;Email;{header}\n{}", cells.iter().enumerate().map(line).collect::<String>())
}

/// `x` where a row refuses every way, the ways where it refuses some, `-` elsewhere.
fn closed(rows: &[NormalisedRow]) -> Vec<String> {
    let ways = |row: &NormalisedRow| row.closed.iter().map(|way| way.code()).collect::<Vec<_>>().join(" ");
    let one = |row: &NormalisedRow| match (row.opt_out, ways(row)) {
        (true, _) => "x".to_owned(),
        (false, ways) if ways.is_empty() => "-".to_owned(),
        (false, ways) => ways,
    };
    rows.iter().map(one).collect()
}

fn states(rows: &[NormalisedRow]) -> Vec<&'static str> {
    rows.iter().map(|row| row.consents.first().map_or("-", |consent| consent.state.code())).collect()
}

#[test]
fn i5_a_paper_that_was_read_frees_no_refusal() {
    for header in [
        "Newsletter: presa visione, NON autorizza",
        "Informativa letta - rifiuta newsletter",
        "Newsletter - informativa letta, NON acconsente",
        "Newsletter: presa visione ma consenso negato",
        "Revoca newsletter presa in carico il",
        "Privacy letta, contrario al marketing",
        "Dichiara di aver letto tutta la informativa del negozio e di rifiutare ogni invio di newsletter a casa propria",
        "Presa visione della informativa",
    ] {
        let said = rows(&people(header, &["sì", "no", "sì"]));
        assert!(states(&said).iter().all(|state| *state != "given"), "{header}: {:?}", states(&said));
    }
}

/// What the firm did is no answer of the person.
#[test]
fn i5_a_deed_of_the_firm_is_no_consent() {
    for header in [
        "Promozioni spedite",
        "Consenso sollecitato",
        "Ha cliccato la newsletter",
        "Newsletter delivered",
        "Informativa recapitata",
        "Privacy da richiedere",
        "SMS mandato",
    ] {
        let (field, _) = field(header, &["sì", "no", "sì"]);
        assert!(field.is_empty() || field.starts_with("custom"), "{header}: {field}");
    }
    for header in ["Vuole essere contattato via mail", "Accetta messaggi inviati dal negozio"] {
        assert!(field(header, &["sì", "no", "sì"]).0.starts_with("consent:"), "{header}");
    }
}

/// I8: what takes a consent back, in several shapes and tongues.
#[test]
fn i8_a_header_that_takes_back_or_lacks_is_no_yes() {
    for header in [
        "Si è opposta",
        "Ha rinunciato",
        "Diritto di cancellazione esercitato",
        "Non più d'accordo, revoca newsletter",
        "Opposizione alla profilazione",
        "Autorizzazione scaduta",
        "Consenso marketing assente",
        "Mail inesistente",
        "Non interessata",
        "Baja del boletín",
        "Newslettersperre",
        "Werbeverbot",
        "Telemarketing vietato",
    ] {
        let (found, _) = field(header, &["x", "", "x", ""]);
        assert!(found == "opt_out" || found.starts_with("consent_withdrawn_on"), "{header}: {found:?}");
        let said = rows(&people(header, &["x", "", "x", ""]));
        assert!(said[0].says_no() || states(&said)[0] == "withdrawn", "{header}");
        assert!(!said[1].says_no(), "{header}");
    }
    for header in ["Autorizzazione uscite", "Data scadenza consenso", "Consenso in scadenza"] {
        assert_ne!(field(header, &["sì", "no", "sì"]).0, "opt_out", "{header}");
    }
}

/// A yes or no about a message is asked about, never left out.
#[test]
fn s38_answers_about_a_message_are_asked_about() {
    for header in [
        "Inviti agli eventi",
        "Avvisi su WhatsApp",
        "Listino per fax",
        "OK sconti via mail",
        "Possiamo ricontattarla",
        "Quiere ofertas por correo promo",
        "Telefono",
        "Cell.",
    ] {
        let (found, sure) = field(header, &["sì", "no", "", "no"]);
        assert!(found.starts_with("consent:") && !sure, "{header}: {found}");
    }
    assert_eq!(field("Telefono", &["0521 123456", "0521 654321"]).0, "phone");
    for header in ["Mensa", "Fattura via mail", "Invio ordine per fax", "Email inviata"] {
        assert!(!field(header, &["sì", "no", "", "no"]).0.starts_with("consent:"), "{header}");
    }
}

/// A no stops what it names, and the message says so.
#[test]
fn i8_a_no_to_one_way_stops_that_way_only() {
    let list = "Cognome;Nome;Email;Newsletter;Consenso SMS;Consenso profilazione;No chiamate\n\
                Rossi;Mario;m@posta.example;sì;no;no;\nNeri;Ada;a@posta.example;sì;sì;no;x\nBlu;Ugo;u@posta.example;no;;;\n";
    let fields = [(4, "custom:sms"), (5, "custom:profilazione")];
    let said = rows_with(list, &fields);
    assert_eq!(closed(&said), ["sms", "phone", "-"]);
    assert_eq!(states(&said), ["given", "given", "refused"]);
    let codes = |row: &NormalisedRow| row.issues.iter().map(|issue| issue.code.code()).collect::<Vec<_>>();
    assert!(codes(&said[0]).contains(&"note-closes-way") && codes(&said[0]).contains(&"refusal-kept-as-text"));
    assert!(!codes(&said[0]).contains(&"note-stops-advertising"), "{:?}", codes(&said[0]));
    // A yes to what is closed, or to what may be, is none.
    for header in ["Newsletter", "Consenso marketing"] {
        let list = format!("Cognome;Nome;Email;{header};No mail\nRossi;Mario;m@posta.example;sì;x\n");
        assert_eq!(
            (closed(&rows(&list)), states(&rows(&list))),
            (vec!["email".to_owned()], vec!["unknown"]),
            "{header}"
        );
    }
    let list = "Cognome;Nome;Email;Consenso marketing;No chiamate\nRossi;Mario;m@posta.example;sì;x\n";
    assert_eq!(
        (closed(&rows(list)), states(&rows(list))),
        (vec!["phone".to_owned()], vec!["given"]),
        "mails stay open"
    );
    let notes =
        rows(&people("Note", &["basta sms", "non vuole pubblicità", "non telefonare mai più", "cliente storico"]));
    assert_eq!(closed(&notes), ["sms", "x", "phone", "-"]);
    let outing = rows_with(&people("Autorizzazione gita", &["sì", "no", "sì"]), &[(3, "custom:gita")]);
    assert_eq!(closed(&outing), ["-", "-", "-"]);
}

/// A no where the day of a yes should stand is a no.
#[test]
fn i5_a_no_in_a_column_of_days_is_heard() {
    let said = rows(&people(
        "Consenso newsletter del",
        &["12/03/2021", "no", "rev. 04/05/2022", "NO 01/01/2023", "05/06/2022"],
    ));
    assert_eq!(states(&said), ["unknown", "refused", "withdrawn", "refused", "unknown"]);
    assert_eq!(said[2].consents[0].decided_on, NaiveDate::from_ymd_opt(2022, 5, 4));
}

/// What stands between the rows is nobody, and is heard.
#[test]
fn i8_sentences_between_the_rows_are_headings() {
    let list = "Cognome;Nome;Email;Newsletter\nRossi;Mario;m@posta.example;sì\nDa richiamare;;;\nNeri;Ada;a@posta.example;sì\n\
                Qui sotto quelli che hanno disdetto la newsletter e si sono cancellati;;;\nBlu;Ugo;u@posta.example;sì\n\
                F;;;\nFerri;Eva;e@posta.example;sì\nHanno dato il consenso in negozio;;;\nGalli;Ivo;i@posta.example;sì\n\
                ------;------;------;------\nX = tutto, Y = niente;;;\n";
    let said = rows(list);
    assert_eq!(said.len(), 5, "{:?}", said.iter().map(NormalisedRow::values).collect::<Vec<_>>());
    assert_eq!(closed(&said), ["-", "-", "x", "x", "-"]);
    assert_eq!(states(&said), ["given", "given", "unknown", "unknown", "given"]);
    let three = rows(
        "Cognome e nome;Telefono;Email\nD;;\nDini Ugo;0521 123456;u@posta.example\nE;;\nErmi Ada;0521 654321;a@posta.example\n",
    );
    assert_eq!(three.len(), 2);
    let firm = rows("Cognome;Nome;Email\nBar Centrale;;\nDe Luca Maria;;\nNeri;Ada;a@posta.example\n");
    assert_eq!(firm.len(), 3, "who has nothing but a name is somebody");
}

/// A title says of everybody what they lack.
#[test]
fn i8_a_title_of_those_without_consent_is_heard() {
    for (title, said) in [
        ("Anagrafica fornitori privi di autorizzazione", "x"),
        ("Persone che hanno revocato il consenso nel 2024", "x"),
        ("Clienti senza consenso in rosso", "-"),
        ("Clienti senza partita IVA", "-"),
    ] {
        let list = format!("{title}\n\n{}", people("Newsletter", &["sì", "no"]));
        assert_eq!(closed(&rows(&list))[0], said, "{title}");
        assert!(said == "-" || states(&rows(&list)).iter().all(|state| *state != "given"), "{title}");
    }
}

/// A table on its side is turned.
#[test]
fn a_table_on_its_side_is_turned() {
    let said = rows(
        "Cognome;Rossi;Neri;Blu;Verdi\nNome;Mario;Ada;Ugo;Eva\nEmail;m@posta.example;a@posta.example;u@posta.example;e@posta.example\nTelefono;0521 111111;;0521 222222;\n",
    );
    let of = |field: &str| said.iter().map(|row| row.values().remove(field).unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(of("last_name"), ["Rossi", "Neri", "Blu", "Verdi"]);
    assert_eq!(of("email")[3], "e@posta.example");
}

/// Words around a noun that is known, and one word for who a row is about.
#[test]
fn s17_a_known_noun_is_known_in_company() {
    for (header, cells, wanted) in [
        ("Il vostro cognome", &["Bianchi", "Gallo", "Ricci"] as &[&str], "last_name"),
        ("Participant first name", &["Anna", "Luca", "Ugo"], "first_name"),
        ("Corsista", &["Gallo Anna", "Ricci Luca", "Neri Ugo"], "full_name"),
        ("Note del medico", &["torna a maggio", "porta il figlio"], "notes"),
        ("N. fascicolo", &["A12", "A13", "A14"], "external_id"),
        ("Matr.", &["5512", "5513", "5514"], "external_id"),
        ("Compleanno", &["02/05", "13/11", "30/01"], "birth_on"),
        ("Numero", &["347 1110001", "347 1110002", "338 1110003"], "phone"),
        ("How did you find us?", &["web", "amici", "fiera"], "source"),
        ("Iscritta dal", &["12/01/2020", "13/03/2022", "14/09/2023"], "acquired_on"),
    ] {
        let line = |cell: &&str| format!("{cell};x@posta.example\n");
        let found = look(&format!("{header};Email\n{}", cells.iter().map(line).collect::<String>()));
        let column = &found.tables[0].columns[0];
        assert_eq!(column.field.as_ref().map(ToString::to_string).as_deref(), Some(wanted), "{header}");
    }
    let gym = "Cognome;Nome;Consenso foto;Iscritto dal\nRossi;Mario;sì;12/01/2020\nNeri;Ada;no;13/03/2022\n";
    let column = look(gym).tables[0].columns[3].clone();
    assert_eq!(column.field.map(|field| field.to_string()).as_deref(), Some("acquired_on"));
}

/// The header says which of the two names comes first.
#[test]
fn s17_the_order_of_names_is_that_of_the_header() {
    for (header, last) in [
        ("Nombre y apellidos", "Wolski"),
        ("Vor- und Nachname", "Wolski"),
        ("Cognome e nome", "Blerim"),
        ("Nome e cognome", "Wolski"),
    ] {
        let said = rows(&format!("{header};Email\nBlerim Wolski;b@posta.example\nArben Kowal;a@posta.example\n"));
        assert_eq!(said[0].values().remove("last_name").as_deref(), Some(last), "{header}");
    }
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:Blerim Wolski\nEMAIL:b@posta.example\nEND:VCARD\n";
    assert_eq!(rows(card)[0].values().remove("last_name").as_deref(), Some("Wolski"));
}

/// S17: no name is lost. A whole name beside a column of surnames tells the first name that is missing; another person in it
/// is kept, and told.
#[test]
fn a_whole_name_beside_its_halves_loses_nobody() {
    for (list, last, first, kept, told) in [
        ("Nominativo;Cognome;Email\nLuigi;Verdi;l@posta.example\n", "Verdi", "Luigi", None, false),
        ("Nominativo;Cognome;Email\nVerdi Luigi;Verdi;l@posta.example\n", "Verdi", "Luigi", None, false),
        ("Nominativo;Nome;Email\nRossi Anna;Anna;a@posta.example\n", "Rossi", "Anna", None, false),
        ("Nominativo;Cognome;Nome;Email\nRossi Anna;Rossi;Anna;a@posta.example\n", "Rossi", "Anna", None, false),
        (
            "Nominativo;Cognome;Nome;Email\nRossi Anna Maria;Rossi;Anna;a@posta.example\n",
            "Rossi",
            "Anna",
            Some("Rossi Anna Maria"),
            false,
        ),
        (
            "Referente;Cognome;Nome;Email\nCarlo Bini;Rossi;Anna;a@posta.example\n",
            "Rossi",
            "Anna",
            Some("Carlo Bini"),
            true,
        ),
    ] {
        let row = rows_with(list, &[(0, "full_name")]).remove(0);
        let person = row.main_contact().unwrap();
        assert_eq!((person.last_name.as_deref(), person.first_name.as_deref()), (Some(last), Some(first)), "{list}");
        assert_eq!(row.unusable.first().map(|text| text.text.as_str()), kept, "{list}");
        assert_eq!(row.issues.iter().any(|issue| issue.code.code() == "two-people"), told, "{list}");
    }
}
