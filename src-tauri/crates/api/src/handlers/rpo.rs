//! The register of oppositions: how the numbers stand, and the list to ask it about. What it answers comes in through the
//! wizard.

use super::Answer;
use crate::wire::{Nothing, grid::Exported, privacy::*};
use custode_app::{Work, export::Why, rpo};

pub(crate) async fn rpo_get(work: &Work, _: Nothing) -> Answer<RpoView> {
    let rpo::Standing { clear, listed, expired, never, last } = rpo::standing(work).await?;
    Ok(RpoView { clear, listed, expired, never, last })
}

pub(crate) async fn rpo_export(work: &Work, request: RpoExport) -> Answer<Exported> {
    let why = Why::parse(&request.reason)?;
    let suggested = format!("custode-numeri-rpo_{}.txt", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = rpo::write_numbers(work, request.all, &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
