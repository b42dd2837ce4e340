//! S17, S38, S60, I5, I8: shapes of lists that programs, printers and guests from abroad make. Everybody in them is invented.

// A test stops at the first surprise; the lints know only functions marked as tests.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use custode_import::frame::Frame;
use custode_import::inspect::{InspectedTable, Inspection, inspect_in_process};
use custode_import::mapping::propose::KnownFields;
use custode_import::normalise::draft::{ContactKind, NormalisedRow};
use custode_import::normalise::{Normaliser, Setting};
use custode_import::options::ReadOptions;
use custode_import::refusal::Refusal;
use custode_import::table::RawRow;

fn look(text: &str) -> Inspection {
    let mut file = std::io::Cursor::new(text.as_bytes());
    inspect_in_process(&mut file, "elenco.csv", &ReadOptions::default(), true, KnownFields::default()).unwrap()
}

/// The rows of the first table as they would be imported with the mapping that is proposed, but for the fields of some
/// columns.
fn rows_with(text: &str, fields: &[(u32, &str)]) -> Vec<NormalisedRow> {
    let found = look(text);
    let table = &found.tables[0];
    let mut map = table.proposed_map();
    for (at, field) in fields {
        map.columns.iter_mut().find(|column| column.index == *at).unwrap().field = Some(field.parse().unwrap());
    }
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone().unwrap_or_default()).collect();
    let reference = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let normaliser = Normaliser::new(&map, &headers, Setting { reference, date_1904: false, take_hidden: false });
    let mut raw: Vec<RawRow> = Vec::new();
    let mut tables = 0;
    let options = ReadOptions::default().of_file("elenco.csv");
    custode_import::reader::read(&mut std::io::Cursor::new(text.as_bytes()), &options, &mut |frame: Frame| {
        match frame {
            Frame::Table(_) => tables += 1,
            Frame::Rows(rows) if tables == 1 => raw.extend(rows),
            _ => {}
        }
        Ok::<(), Refusal>(())
    })
    .unwrap();
    raw.iter().map(|row| normaliser.row(row)).collect()
}

fn rows(text: &str) -> Vec<NormalisedRow> {
    rows_with(text, &[])
}

fn fields(table: &InspectedTable) -> Vec<String> {
    table.columns.iter().map(|column| column.field.as_ref().map(ToString::to_string).unwrap_or_default()).collect()
}

/// The contacts of a row: `P` a person, `O` an organisation, with name, tax code and VAT number.
fn contacts(row: &NormalisedRow) -> Vec<String> {
    let code = |code: &Option<custode_import::normalise::draft::CodeDraft>| {
        code.as_ref().map_or("", |code| code.value.as_str()).to_owned()
    };
    let one = |contact: &custode_import::normalise::draft::ContactDraft| {
        let name = match contact.kind {
            ContactKind::Organisation => format!("O {}", contact.organisation.as_deref().unwrap_or_default()),
            ContactKind::Person => format!(
                "P {} {}",
                contact.last_name.as_deref().unwrap_or_default(),
                contact.first_name.as_deref().unwrap_or_default()
            ),
        };
        format!("{name} {} {}", code(&contact.tax_code), code(&contact.vat_number)).trim().to_owned()
    };
    row.contacts.iter().map(one).collect()
}

#[test]
fn s17_two_lists_one_below_the_other_are_two_tables() {
    let found = look(
        "ACQUIRENTI;;;\nNome e cognome;Telefono;Email;Contattabile\nAnna Neri;333 1234567;a@posta.example;sì\n;;;\n\
         PROPRIETARI;;;\nE-mail;Proprietario;Cellulare;Newsletter immobili\ne@posta.example;Eva Conti;347 1234567;no\n",
    );
    assert_eq!(found.tables.iter().map(|table| table.data_rows).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(fields(&found.tables[1])[..3], ["email", "full_name", "mobile"]);
}

#[test]
fn s17_addresses_of_envelopes_are_read() {
    let text = "Benefattori\n\nGent. Sig. Ettore Bianchi\nVicolo Stretto, 98\n20154 Milano MI\n\nDavide Lo Presti\nCorso Italia, 56\n\
        41121 Modena MO\ntel. 320 6146167\n\nSig.ra Francesca Barbieri\nVia Po, 23\n20154 Milano MI\nNON MANDARE PIU' IL BOLLETTINO\n\n\
        Noemi Colombo\nVia Po, 2\n40121 Bologna BO\n(defunto)\n";
    let rows = rows(text);
    let names: Vec<String> = rows.iter().flat_map(contacts).collect();
    assert_eq!(names, ["P Bianchi Ettore", "P Lo Presti Davide", "P Barbieri Francesca", "P Colombo Noemi"]);
    assert_eq!(rows.iter().map(NormalisedRow::says_no).collect::<Vec<_>>(), [false, false, true, true]);
}

#[test]
fn s38_answers_in_several_languages_are_one_column_of_answers() {
    let answers =
        ["sì", "no", "no, basta", "ja", "nein", "ja, gerne", "oui", "non", "non merci", "yes", "ne", "nee", "Sì", "JA"];
    let line = |(at, answer): (usize, &&str)| format!("Rossi{at};Mario;m{at}@posta.example;{answer}\n");
    let list = |header: &str| {
        format!("Cognome;Nome;Email;{header}\n{}", answers.iter().enumerate().map(line).collect::<String>())
    };
    for header in ["Mailing", "Newsletter"] {
        let text = list(header);
        assert_eq!(fields(&look(&text).tables[0])[3], "consent:NEWSLETTER", "{header}");
        let said: Vec<&str> = rows(&text).iter().map(|row| row.consents[0].state.code()).collect();
        let (given, refused) = ("given", "refused");
        assert_eq!(
            said,
            [
                given, refused, refused, given, refused, given, given, refused, refused, given, refused, refused,
                given, given
            ],
            "{header}"
        );
    }
    // "Da" is a yes in one language and a word in another: nobody guesses.
    let said = rows("Cognome;Nome;Newsletter\nRossi;Mario;da\nNeri;Anna;ne\nVerdi;Ugo;sì\n");
    assert_eq!(
        said.iter().map(|row| row.consents[0].state.code()).collect::<Vec<_>>(),
        ["unknown", "refused", "given"]
    );
}

#[test]
fn s17_columns_of_sap_are_known() {
    let text = "KUNNR;NAME1;NAME2;STRAS;PSTLZ;ORT01;REGIO;LAND1;TELF1;TELF2;TELFX;SMTP_ADDR;STCEG;STCD1\n\
        0000100200;LO PRESTI SPA;;VIA ROMA 116;10121;TORINO;TO;IT;051886723;3331474378;051886724;A@POSTA.EXAMPLE;IT01234567897;01234567897\n\
        0000100201;ROSSI;MARIO;CORSO ITALIA 114;00185;ROMA;RM;IT;011884333;3331635254;;B@POSTA.EXAMPLE;;RSSMRA80A01H501U\n\
        0000100202;FERRAMENTA;BIANCONI SNC;CORSO ITALIA 1;00185;ROMA;RM;IT;011884334;3331635255;;C@POSTA.EXAMPLE;IT12345678903;12345678903\n";
    assert_eq!(
        fields(&look(text).tables[0]),
        [
            "external_id",
            "organisation",
            "organisation",
            "address",
            "postcode",
            "city",
            "province",
            "country",
            "phone",
            "phone",
            "fax",
            "email",
            "vat_number",
            "tax_code"
        ]
    );
    let found: Vec<String> = rows(text).iter().flat_map(contacts).collect();
    assert_eq!(
        found,
        [
            "O Lo Presti SPA 01234567897 01234567897",
            "P Rossi Mario RSSMRA80A01H501U",
            "O Ferramenta Bianconi SNC 12345678903 12345678903"
        ]
    );
}

#[test]
fn s17_orders_of_shops_are_about_who_pays() {
    let text = "order_number;customer_note;billing_first_name;billing_last_name;billing_company;billing_email;billing_phone;\
        shipping_first_name;shipping_last_name;shipping_company;shipping_city;accepts_marketing;sms\n\
        1001;suonare;Mario;Rossi;;a@posta.example;3331234567;Anna;Rossi;;Parma;yes;393331234567\n\
        1002;;Anna;Neri;Bar Sport;b@posta.example;3331234568;Anna;Neri;;Parma;no;393331234568\n\
        1003;;Ugo;Verdi;;c@posta.example;3331234569;Ugo;Verdi;;Parma;yes;393331234569\n";
    assert_eq!(
        fields(&look(text).tables[0]),
        [
            "ignore",
            "notes",
            "first_name",
            "last_name",
            "organisation",
            "email",
            "phone",
            "ignore",
            "ignore",
            "ignore",
            "city",
            "consent:MARKETING",
            "mobile"
        ]
    );
    // Where it asks something it is a consent as before.
    let asks = "Cognome;Nome;SMS\nRossi;Mario;sì\nNeri;Anna;no\n";
    assert_eq!(fields(&look(asks).tables[0])[2], "consent:SMS");
}

#[test]
fn s17_who_works_alone_is_a_person_beside_the_firm() {
    let text = "Denominazione;Referente;Partita IVA;Codice fiscale;Email\n\
        Idraulica di Mario Rossi;;01234567897;RSSMRA80A01H501U;a@posta.example\n\
        Rossi Mario;;01234567897;RSSMRA80A01H501U;b@posta.example\n\
        Rossi Mario;Mario Rossi;;RSSMRA80A01H501U;d@posta.example\n\
        Neri Anna;Neri Anna;;;f@posta.example\n\
        Bianchi Srl;Anna Verdi;12345678903;;e@posta.example\n\
        Idraulica di Luca Verdi;;12345678903;RSSMRA80A01H501U;g@posta.example\n";
    let found: Vec<Vec<String>> = rows(text).iter().map(contacts).collect();
    assert_eq!(
        found,
        [
            vec!["O Idraulica di Mario Rossi  01234567897", "P Rossi Mario RSSMRA80A01H501U"],
            vec!["P Rossi Mario RSSMRA80A01H501U 01234567897"],
            vec!["P Rossi Mario RSSMRA80A01H501U"],
            vec!["P Neri Anna"],
            vec!["O Bianchi Srl  12345678903", "P Verdi Anna"],
            vec!["O Idraulica di Luca Verdi RSSMRA80A01H501U 12345678903"],
        ]
    );
}

#[test]
fn s96_one_day_beside_several_consents_is_asked_about_and_dates_them_all() {
    let text = "Cognome;Nome;CONS. MKT;Newsletter;CONS. FOTO;DATA CONS.\nRossi;Mario;S;S;N;02/01/2019\nNeri;Anna;N;S;S;03/02/2020\n";
    let found = look(text);
    let day = &found.tables[0].columns[5];
    assert_eq!((day.field.as_ref().unwrap().to_string().as_str(), day.sure), ("consent_on:MARKETING", false));
    assert_eq!(serde_json::to_value(day.reason).unwrap()["kind"], "for-all");
    let said = rows(text);
    assert!(said[0].consents.iter().all(|consent| consent.decided_on.is_some()));
    let named = look("Cognome;Nome;Newsletter;SMS;Data consenso newsletter\nRossi;Mario;S;S;02/01/2019\n");
    assert!(named.tables[0].columns[4].sure, "a day that names its consent dates that one");
}

/// A no to offers has no type in this archive: it stops.
#[test]
fn i8_a_no_to_offers_is_heard() {
    for header in ["Offerte", "Promozioni via mail", "Offerte fornitori convenzionati", "Possiamo scrivervi?"] {
        let text =
            format!("Cognome;Nome;Email;{header}\nRossi;Mario;m@posta.example;sì\nNeri;Anna;a@posta.example;no\n");
        let said = rows_with(&text, &[(3, "custom:marketing")]);
        assert_eq!(said.iter().map(NormalisedRow::says_no).collect::<Vec<_>>(), [false, true], "{header}");
    }
    let partner = "Cognome;Nome;Email;Offerte dei partner\nRossi;Mario;m@posta.example;no\n";
    assert!(!rows_with(partner, &[(3, "custom:terzi")])[0].says_no(), "a no to others leaves the firm's own");
}

/// S38: nobody lifts a no by a day beside a yes.
#[test]
fn s38_a_no_without_a_day_beats_a_dated_yes() {
    let text = "Cognome;Nome;Email;Newsletter;Data consenso;No newsletter\nRossi;Mario;m@posta.example;sì;12/03/2021;x\nNeri;Anna;a@posta.example;sì;12/03/2021;\n";
    let said = rows(text);
    assert!(said[0].says_no());
    assert_eq!((said[0].consents[0].state.code(), said[0].consents[0].decided_on), ("refused", None));
    assert_eq!((said[1].says_no(), said[1].consents[0].state.code()), (false, "given"));
    // A no to everything says nothing of its day, nor that it is about this one: the yes is none, and the stop stands.
    let all = rows("Cognome;Nome;Newsletter;Data consenso;Non contattare\nRossi;Mario;sì;12/03/2021;x\n");
    assert_eq!((all[0].opt_out, all[0].consents[0].state.code()), (true, "unknown"));
}
