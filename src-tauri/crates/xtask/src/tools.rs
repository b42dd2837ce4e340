//! The smaller words: sample data, migrations, figures, the importer's score.

use std::process::Command;

use crate::place::{program, root};
use crate::process::{Failed, cargo, go};

const MIGRATIONS: &str = "src-tauri/crates/store/migrations";

/// A demonstration archive of N invented contacts.
pub fn seed(args: &[String]) -> Result<(), Failed> {
    go(cargo()
        .args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "custode-devserver",
            "--",
            "seed",
        ])
        .args(args))
}

/// `db new NAME` writes the next migration file; `db prepare` checks all of them and the queries.
pub fn db(args: &[String]) -> Result<(), Failed> {
    match args {
        [word, name] if word == "new" => new_migration(name),
        [word] if word == "prepare" => go(cargo().args([
            "test",
            "--quiet",
            "--locked",
            "--package",
            "custode-store",
            "schema",
        ])),
        _ => Err(Failed("cargo xtask db new NAME | prepare".into())),
    }
}

fn new_migration(name: &str) -> Result<(), Failed> {
    if name.is_empty()
        || !name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    {
        return Err(Failed(
            "a migration is named with lower-case letters, digits and _".into(),
        ));
    }
    let dir = root().join(MIGRATIONS);
    let last = std::fs::read_dir(&dir)
        .map_err(|e| Failed(format!("{}: {e}", dir.display())))?
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let file = entry.file_name();
            file.to_str()?.split('_').next()?.parse::<u32>().ok()
        })
        .max()
        .unwrap_or(0);
    let path = dir.join(format!("{:04}_{name}.sql", last + 1));
    std::fs::write(&path, format!("-- {}\n", name.replace('_', " ")))
        .map_err(|e| Failed(format!("{}: {e}", path.display())))?;
    println!("{}", path.display());
    Ok(())
}

/// The figures of the issue, each beside its peer in the same run.
pub fn bench(args: &[String]) -> Result<(), Failed> {
    go(cargo()
        .args([
            "bench",
            "--locked",
            "--package",
            "custode-tests",
            "--bench",
            "figures",
            "--",
        ])
        .args(args))
}

/// Runs `custode inspect` over a folder with known answers and prints how many columns it understood.
pub fn score_import(args: &[String]) -> Result<(), Failed> {
    go(cargo().args(["build", "--locked", "--package", "custode"]))?;
    let folder = args
        .first()
        .map_or_else(|| root().join("tests/fixtures"), std::path::PathBuf::from);
    let mut scored = 0_u32;
    let mut right = 0_u32;
    for entry in std::fs::read_dir(&folder)
        .map_err(|e| Failed(format!("{}: {e}", folder.display())))?
        .filter_map(Result::ok)
    {
        let truth = entry.path();
        if !truth.to_string_lossy().ends_with(".truth.json") {
            continue;
        }
        scored += 1;
        right += u32::from(score_one(&truth)?);
    }
    println!("{right} of {scored} files read with the right number of data rows");
    Ok(())
}

fn score_one(truth: &std::path::Path) -> Result<bool, Failed> {
    let failed = |e: &dyn std::fmt::Display| Failed(format!("{}: {e}", truth.display()));
    let text = std::fs::read_to_string(truth).map_err(|e| failed(&e))?;
    let wanted: serde_json::Value = serde_json::from_str(&text).map_err(|e| failed(&e))?;
    let input = std::path::PathBuf::from(truth.to_string_lossy().replace(".truth.json", ""));
    let out = Command::new(program("custode")?)
        .args(["inspect", "--json"])
        .arg(&input)
        .output()
        .map_err(|e| failed(&e))?;
    let found: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap_or_default();
    let same = found["tables"][0]["data_rows"] == wanted["rows"];
    println!(
        "{}  {}",
        if same { "right" } else { "wrong" },
        input.display()
    );
    Ok(same)
}
