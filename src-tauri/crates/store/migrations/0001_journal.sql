-- The truth: append-only entries, their bodies, the heads of the chains (JOURNAL.md).
CREATE TABLE entry (
  lid        INTEGER PRIMARY KEY,
  scope      BLOB    NOT NULL CHECK (length(scope) = 16),
  replica    BLOB    NOT NULL CHECK (length(replica) = 16),
  seq        INTEGER NOT NULL CHECK (seq > 0),
  txn        BLOB    NOT NULL CHECK (length(txn) = 16),
  unit       BLOB    NOT NULL CHECK (length(unit) = 16),
  kind       INTEGER NOT NULL,
  stamp      INTEGER NOT NULL CHECK (stamp >= 0),
  schema_v   INTEGER NOT NULL,
  actor      BLOB    NOT NULL CHECK (length(actor) = 16),
  commitment BLOB    NOT NULL CHECK (length(commitment) = 32),
  hash       BLOB    NOT NULL CHECK (length(hash) = 32),
  sig        BLOB,
  UNIQUE (scope, replica, seq)
) STRICT;

CREATE INDEX entry_unit ON entry (unit);
CREATE INDEX entry_audit ON entry (stamp) WHERE kind BETWEEN 600 AND 699;

-- Deletable: erasing a unit removes body and salt, and the commitment tells nothing any more.
CREATE TABLE entry_body (
  lid  INTEGER PRIMARY KEY REFERENCES entry (lid),
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  body BLOB NOT NULL
) STRICT;

CREATE TABLE chain (
  scope   BLOB    NOT NULL,
  replica BLOB    NOT NULL,
  seq     INTEGER NOT NULL,
  hash    BLOB    NOT NULL,
  PRIMARY KEY (scope, replica)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_unit (
  unit    BLOB NOT NULL PRIMARY KEY,
  scope   BLOB NOT NULL,
  receipt BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE replica_self (
  replica BLOB    NOT NULL PRIMARY KEY,
  since   INTEGER NOT NULL,
  cause   TEXT    NOT NULL CHECK (cause IN ('first_run', 'restore', 'copy'))
) STRICT;

CREATE TABLE cursor (
  hub      BLOB    NOT NULL,
  scope    BLOB    NOT NULL,
  timeline INTEGER NOT NULL,
  pos      INTEGER NOT NULL,
  PRIMARY KEY (hub, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_key (
  unit BLOB NOT NULL PRIMARY KEY,
  k    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Versions of what is derived, and the scope that new units get.
CREATE TABLE archive_meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
