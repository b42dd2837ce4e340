//! The two windows. The lock window holds nothing personal; locking destroys the main window with all it showed.

use crate::{drops, profile, rendering};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager as _, Url, WebviewUrl, WebviewWindowBuilder};

/// Label of the window shown while the archive is locked.
pub const LOCK: &str = "lock";
/// Label of the window shown while the archive is open.
pub const MAIN: &str = "main";

/// Shows the lock window and destroys the main one.
pub fn lock(app: &AppHandle) -> tauri::Result<()> {
    swap(app, LOCK, MAIN, (980.0, 760.0))
}

/// Shows the main window and destroys the lock one.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    swap(app, MAIN, LOCK, (1280.0, 800.0))
}

/// Brings whichever window there is to the front.
pub fn front(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

// The new window stands before the old one goes: with none left the app would end.
fn swap(app: &AppHandle, show: &str, gone: &str, size: (f64, f64)) -> tauri::Result<()> {
    if app.get_webview_window(show).is_none() {
        let builder = WebviewWindowBuilder::new(app, show, WebviewUrl::App("index.html".into()))
            .title("Custode")
            .inner_size(size.0, size.1)
            .min_inner_size(720.0, 480.0)
            .general_autofill_enabled(false)
            // The window zooms by itself, and remembers it.
            .zoom_hotkeys_enabled(false)
            .on_navigation(own_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false);
        let builder = profile::private(app, builder)?;
        if show == MAIN {
            drops::take(&builder.build()?);
        } else {
            rendering::plain(&builder.disable_drag_drop_handler().build()?)?;
        }
    }
    if let Some(window) = app.get_webview_window(gone) {
        window.destroy()?;
    }
    Ok(())
}

fn own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::own_page;
    use tauri::Url;

    #[test]
    fn only_own_pages_are_followed() {
        let follows = |text: &str| own_page(&Url::parse(text).unwrap());
        assert!(follows("tauri://localhost/index.html"));
        for other in [
            "https://example.org/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,ciao",
            "tauri://example.org/",
            "about:blank",
        ] {
            assert!(!follows(other), "{other}");
        }
    }
}
