//! The first words of a letter of a request, from the catalogue and what is known. A person reads and changes them before the
//! letter is set, so a draft is plain text: an empty line parts paragraphs, lines that begin with "- " are points.

mod answer;

use chrono::NaiveDate;
use custode_domain::request::{ActionOutcome, ExtensionGround, LetterKind, RefusalGround, RightKind};
use custode_i18n::{Arg, Catalogue, Lang, date_long};

use crate::{letter::LetterPart, pack::Purpose};

/// What a letter can speak of.
#[derive(Clone, Default)]
pub struct LetterFacts {
    /// Number of the request.
    pub number: String,
    /// Who asks.
    pub requester: String,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// Who asks does so after the person's death (Art. 2-terdecies of the Italian privacy code).
    pub heir: bool,
    /// Who asks is a parent or guardian of the person.
    pub parent: bool,
    /// The person who asks has an address or a number that is known here.
    pub known: bool,
    /// By which address or number a recipient knows the person apart from others of the same name.
    pub known_by: Option<String>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// The last day of the term, where it has passed.
    pub late: Option<NaiveDate>,
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Last day of the term in force; of the longer one in a letter about more time.
    pub due_on: NaiveDate,
    /// Why the identity is in doubt.
    pub doubt: Option<String>,
    /// Why more time is needed.
    pub more_time: Option<(ExtensionGround, String)>,
    /// What became of each right.
    pub results: Vec<RightResult>,
    /// For a no to advertising of somebody without a card: whether their address is on the list of those who are not written to.
    pub listed: Option<bool>,
    /// Whether there are data about the person.
    pub held: bool,
    /// Whether data of the card were changed since the request arrived.
    pub corrected: bool,
    /// Which sorts of data.
    pub data: Vec<String>,
    /// What for.
    pub purposes: Vec<String>,
    /// From where.
    pub sources: Vec<String>,
    /// Recipients that were told (19).
    pub recipients: Vec<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
    /// Where to write with questions.
    pub contact: Option<String>,
    /// The controller states that nothing is automated.
    pub nothing_automated: bool,
    /// Purposes in use for which a program profiles or decides.
    pub automated: Vec<Purpose>,
}

/// What became of one right.
#[derive(Clone)]
pub struct RightResult {
    /// The right.
    pub right: RightKind,
    /// When it was done or refused.
    pub on: NaiveDate,
    /// What became of it.
    pub outcome: ActionOutcome,
    /// Why not, or not all.
    pub grounds: Vec<RefusalGround>,
    /// In words.
    pub note: Option<String>,
    /// The consents that were taken back.
    pub withdrawn: Vec<String>,
}

custode_domain::redacted!(LetterFacts, RightResult);

impl LetterFacts {
    /// Every right that was asked for was refused.
    fn is_refused(&self) -> bool {
        !self.results.is_empty() && self.results.iter().all(|result| result.outcome == ActionOutcome::Refused)
    }

    /// A law of the country stands in the way of one (Art. 2-undecies of the Italian privacy code).
    fn is_limited(&self) -> bool {
        self.results.iter().any(|result| result.grounds.contains(&RefusalGround::NationalLimits))
    }
}

/// Subject, text and closing of a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftText {
    /// Subject.
    pub subject: String,
    /// Greeting and text.
    pub text: String,
    /// Closing words.
    pub closing: String,
}

custode_domain::redacted!(DraftText);

/// The parts of a text as a person left it: paragraphs and lists.
pub fn letter_parts(text: &str) -> Vec<LetterPart> {
    let mut parts = Vec::new();
    let unified = text.replace("\r\n", "\n");
    for block in unified.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let point = |line: &str| line.trim_start().strip_prefix("- ").map(|rest| rest.trim().to_owned());
        let lines: Vec<&str> = block.lines().collect();
        // A list may follow its sentence without an empty line.
        let first_point = lines.iter().position(|line| point(line).is_some()).unwrap_or(lines.len());
        let points: Option<Vec<String>> =
            lines.get(first_point..).unwrap_or_default().iter().map(|line| point(line)).collect();
        match points {
            Some(points) if !points.is_empty() => {
                let before = lines.get(..first_point).unwrap_or_default().join("\n");
                if !before.is_empty() {
                    parts.push(LetterPart::Text(before));
                }
                parts.push(LetterPart::List(points));
            }
            _ => parts.push(LetterPart::Text(block.to_owned())),
        }
    }
    parts
}

struct Pen<'a> {
    words: &'static Catalogue,
    lang: Lang,
    facts: &'a LetterFacts,
    blocks: Vec<String>,
}

/// The draft of a letter.
pub fn draft_letter(kind: LetterKind, facts: &LetterFacts, lang: Lang) -> DraftText {
    let mut pen = Pen { words: Catalogue::get(lang), lang, facts, blocks: Vec::new() };
    match (kind, &facts.recipient) {
        (LetterKind::Notice, Some(name)) => pen.say("letter-notice-greeting", &[("name", name)]),
        _ => pen.say("letter-greeting", &[("name", &facts.requester)]),
    }
    let subject = match kind {
        LetterKind::Acknowledgement => pen.acknowledgement(),
        LetterKind::Identity => pen.identity(),
        LetterKind::Extension => pen.extension(),
        LetterKind::Confirmation => pen.confirmation(),
        LetterKind::Refusal => pen.answer(if facts.is_refused() { "letter-refusal-all" } else { "letter-refusal" }),
        LetterKind::Notice => pen.notice(),
        LetterKind::Portability => pen.portability(),
        LetterKind::Answer | LetterKind::AccessPack => pen.answer("letter-answer"),
    };
    DraftText {
        subject: pen.text(subject, &[("number", &facts.number)]),
        text: pen.blocks.join("\n\n"),
        closing: pen.words.word("letter-closing"),
    }
}

impl Pen<'_> {
    /// The message; where somebody asks for another person, the one that speaks of that person and not of whoever reads.
    fn text(&self, key: &str, args: &[(&str, &str)]) -> String {
        let mut args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        let person = self.facts.person.as_deref();
        args.extend(person.map(|person| ("person", Arg::from(person))));
        self.words.text(&voice(self.words, key, person), &args)
    }

    fn say(&mut self, key: &str, args: &[(&str, &str)]) {
        let text = self.text(key, args);
        self.blocks.push(text);
    }

    fn plain(&mut self, key: &str) {
        self.say(key, &[]);
    }

    fn points(&mut self, points: impl IntoIterator<Item = String>) {
        let list: Vec<String> = points.into_iter().map(|point| format!("- {point}")).collect();
        if !list.is_empty() {
            self.blocks.push(list.join("\n"));
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        date_long(self.lang, day)
    }

    fn received(&self) -> String {
        self.day(self.facts.received_on)
    }

    fn of_right(&self, prefix: &str, right: RightKind) -> String {
        self.text(&format!("letter-{prefix}-{}", right.code().replace('_', "-")), &[])
    }

    fn for_whom(&mut self) {
        if let Some(person) = self.facts.person.clone() {
            self.say("letter-for-person", &[("person", &person)]);
        }
    }

    /// Whoever answers after the term says so (Art. 12(3) GDPR).
    fn late(&mut self) {
        if let Some(due) = self.facts.late {
            self.say("letter-late", &[("due", &self.day(due))]);
        }
    }

    fn questions(&mut self) {
        if let Some(contact) = self.facts.contact.clone() {
            let number = self.facts.number.clone();
            self.say("letter-contact", &[("contact", &contact), ("number", &number)]);
        }
    }

    fn acknowledgement(&mut self) -> &'static str {
        let (date, due, number) = (self.received(), self.day(self.facts.due_on), self.facts.number.clone());
        self.say("letter-acknowledgement", &[("date", &date), ("number", &number)]);
        let asked: Vec<String> = self.facts.kinds.iter().map(|kind| self.of_right("asks", *kind)).collect();
        self.points(asked);
        self.for_whom();
        if self.facts.kinds.contains(&RightKind::ObjectionMarketing) {
            self.say("letter-acknowledgement-marketing", &[("date", &date)]);
        }
        self.say("letter-acknowledgement-term", &[("due", &due)]);
        self.questions();
        "letter-subject-acknowledgement"
    }

    fn identity(&mut self) -> &'static str {
        let date = self.received();
        self.say("letter-identity", &[("date", &date)]);
        if let Some(doubt) = self.facts.doubt.clone() {
            self.say("letter-identity-doubt", &[("doubt", &sentence(&doubt))]);
        }
        if self.facts.person.is_some() {
            self.plain(match (self.facts.heir, self.facts.parent) {
                (true, _) => "letter-identity-heir",
                (_, true) => "letter-identity-parent",
                _ => "letter-identity-title",
            });
        }
        self.plain("letter-identity-ways");
        let ways = ["letter-identity-way-point", "letter-identity-way-visit", "letter-identity-way-digital"];
        // Nobody can write from an address that is not known here.
        let ways = if self.facts.known { &ways[..] } else { &ways[1..] };
        let ways: Vec<String> = ways.iter().map(|key| self.words.word(key)).collect();
        self.points(ways);
        if self.facts.person.is_some() {
            self.plain("letter-identity-proof");
        }
        self.plain("letter-identity-pause");
        self.questions();
        "letter-subject-identity"
    }

    fn extension(&mut self) -> &'static str {
        let (date, due) = (self.received(), self.day(self.facts.due_on));
        let (ground, reason) = self.facts.more_time.clone().unwrap_or((ExtensionGround::Complexity, String::new()));
        let key = match ground {
            ExtensionGround::Complexity => "letter-extension-complexity",
            ExtensionGround::Number => "letter-extension-number",
        };
        self.say(key, &[("date", &date)]);
        if !reason.trim().is_empty() {
            self.say("letter-extension-reason", &[("reason", &sentence(&reason))]);
        }
        self.say("letter-extension-term", &[("due", &due)]);
        self.plain("letter-remedies");
        "letter-subject-extension"
    }

    fn confirmation(&mut self) -> &'static str {
        let date = self.received();
        if self.facts.held {
            self.say("letter-confirmation", &[("date", &date)]);
            self.for_whom();
            self.late();
            if !self.facts.data.is_empty() {
                let list = self.facts.data.join(", ");
                self.say("letter-confirmation-data", &[("list", &list)]);
            }
            // Titles hold commas of their own.
            for (key, list) in [
                ("letter-confirmation-why", self.facts.purposes.clone()),
                ("letter-confirmation-source", self.facts.sources.clone()),
            ] {
                if !list.is_empty() {
                    self.plain(key);
                    self.points(list);
                }
            }
            self.plain("letter-confirmation-more");
        } else {
            self.say("letter-confirmation-no", &[("date", &date)]);
        }
        self.plain("letter-remedies");
        "letter-subject-confirmation"
    }

    fn notice(&mut self) -> &'static str {
        let name = self.facts.person.clone().unwrap_or_else(|| self.facts.requester.clone());
        // A name alone may be that of several people.
        let who = self.facts.known_by.as_ref().map_or(name.clone(), |known_by| format!("{name} ({known_by})"));
        let key = match (&self.facts.person, self.facts.heir) {
            // A recipient learns whose data they are, and not who asked in that person's place.
            (Some(_), true) => "letter-notice-heir",
            (Some(_), false) => "letter-notice-other",
            (None, _) => "letter-notice",
        };
        self.say(key, &[("who", &who)]);
        let mut done: Vec<String> = self.facts.results.iter().filter_map(|result| self.told(result)).collect();
        if let Some(last) = done.last_mut() {
            last.pop();
            last.push('.');
        }
        self.points(done);
        self.plain("letter-notice-please");
        "letter-subject-notice"
    }

    /// What a recipient must know of a right (Art. 19): only what was really done, and when.
    fn told(&self, result: &RightResult) -> Option<String> {
        let key = match (result.right, result.outcome) {
            (_, ActionOutcome::Refused) => return None,
            (RightKind::Rectification, _) => "letter-notice-rectification",
            (RightKind::Erasure, ActionOutcome::Done) => "letter-notice-erasure",
            (RightKind::Erasure, ActionOutcome::Partly) => match result.grounds.as_slice() {
                [RefusalGround::LegalDuty] => "letter-notice-erasure-part-law",
                [RefusalGround::LegalClaims] => "letter-notice-erasure-part-claims",
                _ => "letter-notice-erasure-part",
            },
            (RightKind::Restriction, _) => "letter-notice-restriction",
            _ => return None,
        };
        let said = self.text(key, &[("date", &self.day(result.on))]);
        // Which datum, and its right value, stand in the words of who corrected it. Without them nobody can do the same: the
        // place is left for who writes, and no letter is set while it is empty.
        let note = result.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        let which = match (result.right, result.outcome) {
            (RightKind::Rectification, _) => match note {
                Some(note) => note.trim_end_matches(['.', ';']).to_owned(),
                None => self.words.word("letter-blank-corrected"),
            },
            (RightKind::Erasure, ActionOutcome::Partly) => self.words.word("letter-blank-erased"),
            _ => return Some(format!("{said};")),
        };
        Some(format!("{said}: {which};"))
    }

    fn portability(&mut self) -> &'static str {
        let date = self.received();
        if !self.facts.held {
            self.say("letter-answer", &[("date", &date)]);
            self.for_whom();
            self.nothing_held();
            self.plain("letter-remedies");
            return "letter-subject-answer";
        }
        self.say("letter-portability", &[("date", &date)]);
        self.for_whom();
        self.late();
        self.plain("letter-portability-files");
        self.plain("letter-portability-left-out");
        "letter-subject-portability"
    }
}

/// Whether a text still has a place that who writes must fill in.
pub fn has_blank(text: &str) -> bool {
    let blanks = ["letter-blank-corrected", "letter-blank-erased"];
    Lang::ALL.into_iter().any(|lang| blanks.iter().any(|key| text.contains(&Catalogue::get(lang).word(key))))
}

/// The key of a message about the person of a letter: where somebody reads it for another, the one in the third person.
pub(crate) fn voice(words: &Catalogue, key: &str, person: Option<&str>) -> String {
    let other = format!("{key}-other");
    if person.is_some() && words.has(&other) { other } else { key.to_owned() }
}

/// Words of a person as a sentence: with a capital and a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// How a letter travels, above its addressee; `None` where nobody writes it.
pub fn delivery_words(channel: &str, lang: Lang) -> Option<String> {
    let key = match channel {
        "pec" => "letter-by-pec",
        "email" => "letter-by-email",
        "post" => "letter-by-post",
        "in_person" => "letter-by-in-person",
        _ => return None,
    };
    Some(Catalogue::get(lang).word(key))
}
