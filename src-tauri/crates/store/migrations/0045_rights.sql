-- Entries about what a person's copy leaves out, and about notices that are not due: read by their kind.
CREATE INDEX entry_rights ON entry (kind, lid) WHERE kind BETWEEN 1120 AND 1124;

-- What keeps a line of a frozen list in its place; the list is frozen anew by the next simulation.
ALTER TABLE local_retention_item ADD COLUMN kept_by TEXT;
