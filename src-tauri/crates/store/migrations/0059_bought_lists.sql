-- Sources whose data were bought, and the proof of lawful origin that an import of such a list names (S41).
ALTER TABLE source ADD COLUMN bought INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batch ADD COLUMN origin_proof TEXT;
