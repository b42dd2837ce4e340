//! Asking for consents: the words, the messages made of them, and somebody who calls.

use super::{Answer, changed, contact_id};
use crate::wire::{Changed, Nothing, asking::*, contact::ContactCreated, ids};
use crate::words::{channel_of, kind_of, language_of};
use crate::{
    ApiError,
    handlers::contact::{duplicates_view, typed_field, typed_point},
};
use custode_app::{
    Work,
    consents::{self, AskWords},
    contacts::{self, Intake, Names, NewContact, Reply},
    domain::{
        asking::AskWay as Way,
        ids::{ConsentTypeId, PurposeId, SourceId, WordingId},
        paper::{FirmPaper, PaperText},
    },
    papers,
    reports::ReportLanguage,
};

const fn way_of(way: AskWay) -> Way {
    match way {
        AskWay::Phone => Way::Phone,
        AskWay::Email => Way::Email,
        AskWay::Message => Way::Message,
    }
}

fn text_view(words: &AskWords) -> AskTextView {
    AskTextView {
        way: match words.way {
            Way::Phone => AskWay::Phone,
            Way::Email => AskWay::Email,
            Way::Message => AskWay::Message,
        },
        version: words.version,
        on: words.on,
        it: words.text(ReportLanguage::It).to_owned(),
        en: words.text(ReportLanguage::En).to_owned(),
    }
}

pub(crate) async fn ask_text_list(work: &Work, _: Nothing) -> Answer<AskTextList> {
    Ok(AskTextList { texts: consents::ask_words(work).await?.iter().map(text_view).collect() })
}

pub(crate) async fn ask_text_save(work: &Work, request: AskTextSave) -> Answer<Changed> {
    let text = |language: ReportLanguage, text| PaperText { language: language.code().to_owned(), text };
    let texts = vec![text(ReportLanguage::It, request.it), text(ReportLanguage::En, request.en)];
    Ok(changed(consents::save_ask_words(work, way_of(request.way), texts).await?))
}

pub(crate) async fn call_script(work: &Work, request: CallScriptRequest) -> Answer<CallScript> {
    let (version, text) = consents::call_script(work, language_of(request.language)).await?;
    let documents = papers::documents(work).await?;
    let notice = documents.into_iter().find(|one| one.paper == FirmPaper::Notice).and_then(|one| one.latest);
    Ok(CallScript { version, text, notice: notice.map(|latest| latest.version) })
}

pub(crate) async fn ask_draft(work: &Work, request: AskDraftRequest) -> Answer<AskDraft> {
    let draft = consents::ask_draft(
        work,
        contact_id(request.contact),
        ConsentTypeId::from_uuid(request.consent_type.0),
        way_of(request.way),
        language_of(request.language),
    )
    .await?;
    Ok(AskDraft { version: draft.version, subject: draft.subject, text: draft.text })
}

pub(crate) async fn call_take_in(work: &Work, request: CallTakeIn) -> Answer<ContactCreated> {
    let names = Names::read(work).await?;
    let mut fields = Vec::with_capacity(request.fields.len());
    for set in request.fields {
        let typed = typed_field(set, &names)?;
        fields.push((typed.field, typed.value.unwrap_or_default()));
    }
    let intake = Intake {
        card: NewContact {
            kind: kind_of(request.kind),
            fields,
            points: request.points.into_iter().map(typed_point).collect(),
            tags: Vec::new(),
            source: SourceId::from_uuid(request.source.0),
            acquired_on: work.today(),
        },
        notice: request.notice,
        told_by: channel_of(request.told_by).ok_or_else(|| ApiError::field("toldBy", "unknown"))?,
        purpose: PurposeId::from_uuid(request.purpose.0),
        subject: request.subject,
        body: request.body,
        script: request.script,
        answers: request.answers.into_iter().map(answer_of).collect(),
    };
    let (id, txn) = contacts::take_in(work, intake).await?;
    Ok(ContactCreated {
        id: ids::ContactId(id.as_uuid()),
        txn: ids::TxnId(txn.as_uuid()),
        duplicates: duplicates_view(work, id).await?,
    })
}

fn answer_of(answer: CallAnswer) -> contacts::CallAnswer {
    contacts::CallAnswer {
        consent_type: ConsentTypeId::from_uuid(answer.consent_type.0),
        reply: match answer.reply {
            CallReply::Yes => Reply::Yes,
            CallReply::No => Reply::No,
            CallReply::Later => Reply::Later,
        },
        wording: answer.wording.map(|id| WordingId::from_uuid(id.0)),
    }
}
