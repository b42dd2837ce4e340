//! Drafts of letters: they say what was done, and nothing else.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::day;
use custode_domain::request::{ActionOutcome, LetterKind, RefusalGround, RightKind};
use custode_i18n::Lang;
use custode_report::*;

fn result(right: RightKind, outcome: ActionOutcome, note: Option<&str>) -> RightResult {
    let grounds = match outcome {
        ActionOutcome::Done => Vec::new(),
        _ => vec![RefusalGround::LegalDuty, RefusalGround::LegalClaims],
    };
    RightResult { right, on: day("2026-11-21"), outcome, grounds, note: note.map(str::to_owned) }
}

fn facts(results: Vec<RightResult>) -> LetterFacts {
    LetterFacts {
        number: "DSR-2026-0001".into(),
        requester: "Giulia Bianchi".into(),
        received_on: day("2026-11-20"),
        due_on: day("2026-12-21"),
        held: true,
        kinds: results.iter().map(|result| result.right).collect(),
        recipient: Some("Mailforge".into()),
        results,
        ..LetterFacts::default()
    }
}

fn draft(kind: LetterKind, facts: &LetterFacts) -> String {
    draft_letter(kind, facts, Lang::It).text
}

/// Art. 19: a recipient is told what was really done, when, and with the right value; a refused right is not.
#[test]
fn a_notice_tells_what_was_done() {
    use ActionOutcome::{Done, Partly, Refused};
    let told = draft(
        LetterKind::Notice,
        &facts(vec![
            result(RightKind::Rectification, Done, Some("il cognome è Bianchi.")),
            result(RightKind::Erasure, Partly, Some("le fatture restano")),
            result(RightKind::Restriction, Refused, None),
        ]),
    );
    assert!(told.contains("- il 21 novembre 2026 abbiamo corretto i dati: il cognome è Bianchi;"), "{told}");
    assert!(told.contains("abbiamo cancellato una parte dei dati"), "{told}");
    for wrong in ["senza usarli.", "le fatture", "27 novembre"] {
        assert!(!told.contains(wrong), "{wrong:?} in {told}");
    }
    let whole = draft(LetterKind::Notice, &facts(vec![result(RightKind::Erasure, Done, None)]));
    assert!(whole.contains("- il 21 novembre 2026 abbiamo cancellato i dati."), "{whole}");
}

/// D4: an objection holds since it was received, whatever the day of the letter.
#[test]
fn an_objection_holds_since_its_receipt() {
    let told = draft(
        LetterKind::Acknowledgement,
        &facts(vec![result(RightKind::ObjectionMarketing, ActionOutcome::Done, None)]),
    );
    assert!(told.contains("Dal 20 novembre 2026 non Le inviamo più"), "{told}");
}

/// A complaint without a written decision promises none; grounds end their sentence; a note explains them.
#[test]
fn an_answer_is_whole_sentences() {
    let bare = draft(LetterKind::Answer, &facts(vec![result(RightKind::Complaint, ActionOutcome::Done, None)]));
    assert!(!bare.contains("Ecco che cosa"), "{bare}");
    let decided =
        draft(LetterKind::Answer, &facts(vec![result(RightKind::Complaint, ActionOutcome::Done, Some("ha ragione"))]));
    assert!(decided.contains("Ecco che cosa abbiamo deciso: ha ragione"), "{decided}");
    let refused = facts(vec![result(RightKind::Erasure, ActionOutcome::Partly, Some("le fatture del 2024"))]);
    let refused = draft(LetterKind::Answer, &refused);
    let points: Vec<&str> = refused.lines().filter(|line| line.starts_with("- ")).collect();
    assert!(points[0].ends_with(';') && points[1].ends_with('.'), "{points:?}");
    assert!(refused.contains("Più precisamente: le fatture del 2024"), "{refused}");
}

/// Codice privacy 2-terdecies: who asks for somebody else, or for one who has died, shows that they may.
#[test]
fn who_asks_for_another_shows_that_they_may() {
    let asked = |person: Option<&str>, heir| LetterFacts { person: person.map(str::to_owned), heir, ..facts(vec![]) };
    let own = draft(LetterKind::Identity, &asked(None, false));
    let heir = draft(LetterKind::Identity, &asked(Some("Mario Bianchi"), true));
    let delegate = draft(LetterKind::Identity, &asked(Some("Mario Bianchi"), false));
    assert!(own.contains("proteggere i Suoi dati") && !own.contains("delega"), "{own}");
    assert!(heir.contains("proteggere i dati di Mario Bianchi") && heir.contains("2-terdecies"), "{heir}");
    assert!(delegate.contains("delega firmata") && !delegate.contains("deceduta"), "{delegate}");
}

/// A letter in English begins with a capital after its greeting.
#[test]
fn english_letters_begin_with_a_capital() {
    for kind in [LetterKind::Acknowledgement, LetterKind::Identity, LetterKind::Answer, LetterKind::Notice] {
        let text = draft_letter(kind, &facts(vec![]), Lang::En).text;
        let first = text.split("\n\n").nth(1).unwrap();
        assert!(first.starts_with(char::is_uppercase), "{kind:?}: {first}");
    }
}
