-- E-mail to own customers about similar goods (Art. 130(4) Codice privacy): whether the firm uses it, what it sells, and
-- campaigns that rest on it instead of a consent.
ALTER TABLE privacy ADD COLUMN soft_spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE privacy ADD COLUMN goods TEXT NOT NULL DEFAULT '[]';

CREATE TABLE campaign_of_0043 (
  id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
  title        TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  farewell     TEXT    NOT NULL,
  consent_type BLOB,
  audience     TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  started_at   INTEGER,
  included     INTEGER NOT NULL DEFAULT 0,
  left_out     TEXT    NOT NULL DEFAULT '[]',
  unchecked    INTEGER NOT NULL DEFAULT 0,
  purpose      BLOB,
  stamp        INTEGER NOT NULL,
  actor        BLOB    NOT NULL,
  goods        BLOB
) STRICT, WITHOUT ROWID;
INSERT INTO campaign_of_0043 (id, title, subject, body, farewell, consent_type, audience, state, started_at, included,
  left_out, unchecked, purpose, stamp, actor)
SELECT id, title, subject, body, farewell, consent_type, audience, state, started_at, included,
  left_out, unchecked, purpose, stamp, actor
FROM campaign;
DROP TABLE campaign;
ALTER TABLE campaign_of_0043 RENAME TO campaign;
