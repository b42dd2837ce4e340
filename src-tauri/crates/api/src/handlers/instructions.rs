//! Istruzioni per chi usa il programma.

use super::{Answer, report::report_view};
use crate::wire::{Done, Nothing, instructions::*, report::ReportView};
use custode_app::{AppError, Work, export::Why, instructions};
use std::collections::HashMap;

pub(crate) async fn instructions_get(work: &Work, _: Nothing) -> Answer<InstructionsView> {
    let ledger = instructions::ledger(work).await?;
    let owed = ledger.owed_by(work.archive().actor()).is_some();
    let names: HashMap<_, _> = work
        .reader()
        .operators()
        .await
        .map_err(AppError::from)?
        .into_iter()
        .map(|row| (row.id, row.operator.name))
        .collect();
    Ok(match ledger.latest() {
        Some(latest) => InstructionsView {
            version: Some(latest.text.version),
            it: latest.text.it.clone(),
            en: latest.text.en.clone(),
            at: Some(latest.at),
            by: names.get(&latest.by).cloned().unwrap_or_default(),
            owed,
        },
        None => {
            let text = instructions::proposal();
            InstructionsView { version: None, it: text.it, en: text.en, at: None, by: String::new(), owed }
        }
    })
}

pub(crate) async fn instructions_issue(work: &Work, request: InstructionsIssue) -> Answer<InstructionsIssued> {
    Ok(InstructionsIssued { version: instructions::issue(work, request.it, request.en).await? })
}

pub(crate) async fn instructions_accept(work: &Work, request: InstructionsAccept) -> Answer<Done> {
    instructions::accept(work, request.version, request.english).await?;
    Ok(Done {})
}

pub(crate) async fn instructions_register(work: &Work, _: Nothing) -> Answer<InstructionsRegister> {
    let ledger = instructions::ledger(work).await?;
    let rows = work.reader().operators().await.map_err(AppError::from)?;
    let names: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row.operator.name)).collect();
    let versions = ledger.issued.iter().rev().map(|issued| InstructionsVersion {
        version: issued.text.version,
        at: issued.at,
        by: names.get(&issued.by).cloned().unwrap_or_default(),
        it: issued.text.it.clone(),
        en: issued.text.en.clone(),
    });
    let readers = instructions::register(work).await?.into_iter().map(|reading| InstructionsReader {
        name: reading.name,
        removed: reading.removed,
        owes: reading.owes,
        accepted: reading
            .accepted
            .into_iter()
            .map(|(version, at, language)| InstructionsAcceptance { version, at, language })
            .collect(),
    });
    Ok(InstructionsRegister { readers: readers.collect(), versions: versions.collect() })
}

pub(crate) async fn instructions_paper(work: &Work, request: InstructionsPaper) -> Answer<ReportView> {
    let why = Why::parse(&request.reason)?;
    let (id, paper) = instructions::paper(work, &why).await?;
    Ok(report_view(id, &paper))
}
