-- Fields that the firm adds to its cards (S50).
CREATE TABLE custom_field (
  id          BLOB    NOT NULL PRIMARY KEY,
  code        TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  purpose     BLOB    NOT NULL,
  sensitivity TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  archived    INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;
