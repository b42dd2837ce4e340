-- What people work with (S31, S35): a register of things, with who holds them. Nothing about people of the register of contacts.
CREATE TABLE device (
  id       BLOB    NOT NULL PRIMARY KEY,
  name     TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  holder   TEXT    NOT NULL,
  since    TEXT    NOT NULL,
  disk     TEXT    NOT NULL,
  state    TEXT    NOT NULL,
  ended_on TEXT,
  replicas BLOB    NOT NULL,
  actor    BLOB    NOT NULL,
  stamp    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
