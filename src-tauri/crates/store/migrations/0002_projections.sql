-- Projections: rebuilt from the journal at any time. Only the fold writes here.
CREATE TABLE contact (
  lid            INTEGER PRIMARY KEY,
  id             BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
  kind           TEXT    NOT NULL CHECK (kind IN ('person', 'organisation')),
  status         TEXT    NOT NULL CHECK (status IN ('active', 'not_usable', 'restricted', 'binned')),
  first_name     TEXT,
  last_name      TEXT,
  organisation   TEXT,
  list_name      TEXT    NOT NULL,
  sort_key       BLOB    NOT NULL,
  match_name     TEXT    NOT NULL,
  sex            TEXT    CHECK (sex IN ('f', 'm', 'x')),
  birth_on       TEXT,
  birth_place    TEXT,
  tax_code       BLOB,
  tax_code_hash  BLOB,
  vat_number     TEXT,
  sdi_code       TEXT,
  iban           BLOB,
  language       TEXT,
  role           TEXT,
  website        TEXT,
  notes          TEXT,
  sealed_notes   BLOB,
  owner          BLOB,
  source         BLOB,
  acquired_on    TEXT,
  verified_on    TEXT,
  email          TEXT,
  phone          TEXT,
  city           TEXT,
  province       TEXT,
  batch          BLOB,
  contested      INTEGER NOT NULL DEFAULT 0 CHECK (contested IN (0, 1)),
  created_stamp  INTEGER NOT NULL,
  changed_stamp  INTEGER NOT NULL,
  recorded_by    BLOB
) STRICT;

CREATE INDEX contact_sort ON contact (sort_key, status);
CREATE INDEX contact_tax_code ON contact (tax_code_hash) WHERE tax_code_hash IS NOT NULL;
CREATE INDEX contact_vat ON contact (vat_number) WHERE vat_number IS NOT NULL;
CREATE INDEX contact_batch ON contact (batch) WHERE batch IS NOT NULL;

CREATE TABLE contact_point (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  id          BLOB    NOT NULL,
  kind        TEXT    NOT NULL CHECK (kind IN ('email', 'pec', 'landline', 'mobile', 'fax', 'post', 'messaging')),
  raw         TEXT    NOT NULL,
  normalised  TEXT    NOT NULL,
  reversed    TEXT,
  label       TEXT,
  is_primary  INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  invalid     INTEGER NOT NULL CHECK (invalid IN (0, 1)),
  bounced     INTEGER NOT NULL CHECK (bounced IN (0, 1)),
  street      TEXT,
  postcode    TEXT,
  city        TEXT,
  province    TEXT,
  country     TEXT,
  PRIMARY KEY (contact_lid, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_point_value ON contact_point (normalised) WHERE kind <> 'post';
CREATE INDEX contact_point_tail ON contact_point (reversed) WHERE reversed IS NOT NULL;

CREATE TABLE contact_tag (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  folded      TEXT    NOT NULL,
  tag         TEXT    NOT NULL,
  PRIMARY KEY (contact_lid, folded)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_tag_value ON contact_tag (folded);

CREATE TABLE contact_link (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  id          BLOB    NOT NULL,
  other       BLOB    NOT NULL,
  role        TEXT,
  PRIMARY KEY (contact_lid, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_link_other ON contact_link (other);

CREATE TABLE contact_external (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  system      TEXT    NOT NULL,
  value       TEXT    NOT NULL,
  PRIMARY KEY (contact_lid, system, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_external_value ON contact_external (value, system);

CREATE TABLE contact_custom (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  code        TEXT    NOT NULL,
  value       TEXT    NOT NULL,
  PRIMARY KEY (contact_lid, code)
) STRICT, WITHOUT ROWID;

-- What the full-text index covers; its external content, so that secure deletion can reach every word.
CREATE TABLE contact_search (
  lid  INTEGER PRIMARY KEY REFERENCES contact (lid) ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE contact_fts USING fts5 (
  body,
  content = 'contact_search',
  content_rowid = 'lid',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3',
  detail = none,
  columnsize = 0
);

CREATE TABLE consent_type (
  id            BLOB    NOT NULL PRIMARY KEY,
  code          TEXT    NOT NULL,
  title         TEXT    NOT NULL,
  description   TEXT,
  purpose       BLOB,
  validity_days INTEGER,
  allow_mass    INTEGER NOT NULL CHECK (allow_mass IN (0, 1)),
  allow_single  INTEGER NOT NULL CHECK (allow_single IN (0, 1)),
  allow_contact INTEGER NOT NULL CHECK (allow_contact IN (0, 1)),
  channels      TEXT    NOT NULL,
  min_evidence  INTEGER NOT NULL CHECK (min_evidence BETWEEN 0 AND 3),
  archived      INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_stamp INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE wording (
  id           BLOB    NOT NULL PRIMARY KEY,
  consent_type BLOB    NOT NULL REFERENCES consent_type (id) ON DELETE CASCADE,
  version      TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  text         TEXT    NOT NULL,
  valid_from   TEXT,
  stamp        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_event (
  contact_lid       INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  id                BLOB    NOT NULL,
  consent_type      BLOB    NOT NULL,
  point             BLOB,
  state             TEXT    NOT NULL,
  decided_on        TEXT,
  method            TEXT    NOT NULL,
  wording           BLOB,
  evidence_level    INTEGER NOT NULL CHECK (evidence_level BETWEEN 0 AND 3),
  evidence          TEXT,
  valid_until       TEXT,
  note              TEXT,
  origin_source     BLOB,
  origin_batch      BLOB,
  origin_file       TEXT,
  origin_table      TEXT,
  origin_row        INTEGER,
  stamp             INTEGER NOT NULL,
  actor             BLOB    NOT NULL,
  corrected_stamp   INTEGER,
  correction_reason TEXT,
  PRIMARY KEY (contact_lid, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_event_type ON consent_event (consent_type);

-- The deciding event of each type; expiry is computed when it is read.
CREATE TABLE consent_state (
  contact_lid    INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  consent_type   BLOB    NOT NULL,
  state          TEXT    NOT NULL,
  decided_on     TEXT,
  valid_until    TEXT,
  evidence_level INTEGER NOT NULL,
  reason         TEXT    NOT NULL,
  conflict       INTEGER NOT NULL CHECK (conflict IN (0, 1)),
  event          BLOB    NOT NULL,
  stamp          INTEGER NOT NULL,
  PRIMARY KEY (contact_lid, consent_type)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_state_type ON consent_state (consent_type, state);

CREATE TABLE stop (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  id          BLOB    NOT NULL,
  kind        TEXT    NOT NULL,
  purposes    TEXT    NOT NULL,
  channels    TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  ground      TEXT,
  since       TEXT    NOT NULL,
  stands      INTEGER NOT NULL CHECK (stands IN (0, 1)),
  stamp       INTEGER NOT NULL,
  actor       BLOB    NOT NULL,
  PRIMARY KEY (contact_lid, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE communication (
  lid             INTEGER PRIMARY KEY,
  id              BLOB    NOT NULL UNIQUE,
  direction       TEXT    NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  channel         TEXT    NOT NULL,
  started_at      INTEGER NOT NULL,
  duration_s      INTEGER,
  subject         TEXT,
  body            TEXT,
  outcome         TEXT,
  purpose         BLOB    NOT NULL,
  retention_class BLOB    NOT NULL,
  category        TEXT,
  follow_up_on    TEXT,
  consent         BLOB,
  reason          TEXT,
  binned          INTEGER NOT NULL CHECK (binned IN (0, 1)),
  stamp           INTEGER NOT NULL,
  actor           BLOB    NOT NULL
) STRICT;

CREATE TABLE communication_contact (
  communication_lid INTEGER NOT NULL REFERENCES communication (lid) ON DELETE CASCADE,
  contact           BLOB    NOT NULL,
  role              TEXT    NOT NULL CHECK (role IN ('sender', 'recipient', 'mentioned')),
  point             BLOB,
  PRIMARY KEY (communication_lid, contact, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX communication_contact_who ON communication_contact (contact);

CREATE TABLE purpose (
  id              BLOB    NOT NULL PRIMARY KEY,
  code            TEXT    NOT NULL,
  title           TEXT    NOT NULL,
  description     TEXT,
  basis           TEXT    NOT NULL,
  marketing       INTEGER NOT NULL CHECK (marketing IN (0, 1)),
  profiling       INTEGER NOT NULL CHECK (profiling IN (0, 1)),
  data_categories TEXT,
  recipients      TEXT,
  retention       TEXT,
  retention_class BLOB,
  parent          BLOB,
  rights_answers  INTEGER NOT NULL CHECK (rights_answers IN (0, 1)),
  archived        INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE controller (
  id         BLOB NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  street     TEXT,
  postcode   TEXT,
  city       TEXT,
  province   TEXT,
  country    TEXT,
  vat_number TEXT,
  tax_code   TEXT,
  email      TEXT,
  phone      TEXT,
  pec        TEXT,
  dpo        TEXT,
  logo       BLOB,
  website    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE operator (
  id   BLOB    NOT NULL PRIMARY KEY,
  name TEXT    NOT NULL,
  lead INTEGER NOT NULL CHECK (lead IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id           BLOB    NOT NULL PRIMARY KEY,
  code         TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  from_subject INTEGER NOT NULL CHECK (from_subject IN (0, 1)),
  description  TEXT,
  position     INTEGER NOT NULL,
  archived     INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_class (
  id         BLOB    NOT NULL PRIMARY KEY,
  code       TEXT    NOT NULL,
  title      TEXT    NOT NULL,
  months     INTEGER NOT NULL,
  anchor     TEXT    NOT NULL,
  norm       TEXT,
  commercial INTEGER NOT NULL CHECK (commercial IN (0, 1)),
  archived   INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  id       BLOB    NOT NULL PRIMARY KEY,
  title    TEXT    NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  id         BLOB    NOT NULL PRIMARY KEY,
  title      TEXT    NOT NULL,
  definition TEXT    NOT NULL,
  position   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id           BLOB    NOT NULL PRIMARY KEY,
  title        TEXT    NOT NULL,
  file         TEXT    NOT NULL,
  file_sha256  BLOB    NOT NULL,
  source       BLOB,
  collected_on TEXT,
  rows_read    INTEGER NOT NULL,
  created      INTEGER NOT NULL,
  updated      INTEGER NOT NULL,
  merged       INTEGER NOT NULL,
  unchanged    INTEGER NOT NULL,
  skipped      INTEGER NOT NULL,
  rejected     INTEGER NOT NULL,
  txn          BLOB    NOT NULL,
  mapping      TEXT,
  undone       INTEGER NOT NULL CHECK (undone IN (0, 1)),
  stamp        INTEGER NOT NULL,
  actor        BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_pair (
  id      BLOB    NOT NULL PRIMARY KEY,
  a       BLOB    NOT NULL,
  b       BLOB    NOT NULL,
  score   INTEGER NOT NULL,
  reasons TEXT    NOT NULL,
  closed  INTEGER NOT NULL CHECK (closed IN (0, 1)),
  stamp   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX duplicate_pair_a ON duplicate_pair (a);
CREATE INDEX duplicate_pair_b ON duplicate_pair (b);
