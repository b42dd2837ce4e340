-- Holds: what they are on is not erased while they stand (DOMAIN 4.7). The reason is words of a person.
CREATE TABLE hold (
  id     BLOB    NOT NULL PRIMARY KEY,
  kind   TEXT    NOT NULL CHECK (kind IN ('hold', 'dispute')),
  target BLOB    NOT NULL CHECK (length(target) = 16),
  reason TEXT    NOT NULL,
  until  TEXT,
  lifted INTEGER,
  actor  BLOB    NOT NULL,
  stamp  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_target ON hold (target);

-- Proofs of consent without their card: when each of them ends. What they say stands in the journal only.
CREATE TABLE held_proof (
  id    BLOB NOT NULL PRIMARY KEY,
  until TEXT NOT NULL,
  norm  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
