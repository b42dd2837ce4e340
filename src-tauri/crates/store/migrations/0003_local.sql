-- State of this machine: never journaled, never synchronised (R14).
CREATE TABLE local_setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE local_import_session (
  id          BLOB    NOT NULL PRIMARY KEY,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  step        TEXT    NOT NULL,
  file_name   TEXT    NOT NULL,
  file_sha256 BLOB,
  state       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE local_import_row (
  session BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  row_no  INTEGER NOT NULL,
  sheet   TEXT    NOT NULL,
  cells   BLOB    NOT NULL,
  outcome TEXT,
  PRIMARY KEY (session, sheet, row_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_import_issue (
  session   BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  sheet     TEXT    NOT NULL,
  row_no    INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  code      TEXT    NOT NULL,
  action    TEXT    NOT NULL CHECK (action IN ('repaired', 'flagged', 'rejected')),
  before    TEXT,
  after     TEXT,
  PRIMARY KEY (session, sheet, row_no, column_no, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_import_plan (
  session BLOB    NOT NULL PRIMARY KEY REFERENCES local_import_session (id) ON DELETE CASCADE,
  hash    BLOB    NOT NULL,
  head    BLOB    NOT NULL,
  plan    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
