//! Whole lists of headers and values, and what is proposed for them.

use super::*;
use crate::table::Cell;

fn proposals(table: &str) -> Vec<(Option<String>, bool)> {
    let mut lines = table.lines();
    let headers: Vec<String> = lines.next().unwrap().split(';').map(str::to_owned).collect();
    let mut contents = vec![Content::default(); headers.len()];
    for line in lines {
        for (content, cell) in contents.iter_mut().zip(line.split(';')) {
            content.count(&Cell::text(cell));
        }
    }
    propose(&headers, &contents, &KnownFields::default())
        .into_iter()
        .map(|p| (p.field.map(|f| f.to_string()), p.sure))
        .collect()
}

fn fields(table: &str) -> Vec<String> {
    proposals(table).into_iter().map(|(f, _)| f.unwrap_or_default()).collect()
}

#[test]
fn maps_an_ordinary_list() {
    let got = proposals(
        "Ragione sociale;Cognome;Nome;E-mail;Tel.;Cellulare;CAP;Prov.;P.IVA;Consenso marketing;Data consenso;Note\n\
         Rossi Srl;Rossi;Mario;mario@rossi.example;0521 123456;347 1234567;43121;PR;01234567897;si;01/02/2020;ok\n\
         ;Bianchi;Anna;anna@b.example;02 36618300;348 7654321;20121;MI;;no;;",
    );
    let want = [
        "organisation",
        "last_name",
        "first_name",
        "email",
        "phone",
        "mobile",
        "postcode",
        "province",
        "vat_number",
        "consent:MARKETING",
        "consent_on:MARKETING",
        "notes",
    ];
    assert_eq!(got.iter().map(|(f, _)| f.clone().unwrap_or_default()).collect::<Vec<_>>(), want);
    assert!(got.iter().filter(|(_, sure)| *sure).count() >= 8, "{got:?}");
}

#[test]
fn values_decide_where_the_header_does_not() {
    assert_eq!(
        fields("Nome;X\nRossi Mario;a@b.example\nBianchi Anna;c@d.example\nVerdi Luca;e@f.example"),
        ["full_name", "email"]
    );
    assert_eq!(fields("A;B\nxyz;1\nuvw;2"), ["", ""]);
}

#[test]
fn a_customer_is_a_firm_or_a_person() {
    assert_eq!(
        fields("Cliente;Cell.\nMARIANI LUISA;338 1234567\nDe Luca Carla;347 1234568\nFam. Ricci;340 7654321"),
        ["full_name", "mobile"]
    );
    assert_eq!(
        fields("Cliente;Cell.\nOfficine Neri Srl;338 1234567\nBar Sport;347 1234568\nEdil Po S.p.A.;340 7654321"),
        ["organisation", "mobile"]
    );
}

#[test]
fn a_header_tells_days_counted_from_1900_and_a_running_number() {
    assert_eq!(
        fields("N.;Nominativo;Privacy;Data\n1;Rossi Mario;si;43831\n2;Neri Anna;si;44000\n3;Galli Ugo;no;44100"),
        ["ignore", "full_name", "consent:PRIVACY", "consent_on:PRIVACY"]
    );
    assert_eq!(
        fields("Nato a;il;Paese;Stato\nParma;01/02/1980;Noceto;Iscritto\nRoma;03/04/1990;Fidenza;Disiscritto"),
        ["birth_place", "birth_on", "city", "consent:CONSENSO"]
    );
}

#[test]
fn what_counts_on_is_not_the_first_of_its_kind() {
    assert_eq!(fields("CAP;CAP 2;Email;Email 2\n;43121;a@b.example;c@d.example"), ["postcode", "", "email", "email"]);
}

#[test]
fn a_note_about_health_asks_whether_it_is_needed() {
    let needed = |note: &str| {
        let mut content = Content::default();
        content.count(&Cell::text("paga in contanti"));
        content.count(&Cell::text(note));
        propose(&["Note".to_owned()], &[content], &KnownFields::default())[0].really_needed
    };
    assert_eq!(needed("tinta 6.1, allergica all'ammoniaca"), Some(Sensitive::Health));
    assert_eq!(needed("Farmacia di via Roma: consegna il martedì"), None);
}

#[test]
fn headers_of_small_offices_are_understood() {
    assert_eq!(
        fields("Indirizzo;Numero Civico;CAP\nVia Roma;12;53100\nVia Po;3/a;50100"),
        ["address", "address", "postcode"]
    );
    assert_eq!(
        fields("E-mail;PUBBL.;NEWS;Non desidera ricevere comunicazioni\na@b.example;si;no;\nc@d.example;no;no;SI"),
        ["email", "consent:MARKETING", "consent:NEWSLETTER", "opt_out"]
    );
    // The time of a form is no day of a withdrawal, and "Stato" is no country where nobody lives in one.
    assert_eq!(
        fields(
            "E-mail;Cessione a terzi;Data e ora;Stato\na@b.example;si;2023-05-06 11:12:13;attivo\nc@d.example;no;2024-01-02 08:00:00;cessato"
        ),
        ["email", "consent:TERZI", "acquired_on", "tags"]
    );
    assert_eq!(fields("E-mail;Acconsento a ricevere offerte via email/SMS\na@b.example;si")[1], "consent:MARKETING");
}

#[test]
fn keeps_purposes_apart() {
    let got = fields("E-mail;Newsletter;Profilazione;Cessione a terzi;Data consenso\na@b.example;si;no;;01/02/2020");
    assert_eq!(got, ["email", "consent:NEWSLETTER", "consent:PROFILAZIONE", "consent:TERZI", "consent_on:NEWSLETTER"]);
}

#[test]
fn a_word_behind_another_does_not_name_the_field() {
    assert_eq!(
        fields(
            "Cognome;Nome;Stato cliente;Contattabile via tel;ProvNascita\nRossi;Mario;attivo;SI;MI\nNeri;Anna;ex cliente;NO;PR"
        )[2..],
        ["tags", "consent:TELEFONO", ""]
    );
    // A number is no postcode where nobody lives anywhere.
    assert_ne!(fields("Cognome;Nome;N. doc.\nRossi;Mario;1000\nNeri;Anna;1003\nPo;Ivo;1007")[2], "postcode");
    assert_eq!(
        fields(
            "Società;Posta elettronica;Nome visualizzato posta elettronica\nRossi Srl;a@b.example;Rossi Srl (a@b.example)"
        )[2],
        "ignore"
    );
}

#[test]
fn days_of_the_last_century_are_births() {
    let got = fields(
        ";;;\nRossi Mario;a@b.example;12/03/1956;si\nNeri Anna;c@d.example;01/04/1971;no\nPo Ivo;e@f.example;05/06/1988;si",
    );
    assert_eq!(got[2], "birth_on");
}

/// A list with a name, an e-mail and a mobile of its own, and one more column.
fn fourth(header: &str, values: [&str; 5]) -> (String, bool) {
    let mut table = format!("Cognome;Nome;E-mail;Cellulare;{header}");
    let names = ["Rossi;Mario", "Verdi;Anna", "Neri;Ugo", "Galli;Ada", "Conti;Leo"];
    for (at, (name, value)) in names.iter().zip(values).enumerate() {
        table += &format!("\n{name};p{at}@x.example;349 98765{at}0;{value}");
    }
    let (field, sure) = proposals(&table).pop().unwrap();
    (field.unwrap_or_default(), sure)
}

#[test]
fn digits_under_a_word_that_says_nothing_are_no_telephone() {
    for (header, values) in [
        ("Stagione", ["2021/2022", "2022/2023", "2021/2022", "2022/2023", "2020/2021"]),
        (
            "ADDED_TIME",
            [
                "01-05-2023 10:22:33",
                "02-05-2023 10:22:34",
                "03-05-2023 10:22:35",
                "04-05-2023 10:22:36",
                "05-05-2023 10:22:37",
            ],
        ),
        ("Server", ["192.168.10.20", "192.168.10.21", "192.168.10.22", "192.168.10.23", "192.168.10.24"]),
        ("Scaglione", ["20.000 - 30.000", "30.000 - 50.000", "20.000 - 30.000", "50.000 - 60.000", "20.000 - 30.000"]),
        ("Pratica", ["2023/001230", "2023/001231", "2023/001232", "2023/001233", "2023/001234"]),
        ("Lotto", ["0521001230", "0521001231", "0521001232", "0521001233", "0521001234"]),
        ("Polizza", ["012345678", "022345678", "052345678", "062345678", "085345678"]),
        ("Contatore", ["3401234567", "3401234567", "3401234567", "3401234567", "3401234568"]),
    ] {
        let (field, _) = fourth(header, values);
        assert!(!matches!(field.as_str(), "phone" | "mobile" | "fax"), "{header}: {field}");
    }
    let mobiles = ["340 1234567", "340 2234567", "340 3234567", "340 4234567", "340 5234567"];
    assert_eq!(fourth("Rif.", mobiles).0, "mobile");
    let labelled = ["tel. 0521 123456", "+39 02 36618300", "tel. 0521 123457", "+39 0521 123458", "tel 0521 123459"];
    assert_eq!(fourth("Rif.", labelled).0, "phone");
}

#[test]
fn somebody_elses_address_becomes_a_note_and_is_asked() {
    let mails = ["t@y.example", "c@y.example", "t@y.example", "c@y.example", "t@y.example"];
    let phones = ["0521 123456", "0521 223456", "0521 323456", "0521 423456", "0521 523456"];
    for header in [
        "Email agente",
        "Email responsabile",
        "Email contabile",
        "E-mail dentista",
        "Email amministratore",
        "Email del consulente",
        "Email avvocato",
        "Email filiale",
        "Assistant Email",
        "Manager's Email",
        "Mail medico curante",
        "Sales rep email",
    ] {
        assert_eq!(fourth(header, mails), ("notes".to_owned(), false), "{header}");
    }
    for header in ["Tel. agente", "Cell. amministratore", "Tel. medico", "Cell. badante", "Tel. nonna", "Tel. scuola"] {
        assert_eq!(fourth(header, phones), ("notes".to_owned(), false), "{header}");
    }
    for header in ["Email lavoro", "Email fatture", "Email personale", "E-mail cliente", "Email casa"] {
        assert_eq!(fourth(header, mails).0, "email", "{header}");
    }
    // Where the customer has none, it is asked.
    let alone = proposals("Ragione sociale;Email responsabile\nRossi Srl;a@b.example\nNeri Srl;c@d.example");
    assert_eq!(alone[1], (Some("email".to_owned()), false));
}

#[test]
fn the_names_of_who_serves_the_customer_are_left_out() {
    let names = ["Rossi Mario", "Bianchi Anna", "Verdi Luca", "Galli Ada", "Conti Leo"];
    for header in ["Delegato", "Capo area", "Medico", "Istruttore", "Nome banca", "Nome del medico", "Manager's Name"] {
        let (field, _) = fourth(header, names);
        assert!(matches!(field.as_str(), "" | "ignore"), "{header}: {field}");
    }
    assert_eq!(fourth("Nome coniuge", ["Maria", "Luca", "Anna", "Ugo", "Ada"]), ("notes".to_owned(), false));
}

#[test]
fn a_tax_id_and_a_day_of_joining_are_what_stands_beside_them() {
    assert_eq!(
        fields(
            "Ragione sociale;Tax ID;Codice Fiscale\nRossi Srl;00743110157;RSSMRA80A01H501U\nNeri Srl;01234567897;NREGUO70A01H501F"
        )[1..],
        ["tax_or_vat", "tax_code"]
    );
    let joined = "Cognome;Nome;Data iscrizione\nRossi;Mario;01/02/2020\nNeri;Anna;03/04/2021";
    assert_eq!(fields(joined)[2], "acquired_on");
    let consent = "Cognome;Nome;Newsletter;Data iscrizione\nRossi;Mario;si;01/02/2020\nNeri;Anna;no;03/04/2021";
    assert_eq!(fields(consent)[3], "consent_on:NEWSLETTER");
}

#[test]
fn short_names_of_old_programs_and_of_abroad_are_understood() {
    assert_eq!(
        fields("Cogn.;Nom.;Ind.;N.civ.\nRossi;Mario;Via Roma;12\nNeri;Anna;Corso Italia;3"),
        ["last_name", "first_name", "address", "address"]
    );
    assert_eq!(
        fields("ANCODI;ANRAGS;ANINDI;ANCAPI;ANLOCA;ANTELE\n1;ROSSI SRL;VIA ROMA 1;20121;MILANO;021234567"),
        ["external_id", "organisation", "address", "postcode", "city", "phone"]
    );
    let got = proposals(
        "Full name;Address;Postcode;Mobile\nJohn Smith;12 High Street;SW1A 1AA;07700 900123\n\
         Jane Doe;3 Mill Lane;LS1 4AP;07700 900456",
    );
    assert_eq!(got[2].0.as_deref(), Some("postcode"));
    assert_eq!(got[3], (Some("mobile".to_owned()), false), "nobody says of which country: asked");
}

#[test]
fn what_the_second_person_of_a_row_has_is_no_data_of_the_first() {
    let got = proposals(
        "Sposa;Tel. sposa;Mail sposa;Sposo;Tel. sposo;Mail sposo\n\
         Anna Bianchi;347 7654321;anna@a.example;Mario Rossi;333 1234567;mario@a.example\n\
         Elena Neri;348 1231231;elena@a.example;Luca Verdi;339 1112223;luca@a.example",
    );
    let fields: Vec<_> = got.iter().map(|(field, _)| field.as_deref().unwrap_or_default()).collect();
    assert_eq!(fields, ["full_name", "phone", "email", "notes", "notes", "notes"]);
    assert!(got[3..].iter().all(|(_, sure)| !sure), "asked");
}

#[test]
fn what_the_cells_deny_the_header_does_not_make() {
    assert_eq!(fields("Cognome;Nome;Firma\nRossi;Mario;ok\nNeri;Anna;ok\nVerdi;Luca;ok")[2], "");
    let got = fields("Cliente;Stato\nRossi Mario;annullato\nNeri Anna;perso\nVerdi Luca;preventivo");
    assert_ne!(got[1], "country");
    let got = fields("Cognome;Nome;Stato\nRossi;Mario;Italia\nNeri;Anna;Francia\nVerdi;Luca;Italia");
    assert_eq!(got[2], "country");
}

#[test]
fn the_box_of_somebody_else_is_asked_about() {
    let list = |header: &str| {
        format!(
            "Cliente;{header}\nRossi Mario;a@pec.example.it\nNeri Anna;b@pec.example.it\nVerdi Luca;c@pec.example.it"
        )
    };
    for header in ["PEC controparte", "PEC zanzariera"] {
        let (field, sure) = proposals(&list(header))[1].clone();
        assert!(!sure, "{header}: {field:?}");
    }
    assert_eq!(proposals(&list("PEC cliente"))[1], (Some("pec".to_owned()), true));
}

#[test]
fn a_day_that_names_its_purpose_is_no_day_of_another_consent() {
    let got = fields(
        "Cognome;Nome;Newsletter;SMS marketing;Privacy firmata il\n\
         Rossi;Mario;si;no;01/02/2020\nNeri;Anna;no;si;03/02/2020\nVerdi;Luca;si;si;05/02/2020",
    );
    assert_eq!(got[4], "consent_on:PRIVACY");
}
