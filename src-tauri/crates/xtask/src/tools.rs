//! The smaller words: sample data, migrations.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages;
use crate::place::{program, root, target};
use crate::process::{Failed, cargo, go};

const MIGRATIONS: &str = "src-tauri/crates/store/migrations";

/// Archives of every schema, each in a folder named after its last migration; a test opens and upgrades all of them.
const ARCHIVES: &str = "tests/fixtures/archives";
/// What opens them; it protects invented people.
const PASSPHRASE: &str = "quaderno verde accanto alla finestra\n";

/// A demonstration archive of N invented contacts.
pub fn seed(args: &[String]) -> Result<(), Failed> {
    go(cargo().args(["run", "--quiet", "--locked", "--package", "custode-devserver", "--", "seed"]).args(args))
}

/// `db new NAME` writes the next migration file; `db prepare` checks every query against all of them and keeps what
/// the compiler needs to do so without a database.
pub fn db(args: &[String]) -> Result<(), Failed> {
    match args {
        [word, name] if word == "new" => new_migration(name),
        [word] if word == "prepare" => prepare(),
        [word] if word == "archive" => archive(),
        _ => Err(Failed("cargo xtask db new NAME | prepare | archive".into())),
    }
}

/// Committed beside Cargo.toml; one file for each query.
const QUERY_DATA: &str = ".sqlx";

fn prepare() -> Result<(), Failed> {
    packages::ensure_programs(&["sqlite3"])?;
    let work = target()?.join("prepare");
    let fresh = work.join("queries");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&fresh).map_err(|e| at(&fresh, &e))?;
    // The schema alone, not encrypted: only its shape is read.
    let schema = work.join("schema.db");
    for migration in listed(&root().join(MIGRATIONS), "sql")? {
        let script = fs::File::open(&migration).map_err(|e| at(&migration, &e))?;
        go(Command::new("sqlite3").arg("-bail").arg(&schema).stdin(script))?;
    }
    // The macros look anew only when the crate is compiled anew.
    let crate_root = root().join("src-tauri/crates/store/src/lib.rs");
    let text = fs::read(&crate_root).map_err(|e| at(&crate_root, &e))?;
    fs::write(&crate_root, text).map_err(|e| at(&crate_root, &e))?;
    go(cargo()
        .args(["check", "--locked", "--package", "custode-store", "--all-targets"])
        .env("DATABASE_URL", format!("sqlite:{}", schema.display()))
        .env("SQLX_OFFLINE", "false")
        .env("SQLX_OFFLINE_DIR", &fresh))?;
    let kept = root().join(QUERY_DATA);
    for old in listed(&kept, "json")? {
        fs::remove_file(&old).map_err(|e| at(&old, &e))?;
    }
    let new = listed(&fresh, "json")?;
    for file in &new {
        fs::copy(file, kept.join(file.file_name().unwrap_or_default())).map_err(|e| at(file, &e))?;
    }
    println!("{} queries fit the schema", new.len());
    Ok(())
}

fn at(path: &Path, problem: &dyn std::fmt::Display) -> Failed {
    Failed(format!("{}: {problem}", path.display()))
}

fn listed(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failed> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|e| at(folder, &e))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    Ok(files)
}

/// Keeps an archive of invented people in the present schema, for the day on which it is an old one.
fn archive() -> Result<(), Failed> {
    let last = last_migration()?;
    let folder = root().join(ARCHIVES).join(format!("{last:04}"));
    if folder.exists() {
        return Err(Failed(format!("{} is there already: a shipped archive is never made anew", folder.display())));
    }
    fs::create_dir_all(&folder).map_err(|e| at(&folder, &e))?;
    let words = target()?.join("archive-passphrase");
    fs::write(&words, PASSPHRASE).map_err(|e| at(&words, &e))?;
    let made = go(Command::new(program("custode")?)
        .args(["create", "--sample", "--user", "Anna Ferri", "--passphrase-file"])
        .arg(&words)
        .arg(folder.join("Prova.custode")));
    made?;
    let lock = folder.join("Prova.custode/lock");
    fs::remove_file(&lock).map_err(|e| at(&lock, &e))
}

fn last_migration() -> Result<u32, Failed> {
    let numbers = listed(&root().join(MIGRATIONS), "sql")?
        .into_iter()
        .filter_map(|path| path.file_name()?.to_str()?.split('_').next()?.parse::<u32>().ok());
    Ok(numbers.max().unwrap_or(0))
}

fn new_migration(name: &str) -> Result<(), Failed> {
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        return Err(Failed("a migration is named with lower-case letters, digits and _".into()));
    }
    let dir = root().join(MIGRATIONS);
    let last = last_migration()?;
    let path = dir.join(format!("{:04}_{name}.sql", last + 1));
    fs::write(&path, format!("-- {}\n", name.replace('_', " ")))
        .map_err(|e| Failed(format!("{}: {e}", path.display())))?;
    println!("{}", path.display());
    Ok(())
}
