//! The answers of the command line as short texts for people: read from the same shapes that `--json` writes.

mod page;
mod rights;
mod surveys;

use custode_api::automation::{
    Failure,
    told::{
        Audience, BinListed, BinOutcome, Contacts, FileLine, ImportWarning, Imported, Inspection, Pairs, Shown, Stats,
        TableColumns, Told, Verified,
    },
};
use custode_i18n::{Arg, Catalogue};
pub use page::visible;
use page::{Page, Said, instant};
use std::collections::BTreeMap;

/// The answer to a command in words.
pub fn of(told: &Told, words: &Catalogue) -> String {
    let mut page = Page::new(words);
    match told {
        Told::Inspected(seen) => inspected(&mut page, seen),
        Told::Created(made) => {
            page.say("cli-created", &[("path", Said::from(&made.archive))]);
            page.say("cli-recovery-code", &[("code", Said::from(&made.recovery_code))]);
        }
        Told::Sources(sources) => {
            sources.iter().for_each(|one| page.line(&format!("{:<20} {}", visible(&one.code), visible(&one.title))));
        }
        Told::Imported(done) => imported(&mut page, done),
        Told::Contacts(found) => listed(&mut page, found),
        Told::Duplicates(found) => alike(&mut page, found),
        Told::Bin(bin) => binned(&mut page, bin),
        Told::BinEmptied(done) => emptied(&mut page, done),
        Told::Checked(asked) => {
            page.say(&format!("cli-verdict-{}", asked.verdict), &[]);
            asked.codes.iter().for_each(|code| page.line(&format!("  {code}")));
        }
        Told::Audience(found) => audience(&mut page, found),
        Told::Shown(card) => shown(&mut page, card),
        Told::Merged(card) => page.say("cli-merged", &[("card", Said::from(&card.merged.into.to_string()))]),
        Told::SubjectReport(pack) => {
            files(&mut page, &pack.files);
            if pack.undecided > 0 {
                page.say("cli-report-undecided", &[("count", pack.undecided.into())]);
            }
        }
        Told::Exported(done) => {
            page.say("cli-exported", &[("path", Said::from(&done.path)), ("count", done.count.into())]);
        }
        Told::Backed(done) => {
            page.say("cli-backup", &[("path", Said::from(&done.file)), ("count", done.entries.into())])
        }
        Told::Restored(done) => {
            let made_at = instant(done.made_at);
            page.say("cli-restored", &[("path", Said::from(&done.archive)), ("at", Said::from(&made_at))]);
            let ledger = if done.ledger { "cli-restored-ledger" } else { "cli-restored-without" };
            page.say(ledger, &[("count", done.erased_again.into())]);
        }
        Told::Salvaged(done) => {
            page.say("cli-salvaged", &[("path", Said::from(&done.archive)), ("count", done.entries.into())]);
            page.say("cli-salvaged-lost", &[("count", done.lost_entries.into())]);
        }
        Told::Requests(found) => rights::requests(&mut page, found),
        Told::Request(one) => rights::request(&mut page, one),
        Told::Letter(letter) => rights::letter(&mut page, letter),
        Told::Retention(run) => rights::retention(&mut page, run),
        Told::ErasurePlan(plan) => rights::plan(&mut page, plan),
        Told::Erased(done) => rights::erased(&mut page, done),
        Told::Inventory(found) => surveys::inventory(&mut page, found),
        Told::Quality(found) => surveys::quality(&mut page, found),
        Told::WeakConsents(found) => surveys::weak_consents(&mut page, found),
        Told::Rekeyed(done) => page.say("cli-rekeyed", &[("count", done.generation.into())]),
        Told::Verified(found) => verified(&mut page, found),
        Told::Stats(found) => stats(&mut page, found),
    }
    page.text()
}

/// Reasons that only a terminal has, or for which its way out is another one than the window's.
const OWN_REASONS: [&str; 14] = [
    "contact",
    "several-contacts",
    "act-file",
    "filter",
    "passphrase-file",
    "passphrase-nobody",
    "passphrase-differ",
    "passphrase-untypable",
    "unknown-source",
    "no-scratch-folder",
    "user-needed",
    "ledger-missing",
    "runs-off",
    "run",
];

fn whole_sentence(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?', ':']) {
        text.push('.');
    }
    text
}

/// Why a command did not succeed: the sentence of the reason where there is one, else that of its kind.
/// `file` is the name of the file that the command reads.
pub fn failure(failure: &Failure, file: &str, words: &Catalogue) -> String {
    let mut values: Vec<(&str, Arg<'_>)> =
        failure.error.params.iter().map(|(name, value)| (name.as_str(), Arg::from(visible(value)))).collect();
    values.push(("file", Arg::from(visible(file))));
    let kind = serde_json::to_value(failure.error.code).unwrap_or_default();
    let reason = failure.error.params.get("reason").map(|reason| reason.replace('_', "-"));
    let (terminal, refusal, plain) =
        (|r: &str| format!("cli-{r}"), |r: &str| format!("refusal-{r}"), |r: &str| format!("reason-{r}"));
    let mut sentences: Vec<String> = reason
        .iter()
        .flat_map(|reason| {
            let own = OWN_REASONS.contains(&reason.as_str()).then(|| terminal(reason));
            own.into_iter().chain([refusal(reason), plain(reason)])
        })
        .chain(["cli-error", "error"].map(|first| format!("{first}-{}", kind.as_str().unwrap_or("internal"))))
        .filter(|key| words.has(key))
        .map(|key| whole_sentence(words.text(&key, &values)))
        .take(1)
        .collect();
    // Where in the file, and the way out.
    if let Some(reason) = reason.filter(|reason| words.has(&refusal(reason))) {
        if failure.error.params.contains_key("table") && failure.error.params.contains_key("row") {
            sentences.push(words.text("refusal-place", &values));
        }
        sentences.push(words.text(&format!("refusal-{reason}-way-out"), &values));
    }
    for field in &failure.error.fields {
        // A window shows the value marked in a list; here there is neither.
        let reason = field.reason.replace('_', "-");
        let keys = [format!("cli-field-{reason}"), format!("reason-{reason}"), "error-field".to_owned()];
        let why = keys.iter().find(|key| words.has(key)).map(|key| words.text(key, &[])).unwrap_or_default();
        sentences.push(format!("{}: {why}", visible(&field.field)));
    }
    sentences.push(format!("({})", failure.code));
    sentences.join(" ")
}

fn alike(page: &mut Page<'_>, found: &Pairs) {
    for pair in &found.pairs {
        page.line(&format!("{:>5.1} %  {} · {}", pair.score * 100.0, visible(&pair.a_name), visible(&pair.b_name)));
        let told: Vec<String> = pair.reasons.iter().map(|code| page.word("alike", code)).collect();
        page.line(&format!("         {}", told.join(", ")));
    }
    page.say("cli-duplicates", &[("count", found.pairs.len().into())]);
}

fn binned(page: &mut Page<'_>, bin: &BinListed) {
    page.say("cli-bin", &[("count", bin.total.into())]);
    for item in &bin.items {
        let erased_on = item.erased_on.map(|day| day.to_string()).unwrap_or_default();
        page.line(&format!("  {erased_on}  {}", visible(&item.name)));
    }
    if bin.clock.behind || bin.clock.jump_days.is_some() {
        page.say("cli-bin-clock", &[]);
    }
}

fn emptied(page: &mut Page<'_>, done: &BinOutcome) {
    if done.dry_run {
        page.say("cli-dry-run", &[]);
    }
    for (key, count) in [
        ("cli-bin-contacts", done.contacts),
        ("cli-bin-communications", done.communications),
        ("cli-bin-kept", done.kept),
        ("cli-bin-shared", done.shared),
    ] {
        page.say(key, &[("count", count.into())]);
    }
}

fn audience(page: &mut Page<'_>, found: &Audience) {
    let mut why: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &found.excluded {
        *why.entry(person.codes.first().copied().unwrap_or_default()).or_default() += 1;
    }
    let (included, excluded) = (found.included.into(), found.excluded.len().into());
    page.say("cli-audience", &[("included", included), ("excluded", excluded)]);
    for (code, count) in why {
        page.line(&format!("  {count:>6} {code}"));
    }
}

fn inspected(page: &mut Page<'_>, seen: &Inspection) {
    let file = &seen.file;
    let values = [("name", Said::from(&file.name)), ("format", Said::from(&file.format)), ("bytes", file.bytes.into())];
    page.say("cli-file", &values);
    for table in &seen.tables {
        let (name, header) = (Said::from(table.name.as_deref()), Said::from(table.header_row));
        page.say("cli-table", &[("name", name), ("rows", table.data_rows.into()), ("header", header)]);
        for column in &table.columns {
            let field = column.field.as_ref().map(ToString::to_string).unwrap_or_default();
            let header = visible(column.header.as_deref().unwrap_or_default());
            page.line(&format!("  {header:<32} {}", visible(&field)));
        }
    }
    for warning in &seen.warnings {
        let row = warning.row.map(|row| row.to_string()).unwrap_or_default();
        page.line(&format!("! {} {row}", visible(&warning.code)));
    }
}

fn imported(page: &mut Page<'_>, done: &Imported) {
    if done.dry_run {
        page.say("cli-dry-run", &[]);
    }
    let totals = &done.totals;
    for (key, count) in [
        ("cli-rows-create", totals.create),
        ("cli-rows-update", totals.update),
        ("cli-rows-duplicate", totals.duplicate),
        ("cli-rows-unchanged", totals.unchanged),
        ("cli-rows-suppressed", totals.suppressed),
        ("cli-rows-rejected", totals.rejected),
    ] {
        page.say(key, &[("count", count.into())]);
    }
    for TableColumns { file, left_out, guessed, .. } in &done.columns {
        for (key, names) in [("cli-columns-left-out", left_out), ("cli-columns-guessed", guessed)] {
            if !names.is_empty() {
                page.say(key, &[("file", Said::from(file)), ("columns", Said::from(&names.join(", ")))]);
            }
        }
    }
    done.warnings.iter().for_each(|warning| warned(page, warning));
}

fn warned(page: &mut Page<'_>, warning: &ImportWarning) {
    match warning {
        ImportWarning::ProfileDiffers { file, profile, missing, added } => {
            let (missing, added) = (missing.join(", "), added.join(", "));
            let values = [
                ("file", Said::from(file)),
                ("profile", Said::from(profile)),
                ("missing", Said::from(&missing)),
                ("added", Said::from(&added)),
            ];
            page.say("cli-profile-differs", &values);
        }
        ImportWarning::AnswersLeftOut { file, count } => {
            let said = page.said("warning-answers-left-out", &[("count", (*count).into())]);
            page.line(&format!("{}: {said}", visible(file)));
        }
        ImportWarning::UnknownConsentType { file, column, consent_type, kept_under } => {
            let mut values =
                vec![("file", Said::from(file)), ("column", Said::from(column)), ("type", Said::from(consent_type))];
            match kept_under {
                Some(under) => {
                    values.push(("under", Said::from(under)));
                    page.say("cli-unknown-consent-kept", &values);
                }
                None => page.say("cli-unknown-consent-text", &values),
            }
        }
    }
}

fn listed(page: &mut Page<'_>, found: &Contacts) {
    page.say("cli-contacts", &[("count", found.total.into())]);
    for contact in &found.contacts {
        let first = |of: &[String]| of.first().map(|one| visible(one)).unwrap_or_default();
        let (name, email, phone) = (visible(&contact.name), first(&contact.emails), first(&contact.phones));
        page.line(&format!("{}  {name:<36} {email:<36} {phone}", contact.id));
    }
}

fn shown(page: &mut Page<'_>, card: &Shown) {
    page.line(&visible(&card.contact.name));
    for point in &card.points {
        page.line(&format!("  {:<10} {}", point.kind, visible(&point.value)));
    }
    page.say("cli-consents", &[]);
    for consent in &card.consents {
        let kind = visible(consent.consent_type.as_deref().unwrap_or_default());
        let on = consent.decided_on.map(|day| day.to_string()).unwrap_or_default();
        // "Withdrawn by you" is said to the person only.
        let shown = if consent.shown == "withdrawn" { "withdrawn-other" } else { consent.shown };
        let state = page.word("report-state", shown);
        page.line(&format!("  {kind:<20} {state:<30} {on}"));
    }
    page.say("cli-timeline", &[]);
    for event in &card.timeline {
        page.line(&format!("  {}  {:<16} {}", instant(event.at), event.kind, visible(&event.text)));
    }
}

fn verified(page: &mut Page<'_>, found: &Verified) {
    for check in &found.checks {
        let key = if check.ok { "cli-check-ok" } else { "cli-check-failed" };
        page.say(key, &[("name", Said::from(&check.name)), ("detail", Said::from(&check.detail))]);
    }
}

/// By the names of the document, which the desk of an IT person knows.
fn stats(page: &mut Page<'_>, found: &Stats) {
    let day = |at: Option<_>| at.map(instant).unwrap_or_default();
    for (name, value) in [
        ("app", found.app.to_owned()),
        ("bytes", found.bytes.to_string()),
        ("cipher", visible(&found.cipher)),
        ("communications", found.communications.to_string()),
        ("contacts", found.contacts.to_string()),
        ("entries", found.entries.to_string()),
        ("last_backup_at", day(found.last_backup_at)),
        ("last_verified_at", day(found.last_verified_at)),
        ("schema", found.schema.to_string()),
        ("sqlite", visible(&found.sqlite)),
    ] {
        page.line(&format!("{name:<20} {value}"));
    }
}

/// Where the files of a document lie.
fn files(page: &mut Page<'_>, files: &[FileLine]) {
    files.iter().for_each(|file| page.line(&visible(&file.path)));
}

#[cfg(test)]
mod tests {
    use super::{failure, of};
    use custode_api::automation::{
        Failure,
        told::{Absorbed, ImportWarning, Imported, Merged, SourceLine, TableColumns, Totals},
    };
    use custode_i18n::{Catalogue, Lang};
    use uuid::Uuid;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let sources = vec![SourceLine { code: "FIERA".to_owned(), title: "x\u{1b}[31m\u{202e}".to_owned() }];
        let text = of(&sources.into(), Catalogue::get(Lang::It));
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text:?}");
    }

    /// A file name, a sheet name and the name of a field come from outside too.
    #[test]
    fn a_failure_cannot_steer_the_terminal() {
        let hostile = "\u{1b}[31mx\u{200e}\u{61c}\u{202e}.csv";
        let mut refused = Failure::refused("too-many-columns");
        refused.error.params.extend([("table", hostile), ("row", "7")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        let mut invalid = Failure::usage("mapping");
        invalid.error.fields = custode_api::ApiError::field(hostile, "unknown").fields;
        for lang in Lang::ALL {
            for failed in [&refused, &invalid] {
                let text = failure(failed, hostile, Catalogue::get(lang));
                assert!(!text.contains(['\u{1b}', '\u{200e}', '\u{61c}', '\u{202e}']), "{text:?}");
            }
        }
    }

    #[test]
    fn a_failure_has_a_sentence_and_its_code() {
        for lang in Lang::ALL {
            for reason in [
                "passphrase-file",
                "passphrase-nobody",
                "passphrase-differ",
                "passphrase-untypable",
                "runs-off",
                "run",
                "never-heard-of",
            ] {
                let text = failure(&Failure::refused(reason), "", Catalogue::get(lang));
                assert!(text.ends_with(&format!("({reason})")) && text.len() > reason.len() + 10, "{text}");
            }
        }
    }

    /// Who did not say who they are, or has no ledger, reads which option says it and how old the copy is.
    #[test]
    fn a_refusal_names_the_option_that_is_missing() {
        for lang in Lang::ALL {
            let words = Catalogue::get(lang);
            assert!(failure(&Failure::usage("user-needed"), "", words).contains("--user"));
            let mut missing = Failure::refused("ledger-missing");
            missing.error.params.insert("at".to_owned(), "2026-11-22 09:00 UTC".to_owned());
            let text = failure(&missing, "", words);
            for part in ["2026-11-22 09:00 UTC", "--ledger", "--no-ledger"] {
                assert!(text.contains(part), "{part} in {text}");
            }
        }
    }

    #[test]
    fn a_refusal_says_what_where_and_the_way_out() {
        let words = Catalogue::get(Lang::It);
        let mut refused = Failure::refused("too-many-columns");
        refused.error.params.extend([("table", "Foglio1"), ("row", "7")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        let text = failure(&refused, "soci.xlsx", words);
        for part in ["«soci.xlsx»", "Foglio1", "riga 7", "svuotala e riprova"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    /// What the window says of marked fields and lists does not hold on a terminal.
    #[test]
    fn a_terminal_has_words_of_its_own() {
        let (it, en) = (Catalogue::get(Lang::It), Catalogue::get(Lang::En));
        let source = failure(&Failure::refused("unknown-source"), "", it);
        assert!(source.contains("custode sources") && !source.contains("passo"), "{source}");
        let unknown = Failure::from(custode_api::ApiError::field("type", "unknown"));
        let (it, en) = (failure(&unknown, "", it), failure(&unknown, "", en));
        assert!(it.starts_with("Qualche valore non va bene: type: Custode non lo conosce."), "{it}");
        assert!(en.starts_with("Some values do not fit: type: Custode does not know it."), "{en}");
    }

    #[test]
    fn a_missing_file_and_a_wrong_key_speak_in_sentences() {
        for reason in ["file", "passphrase"] {
            let text = failure(&Failure::refused(reason), "x", Catalogue::get(Lang::It));
            assert!(!text.contains(['$', '{']) && text.contains(". ("), "{text}");
        }
    }

    fn import() -> Imported {
        let totals = Totals { create: 1200, duplicate: 1, rejected: 2, ..Totals::default() };
        let (batch, batches, warnings, columns) = (None, Vec::new(), Vec::new(), Vec::new());
        Imported { batch, batches, dry_run: true, basis: None, warnings, columns, totals }
    }

    #[test]
    fn every_bucket_of_an_import_is_named() {
        let text = of(&import().into(), Catalogue::get(Lang::It));
        assert_eq!(text.lines().count(), 7, "{text}");
        assert!(text.contains("1.200"), "{text}");
    }

    /// I8, AUTOMATION: what an import left out or only guessed is said in a sentence with the name of the file.
    #[test]
    fn every_warning_of_an_import_is_a_sentence() {
        let (file, column, consent_type) = ("soci.csv", "Privacy", "MARKETING");
        let unknown = |under: Option<&str>| ImportWarning::UnknownConsentType {
            file: file.to_owned(),
            column: column.to_owned(),
            consent_type: consent_type.to_owned(),
            kept_under: under.map(str::to_owned),
        };
        let differs = ImportWarning::ProfileDiffers {
            file: file.to_owned(),
            profile: "Cassa".to_owned(),
            missing: vec!["CAP".to_owned()],
            added: vec!["Fax".to_owned()],
        };
        let columns = TableColumns {
            file: file.to_owned(),
            table: None,
            left_out: vec!["Boh".to_owned()],
            guessed: vec!["Tel".to_owned()],
        };
        let left_out = ImportWarning::AnswersLeftOut { file: file.to_owned(), count: 3 };
        let warnings = vec![unknown(None), unknown(Some("NEWSLETTER")), differs, left_out];
        let told = Imported { warnings, columns: vec![columns], ..import() };
        for lang in Lang::ALL {
            let text = of(&told.clone().into(), Catalogue::get(lang));
            let said: Vec<&str> = text.lines().skip(7).collect();
            assert_eq!(said.len(), 6, "{text}");
            assert!(said.iter().all(|line| line.contains(file) && !line.contains('{')), "{text}");
            for value in ["Boh", "Tel", column, consent_type, "NEWSLETTER", "Cassa", "CAP", "Fax", "3"] {
                assert!(text.contains(value), "{value} in {text}");
            }
        }
    }

    /// A card that was merged has no name of its own any more: the answer says where it went.
    #[test]
    fn a_merged_card_says_where_it_went() {
        let (contact, into) = (Uuid::nil(), Uuid::max());
        for lang in Lang::ALL {
            let text = of(&Merged { merged: Absorbed { contact, into } }.into(), Catalogue::get(lang));
            assert!(text.lines().count() == 1 && text.contains(&into.to_string()), "{text}");
        }
    }
}
