-- Facts of the law that the firm changed, each with its reason; what is not here is as the package says (DOMAIN 4.0).
CREATE TABLE legal_fact (
  id         BLOB    NOT NULL PRIMARY KEY,
  key        TEXT    NOT NULL,
  value      INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  valid_from TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  package    TEXT    NOT NULL,
  stamp      INTEGER NOT NULL,
  actor      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- Versions of the balancing test of a legitimate interest (Art. 6(1)(f) GDPR).
CREATE TABLE balance (
  id         BLOB    NOT NULL PRIMARY KEY,
  purpose    BLOB    NOT NULL,
  version    INTEGER NOT NULL,
  made_on    TEXT    NOT NULL,
  interest   TEXT    NOT NULL,
  necessity  TEXT    NOT NULL,
  impact     TEXT    NOT NULL,
  safeguards TEXT    NOT NULL,
  outcome    TEXT    NOT NULL,
  actor      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- What a card needs to be looked after: when somebody last confirmed it (S51), and when the firm got the data, unless its
-- import says so (F46). A card with neither has no row.
CREATE TABLE contact_care (
  contact_lid INTEGER NOT NULL PRIMARY KEY REFERENCES contact (lid) ON DELETE CASCADE,
  verified_on TEXT,
  acquired_on TEXT
) STRICT;
