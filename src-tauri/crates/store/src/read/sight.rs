//! What the person at the desk may see of the cards, kept by the read handle: nothing that is read here for a window, a
//! file or a page can be wider than their role.

use std::sync::Arc;

use custode_domain::{
    contact::PointKind,
    ids::{ActorId, ContactId},
    journal::Entry,
    role::{Facet, Sight},
    unit::{UnitState, fold},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{ContactFilter, ContactRow, Reader, page::ContactSort};
use crate::{StoreError, binding::bind_all, rows::key};

impl ContactFilter {
    /// What of a card it asks about: who does not see that finds nobody by it.
    #[must_use]
    pub const fn facet(&self) -> Option<Facet> {
        match self {
            Self::HasEmail(_) => Some(Facet::Email),
            Self::HasPhone(_) => Some(Facet::Phone),
            Self::City(_) | Self::Province(_) => Some(Facet::Address),
            Self::Reach(way, ..) => Some(way.facet()),
            _ => None,
        }
    }

    /// Whether it says a word that somebody typed or put on a card.
    #[must_use]
    pub const fn says_a_word(&self) -> bool {
        matches!(self, Self::Tag(_) | Self::City(_) | Self::Province(_))
    }
}

impl Reader {
    /// The same reads through the eyes of somebody who sees less than everything.
    #[must_use]
    pub fn seen_by(mut self, sight: Option<Sight>) -> Self {
        self.sight = sight.map(Arc::new);
        self
    }

    /// The operator whose cards are the only ones seen.
    pub(super) fn only_owner(&self) -> Option<ActorId> {
        self.sight.as_ref().and_then(|sight| sight.owner)
    }

    /// Whether a field, or what belongs to it, is hidden.
    pub(super) fn hides(&self, facet: Facet) -> bool {
        self.sight.as_ref().is_some_and(|sight| sight.hides(facet))
    }

    /// Whether addresses or numbers of a sort are hidden.
    pub(super) fn hides_kind(&self, kind: PointKind) -> bool {
        self.sight.as_ref().is_some_and(|sight| sight.hides_point(kind))
    }

    /// Whether texts of a card other than its name could show something hidden.
    pub(super) fn searches_names_only(&self) -> bool {
        self.sight.as_ref().is_some_and(|sight| sight.hides_searched())
    }

    /// The entries of one unit as they are seen: none of a card out of reach, and no hidden field in any.
    pub(super) fn seen(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let Some(sight) = &self.sight else { return entries };
        if sight.owner.is_some()
            && let UnitState::Contact(unit) = fold(&entries)
            && !sight.lets(&unit)
        {
            return Vec::new();
        }
        entries.into_iter().map(|entry| sight.mask(entry)).collect()
    }

    /// The conditions of a list, with that of the reach.
    pub(super) fn within_reach(&self, filters: &[ContactFilter]) -> Vec<ContactFilter> {
        let mut filters = filters.to_vec();
        filters.extend(self.only_owner().map(ContactFilter::Owner));
        for filter in &mut filters {
            if filter.facet().is_some_and(|facet| self.hides(facet)) {
                *filter = ContactFilter::Nobody;
            }
        }
        filters
    }

    /// An order that tells nothing about what is hidden.
    pub(super) fn order_within(&self, sort: ContactSort) -> ContactSort {
        match sort {
            ContactSort::Email if self.hides(Facet::Email) => ContactSort::Name,
            ContactSort::City if self.hides(Facet::Address) => ContactSort::Name,
            other => other,
        }
    }

    /// A row of the list without what is hidden.
    pub(super) fn seen_row(&self, mut row: ContactRow) -> ContactRow {
        row.email = row.email.filter(|_| !self.hides(Facet::Email));
        row.phone = row.phone.filter(|_| !self.hides(Facet::Phone));
        if self.hides(Facet::Address) {
            (row.city, row.province) = (None, None);
        }
        row
    }

    /// Those of some cards that are within reach.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn reached(&self, ids: Vec<ContactId>) -> Result<Vec<ContactId>, StoreError> {
        let Some(owner) = self.only_owner() else { return Ok(ids) };
        let mut found = std::collections::HashSet::with_capacity(ids.len());
        for chunk in ids.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT id FROM contact WHERE owner = ");
            sql.push_bind(owner.to_vec()).push(" AND id IN (");
            bind_all(&mut sql, chunk.iter().map(|id| id.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                found.insert(key::<ContactId>(row.try_get(0)?)?);
            }
        }
        Ok(ids.into_iter().filter(|id| found.contains(id)).collect())
    }

    /// Whether one card is within reach.
    pub(super) async fn reaches(&self, id: ContactId) -> Result<bool, StoreError> {
        Ok(self.only_owner().is_none() || !self.reached(vec![id]).await?.is_empty())
    }
}
