//! The walls of the house, read from `cargo metadata`: who may depend on whom, and which outside
//! package may stand in which room.
#![allow(clippy::expect_used, reason = "a test that cannot go on stops")]

mod hardening;
mod leaving;
mod reasons;

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

type Graph = BTreeMap<String, BTreeSet<String>>;

/// Arrows between the members, for what is shipped. `testkit`, `xtask` and `tests` are added below.
const ARROWS: &[(&str, &[&str])] = &[
    ("custode", &["custode-api", "custode-i18n", "custode-post"]),
    ("custode-devserver", &["custode-api", "custode-post"]),
    ("custode-post", &["custode-app"]),
    ("custode-api", &["custode-app", "custode-domain"]),
    ("custode-app", &["custode-store", "custode-vault", "custode-import", "custode-report", "custode-domain"]),
    ("custode-store", &["custode-vault", "custode-domain"]),
    ("custode-vault", &["custode-domain"]),
    ("custode-import", &["custode-domain"]),
    ("custode-report", &["custode-domain", "custode-i18n"]),
    ("custode-testkit", &["custode-app", "custode-domain", "custode-post"]),
    ("custode-domain", &[]),
    ("custode-i18n", &[]),
    ("custode-xtask", &[]),
];

/// Outside packages with a room of their own, by the beginning of their name.
const ROOMS: &[(&str, &[&str])] = &[
    ("sqlx", &["custode-store"]),
    // The file system that loses writes and fills up stands below SQLite, in tests only.
    ("libsqlite3-sys", &["custode-store", "custode-testkit"]),
    ("typst", &["custode-report"]),
    ("ts-rs", &["custode-api"]),
    ("tauri", &["custode"]),
    ("rfd", &["custode"]),
    ("keyring", &["custode"]),
    ("opener", &["custode"]),
    ("calamine", &["custode-import"]),
    ("calcard", &["custode-import"]),
    ("html5ever", &["custode-import"]),
    // Reading is import's, writing a pack is report's: the quoting rules are the same crate.
    ("csv", &["custode-import", "custode-report"]),
    ("encoding_rs", &["custode-import"]),
    ("chardetng", &["custode-import"]),
    ("oem_cp", &["custode-import"]),
    ("age", &["custode-vault"]),
    ("argon2", &["custode-vault"]),
    ("hpke", &["custode-vault"]),
    ("chacha20poly1305", &["custode-vault"]),
    ("hkdf", &["custode-vault"]),
    ("ed25519-dalek", &["custode-vault"]),
    ("axum", &["custode-devserver"]),
    ("lettre", &["custode-post"]),
    ("fluent-bundle", &["custode-i18n"]),
];

/// Packages that do input, output, waiting, clocks or randomness: never in `domain`.
const NOT_IN_DOMAIN: &[&str] = &["tokio", "getrandom", "rand", "tempfile", "reqwest", "libc"];

/// Every wall that a graph of direct dependencies breaks, as a sentence each.
fn broken(members: &BTreeSet<String>, graph: &Graph) -> Vec<String> {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut walls = Vec::new();
    for (from, targets) in graph {
        for to in targets {
            if members.contains(to) {
                match arrows.get(from.as_str()) {
                    Some(allowed) if allowed.contains(&to.as_str()) => {}
                    Some(_) => walls.push(format!("{from} may not import {to}")),
                    None => walls.push(format!("{from} has no place in the arrows")),
                }
                continue;
            }
            for (prefix, rooms) in ROOMS {
                let same = to == prefix || to.starts_with(&format!("{prefix}-"));
                if same && !rooms.contains(&from.as_str()) {
                    walls.push(format!("{to} stands in {from}, its room is {}", rooms.join(", ")));
                }
            }
            if from == "custode-domain" && NOT_IN_DOMAIN.contains(&to.as_str()) {
                walls.push(format!("domain does no {to}"));
            }
        }
    }
    walls
}

fn read() -> (BTreeSet<String>, Graph, Graph) {
    let metadata = MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata answers");
    let mut shipped = Graph::new();
    let mut tested = Graph::new();
    for package in metadata.workspace_packages() {
        let of = |dev: bool| -> BTreeSet<String> {
            package
                .dependencies
                .iter()
                .filter(|d| (d.kind == DependencyKind::Development) == dev)
                .map(|d| d.name.clone())
                .collect()
        };
        shipped.insert(package.name.to_string(), of(false));
        tested.insert(package.name.to_string(), of(true));
    }
    (shipped.keys().cloned().collect(), shipped, tested)
}

#[test]
fn the_arrows_hold() {
    let (members, shipped, _) = read();
    assert!(members.len() >= 12, "the workspace was read: {members:?}");
    assert_eq!(broken(&members, &shipped), Vec::<String>::new());
}

#[test]
fn nothing_shipped_depends_on_what_only_tests_use() {
    let (_, shipped, tested) = read();
    for (from, targets) in &shipped {
        for only_for_tests in ["custode-testkit", "custode-tests", "custode-xtask", "custode-devserver"] {
            assert!(!targets.contains(only_for_tests), "{from} ships {only_for_tests}");
        }
    }
    for (from, targets) in &tested {
        assert!(
            !targets.contains("custode") && !targets.contains("custode-xtask"),
            "{from} tests against a program instead of its rooms"
        );
    }
}

#[test]
fn a_forbidden_edge_is_found() {
    let members: BTreeSet<String> =
        ["custode", "custode-api", "custode-app", "custode-domain", "custode-store", "custode-import"]
            .map(String::from)
            .into();
    let edge = |from: &str, to: &str| Graph::from([(from.to_owned(), BTreeSet::from([to.to_owned()]))]);
    for (from, to) in [
        ("custode-domain", "custode-app"),
        ("custode-store", "custode-import"),
        ("custode-api", "custode-store"),
        ("custode", "custode-domain"),
        ("custode-app", "sqlx"),
        ("custode-app", "lettre"),
        ("custode-app", "typst-pdf"),
        ("custode-app", "tauri-plugin-window-state"),
        ("custode-store", "calamine"),
        ("custode-domain", "tokio"),
        ("custode-new", "custode-domain"),
    ] {
        assert_eq!(broken(&members, &edge(from, to)).len(), 1, "{from} -> {to}");
    }
    for (from, to) in [
        ("custode-app", "custode-store"),
        ("custode", "tauri-plugin-single-instance"),
        ("custode-import", "csv"),
        ("custode-domain", "chrono"),
    ] {
        assert_eq!(broken(&members, &edge(from, to)), Vec::<String>::new(), "{from} -> {to}");
    }
}
