-- Facts of the law that are rules in words, and the holidays that the firm added or took out (DOMAIN 4.0).
ALTER TABLE legal_fact ADD COLUMN words TEXT;
ALTER TABLE legal_fact ADD COLUMN calendar BLOB;
