//! What the importer sees in a file, without an archive.

use super::{Answer, Failure};
use custode_app::{
    AppError, file_name, imports,
    ports::WorkerProgram,
    reading::{
        inspect,
        mapping::propose::KnownFields,
        options::ReadOptions,
        reading::{Reading, Source},
        refusal::{Refusal, RefusalCode},
    },
};
use std::path::PathBuf;

pub(super) async fn inspect(
    worker: WorkerProgram,
    file: PathBuf,
    table: Option<String>,
    rows_all: bool,
) -> Result<Answer, Failure> {
    let seen = tokio::task::spawn_blocking(move || -> Result<_, AppError> {
        let name = file_name(&file);
        let opened = imports::open(&file)?;
        let args: Vec<String> = worker.args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let wanted = table.clone();
        let options = ReadOptions { table, ..ReadOptions::default() }.of_file(&name);
        let refused = |refusal: Refusal| AppError::Refused(refusal);
        let reading = Reading::start(&worker.program, &args, Source::File(opened), &options).map_err(refused)?;
        let seen = inspect::inspect(reading, &name, rows_all, KnownFields::default()).map_err(refused)?;
        // A file of one table without a name has none of this name.
        match wanted.filter(|_| seen.tables.iter().all(|table| table.name.is_none())) {
            Some(table) => Err(refused(Refusal::with_detail(RefusalCode::NoSuchTable, table))),
            None => Ok(seen),
        }
    })
    .await
    .map_err(AppError::from)??;
    Ok(seen.into())
}
