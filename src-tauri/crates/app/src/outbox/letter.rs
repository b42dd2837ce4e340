//! A message as it goes over the line (RFC 5322).

use super::settings::OutboxSettings;
use crate::AppError;
use chrono::{DateTime, Utc};
use custode_domain::{ids::CommunicationId, links::mailto};
use mail_builder::{MessageBuilder, headers::raw::Raw};

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

impl Letter<'_> {
    /// The bytes. Nothing typed can add a header or a second address; no name of this machine is in them.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, AppError> {
        let one_line = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
        let domain = self.from.sender.rsplit('@').next().unwrap_or("custode.invalid");
        let mut message = MessageBuilder::new()
            .message_id(format!("{}@{domain}", self.id))
            .date(self.at.timestamp())
            .from((one_line(&self.from.name), one_line(&self.from.sender)))
            .to((one_line(self.to.0), one_line(self.to.1)))
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
