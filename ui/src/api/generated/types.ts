// Written by `cargo xtask codegen` from src-tauri/crates/api. Do not edit.

/**
 * What the person at the desk may do and see.
 */
export type AccessView = { 
/**
 * Name of the role; empty for a shipped one under its own name.
 */
role: string, 
/**
 * Which shipped role.
 */
shipped: ShippedRole | null, 
/**
 * Functions.
 */
may: Array<Permission>, 
/**
 * Fields that are not there.
 */
hides: Array<Facet>, 
/**
 * Only the cards that they look after.
 */
ownCards: boolean, };

/**
 * What became of one right.
 */
export type ActionOutcome = "done" | "partly" | "refused";

/**
 * Which part of the log; every condition must hold.
 */
export type ActivityFilter = { 
/**
 * By this operator.
 */
operator: OperatorId | null, 
/**
 * About this person.
 */
contact: ContactId | null, 
/**
 * This sort of acts.
 */
group: ActivityGroup | null, 
/**
 * From this day on.
 */
since: string | null, 
/**
 * Up to this day.
 */
until: string | null, };

/**
 * Sorts of acts.
 */
export type ActivityGroup = "people" | "decisions" | "contacts" | "imports" | "out" | "access" | "rules" | "erasure";

/**
 * One action.
 */
export type ActivityItem = { 
/**
 * Number of its first entry.
 */
first: number, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Stable word for what was done.
 */
deed: string, 
/**
 * Code of what it was about.
 */
what: string, 
/**
 * Key of the message for that; null = none is shown.
 */
word: string | null, 
/**
 * Reason or result in words, number of a request or a document.
 */
detail: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * The first few people.
 */
people: Array<ActivityPerson>, 
/**
 * It was about a person who is erased.
 */
erased: boolean, };

/**
 * Ask for a page of the log.
 */
export type ActivityList = { 
/**
 * Which part.
 */
filter: ActivityFilter, 
/**
 * `next` of the page before; null = the latest.
 */
before: number | null, 
/**
 * At most 200.
 */
limit: number, };

/**
 * A page of the log.
 */
export type ActivityPage = { 
/**
 * Latest first.
 */
items: Array<ActivityItem>, 
/**
 * Where the next page begins; null = there is none.
 */
next: number | null, };

/**
 * Somebody whom a line is about.
 */
export type ActivityPerson = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * Its name.
 */
name: string, };

/**
 * Save a part of the log as a table.
 */
export type ActivitySave = { 
/**
 * Which part.
 */
filter: ActivityFilter, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * A part of the log that was saved.
 */
export type ActivitySaved = { 
/**
 * Name of the file; null when the dialog was cancelled.
 */
file: string | null, 
/**
 * Lines written.
 */
rows: number, 
/**
 * Earlier lines found no room; the last line of the file says so.
 */
cut: boolean, };

/**
 * What each operator took out since a day.
 */
export type ActivityTotals = { 
/**
 * From this day on.
 */
since: string | null, };

/**
 * What everybody took out or looked at, and the end of the chain.
 */
export type ActivityTotalsView = { 
/**
 * Those with the most rows first.
 */
operators: Array<OperatorTotals>, 
/**
 * Entries of the journal.
 */
entries: number, 
/**
 * Hash of the end of the chain, hexadecimal.
 */
head: string, 
/**
 * When the archive was last verified.
 */
lastVerifiedAt: string | null, };

/**
 * A postal address in parts.
 */
export type AddressView = { 
/**
 * Street and number.
 */
street: string, 
/**
 * CAP.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * Province code.
 */
province: string, 
/**
 * Country code, `IT` by default.
 */
country: string, };

/**
 * Asks for the agenda.
 */
export type AgendaAsk = { 
/**
 * Lines of each part at most, up to 200.
 */
limit: number, };

/**
 * One part of the agenda.
 */
export type AgendaPart = { 
/**
 * Lines, the earliest day first.
 */
lines: Array<RegisterLine>, 
/**
 * How many there are.
 */
total: number, };

/**
 * What is to be followed up.
 */
export type AgendaView = { 
/**
 * The day that counts as today.
 */
today: string, 
/**
 * Its days are over.
 */
overdue: AgendaPart, 
/**
 * Today.
 */
due: AgendaPart, 
/**
 * In the six days after today.
 */
week: AgendaPart, 
/**
 * Beyond.
 */
later: AgendaPart, };

/**
 * A value on both sides of a pair.
 */
export type AlikeFieldView = { 
/**
 * Field of the command line's vocabulary.
 */
field: string, 
/**
 * On the card or in the earlier row.
 */
other: string, 
/**
 * In the row.
 */
own: string, 
/**
 * Both say something, and not the same.
 */
differs: boolean, };

/**
 * A window of the pairs, and the three piles.
 */
export type AlikePage = { 
/**
 * The pairs of the window, most alike first.
 */
pairs: Array<AlikePairView>, 
/**
 * Pairs in all.
 */
total: number, 
/**
 * Pairs without a decision.
 */
open: number, 
/**
 * The first of them, from 0.
 */
firstOpen: number | null, 
/**
 * Pairs decided: joined, kept apart, put off.
 */
joined: number, 
/**
 * Of the joined, firms beside a person: their rows are new still.
 */
joinedBeside: number, 
/**
 * Kept apart.
 */
apart: number, 
/**
 * Put off.
 */
later: number, 
/**
 * Stessa persona: rows that are certainly somebody known. None before the search.
 */
same: number | null, 
/**
 * Nuove: rows that make a new card, while nothing more is joined. None before the search.
 */
fresh: number | null, 
/**
 * The list is too long to be compared as a whole.
 */
tooLong: boolean, };

/**
 * A row that may be somebody known.
 */
export type AlikePairView = { 
/**
 * The row.
 */
row: number, 
/**
 * The organisations of the two are compared.
 */
organisation: boolean, 
/**
 * The earlier row that it may be.
 */
otherRow: number | null, 
/**
 * The card that it may be.
 */
otherCard: ContactId | null, 
/**
 * Name in the row.
 */
name: string, 
/**
 * Name of the other.
 */
otherName: string, 
/**
 * Likelihood from 0 to 1000.
 */
score: number, 
/**
 * What speaks for it and against it, as stable codes.
 */
reasons: Array<string>, 
/**
 * What was decided.
 */
verdict: AlikeVerdict | null, 
/**
 * The values side by side.
 */
fields: Array<AlikeFieldView>, 
/**
 * Other undecided pairs of firms that are alike to the same one for the same reasons.
 */
equal: number, };

/**
 * A pile that asks nothing.
 */
export type AlikePile = "same" | "fresh";

/**
 * What the person decides about a pair.
 */
export type AlikeVerdict = "join" | "apart" | "later";

/**
 * What an operator did in one day.
 */
export type AnomalyActs = { 
/**
 * Who.
 */
operator: OperatorId, 
/**
 * Their name.
 */
name: string, 
/**
 * The last act of that day.
 */
at: string, 
/**
 * Values or rows.
 */
count: number, };

/**
 * A card of an anomaly.
 */
export type AnomalyCard = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * Its name.
 */
name: string, };

/**
 * How many are open of one sort.
 */
export type AnomalyCount = { 
/**
 * The sort.
 */
sort: AnomalySort, 
/**
 * How many.
 */
count: number, };

/**
 * Dismiss an anomaly.
 */
export type AnomalyDismiss = { 
/**
 * Which.
 */
id: AnomalyId, 
/**
 * Why it is in order; required.
 */
reason: string, };

/**
 * An anomaly.
 */
export type AnomalyId = string & { readonly __id: "anomaly" };

/**
 * An anomaly.
 */
export type AnomalyItem = { 
/**
 * Which.
 */
id: AnomalyId, 
/**
 * What it is.
 */
sort: AnomalySort, 
/**
 * It is still there; a dismissed one may be gone.
 */
there: boolean, 
/**
 * The first few cards.
 */
cards: Array<AnomalyCard>, 
/**
 * How many cards there are.
 */
cardCount: number, 
/**
 * The value as the screen shows it: of a sealed one only its end.
 */
value: string, 
/**
 * The day of birth that the codice fiscale tells.
 */
told: string | null, 
/**
 * The day of birth on the card.
 */
written: string | null, 
/**
 * What an operator did.
 */
acts: AnomalyActs | null, 
/**
 * Why it was dismissed.
 */
dismissed: AnomalyReason | null, };

/**
 * A window of lines.
 */
export type AnomalyList = { 
/**
 * Only this sort.
 */
sort: AnomalySort | null, 
/**
 * Those that were dismissed, instead of those that are open.
 */
dismissed: boolean, 
/**
 * First, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Lines of the page.
 */
export type AnomalyPage = { 
/**
 * Lines from `offset`.
 */
items: Array<AnomalyItem>, 
/**
 * In all.
 */
total: number, };

/**
 * Why an anomaly was dismissed.
 */
export type AnomalyReason = { 
/**
 * Why.
 */
reason: string, 
/**
 * By whom.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * Make a dismissed anomaly a question again.
 */
export type AnomalyReopen = { 
/**
 * Which.
 */
id: AnomalyId, };

/**
 * What looks wrong.
 */
export type AnomalySort = "iban" | "phone" | "vat_number" | "tax_code" | "code_name" | "code_birth" | "many_reveals" | "many_exports" | "many_reads";

/**
 * The latest look in figures; only the sorts that the role is shown.
 */
export type AnomalySummary = { 
/**
 * When it ended; null while none was made since the archive was opened.
 */
at: string | null, 
/**
 * A look that is at work.
 */
job: JobId | null, 
/**
 * Cards that it read.
 */
checked: number, 
/**
 * Open ones.
 */
open: number, 
/**
 * By sort.
 */
sorts: Array<AnomalyCount>, 
/**
 * Dismissed ones.
 */
dismissed: number, };

/**
 * Record the answers of a sheet in one step.
 */
export type AnswersRecord = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Day the person decided.
 */
decidedOn: string, 
/**
 * How.
 */
method: ConsentMethod, 
/**
 * 0 to 3.
 */
evidenceLevel: number, 
/**
 * Where the proof is.
 */
evidenceNote: string | null, 
/**
 * Code of the sheet.
 */
sheet: string | null, 
/**
 * A yes or no for some types; the others stay as they are.
 */
consents: Array<ConsentAnswer>, 
/**
 * What the person closes.
 */
stops: Array<StopAnswer>, 
/**
 * A scan of the paper, from `evidence_pick` or dropped.
 */
file: FileToken | null, };

/**
 * An error without text: the window finds the words.
 */
export type ApiError = { 
/**
 * What the window must do.
 */
code: ErrorCode, 
/**
 * Stable reason within the code, and values for the message.
 */
params: { [key in string]: string }, 
/**
 * Wrong fields, for `validation`.
 */
fields: Array<FieldError>, 
/**
 * Id to find the failure in the log.
 */
trace: string, };

/**
 * What every window may know, also while locked. Nothing personal but the login names of the header.
 */
export type AppInfo = { 
/**
 * Program version.
 */
version: string, 
/**
 * `linux`, `windows` or `macos`: decides the names of keys.
 */
platform: string, 
/**
 * Where the program stands.
 */
stage: Stage, 
/**
 * How it looks.
 */
appearance: Appearance, 
/**
 * The chosen archive.
 */
archive: ArchiveCard | null, 
/**
 * Login names in the header of the chosen archive.
 */
logins: Array<string>, 
/**
 * Names for which a one-time code waits.
 */
invited: Array<string>, 
/**
 * This machine can unlock the chosen archive through the system's keyring.
 */
deviceUnlock: boolean, 
/**
 * The system has a keyring that works.
 */
deviceUnlockPossible: boolean, 
/**
 * Archives opened here before, most recent first.
 */
recent: Array<ArchiveCard>, 
/**
 * Day of today by the program's clock, for date fields.
 */
today: string, };

/**
 * How the program looks; kept on this machine, outside the archive.
 */
export type Appearance = { 
/**
 * Language of the window.
 */
language: Language, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Row height.
 */
density: Density, 
/**
 * Zoom in percent, 80 to 200.
 */
zoom: number, };

/**
 * A known archive.
 */
export type ArchiveCard = { 
/**
 * Handle for `archive_choose`.
 */
token: FileToken, 
/**
 * Folder name without `.custode`.
 */
name: string, 
/**
 * Sample data, not real people.
 */
sample: boolean, 
/**
 * Last opened on this machine.
 */
lastOpenedAt: string | null, };

/**
 * Choose a known archive.
 */
export type ArchiveChoose = { 
/**
 * From `recent`, or from `archive_open_pick`.
 */
token: FileToken, };

/**
 * Make a new archive.
 */
export type ArchiveCreate = { 
/**
 * Folder from `archive_place_pick`; null = the documents folder.
 */
place: FileToken | null, 
/**
 * Name of the archive, often that of the firm.
 */
name: string, 
/**
 * Name of the first user.
 */
login: string, 
/**
 * Passphrase of the first user.
 */
passphrase: string, };

/**
 * Come in with a one-time code and choose a passphrase.
 */
export type ArchiveJoin = { 
/**
 * Who.
 */
login: string, 
/**
 * The code; spaces, dashes and case do not matter.
 */
code: string, 
/**
 * The passphrase to come.
 */
newPassphrase: string, };

/**
 * Open the chosen archive with the recovery code and set a new passphrase.
 */
export type ArchiveRecover = { 
/**
 * The whole code; spaces, dashes and case do not matter.
 */
code: string, 
/**
 * Whose passphrase is set anew.
 */
login: string, 
/**
 * The new passphrase.
 */
newPassphrase: string, };

/**
 * Restore a backup into a new archive.
 */
export type ArchiveRestore = { 
/**
 * From `backup_pick`.
 */
file: FileToken, 
/**
 * From `archive_place_pick`; `null` = the documents folder.
 */
place: FileToken | null, 
/**
 * Name of the new archive.
 */
name: string, 
/**
 * Who opens it.
 */
login: string, 
/**
 * The passphrase; with a code, the new one.
 */
passphrase: string, 
/**
 * The code of the recovery sheet, instead of the passphrase.
 */
code: string | null, 
/**
 * A ledger of erasures that was picked by hand.
 */
ledger: FileToken | null, 
/**
 * Go on although no ledger is at least as new as the backup.
 */
withoutLedger: boolean, };

/**
 * What a restore did.
 */
export type ArchiveRestored = { 
/**
 * When the backup was made.
 */
madeAt: string, 
/**
 * A ledger at least as new as the backup was found.
 */
ledger: boolean, 
/**
 * Records that were erased again.
 */
erasedAgain: number, 
/**
 * The archive waits behind a new recovery sheet.
 */
kit: RecoveryKit | null, };

/**
 * Make a new archive beside the chosen one, which is damaged, from what can still be read of it.
 */
export type ArchiveSalvage = { 
/**
 * Name of the new archive.
 */
name: string, 
/**
 * Who opens it.
 */
login: string, 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * What was read of a damaged archive.
 */
export type ArchiveSalvaged = { 
/**
 * Entries that came over.
 */
entries: number, 
/**
 * Entries that the chains tell of and that cannot be read.
 */
lostEntries: number, 
/**
 * Entries without their content: erased before, or lost.
 */
withoutBody: number, 
/**
 * Files that prove decisions and were lost.
 */
lostFiles: number, };

/**
 * Open the chosen archive with a passphrase.
 */
export type ArchiveUnlock = { 
/**
 * Who.
 */
login: string, 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * A message that asks for a consent.
 */
export type AskDraft = { 
/**
 * Version of its words.
 */
version: number, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, };

/**
 * Ask for a message that asks a person for a consent.
 */
export type AskDraftRequest = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Which consent.
 */
type: ConsentTypeId, 
/**
 * Which words.
 */
way: AskWay, 
/**
 * In which language.
 */
language: Language, };

/**
 * The words of every way.
 */
export type AskTextList = { 
/**
 * Telephone, e-mail, message.
 */
texts: Array<AskTextView>, };

/**
 * Make the next version of the words of a way.
 */
export type AskTextSave = { 
/**
 * Which way.
 */
way: AskWay, 
/**
 * In Italian.
 */
it: string, 
/**
 * In English.
 */
en: string, };

/**
 * The words of a way, as they are used now.
 */
export type AskTextView = { 
/**
 * Which way.
 */
way: AskWay, 
/**
 * 0 = what the program ships with.
 */
version: number, 
/**
 * Since when; null for what the program ships with.
 */
on: string | null, 
/**
 * In Italian.
 */
it: string, 
/**
 * In English.
 */
en: string, };

/**
 * How a consent is asked for.
 */
export type AskWay = "phone" | "email" | "message";

/**
 * A file that came with a message.
 */
export type AttachmentId = string & { readonly __id: "attachment" };

/**
 * Takes a file out, and opens it where that is safe.
 */
export type AttachmentOpen = { 
/**
 * The communication.
 */
communication: CommunicationId, 
/**
 * The file.
 */
id: AttachmentId, };

/**
 * What became of a file.
 */
export type AttachmentOpened = { 
/**
 * False when the person cancelled.
 */
saved: boolean, 
/**
 * False for a kind of file that is only saved, such as a program.
 */
opened: boolean, };

/**
 * A file that came with a message.
 */
export type AttachmentView = { 
/**
 * Identity.
 */
id: AttachmentId, 
/**
 * Name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Its bytes are in the archive; a file that was too large is only named.
 */
kept: boolean, };

/**
 * What a list of people is for.
 */
export type AudienceAim = { 
/**
 * On the ground of this consent; null for soft spam.
 */
consent: ConsentTypeId | null, 
/**
 * As soft spam about these goods, by a campaign: every message of one says how to object.
 */
goods: GoodsId | null, 
/**
 * By which channel.
 */
channel: Channel, };

/**
 * Who would be on a list, and who is left out because of what.
 */
export type AudienceCount = { 
/**
 * These cards; empty = all that the filters give.
 */
ids: Array<ContactId>, 
/**
 * Search text.
 */
search: string, 
/**
 * Filters.
 */
filters: Array<ContactFilter>, 
/**
 * What the list is for.
 */
aim: AudienceAim, 
/**
 * Count as a campaign does: of several cards with one address, the first gets the message.
 */
campaign: boolean, };

/**
 * People left out for one reason.
 */
export type AudienceExclusion = { 
/**
 * Why; `ok` for an address that another card on the list has.
 */
code: GateCode, 
/**
 * How many.
 */
count: number, };

/**
 * The count of a list.
 */
export type AudienceView = { 
/**
 * People on the list.
 */
included: number, 
/**
 * People left out, by the code that decided.
 */
excluded: Array<AudienceExclusion>, 
/**
 * No consent was looked for, because the switch for mailing lists is off.
 */
unchecked: boolean, };

/**
 * What a backup tells without a key.
 */
export type BackupFound = { 
/**
 * Name of the archive.
 */
archive: string, 
/**
 * When it was made.
 */
madeAt: string, 
/**
 * Its number.
 */
counter: number, 
/**
 * People and organisations.
 */
contacts: number, 
/**
 * Who can open it.
 */
logins: Array<string>, 
/**
 * A newer backup of the same archive lies beside it.
 */
newerBeside: boolean, };

/**
 * A picked backup.
 */
export type BackupLook = { 
/**
 * From `backup_pick`.
 */
file: FileToken, };

/**
 * A folder for backups.
 */
export type BackupPlace = { 
/**
 * 0 or 1.
 */
slot: number, 
/**
 * Last part of its path.
 */
name: string, 
/**
 * What kind of place it is.
 */
kind: PlaceKind, 
/**
 * It can be reached now.
 */
reachable: boolean, 
/**
 * Backups of this archive that lie there.
 */
count: number, 
/**
 * When the oldest of them was made.
 */
oldestAt: string | null, 
/**
 * Last one that got its name.
 */
lastAt: string | null, 
/**
 * Its size in bytes.
 */
lastBytes: number, 
/**
 * Why the last try failed: a stable word with a message of its own.
 */
failed: string | null, 
/**
 * On the same disk as the archive.
 */
sameDisk: boolean, };

/**
 * Choose a folder for backups, or give one up.
 */
export type BackupPlaceSet = { 
/**
 * 0 or 1.
 */
slot: number, 
/**
 * From `backup_place_pick`; `null` gives it up.
 */
folder: FileToken | null, };

/**
 * How the backups stand, in one word.
 */
export type BackupState = "no_place" | "never" | "failed" | "old" | "fine";

/**
 * When backups are made.
 */
export type BackupTimesSet = { 
/**
 * At lock, at the end, and every so many hours.
 */
automatic: boolean, 
/**
 * One of `hours`.
 */
everyHours: number, };

/**
 * How the backups stand.
 */
export type BackupView = { 
/**
 * In one word.
 */
state: BackupState, 
/**
 * The folders, by slot.
 */
places: Array<BackupPlace>, 
/**
 * Makes them by itself.
 */
automatic: boolean, 
/**
 * Hours between two while the archive is open.
 */
everyHours: number, 
/**
 * The hours that may be chosen.
 */
hours: Array<number>, 
/**
 * Last backup.
 */
lastAt: string | null, 
/**
 * Something was written since.
 */
changed: boolean, 
/**
 * When a restore was last tried.
 */
drillAt: string | null, 
/**
 * How that ended: `ok`, or a stable word.
 */
drillResult: string | null, 
/**
 * It is time to try one.
 */
drillDue: boolean, 
/**
 * There is little room on the disk of the archive.
 */
diskTight: boolean, 
/**
 * Days after which a backup goes.
 */
retentionDays: number, };

/**
 * A balancing test.
 */
export type BalanceId = string & { readonly __id: "balance" };

/**
 * Every test.
 */
export type BalanceList = { 
/**
 * By purpose, the latest first.
 */
balances: Array<BalanceView>, };

/**
 * What weighs more.
 */
export type BalanceOutcome = "interest" | "people";

/**
 * Set a version as a PDF.
 */
export type BalancePrint = { 
/**
 * Which.
 */
id: BalanceId, 
/**
 * In which language.
 */
language: Language, };

/**
 * Make the next version of the test of a purpose.
 */
export type BalanceSave = { 
/**
 * For which purpose.
 */
purpose: PurposeId, 
/**
 * Which interest.
 */
interest: string, 
/**
 * Why it needs the data.
 */
necessity: string, 
/**
 * What it means to the people.
 */
impact: string, 
/**
 * What protects them.
 */
safeguards: string, 
/**
 * What weighs more.
 */
outcome: BalanceOutcome, };

/**
 * A version of a test.
 */
export type BalanceView = { 
/**
 * Its id.
 */
id: BalanceId, 
/**
 * For which purpose.
 */
purpose: PurposeId, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * When.
 */
madeOn: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Which interest.
 */
interest: string, 
/**
 * Why it needs the data.
 */
necessity: string, 
/**
 * What it means to the people.
 */
impact: string, 
/**
 * What protects them.
 */
safeguards: string, 
/**
 * What weighs more.
 */
outcome: BalanceOutcome, };

/**
 * Why somebody cannot be used.
 */
export type BarKind = "objection" | "withdrawn" | "restricted" | "not_usable" | "block" | "by_law" | "suppressed" | "opt_out";

/**
 * A committed import.
 */
export type BatchId = string & { readonly __id: "batch" };

/**
 * Save the rejected rows of a committed import.
 */
export type BatchRejects = { 
/**
 * The import.
 */
batch: BatchId, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * Names a committed import.
 */
export type BatchRequest = { 
/**
 * The import.
 */
batch: BatchId, };

/**
 * Take an import back.
 */
export type BatchUndo = { 
/**
 * The import.
 */
batch: BatchId, 
/**
 * Cards that were changed since and go to the bin all the same, of those that the preview lists.
 */
also: Array<ContactId>, };

/**
 * A committed import.
 */
export type BatchView = { 
/**
 * Its id.
 */
batch: BatchId, 
/**
 * Its name.
 */
name: string, 
/**
 * File name.
 */
file: string, 
/**
 * Source title.
 */
source: string, 
/**
 * Rows read.
 */
rows: number, 
/**
 * The buckets.
 */
totals: ImportTotals, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Can be taken back until.
 */
undoableUntil: string | null, 
/**
 * Taken back at.
 */
undoneAt: string | null, 
/**
 * Rejected rows can still be saved to a file.
 */
rejects: number, 
/**
 * What its rows described.
 */
mode: ImportMode, 
/**
 * The legal basis that was named for it.
 */
basis: LegalBasis | null, 
/**
 * Where the bought list comes from and with what right the firm has it.
 */
originProof: string | null, 
/**
 * The profile under which its mapping was kept, while the import is remembered.
 */
profile: ProfileId | null, 
/**
 * The folder in which its file lies, for `place_open`, while this run of the program knows it.
 */
folder: FileToken | null, };

/**
 * Empties the bin; nothing brings back what goes.
 */
export type BinEmpty = { 
/**
 * The plan that was shown.
 */
plan: string, 
/**
 * The number that was typed, when it was asked.
 */
typed: number | null, };

/**
 * One thing in the bin; exactly one of the ids is there.
 */
export type BinItem = { 
/**
 * The card.
 */
contact: ContactId | null, 
/**
 * The communication.
 */
communication: CommunicationId | null, 
/**
 * What it is.
 */
kind: BinKind, 
/**
 * Name, or subject.
 */
name: string, 
/**
 * Since when.
 */
since: string, 
/**
 * Who put it there.
 */
by: string, 
/**
 * Why it is there.
 */
why: BinWhy, 
/**
 * Name of the import that was undone.
 */
import: string | null, 
/**
 * The last day of the term for which a retention run put it there.
 */
overOn: string | null, 
/**
 * The day on which it is erased; none while something keeps it that has no day.
 */
erasedOn: string | null, 
/**
 * What keeps it.
 */
keptBy: RunKeeper | null, 
/**
 * The last day on which a norm keeps it.
 */
keptUntil: string | null, 
/**
 * That norm.
 */
norm: string | null, };

/**
 * What something in the bin is.
 */
export type BinKind = "person" | "organisation" | "communication";

/**
 * One page.
 */
export type BinList = { 
/**
 * First row.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * What becomes of one record.
 */
export type BinOutcome = "destroyed" | "kept" | "shared" | "held";

/**
 * What is in the bin, latest first.
 */
export type BinPage = { 
/**
 * The page.
 */
items: Array<BinItem>, 
/**
 * In all.
 */
total: number, 
/**
 * The erasure that is at work.
 */
erasing: JobId | null, 
/**
 * The computer's clock stands before a time that was seen already: nothing is erased by itself.
 */
clockBehind: boolean, 
/**
 * Days by which the clock went forward at once; they do not count until somebody says that the date is right.
 */
clockJump: number | null, };

/**
 * What emptying the bin would do.
 */
export type BinPreview = { 
/**
 * Cards that are destroyed.
 */
contacts: number, 
/**
 * Communications that are destroyed.
 */
communications: number, 
/**
 * Communications that a norm keeps; they stay in the bin until their day.
 */
kept: number, 
/**
 * Communications that stay with somebody else who takes part in them.
 */
shared: number, 
/**
 * Communications that a hold keeps.
 */
held: number, 
/**
 * The number to type, when so many are destroyed that it is asked.
 */
toType: number | null, 
/**
 * Identity of the plan.
 */
plan: string, };

/**
 * One record of the preview.
 */
export type BinRecord = { 
/**
 * Its id, as text.
 */
id: string, 
/**
 * What it is.
 */
kind: BinKind, 
/**
 * Name, or subject.
 */
name: string, 
/**
 * What becomes of it.
 */
outcome: BinOutcome, 
/**
 * Kept until.
 */
keptUntil: string | null, 
/**
 * By which norm.
 */
norm: string | null, };

/**
 * One page of the records.
 */
export type BinRecordPage = { 
/**
 * The page.
 */
records: Array<BinRecord>, 
/**
 * In all.
 */
total: number, };

/**
 * Things to take out of the bin.
 */
export type BinUnits = { 
/**
 * Cards.
 */
contacts: Array<ContactId>, 
/**
 * Communications.
 */
communications: Array<CommunicationId>, };

/**
 * Why something is in the bin.
 */
export type BinWhy = "by_hand" | "import_undone" | "undone" | "held" | "term";

/**
 * One question of a call and its answer.
 */
export type CallAnswer = { 
/**
 * Which consent.
 */
type: ConsentTypeId, 
/**
 * The answer.
 */
reply: CallReply, 
/**
 * The text that was read aloud; null = none.
 */
wording: WordingId | null, };

/**
 * What a caller answered.
 */
export type CallReply = "yes" | "no" | "later";

/**
 * What is read aloud, with the name of the firm in it.
 */
export type CallScript = { 
/**
 * Version of the words.
 */
version: number, 
/**
 * The words.
 */
text: string, 
/**
 * Version of the privacy notice in force; null before the first was issued.
 */
notice: number | null, };

/**
 * What is read aloud on the telephone, in a language.
 */
export type CallScriptRequest = { 
/**
 * Which language.
 */
language: Language, };

/**
 * Make the card of somebody who calls, with the notice, the call and the answers (S62).
 */
export type CallTakeIn = { 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * Their name.
 */
fields: Array<FieldSet>, 
/**
 * How to reach them: at least one.
 */
points: Array<NewPoint>, 
/**
 * Source of acquisition.
 */
source: SourceId, 
/**
 * Version of the privacy notice that was given.
 */
notice: number, 
/**
 * How it was given.
 */
toldBy: Channel, 
/**
 * Why the data are used: a purpose that needs no consent.
 */
purpose: PurposeId, 
/**
 * What the call was about.
 */
subject: string, 
/**
 * What was said.
 */
body: string, 
/**
 * Version of the words that were read aloud.
 */
script: number, 
/**
 * The answers; a question that was not asked is not here.
 */
answers: Array<CallAnswer>, };

/**
 * Who a campaign is for: a search and filters, as of the list of people.
 */
export type CampaignAudience = { 
/**
 * Name of the saved list that it was taken from; empty = everybody.
 */
list: string, 
/**
 * Search text.
 */
search: string, 
/**
 * Filters.
 */
filters: Array<ContactFilter>, };

/**
 * A campaign.
 */
export type CampaignId = string & { readonly __id: "campaign" };

/**
 * All campaigns.
 */
export type CampaignList = { 
/**
 * The latest first.
 */
campaigns: Array<CampaignView>, };

/**
 * A page of those who are left out.
 */
export type CampaignPeople = { 
/**
 * The campaign.
 */
id: CampaignId, 
/**
 * Who gets it: only of a draft, later its messages tell. Else who is left out.
 */
included: boolean, 
/**
 * First person.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Those whom a campaign writes to, or leaves out.
 */
export type CampaignPeoplePage = { 
/**
 * People of the page.
 */
people: Array<CampaignPerson>, 
/**
 * In all.
 */
total: number, };

/**
 * Somebody whom a campaign writes to, or leaves out.
 */
export type CampaignPerson = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Name as listed; null for a card that is gone.
 */
name: string | null, 
/**
 * The gate's codes, the deciding one first; `ok` for an address that another card on the list has. Empty for who gets it.
 */
codes: Array<GateCode>, };

/**
 * Names a campaign.
 */
export type CampaignRequest = { 
/**
 * Which.
 */
id: CampaignId, };

/**
 * Add or change a campaign that has not started.
 */
export type CampaignSave = { 
/**
 * Null for a new one.
 */
id: CampaignId | null, 
/**
 * What the firm calls it.
 */
title: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * How a recipient ends it.
 */
farewell: string, 
/**
 * The consent that it rests on.
 */
consent: ConsentTypeId | null, 
/**
 * For soft spam, the goods that it offers; with them no consent counts.
 */
goods: GoodsId | null, 
/**
 * Who it is for.
 */
audience: CampaignAudience, };

/**
 * A campaign was saved.
 */
export type CampaignSaved = { 
/**
 * Its id.
 */
id: CampaignId, };

/**
 * How far a campaign got.
 */
export type CampaignState = "draft" | "running" | "paused" | "stopped";

/**
 * Hold a campaign up, go on with it, or stop it for good.
 */
export type CampaignStep = { 
/**
 * Which.
 */
id: CampaignId, 
/**
 * What it becomes.
 */
state: CampaignState, };

/**
 * A campaign.
 */
export type CampaignView = { 
/**
 * Its id.
 */
id: CampaignId, 
/**
 * What the firm calls it.
 */
title: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * How a recipient ends it.
 */
farewell: string, 
/**
 * The consent that it rests on; null for soft spam.
 */
consent: ConsentTypeId | null, 
/**
 * The goods that soft spam offers.
 */
goods: GoodsId | null, 
/**
 * Title of the consent, or of the goods.
 */
consentTitle: string, 
/**
 * Who it is for.
 */
audience: CampaignAudience, 
/**
 * How far it got.
 */
state: CampaignState, 
/**
 * When it was last changed.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * When it started; null for a draft.
 */
startedAt: string | null, 
/**
 * People on it at the start.
 */
included: number, 
/**
 * People left out at the start, by the reason that decided.
 */
leftOut: Array<LeftOutWhy>, 
/**
 * No consent was looked for, because the switch was off.
 */
unchecked: boolean, 
/**
 * Messages that wait or are on their way.
 */
waiting: number, 
/**
 * Messages that the server took.
 */
sent: number, 
/**
 * Messages that did not go.
 */
notSent: number, 
/**
 * Messages of which nobody knows.
 */
uncertain: number, };

/**
 * On what a card rests, and until when it is kept when it rests on nothing any more.
 */
export type CardFooting = { 
/**
 * The last day of the relation, as somebody stated it; null while it goes on.
 */
endedOn: string | null, 
/**
 * How it ended.
 */
how: RelationEnd | null, 
/**
 * The card is not usable only because of that: taking it back makes it usable again.
 */
byEnd: boolean, 
/**
 * The day on which the last basis was lost; null while one is alive.
 */
lostOn: string | null, 
/**
 * Kept until.
 */
keptUntil: string | null, 
/**
 * Which term decided.
 */
keptWhy: KeptWhy | null, 
/**
 * Title of the rule.
 */
class: string | null, 
/**
 * The norm behind it.
 */
norm: string | null, };

/**
 * Close a case.
 */
export type CaseClose = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * How it ended; required.
 */
outcome: string, };

/**
 * A case.
 */
export type CaseId = string & { readonly __id: "case" };

/**
 * A case.
 */
export type CaseLine = { 
/**
 * Its id.
 */
id: CaseId, 
/**
 * What it is about; empty in a list of everybody when its card is restricted.
 */
title: string, 
/**
 * Sort.
 */
category: Category, 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Its name; null for a card that is gone or may not be shown.
 */
name: string | null, 
/**
 * Its card is restricted.
 */
restricted: boolean, 
/**
 * Who works on it.
 */
assignee: string | null, 
/**
 * Since when the person waits.
 */
openedAt: string, 
/**
 * When the person was first answered.
 */
answeredAt: string | null, 
/**
 * When it was closed.
 */
closedAt: string | null, 
/**
 * How it ended.
 */
outcome: string | null, 
/**
 * Communications in it.
 */
items: number, 
/**
 * A hold stands on it.
 */
held: boolean, };

/**
 * Put communications into a case, or take them out.
 */
export type CaseLink = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * The communications.
 */
items: Array<CommunicationId>, 
/**
 * In, or out.
 */
linked: boolean, };

/**
 * Which cases are listed; every part must hold.
 */
export type CaseList = { 
/**
 * True for closed, false for open ones; null for all.
 */
closed: boolean | null, 
/**
 * Only those on which the person at the desk works.
 */
mine: boolean, 
/**
 * Of this card.
 */
contact: ContactId | null, 
/**
 * Of this sort.
 */
category: Category | null, 
/**
 * Words in the title.
 */
text: string, 
/**
 * First item.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * The case in which a communication is.
 */
export type CaseNote = { 
/**
 * The case.
 */
id: CaseId, 
/**
 * What it is about.
 */
title: string, 
/**
 * When it was closed.
 */
closedAt: string | null, };

/**
 * A window of the cases.
 */
export type CasePage = { 
/**
 * Open ones first, those that wait longest before the others.
 */
lines: Array<CaseLine>, 
/**
 * In all.
 */
total: number, 
/**
 * Names of the operators, for a choice.
 */
operators: Array<string>, 
/**
 * Name of the person at the desk.
 */
operator: string, };

/**
 * The report.
 */
export type CaseReport = { 
/**
 * All together.
 */
all: CaseReportLine, 
/**
 * By month, the latest first, and sort.
 */
lines: Array<CaseReportLine>, };

/**
 * Asks for the report of a period, by the days on which cases were opened.
 */
export type CaseReportAsk = { 
/**
 * From this day on.
 */
since: string | null, 
/**
 * Up to this day.
 */
until: string | null, };

/**
 * One line of the report.
 */
export type CaseReportLine = { 
/**
 * First day of the month; null for all.
 */
month: string | null, 
/**
 * Sort; null for all.
 */
category: Category | null, 
/**
 * Cases opened.
 */
opened: number, 
/**
 * Closed since.
 */
closed: number, 
/**
 * Open, and nobody has answered yet.
 */
waiting: number, 
/**
 * To the first answer.
 */
answer: CaseTimes, 
/**
 * To the end.
 */
close: CaseTimes, };

/**
 * Names a case.
 */
export type CaseRequest = { 
/**
 * The case.
 */
id: CaseId, };

/**
 * Open a case, or change its particulars.
 */
export type CaseSave = { 
/**
 * Null for a new one.
 */
id: CaseId | null, 
/**
 * What it is about.
 */
title: string, 
/**
 * Sort.
 */
category: Category, 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Who works on it, by name.
 */
assignee: string | null, 
/**
 * Since when the person waits; not in the future.
 */
openedAt: string, 
/**
 * Communications that a new one begins with.
 */
items: Array<CommunicationId>, };

/**
 * A case was saved.
 */
export type CaseSaved = { 
/**
 * Its id.
 */
id: CaseId, 
/**
 * For undo.
 */
txn: TxnId, };

/**
 * How long people waited.
 */
export type CaseTimes = { 
/**
 * How many came to it.
 */
count: number, 
/**
 * The one in the middle, in seconds.
 */
median: number, 
/**
 * The longest, in seconds.
 */
slowest: number, };

/**
 * A case with what was said in it.
 */
export type CaseView = { 
/**
 * The case.
 */
case: CaseLine, 
/**
 * Its communications, the earliest first.
 */
items: Array<RegisterLine>, 
/**
 * Names of the operators, for a choice.
 */
operators: Array<string>, };

/**
 * What a communication is about (S34).
 */
export type Category = "commercial" | "support" | "complaint" | "maintenance" | "administrative" | "privacy";

/**
 * Take a change back.
 */
export type ChangeUndo = { 
/**
 * The change.
 */
txn: TxnId, };

/**
 * The answer to a change that can be taken back with `change_undo`.
 */
export type Changed = { 
/**
 * The transaction to hand to `change_undo`.
 */
txn: TxnId, };

/**
 * Channels (S2).
 */
export type Channel = "phone" | "email" | "pec" | "sms" | "chat" | "social" | "post" | "in_person" | "other";

/**
 * The answer for one channel: may I write to them, for marketing, today.
 */
export type ChannelAnswer = { 
/**
 * The channel.
 */
channel: Channel, 
/**
 * Yes or no for one message or call.
 */
allowed: boolean, 
/**
 * First failing code, or `ok`.
 */
code: GateCode, 
/**
 * All codes.
 */
codes: Array<GateCode>, 
/**
 * Consent type that decides, by title.
 */
consent: string | null, 
/**
 * Day that matters: consent given, objection since, expired on.
 */
on: string | null, 
/**
 * A newsletter would be allowed too.
 */
massAllowed: boolean, };

/**
 * What a person was told, and what is missing (S68).
 */
export type ChecklistView = { 
/**
 * Documents.
 */
papers: Array<ToldView>, 
/**
 * Titles of the consents that stand without a known text.
 */
withoutWording: Array<string>, 
/**
 * Consents that stand.
 */
standing: number, };

/**
 * The plan is being written.
 */
export type CommitStarted = { 
/**
 * Id that the import will have.
 */
batch: BatchId, 
/**
 * The writing.
 */
job: JobId, };

/**
 * Says when somebody comes back to an item.
 */
export type CommunicationFollow = { 
/**
 * The item.
 */
id: CommunicationId, 
/**
 * The day; null when it is done.
 */
followUpOn: string | null, 
/**
 * How it ended; null leaves what stands there.
 */
outcome: string | null, };

/**
 * A logged communication.
 */
export type CommunicationId = string & { readonly __id: "communication" };

/**
 * One page of the items of a person.
 */
export type CommunicationList = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * First item.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * One page of items, newest first.
 */
export type CommunicationPage = { 
/**
 * Items.
 */
items: Array<CommunicationView>, 
/**
 * In all.
 */
total: Count, };

/**
 * What the register of all communications shows; every part must hold.
 */
export type CommunicationRegister = { 
/**
 * Words in subject, text or outcome.
 */
text: string, 
/**
 * By this channel.
 */
channel: Channel | null, 
/**
 * Name of the channel, for `other`.
 */
channelName?: string | null, 
/**
 * This way.
 */
direction: Direction | null, 
/**
 * About this.
 */
category: Category | null, 
/**
 * For this purpose.
 */
purpose: PurposeId | null, 
/**
 * So far in another program.
 */
delivery: Delivery | null, 
/**
 * Only messages that the server or the gate stopped, or that were given up.
 */
failed?: boolean, 
/**
 * Part of this campaign.
 */
campaign: CampaignId | null, 
/**
 * With this person.
 */
contact?: ContactId | null, 
/**
 * In this case.
 */
case?: CaseId | null, 
/**
 * Logged or last changed by this operator, by name.
 */
operator?: string | null, 
/**
 * Words in the outcome.
 */
outcome?: string | null, 
/**
 * Only what has no outcome.
 */
withoutOutcome?: boolean, 
/**
 * Only what is to be followed up, the earliest day first.
 */
followUp: boolean, 
/**
 * From this day on.
 */
since: string | null, 
/**
 * Up to this day.
 */
until: string | null, 
/**
 * First item.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Names an item.
 */
export type CommunicationRequest = { 
/**
 * The item.
 */
id: CommunicationId, };

/**
 * Log or change an item.
 */
export type CommunicationSave = { 
/**
 * Null for a new item.
 */
id: CommunicationId | null, 
/**
 * The people, at least one.
 */
contacts: Array<ContactId>, 
/**
 * Which way.
 */
direction: Direction, 
/**
 * Channel.
 */
channel: Channel, 
/**
 * Name of the channel, for `other`.
 */
channelName: string | null, 
/**
 * When it happened; not in the future.
 */
at: string, 
/**
 * Minutes.
 */
minutes: number | null, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Outcome.
 */
outcome: string | null, 
/**
 * Purpose: mandatory.
 */
purpose: PurposeId, 
/**
 * Retention class: mandatory (S8).
 */
retention: RetentionClassId, 
/**
 * What it is about (S34).
 */
category: Category | null, 
/**
 * Day on which somebody comes back to it (S16).
 */
followUpOn: string | null, 
/**
 * Those whom it is about.
 */
mentioned: Array<ContactId>, 
/**
 * The address or number that was used; null leaves what is known of it.
 */
point: PointId | null, 
/**
 * Files to keep beside it.
 */
files: Array<FileToken>, 
/**
 * Why it is commercial correspondence no more, where its class said that it was (DOMAIN 4.5).
 */
commercialReason: string | null, };

/**
 * An item was saved.
 */
export type CommunicationSaved = { 
/**
 * Its id.
 */
id: CommunicationId, 
/**
 * For undo.
 */
txn: TxnId, 
/**
 * Kept until.
 */
keptUntil: string | null, };

/**
 * Say how a call or message ended that was opened in another program.
 */
export type CommunicationSettle = { 
/**
 * The item.
 */
id: CommunicationId, 
/**
 * Sent, or the call took place.
 */
done: boolean, 
/**
 * Outcome.
 */
outcome: string | null, 
/**
 * Minutes of a call.
 */
minutes: number | null, 
/**
 * Day on which somebody comes back to it (S16).
 */
followUpOn: string | null, 
/**
 * Whoever was called wants no more calls for marketing (S61).
 */
noMoreCalls: boolean, };

/**
 * A logged item.
 */
export type CommunicationView = { 
/**
 * Its id.
 */
id: CommunicationId, 
/**
 * Those who took part.
 */
contacts: Array<ContactId>, 
/**
 * Those whom it is about.
 */
mentioned: Array<RegisterPerson>, 
/**
 * The address or number that was used.
 */
point: PointUsed | null, 
/**
 * Which way.
 */
direction: Direction, 
/**
 * Channel.
 */
channel: Channel, 
/**
 * Name of the channel, for `other`.
 */
channelName: string | null, 
/**
 * When it happened.
 */
at: string, 
/**
 * Minutes, for calls and meetings.
 */
minutes: number | null, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Outcome.
 */
outcome: string | null, 
/**
 * Purpose.
 */
purpose: PurposeId, 
/**
 * Its title.
 */
purposeTitle: string, 
/**
 * Retention class.
 */
retention: RetentionClassId, 
/**
 * Its title.
 */
retentionTitle: string, 
/**
 * Kept until (S8).
 */
keptUntil: string | null, 
/**
 * Which term decided.
 */
keptWhy: KeptWhy | null, 
/**
 * The event from which its term runs, as long as that one is to come.
 */
keptFrom: KeptFrom | null, 
/**
 * The norm behind it.
 */
keptNorm: string | null, 
/**
 * Who logged it.
 */
operator: string, 
/**
 * In the bin.
 */
binned: boolean, 
/**
 * A hold stands on it, or on somebody who takes part: it is not erased.
 */
held: boolean, 
/**
 * What it is about.
 */
category: Category | null, 
/**
 * Day on which somebody comes back to it.
 */
followUpOn: string | null, 
/**
 * The reason that was stated in place of a consent (S98).
 */
reason: string | null, 
/**
 * How far it got in another program; null for what was logged by hand.
 */
delivery: Delivery | null, 
/**
 * What kept it back in the outbox, or why it did not go.
 */
fault: SendFault | null, 
/**
 * The case in which it is.
 */
case: CaseNote | null, 
/**
 * Title of the campaign that it is part of.
 */
campaign: string | null, 
/**
 * When the outbox tries it again.
 */
nextTry: string | null, 
/**
 * Files that came with the message, or that lie beside what was logged by hand.
 */
attachments: Array<AttachmentView>, 
/**
 * What the gate said for the person on whose card it is shown.
 */
gate: GateNote | null, };

/**
 * How sure a proposal is.
 */
export type Confidence = "sure" | "probable" | "choose";

/**
 * A yes or no.
 */
export type ConsentAnswer = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Yes.
 */
yes: boolean, 
/**
 * Text that was shown.
 */
wording: WordingId | null, };

/**
 * What a consent looks like today: the ten DPV states, the two weak ones, and the objection.
 */
export type ConsentBadge = "never_asked" | "requested" | "deferred" | "refused" | "given" | "renewed" | "expired" | "withdrawn" | "revoked_by_controller" | "invalidated" | "weak_evidence" | "declared" | "objection";

/**
 * A consent in a grid cell.
 */
export type ConsentCell = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its state today.
 */
state: ConsentBadge, };

/**
 * Neutralise an event that was recorded in error (I8).
 */
export type ConsentCorrect = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The event.
 */
event: ConsentEventId, 
/**
 * Why it is wrong.
 */
reason: string, };

/**
 * States that a person can record.
 */
export type ConsentDecision = "requested" | "deferred" | "refused" | "given" | "withdrawn" | "revoked_by_controller" | "invalidated";

/**
 * One event in the life of a consent.
 */
export type ConsentEventId = string & { readonly __id: "consent_event" };

/**
 * One event in the life of a consent.
 */
export type ConsentEventView = { 
/**
 * Its id.
 */
id: ConsentEventId, 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Title of the type.
 */
title: string, 
/**
 * What was decided.
 */
decision: ConsentDecision, 
/**
 * A yes after a yes, an expiry or a withdrawal.
 */
renewed: boolean, 
/**
 * A yes without a day or any proof: somebody only said that there is one (I8).
 */
declared: boolean, 
/**
 * Day the person decided; null when unknown.
 */
decidedOn: string | null, 
/**
 * When it was recorded.
 */
recordedAt: string, 
/**
 * By whom.
 */
recordedBy: string, 
/**
 * How.
 */
method: ConsentMethod, 
/**
 * Wording shown.
 */
wording: WordingView | null, 
/**
 * 0 declared, 1 operator witness, 2 signed or recorded, 3 double opt-in, PEC or e-signature.
 */
evidenceLevel: number, 
/**
 * It has a receipt: it was not corrected, and is no yes without day or enough proof.
 */
receipt: boolean, 
/**
 * Where the proof is: form number, mail, drawer.
 */
evidenceNote: string | null, 
/**
 * Free note.
 */
note: string | null, 
/**
 * File and row, for imported events.
 */
file: string | null, 
/**
 * Row, from 1.
 */
row: number | null, 
/**
 * Neutralised by a correction, with its reason.
 */
corrected: string | null, 
/**
 * The person at the desk may correct it now (I8).
 */
correctable: boolean, };

/**
 * How the decision reached us.
 */
export type ConsentMethod = "paper_form" | "voice" | "email" | "message" | "double_opt_in" | "pec" | "e_signature" | "import";

/**
 * Record a decision (S96: the date is required and not in the future).
 */
export type ConsentRecord = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * What was decided.
 */
decision: ConsentDecision, 
/**
 * Day the person decided.
 */
decidedOn: string, 
/**
 * How.
 */
method: ConsentMethod, 
/**
 * Wording shown; null = none.
 */
wording: WordingId | null, 
/**
 * 0 to 3.
 */
evidenceLevel: number, 
/**
 * Where the proof is.
 */
evidenceNote: string | null, 
/**
 * Free note.
 */
note: string | null, 
/**
 * A file that proves it, from `evidence_pick` or dropped.
 */
file: FileToken | null, };

/**
 * Record the same decision for several people at once.
 */
export type ConsentRecordMany = { 
/**
 * The people, at most 1,000.
 */
contacts: Array<ContactId>, 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * What was decided.
 */
decision: ConsentDecision, 
/**
 * Day of the decision.
 */
decidedOn: string, 
/**
 * How.
 */
method: ConsentMethod, 
/**
 * Wording shown.
 */
wording: WordingId | null, 
/**
 * 0 to 3.
 */
evidenceLevel: number, 
/**
 * Where the proof is.
 */
evidenceNote: string | null, };

/**
 * A consent type.
 */
export type ConsentTypeId = string & { readonly __id: "consent_type" };

/**
 * All consent types.
 */
export type ConsentTypeList = { 
/**
 * In use first, then archived.
 */
types: Array<ConsentTypeView>, };

/**
 * Names a consent type.
 */
export type ConsentTypeRequest = { 
/**
 * The type.
 */
id: ConsentTypeId, };

/**
 * Define or change a consent type.
 */
export type ConsentTypeSave = { 
/**
 * Null for a new type.
 */
id: ConsentTypeId | null, 
/**
 * Title.
 */
title: string, 
/**
 * Code; unique whatever the case.
 */
code: string, 
/**
 * Help.
 */
description: string | null, 
/**
 * Days of validity; null = always.
 */
validityDays: number | null, 
/**
 * One text to many.
 */
allowMass: boolean, 
/**
 * One written message.
 */
allowSingle: boolean, 
/**
 * A call.
 */
allowContact: boolean, 
/**
 * Channels; empty = the default of the three permissions.
 */
channels: Array<Channel>, 
/**
 * Least evidence level.
 */
minEvidence: number, 
/**
 * Purpose.
 */
purpose: PurposeId | null, 
/**
 * New wording; a text that differs from the one in force makes a new version.
 */
wording: string | null, };

/**
 * A consent type was saved.
 */
export type ConsentTypeSaved = { 
/**
 * Its id.
 */
id: ConsentTypeId, 
/**
 * All three permissions in one type: advise separate ones (S93).
 */
adviceThreeInOne: boolean, };

/**
 * A consent type (S84-S89, S93).
 */
export type ConsentTypeView = { 
/**
 * Its id.
 */
id: ConsentTypeId, 
/**
 * Title, shown on the card.
 */
title: string, 
/**
 * Unique code.
 */
code: string, 
/**
 * Help on card and form.
 */
description: string | null, 
/**
 * Days of validity; null = always.
 */
validityDays: number | null, 
/**
 * One text to many.
 */
allowMass: boolean, 
/**
 * One written message.
 */
allowSingle: boolean, 
/**
 * A call.
 */
allowContact: boolean, 
/**
 * Channels it covers.
 */
channels: Array<Channel>, 
/**
 * Least evidence level, 0 to 3, at which a yes counts.
 */
minEvidence: number, 
/**
 * Purpose it serves.
 */
purpose: PurposeId | null, 
/**
 * Types of parts of that purpose: a yes to them falls when this one is withdrawn (I4).
 */
narrower: Array<ConsentTypeId>, 
/**
 * Out of use, kept for the past.
 */
archived: boolean, 
/**
 * Events recorded under it; above 0 it can only be archived.
 */
usage: number, 
/**
 * Wording in force.
 */
wording: WordingView | null, };

/**
 * One consent type on a card (S94).
 */
export type ConsentView = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Help.
 */
description: string | null, 
/**
 * Today's state.
 */
state: ConsentBadge, 
/**
 * The gate accepts it today.
 */
counts: boolean, 
/**
 * The person can take it back: given, or given once and run out.
 */
lives: boolean, 
/**
 * Day the person decided.
 */
decidedOn: string | null, 
/**
 * Last day of validity.
 */
validUntil: string | null, 
/**
 * What a yes must have to count against the person's own no; null where none decides.
 */
yesNeeds: YesNeeds | null, 
/**
 * An objection or a block stands against every way that it opens: whatever the state, nobody is written to.
 */
objected: boolean, 
/**
 * The type is out of use.
 */
archived: boolean, 
/**
 * All events, newest first.
 */
events: Array<ConsentEventView>, };

/**
 * One thing that a yes can lack.
 */
export type ConsentWeakness = "no_date" | "no_evidence" | "low_evidence" | "expired" | "no_wording" | "bundled";

/**
 * The whole card.
 */
export type ContactCard = { 
/**
 * Its id.
 */
id: ContactId, 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * Name to show, given name first.
 */
name: string, 
/**
 * Status.
 */
status: ContactStatus, 
/**
 * Town of the first address.
 */
city: string | null, 
/**
 * When somebody last confirmed that the card is right (S51).
 */
verifiedOn: string | null, 
/**
 * Fields that have a value.
 */
fields: Array<FieldView>, 
/**
 * Contact points, primary first.
 */
points: Array<PointView>, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * Links to other contacts.
 */
links: Array<LinkView>, 
/**
 * One per consent type in use, asked or not (S94).
 */
consents: Array<ConsentView>, 
/**
 * Objections and blocks in force.
 */
stops: Array<StopView>, 
/**
 * May I write to them, per channel, for marketing, today.
 */
gate: Array<ChannelAnswer>, 
/**
 * Sales in which an e-mail address was given, the latest first.
 */
sales: Array<SaleView>, 
/**
 * Values of the fields that the firm added, empty ones too.
 */
customs: Array<CustomValueView>, 
/**
 * Cards that may be the same person.
 */
duplicates: Array<DuplicateView>, 
/**
 * How the card came to be.
 */
created: OriginView, 
/**
 * Source of acquisition.
 */
source: SourceId, 
/**
 * Its title.
 */
sourceTitle: string, 
/**
 * Day of acquisition.
 */
acquiredOn: string | null, 
/**
 * Logged communications.
 */
communications: number, 
/**
 * On what it rests.
 */
footing: CardFooting, };

/**
 * Say that cards are right as they stand.
 */
export type ContactConfirm = { 
/**
 * Which, at most 200.
 */
ids: Array<ContactId>, };

/**
 * Says that rows of the list were copied to the clipboard.
 */
export type ContactCopied = { 
/**
 * How many.
 */
rows: number, };

/**
 * Make a card by hand.
 */
export type ContactCreate = { 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * First values.
 */
fields: Array<FieldSet>, 
/**
 * First contact points.
 */
points: Array<NewPoint>, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * Source of acquisition: mandatory (S41).
 */
source: SourceId, 
/**
 * Day of acquisition: mandatory, not in the future.
 */
acquiredOn: string, };

/**
 * A card was made.
 */
export type ContactCreated = { 
/**
 * The new card.
 */
id: ContactId, 
/**
 * For undo.
 */
txn: TxnId, 
/**
 * Cards that may be the same person.
 */
duplicates: Array<DuplicateView>, };

/**
 * Export contacts; the native save dialog asks where; the export is written in the journal (S47).
 */
export type ContactExport = { 
/**
 * Format.
 */
format: ExportFormat, 
/**
 * These cards; empty = all that the filters give.
 */
ids: Array<ContactId>, 
/**
 * Search text.
 */
search: string, 
/**
 * Filters.
 */
filters: Array<ContactFilter>, 
/**
 * What for; written in the journal.
 */
reason: string, 
/**
 * As a list of people to contact: only those whom the gate lets through. Without it, the data as they are.
 */
aim?: AudienceAim, 
/**
 * Who outside of the firm gets the file; without it, it stays in the firm.
 */
to?: DataReceiver, };

/**
 * A single-valued field of a card; the wire name equals the field name of the command line.
 */
export type ContactField = "first_name" | "last_name" | "organisation" | "tax_code" | "vat_number" | "sdi_code" | "iban" | "birth_on" | "birth_place" | "sex" | "language" | "role" | "website" | "notes" | "sensitive_notes" | "owner" | "external_id" | "acquired_on" | "source" | "status";

/**
 * One filter; all filters must hold.
 */
export type ContactFilter = { "by": "kind", 
/**
 * Which.
 */
value: ContactKind, } | { "by": "status", 
/**
 * Which.
 */
value: ContactStatus, } | { "by": "tag", 
/**
 * As it is written.
 */
value: string, } | { "by": "city", 
/**
 * Its name.
 */
value: string, } | { "by": "province", 
/**
 * Its two letters.
 */
value: string, } | { "by": "source", 
/**
 * Which.
 */
value: SourceId, } | { "by": "batch", 
/**
 * Which.
 */
value: BatchId, } | { "by": "has_email", 
/**
 * Has it.
 */
value: boolean, } | { "by": "has_phone", 
/**
 * Has it.
 */
value: boolean, } | { "by": "consent", 
/**
 * Which type.
 */
type: ConsentTypeId, 
/**
 * In which state.
 */
state: ConsentBadge, } | { "by": "reach", 
/**
 * In which way.
 */
way: ReachWay, 
/**
 * May.
 */
value: boolean, };

/**
 * One hit.
 */
export type ContactHit = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * Family name first.
 */
name: string, 
/**
 * E-mail, phone or town, to tell homonyms apart.
 */
detail: string | null, 
/**
 * Person or organisation.
 */
kind: ContactKind, };

/**
 * Hits, best first.
 */
export type ContactHits = { 
/**
 * The hits.
 */
hits: Array<ContactHit>, };

/**
 * A person or an organisation.
 */
export type ContactId = string & { readonly __id: "contact" };

/**
 * A human being or a firm.
 */
export type ContactKind = "person" | "organisation";

/**
 * One window of the grid.
 */
export type ContactList = { 
/**
 * Search as you type; empty = all.
 */
search: string, 
/**
 * Filters; binned contacts are left out unless asked for.
 */
filters: Array<ContactFilter>, 
/**
 * Order.
 */
sort: ContactSort, 
/**
 * Downwards.
 */
descending: boolean, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * Rows, at most 200.
 */
limit: number, };

/**
 * Merge a card into another one.
 */
export type ContactMerge = { 
/**
 * The card that stays.
 */
survivor: ContactId, 
/**
 * The card that goes.
 */
other: ContactId, 
/**
 * Fields whose value comes from the card that goes although both have one.
 */
fields: Array<ContactField>, 
/**
 * The same for fields that the firm added, by their code.
 */
customs: Array<string>, };

/**
 * One window of rows.
 */
export type ContactPage = { 
/**
 * Rows from `offset`.
 */
rows: Array<ContactRow>, 
/**
 * Echo of the request.
 */
offset: number, 
/**
 * Hits.
 */
total: Count, };

/**
 * A page of a list that goes back in time.
 */
export type ContactPageRequest = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * First item, from 0.
 */
offset: number, 
/**
 * Items, at most 200.
 */
limit: number, };

/**
 * Names a contact.
 */
export type ContactRequest = { 
/**
 * The contact.
 */
id: ContactId, };

/**
 * Show a masked value; the look is written in the journal (S52).
 */
export type ContactReveal = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * Tax code, IBAN or sensitive notes.
 */
field: ContactField, };

/**
 * One row of the grid.
 */
export type ContactRow = { 
/**
 * Its id.
 */
id: ContactId, 
/**
 * Person or organisation.
 */
kind: ContactKind, 
/**
 * Family name first.
 */
name: string, 
/**
 * First e-mail or PEC.
 */
email: string | null, 
/**
 * First phone, to show.
 */
phone: string | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * Province.
 */
province: string | null, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * Status.
 */
status: ContactStatus, 
/**
 * Source title.
 */
source: string, 
/**
 * Last communication.
 */
lastContactAt: string | null, 
/**
 * Recorded at.
 */
createdAt: string, 
/**
 * States of the consent types in use, in their order.
 */
consents: Array<ConsentCell>, };

/**
 * Search from the command palette.
 */
export type ContactSearch = { 
/**
 * Half a name, the tail of a phone, an e-mail, a tax code.
 */
text: string, 
/**
 * At most 50.
 */
limit: number, };

/**
 * Columns the grid can sort by.
 */
export type ContactSort = "name" | "email" | "city" | "last_contact" | "created";

/**
 * Take a merge back.
 */
export type ContactSplit = { 
/**
 * The merge.
 */
txn: TxnId, };

/**
 * Whether a contact may be used.
 */
export type ContactStatus = "active" | "not_usable" | "restricted" | "binned";

/**
 * Change fields of a card; autosave sends one field, a form several.
 */
export type ContactUpdate = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * What changes.
 */
fields: Array<FieldSet>, };

/**
 * Act on several cards.
 */
export type ContactsRequest = { 
/**
 * The cards, at most 1,000.
 */
ids: Array<ContactId>, };

/**
 * The controller (titolare), as it stands on every document.
 */
export type Controller = { 
/**
 * Name of the firm.
 */
name: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * CAP.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * Province code.
 */
province: string, 
/**
 * Country code.
 */
country: string, 
/**
 * Partita IVA.
 */
vatNumber: string, 
/**
 * Codice fiscale of the firm.
 */
taxCode: string, 
/**
 * E-mail for privacy matters.
 */
email: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * PEC.
 */
pec: string, 
/**
 * Data protection officer, name and contact; empty = none.
 */
dpo: string, 
/**
 * States that it neither profiles nor lets a program decide alone (Art. 15(1)(h)).
 */
nothingAutomated: boolean, };

/**
 * The controller with its logo.
 */
export type ControllerView = { 
/**
 * The values.
 */
controller: Controller, 
/**
 * Logo as a data URI; null = none.
 */
logo: string | null, 
/**
 * Fields that a report needs and that are empty, by wire name.
 */
missing: Array<string>, 
/**
 * Fields that their own rule finds fault with, by wire name.
 */
odd: Array<string>, };

/**
 * A number of hits; `exact` false reads "200+".
 */
export type Count = { 
/**
 * Hits counted.
 */
value: number, 
/**
 * False when counting stopped at the cap.
 */
exact: boolean, };

/**
 * A country that can be named.
 */
export type Country = { 
/**
 * ISO 3166-1, two capital letters.
 */
code: string, 
/**
 * In the European Economic Area: no safeguard is needed.
 */
eea: boolean, };

/**
 * A field that the firm added to its cards.
 */
export type CustomFieldId = string & { readonly __id: "custom_field" };

/**
 * The fields of the firm.
 */
export type CustomFieldList = { 
/**
 * In use first.
 */
fields: Array<CustomFieldView>, };

/**
 * Add or change a field.
 */
export type CustomFieldSave = { 
/**
 * Null for a new one.
 */
id: CustomFieldId | null, 
/**
 * Title.
 */
title: string, 
/**
 * What it is kept for.
 */
purpose: PurposeId, 
/**
 * How delicate it is.
 */
sensitivity: Sensitivity, 
/**
 * Out of use.
 */
archived: boolean, };

/**
 * A field was saved.
 */
export type CustomFieldSaved = { 
/**
 * Its id.
 */
id: CustomFieldId, 
/**
 * Its code.
 */
code: string, };

/**
 * A field of the firm.
 */
export type CustomFieldView = { 
/**
 * Its id.
 */
id: CustomFieldId, 
/**
 * Code that values and exports name.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it is kept for.
 */
purpose: PurposeId, 
/**
 * Title of that purpose.
 */
purposeTitle: string, 
/**
 * How delicate it is.
 */
sensitivity: Sensitivity, 
/**
 * Cards with a value.
 */
usage: number, 
/**
 * Out of use.
 */
archived: boolean, };

/**
 * A field of the firm whose purpose is not in force.
 */
export type CustomLacking = { 
/**
 * Code of the field.
 */
code: string, 
/**
 * Title of its purpose.
 */
purpose: string, };

/**
 * Show a masked value; the look is written in the journal.
 */
export type CustomValueReveal = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Code of the field.
 */
code: string, };

/**
 * Set a value of a field of the firm; null empties it.
 */
export type CustomValueSet = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Code of the field.
 */
code: string, 
/**
 * As typed.
 */
value: string | null, };

/**
 * A value of a field of the firm on a card.
 */
export type CustomValueView = { 
/**
 * Code of the field.
 */
code: string, 
/**
 * Title of the field; its code where it was never defined.
 */
title: string, 
/**
 * The value; dots where masked, null where empty.
 */
value: string | null, 
/**
 * Shown as dots; ask `custom_value_reveal`.
 */
masked: boolean, 
/**
 * Where it came from; null where empty.
 */
origin: OriginView | null, };

/**
 * A field of the card, or fields that belong together, as the table of purposes knows them.
 */
export type DataField = "name" | "email" | "phone" | "address" | "messaging" | "language" | "role" | "website" | "tax_code" | "vat_number" | "sdi_code" | "iban" | "sex" | "birth_on" | "birth_place" | "notes" | "sealed_notes";

/**
 * To whom data go: somebody of the register of recipients, or another name.
 */
export type DataReceiver = { 
/**
 * An entry of the register; null = by name.
 */
recipient: RecipientId | null, 
/**
 * Another name; empty with an entry of the register.
 */
name: string, };

/**
 * How far something got that another program sends or dials.
 */
export type Delivery = "open" | "done" | "not_done" | "queued" | "sending" | "uncertain";

/**
 * Row height of tables.
 */
export type Density = "compact" | "comfortable" | "relaxed";

/**
 * A device of the register.
 */
export type DeviceId = string & { readonly __id: "device" };

/**
 * Sort of device.
 */
export type DeviceKind = "desktop" | "laptop" | "tablet" | "phone" | "disk";

/**
 * The register.
 */
export type DeviceList = { 
/**
 * Devices, those in use first.
 */
devices: Array<DeviceView>, 
/**
 * The name that the system gives this device, while it is not in the register.
 */
suggested: string | null, };

/**
 * Enter or change a device.
 */
export type DeviceSave = { 
/**
 * Null for a new one.
 */
id: DeviceId | null, 
/**
 * It is the device that the person sits at.
 */
own: boolean, 
/**
 * Name.
 */
name: string, 
/**
 * Sort.
 */
kind: DeviceKind, 
/**
 * Who holds it.
 */
holder: string, 
/**
 * Since when.
 */
since: string, 
/**
 * Whether its disk is encrypted.
 */
disk: DiskAnswer, 
/**
 * What became of it.
 */
state: DeviceState, 
/**
 * Since when it is lost or no longer used; null = today.
 */
endedOn: string | null, };

/**
 * A device was entered or changed.
 */
export type DeviceSaved = { 
/**
 * Its id.
 */
id: DeviceId, 
/**
 * For undo.
 */
txn: TxnId, };

/**
 * What became of it.
 */
export type DeviceState = "in_use" | "lost" | "retired";

/**
 * Turn unlocking through the system's keyring on or off for this machine.
 */
export type DeviceUnlockSet = { 
/**
 * On or off.
 */
enabled: boolean, 
/**
 * The passphrase again, to turn it on.
 */
passphrase: string | null, };

/**
 * A device of the register.
 */
export type DeviceView = { 
/**
 * Its id.
 */
id: DeviceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Sort.
 */
kind: DeviceKind, 
/**
 * Who holds it.
 */
holder: string, 
/**
 * Since when.
 */
since: string, 
/**
 * Whether its disk is encrypted.
 */
disk: DiskAnswer, 
/**
 * What became of it.
 */
state: DeviceState, 
/**
 * Since when it is lost or no longer used.
 */
endedOn: string | null, 
/**
 * It is the one that the person sits at.
 */
own: boolean, 
/**
 * In use without an encrypted disk, or nobody said.
 */
flagged: boolean, 
/**
 * The archive was last opened on it; null where nobody can know.
 */
seenAt: string | null, 
/**
 * Who last wrote it.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * Which way it went.
 */
export type Direction = "inbound" | "outbound";

/**
 * Why something was discarded.
 */
export type DiscardReason = "invalid" | "stale" | "empty" | "out_of_purpose" | "duplicate" | "asked" | "other";

/**
 * To whom the data of a person went.
 */
export type DisclosureAsk = { 
/**
 * The card.
 */
contact: ContactId, };

/**
 * The data of a person that went to somebody.
 */
export type DisclosureId = string & { readonly __id: "disclosure" };

/**
 * Everything that the archive knows of.
 */
export type DisclosureList = { 
/**
 * The latest day first.
 */
disclosures: Array<DisclosureView>, };

/**
 * Write down that data of a person went to somebody.
 */
export type DisclosureRecord = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * To whom.
 */
to: DataReceiver, 
/**
 * When.
 */
on: string, 
/**
 * Which data, in words.
 */
what: string, 
/**
 * What for.
 */
why: string | null, };

/**
 * Strike out one that was written down by mistake.
 */
export type DisclosureStrike = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Which.
 */
id: DisclosureId, 
/**
 * Why.
 */
reason: string, };

/**
 * The data of a person went to somebody.
 */
export type DisclosureView = { 
/**
 * Its id; null for what another record tells.
 */
id: DisclosureId | null, 
/**
 * When.
 */
on: string, 
/**
 * To whom.
 */
name: string, 
/**
 * How.
 */
way: DisclosureWay, 
/**
 * Which data: in words, the format of a file, the number of a request.
 */
what: string, 
/**
 * What for.
 */
why: string | null, 
/**
 * Who wrote it down; empty for what another record tells.
 */
by: string, };

/**
 * How the data of a person left.
 */
export type DisclosureWay = "export" | "list" | "by_hand" | "notice";

/**
 * Whether its disk is encrypted.
 */
export type DiskAnswer = "unknown" | "encrypted" | "open";

/**
 * A prepared document.
 */
export type DocumentId = string & { readonly __id: "document" };

/**
 * An answer without a value.
 */
export type Done = Record<symbol, never>;

/**
 * Keeps what is written in a form.
 */
export type DraftKeep = { 
/**
 * Which form, as the window calls it.
 */
form: string, 
/**
 * What is written; null lets the draft go.
 */
text: string | null, };

/**
 * What the person at the desk left half written.
 */
export type DraftList = { 
/**
 * Oldest first.
 */
drafts: Array<DraftView>, };

/**
 * A form that was left half written.
 */
export type DraftView = { 
/**
 * Which form, as the window calls it.
 */
form: string, 
/**
 * What was written in it, as the window says it.
 */
text: string, };

/**
 * How a trial ended.
 */
export type DrillView = { 
/**
 * Everything was there and whole.
 */
ok: boolean, 
/**
 * Number of the backup.
 */
counter: number, 
/**
 * When that was made.
 */
madeAt: string, 
/**
 * People and organisations in it.
 */
contacts: number, 
/**
 * Journal entries in it.
 */
entries: number, 
/**
 * What was wrong, as a stable word.
 */
failed: string | null, };

/**
 * Say that two cards are not the same person; remembered for ever.
 */
export type DuplicateDismiss = { 
/**
 * One card.
 */
contact: ContactId, 
/**
 * The other card.
 */
other: ContactId, };

/**
 * The pairs that wait for a decision.
 */
export type DuplicateList = { 
/**
 * First pair, from 0.
 */
offset: number, 
/**
 * Pairs, at most 200.
 */
limit: number, };

/**
 * A window of the pairs.
 */
export type DuplicatePage = { 
/**
 * Most alike first.
 */
pairs: Array<PairView>, 
/**
 * Pairs in all.
 */
total: number, 
/**
 * The search through the register that is at work.
 */
searching: JobId | null, };

/**
 * A card that may be the same person.
 */
export type DuplicateView = { 
/**
 * The other card.
 */
contact: ContactId, 
/**
 * Its name.
 */
name: string, 
/**
 * Why: `same-email`, `same-phone`, `same-name-birth`…
 */
reason: string, };

/**
 * Sets the answer to the person, before the act.
 */
export type EraseAnswer = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * The plan that was shown.
 */
plan: string, 
/**
 * Why.
 */
ground: ErasureGround, 
/**
 * Number of the request, when there is one.
 */
request: string, 
/**
 * Language of the letter.
 */
language: Language, };

/**
 * What forbids the erasure now.
 */
export type EraseBlock = "hold" | "dispute" | "restricted" | "request" | "case" | "import";

/**
 * An open case of somebody who is to be erased.
 */
export type EraseCase = { 
/**
 * Which.
 */
id: CaseId, 
/**
 * What it is about.
 */
title: string, };

/**
 * What becomes of the records of one sort.
 */
export type EraseCount = { 
/**
 * Which sort.
 */
class: RecordClass, 
/**
 * Destroyed.
 */
destroyed: number, 
/**
 * Stay with somebody else, without the person.
 */
anonymised: number, 
/**
 * Kept until a day, or by a hold.
 */
kept: number, };

/**
 * What erasing a person would do.
 */
export type ErasePreview = { 
/**
 * Name, to be typed.
 */
name: string, 
/**
 * By sort of record.
 */
counts: Array<EraseCount>, 
/**
 * Addresses and numbers that go on the suppression list when the person asked.
 */
addresses: number, 
/**
 * What forbids it; empty when nothing does.
 */
blocks: Array<EraseBlock>, 
/**
 * The cases that are open.
 */
openCases: Array<EraseCase>, 
/**
 * The open request that asks for it: the act gives it its result and the letter.
 */
asked: ErasureAsked | null, 
/**
 * Who has data of the person by the record of disclosures: they are told (Art. 17(2), 19).
 */
holders: Array<RequestHolder>, 
/**
 * Other cards that are most likely the person's: they stay.
 */
twins: Array<EraseTwin>, 
/**
 * Identity of the plan.
 */
plan: string, };

/**
 * One record of the preview.
 */
export type EraseRecord = { 
/**
 * What it is.
 */
class: RecordClass, 
/**
 * Name, title or subject.
 */
title: string, 
/**
 * Its day.
 */
on: string | null, 
/**
 * By which channel, for communications.
 */
channel: Channel | null, 
/**
 * What becomes of it.
 */
outcome: BinOutcome, 
/**
 * Kept until.
 */
keptUntil: string | null, 
/**
 * By which norm.
 */
norm: string | null, };

/**
 * One page of the records, what stays first.
 */
export type EraseRecordPage = { 
/**
 * The page.
 */
records: Array<EraseRecord>, 
/**
 * In all.
 */
total: number, };

/**
 * One page of the records.
 */
export type EraseRecords = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * First row.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Erases a person; nothing brings back what goes.
 */
export type EraseStart = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * The plan that was shown.
 */
plan: string, 
/**
 * Why.
 */
ground: ErasureGround, 
/**
 * Number of the request, when there is one.
 */
request: string, 
/**
 * The letter that was set before, by this plan, ground and request.
 */
letter: DocumentId | null, 
/**
 * Why there is none.
 */
noLetter: NoLetter | null, 
/**
 * The name, typed.
 */
typed: string, 
/**
 * The other cards that look like the person's are somebody else's, and stay.
 */
othersStay: boolean, };

/**
 * Another card that is most likely that of somebody who is to be erased.
 */
export type EraseTwin = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * Its name.
 */
name: string, 
/**
 * It lies in the bin.
 */
binned: boolean, };

/**
 * An address of the card that stands on the list because its owner was erased.
 */
export type ErasedPointView = { 
/**
 * Its kind.
 */
kind: PointKind, 
/**
 * To show.
 */
display: string, 
/**
 * Since when it is on the list.
 */
since: string, 
/**
 * An act of theirs came after: it may be used for what that names.
 */
back: boolean, };

/**
 * The open request that asks for an erasure.
 */
export type ErasureAsked = { 
/**
 * The request.
 */
id: RequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * Code of why it may not get its result yet; null = it may.
 */
unready: string | null, };

/**
 * Sets a certificate.
 */
export type ErasureCertificate = { 
/**
 * Its number.
 */
number: string, 
/**
 * Language of the paper.
 */
language: Language, };

/**
 * Why a person is erased.
 */
export type ErasureGround = "no_longer_needed" | "withdrawn" | "objected" | "unlawful" | "obligation" | "minor" | "mistake";

/**
 * Erasures, latest first.
 */
export type ErasureList = { 
/**
 * The erasures.
 */
erasures: Array<ErasureView>, 
/**
 * Proofs of consent that are held without their card.
 */
proofs: number, 
/**
 * The first of their last days.
 */
proofsFrom: string | null, 
/**
 * The last of their last days.
 */
proofsUntil: string | null, };

/**
 * An erasure that was carried out; nothing about the person.
 */
export type ErasureView = { 
/**
 * Number of its certificate.
 */
number: string, 
/**
 * When.
 */
at: string, 
/**
 * Who closed it.
 */
by: string, 
/**
 * Number of the request.
 */
request: string | null, 
/**
 * Why.
 */
ground: ErasureGround, 
/**
 * By sort of record.
 */
counts: Array<EraseCount>, 
/**
 * Addresses and numbers that went on the suppression list.
 */
suppressed: number, 
/**
 * Position in the chain.
 */
seq: number, 
/**
 * Hash of the chain there.
 */
head: string, 
/**
 * Code of the letter that was set before.
 */
letter: string | null, };

/**
 * Codes that the window acts on. The set is closed and grows only when the window does something new with a code.
 */
export type ErrorCode = "locked" | "wrong-key" | "newer-file" | "not-found" | "conflict" | "validation" | "precondition" | "forbidden" | "cancelled" | "busy" | "internal";

/**
 * Attach a file to a decision.
 */
export type EvidenceAttach = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The decision.
 */
event: ConsentEventId, 
/**
 * What the file proves, 0 to 3.
 */
level: number, 
/**
 * From `evidence_pick`, or dropped.
 */
file: FileToken, };

/**
 * A file that proves a decision.
 */
export type EvidenceId = string & { readonly __id: "evidence" };

/**
 * The files of a person's decisions.
 */
export type EvidenceList = { 
/**
 * Oldest first.
 */
files: Array<EvidenceView>, };

/**
 * Take a file out and open it.
 */
export type EvidenceOpen = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The file.
 */
id: EvidenceId, };

/**
 * Destroy a file that was attached by mistake.
 */
export type EvidenceRemove = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The file.
 */
id: EvidenceId, 
/**
 * Why.
 */
reason: string, };

/**
 * A file beside a decision.
 */
export type EvidenceView = { 
/**
 * Its id.
 */
id: EvidenceId, 
/**
 * The decisions: a form has several boxes.
 */
events: Array<ConsentEventId>, 
/**
 * Its name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 in hex.
 */
sha256: string, 
/**
 * What it proves, 0 to 3.
 */
level: number, 
/**
 * A recording of what was said.
 */
recording: boolean, 
/**
 * When it was attached.
 */
at: string, 
/**
 * By whom.
 */
by: string, };

/**
 * An export that began.
 */
export type ExportBegun = { 
/**
 * The act to poll with `job_get`; null when the dialog was cancelled.
 */
job: JobId | null, };

/**
 * Formats of an export of contacts.
 */
export type ExportFormat = "xlsx" | "csv" | "json" | "vcf";

/**
 * What was exported; null file name when the dialog was cancelled.
 */
export type Exported = { 
/**
 * Name of the file written.
 */
file: string | null, 
/**
 * Rows written.
 */
rows: number, };

/**
 * Why more time is needed.
 */
export type ExtensionGround = "complexity" | "number";

/**
 * A field, or fields that belong together, which a role may hide.
 */
export type Facet = "tax_code" | "iban" | "sealed_notes" | "birth" | "vat_number" | "email" | "phone" | "address" | "notes" | "own_fields";

/**
 * A field and the stable code of what is wrong with it.
 */
export type FieldError = { 
/**
 * Wire name of the field, with dots and indexes (`points.0.value`).
 */
field: string, 
/**
 * Stable code; the window has one message for each.
 */
reason: string, 
/**
 * Values for the message.
 */
params: { [key in string]: string }, };

/**
 * The fields that nothing in force for a card asks for, filled or not.
 */
export type FieldLacking = { 
/**
 * The fields.
 */
fields: Array<FieldLackingOne>, 
/**
 * Those of the firm.
 */
customs: Array<CustomLacking>, };

/**
 * Whose fields.
 */
export type FieldLackingAsk = { 
/**
 * The card; null for one that is about to be made.
 */
contact: ContactId | null, };

/**
 * A field that nothing in force asks for.
 */
export type FieldLackingOne = { 
/**
 * The field.
 */
field: DataField, 
/**
 * Titles of the purposes that would; none when none was declared.
 */
purposes: Array<string>, };

/**
 * A purpose in use.
 */
export type FieldPurposeColumn = { 
/**
 * Which.
 */
id: PurposeId, 
/**
 * Its title.
 */
title: string, };

/**
 * One field with what it is for.
 */
export type FieldPurposeLine = { 
/**
 * The field.
 */
field: DataField, 
/**
 * Its purposes; none = it should not be kept.
 */
purposes: Array<PurposeId>, };

/**
 * A declared version of the table.
 */
export type FieldPurposeVersion = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Lines that differ from the version before.
 */
changed: number, };

/**
 * A version was declared.
 */
export type FieldPurposesMade = { 
/**
 * Its number.
 */
version: number, };

/**
 * Declare the next version.
 */
export type FieldPurposesSet = { 
/**
 * One line for each field.
 */
fields: Array<FieldPurposeLine>, };

/**
 * The table as it stands.
 */
export type FieldPurposesView = { 
/**
 * One line for each field.
 */
fields: Array<FieldPurposeLine>, 
/**
 * The purposes in use.
 */
purposes: Array<FieldPurposeColumn>, 
/**
 * Declared versions, latest first; none while the proposal holds.
 */
versions: Array<FieldPurposeVersion>, };

/**
 * A field and its new value; null empties it.
 */
export type FieldSet = { 
/**
 * Which field.
 */
field: ContactField, 
/**
 * As typed.
 */
value: string | null, 
/**
 * Stamp of the value that the person saw; null = the field was empty.
 */
replaces: string | null, };

/**
 * One value of a card.
 */
export type FieldView = { 
/**
 * Which field.
 */
field: ContactField, 
/**
 * The value; masked ones show their tail only.
 */
value: string, 
/**
 * Shown in part; ask `contact_reveal`.
 */
masked: boolean, 
/**
 * A rule finds fault with it: a stable issue code.
 */
warning: string | null, 
/**
 * Stamp to name in the next edit.
 */
stamp: string, 
/**
 * Who else changed it, without seeing this value or being seen; their value stands in the history.
 */
also: OriginView | null, 
/**
 * Where it came from.
 */
origin: OriginView, };

/**
 * A file or folder that the person picked in a native dialog; the window never sees its path.
 */
export type FileToken = string & { readonly __id: "file" };

/**
 * Values that filters can offer.
 */
export type FilterValues = { 
/**
 * Tags in use.
 */
tags: Array<string>, 
/**
 * Towns in use, most frequent first, at most 200.
 */
cities: Array<string>, 
/**
 * Provinces in use.
 */
provinces: Array<string>, };

/**
 * A document of the firm.
 */
export type FirmPaper = "notice" | "retention" | "rights";

/**
 * What the gate was asked for.
 */
export type GateAct = "message" | "call" | "logged" | "export" | "dispatch" | "campaign";

/**
 * Codes of the contact gate, in their order (DOMAIN 4.4).
 */
export type GateCode = "erased" | "suppressed" | "restricted" | "objection" | "withdrawn" | "not_usable" | "invalid_point" | "rpo_missing" | "rpo_listed" | "consent_absent" | "consent_refused" | "consent_expired" | "consent_weak" | "channel_not_covered" | "soft_spam" | "soft_spam_unused" | "soft_spam_no_email" | "soft_spam_no_goods" | "soft_spam_no_line" | "soft_spam_no_sale" | "soft_spam_other_goods" | "soft_spam_other_address" | "soft_spam_not_informed" | "soft_spam_too_old" | "soft_spam_refused" | "lia_missing" | "basis_ended" | "ok";

/**
 * What the gate answered to an act.
 */
export type GateNote = { 
/**
 * To what.
 */
act: GateAct, 
/**
 * It said yes.
 */
allowed: boolean, 
/**
 * Every failure, in order.
 */
codes: Array<GateCode>, 
/**
 * No consent was looked for, because its switch was off.
 */
unchecked: boolean, };

/**
 * Offer a group no longer, or again.
 */
export type GoodsArchive = { 
/**
 * Which.
 */
id: GoodsId, 
/**
 * Not offered from now on, or back.
 */
archived: boolean, };

/**
 * A group of similar goods.
 */
export type GoodsId = string & { readonly __id: "goods" };

/**
 * Add a group of goods, or name one anew.
 */
export type GoodsSave = { 
/**
 * Null for a new one.
 */
id: GoodsId | null, 
/**
 * Its name.
 */
title: string, };

/**
 * A group of similar goods.
 */
export type GoodsView = { 
/**
 * Its id.
 */
id: GoodsId, 
/**
 * What the firm calls it.
 */
title: string, 
/**
 * No longer offered.
 */
archived: boolean, };

/**
 * One line of the history: who, when, from which file and row (S18, S26, S48).
 */
export type HistoryItem = { 
/**
 * What happened.
 */
what: HistoryWhat, 
/**
 * The field, for `field`.
 */
field: ContactField | null, 
/**
 * Title of the field of the firm, for `custom`.
 */
title: string | null, 
/**
 * Kind of point, for the point lines.
 */
point: PointKind | null, 
/**
 * What was decided, for `consent`.
 */
decision: ConsentDecision | null, 
/**
 * A yes without a day or any proof, for `consent` (I8).
 */
declared: boolean, 
/**
 * What the gate said, for `decided`; `title` says why somebody was to be reached.
 */
gate: GateNote | null, 
/**
 * Value before; masked where sealed.
 */
before: string | null, 
/**
 * Value after; masked where sealed.
 */
after: string | null, 
/**
 * Who, when, from where.
 */
origin: OriginView, 
/**
 * For undo.
 */
txn: TxnId, 
/**
 * `change_undo` would work now.
 */
undoable: boolean, };

/**
 * One page of history, newest first.
 */
export type HistoryPage = { 
/**
 * Lines.
 */
items: Array<HistoryItem>, 
/**
 * Lines in all.
 */
total: number, };

/**
 * What an entry of the history did.
 */
export type HistoryWhat = "created" | "field" | "verified" | "relation_ended" | "basis_ceased" | "term_over" | "term_returned" | "point_added" | "point_changed" | "point_removed" | "tag_added" | "tag_removed" | "custom" | "link_added" | "link_removed" | "consent" | "consent_corrected" | "consent_reinstated" | "sale_noted" | "sale_removed" | "stop_set" | "stop_lifted" | "binned" | "restored" | "revealed" | "reported" | "exported" | "duplicate" | "merged" | "split" | "decided" | "printed" | "given" | "attached" | "renewal_asked" | "returned" | "detached" | "masked" | "unmasked" | "notice_waived" | "disclosed" | "disclosure_struck" | "retracted";

/**
 * A hold on a card or a communication.
 */
export type HoldId = string & { readonly __id: "hold" };

/**
 * Why something must stay.
 */
export type HoldKind = "hold" | "dispute";

/**
 * Lifts a hold.
 */
export type HoldLift = { 
/**
 * The hold.
 */
id: HoldId, };

/**
 * The holds of one thing, those that stand first.
 */
export type HoldList = { 
/**
 * The holds.
 */
holds: Array<HoldView>, };

/**
 * A hold was set.
 */
export type HoldMade = { 
/**
 * Its id.
 */
id: HoldId, 
/**
 * For undo.
 */
txn: TxnId, };

/**
 * Puts a hold on something.
 */
export type HoldSet = { 
/**
 * The card.
 */
contact: ContactId | null, 
/**
 * The communication.
 */
communication: CommunicationId | null, 
/**
 * The case.
 */
case?: CaseId | null, 
/**
 * Sort.
 */
kind: HoldKind, 
/**
 * Why; required.
 */
reason: string, 
/**
 * Last day; null until somebody lifts it.
 */
until: string | null, };

/**
 * What holds are on: exactly one of the ids.
 */
export type HoldTarget = { 
/**
 * The card.
 */
contact: ContactId | null, 
/**
 * The communication.
 */
communication: CommunicationId | null, 
/**
 * The case.
 */
case?: CaseId | null, };

/**
 * One hold.
 */
export type HoldView = { 
/**
 * Its id.
 */
id: HoldId, 
/**
 * Sort.
 */
kind: HoldKind, 
/**
 * Why.
 */
reason: string, 
/**
 * Last day.
 */
until: string | null, 
/**
 * When it was set.
 */
setAt: string, 
/**
 * Who set it.
 */
by: string, 
/**
 * When it was lifted.
 */
lifted: string | null, 
/**
 * It keeps what it is on now.
 */
stands: boolean, };

/**
 * How the identity became certain.
 */
export type IdentityMethod = "known" | "contact_point" | "document" | "digital" | "question";

/**
 * Settings that live in the archive.
 */
export type IdleSet = { 
/**
 * Minutes, 1 to 30.
 */
minutes: number, };

/**
 * Pairs of an import.
 */
export type ImportAlike = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * First pair, from 0.
 */
offset: number, 
/**
 * Pairs, at most 200.
 */
limit: number, };

/**
 * A decision about a pair; null takes it back.
 */
export type ImportAlikeDecide = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The row.
 */
row: number, 
/**
 * The pair is one of organisations.
 */
organisation: boolean, 
/**
 * The earlier row of the pair.
 */
otherRow: number | null, 
/**
 * The card of the pair.
 */
otherCard: ContactId | null, 
/**
 * What the person decided.
 */
verdict: AlikeVerdict | null, 
/**
 * The same for the equal pairs.
 */
equal: boolean, };

/**
 * Cells with a text.
 */
export type ImportCellCount = { 
/**
 * How many.
 */
count: number, };

/**
 * Make a cell say something else. What the file says is kept.
 */
export type ImportCellSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Row in the file.
 */
row: number, 
/**
 * Column, from 0.
 */
column: number, 
/**
 * The text; at most 64 KiB.
 */
text: string, };

/**
 * Look for text in a column.
 */
export type ImportCellsFind = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Column, from 0.
 */
column: number, 
/**
 * The text.
 */
find: string, 
/**
 * The cell has to say exactly this.
 */
whole: boolean, };

/**
 * Replace text in a column, as one step.
 */
export type ImportCellsReplace = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Column, from 0.
 */
column: number, 
/**
 * The text to find.
 */
find: string, 
/**
 * The cell has to say exactly this.
 */
whole: boolean, 
/**
 * What stands there afterwards.
 */
text: string, };

/**
 * One source column.
 */
export type ImportColumn = { 
/**
 * From 0.
 */
index: number, 
/**
 * Header, or `Colonna C`.
 */
header: string, 
/**
 * Three distinct samples.
 */
samples: Array<string>, 
/**
 * Cells with a value.
 */
filled: number, 
/**
 * Field of the command line's vocabulary; null = to be chosen; `ignore` = do not import.
 */
field: string | null, 
/**
 * How sure.
 */
confidence: Confidence, 
/**
 * Stable code of the reason.
 */
reason: string, 
/**
 * Numbers of the reason: matching values, values looked at.
 */
matching: number, 
/**
 * Values looked at.
 */
of: number, 
/**
 * Looks like health, beliefs, IBAN, documents, long notes: is it really needed?
 */
reallyNeeded: boolean, 
/**
 * Meanings, for consent columns.
 */
meanings: Array<ValueMeaning>, 
/**
 * `dmy`, `mdy` or `ymd`, for date columns.
 */
dateOrder: string | null, 
/**
 * An ambiguous date of this column as it will be read.
 */
dateExample: string | null, 
/**
 * The cell it comes from.
 */
dateRaw: string | null, 
/**
 * Somebody decided, or the proposal was sure; the way on is open when all columns are settled.
 */
settled: boolean, };

/**
 * Give a column its destiny.
 */
export type ImportColumnSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The column.
 */
index: number, 
/**
 * The field; `ignore` = do not import; null = to be chosen.
 */
field: string | null, 
/**
 * Meanings that differ from the guess.
 */
meanings: Array<ValueMeaning>, 
/**
 * Date order that differs from the guess.
 */
dateOrder: string | null, };

/**
 * Write the plan.
 */
export type ImportCommit = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Name of the import.
 */
name: string, 
/**
 * Source of acquisition: mandatory (S41).
 */
source: SourceId, 
/**
 * Day of collection: mandatory, not in the future.
 */
collectedOn: string, 
/**
 * On which basis the firm uses the data: mandatory where the rows bring consents.
 */
basis: LegalBasis | null, 
/**
 * Where a bought list comes from and with what right the firm has it: mandatory where the source is of such lists.
 */
originProof: string | null, };

/**
 * An answer in the list and what it means.
 */
export type ImportConsentAnswer = { 
/**
 * As the list writes it.
 */
raw: string, 
/**
 * Rows.
 */
count: number, 
/**
 * `given`, `refused`, `withdrawn` or `unknown`.
 */
meaning: string, };

/**
 * What an answer means.
 */
export type ImportConsentAnswerSet = { 
/**
 * As the list writes it.
 */
raw: string, 
/**
 * `given`, `refused`, `withdrawn` or `unknown`.
 */
meaning: string, };

/**
 * Which column says what; null = none.
 */
export type ImportConsentColumns = { 
/**
 * What a consent is about.
 */
kind: number | null, 
/**
 * The answer.
 */
answer: number | null, 
/**
 * The day of the decision.
 */
decided: number | null, 
/**
 * The day on which a yes was taken back.
 */
withdrawn: number | null, };

/**
 * A name in the list and the consent type that it means.
 */
export type ImportConsentKind = { 
/**
 * As the list writes it.
 */
raw: string, 
/**
 * Rows.
 */
count: number, 
/**
 * The type; null = to be said.
 */
consentType: ConsentTypeId | null, 
/**
 * Its rows are left out.
 */
leftOut: boolean, };

/**
 * What a name means.
 */
export type ImportConsentKindSet = { 
/**
 * As the list writes it.
 */
raw: string, 
/**
 * The type; null leaves its rows out.
 */
consentType: ConsentTypeId | null, };

/**
 * What a list of consents will do.
 */
export type ImportConsents = { 
/**
 * The columns.
 */
columns: ImportConsentColumns, 
/**
 * The type that all rows are about, where no column says it.
 */
allAbout: ConsentTypeId | null, 
/**
 * The answer that all rows give, where no column says it.
 */
allSay: string | null, 
/**
 * Some column says who.
 */
namesPeople: boolean, 
/**
 * Names of consents, the most frequent first.
 */
kinds: Array<ImportConsentKind>, 
/**
 * Answers, the most frequent first.
 */
answers: Array<ImportConsentAnswer>, 
/**
 * Rows read.
 */
rows: number, 
/**
 * The buckets.
 */
totals: ImportTotals, 
/**
 * Rows that bring a yes.
 */
given: number, 
/**
 * Rows that bring a no.
 */
refused: number, 
/**
 * Rows that bring a withdrawal.
 */
withdrawn: number, 
/**
 * Rows of people who are not in the register.
 */
unknown: number, 
/**
 * Rows that several cards could mean.
 */
ambiguous: number, 
/**
 * Rows whose address is that of a card with another name.
 */
otherName: number, 
/**
 * Rows with a yes that a no of the person holds back.
 */
heldBack: number, 
/**
 * Cards that get something.
 */
cards: number, };

/**
 * Change how such a list is read; what is null stays.
 */
export type ImportConsentsSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * All columns.
 */
columns: ImportConsentColumns | null, 
/**
 * The type of all rows.
 */
allAbout: ConsentTypeId | null, 
/**
 * The answer of all rows: `given`, `refused`, `withdrawn`.
 */
allSay: string | null, 
/**
 * What a name means.
 */
kind: ImportConsentKindSet | null, 
/**
 * What an answer means.
 */
answer: ImportConsentAnswerSet | null, };

/**
 * A cell that a person corrected.
 */
export type ImportCorrected = { 
/**
 * Column, from 0.
 */
column: number, 
/**
 * What the file says.
 */
raw: string, };

/**
 * The last step of a person's corrections, which `import_correction_undo` takes back.
 */
export type ImportCorrection = { 
/**
 * Cells that it changed; 0 for a repair.
 */
cells: number, 
/**
 * A repair was refused, or taken again; null for cells.
 */
refused: boolean | null, 
/**
 * Steps in all.
 */
steps: number, };

/**
 * Differences.
 */
export type ImportDifferencePage = { 
/**
 * Differences.
 */
differences: Array<ImportDifferenceView>, 
/**
 * In all.
 */
total: number, 
/**
 * Of which are taken.
 */
taken: number, };

/**
 * Take the file's value, or leave the card's.
 */
export type ImportDifferenceTake = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The row; null = every difference.
 */
row: number | null, 
/**
 * The field, where a row is named.
 */
field: string | null, 
/**
 * Take or leave.
 */
taken: boolean, };

/**
 * One value that differs.
 */
export type ImportDifferenceView = { 
/**
 * Row in the file.
 */
row: number, 
/**
 * Field of the card.
 */
field: string, 
/**
 * Name of the card.
 */
name: string, 
/**
 * What the card says.
 */
before: string, 
/**
 * What the file says.
 */
after: string, 
/**
 * The file's is wanted.
 */
taken: boolean, };

/**
 * A window of differences.
 */
export type ImportDifferences = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * First one, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Keep where a person stands in the wizard, and what is written in its last step but not committed yet.
 */
export type ImportDraftSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The step that is shown.
 */
at: ImportStep, 
/**
 * Name of the import.
 */
name: string, 
/**
 * Source of acquisition, once chosen.
 */
source: SourceId | null, 
/**
 * Day of collection, once chosen.
 */
collectedOn: string | null, 
/**
 * Legal basis, once chosen.
 */
basis: LegalBasis | null, 
/**
 * Where a bought list comes from, as far as written.
 */
originProof: string | null, };

/**
 * A legal effect or another thing to know before the commit.
 */
export type ImportEffect = { 
/**
 * Stable code: `consents_unproven`, `consents_given`, `consents_refused`, `consents_withdrawn`, `consents_held_back`,
 * `stops_kept`, `stops_listed`, `bounced_listed`, `pairs_proposed`, `second_contacts`…
 */
code: string, 
/**
 * How many.
 */
count: number, };

/**
 * A field that a column can be given.
 */
export type ImportField = { 
/**
 * Word of the command line's vocabulary, for example `email` or `consent:NEWSLETTER`.
 */
field: string, 
/**
 * Group for the menu: `name`, `point`, `address`, `code`, `other`, `consent`.
 */
group: string, 
/**
 * Title of the consent type, for consent fields.
 */
title: string | null, };

/**
 * How often a field gets a value.
 */
export type ImportFieldCount = { 
/**
 * The field.
 */
field: string, 
/**
 * Values.
 */
count: number, };

/**
 * Fields that columns can be given.
 */
export type ImportFields = { 
/**
 * In menu order.
 */
fields: Array<ImportField>, };

/**
 * One kind of finding.
 */
export type ImportFinding = { 
/**
 * Stable code.
 */
code: string, 
/**
 * `repaired`, `refused`, `flagged` or `rejected`.
 */
action: string, 
/**
 * Rows.
 */
count: number, };

/**
 * What the check found.
 */
export type ImportFindings = { 
/**
 * Rows read.
 */
rows: number, 
/**
 * Rows without a finding.
 */
clean: number, 
/**
 * Rows with a repair.
 */
repaired: number, 
/**
 * Rows with a warning.
 */
flagged: number, 
/**
 * Rows rejected.
 */
rejected: number, 
/**
 * By code.
 */
findings: Array<ImportFinding>, 
/**
 * What a person corrected last; null when nothing.
 */
correction: ImportCorrection | null, };

/**
 * Take the hidden rows of the chosen table in, or leave them out.
 */
export type ImportHiddenSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * In or out.
 */
take: boolean, };

/**
 * An import that is being prepared.
 */
export type ImportId = string & { readonly __id: "import" };

/**
 * One finding in one row.
 */
export type ImportIssue = { 
/**
 * Stable code.
 */
code: string, 
/**
 * `repaired`, `refused`, `flagged` or `rejected`.
 */
action: string, 
/**
 * Column, from 0.
 */
column: number | null, 
/**
 * Header of the column.
 */
header: string | null, 
/**
 * What the cell said.
 */
before: string | null, 
/**
 * What Custode makes of it.
 */
after: string | null, };

/**
 * Leave a row out, or take it back in.
 */
export type ImportLeaveOut = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Row in the file.
 */
row: number, 
/**
 * Out or in.
 */
leftOut: boolean, 
/**
 * Why; needed to leave it out.
 */
reason: DiscardReason | null, 
/**
 * In words; needed for "something else".
 */
note: string | null, };

/**
 * Why a row was left out.
 */
export type ImportLeftOut = { 
/**
 * Why.
 */
reason: DiscardReason, 
/**
 * In words.
 */
note: string | null, };

/**
 * Imports in preparation and done.
 */
export type ImportList = { 
/**
 * Suspended ones.
 */
suspended: Array<ImportSuspended>, 
/**
 * Committed ones, newest first.
 */
batches: Array<BatchView>, };

/**
 * What a log will do.
 */
export type ImportLog = { 
/**
 * The columns, by their field.
 */
columns: Array<LogColumn>, 
/**
 * Telephone, chat or SMS.
 */
channel: Channel, 
/**
 * Which way everything went, where the rows do not say it and a person did.
 */
all: Direction | null, 
/**
 * Rows that do not say which way they went.
 */
undirected: number, 
/**
 * Rows read.
 */
rows: number, 
/**
 * How many of each state.
 */
counts: MailCounts, 
/**
 * Who takes part; those that wait for a decision first, at most 300.
 */
parties: Array<LogParty>, 
/**
 * How many there are.
 */
partiesTotal: number, 
/**
 * A page of rows.
 */
lines: Array<LogLine>, 
/**
 * Rows of the state that was asked for.
 */
total: number, };

/**
 * Log what is ready.
 */
export type ImportLogCommit = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Purpose: mandatory.
 */
purpose: PurposeId, 
/**
 * Retention class: mandatory (S8).
 */
retention: RetentionClassId, 
/**
 * What they are about.
 */
category: Category | null, };

/**
 * Look at a log.
 */
export type ImportLogLook = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Only rows of this state.
 */
only: MailState | null, 
/**
 * First row.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Say something about a log; what is null stays as it is.
 */
export type ImportLogSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Another column for a field.
 */
column: LogColumnSet | null, 
/**
 * Another channel.
 */
channel: Channel | null, 
/**
 * Which way everything went.
 */
all: Direction | null, 
/**
 * Whose a number or a name is.
 */
party: LogPartySet | null, };

/**
 * Names a look at a list.
 */
export type ImportLookRequest = { 
/**
 * The act that took it.
 */
job: JobId, };

/**
 * What the rows of a file describe.
 */
export type ImportMode = "contacts" | "suppression" | "rpo" | "log" | "consents";

/**
 * Say what the rows describe.
 */
export type ImportModeSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Which.
 */
mode: ImportMode, };

/**
 * Choose the columns, and which types stay as they are.
 */
export type ImportOppositionSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Column of the address; null = as guessed.
 */
address: number | null, 
/**
 * Column of the day; null = as guessed.
 */
day: number | null, 
/**
 * Types that stay as they are.
 */
kept: Array<ConsentTypeId>, };

/**
 * What the list will do.
 */
export type ImportOppositions = { 
/**
 * Column of the address, from 0; null = to be chosen.
 */
address: number | null, 
/**
 * Column of the day; null = none.
 */
day: number | null, 
/**
 * Types with mass permission on e-mail.
 */
types: Array<ImportWithdrawnType>, 
/**
 * Rows read.
 */
rows: number, 
/**
 * The buckets.
 */
totals: ImportTotals, 
/**
 * Rows of people who left.
 */
left: number, 
/**
 * Rows of addresses that came back.
 */
bounced: number, 
/**
 * Cards that the list touches.
 */
cards: number, };

/**
 * Our own export, by the hash of the file.
 */
export type ImportOwnExport = { 
/**
 * When it was written.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * It holds contacts; else it is a list or a report.
 */
contacts: boolean, 
/**
 * Contacts or rows.
 */
count: number, };

/**
 * Start an import from text of the clipboard.
 */
export type ImportPaste = { 
/**
 * What stands where others have a file name.
 */
name: string, 
/**
 * Rows as a spreadsheet copies them; at most 16 MiB.
 */
text: string, };

/**
 * A window of a pile, in the order of the file.
 */
export type ImportPile = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Which.
 */
pile: AlikePile, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * A window of raw rows.
 */
export type ImportPreview = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Raw rows.
 */
export type ImportPreviewPage = { 
/**
 * Headers.
 */
headers: Array<string>, 
/**
 * Rows.
 */
rows: Array<ImportPreviewRow>, 
/**
 * In all.
 */
total: number, };

/**
 * A raw row.
 */
export type ImportPreviewRow = { 
/**
 * Row in the file, from 1.
 */
row: number, 
/**
 * Cells as text.
 */
cells: Array<string>, };

/**
 * Use a profile for an import.
 */
export type ImportProfileUse = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The profile.
 */
profile: ProfileId, };

/**
 * A profile that fits the chosen table, and how it differs.
 */
export type ImportProfileView = { 
/**
 * The profile.
 */
profile: ProfileId, 
/**
 * Its name.
 */
name: string, 
/**
 * The columns follow it; else it is proposed.
 */
applied: boolean, 
/**
 * Headers that it knows and the table does not have.
 */
missing: Array<string>, 
/**
 * Headers that the table has and it does not know.
 */
added: Array<string>, 
/**
 * It was made on a sheet of another name.
 */
otherSheet: boolean, };

/**
 * Change how the file is read; null keeps the guess. Reading starts again as a job.
 */
export type ImportReadSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Table index.
 */
table: number, 
/**
 * Header row from 1; 0 = no header.
 */
headerRow: number | null, 
/**
 * Encoding label.
 */
encoding: string | null, 
/**
 * Separator.
 */
delimiter: string | null, };

/**
 * Refuse a repair, or take it again.
 */
export type ImportRefuse = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The kind of repair.
 */
code: string, 
/**
 * Only in this row; null = all of its kind.
 */
row: number | null, 
/**
 * Only in this column.
 */
column: number | null, 
/**
 * Refuse, or take again.
 */
refused: boolean, };

/**
 * Names an import in preparation.
 */
export type ImportRequest = { 
/**
 * The import.
 */
import: ImportId, };

/**
 * Exactly what will happen.
 */
export type ImportReview = { 
/**
 * Rows read.
 */
rows: number, 
/**
 * The buckets.
 */
totals: ImportTotals, 
/**
 * Contacts to be made; above `create` where a row holds two.
 */
contacts: number, 
/**
 * Effects.
 */
effects: Array<ImportEffect>, 
/**
 * Values that are written, by field.
 */
fields: Array<ImportFieldCount>, 
/**
 * A few rows before and after.
 */
samples: Array<ImportSample>, };

/**
 * Checked rows.
 */
export type ImportRowPage = { 
/**
 * Rows.
 */
rows: Array<ImportRowView>, 
/**
 * In all.
 */
total: number, };

/**
 * One checked row.
 */
export type ImportRowView = { 
/**
 * Row in the file, from 1.
 */
row: number, 
/**
 * Name, to recognise it.
 */
name: string, 
/**
 * The row is left out by the person.
 */
leftOut: boolean, 
/**
 * Why; null for a row that comes in.
 */
leftOutFor: ImportLeftOut | null, 
/**
 * Findings.
 */
issues: Array<ImportIssue>, 
/**
 * The cells as they stand now.
 */
cells: Array<string>, 
/**
 * Cells that a person corrected.
 */
corrected: Array<ImportCorrected>, };

/**
 * A window of checked rows.
 */
export type ImportRows = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * `repaired` (also what was refused), `flagged`, `rejected`; null = all.
 */
action: string | null, 
/**
 * Only this code.
 */
code: string | null, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * What a list of answers of the register of oppositions will do.
 */
export type ImportRpo = { 
/**
 * Column of the number, from 0; null = to be chosen.
 */
number: number | null, 
/**
 * Column of the answer; null = the list has none.
 */
answer: number | null, 
/**
 * Without a column of answers: every number is listed, or none is; null = to be said.
 */
all: boolean | null, 
/**
 * Rows read.
 */
rows: number, 
/**
 * The buckets.
 */
totals: ImportTotals, 
/**
 * Rows of listed numbers.
 */
listed: number, 
/**
 * Rows of numbers that may be called.
 */
clear: number, 
/**
 * Earlier consents that fall.
 */
invalidated: number, 
/**
 * Last day of the answers.
 */
validUntil: string | null, };

/**
 * Choose the columns, and what a list without answers says.
 */
export type ImportRpoSet = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * Column of the number; null = as guessed.
 */
number: number | null, 
/**
 * Column of the answer; null = none.
 */
answer: number | null, 
/**
 * Every number is listed, or none is.
 */
all: boolean | null, };

/**
 * One row before and after.
 */
export type ImportSample = { 
/**
 * Row in the file.
 */
row: number, 
/**
 * The cells of the file.
 */
before: Array<string>, 
/**
 * Field and value of what is written.
 */
after: Array<[string, string]>, 
/**
 * Bucket: `create`, `update`, …
 */
outcome: string, 
/**
 * Field and value of the card that the row joins, as it stands now; empty for a new one.
 */
card: Array<[string, string]>, };

/**
 * Start an import from a picked file.
 */
export type ImportStart = { 
/**
 * From `import_pick`, or dropped.
 */
file: FileToken, 
/**
 * What its rows describe, where that is known beforehand.
 */
mode?: ImportMode, };

/**
 * An import was started; reading goes on as a job.
 */
export type ImportStarted = { 
/**
 * The import.
 */
import: ImportId, 
/**
 * The reading.
 */
job: JobId, };

/**
 * Where an import stands.
 */
export type ImportStep = "reading" | "read" | "match" | "check" | "duplicates" | "review";

/**
 * An import that waits to be resumed.
 */
export type ImportSuspended = { 
/**
 * Its id.
 */
import: ImportId, 
/**
 * File name.
 */
file: string, 
/**
 * Where it stands.
 */
step: ImportStep, 
/**
 * Rows.
 */
rows: number, 
/**
 * Started at.
 */
startedAt: string, };

/**
 * A table in the file: a sheet, or the whole text.
 */
export type ImportTable = { 
/**
 * Sheet name; null for text files.
 */
name: string | null, 
/**
 * Row of the header, from 1; null = none.
 */
headerRow: number | null, 
/**
 * Rows of data.
 */
dataRows: number, 
/**
 * Columns.
 */
columns: number, 
/**
 * Hidden in the workbook: off by default.
 */
hidden: boolean, };

/**
 * The buckets; they add up to the rows read.
 */
export type ImportTotals = { 
/**
 * Nuove.
 */
create: number, 
/**
 * Aggiornate.
 */
update: number, 
/**
 * Invariate.
 */
unchanged: number, 
/**
 * Unite.
 */
duplicate: number, 
/**
 * Saltate.
 */
suppressed: number, 
/**
 * Scartate.
 */
rejected: number, };

/**
 * An import in preparation.
 */
export type ImportView = { 
/**
 * Its id.
 */
import: ImportId, 
/**
 * Where it stands.
 */
step: ImportStep, 
/**
 * The step that was shown last, where somebody was already in the wizard.
 */
at: ImportStep | null, 
/**
 * Reading or checking that goes on now.
 */
job: JobId | null, 
/**
 * Writing that goes on now.
 */
writing: CommitStarted | null, 
/**
 * What was written, once it is done.
 */
written: BatchId | null, 
/**
 * File name.
 */
file: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Real format, whatever the extension says.
 */
format: string, 
/**
 * WHATWG label; null for workbooks.
 */
encoding: string | null, 
/**
 * Separator; null for workbooks.
 */
delimiter: string | null, 
/**
 * Tables of the file.
 */
tables: Array<ImportTable>, 
/**
 * The chosen table, an index.
 */
table: number, 
/**
 * Header row of the chosen table.
 */
headerRow: number | null, 
/**
 * Data rows of the chosen table.
 */
dataRows: number, 
/**
 * Rows left out as titles, totals or blank.
 */
skippedRows: number, 
/**
 * Rows of the chosen table that are hidden in the workbook.
 */
hiddenRows: number, 
/**
 * The hidden rows are taken in.
 */
takeHidden: boolean, 
/**
 * Three words with accents from the file, as proof of the encoding.
 */
accentSamples: Array<string>, 
/**
 * Columns of the chosen table.
 */
columns: Array<ImportColumn>, 
/**
 * Columns without a destiny.
 */
unresolved: number, 
/**
 * Warnings.
 */
warnings: Array<ImportWarning>, 
/**
 * This very file is one of our own exports.
 */
ownExport: ImportOwnExport | null, 
/**
 * This very file was imported before, at.
 */
seenBeforeAt: string | null, 
/**
 * Name of the import.
 */
name: string, 
/**
 * Source, once chosen.
 */
source: SourceId | null, 
/**
 * Day of collection, once chosen.
 */
collectedOn: string | null, 
/**
 * What the rows describe.
 */
mode: ImportMode, 
/**
 * The headers are those of a list of people who left.
 */
looksLikeObjections: boolean, 
/**
 * It is a log of calls or messages.
 */
looksLikeLog: boolean, 
/**
 * Its rows are consents of people, one each.
 */
looksLikeConsents: boolean, 
/**
 * The legal basis, once chosen.
 */
basis: LegalBasis | null, 
/**
 * Where a bought list comes from, once written.
 */
originProof: string | null, 
/**
 * It brings consents, or objections: the basis must be named before it is written.
 */
basisNeeded: boolean, 
/**
 * The profile that fits.
 */
profile: ImportProfileView | null, 
/**
 * Started at.
 */
startedAt: string, };

/**
 * Something about the file that the person should know.
 */
export type ImportWarning = { 
/**
 * Stable code.
 */
code: string, 
/**
 * Row, from 1.
 */
row: number | null, 
/**
 * Column, from 0.
 */
column: number | null, 
/**
 * How many times.
 */
count: number, };

/**
 * A consent type that the list can withdraw.
 */
export type ImportWithdrawnType = { 
/**
 * Which.
 */
id: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * The list withdraws it.
 */
withdrawn: boolean, };

/**
 * Accept the version in force.
 */
export type InstructionsAccept = { 
/**
 * Number of the version that was read.
 */
version: number, 
/**
 * It was read in English.
 */
english: boolean, };

/**
 * Somebody accepted a version.
 */
export type InstructionsAcceptance = { 
/**
 * Which version.
 */
version: number, 
/**
 * When.
 */
at: string, 
/**
 * In which language.
 */
language: string, };

/**
 * Put a version in force.
 */
export type InstructionsIssue = { 
/**
 * The Italian text; required.
 */
it: string, 
/**
 * The English text; empty = only Italian.
 */
en: string, };

/**
 * A version was put in force.
 */
export type InstructionsIssued = { 
/**
 * Its number.
 */
version: number, };

/**
 * Set the register as a PDF.
 */
export type InstructionsPaper = { 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * Somebody who uses the program, and what they accepted.
 */
export type InstructionsReader = { 
/**
 * Who.
 */
name: string, 
/**
 * They use the program no more.
 */
removed: boolean, 
/**
 * The version in force still waits for them.
 */
owes: boolean, 
/**
 * What they accepted, oldest first.
 */
accepted: Array<InstructionsAcceptance>, };

/**
 * The register of acceptances, and every version.
 */
export type InstructionsRegister = { 
/**
 * Everybody who uses or used the program.
 */
readers: Array<InstructionsReader>, 
/**
 * Versions, latest first.
 */
versions: Array<InstructionsVersion>, };

/**
 * An earlier version.
 */
export type InstructionsVersion = { 
/**
 * Its number.
 */
version: number, 
/**
 * When it was put in force.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The Italian text.
 */
it: string, 
/**
 * The English text.
 */
en: string, };

/**
 * The instructions in force, or the proposal while none are.
 */
export type InstructionsView = { 
/**
 * Number of the version in force; null while there is none.
 */
version: number | null, 
/**
 * The Italian text.
 */
it: string, 
/**
 * The English text.
 */
en: string, 
/**
 * When it was put in force.
 */
at: string | null, 
/**
 * By whom.
 */
by: string, 
/**
 * The person at the desk still has to accept it.
 */
owed: boolean, };

/**
 * A one-time code, shown once.
 */
export type Invitation = { 
/**
 * Whose it is.
 */
id: OperatorId, 
/**
 * Four groups of four characters.
 */
code: string, 
/**
 * Until when it opens.
 */
endsAt: string, };

/**
 * A long act with progress.
 */
export type JobId = string & { readonly __id: "job" };

/**
 * What a long act is doing.
 */
export type JobPhase = "reading" | "checking" | "matching" | "writing" | "indexing" | "undoing" | "rendering" | "verifying" | "erasing" | "listing" | "moving" | "copying" | "rekeying" | "sending" | "gathering" | "saving";

/**
 * Names a long act.
 */
export type JobRequest = { 
/**
 * The act.
 */
job: JobId, };

/**
 * Where a long act stands.
 */
export type JobView = { "state": "running", 
/**
 * What it does now.
 */
phase: JobPhase, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all; null while unknown.
 */
total: number | null, 
/**
 * Seconds left by the pace so far; null while unknown.
 */
secondsLeft: number | null, } | { "state": "done", } | { "state": "cancelled", } | { "state": "failed", 
/**
 * Why.
 */
error: ApiError, };

/**
 * By what a retention class is proposed.
 */
export type KeptBy = "category" | "marketing" | "reason" | "channel";

/**
 * The event from which a term runs that did not begin.
 */
export type KeptFrom = "relation_end" | "consent" | "case_closed" | "withdrawal";

/**
 * Which term decides until when something is kept.
 */
export type KeptWhy = "floor" | "need" | "ceiling";

/**
 * Change the keys of the whole archive.
 */
export type KeysChange = { 
/**
 * The passphrase of the person at the desk, again.
 */
passphrase: string, };

/**
 * How the keys of the archive stand.
 */
export type KeysView = { 
/**
 * 1 until the first change.
 */
generation: number, 
/**
 * When they were changed last.
 */
changedAt: string | null, 
/**
 * Somebody was taken out and the keys are still those that they had, or a change was cut short.
 */
due: boolean, 
/**
 * Only the key of sealed values is due, and who is at the desk has none: somebody who has one changes it.
 */
codesOnly: boolean, 
/**
 * A backup was made behind the last change; null where no place for backups is chosen.
 */
backedUp: boolean | null, };

/**
 * A language of window and documents.
 */
export type Language = "it" | "en";

/**
 * How the ledger of erasures stands.
 */
export type LedgerState = "fine" | "foreign" | "unreachable";

/**
 * Why somebody is left out.
 */
export type LeftOutWhy = { 
/**
 * The gate's code; `ok` for an address that another card on the list has.
 */
code: GateCode, 
/**
 * How many.
 */
count: number, };

/**
 * Save the inventory as a table.
 */
export type LegacyExport = { 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * An import of an old copy.
 */
export type LegacyImport = { 
/**
 * The import.
 */
batch: BatchId, 
/**
 * Its name.
 */
name: string, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Rows read.
 */
rows: number, 
/**
 * Rows without a warning, of a hundred; null where nobody counted them.
 */
score: number | null, 
/**
 * It was taken back.
 */
undone: boolean, };

/**
 * What sort of thing the data lie in.
 */
export type LegacyKind = "spreadsheet" | "address_book" | "paper" | "software" | "phone" | "mailing" | "other";

/**
 * Every old copy.
 */
export type LegacyList = { 
/**
 * Those of which somebody said something first.
 */
copies: Array<LegacyView>, };

/**
 * Names an old copy.
 */
export type LegacyRequest = { 
/**
 * Which.
 */
id: LegacySourceId, };

/**
 * Record or change an old copy.
 */
export type LegacySave = { 
/**
 * Null for a new one.
 */
id: LegacySourceId | null, 
/**
 * Name of the file, or what it is.
 */
title: string, 
/**
 * What sort of thing.
 */
kind: LegacyKind, 
/**
 * Whose data are in it.
 */
content: string, 
/**
 * Where it is kept.
 */
place: string, 
/**
 * Who holds it.
 */
holder: string, 
/**
 * About how many people.
 */
people: number | null, 
/**
 * What became of it.
 */
state: LegacyState, 
/**
 * Since when; null = today, but for a destroyed one.
 */
stateOn: string | null, 
/**
 * Who; needed for a destroyed one.
 */
stateBy: string, 
/**
 * The file itself, picked; only its hash is kept.
 */
file: FileToken | null, 
/**
 * An import whose file it is.
 */
batch: BatchId | null, };

/**
 * An old copy was saved.
 */
export type LegacySaved = { 
/**
 * Its id.
 */
id: LegacySourceId, };

/**
 * An old copy of the register.
 */
export type LegacySourceId = string & { readonly __id: "legacy" };

/**
 * What became of it.
 */
export type LegacyState = "to_import" | "imported" | "to_destroy" | "destroyed";

/**
 * An old copy.
 */
export type LegacyView = { 
/**
 * Its id; null for a file that was imported and of which nobody said more.
 */
id: LegacySourceId | null, 
/**
 * Name of the file, or what it is.
 */
title: string, 
/**
 * What sort of thing.
 */
kind: LegacyKind, 
/**
 * Whose data are in it.
 */
content: string | null, 
/**
 * Where it is kept.
 */
place: string | null, 
/**
 * Who holds it.
 */
holder: string | null, 
/**
 * About how many people.
 */
people: number | null, 
/**
 * What became of it, its imports counted.
 */
state: LegacyState, 
/**
 * Since when.
 */
stateOn: string, 
/**
 * Who.
 */
stateBy: string | null, 
/**
 * A file is linked, so that its imports are found by themselves.
 */
hasFile: boolean, 
/**
 * Its imports, latest first.
 */
imports: Array<LegacyImport>, 
/**
 * When somebody last wrote about it.
 */
writtenAt: string | null, 
/**
 * Who.
 */
writtenBy: string | null, };

/**
 * Legal bases of Art. 6(1) GDPR, and soft spam (art. 130(4) Codice privacy).
 */
export type LegalBasis = "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest" | "soft_spam";

/**
 * What the firm changed about the holidays.
 */
export type LegalCalendar = { 
/**
 * Days that are holidays too.
 */
added: Array<OwnHoliday>, 
/**
 * Codes of holidays of the package that are none.
 */
removed: Array<string>, };

/**
 * How the firm changed a fact.
 */
export type LegalChangeView = { 
/**
 * Why.
 */
reason: string, 
/**
 * When it was written down.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Counts from this day on.
 */
validFrom: string, 
/**
 * Whether it counts already.
 */
inForce: boolean, 
/**
 * The new number; 1 and 0 for a rule that holds or not.
 */
value: number, 
/**
 * Norm or decision.
 */
source: string, };

/**
 * One fact.
 */
export type LegalFactView = { 
/**
 * Stable key.
 */
key: string, 
/**
 * What it says.
 */
sort: LegalSort, 
/**
 * Its number, for terms and ages.
 */
number: number | null, 
/**
 * Norm or decision.
 */
source: string, 
/**
 * Holds from this day.
 */
validFrom: string, 
/**
 * A lawyer should confirm it.
 */
verify: boolean, 
/**
 * Custode counts by it; the others are reminders.
 */
used: boolean, 
/**
 * What the package says, where the firm changed it.
 */
package: LegalPackageView | null, 
/**
 * The change of the firm.
 */
change: LegalChangeView | null, 
/**
 * A rule in words as the firm reads it, in force or to come.
 */
words: string | null, 
/**
 * The holidays of the package; empty for every other fact.
 */
holidays: Array<PackageHoliday>, 
/**
 * What the firm changed about them.
 */
calendar: LegalCalendar | null, };

/**
 * The package of the law.
 */
export type LegalList = { 
/**
 * Its version.
 */
version: string, 
/**
 * How many facts the firm changed.
 */
changed: number, 
/**
 * The facts.
 */
facts: Array<LegalFactView>, };

/**
 * What the package says of a fact that the firm changed.
 */
export type LegalPackageView = { 
/**
 * What it says.
 */
sort: LegalSort, 
/**
 * Its number, for terms and ages.
 */
number: number | null, 
/**
 * Norm or decision.
 */
source: string, };

/**
 * Let a fact say again what the package says.
 */
export type LegalReset = { 
/**
 * Which.
 */
key: string, };

/**
 * Change a fact.
 */
export type LegalSet = { 
/**
 * Which.
 */
key: string, 
/**
 * The new number; 1 and 0 for a rule that holds or not.
 */
value: number, 
/**
 * Norm or decision.
 */
source: string, 
/**
 * Counts from this day on.
 */
validFrom: string, 
/**
 * Why.
 */
reason: string, 
/**
 * For a rule in words: as the firm reads it.
 */
words?: string, 
/**
 * For the holidays: what is added and what is taken out.
 */
calendar?: LegalCalendar, };

/**
 * What a fact of the law says.
 */
export type LegalSort = "months" | "hours" | "years" | "holds" | "holds_not" | "rule" | "holidays";

/**
 * A letter as proposed.
 */
export type LetterDraft = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Text: an empty line parts paragraphs, "- " begins a point.
 */
text: string, 
/**
 * Closing words.
 */
closing: string, 
/**
 * To whom, line by line.
 */
addressee: Array<string>, 
/**
 * How it travels.
 */
delivery: string | null, 
/**
 * For what it was written.
 */
writtenFor: LetterFor, };

/**
 * For what the words of a letter were written: they say it, and the register says the same.
 */
export type LetterFor = { 
/**
 * In which language.
 */
language: Language, 
/**
 * Why more time is needed.
 */
ground: ExtensionGround | null, 
/**
 * The same in words.
 */
reason: string | null, 
/**
 * To whom a notice goes.
 */
recipient: string | null, };

/**
 * What a document of a request is.
 */
export type LetterKind = "acknowledgement" | "identity" | "extension" | "answer" | "refusal" | "confirmation" | "notice" | "access_pack" | "portability";

/**
 * Link a person to an organisation.
 */
export type LinkAdd = { 
/**
 * One side.
 */
contact: ContactId, 
/**
 * The other side.
 */
other: ContactId, 
/**
 * Role of the person in the organisation.
 */
role: string | null, };

/**
 * A link between two contacts.
 */
export type LinkId = string & { readonly __id: "link" };

/**
 * Remove a link.
 */
export type LinkRemove = { 
/**
 * The side from which it is removed.
 */
contact: ContactId, 
/**
 * The link.
 */
link: LinkId, };

/**
 * A link between a person and an organisation.
 */
export type LinkView = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * The other side.
 */
contact: ContactId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its kind.
 */
kind: ContactKind, 
/**
 * Role of the person in the organisation.
 */
role: string | null, };

/**
 * The column of a field.
 */
export type LogColumn = { 
/**
 * What it says.
 */
field: LogField, 
/**
 * From 0; null = there is none.
 */
column: number | null, };

/**
 * Another column for a field.
 */
export type LogColumnSet = { 
/**
 * What it says.
 */
field: LogField, 
/**
 * From 0; null = there is none.
 */
column: number | null, };

/**
 * What a column of a log says.
 */
export type LogField = "at" | "time" | "who" | "to" | "name" | "direction" | "duration" | "outcome" | "text";

/**
 * A row in the look.
 */
export type LogLine = { 
/**
 * Row of the file.
 */
row: number, 
/**
 * What would become of it.
 */
state: MailState, 
/**
 * Why it cannot be read: `log-no-date`, `log-future-date`, `log-nobody`, `log-no-direction`, `log-empty`.
 */
reason: string | null, 
/**
 * When it was.
 */
at: string | null, 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * The other side, as the file writes it.
 */
party: string | null, 
/**
 * The cards that it would be logged for, or may be of.
 */
people: Array<MailPerson>, 
/**
 * Seconds.
 */
durationS: number | null, 
/**
 * How it ended, in the words of the file.
 */
outcome: string | null, 
/**
 * The beginning of what was said.
 */
text: string | null, };

/**
 * A number or a name of a log.
 */
export type LogParty = { 
/**
 * What names it in this log.
 */
key: string, 
/**
 * As the file writes it.
 */
label: string, 
/**
 * Whose it is.
 */
whose: LogWhose, 
/**
 * The card that it is, or the cards that it may be.
 */
people: Array<MailPerson>, 
/**
 * Rows that it takes part in.
 */
rows: number, };

/**
 * Whose a number or a name is.
 */
export type LogPartySet = { 
/**
 * What names it in this log.
 */
key: string, 
/**
 * The firm's own; null leaves that as it is.
 */
ours: boolean | null, 
/**
 * Whose it is; null = what was said of it is taken back.
 */
contact: ContactId | null, };

/**
 * Whose a number or a name is.
 */
export type LogWhose = "several" | "proposed" | "nobody" | "known" | "chosen" | "ours";

/**
 * Set the logo from a picked PNG; null removes it.
 */
export type LogoSet = { 
/**
 * From `logo_pick`.
 */
file: FileToken | null, };

/**
 * An action that took mail in.
 */
export type MailBatch = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * For undo.
 */
txn: TxnId, 
/**
 * Files that were read.
 */
files: number, 
/**
 * Messages in them.
 */
messages: number, 
/**
 * Communications that were logged.
 */
logged: number, 
/**
 * Messages that were in the log already.
 */
present: number, 
/**
 * Attachments that were kept.
 */
attachments: number, 
/**
 * Communications that are still in the log.
 */
left: number, };

/**
 * Whose an address is.
 */
export type MailChoice = { 
/**
 * The address.
 */
address: string, 
/**
 * The card.
 */
contact: ContactId, };

/**
 * Log what is ready.
 */
export type MailCommit = { 
/**
 * What was read.
 */
mail: MailId, 
/**
 * The firm's own addresses.
 */
ours: Array<string>, 
/**
 * Whose an address is that no card has, or several.
 */
choices: Array<MailChoice>, 
/**
 * Purpose: mandatory.
 */
purpose: PurposeId, 
/**
 * Retention class: mandatory (S8).
 */
retention: RetentionClassId, 
/**
 * What they are about.
 */
category: Category | null, 
/**
 * Messages that are kept under another class.
 */
exceptions: Array<MailException>, };

/**
 * How many messages of each state.
 */
export type MailCounts = { 
/**
 * They would be logged.
 */
ready: number, 
/**
 * In the log already.
 */
present: number, 
/**
 * No card has the address.
 */
unknown: number, 
/**
 * Several cards have the address.
 */
ambiguous: number, 
/**
 * They cannot be read.
 */
unreadable: number, };

/**
 * A message that is kept under another class than the others.
 */
export type MailException = { 
/**
 * Its place among all messages that were read.
 */
number: number, 
/**
 * Its retention class.
 */
retention: RetentionClassId, };

/**
 * Mail files that were read.
 */
export type MailId = string & { readonly __id: "mail" };

/**
 * A message in the look.
 */
export type MailLine = { 
/**
 * Its place among all messages that were read, from 0.
 */
number: number, 
/**
 * What would become of it.
 */
state: MailState, 
/**
 * Why it cannot be read: `no-message`, `too-large`, `too-heavy`, `empty`, `no-date`, `future-date`.
 */
reason: string | null, 
/**
 * Name of its file.
 */
file: string, 
/**
 * When it was sent.
 */
at: string | null, 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * The address on the other side that decides.
 */
address: string | null, 
/**
 * The cards that it would be logged for, or that have the address.
 */
people: Array<MailPerson>, 
/**
 * Its subject.
 */
subject: string, 
/**
 * What it seems to ask for.
 */
asks: ReplyAsk | null, 
/**
 * Files that would be kept.
 */
files: number, 
/**
 * Files that are too large to be kept.
 */
tooLarge: number, };

/**
 * The actions that took mail in, latest first.
 */
export type MailList = { 
/**
 * At most fifty.
 */
batches: Array<MailBatch>, };

/**
 * A look at what was read.
 */
export type MailLook = { 
/**
 * What was read.
 */
mail: MailId, 
/**
 * The firm's own addresses: what comes from one of them went out.
 */
ours: Array<string>, 
/**
 * Whose an address is that no card has, or several.
 */
choices: Array<MailChoice>, 
/**
 * Only messages of this state.
 */
only: MailState | null, 
/**
 * First message.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * A card that a message leads to.
 */
export type MailPerson = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * Its name as listed.
 */
name: string, };

/**
 * A look at what was read.
 */
export type MailPreview = { 
/**
 * Files that were read.
 */
files: number, 
/**
 * How many messages of each state.
 */
counts: MailCounts, 
/**
 * A page of messages.
 */
lines: Array<MailLine>, 
/**
 * Messages of the state that was asked for.
 */
total: number, };

/**
 * How a connection is kept private.
 */
export type MailSecurity = "tls" | "start_tls" | "none";

/**
 * Files to read.
 */
export type MailStart = { 
/**
 * Their handles.
 */
files: Array<FileToken>, };

/**
 * A reading was started.
 */
export type MailStarted = { 
/**
 * What is read.
 */
mail: MailId, 
/**
 * The act to poll with `job_get`.
 */
job: JobId, 
/**
 * The firm's own addresses, as far as they are known.
 */
ours: Array<string>, };

/**
 * What would become of a message.
 */
export type MailState = "ready" | "present" | "unknown" | "ambiguous" | "unreadable";

/**
 * A decision about a piece of text that names others.
 */
export type MaskId = string & { readonly __id: "mask" };

/**
 * What holds texts.
 */
export type MaskItemSort = "inbound" | "outbound" | "field" | "consent" | "objection" | "request" | "case" | "proof";

/**
 * Something that holds texts.
 */
export type MaskLine = { 
/**
 * Its name, for the commands.
 */
item: string, 
/**
 * What it is.
 */
sort: MaskItemSort, 
/**
 * Code of the field, title of the consent, number of the request.
 */
title: string, 
/**
 * When it happened.
 */
at: string | null, 
/**
 * Its texts.
 */
texts: Array<MaskText>, 
/**
 * Names of the others who took part: never in the copy.
 */
people: Array<string>, 
/**
 * What the copy says in their place.
 */
peopleReason: MaskReason, };

/**
 * Which text of an item.
 */
export type MaskPart = "subject" | "body" | "outcome" | "reason" | "value" | "note" | "evidence" | "ground" | "requester" | "people";

/**
 * A piece of a text.
 */
export type MaskPiece = { 
/**
 * The first character.
 */
start: number, 
/**
 * Characters.
 */
length: number, 
/**
 * Why it is thought to name somebody; null for a piece that a person chose.
 */
sort: SuspectSort | null, 
/**
 * The decision; null while there is none.
 */
mask: MaskId | null, 
/**
 * Why it is left out; null while it stays visible.
 */
reason: MaskReason | null, 
/**
 * Who decided.
 */
by: string | null, 
/**
 * When.
 */
at: string | null, };

/**
 * Why something is left out of the copy.
 */
export type MaskReason = "third_party" | "confidence" | "trade_secret" | "safety";

/**
 * One text.
 */
export type MaskText = { 
/**
 * Which of its item.
 */
part: MaskPart, 
/**
 * Its number in the item.
 */
version: number, 
/**
 * The words.
 */
text: string, 
/**
 * Pieces in their order.
 */
pieces: Array<MaskPiece>, };

/**
 * A card of a merge in short.
 */
export type MergeCard = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Its name as addressed.
 */
name: string, 
/**
 * Its kind.
 */
kind: ContactKind, 
/**
 * When it was made.
 */
createdAt: string, 
/**
 * Communications with it.
 */
communications: number, 
/**
 * Links to other cards.
 */
links: number, };

/**
 * A consent type on both cards and after the merge (I2).
 */
export type MergeConsent = { 
/**
 * Its id.
 */
consentType: ConsentTypeId, 
/**
 * Title of the type.
 */
title: string, 
/**
 * On the card that stays.
 */
survivor: ConsentBadge, 
/**
 * On the card that goes.
 */
other: ConsentBadge, 
/**
 * After the merge, by the days of all events.
 */
result: ConsentBadge, 
/**
 * Events that the result holds.
 */
events: number, };

/**
 * A point or tag of the result, and which cards have it.
 */
export type MergeElement = { 
/**
 * Kind of point; none for a tag.
 */
point: PointKind | null, 
/**
 * To show.
 */
value: string, 
/**
 * The card that stays has it.
 */
survivor: boolean, 
/**
 * The card that goes has it.
 */
other: boolean, };

/**
 * What a merge would do.
 */
export type MergePreview = { 
/**
 * The card that stays.
 */
survivor: MergeCard, 
/**
 * The card that goes.
 */
other: MergeCard, 
/**
 * Fields.
 */
rows: Array<MergeRow>, 
/**
 * Points of the result.
 */
points: Array<MergeElement>, 
/**
 * Tags of the result.
 */
tags: Array<MergeElement>, 
/**
 * Consents.
 */
consents: Array<MergeConsent>, 
/**
 * Objections and blocks in force; none is lost.
 */
stops: Array<MergeStop>, 
/**
 * Codes of what is alike, if the pair was proposed.
 */
reasons: Array<string>, 
/**
 * Why the two can't be merged, as a stable reason.
 */
refused: string | null, };

/**
 * Two cards to look at side by side.
 */
export type MergePreviewRequest = { 
/**
 * The card that would stay.
 */
survivor: ContactId, 
/**
 * The card that would go.
 */
other: ContactId, };

/**
 * A field of the two cards.
 */
export type MergeRow = { 
/**
 * The field; none for one that the firm added.
 */
field: ContactField | null, 
/**
 * Code of a field that the firm added.
 */
custom: string | null, 
/**
 * Its title; the code where it was never defined.
 */
title: string | null, 
/**
 * On the card that stays.
 */
survivor: MergeValue | null, 
/**
 * On the card that goes.
 */
other: MergeValue | null, 
/**
 * Whose value the result has unless somebody chooses.
 */
proposed: MergeSide, 
/**
 * There is something to choose.
 */
choice: boolean, 
/**
 * The values differ.
 */
differs: boolean, };

/**
 * One of the two cards of a merge.
 */
export type MergeSide = "survivor" | "other";

/**
 * An objection or block in force, and which card has it.
 */
export type MergeStop = { 
/**
 * The stop.
 */
stop: StopView, 
/**
 * Whose.
 */
side: MergeSide, };

/**
 * A value of one card.
 */
export type MergeValue = { 
/**
 * To show; masked where sealed.
 */
value: string, 
/**
 * Where it came from.
 */
origin: OriginView, };

/**
 * A new contact point.
 */
export type NewPoint = { 
/**
 * Kind.
 */
kind: PointKind, 
/**
 * As typed; empty for a postal address.
 */
value: string, 
/**
 * Parts, for a postal address.
 */
address: AddressView | null, 
/**
 * Home, work, …
 */
label: string | null, };

/**
 * Why no letter is set before the act.
 */
export type NoLetter = "answered" | "no_address" | "nobody_asked";

/**
 * A request without fields.
 */
export type Nothing = Record<symbol, never>;

/**
 * Write down that people were given the notice in force.
 */
export type NoticeGive = { 
/**
 * Who, at most 200.
 */
ids: Array<ContactId>, 
/**
 * When.
 */
on: string, 
/**
 * How.
 */
channel: Channel, };

/**
 * Why no notice is due (Art. 14(5) GDPR).
 */
export type NoticeGround = "known" | "disproportionate" | "law" | "secrecy";

/**
 * Somebody who was not told.
 */
export type NoticeLine = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * Where the data came from.
 */
source: string, 
/**
 * When the firm got them.
 */
obtainedOn: string, 
/**
 * The first contact, if there was one.
 */
firstContactOn: string | null, 
/**
 * Last day for the notice.
 */
dueOn: string, 
/**
 * Days until then; negative when it is over.
 */
daysLeft: number, };

/**
 * A page of the people who were not told where their data came from (Art. 14 GDPR).
 */
export type NoticeList = { 
/**
 * Only those whose month is over.
 */
late: boolean, 
/**
 * Part of the name.
 */
name: string, 
/**
 * Lines to leave out.
 */
offset: number, 
/**
 * Lines to give, at most 200.
 */
limit: number, };

/**
 * Say that the notice is due after all.
 */
export type NoticeOwe = { 
/**
 * To whom, at most 200.
 */
ids: Array<ContactId>, };

/**
 * A page.
 */
export type NoticePage = { 
/**
 * Those who wait longest first.
 */
rows: Array<NoticeLine>, 
/**
 * All of them.
 */
total: number, 
/**
 * Those whose month is over.
 */
late: number, 
/**
 * Version of the notice in force; null before one was issued.
 */
inForce: number | null, };

/**
 * Say that no notice is due to people.
 */
export type NoticeWaive = { 
/**
 * Who, at most 200.
 */
ids: Array<ContactId>, 
/**
 * Why.
 */
ground: NoticeGround, 
/**
 * What stands behind it.
 */
note: string | null, };

/**
 * Somebody to whom no notice is due.
 */
export type NoticeWaivedLine = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * Why.
 */
ground: NoticeGround, 
/**
 * What stands behind it.
 */
note: string | null, 
/**
 * When it was decided.
 */
at: string, 
/**
 * By whom.
 */
by: string, };

/**
 * A page of the people to whom no notice is due.
 */
export type NoticeWaivedList = { 
/**
 * Part of the name.
 */
name: string, 
/**
 * Lines to leave out.
 */
offset: number, 
/**
 * Lines to give, at most 200.
 */
limit: number, };

/**
 * A page.
 */
export type NoticeWaivedPage = { 
/**
 * The latest decision first.
 */
rows: Array<NoticeWaivedLine>, 
/**
 * All of them.
 */
total: number, };

/**
 * Somebody who uses the program.
 */
export type OperatorId = string & { readonly __id: "operator" };

/**
 * What one operator took out or looked at.
 */
export type OperatorTotals = { 
/**
 * Who.
 */
id: OperatorId, 
/**
 * Their name.
 */
name: string, 
/**
 * Files.
 */
exports: number, 
/**
 * Rows in them.
 */
rows: number, 
/**
 * Documents.
 */
prints: number, 
/**
 * Masked values shown.
 */
reveals: number, 
/**
 * Cards opened, each once a session.
 */
cards: number, 
/**
 * Attempts that were refused.
 */
refusals: number, };

/**
 * Where a value came from.
 */
export type OriginView = { 
/**
 * When it was recorded.
 */
at: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * Source title.
 */
source: string | null, 
/**
 * Day of collection, where known.
 */
collectedOn: string | null, 
/**
 * File of the import.
 */
file: string | null, 
/**
 * Sheet of the import.
 */
table: string | null, 
/**
 * Row of the import, from 1.
 */
row: number | null, 
/**
 * The import.
 */
batch: BatchId | null, 
/**
 * What the cell said before Custode repaired it, or a person corrected it.
 */
raw: string | null, 
/**
 * A person corrected the cell in the import wizard.
 */
byHand: boolean, };

/**
 * What a trial of the connection gave.
 */
export type OutboxChecked = { 
/**
 * What is wrong; null = all is well.
 */
fault: SendFault | null, };

/**
 * Stop the sending for a while, or go on.
 */
export type OutboxPause = { 
/**
 * Nothing is sent from now on, or it goes on.
 */
paused: boolean, };

/**
 * Set how mail is sent, or try a connection with it.
 */
export type OutboxSet = { 
/**
 * Messages may be sent at all.
 */
on: boolean, 
/**
 * The server.
 */
host: string, 
/**
 * Its port.
 */
port: number, 
/**
 * How the connection is kept private.
 */
security: MailSecurity, 
/**
 * Name that recipients see.
 */
name: string, 
/**
 * Address that recipients see.
 */
sender: string, 
/**
 * Name to log in with; empty = the server asks for none.
 */
user: string, 
/**
 * Messages a minute.
 */
pace: number, 
/**
 * A new password; null keeps the one that is there.
 */
password: string | null, };

/**
 * How mail is sent.
 */
export type OutboxSettings = { 
/**
 * Messages may be sent at all.
 */
on: boolean, 
/**
 * The server.
 */
host: string, 
/**
 * Its port.
 */
port: number, 
/**
 * How the connection is kept private.
 */
security: MailSecurity, 
/**
 * Name that recipients see.
 */
name: string, 
/**
 * Address that recipients see.
 */
sender: string, 
/**
 * Name to log in with.
 */
user: string, 
/**
 * Messages a minute.
 */
pace: number, 
/**
 * A password is kept; it is never shown.
 */
hasPassword: boolean, };

/**
 * How the outbox stands.
 */
export type OutboxView = { 
/**
 * Messages may be sent at all.
 */
on: boolean, 
/**
 * Nothing is sent for now.
 */
paused: boolean, 
/**
 * Address that recipients see.
 */
sender: string, 
/**
 * Somebody sends at this moment.
 */
sending: boolean, 
/**
 * Why nothing is sent, when the server does not take it.
 */
fault: SendFault | null, 
/**
 * When the server is tried again; null with a fault = a person must mend the settings.
 */
nextTry: string | null, 
/**
 * Messages that wait or are on their way.
 */
waiting: number, 
/**
 * Messages of which nobody knows whether they arrived.
 */
uncertain: number, 
/**
 * Messages that did not go since `failed_since`.
 */
failed: number, 
/**
 * The day from which on they are counted.
 */
failedSince: string, };

/**
 * Say that an archive which was changed outside is in order.
 */
export type OutsideConfirm = { 
/**
 * What was found out.
 */
found: string, };

/**
 * A day that the firm added to the holidays.
 */
export type OwnHoliday = { 
/**
 * What is celebrated.
 */
title: string, 
/**
 * Month.
 */
month: number, 
/**
 * Day of the month.
 */
day: number, };

/**
 * Leave something out of the copy, or let it stay.
 */
export type PackMask = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * What.
 */
target: PackMaskTarget, 
/**
 * Why it is left out; null: it stays visible.
 */
reason: MaskReason | null, };

/**
 * What to decide about.
 */
export type PackMaskTarget = { "what": "piece", 
/**
 * The item.
 */
item: string, 
/**
 * Which text.
 */
part: MaskPart, 
/**
 * Its number in the item.
 */
version: number, 
/**
 * The first character.
 */
start: number, 
/**
 * Characters.
 */
length: number, 
/**
 * The same words wherever else they stand.
 */
everywhere: boolean, } | { "what": "people", 
/**
 * The communication.
 */
item: string, } | { "what": "words", 
/**
 * The words.
 */
words: string, } | { "what": "open" };

/**
 * The decisions that were written.
 */
export type PackMasked = { 
/**
 * One for each piece of words.
 */
masks: Array<MaskId>, };

/**
 * Look at the texts of a copy in which somebody else may be named.
 */
export type PackReview = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * All texts, also those in which nobody was found.
 */
every: boolean, 
/**
 * Items to leave out.
 */
offset: number, 
/**
 * Items to give, at most 200.
 */
limit: number, };

/**
 * The texts, looked through.
 */
export type PackReviewView = { 
/**
 * A page of the items.
 */
items: Array<MaskLine>, 
/**
 * All of them.
 */
total: number, 
/**
 * Pieces that nobody decided about.
 */
open: number, 
/**
 * Pieces that are left out.
 */
hidden: number, 
/**
 * Pieces that stay visible.
 */
shown: number, };

/**
 * Take decisions back.
 */
export type PackUnmask = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Which.
 */
masks: Array<MaskId>, };

/**
 * A holiday of the package.
 */
export type PackageHoliday = { 
/**
 * Stable word.
 */
code: string, 
/**
 * First year in which it is one.
 */
since: number, 
/**
 * The norm.
 */
source: string, };

/**
 * One card of a pair, with what tells homonyms apart.
 */
export type PairCard = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Its name as listed.
 */
name: string, 
/**
 * Its kind.
 */
kind: ContactKind, 
/**
 * First e-mail.
 */
email: string | null, 
/**
 * First phone.
 */
phone: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * When the card was made.
 */
createdAt: string, };

/**
 * Two cards that may be the same person.
 */
export type PairView = { 
/**
 * The older card: the one that would stay.
 */
first: PairCard, 
/**
 * The newer card.
 */
second: PairCard, 
/**
 * Likeness from 0 to 1000.
 */
score: number, 
/**
 * What is alike, as stable codes.
 */
reasons: Array<string>, };

/**
 * Which paper to prepare.
 */
export type PaperAsk = { "kind": "receipt", 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The decision.
 */
event: ConsentEventId, } | { "kind": "form", 
/**
 * The person; null for a blank form.
 */
contact: ContactId | null, 
/**
 * What it asks for.
 */
types: Array<ConsentTypeId>, } | { "kind": "preferences", 
/**
 * The person.
 */
contact: ContactId, } | { "kind": "document", 
/**
 * Which.
 */
paper: FirmPaper, 
/**
 * A version that was issued; null = as the settings make it now.
 */
version: number | null, };

/**
 * Write down that a person was given a document.
 */
export type PaperGive = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Which document.
 */
paper: FirmPaper, 
/**
 * Which version.
 */
version: number, 
/**
 * When.
 */
on: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * The communication that it went with.
 */
communication?: CommunicationId | null, };

/**
 * All documents of the firm.
 */
export type PaperList = { 
/**
 * Notice, policy, rights.
 */
papers: Array<PaperView>, };

/**
 * Prepare a paper; the answer is looked at, saved and printed like a report.
 */
export type PaperPrepare = { 
/**
 * Which.
 */
paper: PaperAsk, 
/**
 * In which language.
 */
language: Language, };

/**
 * Names a document.
 */
export type PaperRequest = { 
/**
 * Which.
 */
paper: FirmPaper, };

/**
 * Take back that a document was given: it was noted by mistake.
 */
export type PaperRetract = { 
/**
 * To whom.
 */
contact: ContactId, 
/**
 * Which document.
 */
paper: FirmPaper, 
/**
 * Which version.
 */
version: number, 
/**
 * The day that was noted.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A version of a document.
 */
export type PaperVersion = { 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * Since when.
 */
on: string, };

/**
 * Ask for the versions of a document.
 */
export type PaperVersionsRequest = { 
/**
 * Which.
 */
paper: FirmPaper, 
/**
 * In which language.
 */
language: Language, };

/**
 * A document of the firm.
 */
export type PaperView = { 
/**
 * Which.
 */
paper: FirmPaper, 
/**
 * The version in force; null before the first.
 */
latest: PaperVersion | null, 
/**
 * The settings say something else by now.
 */
changed: boolean, 
/**
 * It cannot be issued before the settings say who the controller is and where to write.
 */
lacksController: boolean, };

/**
 * Change the passphrase of the person at the desk.
 */
export type PassphraseChange = { 
/**
 * The one in force.
 */
current: string, 
/**
 * The one to come.
 */
newPassphrase: string, };

/**
 * Ask how strong a passphrase is.
 */
export type PassphraseCheck = { 
/**
 * The candidate.
 */
passphrase: string, };

/**
 * Why a passphrase is not accepted, or could be better.
 */
export type PassphraseReason = "too_short" | "common" | "personal" | "repeated" | "sequence" | "guessable";

/**
 * How strong a passphrase is.
 */
export type PassphraseStrength = { 
/**
 * 0 to 4.
 */
score: number, 
/**
 * May be used.
 */
acceptable: boolean, 
/**
 * What is wrong.
 */
reasons: Array<PassphraseReason>, };

/**
 * A function that a role has or has not.
 */
export type Permission = "people" | "people_write" | "people_merge" | "bin" | "consents" | "communications" | "rights" | "documents" | "reveal" | "export" | "import" | "quality" | "erase" | "rules" | "firm" | "journal" | "backups" | "users" | "campaigns";

/**
 * The outcome of a native dialog; null when the person cancelled.
 */
export type Picked = { 
/**
 * What was picked.
 */
file: PickedFile | null, };

/**
 * A picked file or folder, without its path.
 */
export type PickedFile = { 
/**
 * Opaque handle for later requests.
 */
token: FileToken, 
/**
 * Name to show.
 */
name: string, 
/**
 * Size in bytes; 0 for folders and for files to be written.
 */
size: number, };

/**
 * The outcome of a dialog that lets pick several files; empty when the person cancelled.
 */
export type PickedFiles = { 
/**
 * What was picked.
 */
files: Array<PickedFile>, };

/**
 * Rows of a pile.
 */
export type PilePage = { 
/**
 * Rows from `offset`.
 */
rows: Array<PileRowView>, 
/**
 * In all.
 */
total: number, };

/**
 * A row of a pile.
 */
export type PileRowView = { 
/**
 * Row in the file.
 */
row: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The card of the register that it joins.
 */
card: ContactId | null, 
/**
 * Name of that card.
 */
cardName: string | null, 
/**
 * The earlier row whose card it joins.
 */
earlier: number | null, 
/**
 * It brings nothing new.
 */
unchanged: boolean, };

/**
 * What kind of place a folder is.
 */
export type PlaceKind = "local" | "synced" | "network";

/**
 * Show a folder of `SafetyView` in the system's file manager.
 */
export type PlaceOpen = { 
/**
 * From `WhereItem`.
 */
folder: FileToken, };

/**
 * Add a contact point.
 */
export type PointAdd = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * The point.
 */
point: NewPoint, };

/**
 * One e-mail address, phone or postal address of a contact.
 */
export type PointId = string & { readonly __id: "point" };

/**
 * Kinds of contact points.
 */
export type PointKind = "email" | "pec" | "landline" | "mobile" | "fax" | "post" | "messaging";

/**
 * Remove a contact point.
 */
export type PointRemove = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * The point.
 */
point: PointId, };

/**
 * Change a contact point.
 */
export type PointUpdate = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * The point.
 */
point: PointId, 
/**
 * Its new value.
 */
value: NewPoint, 
/**
 * Use it first.
 */
primary: boolean, };

/**
 * An address or number that was used.
 */
export type PointUsed = { 
/**
 * Which one.
 */
id: PointId, 
/**
 * What it says; null where it is gone or hidden.
 */
value: string | null, };

/**
 * One contact point of a card.
 */
export type PointView = { 
/**
 * Its id.
 */
id: PointId, 
/**
 * Its kind.
 */
kind: PointKind, 
/**
 * To show: `+39 333 123 4567`, `Via dei Servi 12, 50122 Firenze FI`.
 */
display: string, 
/**
 * Normalised: E.164, lower-case e-mail.
 */
value: string, 
/**
 * Parts of a postal address.
 */
address: AddressView | null, 
/**
 * Home, work, …
 */
label: string | null, 
/**
 * The one to use first.
 */
primary: boolean, 
/**
 * A rule finds fault with it: a stable issue code.
 */
warning: string | null, 
/**
 * Where it came from.
 */
origin: OriginView, };

/**
 * What the portability pack would hold.
 */
export type PortabilityView = { 
/**
 * Values of the card.
 */
data: number, 
/**
 * Values that stay out.
 */
leftOut: number, 
/**
 * Decisions about consents.
 */
consents: number, 
/**
 * Messages of the person.
 */
messages: number, };

/**
 * Set activation and switches; activation turns all three on.
 */
export type PrivacySet = { 
/**
 * The module is active.
 */
active: boolean, 
/**
 * A single mail asks its reason.
 */
askSingle: boolean, 
/**
 * A mailing list looks for consents.
 */
checkMass: boolean, 
/**
 * A call looks for a consent.
 */
checkContact: boolean, 
/**
 * Address that dials.
 */
dialer: string, 
/**
 * Every marketing call asks the register of oppositions.
 */
rpoEach: boolean, };

/**
 * Activation and switches (S77 to S82).
 */
export type PrivacyView = { 
/**
 * The module is active; before that its settings are not shown, and every switch counts as on.
 */
active: boolean, 
/**
 * A single mail asks its reason.
 */
askSingle: boolean, 
/**
 * A mailing list looks for consents.
 */
checkMass: boolean, 
/**
 * A call looks for a consent.
 */
checkContact: boolean, 
/**
 * Address that dials, with `{numero}`; empty = a `tel:` link.
 */
dialer: string, 
/**
 * Every marketing call asks the register of oppositions, not only lists of numbers.
 */
rpoEach: boolean, 
/**
 * The firm writes to its own customers about similar goods without a consent.
 */
softSpam: boolean, 
/**
 * The groups of similar goods that it sells, those in use first.
 */
goods: Array<GoodsView>, };

/**
 * How the files of one source are matched.
 */
export type ProfileId = string & { readonly __id: "profile" };

/**
 * Every profile.
 */
export type ProfileList = { 
/**
 * By name.
 */
profiles: Array<ProfileView>, };

/**
 * Give a profile another name.
 */
export type ProfileRename = { 
/**
 * The profile.
 */
profile: ProfileId, 
/**
 * The name; no other profile has it.
 */
name: string, };

/**
 * Names a profile.
 */
export type ProfileRequest = { 
/**
 * The profile.
 */
profile: ProfileId, };

/**
 * Take a profile in from a file.
 */
export type ProfileTake = { 
/**
 * From `profile_pick`.
 */
file: FileToken, };

/**
 * A profile.
 */
export type ProfileView = { 
/**
 * Its id.
 */
profile: ProfileId, 
/**
 * Its name.
 */
name: string, 
/**
 * Sheet that it was made on; empty for text files.
 */
sheet: string, 
/**
 * Columns that it imports.
 */
columns: number, 
/**
 * Cells that it corrects by itself.
 */
corrections: number, 
/**
 * How often it was saved.
 */
version: number, 
/**
 * Saved last at.
 */
changedAt: string, 
/**
 * Used last at.
 */
usedAt: string | null, };

/**
 * Names a purpose and says whether it is in use.
 */
export type PurposeArchive = { 
/**
 * The purpose.
 */
id: PurposeId, 
/**
 * Out of use from now on, or back in use.
 */
archived: boolean, };

/**
 * Profiling and decisions without a person for a purpose (Art. 15(1)(h) and 22 GDPR); the words count while one of the two is on.
 */
export type PurposeAutomated = { 
/**
 * A program profiles.
 */
profiling: boolean, 
/**
 * A program decides alone, with significant effects.
 */
decides: boolean, 
/**
 * By which logic, in words.
 */
logic: string, 
/**
 * Why it matters to the person.
 */
significance: string, 
/**
 * What may follow for the person.
 */
consequences: string, };

/**
 * A purpose of processing.
 */
export type PurposeId = string & { readonly __id: "purpose" };

/**
 * All purposes.
 */
export type PurposeList = { 
/**
 * In use first.
 */
purposes: Array<PurposeView>, };

/**
 * Define or change a purpose.
 */
export type PurposeSave = { 
/**
 * Null for a new one.
 */
id: PurposeId | null, 
/**
 * Unique code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Basis.
 */
basis: LegalBasis, 
/**
 * Marketing yes or no.
 */
marketing: boolean, 
/**
 * The broader purpose that it is a part of.
 */
parent: PurposeId | null, 
/**
 * Data categories.
 */
categories: string, 
/**
 * Recipients.
 */
recipients: string, 
/**
 * Retention.
 */
retention: string, 
/**
 * What a program does for it.
 */
automated: PurposeAutomated, };

/**
 * A purpose was saved.
 */
export type PurposeSaved = { 
/**
 * Its id.
 */
id: PurposeId, };

/**
 * A purpose of processing.
 */
export type PurposeView = { 
/**
 * Its id.
 */
id: PurposeId, 
/**
 * Unique code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Basis.
 */
basis: LegalBasis, 
/**
 * Marketing yes or no.
 */
marketing: boolean, 
/**
 * A person may object to it (Art. 21 GDPR).
 */
stoppable: boolean, 
/**
 * The broader purpose that it is a part of: a no to that one is a no to it.
 */
parent: PurposeId | null, 
/**
 * Data categories, in words.
 */
categories: string, 
/**
 * Recipients, in words.
 */
recipients: string, 
/**
 * Retention, in words.
 */
retention: string, 
/**
 * What a program does for it.
 */
automated: PurposeAutomated, 
/**
 * Out of use.
 */
archived: boolean, 
/**
 * Fields that the report needs and that are empty, by wire name.
 */
missing: Array<string>, };

/**
 * A question with its answer.
 */
export type QualityAnswer = { 
/**
 * The question.
 */
group: QualityGroup, 
/**
 * Rows or cards.
 */
count: number, 
/**
 * By kind; only those that occur.
 */
flaws: Array<QualityCount>, };

/**
 * How many have one thing wrong.
 */
export type QualityCount = { 
/**
 * The thing.
 */
flaw: QualityFlaw, 
/**
 * Rows or cards.
 */
count: number, };

/**
 * Discard findings of a report: rows stay out of the import, cards go to the bin.
 */
export type QualityDiscard = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Code of a question or of a kind, to discard all behind it; null when they are named.
 */
flaw: string | null, 
/**
 * These cards.
 */
contacts: Array<ContactId>, 
/**
 * These rows.
 */
rows: Array<number>, 
/**
 * Why.
 */
reason: DiscardReason, 
/**
 * In words; needed for "something else".
 */
note: string, };

/**
 * What was discarded.
 */
export type QualityDiscardDone = { 
/**
 * How many.
 */
count: number, 
/**
 * The act, for undo, where cards went to the bin.
 */
txn: TxnId | null, };

/**
 * So many discarded for one reason.
 */
export type QualityDiscarded = { 
/**
 * Why.
 */
reason: DiscardReason, 
/**
 * In words.
 */
note: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * How many were taken out of the bin since.
 */
back: number, 
/**
 * When; null while the import is not written.
 */
at: string | null, 
/**
 * By whom.
 */
by: string | null, };

/**
 * One thing that can be wrong.
 */
export type QualityFlaw = "email" | "phone" | "tax_code" | "vat_number" | "bounced" | "value" | "stale" | "empty" | "no_source" | "no_purpose";

/**
 * A question of the report.
 */
export type QualityGroup = "invalid" | "stale" | "empty" | "out_of_purpose";

/**
 * Rows or cards behind a count.
 */
export type QualityPage = { 
/**
 * Rows from `offset`.
 */
rows: Array<QualityRow>, 
/**
 * In all.
 */
total: number, };

/**
 * Asks for a report that was made.
 */
export type QualityRequest = { 
/**
 * The act that made it.
 */
job: JobId, };

/**
 * A row or card with something wrong.
 */
export type QualityRow = { 
/**
 * The card; null for a row.
 */
contact: ContactId | null, 
/**
 * The row in the file; null for a card.
 */
row: number | null, 
/**
 * Its name.
 */
name: string, 
/**
 * What is wrong.
 */
flaws: Array<QualityFlaw>, 
/**
 * Latest day on which something says that the data were right.
 */
knownOn: string | null, };

/**
 * A window of the rows or cards behind a count.
 */
export type QualityRows = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Code of a question or of a kind; null = all.
 */
flaw: string | null, 
/**
 * First, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Save the rows or cards behind a count.
 */
export type QualitySave = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Code of a question or of a kind; null = all.
 */
flaw: string | null, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * What the report looks at.
 */
export type QualityScope = { "of": "register", } | { "of": "batch", 
/**
 * Which.
 */
batch: BatchId, } | { "of": "import", 
/**
 * Which.
 */
import: ImportId, };

/**
 * Make the report, as a long act.
 */
export type QualitySurvey = { 
/**
 * What to look at.
 */
scope: QualityScope, 
/**
 * Months after which data are old, 1 to 240.
 */
months: number, };

/**
 * The report in figures.
 */
export type QualityView = { 
/**
 * What was looked at.
 */
scope: QualityScope, 
/**
 * Name of the file, of an import.
 */
file: string | null, 
/**
 * Months after which data are old.
 */
months: number, 
/**
 * When it was made.
 */
at: string, 
/**
 * Rows or cards looked at.
 */
checked: number, 
/**
 * Those with something wrong.
 */
flawed: number, 
/**
 * Rows that the import refused.
 */
rejected: number, 
/**
 * The four questions.
 */
answers: Array<QualityAnswer>, 
/**
 * What was discarded before.
 */
discarded: Array<QualityDiscarded>, };

/**
 * What may a person be called or written to for?
 */
export type ReachAsk = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Telephone, e-mail or PEC.
 */
channel: Channel, 
/**
 * Through which point; null = the one used first.
 */
point: PointId | null, };

/**
 * One thing to choose: a consent of the person, or a reason.
 */
export type ReachChoice = { 
/**
 * The consent type; null for a reason.
 */
consent: ConsentTypeId | null, 
/**
 * The reason; null for a consent.
 */
reason: ReasonId | null, 
/**
 * Title of either.
 */
title: string, 
/**
 * What the reason rests on.
 */
basis: ReasonBasis | null, 
/**
 * Day of the consent.
 */
decidedOn: string | null, 
/**
 * Its last day; null = always.
 */
validUntil: string | null, 
/**
 * The consent is for this sort of contact.
 */
fits: boolean, 
/**
 * The gate would say yes.
 */
allowed: boolean, 
/**
 * The retention class that it gets unless somebody says otherwise.
 */
kept: string | null, 
/**
 * By what that is proposed.
 */
keptBy: KeptBy | null, };

/**
 * Call or write. The gate answers for good, and its answer stays in the person's journal.
 */
export type ReachGo = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Telephone, e-mail or PEC.
 */
channel: Channel, 
/**
 * Through which point; null = the one used first.
 */
point: PointId | null, 
/**
 * On the ground of this consent.
 */
consent: ConsentTypeId | null, 
/**
 * For this reason. Neither = nobody was asked, where the switch is off.
 */
reason: ReasonId | null, 
/**
 * Subject of a message.
 */
subject: string | null, 
/**
 * Its text; with one, a whole draft is opened.
 */
text: string | null, 
/**
 * Hand it to the firm's mail server instead of opening the mail program.
 */
send: boolean, 
/**
 * The consent that is asked for with it: an answer is waited for, or a yes was asked to be renewed, once (S63).
 */
asks: ConsentTypeId | null, };

/**
 * One address or number.
 */
export type ReachPlace = { 
/**
 * Its id.
 */
id: PointId, 
/**
 * Its sort.
 */
kind: PointKind, 
/**
 * As shown.
 */
display: string, 
/**
 * It passed its check and did not come back.
 */
usable: boolean, };

/**
 * The question before a call or message (S76, S97).
 */
export type ReachQuestion = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Name as addressed.
 */
name: string, 
/**
 * By which channel.
 */
channel: Channel, 
/**
 * The reason must be stated: the switch of this sort of contact is on.
 */
asks: boolean, 
/**
 * Where it could go, the one used first in front.
 */
places: Array<ReachPlace>, 
/**
 * Valid consents, the fitting ones first, then the reasons.
 */
choices: Array<ReachChoice>, 
/**
 * Place in `choices` of the consent that opens the way.
 */
proposed: number | null, 
/**
 * What the gate says without a reason: first failing code, or `ok`.
 */
code: GateCode, 
/**
 * All of them, in their order.
 */
codes: Array<GateCode>, 
/**
 * Consent type that is missing, expired or not enough.
 */
consentType: ConsentTypeId | null, 
/**
 * Its title.
 */
consent: string | null, 
/**
 * The day that matters: expired on, withdrawn on, objection since.
 */
on: string | null, 
/**
 * Who closed the way, where the first code is a stop of this card.
 */
stoppedBy: StopAuthor | null, };

/**
 * A way to reach somebody for marketing.
 */
export type ReachWay = "call" | "email" | "newsletter" | "sms" | "messaging" | "post";

/**
 * What came of it.
 */
export type ReachWent = { 
/**
 * The gate said yes.
 */
allowed: boolean, 
/**
 * A reason would open the way.
 */
needsReason: boolean, 
/**
 * First failing code, or `ok`.
 */
code: GateCode, 
/**
 * All codes, in their order.
 */
codes: Array<GateCode>, 
/**
 * The communication that was logged; null when the gate said no.
 */
communication: CommunicationId | null, 
/**
 * A program of the system took the number or address.
 */
opened: boolean, 
/**
 * For undo.
 */
txn: TxnId, };

/**
 * Disable a reason, or offer it again.
 */
export type ReasonArchive = { 
/**
 * The reason.
 */
id: ReasonId, 
/**
 * Disabled from now on, or back.
 */
archived: boolean, };

/**
 * What a reason rests on; marketing is not among them.
 */
export type ReasonBasis = "contract" | "legal_obligation" | "persons_request" | "vital_interest" | "defence";

/**
 * A reason for a call or message.
 */
export type ReasonId = string & { readonly __id: "reason" };

/**
 * All reasons.
 */
export type ReasonList = { 
/**
 * In their order; disabled ones last.
 */
reasons: Array<ReasonView>, };

/**
 * Put the reasons in an order.
 */
export type ReasonOrder = { 
/**
 * The reasons, first to last; those left out follow.
 */
ids: Array<ReasonId>, };

/**
 * Add or change a reason.
 */
export type ReasonSave = { 
/**
 * Null for a new one.
 */
id: ReasonId | null, 
/**
 * Title.
 */
title: string, 
/**
 * Basis.
 */
basis: ReasonBasis, 
/**
 * Channels; empty = every channel.
 */
channels: Array<Channel>, };

/**
 * A reason was saved.
 */
export type ReasonSaved = { 
/**
 * Its id.
 */
id: ReasonId, 
/**
 * For undo.
 */
txn: TxnId, };

/**
 * A reason for a call or message that needs no consent (S83).
 */
export type ReasonView = { 
/**
 * Its id.
 */
id: ReasonId, 
/**
 * Unique code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Basis.
 */
basis: ReasonBasis, 
/**
 * Channels; empty = every channel.
 */
channels: Array<Channel>, 
/**
 * Answers to the exercise of rights: always open, and never disabled.
 */
rightsAnswers: boolean, 
/**
 * Disabled.
 */
archived: boolean, };

/**
 * A recipient no longer gets data, or gets them again.
 */
export type RecipientArchive = { 
/**
 * Which.
 */
id: RecipientId, 
/**
 * No longer.
 */
archived: boolean, };

/**
 * Somebody who gets data.
 */
export type RecipientId = string & { readonly __id: "recipient" };

/**
 * The register of recipients.
 */
export type RecipientList = { 
/**
 * In use first, by name.
 */
recipients: Array<RecipientView>, 
/**
 * The countries to choose from.
 */
countries: Array<Country>, };

/**
 * What somebody who gets data is before the law.
 */
export type RecipientRole = "recipient" | "processor" | "joint";

/**
 * Add or change a recipient.
 */
export type RecipientSave = { 
/**
 * Null for a new one.
 */
id: RecipientId | null, 
/**
 * Name.
 */
name: string, 
/**
 * What they are before the law.
 */
role: RecipientRole, 
/**
 * What they do with the data.
 */
service: string, 
/**
 * Country, ISO 3166-1.
 */
country: string, 
/**
 * What allows the transfer.
 */
safeguard: Safeguard | null, 
/**
 * Day of the contract.
 */
contractOn: string | null, 
/**
 * Where a notice reaches them.
 */
contact: string, 
/**
 * What they get the data for.
 */
purposes: Array<PurposeId>, };

/**
 * A recipient was saved.
 */
export type RecipientSaved = { 
/**
 * Its id.
 */
id: RecipientId, };

/**
 * Somebody who gets data.
 */
export type RecipientView = { 
/**
 * Its id.
 */
id: RecipientId, 
/**
 * Name.
 */
name: string, 
/**
 * What they are before the law.
 */
role: RecipientRole, 
/**
 * What they do with the data.
 */
service: string, 
/**
 * Country, ISO 3166-1.
 */
country: string, 
/**
 * Outside of the European Economic Area.
 */
outside: boolean, 
/**
 * What allows the transfer.
 */
safeguard: Safeguard | null, 
/**
 * Day of the contract.
 */
contractOn: string | null, 
/**
 * The law asks for a contract that nobody recorded.
 */
lacksContract: boolean, 
/**
 * Where a notice reaches them.
 */
contact: string | null, 
/**
 * What they get the data for.
 */
purposes: Array<PurposeId>, 
/**
 * No longer gets data.
 */
archived: boolean, };

/**
 * The sorts of records.
 */
export type RecordClass = "card" | "consent" | "stop" | "communication" | "hold" | "request" | "case";

/**
 * Prove that the recovery sheet is at hand.
 */
export type RecoveryConfirm = { 
/**
 * The two groups that were asked.
 */
groups: Array<RecoveryGroup>, };

/**
 * One group of the recovery code typed back.
 */
export type RecoveryGroup = { 
/**
 * 1 to 8.
 */
index: number, 
/**
 * What the person typed.
 */
text: string, };

/**
 * The recovery code of an open archive; it is shown until it is confirmed, and never again.
 */
export type RecoveryKit = { 
/**
 * Number of the kit, printed on the sheet.
 */
kitNo: number, 
/**
 * Eight groups of four characters, then the group of check characters.
 */
groups: Array<string>, 
/**
 * The two groups (from 1) that the person must type back.
 */
ask: [number, number], };

/**
 * Issue a new recovery sheet; the archive goes behind it until it is confirmed.
 */
export type RecoveryRenew = { 
/**
 * The passphrase of who is at the desk.
 */
passphrase: string, };

/**
 * Try whether the recovery sheet can still be read and opens the archive.
 */
export type RecoveryTry = { 
/**
 * The code as it was typed.
 */
code: string, };

/**
 * Why a right is refused.
 */
export type RefusalGround = "not_identified" | "unfounded" | "excessive" | "others_rights" | "accurate" | "legal_duty" | "legal_claims" | "expression" | "public_interest" | "compelling_grounds" | "not_portable" | "still_needed" | "no_condition" | "national_limits";

/**
 * What is chosen in the register.
 */
export type RegisterChoice = { 
/**
 * Words in subject, text or outcome.
 */
text: string, 
/**
 * With this person.
 */
contact: ContactId | null, 
/**
 * By this channel.
 */
channel: Channel | null, 
/**
 * Name of the channel, for `other`.
 */
channelName: string | null, 
/**
 * This way.
 */
direction: Direction | null, 
/**
 * About this.
 */
category: Category | null, 
/**
 * For this purpose.
 */
purpose: PurposeId | null, 
/**
 * Words in the outcome.
 */
outcome: string | null, 
/**
 * Only what has no outcome.
 */
withoutOutcome: boolean, 
/**
 * In this case.
 */
case: CaseId | null, 
/**
 * Logged or last changed by this operator, by name.
 */
operator: string | null, 
/**
 * So far in another program.
 */
delivery: Delivery | null, 
/**
 * Only what is to be followed up.
 */
followUp: boolean, 
/**
 * From this day on.
 */
since: string | null, 
/**
 * Up to this day.
 */
until: string | null, };

/**
 * One line of the register.
 */
export type RegisterLine = { 
/**
 * The item.
 */
item: CommunicationView, 
/**
 * The people.
 */
people: Array<RegisterPerson>, 
/**
 * The piece of text in which the words stand that were asked for; empty without any.
 */
snippet: Array<SnippetPart>, };

/**
 * A window of the register.
 */
export type RegisterPage = { 
/**
 * Lines, latest first.
 */
lines: Array<RegisterLine>, 
/**
 * Items in all; of words, no more than a thousand are counted.
 */
total: number, 
/**
 * How many of them came in; null where words or a direction are asked for.
 */
inbound: number | null, 
/**
 * There are more than were counted.
 */
more: boolean, };

/**
 * Somebody in the register.
 */
export type RegisterPerson = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * Name as listed; null for a card that is gone.
 */
name: string | null, };

/**
 * The saved views of the register, and who can be chosen.
 */
export type RegisterViewList = { 
/**
 * In the order of their names.
 */
views: Array<RegisterViewView>, 
/**
 * Names of the operators.
 */
operators: Array<string>, 
/**
 * Names of the channels that the firm added.
 */
channels: Array<string>, };

/**
 * Save a view; with an id, over that view.
 */
export type RegisterViewSave = { 
/**
 * The view to write over.
 */
id: ViewId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * What it chooses.
 */
choice: RegisterChoice, };

/**
 * A saved view of the register.
 */
export type RegisterViewView = { 
/**
 * Its id.
 */
id: ViewId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it chooses.
 */
choice: RegisterChoice, };

/**
 * Who asks, seen from the person.
 */
export type Relation = "oneself" | "delegate" | "heir" | "parent";

/**
 * How a relation ended.
 */
export type RelationEnd = "ended" | "not_interested";

/**
 * The end of a relation is noted, or taken back.
 */
export type RelationEndNoted = { 
/**
 * The transaction to hand to `change_undo`.
 */
txn: TxnId, 
/**
 * Cards, communications and cases that a retention run had put into the bin and that came back.
 */
returned: number, };

/**
 * States that a relation is over, or that it goes on.
 */
export type RelationEndSet = { 
/**
 * The card.
 */
id: ContactId, 
/**
 * The last day; null: it goes on.
 */
on: string | null, 
/**
 * How it ended.
 */
how: RelationEnd, };

/**
 * Whether this computer reminds of requests that are due.
 */
export type RemindersView = { 
/**
 * It does.
 */
on: boolean, };

/**
 * How many of a type end.
 */
export type RenewalCount = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * Rows.
 */
count: number, };

/**
 * Ask for consents that end.
 */
export type RenewalList = { 
/**
 * Within so many days.
 */
days: number, 
/**
 * Instead those that ended so many days ago.
 */
past: boolean, 
/**
 * Of this type; null = all.
 */
type: ConsentTypeId | null, 
/**
 * Also those who were asked already.
 */
asked: boolean, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * Rows, at most 200.
 */
limit: number, };

/**
 * Consents that end, soonest first.
 */
export type RenewalPage = { 
/**
 * Rows.
 */
rows: Array<RenewalRow>, 
/**
 * Rows of the filter.
 */
total: number, 
/**
 * Rows of each type.
 */
types: Array<RenewalCount>, 
/**
 * Of this span and type, those who were asked already.
 */
asked: number, };

/**
 * A consent that ends.
 */
export type RenewalRow = { 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was given.
 */
decidedOn: string | null, 
/**
 * Last day.
 */
until: string, 
/**
 * Days from today; negative when it is over.
 */
days: number, 
/**
 * When they were asked to renew it; null while they were not.
 */
askedOn: string | null, 
/**
 * How.
 */
askedBy: Channel | null, };

/**
 * What a message seems to ask for.
 */
export type ReplyAsk = "stop" | "bounce";

/**
 * The messages about which nobody decided, latest first.
 */
export type ReplyList = { 
/**
 * At most 200.
 */
replies: Array<ReplyView>, };

/**
 * Decides about a message.
 */
export type ReplySettle = { 
/**
 * The communication.
 */
id: CommunicationId, 
/**
 * Do what it asks for; false: it asked for nothing.
 */
done: boolean, 
/**
 * Take back every consent to written messages, also where the message answers to one newsletter.
 */
all?: boolean, };

/**
 * A message that waits for a decision.
 */
export type ReplyView = { 
/**
 * The communication.
 */
id: CommunicationId, 
/**
 * What it seems to ask for.
 */
ask: ReplyAsk, 
/**
 * When it was sent.
 */
at: string, 
/**
 * Whose it is.
 */
people: Array<RegisterPerson>, 
/**
 * Its subject.
 */
subject: string, 
/**
 * How its text begins.
 */
text: string, 
/**
 * The addresses that do not work.
 */
addresses: Array<string>, 
/**
 * Titles of the consents that would be taken back; with none, an objection is noted.
 */
consents: Array<string>, 
/**
 * The one of these that the message answers to: only that one is taken back, unless all are meant.
 */
answers: string | null, };

/**
 * A file of the pack.
 */
export type ReportFile = { 
/**
 * File name.
 */
name: string, 
/**
 * `pdf`, `json`, `csv` or `manifest`.
 */
kind: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * SHA-256 in hex.
 */
sha256: string, };

/**
 * Ask for one page as a picture.
 */
export type ReportPage = { 
/**
 * The report.
 */
document: DocumentId, 
/**
 * From 1.
 */
page: number, };

/**
 * One page.
 */
export type ReportPageView = { 
/**
 * PNG as a data URI.
 */
image: string, 
/**
 * Text of the page, for screen readers.
 */
text: string, };

/**
 * Prepare the report of everything held about a person (Art. 15 GDPR).
 */
export type ReportPrepare = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The request that it answers: its number and dates are printed.
 */
request?: RequestId, 
/**
 * Language of the document.
 */
language: Language, };

/**
 * Names a prepared report.
 */
export type ReportRequest = { 
/**
 * The report.
 */
document: DocumentId, };

/**
 * What was saved; null when the dialog was cancelled.
 */
export type ReportSaved = { 
/**
 * Name of the folder (pack) or file (print).
 */
place: string | null, 
/**
 * Files written.
 */
files: Array<ReportFile>, };

/**
 * Save the report as one file that a passphrase closes.
 */
export type ReportSeal = { 
/**
 * The report.
 */
document: DocumentId, 
/**
 * Language of its reader.
 */
language: Language, };

/**
 * What was saved; null when the dialog was cancelled.
 */
export type ReportSealed = { 
/**
 * Name of the file.
 */
place: string | null, 
/**
 * What opens it: shown once.
 */
passphrase: string | null, };

/**
 * A prepared report.
 */
export type ReportView = { 
/**
 * Its handle.
 */
document: DocumentId, 
/**
 * Code printed on it.
 */
code: string, 
/**
 * Pages of the PDF.
 */
pages: number, 
/**
 * Files of the pack.
 */
files: Array<ReportFile>, 
/**
 * What the settings leave empty, by wire name (`controller.pec`, `purpose.CODE.retention`).
 */
missing: Array<string>, };

/**
 * What happened.
 */
export type RequestAct = { "what": "assign", 
/**
 * Operator; null = nobody.
 */
to: string | null, } | { "what": "acknowledge", 
/**
 * When.
 */
on: string, } | { "what": "ask_identity", 
/**
 * When.
 */
on: string, 
/**
 * The reasonable doubt.
 */
doubt: string, } | { "what": "settle_identity", 
/**
 * When.
 */
on: string, 
/**
 * How.
 */
method: IdentityMethod, 
/**
 * Certain or not.
 */
verified: boolean, 
/**
 * In words.
 */
note: string | null, } | { "what": "scope", 
/**
 * When.
 */
on: string, 
/**
 * There are data about the person.
 */
found: boolean, 
/**
 * Which.
 */
text: string | null, } | { "what": "result", 
/**
 * When.
 */
on: string, 
/**
 * Which.
 */
right: RightKind, 
/**
 * What became of it.
 */
outcome: ActionOutcome, 
/**
 * Why not, or not all.
 */
grounds: Array<RefusalGround>, 
/**
 * In words.
 */
note: string | null, 
/**
 * The consents that are withdrawn with it (Art. 7(3) GDPR).
 */
consents: Array<ConsentTypeId>, } | { "what": "sent", 
/**
 * When.
 */
on: string, 
/**
 * Its number.
 */
code: string, 
/**
 * How.
 */
how: Channel, 
/**
 * The proof.
 */
proof: string, } | { "what": "extend", 
/**
 * When.
 */
on: string, 
/**
 * Its number.
 */
code: string, 
/**
 * How.
 */
how: Channel, 
/**
 * The proof.
 */
proof: string, 
/**
 * Why.
 */
ground: ExtensionGround, 
/**
 * In words.
 */
reason: string, } | { "what": "notified", 
/**
 * When.
 */
on: string, 
/**
 * Who.
 */
recipient: string, 
/**
 * How.
 */
how: Channel, } | { "what": "restrict", 
/**
 * When.
 */
on: string, 
/**
 * On or off.
 */
restricted: boolean, 
/**
 * Why.
 */
ground: RestrictionGround, 
/**
 * In words.
 */
reason: string | null, 
/**
 * The person was told before it is lifted.
 */
toldOn: string | null, } | { "what": "note", 
/**
 * When.
 */
on: string, 
/**
 * What.
 */
text: string, } | { "what": "close", 
/**
 * When.
 */
on: string, 
/**
 * The person took it back.
 */
withdrawn: boolean, 
/**
 * In words.
 */
note: string | null, };

/**
 * Write what happened.
 */
export type RequestActAsk = { 
/**
 * Which request.
 */
request: RequestId, 
/**
 * What.
 */
act: RequestAct, };

/**
 * Until when.
 */
export type RequestClock = { 
/**
 * Last day of the first term.
 */
firstOn: string, 
/**
 * Prudent day of the term in force.
 */
prudentOn: string, 
/**
 * Last day of the term in force.
 */
dueOn: string, 
/**
 * Days to it; negative when it is over.
 */
daysLeft: number, 
/**
 * The term is over.
 */
over: boolean, 
/**
 * Since when the clock stands still.
 */
pausedSince: string | null, 
/**
 * Days that it stood still.
 */
pausedDays: number, 
/**
 * When the person was told that it takes longer.
 */
extendedOn: string | null, 
/**
 * The last day after an extension, while one may still be told.
 */
longerOn: string | null, };

/**
 * A consent that a request can take back.
 */
export type RequestConsent = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * It can be taken back: given, or given once and run out.
 */
lives: boolean, 
/**
 * The request names it.
 */
named: boolean, 
/**
 * It was taken back since the request arrived.
 */
withdrawn: boolean, };

/**
 * Enter a request.
 */
export type RequestCreate = { 
/**
 * What is asked.
 */
kinds: Array<RightKind>, 
/**
 * Day of receipt.
 */
receivedOn: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who asks.
 */
requester: Requester, 
/**
 * As what.
 */
relation: Relation, 
/**
 * For whom, when somebody else asks.
 */
person: string | null, 
/**
 * The card, if it was found.
 */
contact: ContactId | null, 
/**
 * In the person's words.
 */
text: string | null, 
/**
 * The consents that are taken back, where the person names them.
 */
withdraws: Array<ConsentTypeId>, 
/**
 * The person says that data are wrong.
 */
contested: boolean, 
/**
 * The closed request that it comes back to.
 */
follows: RequestId | null, 
/**
 * Who works on it.
 */
assignee: string | null, };

/**
 * A request was entered.
 */
export type RequestCreated = { 
/**
 * Which.
 */
id: RequestId, };

/**
 * Keep a prepared document with a request.
 */
export type RequestDocumentKeep = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * The document.
 */
document: DocumentId, 
/**
 * What it is.
 */
kind: LetterKind, };

/**
 * Read a document of a request again.
 */
export type RequestDocumentOpen = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * Number of the document.
 */
code: string, 
/**
 * Which of its parts, from 1.
 */
part: number, };

/**
 * A document of a request was read again.
 */
export type RequestDocumentOpened = { 
/**
 * It was written where the person said; not when they said nowhere.
 */
saved: boolean, };

/**
 * Propose a letter.
 */
export type RequestDraftAsk = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * What it is.
 */
kind: LetterKind, 
/**
 * In which language.
 */
language: Language, 
/**
 * Why more time is needed.
 */
ground: ExtensionGround | null, 
/**
 * In words.
 */
reason: string | null, 
/**
 * To whom a notice goes.
 */
recipient: string | null, };

/**
 * For what a right that is asked may be refused.
 */
export type RequestGrounds = { 
/**
 * The right.
 */
right: RightKind, 
/**
 * Its own grounds first; empty = it can't be refused (GDPR 7(3), 21(3)).
 */
grounds: Array<RefusalGround>, 
/**
 * Those of them that stand only with the facts behind them.
 */
factual: Array<RefusalGround>, };

/**
 * Something that happened to a request.
 */
export type RequestHappening = { 
/**
 * When it was written.
 */
at: string, 
/**
 * The day on which it happened.
 */
on: string | null, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * Stable word of what happened.
 */
what: string, 
/**
 * Which right.
 */
right: RightKind | null, 
/**
 * What became of it.
 */
outcome: ActionOutcome | null, 
/**
 * Which document.
 */
letter: LetterKind | null, 
/**
 * Its number.
 */
code: string | null, 
/**
 * In words.
 */
text: string | null, };

/**
 * Somebody who has data of the person.
 */
export type RequestHolder = { 
/**
 * Name.
 */
name: string, 
/**
 * When data last went there.
 */
on: string, };

/**
 * A request of a data subject.
 */
export type RequestId = string & { readonly __id: "request" };

/**
 * What was found out about the identity.
 */
export type RequestIdentity = { 
/**
 * When.
 */
on: string, 
/**
 * How.
 */
method: IdentityMethod, 
/**
 * Certain or not.
 */
verified: boolean, 
/**
 * In words.
 */
note: string | null, };

/**
 * A document of a request.
 */
export type RequestLetter = { 
/**
 * What it is.
 */
kind: LetterKind, 
/**
 * Protocol number.
 */
code: string, 
/**
 * When it was set.
 */
on: string, 
/**
 * SHA-256 of the PDF, in hex.
 */
sha256: string, 
/**
 * Subject.
 */
subject: string | null, 
/**
 * Text.
 */
text: string | null, 
/**
 * To whom, for a notice.
 */
recipient: string | null, 
/**
 * Why it takes longer, for the letter that says so.
 */
ground: ExtensionGround | null, 
/**
 * The same in words.
 */
reason: string | null, 
/**
 * When it went out.
 */
sentOn: string | null, 
/**
 * How.
 */
sentHow: Channel | null, 
/**
 * The proof.
 */
proof: string | null, 
/**
 * Papers that are kept and can be read again: one, or the parts of a long pack.
 */
papers: number, };

/**
 * Set a letter: to look at it, or for good.
 */
export type RequestLetterSet = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * What it is.
 */
kind: LetterKind, 
/**
 * In which language.
 */
language: Language, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * Closing words.
 */
closing: string, 
/**
 * To whom.
 */
addressee: Array<string>, 
/**
 * How it travels.
 */
delivery: string | null, 
/**
 * What goes along.
 */
enclosures: Array<string>, 
/**
 * To whom a notice goes.
 */
recipient: string | null, 
/**
 * Why it takes longer, for the letter that says so.
 */
ground: ExtensionGround | null, 
/**
 * The same in words.
 */
reason: string | null, 
/**
 * For what the words were written: refused where it is something else.
 */
writtenFor: LetterFor, 
/**
 * For good: it gets its number and stays with the request.
 */
keep: boolean, };

/**
 * A line of the register.
 */
export type RequestLine = { 
/**
 * Which.
 */
id: RequestId, 
/**
 * Official number.
 */
number: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * What is asked.
 */
kinds: Array<RightKind>, 
/**
 * Day of receipt.
 */
receivedOn: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who asks, as written.
 */
requester: string, 
/**
 * As what.
 */
relation: Relation, 
/**
 * For whom, when somebody else asks.
 */
person: string | null, 
/**
 * The card.
 */
contact: ContactId | null, 
/**
 * Its name.
 */
name: string | null, 
/**
 * Who works on it.
 */
assignee: string | null, 
/**
 * Prudent day.
 */
prudentOn: string, 
/**
 * Last day.
 */
dueOn: string, 
/**
 * Days to the last one; null when the clock stands still or the request is closed.
 */
daysLeft: number | null, 
/**
 * Since when the clock stands still.
 */
pausedSince: string | null, 
/**
 * When the person was told that it takes longer.
 */
extendedOn: string | null, 
/**
 * When it was closed.
 */
closedOn: string | null, };

/**
 * Name the card of a request.
 */
export type RequestLink = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * The card; null takes the wrong one away.
 */
contact: ContactId | null, };

/**
 * A window of the register.
 */
export type RequestList = { 
/**
 * Words in number, requester or person.
 */
search: string, 
/**
 * In one of these states; none = in any.
 */
states: Array<RequestState>, 
/**
 * This right is asked.
 */
kind: RightKind | null, 
/**
 * This operator works on it.
 */
assignee: string | null, 
/**
 * About this card.
 */
contact: ContactId | null, 
/**
 * First item.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Names a request.
 */
export type RequestNamed = { 
/**
 * Which.
 */
request: RequestId, };

/**
 * How a request ended.
 */
export type RequestOutcome = "fulfilled" | "partly" | "rejected" | "withdrawn";

/**
 * Requests, those that are due first in front.
 */
export type RequestPage = { 
/**
 * In order.
 */
rows: Array<RequestLine>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Who may work on them.
 */
operators: Array<string>, };

/**
 * A request that another one is linked to.
 */
export type RequestRelated = { 
/**
 * Which.
 */
id: RequestId, 
/**
 * Official number.
 */
number: string, 
/**
 * It comes back to this one; else this one comes back to it.
 */
later: boolean, };

/**
 * What became of one right.
 */
export type RequestResult = { 
/**
 * The right.
 */
right: RightKind, 
/**
 * When.
 */
on: string, 
/**
 * What became of it.
 */
outcome: ActionOutcome, 
/**
 * Why not, or not all.
 */
grounds: Array<RefusalGround>, 
/**
 * In words.
 */
note: string | null, };

/**
 * Where a request stands.
 */
export type RequestState = "received" | "identity" | "acknowledged" | "working" | "extended" | "fulfilled" | "partly" | "rejected" | "withdrawn";

/**
 * The four steps.
 */
export type RequestSteps = { 
/**
 * Who asks.
 */
identify: StepState, 
/**
 * About what.
 */
scope: StepState, 
/**
 * Doing it.
 */
execute: StepState, 
/**
 * Telling the person.
 */
answer: StepState, };

/**
 * A request with everything that happened to it.
 */
export type RequestView = { 
/**
 * Which.
 */
id: RequestId, 
/**
 * Official number.
 */
number: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * What is asked.
 */
kinds: Array<RightKind>, 
/**
 * Day of receipt.
 */
receivedOn: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who asks.
 */
requester: Requester, 
/**
 * As what.
 */
relation: Relation, 
/**
 * For whom, when somebody else asks.
 */
person: string | null, 
/**
 * In the person's words.
 */
text: string | null, 
/**
 * The person says that data are wrong.
 */
contested: boolean, 
/**
 * The card.
 */
contact: ContactId | null, 
/**
 * Its name, when it is in the register.
 */
name: string | null, 
/**
 * The card is restricted now.
 */
restricted: boolean, 
/**
 * The consents of the card, where the request takes one back.
 */
consents: Array<RequestConsent>, 
/**
 * The data of the card were changed since the request arrived.
 */
corrected: boolean, 
/**
 * The letter that it needs next.
 */
nextLetter: LetterKind, 
/**
 * It may be closed now, as its rights ended.
 */
closable: boolean, 
/**
 * Who works on it.
 */
assignee: string | null, 
/**
 * Who may.
 */
operators: Array<string>, 
/**
 * Until when.
 */
clock: RequestClock, 
/**
 * The four steps.
 */
steps: RequestSteps, 
/**
 * The identity.
 */
identity: RequestIdentity | null, 
/**
 * Whether there are data about the person.
 */
found: boolean | null, 
/**
 * About which data.
 */
scope: string | null, 
/**
 * What became of each right.
 */
results: Array<RequestResult>, 
/**
 * For what each right may be refused, in the order in which they are asked.
 */
refusals: Array<RequestGrounds>, 
/**
 * Documents.
 */
letters: Array<RequestLetter>, 
/**
 * Recipients that were told.
 */
notified: Array<string>, 
/**
 * Who has data of the person by the record of disclosures, those that were told already too.
 */
holders: Array<RequestHolder>, 
/**
 * How it would end now.
 */
outcome: RequestOutcome | null, 
/**
 * When it was closed.
 */
closedOn: string | null, 
/**
 * In words.
 */
closingNote: string | null, 
/**
 * The request that this one comes back to, and those that come back to this one.
 */
related: Array<RequestRelated>, 
/**
 * Everything that happened, latest first.
 */
happenings: Array<RequestHappening>, };

/**
 * Who asks.
 */
export type Requester = { 
/**
 * Name.
 */
name: string, 
/**
 * Address, on several lines.
 */
address: string | null, 
/**
 * E-mail, PEC or number.
 */
reach: string | null, };

/**
 * Why a card is restricted.
 */
export type RestrictionGround = "accuracy" | "unlawful" | "claims" | "objection";

/**
 * What a run does with a card whose term is over.
 */
export type RetentionAction = "erase" | "not_usable";

/**
 * The dated event from which a term runs.
 */
export type RetentionAnchor = "last_interaction" | "relation_end" | "consent" | "document" | "case_closed" | "import" | "withdrawal";

/**
 * A class of retention.
 */
export type RetentionClassId = string & { readonly __id: "retention_class" };

/**
 * All retention classes.
 */
export type RetentionClassList = { 
/**
 * Shortest first.
 */
classes: Array<RetentionClassView>, };

/**
 * A class of retention.
 */
export type RetentionClassView = { 
/**
 * Its id.
 */
id: RetentionClassId, 
/**
 * Stable code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Months from the event.
 */
months: number, 
/**
 * The dated event from which the term runs.
 */
anchor: RetentionAnchor, 
/**
 * It is always that one.
 */
anchorFixed: boolean, 
/**
 * Norm or reason.
 */
reason: string, 
/**
 * Months for which a norm forbids to destroy; null when none does.
 */
floorMonths: number | null, 
/**
 * That norm.
 */
floorNorm: string | null, 
/**
 * The floor is longer than the term: it wins.
 */
floorLonger: boolean, 
/**
 * The longest term that the law allows, in months.
 */
legalMonths: number, 
/**
 * That norm.
 */
legalNorm: string, 
/**
 * Channels for which it is proposed.
 */
defaultFor: Array<Channel>, 
/**
 * Categories for which it is proposed, whatever the channel.
 */
defaultCategories: Array<Category>, 
/**
 * Reasons whose calls and messages get this class, whatever the channel.
 */
defaultReasons: Array<ReasonId>, 
/**
 * Commercial correspondence (art. 2220 c.c.): what has this class leaves it only in writing.
 */
commercial: boolean, 
/**
 * It is proposed for what serves marketing, whatever the channel.
 */
defaultMarketing: boolean, 
/**
 * Days after the term for which a run still waits.
 */
graceDays: number, 
/**
 * What a run does with a card; null where no cards are kept by it.
 */
action: RetentionAction | null, };

/**
 * What a changed rule would do (S9).
 */
export type RetentionDifference = { 
/**
 * Communications of the class.
 */
items: number, 
/**
 * Cards that are kept by it, because nothing asks for them any more.
 */
cards: number, 
/**
 * Closed cases in which nothing is left.
 */
cases: number, 
/**
 * Files of closed requests, which are erased without the bin.
 */
requests: number, 
/**
 * Kept less long.
 */
earlier: number, 
/**
 * Kept longer.
 */
later: number, 
/**
 * Their day is over as the rule stands.
 */
overBefore: number, 
/**
 * Their day would be over.
 */
overAfter: number, 
/**
 * The floor is longer than the term: it wins.
 */
floorLonger: boolean, };

/**
 * A rule as somebody typed it.
 */
export type RetentionRule = { 
/**
 * Which class.
 */
id: RetentionClassId, 
/**
 * The term in months.
 */
months: number, 
/**
 * The event from which it runs; without one, as it was.
 */
anchor: RetentionAnchor | null, 
/**
 * Why, or by which norm.
 */
reason: string, 
/**
 * Months for which a norm forbids to destroy; null when none does.
 */
floorMonths: number | null, 
/**
 * That norm.
 */
floorNorm: string, 
/**
 * Days after the term for which a run still waits; without any, as they were.
 */
graceDays: number | null, 
/**
 * What a run does with a card; without it, as it was.
 */
action: RetentionAction | null, };

/**
 * To which communications a rule is proposed from now on: those of a channel, or of a category.
 */
export type RetentionUsualSet = { 
/**
 * The channel; null: a category is meant.
 */
channel: Channel | null, 
/**
 * The category.
 */
category: Category | null, 
/**
 * The reason.
 */
reason?: ReasonId, 
/**
 * The rule; null for a category without one of its own.
 */
class: RetentionClassId | null, };

/**
 * A purpose that an act may name: never marketing.
 */
export type ReturnPurpose = { 
/**
 * Which.
 */
id: PurposeId, 
/**
 * Its title.
 */
title: string, };

/**
 * A reason that an act may name.
 */
export type ReturnReason = { 
/**
 * Which.
 */
id: ReasonId, 
/**
 * As the operator reads it.
 */
title: string, };

/**
 * Record the act.
 */
export type ReturnRecord = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The day of the act: after the erasure.
 */
on: string, 
/**
 * What proves it: 2 or 3.
 */
level: number, 
/**
 * What it was, and where the proof lies.
 */
words: string, 
/**
 * The reasons that it names.
 */
reasons: Array<ReasonId>, 
/**
 * The purposes that it names.
 */
purposes: Array<PurposeId>, 
/**
 * The channels that it names.
 */
channels: Array<Channel>, };

/**
 * The addresses of a card that somebody erased had, and what an act of theirs may name.
 */
export type ReturnView = { 
/**
 * The addresses; none for nearly everybody.
 */
points: Array<ErasedPointView>, 
/**
 * Reasons in use.
 */
reasons: Array<ReturnReason>, 
/**
 * Purposes in use that are no marketing.
 */
purposes: Array<ReturnPurpose>, };

/**
 * A masked value in full.
 */
export type Revealed = { 
/**
 * The value.
 */
value: string, };

/**
 * What is asked.
 */
export type RightKind = "confirmation" | "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection_marketing" | "objection" | "automated" | "withdrawal" | "information" | "complaint";

/**
 * Give a role no longer, or again.
 */
export type RoleArchive = { 
/**
 * Which.
 */
id: RoleId, 
/**
 * No longer, or again.
 */
archived: boolean, };

/**
 * A role.
 */
export type RoleId = string & { readonly __id: "role" };

/**
 * Every role, and which functions go with which limits.
 */
export type RoleList = { 
/**
 * Shipped ones first.
 */
roles: Array<RoleView>, 
/**
 * Functions that a role with hidden fields cannot have.
 */
needAllFields: Array<Permission>, 
/**
 * Functions that a role with own cards only cannot have.
 */
needAllCards: Array<Permission>, };

/**
 * Add or change a role.
 */
export type RoleSave = { 
/**
 * `null` for a new one.
 */
id: RoleId | null, 
/**
 * Name.
 */
title: string, 
/**
 * Functions.
 */
may: Array<Permission>, 
/**
 * Hidden fields.
 */
hides: Array<Facet>, 
/**
 * Only own cards.
 */
ownCards: boolean, };

/**
 * A saved role.
 */
export type RoleSaved = { 
/**
 * Its id.
 */
id: RoleId, };

/**
 * A role.
 */
export type RoleView = { 
/**
 * Its id.
 */
id: RoleId, 
/**
 * Which shipped role.
 */
shipped: ShippedRole | null, 
/**
 * Name; empty for a shipped one under its own name.
 */
title: string, 
/**
 * Functions.
 */
may: Array<Permission>, 
/**
 * Hidden fields.
 */
hides: Array<Facet>, 
/**
 * Only the cards that the person looks after.
 */
ownCards: boolean, 
/**
 * No longer given.
 */
archived: boolean, 
/**
 * People who have it.
 */
users: number, };

/**
 * Write the numbers to ask the register about.
 */
export type RpoExport = { 
/**
 * Also those that were asked about in time.
 */
all: boolean, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * How the numbers of the archive stand with the register of oppositions; each number counts once.
 */
export type RpoView = { 
/**
 * Asked in time, not listed.
 */
clear: number, 
/**
 * Listed.
 */
listed: number, 
/**
 * Asked too long ago.
 */
expired: number, 
/**
 * Never asked.
 */
never: number, 
/**
 * Day of the latest answer.
 */
last: string | null, };

/**
 * Sets the certificate of a run.
 */
export type RunCertificate = { 
/**
 * Its number.
 */
number: string, 
/**
 * Language of the paper.
 */
language: Language, };

/**
 * What is listed of one class.
 */
export type RunCount = { 
/**
 * Title of the class.
 */
title: string, 
/**
 * Over their date.
 */
items: number, 
/**
 * Of these, kept back by a hold, a restriction or an open request.
 */
held: number, 
/**
 * Over their date in the run before; null when there was none.
 */
before: number | null, };

/**
 * Carries a run out.
 */
export type RunExecute = { 
/**
 * Its number.
 */
number: string, 
/**
 * The number that was typed, when it was asked.
 */
typed: number | null, };

/**
 * What keeps a communication in its place although its date is over.
 */
export type RunKeeper = "hold" | "request" | "restriction" | "case" | "grace";

/**
 * A line of the frozen list.
 */
export type RunLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
sort: RunSort, 
/**
 * Subject or outcome, name, title of a case, or number of a request.
 */
title: string, 
/**
 * By which channel a communication went.
 */
channel: Channel | null, 
/**
 * When a communication happened, or a case or request was closed.
 */
at: string | null, 
/**
 * Title of its class.
 */
class: string, 
/**
 * Its last day.
 */
due: string, 
/**
 * Which term decided; null in a list that an earlier version froze.
 */
keptWhy: KeptWhy | null, 
/**
 * The norm behind that term, when one is known.
 */
norm: string | null, 
/**
 * What keeps it in its place.
 */
keptBy: RunKeeper | null, };

/**
 * A page of the frozen list, what is kept back first.
 */
export type RunLinePage = { 
/**
 * The page.
 */
lines: Array<RunLine>, 
/**
 * In all.
 */
total: number, };

/**
 * A page of the frozen list.
 */
export type RunLines = { 
/**
 * The run.
 */
number: string, 
/**
 * First row.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * The runs.
 */
export type RunList = { 
/**
 * Runs are turned on.
 */
on: boolean, 
/**
 * A second person must approve.
 */
second: boolean, 
/**
 * The act that is at work.
 */
job: JobId | null, 
/**
 * Latest first.
 */
runs: Array<RunView>, };

/**
 * Entries of the log whose content goes; they keep their place in the chain.
 */
export type RunLog = { 
/**
 * Title of their rule.
 */
title: string, 
/**
 * How many.
 */
entries: number, };

/**
 * Names a run.
 */
export type RunRequest = { 
/**
 * Its number.
 */
number: string, };

/**
 * What a run lists.
 */
export type RunSort = "communication" | "card" | "case" | "request";

/**
 * How far a run is.
 */
export type RunState = "simulated" | "approved" | "executing" | "verified" | "discarded";

/**
 * Turns runs on or off.
 */
export type RunSwitch = { 
/**
 * On.
 */
on: boolean, };

/**
 * Why no run looks at a record.
 */
export type RunUncovered = "rule" | "case" | "relation" | "consent";

/**
 * One run.
 */
export type RunView = { 
/**
 * Its number.
 */
number: string, 
/**
 * How far it is.
 */
state: RunState, 
/**
 * When the list was frozen.
 */
simulatedAt: string, 
/**
 * When its last step was taken.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The simulation is young enough to go on with.
 */
fresh: boolean, 
/**
 * Whoever is at the desk made the list, and somebody else must approve it.
 */
needsSecond: boolean, 
/**
 * The number to type before it is carried out: so many files of requests are erased for ever by it.
 */
toType: number | null, 
/**
 * Number of the run before, with which the counts are compared.
 */
previous: string | null, 
/**
 * By class.
 */
counts: Array<RunCount>, 
/**
 * What would be put away.
 */
listed: number, 
/**
 * Of the log, entries whose content goes, or went.
 */
logs: Array<RunLog>, 
/**
 * What no run looks at: no rule covers it, or nothing tells of the event from which it counts.
 */
uncovered: number, 
/**
 * Put into the bin.
 */
moved: number, 
/**
 * Left alone, because something changed since.
 */
skipped: number, };

/**
 * What allows a transfer outside of the European Economic Area.
 */
export type Safeguard = "adequacy" | "standard_clauses" | "binding_rules" | "exception";

/**
 * One matter of the safety page.
 */
export type SafetyItem = { 
/**
 * Stable word; the window has its name and sentences.
 */
what: string, 
/**
 * How it stands.
 */
state: SafetyState, 
/**
 * Stable word of the sentence.
 */
says: string, 
/**
 * When, where the sentence has a date.
 */
at: string | null, 
/**
 * A number in the sentence.
 */
count: number | null, 
/**
 * A name in the sentence.
 */
name: string | null, };

/**
 * The page of safety as a PDF.
 */
export type SafetyPaper = { 
/**
 * Language of the paper.
 */
language: Language, };

/**
 * How one matter of safety stands.
 */
export type SafetyState = "good" | "warn" | "bad" | "plain";

/**
 * How safe everything is, and where it lies.
 */
export type SafetyView = { 
/**
 * What is well and what is not.
 */
items: Array<SafetyItem>, 
/**
 * Where the data are.
 */
places: Array<WhereItem>, };

/**
 * A sale on a card.
 */
export type SaleId = string & { readonly __id: "sale" };

/**
 * Take a sale off a card.
 */
export type SaleRemove = { 
/**
 * From which card.
 */
contact: ContactId, 
/**
 * Which sale.
 */
id: SaleId, };

/**
 * Note a sale.
 */
export type SaleSave = { 
/**
 * On which card.
 */
contact: ContactId, 
/**
 * What was sold.
 */
goods: GoodsId, 
/**
 * The day.
 */
soldOn: string, 
/**
 * Which e-mail address was given.
 */
point: PointId, 
/**
 * The person was told what it is used for, and how to say no.
 */
informed: boolean, 
/**
 * What proves it: an invoice, an order.
 */
reference: string, };

/**
 * A sale on a card.
 */
export type SaleView = { 
/**
 * Its id.
 */
id: SaleId, 
/**
 * What was sold.
 */
goods: string, 
/**
 * The day.
 */
soldOn: string, 
/**
 * The last day on which it opens e-mail about similar goods.
 */
opensUntil: string, 
/**
 * The address that was given.
 */
address: string, 
/**
 * The person was told what it is used for.
 */
informed: boolean, 
/**
 * What proves it.
 */
reference: string | null, 
/**
 * Whether they may be written to about these goods today, if the message says how to object.
 */
allowed: boolean, 
/**
 * Why not; `ok` where it is allowed.
 */
code: GateCode, };

/**
 * How far the salvage of a damaged archive is.
 */
export type SalvageStanding = { 
/**
 * Where it stands; null while none is at work.
 */
job: JobView | null, };

/**
 * Why a message did not go, or nobody knows whether it did.
 */
export type SendFault = "unreachable" | "stalled" | "dropped" | "no_encryption" | "untrusted" | "login" | "sender" | "recipient" | "text" | "busy" | "gate" | "cancelled" | "address" | "interrupted" | "no_key" | "strange" | "twice" | "no_mailbox";

/**
 * How careful the screen is with a value.
 */
export type Sensitivity = "ordinary" | "delicate";

/**
 * Say the passphrase again, before what cannot be taken back or what leaves. It counts for some minutes.
 */
export type SessionConfirm = { 
/**
 * The passphrase of who is at the desk.
 */
passphrase: string, };

/**
 * The open session.
 */
export type SessionView = { 
/**
 * Who is at the desk.
 */
operator: string, 
/**
 * What they may do and see.
 */
access: AccessView, 
/**
 * Archive name.
 */
archive: string, 
/**
 * Sample data.
 */
sample: boolean, 
/**
 * People in the register.
 */
contacts: number, 
/**
 * Nothing was ever imported or written.
 */
empty: boolean, 
/**
 * Minutes without a touch before the archive locks, 1 to 30.
 */
idleMinutes: number, 
/**
 * The file was changed outside Custode, and nobody who looks after the firm said yet that it is in order.
 */
changedOutside: boolean, 
/**
 * Since when that is known.
 */
outsideSince: string | null, 
/**
 * The recovery sheet was not in anybody's hand for a year; only for whoever may make a new one.
 */
sheetDue: boolean, 
/**
 * How the ledger of erasures beside the archive stands.
 */
ledger: LedgerState, 
/**
 * A verification found damage then, and none since found the archive whole.
 */
damagedAt: string | null, 
/**
 * The time that was seen before the clock of the computer went back, while it is still behind that.
 */
clockBack: string | null, 
/**
 * Imports begun and not finished.
 */
suspendedImports: number, 
/**
 * The instructions in force have to be read and accepted before anything else.
 */
owesReading: boolean, };

/**
 * One consent on a printed sheet.
 */
export type SheetAskView = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * The text that is printed on the sheet.
 */
wording: WordingView | null, 
/**
 * The type is out of use: a yes is not taken any more.
 */
archived: boolean, };

/**
 * Find a printed form or preference sheet by its code.
 */
export type SheetFind = { 
/**
 * As typed or scanned.
 */
code: string, };

/**
 * One purpose on a printed sheet.
 */
export type SheetPurpose = { 
/**
 * The purpose.
 */
id: PurposeId, 
/**
 * Its title.
 */
title: string, };

/**
 * A printed sheet.
 */
export type SheetView = { 
/**
 * Its code.
 */
code: string, 
/**
 * It is a preference sheet, not a form.
 */
preferences: boolean, 
/**
 * When it was printed.
 */
printedAt: string, 
/**
 * Whose it is; null for a blank one.
 */
contact: ContactId | null, 
/**
 * Their name.
 */
name: string | null, 
/**
 * What it asks for.
 */
asks: Array<SheetAskView>, 
/**
 * Purposes that may be objected to.
 */
purposes: Array<SheetPurpose>, 
/**
 * Channels that may be closed.
 */
channels: Array<Channel>, 
/**
 * Version of the privacy notice that went with it.
 */
notice: number | null, };

/**
 * Which shipped role.
 */
export type ShippedRole = "owner" | "lead" | "operator" | "agent" | "reader";

/**
 * A piece of a snippet.
 */
export type SnippetPart = { 
/**
 * What stands there.
 */
text: string, 
/**
 * It is what was looked for.
 */
found: boolean, };

/**
 * Use soft spam, or stop using it.
 */
export type SoftSpamUse = { 
/**
 * From now on.
 */
used: boolean, };

/**
 * A source of acquisition.
 */
export type SourceId = string & { readonly __id: "source" };

/**
 * The catalogue of sources.
 */
export type SourceList = { 
/**
 * In use first.
 */
sources: Array<SourceView>, };

/**
 * Add or change a source.
 */
export type SourceSave = { 
/**
 * Null for a new one.
 */
id: SourceId | null, 
/**
 * Unique code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * From the person.
 */
fromSubject: boolean, 
/**
 * Bought, or handed over by somebody else; such data are never from the person.
 */
bought: boolean, 
/**
 * Out of use.
 */
archived: boolean, };

/**
 * A source was saved.
 */
export type SourceSaved = { 
/**
 * Its id.
 */
id: SourceId, };

/**
 * A source of acquisition (S41).
 */
export type SourceView = { 
/**
 * Its id.
 */
id: SourceId, 
/**
 * Unique code, as `--source` takes it.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * The data came from the person (else Art. 14 GDPR applies).
 */
fromSubject: boolean, 
/**
 * The data were bought, or handed over by somebody else: an import needs the proof of their lawful origin.
 */
bought: boolean, 
/**
 * Out of use.
 */
archived: boolean, };

/**
 * Where the program stands.
 */
export type Stage = "welcome" | "recovery_pending" | "locked" | "open";

/**
 * Handle on a long act that was started.
 */
export type Started = { 
/**
 * The act to poll with `job_get`.
 */
job: JobId, };

/**
 * Figures of the archive.
 */
export type StatsView = { 
/**
 * People and organisations.
 */
contacts: number, 
/**
 * Logged communications.
 */
communications: number, 
/**
 * Journal entries.
 */
entries: number, 
/**
 * Bytes on disk.
 */
bytes: number, 
/**
 * Schema number.
 */
schema: number, 
/**
 * Program version.
 */
app: string, 
/**
 * SQLite version.
 */
sqlite: string, 
/**
 * SQLCipher version.
 */
cipher: string, 
/**
 * Last full verification.
 */
lastVerifiedAt: string | null, };

/**
 * How far a step is.
 */
export type StepState = "open" | "waiting" | "done" | "unneeded";

/**
 * "Do not contact me" for a purpose by a channel.
 */
export type StopAnswer = { 
/**
 * The purpose.
 */
purpose: PurposeId, 
/**
 * The channel.
 */
channel: Channel, };

/**
 * Who set a stop.
 */
export type StopAuthor = "subject" | "controller" | "law";

/**
 * How many lines a reason has.
 */
export type StopCount = { 
/**
 * The reason.
 */
what: BarKind, 
/**
 * Lines.
 */
count: number, };

/**
 * An objection or a block.
 */
export type StopId = string & { readonly __id: "stop" };

/**
 * Lift a stop of the controller, or as the Referente one of the law; or say that a stop was recorded in error.
 */
export type StopLift = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * The stop.
 */
stop: StopId, 
/**
 * Why.
 */
reason: string, };

/**
 * One thing that keeps somebody from being used.
 */
export type StopLine = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * Why.
 */
what: BarKind, 
/**
 * Because of whom.
 */
author: StopAuthor, 
/**
 * Titles of the purposes; empty = as far as the reason goes.
 */
purposes: Array<string>, 
/**
 * Channels; empty = all of them.
 */
channels: Array<Channel>, 
/**
 * In words, or the title of the consent that was taken back.
 */
ground: string | null, 
/**
 * Since when; null when nobody knows.
 */
since: string | null, };

/**
 * A page of the list.
 */
export type StopList = { 
/**
 * Only for this reason.
 */
what: BarKind | null, 
/**
 * Only because of them.
 */
author: StopAuthor | null, 
/**
 * Only what covers this purpose.
 */
purpose: PurposeId | null, 
/**
 * Only what covers this channel.
 */
channel: Channel | null, 
/**
 * Part of the name.
 */
name: string, 
/**
 * Lines to leave out.
 */
offset: number, 
/**
 * Lines to give, at most 200.
 */
limit: number, };

/**
 * A page of who cannot be used.
 */
export type StopPage = { 
/**
 * By name.
 */
rows: Array<StopLine>, 
/**
 * All lines that are meant.
 */
total: number, 
/**
 * Lines of each reason, whatever is asked for.
 */
counts: Array<StopCount>, };

/**
 * Record an objection to marketing (S23, S61).
 */
export type StopRecord = { 
/**
 * The person.
 */
contact: ContactId, 
/**
 * Who set it.
 */
author: StopAuthor, 
/**
 * Purposes of marketing; empty = all of it (F21).
 */
purposes: Array<PurposeId>, 
/**
 * Channels; empty = all.
 */
channels: Array<Channel>, 
/**
 * Since; not in the future.
 */
since: string, 
/**
 * How it reached us.
 */
ground: string | null, 
/**
 * By which channel it arrived.
 */
arrivedBy: Channel | null, 
/**
 * A file that proves it, from `evidence_pick` or dropped (S23).
 */
file: FileToken | null, };

/**
 * An objection or block.
 */
export type StopView = { 
/**
 * Its id.
 */
id: StopId, 
/**
 * Who set it.
 */
author: StopAuthor, 
/**
 * Titles of the purposes that it covers; empty = all marketing.
 */
purposes: Array<string>, 
/**
 * Channels; empty = all.
 */
channels: Array<Channel>, 
/**
 * Since.
 */
since: string, 
/**
 * Somebody said since when; false where a list brought it, whose day `since` is.
 */
dated: boolean, 
/**
 * How it reached us, in words.
 */
ground: string | null, 
/**
 * By which channel it arrived; null where nobody said it.
 */
arrivedBy: Channel | null, 
/**
 * Recorded at.
 */
recordedAt: string, 
/**
 * Recorded by.
 */
recordedBy: string, 
/**
 * Lifted on.
 */
liftedOn: string | null, 
/**
 * Why it was lifted.
 */
liftedWhy: string | null, 
/**
 * It was recorded in error.
 */
wrong: boolean, 
/**
 * Whether it may be lifted by whoever asks.
 */
liftable: boolean, 
/**
 * Whether whoever asks may say that it was recorded in error.
 */
correctable: boolean, };

/**
 * Why a piece may be about somebody else.
 */
export type SuspectSort = "card" | "participant" | "name" | "email" | "phone" | "tax_code" | "iban";

/**
 * Tags in use.
 */
export type TagList = { 
/**
 * In Italian order.
 */
tags: Array<string>, };

/**
 * Set the tags of a card.
 */
export type TagsSet = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * All its tags from now on.
 */
tags: Array<string>, };

/**
 * What became of words from one version to the next.
 */
export type TextChange = "same" | "added" | "removed";

/**
 * A run of words in a comparison.
 */
export type TextPiece = { 
/**
 * What became of it.
 */
change: TextChange, 
/**
 * The words.
 */
text: string, };

/**
 * A version of a text, and what it changed.
 */
export type TextVersion = { 
/**
 * The wording of a consent type that it is; null for a document of the firm.
 */
id: WordingId | null, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * Since when; null when unknown.
 */
since: string | null, 
/**
 * The text.
 */
text: string, 
/**
 * The same against the version before; empty for the first.
 */
pieces: Array<TextPiece>, };

/**
 * Versions of a text.
 */
export type TextVersions = { 
/**
 * Newest first.
 */
versions: Array<TextVersion>, };

/**
 * Light, dark, or as the system says.
 */
export type Theme = "system" | "light" | "dark";

/**
 * One line of the register page of a person, newest first (S7).
 */
export type TimelineItem = { "kind": "created", 
/**
 * How.
 */
origin: OriginView, 
/**
 * Fields that had a value.
 */
fields: number, 
/**
 * Values that Custode repaired.
 */
repaired: number, } | { "kind": "imported", 
/**
 * How.
 */
origin: OriginView, 
/**
 * Fields that changed.
 */
fields: number, } | { "kind": "consent", 
/**
 * The event.
 */
event: ConsentEventView, } | { "kind": "stop", 
/**
 * The stop.
 */
stop: StopView, } | { "kind": "communication", 
/**
 * The item.
 */
item: CommunicationView, } | { "kind": "edited", 
/**
 * Who and when.
 */
origin: OriginView, 
/**
 * Which.
 */
fields: Array<ContactField>, } | { "kind": "relation", 
/**
 * Who and when.
 */
origin: OriginView, 
/**
 * The last day; null: it goes on.
 */
on: string | null, } | { "kind": "merged", 
/**
 * Who and when.
 */
origin: OriginView, } | { "kind": "split", 
/**
 * Who and when.
 */
origin: OriginView, } | { "kind": "binned", 
/**
 * Who and when.
 */
origin: OriginView, } | { "kind": "restored", 
/**
 * Who and when.
 */
origin: OriginView, } | { "kind": "reported", 
/**
 * Who and when.
 */
origin: OriginView, };

/**
 * One page of the register page of a person.
 */
export type TimelinePage = { 
/**
 * Lines.
 */
items: Array<TimelineItem>, 
/**
 * Lines in all.
 */
total: number, };

/**
 * One document on the checklist of a card.
 */
export type ToldView = { 
/**
 * Which.
 */
paper: FirmPaper, 
/**
 * Version in force; null when none was issued.
 */
inForce: number | null, 
/**
 * Version that the person was given last.
 */
given: number | null, 
/**
 * When.
 */
on: string | null, 
/**
 * How.
 */
channel: Channel | null, 
/**
 * Subject of the communication that it went with; null where it was given by itself.
 */
with: string | null, };

/**
 * One transaction of the journal.
 */
export type TxnId = string & { readonly __id: "txn" };

/**
 * A record that no run looks at.
 */
export type UncoveredLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
sort: RunSort, 
/**
 * Subject or outcome, name, title of a case, or number of a request.
 */
title: string, 
/**
 * By which channel a communication went.
 */
channel: Channel | null, 
/**
 * When a communication happened, or a case or request was closed.
 */
at: string | null, 
/**
 * Why no run looks at it.
 */
why: RunUncovered, };

/**
 * A page of what no run looks at, cards first.
 */
export type UncoveredPage = { 
/**
 * The page.
 */
lines: Array<UncoveredLine>, 
/**
 * In all.
 */
total: number, };

/**
 * A card edited since the import.
 */
export type UndoKept = { 
/**
 * The card.
 */
contact: ContactId, 
/**
 * Its name.
 */
name: string, };

/**
 * What taking an import back would do.
 */
export type UndoPreview = { 
/**
 * Cards that go away.
 */
removed: number, 
/**
 * Cards whose values go back.
 */
reverted: number, 
/**
 * Communications that go into the bin.
 */
others: number, 
/**
 * Cards edited since, which stay as they are.
 */
kept: Array<UndoKept>, };

/**
 * How many cards hold a field.
 */
export type UnjustifiedCount = { 
/**
 * A line of the table of purposes; null for a field of the firm.
 */
field: DataField | null, 
/**
 * Code of a field of the firm.
 */
own: string | null, 
/**
 * Its name.
 */
title: string, 
/**
 * Cards.
 */
count: number, };

/**
 * Lines of the report.
 */
export type UnjustifiedPage = { 
/**
 * Lines from `offset`.
 */
rows: Array<UnjustifiedRow>, 
/**
 * In all.
 */
total: number, };

/**
 * Set a report as a PDF.
 */
export type UnjustifiedPaper = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * Asks for a report that was made.
 */
export type UnjustifiedRequest = { 
/**
 * The act that made it.
 */
job: JobId, };

/**
 * A card with what nothing asks for.
 */
export type UnjustifiedRow = { 
/**
 * Which.
 */
contact: ContactId, 
/**
 * Its name.
 */
name: string, 
/**
 * Names of the fields.
 */
fields: Array<string>, };

/**
 * A window of lines.
 */
export type UnjustifiedRows = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Only cards with this field.
 */
field: DataField | null, 
/**
 * Only cards with this field of the firm.
 */
own: string | null, 
/**
 * First, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Save lines of the report.
 */
export type UnjustifiedSave = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Only cards with this field.
 */
field: DataField | null, 
/**
 * Only cards with this field of the firm.
 */
own: string | null, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * The report in figures.
 */
export type UnjustifiedView = { 
/**
 * When it was made.
 */
at: string, 
/**
 * Cards that were looked at.
 */
checked: number, 
/**
 * Cards with something that nothing asks for.
 */
found: number, 
/**
 * By field, most first.
 */
fields: Array<UnjustifiedCount>, };

/**
 * Add somebody.
 */
export type UserAdd = { 
/**
 * Name under which they sign in.
 */
login: string, 
/**
 * Role.
 */
role: RoleId, 
/**
 * The passphrase of the person at the desk, again.
 */
passphrase: string, };

/**
 * Everybody.
 */
export type UserList = { 
/**
 * Those who were taken out come last.
 */
users: Array<UserView>, };

/**
 * Take somebody out.
 */
export type UserRemove = { 
/**
 * Whom.
 */
id: OperatorId, 
/**
 * The passphrase of the person at the desk, again.
 */
passphrase: string, };

/**
 * Give somebody a new one-time code.
 */
export type UserReset = { 
/**
 * Whom.
 */
id: OperatorId, 
/**
 * The passphrase of the person at the desk, again.
 */
passphrase: string, };

/**
 * Give somebody another role.
 */
export type UserRoleSet = { 
/**
 * Whom.
 */
id: OperatorId, 
/**
 * Which role.
 */
role: RoleId, 
/**
 * The passphrase of the person at the desk, again.
 */
passphrase: string, };

/**
 * How somebody stands.
 */
export type UserStanding = "active" | "invited" | "removed";

/**
 * One person.
 */
export type UserView = { 
/**
 * Their id.
 */
id: OperatorId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: RoleId, 
/**
 * How they stand.
 */
standing: UserStanding, 
/**
 * The person at the desk.
 */
you: boolean, 
/**
 * When they last opened the archive.
 */
lastOpenedAt: string | null, 
/**
 * Until when their one-time code opens; `null` for who has none, or one without a last day.
 */
codeEndsAt: string | null, };

/**
 * One value of a yes/no column and what it means.
 */
export type ValueMeaning = { 
/**
 * The cell.
 */
raw: string, 
/**
 * Cells that say so.
 */
count: number, 
/**
 * `given`, `refused`, `withdrawn` or `unknown`.
 */
meaning: string, };

/**
 * One check of the archive.
 */
export type VerifyCheck = { 
/**
 * Stable name of the check.
 */
name: string, 
/**
 * Passed.
 */
ok: boolean, 
/**
 * Figures or the place of the failure, in English for whoever helps; never personal.
 */
detail: string, 
/**
 * The figures by their stable words.
 */
figures: Array<VerifyFigure>, };

/**
 * A figure of a check.
 */
export type VerifyFigure = { 
/**
 * What is counted: `entries`, `bodies`, `lost`, `chains`, `left`, `files`, `wrong`, `stray`, `units`.
 */
name: string, 
/**
 * How many.
 */
count: number, };

/**
 * A card that nobody confirmed lately.
 */
export type VerifyLine = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * When somebody last confirmed it; null when nobody did.
 */
verifiedOn: string | null, 
/**
 * When it was recorded.
 */
createdOn: string, 
/**
 * Whole months since then.
 */
months: number, };

/**
 * A page of the cards that nobody confirmed lately.
 */
export type VerifyList = { 
/**
 * For so many months.
 */
months: number, 
/**
 * Part of the name.
 */
name: string, 
/**
 * Lines to leave out.
 */
offset: number, 
/**
 * Lines to give, at most 200.
 */
limit: number, };

/**
 * A page.
 */
export type VerifyPage = { 
/**
 * The oldest first.
 */
rows: Array<VerifyLine>, 
/**
 * All of them.
 */
total: number, };

/**
 * The verdict on the archive.
 */
export type VerifyReport = { 
/**
 * All checks passed.
 */
ok: boolean, 
/**
 * Each check.
 */
checks: Array<VerifyCheck>, };

/**
 * A saved view of the grid.
 */
export type ViewId = string & { readonly __id: "view" };

/**
 * All saved views.
 */
export type ViewList = { 
/**
 * In the order of their names.
 */
views: Array<ViewView>, };

/**
 * Names a view.
 */
export type ViewRequest = { 
/**
 * The view.
 */
id: ViewId, };

/**
 * Save a view; with an id, over that view.
 */
export type ViewSave = { 
/**
 * The view to write over.
 */
id: ViewId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Search text.
 */
search: string, 
/**
 * Filters.
 */
filters: Array<ContactFilter>, 
/**
 * Order.
 */
sort: ContactSort, 
/**
 * Downwards.
 */
descending: boolean, 
/**
 * Columns shown, in order.
 */
columns: Array<string>, 
/**
 * Row height.
 */
density: Density, };

/**
 * A view was saved.
 */
export type ViewSaved = { 
/**
 * Its id.
 */
id: ViewId, };

/**
 * A saved view of the grid.
 */
export type ViewView = { 
/**
 * Its id.
 */
id: ViewId, 
/**
 * Its name.
 */
name: string, 
/**
 * Search text.
 */
search: string, 
/**
 * Filters.
 */
filters: Array<ContactFilter>, 
/**
 * Order.
 */
sort: ContactSort, 
/**
 * Downwards.
 */
descending: boolean, 
/**
 * Columns shown, in order.
 */
columns: Array<string>, 
/**
 * Row height.
 */
density: Density, };

/**
 * Lines of the report.
 */
export type WeakConsentPage = { 
/**
 * Lines from `offset`.
 */
rows: Array<WeakConsentRow>, 
/**
 * In all.
 */
total: number, };

/**
 * Asks for a report that was made.
 */
export type WeakConsentRequest = { 
/**
 * The act that made it.
 */
job: JobId, };

/**
 * A yes that lacks something.
 */
export type WeakConsentRow = { 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * What it lacks.
 */
lacks: Array<ConsentWeakness>, 
/**
 * When it was given.
 */
decidedOn: string | null, 
/**
 * 0 to 3.
 */
evidenceLevel: number, 
/**
 * File that it came from; null = recorded by hand.
 */
file: string | null, 
/**
 * Sheet.
 */
table: string | null, 
/**
 * Row.
 */
row: number | null, 
/**
 * What was noted of it: the words of the cell, and where the proof is said to be.
 */
note: string | null, };

/**
 * A window of lines.
 */
export type WeakConsentRows = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Lacks this.
 */
lacks: ConsentWeakness | null, 
/**
 * Of this type.
 */
type: ConsentTypeId | null, 
/**
 * From this file; empty = recorded by hand.
 */
file: string | null, 
/**
 * First, from 0.
 */
offset: number, 
/**
 * At most 200.
 */
limit: number, };

/**
 * Save lines of the report.
 */
export type WeakConsentSave = { 
/**
 * The act that made the report.
 */
job: JobId, 
/**
 * Lacks this.
 */
lacks: ConsentWeakness | null, 
/**
 * Of this type.
 */
type: ConsentTypeId | null, 
/**
 * From this file; empty = recorded by hand.
 */
file: string | null, 
/**
 * What for; written in the journal.
 */
reason: string, };

/**
 * Look for weak consents, as a long act.
 */
export type WeakConsentSurvey = { 
/**
 * Only what this import brought; null = everything.
 */
batch: BatchId | null, };

/**
 * The report in figures.
 */
export type WeakConsentView = { 
/**
 * When it was made.
 */
at: string, 
/**
 * Every yes that was looked at.
 */
checked: number, 
/**
 * Those that lack something.
 */
found: number, 
/**
 * By what is lacking.
 */
lacks: Array<WeakCount>, 
/**
 * By type, most first.
 */
types: Array<WeakTypeCount>, 
/**
 * By file, most first.
 */
files: Array<WeakFileCount>, };

/**
 * How many lack one thing.
 */
export type WeakCount = { 
/**
 * The thing.
 */
lacks: ConsentWeakness, 
/**
 * Consents.
 */
count: number, };

/**
 * How many came from one file.
 */
export type WeakFileCount = { 
/**
 * Name of the file; empty = recorded by hand.
 */
file: string, 
/**
 * Consents.
 */
count: number, };

/**
 * How many are of one type.
 */
export type WeakTypeCount = { 
/**
 * The type.
 */
type: ConsentTypeId, 
/**
 * Its title.
 */
title: string, 
/**
 * Consents.
 */
count: number, };

/**
 * Something that lies somewhere.
 */
export type WhereItem = { 
/**
 * Stable word: `archive`, `ledger`, `backup`, `program`, `exports`.
 */
what: string, 
/**
 * Name of the folder; empty where there is none.
 */
name: string, 
/**
 * What kind of place it is.
 */
kind: PlaceKind | null, 
/**
 * It is encrypted there.
 */
encrypted: boolean, 
/**
 * Handle for `place_open`.
 */
open: FileToken | null, };

/**
 * A file that was saved outside of the archive.
 */
export type WhereOut = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Code of what it was.
 */
what: string, 
/**
 * Rows.
 */
rows: number, 
/**
 * Name of the folder; null where it was not noted.
 */
place: string | null, 
/**
 * Why.
 */
why: string | null, };

/**
 * A recipient of the register.
 */
export type WhereRecipient = { 
/**
 * Name.
 */
name: string, 
/**
 * What they do for the firm.
 */
service: string, 
/**
 * Code of the country.
 */
country: string, 
/**
 * Code of what protects the data in a third country.
 */
safeguard: string | null, 
/**
 * Titles of the purposes.
 */
purposes: Array<string>, };

/**
 * Who gets the data of one purpose beside the register.
 */
export type WhereTyped = { 
/**
 * Title of the purpose.
 */
purpose: string, 
/**
 * The recipients, as typed.
 */
who: string, };

/**
 * Where data are beside the folders that Custode knows.
 */
export type WhereView = { 
/**
 * The latest files, latest first; null for a role that does not read the activity log.
 */
out: Array<WhereOut> | null, 
/**
 * The register of recipients, those in use.
 */
recipients: Array<WhereRecipient>, 
/**
 * Who stands only in the words of a purpose.
 */
typed: Array<WhereTyped>, 
/**
 * Devices in use.
 */
devices: number, 
/**
 * Lost devices.
 */
lost: number, 
/**
 * Devices in use that somebody should look at.
 */
flagged: number, };

/**
 * An immutable wording of a consent type.
 */
export type WordingId = string & { readonly __id: "wording" };

/**
 * The text a person agrees to; immutable.
 */
export type WordingView = { 
/**
 * Its id.
 */
id: WordingId, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * The text.
 */
text: string, 
/**
 * First day of use.
 */
since: string, };

/**
 * What a yes must have to take the place of the person's own no.
 */
export type YesNeeds = { 
/**
 * The first day of which it may be.
 */
from: string, 
/**
 * Its least evidence level.
 */
evidenceLevel: number, };
