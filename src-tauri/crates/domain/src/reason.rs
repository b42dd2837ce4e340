//! Reasons for a call or a message that need no consent (Motivazioni, S83): a contract, a duty of law, a request of the
//! person. Marketing is none of them: it needs a consent.

mod commercial;

use minicbor::{Decode, Encode};

use commercial::commercial;

use crate::{cbor::code_enum, channel::Channel, purpose::LegalBasis, text::fold};

code_enum! {
    /// What a reason rests on. There is no value for marketing: a commercial message rests on a consent.
    pub enum ReasonBasis {
        /// An order or contract with the person (Art. 6(1)(b) GDPR).
        Contract = 0 "contract",
        /// A duty of law (Art. 6(1)(c)).
        LegalObligation = 1 "legal_obligation",
        /// The person asked for it (Art. 6(1)(b): steps at their request).
        PersonsRequest = 2 "persons_request",
        /// Somebody's life (Art. 6(1)(d)).
        VitalInterest = 3 "vital_interest",
        /// Establishing, exercising or defending a legal claim (Art. 6(1)(f)).
        Defence = 4 "defence",
    }
}

impl ReasonBasis {
    /// The legal basis behind it.
    #[must_use]
    pub const fn legal(self) -> LegalBasis {
        match self {
            Self::Contract | Self::PersonsRequest => LegalBasis::Contract,
            Self::LegalObligation => LegalBasis::LegalObligation,
            Self::VitalInterest => LegalBasis::VitalInterest,
            Self::Defence => LegalBasis::LegitimateInterest,
        }
    }
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ContactReason {
    /// Unique, upper case; given once.
    #[n(0)]
    pub code: String,
    /// As the operator reads it.
    #[n(1)]
    pub title: String,
    /// What it rests on.
    #[n(2)]
    pub basis: ReasonBasis,
    /// By which channels it may be used; empty = every channel.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Order in the list.
    #[cbor(n(4), default)]
    pub position: u32,
    /// Answers to the exercise of rights: always open (DOMAIN 4.4). Only the shipped reason has it.
    #[cbor(n(5), default)]
    pub rights_answers: bool,
}

impl ContactReason {
    /// Whether the reason may be used by a channel.
    #[must_use]
    pub fn allows(&self, channel: &Channel) -> bool {
        self.channels.is_empty() || self.channels.contains(channel)
    }
}

/// Why a title is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReasonInvalid {
    /// Nothing was typed.
    #[error("no title")]
    Missing,
    /// Over 120 characters.
    #[error("too long")]
    TooLong,
    /// No letter or digit to make a code of.
    #[error("no code can be made of it")]
    NoCode,
    /// Another reason has this title.
    #[error("taken")]
    Taken,
    /// It names marketing, which needs a consent and no reason.
    #[error("marketing is no reason")]
    Marketing,
    /// It names what is offered unasked, and does not say that the person asked for it.
    #[error("an offer that nobody asked for is no reason")]
    Unasked,
}

/// A reason as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReason {
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: ReasonBasis,
    /// Channels; empty = every channel.
    pub channels: Vec<Channel>,
}

/// The code that a title gives: upper case letters and digits, words joined by a dash.
fn code_of(title: &str) -> String {
    let folded = fold(title).to_uppercase();
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(40).collect::<String>().trim_end_matches('-').to_owned()
}

impl NewReason {
    /// Checks the form. `old` is the reason that is changed: code, place in the list and what it answers stay. `others` are
    /// all others, disabled ones too.
    ///
    /// # Errors
    /// [`ReasonInvalid`].
    pub fn parse(self, old: Option<&ContactReason>, others: &[&ContactReason]) -> Result<ContactReason, ReasonInvalid> {
        let title = self.title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return Err(ReasonInvalid::Missing);
        }
        if title.chars().count() > 120 {
            return Err(ReasonInvalid::TooLong);
        }
        if let Some(invalid) = commercial(&title) {
            return Err(invalid);
        }
        if others.iter().any(|other| fold(&other.title) == fold(&title)) {
            return Err(ReasonInvalid::Taken);
        }
        let made = code_of(&title);
        if made.is_empty() {
            return Err(ReasonInvalid::NoCode);
        }
        let taken = |code: &str| others.iter().any(|other| other.code == code);
        let code = match old {
            Some(old) => old.code.clone(),
            None if !taken(&made) => made,
            None => (2_u32..).map(|n| format!("{made}-{n}")).find(|code| !taken(code)).unwrap_or(made),
        };
        let last = others.iter().map(|other| other.position.saturating_add(1)).max().unwrap_or_default();
        let mut channels = self.channels;
        channels.sort_unstable();
        channels.dedup();
        Ok(ContactReason {
            code,
            title,
            basis: self.basis,
            channels,
            position: old.map_or(last, |old| old.position),
            rights_answers: old.is_some_and(|old| old.rights_answers),
        })
    }
}

/// A shipped reason; its title comes with the archive's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShippedReason {
    /// Code.
    pub code: &'static str,
    /// Basis.
    pub basis: ReasonBasis,
    /// Answers to the exercise of rights.
    pub rights_answers: bool,
}

const fn shipped(code: &'static str, basis: ReasonBasis, rights_answers: bool) -> ShippedReason {
    ShippedReason { code, basis, rights_answers }
}

/// The reasons that a small firm needs, in the order of their use.
pub const SHIPPED_REASONS: &[ShippedReason] = &[
    shipped("CONTRATTO", ReasonBasis::Contract, false),
    shipped("RICHIESTA", ReasonBasis::PersonsRequest, false),
    shipped("APPUNTAMENTO", ReasonBasis::Contract, false),
    shipped("ASSISTENZA", ReasonBasis::Contract, false),
    shipped("AMMINISTRAZIONE", ReasonBasis::LegalObligation, false),
    shipped("DIFESA", ReasonBasis::Defence, false),
    shipped("SICUREZZA", ReasonBasis::VitalInterest, false),
    shipped("DIRITTI", ReasonBasis::LegalObligation, true),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(title: &str) -> NewReason {
        NewReason { title: title.to_owned(), basis: ReasonBasis::Contract, channels: vec![] }
    }

    /// S83: a reason of marketing does not exist.
    #[test]
    fn a_reason_that_names_marketing_is_refused() {
        for title in [
            "Marketing",
            "Invio newsletter",
            "Promozione d'estate",
            "Nuove promozioni",
            "PUBBLICITÀ",
            "promo",
            "Advertising call",
            "Sconto clienti",
            "Volantino di Natale",
            "Presentazione nuovi prodotti",
            "Auguri",
            "Ricerca di mercato",
            "Discount for customers",
            "Contatto commerciale",
            "Ricontatto commerciale",
            "Vendita",
            "Vendite",
            "Vendita promozionale",
            "Vendita nuovi clienti",
            "Vendita telefonica",
            "Televendita",
            "Up-selling",
            "Upselling e cross selling",
            "Cross-sell",
            "Campagna autunno",
            "Campagna di primavera",
            "Campagne",
            "Fidelizzazione",
            "Fidelizzare i clienti",
            "Sales call",
            "Sales",
            "Autumn campaign",
            "Customer loyalty",
        ] {
            assert_eq!(typed(title).parse(None, &[]), Err(ReasonInvalid::Marketing), "{title}");
        }
        for title in
            ["Offerta", "Invito alla fiera", "Eventi", "Novità", "Catalogo nuovo", "Special offer", "Open day event"]
        {
            assert_eq!(typed(title).parse(None, &[]), Err(ReasonInvalid::Unasked), "{title}");
        }
        for title in [
            "Ordine in corso",
            "Promotore finanziario: pratica",
            "Offerta richiesta dal cliente",
            "Catalogo che ha chiesto",
            "Offer that was requested",
            "Scontrino da correggere",
            "Eventuale reso",
            "Saldo fattura",
            "Spotlight",
            "Assistenza post-vendita",
            "Assistenza post vendita",
            "Servizio postvendita",
            "Vendita del veicolo: documenti",
            "Documenti di vendita",
            "Contratto di vendita",
            "Compravendita immobile",
            "Campagna vaccinale",
            "Campagna di vaccinazione",
            "Richiamo di sicurezza (campagna di richiamo)",
            "Campagna di richiamo",
            "Recall campaign",
            "After-sales service",
            "Sales contract",
            "Corrispondenza commerciale sull'ordine",
            "Fattura commerciale",
            "Registro delle imprese e camera di commercio",
            "Proposta commerciale richiesta dal cliente",
            "Proposta di rientro dal debito",
            "Ricontatto su richiesta",
            "Consegna in campagna",
        ] {
            assert!(typed(title).parse(None, &[]).is_ok(), "{title}");
        }
        assert!(
            ReasonBasis::ALL.iter().all(|basis| !matches!(basis.legal(), LegalBasis::Consent | LegalBasis::SoftSpam))
        );
    }

    #[test]
    fn a_code_comes_from_the_first_title_and_stays() {
        let one = typed("  Consegna  a domicilio ").parse(None, &[]).unwrap();
        assert_eq!(
            (one.code.as_str(), one.title.as_str(), one.position),
            ("CONSEGNA-A-DOMICILIO", "Consegna a domicilio", 0)
        );
        let renamed = typed("Consegna").parse(Some(&one), &[]).unwrap();
        assert_eq!((renamed.code.as_str(), renamed.title.as_str()), ("CONSEGNA-A-DOMICILIO", "Consegna"));
        let again = typed("Consegna, a domicilio").parse(None, &[&one]).unwrap();
        assert_eq!((again.code.as_str(), again.position), ("CONSEGNA-A-DOMICILIO-2", 1));
        assert_eq!(typed("consegna a DOMICILIO").parse(None, &[&one]), Err(ReasonInvalid::Taken));
        assert_eq!(typed(" ").parse(None, &[]), Err(ReasonInvalid::Missing));
        assert_eq!(typed("!!").parse(None, &[]), Err(ReasonInvalid::NoCode));
        assert_eq!(typed(&"a".repeat(121)).parse(None, &[]), Err(ReasonInvalid::TooLong));
    }

    #[test]
    fn only_the_shipped_reason_answers_rights() {
        let rights: Vec<&str> = SHIPPED_REASONS.iter().filter(|one| one.rights_answers).map(|one| one.code).collect();
        assert_eq!(rights, ["DIRITTI"]);
        assert!(!typed("Diritti").parse(None, &[]).unwrap().rights_answers);
    }

    #[test]
    fn an_empty_list_of_channels_is_every_channel() {
        let mut reason = typed("Sollecito").parse(None, &[]).unwrap();
        assert!(reason.allows(&Channel::Phone) && reason.allows(&Channel::Post));
        reason.channels = vec![Channel::Post];
        assert!(!reason.allows(&Channel::Phone) && reason.allows(&Channel::Post));
    }
}
