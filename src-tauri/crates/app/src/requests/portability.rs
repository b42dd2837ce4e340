//! The portability pack (Art. 20 GDPR, F31): only what the person gave, only what rests on a consent or a contract.

use super::request;
use crate::{
    AppError, Work,
    contacts::{Names, plain_value, point_display},
    minimisation::purposes_of_fields,
    reports::{Marks, ReportLanguage, is_of_the_person, of_person, point_code},
};
use custode_domain::{
    communication::Direction,
    contact::{ContactField, FieldRecord, Subject},
    ids::{ContactId, PurposeId, RequestId, SourceId},
    masking::{MaskItem, MaskPart},
    minimisation::DataField,
    purpose::LegalBasis,
};
use custode_report::{PackFile, PortabilityPack, PortableConsent, PortableMessage, PortableValue, portability_files};
use custode_store::read::ContactCard;
use std::collections::{BTreeMap, BTreeSet};

/// What a pack holds, for the window to say before it is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PortabilityCounts {
    /// Values of the card.
    pub data: usize,
    /// Values of the card that stay out: from others, noted by the firm, or for no purpose of consent or contract.
    pub left_out: usize,
    /// Decisions about consents.
    pub consents: usize,
    /// Messages of the person.
    pub messages: usize,
}

/// What the pack of a request would hold.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] without a card.
pub async fn prepare_portability(work: &Work, id: RequestId) -> Result<PortabilityCounts, AppError> {
    let (pack, left_out) = gather(work, id, "", ReportLanguage::It).await?;
    Ok(PortabilityCounts {
        data: pack.data.len(),
        left_out,
        consents: pack.consents.len(),
        messages: pack.messages.len(),
    })
}

/// The files of the pack, under the number of the letter that they go with.
pub(super) async fn files(
    work: &Work,
    id: RequestId,
    code: &str,
    language: ReportLanguage,
) -> Result<Vec<PackFile>, AppError> {
    let (pack, _) = gather(work, id, code, language).await?;
    tokio::task::spawn_blocking(move || portability_files(&pack, language).map_err(|_| AppError::Document)).await?
}

async fn gather(
    work: &Work,
    id: RequestId,
    code: &str,
    language: ReportLanguage,
) -> Result<(PortabilityPack, usize), AppError> {
    let file = request(work, id).await?;
    let contact = file.contact.ok_or(AppError::Precondition("request-scope-first"))?;
    let reader = work.reader();
    let card = reader.contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let given: BTreeSet<SourceId> =
        reader.sources().await?.into_iter().filter(|row| row.source.from_subject).map(|row| row.id).collect();
    let fields = purposes_of_fields(work, file.names.purposes()).await?;
    let (data, left_out) = data(work, &card, &file.names, (&given, &fields));
    Ok((
        PortabilityPack {
            document_code: code.to_owned(),
            request_code: file.unit.intake().map(|intake| intake.number.clone()),
            issued_at: work.now(),
            controller: reader.controller().await?.controller.name,
            data,
            consents: consents(&card, &file.names),
            messages: messages(work, contact, &file.names, &Marks::read(work, contact, language).await?).await?,
        },
        left_out,
    ))
}

/// Values whose source is the person, each for a purpose of consent or contract that its line of the card serves, and how many
/// stay out. What the firm says about the person (state, owner, notes, tags) was never given by them.
fn data(
    work: &Work,
    card: &ContactCard,
    names: &Names,
    (given, fields): (&BTreeSet<SourceId>, &BTreeMap<DataField, BTreeSet<PurposeId>>),
) -> (Vec<PortableValue>, usize) {
    let current =
        |subject: &Subject| card.provenance.iter().rev().find(|record| record.current && record.subject == *subject);
    let gave = |record: &&FieldRecord| {
        record.origin.as_ref().and_then(|origin| origin.source).is_some_and(|source| given.contains(&source))
    };
    let (mut out, mut left_out) = (Vec::new(), 0);
    let mut put = |portable: bool, field: String, label: Option<String>, value: String, subject: Subject| {
        let Some(record) = current(&subject).filter(|record| portable && gave(record)) else {
            left_out += 1;
            return;
        };
        let origin = names.origin_of(record);
        out.push(PortableValue { field, label, value, source: origin.source, given_on: origin.collected_on });
    };
    // The purposes of consent and contract that this card is used for: a value is portable that serves one of them.
    let (used, _) = of_person(names.purposes(), card, names);
    let portable: BTreeSet<PurposeId> =
        used.iter().filter(|row| is_portable(row.purpose.basis)).map(|row| row.id).collect();
    let serves = |line: DataField| fields.get(&line).is_some_and(|purposes| !purposes.is_disjoint(&portable));
    for field in ContactField::ALL.iter().filter(|field| is_of_the_person(**field)) {
        let Some(value) = card.unit.value(*field) else { continue };
        let Some(plain) = plain_value(work.archive(), card.id, *field, value, names) else { continue };
        let text = value.as_day().map_or_else(|| plain.to_string(), |day| day.to_string());
        let portable = DataField::of_field(*field).is_some_and(serves);
        put(portable, field.code().to_owned(), None, text, Subject::Field(*field));
    }
    for point in card.unit.points() {
        let code = point_code(point.kind).to_owned();
        let portable = serves(DataField::of_point(point.kind));
        put(portable, code, None, point_display(point.kind, point), Subject::Point(point.id));
    }
    for (code, value) in card.unit.customs() {
        let field = names.custom_field(code);
        let label = field.map(|row| row.field.title.clone());
        let portable = field.is_some_and(|row| portable.contains(&row.field.purpose));
        put(portable, format!("custom:{code}"), label, value.to_owned(), Subject::Custom(code.to_owned()));
    }
    (out, left_out)
}

/// The right is about consent and contract alone (20(1)(a)).
const fn is_portable(basis: LegalBasis) -> bool {
    matches!(basis, LegalBasis::Consent | LegalBasis::Contract)
}

fn consents(card: &ContactCard, names: &Names) -> Vec<PortableConsent> {
    let all = card.unit.consent_events();
    let told = all.iter().filter(|recorded| card.unit.correction(recorded.event.id).is_none());
    told.filter_map(|recorded| {
        let row = names.consent_type(recorded.event.consent_type)?;
        Some(PortableConsent {
            code: row.definition.code.clone(),
            title: row.definition.title.clone(),
            decision: recorded.event.state.code().to_owned(),
            decided_on: recorded.event.decided_on,
        })
    })
    .collect()
}

/// What the person wrote or said, under a purpose of consent or contract.
/// What others are named in stays out here as in the copy (20(4)).
async fn messages(
    work: &Work,
    contact: ContactId,
    names: &Names,
    marks: &Marks,
) -> Result<Vec<PortableMessage>, AppError> {
    let mut out = Vec::new();
    let mut offset = 0;
    loop {
        let rows = work.reader().communications(contact, offset, 200).await?;
        let found = rows.len() as u64;
        for row in rows {
            let one = row.communication;
            let portable = names.purpose(one.purpose).is_some_and(|row| is_portable(row.purpose.basis));
            if one.direction == Direction::Inbound && portable {
                let channel = crate::reports::channel_code(&one.channel, names);
                let item = MaskItem::Communication(row.id);
                let hide = |part, text| marks.hide_some(&item, part, text);
                out.push(PortableMessage {
                    at: one.started_at,
                    channel,
                    subject: hide(MaskPart::Subject, one.subject),
                    text: hide(MaskPart::Body, one.body),
                });
            }
        }
        offset += found;
        if found < 200 {
            return Ok(out);
        }
    }
}
