-- Finds printed forms and issued documents without reading the whole journal.
CREATE INDEX entry_paper ON entry (kind, lid) WHERE kind BETWEEN 850 AND 859;
