//! What the gate of a contact needs beyond the card: reasons, the settings of the module, what it answered before.

use std::collections::HashMap;

use custode_domain::{
    gate::ContactDecision,
    ids::{ContactId, DecisionId, GoodsId},
    journal::Body,
    privacy::PrivacySettings,
    reason::{ContactReason, ReasonBasis},
    soft_spam::Goods,
    unit::{UnitState, fold},
};

use super::{Reader, ReasonRow, catalogue::small};
use crate::{
    StoreError,
    rows::{channel_list, key, unpack, word},
};
use uuid::Uuid;

impl Reader {
    /// Reasons in their order, disabled ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn reasons(&self) -> Result<Vec<ReasonRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/reasons.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(ReasonRow {
                    id: key(&row.id)?,
                    reason: ContactReason {
                        code: row.code,
                        title: row.title,
                        basis: word(ReasonBasis::from_code(&row.basis))?,
                        channels: channel_list(&row.channels),
                        position: small(row.position),
                        rights_answers: row.rights_answers != 0,
                    },
                    archived: row.archived != 0,
                })
            })
            .collect()
    }

    /// The settings of the module Privacy GDPR; `None` when nothing was ever set.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn privacy(&self) -> Result<Option<PrivacySettings>, StoreError> {
        let unit = PrivacySettings::unit(self.scope).to_vec();
        let row = sqlx::query_file!("queries/read/privacy.sql", unit).fetch_optional(&self.pool).await?;
        let Some(row) = row else { return Ok(None) };
        let goods: Vec<(Uuid, String, bool)> = unpack(&row.goods)?;
        let listed = |(id, title, archived)| Goods { id: GoodsId::from_uuid(id), title, archived };
        Ok(Some(PrivacySettings {
            active: row.active != 0,
            ask_single: row.ask_single != 0,
            check_mass: row.check_mass != 0,
            check_contact: row.check_contact != 0,
            dialer: row.dialer,
            rpo_each: row.rpo_each != 0,
            soft_spam: row.soft_spam != 0,
            goods: goods.into_iter().map(listed).collect(),
        }))
    }

    /// What the gate answered to acts with this contact, and with the cards that were merged into it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decisions(&self, contact: ContactId) -> Result<HashMap<DecisionId, ContactDecision>, StoreError> {
        let mut entries = self.entries(contact).await?;
        if let UnitState::Contact(unit) = fold(&entries) {
            for other in unit.absorbed() {
                entries.extend(self.entries(other).await?);
            }
        }
        Ok(entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                Some(Body::ContactDecided(decision)) => Some((decision.id, decision)),
                _ => None,
            })
            .collect())
    }
}
