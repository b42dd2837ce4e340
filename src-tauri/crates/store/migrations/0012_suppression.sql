-- The suppression list: keyed hashes of addresses, with no name and no link (DOMAIN 4.1).
CREATE TABLE suppression (
  id     BLOB    NOT NULL PRIMARY KEY,
  hash   BLOB    NOT NULL,
  reason TEXT    NOT NULL,
  types  BLOB    NOT NULL,
  since  TEXT    NOT NULL,
  stamp  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX suppression_hash ON suppression (hash);
