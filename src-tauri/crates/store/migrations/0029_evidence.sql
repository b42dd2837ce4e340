-- Files that prove decisions. They lie beside the journal, which names them with their hash, and go with their unit.
CREATE TABLE evidence_file (
  id    BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  unit  BLOB NOT NULL CHECK (length(unit) = 16),
  bytes BLOB NOT NULL
) STRICT;

CREATE INDEX evidence_file_unit ON evidence_file (unit);
