//! Files dropped on the main window. The path stays here: the page hears a token, as from a file dialog.

use std::path::PathBuf;

use custode_api::{PickedFile, Session};
use serde_json::{Value, json};
use tauri::{DragDropEvent, Manager as _, WebviewWindow, WindowEvent};

/// Hands what is dropped on the window to its page.
pub fn take(window: &WebviewWindow) {
    let page = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::DragDrop(event) = event else { return };
        let heard = match event {
            DragDropEvent::Enter { .. } => held(true),
            DragDropEvent::Leave => held(false),
            DragDropEvent::Drop { paths, .. } => dropped(paths, |path| page.state::<Session>().desk().token_for(path)),
            _ => return,
        };
        // A page that is going away hears nothing, and nothing is lost: the file is where it was.
        let _ = page.eval(script(&heard));
    });
}

fn held(over: bool) -> Value {
    json!({ "over": over, "count": 0, "file": null, "files": [] })
}

fn dropped(paths: &[PathBuf], token_for: impl Fn(PathBuf) -> PickedFile) -> Value {
    let files: Vec<Value> = paths
        .iter()
        .map(|path| {
            let picked = token_for(path.clone());
            json!({ "token": picked.token, "name": picked.name, "size": picked.size })
        })
        .collect();
    let file = if let [only] = files.as_slice() { only.clone() } else { Value::Null };
    json!({ "over": false, "count": paths.len(), "file": file, "files": files })
}

/// A DOM event, pushed rather than listened for: the page has no right to the program's own events, which carry paths.
/// JSON is JavaScript, so a name can hold what it likes.
fn script(heard: &Value) -> String {
    format!("window.dispatchEvent(new CustomEvent('custode:drop',{{detail:{heard}}}))")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token_for(path: PathBuf) -> PickedFile {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        PickedFile { token: uuid::Uuid::nil(), name, size: 3 }
    }

    #[test]
    fn one_file_becomes_a_token_and_so_does_each_of_several() {
        let one = dropped(&[PathBuf::from("/home/anna/Documenti/clienti.xlsx")], token_for);
        assert_eq!((&one["count"], &one["file"]["name"]), (&json!(1), &json!("clienti.xlsx")));
        let said = script(&one);
        assert!(said.contains("clienti.xlsx") && !said.contains("/home"), "{said}");
        let two = dropped(&[PathBuf::from("/a.csv"), PathBuf::from("/b.csv")], token_for);
        assert_eq!((&two["count"], &two["file"]), (&json!(2), &Value::Null));
        assert_eq!(two["files"].as_array().unwrap().len(), 2, "a part of the window that takes several has them all");
    }

    #[test]
    fn a_hostile_name_stays_a_name() {
        let name = "'})); alert(\"1\"); ((\u{2028}.csv";
        let said = script(&dropped(&[PathBuf::from(name)], token_for));
        let detail = said.strip_prefix("window.dispatchEvent(new CustomEvent('custode:drop',{detail:").unwrap();
        let back: Value = serde_json::from_str(detail.strip_suffix("}))").unwrap()).unwrap();
        assert_eq!(back["file"]["name"], name);
    }
}
