-- Roles of operators (S19), who has which, and who no longer uses the program.
CREATE TABLE role (
  id        BLOB    NOT NULL PRIMARY KEY,
  title     TEXT    NOT NULL,
  may       TEXT    NOT NULL,
  hides     TEXT    NOT NULL,
  own_cards INTEGER NOT NULL CHECK (own_cards IN (0, 1)),
  archived  INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

ALTER TABLE operator ADD COLUMN role BLOB;
ALTER TABLE operator ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
