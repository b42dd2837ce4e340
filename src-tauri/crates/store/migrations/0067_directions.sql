-- What came in and what went out, counted without reading the log.
CREATE INDEX communication_direction ON communication (direction) WHERE binned = 0;
