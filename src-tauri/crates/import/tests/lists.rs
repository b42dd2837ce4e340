//! Lists in which a no, a person or a name was once lost (S17, S38, F52): what comes out is what their owner would say.
//! Everybody in them is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

mod common;

use common::rows_by;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::{ContactKind, NormalisedRow};
use custode_import::options::ReadOptions;

/// The consent types of a new archive.
fn known() -> KnownFields {
    let types = [("NEWSLETTER", "Newsletter"), ("EMAIL", "Email commerciali"), ("TELEFONO", "Telefonate commerciali")];
    let consent_types = types.iter().map(|(code, title)| ((*code).to_owned(), (*title).to_owned())).collect();
    KnownFields { consent_types, ..KnownFields::default() }
}

fn read(text: &str) -> Inspection {
    let mut file = std::io::Cursor::new(text.as_bytes());
    inspect_in_process(&mut file, "elenco.csv", &ReadOptions::default(), true, known()).unwrap()
}

/// What each column became, by its header.
fn fields(table: &InspectedTable) -> Vec<(String, String)> {
    let name = |c: &custode_import::inspect::InspectedColumn| {
        (c.header.clone().unwrap_or_default(), c.field.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string))
    };
    table.columns.iter().map(name).collect()
}

fn field(text: &str, header: &str) -> String {
    let found = read(text);
    let all = fields(&found.tables[0]);
    all.iter().find(|(name, _)| name == header).map(|(_, field)| field.clone()).unwrap_or_default()
}

fn of_table(table: &InspectedTable) -> Vec<NormalisedRow> {
    rows_by(&table.proposed_map(), table)
}

fn rows(text: &str) -> Vec<NormalisedRow> {
    of_table(&read(text).tables[0])
}

fn value(row: &NormalisedRow, field: &str) -> String {
    row.values().remove(field).unwrap_or_default()
}

/// A workbook of the plain XML kind.
fn book(sheets: &[(&str, &[&str])]) -> String {
    let mut xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        .to_owned();
    for (name, rows) in sheets {
        xml.push_str(&format!("<Worksheet ss:Name=\"{name}\"><Table>"));
        for row in *rows {
            let cells = row.split(';').map(|c| format!("<Cell><Data ss:Type=\"String\">{c}</Data></Cell>"));
            xml.push_str(&format!("<Row>{}</Row>", cells.collect::<String>()));
        }
        xml.push_str("</Table></Worksheet>");
    }
    xml + "</Workbook>"
}

/// A row of "N" is a person who said no, never the header; nobody above is lost (UX: conservation of rows).
#[test]
fn s17_a_row_of_noes_is_no_header() {
    let list = "Card;Cliente;Cell;Mail;Punti saldo;Opt-in SMS;Opt-in SMS data;Opt-in Mail;Opt-in Mail data;Opt-in Posta;Opt-in Telefono;Ultimo acquisto\n\
        1;Rossi Marco;3471110001;m@r.example;120;Y;01/02/2021;N;01/02/2021;N;N;01/05/2023\n\
        2;Bianchi Lucia;3471110002;l@b.example;0;N;01/02/2021;Y;05/02/2021;Y;Y;01/05/2023\n\
        3;Costa Rosa;3471110003;;;N;;N;;N;Y;\n";
    let found = read(list);
    assert_eq!((found.tables[0].header_row, found.tables[0].data_rows), (Some(1), 3));
    let school = "Cod.;Alunno;Classe;Mensa;Pulmino;Foto;Gite\n00001;Rossi Marco;1A;S;S;N;S\n\
        00002;Bianchi Lucia;1A;N;N;N;N\n;Verdi Ugo;;N;N;N;N\n";
    let found = read(school);
    assert_eq!((found.tables[0].header_row, found.tables[0].data_rows), (Some(1), 3), "{:?}", found.tables[0]);
}

#[test]
fn a_total_is_no_customer() {
    let found = read("Cognome;Nome;Email\nRossi;Mario;m@r.example\nBianchi;Anna;a@b.example\nTOT;60;\n");
    assert_eq!(found.tables[0].data_rows, 2, "{:?}", found.tables[0].skipped_rows);
    let found = read("Cognome;Nome;Email\nRossi;Mario;m@r.example\nTotti;Ilary;a@b.example\n");
    assert_eq!(found.tables[0].data_rows, 2);
}

/// S38: a no beside a number is heard, and what else stands there is kept.
#[test]
fn s38_a_no_beside_a_number_is_heard() {
    let rows = rows(
        "Nome e cognome;Tel;Email\nUgo Neri;non chiamare al 3471110009;u@n.example\nAda Blu;3471110008 NO CHIAMATE;a@b.example\n\
         Eva Gallo;3471110007 (non contattare);e@g.example\nIvo Greco;mamma 3401112223;i@g.example\n\
         Leo Ricci;cell. 3471110013;l@r.example\n",
    );
    let stops: Vec<bool> = rows.iter().map(NormalisedRow::says_no).collect();
    assert_eq!(stops, [true, true, true, false, false]);
    assert_eq!(value(&rows[0], "mobile"), "+393471110009");
    assert_eq!((value(&rows[3], "mobile"), value(&rows[3], "notes")), ("+393401112223".into(), "Tel: mamma".into()));
    assert_eq!((value(&rows[4], "mobile"), value(&rows[4], "notes")), ("+393471110013".into(), String::new()));
}

/// S38: the name of a sheet is a no to everybody on it, in a book of one sheet, of two and of many.
#[test]
fn s38_a_sheet_of_those_who_left_is_heard() {
    const HEADER: &str = "Cognome;Nome;Email";
    let stopped = |sheets: &[(&str, &[&str])]| -> Vec<(String, bool)> {
        let found = read(&book(sheets));
        let rows = found.tables.iter().flat_map(of_table);
        rows.map(|row| (value(&row, "last_name"), row.says_no())).collect()
    };
    let told = |all: &[(&str, bool)]| all.iter().map(|(name, no)| ((*name).to_owned(), *no)).collect::<Vec<_>>();
    let clients: (&str, &[&str]) = ("Clienti", &[HEADER, "Abate;Ada;a@posta.example"]);
    for name in ["DISDETTE", "Cancellati", "No mail", "Revoche 2023", "NON INVIARE"] {
        let left: (&str, &[&str]) = (name, &[HEADER, "Bruni;Eva;b@posta.example"]);
        assert_eq!(stopped(&[clients, left]), told(&[("Abate", false), ("Bruni", true)]), "{name}");
        assert_eq!(stopped(&[left]), told(&[("Bruni", true)]), "{name}");
        let more: (&str, &[&str]) = ("Fiera", &[HEADER, "Conti;Ivo;c@posta.example"]);
        assert_eq!(stopped(&[clients, more, left]), told(&[("Abate", false), ("Conti", false), ("Bruni", true)]));
    }
    let other: (&str, &[&str]) = ("Fornitori", &["Ragione sociale;Telefono", "Bar Sport;0521 123456"]);
    let left: (&str, &[&str]) = ("Disdette", &[HEADER, "Bruni;Eva;b@posta.example"]);
    assert_eq!(stopped(&[other, left]).last(), Some(&("Bruni".to_owned(), true)), "under another header");
}

/// DOMAIN 4.9: what is at somebody's home is theirs, and a no of the row goes with its numbers.
#[test]
fn what_is_at_home_stays_with_the_person() {
    let all = rows(
        "First Name,Last Name,Company,Job Title,Business Phone,Home Phone,Home Street,Home City,E-mail Address,Notes\n\
         Marco,Rossi,Rossi Srl,Direttore,011 111224,0125 444444,Via Casa 5,Ivrea,m@r.example,\n\
         Anna,Neri,Neri Spa,Segretaria,011 111225,0125 444445,,,a@n.example,non chiamare\n",
    );
    let points = |row: &NormalisedRow, kind: ContactKind| -> Vec<String> {
        let of = row.contacts.iter().filter(|c| c.kind == kind);
        of.flat_map(|c| c.points.iter().map(|p| p.value.clone())).collect()
    };
    assert_eq!(points(&all[0], ContactKind::Organisation), ["+39011111224"]);
    assert_eq!(points(&all[0], ContactKind::Person), ["+390125444444", "m@r.example"]);
    let home = |row: &NormalisedRow, kind: ContactKind| {
        row.contacts.iter().find(|c| c.kind == kind).unwrap().address.city.clone()
    };
    assert_eq!(home(&all[0], ContactKind::Person).as_deref(), Some("Ivrea"));
    assert_eq!(home(&all[0], ContactKind::Organisation), None);
    assert!(all[1].says_no() && points(&all[1], ContactKind::Organisation).is_empty(), "{:?}", all[1].values());
    let bare = rows(
        "Nome,Cognome,Email primaria,Indirizzo,Città,Indirizzo lavoro,Organizzazione\n\
         Marco,Rossi,m@r.example,Via Dora 5,Ivrea,Via Po 1,Rossi Srl\n",
    );
    let person = bare[0].contacts.iter().find(|c| c.kind == ContactKind::Person).unwrap();
    assert_eq!(person.address.street.as_deref(), Some("Via Dora 5"), "{:?}", bare[0].values());
}

/// DOMAIN 4.9: a number is of the country of its row.
#[test]
fn a_foreign_number_is_no_strangers_in_italy() {
    let rows = rows(
        "Name;Phone;Street;ZIP;City;Country;E-mail\n\
         Hans Müller;0171 2345678;Hauptstr. 12;80331;München;D;h@m.example\n\
         Jean Lefèvre;06 12 34 56 78;rue de la Paix 2;75002;Paris;FR;j@l.example\n\
         Ugo Neri;0521 123456;Via Roma 1;43121;Parma;Italia;u@n.example\n",
    );
    let told: Vec<String> = rows.iter().map(|row| [value(row, "phone"), value(row, "mobile")].concat()).collect();
    assert_eq!(told, ["+491712345678", "+33612345678", "+390521123456"]);
}

/// I5: a yes to pictures or to text messages is no yes to the newsletter.
#[test]
fn s38_a_consent_is_of_what_its_header_names() {
    let shop = "First Name,Last Name,Email,Accepts Email Marketing,Accepts SMS Marketing\nAnna,Neri,a@n.example,no,yes\n\
                Luca,Blu,l@b.example,yes,no\n";
    assert_eq!(field(shop, "Accepts SMS Marketing"), "consent:SMS");
    let photo = "Email;Nome e Cognome;Acconsento alla pubblicazione di foto\na@n.example;Anna Neri;Acconsento\n";
    assert_eq!(field(photo, "Acconsento alla pubblicazione di foto"), "consent:FOTO");
    let advert = "Email;Nome e Cognome;Consenso pubblicità\na@n.example;Anna Neri;SI\n";
    assert_eq!(field(advert, "Consenso pubblicità"), "consent:MARKETING");
}

/// S17: whoever looks after the customer is not the customer.
#[test]
fn the_name_is_the_customers_own() {
    let hub = "First Name,Last Name,Email,Company name,Contact owner\nAnna,Neri,a@n.example,,Gino Capo\n,,x@y.example,,Gino Capo\n";
    assert_eq!(field(hub, "Contact owner"), "ignore");
    assert!(rows(hub).iter().all(|row| !format!("{:?}", row.values()).contains("Gino")));
    let desk = "Nome e cognome;Email;Agente;Titolare pratica;Referente interno;Inserito da\n\
                Marco Rossi;m@r.example;Gino Capo;Pino Capo;Lino Capo;Anna Ferri\n\
                Lucia Bianchi;l@b.example;Gino Capo;Pino Capo;Lino Capo;Anna Ferri\n";
    assert_eq!(value(&rows(desk)[0], "last_name"), "Rossi");
    let crm = "Id,FirstName,LastName,AccountName,Email,HasOptedOutOfEmail,DoNotCall,OwnerName\n\
               003A,Marco,Rossi,Rossi Srl,m@r.example,1,0,Gino Capo\n003B,Anna,Neri,Neri Spa,a@n.example,0,1,Gino Capo\n\
               003C,Ugo,Verdi,,u@v.example,0,0,Gino Capo\n";
    let told = rows(crm);
    assert_eq!((value(&told[0], "last_name"), value(&told[0], "first_name")), ("Rossi".into(), "Marco".into()));
    assert_eq!(told.iter().map(NormalisedRow::says_no).collect::<Vec<_>>(), [true, true, false]);
    let policy = "Contraente;Codice fiscale;Assicurato;Email\nRossi Marco;RSSMRC80A01H501W;Bianchi Lucia;m@r.example\n\
                  Greco Nicola;GRCNCL81A01H501D;Conti Aldo;n@g.example\n";
    let told = rows(policy);
    assert_eq!(
        (value(&told[0], "last_name"), value(&told[0], "notes")),
        ("Rossi".into(), "Assicurato: Bianchi Lucia".into())
    );
    let club = "N. tess.;Socio (cognome e nome);Tel/cell;Delega\n1;VERDI GIUSEPPE;0524 12345;\n3;FERRARI LUIGI;3471110003;Rossi Anna\n\
                4;BIANCHI F.LLI SNC;0521/123456;\n";
    assert_eq!(field(club, "Socio (cognome e nome)"), "full_name");
}

/// S38: withdrawals in the words of the neighbours, and in the states of mailing tools.
#[test]
fn s38_a_no_in_another_tongue_is_heard() {
    for (list, header) in [
        (
            "Nachname;Vorname;E-Mail;Newsletter;Newsletter abgemeldet am\nHofer;Anna;a@h.example;ja;05.04.2022\n",
            "Newsletter abgemeldet am",
        ),
        ("Nom;Prénom;E-mail;Newsletter;Désinscrit le\nDupont;Claire;c@d.example;oui;05/04/2022\n", "Désinscrit le"),
        ("Apellidos;Nombre;Correo;Newsletter;Fecha de baja\nPérez;Ana;a@p.example;sí;05/04/2022\n", "Fecha de baja"),
    ] {
        assert_eq!(field(list, header), "consent_withdrawn_on:NEWSLETTER", "{header}");
        let row = &rows(list)[0];
        assert_eq!(row.consents[0].state.code(), "withdrawn", "{header}");
    }
    assert_eq!(field("Nom;Prénom;E-mail;Ne pas appeler\nDupont;Claire;c@d.example;X\n", "Ne pas appeler"), "opt_out");
    let erased = "Name,E-mail,GDPR erased\nRossi Marco,m@r.example,yes\nNeri Ugo,u@n.example,\n";
    assert!(rows(erased)[0].opt_out && !rows(erased)[1].opt_out);
    let channels = "Nome;Cognome;E-mail;Acconsento a ricevere comunicazioni promozionali tramite:\n\
                    Anna;Neri;a@n.example;E-mail\nLuca;Blu;l@b.example;Nessuno\n";
    assert_eq!(rows(channels)[1].consents[0].state.code(), "refused");
}

/// S38: "Revoca A" takes back what "A)" asked, and one "Revoca" behind several takes back all of them.
#[test]
fn s38_a_withdrawal_is_of_its_own_consent() {
    let marked = rows(
        "Cognome;Nome;Email;A) Newsletter;B) Profilazione;Data consensi;Revoca A\nRossi;Marco;m@r.example;SI;SI;12/03/2021;10/10/2022\n\
         Bianchi;Lucia;l@b.example;SI;NO;12/03/2021;\n",
    );
    let said = |row: &NormalisedRow, code: &str| {
        row.consents.iter().find(|c| c.consent_type == code).map(|c| c.state.code().to_owned()).unwrap_or_default()
    };
    assert_eq!(
        (said(&marked[0], "NEWSLETTER"), said(&marked[0], "PROFILAZIONE")),
        ("withdrawn".into(), "given".into())
    );
    assert_eq!((said(&marked[1], "NEWSLETTER"), said(&marked[1], "PROFILAZIONE")), ("given".into(), "refused".into()));
    let all = rows(
        "Cognome;Nome;Email;Newsletter;Marketing;Profilazione;Revoca\nRossi;Marco;m@r.example;SI;SI;SI;10/10/2022\n\
         Neri;Ugo;u@n.example;SI;SI;SI;\n",
    );
    assert!(
        all[0].consents.iter().all(|c| c.state.code() == "withdrawn") && all[0].consents.len() == 3,
        "{:?}",
        all[0].consents.iter().map(|c| (c.consent_type.clone(), c.state.code())).collect::<Vec<_>>()
    );
    assert!(all[1].consents.iter().all(|c| c.state.code() == "given"));
}

/// A number that a sheet has rounded is nobody's.
#[test]
fn a_rounded_number_tells_nobody_from_another() {
    let rows = rows(
        "N. Tessera;Cognome;Nome;Email\n8,00123E+12;Rossi;Marco;m@r.example\n8001234500012;Rossi;Ugo;u@r.example\n",
    );
    assert_eq!(
        (value(&rows[0], "external_id"), value(&rows[1], "external_id")),
        (String::new(), "8001234500012".into())
    );
    assert_eq!(rows[0].unusable.len(), 1);
}
