//! Compiles the capabilities. The command list makes the access list apply to our own commands too:
//! without it every window could call both.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=capabilities");
    let commands = tauri_build::AppManifest::new().commands(&["rpc", "rpc_lock"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
