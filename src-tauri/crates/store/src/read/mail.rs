//! What mail that is taken in is compared with, the files that came with it, and the batches that were taken.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use custode_domain::{
    communication::MailTaken,
    contact::PointKind,
    ids::{ActorId, AttachmentId, CommunicationId, ContactId, LetterFileId, PointId, TxnId},
    journal::{Body, Kind},
    reply::ReplyFound,
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    binding::bind_all,
    rows::{self, ENTRY_COLUMNS, key, word},
};

/// One action that took mail in.
#[derive(Debug, Clone)]
pub struct MailBatchRow {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// The action, for its undo.
    pub txn: TxnId,
    /// What it took.
    pub taken: MailTaken,
    /// How many of its communications are still in the log.
    pub left: u64,
}

impl Reader {
    /// The keyed hashes of all messages in the log, without the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn known_messages(&self) -> Result<HashSet<Vec<u8>>, StoreError> {
        let known = sqlx::query_file_scalar!("queries/read/known_messages.sql").fetch_all(&self.pool).await?;
        Ok(known.into_iter().collect())
    }

    /// The cards that have an e-mail or PEC address, in its normal form; at most twenty.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn people_at(&self, address: &str) -> Result<Vec<(ContactId, String)>, StoreError> {
        let rows = sqlx::query_file!("queries/read/people_at.sql", address).fetch_all(&self.pool).await?;
        let found: Vec<(ContactId, String)> =
            rows.into_iter().map(|row| Ok((key(&row.id)?, row.name))).collect::<Result<_, StoreError>>()?;
        let reached = self.reached(found.iter().map(|(id, _)| *id).collect()).await?;
        Ok(found.into_iter().filter(|(id, _)| reached.contains(id)).collect())
    }

    /// The other cards that have an address or number as a point of these kinds, in its normal form, whoever may see them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn others_at(
        &self,
        kinds: &[PointKind],
        value: &str,
        than: ContactId,
    ) -> Result<Vec<ContactId>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT DISTINCT c.id FROM contact_point AS p");
        sql.push(" JOIN contact AS c ON c.lid = p.contact_lid WHERE p.value = ").push_bind(value);
        sql.push(" AND c.id <> ").push_bind(than.to_vec()).push(" AND p.kind IN ");
        among(&mut sql, kinds);
        let rows: Vec<Vec<u8>> = sql.build_query_scalar().fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// The cards that took a consent back or objected, and share an address or number of these kinds with another card.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn refused_elsewhere(&self, kinds: &[PointKind]) -> Result<Vec<ContactId>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new(
            "SELECT c.id FROM contact AS c WHERE c.lid IN (
               SELECT s.contact_lid FROM stop AS s WHERE s.stands = 1 AND s.author = 'person'
               UNION SELECT d.contact_lid FROM consent_state AS d WHERE d.state = 'withdrawn'
             ) AND EXISTS (
               SELECT 1 FROM contact_point AS p
               JOIN contact_point AS o ON o.value = p.value AND o.contact_lid <> p.contact_lid AND o.kind IN ",
        );
        among(&mut sql, kinds);
        sql.push(" WHERE p.contact_lid = c.lid AND p.kind IN ");
        among(&mut sql, kinds);
        sql.push(")");
        let rows: Vec<Vec<u8>> = sql.build_query_scalar().fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// What addresses and numbers say, as they are written on the cards; those that are hidden or gone are left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn point_values(&self, ids: &[PointId]) -> Result<HashMap<PointId, String>, StoreError> {
        let digits: Vec<String> = ids.iter().map(|id| id.as_uuid().simple().to_string()).collect();
        let digits = serde_json::to_string(&digits).map_err(|_| StoreError::Unreadable)?;
        let rows: Vec<(Vec<u8>, String, String)> = sqlx::query_as(
            "SELECT p.point, p.kind, p.value FROM json_each(?) AS j CROSS JOIN contact_point AS p ON p.point = unhex(j.value)",
        )
        .bind(digits)
        .fetch_all(&self.pool)
        .await?;
        let mut found = HashMap::with_capacity(rows.len());
        for (id, kind, value) in rows {
            if !self.hides_kind(word(PointKind::from_code(&kind))?) {
                found.insert(key(&id)?, value);
            }
        }
        Ok(found)
    }

    /// What is in a file that came with a message; `None` when its communication is erased.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn attachment_bytes(&self, id: AttachmentId) -> Result<Option<Vec<u8>>, StoreError> {
        let id = id.to_vec();
        Ok(sqlx::query_file_scalar!("queries/read/evidence_file.sql", id).fetch_optional(&self.pool).await?)
    }

    /// What is in a paper of a request; `None` when it was dropped with the data that it was a copy of.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn letter_bytes(&self, id: LetterFileId) -> Result<Option<Vec<u8>>, StoreError> {
        let id = id.to_vec();
        Ok(sqlx::query_file_scalar!("queries/read/evidence_file.sql", id).fetch_optional(&self.pool).await?)
    }

    /// Messages that seem to ask for something and about which nobody decided, latest first; at most 200.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open_replies(&self) -> Result<Vec<(CommunicationId, ReplyFound)>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 1111 AND 1119 AND e.kind = ");
        sql.push_bind(i64::from(Kind::ReplyFound.number()));
        sql.push(" AND NOT EXISTS (SELECT 1 FROM entry AS s WHERE s.unit = e.unit AND s.kind = ");
        sql.push_bind(i64::from(Kind::ReplySettled.number()));
        sql.push(") AND EXISTS (SELECT 1 FROM communication AS m WHERE m.id = e.unit AND m.binned = 0)");
        sql.push(" ORDER BY e.lid DESC LIMIT 200");
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            if let Some(Body::ReplyFound(told)) = entry.body {
                found.push((CommunicationId::from_uuid(entry.header.unit.as_uuid()), told));
            }
        }
        Ok(found)
    }

    /// The actions that took mail in, latest first; at most fifty.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn mail_batches(&self) -> Result<Vec<MailBatchRow>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.unit = ").push_bind(self.scope.to_vec());
        sql.push(" AND e.kind = ").push_bind(i64::from(Kind::MailTaken.number()));
        sql.push(" ORDER BY e.stamp DESC, e.lid DESC LIMIT 50");
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            let Some(Body::MailTaken(taken)) = entry.body else { continue };
            let header = entry.header;
            let (before, behind) = self.run_of_act(&header).await?;
            let (scope, replica) = (header.scope.to_vec(), header.replica.to_vec());
            let left = sqlx::query_file_scalar!("queries/read/left_of_mail.sql", scope, replica, before, behind);
            let left = left.fetch_one(&self.pool).await?.cast_unsigned();
            found.push(MailBatchRow { at: header.stamp.at(), actor: header.actor, txn: header.txn, taken, left });
        }
        Ok(found)
    }
}

/// Kinds of points, in brackets.
fn among(sql: &mut QueryBuilder<Sqlite>, kinds: &[PointKind]) {
    sql.push("(");
    bind_all(sql, kinds.iter().map(|kind| kind.code()));
    sql.push(")");
}
