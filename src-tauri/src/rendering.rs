//! How windows are drawn: a cure for blank ones, and the short way for the lock window.

use tauri::WebviewWindow;

/// On NVIDIA's drivers WebKitGTK's DMABUF renderer may paint nothing. Starts this program again without that renderer
/// where such a driver is found. The setting is an environment
/// variable that must stand before the toolkit loads. A web driver cannot take pictures with it, so it gets none.
#[cfg(target_os = "linux")]
pub fn cure() {
    use std::os::unix::process::CommandExt as _;
    use std::path::Path;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    let needed = Path::new("/proc/driver/nvidia/version").exists();
    if !needed || std::env::var_os(SWITCH).is_some() || crate::automated() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Only comes back when it did not work; then the window is tried as it is.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

/// Nothing to cure here.
#[cfg(not(target_os = "linux"))]
pub fn cure() {}

/// Draws a window without the graphics card. A form that stands still gains nothing from it, and it is on the screen
/// sooner: no shaders to compile, no driver to wake, no blank window where the driver is at fault.
#[cfg(target_os = "linux")]
pub fn plain(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Other systems decide that by themselves.
#[cfg(not(target_os = "linux"))]
pub fn plain(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
