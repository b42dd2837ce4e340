//! People of a firm whose rows name them without an address of their own: "Rossi Srl; Mario Rossi", as an ERP writes it.
//!
//! DOMAIN 4.9 joins by itself only in the certain tier, and a name in a firm is none: father and son bear it. So a row joins
//! the person of that name in the firm only when it tells nothing of its own: no address, number, birth date or tax code
//! that the card lacks, and there is no second person of that name. Else the card is a new one, and a person is asked.

use super::{
    matching::Earlier,
    planned::{Fate, PlannedContact},
};
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactField, ContactKind, ContactStatus},
    ids::ContactId,
    journal::FieldValue,
    text::fold,
};
use custode_import::normalise::draft::ContactDraft;

/// What is told of a person that is nobody else's.
#[derive(Clone)]
pub(super) struct Own {
    card: ContactId,
    code: Option<[u8; 32]>,
    born: Option<NaiveDate>,
    /// Addresses and numbers in their normal form.
    points: Vec<String>,
}

impl Own {
    /// That of a row, whose card is `card`.
    pub(super) fn of(card: ContactId, draft: &ContactDraft, code: Option<[u8; 32]>) -> Self {
        let points = draft.points.iter().map(|point| point.value.clone()).collect();
        Self { card, code, born: draft.birth_on, points }
    }

    fn is_bare(&self) -> bool {
        self.code.is_none() && self.born.is_none() && self.points.is_empty()
    }

    /// Whether another tells nothing that is missing here.
    fn has_all_of(&self, other: &Self) -> bool {
        let has = |mine: bool, theirs: bool| mine || !theirs;
        has(self.code == other.code, other.code.is_some())
            && has(self.born == other.born, other.born.is_some())
            && other.points.iter().all(|point| self.points.contains(point))
    }

    /// Takes in what another row tells of the same person.
    fn learn(&mut self, other: Self) {
        self.code = self.code.or(other.code);
        self.born = self.born.or(other.born);
        for point in other.points {
            if !self.points.contains(&point) {
                self.points.push(point);
            }
        }
    }
}

/// Who the person of a row is in their firm.
pub(super) enum Member {
    /// The one of that name, of whom the row tells nothing new.
    Is(PlannedContact),
    /// Perhaps that one.
    MayBe(ContactId),
    /// Nobody of that name.
    New,
}

impl Earlier {
    /// Remembers the person of a row beside their firm.
    pub(super) fn note_member(&mut self, firm: ContactId, name: &str, own: Own) {
        let known = self.people.entry((firm, name.to_owned())).or_default();
        match known.iter_mut().find(|one| one.card == own.card) {
            Some(one) => one.learn(own),
            None => known.push(own),
        }
    }
}

/// Looks for the person of a row among those who bear the name in the firm, in the archive and in earlier rows.
pub(super) async fn member(
    work: &Work,
    earlier: &Earlier,
    firm: PlannedContact,
    name: &str,
    own: &Own,
) -> Result<Member, AppError> {
    if name.is_empty() || name.starts_with('|') || name.ends_with('|') {
        return Ok(Member::New);
    }
    let mut known: Vec<(Own, Fate)> = Vec::new();
    if firm.fate == Fate::JoinsKnown {
        let members = work.reader().members(firm.id).await?;
        for one in members.into_iter().filter(|one| !one.binned && one.match_name == name) {
            known.push((of_card(work, one.contact, one.tax_code).await?, Fate::JoinsKnown));
        }
    }
    for one in earlier.people.get(&(firm.id, name.to_owned())).into_iter().flatten() {
        match known.iter_mut().find(|(before, _)| before.card == one.card) {
            Some((before, _)) => before.learn(one.clone()),
            None => known.push((one.clone(), Fate::JoinsEarlier)),
        }
    }
    // Two tax codes are two people.
    known.retain(|(one, _)| own.code.is_none() || one.code.is_none() || own.code == one.code);
    let fitting: Vec<&(Own, Fate)> = known.iter().filter(|(one, _)| one.has_all_of(own)).collect();
    // Of several, the one of whom as little is known: the row was theirs before.
    let bare = || {
        let mut bare = fitting.iter().filter(|(one, _)| one.is_bare());
        bare.next().filter(|_| bare.next().is_none())
    };
    let found = if let [one] = fitting.as_slice() { Some(one) } else { bare() };
    Ok(match (found, known.first()) {
        (Some((one, fate)), _) => Member::Is(PlannedContact { id: one.card, fate: *fate }),
        (None, Some((one, _))) => Member::MayBe(one.card),
        (None, None) => Member::New,
    })
}

/// What the card of the archive tells.
async fn of_card(work: &Work, card: ContactId, code: Option<[u8; 32]>) -> Result<Own, AppError> {
    let unit = work.reader().contact(card, work.today()).await?.map(|card| card.unit);
    let born = unit.as_ref().and_then(|unit| match unit.value(ContactField::BirthOn) {
        Some(FieldValue::Day(day)) => Some(*day),
        _ => None,
    });
    let points = unit.iter().flat_map(|unit| unit.points()).map(|point| point.normalised.clone()).collect();
    Ok(Own { card, code, born, points })
}

/// The firm of a row that has no number of its own, where the person of the row is certainly known and is linked to one firm
/// of that name: an export that names firms by their name alone makes no second card of them each time (S21).
pub(super) async fn firm_of(work: &Work, person: ContactId, name: &str) -> Result<Option<PlannedContact>, AppError> {
    let Some(card) = work.reader().contact(person, work.today()).await?.filter(|_| !name.is_empty()) else {
        return Ok(None);
    };
    let mut found = None;
    for link in card.unit.links() {
        let Some(other) = work.reader().contact(link.other, work.today()).await?.map(|card| card.unit) else {
            continue;
        };
        let firm = other.kind() == ContactKind::Organisation && other.status() != ContactStatus::Binned;
        if firm && other.text(ContactField::OrganisationName).is_some_and(|known| fold(known) == name) {
            if found.is_some() {
                return Ok(None);
            }
            found = Some(PlannedContact { id: link.other, fate: Fate::JoinsKnown });
        }
    }
    Ok(found)
}
