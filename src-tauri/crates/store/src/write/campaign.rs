//! Who was left out of a campaign, beside the journal.

use custode_domain::ids::{CampaignId, ContactId, UnitId};

use super::Tx;
use crate::StoreError;

impl Tx {
    /// Keeps who was left out of a campaign at its start, and why.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn leave_out(&mut self, campaign: CampaignId, people: &[(ContactId, String)]) -> Result<(), StoreError> {
        let connection = self.connection().await?;
        for (contact, codes) in people {
            let (campaign, contact) = (campaign.to_vec(), contact.to_vec());
            sqlx::query_file!("queries/campaign/leave_out.sql", campaign, contact, codes)
                .execute(&mut *connection)
                .await?;
        }
        Ok(())
    }

    /// Forgets that somebody was left out of campaigns: they are erased.
    pub(super) async fn forget_left_out(&mut self, unit: UnitId) -> Result<(), StoreError> {
        let unit = unit.to_vec();
        let connection = self.connection().await?;
        sqlx::query_file!("queries/campaign/forget_left_out.sql", unit).execute(connection).await?;
        Ok(())
    }
}
