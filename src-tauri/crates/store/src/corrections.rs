//! What a person corrects in the rows of an import: cells that say something else, repairs that are refused. In steps, so
//! that the last one can be taken back. The rows themselves stay as they were read.

use uuid::Uuid;

use crate::{
    Archive, ImportIssueRow, ImportRow, Reader, StoreError, bulk::insert_all, local::issue_rows, packed::Insert,
};

/// Row and column that stand for all of them.
const ALL: i64 = -1;

/// A cell that was made to say something else.
#[derive(Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// Row in the file, from 1.
    pub row_no: u64,
    /// Column from 0.
    pub column_no: u32,
    /// What the file says.
    pub raw: String,
    /// What it says now.
    pub text: String,
}

custode_domain::redacted!(CellEdit);

/// A repair that was refused, or taken again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRepair {
    /// Only in this row.
    pub row_no: Option<u64>,
    /// Only in this column, from 0.
    pub column_no: Option<u32>,
    /// Stable code of the repair.
    pub code: String,
    /// Refused, or taken again.
    pub refused: bool,
}

/// Corrections of some rows, each with its step, in the order of the steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedCorrections {
    /// Cells.
    pub cells: Vec<(i64, CellEdit)>,
    /// Repairs.
    pub refusals: Vec<(i64, RefusedRepair)>,
}

/// One step of a person's corrections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectionStep {
    /// Its number, from 1.
    pub step: i64,
    /// Cells that it changed; 0 for a repair that was refused or taken again.
    pub cells: u32,
    /// Refused, or taken again; `None` for cells.
    pub refused: Option<bool>,
}

fn row_number(number: i64) -> Option<u64> {
    u64::try_from(number).ok()
}

fn listed(rows: &[u64]) -> String {
    let numbers: Vec<String> = rows.iter().map(u64::to_string).collect();
    format!("[{}]", numbers.join(","))
}

impl Reader {
    /// The last step of corrections to a sheet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_correction(&self, session: Uuid, sheet: &str) -> Result<Option<CorrectionStep>, StoreError> {
        let id = session.as_bytes().to_vec();
        let last =
            sqlx::query_file!("queries/local/correction_steps.sql", id, sheet).fetch_optional(self.pool()).await?;
        Ok(last.map(|row| CorrectionStep {
            step: row.step,
            cells: if row.refused.is_none() { u32::try_from(row.cells).unwrap_or(u32::MAX) } else { 0 },
            refused: row.refused.map(|refused| refused != 0),
        }))
    }

    /// How many steps of corrections a sheet has.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_corrections(&self, session: Uuid, sheet: &str) -> Result<u32, StoreError> {
        let id = session.as_bytes().to_vec();
        let count = sqlx::query_file_scalar!("queries/local/count_steps.sql", id, sheet).fetch_one(self.pool()).await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Corrections that concern the rows from `first` to `last`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn corrections_between(
        &self,
        session: Uuid,
        sheet: &str,
        first: u64,
        last: u64,
    ) -> Result<StagedCorrections, StoreError> {
        let (id, first, last) = (session.as_bytes().to_vec(), first.cast_signed(), last.cast_signed());
        let cells =
            sqlx::query_file!("queries/local/edits_between.sql", id, sheet, first, last).fetch_all(self.pool()).await?;
        let refusals = sqlx::query_file!("queries/local/refusals_between.sql", id, sheet, first, last)
            .fetch_all(self.pool())
            .await?;
        let cell = |row_no: i64, column_no: i64, raw, text| CellEdit {
            row_no: row_no.cast_unsigned(),
            column_no: u32::try_from(column_no).unwrap_or_default(),
            raw,
            text,
        };
        Ok(StagedCorrections {
            cells: cells
                .into_iter()
                .map(|row| (row.step, cell(row.row_no, row.column_no, row.raw, row.text)))
                .collect(),
            refusals: refusals
                .into_iter()
                .map(|row| {
                    let refusal = RefusedRepair {
                        row_no: row_number(row.row_no),
                        column_no: u32::try_from(row.column_no).ok(),
                        code: row.code,
                        refused: row.refused != 0,
                    };
                    (row.step, refusal)
                })
                .collect(),
        })
    }

    /// Rows of a sheet with a repair of this kind, taken or refused.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn rows_with_repair(&self, session: Uuid, sheet: &str, code: &str) -> Result<Vec<u64>, StoreError> {
        let id = session.as_bytes().to_vec();
        let rows = sqlx::query_file_scalar!("queries/local/rows_with_repair.sql", id, sheet, code)
            .fetch_all(self.pool())
            .await?;
        Ok(rows.into_iter().map(i64::cast_unsigned).collect())
    }

    /// Rows that a step of corrections touched.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn rows_of_correction(&self, session: Uuid, sheet: &str, step: i64) -> Result<Vec<u64>, StoreError> {
        let id = session.as_bytes().to_vec();
        let refusal =
            sqlx::query_file!("queries/local/refusal_of_step.sql", id, sheet, step).fetch_optional(self.pool()).await?;
        match refusal {
            Some(one) => match row_number(one.row_no) {
                Some(row) => Ok(vec![row]),
                None => self.rows_with_repair(session, sheet, &one.code).await,
            },
            None => {
                let rows = sqlx::query_file_scalar!("queries/local/rows_of_edits.sql", id, sheet, step)
                    .fetch_all(self.pool())
                    .await?;
                Ok(rows.into_iter().map(i64::cast_unsigned).collect())
            }
        }
    }

    /// Staged rows of a sheet by their numbers, in order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_rows_of(&self, session: Uuid, sheet: &str, rows: &[u64]) -> Result<Vec<ImportRow>, StoreError> {
        let (id, wanted) = (session.as_bytes().to_vec(), listed(rows));
        let rows = sqlx::query_file!("queries/local/rows_of.sql", id, sheet, wanted).fetch_all(self.pool()).await?;
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
}

impl Archive {
    /// Keeps cells that were made to say something else, all in one step.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_cell_edits(
        &self,
        session: Uuid,
        sheet: &str,
        step: i64,
        edits: &[CellEdit],
    ) -> Result<(), StoreError> {
        let mut kept =
            Insert::new("INSERT INTO local_import_edit (session, sheet, row_no, column_no, step, raw, text)");
        let sheet = sheet.to_owned();
        for edit in edits {
            let (row_no, column_no) = (edit.row_no.cast_signed(), i64::from(edit.column_no));
            kept.row([session.as_bytes(), &sheet, &row_no, &column_no, &step, &edit.raw, &edit.text]);
        }
        self.keep_all(kept).await
    }

    /// Keeps that a repair was refused or taken again, as a step.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_refusal(
        &self,
        session: Uuid,
        sheet: &str,
        step: i64,
        refusal: &RefusedRepair,
    ) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let row_no = refusal.row_no.map_or(ALL, u64::cast_signed);
        let column_no = refusal.column_no.map_or(ALL, i64::from);
        let refused = i64::from(refusal.refused);
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/put_refusal.sql", id, sheet, step, row_no, column_no, refusal.code, refused)
            .execute(writer.idle().await?)
            .await?;
        Ok(())
    }

    /// Takes a step of corrections away.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn remove_correction(&self, session: Uuid, sheet: &str, step: i64) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        sqlx::query_file!("queries/local/remove_edits.sql", id, sheet, step).execute(&mut *connection).await?;
        sqlx::query_file!("queries/local/remove_refusal.sql", id, sheet, step).execute(connection).await?;
        Ok(())
    }

    /// Puts what is found in some rows now in the place of what was found before; a plan that was made goes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn replace_import_issues(
        &self,
        session: Uuid,
        sheet: &str,
        rows: &[u64],
        issues: &[ImportIssueRow],
    ) -> Result<(), StoreError> {
        let found = issue_rows(session, issues);
        let (id, listed) = (session.as_bytes().to_vec(), listed(rows));
        let mut writer = self.writer().await;
        writer.begin().await?;
        let done = async {
            let connection = writer.current()?;
            sqlx::query_file!("queries/local/remove_issues.sql", id, sheet, listed).execute(&mut *connection).await?;
            sqlx::query_file!("queries/local/clear_plan.sql", id).execute(&mut *connection).await?;
            insert_all(connection, &[found]).await
        };
        if let Err(error) = done.await {
            writer.rollback().await?;
            return Err(error);
        }
        writer.commit().await
    }
}
