//! What was said with invented people: calls, messages and visits that fit a small firm for boilers and bathrooms, with
//! something to come back to, and the cases that keep some of it together.

use super::draft;
use crate::{
    AppError, Work,
    cases::{self, CaseDraft},
    communications::{self, CommunicationDraft},
};
use chrono::Duration;
use custode_domain::{
    channel::Channel,
    communication::{Category, Direction},
    contact::{ContactUnit, PointKind},
    ids::{CommunicationId, ContactId, PurposeId, RetentionClassId},
    retention::{RetentionClass, default_class},
};

/// One thing that was said.
struct Line {
    direction: Direction,
    channel: Channel,
    category: Option<Category>,
    subject: &'static str,
    body: &'static str,
    outcome: Option<&'static str>,
    minutes: Option<u32>,
    /// Days ago.
    days: i64,
}

impl Line {
    const fn new(direction: Direction, channel: Channel, days: i64, subject: &'static str, body: &'static str) -> Self {
        Self { direction, channel, category: None, subject, body, outcome: None, minutes: None, days }
    }

    const fn about(mut self, category: Category) -> Self {
        self.category = Some(category);
        self
    }

    const fn ended(mut self, outcome: &'static str) -> Self {
        self.outcome = Some(outcome);
        self
    }

    const fn lasted(mut self, minutes: u32) -> Self {
        self.minutes = Some(minutes);
        self
    }

    /// Whether somebody with these points can be spoken to that way.
    fn reaches(&self, person: &ContactUnit) -> bool {
        let has = |wanted: &dyn Fn(PointKind) -> bool| person.points().iter().any(|point| wanted(point.kind));
        match self.channel {
            Channel::Phone => has(&PointKind::is_phone),
            Channel::Sms => has(&|kind| kind == PointKind::Mobile),
            Channel::Email => has(&PointKind::is_email),
            Channel::Post => has(&|kind| kind == PointKind::Post),
            _ => true,
        }
    }
}

const LINES: [Line; 14] = [
    Line::new(
        Direction::Inbound,
        Channel::Phone,
        9,
        "Preventivo per la caldaia",
        "Chiede un preventivo per sostituire la caldaia; si fa trovare in casa dopo le 18.",
    )
    .about(Category::Commercial)
    .ended("sopralluogo fissato")
    .lasted(8),
    Line::new(
        Direction::Outbound,
        Channel::Email,
        7,
        "Il preventivo che ci ha chiesto",
        "In allegato il preventivo per la caldaia a condensazione, valido trenta giorni.",
    )
    .about(Category::Commercial)
    .ended("in attesa di risposta"),
    Line::new(Direction::Inbound, Channel::InPerson, 16, "Ritiro in negozio", "Ha ritirato il termostato ordinato.")
        .ended("pagato e ritirato")
        .lasted(10),
    Line::new(
        Direction::Outbound,
        Channel::Sms,
        21,
        "Promemoria della manutenzione",
        "Domani alle 9 passiamo per la manutenzione annuale. Officine Bianchi",
    )
    .about(Category::Maintenance),
    Line::new(
        Direction::Inbound,
        Channel::Email,
        34,
        "Conferma d’ordine 118",
        "Confermo l’ordine come da vostra offerta. Potete consegnare di martedì?",
    )
    .about(Category::Commercial)
    .ended("ordine registrato"),
    Line::new(
        Direction::Outbound,
        Channel::Phone,
        48,
        "Appuntamento per il controllo dei fumi",
        "Concordato il controllo per giovedì mattina.",
    )
    .about(Category::Maintenance)
    .ended("appuntamento fissato")
    .lasted(4),
    Line::new(
        Direction::Inbound,
        Channel::Phone,
        63,
        "Perdita sotto il lavello",
        "C’è una goccia continua dopo l’intervento della settimana scorsa.",
    )
    .about(Category::Support)
    .ended("risolto in giornata")
    .lasted(6),
    Line::new(
        Direction::Inbound,
        Channel::Email,
        77,
        "Copia della fattura",
        "Avrei bisogno di una copia della fattura di marzo per il commercialista.",
    )
    .about(Category::Administrative)
    .ended("fattura rispedita"),
    Line::new(
        Direction::Outbound,
        Channel::Post,
        95,
        "Dichiarazione di conformità",
        "Spedita la dichiarazione di conformità dell’impianto.",
    )
    .about(Category::Administrative),
    Line::new(
        Direction::Inbound,
        Channel::InPerson,
        120,
        "Scelta dei rubinetti",
        "Ha scelto la serie in ottone satinato; misura il foro e ci fa sapere.",
    )
    .about(Category::Commercial)
    .lasted(25),
    Line::new(
        Direction::Outbound,
        Channel::Phone,
        140,
        "Pezzo arrivato",
        "Avvisata che il pezzo di ricambio è arrivato.",
    )
    .ended("passa sabato")
    .lasted(2),
    Line::new(
        Direction::Inbound,
        Channel::Phone,
        170,
        "Orari di agosto",
        "Chiede se siamo aperti la settimana di Ferragosto.",
    )
    .lasted(3),
    Line::new(
        Direction::Inbound,
        Channel::Email,
        205,
        "Detrazione per la caldaia",
        "Chiede quali documenti servono per la detrazione.",
    )
    .about(Category::Administrative)
    .ended("mandato l’elenco dei documenti"),
    Line::new(
        Direction::Outbound,
        Channel::InPerson,
        240,
        "Sopralluogo per il bagno",
        "Misurato il bagno; vasca da sostituire con una doccia.",
    )
    .about(Category::Commercial)
    .lasted(40),
];

/// In how many days somebody comes back to it: one is overdue.
const AGAIN: [i64; 5] = [-2, 0, 1, 4, 12];

/// Logs what was said, and opens the cases.
pub(super) async fn talk(work: &Work, ids: &[ContactId]) -> Result<(), AppError> {
    let reader = work.reader();
    let Some(purpose) = reader.purposes().await?.into_iter().find(|row| row.purpose.code == "CONTRATTO") else {
        return Ok(());
    };
    let classes: Vec<_> = reader.retention_classes().await?.into_iter().map(|row| (row.id, row.class)).collect();
    let mut again = AGAIN.iter();
    for (at, contact) in ids.iter().enumerate().filter(|(at, _)| at % 3 != 2) {
        let Some(card) = reader.contact(*contact, work.today()).await? else { continue };
        let from = (at * 5) % LINES.len();
        let theirs = LINES.iter().cycle().skip(from).take(LINES.len()).filter(|line| line.reaches(&card.unit));
        for (nth, line) in theirs.take(1 + at % 3).enumerate() {
            let back = if nth == 0 && at % 4 == 1 { again.next() } else { None };
            let said = line_draft(work, *contact, purpose.id, &classes, line, i64::try_from(at).unwrap_or(0));
            let Some(said) = said else { continue };
            let follow_up_on = back.map(|days| work.today() + Duration::days(*days));
            communications::save(work, CommunicationDraft { follow_up_on, ..said }).await?;
        }
    }
    open_cases(work, ids, purpose.id, &classes).await
}

fn line_draft(
    work: &Work,
    contact: ContactId,
    purpose: PurposeId,
    classes: &[(RetentionClassId, RetentionClass)],
    line: &Line,
    earlier: i64,
) -> Option<CommunicationDraft> {
    let code = match line.category {
        Some(Category::Complaint | Category::Support) => "RECLAMI",
        _ => default_class(&line.channel),
    };
    let (retention, _) = classes.iter().find(|(_, class)| class.code == code)?;
    // Nobody calls at midnight: some hours of the working day, and not all at one minute.
    let at = work.now() - Duration::days(line.days + earlier / 2) - Duration::minutes(17 * (earlier % 9));
    Some(CommunicationDraft {
        direction: line.direction,
        channel: Some(line.channel.clone()),
        minutes: line.minutes,
        subject: line.subject.to_owned(),
        body: line.body.to_owned(),
        outcome: line.outcome.map(str::to_owned),
        category: line.category,
        ..draft(contact, purpose, *retention, at)
    })
}

/// A case in work that waits long, a fresh one, and one that ended.
async fn open_cases(
    work: &Work,
    ids: &[ContactId],
    purpose: PurposeId,
    classes: &[(RetentionClassId, RetentionClass)],
) -> Result<(), AppError> {
    use Direction::{Inbound, Outbound};
    let told = [
        (
            "La caldaia perde pressione",
            Category::Support,
            None,
            [
                Line::new(
                    Inbound,
                    Channel::InPerson,
                    12,
                    "La caldaia perde pressione",
                    "Ogni due giorni va ricaricata.",
                )
                .about(Category::Support),
                Line::new(Outbound, Channel::InPerson, 5, "Primo controllo", "Vaso di espansione scarico: ordinato.")
                    .about(Category::Support)
                    .lasted(45),
            ],
        ),
        (
            "Consegna in ritardo",
            Category::Complaint,
            Some("Rimborsate le spese di consegna."),
            [
                Line::new(
                    Inbound,
                    Channel::InPerson,
                    60,
                    "Reclamo per il ritardo",
                    "La doccia doveva arrivare in marzo.",
                )
                .about(Category::Complaint),
                Line::new(Outbound, Channel::InPerson, 57, "Scuse e rimborso", "Proposto il rimborso della consegna.")
                    .about(Category::Complaint)
                    .ended("accettato"),
            ],
        ),
        (
            "Rubinetto che gocciola dopo la posa",
            Category::Support,
            None,
            [
                Line::new(Inbound, Channel::InPerson, 2, "Rubinetto che gocciola", "Posato la settimana scorsa.")
                    .about(Category::Support),
                Line::new(Inbound, Channel::InPerson, 1, "Fotografia della perdita", "Ha portato una fotografia.")
                    .about(Category::Support),
            ],
        ),
    ];
    for (contact, (title, category, outcome, lines)) in ids.iter().step_by(9).skip(1).zip(told) {
        let mut items: Vec<CommunicationId> = Vec::new();
        for line in &lines {
            if let Some(said) = line_draft(work, *contact, purpose, classes, line, 0) {
                items.push(communications::save(work, said).await?.id);
            }
        }
        let opened_at = work.now() - Duration::days(lines.iter().map(|line| line.days).max().unwrap_or(0));
        let case = CaseDraft {
            id: None,
            title: title.to_owned(),
            category,
            contact: *contact,
            assignee: None,
            opened_at,
            items,
        };
        let (id, _) = cases::save(work, case).await?;
        if let Some(outcome) = outcome {
            cases::close(work, id, outcome).await?;
        }
    }
    Ok(())
}
