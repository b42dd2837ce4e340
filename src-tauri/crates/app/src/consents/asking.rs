//! The words that a consent is asked for with (S62, S74): what the program ships with, and the firm's own versions.

use crate::{AppError, Work, contacts::Names, reports::ReportLanguage};
use chrono::NaiveDate;
use custode_domain::{
    asking::{AskFacts, AskText, AskWay, fill_in},
    ids::{ConsentTypeId, ContactId, TxnId},
    journal::Body,
    paper::PaperText,
};
use custode_report::said;

/// Longest words, in characters.
const MAX_WORDS: usize = 4_000;

/// The words of a way, as they are used now.
#[derive(Debug, Clone)]
pub struct AskWords {
    /// Which way.
    pub way: AskWay,
    /// 0 = what the program ships with.
    pub version: u32,
    /// Since when; none for what the program ships with.
    pub on: Option<NaiveDate>,
    /// The words in each language of [`ReportLanguage::ALL`].
    pub texts: Vec<PaperText>,
}

impl AskWords {
    /// The words in a language.
    #[must_use]
    pub fn text(&self, language: ReportLanguage) -> &str {
        self.texts.iter().find(|one| one.language == language.code()).map_or("", |one| &one.text)
    }
}

fn shipped(way: AskWay) -> AskWords {
    let texts = ReportLanguage::ALL.into_iter().map(|language| PaperText {
        language: language.code().to_owned(),
        text: said(&format!("ask-{}", way.code()), language),
    });
    AskWords { way, version: 0, on: None, texts: texts.collect() }
}

/// The words of every way.
///
/// # Errors
/// Those of the database.
pub async fn ask_words(work: &Work) -> Result<Vec<AskWords>, AppError> {
    let own = work.reader().ask_texts().await?;
    let latest = |way| own.iter().filter(|one| one.way == way).max_by_key(|one| one.version);
    Ok([AskWay::Phone, AskWay::Email, AskWay::Message]
        .into_iter()
        .map(|way| {
            latest(way).map_or_else(
                || shipped(way),
                |one| AskWords { way, version: one.version, on: Some(one.on), texts: one.texts.clone() },
            )
        })
        .collect())
}

async fn words_of(work: &Work, way: AskWay) -> Result<AskWords, AppError> {
    ask_words(work).await?.into_iter().find(|one| one.way == way).ok_or(AppError::NotFound("text"))
}

/// Makes the next version of the words of a way. Earlier ones stay as they were.
///
/// # Errors
/// Field faults: a language without words, words too long; [`AppError::Conflict`] when they say the same.
pub async fn save_ask_words(work: &Work, way: AskWay, texts: Vec<PaperText>) -> Result<TxnId, AppError> {
    let mut tidy = Vec::with_capacity(texts.len());
    for language in ReportLanguage::ALL {
        let words = texts.iter().find(|one| one.language == language.code()).map_or("", |one| one.text.trim());
        match words.chars().count() {
            0 => return Err(AppError::field(language.code(), "missing")),
            long if long > MAX_WORDS => return Err(AppError::field(language.code(), "too-long")),
            _ => tidy.push(PaperText { language: language.code().to_owned(), text: words.to_owned() }),
        }
    }
    let before = words_of(work, way).await?;
    if before.texts == tidy {
        return Err(AppError::Conflict("unchanged"));
    }
    let next = AskText { way, version: before.version + 1, on: work.today(), texts: tidy };
    let outcome = work
        .transact(async |tx| {
            tx.write(tx.archive_unit(), Body::AskTextSet(next));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// What is read aloud, with the name of the firm in it.
///
/// # Errors
/// Those of the database.
pub async fn call_script(work: &Work, language: ReportLanguage) -> Result<(u32, String), AppError> {
    let words = words_of(work, AskWay::Phone).await?;
    let firm = work.reader().controller().await?.controller.name;
    let facts = AskFacts { firm: &firm, person: "", consent: "", wording: "" };
    Ok((words.version, fill_in(words.text(language), facts)))
}

/// A message that asks somebody for a consent.
#[derive(Clone)]
pub struct AskDraft {
    /// Version of its words.
    pub version: u32,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
}

custode_domain::redacted!(AskDraft);

/// The message that asks a person for a consent, in the words in force of both the message and the consent. Nothing is sent.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] for a type without a text: nobody would know what they agree to.
pub async fn ask_draft(
    work: &Work,
    contact: ContactId,
    consent_type: ConsentTypeId,
    way: AskWay,
    language: ReportLanguage,
) -> Result<AskDraft, AppError> {
    let reader = work.reader();
    let card = reader.contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let names = Names::read(work).await?;
    let row = names.consent_type(consent_type).ok_or(AppError::NotFound("consent-type"))?;
    let wordings = reader.wordings(consent_type).await?;
    let wording = wordings.last().ok_or(AppError::Precondition("no-wording"))?;
    let words = words_of(work, way).await?;
    let firm = reader.controller().await?.controller.name;
    let (person, title) = (card.unit.display_name(), row.definition.title.as_str());
    let facts = AskFacts { firm: &firm, person: &person, consent: title, wording: &wording.text };
    Ok(AskDraft {
        version: words.version,
        subject: fill_in(&said("ask-subject", language), facts),
        text: fill_in(words.text(language), facts),
    })
}
