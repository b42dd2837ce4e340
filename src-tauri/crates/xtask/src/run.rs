//! `run`: the window, or without a display the main job on the terminal.

use std::path::Path;
use std::process::Command;

use crate::front;
use crate::packages::{self, For};
use crate::place::{program, root};
use crate::process::{Failed, cargo, go, output};

/// The shipped sample: a customer list as a shop keeps it.
const SAMPLE: &str = "tests/fixtures/sample/clienti.xlsx";
/// What its columns mean: its consent column names none of the shipped types.
const SAMPLE_MAP: &str = "tests/fixtures/sample/clienti.map.json";
/// The shipped source that is true of it: the report says to people where their data come from.
const SAMPLE_SOURCE: &str = "IMPORT";

/// Installs what is missing, builds, and opens the window.
pub fn run(args: &[String]) -> Result<(), Failed> {
    packages::ensure(For::Run)?;
    front::node()?;
    front::install("ui")?;
    front::build()?;
    go(cargo().args(["build", "--locked", "--package", "custode"]))?;
    let custode = program("custode")?;
    if has_display() || !args.is_empty() {
        return go(Command::new(custode).args(args));
    }
    println!("\nThere is no display here, so the main job runs on the terminal.");
    main_job(&custode)
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// Create, import, report: each by the same program that opens the window.
fn main_job(custode: &Path) -> Result<(), Failed> {
    let folder = std::env::temp_dir().join(format!("custode-sample-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|e| Failed(format!("{}: {e}", folder.display())))?;
    let key = folder.join("passphrase.txt");
    std::fs::write(&key, "quaderno verde accanto alla finestra\n")
        .map_err(|e| Failed(format!("{}: {e}", key.display())))?;
    let archive = folder.join("Esempio.custode");
    let sample = root().join(SAMPLE);
    let custode = |word: &str, rest: &[&std::ffi::OsStr]| {
        let mut command = Command::new(custode);
        command.args([word, "--json", "--passphrase-file"]).arg(&key).args(rest);
        output(&mut command).and_then(|text| {
            serde_json::from_str::<serde_json::Value>(&text).map_err(|e| Failed(format!("custode {word} --json: {e}")))
        })
    };

    custode("create", &[archive.as_os_str()])?;
    println!("\nArchive created:   {}", archive.display());

    let map = root().join(SAMPLE_MAP);
    let result = custode(
        "import",
        &[
            archive.as_os_str(),
            sample.as_os_str(),
            "--source".as_ref(),
            SAMPLE_SOURCE.as_ref(),
            "--mapping".as_ref(),
            map.as_os_str(),
        ],
    )?;
    println!("Sheet imported:    {}", sample.display());
    if let Some(totals) = result["totals"].as_object() {
        for (outcome, rows) in totals {
            println!("  {outcome:<12} {rows}");
        }
    }

    let list = custode("contacts", &[archive.as_os_str(), "--limit".as_ref(), "1".as_ref()])?;
    println!("Contacts now:      {}", list["total"]);
    let first = list["contacts"][0]["id"]
        .as_str()
        .ok_or_else(|| Failed("the imported sheet gave no contact".into()))?
        .to_owned();
    let report = folder.join("report");
    let pack = custode(
        "subject-report",
        &[archive.as_os_str(), "--contact".as_ref(), first.as_ref(), "--out".as_ref(), report.as_os_str()],
    )?;
    println!("Report written for {}:", list["contacts"][0]["name"]);
    for file in pack["files"].as_array().into_iter().flatten() {
        println!("  {} ({} bytes)", file["path"].as_str().unwrap_or_default(), file["bytes"]);
    }
    println!("Passphrase of this archive: {}", key.display());
    Ok(())
}
