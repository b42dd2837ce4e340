-- What the outbox knows of a message: what kept it back, how often it was tried, and when it is tried again.
ALTER TABLE communication ADD COLUMN fault TEXT;
ALTER TABLE communication ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE communication ADD COLUMN retry_at INTEGER;
CREATE INDEX communication_delivery ON communication (delivery, started_at) WHERE delivery IS NOT NULL;
