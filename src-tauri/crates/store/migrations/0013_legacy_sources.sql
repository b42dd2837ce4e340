-- Old copies of the register: where they are, who holds them, what became of them (S33).
CREATE TABLE legacy_source (
  id       BLOB    NOT NULL PRIMARY KEY,
  title    TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  content  TEXT,
  place    TEXT,
  holder   TEXT,
  people   INTEGER,
  state    TEXT    NOT NULL,
  state_on TEXT    NOT NULL,
  state_by TEXT,
  files    BLOB    NOT NULL,
  stamp    INTEGER NOT NULL,
  actor    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows with a value that failed its check; imports before this did not count them.
ALTER TABLE import_batch ADD COLUMN flagged INTEGER;
