//! The hardening checklist of SECURITY part 5 as far as it can be read from files: what the windows may do, and which wire
//! types, plugins and words of the front end there are. The boxes that need a running program have tests of their own.

use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(place(name)).expect(name)
}

fn config() -> Value {
    serde_json::from_str(&read("src-tauri/tauri.conf.json")).expect("the configuration is JSON")
}

/// Every file under a folder with one of these endings.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending)) {
            found.push(path);
        }
    }
}

#[test]
fn the_windows_have_two_commands_and_no_more() {
    let security = &config()["app"]["security"];
    assert_eq!(security["capabilities"], json!(["lock", "main"]));
    for (name, window, right) in [("lock", "lock", "allow-rpc-lock"), ("main", "main", "allow-rpc")] {
        let text = read(&format!("src-tauri/capabilities/{name}.json"));
        let capability: Value = serde_json::from_str(&text).expect("a capability is JSON");
        assert_eq!(capability["windows"], json!([window]), "{name}");
        assert_eq!(capability["permissions"], json!([right]), "{name}: nothing of the core, of a plugin, or remote");
        assert!(capability.get("remote").is_none(), "{name}");
    }
    let build = read("src-tauri/build.rs");
    assert!(build.contains("AppManifest::new().commands(&[\"rpc\", \"rpc_lock\"])"), "the access list applies to ours");
}

#[test]
fn the_page_runs_only_what_came_with_the_program() {
    let config = config();
    let security = &config["app"]["security"];
    let csp = security["csp"].as_str().expect("there is a policy");
    for rule in
        ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]
    {
        assert!(csp.contains(rule), "{rule}");
    }
    // Where the engine has them: no text becomes HTML or a script; the one policy lets nothing but nothing through
    // (`ui/src/app/noHtml.ts`).
    assert!(csp.ends_with("require-trusted-types-for 'script'; trusted-types default"), "{csp}");
    // The browser walks run under the same words, but for the address of the commands.
    let walked = csp.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'");
    assert!(read("src-tauri/crates/devserver/src/http.rs").contains(&walked), "{walked}");
    for hole in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"] {
        let allowed = hole == "http:" && csp.matches("http:").count() == csp.matches("http://ipc.localhost").count();
        assert!(allowed || !csp.contains(hole), "{hole}");
    }
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert_eq!((&security["freezePrototype"], &security["assetProtocol"]["enable"]), (&json!(true), &json!(false)));
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(security["headers"]["Cross-Origin-Opener-Policy"], "same-origin");
    assert_eq!(config["bundle"]["createUpdaterArtifacts"], false, "no updater");
    assert_eq!(config["build"]["removeUnusedCommands"], true);
}

#[test]
fn the_windows_are_private_and_go_nowhere() {
    let windows = read("src-tauri/src/windows.rs");
    for switch in [
        "profile::private(app, builder)",
        ".general_autofill_enabled(false)",
        ".on_navigation(own_page)",
        "NewWindowResponse::Deny",
        ".on_download(|_, _| false)",
    ] {
        assert!(windows.contains(switch), "{switch}");
    }
    let profile = read("src-tauri/src/profile.rs");
    assert!(profile.contains(".incognito(true)") && profile.contains("runtime_dir()"), "no profile on the disk");
    let shell = read("src-tauri/src/desktop.rs");
    assert!(shell.contains("profile::sweep"), "what the views left goes");
    assert!(shell.contains("run_return") && shell.contains("ExitRequested"), "pools close before the process ends");
    assert!(!read("Cargo.toml").contains("\"devtools\""), "no developer tools in a release");
}

#[test]
fn no_plugin_reaches_files_programs_or_the_network() {
    let shipped = read("src-tauri/Cargo.toml");
    let plugins = shipped.lines().filter_map(|line| line.strip_prefix("tauri-plugin-"));
    let plugins: Vec<&str> = plugins.filter_map(|line| line.split(['.', ' ', '=']).next()).collect();
    let known = ["single-instance", "window-state"];
    assert!(plugins.iter().all(|plugin| known.contains(plugin)), "{plugins:?}");
}

#[test]
fn the_front_end_sets_no_html_and_keeps_nothing() {
    let mut sources = Vec::new();
    files(&place("ui/src"), &["ts", "tsx"], &mut sources);
    assert!(sources.len() > 100, "the front end was found");
    let forbidden = ["dangerouslySetInnerHTML", ".innerHTML", "localStorage", "sessionStorage", "indexedDB", "eval("];
    for source in sources {
        let text = fs::read_to_string(&source).expect("a source file");
        for word in forbidden {
            assert!(!text.contains(word), "{} says {word}", source.display());
        }
    }
}

/// A request with a field that nobody knows is refused before anything is done with it.
#[test]
fn every_request_refuses_unknown_fields() {
    let mut sources = Vec::new();
    files(&place("src-tauri/crates/api/src/wire"), &["rs"], &mut sources);
    let mut seen = 0;
    for source in sources {
        let text = fs::read_to_string(&source).expect("a source file");
        for item in text.split("\n\n") {
            let is_request = item.contains("Deserialize") && item.contains("pub struct ") && item.contains(": ");
            if is_request && item.contains("#[derive(") {
                seen += 1;
                assert!(
                    item.contains("deny_unknown_fields") || item.contains("#[serde(transparent)]"),
                    "{}: {item}",
                    source.display()
                );
            }
        }
    }
    assert!(seen > 60, "{seen} requests were found");
}

/// SECURITY part 4: a value of a person reaches no log through `{:?}`. What a use case takes or gives with such a field writes its
/// own `Debug`, without it.
#[test]
fn no_derived_debug_shows_what_a_person_said() {
    const PERSONAL: [&str; 11] =
        ["body", "subject", "value", "evidence", "note", "ground", "requester", "person", "text", "search", "bytes"];
    // Settings and texts of the firm, and hashes.
    const FIRM: [&str; 1] = ["Compared"];
    let mut shown = Vec::new();
    let mut sources = Vec::new();
    files(&place("src-tauri/crates/app/src"), &["rs"], &mut sources);
    for file in sources {
        let text = fs::read_to_string(&file).expect("a source");
        for part in text.split("#[derive(").skip(1) {
            let Some((derived, rest)) = part.split_once(")]") else { continue };
            let Some((name, body)) = rest.split_once(" struct ").and_then(|(before, rest)| {
                before
                    .trim()
                    .lines()
                    .all(|line| line.starts_with("#[") || line.starts_with("pub"))
                    .then_some(rest)?
                    .split_once(" {")
            }) else {
                continue;
            };
            let fields = body.split_once("\n}").map_or(body, |(fields, _)| fields);
            let personal = |field: &str| {
                ["String", "Option<String>", "Vec<u8>", "Requester", "Option<Requester>"]
                    .iter()
                    .any(|of| fields.contains(&format!("pub {field}: {of},")))
            };
            if derived.contains("Debug") && !FIRM.contains(&name) && PERSONAL.iter().any(|field| personal(field)) {
                shown.push(format!("{name} in {}", file.display()));
            }
        }
    }
    assert_eq!(shown, Vec::<String>::new());
}

/// HOUSE (error model): what a window says carries names, addresses, letters and passphrases; none of it can come out by a
/// `{:?}` in a log or in a panic. The compiler refuses that where there is no `Debug`.
#[test]
fn no_request_of_a_window_can_be_printed() {
    let mut sources = Vec::new();
    files(&place("src-tauri/crates/api/src/wire"), &["rs"], &mut sources);
    let mut seen = 0;
    // An id says nothing about anybody.
    for source in sources.iter().filter(|source| !source.ends_with("ids.rs")) {
        let text = fs::read_to_string(source).expect("a source");
        for (at, derived) in text.match_indices("#[derive(") {
            let rest = &text[at + derived.len()..];
            let (traits, after) = rest.split_once(")]").expect("an end of the list");
            let named = |name: &str| traits.split(',').any(|one| one.trim() == name);
            let item = after.lines().find(|line| line.trim_start().starts_with("pub ")).unwrap_or_default();
            // The item ends with the brace that stands as far in as it begins: a macro makes some.
            let inset: String = item.chars().take_while(|one| *one == ' ').collect();
            let body = after.split(&format!("\n{inset}}}")).next().unwrap_or_default();
            let told = |line: &&str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with('#');
            let carries = body.lines().filter(told).skip_while(|line| !line.contains("pub ")).skip(1);
            // A choice among words is nobody's data, also where a macro makes it.
            let more = |line: &str| line.contains(['(', '{']) && !line.contains('$');
            let holds = item.contains(" struct ") || carries.into_iter().any(more);
            if named("Deserialize") && holds {
                seen += 1;
                assert!(!named("Debug"), "{}: {item}", source.display());
            }
        }
    }
    assert!(seen > 150, "{seen} requests were found");
}
