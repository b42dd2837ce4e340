//! Communications across all contacts, filtered.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    communication::{Category, Delivery, Direction},
    ids::{ActorId, CampaignId, CaseId, CommunicationId, ContactId, PurposeId},
    text::fold,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{
    CommunicationRow, PAGE_LIMIT, Reader, SnippetPart,
    said::{FEW, Said},
};
use crate::{StoreError, rows::key};

/// What the register shows; every part must hold.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RegisterQuery {
    /// Words with which words in subject, text or outcome begin.
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
    /// Only messages that did not go for a reason that nobody at the desk gave: refused, stopped by the gate, given up.
    pub failed: bool,
    /// With this person, or with a card that was merged into theirs.
    pub contact: Option<ContactId>,
    /// In this case.
    pub case: Option<CaseId>,
    /// Logged or last changed by this operator.
    pub operator: Option<ActorId>,
    /// Words in the outcome.
    pub outcome: String,
    /// Only what has no outcome yet.
    pub without_outcome: bool,
    /// To be followed up from this day on.
    pub due_since: Option<NaiveDate>,
    /// To be followed up until this day.
    pub due_until: Option<NaiveDate>,
    /// Part of this campaign.
    pub campaign: Option<CampaignId>,
    /// Only what is to be followed up, the earliest day first.
    pub follow_up: bool,
    /// From this instant on.
    pub since: Option<DateTime<Utc>>,
    /// Before this instant.
    pub before: Option<DateTime<Utc>>,
    /// First item.
    pub offset: u64,
    /// At most [`PAGE_LIMIT`].
    pub limit: u32,
}

custode_domain::redacted!(RegisterQuery);

/// A window of the register.
pub struct Register {
    /// Items, each with the piece of text in which the words stand: empty when none were asked for.
    pub rows: Vec<(CommunicationRow, Vec<SnippetPart>)>,
    /// How many items there are; of words, no more than a thousand are counted.
    pub total: u64,
    /// How many of them came in; not counted where words or a direction are asked for.
    pub inbound: Option<u64>,
    /// There are more than were counted.
    pub more: bool,
}

custode_domain::redacted!(Register);

/// Most finds of words that are counted.
const COUNTED: i64 = FEW;

/// Latest items of the log that a word with many finds is looked for in first.
const LATEST: u64 = 4_000;

impl RegisterQuery {
    /// Whether nothing but words is asked for.
    fn is_words(&self) -> bool {
        let (text, offset, limit) = (self.text.clone(), self.offset, self.limit);
        *self == Self { text, offset, limit, ..Self::default() }
    }
}

/// What every item must meet, after `FROM … WHERE m.binned = 0`.
fn conditions(sql: &mut QueryBuilder<Sqlite>, query: &RegisterQuery, words: bool, owner: Option<ActorId>) {
    if let Some(owner) = owner {
        sql.push(" AND EXISTS (SELECT 1 FROM communication_contact AS q");
        sql.push(" LEFT JOIN contact_alias AS x ON x.alias = q.contact");
        sql.push(" JOIN contact AS c ON c.id = q.contact OR c.lid = x.contact_lid");
        sql.push(" WHERE q.communication_lid = m.lid AND c.owner = ").push_bind(owner.to_vec()).push(")");
    }
    // A restricted card is kept and not used (Art. 18): nobody comes upon it by a word or in the agenda.
    if words || query.follow_up || !query.outcome.trim().is_empty() {
        sql.push(" AND NOT EXISTS (SELECT 1 FROM communication_contact AS q");
        sql.push(" LEFT JOIN contact_alias AS x ON x.alias = q.contact");
        sql.push(" JOIN contact AS c ON c.id = q.contact OR c.lid = x.contact_lid");
        sql.push(" WHERE q.communication_lid = m.lid AND c.status = 'restricted')");
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
        sql.push(" AND m.started_at >= ").push_bind(since.timestamp_millis());
    }
    if let Some(before) = query.before {
        sql.push(" AND m.started_at < ").push_bind(before.timestamp_millis());
    }
    if query.failed {
        sql.push(" AND m.delivery = 'not_done' AND m.fault IS NOT NULL AND m.fault <> 'cancelled'");
    }
    if query.follow_up {
        sql.push(" AND m.follow_up_on IS NOT NULL");
    }
    around(sql, query);
}

/// The letters that stand for one without its accent.
const ACCENTED: [(char, &str); 9] = [
    ('a', "àáâäãå"),
    ('c', "ç"),
    ('e', "èéêë"),
    ('i', "ìíîï"),
    ('n', "ñ"),
    ('o', "òóôöõø"),
    ('u', "ùúûü"),
    ('y', "ýÿ"),
    ('\'', "’‘"),
];

/// A pattern for texts that hold a folded word, however its letters are written.
fn spelled(word: &str) -> String {
    let mut pattern = String::from("*");
    for letter in word.chars() {
        let more = ACCENTED.iter().find(|(plain, _)| *plain == letter).map_or("", |(_, more)| more);
        let mut written: Vec<char> = std::iter::once(letter).chain(more.chars()).collect();
        let capitals: Vec<char> = written.iter().flat_map(|one| one.to_uppercase()).collect();
        written.extend(capitals);
        written.dedup();
        match written.as_slice() {
            // In brackets these would be something else, and outside them nothing else is.
            [sign @ (']' | '^')] => pattern.push(*sign),
            letters => {
                pattern.push('[');
                pattern.extend(letters);
                pattern.push(']');
            }
        }
    }
    pattern.push('*');
    pattern
}

/// Whom it is with, in which case, by whom, how it ended, and when somebody comes back to it.
fn around(sql: &mut QueryBuilder<Sqlite>, query: &RegisterQuery) {
    if let Some(contact) = query.contact {
        sql.push(
            " AND m.lid IN (SELECT q.communication_lid FROM communication_contact AS q WHERE q.contact IN (SELECT ",
        );
        sql.push_bind(contact.to_vec()).push(" UNION ALL SELECT id FROM merged_card WHERE stays = ");
        sql.push_bind(contact.to_vec()).push("))");
    }
    if let Some(case) = query.case {
        sql.push(" AND m.id IN (SELECT communication FROM case_item WHERE case_id = ")
            .push_bind(case.to_vec())
            .push(")");
    }
    if let Some(operator) = query.operator {
        sql.push(" AND m.actor = ").push_bind(operator.to_vec());
    }
    for word in fold(&query.outcome).split_whitespace() {
        sql.push(" AND m.outcome GLOB ").push_bind(spelled(word));
    }
    if query.without_outcome {
        sql.push(" AND m.outcome IS NULL");
    }
    if let Some(day) = query.due_since {
        sql.push(" AND m.follow_up_on >= ").push_bind(day.to_string());
    }
    if let Some(day) = query.due_until {
        sql.push(" AND m.follow_up_on <= ").push_bind(day.to_string());
    }
}

impl Reader {
    /// A window of the register, latest first (what is to be followed up: earliest day first).
    ///
    /// # Errors
    /// Those of the database.
    pub async fn register(&self, query: &RegisterQuery) -> Result<Register, StoreError> {
        let said = self.with_campaigns(self.said(&query.text), &query.text).await?;
        if said.is_none() && !query.text.trim().is_empty() {
            return Ok(Register { rows: Vec::new(), total: 0, inbound: None, more: false });
        }
        // What they hide may stand in an outcome.
        if self.searches_names_only() && !query.outcome.trim().is_empty() {
            return Ok(Register { rows: Vec::new(), total: 0, inbound: None, more: false });
        }
        let (total, more) = self.count_register(query, said.as_ref()).await?;
        let inbound = match (&said, query.direction) {
            (None, None) => {
                let query = RegisterQuery { direction: Some(Direction::Inbound), ..query.clone() };
                Some(self.count_register(&query, None).await?.0)
            }
            _ => None,
        };
        let many = match &said {
            // What was counted are the finds.
            Some(said) if query.is_words() && said.is_words() => more,
            Some(said) => self.is_much_said(said).await?,
            None => false,
        };
        let window = self.window_of_register(query, said.as_ref(), many).await?;
        let mut snippets = match &said {
            Some(said) => self.snippets(&window.iter().map(|(_, lid)| *lid).collect::<Vec<_>>(), said).await?,
            None => HashMap::new(),
        };
        let mut rows = Vec::with_capacity(window.len());
        for (id, lid) in window {
            let Some(row) = self.communication(id).await? else { continue };
            let mut snippet = snippets.remove(&lid).unwrap_or_default();
            if let Some(id) = row.communication.campaign.filter(|id| said.as_ref().is_some_and(|said| said.names(*id)))
                && !snippet.iter().any(|part| part.found)
            {
                snippet = self.piece_of(id, &query.text).await?;
            }
            rows.push((row, snippet));
        }
        Ok(Register { rows, total, inbound, more })
    }

    async fn count_register(&self, query: &RegisterQuery, said: Option<&Said>) -> Result<(u64, bool), StoreError> {
        let owner = self.only_owner();
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        match said {
            // From the finds to the log: it ends where enough are counted, however many there are.
            Some(said) if query.is_words() && said.is_words() => {
                sql.push(
                    " FROM (SELECT 1 FROM communication_fts AS f CROSS JOIN communication AS m ON m.lid = f.rowid",
                );
                sql.push(" WHERE m.binned = 0 AND f.communication_fts MATCH ").push_bind(said.terms());
                conditions(&mut sql, query, true, owner);
            }
            Some(said) => {
                sql.push(" FROM (SELECT 1 FROM communication AS m WHERE m.binned = 0");
                said.push(&mut sql, false);
                conditions(&mut sql, query, true, owner);
            }
            None => {
                sql.push(" FROM communication AS m WHERE m.binned = 0");
                conditions(&mut sql, query, false, owner);
            }
        }
        if said.is_some() {
            sql.push(" LIMIT ").push_bind(COUNTED + 1).push(")");
        }
        let total: i64 = sql.build().fetch_one(&self.pool).await?.try_get(0)?;
        let more = said.is_some() && total > COUNTED;
        Ok((if more { COUNTED } else { total }.cast_unsigned(), more))
    }

    /// The items of a window with the numbers of their rows. `many`: the words have more finds than are sorted.
    async fn window_of_register(
        &self,
        query: &RegisterQuery,
        said: Option<&Said>,
        many: bool,
    ) -> Result<Vec<(CommunicationId, i64)>, StoreError> {
        let wanted = u64::from(query.limit.min(PAGE_LIMIT));
        if let Some(said) = said.filter(|said| many && query.is_words() && said.is_words()) {
            let found = self.latest_said(query, said).await?;
            if found.len() as u64 == wanted {
                return Ok(found);
            }
        }
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT m.id, m.lid FROM communication AS m WHERE m.binned = 0");
        if let Some(said) = said {
            said.push(&mut sql, many);
        }
        conditions(&mut sql, query, said.is_some(), self.only_owner());
        sql.push(match (query.follow_up, said.is_some() && !many) {
            (true, _) => " ORDER BY m.follow_up_on, m.lid LIMIT ",
            // The signs keep the finds from being sought along the days of the whole log.
            (false, true) => " ORDER BY +m.started_at DESC, +m.lid DESC LIMIT ",
            (false, false) => " ORDER BY m.started_at DESC, m.lid DESC LIMIT ",
        });
        self.placed(sql, query).await
    }

    /// A window of a word that stands nearly everywhere, as far as the latest items of the log fill it: the index is read
    /// from the first of their rows on, and not from the beginning of the log.
    async fn latest_said(&self, query: &RegisterQuery, said: &Said) -> Result<Vec<(CommunicationId, i64)>, StoreError> {
        let latest = (LATEST + query.offset.saturating_mul(4)).cast_signed();
        let mut sql = QueryBuilder::<Sqlite>::new(
            "WITH latest (lid, id, started_at) AS MATERIALIZED (SELECT lid, id, started_at FROM communication \
             WHERE binned = 0 ORDER BY started_at DESC, lid DESC LIMIT ",
        );
        sql.push_bind(latest).push(") SELECT m.id, m.lid FROM latest AS m WHERE +m.lid IN (SELECT rowid");
        sql.push(" FROM communication_fts WHERE communication_fts MATCH ").push_bind(said.terms());
        sql.push(" AND rowid >= (SELECT min(lid) FROM latest))");
        conditions(&mut sql, query, true, self.only_owner());
        sql.push(" ORDER BY m.started_at DESC, m.lid DESC LIMIT ");
        self.placed(sql, query).await
    }

    /// The window that a statement names, up to its limit.
    async fn placed(
        &self,
        mut sql: QueryBuilder<Sqlite>,
        query: &RegisterQuery,
    ) -> Result<Vec<(CommunicationId, i64)>, StoreError> {
        sql.push_bind(i64::from(query.limit.min(PAGE_LIMIT))).push(" OFFSET ").push_bind(query.offset.cast_signed());
        let rows = sql.build().fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((key(row.try_get(0)?)?, row.try_get(1)?))).collect()
    }
}
