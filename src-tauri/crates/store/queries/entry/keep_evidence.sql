INSERT INTO evidence_file (id, unit, bytes) VALUES (?, ?, ?)
