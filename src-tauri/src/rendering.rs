//! A cure for blank windows: on NVIDIA's drivers WebKitGTK's DMABUF renderer may paint nothing.

/// Starts this program again without that renderer where such a driver is found. The setting is an environment
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
