-- Requests of data subjects (DOMAIN 4.6). State and dates are read from the events; a pause that is still open is not in them.
CREATE TABLE request (
  id           BLOB    NOT NULL PRIMARY KEY,
  number       TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  kinds        TEXT    NOT NULL,
  received_on  TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  requester    TEXT    NOT NULL,
  relation     TEXT    NOT NULL,
  person       TEXT,
  contact      BLOB,
  assignee     BLOB,
  prudent_on   TEXT    NOT NULL,
  due_on       TEXT    NOT NULL,
  paused_since TEXT,
  extended_on  TEXT,
  closed_on    TEXT,
  stamp        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_due ON request (due_on) WHERE closed_on IS NULL;
CREATE INDEX request_contact ON request (contact) WHERE contact IS NOT NULL;
