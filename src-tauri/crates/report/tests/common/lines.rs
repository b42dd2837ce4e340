//! Communications of the sample.

use super::*;

/// So many communications, one every two days backwards.
pub fn communications(count: usize) -> Vec<Communication> {
    (0..count)
        .map(|i| {
            let inbound = i % 3 == 1;
            let by_phone = i % 3 == 2;
            Communication {
                direction: if inbound { Direction::Inbound } else { Direction::Outbound },
                channel: if by_phone { "phone" } else { "email" }.into(),
                at: at("2026-11-02T10:24:00Z") - TimeDelta::days(2 * i as i64),
                subject: some(["Il Suo ordine 118 è pronto", "Richiesta di informazioni sul vaso grande", "Conferma del ritiro"][i % 3]),
                body: (i % 2 == 0).then(|| "Gentile signora Bianchi,\nil Suo ordine è pronto e La aspetta in officina, dal lunedì al venerdì dalle 9 alle 18.\n\nCordiali saluti\nAnna Ferri".into()),
                outcome: (by_phone).then(|| "ha risposto, verrà giovedì".into()),
                purpose: some("Eseguire gli ordini e dare assistenza"),
                retention_class: "corrispondenza commerciale".into(),
                kept: KeptUntil::Day(day("2036-12-31")),
                operator: some("Anna Ferri"),
                point: some(if by_phone { "+39 333 123 4567" } else { "giulia.bianchi@posta.example" }),
                others: if i == 1 { vec![Shown::Masked("third_party".into())] } else { vec![] },
                attachments: if i == 2 { messages::attachments() } else { vec![] },
            }
        })
        .collect()
}
