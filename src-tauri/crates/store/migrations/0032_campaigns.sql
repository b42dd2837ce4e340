-- Campaigns: one text to many. Who is on one after its start are the communications that name it.
CREATE TABLE campaign (
  id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
  title        TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  farewell     TEXT    NOT NULL,
  consent_type BLOB    NOT NULL,
  audience     TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  started_at   INTEGER,
  included     INTEGER NOT NULL DEFAULT 0,
  left_out     TEXT    NOT NULL DEFAULT '[]',
  unchecked    INTEGER NOT NULL DEFAULT 0,
  purpose      BLOB,
  stamp        INTEGER NOT NULL,
  actor        BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE communication ADD COLUMN campaign BLOB;
CREATE INDEX communication_campaign ON communication (campaign, delivery) WHERE campaign IS NOT NULL;

-- Who was left out of a campaign at its start, and why. It stays on this machine; their own journals hold the answers of
-- the gate.
CREATE TABLE local_campaign_left_out (
  campaign BLOB NOT NULL,
  contact  BLOB NOT NULL,
  codes    TEXT NOT NULL,
  PRIMARY KEY (campaign, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX local_campaign_left_out_who ON local_campaign_left_out (contact);
