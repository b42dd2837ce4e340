-- Rules say for which reasons of a call or message they are proposed (DOMAIN 4.7), by their codes. NULL as long as they are those
-- of the shipped table.
ALTER TABLE retention_class ADD COLUMN reasons TEXT;
