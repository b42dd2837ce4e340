-- Projections hold what is looked up, sorted or listed. What a card shows comes from the fold of its journal, and `rest`
-- stands for it where projections are compared.
DROP TABLE consent_event;
DROP TABLE contact_point;
DROP TABLE contact;

CREATE TABLE contact (
  lid            INTEGER PRIMARY KEY,
  id             BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
  kind           TEXT    NOT NULL CHECK (kind IN ('person', 'organisation')),
  status         TEXT    NOT NULL CHECK (status IN ('active', 'not_usable', 'restricted', 'binned')),
  list_name      TEXT    NOT NULL,
  sort_key       BLOB    NOT NULL,
  match_name     TEXT    NOT NULL,
  tax_code_hash  BLOB,
  vat_number     TEXT,
  owner          BLOB,
  source         BLOB,
  email          TEXT,
  phone          TEXT,
  city           TEXT,
  province       TEXT,
  batch          BLOB,
  created_stamp  INTEGER NOT NULL,
  rest           BLOB    NOT NULL CHECK (length(rest) = 16)
) STRICT;

CREATE INDEX contact_sort ON contact (sort_key, status);
CREATE INDEX contact_tax_code ON contact (tax_code_hash) WHERE tax_code_hash IS NOT NULL;
CREATE INDEX contact_vat ON contact (vat_number) WHERE vat_number IS NOT NULL;
CREATE INDEX contact_batch ON contact (batch) WHERE batch IS NOT NULL;

-- Where a person can be reached, as far as it is looked up: no postal addresses.
CREATE TABLE contact_point (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('email', 'pec', 'landline', 'mobile', 'fax', 'messaging')),
  value       TEXT    NOT NULL,
  reversed    TEXT,
  PRIMARY KEY (contact_lid, kind, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_point_value ON contact_point (value);
CREATE INDEX contact_point_tail ON contact_point (reversed) WHERE reversed IS NOT NULL;

-- Types of which every event on a card was recorded in error: no state is left, but the type was used (S84).
CREATE TABLE consent_corrected (
  contact_lid  INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  consent_type BLOB    NOT NULL,
  PRIMARY KEY (contact_lid, consent_type)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_corrected_type ON consent_corrected (consent_type);
