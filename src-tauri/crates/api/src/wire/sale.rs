//! E-mail to own customers about similar goods: what the firm sells, and sales on a card.

use super::consent::GateCode;
use super::ids::{ContactId, GoodsId, PointId, SaleId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A group of similar goods.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct GoodsView {
    /// Its id.
    pub id: GoodsId,
    /// What the firm calls it.
    pub title: String,
    /// No longer offered.
    pub archived: bool,
}

/// Use soft spam, or stop using it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SoftSpamUse {
    /// From now on.
    pub used: bool,
}

/// Add a group of goods, or name one anew.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct GoodsSave {
    /// Null for a new one.
    pub id: Option<GoodsId>,
    /// Its name.
    pub title: String,
}

/// Offer a group no longer, or again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct GoodsArchive {
    /// Which.
    pub id: GoodsId,
    /// Not offered from now on, or back.
    pub archived: bool,
}

/// A sale on a card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SaleView {
    /// Its id.
    pub id: SaleId,
    /// What was sold.
    pub goods: String,
    /// The day.
    pub sold_on: NaiveDate,
    /// The last day on which it opens e-mail about similar goods.
    pub opens_until: NaiveDate,
    /// The address that was given.
    pub address: String,
    /// The person was told what it is used for.
    pub informed: bool,
    /// What proves it.
    pub reference: Option<String>,
    /// Whether they may be written to about these goods today, if the message says how to object.
    pub allowed: bool,
    /// Why not; `ok` where it is allowed.
    pub code: GateCode,
}

/// Note a sale.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SaleSave {
    /// On which card.
    pub contact: ContactId,
    /// What was sold.
    pub goods: GoodsId,
    /// The day.
    pub sold_on: NaiveDate,
    /// Which e-mail address was given.
    pub point: PointId,
    /// The person was told what it is used for, and how to say no.
    pub informed: bool,
    /// What proves it: an invoice, an order.
    pub reference: String,
}

/// Take a sale off a card.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SaleRemove {
    /// From which card.
    pub contact: ContactId,
    /// Which sale.
    pub id: SaleId,
}
