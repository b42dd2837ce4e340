//! S38, I5, I8: a no is heard wherever it stands, in the header, above it, between the rows or in the name of the file; and
//! a yes is one only where nothing turns it round. Everybody in these lists is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

mod common;

use chrono::NaiveDate;
use custode_import::frame::Frame;
use custode_import::inspect::{Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::NormalisedRow;
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::refusal::Refusal;
use custode_import::table::RawRow;

fn look(name: &str, text: &str) -> Inspection {
    let mut file = std::io::Cursor::new(text.as_bytes());
    inspect_in_process(&mut file, name, &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// The rows as they would be imported with the mapping that is proposed, or with the values that a person gave meanings.
fn rows_said(name: &str, text: &str, said: &[(&str, &str, &str)]) -> Vec<NormalisedRow> {
    let found = look(name, text);
    let table = &found.tables[0];
    let mut map = table.proposed_map();
    for (field, cell, meaning) in said {
        map.values.entry((*field).to_owned()).or_default().insert((*cell).to_owned(), (*meaning).to_owned());
    }
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let reference = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let normaliser = Normaliser::new(&map, &headers, Setting { reference, date_1904: false, take_hidden: false });
    let mut raw: Vec<RawRow> = Vec::new();
    let options = ReadOptions::default().of_file(name);
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
    rows_said("elenco.csv", text, &[])
}

/// The states of the consents of each row; `-` where it says nothing, `x` where the row stops.
fn states(rows: &[NormalisedRow]) -> Vec<String> {
    let one = |row: &NormalisedRow| {
        let said: Vec<&str> = row.consents.iter().map(|consent| consent.state.code()).collect();
        format!("{}{}", if row.opt_out { "x" } else { "" }, said.join(" "))
    };
    rows.iter().map(one).collect()
}

fn stopped(rows: &[NormalisedRow]) -> String {
    rows.iter().map(|row| if row.opt_out { 'x' } else { '-' }).collect()
}

fn people(header: &str, cells: &[&str]) -> String {
    let line = |(at, cell): (usize, &&str)| format!("Rossi{at};Mario;m{at}@posta.example;{cell}\n");
    format!("Cognome;Nome;Email;{header}\n{}", cells.iter().enumerate().map(line).collect::<String>())
}

#[test]
fn i5_under_a_header_that_refuses_or_lacks_no_yes_is_given() {
    for header in [
        "Newsletter OFF",
        "Newsletter disattivata",
        "Disattiva marketing",
        "Marketing KO",
        "Marketing denied",
        "Opp. marketing",
        "Uscito dalla newsletter",
        "Newsletter exclu",
        "Refus newsletter",
        "Pas de newsletter",
        "Newsletter abbestellt",
        "Marketing ablehnen",
        "Marketing verweigert",
        "Werbung nein",
        "Widerspruch Werbung",
        "Consenso non dato",
        "Consenso non prestato",
        "Consenso assente",
        "Consenso mancante",
        "Consenso scaduto",
        "Manca consenso",
        "Assenza consenso",
        "CONS_NO",
        "NOPRIVACY",
        "Privacy N",
        "Privacy mancante",
        "Privacy scaduta",
        "Privacy non firmata",
        "Privacy da firmare",
        "Manca privacy",
        "Esente privacy",
        "No consent",
        "Missing consent",
        "Consent refused",
        "Consent withdrawn",
        "GDPR objection",
        "Newsletter tacita",
    ] {
        let list = people(header, &["SI", "", "X", "", "SI", ""]);
        let got = states(&rows(&list));
        assert!(got.iter().all(|said| !said.contains("given")), "{header}: {got:?}");
        let column = look("elenco.csv", &list).tables[0].columns[3].clone();
        let consent = column.field.as_ref().is_some_and(|field| field.to_string().starts_with("consent:"));
        assert!(!(consent && column.sure), "{header} is taken as {:?} without asking", column.field);
    }
}

/// A person's word makes a yes of it; nothing else does.
#[test]
fn i5_a_yes_under_a_doubtful_header_waits_for_a_word() {
    let list = people("Newsletter tacita", &["SI", "NO", "SI", "NO"]);
    let (unknown, refused) = ("unknown".to_owned(), "refused".to_owned());
    assert_eq!(states(&rows(&list)), [unknown.clone(), refused.clone(), unknown, refused.clone()]);
    let said = rows_said("elenco.csv", &list, &[("consent:NEWSLETTER", "SI", "given")]);
    assert_eq!(states(&said), ["given".to_owned(), refused.clone(), "given".to_owned(), refused]);
    assert_eq!(
        states(&rows(&people("Newsletter", &["SI", "☐ SI", "SI dal 01/01/2030"]))),
        ["given", "unknown", "unknown"]
    );
}

#[test]
fn i5_a_legend_above_the_header_is_followed() {
    let legend =
        format!("Elenco soci\n0 = consenso dato; 1 = consenso negato\n{}", people("Privacy", &["0", "1", "1", "0"]));
    assert_eq!(states(&rows(&legend)), ["given", "refused", "refused", "given"]);
    assert_eq!(states(&rows(&people("Privacy (1 = no, 0 = sì)", &["0", "1"]))), ["given", "refused"]);
}

#[test]
fn i5_a_yes_beside_an_objection_is_no_yes() {
    let list = "Cognome;Nome;Email;Newsletter;Non contattare\nRossi;Mario;m@posta.example;SI;X\nNeri;Ada;a@posta.example;SI;\n";
    assert_eq!(states(&rows(list)), ["xunknown", "given"]);
}

/// I8: a heading between the rows speaks of everybody below it, and is nobody itself.
#[test]
fn i8_a_heading_between_the_rows_that_says_no_is_heard() {
    let list = "Cognome;Nome;Email\nRossi;Mario;m@posta.example\nDISISCRITTI;;\nNeri;Ada;a@posta.example\n\
                Blu;Ugo;u@posta.example\nSoci ordinari;;\nVerdi;Eva;e@posta.example\nFornitori Riuniti;;\nGalli;Ivo;i@posta.example\n\
                Dimessi - non contattare;;\nPo;Lia;l@posta.example\nB;;\nBruni;Leo;b@posta.example\n";
    let found = rows(list);
    let names: Vec<String> = found.iter().map(|row| row.values().remove("last_name").unwrap_or_default()).collect();
    let kept: Vec<&str> = names.iter().map(String::as_str).filter(|name| name.len() > 1).collect();
    assert_eq!(kept, ["Rossi", "Neri", "Blu", "Verdi", "Galli", "Po", "Bruni"]);
    let free: Vec<&str> = found
        .iter()
        .zip(&names)
        .filter(|(row, name)| !row.opt_out && name.len() > 1)
        .map(|(_, n)| n.as_str())
        .collect();
    assert_eq!(free, ["Rossi", "Verdi", "Galli"]);
    let one = rows("Email\na@posta.example\nDISISCRITTI\nb@posta.example\nc@posta.example\n");
    assert_eq!(stopped(&one), "-xx");
    let short = rows("Cognome;Nome;Email\nRossi;;\nBar Sport;;\nNeri;Ada;a@posta.example\n");
    assert_eq!(short.len(), 3, "who has nothing but a name is somebody");
}

/// I8: so does a line above the header, and the name of the file.
#[test]
fn i8_a_title_or_a_file_name_that_says_no_is_heard() {
    let list = people("Città", &["Parma", "Pisa"]);
    for title in [
        "Elenco clienti disiscritti dalla newsletter - NON CONTATTARE",
        "DISDETTE 2023",
        "Clienti da non contattare più",
    ] {
        assert_eq!(stopped(&rows(&format!("{title}\n\n{list}"))), "xx", "{title}");
    }
    for title in [
        "Elenco clienti",
        "Ai sensi dell'art. 21 GDPR l'interessato può opporsi al trattamento per marketing",
        "Iscritti e disiscritti newsletter",
        "Clienti attivi esclusi i disiscritti",
        "Disiscritti in rosso",
        "Ordini cancellati 2023",
    ] {
        assert_eq!(stopped(&rows(&format!("{title}\n\n{list}"))), "--", "{title}");
    }
    for name in [
        "disiscritti newsletter.csv",
        "Disdette_2023.csv",
        "unsubscribed_members_export_ab12.csv",
        "NON CONTATTARE.csv",
    ] {
        assert_eq!(stopped(&rows_said(name, &list, &[])), "xx", "{name}");
    }
    let bare = "Rossi;Mario;m@posta.example;Parma\nNeri;Ada;a@posta.example;Pisa\nBlu;Ugo;u@posta.example;Lucca\n";
    assert_eq!(stopped(&rows_said("disiscritti.csv", bare, &[])), "xxx", "a list without a header");
    for name in [
        "clienti.csv",
        "clienti senza disiscritti.csv",
        "iscritti.csv",
        "ordini cancellati.csv",
        "registro opposizioni.csv",
    ] {
        assert_eq!(stopped(&rows_said(name, &list, &[])), "--", "{name}");
    }
}

/// The ways that the row closes, behind `*` where it closes all of them.
fn closed(rows: &[NormalisedRow]) -> Vec<String> {
    let one = |row: &NormalisedRow| {
        let ways: Vec<String> = row.closed.iter().map(custode_domain::channel::Channel::code).collect();
        format!("{}{}", if row.opt_out { "*" } else { "" }, ways.join(" "))
    };
    rows.iter().map(one).collect()
}

/// Who answers that in no way is heard; a state of a customer is no country.
#[test]
fn i8_a_no_in_a_column_of_ways_or_states_is_heard() {
    let cells = [
        "mai",
        "indifferente",
        "per niente",
        "telefono no",
        "non disturbare",
        "indifferente",
        "solo sms",
        "indifferente",
        "WhatsApp e mail",
        "indifferente",
    ];
    let how = rows(&people("Come vuole essere contattato", &cells));
    assert_eq!(closed(&how), ["*", "", "*", "", "*", "", "", "", "", ""]);
    assert!(
        how[3].issues.iter().any(|one| one.code == custode_import::normalise::issue::IssueCode::NoteAsksNoContact),
        "{:?}",
        how[3].issues
    );
    let list = "Cognome;Email;Stato;Stato newsletter\nCaputo;a@posta.example;bloccato;iscritto\n\
                Parisi;b@posta.example;attivo;iscritto\nBo;c@posta.example;non contattare;iscritto\n\
                Po;d@posta.example;disiscritto;iscritto\nRe;e@posta.example;attivo;disiscritto\n";
    let got = rows(list);
    assert_eq!(closed(&got), ["", "", "*", "*", ""], "{:?}", states(&got));
    assert_eq!(states(&got)[3], "xunknown", "a yes beside an objection is none");
    assert!(got.iter().all(|row| row.contacts.iter().all(|one| one.address.country.is_none())));
}

/// "Désinscrit: non" has not left.
#[test]
fn i8_a_bare_no_in_french_takes_nothing_back() {
    let list = "Nom;Email;Newsletter;Désinscrit\nDurand;a@posta.example;oui;non\nPetit;b@posta.example;oui;oui\n";
    assert_eq!(states(&rows(list)), ["given", "withdrawn"]);
}

/// A no in a column that nobody understands is told, with how many there are.
#[test]
fn i8_answers_that_are_left_out_are_told() {
    let told = |header: &str, cells: &[&str]| {
        let found = look("elenco.csv", &people(header, cells));
        let column = found.tables[0].columns[3].field.as_ref().map(ToString::to_string).unwrap_or_default();
        let warned = found.warnings.iter().find(|w| w.code == "answers-left-out" && w.column == Some(3));
        (column, warned.and_then(|w| w.detail.clone()).unwrap_or_default())
    };
    assert_eq!(told("Circolare mensile", &["S", "N", "S", "N", "N"]), (String::new(), "3".to_owned()));
    assert_eq!(told("Colore", &["rosso", "verde", "no", "blu"]).1, "");
    assert_eq!(told("Patente", &["S", "S", "S", "S"]).1, "");
    let (field, warned) = told("Listino via mail", &["sì", "no", "no più", "sì", "sì"]);
    assert!(field.starts_with("consent:") && warned.is_empty(), "{field} {warned}");
    let yes = rows(&people("Listino via mail", &["sì", "no", "no più", "sì", "sì"]));
    assert!(yes.iter().all(|row| row.consents.iter().all(|c| c.state.code() != "given")));
}

/// Names of old programs: a consent behind a prefix is one, and is asked about.
#[test]
fn i5_a_consent_in_few_letters_is_asked_about() {
    let list = "CLIRAG;CLITEL;CLICAP;CLIPUBB;CLIPRIV\n\
                ROSSI MARIO;0577123456;53100;N;S\nNERI ANNA;0577123457;53100;S;S\n";
    let columns = &look("elenco.csv", list).tables[0].columns;
    let said: Vec<_> = columns[3..].iter().map(|c| (c.field.as_ref().unwrap().to_string(), c.sure)).collect();
    assert!(said.iter().all(|(field, sure)| field.starts_with("consent:") && !sure), "{said:?}");
    let flags =
        "TESSERA;FLG_PRIV;FLG_MKT;FLG_PROF;FIRMA679;EMAIL\n1;0;1;0;N;a@posta.example\n2;1;1;0;S;b@posta.example\n";
    let columns = &look("elenco.csv", flags).tables[0].columns;
    let said: Vec<_> =
        columns[1..5].iter().map(|c| c.field.as_ref().map(ToString::to_string).unwrap_or_default()).collect();
    assert!(said.iter().all(|field| field.starts_with("consent:")), "{said:?}");
}

/// A list of mail addresses with a group of people who left: its heading is theirs, and no mark around a name is part of it.
#[test]
fn people_under_a_heading_of_an_address_list_are_stopped() {
    let list = "Vivaio - indirizzi newsletter\n\nUgo Neri <ugo@posta.example>;\n\"Ida Lo Verdi\" <ida@posta.example>,\nIvo Gallo <ivo@posta.example>;\n\"Eva D'Este\" <eva@posta.example>,\n\nCANCELLATI (non scrivere più!):\nAda Greco <ada@posta.example>\nLea Fini <lea@posta.example>\n";
    let rows = rows_said("newsletter.txt", list, &[]);
    assert_eq!(stopped(&rows), "----xx");
    let first = rows[1].main_contact().unwrap();
    assert_eq!((first.first_name.as_deref(), first.last_name.as_deref()), (Some("Ida"), Some("Lo Verdi")));
}

/// The cell that refuses says since when; the day of the list would be a wrong one.
#[test]
fn a_day_in_a_refusal_is_the_day_of_the_refusal() {
    let list = "Cognome;Email;Disiscritto\nNeri;n@posta.example;2021-05-03 10:11:12\nVerdi;v@posta.example;\nGallo;g@posta.example;sì, il 4/6/2022\nFini;f@posta.example;SI\n";
    let rows = rows(list);
    assert_eq!(stopped(&rows), "x-xx");
    let days: Vec<String> =
        rows.iter().map(|row| row.opt_out_on.map(|day| day.to_string()).unwrap_or_default()).collect();
    assert_eq!(days, ["2021-05-03", "", "2022-06-04", ""]);
}

/// Text that went through two programs is read as what was meant, and its noes with it; each such row is told.
#[test]
fn s17_text_written_twice_is_read_once_and_its_noes_are_heard() {
    let text = "Cognome;Nome;CittÃ\u{a0};Offerte via SMS;Annotazioni;Cellulare\n\
        Å\u{a0}trukelj;Lovro;ForlÃ¬;sÃ¬;non vuole piÃ¹ nulla;3331234567\n\
        BlaÅ¾;NiccolÃ²;Roma;piÃ¹ no;;3331234568\n\
        Neri;Anna;Parma;no;;3331234569\n";
    let found = look("elenco.csv", text);
    assert_eq!(found.tables[0].columns[2].header.as_deref(), Some("Città"));
    let rows = rows(text);
    let name = |row: &NormalisedRow| row.values().remove("last_name").unwrap_or_default();
    assert_eq!(rows.iter().map(name).collect::<Vec<_>>(), ["Štrukelj", "Blaž", "Neri"]);
    assert_eq!(states(&rows), ["xunknown", "withdrawn", "refused"], "a note, an answer, a plain no");
    let told = |row: &NormalisedRow| row.issues.iter().any(|issue| issue.code.to_string() == "other-encoding");
    assert_eq!(rows.iter().map(told).collect::<Vec<_>>(), [true, true, false]);
}

/// A bulletin on paper is no newsletter: a yes to it is none to e-mails (I5).
#[test]
fn i5_a_yes_to_a_bulletin_is_none_to_e_mails() {
    let codes = |header: &str| {
        let text = format!("Cognome;Nome;Email;{header}\nRossi;Anna;a@x.example;sì\nNeri;Ugo;u@x.example;no\n");
        rows(&text)[0].consents.iter().map(|consent| consent.consent_type.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes("Bollettino"), "BOLLETTINO");
    assert_eq!(codes("Bollettino via mail"), "NEWSLETTER");
    assert_ne!(codes("Bollettino (posta)"), "NEWSLETTER");
}

/// "Mail: no" beside an address is a no to e-mails; without one it may say that there is none, and is shown.
#[test]
fn a_no_under_the_name_of_a_way_holds_where_there_is_an_address() {
    let text = "Cognome;Nome;Email;Cellulare;Mail;WhatsApp\n\
        Rossi;Anna;anna@x.example;3331234567;no;sì\n\
        Neri;Ugo;;3331234568;no;no\n\
        Verdi;Ivo;ivo@x.example;;sì;no\n";
    let found = look("elenco.csv", text);
    let mut map = found.tables[0].proposed_map();
    for column in map.columns.iter_mut().filter(|column| column.index > 3) {
        column.field = Some(custode_import::mapping::field::Field::Custom("x".to_owned()));
    }
    let rows = common::rows_by(&map, &found.tables[0]);
    let closed = |row: &NormalisedRow| row.closed.iter().map(|way| way.code()).collect::<Vec<_>>().join(" ");
    assert_eq!(rows.iter().map(closed).collect::<Vec<_>>(), ["email", "messaging", ""]);
    let shown = |row: &NormalisedRow| row.issues.iter().any(|one| one.code.to_string() == "refusal-kept-as-text");
    assert_eq!(rows.iter().map(shown).collect::<Vec<_>>(), [false, true, true]);
}

/// A sentence that begins with its answer, and an answer that is none yet, leave a column of answers one.
#[test]
fn s38_sentences_are_answers_and_their_noes_are_heard() {
    let text = "Cognome,Nome,Email,Vuoi restare in contatto con noi?\n\
        Rossi,Anna,a@x.example,\"Sì, desidero ricevere via e-mail inviti ed offerte riservate\"\n\
        Neri,Ugo,u@x.example,\"No, preferisco non ricevere nulla\"\n\
        Verdi,Ivo,i@x.example,\"Sì, desidero ricevere via e-mail inviti ed offerte riservate\"\n\
        Bruni,Eva,e@x.example,\"No, preferisco non ricevere nulla\"\n";
    assert_eq!(states(&rows(text)), ["unknown", "refused", "unknown", "refused"]);
    let text = "Cognome;Nome;Email;Consenso L.171/2018\n\
        Rossi;Anna;a@x.example;firmato 12/02/2019\nNeri;Ugo;u@x.example;negato\nVerdi;Ivo;i@x.example;revocato 02/05/2021\n\
        Bruni;Eva;e@x.example;non reso\nSala;Ada;d@x.example;negato\nBassi;Leo;l@x.example;non reso\n";
    assert_eq!(states(&rows(text)), ["unknown", "refused", "withdrawn", "unknown", "refused", "unknown"]);
    let text = "NOM Prénom;Mél;RGPD;Bloctel\n\
        GIORDAN Élodie;e@x.example;accord le 12/03/2021;non\nLANTERI Noémie;n@x.example;refus;oui\n\
        VIALE Damien;d@x.example;retrait le 15/06/2022;non\nRICCI Hugo;h@x.example;retiré;non\n";
    let rows = rows(text);
    assert_eq!(states(&rows), ["given", "refused", "withdrawn", "withdrawn"]);
    assert_eq!(rows[1].closed.iter().map(|way| way.code()).collect::<Vec<_>>(), ["phone"]);
    assert_eq!(rows[0].values()["last_name"], "Giordan");
}

/// "Contatto" above telephones names nobody, and the customer beside it keeps the name.
#[test]
fn s17_telephones_below_contatto_are_no_names() {
    let text = "Cliente;Contatto\nRossi Anna;T. 011620705 / M. 3477200453\nNeri Ugo;T. 051619134 / M. 3206580858\n\
        Bar Sport Srl;T. 0113456789 / M. 3331234567\n";
    let rows = rows(text);
    let of = |row: &NormalisedRow, field: &str| row.values().remove(field).unwrap_or_default();
    assert_eq!((of(&rows[0], "last_name"), of(&rows[0], "mobile")), ("Rossi".to_owned(), "+393477200453".to_owned()));
    assert_eq!(of(&rows[2], "organisation"), "Bar Sport Srl");
}
