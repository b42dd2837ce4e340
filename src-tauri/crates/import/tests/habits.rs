//! What a whole column, a neighbour or the name of a program tells of a cell (S38, F52): lists as offices, schools and shops
//! keep them. Everybody in them is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

mod common;

use common::rows_by;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::{ContactKind, NormalisedRow};
use custode_import::options::ReadOptions;

fn look(bytes: &[u8]) -> Inspection {
    let mut file = std::io::Cursor::new(bytes);
    inspect_in_process(&mut file, "elenco.csv", &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// What each column became, by its header; a question mark behind what is asked about.
fn columns(text: &str) -> Vec<(String, String)> {
    let found = look(text.as_bytes());
    let name = |c: &custode_import::inspect::InspectedColumn| {
        let field = c.field.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        (c.header.clone().unwrap_or_default(), if c.sure || c.field.is_none() { field } else { format!("{field}?") })
    };
    found.tables[0].columns.iter().map(name).collect()
}

/// The field of a column, whether it is asked about or not.
fn field(text: &str, header: &str) -> String {
    asked(text, header).trim_end_matches('?').to_owned()
}

fn asked(text: &str, header: &str) -> String {
    let all = columns(text);
    all.iter().find(|(name, _)| name == header).map(|(_, field)| field.clone()).unwrap_or_default()
}

fn of_table(table: &InspectedTable) -> Vec<NormalisedRow> {
    rows_by(&table.proposed_map(), table)
}

fn rows(text: &str) -> Vec<NormalisedRow> {
    of_table(&look(text.as_bytes()).tables[0])
}

fn value(row: &NormalisedRow, field: &str) -> String {
    row.values().remove(field).unwrap_or_default()
}

fn names(row: &NormalisedRow) -> String {
    ["organisation", "last_name", "first_name"].map(|field| value(row, field)).join("|")
}

fn codes(row: &NormalisedRow) -> Vec<String> {
    row.issues.iter().map(|issue| serde_json::to_value(issue.code).unwrap().as_str().unwrap().to_owned()).collect()
}

/// "Ilaria Leone": both are first names, and the column writes the surname behind.
#[test]
fn f52_the_habit_of_a_column_settles_the_order_of_a_name() {
    let behind = "Allievo;Email\nDiego Mancuso;a@posta.example\nPaola Esposito;b@posta.example\n\
                  Tiziano Vianello;c@posta.example\nLuca Brambilla;d@posta.example\nAnna Trevisan;e@posta.example\n\
                  Ilaria Leone;f@posta.example\n";
    assert_eq!(names(&rows(behind)[5]), "|Leone|Ilaria");
    let first = "Nome e cognome;Email\nMancuso Diego;a@posta.example\nEsposito Paola;b@posta.example\n\
                 Vianello Tiziano;c@posta.example\nBrambilla Luca;d@posta.example\nTrevisan Anna;e@posta.example\n\
                 Leone Ilaria;f@posta.example\nHuber Egger;g@posta.example\nBruno Haxhiu;h@posta.example\n";
    let rows = rows(first);
    assert_eq!(names(&rows[5]), "|Leone|Ilaria", "whatever the header says");
    assert_eq!(names(&rows[6]), "|Huber|Egger");
    assert!(codes(&rows[6]).contains(&"name-order-uncertain".to_owned()), "it is still asked about");
    assert!(codes(&rows[7]).contains(&"name-order-uncertain".to_owned()), "a name against the habit is asked about");
    assert!(!codes(&rows[0]).contains(&"name-order-uncertain".to_owned()));
}

/// Programs of shops and workshops have one column for firms and people; zeros stand where nobody has a VAT number.
#[test]
fn f52_a_person_among_firms_is_told_by_the_tax_code() {
    let list = "CLIRAG;CLIIND;CLICAP;CLIPIVA;CLICFIS\n\
                EDIL NORD SRL;VIA ROMA 1;53100;01234567897;01234567897\n\
                ROSSI MARIO;VIA ROMA 2;53100;00000000000;RSSMRA80A01H501U\n\
                BIANCHI MARIO;VIA ROMA 3;53100;12345678903;BNCMRA80A01H501A\n";
    let rows = rows(list);
    assert_eq!(names(&rows[0]), "Edil Nord SRL||");
    assert_eq!(names(&rows[1]), "|Rossi|Mario");
    assert!(!codes(&rows[1]).contains(&"vat-number-invalid".to_owned()), "zeros are no number");
    assert_eq!(rows[1].contacts[0].kind, ContactKind::Person);
    assert_eq!(names(&rows[2]), "|Bianchi|Mario", "who works alone has a VAT number too");
    assert_eq!(value(&rows[2], "vat_number"), "12345678903");
}

/// `COMRES`, `COMNASC`: what, then of residence or of birth, in one piece.
#[test]
fn f52_names_of_old_programs_end_in_residence_or_birth() {
    let list = "COGN;NOME;LUONASC;DTNASC;PROVNASC;INDRES;CAPRES;COMRES;PROVRES\n\
                ROSSI;MARIO;LECCO;01/02/1980;LC;VIA ROMA 1;23900;LECCO;LC\n\
                NERI;ANNA;TORINO;03/04/1975;TO;VIA PO 2;10121;TORINO;TO\n";
    for (header, wanted) in [
        ("LUONASC", "birth_place"),
        ("DTNASC", "birth_on"),
        ("INDRES", "address"),
        ("CAPRES", "postcode"),
        ("COMRES", "city"),
        ("PROVRES", "province"),
    ] {
        assert_eq!(field(list, header), wanted, "{header}");
    }
    assert_ne!(field(list, "PROVNASC"), "province", "of birth");
    let list = "Cognome;Nome;COMNASC;COMDOM;Nato il;a;Residente in;via\n\
                Rossi;Mario;Lecco;Como;01/02/1980;Lecco;Como;via Roma 1\nNeri;Anna;Como;Lecco;03/04/1975;Lodi;Lecco;via Po 2\n";
    assert_eq!(field(list, "COMNASC"), "birth_place");
    assert_eq!(field(list, "Residente in"), "city");
    let list = "Cognome;Nome;Nato/a;a;Residente in;via\n\
                Rossi;Mario;01/02/1980;Lecco;Como;via Roma 1\nNeri;Anna;03/04/1975;Lodi;Lecco;via Po 2\n";
    assert_eq!((field(list, "a"), field(list, "Nato/a")), ("birth_place".to_owned(), "birth_on".to_owned()));
}

/// `CLIPRV` above names of provinces is one, above answers it is what a program calls the privacy.
#[test]
fn i5_a_short_name_is_told_by_its_values() {
    let list = |cells: [&str; 3]| {
        let mut text = "CLIRAG;CLIIND;CLICAP;CLILOC;CLITEL;CLIPRV\n".to_owned();
        for (at, cell) in cells.iter().enumerate() {
            text.push_str(&format!("ROSSI MARIO {at};VIA ROMA {at};53100;SIENA;057712345{at};{cell}\n"));
        }
        asked(&text, "CLIPRV")
    };
    assert!(list(["SI", "LU", "PI"]).starts_with("province"));
    assert_eq!(list(["S", "N", "S"]), "consent:PRIVACY?");
}

/// Without a header a town stands beside its street.
#[test]
fn f52_towns_without_a_header_are_asked_about() {
    let list = "Rossi Mario;via Roma 1;Ragusa;340 1234567\nNeri Anna;via Po 2;Bari;340 1234568\n\
                Bianchi Luca;corso Italia 3;Aosta;340 1234569\nVerdi Sara;piazza Dante 4;Lucca;340 1234570\n";
    assert_eq!(columns(list)[2].1, "city?");
}

/// A day of joining beside the number of a card or its points may be that of the card.
#[test]
fn i5_a_joining_day_beside_a_card_is_asked_about() {
    let list = "Card n°;Nome;Cognome;Mail;NL;Data iscrizione;Punti\n\
                800100;Anna;Neri;a@posta.example;sì;03/01/2016;120\n800103;Luca;Verdi;b@posta.example;no;04/02/2017;80\n";
    assert_eq!(asked(list, "Data iscrizione"), "acquired_on?");
    assert_eq!(field(list, "Card n°"), "external_id");
    let list = "Email;Nome;Newsletter;Data iscrizione\na@posta.example;Anna;sì;03/01/2016\nb@posta.example;Luca;sì;04/02/2017\n";
    assert_eq!(asked(list, "Data iscrizione"), "consent_on:NEWSLETTER");
}

/// Two consents that say nothing of what they are for: nobody knows which is which.
#[test]
fn i5_two_consents_without_a_purpose_are_asked_about() {
    let list = "Cognome;Email;Consenso 1;Consenso 2\nNeri;a@posta.example;sì;no\nVerdi;b@posta.example;sì;sì\n";
    for header in ["Consenso 1", "Consenso 2"] {
        assert!(asked(list, header).ends_with('?'), "{header}");
    }
    let list = "Cognome;Email;Consenso informato;Privacy firmata il\nNeri;a@posta.example;sì;01/06/2018\n\
                Verdi;b@posta.example;sì;14/02/2019\n";
    assert_eq!(asked(list, "Consenso informato"), "consent:SALUTE?");
    assert_eq!(field(list, "Privacy firmata il"), "consent_on:PRIVACY", "the day of a paper is not that of another");
}

/// What others get is a consent, in whatever words.
#[test]
fn i5_a_consent_for_others_is_one() {
    let list = "Cognome;Email;Newsletter;Accetta cessione a terzi;Offerte dei partner;DSGVO unterschrieben\n\
                Neri;a@posta.example;sì;true;1;ja\nVerdi;b@posta.example;no;false;0;nein\n";
    assert_eq!(field(list, "Accetta cessione a terzi"), "consent:TERZI");
    assert!(field(list, "Offerte dei partner").starts_with("consent:TERZI"));
    assert!(asked(list, "Offerte dei partner").ends_with('?'));
    assert_eq!(field(list, "DSGVO unterschrieben"), "consent:PRIVACY");
}

/// How far an order is says nothing of the person.
#[test]
fn i8_the_state_of_an_order_is_no_answer() {
    let list = "Cliente;Email;Stato\nRossi Mario;a@posta.example;annullato\nNeri Anna;b@posta.example;perso\n\
                Verdi Sara;c@posta.example;annullato\nBianchi Luca;d@posta.example;annullato\n\
                Bo Elisa;e@posta.example;preventivo\nPo Ivo;f@posta.example;perso\n";
    assert!(!field(list, "Stato").starts_with("consent"), "{}", field(list, "Stato"));
    assert!(rows(list).iter().all(|row| !row.opt_out && row.consents.is_empty()));
}

/// A birthday behind the name of a child is the child's, and so is a tax code.
#[test]
fn f52_a_birthday_is_that_of_the_name_before_it() {
    let list = "Bimbo/a;Nato il;Mamma;Cell mamma;Papà;Cell papà\n\
                Giulia;25/01/2017;Vianello Katia;3475284552;Moro Ivo;3471112223\n\
                Marco;21/07/2019;Bassi Rosanna;3897063617;Riva Ugo;3284445556\n\
                Sara;04/08/2021;Barbieri Anna;3913247133;;\n";
    assert_eq!(field(list, "Mamma"), "full_name");
    assert!(rows(list).iter().all(|row| value(row, "birth_on").is_empty()), "{:?}", columns(list));
    assert!(value(&rows(list)[0], "notes").contains("25/01/2017"), "it is kept");
    let list = "Cognome;Nome;Data di nascita;Nome genitore\nVianello;Katia;25/01/1977;Ugo\nBassi;Sara;21/07/1979;Ivo\n";
    assert_eq!(field(list, "Data di nascita"), "birth_on", "the row's own");
}

/// "Tel acq." is the buyer's, as "Acquirente" says in full.
#[test]
fn f52_two_people_are_told_apart_by_short_words() {
    let list = "Proprietario;Tel prop.;Mail prop.;Privacy prop.;Acquirente interessato;Tel acq.;Mail acq.;Privacy acq.\n\
                Mancuso Andrea;391 9956206;a@posta.example;;Montanari Massimo;391 9931903;b@posta.example;X\n\
                Caruso Tamara;391 1049090;c@posta.example;X;;;;\n";
    let rows = rows(list);
    assert_eq!(names(&rows[0]), "|Mancuso|Andrea");
    assert_eq!(value(&rows[0], "email"), "a@posta.example", "{:?}", columns(list));
    assert!(value(&rows[0], "notes").contains("b@posta.example"));
    assert!(rows[0].consents.iter().all(|c| c.state.code() != "given"), "the yes of another is none");
}

/// Slovene and Croatian lists, as they come from over the border.
#[test]
fn f52_a_list_from_over_the_eastern_border_is_read() {
    let list = "Priimek;Ime;Naslov;Poštna št.;Kraj;Država;GSM;E-pošta;Datum rojstva;Soglasje za obveščanje;Opombe\r\n\
                Kovačič;Matjaž;Cankarjeva ulica 3;5000;Nova Gorica;SI;+386 41 100 200;a@posta.example;08. 05. 1989;da;ne želi oglasov\r\n\
                Žagar;Špela;Cankarjeva ulica 4;1000;Ljubljana;SI;+386 41 137 241;b@posta.example;21. 09. 1975;ne;umrl 2022\r\n\
                Božič;Jože;Cankarjeva ulica 5;5290;Šempeter pri Gorici;SI;+386 41 174 282;c@posta.example;06. 05. 1968;da;ne kliči več\r\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1250.encode(list);
    assert!(!lost);
    let found = look(&bytes);
    assert_eq!(found.file.encoding.as_deref(), Some("windows-1250"));
    let rows = of_table(&found.tables[0]);
    assert_eq!(names(&rows[0]), "|Kovačič|Matjaž");
    let said = ["address", "postcode", "city", "mobile", "email", "birth_on"].map(|field| value(&rows[0], field));
    assert_eq!(said, ["Cankarjeva ulica 3", "5000", "Nova Gorica", "+38641100200", "a@posta.example", "1989-05-08"]);
    let closed = ["true", "true", "phone"];
    for (row, closed) in rows.iter().zip(closed) {
        assert_eq!(value(row, "opt_out"), closed, "{}", value(row, "notes"));
    }
    let states: Vec<&str> = rows.iter().flat_map(|row| &row.consents).map(|c| c.state.code()).collect();
    assert_eq!(states[1], "refused");
}

/// A dog that died takes back no consent of its owner.
#[test]
fn i8_the_death_of_somebody_else_is_read_by_a_person() {
    let list = "Cliente;Cell;Nota\nRossi Mario;340 1234567;deceduto 3/22 (il cane)\nNeri Anna;340 1234568;deceduta 4/22\n\
                Verdi Sara;340 1234569;deceduto (il marito)\n";
    let rows = rows(list);
    assert_eq!(rows.iter().map(|row| row.opt_out).collect::<Vec<_>>(), [false, true, false]);
    assert!(codes(&rows[0]).contains(&"note-asks-no-contact".to_owned()));
}

/// `FLPRIV`, `DTPRIV`: a mark and its day, as business programs name them.
#[test]
fn i5_marks_and_days_of_business_programs_are_told() {
    let list = "CODCLI;RAGSO1;INDIRI;CAPLOC;FLPRIV;DTPRIV;FLMKT\n\
                1;NERI ANNA;VIA ROMA 1;36100;S;20180525;N\n2;ROSSI MARIO;VIA PO 2;36100;N;;N\n";
    assert_eq!(asked(list, "FLPRIV"), "consent:PRIVACY?");
    assert_eq!(field(list, "DTPRIV"), "consent_on:PRIVACY");
    assert_eq!(asked(list, "FLMKT"), "consent:MARKETING?");
    let list = "CompanyName;EMail;ISOCountryCode;EICertifiedEMail;PrivacyStatementPrintDate\n\
                NERI SRL;a@posta.example;IT;neri@pec.example;25/05/2018\nBO SRL;b@posta.example;IT;bo@pec.example;\n";
    assert_eq!(field(list, "ISOCountryCode"), "country");
    assert_eq!(field(list, "EICertifiedEMail"), "pec");
    assert!(!field(list, "PrivacyStatementPrintDate").starts_with("consent"), "what was printed was not agreed to");
}

/// What became of an appointment is no answer; "sms pubblicitari" are one way.
#[test]
fn i8_appointments_answer_nothing_and_a_kind_of_message_is_one_way() {
    let list = "Cliente;Telefono;Stato;Note\nZanella Paola;340 1234567;completato;\nFabbri Ornella;347 7654321;no show;\n\
                Bassi Anna;340 1234569;annullato;niente mail commerciali\nRiva Elisa;348 1112223;completato;basta sms pubblicitari\n";
    assert!(!field(list, "Stato").starts_with("consent"));
    let rows = rows(list);
    assert_eq!(
        ["opt_out"; 4].iter().zip(&rows).map(|(f, row)| value(row, f)).collect::<Vec<_>>(),
        ["", "", "email", "sms"]
    );
}

/// A kind of paper is no province, a year no postcode, and a number behind a street that of its house.
#[test]
fn f52_values_alone_make_no_place() {
    let list = "Ospite;Via;N.;Tipo doc.;Visita;Landline number;Titolo organizzazione\n\
                Neri Anna;via Roma;1;CI;2023;0444 123456;titolare\nBassi Ugo;via Po;2;CI;2022;0444 123457;socio\n\
                Moro Ivo;via Dante;3;CI;2023;0444 123458;socio\n";
    assert_ne!(field(list, "Tipo doc."), "province");
    assert_ne!(field(list, "Visita"), "postcode");
    assert_eq!(field(list, "Landline number"), "phone");
    assert_eq!(field(list, "Titolo organizzazione"), "role");
    let addresses: Vec<String> = rows(list).iter().map(|row| value(row, "address")).collect();
    assert_eq!(addresses, ["via Roma 1", "via Po 2", "via Dante 3"]);
}

/// Mother and father beside a child: neither lends the child a name or a telephone.
#[test]
fn f52_two_people_beside_a_third_lend_nothing() {
    let list = "Cognome bambino;Nome bambino;Data nascita;Cognome e nome madre;Cell. madre;Cognome e nome padre;Cell. padre\n\
                Gallo;Giulia;03/04/2015;Neri Anna;340 1234567;Gallo Marco;340 7654321\n\
                Bassi;Luca;05/06/2014;Zanella Paola;347 1112223;Bassi Ugo;347 1112224\n";
    let rows = rows(list);
    assert_eq!(names(&rows[0]), "|Gallo|Giulia");
    assert_eq!((value(&rows[0], "mobile"), value(&rows[0], "birth_on")), (String::new(), "2015-04-03".to_owned()));
    assert!(value(&rows[0], "notes").contains("340 1234567"), "{}", value(&rows[0], "notes"));
}

/// What a form asks, and "DNC" in a list of calls.
#[test]
fn i8_questions_of_forms_and_short_noes_are_heard() {
    let list = "Nome e cognome;Email;Vuoi restare aggiornato sulle nostre iniziative?;Come preferisci essere contattato?\n\
                Anna Neri;a@posta.example;Sì;WhatsApp\nUgo Bassi;b@posta.example;No;Email\nSara Verdi;c@posta.example;Sì;in nessun modo\n";
    assert!(asked(list, "Vuoi restare aggiornato sulle nostre iniziative?").starts_with("consent:"));
    assert_eq!(rows(list).iter().map(|row| row.opt_out).collect::<Vec<_>>(), [false, false, true]);
    let list = "Contatto;E-mail;DNC\nAnna Neri;a@posta.example;\nUgo Bassi;b@posta.example;X\n";
    assert_eq!(rows(list).iter().map(|row| row.opt_out).collect::<Vec<_>>(), [false, true]);
    let list = "Achternaam;Voornaam;E-mailadres;Nieuwsbrief;Opmerkingen\nJansen;Jan;a@posta.example;ja;geen reclame\n\
                Bakker;Anna;b@posta.example;nee;niet meer bellen\n";
    let rows = rows(list);
    assert_eq!([&rows[0], &rows[1]].map(|row| value(row, "opt_out")), ["true", "phone"]);
    assert_eq!(rows[1].consents[0].state.code(), "refused");
}

/// Shops shorten what they are, and a household what it is called.
#[test]
fn f52_short_names_of_firms_and_households() {
    let list = "Cliente;Tel\nTRATT. DA GINO;0444 123456\nRossi Stefano;0444 123457\nRist. Al Ponte;0444 123458\n\
                Lucia e L. Mancuso;0444 123459\nDott. Bianchi Luca;0444 123450\n";
    let rows = rows(list);
    assert!(names(&rows[0]).to_lowercase().starts_with("tratt. da gino|"), "{}", names(&rows[0]));
    assert_eq!(names(&rows[2]), "Rist. Al Ponte||");
    assert_eq!(value(&rows[3], "last_name"), "Mancuso");
    assert_eq!(names(&rows[4]), "|Bianchi|Luca");
}

/// What stands behind the prefix of a program is read like a name without one, and what a form offers by its ways.
#[test]
fn i5_consents_behind_prefixes_and_by_their_ways_are_asked_about() {
    let list = "AN_CODICE;AN_DESCRI;AN_EMAIL;AN_DTNASC;AN_LOCNASC;AN_FLGPRI;AN_DTPRIV\n\
                C1;ROSSI MARIO;a@posta.example;01/01/1980;ROMA;S;25/05/2018\nC2;NERI ANNA;b@posta.example;03/03/1975;TORINO;N;\n";
    assert_eq!(field(list, "AN_LOCNASC"), "birth_place");
    assert_eq!(asked(list, "AN_FLGPRI"), "consent:PRIVACY?");
    assert_eq!(field(list, "AN_DTPRIV"), "consent_on:PRIVACY");
    let list = "Cliente;Mail;Vuole promozioni? (sms/mail/no);Autoriz. dati sensibili\nNeri Anna;a@posta.example;sms;SI\n\
                Verdi Sara;b@posta.example;no;NO\nMoro Elisa;c@posta.example;mail;SI\n";
    assert_eq!(asked(list, "Vuole promozioni? (sms/mail/no)"), "consent:MARKETING?");
    assert!(field(list, "Autoriz. dati sensibili").starts_with("consent:"));
    let states: Vec<&str> = rows(list).iter().map(|row| row.consents[0].state.code()).collect();
    assert_eq!(states, ["unknown", "refused", "unknown"]);
    let list = "Nom;Prénom;Courriel;Inscrit à la newsletter;Date d'inscription;Offres partenaires\n\
                Durand;Paul;a@posta.example;oui;01/02/2020;non\nPetit;Claire;b@posta.example;non;;oui\n";
    assert_eq!(field(list, "Date d'inscription"), "consent_on:NEWSLETTER");
    assert_eq!(asked(list, "Offres partenaires"), "consent:TERZI?");
}

/// A no in the note of a guest from abroad is heard as one from here; what may be about something else is shown.
#[test]
fn notes_from_abroad_are_heard() {
    let list = |note: &str| {
        format!(
            "Cognome;Nome;Email;Note\nNeri;Anna;a@posta.example;{note}\nVerdi;Ugo;u@posta.example;cliente dal 2015\n"
        )
    };
    for (note, stops) in [
        ("abgemeldet vom Newsletter 5/2023", true),
        ("Newsletter abbestellt", true),
        ("ne plus envoyer de courriers", true),
        ("no enviar más correos", true),
        ("não quer publicidade", true),
        ("nie chce reklam", true),
        ("abgemeldet am 3.5.", false),
        ("solo telefono", false),
    ] {
        let rows = rows(&list(note));
        assert_eq!(rows[0].says_no(), stops, "{note}: {:?}", rows[0].issues);
        assert!(stops || rows[0].issues.iter().any(|one| one.code.code() == "note-asks-no-contact"), "{note}");
        assert!(!rows[1].says_no());
    }
}

/// Answers in Polish and Portuguese, and the day on which a consent was taken back in the header of an old program.
#[test]
fn answers_and_withdrawals_of_other_programs_are_read() {
    let polish = "Nazwisko i imię;E-mail;Zgoda marketingowa;Data wycofania zgody\n\
                  Mazur Anna;a@posta.example;TAK;\nWójcik Jan;j@posta.example;NIE;\nNowak Ewa;e@posta.example;TAK;2022-11-03\n";
    let portuguese = "Nome próprio;Apelido;E-mail;Aceita receber promoções;Cancelou subscrição em\n\
                      Ana;Silva;a@posta.example;Sim;\nRui;Costa;r@posta.example;Não;\nInês;Lopes;i@posta.example;Sim;20/12/2023\n";
    let old = "RAGSOC;EMAIL;FL_MKT;DT_REV_MKT\n\
               ROSSI ANNA;a@posta.example;S;00000000\nNERI UGO;u@posta.example;N;00000000\nVERDI IDA;i@posta.example;S;20210415\n";
    for (name, list) in [("polski", polish), ("portugues", portuguese), ("vecchio", old)] {
        let rows = rows(list);
        let said: Vec<Vec<&str>> =
            rows.iter().map(|row| row.consents.iter().map(|one| one.state.code()).collect()).collect();
        assert_eq!(said[1], ["refused"], "{name} {said:?}");
        assert_eq!(said[2], ["withdrawn"], "{name} {said:?}");
        assert!(rows.iter().all(|row| row.rejected.is_none()), "{name}");
    }
}
