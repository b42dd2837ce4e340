//! The register of requests of data subjects: what is due, one request, a new one, its letters (DOMAIN 4.6).

use super::{
    Answer, Contact, Failure,
    contacts::find,
    document, outputs,
    told::{self, LetterLine, LetterSet, RequestShown, Requests},
};
use crate::{
    ApiError, ErrorCode,
    handlers::request::request_act,
    wire::{ids as wire, request::RequestActAsk},
};
use chrono::NaiveDate;
use custode_app::{
    AppError, Work,
    domain::{
        channel::Channel,
        ids::RequestId,
        request::{ExtensionGround, LetterKind, Relation, RequestState, Requester, RightKind},
    },
    requests::{self, RequestDraft, RequestLine},
    store::read::{PAGE_LIMIT, RequestQuery},
    vault::hex,
};
use std::path::{Path, PathBuf};

/// Letters that are set with their proposed words; the access pack is `subject-report`.
const SET_HERE: [LetterKind; 8] = [
    LetterKind::Acknowledgement,
    LetterKind::Identity,
    LetterKind::Extension,
    LetterKind::Answer,
    LetterKind::Refusal,
    LetterKind::Confirmation,
    LetterKind::Notice,
    LetterKind::Portability,
];

/// One example of every document that says what happened, a line each.
pub const ACTS: &str = r#"{"what":"assign","to":"Anna Neri"}
{"what":"acknowledge","on":"2026-01-31"}
{"what":"ask_identity","on":"2026-01-31","doubt":"…"}
{"what":"settle_identity","on":"2026-01-31","method":"document","verified":true,"note":null}
{"what":"scope","on":"2026-01-31","found":true,"text":null}
{"what":"result","on":"2026-01-31","right":"access","outcome":"done","grounds":[],"note":null}
{"what":"result","on":"2026-01-31","right":"erasure","outcome":"refused","grounds":["legal_claims"],"note":"…"}
{"what":"sent","on":"2026-01-31","code":"L-0001","how":"post","proof":"…"}
{"what":"extend","on":"2026-01-31","code":"L-0001","how":"post","proof":"…","ground":"complexity","reason":"…"}
{"what":"notified","on":"2026-01-31","recipient":"…","how":"pec"}
{"what":"restrict","on":"2026-01-31","restricted":true,"ground":"accuracy","reason":null,"toldOn":null}
{"what":"note","on":"2026-01-31","text":"…"}
{"what":"close","on":"2026-01-31","withdrawn":false,"note":null}"#;

/// The codes of the rights.
pub fn rights() -> impl Iterator<Item = &'static str> {
    RightKind::ALL.iter().map(|kind| kind.code())
}

/// The codes of the letters that a terminal sets.
pub fn letters() -> impl Iterator<Item = &'static str> {
    SET_HERE.iter().map(|kind| kind.code())
}

/// The codes of who may ask for somebody.
pub fn relations() -> impl Iterator<Item = &'static str> {
    Relation::ALL.iter().map(|relation| relation.code())
}

/// The codes of the reasons for more time.
pub fn grounds_for_more_time() -> impl Iterator<Item = &'static str> {
    ExtensionGround::ALL.iter().map(|ground| ground.code())
}

/// What is to be done with the register.
#[derive(Debug, Clone)]
pub enum RequestAct {
    /// The requests, the most urgent first.
    List {
        /// Only those that are not closed.
        open: bool,
    },
    /// One request.
    Show {
        /// Its number.
        number: String,
    },
    /// A request that came in.
    New(Box<NewRequest>),
    /// Writes what happened to a request, as the window does.
    Happened {
        /// Its number.
        number: String,
        /// A file with one document as the window sends it: `{"what": "acknowledge", "on": "2026-01-31"}`.
        file: PathBuf,
    },
    /// Sets a letter with the proposed words, and saves it.
    Letter {
        /// Number of the request.
        number: String,
        /// Code of the sort of letter.
        kind: String,
        /// What only some letters say.
        told: LetterTold,
        /// Folder for the files.
        out: PathBuf,
        /// `it` or `en`.
        language: String,
        /// Set it to be looked at: a file that says in the place of the number that it is a trial; the request remembers nothing.
        dry_run: bool,
    },
}

/// What only some letters say.
#[derive(Clone, Default)]
pub struct LetterTold {
    /// Code of the reason for more time.
    pub ground: Option<String>,
    /// The same in words.
    pub reason: Option<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

/// A request that came in.
#[derive(Clone)]
pub struct NewRequest {
    /// Codes of the rights.
    pub kinds: Vec<String>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Code of the channel.
    pub channel: String,
    /// Who asks.
    pub name: String,
    /// Where the answer goes: an e-mail address or a number.
    pub reach: Option<String>,
    /// The card, where it is known.
    pub who: Option<Contact>,
    /// In the person's words.
    pub text: Option<String>,
    /// The person says that data are wrong.
    pub contested: bool,
    /// Code of the relation of who asks to the person; none for the person.
    pub relation: Option<String>,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// Number of the request that it comes back to.
    pub follows: Option<String>,
}

custode_app::domain::redacted!(LetterTold);

impl std::fmt::Debug for NewRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewRequest").field("kinds", &self.kinds).finish_non_exhaustive()
    }
}

impl From<LetterTold> for requests::LetterTold {
    fn from(told: LetterTold) -> Self {
        let ground = told.ground.as_deref().and_then(ExtensionGround::from_code);
        Self { ground, reason: told.reason, recipient: told.recipient }
    }
}

pub(super) async fn act(work: &Work, act: RequestAct) -> Result<Answer, Failure> {
    match act {
        RequestAct::List { open } => list(work, open).await,
        RequestAct::Show { number } => Ok(shown(work, named(work, &number).await?).await?.into()),
        RequestAct::New(new) => create(work, *new).await,
        RequestAct::Happened { number, file } => happened(work, &number, &file).await,
        RequestAct::Letter { number, kind, told, out, language, dry_run } => {
            let kind = LetterKind::from_code(&kind)
                .filter(|kind| SET_HERE.contains(kind))
                .ok_or_else(|| AppError::field("kind", "unknown"))?;
            letter(work, named(work, &number).await?, (kind, told), (out, &language), dry_run).await
        }
    }
}

async fn list(work: &Work, open: bool) -> Result<Answer, Failure> {
    let states = RequestState::ALL.iter().copied().filter(|state| open && !state.is_closed()).collect();
    let mut query = RequestQuery { states, limit: PAGE_LIMIT, ..RequestQuery::default() };
    let mut all: Vec<told::RequestLine> = Vec::new();
    loop {
        let (page, total) = requests::of(work, &query).await?;
        let last = page.is_empty();
        all.extend(page.iter().map(line));
        query.offset = all.len() as u64;
        if last || query.offset >= total {
            return Ok(Requests { total, requests: all }.into());
        }
    }
}

fn line(one: &RequestLine) -> told::RequestLine {
    let row = &one.row;
    told::RequestLine {
        id: row.id.as_uuid(),
        number: row.number.clone(),
        state: row.state.code(),
        kinds: codes(&row.kinds),
        received_on: row.received_on,
        channel: row.channel.code(),
        requester: row.requester.clone(),
        contact: row.contact.map(|card| card.as_uuid()),
        prudent_on: row.prudent_on,
        due_on: row.due_on,
        days_left: one.days_left,
        paused_since: row.paused_since,
        extended_on: row.extended_on,
        closed_on: row.closed_on,
    }
}

fn codes(kinds: &[RightKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.code()).collect()
}

async fn named(work: &Work, number: &str) -> Result<RequestId, Failure> {
    let query = RequestQuery { text: number.trim().to_owned(), limit: PAGE_LIMIT, ..RequestQuery::default() };
    let (found, _) = requests::of(work, &query).await?;
    let found = found.iter().find(|line| line.row.number == number.trim());
    found.map(|line| line.row.id).ok_or_else(|| ApiError::because(ErrorCode::NotFound, "request").into())
}

async fn shown(work: &Work, id: RequestId) -> Result<RequestShown, Failure> {
    let file = requests::request(work, id).await?;
    let intake = file.unit.intake().ok_or(AppError::NotFound("request"))?;
    let letters = file.unit.letters();
    let letters = letters.iter().map(|(letter, _)| LetterLine {
        kind: letter.kind.code(),
        code: letter.code.clone(),
        sha256: hex(&letter.sha256),
    });
    let numbers = |related: &[(RequestId, String)]| related.iter().map(|(_, number)| number.clone()).collect();
    Ok(RequestShown {
        id: id.as_uuid(),
        number: intake.number.clone(),
        state: file.unit.state().code(),
        kinds: codes(&intake.kinds),
        received_on: intake.received_on,
        channel: intake.channel.code(),
        requester: intake.requester.name.clone(),
        relation: intake.relation.code(),
        person: intake.person.clone(),
        contested: intake.contested,
        follows: file.related.first().map(|(_, number)| number.clone()),
        followed_by: numbers(&file.followed_by),
        contact: file.contact.map(|card| card.as_uuid()),
        restricted: file.restricted,
        first_due_on: file.clock.first.due,
        due_on: file.clock.last.due,
        paused_since: file.clock.paused_since,
        extended_on: file.clock.extended_on,
        letters: letters.collect(),
        closed_on: file.unit.closing().map(|closing| closing.on),
    })
}

async fn create(work: &Work, new: NewRequest) -> Result<Answer, Failure> {
    let unknown = |field| AppError::field(field, "unknown");
    let kinds = new.kinds.iter().map(|code| RightKind::from_code(code).ok_or_else(|| unknown("kind")));
    let contact = match &new.who {
        Some(who) => Some(find(work, who).await?),
        None => None,
    };
    let draft = RequestDraft {
        kinds: kinds.collect::<Result<_, _>>()?,
        received_on: new.received_on,
        channel: Channel::from_code(&new.channel).ok_or_else(|| unknown("channel"))?,
        requester: Requester { name: new.name, address: None, reach: new.reach },
        relation: match new.relation.as_deref() {
            None => Relation::Oneself,
            Some(code) => Relation::from_code(code).ok_or_else(|| unknown("relation"))?,
        },
        person: new.person,
        contact,
        text: new.text,
        contested: new.contested,
        follows: match &new.follows {
            Some(number) => Some(named(work, number).await?),
            None => None,
        },
        assignee: None,
        withdraws: Vec::new(),
    };
    let id = requests::create(work, draft).await?;
    Ok(shown(work, id).await?.into())
}

/// What the window would send, said by a file.
async fn happened(work: &Work, number: &str, file: &Path) -> Result<Answer, Failure> {
    let act = document(file, "act-file")?;
    let id = named(work, number).await?;
    request_act(work, RequestActAsk { request: wire::RequestId(id.as_uuid()), act }).await?;
    Ok(shown(work, id).await?.into())
}

async fn letter(
    work: &Work,
    id: RequestId,
    (kind, told): (LetterKind, LetterTold),
    (out, language): (PathBuf, &str),
    dry_run: bool,
) -> Result<Answer, Failure> {
    let language = outputs::language(language);
    let order = requests::proposed_letter(work, id, kind, language, told.into()).await?;
    let (document, prepared) = if dry_run {
        requests::try_letter(work, id, &order).await?
    } else {
        requests::keep_letter(work, id, order).await?
    };
    let files = outputs::saved(work, document, &out).await?.told;
    let code = Some(prepared.code.clone()).filter(|_| !dry_run);
    Ok(LetterSet { dry_run, kind: kind.code(), code, files }.into())
}

#[cfg(test)]
mod tests {
    use super::ACTS;
    use crate::wire::request::RequestAct;

    #[test]
    fn every_act_of_the_window_has_an_example_that_is_understood() {
        let read: Vec<RequestAct> = ACTS
            .lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
            .collect();
        let number = |act: &RequestAct| match act {
            RequestAct::Assign { .. } => 0,
            RequestAct::Acknowledge { .. } => 1,
            RequestAct::AskIdentity { .. } => 2,
            RequestAct::SettleIdentity { .. } => 3,
            RequestAct::Scope { .. } => 4,
            RequestAct::Result { .. } => 5,
            RequestAct::Sent { .. } => 6,
            RequestAct::Extend { .. } => 7,
            RequestAct::Notified { .. } => 8,
            RequestAct::Restrict { .. } => 9,
            RequestAct::Note { .. } => 10,
            RequestAct::Close { .. } => 11,
        };
        for act in 0..12 {
            assert!(read.iter().any(|one| number(one) == act), "act {act}");
        }
    }
}
