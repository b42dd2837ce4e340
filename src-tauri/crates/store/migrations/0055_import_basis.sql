-- The legal basis that whoever imported a list named for it, and lists whose rows were consents of people who are known.
ALTER TABLE import_batch ADD COLUMN basis TEXT;
ALTER TABLE import_batch ADD COLUMN consents INTEGER NOT NULL DEFAULT 0;
