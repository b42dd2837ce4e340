//! Objections that stand where nobody looks for them: in labels, in fields without a type, beside an address.
//! Not one of them may be lost: a clear one stops, a doubtful one is shown.

use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::text::fold;

use super::draft::{ConsentState, NormalisedRow};
use super::issue::{Action, IssueCode};
use super::notes::{self, Asks};
use super::{Column, Text, push};
use crate::mapping::field::Field;
use crate::mapping::words::{self, Word};

/// How a column that became plain text is listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listening {
    /// A no in it is about being contacted.
    Answers,
    /// A no in it is about something else: pictures, other firms, profiles. It is shown.
    OtherAnswers,
    /// Any text.
    Words,
}

/// How the cells of a column under this header are heard once no consent type takes them.
pub(super) fn listening(field: &Field, header: &str) -> Listening {
    let answers = |word: &Word| !matches!(word, Word::Plain(_)) || *word == Word::Plain("opt_out");
    if !matches!(field, Field::Custom(_)) || !words::guess(header).iter().any(|(word, _)| answers(word)) {
        return Listening::Words;
    }
    let folded = fold(header);
    let other = ["foto", "immagin", "video", "terzi", "profil", "liberator"];
    if other.iter().any(|word| folded.contains(word)) { Listening::OtherAnswers } else { Listening::Answers }
}

/// Hears what a text says; `true` when the row stops by it.
pub(super) fn hear(cell: Text<'_>, listening: Listening, out: &mut NormalisedRow) {
    let folded = fold(cell.text);
    let meaning = consent_cell::read(cell.text);
    let asked = notes::asks(&folded);
    let refuses = matches!(meaning, ConsentMeaning::No | ConsentMeaning::Withdrawn);
    let stops = match listening {
        Listening::Answers => refuses || asked == Some(Asks::NoAdvertising),
        Listening::OtherAnswers => asked == Some(Asks::NoAdvertising) && meaning == ConsentMeaning::Unknown,
        Listening::Words => notes::label_stops(&folded),
    };
    let denies = |word: &str| matches!(word, "no" | "non" | "solo" | "mai");
    let doubtful = match listening {
        Listening::Answers => asked.is_some() || folded.split(' ').any(denies),
        Listening::OtherAnswers => refuses || asked.is_some(),
        Listening::Words => asked.is_some(),
    };
    if stops {
        out.opt_out = true;
        push(out, IssueCode::NoteStops, Some(cell.column), Action::Flagged, Some(cell.raw), None);
    } else if doubtful && meaning != ConsentMeaning::Yes {
        push(out, IssueCode::NoteAsksNoContact, Some(cell.column), Action::Flagged, Some(cell.raw), None);
    }
}

/// A yes beside an objection: the objection holds, and the contradiction is shown.
pub(super) fn contradictions(columns: &[Column], out: &mut NormalisedRow) {
    if !out.opt_out {
        return;
    }
    for at in 0..out.consents.len() {
        let given = &mut out.consents[at];
        if given.state != ConsentState::Given {
            continue;
        }
        // Nobody knows which of the two the person meant: it is no yes.
        (given.counts_hint, given.evidence_level, given.decided_on) = (false, 0, None);
        given.state = ConsentState::Unknown;
        let (index, raw) = (given.column, given.raw.clone());
        let column = columns.iter().find(|column| column.index as u32 == index);
        push(out, IssueCode::ConsentConflict, column, Action::Flagged, Some(&raw), None);
    }
}
