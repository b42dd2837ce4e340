-- What is in the bin, also the cards that an undone import had made. No value of anybody: names come from the journal.
CREATE TABLE bin_item (
  unit  BLOB    NOT NULL PRIMARY KEY CHECK (length(unit) = 16),
  kind  TEXT    NOT NULL CHECK (kind IN ('contact', 'communication')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX bin_item_since ON bin_item (since);
