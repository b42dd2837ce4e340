//! What was done for each right, and why something was not.

use custode_domain::request::{ActionOutcome, RightKind};

use super::{Pen, RightResult, sentence};
use crate::{
    access::{automated, words::Words},
    clean::Script,
    pack::Controller,
    words::cited,
};

impl Pen<'_> {
    pub(super) fn answer(&mut self, opening: &str) -> &'static str {
        let date = self.received();
        self.say(opening, &[("date", &date)]);
        self.for_whom();
        self.late();
        for result in self.facts.results.clone() {
            self.result(&result);
        }
        if self.facts.results.is_empty() && !self.facts.held {
            self.nothing_held();
        }
        if !self.facts.recipients.is_empty() {
            let recipients = self.facts.recipients.join(", ");
            self.say("letter-recipients", &[("recipients", &recipients)]);
        }
        if self.facts.is_limited() {
            self.plain("letter-national-limits");
        }
        self.plain("letter-remedies");
        "letter-subject-answer"
    }

    fn result(&mut self, result: &RightResult) {
        let note = result.note.as_deref().map(str::trim).filter(|note| !note.is_empty()).map(sentence);
        let refused = match result.outcome {
            ActionOutcome::Done => None,
            ActionOutcome::Partly => Some("refused-part"),
            ActionOutcome::Refused => Some("refused"),
        };
        match refused {
            None if !self.facts.held && result.right.needs_identity() => self.nothing_held(),
            None if result.right == RightKind::ObjectionMarketing && self.facts.listed.is_some() => {
                let listed = self.facts.listed == Some(true);
                if listed { self.plain("letter-done-objection-address") } else { self.nothing_held() }
            }
            None if result.right == RightKind::Automated => self.automated(),
            None if result.right == RightKind::Withdrawal => self.withdrawn(&result.withdrawn),
            // What was put right elsewhere is told in the words of the result alone.
            None if result.right == RightKind::Rectification && !self.facts.corrected => {
                let note = note.unwrap_or_default();
                return self.say("letter-done-rectification-elsewhere", &[("note", &note)]);
            }
            None => {
                let done = self.of_right("done", result.right);
                self.blocks.push(done);
            }
            Some(key) => {
                let what = self.of_right("what", result.right);
                let one = result.grounds.len() < 2;
                self.say(&format!("letter-{key}-{}", if one { "one" } else { "several" }), &[("what", &what)]);
                let grounds = self.grounds(result);
                self.points(grounds);
            }
        }
        if let Some(note) = note {
            match (result.right, refused) {
                // A complaint is answered with what was decided, and with nothing else.
                (RightKind::Complaint, None) => self.say("letter-decided", &[("note", &note)]),
                (_, Some(_)) => self.say("letter-precisely", &[("note", &note)]),
                _ => self.blocks.push(note),
            }
        }
    }

    /// Which consents were taken back; that there was none to take back.
    fn withdrawn(&mut self, titles: &[String]) {
        if titles.is_empty() && !self.facts.held {
            return self.nothing_held();
        }
        if titles.is_empty() {
            return self.plain("letter-done-withdrawal-none");
        }
        self.plain("letter-done-withdrawal");
        self.points(titles.iter().cloned());
        self.plain("letter-withdrawal-before");
    }

    /// That there are no data is said once, however many rights were asked for.
    pub(super) fn nothing_held(&mut self) {
        let said = self.text("letter-nothing-held", &[]);
        if !self.blocks.contains(&said) {
            self.blocks.push(said);
        }
    }

    /// Why a right was refused, each ground with the norm that allows it for this right.
    fn grounds(&self, result: &RightResult) -> Vec<String> {
        let last = result.grounds.len().saturating_sub(1);
        let told = result.grounds.iter().enumerate().map(|(at, ground)| {
            let words = self.text(&format!("letter-ground-{}", ground.code().replace('_', "-")), &[]);
            let norm = cited(ground.norm(result.right), self.lang);
            format!("{words} ({norm}){}", if at == last { '.' } else { ';' })
        });
        told.collect()
    }

    /// What the controller stated about programs that profile or decide (Art. 22); where nothing was stated, only that somebody
    /// looked.
    fn automated(&mut self) {
        let controller = Controller { nothing_automated: self.facts.nothing_automated, ..Controller::default() };
        let words = Words::new(self.lang, Script::Covered);
        let lines = automated::lines(&controller, &self.facts.automated, &words);
        match (lines.is_empty(), self.facts.automated.is_empty()) {
            (true, _) => self.plain("letter-done-automated-open"),
            (_, true) => self.plain("letter-done-automated"),
            _ => self.blocks.push(lines.join("\n").replace(crate::clean::BREAK, "")),
        }
    }
}
