//! How safe everything is, in one look (REQUIREMENTS S29, S30, S49): what is encrypted, backed up, tried and verified, and
//! where it lies.

use crate::{
    AppError, Work, anomalies,
    archive::{KeysStanding, OpenArchive, SheetStanding, keys_standing, stats},
    backups::{self, BackupState, PlaceKind, Status, kind_of},
    devices,
    documents::Prepared,
    erasure::LedgerState,
    file_name,
    reports::{LetterText, ReportLanguage, set_paper},
    room::Room,
};
use chrono::{DateTime, Duration, Utc};
use custode_domain::role::Permission;
use custode_report::{SafetyMatter, SafetyPaper, safety_paper};
use custode_vault::hex;
use std::{path::PathBuf, sync::Arc};
use uuid::Uuid;

/// The archive is verified again after so many days.
const VERIFY_EVERY_DAYS: i64 = 31;
/// Where the anomalies stand in the list: after what is copied and verified.
const LEAST: usize = 4;
/// Name of the day on which a verification found damage, until one finds none.
pub(crate) const DAMAGE_SETTING: &str = "damage_found_at";
/// Name of the moment of the last verification that came to its end, whatever it found.
pub(crate) const TRIED_SETTING: &str = "verify_tried_at";

/// How one matter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Good,
    /// Something should be done.
    Warn,
    /// Something must be done.
    Bad,
    /// Neither: a choice, or a fact.
    Plain,
}

/// One matter: stable words, and the values of its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is about.
    pub what: &'static str,
    /// How it stands.
    pub state: State,
    /// Which sentence says it.
    pub says: &'static str,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// How many.
    pub count: Option<u64>,
    /// A name in the sentence.
    pub name: Option<String>,
}

impl Item {
    const fn new(what: &'static str, state: State, says: &'static str) -> Self {
        Self { what, state, says, at: None, count: None, name: None }
    }

    fn at(self, at: Option<DateTime<Utc>>) -> Self {
        Self { at, ..self }
    }

    fn count(self, count: u64) -> Self {
        Self { count: Some(count), ..self }
    }

    fn name(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }
}

/// Something that lies somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lies {
    /// What.
    pub what: &'static str,
    /// The folder; `None` where Custode does not know it.
    pub folder: Option<PathBuf>,
    /// What kind of place it is.
    pub kind: Option<PlaceKind>,
    /// It is encrypted there.
    pub encrypted: bool,
}

impl Lies {
    /// Last part of the path.
    #[must_use]
    pub fn name(&self) -> String {
        self.folder.as_deref().map(file_name).unwrap_or_default()
    }
}

/// Every matter, the most important first.
///
/// # Errors
/// Those of the database.
pub async fn items(work: &Work) -> Result<Vec<Item>, AppError> {
    let (status, figures) = (backups::status(work).await?, stats(work).await?);
    let archive = work.archive();
    let sheet = match archive.sheet_standing(work.now()).await? {
        SheetStanding::Missing => Item::new("sheet", State::Bad, "missing"),
        SheetStanding::Due(at) => Item::new("sheet", State::Warn, if at.is_some() { "due" } else { "unknown" }).at(at),
        SheetStanding::Seen(at) => Item::new("sheet", State::Good, "made").at(Some(at)),
    };
    let (device, forgot) = {
        let machine = work.desk().machine();
        (machine.chosen().is_some_and(|known| known.device_slot.is_some()), machine.memory().forgot)
    };
    let seal = match archive.outside_since().await? {
        Some(at) => Item::new("seal", State::Bad, "changed").at(Some(at)),
        None => Item::new("seal", State::Good, "whole"),
    };
    let watched = if work.may(Permission::Quality) { anomalies::counts(work).await? } else { None };
    let devices = of_devices(work).await?;
    let ledger = match archive.ledger() {
        LedgerState::Fine => (State::Good, "fine"),
        LedgerState::Foreign => (State::Bad, "foreign"),
        LedgerState::Unreachable => (State::Bad, "unreachable"),
    };
    let mut items = vec![
        backup(&status, forgot),
        second(&status),
        trial(&status),
        verified(work, figures.last_verified_at).await?,
        room(archive),
        keys(&keys_standing(work).await?),
        sheet.count(u64::from(archive.kit_no())),
        Item::new("cipher", State::Good, "on").name(figures.cipher),
        seal,
        Item::new("ledger", ledger.0, ledger.1),
        devices,
        Item::new("idle", State::Good, "on").count(u64::from(archive.idle_minutes())),
        Item::new("device", State::Plain, if device { "on" } else { "off" }),
    ];
    if let Some((survey, counts, _)) = watched {
        let open: u64 = counts.iter().map(|(_, count)| count).sum();
        let (state, says) = if open == 0 { (State::Good, "none") } else { (State::Warn, "open") };
        items.insert(LEAST, Item::new("anomalies", state, says).count(open).at(Some(survey.at)));
    }
    Ok(items)
}

/// Whether the device at hand is in the register, and whether somebody said of each that its disk is encrypted.
async fn of_devices(work: &Work) -> Result<Item, AppError> {
    let register = devices::register(work).await?;
    let flagged = register.devices.iter().filter(|item| item.device.needs_a_look()).count() as u64;
    Ok(match (register.suggested, flagged) {
        (Some(_), _) => Item::new("devices", State::Warn, "missing"),
        (None, 0) => Item::new("devices", State::Good, "fine"),
        (None, flagged) => Item::new("devices", State::Warn, "flagged").count(flagged),
    })
}

fn backup(status: &Status, forgot: bool) -> Item {
    let (state, says) = match status.state {
        BackupState::NoPlace if forgot => (State::Bad, "forgotten"),
        BackupState::NoPlace => (State::Bad, "no-place"),
        BackupState::Never => (State::Bad, "never"),
        BackupState::Failed => (State::Bad, "failed"),
        BackupState::Old => (State::Warn, "old"),
        BackupState::Fine => (State::Good, "fine"),
    };
    Item::new("backup", state, says).at(status.last_at)
}

fn second(status: &Status) -> Item {
    let away = status.places.iter().filter(|place| !place.same_disk).count();
    match (status.places.len(), away) {
        (0 | 1, _) => Item::new("second", State::Warn, "one"),
        (_, 0) => Item::new("second", State::Warn, "same-disk"),
        _ => Item::new("second", State::Good, "two"),
    }
}

/// What is left on the disk, in MB; from ten thousand on in GB.
fn room(archive: &OpenArchive) -> Item {
    let Some(room) = Room::beside(archive) else { return Item::new("room", State::Plain, "unknown") };
    let state = if room.tight { State::Bad } else { State::Good };
    let mega = room.free / 1_000_000;
    match (room.tight, mega < 10_000) {
        (true, true) => Item::new("room", state, "tight").count(mega),
        (true, false) => Item::new("room", state, "tight-gb").count(mega / 1_000),
        (false, true) => Item::new("room", state, "enough").count(mega),
        (false, false) => Item::new("room", state, "enough-gb").count(mega / 1_000),
    }
}

fn keys(standing: &KeysStanding) -> Item {
    let (state, says) = match standing.changed_at {
        _ if standing.due => (State::Bad, "due"),
        None => (State::Plain, "first"),
        Some(_) => (State::Good, "changed"),
    };
    Item::new("keys", state, says).at(standing.changed_at)
}

fn trial(status: &Status) -> Item {
    let failed = status.drill_result.as_deref().is_some_and(|result| result != "ok");
    let item = match status.drill_at {
        _ if failed => Item::new("trial", State::Bad, "failed"),
        None => Item::new("trial", State::Warn, "never"),
        Some(_) if status.drill_due => Item::new("trial", State::Warn, "due"),
        Some(_) => Item::new("trial", State::Good, "passed"),
    };
    item.at(status.drill_at)
}

/// Whether the archive is to be verified again: at once after a session that did not close (SECURITY 2.3). What did not pass is
/// looked at again after a day.
///
/// # Errors
/// Those of the database.
pub(crate) async fn verify_due(work: &Work) -> Result<bool, AppError> {
    let (now, last) = (work.now(), stats(work).await?.last_verified_at);
    let old = last.is_none_or(|at| now - at > Duration::days(VERIFY_EVERY_DAYS));
    let owed = old || work.archive().owes_check() || damage_found(work).await?.is_some();
    let tried = instant(work, TRIED_SETTING).await?.filter(|at| last.is_none_or(|passed| *at > passed));
    Ok(owed && tried.is_none_or(|at| now - at > Duration::days(1) || now < at))
}

/// When a verification found damage, until one finds none.
///
/// # Errors
/// Those of the database.
pub async fn damage_found(work: &Work) -> Result<Option<DateTime<Utc>>, AppError> {
    instant(work, DAMAGE_SETTING).await
}

async fn instant(work: &Work, setting: &str) -> Result<Option<DateTime<Utc>>, AppError> {
    let text = work.reader().setting(setting).await?;
    Ok(text.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map(|at| at.with_timezone(&Utc)))
}

async fn verified(work: &Work, last: Option<DateTime<Utc>>) -> Result<Item, AppError> {
    if let Some(at) = damage_found(work).await? {
        return Ok(Item::new("verified", State::Bad, "damage").at(Some(at)));
    }
    if work.archive().owes_check() {
        return Ok(Item::new("verified", State::Warn, "owed").at(last));
    }
    Ok(match last {
        None => Item::new("verified", State::Warn, "never"),
        Some(at) if work.now() - at > Duration::days(VERIFY_EVERY_DAYS) => {
            Item::new("verified", State::Warn, "old").at(last)
        }
        Some(_) => Item::new("verified", State::Good, "passed").at(last),
    })
}

/// The page as a PDF, for whoever keeps the proof that safety is looked after.
///
/// # Errors
/// Those of the database and of [`set_paper`].
pub async fn paper(work: &Work, language: ReportLanguage) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let state = |state| match state {
        State::Good => "good",
        State::Warn => "warn",
        State::Bad => "bad",
        State::Plain => "plain",
    };
    let matter = |item: Item| SafetyMatter {
        what: item.what,
        state: state(item.state),
        says: item.says,
        at: item.at,
        count: item.count,
        name: item.name,
    };
    let (seq, head) = work.archive().reader().head().await?;
    let paper = SafetyPaper {
        archive: work.archive().name().to_owned(),
        at: work.now(),
        by: work.archive().login().to_owned(),
        matters: items(work).await?.into_iter().map(matter).collect(),
        places: places(work).await?.into_iter().map(|lies| (lies.what, lies.name(), lies.encrypted)).collect(),
        seq,
        head: hex(&head),
    };
    let text = safety_paper(&paper, language);
    let letter = LetterText { subject: text.subject, body: text.body, closing: text.closing, ..LetterText::default() };
    set_paper(work, letter, language, ("report-safety-file-stem", format!("S-{seq}"))).await
}

/// Where the data are: archive, ledger, backups, what the program keeps for itself, and what was taken out.
///
/// # Errors
/// Those of the database.
pub async fn places(work: &Work) -> Result<Vec<Lies>, AppError> {
    let lies = |what, folder: PathBuf, encrypted| {
        let kind = Some(kind_of(&folder));
        Lies { what, folder: Some(folder), kind, encrypted }
    };
    let dir = work.archive().dir().to_owned();
    let beside = dir.parent().map(std::path::Path::to_owned).unwrap_or_default();
    let mut all = vec![lies("archive", dir, true), lies("ledger", beside, false)];
    let status = backups::status(work).await?;
    all.extend(status.places.into_iter().map(|place| lies("backup", place.path, true)));
    all.push(lies("program", work.desk().ports.data_dir.clone(), false));
    all.push(lies("drafts", crate::reach::drafts_folder(&work.desk().ports.data_dir), false));
    all.push(Lies { what: "exports", folder: None, kind: None, encrypted: false });
    Ok(all)
}
