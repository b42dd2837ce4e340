//! Papers: prepare, find, answer, issue, give.

use super::{Answer, changed, consent::wording_view, contact_id, limited, report::report_view};
use crate::ApiError;
use crate::wire::{
    Changed, Done, Nothing, consent::ConsentTypeRequest, contact::ContactRequest, ids, paper::*, report::ReportView,
};
use crate::words::{channel_of, channel_view, channels_view, language_of, method_of};
use custode_app::{
    AppError, Work,
    consents::{self, Answers, Compared, Ending, Piece},
    contacts::{self, Names},
    domain::{
        ids::{CommunicationId, ConsentEventId, ConsentTypeId, PurposeId, WordingId},
        paper as domain,
        role::Permission,
    },
    papers::{self, PaperAsk as Asked},
};

const fn paper_of(paper: FirmPaper) -> domain::FirmPaper {
    match paper {
        FirmPaper::Notice => domain::FirmPaper::Notice,
        FirmPaper::Retention => domain::FirmPaper::Retention,
        FirmPaper::Rights => domain::FirmPaper::Rights,
    }
}

const fn paper_view(paper: domain::FirmPaper) -> FirmPaper {
    match paper {
        domain::FirmPaper::Notice => FirmPaper::Notice,
        domain::FirmPaper::Retention => FirmPaper::Retention,
        domain::FirmPaper::Rights => FirmPaper::Rights,
    }
}

fn type_id(id: ids::ConsentTypeId) -> ConsentTypeId {
    ConsentTypeId::from_uuid(id.0)
}

pub(crate) async fn paper_prepare(work: &Work, request: PaperPrepare) -> Answer<ReportView> {
    let ask = match request.paper {
        PaperAsk::Receipt { contact, event } => Asked::Receipt(contact_id(contact), ConsentEventId::from_uuid(event.0)),
        PaperAsk::Form { contact, types } => {
            Asked::Form(contact.map(contact_id), types.into_iter().map(type_id).collect())
        }
        PaperAsk::Preferences { contact } => Asked::Preferences(contact_id(contact)),
        PaperAsk::Document { paper, version } => Asked::Document(paper_of(paper), version),
    };
    // A form, a sheet and a receipt get a number and are written on the card: whoever only looks prepares none.
    if !matches!(ask, Asked::Document(..)) {
        work.require(Permission::Consents).await?;
    }
    let (id, pack) = papers::prepare(work, ask, language_of(request.language)).await?;
    Ok(report_view(id, &pack))
}

pub(crate) async fn sheet_find(work: &Work, request: SheetFind) -> Answer<SheetView> {
    let found = papers::find_sheet(work, &request.code).await?;
    let names = Names::read(work).await?;
    let mut asks = Vec::with_capacity(found.sheet.asks.len());
    for ask in &found.sheet.asks {
        let Some(row) = names.consent_type(ask.consent_type) else { continue };
        let wordings = work.reader().wordings(ask.consent_type).await.map_err(AppError::from)?;
        let shown = wordings.iter().find(|wording| Some(wording.id) == ask.wording);
        asks.push(SheetAskView {
            consent_type: ids::ConsentTypeId(ask.consent_type.as_uuid()),
            title: row.definition.title.clone(),
            wording: shown.and_then(wording_view),
            archived: row.archived,
        });
    }
    let purposes = found.sheet.purposes.iter().filter_map(|id| names.purpose(*id));
    Ok(SheetView {
        code: found.code.to_string(),
        preferences: found.sheet.sheet == domain::SheetKind::Preferences,
        printed_at: found.printed_at,
        contact: found.contact.as_ref().map(|(id, _)| ids::ContactId(id.as_uuid())),
        name: found.contact.map(|(_, name)| name),
        asks,
        purposes: purposes
            .map(|row| SheetPurpose { id: ids::PurposeId(row.id.as_uuid()), title: row.purpose.title.clone() })
            .collect(),
        channels: channels_view(&found.sheet.channels),
        notice: found.sheet.notice,
    })
}

pub(crate) async fn answers_record(work: &Work, request: AnswersRecord) -> Answer<Changed> {
    let mut stops = Vec::with_capacity(request.stops.len());
    for stop in request.stops {
        let channel = channel_of(stop.channel).ok_or_else(|| ApiError::field("channel", "unknown"))?;
        stops.push((PurposeId::from_uuid(stop.purpose.0), channel));
    }
    let answers = Answers {
        contact: contact_id(request.contact),
        decided_on: request.decided_on,
        method: method_of(request.method),
        evidence_level: request.evidence_level,
        evidence: request.evidence_note,
        sheet: request.sheet,
        consents: request
            .consents
            .into_iter()
            .map(|one| consents::Answer {
                consent_type: type_id(one.consent_type),
                yes: one.yes,
                wording: one.wording.map(|id| WordingId::from_uuid(id.0)),
            })
            .collect(),
        stops,
        file: match request.file {
            Some(token) => Some(work.desk().path_of(token.0)?),
            None => None,
        },
    };
    Ok(changed(consents::answer(work, answers).await?))
}

pub(crate) async fn paper_list(work: &Work, _: Nothing) -> Answer<PaperList> {
    let papers = papers::documents(work).await?.into_iter().map(|document| PaperView {
        paper: paper_view(document.paper),
        latest: document.latest.map(|latest| PaperVersion { version: latest.version, on: latest.on }),
        changed: document.changed,
        lacks_controller: document.lacks_controller,
    });
    Ok(PaperList { papers: papers.collect() })
}

pub(crate) async fn paper_issue(work: &Work, request: PaperRequest) -> Answer<Changed> {
    Ok(changed(papers::issue(work, paper_of(request.paper)).await?))
}

pub(crate) async fn paper_versions(work: &Work, request: PaperVersionsRequest) -> Answer<TextVersions> {
    let versions = papers::versions(work, paper_of(request.paper), language_of(request.language)).await?;
    let compared = consents::compare(versions.into_iter().map(|(version, on, text)| (version, Some(on), text)));
    Ok(TextVersions { versions: compared.into_iter().rev().map(version_view).collect() })
}

pub(crate) async fn wording_versions(work: &Work, request: ConsentTypeRequest) -> Answer<TextVersions> {
    let compared = consents::wording_versions(work, type_id(request.id)).await?;
    Ok(TextVersions { versions: compared.into_iter().rev().map(version_view).collect() })
}

fn version_view(one: Compared) -> TextVersion {
    let piece = |(piece, text)| TextPiece {
        change: match piece {
            Piece::Same => TextChange::Same,
            Piece::Added => TextChange::Added,
            Piece::Removed => TextChange::Removed,
        },
        text,
    };
    TextVersion {
        id: one.id.map(|id| ids::WordingId(id.as_uuid())),
        version: one.version,
        since: one.since,
        text: one.text,
        pieces: one.pieces.into_iter().map(piece).collect(),
    }
}

pub(crate) async fn paper_give(work: &Work, request: PaperGive) -> Answer<Changed> {
    let gift = domain::PaperGift {
        paper: paper_of(request.paper),
        version: request.version,
        on: request.on,
        channel: channel_of(request.channel).ok_or_else(|| ApiError::field("channel", "unknown"))?,
        communication: request.communication.map(|id| CommunicationId::from_uuid(id.0)),
    };
    Ok(changed(papers::give(work, contact_id(request.contact), gift).await?))
}

pub(crate) async fn paper_retract(work: &Work, request: PaperRetract) -> Answer<Done> {
    let gone = domain::PaperRetraction {
        paper: paper_of(request.paper),
        version: request.version,
        on: request.on,
        reason: request.reason,
    };
    contacts::retract_paper(work, contact_id(request.contact), gone).await?;
    Ok(Done {})
}

pub(crate) async fn paper_checklist(work: &Work, request: ContactRequest) -> Answer<ChecklistView> {
    let list = papers::checklist(work, contact_id(request.id)).await?;
    let mut papers = Vec::with_capacity(list.papers.len());
    for told in list.papers {
        let with = match told.given.as_ref().and_then(|gift| gift.communication) {
            Some(id) => work.reader().communication(id).await.map_err(AppError::from)?,
            None => None,
        };
        papers.push(ToldView {
            paper: paper_view(told.paper),
            in_force: told.in_force,
            given: told.given.as_ref().map(|gift| gift.version),
            on: told.given.as_ref().map(|gift| gift.on),
            channel: told.given.as_ref().map(|gift| channel_view(&gift.channel)),
            with: with.map(|row| row.communication.subject.unwrap_or_default()),
        });
    }
    Ok(ChecklistView { papers, without_wording: list.without_wording, standing: list.standing })
}

pub(crate) async fn renewal_list(work: &Work, request: RenewalList) -> Answer<RenewalPage> {
    let limit = limited(request.limit)? as usize;
    let names = Names::read(work).await?;
    let title = |id| names.consent_type(id).map(|row| row.definition.title.clone()).unwrap_or_default();
    let all = consents::ending(work, request.days, request.past).await?;
    let mut types: Vec<RenewalCount> = Vec::new();
    for Ending { row, .. } in all.iter().filter(|one| request.asked || one.asked.is_none()) {
        let id = ids::ConsentTypeId(row.consent_type.as_uuid());
        match types.iter_mut().find(|count| count.consent_type == id) {
            Some(count) => count.count += 1,
            None => types.push(RenewalCount { consent_type: id, title: title(row.consent_type), count: 1 }),
        }
    }
    types.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.title.cmp(&b.title)));
    let wanted = request.consent_type.map(type_id);
    let mut meant: Vec<Ending> =
        all.into_iter().filter(|one| wanted.is_none_or(|wanted| one.row.consent_type == wanted)).collect();
    let asked = meant.iter().filter(|one| one.asked.is_some()).count();
    meant.retain(|one| request.asked || one.asked.is_none());
    let total = u32::try_from(meant.len()).unwrap_or(u32::MAX);
    let today = work.today();
    let rows = meant.into_iter().skip(request.offset as usize).take(limit).map(|Ending { row, asked }| RenewalRow {
        contact: ids::ContactId(row.contact.as_uuid()),
        name: row.name,
        consent_type: ids::ConsentTypeId(row.consent_type.as_uuid()),
        title: title(row.consent_type),
        decided_on: row.decided_on,
        until: row.until,
        days: i32::try_from((row.until - today).num_days()).unwrap_or(i32::MAX),
        asked_on: asked.as_ref().map(|ask| ask.on),
        asked_by: asked.map(|ask| channel_view(&ask.channel)),
    });
    Ok(RenewalPage { rows: rows.collect(), total, types, asked: u32::try_from(asked).unwrap_or(u32::MAX) })
}
