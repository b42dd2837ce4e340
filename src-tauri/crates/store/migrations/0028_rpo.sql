-- What the public register of oppositions answered about numbers, as keyed hashes (DOMAIN 4.1).
CREATE TABLE rpo_check (
  id          BLOB    NOT NULL PRIMARY KEY,
  hash        BLOB    NOT NULL,
  checked_on  TEXT    NOT NULL,
  listed      INTEGER NOT NULL,
  valid_until TEXT    NOT NULL,
  stamp       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX rpo_check_hash ON rpo_check (hash);

-- Whether every marketing call asks it, not only the lists of numbers to call.
ALTER TABLE privacy ADD COLUMN rpo_each INTEGER NOT NULL DEFAULT 0;

-- An import whose rows were its answers.
ALTER TABLE import_batch ADD COLUMN rpo INTEGER NOT NULL DEFAULT 0;
