-- Reasons for a call or message that needs no consent (S83), and the settings of the module Privacy GDPR (S79).
CREATE TABLE contact_reason (
  id             BLOB    NOT NULL PRIMARY KEY,
  code           TEXT    NOT NULL,
  title          TEXT    NOT NULL,
  basis          TEXT    NOT NULL,
  channels       TEXT    NOT NULL,
  position       INTEGER NOT NULL,
  rights_answers INTEGER NOT NULL CHECK (rights_answers IN (0, 1)),
  archived       INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE privacy (
  id            BLOB    NOT NULL PRIMARY KEY,
  active        INTEGER NOT NULL CHECK (active IN (0, 1)),
  ask_single    INTEGER NOT NULL CHECK (ask_single IN (0, 1)),
  check_mass    INTEGER NOT NULL CHECK (check_mass IN (0, 1)),
  check_contact INTEGER NOT NULL CHECK (check_contact IN (0, 1)),
  dialer        TEXT
) STRICT, WITHOUT ROWID;

-- The stated reason of a communication, how far it got in another program, and what the gate said for each contact.
ALTER TABLE communication ADD COLUMN reason_id BLOB;
ALTER TABLE communication ADD COLUMN delivery TEXT;
ALTER TABLE communication_contact ADD COLUMN decision BLOB;
