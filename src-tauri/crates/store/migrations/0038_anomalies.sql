-- Anomalies that somebody looked at and dismissed (S55). The reason is words of a person; what is open is found anew.
CREATE TABLE anomaly (
  id       BLOB    NOT NULL PRIMARY KEY,
  sort     TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  operator BLOB,
  reopened INTEGER NOT NULL CHECK (reopened IN (0, 1)),
  actor    BLOB    NOT NULL,
  stamp    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The cards that it was about.
CREATE TABLE anomaly_card (
  anomaly BLOB NOT NULL REFERENCES anomaly (id) ON DELETE CASCADE,
  contact BLOB NOT NULL CHECK (length(contact) = 16),
  PRIMARY KEY (anomaly, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX anomaly_card_contact ON anomaly_card (contact);
