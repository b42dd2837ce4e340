-- A rule may name a floor of its own: the months for which a norm forbids to destroy, and that norm (DOMAIN 4.7).
ALTER TABLE retention_class ADD COLUMN floor_months INTEGER;
ALTER TABLE retention_class ADD COLUMN floor_norm TEXT;

-- The frozen list of the retention run that is being looked at. It stays on this machine.
CREATE TABLE local_retention_item (
  run   TEXT    NOT NULL,
  unit  BLOB    NOT NULL,
  class BLOB    NOT NULL,
  due   TEXT    NOT NULL,
  held  INTEGER NOT NULL CHECK (held IN (0, 1)),
  PRIMARY KEY (run, unit)
) STRICT, WITHOUT ROWID;
