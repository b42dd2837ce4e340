//! A message as it goes over the line (RFC 5322).

use super::settings::OutboxSettings;
use crate::AppError;
use chrono::{DateTime, Utc};
use custode_domain::{ids::CommunicationId, links::mailto};
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, raw::Raw},
};

/// What is written.
pub(super) struct Letter<'a> {
    /// Names the message.
    pub(super) id: CommunicationId,
    /// When it goes.
    pub(super) at: DateTime<Utc>,
    /// Who writes.
    pub(super) from: &'a OutboxSettings,
    /// To whom: name and address.
    pub(super) to: (&'a str, &'a str),
    /// Subject.
    pub(super) subject: &'a str,
    /// Text.
    pub(super) text: &'a str,
    /// Of a campaign: what an unsubscription is found by.
    pub(super) unsubscribe: Option<&'a str>,
}

/// An address with its name, or alone: some filters take an empty name amiss.
fn mailbox(name: String, address: String) -> Address<'static> {
    Address::new_address(Some(name).filter(|name| !name.trim().is_empty()), address)
}

impl Letter<'_> {
    /// The bytes. Nothing typed can add a header or a second address; no name of this machine is in them.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, AppError> {
        let one_line = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
        let domain = self.from.sender.rsplit('@').next().unwrap_or("custode.invalid");
        let mut message = MessageBuilder::new()
            .message_id(format!("{}@{domain}", self.id))
            .date(self.at.timestamp())
            .from(mailbox(one_line(&self.from.name), one_line(&self.from.sender)))
            .to(mailbox(one_line(self.to.0), one_line(self.to.1)))
            .subject(one_line(self.subject))
            .text_body(self.text.to_owned());
        if let Some(reference) = self.unsubscribe {
            // There is no server that takes an unsubscription: it comes as a message to the firm (RFC 2369).
            let link = mailto(&self.from.sender, Some(&format!("unsubscribe {reference}")));
            message = message.header("List-Unsubscribe", Raw::new(format!("<{link}>")));
        }
        Ok(message.write_to_vec()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(name: &str) -> String {
        let from = OutboxSettings {
            name: name.to_owned(),
            sender: "info@ditta.example".to_owned(),
            ..OutboxSettings::default()
        };
        let letter = Letter {
            id: CommunicationId::from_bytes([1; 16]),
            at: DateTime::default(),
            from: &from,
            to: ("", "anna@posta.example"),
            subject: "Ordine",
            text: "Pronto",
            unsubscribe: None,
        };
        String::from_utf8(letter.bytes().unwrap()).unwrap()
    }

    #[test]
    fn a_sender_without_a_name_is_an_address_alone() {
        let bare = head(" ");
        assert!(bare.contains("From: <info@ditta.example>") && bare.contains("To: <anna@posta.example>"), "{bare}");
        assert!(head("Ditta").contains("From: \"Ditta\" <info@ditta.example>"));
    }
}
