//! The smaller words: sample data, migrations.

use crate::place::root;
use crate::process::{Failed, cargo, go};

const MIGRATIONS: &str = "src-tauri/crates/store/migrations";

/// A demonstration archive of N invented contacts.
pub fn seed(args: &[String]) -> Result<(), Failed> {
    go(cargo().args(["run", "--quiet", "--locked", "--package", "custode-devserver", "--", "seed"]).args(args))
}

/// `db new NAME` writes the next migration file; `db prepare` checks all of them and the queries.
pub fn db(args: &[String]) -> Result<(), Failed> {
    match args {
        [word, name] if word == "new" => new_migration(name),
        [word] if word == "prepare" => {
            go(cargo().args(["test", "--quiet", "--locked", "--package", "custode-store", "schema"]))
        }
        _ => Err(Failed("cargo xtask db new NAME | prepare".into())),
    }
}

fn new_migration(name: &str) -> Result<(), Failed> {
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        return Err(Failed("a migration is named with lower-case letters, digits and _".into()));
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

/// Kills imports for hours, at moments spread over the whole run.
pub fn faults(args: &[String]) -> Result<(), Failed> {
    let hours = match args {
        [] => "1",
        [word, hours] if word == "--hours" => hours,
        _ => return Err(Failed("cargo xtask faults [--hours N]".into())),
    };
    go(cargo()
        .args(["test", "--locked", "--package", "custode", "--test", "program", "killed"])
        .env("CUSTODE_FAULT_HOURS", hours))
}
