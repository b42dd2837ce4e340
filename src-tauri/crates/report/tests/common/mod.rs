//! Invented packs for the tests of this crate.
#![allow(dead_code, clippy::unwrap_used)]

mod lines;
mod messages;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use custode_report::*;
pub use lines::communications;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn from(source: &str, on: &str) -> Provenance {
    Provenance { source: some(source), acquired_on: Some(day(on)), ..Provenance::default() }
}

fn from_file(source: &str, on: &str, file: &str, row: u64) -> Provenance {
    Provenance {
        file: some(file),
        row: Some(row),
        recorded_at: Some(at("2026-01-12T09:30:00Z")),
        recorded_by: some("Anna Ferri"),
        ..from(source, on)
    }
}

fn field(group: FieldGroup, key: &str, value: &str, provenance: Provenance) -> FieldRow {
    FieldRow {
        group,
        key: key.to_owned(),
        label: None,
        value: value.to_owned(),
        is_code: matches!(key, "tax_code" | "iban" | "vat_number"),
        provenance,
        kept: KeptUntil::Day(day("2036-01-20")),
    }
}

/// A firm with everything filled in and a customer with a bit of everything.
pub fn sample() -> AccessPack {
    let list = || from_file("Elenco clienti di negozio", "2019-06-09", "clienti_2019.xls", 412);
    AccessPack {
        requests_kept: None,
        proofs_kept: None,
        journal: None,
        unused_purposes: Vec::new(),
        automated_elsewhere: false,
        document_code: "A-0187".into(),
        issued_at: at("2026-11-22T09:00:00Z"),
        requested_on: Some(day("2026-11-09")),
        answer_by: Some(day("2026-12-09")),
        request_code: some("DSR-2026-0042"),
        asked_by: None,
        controller: Controller {
            name: "Officine Bianchi S.r.l.".into(),
            address: some("Via dei Servi 12, 50122 Firenze"),
            city: some("Firenze"),
            vat: some("01234560171"),
            contact: some("privacy@officinebianchi.example"),
            pec: some("officinebianchi@pec.example"),
            dpo: None,
            nothing_automated: true,
            logo: None,
        },
        person: Person { id: "c-1".into(), kind: PersonKind::Person, name: "Giulia Bianchi".into(), status: "active".into() },
        fields: fields(list),
        links: vec![
            Link { role: "Amministratrice".into(), name: Shown::Plain("Bianchi Ceramiche S.n.c.".into()), since: Some(day("2021-03-01")) },
            Link { role: "Familiare".into(), name: Shown::Masked("third_party".into()), since: None },
        ],
        consents: consents(),
        consent_events: events(),
        wordings: vec![Wording {
            code: "INF-3".into(),
            title: "Informativa newsletter, versione 3".into(),
            text: "Acconsento a ricevere per e-mail le novità e le offerte di Officine Bianchi S.r.l., al più due volte al mese.\n\nPosso revocare il consenso in ogni momento con il collegamento in fondo a ogni messaggio, o scrivendo a privacy@officinebianchi.example.".into(),
            valid_from: Some(day("2025-09-01")),
        }],
        stops: vec![Stop {
            purposes: vec!["Telefonate commerciali".into()],
            channels: vec!["phone".into()],
            author: AuthorRank::Person,
            ground: some("«Non chiamatemi più per le offerte»"),
            since: day("2025-02-03"),
            undated: false,
            lifted_on: None,
            arrived_by: None,
            files: Vec::new(),
        }],
        purposes: purposes(),
        recipients: recipients(),
        communications: communications(6),
        changes: changes(),
        requests: vec![RequestLine {
            code: "DSR-2026-0042".into(),
            kinds: vec!["access".into(), "objection_marketing".into()],
            received_on: day("2026-11-09"),
            requester: "Giulia Bianchi".into(),
            state: "working".into(),
            closed_on: None,
        }],
        disclosures: vec![
            custode_report::DisclosureLine {
                name: "Studio Rossi commercialisti".into(),
                on: day("2026-10-30"),
                how: "by_hand".into(),
                what: "nome, indirizzo e fatture".into(),
                why: some("tenuta della contabilità"),
            },
            custode_report::DisclosureLine {
                name: "Mailpost".into(),
                on: day("2026-09-14"),
                how: "list".into(),
                what: "csv".into(),
                why: some("newsletter di settembre"),
            },
        ],
        cases: vec![CaseLine {
            title: "Vaso arrivato scheggiato".into(),
            category: "complaint".into(),
            opened_at: at("2026-09-14T08:12:00Z"),
            answered_at: Some(at("2026-09-14T10:40:00Z")),
            closed_at: Some(at("2026-09-21T09:00:00Z")),
            outcome: some("Sostituito senza spese"),
        }],
        imports: vec![ImportOrigin {
            file: "clienti_2019.xls".into(),
            table: some("Foglio1"),
            row: Some(412),
            source: some("Elenco clienti di negozio"),
            acquired_on: Some(day("2019-06-09")),
            basis: some("contratto (art. 6.1.b GDPR)"),
            origin_proof: some("Contratto di cessione n. 12 del 3 giugno 2019"),
            imported_at: at("2026-01-12T09:30:00Z"),
            imported_by: some("Anna Ferri"),
        }],
        masked: vec![MaskedCount { reason: "confidence".into(), count: 2 }],
        exclusions: vec![
            Exclusion { what: "parole segrete degli operatori".into(), reason: "security".into() },
            Exclusion { what: "indici di ricerca".into(), reason: "derived".into() },
            Exclusion { what: "chiavi di ordinamento".into(), reason: "derived".into() },
        ],
    }
}

fn fields(list: impl Fn() -> Provenance) -> Vec<FieldRow> {
    use FieldGroup::{Identity, Other, Points};
    let order = || from("Ordine 118", "2026-01-20");
    let mut rows = vec![
        field(Identity, "full_name", "Giulia Bianchi", from("Fiera di Firenze", "2019-06-09")),
        field(Identity, "tax_code", "BNCGLI80A41D612P", order()),
        field(Identity, "birth_on", "1 gennaio 1980", order()),
        field(Points, "email", "giulia.bianchi@posta.example", from("Modulo M-0341", "2026-03-12")),
        field(Points, "mobile", "+39 333 123 4567", list()),
        field(Points, "address", "Via dei Servi 12, 50122 Firenze FI", order()),
        field(
            Other,
            "tags",
            "cliente, ceramica",
            Provenance {
                recorded_at: Some(at("2026-02-03T10:00:00Z")),
                recorded_by: some("Anna Ferri"),
                ..Provenance::default()
            },
        ),
        field(
            Other,
            "notes",
            "Preferisce essere chiamata dopo le 17.\nRitira di persona in officina.",
            Provenance {
                recorded_at: Some(at("2026-02-03T10:00:00Z")),
                recorded_by: some("Anna Ferri"),
                ..Provenance::default()
            },
        ),
    ];
    rows.push(FieldRow {
        label: some("Numero tessera fedeltà"),
        kept: KeptUntil::NotStated,
        ..field(Other, "custom:TESSERA", "0042-118", list())
    });
    rows
}

fn consents() -> Vec<ConsentSummary> {
    let asked = |code: &str, title: &str, state: ConsentState| ConsentSummary {
        type_code: code.into(),
        type_title: title.into(),
        description: None,
        state,
        counts: false,
        stopped_by: None,
        closed: Vec::new(),
        decided_on: None,
        method: None,
        wording: None,
        evidence_level: None,
        evidence: None,
        valid_until: None,
        recorded_at: None,
        recorded_by: None,
    };
    vec![
        ConsentSummary {
            description: some("Novità e offerte per e-mail, al più due volte al mese"),
            counts: true,
            decided_on: Some(day("2026-03-12")),
            method: some("paper_form"),
            wording: some("INF-3"),
            evidence_level: Some(2),
            evidence: some("modulo M-0341"),
            valid_until: Some(day("2028-03-12")),
            recorded_at: Some(at("2026-03-12T15:20:00Z")),
            recorded_by: some("Anna Ferri"),
            ..asked("NEWSLETTER", "Newsletter", ConsentState::Given)
        },
        ConsentSummary {
            decided_on: Some(day("2025-02-03")),
            method: some("voice"),
            evidence_level: Some(1),
            recorded_at: Some(at("2025-02-03T11:05:00Z")),
            recorded_by: some("Anna Ferri"),
            ..asked("CALLS", "Telefonate commerciali", ConsentState::Withdrawn)
        },
        ConsentSummary {
            method: some("import"),
            evidence_level: Some(0),
            ..asked("SMS", "Promozioni via SMS", ConsentState::ProofMissing)
        },
        asked("PROFILING", "Profilazione", ConsentState::Unknown),
    ]
}

fn events() -> Vec<ConsentEvent> {
    let event = |code: &str, title: &str, state, decided: Option<&str>, recorded: &str| ConsentEvent {
        type_code: code.into(),
        type_title: title.into(),
        state,
        decided_on: decided.map(day),
        recorded_at: at(recorded),
        recorded_by: some("Anna Ferri"),
        method: some("voice"),
        wording: None,
        evidence_level: Some(1),
        evidence: None,
        valid_until: None,
        note: None,
        corrected: None,
        files: Vec::new(),
    };
    vec![
        event("CALLS", "Telefonate commerciali", ConsentState::Given, Some("2024-05-20"), "2024-05-20T08:00:00Z"),
        ConsentEvent {
            note: some("Ha telefonato lei"),
            ..event(
                "CALLS",
                "Telefonate commerciali",
                ConsentState::Withdrawn,
                Some("2025-02-03"),
                "2025-02-03T11:05:00Z",
            )
        },
        ConsentEvent {
            method: some("import"),
            evidence_level: Some(0),
            ..event("SMS", "Promozioni via SMS", ConsentState::ProofMissing, None, "2026-01-12T09:30:00Z")
        },
        ConsentEvent {
            method: some("paper_form"),
            wording: some("INF-3"),
            evidence_level: Some(2),
            evidence: some("modulo M-0341"),
            valid_until: Some(day("2028-03-12")),
            files: vec![ProofCopy {
                left_out: false,
                number: 1,
                name: "modulo firmato.pdf".into(),
                bytes: Some(48_213),
                sha256: Some("9f".repeat(32)),
                level: 2,
                attached_at: at("2026-03-12T15:21:00Z"),
            }],
            ..event("NEWSLETTER", "Newsletter", ConsentState::Given, Some("2026-03-12"), "2026-03-12T15:20:00Z")
        },
    ]
}

fn recipients() -> Vec<Recipient> {
    vec![Recipient {
        name: "Mailpost Inc.".into(),
        role: "processor".into(),
        service: "Spedizione della newsletter".into(),
        country: "US".into(),
        safeguard: some("standard_clauses"),
        contract_on: Some(day("2024-01-15")),
        purposes: vec!["Inviare la newsletter".into()],
    }]
}

fn purposes() -> Vec<Purpose> {
    vec![
        Purpose {
            code: "ORDERS".into(),
            title: "Eseguire gli ordini e dare assistenza".into(),
            basis: some("Contratto, art. 6(1)(b)"),
            interest: None,
            categories: some("nome, recapiti, ordini"),
            recipients: some("Studio Rossi commercialisti (Italia)"),
            retention: some("10 anni dall’ultimo ordine"),
            automated: None,
        },
        Purpose {
            code: "BOOKS".into(),
            title: "Conservare scritture e corrispondenza".into(),
            basis: some("Obbligo di legge, art. 2220 c.c."),
            interest: None,
            categories: some("nome, codice fiscale, documenti"),
            recipients: some("Nessuno"),
            retention: some("10 anni dall’ultima registrazione"),
            automated: None,
        },
        Purpose {
            code: "NEWS".into(),
            title: "Inviarle la newsletter".into(),
            basis: some("Consenso, art. 6(1)(a)"),
            interest: None,
            categories: some("nome, e-mail"),
            recipients: None,
            retention: some("Fino alla revoca, al più 24 mesi"),
            automated: None,
        },
    ]
}

fn changes() -> Vec<Change> {
    vec![
        Change {
            at: at("2026-03-12T15:18:00Z"),
            by: some("Anna Ferri"),
            what: "changed".into(),
            field: some("email"),
            label: None,
            before: some("giulia.b@vecchiaposta.example"),
            after: some("giulia.bianchi@posta.example"),
        },
        Change {
            at: at("2026-01-12T09:30:00Z"),
            by: some("Anna Ferri"),
            what: "imported".into(),
            field: None,
            label: None,
            before: None,
            after: some("clienti_2019.xls, riga 412"),
        },
    ]
}

/// The bare minimum: nothing stated, nothing held.
pub fn empty() -> AccessPack {
    AccessPack {
        controller: Controller::default(),
        requested_on: None,
        answer_by: None,
        request_code: None,
        fields: vec![],
        links: vec![],
        consents: vec![],
        consent_events: vec![],
        wordings: vec![],
        stops: vec![],
        purposes: vec![],
        recipients: vec![],
        communications: vec![],
        changes: vec![],
        imports: vec![],
        requests: vec![],
        disclosures: vec![],
        cases: vec![],
        masked: vec![],
        exclusions: vec![],
        ..sample()
    }
}

/// A letter with every kind of part.
pub fn letter() -> Letter {
    Letter {
        document_code: "L-0012".into(),
        paper: false,
        issued_at: at("2026-11-22T09:00:00Z"),
        request_code: some("DSR-2026-0042"),
        controller: sample().controller,
        addressee: vec!["Giulia Bianchi".into(), "Via Roma 1".into(), "50123 Firenze (FI)".into()],
        delivery: some("Via PEC: giulia@pec.example"),
        subject: "Risposta alla Sua richiesta di cancellazione del 9 novembre 2026".into(),
        body: vec![
            LetterPart::Text(
                "Gentile Giulia Bianchi,\n\nabbiamo cancellato i dati che La riguardano. Qui sotto trova che cosa è stato \
                 distrutto e che cosa la legge ci obbliga a conservare."
                    .into(),
            ),
            LetterPart::Heading("Che cosa abbiamo fatto".into()),
            LetterPart::Table {
                columns: vec!["Che cosa".into(), "Esito".into(), "Norma".into()],
                rows: vec![
                    vec!["Scheda e recapiti".into(), "Distrutti".into()],
                    vec!["2 fatture".into(), "Conservate fino al 31 dic 2034".into(), "art. 2220 c.c.".into()],
                ],
            },
            LetterPart::Heading("Che cosa può ancora fare".into()),
            LetterPart::List(vec![
                "proporre reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it);".into(),
                "rivolgersi al giudice.".into(),
            ]),
        ],
        closing: some("Distinti saluti"),
        signature: None,
        enclosures: vec!["Certificato di cancellazione".into()],
    }
}
