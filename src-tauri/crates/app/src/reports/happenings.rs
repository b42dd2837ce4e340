//! What happened with the person, as the report tells it: communications, changes, imports.

use super::{
    attached::Attached,
    gather::{channel_code, point_code},
    masking::{Marks, custom_of},
};
use crate::{
    AppError, Work,
    communications::{LoggedItem, of_contact},
    contacts::{self, Names},
};
use custode_domain::{
    ids::{BatchId, ContactId},
    journal::{Body, in_fold_order},
    masking::{MaskItem, MaskPart},
    purpose::LegalBasis,
    unit::{UnitState, fold},
};
use custode_report::{Change, Communication, Direction, ImportOrigin, KeptUntil, Lang, MessageFile, Shown, term_words};
use custode_store::read::RetentionRow;
use std::collections::HashMap;

/// Most communications that are read at once.
const PAGE: u32 = 200;

pub(super) async fn communications(
    work: &Work,
    id: ContactId,
    names: &Names,
    (marks, attached): (&Marks, &mut Attached),
    language: Lang,
) -> Result<Vec<Communication>, AppError> {
    let mut all = Vec::new();
    loop {
        let (items, total) = of_contact(work, id, all.len() as u64, PAGE).await?;
        let empty = items.is_empty();
        all.extend(items.into_iter().map(|item| communication(item, id, names, (marks, &mut *attached), language)));
        if empty || all.len() as u64 >= total {
            return Ok(all);
        }
    }
}

fn communication(
    item: LoggedItem,
    id: ContactId,
    names: &Names,
    (marks, attached): (&Marks, &mut Attached),
    language: Lang,
) -> Communication {
    let held = MaskItem::Communication(item.id);
    // With nobody else in it, and nothing left out of its texts.
    let alone = item.contacts.iter().all(|other| *other == id) && !marks.touches(&held);
    let hide = |part, text: Option<String>| marks.hide_some(&held, part, text);
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    // In the language of the person, what Custode shipped.
    let purpose = names.purpose(item.purpose).map_or(item.purpose_title, |row| row.purpose.title.clone());
    let class = names.class(item.retention).map_or(item.retention_title, |row| row.class.title.clone());
    Communication {
        direction: match item.direction {
            custode_domain::communication::Direction::Inbound => Direction::Inbound,
            custode_domain::communication::Direction::Outbound => Direction::Outbound,
        },
        channel: channel_code(&item.channel, names),
        at: item.at,
        subject: hide(MaskPart::Subject, some(item.subject)),
        body: hide(MaskPart::Body, some(item.body)),
        outcome: hide(MaskPart::Outcome, item.outcome),
        // The reason that was stated belongs to why it happened (S98).
        purpose: some(
            [Some(purpose), hide(MaskPart::Reason, item.reason)].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ),
        retention_class: class,
        kept: match item.kept {
            Some(kept) => KeptUntil::Day(kept.until),
            // What the term runs from has not happened yet: then the rule is what can be said (Art. 15(1)(d) GDPR).
            None => {
                names.class(item.retention).map_or(KeptUntil::NotStated, |row| KeptUntil::Words(term_of(row, language)))
            }
        },
        operator: some(item.operator),
        point: None,
        others: item
            .contacts
            .iter()
            .filter(|other| **other != id)
            .map(|_| Shown::Masked(marks.people(&held).code().to_owned()))
            .collect(),
        attachments: item
            .attachments
            .into_iter()
            .map(|file| {
                let named = attached.name(file, alone);
                MessageFile { name: marks.hide(&held, MaskPart::Evidence, named.name), ..named }
            })
            .collect(),
    }
}

/// How long a class keeps, in words.
pub(super) fn term_of(row: &RetentionRow, language: Lang) -> String {
    term_words(row.months, row.class.anchor.code(), language)
}

pub(super) async fn changes(work: &Work, id: ContactId, names: &Names, marks: &Marks) -> Result<Vec<Change>, AppError> {
    use contacts::HistoryWhat as What;
    let lines = contacts::history(work, id, names, contacts::SealedAs::Whole).await?;
    Ok(lines
        .into_iter()
        .filter_map(|line| {
            let (what, field) = match line.what {
                What::Created if line.origin.file.is_some() => ("imported", None),
                What::Created => ("created", None),
                What::Field(field) if line.after.is_none() => ("removed", Some(field.code())),
                What::Field(field) => ("changed", Some(field.code())),
                What::PointAdded(kind) | What::PointChanged(kind) => ("changed", Some(point_code(kind))),
                What::PointRemoved(kind) => ("removed", Some(point_code(kind))),
                What::TagAdded => ("changed", Some("tags")),
                What::TagRemoved => ("removed", Some("tags")),
                What::Custom if line.after.is_none() => ("removed", Some("custom")),
                What::Custom => ("changed", Some("custom")),
                What::SaleNoted => ("changed", Some("sale")),
                What::SaleRemoved => ("removed", Some("sale")),
                What::Returned => ("returned", None),
                What::Binned => ("removed", None),
                What::Restored => ("restored", None),
                _ => return None,
            };
            let is_custom = line.what == What::Custom;
            let custom = || custom_of(names, line.title.as_deref());
            let key = field.and_then(|code| if code == "custom" { custom() } else { Some(code.to_owned()) });
            let item = MaskItem::Field(key.unwrap_or_default());
            let hide = |text| marks.hide_some(&item, MaskPart::Value, text);
            Some(Change {
                at: line.origin.at,
                by: Some(line.origin.by).filter(|by| !by.is_empty()),
                what: what.to_owned(),
                field: field.map(str::to_owned),
                before: hide(line.before),
                after: hide(line.after),
                label: line.title.filter(|_| is_custom),
            })
        })
        .collect())
}

pub(super) async fn imports(
    work: &Work,
    id: ContactId,
    names: &Names,
    language: Lang,
) -> Result<Vec<ImportOrigin>, AppError> {
    let mut entries = work.reader().entries(id).await?;
    if let UnitState::Contact(unit) = fold(&entries) {
        // Cards that were merged into this one came from files too.
        for other in unit.absorbed() {
            entries.extend(work.reader().entries(other).await?);
        }
    }
    let named: HashMap<BatchId, (Option<LegalBasis>, Option<String>)> = work
        .reader()
        .batches()
        .await?
        .into_iter()
        .map(|row| (row.id, (row.batch.basis, row.batch.origin_proof)))
        .collect();
    let mut all: Vec<ImportOrigin> = Vec::new();
    for entry in in_fold_order(&entries) {
        let origin = match &entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => change.origin.as_ref(),
            Some(Body::ConsentEvent(event)) => event.origin.as_ref(),
            _ => None,
        };
        let Some(origin) = origin.filter(|origin| origin.batch.is_some()) else { continue };
        let Some(file) = origin.file.clone() else { continue };
        if all.iter().any(|known| known.file == file && known.row == origin.row) {
            continue;
        }
        let (basis, origin_proof) = origin.batch.and_then(|batch| named.get(&batch).cloned()).unwrap_or_default();
        all.push(ImportOrigin {
            file,
            table: origin.table.clone(),
            row: origin.row,
            source: origin.source.and_then(|source| names.source(source)),
            acquired_on: origin.collected_on,
            origin_proof,
            basis: basis.map(|basis| custode_report::basis_words(basis.code(), language)),
            imported_at: entry.header.stamp.at(),
            imported_by: Some(names.operator(entry.header.actor)),
        });
    }
    Ok(all)
}
