//! What a new archive ships with: sources, retention classes, three purposes, three consent types, reasons. All of it is
//! journaled like anything else and can be changed; the texts are proposals that a lawyer should confirm.

use crate::{AppError, Desk, archive::OpenArchive, desk::locked, privacy::ship_reasons};
use custode_domain::{
    consent_type::{NewConsentType, Wording},
    controller::{Controller, Operator},
    ids::{ConsentTypeId, PurposeId, RetentionClassId, SourceId, TxnId, UnitId, WordingId},
    journal::Body,
    privacy::PrivacySettings,
    purpose::{LegalBasis, Purpose},
    records::SignerKey,
    retention::{ACCESS_LOG, ACTIVITY_LOG, RetentionClass, SHIPPED_CLASSES, ShippedClass},
    role::ShippedRole,
    source::{BOUGHT_LIST, SHIPPED_SOURCES, Source},
};
use custode_report::Lang;
use custode_store::Act;

/// Italian and English.
type Words = [&'static str; 2];

const SOURCES: &[(&str, Words)] = &[
    ("NEGOZIO", ["In negozio", "In the shop"]),
    ("WEB", ["Sito web", "Web site"]),
    ("FIERA", ["Fiera o evento", "Fair or event"]),
    ("BANCA-DATI-PUBBLICA", ["Banca dati pubblica", "Public database"]),
    ("LEAD-GENERATION", ["Raccolta di contatti (lead generation)", "Lead generation"]),
    ("TELEFONATA", ["Telefonata", "Phone call"]),
    ("MODULO", ["Modulo compilato", "Form filled in"]),
    ("RICHIESTA", ["Richiesta della persona", "Request by the person"]),
    ("PASSAPAROLA", ["Passaparola", "Word of mouth"]),
    ("IMPORT", ["Elenco o gestionale precedente", "Earlier list or program"]),
    (BOUGHT_LIST, ["Lista acquistata o ceduta da altri", "List bought or handed over by others"]),
];

const CLASSES: &[(&str, Words)] = &[
    ("MARKETING", ["Marketing", "Marketing"]),
    ("PROFILAZIONE", ["Profilazione", "Profiling"]),
    ("PROSPECT", ["Contatti non interessati", "Contacts not interested"]),
    ("CHIAMATE", ["Chiamate di servizio", "Service calls"]),
    ("CHAT-SMS", ["Chat e messaggi", "Chats and messages"]),
    ("RECLAMI", ["Reclami e assistenza", "Complaints and support"]),
    ("CORRISPONDENZA", ["Corrispondenza commerciale", "Business correspondence"]),
    ("PROVE-CONSENSO", ["Prove di consenso", "Proofs of consent"]),
    ("FASCICOLI-DIRITTI", ["Richieste degli interessati", "Requests by data subjects"]),
    ("RAPPORTI-CESSATI", ["Schede dopo la fine del rapporto", "Cards after the end of the relation"]),
    (ACCESS_LOG, ["Registro degli accessi", "Access log"]),
    (ACTIVITY_LOG, ["Registro di ciò che è uscito e delle decisioni", "Log of what went out and of decisions"]),
];

fn filled(class: &ShippedClass, language: usize) -> RetentionClass {
    RetentionClass {
        code: class.code.to_owned(),
        title: words(CLASSES, class.code, language).to_owned(),
        months: class.months,
        anchor: class.anchor,
        norm: class.norm.map(str::to_owned),
        commercial: class.commercial,
        floor_months: None,
        floor_norm: None,
        grace_days: 0,
        action: None,
        channels: None,
        categories: Vec::new(),
        reasons: None,
        law: None,
    }
}

/// A shipped retention class, for an archive that is older than it.
pub(crate) fn shipped_class(desk: &Desk, code: &str) -> Option<RetentionClass> {
    let language = usize::from(window_language(desk) == Lang::En);
    SHIPPED_CLASSES.iter().find(|class| class.code == code).map(|class| filled(class, language))
}

struct ShippedPurpose {
    code: &'static str,
    title: Words,
    basis: LegalBasis,
    marketing: bool,
    categories: Words,
    recipients: Words,
    retention: Words,
}

const PURPOSES: [ShippedPurpose; 3] = [
    ShippedPurpose {
        code: "CONTRATTO",
        title: ["Eseguire ordini e contratti, dare assistenza", "Fulfil orders and contracts, give support"],
        basis: LegalBasis::Contract,
        marketing: false,
        categories: ["Dati anagrafici, recapiti, corrispondenza", "Identity, contact details, correspondence"],
        recipients: ["Nessuno", "Nobody"],
        retention: [
            "Per la durata del rapporto e 10 anni dalla sua fine",
            "While the relation lasts and 10 years after its end",
        ],
    },
    ShippedPurpose {
        code: "OBBLIGHI",
        title: ["Conservare scritture e corrispondenza", "Keep records and correspondence"],
        basis: LegalBasis::LegalObligation,
        marketing: false,
        categories: [
            "Dati anagrafici, codice fiscale, partita IVA, corrispondenza",
            "Identity, tax code, VAT number, correspondence",
        ],
        recipients: ["Consulente fiscale, autorità che ne hanno titolo", "Tax adviser, authorities entitled to them"],
        retention: [
            "10 anni dall’ultima registrazione (art. 2220 c.c.)",
            "10 years from the last entry (art. 2220 Italian Civil Code)",
        ],
    },
    ShippedPurpose {
        code: "MARKETING",
        title: ["Inviare novità e offerte", "Send news and offers"],
        basis: LegalBasis::Consent,
        marketing: true,
        categories: ["Nome, recapiti, consensi", "Name, contact details, consents"],
        recipients: ["Nessuno", "Nobody"],
        retention: [
            "Fino alla revoca, e al più 24 mesi dall’ultimo contatto",
            "Until withdrawal, and at most 24 months from the last contact",
        ],
    },
];

/// The purpose of e-mail to own customers about similar goods; it comes when the firm turns that on.
const SOFT_SPAM: ShippedPurpose = ShippedPurpose {
    code: "PRODOTTI-SIMILI",
    title: ["Scrivere ai clienti di prodotti e servizi simili", "Write to customers about similar goods and services"],
    basis: LegalBasis::SoftSpam,
    marketing: true,
    categories: ["Nome, indirizzo email, acquisti", "Name, e-mail address, purchases"],
    recipients: ["Nessuno", "Nobody"],
    retention: [
        "Fino all’opposizione, e al più 24 mesi dall’ultimo acquisto",
        "Until objection, and at most 24 months from the last purchase",
    ],
};

/// The purpose of soft spam, in the language of the window.
pub(crate) fn soft_spam(desk: &Desk) -> Purpose {
    purpose(&SOFT_SPAM, usize::from(window_language(desk) == Lang::En))
}

struct ShippedType {
    code: &'static str,
    title: Words,
    description: Words,
    flags: (bool, bool, bool),
    wording: Words,
}

const TYPES: [ShippedType; 3] = [
    ShippedType {
        code: "NEWSLETTER",
        title: ["Newsletter", "Newsletter"],
        description: ["Un testo a molte persone, per posta elettronica", "One text to many people, by e-mail"],
        flags: (true, false, false),
        wording: [
            "Acconsento a ricevere per posta elettronica la newsletter con novità e offerte. Posso revocare il consenso in ogni momento, senza costi.",
            "I agree to receive the newsletter with news and offers by e-mail. I can withdraw this consent at any time, free of charge.",
        ],
    },
    ShippedType {
        code: "EMAIL",
        title: ["Email commerciali", "Commercial e-mails"],
        description: ["Un messaggio scritto a una sola persona", "One message written to one person"],
        flags: (false, true, false),
        wording: [
            "Acconsento a ricevere messaggi di posta elettronica personali con proposte commerciali. Posso revocare il consenso in ogni momento, senza costi.",
            "I agree to receive personal e-mails with commercial proposals. I can withdraw this consent at any time, free of charge.",
        ],
    },
    ShippedType {
        code: "TELEFONO",
        title: ["Telefonate commerciali", "Commercial calls"],
        description: ["Una telefonata con operatore", "A call by a person"],
        flags: (false, false, true),
        wording: [
            "Acconsento a ricevere telefonate con proposte commerciali. Posso revocare il consenso in ogni momento, senza costi.",
            "I agree to receive phone calls with commercial proposals. I can withdraw this consent at any time, free of charge.",
        ],
    },
];

fn words<'a>(list: &'a [(&str, Words)], code: &str, language: usize) -> &'a str {
    list.iter().find(|(known, _)| *known == code).map_or("", |(_, words)| words[language])
}

/// Writes what a new archive ships with, in the language of the window.
pub(crate) async fn ship(desk: &Desk, archive: &OpenArchive) -> Result<(), AppError> {
    let code = desk.machine().memory().appearance.language.clone();
    let language = usize::from(code == "en");
    let act = Act { actor: archive.actor(), at: desk.now(), txn: TxnId::from_uuid(desk.new_id()) };
    let today = desk.today();
    archive
        .store()
        .transact(act, async |tx| -> Result<(), AppError> {
            let unit = || UnitId::from_uuid(desk.new_id());
            let operator = Operator {
                name: archive.login().to_owned(),
                lead: true,
                role: Some(ShippedRole::Owner.id()),
                removed: false,
            };
            let key = locked(archive.vault()).signing_public_key().to_vec();
            tx.write(archive.store().scope(), Body::SignerKnown(SignerKey { key }));
            tx.write(archive.actor(), Body::OperatorSet(operator));
            let controller = Controller { name: archive.name().to_owned(), ..Controller::default() };
            tx.write(unit(), Body::ControllerSet(controller));
            for (position, (code, from_subject)) in SHIPPED_SOURCES.iter().enumerate() {
                let source = Source {
                    code: (*code).to_owned(),
                    title: words(SOURCES, code, language).to_owned(),
                    from_subject: *from_subject,
                    bought: *code == BOUGHT_LIST,
                    description: None,
                    position: u32::try_from(position).unwrap_or_default(),
                };
                tx.write_new(SourceId::from_uuid(desk.new_id()), Body::SourceSet(source));
            }
            for class in SHIPPED_CLASSES {
                let id = RetentionClassId::from_uuid(desk.new_id());
                tx.write_new(id, Body::RetentionClassSet(filled(class, language)));
            }
            let mut marketing = None;
            for shipped in &PURPOSES {
                let id = PurposeId::from_uuid(desk.new_id());
                let purpose = purpose(shipped, language);
                if purpose.marketing {
                    marketing = Some((id, purpose.clone()));
                }
                tx.write_new(id, Body::PurposeSet(purpose));
            }
            for shipped in &TYPES {
                let id = ConsentTypeId::from_uuid(desk.new_id());
                let (allow_mass, allow_single, allow_contact) = shipped.flags;
                let definition = NewConsentType {
                    title: shipped.title[language].to_owned(),
                    code: shipped.code.to_owned(),
                    description: Some(shipped.description[language].to_owned()),
                    purpose: marketing.as_ref().map(|(id, _)| *id),
                    validity_days: Some(730),
                    allow_mass,
                    allow_single,
                    allow_contact,
                    channels: None,
                    min_evidence: 1,
                }
                .parse(marketing.as_ref().map(|(_, purpose)| purpose))
                .map_err(|_| AppError::Internal("a shipped consent type is wrong"))?;
                tx.write_new(id, Body::ConsentTypeDefined(definition));
                let wording = Wording {
                    id: WordingId::from_uuid(desk.new_id()),
                    version: "1".to_owned(),
                    language: code.clone(),
                    text: shipped.wording[language].to_owned(),
                    valid_from: Some(today),
                };
                tx.write_new(id, Body::WordingAdded(wording));
            }
            ship_reasons(desk, tx);
            // Shown once somebody activates the module (S77); archives that never said so have it active.
            let privacy = PrivacySettings::unit(archive.store().scope());
            tx.write_new(privacy, Body::PrivacySet(PrivacySettings::default()));
            Ok(())
        })
        .await?;
    Ok(())
}

/// The language of the window.
pub(crate) fn window_language(desk: &Desk) -> Lang {
    if desk.machine().memory().appearance.language == "en" { Lang::En } else { Lang::It }
}

/// Words that Custode shipped, in the language of the window; what the firm wrote itself stays as it is.
#[must_use]
pub fn in_window(desk: &Desk, text: &str) -> String {
    shipped_in(text, window_language(desk))
}

/// What was typed over a text: the words of Custode that a form showed in its own language, and that nobody changed, stay as they
/// are kept.
pub(crate) fn typed_over(kept: Option<&str>, typed: String) -> String {
    let same = kept.filter(|kept| shipped_in(kept, Lang::It) == shipped_in(&typed, Lang::It));
    same.map_or(typed, str::to_owned)
}

/// Words that Custode shipped, in the language of a reader; what the firm wrote itself stays as it is.
pub(crate) fn shipped_in(text: &str, language: Lang) -> String {
    let of_purposes =
        PURPOSES.iter().chain([&SOFT_SPAM]).flat_map(|one| [one.title, one.categories, one.recipients, one.retention]);
    let titles = SOURCES.iter().chain(CLASSES).chain(crate::privacy::REASON_TITLES).map(|(_, words)| *words);
    let mut all =
        of_purposes.chain(titles).chain(TYPES.iter().flat_map(|one| [one.title, one.description, one.wording]));
    // Archives of before have them with straight apostrophes.
    let known = text.replace('\'', "’");
    let found = all.find(|words| words.contains(&known.as_str()));
    found.map_or(text, |words| words[usize::from(language == Lang::En)]).to_owned()
}

fn purpose(shipped: &ShippedPurpose, language: usize) -> Purpose {
    Purpose {
        code: shipped.code.to_owned(),
        title: shipped.title[language].to_owned(),
        description: None,
        basis: shipped.basis,
        marketing: shipped.marketing,
        profiling: false,
        data_categories: Some(shipped.categories[language].to_owned()),
        recipients: Some(shipped.recipients[language].to_owned()),
        retention: Some(shipped.retention[language].to_owned()),
        retention_class: None,
        parent: None,
        rights_answers: false,
        automated: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_words_are_told_in_a_language_and_kept_as_they_are() {
        for (italian, english) in [("In negozio", "In the shop"), ("Sollecito o contestazione", "Reminder or dispute")]
        {
            assert_eq!(shipped_in(italian, Lang::En), english);
            assert_eq!(shipped_in(english, Lang::It), italian);
            assert_eq!(typed_over(Some(italian), english.to_owned()), italian, "nobody changed it");
        }
        assert_eq!(shipped_in("Negozio di Parma", Lang::En), "Negozio di Parma");
        assert_eq!(typed_over(Some("In negozio"), "Al banco".to_owned()), "Al banco");
        assert_eq!(typed_over(None, "In the shop".to_owned()), "In the shop");
    }

    #[test]
    fn every_shipped_code_has_words_in_both_languages() {
        for (code, _) in SHIPPED_SOURCES {
            assert!(!words(SOURCES, code, 0).is_empty() && !words(SOURCES, code, 1).is_empty(), "source {code}");
        }
        for class in SHIPPED_CLASSES {
            assert!(!words(CLASSES, class.code, 0).is_empty(), "class {}", class.code);
        }
    }

    /// S93: three separate types, one permission each.
    #[test]
    fn s93_the_shipped_types_have_one_permission_each() {
        for shipped in &TYPES {
            let (mass, single, contact) = shipped.flags;
            assert_eq!(u8::from(mass) + u8::from(single) + u8::from(contact), 1, "{}", shipped.code);
        }
    }
}
