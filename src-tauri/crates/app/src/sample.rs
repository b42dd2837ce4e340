//! Invented people for an archive to look around in: the shipped list goes through the same import as any other, then a
//! few consents, an objection and some communications are recorded by hand.

mod rights;
mod talk;

use crate::{
    AppError, Work,
    communications::CommunicationDraft,
    consents::{self, ConsentEntry, StopEntry},
    imports::{self, CommitOrder},
    jobs::Progress,
    privacy::{PrivacyDraft, save_settings},
    settings,
};
use chrono::{Duration, NaiveDate};
use custode_domain::{
    channel::Channel,
    communication::Direction,
    consent::{ConsentState, Method, StopAuthor},
    contact::PostalAddress,
    controller::Controller,
    ids::{ContactId, PurposeId, RetentionClassId},
    purpose::LegalBasis,
};
use custode_import::{mapping::field::Field, options::ReadOptions};
use std::{collections::HashMap, sync::Arc};

/// The shipped list: Windows-1252, semicolons, a title line, invented people.
pub const SAMPLE_LIST: &[u8] = include_bytes!("../sample/clienti-esempio.csv");
/// Its file name.
pub const SAMPLE_FILE: &str = "clienti-esempio.csv";

/// Fills an archive with invented people.
///
/// # Errors
/// Those of the use cases it goes through.
pub async fn fill(work: &Work) -> Result<(), AppError> {
    settings::save_controller(work, firm()).await?;
    // Whoever looks around finds the whole program.
    let privacy = PrivacyDraft {
        active: true,
        ask_single: true,
        check_mass: true,
        check_contact: true,
        dialer: String::new(),
        rpo_each: false,
    };
    save_settings(work, privacy).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(SAMPLE_FILE);
    std::fs::write(&path, SAMPLE_LIST)?;
    let progress = Arc::new(Progress::default());
    let id = imports::start(work, &path).await?;
    imports::read(work, id, ReadOptions::default(), &progress).await?;
    settle_columns(work, id).await?;
    imports::check_and_plan(work, id, &progress).await?;
    let source = work
        .reader()
        .sources()
        .await?
        .into_iter()
        .find(|row| row.source.code == "IMPORT")
        .ok_or(AppError::NotFound("source"))?;
    let order = CommitOrder {
        name: "Elenco clienti".to_owned(),
        source: source.id,
        collected_on: work.today() - Duration::days(180),
        basis: Some(LegalBasis::Contract),
        unasked: false,
        origin_proof: None,
    };
    imports::commit(work, id, &order, &progress).await?;
    lively(work).await
}

/// Columns that the proposals left open are not imported.
async fn settle_columns(work: &Work, id: uuid::Uuid) -> Result<(), AppError> {
    let session = imports::load(work, id).await?;
    let columns = session.state.chosen().map(|table| table.columns.clone()).unwrap_or_default();
    for column in columns.into_iter().filter(|column| !column.settled) {
        let field = column.field.unwrap_or(Field::Ignore).to_string();
        imports::set_column(work, id, column.index, Some(&field), &[], None).await?;
    }
    Ok(())
}

fn firm() -> Controller {
    Controller {
        name: "Officine Bianchi S.r.l.".to_owned(),
        address: Some(PostalAddress {
            street: Some("Via dei Servi 12".to_owned()),
            postcode: Some("50122".to_owned()),
            city: Some("Firenze".to_owned()),
            province: Some("FI".to_owned()),
            country: Some("IT".to_owned()),
        }),
        vat_number: Some("01234567897".to_owned()),
        email: Some("privacy@officinebianchi.example".to_owned()),
        phone: Some("+39 055 2345678".to_owned()),
        pec: Some("officinebianchi@pec.example".to_owned()),
        nothing_automated: true,
        ..Controller::default()
    }
}

/// Consents with proof, one withdrawn, one expired, an objection, and some communications.
async fn lively(work: &Work) -> Result<(), AppError> {
    let today = work.today();
    let ids = work.reader().contact_ids(&[], today).await?;
    let types = work.reader().consent_types().await?;
    let type_of = |code: &str| types.iter().find(|row| row.definition.code == code).map(|row| row.id);
    let (Some(newsletter), Some(email), Some(calls)) = (type_of("NEWSLETTER"), type_of("EMAIL"), type_of("TELEFONO"))
    else {
        return Ok(());
    };
    let mut words = HashMap::new();
    for kind in [newsletter, email, calls] {
        words.insert(kind, work.reader().wordings(kind).await?.first().map(|wording| wording.id));
    }
    for (at, contact) in ids.iter().enumerate() {
        let days = i64::try_from(at).unwrap_or(0);
        let entry = |consent_type, state, on: NaiveDate, method, level, evidence: &str| ConsentEntry {
            consent_type,
            state,
            decided_on: on,
            method,
            // A yes from before the words were kept says nothing of them.
            wording: words.get(&consent_type).copied().flatten().filter(|_| on >= today - Duration::days(365)),
            evidence_level: level,
            evidence: Some(evidence.to_owned()),
            note: None,
        };
        let form = format!("modulo M-{:04}", 300 + at);
        match at % 7 {
            0 | 3 => {
                let given = entry(
                    newsletter,
                    ConsentState::Given,
                    today - Duration::days(40 + days),
                    Method::PaperForm,
                    2,
                    &form,
                );
                consents::record_past(work, *contact, given).await?;
            }
            1 => {
                let given = entry(
                    email,
                    ConsentState::Given,
                    today - Duration::days(90 + days),
                    Method::Email,
                    2,
                    "email archiviata",
                );
                consents::record_past(work, *contact, given).await?;
                let said = entry(
                    calls,
                    ConsentState::Given,
                    today - Duration::days(60),
                    Method::Voice,
                    1,
                    "a voce, in negozio",
                );
                consents::record_past(work, *contact, said).await?;
            }
            4 => {
                let given =
                    entry(newsletter, ConsentState::Given, today - Duration::days(400), Method::PaperForm, 2, &form);
                consents::record_past(work, *contact, given).await?;
                let back = entry(
                    newsletter,
                    ConsentState::Withdrawn,
                    today - Duration::days(20),
                    Method::Email,
                    2,
                    "email archiviata",
                );
                consents::record_past(work, *contact, back).await?;
            }
            5 if at % 2 == 1 => {
                let old =
                    entry(newsletter, ConsentState::Given, today - Duration::days(900), Method::PaperForm, 2, &form);
                consents::record_past(work, *contact, old).await?;
            }
            6 if at % 3 == 0 => {
                let since = today - Duration::days(120);
                let stop = StopEntry {
                    author: StopAuthor::Person,
                    purposes: Vec::new(),
                    channels: vec![Channel::Phone],
                    since,
                    ground: Some("a voce".to_owned()),
                    arrived_by: Some(Channel::Phone),
                    file: None,
                };
                consents::record_stop(work, *contact, stop).await?;
            }
            _ => {}
        }
    }
    talk::talk(work, &ids).await?;
    rights::ask(work, &ids).await
}

fn draft(
    contact: ContactId,
    purpose: PurposeId,
    retention: RetentionClassId,
    at: chrono::DateTime<chrono::Utc>,
) -> CommunicationDraft {
    CommunicationDraft {
        id: None,
        contacts: vec![contact],
        direction: Direction::Outbound,
        channel: None,
        channel_name: None,
        at,
        minutes: None,
        subject: String::new(),
        body: String::new(),
        outcome: None,
        purpose,
        retention,
        category: None,
        follow_up_on: None,
        commercial_reason: None,
        mentioned: Vec::new(),
        point: None,
        files: Vec::new(),
    }
}
