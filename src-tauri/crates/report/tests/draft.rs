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
    let withdrawn = vec!["Newsletter".to_owned()];
    RightResult { right, on: day("2026-11-21"), outcome, grounds, note: note.map(str::to_owned), withdrawn }
}

fn facts(results: Vec<RightResult>) -> LetterFacts {
    LetterFacts {
        number: "DSR-2026-0001".into(),
        requester: "Giulia Bianchi".into(),
        received_on: day("2026-11-20"),
        due_on: day("2026-12-21"),
        held: true,
        corrected: true,
        kinds: results.iter().map(|result| result.right).collect(),
        recipient: Some("Mailforge".into()),
        results,
        ..LetterFacts::default()
    }
}

fn draft(kind: LetterKind, facts: &LetterFacts) -> String {
    draft_letter(kind, facts, Lang::It).text
}

/// Art. 12(3): an answer after the term says that it is one.
#[test]
fn a_late_answer_says_so() {
    let done = || facts(vec![result(RightKind::Access, ActionOutcome::Done, None)]);
    assert!(!draft(LetterKind::Answer, &done()).contains("ritardo"));
    let late = LetterFacts { late: Some(day("2026-10-05")), ..done() };
    for kind in [LetterKind::Answer, LetterKind::Portability, LetterKind::Confirmation] {
        let text = draft(kind, &late);
        assert!(text.contains("scadeva il 5 ottobre 2026: ci scusiamo per il ritardo"), "{text}");
    }
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
    assert!(!has_blank(&whole), "{whole}");
    // Nobody can do the same who is not told what: the letter waits for it, in either language.
    for lang in [Lang::It, Lang::En] {
        for one in [result(RightKind::Rectification, Done, None), result(RightKind::Erasure, Partly, None)] {
            assert!(has_blank(&draft_letter(LetterKind::Notice, &facts(vec![one]), lang).text), "{lang}");
        }
    }
    let known = LetterFacts { known_by: Some("giulia@posta.example".into()), ..facts(Vec::new()) };
    let known = draft(LetterKind::Notice, &known);
    assert!(known.contains("dati personali di Giulia Bianchi (giulia@posta.example)."), "{known}");
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
    assert!(decided.contains("Ecco che cosa abbiamo deciso. Ha ragione."), "{decided}");
    let refused = facts(vec![result(RightKind::Erasure, ActionOutcome::Partly, Some("le fatture del 2024"))]);
    let refused = draft(LetterKind::Answer, &refused);
    let points: Vec<&str> = refused.lines().filter(|line| line.starts_with("- ")).collect();
    assert!(points[0].ends_with(';') && points[1].ends_with('.'), "{points:?}");
    assert!(refused.contains("Ecco i dettagli. Le fatture del 2024."), "{refused}");
}

/// Art. 12(4) GDPR: a letter that refuses everything says so; one on a limit of Italian law names the way through the Garante
/// (Art. 2-undecies(3) of the privacy code), which no other letter does.
#[test]
fn a_refusal_says_how_far_it_goes_and_where_else_to_turn() {
    let of = |outcomes: &[ActionOutcome], ground: RefusalGround| {
        let results = outcomes.iter().zip([RightKind::Access, RightKind::Erasure]);
        let results =
            results.map(|(outcome, right)| RightResult { grounds: vec![ground], ..result(right, *outcome, None) });
        draft(LetterKind::Refusal, &facts(results.collect()))
    };
    let all = of(&[ActionOutcome::Refused, ActionOutcome::Refused], RefusalGround::NationalLimits);
    assert!(
        all.contains("Non abbiamo potuto accogliere")
            && !all.contains("del tutto")
            && all.contains("tramite il Garante"),
        "{all}"
    );
    let some = of(&[ActionOutcome::Refused, ActionOutcome::Partly], RefusalGround::LegalClaims);
    assert!(some.contains("accoglierla del tutto") && !some.contains("tramite il Garante"), "{some}");
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
    let parent = draft(LetterKind::Identity, &LetterFacts { parent: true, ..asked(Some("Luca Bianchi"), false) });
    assert!(parent.contains("stato di famiglia") && !parent.contains("delega"), "{parent}");
    // Who is not known here cannot write from an address that is.
    assert!(!own.contains("che già conosciamo"), "{own}");
    let known = draft(LetterKind::Identity, &LetterFacts { known: true, ..asked(None, false) });
    assert!(known.contains("che già conosciamo"), "{known}");
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

const RIGHTS: [RightKind; 10] = [
    RightKind::Confirmation,
    RightKind::Access,
    RightKind::Rectification,
    RightKind::Erasure,
    RightKind::Restriction,
    RightKind::Portability,
    RightKind::ObjectionMarketing,
    RightKind::Objection,
    RightKind::Automated,
    RightKind::Withdrawal,
];

/// F35, S70: who asks for somebody else reads about that person: no letter says that the data are the reader's own.
#[test]
fn a_letter_to_somebody_else_speaks_of_the_person() {
    let done = RIGHTS.iter().map(|right| result(*right, ActionOutcome::Done, None)).collect();
    let facts = LetterFacts {
        person: Some("Mario Bianchi".into()),
        nothing_automated: true,
        recipients: vec!["Mailforge".into()],
        ..facts(done)
    };
    let kinds = [
        LetterKind::Acknowledgement,
        LetterKind::Answer,
        LetterKind::Confirmation,
        LetterKind::Portability,
        LetterKind::Refusal,
    ];
    for held in [true, false] {
        for kind in kinds {
            for (lang, wrong) in [
                (
                    Lang::It,
                    &["La riguardano", "su di Lei", "i Suoi dati", "dei Suoi dati", "ai Suoi dati", "Suo consenso"][..],
                ),
                (Lang::En, &["about you", "your data", "your personal data", "your consent"]),
            ] {
                let letter = draft_letter(kind, &LetterFacts { held, ..facts.clone() }, lang);
                let text = format!("{}\n{}", letter.subject, letter.text);
                assert!(text.contains("Mario Bianchi"), "{kind:?}: {text}");
                for wrong in wrong {
                    assert!(!text.contains(wrong), "{wrong:?} in {kind:?}: {text}");
                }
            }
        }
    }
}

/// Art. 19: a recipient is not told that a dead person asked, nor who did.
#[test]
fn a_notice_for_an_heir_does_not_speak_of_a_request_of_the_dead() {
    let done = vec![result(RightKind::Erasure, ActionOutcome::Done, None)];
    let heir = LetterFacts { person: Some("Mario Bianchi".into()), heir: true, ..facts(done) };
    let told = draft(LetterKind::Notice, &heir);
    assert!(told.contains("di Mario Bianchi, persona deceduta") && told.contains("2-terdecies"), "{told}");
    assert!(!told.contains("della persona a cui si riferiscono") && !told.contains("Giulia"), "{told}");
    let father = draft(LetterKind::Notice, &LetterFacts { heir: false, ..heir });
    assert!(father.contains("di Mario Bianchi. Su richiesta di chi può esercitare i suoi diritti:"), "{father}");
}

/// Art. 19: why a part stays is told as it was decided; a claim is no duty of law.
#[test]
fn a_notice_says_why_a_part_stays() {
    let part = |grounds: Vec<RefusalGround>| {
        let mut one = result(RightKind::Erasure, ActionOutcome::Partly, None);
        one.grounds = grounds;
        draft(LetterKind::Notice, &facts(vec![one]))
    };
    assert!(part(vec![RefusalGround::LegalDuty]).contains("per obbligo di legge"));
    let claims = part(vec![RefusalGround::LegalClaims]);
    assert!(claims.contains("difendere un diritto") && !claims.contains("obbligo di legge"), "{claims}");
    assert!(!part(vec![RefusalGround::StillNeeded]).contains("obbligo di legge"));
}

/// That nothing is held is one sentence, however many rights were asked for.
#[test]
fn an_answer_says_once_that_nothing_is_held() {
    let done = RIGHTS[..4].iter().map(|right| result(*right, ActionOutcome::Done, None)).collect();
    let told = draft(LetterKind::Answer, &LetterFacts { held: false, ..facts(done) });
    assert_eq!(told.matches("non conserviamo dati personali").count(), 1, "{told}");
    // Nor does any other letter speak of data or files that are not there (Art. 12(1), (3), 20).
    let nothing = LetterFacts { held: false, ..facts(Vec::new()) };
    let early = draft(LetterKind::Answer, &nothing);
    assert!(early.contains("non conserviamo dati personali"), "{early}");
    let portable = draft(LetterKind::Portability, &nothing);
    assert!(portable.contains("non conserviamo dati personali"), "{portable}");
    assert!(!portable.contains("Le consegniamo") && !portable.contains("allegati"), "{portable}");
    let no = draft(LetterKind::Confirmation, &nothing);
    assert_eq!(no.matches("dati personali").count(), 2, "once, and in the name of the authority: {no}");
}

/// One ground is announced as one, and cites the norm of its right; a reason ends as a sentence.
#[test]
fn grounds_are_counted_and_cited_for_their_right() {
    let one = |right, ground| {
        let mut one = result(right, ActionOutcome::Refused, None);
        one.grounds = vec![ground];
        draft(LetterKind::Refusal, &facts(vec![one]))
    };
    let access = one(RightKind::Access, RefusalGround::OthersRights);
    assert!(access.contains("per questo motivo:") && access.contains("(art. 15, par. 4, GDPR)."), "{access}");
    assert!(!access.contains("art. 20"), "an access refusal cites nothing of portability: {access}");
    let longer = LetterFacts {
        more_time: Some((custode_domain::request::ExtensionGround::Complexity, "il Suo archivio è cartaceo".into())),
        ..facts(vec![])
    };
    let longer = draft(LetterKind::Extension, &longer);
    assert!(longer.contains("Ecco il motivo. Il Suo archivio è cartaceo."), "{longer}");
}

/// DOMAIN 4.8: the answer to an erasure claims no duty of law for what a firm chose to keep, tells of the backups, and speaks
/// of the person to whoever asked for them.
#[test]
fn an_erasure_is_answered_with_what_is_true() {
    let mut paper = ErasurePaper {
        number: String::new(),
        request: Some("DSR-2026-0001".into()),
        ground: "withdrawn",
        norm: Some("art. 17(1)(b) GDPR"),
        at: common::at("2026-11-21T09:00:00Z"),
        classes: vec![ErasedClass { class: "card", destroyed: 1, anonymised: 0, kept: 0 }],
        held: vec![ErasedHeld {
            class: "request",
            norm: Some("GDPR art. 5(2)".into()),
            count: 1,
            first: Some(day("2031-11-21")),
            last: Some(day("2031-11-21")),
        }],
        suppressed: 1,
        units: 1,
        seq: 1,
        head: String::new(),
        letter: None,
        no_letter: None,
        copies: None,
    };
    let said = |paper: &ErasurePaper, person: Option<&str>| {
        let text = erasure_answer(paper, "Giulia Bianchi", person, Lang::It);
        let parts = text.body.iter().map(|part| match part {
            LetterPart::Text(text) | LetterPart::Heading(text) => text.clone(),
            LetterPart::List(items) => items.join("\n"),
            LetterPart::Table { rows, .. } => rows.concat().join("\n"),
        });
        format!("{}\n{}", text.subject, parts.collect::<Vec<_>>().join("\n"))
    };
    let own = said(&paper, None);
    assert!(own.contains("la scheda a Suo nome") && own.contains("copie di sicurezza"), "{own}");
    assert!(own.contains("art. 5, par. 2, GDPR") && !own.contains("la legge non consente"), "{own}");
    let father = said(&paper, Some("Mario Bianchi"));
    assert!(father.contains("la scheda a nome di Mario Bianchi"), "{father}");
    assert!(
        !father.contains("a Suo nome") && !father.contains("Suoi recapiti") && !father.contains("Suoi dati"),
        "{father}"
    );
    paper.copies = Some(ErasedCopies { places: 0, unreachable: 0, count: 0, newest: 0 });
    assert!(!said(&paper, None).contains("copie di sicurezza"), "no backup was ever made");
}
