//! SECURITY R19: erased means erased. A hundred people with five words of their own each come in by every door, are erased,
//! and then nothing of them is found: not in a file of the archive or of the program, not in a decrypted page of the data
//! file, used or free, nor of its log.

use crate::erasure::erased;
use crate::imports::{checked, committed};
use crate::window::{Window, everybody, point};
use aes::{
    Aes256,
    cipher::{Array, BlockCipherDecrypt, KeyInit},
};
use custode_app::vault::{self, Passphrase};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

const PEOPLE: usize = 100;
const PAGE: usize = 4096;
/// What SQLCipher keeps at the end of a page: initialisation vector and authentication code.
const RESERVED: usize = 80;
const BLOCK: usize = 16;

/// The five words of a person: letters that occur nowhere else. The full text keeps a word without what it shares with the
/// one before, so words are looked for by their ends.
fn words(person: usize) -> [String; 5] {
    std::array::from_fn(|nth| {
        let hash = blake3::hash(format!("{person} {nth}").as_bytes());
        hash.as_bytes()[..14].iter().map(|byte| char::from(b'a' + byte % 26)).collect()
    })
}

fn ending(word: &str) -> &[u8] {
    &word.as_bytes()[4..]
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// One page as SQLite sees it.
fn plain(page: &[u8], first: bool, cipher: &Aes256) -> Vec<u8> {
    let start = if first { 16 } else { 0 };
    let (body, rest) = page.split_at(PAGE - RESERVED);
    let mut before: [u8; BLOCK] = rest[..BLOCK].try_into().unwrap();
    let mut text = Vec::with_capacity(PAGE);
    for block in body[start..].chunks_exact(BLOCK) {
        let block: [u8; BLOCK] = block.try_into().unwrap();
        let mut open = Array::from(block);
        cipher.decrypt_block(&mut open);
        text.extend(open.iter().zip(before).map(|(byte, mask)| byte ^ mask));
        before = block;
    }
    text
}

fn decrypted(name: &str, bytes: &[u8], cipher: &Aes256) -> Vec<u8> {
    if name.ends_with("-wal") {
        let frames = bytes.get(32..).unwrap_or_default().chunks_exact(24 + PAGE);
        return frames.flat_map(|frame| plain(&frame[24..], frame[..4] == [0, 0, 0, 1], cipher)).collect();
    }
    bytes.chunks_exact(PAGE).enumerate().flat_map(|(at, page)| plain(page, at == 0, cipher)).collect()
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Everything that the program left on the disk, by file: as it is, and the data file and its log decrypted too. The files
/// are copied by another process: closing them in this one would drop the locks of SQLite.
fn everything(window: &Window, cipher: &Aes256) -> BTreeMap<String, Vec<u8>> {
    let copy = tempfile::tempdir().unwrap();
    let status = std::process::Command::new("cp").arg("-r").arg(window.kit.folder()).arg(copy.path()).status();
    assert!(status.unwrap().success());
    let mut all = BTreeMap::new();
    for path in files(copy.path()) {
        let name = path.strip_prefix(copy.path()).unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        if name.contains("data.") && !name.ends_with("-shm") {
            all.insert(format!("{name} decrypted"), decrypted(&name, &bytes, cipher));
        }
        all.insert(name, bytes);
    }
    all
}

/// Which words are found, and where.
fn found(all: &BTreeMap<String, Vec<u8>>, words: &[String]) -> BTreeMap<String, Vec<String>> {
    let begin = |bytes: &[u8]| u64::from_be_bytes(bytes[..8].try_into().unwrap());
    let begins: HashMap<u64, &String> = words.iter().map(|word| (begin(ending(word)), word)).collect();
    let mut hits: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, bytes) in all {
        for (at, window) in bytes.windows(8).enumerate() {
            let word = begins.get(&begin(window)).filter(|word| bytes[at..].starts_with(ending(word)));
            if let Some(word) = word {
                hits.entry((*word).clone()).or_default().push(name.clone());
            }
        }
    }
    hits
}

fn cipher(window: &Window) -> Aes256 {
    let dir = window.kit.archive_dir("Rossi");
    let unlocked = vault::unlock(&dir, Some(LOGIN), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let key = unlocked.database_key().unwrap();
    let hex = key.expose_hex();
    let bytes: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap()).collect();
    Aes256::new(&Array::try_from(bytes.as_slice()).unwrap())
}

/// S13, F38: no word of an erased person is left in any file, read as it is or decrypted, nor in the next backup. F44: the
/// chain of the journal verifies as before.
#[tokio::test(flavor = "multi_thread")]
async fn r19_nothing_is_left_of_a_hundred_erased_people() {
    let window = Window::open().await;
    let cipher = cipher(&window);
    let staying = window.person("Bea", "Galli", "bea@posta.example").await;
    let mut sheet = String::from("Cognome;Nome;E-mail;Note\n");
    let people: Vec<[String; 5]> = (0..PEOPLE).map(words).collect();
    for [last, first, email, note, _] in &people {
        sheet.push_str(&format!("{};{};{email}@posta.example;Ha detto {note}\n", capital(last), capital(first)));
    }
    let path = window.kit.file("clienti.csv", &sheet);
    committed(&window, &path).await;
    std::fs::remove_file(&path).unwrap();
    let mut ids: Vec<Value> = Vec::with_capacity(PEOPLE);
    for [last, _, email, _, body] in &people {
        let hit = window.say("contact_search", json!({ "text": last, "limit": 5 })).await["hits"][0]["id"].clone();
        assert!(hit.is_string(), "{last}");
        window.logs(&[&hit], "CHIAMATE", "2026-11-20T09:00:00Z", body).await;
        window.say("tags_set", json!({ "contact": hit, "tags": [format!("amici di {email}")] })).await;
        ids.push(hit);
    }
    // An import that nobody finished compares its rows with some of the cards, and keeps what those said.
    let mut other = String::from("ID Custode;Cognome\n");
    ids.iter().take(10).for_each(|id| other.push_str(&format!("{};Altro\n", id.as_str().unwrap())));
    let path = window.kit.file("sospesa.csv", &other);
    let import = checked(&window, &path).await;
    window.say("import_review", json!({ "import": import })).await;
    let page = json!({ "import": import, "offset": 0, "limit": 50 });
    let differences = window.say("import_differences", page.clone()).await;
    assert_eq!(differences["total"], 10, "{differences}");
    std::fs::remove_file(&path).unwrap();

    let all: Vec<String> = people.iter().flatten().cloned().collect();
    let before = found(&everything(&window, &cipher), &all);
    assert_eq!(before.len(), all.len(), "every word can be found before");
    assert!(before.values().flatten().all(|name| name.ends_with("decrypted")), "nothing lies open on the disk");

    window.say("contact_bin", json!({ "ids": ids })).await;
    let preview = window.say("bin_preview", json!({})).await;
    assert_eq!((&preview["contacts"], &preview["communications"]), (&json!(PEOPLE), &json!(PEOPLE)));
    window.empties_bin().await;

    assert!(!window.say("import_differences", page).await.to_string().contains(&capital(&people[0][0])));
    let left = found(&everything(&window, &cipher), &all);
    assert!(left.is_empty(), "{} words are left, such as {:?}", left.len(), left.iter().next());
    window.is_sound().await;
    window.say("archive_lock", json!({})).await;
    let left = found(&everything(&window, &cipher), &all);
    assert!(left.is_empty(), "after the lock: {:?}", left.iter().next());
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    let list = window.say("contact_list", everybody("")).await;
    assert_eq!((&list["total"]["value"], &list["rows"][0]["id"]), (&json!(1), &staying));
}

/// R19 for the erasure from the card: what it leaves on purpose (proofs, suppression hashes, ledger, certificates) says
/// nothing of anybody either.
#[tokio::test(flavor = "multi_thread")]
async fn r19_nothing_is_left_of_people_erased_from_their_cards() {
    const SOME: usize = 20;
    let window = Window::open().await;
    let cipher = cipher(&window);
    let people: Vec<[String; 5]> = (0..SOME).map(words).collect();
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let mut ids = Vec::with_capacity(SOME);
    for (at, [last, first, email, note, body]) in people.iter().enumerate() {
        let id = window.person(&capital(first), &capital(last), &format!("{email}@posta.example")).await;
        let mobile = point("mobile", &format!("333 77001{at:02}"));
        window.say("point_add", json!({ "contact": id, "point": mobile })).await;
        window.say("tags_set", json!({ "contact": id, "tags": [format!("amici di {note}")] })).await;
        let yes = json!({
            "contact": id, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": format!("Modulo di {}", capital(last)), "note": null,
        });
        window.say("consent_record", yes).await;
        window.logs(&[&id], "CHIAMATE", "2026-11-20T09:00:00Z", body).await;
        let hold = json!({
            "contact": id, "communication": null, "kind": "dispute", "reason": format!("Causa di {}", capital(first)),
            "until": null,
        });
        let hold = window.say("hold_set", hold).await;
        window.say("hold_lift", json!({ "id": hold["id"] })).await;
        ids.push(id);
    }
    let all: Vec<String> = people.iter().flatten().cloned().collect();
    assert_eq!(found(&everything(&window, &cipher), &all).len(), all.len(), "every word can be found before");

    let papers = window.kit.folder().join("certificati");
    std::fs::create_dir(&papers).unwrap();
    for id in &ids {
        erased(&window, id).await;
    }
    let list = window.say("erasure_list", json!({})).await;
    assert_eq!((list["erasures"].as_array().unwrap().len(), &list["proofs"]), (SOME, &json!(SOME)));
    let made = json!({ "number": list["erasures"][0]["number"], "language": "it" });
    let certificate = window.say("erasure_certificate", made).await;
    window.kit.host.will_pick(&papers);
    window.say("report_save", json!({ "document": certificate["document"] })).await;
    let left = found(&everything(&window, &cipher), &all);
    assert!(left.is_empty(), "{} words are left, such as {:?}", left.len(), left.iter().next());
    window.is_sound().await;
    window.say("archive_lock", json!({})).await;
    let left = found(&everything(&window, &cipher), &all);
    assert!(left.is_empty(), "after the lock: {:?}", left.iter().next());
}
