-- Rules say how long a run waits, what it does, and to which communications they are proposed (DOMAIN 4.7). Channels are NULL
-- as long as they are those of the shipped table.
ALTER TABLE retention_class ADD COLUMN grace_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE retention_class ADD COLUMN action TEXT NOT NULL DEFAULT 'erase';
ALTER TABLE retention_class ADD COLUMN channels TEXT;
ALTER TABLE retention_class ADD COLUMN categories TEXT NOT NULL DEFAULT '';
