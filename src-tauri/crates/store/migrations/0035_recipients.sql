-- Recipients and processors: who else gets the data, where, and what protects them there (S29).
CREATE TABLE recipient (
  id          BLOB    NOT NULL PRIMARY KEY,
  name        TEXT    NOT NULL,
  role        TEXT    NOT NULL,
  service     TEXT    NOT NULL,
  country     TEXT    NOT NULL,
  safeguard   TEXT,
  contract_on TEXT,
  contact     TEXT,
  purposes    BLOB    NOT NULL,
  archived    INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;
