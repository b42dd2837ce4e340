//! Headers of programs and offices, with what each of them means: "" where a word alone says nothing.

use super::{Word, guess, table};

fn said(header: &str) -> &'static str {
    match guess(header).first() {
        Some((Word::Plain("ignore"), _)) | None => "",
        Some((Word::Plain(field), _)) => field,
        Some((Word::Consent, _)) => "consent",
        Some((Word::ConsentOn, _)) => "consent_on",
        Some((Word::ConsentWithdrawnOn, _)) => "withdrawn_on",
    }
}

fn all(field: &str, headers: &str) {
    let wrong: Vec<_> = headers.split('|').map(str::trim).filter(|h| said(h) != field).map(|h| (h, said(h))).collect();
    assert!(wrong.is_empty(), "{field}: {wrong:?}");
}

#[test]
fn the_first_noun_rules_and_the_last_one_in_english() {
    all("last_name", "Cognome iscritto|Cognome paziente|Billing Last Name|CONTACT.LASTNAME|Cognome/Surname");
    all("first_name", "Nome iscritto|Nome socio|Nome del cliente|Billing First Name|Contact: First Name|Nome/Name");
    all("full_name", "Customer name|COGN_NOME|Nome cognome/ragione sociale");
    all(
        "organisation",
        "Nome della società|Nome dell'impresa|Nombre de la empresa|Nom de l'entreprise|Nome fornitore/cliente|Nome ditta",
    );
    all("tax_code", "CF paziente|C.F. cliente|Cod. fisc. assistito");
    all("address", "Billing Street|Indirizzo di consegna cliente");
    all("phone", "Recapito tel.|Rec. telefonico|Numero fisso|Contatto telefonico");
    all("email", "Adresse e-mail|Adresse de messagerie|Contatto e-mail|Recapito e-mail cliente|E-mail fatture");
    all("country", "Codice nazione|Staat|Nazione residenza");
    all("city", "COM_RES|Residenza - comune|Comune di residenza del socio");
    all("external_id", "Codice paziente|Cod. cliente|Numero socio");
    all("notes", "Customer Note|Annot.");
    all("consent_on", "DT_CONS|Marketing consent date|Date de consentement|Einwilligung am|Data del consenso privacy");
    all("consent", "Accetto di ricevere comunicazioni commerciali|Consentimiento|Consentement");
    all("opt_out", "Disiscritto|CONS_NO|Sin consentimiento|Sans consentement|Ohne Einwilligung");
    all("consent", "Sms sì/no|CONS_MARK");
}

#[test]
fn a_certified_box_is_no_ordinary_mail() {
    all(
        "pec",
        "PEC_MAIL|E-mail certificata|Indirizzo posta elettronica certificata|IND_PEC|EMAILPEC|Casella PEC cliente",
    );
    all("email", "E-mail ordinaria|Posta elettronica");
}

#[test]
fn a_word_beside_it_takes_the_meaning_away() {
    all(
        "",
        "Categoria IVA|Gruppo sanguigno|Stato civile|Lead Status|Cod. agente|Numero ordine|Vettore|Targa|Codice catastale|\
         Data prossima visita|Data revisione|Nome banca|Nome del medico|Manager's Name|Assistant's Name|Posizione fiscale|\
         Titolo di studio|Numero polizza|Codice regionale assistito|Average Order Value|Tipo cliente iva|Nome cane|\
         Lista prezzi|Canale televisivo|Gruppo merceologico|Date of last order|Order number|Product name|Event name",
    );
}

#[test]
fn what_is_somebody_elses_says_nothing_of_the_customer() {
    all(
        "",
        "Email agente|Email responsabile|E-mail amministratore|Tel. avvocato|Cell. badante|Tel. della nonna|Tel. scuola|\
         Assistant's Phone|Manager Email|Email commercialista|Tel. medico curante|Telefono emergenza|Telefono (mamma)|\
         Nome coniuge|Email venditore|Cell. autista|Email filiale|Delegato|Capo area|Medico|Istruttore",
    );
    all(
        "email",
        "Email cliente|E-mail personale|Email lavoro|Email amministrazione|E-mail ufficio|Email fatture|Email referente",
    );
    all("phone", "Tel. casa|Telefono ufficio|Tel. negozio|Telefono paziente|Work Phone");
}

#[test]
fn slips_and_cut_names_are_understood_but_no_other_word() {
    all("last_name", "Congome|COGNOM");
    all("mobile", "Cellullare|CELLULAR");
    all("organisation", "DENOMINAZI|RAGIONESOC");
    all("address", "Indirrizzo|INDIRIZ");
    all("tax_code", "Codice Fisclae");
    all("email", "Emial");
    all("", "Stanza|Totem|Punto|Colore|Lingue parlate|Prova|Cappello|Nomina|Telaio|Comunione");
}

#[test]
fn programs_and_neighbours_have_words_of_their_own() {
    all("organisation", "ANDESCRI|CardName|DESCR_CLI|DES_CONTO|Firmenname|Razón social|Raison sociale");
    all("address", "ANINDIRI|Anschrift|Calle|Rue|Dirección");
    all("city", "ANLOCALI|Wohnort|Población");
    all("province", "ANPROVIN|Bundesland");
    all("phone", "ANTELEFO|Festnetz|Tlf.|Teléfono fijo");
    all("mobile", "ANNUMCEL|Handynummer|Téléphone mobile|Smartphone");
    all("fax", "Télécopie|Faxnummer");
    all("vat_number", "ANPARIVA|LicTradNum|Numéro de TVA");
    all("tax_or_vat", "Tax ID");
    all("external_id", "CardCode|Kundennummer|Numéro client");
    all("last_name", "Zuname|Nom de famille|Primer apellido");
    all("full_name", "Anzeigename|Nom affiché|Vollständiger Name");
    all("birth_on", "Anniversaire|Cumpleaños|Fecha de nacimiento");
    all("birth_place", "Lieu de naissance|COM_NASC");
    all("sex", "Sexo");
    all("role", "Fonction|Berufsbezeichnung");
    all("tags", "Kategorien|Categorías");
    all("postcode", "CP|Código postal");
    all("email", "Courrier électronique|Correo electrónico");
    all("withdrawn_on", "Widerrufen am");
    all("website", "Company Domain Name|Page Web");
}

#[test]
fn dictionary_has_no_word_twice() {
    let twice: Vec<_> = table().windows(2).filter(|w| w[0].0 == w[1].0).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(table().iter().all(|(w, _)| !w.is_empty()));
}

#[test]
fn knows_the_header_vectors() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../../../tests/fixtures/vectors/header_names.json")).unwrap();
    let mut wrong = Vec::new();
    for case in vectors["cases"].as_array().unwrap() {
        let (header, field) = (case["header"].as_str().unwrap(), case["field"].as_str().unwrap());
        let got = guess(header).first().map_or("none", |(word, _)| match word {
            Word::Consent => "consent",
            Word::ConsentOn => "consent_date",
            Word::ConsentWithdrawnOn => "withdrawal_date",
            Word::Plain(p) => match *p {
                "organisation" => "company",
                "last_name" => "last",
                "first_name" => "first",
                "address" => "street",
                "postcode" => "cap",
                "province" => "prov",
                "vat_number" => "vat",
                "tax_code" => "cf",
                "tax_or_vat" => "vat_or_cf",
                "sdi_code" => "sdi",
                "birth_on" => "birth_date",
                "external_id" => "customer_code",
                other => other,
            },
        });
        if got != field {
            wrong.push((header, field, got));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
