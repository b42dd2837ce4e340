-- The frozen list says of each line which term decided, and beside it what no rule covers. Both stay on this machine and are
-- frozen anew by the next simulation.
ALTER TABLE local_retention_item ADD COLUMN term TEXT;

CREATE TABLE local_retention_uncovered (
  run  TEXT NOT NULL,
  unit BLOB NOT NULL,
  why  TEXT NOT NULL,
  PRIMARY KEY (run, unit)
) STRICT, WITHOUT ROWID;
