-- What a person corrects in the wizard, and the profiles of imports. Of this machine: never journaled (R14).

-- One row for each time that a cell was made to say something else; the last step counts, undo takes the last step away.
CREATE TABLE local_import_edit (
  session   BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  sheet     TEXT    NOT NULL,
  row_no    INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  step      INTEGER NOT NULL,
  raw       TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  PRIMARY KEY (session, sheet, row_no, column_no, step)
) STRICT, WITHOUT ROWID;

-- Repairs that were refused or taken again; row and column -1 stand for all.
CREATE TABLE local_import_refusal (
  session   BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  sheet     TEXT    NOT NULL,
  step      INTEGER NOT NULL,
  row_no    INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  code      TEXT    NOT NULL,
  refused   INTEGER NOT NULL CHECK (refused IN (0, 1)),
  PRIMARY KEY (session, sheet, step)
) STRICT, WITHOUT ROWID;

-- A repair can also be refused.
CREATE TABLE local_import_issue_new (
  session   BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  sheet     TEXT    NOT NULL,
  row_no    INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  code      TEXT    NOT NULL,
  action    TEXT    NOT NULL CHECK (action IN ('repaired', 'flagged', 'rejected', 'refused')),
  before    TEXT,
  after     TEXT,
  PRIMARY KEY (session, sheet, row_no, column_no, code)
) STRICT, WITHOUT ROWID;
INSERT INTO local_import_issue_new SELECT * FROM local_import_issue;
DROP TABLE local_import_issue;
ALTER TABLE local_import_issue_new RENAME TO local_import_issue;

-- How the files of one source are read and matched.
CREATE TABLE local_import_profile (
  id         BLOB    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  headers    TEXT    NOT NULL,
  sheet      TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  used_at    INTEGER,
  content    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Values of a file that differ from those on the card; the card's stays unless somebody takes the file's.
CREATE TABLE local_import_difference (
  session BLOB    NOT NULL REFERENCES local_import_session (id) ON DELETE CASCADE,
  sheet   TEXT    NOT NULL,
  row_no  INTEGER NOT NULL,
  field   TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  before  TEXT    NOT NULL,
  after   TEXT    NOT NULL,
  taken   INTEGER NOT NULL CHECK (taken IN (0, 1)),
  PRIMARY KEY (session, sheet, row_no, field)
) STRICT, WITHOUT ROWID;
