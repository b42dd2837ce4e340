//! The preference sheet (S58): what stands, and boxes to say otherwise, for each consent and for each channel.

use super::{
    channels, foreign,
    form::{code, signature, who},
    values::{Paper, PreferenceAsk, PreferenceSheet},
    view::{Block, GridRow, Part, View},
};
use crate::{access::words::Words, pack::ConsentState};

pub(super) fn arrange(paper: &Paper, sheet: &PreferenceSheet, words: &Words, view: &mut View) {
    view.title = words.word("paper-preferences-title");
    view.subject = words.say("paper-form-subject", &[("code", &words.line(&paper.code))]);
    view.code = Some(code(paper, words));
    view.lead = vec![words.word("paper-preferences-lead")];
    view.parts.push(who(Some(&sheet.person), words));
    if !sheet.consents.is_empty() {
        view.parts.push(Part::new(
            words.word("paper-preferences-consents"),
            vec![
                Block::Grid {
                    corner: words.word("report-col-consent"),
                    columns: vec![words.word("paper-preferences-yes"), words.word("paper-preferences-no")],
                    rows: sheet.consents.iter().map(|ask| row(ask, words)).collect(),
                },
                Block::Quiet { paragraphs: vec![words.word("paper-preferences-blank")] },
            ],
        ));
    }
    if !sheet.purposes.is_empty() {
        view.parts.push(Part::new(
            words.word("paper-preferences-stops"),
            vec![
                Block::Prose { paragraphs: vec![words.word("paper-preferences-stops-lead")] },
                Block::Grid {
                    corner: words.word("report-col-purpose"),
                    columns: sheet.channels.iter().map(|code| words.channel(code)).collect(),
                    rows: sheet
                        .purposes
                        .iter()
                        .enumerate()
                        .map(|(at, title)| GridRow {
                            title: words.line(title),
                            detail: sheet.closed.get(at).and_then(|closed| closed_words(closed, sheet, words)),
                        })
                        .collect(),
                },
            ],
        ));
    }
    // What is agreed to is read before it is signed.
    view.parts.extend(wordings(sheet, words));
    view.parts.push(signature(paper, sheet.person.signer, words));
}

/// Which ways are closed already: a box beside them would ask for what was done.
fn closed_words(closed: &[String], sheet: &PreferenceSheet, words: &Words) -> Option<String> {
    if closed.is_empty() {
        return None;
    }
    let all = sheet.channels.iter().all(|channel| closed.contains(channel));
    Some(if all {
        words.word("paper-preferences-closed-all")
    } else {
        words.say("paper-preferences-closed", &[("channels", &channels(closed, words))])
    })
}

fn row(ask: &PreferenceAsk, words: &Words) -> GridRow {
    let state = words.code(&format!("report-state-{}", ask.state.code()), ask.state.code());
    let state = match ask.since {
        Some(day) => words.say("paper-preferences-since", &[("state", &state), ("date", &words.short(day))]),
        None => state,
    };
    let by = Some(channels(&ask.ask.channels, words)).filter(|by| !by.is_empty());
    let by = by.map(|by| words.say("paper-form-channels", &[("channels", &by)]));
    let whole = ask.ask.channels.iter().all(|channel| ask.closed.contains(channel));
    // Only what was allowed is stopped: beside a no it says nothing.
    let is_yes = matches!(ask.state, ConsentState::Given | ConsentState::Renewed);
    let stopped = (is_yes && !ask.closed.is_empty()).then(|| {
        if whole {
            words.word("paper-preferences-objected")
        } else {
            words.say("paper-preferences-closed", &[("channels", &channels(&ask.closed, words))])
        }
    });
    // How it is used, then which of these ways are closed; a stop of all ways belongs to the state.
    let now = Some(words.say("paper-preferences-now", &[("state", &state)]));
    let detail = if whole { [now, stopped, by] } else { [now, by, stopped] };
    let detail: Vec<String> = detail.into_iter().flatten().collect();
    GridRow { title: words.line(&ask.ask.title), detail: Some(detail.join(" · ")) }
}

/// The texts that a yes agrees to.
fn wordings(sheet: &PreferenceSheet, words: &Words) -> Option<Part> {
    let blocks: Vec<Block> = sheet
        .consents
        .iter()
        .filter_map(|one| {
            let wording = one.ask.wording.as_ref()?;
            let version = words.say("paper-version", &[("version", &words.line(&wording.version))]);
            let other = foreign(wording, words);
            let caption = [Some(words.line(&one.ask.title)), Some(version), other];
            let caption = caption.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Some(Block::Wording { caption: Some(caption), lines: words.lines(&wording.text) })
        })
        .collect();
    (!blocks.is_empty()).then(|| Part::new(words.word("report-section-wordings"), blocks))
}
