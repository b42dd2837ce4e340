//! State of this machine: settings and the staging of imports. Never journaled, never synchronised (R14).

use chrono::{DateTime, Utc};
use sqlx::Row;
use uuid::Uuid;

use crate::{Archive, Reader, StoreError, Tx, bulk::insert_all, packed::Insert};

/// An import that was started: where it stands, in the words of the wizard.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportSession {
    /// Identity.
    pub id: Uuid,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// When somebody last worked on it.
    pub changed_at: DateTime<Utc>,
    /// Step of the wizard.
    pub step: String,
    /// Name of the file, without folders.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_sha256: Option<Vec<u8>>,
    /// Everything else, in the wizard's own format.
    pub state: String,
}

/// A staged row.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Sheet or table; empty when the file has none.
    pub sheet: String,
    /// Row in the file, from 1.
    pub row_no: u64,
    /// The cells, in the importer's own format.
    pub cells: Vec<u8>,
    /// Bucket, once it is decided.
    pub outcome: Option<String>,
}

/// Something found in a staged row.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportIssueRow {
    /// Sheet or table.
    pub sheet: String,
    /// Row in the file, from 1.
    pub row_no: u64,
    /// Column in the file, from 0; -1 = the whole row.
    pub column_no: i64,
    /// Stable code.
    pub code: String,
    /// `repaired`, `flagged`, `rejected` or `refused`.
    pub action: String,
    /// What the cell said.
    pub before: Option<String>,
    /// What it became.
    pub after: Option<String>,
}

/// A computed plan, bound to the state of the archive that it was computed for.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanRecord {
    /// Hash of the plan.
    pub hash: Vec<u8>,
    /// Chain head for which it was computed: another head means that data changed meanwhile.
    pub head: Vec<u8>,
    /// The plan, in the planner's own format.
    pub plan: Vec<u8>,
}

custode_domain::redacted!(ImportSession, ImportRow, ImportIssueRow, PlanRecord);

macro_rules! session {
    ($row:expr) => {{
        let row = $row;
        ImportSession {
            id: crate::rows::key(&row.id)?,
            created_at: DateTime::from_timestamp_millis(row.created_at).unwrap_or_default(),
            changed_at: DateTime::from_timestamp_millis(row.changed_at).unwrap_or_default(),
            step: row.step,
            file_name: row.file_name,
            file_sha256: row.file_sha256,
            state: row.state,
        }
    }};
}

impl Reader {
    /// A setting of this archive on this machine.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_file_scalar!("queries/local/setting.sql", name).fetch_optional(self.pool()).await?)
    }

    /// Imports that are not finished, latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_sessions(&self) -> Result<Vec<ImportSession>, StoreError> {
        let rows = sqlx::query_file!("queries/local/sessions.sql").fetch_all(self.pool()).await?;
        rows.into_iter().map(|row| Ok(session!(row))).collect()
    }

    /// One import that is not finished.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_session(&self, id: Uuid) -> Result<Option<ImportSession>, StoreError> {
        let id = id.as_bytes().to_vec();
        let row = sqlx::query_file!("queries/local/session.sql", id).fetch_optional(self.pool()).await?;
        row.map(|row| Ok(session!(row))).transpose()
    }

    /// Staged rows of a sheet after a row number, in order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_rows(
        &self,
        session: Uuid,
        sheet: &str,
        after: u64,
        limit: u32,
    ) -> Result<Vec<ImportRow>, StoreError> {
        let (id, after, limit) = (session.as_bytes().to_vec(), after.cast_signed(), i64::from(limit));
        let rows = sqlx::query_file!("queries/local/rows.sql", id, sheet, after, limit).fetch_all(self.pool()).await?;
        Ok(rows
            .into_iter()
            .map(|row| ImportRow {
                sheet: row.sheet,
                row_no: row.row_no.cast_unsigned(),
                cells: row.cells,
                outcome: row.outcome,
            })
            .collect())
    }

    /// Number of staged rows of a sheet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_import_rows(&self, session: Uuid, sheet: &str) -> Result<u64, StoreError> {
        let id = session.as_bytes().to_vec();
        let count = sqlx::query_file_scalar!("queries/local/count_rows.sql", id, sheet).fetch_one(self.pool()).await?;
        Ok(count.cast_unsigned())
    }

    /// What was found, in the order of the file.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_issues(
        &self,
        session: Uuid,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<ImportIssueRow>, StoreError> {
        let (id, limit, offset) = (session.as_bytes().to_vec(), i64::from(limit), offset.cast_signed());
        let rows = sqlx::query_file!("queries/local/issues.sql", id, limit, offset).fetch_all(self.pool()).await?;
        Ok(rows
            .into_iter()
            .map(|row| ImportIssueRow {
                sheet: row.sheet,
                row_no: row.row_no.cast_unsigned(),
                column_no: row.column_no,
                code: row.code,
                action: row.action,
                before: row.before,
                after: row.after,
            })
            .collect())
    }

    /// The computed plan of an import.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_plan(&self, session: Uuid) -> Result<Option<PlanRecord>, StoreError> {
        let id = session.as_bytes().to_vec();
        let row = sqlx::query_file!("queries/local/plan.sql", id).fetch_optional(self.pool()).await?;
        Ok(row.map(|row| PlanRecord { hash: row.hash, head: row.head, plan: row.plan }))
    }
}

/// Findings as rows to insert; of two of a kind in one cell the later one stays.
pub(crate) fn issue_rows(session: Uuid, issues: &[ImportIssueRow]) -> Insert {
    let mut found =
        Insert::new("REPLACE INTO local_import_issue (session, sheet, row_no, column_no, code, action, before, after)");
    for issue in issues {
        found.row([
            session.as_bytes(),
            &issue.sheet,
            &issue.row_no.cast_signed(),
            &issue.column_no,
            &issue.code,
            &issue.action,
            &issue.before,
            &issue.after,
        ]);
    }
    found
}

impl Archive {
    /// Keeps a setting of this archive on this machine.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/set_setting.sql", name, value).execute(writer.idle().await?).await?;
        Ok(())
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn remove_setting(&self, name: &str) -> Result<(), StoreError> {
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/remove_setting.sql", name).execute(writer.idle().await?).await?;
        Ok(())
    }

    /// Keeps where an import stands.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_import_session(&self, session: &ImportSession) -> Result<(), StoreError> {
        let id = session.id.as_bytes().to_vec();
        let (created, changed) = (session.created_at.timestamp_millis(), session.changed_at.timestamp_millis());
        let mut writer = self.writer().await;
        sqlx::query_file!(
            "queries/local/put_session.sql",
            id,
            created,
            changed,
            session.step,
            session.file_name,
            session.file_sha256,
            session.state
        )
        .execute(writer.idle().await?)
        .await?;
        Ok(())
    }

    /// Forgets an import with its staged rows, issues and plan.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn remove_import_session(&self, session: Uuid) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/remove_session.sql", id).execute(writer.idle().await?).await?;
        Ok(())
    }

    /// Forgets imports that nobody worked on since `before`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn purge_import_sessions(&self, before: DateTime<Utc>) -> Result<(), StoreError> {
        let before = before.timestamp_millis();
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/purge_sessions.sql", before).execute(writer.idle().await?).await?;
        Ok(())
    }

    /// Takes every staged row, issue and plan of an import away.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn clear_import(&self, session: Uuid) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        sqlx::query_file!("queries/local/clear_rows.sql", id).execute(&mut *connection).await?;
        sqlx::query_file!("queries/local/clear_issues.sql", id).execute(&mut *connection).await?;
        sqlx::query_file!("queries/local/forget_differences.sql", id).execute(&mut *connection).await?;
        sqlx::query_file!("queries/local/clear_plan.sql", id).execute(connection).await?;
        Ok(())
    }

    /// Leaves only some rows of one sheet staged, with their issues; the plan goes too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep_import_rows(&self, session: Uuid, sheet: &str, rows: &[u64]) -> Result<(), StoreError> {
        let numbers: Vec<String> = rows.iter().map(u64::to_string).collect();
        let (id, kept) = (session.as_bytes().to_vec(), format!("[{}]", numbers.join(",")));
        let mut writer = self.writer().await;
        writer.begin().await?;
        let connection = writer.current()?;
        let done = async {
            sqlx::query_file!("queries/local/keep_rows.sql", id, sheet, kept).execute(&mut *connection).await?;
            sqlx::query_file!("queries/local/keep_issues.sql", id, sheet, kept).execute(&mut *connection).await?;
            sqlx::query_file!("queries/local/keep_edits.sql", id, sheet, kept).execute(&mut *connection).await?;
            sqlx::query_file!("queries/local/forget_differences.sql", id).execute(&mut *connection).await?;
            sqlx::query_file!("queries/local/clear_plan.sql", id).execute(connection).await
        };
        if let Err(error) = done.await {
            writer.rollback().await?;
            return Err(error.into());
        }
        writer.commit().await
    }

    /// Stages rows, all or none. Call it with batches of a few thousand.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when a row is there already or the session is unknown; those of the database.
    pub async fn stage_import_rows(&self, session: Uuid, rows: &[ImportRow]) -> Result<(), StoreError> {
        let mut staged = Insert::new("INSERT INTO local_import_row (session, sheet, row_no, cells, outcome)");
        for row in rows {
            staged.row([session.as_bytes(), &row.sheet, &row.row_no.cast_signed(), &row.cells, &row.outcome]);
        }
        self.keep_all(staged).await
    }

    /// Keeps what was found in staged rows, all or none.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn stage_import_issues(&self, session: Uuid, issues: &[ImportIssueRow]) -> Result<(), StoreError> {
        self.keep_all(issue_rows(session, issues)).await
    }

    /// All rows or none.
    pub(crate) async fn keep_all(&self, rows: Insert) -> Result<(), StoreError> {
        let mut writer = self.writer().await;
        writer.begin().await?;
        if let Err(error) = insert_all(writer.current()?, &[rows]).await {
            writer.rollback().await?;
            return Err(error);
        }
        writer.commit().await
    }

    /// Decides the bucket of a staged row.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_import_outcome(
        &self,
        session: Uuid,
        sheet: &str,
        row_no: u64,
        outcome: Option<&str>,
    ) -> Result<(), StoreError> {
        let (id, row_no) = (session.as_bytes().to_vec(), row_no.cast_signed());
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/set_outcome.sql", outcome, id, sheet, row_no)
            .execute(writer.idle().await?)
            .await?;
        Ok(())
    }

    /// Keeps the plan of an import.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_import_plan(&self, session: Uuid, plan: &PlanRecord) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/put_plan.sql", id, plan.hash, plan.head, plan.plan)
            .execute(writer.idle().await?)
            .await?;
        Ok(())
    }
}

impl Tx {
    /// Keeps a setting of this archive on this machine with what else this write does.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        sqlx::query_file!("queries/local/set_setting.sql", name, value).execute(self.connection().await?).await?;
        Ok(())
    }
}

/// Number of rows that a statement counts; used by checks.
pub(crate) async fn count(connection: &mut sqlx::SqliteConnection, sql: &'static str) -> Result<i64, StoreError> {
    Ok(sqlx::query(sql).fetch_one(connection).await?.try_get(0)?)
}
