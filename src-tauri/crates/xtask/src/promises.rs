//! `faults`: the promises of SECURITY part 3, the tests that show each, and what they found.

use crate::process::{Failed, cargo};

/// One promise. Names are parts of the names of tests, modules included.
struct Promise {
    name: &'static str,
    says: &'static str,
    /// Shown in the test run, at the count that these have there.
    tests: &'static [&'static str],
    /// Those that can go on for hours.
    long: &'static [&'static str],
    /// What no test here shows.
    open: &'static str,
}

const fn promise(
    name: &'static str,
    says: &'static str,
    tests: &'static [&'static str],
    long: &'static [&'static str],
    open: &'static str,
) -> Promise {
    Promise { name, says, tests, long, open }
}

const PROMISES: &[Promise] = &[
    promise(
        "R1",
        "a saved change survives a killed program",
        &["r1_a_kill_at_any_moment"],
        &[
            "a_kill_at_any_moment_of_an_import",
            "a_kill_at_any_moment_of_a_change_of_keys",
            "a_kill_at_any_moment_of_a_campaign",
        ],
        "",
    ),
    promise("R2", "a saved change survives power loss", &[], &["r2_a_power_cut"], ""),
    promise("R3", "a damaged log costs at most its tail", &["log_that_is_damaged"], &[], ""),
    promise("R4", "damage is never silent", &["tests::damage::", "every_flipped_byte_of_a_backup", "r4_any"], &[], ""),
    promise("R5", "rollback and splice are noticed", &["replicas::", "tests::session::"], &[], ""),
    promise("R6", "a damaged page is no total loss", &["salvage", "r6_"], &[], ""),
    promise("R7", "the header never locks you out", &["header_write::"], &[], ""),
    promise("R8", "the keyring never locks you out", &["keychain", "keyring"], &[], "real keyrings; macOS, Windows"),
    promise("R9", "a wrong key is told from damage", &["tests::opening::", "wrong_keys_and_damage"], &[], ""),
    promise("R10", "a full disk harms nothing", &["full_disk", "r10_a_disk"], &[], "quota, a stick that vanishes"),
    promise("R11", "there is room to recover", &["room::tests::", "r11_a_full_disk"], &[], ""),
    promise("R12", "an import is all or nothing", &[], &["a_kill_at_any_moment_of_an_import"], "a million rows"),
    promise("R13", "an upgrade works or changes nothing", &["older_archives::", "r13_a_kill"], &[], "a million rows"),
    promise("R14", "a newer archive is refused untouched", &["newer", "r14_"], &[], ""),
    promise("R15", "two programs cannot hurt each other", &["lock::tests::", "synced"], &[], "real shares"),
    promise("R16", "changes of the clock are harmless", &["r16_", "clock"], &[], "a machine that really sleeps"),
    promise(
        "R17",
        "backups restore",
        &["backups::", "restores::"],
        &["a_kill_at_any_moment_of_a_backup", "a_kill_at_any_moment_of_a_restore"],
        "",
    ),
    promise(
        "R18",
        "rotation and changes of roles are safe",
        &["tests::rotation::", "keys::", "r18_a_kill", "adding_resetting_and_removing_stopped_anywhere"],
        &["a_kill_at_any_moment_of_a_change_of_keys"],
        "",
    ),
    promise("R19", "erased means erased", &["residue::"], &[], ""),
    promise("R20", "no secret leaks", &["logs::", "r20_"], &[], "the clipboard of the system; macOS, Windows"),
    promise("R21", "hostile files cannot take the app down", &["bad_input::"], &[], "`cargo xtask fuzz` is the rest"),
    promise("R22", "a clean exit", &["leaving_without_closing"], &[], "the shutdown of a real desktop"),
    promise("R23", "the cost of a passphrase never falls", &["kdf::tests::", "tests::opening::"], &[], "slow machines"),
    promise("R24", "days of mixed work", &[], &["r24_days_of_mixed_work"], "72 hours need `--hours`; one machine"),
];

/// `faults [--hours N]`: every test of the table at the count of the test run; with hours, those that can go on do so.
pub fn faults(args: &[String]) -> Result<(), Failed> {
    let hours = match args {
        [] => None,
        [word, hours] if word == "--hours" => Some(hours.parse::<f64>().map_err(|e| Failed(e.to_string()))?),
        _ => return Err(Failed("cargo xtask faults [--hours N]".into())),
    };
    let long: u32 = PROMISES.iter().map(|promise| u32::try_from(promise.long.len()).unwrap_or(0)).sum();
    let each = hours.map(|hours| hours / f64::from(long.max(1)));
    let (mut lines, mut broken) = (Vec::new(), Vec::new());
    // Each name has a test: a renamed one would drop out of a promise that others still show.
    let gone = without_test(&listed()?);
    if !gone.is_empty() {
        return Err(Failed(format!("no test has these names: {}", gone.join(", "))));
    }
    for promise in PROMISES {
        let mut counts = run(promise.name, promise.tests, None)?;
        counts.add(run(promise.name, promise.long, each)?);
        let verdict = match (promise.tests.is_empty() && promise.long.is_empty(), counts.passed, counts.failed) {
            (true, ..) => "not shown",
            (_, 0, 0) => "NO TEST",
            (_, _, 0) => "holds",
            _ => "BROKEN",
        };
        if verdict.chars().all(|c| c.is_ascii_uppercase() || c == ' ') {
            broken.push(promise.name);
        }
        let (name, says, open) = (promise.name, promise.says, promise.open);
        let (passed, failed) = (counts.passed, counts.failed);
        lines.push(format!("{name:<4} {says:<42} {verdict:<10} {passed:>3} passed {failed:>2} failed  {open}"));
        lines.extend(counts.told.into_iter().map(|told| format!("     {told}")));
    }
    println!("\nPromise, what was found, what no test here shows:\n{}", lines.join("\n"));
    if broken.is_empty() { Ok(()) } else { Err(Failed(format!("these do not hold: {}", broken.join(", ")))) }
}

#[derive(Default)]
struct Counts {
    passed: u32,
    failed: u32,
    /// What the tests say of themselves: how many kills, cuts, flips.
    told: Vec<String>,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.told.extend(other.told);
    }
}

/// The names of all tests.
fn listed() -> Result<Vec<String>, Failed> {
    let mut command = cargo();
    let out = command
        .args(["test", "--workspace", "--locked", "--quiet", "--", "--list", "--format", "terse"])
        .output()
        .map_err(|e| Failed(e.to_string()))?;
    if !out.status.success() {
        return Err(Failed(String::from_utf8_lossy(&out.stderr).into_owned()));
    }
    let text = String::from_utf8_lossy(&out.stdout);
    Ok(text.lines().filter_map(|line| line.trim().strip_suffix(": test")).map(str::to_owned).collect())
}

/// Names in the table that are part of no test's name.
fn without_test(listed: &[String]) -> Vec<&'static str> {
    let named = PROMISES.iter().flat_map(|promise| promise.tests.iter().chain(promise.long));
    named.filter(|name| !listed.iter().any(|test| test.contains(**name))).copied().collect()
}

fn run(name: &str, tests: &[&str], hours: Option<f64>) -> Result<Counts, Failed> {
    if tests.is_empty() {
        return Ok(Counts::default());
    }
    let mut command = cargo();
    command.args(["test", "--workspace", "--locked", "--no-fail-fast", "--quiet", "--", "--nocapture"]).args(tests);
    if let Some(hours) = hours {
        command.env("CUSTODE_FAULT_HOURS", hours.to_string());
    }
    let out = command.output().map_err(|e| Failed(e.to_string()))?;
    let counts = counted(name, &String::from_utf8_lossy(&out.stdout));
    // A build that fails prints no result at all.
    if !out.status.success() && counts.failed == 0 {
        return Err(Failed(String::from_utf8_lossy(&out.stderr).into_owned()));
    }
    Ok(counts)
}

fn counted(name: &str, text: &str) -> Counts {
    let mut counts = Counts::default();
    // A line of a test may begin behind the dots of those before it.
    let mark = format!("{name}: ");
    counts.told =
        text.lines().filter_map(|line| line.find(&mark).map(|at| line[at + mark.len()..].to_owned())).collect();
    for line in text.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let number = |word: &str| {
            let part = line.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word));
            part.and_then(|part| part.trim().parse::<u32>().ok()).unwrap_or(0)
        };
        counts.passed += number("passed");
        counts.failed += number("failed");
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::{PROMISES, counted, without_test};

    #[test]
    fn results_are_counted() {
        let counts = counted(
            "R3",
            "running 2 tests\n..\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n\
             .R3: 600 logs, R1 is another\nR13: not this one\n\
             test result: FAILED. 10 passed; 3 failed; 1 ignored\n",
        );
        assert_eq!((counts.passed, counts.failed, counts.told), (12, 3, vec!["600 logs, R1 is another".to_owned()]));
    }

    #[test]
    fn a_name_without_a_test_is_seen() {
        let all: Vec<String> = PROMISES
            .iter()
            .flat_map(|promise| promise.tests.iter().chain(promise.long))
            .map(|name| format!("somewhere::{name}_and_more"))
            .collect();
        assert!(without_test(&all).is_empty());
        let fewer: Vec<String> = all.into_iter().filter(|name| !name.contains("residue::")).collect();
        assert_eq!(without_test(&fewer), ["residue::"]);
    }

    #[test]
    fn every_promise_is_in_the_table_once_and_says_what_is_open() {
        let names: Vec<String> = PROMISES.iter().map(|promise| promise.name.to_owned()).collect();
        assert_eq!(names, (1..=24).map(|n| format!("R{n}")).collect::<Vec<_>>());
        for promise in PROMISES.iter().filter(|promise| promise.tests.is_empty() && promise.long.is_empty()) {
            assert!(!promise.open.is_empty(), "{}", promise.name);
        }
    }
}
