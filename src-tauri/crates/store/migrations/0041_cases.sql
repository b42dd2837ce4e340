-- Cases (S53): whose they are, how they stand; a removed one stays until its person is erased, for its title is words of a
-- person.
CREATE TABLE case_file (
  id          BLOB    NOT NULL PRIMARY KEY,
  title       TEXT    NOT NULL,
  category    TEXT    NOT NULL,
  contact     BLOB    NOT NULL CHECK (length(contact) = 16),
  assignee    BLOB,
  opened_at   INTEGER NOT NULL,
  closed_at   INTEGER,
  outcome     TEXT,
  answered_at INTEGER,
  removed     INTEGER NOT NULL CHECK (removed IN (0, 1)),
  actor       BLOB    NOT NULL,
  stamp       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX case_file_contact ON case_file (contact);

-- What was said and written in a case.
CREATE TABLE case_item (
  case_id       BLOB NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  communication BLOB NOT NULL CHECK (length(communication) = 16),
  PRIMARY KEY (case_id, communication)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_item_communication ON case_item (communication);

-- What each hold that was not lifted reaches: what it is on, the card that stays in the place of a merged one, and what is
-- in a case.
CREATE VIEW hold_reach (unit, until) AS
SELECT target, until FROM hold WHERE lifted IS NULL
UNION ALL
SELECT x.stays, h.until FROM hold AS h JOIN merged_card AS x ON x.id = h.target WHERE h.lifted IS NULL
UNION ALL
SELECT i.communication, h.until FROM hold AS h JOIN case_item AS i ON i.case_id = h.target WHERE h.lifted IS NULL;
