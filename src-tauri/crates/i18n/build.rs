//! Embeds every `.ftl` file under `locales/`, so that adding a feature's messages needs no list edited by hand.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut out = String::from("static SOURCES: &[(Lang, &str, &str)] = &[\n");
    for (folder, lang) in [("it", "Lang::It"), ("en", "Lang::En")] {
        let dir = Path::new(&root).join("locales").join(folder);
        println!("cargo:rerun-if-changed={}", dir.display());
        let mut names = fs::read_dir(&dir)?
            .map(|entry| entry.map(|e| e.file_name().to_string_lossy().into_owned()))
            .collect::<Result<Vec<_>, _>>()?;
        names.retain(|name| name.ends_with(".ftl"));
        names.sort();
        for name in names {
            writeln!(
                out,
                "    ({lang}, {name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))),",
                format!("/locales/{folder}/{name}")
            )?;
        }
    }
    out.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("sources.rs"), out)?;
    Ok(())
}
