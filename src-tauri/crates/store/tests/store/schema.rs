use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use custode_store::column_classes;
use sqlx::{Connection, Row};

use crate::common::*;

#[tokio::test]
async fn every_column_is_declared_personal_or_technical() {
    let fresh = fresh().await;
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    let rows = sqlx::query(
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c \
         WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND c.hidden IN (0, 2, 3) \
         AND t.name NOT LIKE 'sqlite_%' AND t.name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut insider)
    .await
    .unwrap();
    insider.close().await.unwrap();
    let found: BTreeSet<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let declared: BTreeSet<(String, String)> = column_classes()
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(|(column, _)| (table.to_string(), column.to_string())))
        .collect();
    let count: usize = column_classes().iter().map(|(_, columns)| columns.len()).sum();
    assert_eq!(declared.len(), count, "no column is declared twice");
    let undeclared: Vec<_> = found.difference(&declared).collect();
    let vanished: Vec<_> = declared.difference(&found).collect();
    assert!(undeclared.is_empty() && vanished.is_empty(), "undeclared {undeclared:?}, vanished {vanished:?}");
    fresh.end().await;
}

fn sources(dir: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(dir)
        .unwrap()
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { sources(&path) } else { vec![path] }
        })
        .collect()
}

/// R1: only the projector, called by the one write path and by the refold, writes projections.
#[test]
fn no_other_code_writes_projections() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let local: Vec<String> = column_classes()
        .iter()
        .map(|(table, _)| (*table).to_owned())
        .filter(|table| !table.starts_with("local_"))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|table| {
            !matches!(
                table.as_str(),
                "entry"
                    | "entry_body"
                    | "chain"
                    | "erased_unit"
                    | "replica_self"
                    | "cursor"
                    | "unit_key"
                    | "archive_meta"
                    | "evidence_file"
            )
        })
        .collect();
    let mut files = sources(&root.join("src"));
    files.extend(sources(&root.join("queries")));
    for path in files {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).unwrap();
        for table in &local {
            for verb in ["INSERT INTO", "REPLACE INTO", "DELETE FROM", "UPDATE"] {
                let statement = format!("{verb} {table}");
                let writes = text.match_indices(&statement).any(|(at, found)| {
                    text[at + found.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '_')
                });
                let allowed = name.starts_with("src/write/project/") || name.starts_with("queries/catalogue/");
                assert!(!writes || allowed, "{name} writes {table}");
            }
        }
    }
}

#[test]
fn unsafe_code_stays_in_its_three_modules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for path in sources(&root) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            !text.contains("unsafe {") || ["bulk.rs", "limit.rs", "ending.rs"].iter().any(|file| path.ends_with(file)),
            "{}",
            path.display()
        );
    }
}
