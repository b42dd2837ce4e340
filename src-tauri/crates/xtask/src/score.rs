//! `score-import`: how well the importer understands files whose truth is known.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::place::{program, root};
use crate::process::{Failed, cargo, go};

/// Names in the truth files and the fields of the command line that mean the same.
const FIELDS: &[(&str, &[&str])] = &[
    ("company", &["organisation"]),
    ("last", &["last_name"]),
    ("first", &["first_name"]),
    ("full", &["full_name"]),
    ("street", &["address"]),
    ("cap", &["postcode"]),
    ("prov", &["province"]),
    ("vat", &["vat_number", "tax_or_vat"]),
    ("cf", &["tax_code", "tax_or_vat"]),
    ("vat_or_cf", &["tax_or_vat"]),
    ("birth_date", &["birth_on"]),
];

/// Rows and columns of one file: right and in all.
#[derive(Default)]
struct Score {
    files: u32,
    files_right: u32,
    columns: u32,
    columns_right: u32,
}

/// Runs `custode inspect` over every file with a truth beside it.
pub fn score_import(args: &[String]) -> Result<(), Failed> {
    go(cargo().args(["build", "--locked", "--package", "custode"]))?;
    let custode = program("custode")?;
    let folder = args.first().map_or_else(|| root().join("tests/fixtures/sample"), PathBuf::from);
    let mut truths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map_err(|e| at(&folder, &e))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.to_string_lossy().ends_with(".truth.json"))
        .collect();
    truths.sort();
    let mut score = Score::default();
    for truth in &truths {
        one(&custode, truth, &mut score)?;
    }
    println!("{} of {} files read with the right rows", score.files_right, score.files);
    println!("{} of {} columns given the right field", score.columns_right, score.columns);
    Ok(())
}

fn at(path: &Path, problem: &dyn Display) -> Failed {
    Failed(format!("{}: {problem}", path.display()))
}

fn one(custode: &Path, truth: &Path, score: &mut Score) -> Result<(), Failed> {
    let text = std::fs::read_to_string(truth).map_err(|e| at(truth, &e))?;
    let wanted: Value = serde_json::from_str(&text).map_err(|e| at(truth, &e))?;
    let Some(columns) = wanted["columns"].as_array() else { return Ok(()) };
    let input = PathBuf::from(truth.to_string_lossy().trim_end_matches(".truth.json"));
    let out = Command::new(custode).args(["inspect", "--json"]).arg(&input).output().map_err(|e| at(&input, &e))?;
    let found: Value = serde_json::from_slice(&out.stdout).unwrap_or_default();
    let table = &found["tables"][0];
    let rows_right = table["data_rows"] == wanted["data_rows"];
    let mut wrong = Vec::new();
    for column in columns {
        let (header, truth) = (&column["header"], column["field"].as_str().unwrap_or_default());
        let given = table["columns"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|c| &c["header"] == header)
            .and_then(|c| c["field"].as_str())
            .unwrap_or("nothing");
        score.columns += 1;
        if means(truth, given) {
            score.columns_right += 1;
        } else {
            wrong.push(format!("{header} is {truth}, taken as {given}"));
        }
    }
    score.files += 1;
    score.files_right += u32::from(rows_right);
    println!("{}", input.display());
    if !rows_right {
        println!("  rows: {} instead of {}", table["data_rows"], wanted["data_rows"]);
    }
    for line in wrong {
        println!("  {line}");
    }
    Ok(())
}

fn means(truth: &str, given: &str) -> bool {
    match truth {
        "consent" => given.starts_with("consent:"),
        "consent_date" => given.starts_with("consent_on:"),
        _ => {
            FIELDS.iter().find(|(name, _)| *name == truth).map_or(given == truth, |(_, fields)| fields.contains(&given))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::means;

    #[test]
    fn a_consent_of_any_type_is_a_consent() {
        assert!(means("consent", "consent:NEWSLETTER"));
        assert!(means("cf", "tax_code"));
        assert!(means("email", "email"));
        assert!(!means("vat", "tax_code"));
    }
}
