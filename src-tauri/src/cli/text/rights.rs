//! Requests, retention runs and erasures, as short texts.

use super::{
    files,
    page::{Page, Said, visible},
};
use custode_api::automation::told::{
    ClassCounts, Erased, ErasurePlan, LetterSet, RequestShown, Requests, Retention, RetentionLine, RetentionLists,
};

fn kinds(page: &Page<'_>, kinds: &[&str]) -> String {
    let all: Vec<String> = kinds.iter().map(|kind| page.word("requests-kind", kind)).collect();
    all.join(", ")
}

pub fn requests(page: &mut Page<'_>, found: &Requests) {
    page.say("cli-requests", &[("count", found.total.into())]);
    for one in &found.requests {
        let (state, asked) = (page.word("requests-state", one.state), kinds(page, &one.kinds));
        let (number, due, who) = (visible(&one.number), one.due_on, visible(&one.requester));
        page.line(&format!("  {number:<14} {due}  {state:<22} {who} · {asked}"));
    }
}

pub fn request(page: &mut Page<'_>, one: &RequestShown) {
    let state = page.word("requests-state", one.state);
    page.line(&format!("{}  {state}  {}", visible(&one.number), visible(&one.requester)));
    page.line(&format!("  {}", kinds(page, &one.kinds)));
    let (received, due) = (one.received_on.to_string(), one.due_on.to_string());
    page.say("cli-request-days", &[("received", Said::from(&received)), ("due", Said::from(&due))]);
    for letter in &one.letters {
        let sort = page.word("requests-letter", letter.kind);
        page.line(&format!("  {}  {sort}", visible(&letter.code)));
    }
}

pub fn letter(page: &mut Page<'_>, letter: &LetterSet) {
    if letter.dry_run {
        page.say("cli-letter-trial", &[]);
    }
    files(page, &letter.files);
}

pub fn retention(page: &mut Page<'_>, run: &Retention) {
    let verified = run.state == "verified";
    let key = if verified { "cli-retention-done" } else { "cli-retention-listed" };
    page.say(key, &[("number", Said::from(&run.number))]);
    for count in &run.counts {
        let values = [("class", Said::from(&count.class)), ("items", count.items.into()), ("held", count.held.into())];
        page.say("cli-retention-class", &values);
    }
    for log in &run.logs {
        let said = page.said(if verified { "run-log-gone" } else { "run-log" }, &[("count", log.entries.into())]);
        page.line(&format!("{}: {said}", visible(&log.class)));
    }
    if verified {
        page.say("cli-retention-moved", &[("moved", run.moved.into()), ("skipped", run.skipped.into())]);
        return;
    }
    let lists = run.lists.as_ref();
    lists.iter().flat_map(|lists| &lists.lines).for_each(|one| overdue(page, one));
    if run.uncovered != 0 {
        page.say("cli-retention-uncovered", &[("count", run.uncovered.into())]);
    }
    if let Some(RetentionLists { uncovered_lines, .. }) = lists {
        for one in uncovered_lines {
            let why = page.word("run-uncovered", one.why);
            page.line(&format!("  {}  {why}", visible(&one.record.title)));
        }
    }
    if let Some(count) = run.to_type {
        page.say("cli-retention-count", &[("count", count.into())]);
    }
    page.say("cli-retention-next", &[("number", Said::from(&run.number))]);
}

fn overdue(page: &mut Page<'_>, one: &RetentionLine) {
    let kept = one.kept_by.map(|keeper| page.word("run-fate", keeper)).unwrap_or_default();
    let norm = one.norm.as_ref().map(|norm| format!(" ({})", visible(norm))).unwrap_or_default();
    let why = one.decided_by.map(|term| format!("{}{norm}", page.word("run-why", term))).unwrap_or_default();
    page.line(&format!("  {}  {}  {why}  {kept}", one.due, visible(&one.record.title)));
}

pub fn plan(page: &mut Page<'_>, plan: &ErasurePlan) {
    page.say("cli-dry-run", &[]);
    page.line(&visible(&plan.name));
    counts(page, &plan.counts);
    for one in plan.records.iter().filter(|one| one.outcome != "destroyed") {
        let until = one.kept_until.map(|day| day.to_string()).unwrap_or_default();
        let norm = visible(one.norm.as_deref().unwrap_or_default());
        page.line(&format!("  {until}  {norm}  {}", visible(&one.title)));
    }
    for block in &plan.blocks {
        let why = page.word("reason", block);
        page.line(&why);
    }
    if let Some(number) = &plan.request {
        page.say("cli-request-to-name", &[("number", Said::from(number))]);
    }
    page.say("cli-erase-next", &[("plan", Said::from(&plan.plan))]);
}

pub fn erased(page: &mut Page<'_>, done: &Erased) {
    page.say("cli-erased", &[("number", Said::from(&done.number))]);
    counts(page, &done.counts);
    files(page, &done.files);
}

fn counts(page: &mut Page<'_>, classes: &[ClassCounts]) {
    for count in classes {
        let class = page.word("erase-class", count.class);
        let values = [
            ("class", Said::from(&class)),
            ("destroyed", count.destroyed.into()),
            ("anonymised", count.anonymised.into()),
            ("kept", count.kept.into()),
        ];
        page.say("cli-erase-class", &values);
    }
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use chrono::NaiveDate;
    use custode_api::automation::told::{
        ClassCounts, ErasurePlan, FileLine, LetterLine, LetterSet, RecordLine, RequestLine, RequestShown, Requests,
        Retention, RetentionCount, RetentionLine, RetentionLists, RetentionRecord, Told,
    };
    use custode_i18n::{Catalogue, Lang};
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn listed() -> Told {
        let line = RequestLine {
            id: Uuid::nil(),
            number: "2026/0001".to_owned(),
            state: "acknowledged",
            kinds: vec!["objection_marketing"],
            received_on: day("2026-01-02"),
            channel: "email".to_owned(),
            requester: "Anna".to_owned(),
            contact: None,
            prudent_on: day("2026-01-30"),
            due_on: day("2026-02-02"),
            days_left: Some(3),
            paused_since: None,
            extended_on: None,
            closed_on: None,
        };
        Requests { total: 1, requests: vec![line] }.into()
    }

    fn request() -> Told {
        let letter = LetterLine { kind: "answer", code: "L-1".to_owned(), sha256: String::new() };
        RequestShown {
            id: Uuid::nil(),
            number: "2026/0001".to_owned(),
            state: "acknowledged",
            kinds: vec!["objection_marketing"],
            received_on: day("2026-01-02"),
            channel: "email".to_owned(),
            requester: "Anna".to_owned(),
            relation: "oneself",
            person: None,
            contested: false,
            follows: None,
            followed_by: Vec::new(),
            contact: None,
            restricted: false,
            first_due_on: day("2026-02-02"),
            due_on: day("2026-02-02"),
            paused_since: None,
            extended_on: None,
            letters: vec![letter],
            closed_on: None,
        }
        .into()
    }

    fn trial() -> Told {
        let file = FileLine { path: "a.pdf".to_owned(), kind: "pdf", sha256: String::new(), bytes: 1 };
        LetterSet { dry_run: true, kind: "answer", code: None, files: vec![file] }.into()
    }

    fn run() -> Told {
        let record = RetentionRecord { title: "Ordine".to_owned(), at: None, closed_on: None, channel: None };
        let line = RetentionLine {
            record,
            id: Uuid::nil(),
            class: "Ordini".to_owned(),
            due: day("2026-01-01"),
            decided_by: None,
            norm: None,
            kept_by: Some("hold"),
        };
        Retention {
            number: "CO-0001".to_owned(),
            state: "simulated",
            simulated_at: chrono::DateTime::UNIX_EPOCH,
            fresh: true,
            needs_second: false,
            to_type: Some(60),
            counts: vec![RetentionCount { class: "Ordini".to_owned(), items: 3, held: 1 }],
            logs: Vec::new(),
            uncovered: 2,
            moved: 0,
            skipped: 0,
            lists: Some(RetentionLists { total: 1, lines: vec![line], uncovered_lines: Vec::new() }),
        }
        .into()
    }

    fn plan() -> Told {
        let record = RecordLine {
            class: "communication",
            title: "Ordine".to_owned(),
            on: None,
            outcome: "kept",
            kept_until: Some(day("2036-01-01")),
            norm: Some("c.c. 2220".to_owned()),
            channel: None,
        };
        ErasurePlan {
            dry_run: true,
            contact: Uuid::nil(),
            name: "Anna Verdi".to_owned(),
            plan: "abc".to_owned(),
            blocks: vec!["held"],
            request: Some("2026/0001".to_owned()),
            counts: vec![ClassCounts { class: "card", destroyed: 1, anonymised: 0, kept: 0 }],
            suppressed: 0,
            recipients: Vec::new(),
            others: Vec::new(),
            records: vec![record],
        }
        .into()
    }

    /// AUTOMATION: every answer is a sentence, not a code, in both languages.
    #[test]
    fn the_rights_speak_in_words() {
        for lang in Lang::ALL {
            for (told, lines) in [(listed(), 2), (request(), 4), (trial(), 2), (run(), 6), (plan(), 7)] {
                let text = of(&told, Catalogue::get(lang));
                assert_eq!(text.lines().count(), lines, "{text}");
                for raw in ["requests-", "run-fate", "reason-", "erase-class", "cli-", "{", "_"] {
                    assert!(!text.contains(raw), "{raw} in {text}");
                }
            }
        }
    }
}
