-- What the gate looks at of a card without folding its journal: which point it is, its place among those of the card, and
-- whether it works (bit 1: its value failed the check; bit 2: messages came back).
ALTER TABLE contact_point ADD COLUMN point BLOB;
ALTER TABLE contact_point ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact_point ADD COLUMN flaws INTEGER NOT NULL DEFAULT 0;

-- Sales in which an e-mail address was given (Art. 130(4) Codice privacy).
CREATE TABLE contact_sale (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  id          BLOB    NOT NULL,
  goods       BLOB    NOT NULL,
  sold_on     TEXT    NOT NULL,
  address     TEXT    NOT NULL,
  informed    INTEGER NOT NULL CHECK (informed IN (0, 1)),
  PRIMARY KEY (contact_lid, id)
) STRICT, WITHOUT ROWID;
