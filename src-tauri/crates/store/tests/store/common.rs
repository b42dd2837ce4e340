//! Real SQLCipher files in a temporary folder, with keys of a real vault.

use std::{
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, Method, NewConsentEvent},
    consent_type::{ConsentType, NewConsentType},
    contact::{ContactChange, ContactEditor, ContactField, ContactKind, ContactPoint, PointKind, PostalAddress},
    ids::{ActorId, BatchId, ConsentEventId, ConsentTypeId, ContactId, PointId, ReplicaId, ScopeId, SourceId, TxnId},
    journal::{FieldValue, Origin},
};
use custode_store::{Act, Archive, CreateArchive};
use custode_vault::{DatabaseKey, Holder, KdfParams, NewArchive, OsEntropy, Passphrase};
use sqlx::{ConnectOptions, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use uuid::Uuid;

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A new id, in ascending order as UUIDv7 would be.
pub fn new_id() -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// The key of a vault that is made once for all tests of a process: deriving one takes half a second.
pub fn key() -> DatabaseKey {
    static KEY: OnceLock<DatabaseKey> = OnceLock::new();
    KEY.get_or_init(make_key).clone()
}

/// The key of another archive.
pub fn make_key() -> DatabaseKey {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("corretto cavallo batteria graffetta".to_owned());
    let holder = Holder { pid: 1, host: String::new().into(), user: String::new().into(), started: String::new() };
    let new = NewArchive {
        file_uuid: new_id(),
        user_id: new_id(),
        login: "Anna",
        passphrase: &passphrase,
        kdf: KdfParams::FLOOR,
        schema_min_reader: 1,
        holder: &holder,
    };
    let (unlocked, _) = custode_vault::create(&dir.path().join("a.custode"), &new, &mut OsEntropy).unwrap();
    unlocked.database_key().unwrap()
}

pub struct Fresh {
    pub dir: TempDir,
    pub archive: Archive,
}

impl Fresh {
    /// The end of a test: everything is written and the log is gone.
    pub async fn end(&self) {
        self.archive.close().await.unwrap();
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().join("data.db")
    }

    pub async fn reopen(&mut self) {
        self.archive.close().await.unwrap();
        self.archive = Archive::open(&self.path(), &key()).await.unwrap();
    }

    pub async fn all_checks_pass(&self) {
        for check in self.archive.verify().await.unwrap() {
            assert!(check.ok, "{}: {}", check.name, check.detail);
        }
    }
}

pub async fn fresh() -> Fresh {
    let dir = tempfile::tempdir().unwrap();
    let new = CreateArchive { scope: ScopeId::from_uuid(new_id()), replica: ReplicaId::from_uuid(new_id()), at: at(0) };
    let archive = Archive::create(&dir.path().join("data.db"), &key(), new).await.unwrap();
    Fresh { dir, archive }
}

/// A connection beside the program, as an insider with the key would have.
pub async fn insider(path: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .pragma("key", format!("\"x'{}'\"", key().expose_hex()))
        .foreign_keys(false)
        .disable_statement_logging();
    options.connect().await.unwrap()
}

/// Minutes after a fixed morning.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_795_000_000_000 + minutes * 60_000).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn today() -> NaiveDate {
    at(0).date_naive()
}

pub fn operator() -> ActorId {
    ActorId::from_bytes([0xaa; 16])
}

pub fn act(minutes: i64) -> Act {
    Act { actor: operator(), at: at(minutes), txn: TxnId::from_uuid(new_id()) }
}

pub fn new_contact() -> ContactId {
    ContactId::from_uuid(new_id())
}

pub fn source() -> SourceId {
    SourceId::from_bytes([0x5c; 16])
}

pub fn email(address: &str) -> ContactPoint {
    ContactPoint::new(PointId::from_uuid(new_id()), PointKind::Email, address, address)
}

pub fn mobile(number: &str) -> ContactPoint {
    ContactPoint::new(PointId::from_uuid(new_id()), PointKind::Mobile, number, number)
}

pub fn address(city: &str, province: &str) -> ContactPoint {
    let mut point = ContactPoint::new(PointId::from_uuid(new_id()), PointKind::Post, city, city);
    point.address = Some(PostalAddress {
        city: Some(city.to_owned()),
        province: Some(province.to_owned()),
        ..PostalAddress::default()
    });
    point
}

pub fn person(first: &str, last: &str, points: Vec<ContactPoint>) -> ContactChange {
    let mut editor = ContactEditor::new_contact(ContactKind::Person);
    editor.set_text(ContactField::FirstName, first).set_text(ContactField::LastName, last);
    editor.set(ContactField::Source, FieldValue::Id(source().as_uuid()));
    for point in points {
        editor.put_point(point);
    }
    editor.finish(None)
}

pub fn from_row(change: ContactChange, batch: BatchId, row: u64) -> ContactChange {
    let origin = Origin {
        source: Some(source()),
        batch: Some(batch),
        file: Some("clienti.xlsx".to_owned()),
        table: None,
        row: Some(row),
        ..Origin::default()
    };
    ContactChange { origin: Some(origin), ..change }
}

pub fn newsletter(min_evidence: u8) -> ConsentType {
    NewConsentType {
        title: "Newsletter".to_owned(),
        code: "newsletter".to_owned(),
        validity_days: Some(365),
        allow_mass: true,
        channels: Some(vec![Channel::Email]),
        min_evidence,
        ..NewConsentType::default()
    }
    .parse(None)
    .unwrap()
}

pub fn decision(
    kind: ConsentTypeId,
    state: ConsentState,
    on: NaiveDate,
    heads: Vec<ConsentEventId>,
) -> custode_domain::consent::ConsentEvent {
    NewConsentEvent {
        consent_type: kind,
        point: None,
        state,
        decided_on: Some(on),
        method: Method::PaperForm,
        wording: None,
        evidence_level: None,
        evidence: None,
        valid_until: None,
        note: None,
    }
    .parse(ConsentEventId::from_uuid(new_id()), heads, today(), false, false)
    .unwrap()
}
