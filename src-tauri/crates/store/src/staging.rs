//! What the check step of an import asks of its staged rows: findings in figures, pages of rows with their findings.

use std::collections::HashMap;

use sqlx::{QueryBuilder, Row, Sqlite};
use uuid::Uuid;

use crate::{Archive, ImportIssueRow, ImportRow, Reader, StoreError, binding::bind_all};

/// Findings in figures: rows, not findings, are counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IssueCounts {
    /// Action and rows with at least one such finding.
    pub rows_by_action: Vec<(String, u32)>,
    /// Rows with any finding.
    pub rows_with_issues: u32,
    /// Code, action and rows, most frequent first.
    pub codes: Vec<(String, String, u32)>,
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Reader {
    /// Findings of an import in figures.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_issue_counts(&self, session: Uuid) -> Result<IssueCounts, StoreError> {
        let id = session.as_bytes().to_vec();
        let actions = sqlx::query_file!("queries/local/rows_by_action.sql", id).fetch_all(self.pool()).await?;
        let rows = sqlx::query_file_scalar!("queries/local/rows_with_issues.sql", id).fetch_one(self.pool()).await?;
        let codes = sqlx::query_file!("queries/local/rows_by_code.sql", id).fetch_all(self.pool()).await?;
        Ok(IssueCounts {
            rows_by_action: actions.into_iter().map(|row| (row.action, small(row.count))).collect(),
            rows_with_issues: small(rows),
            codes: codes.into_iter().map(|row| (row.code, row.action, small(row.count))).collect(),
        })
    }

    /// Staged rows of a sheet from an offset on, in order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_rows_at(
        &self,
        session: Uuid,
        sheet: &str,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<ImportRow>, StoreError> {
        let (id, limit, offset) = (session.as_bytes().to_vec(), i64::from(limit), offset.cast_signed());
        let rows =
            sqlx::query_file!("queries/local/rows_at.sql", id, sheet, limit, offset).fetch_all(self.pool()).await?;
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

    /// The cells of staged rows of every sheet, from an offset on.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn staged_rows(&self, session: Uuid, offset: u64, limit: u32) -> Result<Vec<Vec<u8>>, StoreError> {
        let (id, limit, offset) = (session.as_bytes().to_vec(), i64::from(limit), offset.cast_signed());
        Ok(sqlx::query_file_scalar!("queries/local/all_rows.sql", id, limit, offset).fetch_all(self.pool()).await?)
    }

    /// Rows of a sheet that have a finding of this action and code, with all their findings, and how many there are.
    /// Without action and code: every row.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_rows_with_issues(
        &self,
        session: Uuid,
        sheet: &str,
        action: Option<&str>,
        code: Option<&str>,
        offset: u64,
        limit: u32,
    ) -> Result<(Vec<(ImportRow, Vec<ImportIssueRow>)>, u64), StoreError> {
        let chosen = |sql: &mut QueryBuilder<Sqlite>| {
            sql.push(" FROM local_import_row AS r WHERE r.session = ").push_bind(session.as_bytes().to_vec());
            sql.push(" AND r.sheet = ").push_bind(sheet.to_owned());
            if action.is_none() && code.is_none() {
                return;
            }
            sql.push(
                " AND EXISTS (SELECT 1 FROM local_import_issue AS i WHERE i.session = r.session AND i.sheet = r.sheet \
                 AND i.row_no = r.row_no",
            );
            match action {
                // A repair that was refused is still one to look at.
                Some("repaired") => {
                    sql.push(" AND i.action IN ('repaired', 'refused')");
                }
                Some(action) => {
                    sql.push(" AND i.action = ").push_bind(action.to_owned());
                }
                None => {}
            }
            if let Some(code) = code {
                sql.push(" AND i.code = ").push_bind(code.to_owned());
            }
            sql.push(")");
        };
        let mut count = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        chosen(&mut count);
        let total: i64 = count.build_query_scalar().fetch_one(self.pool()).await?;
        let mut page = QueryBuilder::<Sqlite>::new("SELECT r.sheet, r.row_no, r.cells, r.outcome");
        chosen(&mut page);
        page.push(" ORDER BY r.row_no LIMIT ").push_bind(i64::from(limit.min(200)));
        page.push(" OFFSET ").push_bind(offset.cast_signed());
        let mut rows = Vec::new();
        for row in page.build().fetch_all(self.pool()).await? {
            rows.push(ImportRow {
                sheet: row.try_get(0)?,
                row_no: row.try_get::<i64, _>(1)?.cast_unsigned(),
                cells: row.try_get(2)?,
                outcome: row.try_get(3)?,
            });
        }
        let mut issues = self.issues_of(session, sheet, &rows).await?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let found = issues.remove(&row.row_no).unwrap_or_default();
                (row, found)
            })
            .collect();
        Ok((rows, total.cast_unsigned()))
    }

    async fn issues_of(
        &self,
        session: Uuid,
        sheet: &str,
        rows: &[ImportRow],
    ) -> Result<HashMap<u64, Vec<ImportIssueRow>>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new(
            "SELECT sheet, row_no, column_no, code, action, before, after FROM local_import_issue WHERE session = ",
        );
        sql.push_bind(session.as_bytes().to_vec()).push(" AND sheet = ").push_bind(sheet.to_owned());
        sql.push(" AND row_no IN (");
        bind_all(&mut sql, rows.iter().map(|row| row.row_no.cast_signed()));
        sql.push(") ORDER BY row_no, column_no, code");
        let mut found: HashMap<u64, Vec<ImportIssueRow>> = HashMap::new();
        for row in sql.build().fetch_all(self.pool()).await? {
            let row_no = row.try_get::<i64, _>(1)?.cast_unsigned();
            found.entry(row_no).or_default().push(ImportIssueRow {
                sheet: row.try_get(0)?,
                row_no,
                column_no: row.try_get(2)?,
                code: row.try_get(3)?,
                action: row.try_get(4)?,
                before: row.try_get(5)?,
                after: row.try_get(6)?,
            });
        }
        Ok(found)
    }
}

impl Archive {
    /// Takes every finding of an import away; its rows and plan stay.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn clear_import_issues(&self, session: Uuid) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/clear_issues.sql", id).execute(writer.idle().await?).await?;
        Ok(())
    }
}
