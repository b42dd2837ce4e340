//! Logs of calls and messages: look, say whose the numbers are, log.

use super::super::{Answer, contact_id, limited, mail};
use crate::wire::{Done, ids, import::*, mail::MailPerson};
use crate::words::{category_of, channel_of, channel_view, direction_of, direction_view};
use custode_app::{
    JobValue, Work,
    domain::ids::{BatchId, ContactId, PurposeId, RetentionClassId},
    imports::{self, LogChange, LogOrder, Whose},
    jobs::About,
    reading::normalise::log::LogField as Field,
};
use std::sync::Arc;

const fn field_of(field: LogField) -> Field {
    match field {
        LogField::At => Field::At,
        LogField::Time => Field::Time,
        LogField::Who => Field::Who,
        LogField::To => Field::To,
        LogField::Name => Field::Name,
        LogField::Direction => Field::Direction,
        LogField::Duration => Field::Duration,
        LogField::Outcome => Field::Outcome,
        LogField::Text => Field::Text,
    }
}

const fn field_view(field: Field) -> LogField {
    match field {
        Field::At => LogField::At,
        Field::Time => LogField::Time,
        Field::Who => LogField::Who,
        Field::To => LogField::To,
        Field::Name => LogField::Name,
        Field::Direction => LogField::Direction,
        Field::Duration => LogField::Duration,
        Field::Outcome => LogField::Outcome,
        Field::Text => LogField::Text,
    }
}

const fn whose_view(whose: Whose) -> LogWhose {
    match whose {
        Whose::Several => LogWhose::Several,
        Whose::Proposed => LogWhose::Proposed,
        Whose::Nobody => LogWhose::Nobody,
        Whose::Known => LogWhose::Known,
        Whose::Chosen => LogWhose::Chosen,
        Whose::Ours => LogWhose::Ours,
    }
}

fn people_view(people: Vec<(ContactId, String)>) -> Vec<MailPerson> {
    people.into_iter().map(|(id, name)| MailPerson { id: ids::ContactId(id.as_uuid()), name }).collect()
}

fn line_view(line: imports::LogLine) -> LogLine {
    LogLine {
        row: line.row,
        state: mail::state_view(line.state),
        reason: line.reason.map(str::to_owned),
        at: line.at,
        direction: direction_view(line.direction),
        party: line.party,
        people: people_view(line.people),
        duration_s: line.duration_s,
        outcome: line.outcome,
        text: line.text,
    }
}

pub(crate) async fn import_log(work: &Work, request: ImportLogLook) -> Answer<ImportLog> {
    let window = (request.offset as usize, limited(request.limit)? as usize);
    let review = imports::review_log(work, request.import.0, request.only.map(mail::state_of), window).await?;
    let column = |(field, column)| LogColumn { field: field_view(field), column };
    let party = |party: imports::LogParty| LogParty {
        key: party.key,
        label: party.label,
        whose: whose_view(party.whose),
        people: people_view(party.people),
        rows: party.rows,
    };
    Ok(ImportLog {
        columns: review.columns.into_iter().map(column).collect(),
        channel: channel_view(&review.channel),
        all: review.all.map(direction_view),
        undirected: review.undirected,
        rows: review.rows,
        counts: mail::counts_view(&review.counts),
        parties: review.parties.into_iter().map(party).collect(),
        parties_total: review.parties_total,
        lines: review.lines.into_iter().map(line_view).collect(),
        total: review.total,
    })
}

pub(crate) async fn import_log_set(work: &Work, request: ImportLogSet) -> Answer<Done> {
    let mut change = LogChange {
        column: request.column.map(|set| (field_of(set.field), set.column)),
        channel: request.channel.and_then(channel_of),
        all: request.all.map(direction_of),
        ..LogChange::default()
    };
    if let Some(party) = request.party {
        change.ours = party.ours.map(|ours| (party.key.clone(), ours));
        change.person = Some((party.key, party.contact.map(contact_id)));
    }
    imports::set_log(work, request.import.0, change).await?;
    Ok(Done {})
}

pub(crate) async fn import_log_commit(work: &Work, request: ImportLogCommit) -> Answer<CommitStarted> {
    let order = LogOrder {
        purpose: PurposeId::from_uuid(request.purpose.0),
        retention: RetentionClassId::from_uuid(request.retention.0),
        category: request.category.map(category_of),
    };
    let (batch, job, held, import) = (BatchId::from_uuid(work.new_id()), work.new_id(), work.clone(), request.import.0);
    let about = About { thing: import, gives: Some(batch.as_uuid()) };
    work.desk().jobs().start_about(job, about, move |progress| async move {
        imports::commit_log(&held, import, &order, batch, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(CommitStarted { batch: ids::BatchId(batch.as_uuid()), job: ids::JobId(job) })
}
