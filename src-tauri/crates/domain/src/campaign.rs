//! One text to many (S43, S72): for which consent, to whom, and how far it got. The people are not in it: who is on it is a
//! query until the start, and a communication each from then on.

use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    ids::{ConsentTypeId, GoodsId, PurposeId},
    soft_spam::Offer,
};

code_enum! {
    /// How far a campaign got.
    pub enum CampaignState {
        /// Being written; nobody is on it yet.
        Draft = 0 "draft",
        /// Started: its messages go.
        Running = 1 "running",
        /// Started, and held up for now.
        Paused = 2 "paused",
        /// Stopped for good: what had not gone does not go.
        Stopped = 3 "stopped",
    }
}

/// How many were left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct LeftOut {
    /// Code of the gate, or `same_address`.
    #[n(0)]
    pub code: String,
    /// How many.
    #[n(1)]
    pub count: u64,
}

/// What a start found.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Started {
    /// When.
    #[cbor(n(0), with = "crate::cbor::instant")]
    pub at: DateTime<Utc>,
    /// People on it.
    #[n(1)]
    pub included: u64,
    /// People left out, by the reason that decided.
    #[cbor(n(2), default)]
    pub left_out: Vec<LeftOut>,
    /// No consent was looked for, because the switch for mailing lists was off (S81).
    #[cbor(n(3), default)]
    pub unchecked: bool,
}

/// A campaign by e-mail.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Campaign {
    /// What the firm calls it.
    #[n(0)]
    pub title: String,
    /// Subject of the messages.
    #[n(1)]
    pub subject: String,
    /// Their text.
    #[n(2)]
    pub text: String,
    /// How a recipient ends it, under every text.
    #[n(3)]
    pub farewell: String,
    /// The consent that it rests on; none for soft spam.
    #[n(4)]
    pub consent: Option<ConsentTypeId>,
    /// Search and filters in the wire format of the grid.
    #[n(5)]
    pub audience: String,
    /// How far it got.
    #[n(6)]
    pub state: CampaignState,
    /// What the start found; none for a draft.
    #[n(7)]
    pub started: Option<Started>,
    /// The purpose that its messages are logged under; set by the start.
    #[n(8)]
    pub purpose: Option<PurposeId>,
    /// For soft spam, the goods that it offers.
    #[n(9)]
    pub goods: Option<GoodsId>,
}

redacted!(Campaign, NewCampaign);

/// Longest title and subject, in characters.
const LINE: usize = 200;
/// Longest text.
const TEXT: usize = 20_000;
/// Longest line of withdrawal.
const FAREWELL: usize = 1_000;

/// Why a form is refused: the field, and what is wrong.
pub type CampaignFault = (&'static str, &'static str);

/// The form of a campaign.
#[derive(Clone)]
pub struct NewCampaign {
    /// What the firm calls it.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// How a recipient ends it.
    pub farewell: String,
    /// The consent; none while it is not chosen, and for soft spam.
    pub consent: Option<ConsentTypeId>,
    /// The goods that soft spam offers; with them no consent counts.
    pub goods: Option<GoodsId>,
    /// Search and filters.
    pub audience: String,
}

impl NewCampaign {
    /// Checks the form. Every message says how to end it: a text without that line is no campaign.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(self) -> Result<Campaign, Vec<CampaignFault>> {
        let mut faults = Vec::new();
        let mut needed = |field, text: &str, limit| {
            if text.trim().is_empty() {
                faults.push((field, "missing"));
            } else if text.chars().count() > limit {
                faults.push((field, "too-long"));
            }
            text.trim().to_owned()
        };
        let title = needed("title", &self.title, LINE);
        let subject = needed("subject", &self.subject, LINE);
        let text = needed("text", &self.text, TEXT);
        let farewell = needed("farewell", &self.farewell, FAREWELL);
        let (goods, consent) = (self.goods, self.consent.filter(|_| self.goods.is_none()));
        if goods.is_none() && consent.is_none() {
            faults.push(("consent", "missing"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let (audience, state) = (self.audience, CampaignState::Draft);
        Ok(Campaign { title, subject, text, farewell, consent, audience, state, started: None, purpose: None, goods })
    }
}

impl Campaign {
    /// Whether somebody may take this step now.
    #[must_use]
    pub const fn may_become(&self, next: CampaignState) -> bool {
        use CampaignState::{Draft, Paused, Running, Stopped};
        matches!((self.state, next), (Draft | Paused, Running) | (Running, Paused) | (Running | Paused, Stopped))
    }

    /// What soft spam offers; `None` for what rests on a consent.
    #[must_use]
    pub fn offer(&self) -> Option<Offer> {
        self.goods.map(|goods| Offer { goods: Some(goods), objection_line: !self.farewell.trim().is_empty() })
    }

    /// The whole text of a message: what was written, and how to end it. `reference` is what the firm finds the person by
    /// when they answer.
    #[must_use]
    pub fn message(&self, reference: &str) -> String {
        format!("{}\n\n-- \n{}\n{reference}\n", self.text, self.farewell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str, farewell: &str) -> NewCampaign {
        NewCampaign {
            title: " Saldi ".to_owned(),
            subject: "Saldi".to_owned(),
            text: text.to_owned(),
            farewell: farewell.to_owned(),
            consent: Some(ConsentTypeId::from_bytes([1; 16])),
            goods: None,
            audience: "{}".to_owned(),
        }
    }

    #[test]
    fn every_message_says_how_to_end_it() {
        let campaign = form("Da domani.", "Per non riceverne più rispondi CANCELLAMI.").parse().unwrap();
        assert_eq!(campaign.title, "Saldi");
        assert_eq!(campaign.message("A1B2"), "Da domani.\n\n-- \nPer non riceverne più rispondi CANCELLAMI.\nA1B2\n");
        assert_eq!(form("Da domani.", "  ").parse().err(), Some(vec![("farewell", "missing")]));
        assert_eq!(form("", "x").parse().err(), Some(vec![("text", "missing")]));
        assert_eq!(NewCampaign { consent: None, ..form("a", "b") }.parse().err(), Some(vec![("consent", "missing")]));
        let goods = Some(GoodsId::from_bytes([2; 16]));
        let soft = NewCampaign { goods, ..form("a", "b") }.parse().unwrap();
        assert_eq!((soft.consent, soft.offer()), (None, Some(Offer { goods, objection_line: true })));
        assert_eq!(campaign.offer(), None);
    }

    #[test]
    fn what_is_stopped_never_goes_on() {
        let at = |state| Campaign { state, ..form("a", "b").parse().unwrap() };
        for next in CampaignState::ALL {
            assert!(!at(CampaignState::Stopped).may_become(*next), "{next}");
            assert!(!at(*next).may_become(CampaignState::Draft), "{next}");
        }
        assert!(at(CampaignState::Paused).may_become(CampaignState::Running));
    }
}
