//! Which titles name marketing, an offer or a campaign: none of them is a reason (S83).

use super::ReasonInvalid;
use crate::text::fold;

/// Beginnings of words that name marketing, in Italian and English, folded; below six letters the whole word.
const MARKETING: &[&str] = &[
    "marketing",
    "telemarketing",
    "newsletter",
    "promozion",
    "promo",
    "promotion",
    "pubblicit",
    "advert",
    "spot",
    "sconto",
    "sconti",
    "scontistic",
    "discount",
    "saldi",
    "volantin",
    "depliant",
    "brochure",
    "leaflet",
    "flyer",
    "flyers",
    "auguri",
    "greetings",
    "sondagg",
    "survey",
    "televendit",
    "upselling",
    "upsell",
    "fidelizz",
    "loyalty",
];

/// What several words together name as marketing, folded.
const MARKETING_PHRASES: &[&str] = &[
    "nuovi prodotti",
    "nuovi servizi",
    "nuova collezione",
    "nuove collezioni",
    "nuovi arrivi",
    "new products",
    "new services",
    "new collection",
    "new arrivals",
    "ricerca di mercato",
    "ricerche di mercato",
    "market research",
    "black friday",
    "up selling",
    "up-selling",
    "up sell",
    "up-sell",
    "cross selling",
    "cross-selling",
    "cross sell",
    "cross-sell",
    "contatto commerciale",
    "contatti commerciali",
    "visita commerciale",
    "azione commerciale",
    "azioni commerciali",
    "iniziativa commerciale",
    "iniziative commerciali",
    "comunicazione commerciale",
    "comunicazioni commerciali",
    "telefonata commerciale",
    "telefonate commerciali",
];

/// What is marketing unless the person asked for it: an offer, an invitation, a catalogue.
const OFFERS: &[&str] = &[
    "offerta",
    "offerte",
    "offer",
    "offers",
    "invito",
    "inviti",
    "invitare",
    "invitat",
    "invitation",
    "evento",
    "eventi",
    "event",
    "events",
    "fiera",
    "fiere",
    "catalog",
    "novita",
    "presentazion",
];

/// What several words together offer, folded.
const OFFER_PHRASES: &[&str] =
    &["proposta commerciale", "proposte commerciali", "commercial proposal", "commercial offer"];

/// What is sold is marketing where nothing but the selling is named: alone, or with words that say by which way or to whom.
const SELLING: &[&str] = &["vendita", "vendite", "vendere", "sales", "selling"];

/// What a title of selling may add and stays one.
const SELLING_MORE: &[&str] = &[
    "di",
    "per",
    "a",
    "ai",
    "alle",
    "al",
    "e",
    "in",
    "con",
    "the",
    "to",
    "of",
    "and",
    "for",
    "diretta",
    "dirette",
    "telefonica",
    "telefoniche",
    "telefono",
    "online",
    "nuova",
    "nuove",
    "nuovi",
    "nuovo",
    "new",
    "prodotti",
    "prodotto",
    "servizi",
    "servizio",
    "products",
    "services",
    "clienti",
    "cliente",
    "customers",
    "customer",
    "contatti",
    "contatto",
    "call",
    "calls",
    "chiamata",
    "chiamate",
    "telefonata",
    "telefonate",
    "email",
    "mail",
    "promozionale",
    "promozionali",
    "speciale",
    "speciali",
    "stagionale",
    "stagionali",
    "commerciale",
    "commerciali",
    "aggiuntiva",
    "aggiuntive",
];

/// Words that make a campaign one that is no marketing: of health, and of safety.
const CAMPAIGNS: &[&str] =
    &["vaccin", "richiam", "recall", "sicurezza", "safety", "screening", "sanitari", "prevenzion", "bonific"];

/// Words by which a title says that the person asked.
const ASKED: &[&str] = &["richiest", "chiesto", "chiesta", "chieste", "chiesti", "requested", "asked"];

/// Whether one of the words of a folded title begins so; a short beginning is a word of its own: "promo", not "promotore".
fn has_word(words: &str, starts: &[&str]) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| starts.iter().any(|start| if start.len() < 6 { word == *start } else { word.starts_with(start) }))
}

/// Whether a folded title is about selling and nothing else: "Vendita telefonica", not "Vendita del veicolo: documenti".
fn only_sells(words: &str) -> bool {
    let all = || words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    all().any(|word| SELLING.contains(&word))
        && all().all(|word| SELLING.contains(&word) || SELLING_MORE.contains(&word))
}

/// Whether a folded title names a campaign that is none of health or safety. "In campagna" is where somebody lives.
fn campaigns(words: &str) -> bool {
    let all: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named = |at: usize, word: &&str| {
        let country = at.checked_sub(1).is_some_and(|before| matches!(all.get(before), Some(&"in" | &"di")));
        matches!(*word, "campagna" | "campagne" | "campaign" | "campaigns") && !country
    };
    let safe = |word: &&str| CAMPAIGNS.iter().any(|start| word.starts_with(start));
    all.iter().enumerate().any(|(at, word)| named(at, word)) && !all.iter().any(safe)
}

/// Why a title is none of a reason: it names marketing, or an offer that nobody asked for.
pub(super) fn commercial(title: &str) -> Option<ReasonInvalid> {
    let words = fold(title);
    let phrase = MARKETING_PHRASES.iter().any(|phrase| words.contains(phrase));
    if has_word(&words, MARKETING) || phrase || only_sells(&words) || campaigns(&words) {
        return Some(ReasonInvalid::Marketing);
    }
    let offers = has_word(&words, OFFERS) || OFFER_PHRASES.iter().any(|phrase| words.contains(phrase));
    (offers && !has_word(&words, ASKED)).then_some(ReasonInvalid::Unasked)
}
