//! Communications across all contacts, filtered.

use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    communication::{Category, Delivery, Direction},
    ids::{ActorId, CampaignId, CommunicationId, PurposeId},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{CommunicationRow, PAGE_LIMIT, Reader};
use crate::{StoreError, rows::key};

/// What the register shows; every part must hold.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RegisterQuery {
    /// Words in subject, text or outcome.
    pub text: String,
    /// By this channel.
    pub channel: Option<Channel>,
    /// This way.
    pub direction: Option<Direction>,
    /// About this.
    pub category: Option<Category>,
    /// For this purpose.
    pub purpose: Option<PurposeId>,
    /// So far in another program.
    pub delivery: Option<Delivery>,
    /// Part of this campaign.
    pub campaign: Option<CampaignId>,
    /// Only what is to be followed up, the earliest day first.
    pub follow_up: bool,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
    /// First item.
    pub offset: u64,
    /// At most [`PAGE_LIMIT`].
    pub limit: u32,
}

custode_debug!(RegisterQuery);

/// Day as the milliseconds of its beginning, with so many days added.
fn millis(day: NaiveDate, days: u64) -> i64 {
    let day = day.checked_add_days(chrono::Days::new(days)).unwrap_or(day);
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}

fn conditions(sql: &mut QueryBuilder<Sqlite>, query: &RegisterQuery, owner: Option<ActorId>) {
    sql.push(" FROM communication AS m WHERE m.binned = 0");
    if let Some(owner) = owner {
        sql.push(" AND EXISTS (SELECT 1 FROM communication_contact AS q JOIN contact AS c ON c.id = q.contact");
        sql.push(" WHERE q.communication_lid = m.lid AND c.owner = ").push_bind(owner.to_vec()).push(")");
    }
    let words: String =
        query.text.trim().chars().map(|c| if matches!(c, '%' | '_' | '\\') { ' ' } else { c }).collect();
    if !words.is_empty() {
        let like = format!("%{words}%");
        sql.push(" AND (m.subject LIKE ").push_bind(like.clone());
        sql.push(" OR m.body LIKE ").push_bind(like.clone());
        sql.push(" OR m.outcome LIKE ").push_bind(like).push(")");
    }
    for (column, word) in [
        ("m.channel", query.channel.as_ref().map(Channel::code)),
        ("m.direction", query.direction.map(|word| word.code().to_owned())),
        ("m.category", query.category.map(|word| word.code().to_owned())),
        ("m.delivery", query.delivery.map(|word| word.code().to_owned())),
    ] {
        if let Some(word) = word {
            sql.push(" AND ").push(column).push(" = ").push_bind(word);
        }
    }
    if let Some(purpose) = query.purpose {
        sql.push(" AND m.purpose = ").push_bind(purpose.to_vec());
    }
    if let Some(campaign) = query.campaign {
        sql.push(" AND m.campaign = ").push_bind(campaign.to_vec());
    }
    if let Some(since) = query.since {
        sql.push(" AND m.started_at >= ").push_bind(millis(since, 0));
    }
    if let Some(until) = query.until {
        sql.push(" AND m.started_at < ").push_bind(millis(until, 1));
    }
    if query.follow_up {
        sql.push(" AND m.follow_up_on IS NOT NULL");
    }
}

impl Reader {
    /// A window of the register, latest first (what is to be followed up: earliest day first), and how many items there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn register(&self, query: &RegisterQuery) -> Result<(Vec<CommunicationRow>, u64), StoreError> {
        let mut count = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        conditions(&mut count, query, self.only_owner());
        let total: i64 = count.build().fetch_one(&self.pool).await?.try_get(0)?;
        let mut ids = QueryBuilder::<Sqlite>::new("SELECT m.id");
        conditions(&mut ids, query, self.only_owner());
        ids.push(if query.follow_up {
            " ORDER BY m.follow_up_on, m.lid LIMIT "
        } else {
            " ORDER BY m.started_at DESC, m.lid DESC LIMIT "
        });
        ids.push_bind(i64::from(query.limit.min(PAGE_LIMIT))).push(" OFFSET ").push_bind(query.offset.cast_signed());
        let mut rows = Vec::new();
        for row in ids.build().fetch_all(&self.pool).await? {
            let id: CommunicationId = key(row.try_get(0)?)?;
            rows.extend(self.communication(id).await?);
        }
        Ok((rows, total.cast_unsigned()))
    }
}
