//! A demonstration archive, made as a person would make it: first run, then an import.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use custode_api::Session;
use serde_json::{Value, json};

use crate::host::TestHost;
use crate::talk::{say, wait};

/// Folder name of the archive.
pub const ARCHIVE: &str = "Dimostrazione.custode";
/// Login of its only user.
pub const LOGIN: &str = "anna";
/// Its passphrase: the people in it are invented.
pub const PASSPHRASE: &str = "quaderno verde accanto alla finestra";

const LAST: [&str; 24] = [
    "Bianchi",
    "D'Angelo",
    "De Santis",
    "Esposito",
    "Ferrante",
    "Forlì",
    "Gallo",
    "Greco",
    "L'Abbate",
    "Lombardi",
    "Marino",
    "Neri",
    "Palumbo",
    "Pellegrini",
    "Ricci",
    "Romano",
    "Rossi",
    "Russo",
    "Sala",
    "Serra",
    "Testa",
    "Valentini",
    "Villa",
    "Zanetti",
];
const FIRST: [&str; 20] = [
    "Alessia",
    "Àngela",
    "Antonio",
    "Beatrice",
    "Carmela",
    "Davide",
    "Elena",
    "Fabio",
    "Giulia",
    "Ilaria",
    "Luca",
    "Maria Rosaria",
    "Matteo",
    "Niccolò",
    "Ottavia",
    "Paolo",
    "Salvatore",
    "Teresa",
    "Ugo",
    "Zoë",
];
const PLACES: [(&str, &str, &str); 8] = [
    ("Firenze", "FI", "50122"),
    ("Roma", "RM", "00184"),
    ("Milano", "MI", "20121"),
    ("Napoli", "NA", "80134"),
    ("Torino", "TO", "10121"),
    ("Bari", "BA", "70122"),
    ("Forlì", "FC", "47121"),
    ("Cagliari", "CA", "09124"),
];

/// Creates and opens the archive in `folder` and imports the people; gives back the buckets of the import.
pub async fn seed(session: &Session, host: &TestHost, contacts: u32, folder: &Path) -> Result<Value, Box<dyn Error>> {
    host.answer([folder.to_path_buf()]);
    let place = say(session, "archive_place_pick", json!({})).await?;
    let kit = say(
        session,
        "archive_create",
        json!({ "place": place["file"]["token"], "name": ARCHIVE.trim_end_matches(".custode"), "login": LOGIN, "passphrase": PASSPHRASE }),
    )
    .await?;
    let asked: Vec<Value> = kit["ask"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64)
        .map(|index| json!({ "index": index, "text": kit["groups"][usize::try_from(index).unwrap_or(1) - 1] }))
        .collect();
    say(session, "recovery_confirm", json!({ "groups": asked })).await?;
    import(session, host, contacts, folder).await
}

async fn import(session: &Session, host: &TestHost, contacts: u32, folder: &Path) -> Result<Value, Box<dyn Error>> {
    let sheet = folder.join("clienti-inventati.csv");
    std::fs::write(&sheet, people(contacts))?;
    host.answer([sheet.clone()]);
    let picked = say(session, "import_pick", json!({})).await?;
    let started = say(session, "import_start", json!({ "file": picked["file"]["token"] })).await?;
    wait(session, &started["job"]).await?;
    let import = &started["import"];
    let checking = say(session, "import_check", json!({ "import": import })).await?;
    wait(session, &checking["job"]).await?;
    let sources = say(session, "source_list", json!({})).await?;
    let info = say(session, "app_info", json!({})).await?;
    let commit = say(
        session,
        "import_commit",
        json!({ "import": import, "name": "Clienti inventati", "source": sources["sources"][0]["id"], "collectedOn": info["today"], "basis": "contract" }),
    )
    .await?;
    wait(session, &commit["job"]).await?;
    std::fs::remove_file(&sheet)?;
    let batch = say(session, "batch_get", json!({ "batch": commit["batch"] })).await?;
    Ok(batch["totals"].clone())
}

/// The sheet: every person is a fixed function of the row number.
fn people(count: u32) -> String {
    let mut sheet = String::from(
        "Cognome;Nome;E-mail;Cellulare;Indirizzo;CAP;Città;Provincia;Newsletter;Data consenso newsletter\n",
    );
    for row in 0..count {
        let pick = |step: u32, of: usize| {
            let mixed = u64::from(row).wrapping_mul(6_364_136_223_846_793_005).rotate_left(step);
            usize::try_from(mixed % of as u64).unwrap_or(0)
        };
        let (last, first) = (LAST[pick(7, LAST.len())], FIRST[pick(19, FIRST.len())]);
        let (city, province, postcode) = PLACES[pick(31, PLACES.len())];
        let (consent, on) = match pick(43, 4) {
            0 => ("no", String::new()),
            1 => ("sì", String::new()),
            _ => ("sì", format!("{:02}/{:02}/2025", pick(3, 28) + 1, pick(11, 12) + 1)),
        };
        let _ = writeln!(
            sheet,
            "{last};{first};persona{row}@posta.example;33{:08};Via Garibaldi {};{postcode};{city};{province};{consent};{on}",
            10_000_000 + row,
            pick(53, 180) + 1,
        );
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::people;

    #[test]
    fn the_sheet_is_the_same_every_time_and_no_two_people_share_an_address() {
        let sheet = people(500);
        assert_eq!(sheet, people(500));
        let mut emails: Vec<_> = sheet.lines().skip(1).map(|line| line.split(';').nth(2)).collect();
        emails.sort_unstable();
        emails.dedup();
        assert_eq!(emails.len(), 500);
    }
}
