//! Other cards that are most likely those of the person who is to be erased: what they say would stay (Art. 17 GDPR).

use crate::{AppError, Work};
use custode_domain::{
    contact::{ContactField, ContactKind, ContactUnit},
    ids::ContactId,
    matching::{Side, Traits, meet},
    unit::{UnitState, fold},
};
use custode_store::read::{CertainMatch, MatchKey, match_name_of};
use std::collections::BTreeSet;

/// Another card that may be the same person's by DOMAIN 4.9, homonyms included: where data must not stay behind, a person says
/// which of them it is. A tax code is one person's, whatever name stands beside it.
#[derive(Clone, PartialEq, Eq)]
pub struct Twin {
    /// Which.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// It lies in the bin.
    pub binned: bool,
}

custode_domain::redacted!(Twin);

/// The twins of a card, those in the bin too.
///
/// # Errors
/// Those of the database.
pub(super) async fn twins(work: &Work, id: ContactId, card: &ContactUnit) -> Result<Vec<Twin>, AppError> {
    let name = match_name_of(card);
    let code = card.lookup(ContactField::TaxCode);
    let points = card.points().into_iter().filter(|point| point.kind.is_email() || point.kind.is_phone());
    let keys: Vec<MatchKey> =
        points.map(|point| MatchKey::Point(point.normalised.clone())).chain(code.map(MatchKey::TaxCode)).collect();
    let absorbed = card.absorbed();
    let organisation = card.kind() == ContactKind::Organisation;
    let own = Side { organisation, name: &name, tax_code: code, traits: Traits::default() };
    let is_one = |key: &MatchKey, holder: &CertainMatch| {
        let same = matches!(key, MatchKey::TaxCode(_)) || meet(key.shared(), &own, &holder.side()).may_be_one();
        same && holder.contact != id && !absorbed.contains(&holder.contact)
    };
    let found = work.reader().certain_matches(&keys).await?;
    let same = found.iter().flat_map(|(key, holders)| holders.iter().filter(move |holder| is_one(key, holder)));
    let same: BTreeSet<(ContactId, bool)> = same.map(|holder| (holder.contact, holder.binned)).collect();
    let ids: Vec<_> = same.iter().map(|(contact, _)| (*contact).into()).collect();
    let entries = work.reader().entries_of(&ids).await?;
    let twin = |(contact, binned): (ContactId, bool)| match fold(entries.get(&contact.into())?) {
        UnitState::Contact(card) => Some(Twin { contact, name: card.display_name(), binned }),
        _ => None,
    };
    Ok(same.into_iter().filter_map(twin).collect())
}
