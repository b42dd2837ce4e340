//! An open archive: keys, data file and lock belong together and end together.

mod held;

use super::arrival::{Arrival, fits};
use crate::{
    AppError, Desk,
    contacts::OpenedCards,
    desk::locked,
    erasure::LedgerState,
    instructions::Ledger,
    machine::archive_name,
    reach::Crowds,
    replicas::Replicas,
    safety::TRIED_SETTING,
    users::{Confirmed, Rights},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{ActorId, CommunicationId, ReplicaId, ScopeId, TxnId},
    journal::Body,
    personal::Personal,
    records::{AuditNote, SignerKey},
};
use custode_store::{Act, Archive, CreateArchive, ReplicaCause};
use custode_vault::{
    EarlyHash, Holder, KdfParams, NewArchive, OsEntropy, Passphrase, RecoveryCode, SealMemory, SealState, Unlocked,
    VaultError, blake3_file, random_array,
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU16},
    },
};
use uuid::Uuid;

/// Minutes without a touch before an archive locks, until the person says otherwise.
const IDLE_MINUTES: u16 = 5;
/// Name of the idle setting inside the archive.
const IDLE_SETTING: &str = "idle_minutes";
/// Name of the mark of sample archives.
const SAMPLE_SETTING: &str = "sample";
/// Name of the mark of archives that owe a verification; it outlives the sessions that did not make it.
pub(super) const OWED_SETTING: &str = "check_owed";

/// What a new archive is made from.
pub(crate) struct Birth {
    pub(crate) dir: PathBuf,
    pub(crate) file_uuid: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) login: String,
    pub(crate) passphrase: Passphrase,
    pub(crate) sample: bool,
}

/// An open archive.
pub struct OpenArchive {
    dir: PathBuf,
    name: String,
    sample: bool,
    seal: SealState,
    file_uuid: Uuid,
    actor: ActorId,
    login: String,
    idle: AtomicU16,
    ledger: Mutex<LedgerState>,
    rights: Rights,
    /// A version of the instructions waits for the person at the desk.
    owes_reading: AtomicBool,
    /// A session did not close, or the file is not the one that was closed, and no verification passed since
    /// (SECURITY 2.3).
    owes_check: AtomicBool,
    confirmed: Confirmed,
    opened_cards: OpenedCards,
    /// The time that was seen before the clock went back.
    clock_back: Mutex<Option<DateTime<Utc>>>,
    /// Whom the gate lets be reached, kept for the lists of people.
    crowds: tokio::sync::Mutex<Crowds>,
    /// Another one takes its place when the whole archive is written anew.
    store: Mutex<Arc<Archive>>,
    vault: Mutex<Unlocked>,
}

custode_domain::redacted!(OpenArchive);

/// What an archive says of itself.
struct About {
    sample: bool,
    idle_minutes: u16,
    owes_check: bool,
}

impl About {
    async fn read(store: &Archive) -> Result<Self, AppError> {
        let reader = store.reader();
        let idle = reader.setting(IDLE_SETTING).await?.and_then(|text| text.parse().ok());
        Ok(Self {
            sample: reader.setting(SAMPLE_SETTING).await?.is_some(),
            idle_minutes: idle.unwrap_or(IDLE_MINUTES),
            owes_check: reader.setting(OWED_SETTING).await?.is_some(),
        })
    }
}

/// What this program says about itself in a lock file.
#[must_use]
pub fn holder(desk: &Desk) -> Holder {
    let env = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
    Holder {
        pid: std::process::id(),
        // The system is asked: its variable is the shell's, and a desktop session has none.
        host: Personal::new(desk.host().machine_name()),
        user: Personal::new(env(if cfg!(windows) { &["USERNAME"] } else { &["USER", "LOGNAME"] })),
        started: desk.now().to_rfc3339(),
    }
}

fn new_nonce() -> Result<String, AppError> {
    Ok(STANDARD.encode(random_array::<16>(&mut OsEntropy)?))
}

impl OpenArchive {
    /// Makes keys and data file. When the data file cannot be made, no folder stays behind.
    pub(crate) async fn create(
        desk: &Desk,
        birth: Birth,
        kdf: impl FnOnce() -> KdfParams + Send + 'static,
    ) -> Result<(Self, RecoveryCode), AppError> {
        let at = desk.now();
        let holder = holder(desk);
        let Birth { dir, file_uuid, user_id, login, passphrase, sample } = birth;
        let place = dir.clone();
        let (mut vault, code) = tokio::task::spawn_blocking(move || {
            custode_vault::create(
                &place,
                &NewArchive {
                    file_uuid,
                    user_id,
                    login: &login,
                    passphrase: &passphrase,
                    kdf: kdf(),
                    schema_min_reader: custode_store::DATA_SCHEMA,
                    holder: &holder,
                },
                &mut OsEntropy,
            )
        })
        .await??;
        let key = match vault.mark_dirty().and_then(|()| vault.database_key()) {
            Ok(key) => key,
            Err(error) => {
                // A disk that is full before the data file exists must not leave half an archive.
                drop(vault);
                let _ = std::fs::remove_dir_all(&dir);
                return Err(error.into());
            }
        };
        let new = CreateArchive {
            scope: ScopeId::from_uuid(desk.new_id()),
            replica: ReplicaId::from_uuid(desk.new_id()),
            at,
        };
        let store = match Archive::create(&vault.data_file(), &key, new).await {
            Ok(store) => store,
            Err(error) => {
                drop(vault);
                let _ = std::fs::remove_dir_all(&dir);
                return Err(error.into());
            }
        };
        *locked(&desk.held) = vault.lock();
        let nonce = new_nonce()?;
        desk.replicas.begin(file_uuid, store.replica(), &nonce);
        store.renew_nonce(&nonce).await?;
        if sample {
            store.set_setting(SAMPLE_SETTING, "1").await?;
        }
        let about = About::read(&store).await?;
        let archive = Self::assemble(dir, vault, store, SealState::Clean, about)?;
        archive.confirmed.set(at);
        Ok((archive, code))
    }

    /// Opens keys and data file. Nothing is written before everything fits.
    pub(crate) async fn open(
        desk: &Desk,
        dir: PathBuf,
        unlock: impl FnOnce(&Path) -> Result<Unlocked, VaultError> + Send + 'static,
    ) -> Result<Self, AppError> {
        crate::backups::fit_for_work(&dir)?;
        Self::arrive(desk, dir, Arrival::Usual, unlock).await
    }

    /// The same for one that may have just been unpacked.
    pub(crate) async fn arrive(
        desk: &Desk,
        dir: PathBuf,
        arrival: Arrival,
        unlock: impl FnOnce(&Path) -> Result<Unlocked, VaultError> + Send + 'static,
    ) -> Result<Self, AppError> {
        let header = custode_vault::inspect(&dir)?;
        let lock = desk.lock_folder(&dir)?;
        let memory = desk.machine().seal_memory(&dir);
        let place = dir.clone();
        let (vault, seal) = tokio::task::spawn_blocking(move || -> Result<_, VaultError> {
            // The longest two steps at once. A header that lies here is found out: its MAC is checked, and the file named
            // by the true one is hashed again if it is another.
            let early = header.closed_cleanly.then(|| EarlyHash::begin(header.data_file));
            let mut vault = unlock(&place)?;
            if !vault.is_writable() {
                vault.hold(lock)?;
            }
            let seal = match early {
                Some(early) => vault.check_seal_early(early, memory)?,
                None => vault.check_seal(&vault.data_file(), memory)?,
            };
            Ok((vault, seal))
        })
        .await??;
        if vault.schema_min_reader() > custode_store::DATA_SCHEMA {
            return Err(custode_store::StoreError::NewerFile { needs: vault.schema_min_reader() }.into());
        }
        let key = vault.database_key()?;
        if let Arrival::Restored(backup) = &arrival {
            fits(&vault, backup, &key).await?;
        }
        let vault = super::upgrade::upgraded(vault, &key).await?;
        let store = Archive::open(&vault.data_file(), &key).await?;
        let (left, nonce) = (store.replica_mark().await?, new_nonce()?);
        let (id, replicas) = (vault.file_uuid(), Arc::clone(&desk.replicas));
        // Header and memory are written while the archive is read for the first time; nothing is written into that before.
        let mut vault = vault;
        let marked = tokio::task::spawn_blocking(move || vault.mark_dirty().map(|()| vault));
        let (mark, renewed) = (left.clone(), nonce.clone());
        let recognised = tokio::task::spawn_blocking(move || replicas.recognise(id, &mark, &renewed));
        let read = About::read(&store).await;
        let (marked, known) = (marked.await?, recognised.await?);
        let begun = marked.map_err(AppError::from).and_then(|vault| Ok((vault, read?)));
        if known && begun.is_err() {
            desk.replicas.take_back(id, &left, &nonce);
        }
        let (vault, about) = begun?;
        let mut archive = Self::assemble(dir, vault, store, seal, about)?;
        let cause = match arrival {
            Arrival::Usual if known && !archive.changed_outside() => None,
            Arrival::Usual => Some(ReplicaCause::Copy),
            Arrival::Restored(_) => Some(ReplicaCause::Restore),
        };
        archive.take_part(desk, cause, &nonce).await?;
        archive.read_access().await?;
        let owed = Ledger::of(&archive).await?.owed_by(archive.actor());
        archive.set_owes_reading(owed.is_some());
        Ok(archive)
    }

    /// Writes as the installation that was left here, or, when this file is a copy, an older one or from another machine,
    /// as a new one with a chain of its own (R12). The machine's memory is renewed before the archive: a kill in between
    /// costs a chain, the other way round a copy could pass. The opening is noted in the same write.
    async fn take_part(&mut self, desk: &Desk, anew: Option<ReplicaCause>, nonce: &str) -> Result<(), AppError> {
        if let Some(cause) = anew {
            let replica = ReplicaId::from_uuid(desk.new_id());
            desk.replicas.begin(self.file_uuid, replica, nonce);
            let store = self.store.get_mut().unwrap_or_else(PoisonError::into_inner);
            let store = Arc::get_mut(store).ok_or(AppError::Internal("arrival"))?;
            store.renew_replica(replica, cause, nonce, desk.now()).await?;
            crate::outbox::hold_back(store).await?;
        }
        let waiting = if anew.is_some() { self.reader().outbox_queued().await? } else { Vec::new() };
        self.note_opened(desk, nonce, &waiting).await
    }

    fn assemble(
        dir: PathBuf,
        vault: Unlocked,
        store: Archive,
        seal: SealState,
        about: About,
    ) -> Result<Self, AppError> {
        store.sign_with(vault.journal_signer()?);
        Ok(Self {
            name: archive_name(&dir),
            dir,
            sample: about.sample,
            seal,
            file_uuid: vault.file_uuid(),
            actor: ActorId::from_uuid(vault.user_id()),
            login: vault.login().into_inner(),
            idle: AtomicU16::new(about.idle_minutes),
            ledger: Mutex::default(),
            owes_reading: AtomicBool::new(false),
            owes_check: AtomicBool::new(about.owes_check || !matches!(seal, SealState::Clean | SealState::FirstSeen)),
            rights: Rights::weakest(ActorId::from_uuid(vault.user_id())),
            confirmed: Confirmed::default(),
            opened_cards: OpenedCards::default(),
            clock_back: Mutex::default(),
            crowds: tokio::sync::Mutex::default(),
            store: Mutex::new(Arc::new(store)),
            vault: Mutex::new(vault),
        })
    }

    /// Closes the data file and seals it. Never fails: a seal that could not be written shows at the next open.
    /// Returns what this machine should remember.
    pub(crate) async fn close(&self, replicas: &Replicas) -> Option<SealMemory> {
        let store = self.store();
        let head = store.reader().head().await.ok();
        let mark = store.replica_mark().await;
        let closed = store.close().await;
        if let Ok(mark) = mark {
            replicas.leave(self.file_uuid, &mark);
        }
        let (Ok(()), Some((seq, hash))) = (closed, head) else { return None };
        let mut vault = locked(&self.vault);
        let (length, blake3) = blake3_file(&vault.data_file()).ok()?;
        vault.mark_clean(length, blake3, seq, hash).ok()?;
        Some(vault.seal_memory())
    }

    /// Writes the opening, and the failures before it, into the journal (SECURITY 2.4); from now on `nonce` is the one that
    /// this machine must know.
    async fn note_opened(&self, desk: &Desk, nonce: &str, unsure: &[CommunicationId]) -> Result<(), AppError> {
        crate::binned::seed_clock(self, desk.now()).await?;
        let act = Act { actor: self.actor, at: desk.now(), txn: TxnId::from_uuid(desk.new_id()) };
        let store = self.store();
        let unit = store.scope();
        let changed = self.changed_outside().then(|| "changed-outside".to_owned());
        let failures = desk.replicas.failures(self.file_uuid);
        // An archive from before there were reasons gets them; they are never deleted, so none means that.
        let without_reasons = self.reader().reasons().await?.is_empty();
        let waiting = self.outside_since().await?;
        let key = locked(&self.vault).signing_public_key();
        // The journal names each key that signs it. A page of it that cannot be read shuts nobody out: verification tells.
        let new_signer = self.reader().names_signer(self.actor, &key).await.is_ok_and(|named| !named);
        store
            .transact(act, async |tx| -> Result<(), AppError> {
                tx.renew_nonce(nonce).await?;
                super::outside::remember(self, tx, desk.now(), waiting).await?;
                // A lock seals what nobody looked at: the debt is kept in the archive.
                if self.owes_check() {
                    tx.set_setting(OWED_SETTING, &desk.now().to_rfc3339()).await?;
                }
                if !matches!(self.seal, SealState::Clean | SealState::FirstSeen) {
                    // What was tried before is no answer to this.
                    tx.set_setting(TRIED_SETTING, "").await?;
                }
                if new_signer {
                    tx.write(unit, Body::SignerKnown(SignerKey { key: key.to_vec() }));
                }
                if failures > 0 {
                    let note = AuditNote { count: Some(u64::from(failures)), ..AuditNote::default() };
                    tx.write(unit, Body::AuditUnlockFailed(note));
                }
                if without_reasons {
                    crate::privacy::ship_reasons(desk, tx);
                }
                tx.write(unit, Body::AuditOpened(AuditNote { detail: changed, ..AuditNote::default() }));
                crate::outbox::unsure(tx, unsure).await
            })
            .await?;
        desk.replicas.told_failures(self.file_uuid, failures);
        Ok(())
    }
}
