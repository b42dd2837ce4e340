//! Who cannot be used, and why (S44): objections, withdrawals, restrictions, cards put aside, and addresses that a list of
//! hashes names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use custode_domain::{
    barred::{Bar, BarKind},
    channel::Channel,
    consent::StopAuthor,
    ids::{ConsentTypeId, ContactId, PurposeId},
};

use super::Reader;
use crate::{
    StoreError,
    rows::{channel_list, day, key, word},
};

/// What keeps somebody from being used.
#[derive(Clone, PartialEq, Eq)]
pub struct BarredRow {
    /// Who.
    pub contact: ContactId,
    /// Their name in lists.
    pub name: String,
    /// Why.
    pub bar: Bar,
}

/// Which lines are meant; all conditions hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BarredQuery {
    /// For this reason.
    pub what: Option<BarKind>,
    /// Because of them.
    pub author: Option<StopAuthor>,
    /// For this purpose, and whether it is marketing.
    pub purpose: Option<(PurposeId, bool)>,
    /// On this channel.
    pub channel: Option<Channel>,
    /// Folded words of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u64,
    /// Lines to give.
    pub limit: u64,
}

/// Somebody whose address a list of hashes names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashBar {
    /// Who.
    pub contact: ContactId,
    /// Which list.
    pub what: BarKind,
    /// Because of them.
    pub author: StopAuthor,
    /// The channels that lead to the address.
    pub channels: Vec<Channel>,
    /// Since when.
    pub since: NaiveDate,
}

custode_domain::redacted!(BarredRow);

fn packed(hashed: &[HashBar]) -> String {
    let line = |bar: &HashBar| {
        let channels = bar.channels.iter().map(Channel::code).collect::<Vec<_>>().join(",");
        let id = bar.contact.as_uuid().simple().to_string();
        (id, bar.what.code(), bar.author.code(), channels, bar.since.to_string())
    };
    serde_json::to_string(&hashed.iter().map(line).collect::<Vec<_>>()).unwrap_or_default()
}

impl Reader {
    /// A page of what keeps people from being used, by name, with the number of all lines. What lists of hashes say comes
    /// from the caller.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn barred(&self, query: &BarredQuery, hashed: &[HashBar]) -> Result<(Vec<BarredRow>, u64), StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (hashed, what) = (packed(hashed), query.what.map(BarKind::code));
        let author = query.author.map(StopAuthor::code);
        let (purpose, marketing) = query.purpose.map(|(id, marketing)| (id.to_string(), marketing)).unzip();
        let marketing = marketing.unwrap_or_default();
        let channel = query.channel.as_ref().map(Channel::code);
        let (limit, offset) = (query.limit.cast_signed(), query.offset.cast_signed());
        let rows = sqlx::query_file!(
            "queries/read/barred.sql",
            hashed,
            owner,
            what,
            author,
            purpose,
            marketing,
            channel,
            query.name,
            limit,
            offset
        )
        .fetch_all(&self.pool)
        .await?;
        let total = rows.first().map_or(0, |row| row.total);
        let read = rows.into_iter().map(|row| {
            let purposes = row.purposes.split(',').filter(|id| !id.is_empty()).map(|id| id.parse());
            Ok(BarredRow {
                contact: key(&row.id)?,
                name: row.name,
                bar: Bar {
                    what: word(BarKind::from_code(&row.what))?,
                    author: word(StopAuthor::from_code(&row.author))?,
                    purposes: purposes.collect::<Result<_, _>>().map_err(|_| StoreError::Unreadable)?,
                    channels: channel_list(&row.channels),
                    ground: row.ground,
                    since: day(row.since)?,
                    consent_type: row
                        .consent_type
                        .map(|id| key::<uuid::Uuid>(&id))
                        .transpose()?
                        .map(ConsentTypeId::from_uuid),
                },
            })
        });
        Ok((read.collect::<Result<_, StoreError>>()?, total.cast_unsigned()))
    }

    /// How many lines there are for each reason.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn barred_counts(&self, hashed: &[HashBar]) -> Result<BTreeMap<BarKind, u64>, StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let hashed = packed(hashed);
        let rows = sqlx::query_file!("queries/read/barred_counts.sql", hashed, owner).fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((word(BarKind::from_code(&row.what))?, row.count.cast_unsigned()))).collect()
    }

    /// Every e-mail address and number outside of the bin that is looked up, with the sort of its point.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn addresses(&self) -> Result<Vec<(ContactId, String, String)>, StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let rows = sqlx::query_file!("queries/read/addresses.sql", owner).fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((key(&row.id)?, row.kind, row.value))).collect()
    }
}
