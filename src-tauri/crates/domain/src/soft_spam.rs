//! E-mail to the firm's own customers about goods like those they bought, without a consent (soft spam, Art. 130(4) Codice
//! privacy): what the firm sells, what is known of a sale, and which condition fails.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    channel::Channel,
    gate::GateCode,
    ids::{GoodsId, SaleId},
    journal::Stamp,
};

/// Goods or services that are alike: who bought one of them may hear of the others.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Goods {
    /// Identity.
    #[n(0)]
    pub id: GoodsId,
    /// What the firm calls them.
    #[n(1)]
    pub title: String,
    /// No longer offered; sales still name them.
    #[cbor(n(2), default)]
    pub archived: bool,
}

/// A sale in which the person gave an e-mail address.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Sale {
    /// Identity.
    #[n(0)]
    pub id: SaleId,
    /// What was sold.
    #[n(1)]
    pub goods: GoodsId,
    /// The day of the sale.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub sold_on: NaiveDate,
    /// The address that the person gave, as it was then: one that took its place on the card was not given in this sale.
    #[n(3)]
    pub address: String,
    /// The person was told then that the address is used for such e-mail, and how to say no.
    #[cbor(n(4), default)]
    pub informed: bool,
    /// What proves it: an invoice, an order, a signed form.
    #[n(5)]
    pub reference: Option<String>,
}

/// A sale is noted or taken off a card.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SaleSet {
    /// Which sale.
    #[n(0)]
    pub id: SaleId,
    /// The sale; `None` takes it off.
    #[n(1)]
    pub sale: Option<Sale>,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

redacted!(Sale, SaleSet);

/// What a message offers, and whether it says how to object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offer {
    /// Which goods it is about.
    pub goods: Option<GoodsId>,
    /// It says that the person may object at any time, easily and free of charge.
    pub objection_line: bool,
}

/// Everything that the conditions look at, beside what the gate asks of every marketing.
#[derive(Debug, Clone, Copy)]
pub struct SoftSpam<'a> {
    /// The firm uses this way at all.
    pub used: bool,
    /// What the message offers; goods that the firm no longer lists are none.
    pub offer: Offer,
    /// The address that it goes to.
    pub address: Option<&'a str>,
    /// The sales on the card.
    pub sales: &'a [&'a Sale],
    /// The earliest day on which a sale may lie: an address is not used for ever because of one.
    pub since: NaiveDate,
}

/// The conditions that fail, each once; of the sales, the one that comes nearest speaks.
#[must_use]
pub fn failing(facts: Option<&SoftSpam<'_>>, channel: &Channel, today: NaiveDate) -> Vec<GateCode> {
    let Some(facts) = facts.filter(|facts| facts.used) else { return vec![GateCode::SoftSpamUnused] };
    let mut codes = Vec::new();
    if channel != &Channel::Email {
        codes.push(GateCode::SoftSpamNoEmail);
    }
    if facts.offer.goods.is_none() {
        codes.push(GateCode::SoftSpamNoGoods);
    }
    if !facts.offer.objection_line {
        codes.push(GateCode::SoftSpamNoLine);
    }
    codes.extend(unsold(facts, today));
    codes
}

/// What a sale must meet, and the code that says that it does not.
type Condition<'a> = (GateCode, &'a dyn Fn(&Sale) -> bool);

/// What keeps every sale from opening the way; of the one that meets most of the conditions, the first that it fails.
fn unsold(facts: &SoftSpam<'_>, today: NaiveDate) -> Option<GateCode> {
    let conditions: [Condition<'_>; 5] = [
        (GateCode::SoftSpamNoSale, &|sale| sale.sold_on <= today),
        (GateCode::SoftSpamOtherGoods, &|sale| facts.offer.goods.is_none_or(|goods| goods == sale.goods)),
        (GateCode::SoftSpamOtherAddress, &|sale| facts.address == Some(sale.address.as_str())),
        (GateCode::SoftSpamNotInformed, &|sale| sale.informed),
        (GateCode::SoftSpamTooOld, &|sale| sale.sold_on >= facts.since),
    ];
    let met = |sale: &Sale| conditions.iter().take_while(|(_, holds)| holds(sale)).count();
    let furthest = facts.sales.iter().map(|sale| met(sale)).max().unwrap_or_default();
    conditions.get(furthest).map(|(code, _)| *code)
}

/// Why the name of a group is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GoodsInvalid {
    /// Nothing was typed.
    #[error("missing")]
    Missing,
    /// Over 100 characters.
    #[error("too long")]
    TooLong,
    /// Another group has this name.
    #[error("taken")]
    Taken,
}

/// Checks the name of a group; `others` are the groups beside it.
///
/// # Errors
/// [`GoodsInvalid`].
pub fn goods_title<'a>(typed: &str, others: impl IntoIterator<Item = &'a Goods>) -> Result<String, GoodsInvalid> {
    let title = typed.trim();
    if title.is_empty() {
        return Err(GoodsInvalid::Missing);
    }
    if title.chars().count() > 100 {
        return Err(GoodsInvalid::TooLong);
    }
    let folded = crate::text::fold(title);
    if others.into_iter().any(|other| crate::text::fold(&other.title) == folded) {
        return Err(GoodsInvalid::Taken);
    }
    Ok(title.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOILERS: GoodsId = GoodsId::from_bytes([1; 16]);
    const TILES: GoodsId = GoodsId::from_bytes([2; 16]);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn sale(goods: GoodsId, sold_on: &str, address: &str, informed: bool) -> Sale {
        let id = SaleId::from_bytes([7; 16]);
        Sale { id, goods, sold_on: day(sold_on), address: address.to_owned(), informed, reference: None }
    }

    fn asked(sales: &[Sale]) -> Vec<GateCode> {
        let sales: Vec<&Sale> = sales.iter().collect();
        let offer = Offer { goods: Some(BOILERS), objection_line: true };
        let (address, since) = (Some("anna@posta.example"), day("2024-11-22"));
        failing(
            Some(&SoftSpam { used: true, offer, address, sales: &sales, since }),
            &Channel::Email,
            day("2026-11-22"),
        )
    }

    /// F19: the sale that comes nearest says what is missing, and one that meets everything is enough.
    #[test]
    fn the_nearest_sale_speaks() {
        let old = sale(BOILERS, "2024-11-21", "anna@posta.example", true);
        let elsewhere = sale(TILES, "2026-01-10", "anna@posta.example", true);
        let untold = sale(BOILERS, "2026-01-10", "anna@posta.example", false);
        assert_eq!(asked(&[]), [GateCode::SoftSpamNoSale]);
        assert_eq!(asked(std::slice::from_ref(&elsewhere)), [GateCode::SoftSpamOtherGoods]);
        assert_eq!(asked(&[elsewhere.clone(), untold.clone()]), [GateCode::SoftSpamNotInformed]);
        assert_eq!(asked(&[elsewhere, untold.clone(), old]), [GateCode::SoftSpamTooOld]);
        assert_eq!(asked(&[untold, sale(BOILERS, "2024-11-22", "anna@posta.example", true)]), []);
    }

    #[test]
    fn a_group_has_a_name_of_its_own() {
        let known = Goods { id: BOILERS, title: "Caldaie".to_owned(), archived: true };
        assert_eq!(goods_title("  Stufe ", [&known]), Ok("Stufe".to_owned()));
        assert_eq!(goods_title(" ", [&known]), Err(GoodsInvalid::Missing));
        assert_eq!(goods_title("CALDAIE", [&known]), Err(GoodsInvalid::Taken));
        assert_eq!(goods_title(&"x".repeat(101), []), Err(GoodsInvalid::TooLong));
    }
}
