-- Ids of cards that were merged into a contact: whatever names one of them is about the contact that stays.
CREATE TABLE contact_alias (
  contact_lid INTEGER NOT NULL REFERENCES contact (lid) ON DELETE CASCADE,
  alias       BLOB    NOT NULL CHECK (length(alias) = 16),
  PRIMARY KEY (contact_lid, alias)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_alias_id ON contact_alias (alias);
