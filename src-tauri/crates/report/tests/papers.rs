//! Receipt, form, preference sheet and documents: conforming PDFs, readable by machines; the receipt against its schema.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::{fs, path::PathBuf, process::Command};

use common::{at, day, sample, some};
use custode_i18n::Lang;
use custode_report::*;
use serde_json::{Value, json};

const RECORD: &str = "019a0000-0000-7000-8000-000000000001";
const CARD: &str = "019a0000-0000-7000-8000-000000000002";
const TEXT: &str = "019a0000-0000-7000-8000-000000000003";

fn wording() -> FormWording {
    FormWording {
        id: TEXT.into(),
        version: "3".into(),
        language: "it".into(),
        text: "Acconsento a ricevere per posta elettronica la newsletter con novità e offerte. Posso revocare il consenso in ogni momento, senza costi.".into(),
        valid_from: Some(day("2025-09-01")),
    }
}

fn receipt() -> Receipt {
    Receipt {
        record: RECORD.into(),
        subject: CARD.into(),
        person: "Giulia Bianchi".into(),
        type_code: "NEWSLETTER".into(),
        type_title: "Newsletter".into(),
        description: None,
        state: ConsentState::Given,
        dpv_state: "ConsentGiven".into(),
        decided_on: Some(day("2026-03-12")),
        recorded_at: at("2026-03-12T15:20:00Z"),
        recorded_by: "Anna Ferri".into(),
        method: "paper_form".into(),
        wording: Some(wording()),
        evidence_level: 2,
        note: None,
        evidence: some("modulo M-0042-K, faldone 3"),
        valid_until: Some(day("2028-03-12")),
        ended: None,
        channels: vec!["email".into(), "pec".into()],
        purpose: Some(ReceiptPurpose {
            title: "Inviare novità e offerte".into(),
            marketing: true,
            categories: some("nome, recapiti"),
            recipients: None,
            retention: some("Fino alla revoca, al più 24 mesi"),
        }),
    }
}

fn paper(code: &str, content: Content) -> Paper {
    Paper { code: code.into(), issued_at: at("2026-11-22T09:00:00Z"), controller: sample().controller, content }
}

fn ask(title: &str) -> FormAsk {
    FormAsk {
        title: title.into(),
        code: title.to_uppercase(),
        description: None,
        wording: Some(wording()),
        channels: vec!["email".into(), "pec".into()],
        validity_days: Some(730),
    }
}

fn form(person: bool) -> Content {
    let person = person.then(|| FormPerson {
        name: "Giulia Bianchi".into(),
        points: vec!["giulia.bianchi@posta.example".into(), "+39 333 123 4567".into()],
        signer: Signer::Oneself,
    });
    let asks = vec![ask("Newsletter"), ask("Email commerciali"), ask("Telefonate commerciali")];
    Content::Form(ConsentForm { person, asks, notice: Some(IssuedAs { version: 2, on: day("2026-11-02") }) })
}

fn preferences() -> Content {
    Content::Preferences(PreferenceSheet {
        person: FormPerson {
            name: "Giulia Bianchi".into(),
            points: vec!["giulia.bianchi@posta.example".into()],
            signer: Signer::Oneself,
        },
        consents: vec![
            PreferenceAsk {
                ask: ask("Newsletter"),
                state: ConsentState::Given,
                since: Some(day("2026-03-12")),
                closed: vec!["email".into(), "pec".into()],
            },
            PreferenceAsk { ask: ask("Telefonate"), state: ConsentState::Unknown, since: None, closed: Vec::new() },
        ],
        purposes: vec!["Inviare novità e offerte".into(), "Ricerche di mercato".into()],
        channels: ["email", "phone", "sms", "messaging", "post"].map(str::to_owned).to_vec(),
        closed: vec![vec!["phone".into(), "post".into()], Vec::new()],
    })
}

fn facts() -> DocumentFacts {
    let pack = sample();
    DocumentFacts {
        controller: pack.controller,
        purposes: pack.purposes,
        recipients: pack.recipients,
        consents: vec!["Newsletter".into(), "Telefonate commerciali".into()],
        sources: vec!["Banca dati pubblica".into(), "Passaparola".into()],
        classes: vec![
            ClassFacts {
                title: "Marketing".into(),
                months: 24,
                anchor: "last_interaction".into(),
                norm: some("Garante, 24.02.2005"),
            },
            ClassFacts {
                title: "Corrispondenza".into(),
                months: 120,
                anchor: "document".into(),
                norm: some("art. 2220 c.c."),
            },
        ],
        bin_days: 30,
    }
}

fn document(kind: DocumentKind, lang: Lang) -> Content {
    let issued = Some(IssuedAs { version: 2, on: day("2026-11-02") });
    Content::Document(FirmDocument { kind, issued, text: document_text(kind, &facts(), lang) })
}

fn all(lang: Lang) -> Vec<(&'static str, Paper)> {
    vec![
        ("receipt", paper("R-0007", Content::Receipt(receipt()))),
        ("form", paper("M-0042-K", form(true))),
        ("form_blank", paper("M-0043-W", form(false))),
        ("preferences", paper("P-0044-A", preferences())),
        ("notice", paper("INF-2", document(DocumentKind::Notice, lang))),
        ("retention", paper("CONS-2", document(DocumentKind::Retention, lang))),
        ("rights", paper("DIR-2", document(DocumentKind::Rights, lang))),
    ]
}

fn kept(name: &str, pdf: &Pdf) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, &pdf.bytes).unwrap();
    path
}

fn output(program: &str, args: &[&str], file: &PathBuf) -> String {
    let output = Command::new(program)
        .args(args)
        .arg(file)
        .output()
        .unwrap_or_else(|_| panic!("{program} is missing: install qpdf and poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_paper_conforms_in_both_languages() {
    for lang in Lang::ALL {
        let bare =
            all(lang).into_iter().map(|(name, paper)| (name, Paper { controller: Controller::default(), ..paper }));
        for (name, paper) in bare {
            let said = prepare_paper(&paper, lang).map(|(_, pdf)| pdf.pages);
            assert!(said.is_ok(), "{name} of a firm that stated nothing: {said:?}");
        }
        for (name, paper) in all(lang) {
            let (document, pdf) = prepare_paper(&paper, lang).unwrap();
            assert_eq!(document.pages(), pdf.pages);
            let file = kept(&format!("paper_{name}_{lang}.pdf"), &pdf);
            let checked = output("qpdf", &["--check"], &file);
            assert!(checked.contains("No syntax or stream encoding errors found"), "{checked}");
            let meta = output("pdfinfo", &["-meta"], &file);
            assert!(meta.contains("pdfaid:part") && meta.contains("pdfuaid:part"), "{meta}");
            assert!(pdf.pages <= 2, "{name} has {} pages", pdf.pages);
            assert!(!format!("{paper:?}").contains("Giulia"), "no name in Debug");
            let stem = paper_stem(&paper, lang);
            assert!(!stem.contains("Giulia") && stem.ends_with("2026-11-22"), "{stem}");
        }
    }
}

/// S67: separate boxes, none ticked, notice version, code of the form.
#[test]
fn a_form_asks_each_question_on_its_own() {
    let (_, pdf) = prepare_paper(&paper("M-0042-K", form(true)), Lang::It).unwrap();
    let file = kept("paper_form_structure.pdf", &pdf);
    let said = words(&output("pdfinfo", &["-struct-text"], &file));
    assert_eq!(said.matches("\"Acconsento\"").count(), 3, "{said}");
    assert_eq!(said.matches("\"Non acconsento\"").count(), 3, "{said}");
    for wanted in ["M-0042-K", "Giulia Bianchi", "informativa, versione 2", "Versione 3", "Firma"] {
        assert!(said.contains(wanted), "{wanted:?} is missing in {said}");
    }
}

/// S69: all six rights are named, each with its article.
#[test]
fn the_sheet_of_rights_names_all_six() {
    for (lang, names) in [
        (Lang::It, ["Modifica:", "Rettifica:", "Cancellazione:", "Portabilità:", "Limitazione:", "Opposizione:"]),
        (Lang::En, ["Modification:", "Rectification:", "Erasure:", "Portability:", "Restriction:", "Objection:"]),
    ] {
        for kind in [DocumentKind::Rights, DocumentKind::Notice] {
            let text = document_text(kind, &facts(), lang);
            for name in names {
                assert!(text.contains(&format!("- {name}")), "{name} is missing in {text}");
            }
        }
    }
}

/// Art. 21(4): the right to object stands clearly and apart from everything else, in the notice too.
#[test]
fn the_right_to_object_stands_apart() {
    for (lang, heading) in [(Lang::It, "# Il diritto di opporsi"), (Lang::En, "# The right to object")] {
        for kind in [DocumentKind::Rights, DocumentKind::Notice] {
            let text = document_text(kind, &facts(), lang);
            assert!(text.lines().any(|line| line == heading), "{text}");
        }
    }
}

/// DOMAIN 4.2: a no and a withdrawal have a receipt that says so: not "for what we use your data", nor "how to withdraw".
#[test]
fn a_receipt_says_what_was_decided() {
    let said = |state, dpv: &str| {
        let one = Receipt { state, dpv_state: dpv.into(), ..receipt() };
        let (_, pdf) = prepare_paper(&paper("R-0007", Content::Receipt(one)), Lang::It).unwrap();
        words(&output("pdfinfo", &["-struct-text"], &kept(&format!("paper_receipt_{dpv}.pdf"), &pdf)))
    };
    for (state, dpv, title, unused) in [
        (ConsentState::Refused, "ConsentRefused", "Ricevuta di un rifiuto", "Non usiamo i Suoi dati"),
        (ConsentState::Withdrawn, "ConsentWithdrawn", "Ricevuta di una revoca", "Non usiamo più i Suoi dati"),
    ] {
        let said = said(state, dpv);
        assert!(said.contains(title) && said.contains(unused), "{said}");
        for wrong in ["Ricevuta di un consenso", "Può revocare", "Chi altro li riceve", "Valido fino al"] {
            assert!(!said.contains(wrong), "{wrong:?} on {title}: {said}");
        }
    }
    // What the firm decided is not put into the mouth of the person.
    for (state, dpv, title) in [
        (ConsentState::Revoked, "ConsentRevoked", "Un consenso che non usiamo più"),
        (ConsentState::Invalidated, "ConsentInvalidated", "Un consenso che non vale"),
    ] {
        let said = said(state, dpv);
        assert!(said.contains(title) && said.contains("Non usiamo più i Suoi dati"), "{said}");
        for wrong in ["ha deciso", "Ha deciso", "Ricevuta di", "ce l’ha detto", "cambiare idea"] {
            assert!(!said.contains(wrong), "{wrong:?} on {title}: {said}");
        }
        // Art. 7(3) GDPR: what was done before stays lawful after a withdrawal; a consent that never was one made nothing lawful.
        assert_eq!(said.contains("abbiamo fatto prima"), state == ConsentState::Revoked, "{said}");
    }
    let yes = said(ConsentState::Given, "ConsentGiven");
    assert!(yes.contains("Ricevuta di un consenso") && yes.contains("Può revocare"), "{yes}");
    assert!(!yes.contains(RECORD), "an identifier says nothing to a person: {yes}");
}

/// A receipt that is printed again after the yes was taken back says so, and claims no use any more.
#[test]
fn a_receipt_of_a_yes_that_was_taken_back_says_since_when() {
    for (how, expected) in [("withdrawn", "Revocato il"), ("objected", "blocco dal"), ("expired", "Scaduto il")] {
        let one = Receipt { ended: Some((how.into(), day("2026-10-08"))), ..receipt() };
        let (_, pdf) = prepare_paper(&paper("R-0007", Content::Receipt(one.clone())), Lang::It).unwrap();
        let said = words(&output("pdfinfo", &["-struct-text"], &kept(&format!("paper_receipt_{how}.pdf"), &pdf)));
        assert!(said.contains(expected) && said.contains("8 ottobre 2026"), "{said}");
        for wrong in ["Valido fino al", "Può revocare"] {
            assert!(!said.contains(wrong), "{wrong:?} in {said}");
        }
        let until = record(one, Lang::It);
        assert_eq!(until.pointer("/dpv:hasConsentStatus/0/dpv:hasDuration/0/dct:valid"), Some(&json!("2026-10-08")));
    }
}

/// A receipt that is printed again after a later yes says that this one counts: neither "we do not use your data" nor a term that
/// is over.
#[test]
fn a_receipt_of_what_was_decided_anew_names_the_day() {
    for state in [ConsentState::Refused, ConsentState::Given] {
        let ended = Some(("replaced".into(), day("2026-10-08")));
        let one = Receipt { state, dpv_state: "ConsentRefused".into(), ended, ..receipt() };
        let (_, pdf) = prepare_paper(&paper("R-0008", Content::Receipt(one)), Lang::It).unwrap();
        let said = words(&output("pdfinfo", &["-struct-text"], &kept("paper_receipt_replaced.pdf", &pdf)));
        assert!(said.contains("Il 8 ottobre 2026 ha deciso di nuovo") || said.contains("L’8 ottobre 2026"), "{said}");
        for wrong in ["Non usiamo", "Valido fino al", "Conservazione"] {
            assert!(!said.contains(wrong), "{wrong:?} in {said}");
        }
    }
}

/// DOMAIN 4.2: where nobody stated who gets the data, no paper says that nobody does.
#[test]
fn a_paper_says_nobody_only_where_that_was_stated() {
    let made = record(receipt(), Lang::It).to_string();
    assert!(!made.contains("Nessuno") && made.contains("non indicato"), "{made}");
    let mut bare = facts();
    bare.purposes[0].recipients = None;
    let text = document_text(DocumentKind::Notice, &bare, Lang::It);
    assert!(text.lines().any(|line| line.starts_with("| ") && line.contains("| non indicato |")), "{text}");
}

/// Art. 13(1)(d): a notice names the legitimate interest; a name with a full stop gets no second one.
#[test]
fn a_notice_names_the_interest_and_the_firm() {
    let mut facts = facts();
    facts.purposes[0].interest = some("Prevenire le frodi");
    facts.controller = Controller { name: "Officine Bianchi S.r.l.".into(), ..Controller::default() };
    let text = document_text(DocumentKind::Notice, &facts, Lang::It);
    assert!(text.contains(": Prevenire le frodi"), "{text}");
    assert!(text.contains("Officine Bianchi S.r.l.") && !text.contains(".."), "{text}");
}

/// S58: what an objection closes is said on the sheet, beside the consent and beside the purpose.
#[test]
fn the_sheet_of_preferences_tells_what_is_closed() {
    let (_, pdf) = prepare_paper(&paper("P-0044-A", preferences()), Lang::It).unwrap();
    let said = words(&output("pdfinfo", &["-struct-text"], &kept("paper_preferences_closed.pdf", &pdf)));
    assert!(said.contains("ma fermo per un’opposizione o un blocco"), "{said}");
    assert!(said.contains("già chiusi: telefono, posta"), "{said}");
}

/// Art. 7(2): a text in another language than the form comes with a warning.
#[test]
fn a_form_warns_of_a_text_in_another_language() {
    let said = |lang| {
        let (_, pdf) = prepare_paper(&paper("M-0042-K", form(true)), lang).unwrap();
        words(&output("pdfinfo", &["-struct-text"], &kept(&format!("paper_form_foreign_{lang}.pdf"), &pdf)))
    };
    assert!(said(Lang::En).contains("text in Italian: ask for it in English"));
    let it = said(Lang::It);
    assert!(!it.contains("testo in") && it.contains("vale 2 anni"), "{it}");
    // Who has answered already is not told to ask first.
    let (_, pdf) = prepare_paper(&paper("R-0007", Content::Receipt(receipt())), Lang::En).unwrap();
    let en = words(&output("pdfinfo", &["-struct-text"], &kept("paper_receipt_foreign.pdf", &pdf)));
    assert!(en.contains("text in Italian") && !en.contains("before you answer"), "{en}");
}

/// Art. 7: a firm and a child do not sign for themselves; 720 days are no 24 months.
#[test]
fn a_form_says_who_signs_and_for_how_many_days() {
    let said = |signer| {
        let Content::Form(mut one) = form(true) else { panic!("no form") };
        if let Some(person) = &mut one.person {
            person.signer = signer;
        }
        one.asks[0].validity_days = Some(720);
        let (_, pdf) = prepare_paper(&paper("M-0042-K", Content::Form(one)), Lang::It).unwrap();
        words(&output("pdfinfo", &["-struct-text"], &kept(&format!("paper_form_{signer:?}.pdf"), &pdf)))
    };
    let (own, firm, child) = (said(Signer::Oneself), said(Signer::Representative), said(Signer::Parent));
    assert!(own.contains("vale 720 giorni") && !own.contains("mesi") && !own.contains("chi firma"), "{own}");
    assert!(firm.contains("Ragione sociale") && firm.contains("legale rappresentante"), "{firm}");
    assert!(child.contains("Nome e cognome di chi firma") && child.contains("genitore, tutore"), "{child}");
}

/// A text came into this archive after the decision: it is not said to be in use since then.
#[test]
fn a_receipt_does_not_date_its_text_after_the_decision() {
    let said = |from| {
        let one = Receipt { wording: Some(FormWording { valid_from: Some(day(from)), ..wording() }), ..receipt() };
        let (_, pdf) = prepare_paper(&paper("R-0007", Content::Receipt(one)), Lang::It).unwrap();
        words(&output("pdfinfo", &["-struct-text"], &kept(&format!("paper_receipt_{from}.pdf"), &pdf)))
    };
    assert!(said("2025-09-01").contains("In uso dal"));
    assert!(!said("2026-11-20").contains("In uso dal"));
}

/// S14: the policy is made of the live rules.
#[test]
fn the_policy_says_the_terms_of_the_settings() {
    let text = document_text(DocumentKind::Retention, &facts(), Lang::It);
    assert!(text.contains("- Marketing: 2 anni dall’ultimo contatto (Garante, 24.02.2005)"), "{text}");
    assert!(text.contains("- Corrispondenza: 10 anni dalla data del documento (art. 2220 c.c.)"), "{text}");
    assert!(text.contains("30 giorni"), "{text}");
    let mut changed = facts();
    changed.classes[0].months = 18;
    let text = document_text(DocumentKind::Retention, &changed, Lang::It);
    assert!(
        text.contains("- Marketing: 18 mesi dall’ultimo contatto"),
        "what is no whole year is told in months: {text}"
    );
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(RECEIPT_SCHEMA).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn record(receipt: Receipt, lang: Lang) -> Value {
    receipt_record(&paper("R-0007", Content::Receipt(receipt)), lang).unwrap()
}

#[test]
fn every_receipt_is_valid_against_its_schema() {
    const STATES: [&str; 8] = [
        "ConsentRequested",
        "ConsentRequestDeferred",
        "ConsentRefused",
        "ConsentGiven",
        "RenewedConsentGiven",
        "ConsentWithdrawn",
        "ConsentRevoked",
        "ConsentInvalidated",
    ];
    let schema = validator();
    for lang in Lang::ALL {
        for state in STATES {
            for (purpose, wording, until) in [(true, true, true), (false, false, false)] {
                let mut one = Receipt { dpv_state: state.into(), ..receipt() };
                if !purpose {
                    (one.purpose, one.channels) = (None, vec![]);
                }
                if !wording {
                    one.wording = None;
                }
                if !until {
                    (one.valid_until, one.decided_on) = (None, None);
                }
                let made = record(one, lang);
                let faults: Vec<String> = schema.iter_errors(&made).map(|fault| fault.to_string()).collect();
                assert_eq!(faults, Vec::<String>::new(), "{made:#}");
                assert!(!made.to_string().contains("Giulia"), "a receipt for machines holds a pseudonym");
                let at = made.pointer("/dpv:hasConsentStatus/0/dpv:isIndicatedAtTime");
                assert_eq!(at.is_some(), until, "no day is made up: {made:#}");
            }
        }
    }
}

/// The schema is worth something: without any one of its parts, or with a stray one, a receipt is not valid.
#[test]
fn a_receipt_that_lacks_a_part_is_refused() {
    let schema = validator();
    let whole = record(receipt(), Lang::It);
    for key in whole.as_object().unwrap().keys() {
        let mut part = whole.clone();
        part.as_object_mut().unwrap().remove(key);
        assert!(!schema.is_valid(&part), "{key} is not needed");
    }
    for path in ["/dpv:hasProcess/0", "/dpv:hasConsentStatus/0", "/dpv:hasProcess/0/dpv:hasDataController/0"] {
        // The day of a decision is left out where nobody knows it.
        let needed = |key: &&String| *key != "dpv:isIndicatedAtTime";
        for key in whole.pointer(path).unwrap().as_object().unwrap().keys().filter(needed) {
            let mut part = whole.clone();
            part.pointer_mut(path).unwrap().as_object_mut().unwrap().remove(key);
            assert!(!schema.is_valid(&part), "{path}/{key} is not needed");
        }
    }
    for (path, value) in [
        ("/dpv:hasConsentStatus/0/@type/0", json!("dpv:Granted")),
        ("/dpv:hasConsentStatus/0/dpv:isIndicatedAtTime", json!("12/03/2026")),
        ("/dct:conformsTo/0/@id", json!("https://w3id.org/dpv/schema/dpv-27560#record")),
        ("/dpv:hasDataSubject/0/@id", json!("Giulia Bianchi")),
        ("/dpv:hasNotice", json!({ "dct:language": "it" })),
    ] {
        let mut wrong = whole.clone();
        *wrong.pointer_mut(path).unwrap() = value;
        assert!(!schema.is_valid(&wrong), "{path}");
    }
}

/// What the child is told is the same paper.
#[test]
fn a_paper_reaches_the_child_whole() {
    for (name, paper) in all(Lang::It) {
        let told = serde_json::to_vec(&paper).unwrap();
        let heard: Result<Paper, _> = serde_json::from_slice(&told);
        assert!(heard.is_ok(), "{name}: {:?}", heard.err());
        assert_eq!(serde_json::to_vec(&heard.unwrap()).unwrap(), told);
    }
}
