-- What was asked of people: the firm's words for it, and who was asked to renew a consent (S62, S63). Read from the journal.
CREATE INDEX entry_asking ON entry (kind, lid) WHERE kind BETWEEN 1000 AND 1019;
