//! The form that asks for consents: one question for each, no box ticked (I7).

use super::{
    channels, contact, foreign,
    values::{ConsentForm, FormAsk, FormPerson, Paper, Signer},
    view::{Block, Code, Part, View},
};
use crate::access::words::Words;

pub(super) fn arrange(paper: &Paper, form: &ConsentForm, words: &Words, view: &mut View) {
    view.title = words.word("paper-form-title");
    view.subject = words.say("paper-form-subject", &[("code", &words.line(&paper.code))]);
    view.code = Some(code(paper, words));
    let notice = form.notice.as_ref().map(|notice| {
        let version = notice.version.to_string();
        words.say("paper-form-notice", &[("version", &version), ("date", &words.long(notice.on))])
    });
    view.lead = [Some(words.word("paper-form-lead")), notice].into_iter().flatten().collect();
    view.parts.push(who(form.person.as_ref(), words));
    let answers = vec![words.word("paper-form-yes"), words.word("paper-form-no")];
    view.parts.push(Part::new(
        words.word("paper-form-asks"),
        form.asks.iter().map(|ask| question(ask, answers.clone(), words)).collect(),
    ));
    let signer = form.person.as_ref().map(|person| person.signer).unwrap_or_default();
    view.parts.push(signature(paper, signer, words));
}

/// The code as a square and in letters, for who types it back.
pub(super) fn code(paper: &Paper, words: &Words) -> Code {
    Code {
        text: words.line(&paper.code),
        caption: words.word("paper-form-code"),
        alt: words.say("paper-form-code-alt", &[("code", &words.line(&paper.code))]),
    }
}

pub(super) fn who(person: Option<&FormPerson>, words: &Words) -> Part {
    let block = match person {
        Some(person) => {
            let name = if person.signer == Signer::Representative { "field-organisation" } else { "paper-form-name" };
            let mut rows = vec![[words.word(name), words.line(&person.name)]];
            let points: Vec<String> = person.points.iter().map(|point| words.line(point)).collect();
            if !points.is_empty() {
                rows.push([words.word("paper-form-points"), points.join(" · ")]);
            }
            Block::Facts { rows }
        }
        None => Block::Blanks {
            labels: ["paper-form-name", "paper-form-email", "paper-form-phone"].map(|key| words.word(key)).to_vec(),
        },
    };
    Part::new(words.word("paper-form-who"), vec![block])
}

/// How long a yes holds: in days, for the day on which the program ends it must be what is printed; in years too where these are
/// whole.
fn validity(days: usize, words: &Words) -> String {
    match days {
        days if days > 0 && days.is_multiple_of(365) => {
            words.counted_with("paper-form-years", days / 365, ("days", days))
        }
        days => words.counted("paper-form-days", days),
    }
}

pub(super) fn question(ask: &FormAsk, answers: Vec<String>, words: &Words) -> Block {
    let version =
        ask.wording.as_ref().map(|wording| words.say("paper-version", &[("version", &words.line(&wording.version))]));
    let by = Some(channels(&ask.channels, words)).filter(|by| !by.is_empty());
    let by = by.map(|by| words.say("paper-form-channels", &[("channels", &by)]));
    let days = ask.validity_days.map(|days| validity(days as usize, words));
    let other = ask.wording.as_ref().and_then(|wording| foreign(wording, words));
    let caption: Vec<String> = [by, days, version, other].into_iter().flatten().collect();
    let text = ask.wording.as_ref().map(|wording| wording.text.as_str());
    Block::Ask {
        title: words.line(&ask.title),
        detail: None,
        lines: words.lines(text.or(ask.description.as_deref()).unwrap_or_default()),
        caption: Some(caption.join(" · ")).filter(|text| !text.is_empty()),
        answers,
    }
}

/// Where who answers signs; somebody who signs for a firm or a child says who they are.
pub(super) fn signature(paper: &Paper, signer: Signer, words: &Words) -> Part {
    let how = match contact(paper, words) {
        Some(contact) => words.say("paper-withdraw-how", &[("contact", &contact)]),
        None => words.word("paper-withdraw-how-unknown"),
    };
    let labels = |keys: &[&str]| Block::Blanks { labels: keys.iter().map(|key| words.word(key)).collect() };
    let mut blocks = vec![Block::Prose { paragraphs: vec![words.word("paper-form-free"), how] }];
    blocks.extend(match signer {
        Signer::Oneself => None,
        Signer::Representative => Some(labels(&["paper-form-signer", "paper-form-signer-role-firm"])),
        Signer::Parent => Some(labels(&["paper-form-signer", "paper-form-signer-role-minor"])),
    });
    blocks.push(labels(&["paper-form-place", "paper-form-signature"]));
    Part { heading: None, blocks }
}
