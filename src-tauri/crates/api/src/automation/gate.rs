//! The gate on a terminal: one verdict, and a whole audience with its exclusions.

use super::{
    Answer, Contact, Failure,
    contacts::find,
    outputs::why,
    told::{Audience, Checked, Excluded},
};
use crate::ApiError;
use custode_app::{
    AppError, Work,
    domain::{channel::Channel, gate::Mode, identifiers::email},
    export::{self, Choice, Format, Reasons},
    jobs::Progress,
    reach::{self, Aim, Motive},
};
use std::{path::PathBuf, sync::Arc};

/// A question to the gate, understood.
pub(super) struct Question {
    channel: Channel,
    mode: Mode,
    purpose: Option<String>,
}

impl Question {
    /// Understands the words of the command line.
    pub(super) fn read(channel: &str, mode: &str, purpose: Option<String>) -> Result<Self, Failure> {
        let unknown = |field| Failure::from(ApiError::field(field, "unknown"));
        let channel = Channel::from_code(channel).ok_or_else(|| unknown("channel"))?;
        Ok(Self { channel, mode: Mode::from_code(mode).ok_or_else(|| unknown("mode"))?, purpose })
    }
}

/// What the gate says of one contact, with all its codes.
pub(super) async fn check(work: &Work, who: &Contact, asked: Question) -> Result<Answer, Failure> {
    let id = find(work, who).await?;
    let address = match who {
        Contact::Email(typed) => match email::read(typed) {
            email::EmailReading::Addresses(found) => found.into_iter().next(),
            _ => None,
        },
        Contact::Id(_) => None,
    };
    let Question { channel, mode, purpose } = asked;
    let verdict = reach::check(work, id, &channel, mode, purpose.as_deref(), address.as_deref()).await?;
    let codes = verdict.codes.iter().map(|code| code.code()).collect();
    Ok(Checked { verdict: verdict.verdict.code(), codes }.into())
}

/// Who a mailing reaches, and who is left out because of what.
pub(super) async fn audience(work: &Work, code: &str, channel: &str, out: Option<PathBuf>) -> Result<Answer, Failure> {
    let channel = Channel::from_code(channel).ok_or_else(|| ApiError::field("channel", "unknown"))?;
    if let Some(out) = &out {
        export::may_go_over(work, out).await?;
    }
    let types = work.reader().consent_types().await.map_err(AppError::from)?;
    let known = types.iter().find(|row| row.definition.code.eq_ignore_ascii_case(code.trim()));
    let consent = known.ok_or_else(|| ApiError::field("type", "unknown"))?.id;
    let aim = Aim { motive: Motive::Consent(consent), channel };
    let found = reach::audience(work, &Choice::default(), &aim).await?;
    if let Some(out) = out {
        let reasons = Reasons { aim: Some(&aim), why: &why()?, to: None };
        // A CSV where the name says nothing.
        let format = Format::of(&out).unwrap_or(Format::Csv);
        export::write(work, format, &Choice::default(), reasons, &out, &Arc::new(Progress::default())).await?;
    }
    let excluded = found.excluded.iter().map(|(contact, decision)| Excluded {
        contact: contact.as_uuid(),
        codes: decision.codes.iter().map(|code| code.code()).collect(),
    });
    let (included, excluded, unchecked) = (found.included.len(), excluded.collect(), found.unchecked);
    Ok(Audience { included, excluded, unchecked }.into())
}
