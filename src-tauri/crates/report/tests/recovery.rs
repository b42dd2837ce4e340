//! The recovery sheet: one page, both languages, no code in Debug.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{fs, path::PathBuf};

use custode_i18n::Lang;
use custode_report::{RecoveryQr, RecoverySheet, render_recovery_pdf};

const GROUPS: [&str; 8] = ["7K3M", "Q0XZ", "9RTB", "V5HN", "2WCE", "JD8P", "YF4S", "G6A1"];

#[test]
fn it_is_one_page_in_both_languages() {
    for lang in Lang::ALL {
        for (qr, name) in [
            (RecoveryQr::Code("7K3M-Q0XZ-9RTB-V5HN-2WCE-JD8P-YF4S-G6A1-X7"), "code"),
            (RecoveryQr::Slot(&"A7".repeat(120)), "slot"),
        ] {
            let sheet = RecoverySheet {
                archive: "Officine Bianchi",
                kit: 1,
                made_at: "2026-11-22T09:00:00Z".parse().unwrap(),
                groups: &GROUPS,
                check: None,
                qr,
            };
            let pdf = render_recovery_pdf(&sheet, lang).unwrap();
            assert_eq!(pdf.pages, 1);
            assert!(!format!("{sheet:?} {pdf:?}").contains("7K3M"));
            let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("recovery_{name}_{lang}.pdf"));
            fs::write(path, &pdf.bytes).unwrap();
        }
    }
}

#[test]
fn a_very_long_archive_name_stays_on_the_page() {
    let sheet = RecoverySheet {
        archive: &"Archivio con un nome davvero lungo ".repeat(4),
        kit: 12,
        made_at: "2026-11-22T09:00:00Z".parse().unwrap(),
        groups: &GROUPS,
        check: Some("X7"),
        qr: RecoveryQr::Code("x"),
    };
    assert_eq!(render_recovery_pdf(&sheet, Lang::It).unwrap().pages, 1);
}

#[test]
fn the_proposed_file_name_tells_nothing() {
    let made_at = "2026-11-22T09:00:00Z".parse().unwrap();
    assert_eq!(custode_report::recovery_file_name(3, made_at, Lang::It), "recupero_3_2026-11-22.pdf");
}
