REPLACE INTO retention_class (id, code, title, months, anchor, norm, commercial, archived)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
