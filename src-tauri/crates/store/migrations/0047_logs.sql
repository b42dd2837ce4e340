-- An import whose rows were calls and messages: its numbers count communications.
ALTER TABLE import_batch ADD COLUMN log INTEGER NOT NULL DEFAULT 0;
