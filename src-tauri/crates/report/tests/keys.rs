//! Every message key that this crate writes as a constant exists.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{fs, path::Path};

use custode_i18n::{Catalogue, Lang};

#[test]
fn every_key_written_in_the_code_exists() {
    let mut seen = 0;
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |file, text| {
        for part in text.split('"').skip(1).step_by(2) {
            let is_key = ["report-", "recovery-", "field-", "letter-"].iter().any(|prefix| part.starts_with(prefix))
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !is_key {
                continue;
            }
            seen += 1;
            for lang in Lang::ALL {
                let words = Catalogue::get(lang);
                assert!(words.has(part), "{lang}: {part} in {file}");
            }
        }
    });
    assert!(seen > 100);
}

fn visit(folder: &Path, see: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else {
            see(&path.display().to_string(), &fs::read_to_string(&path).unwrap());
        }
    }
}
