REPLACE INTO custom_field (id, code, title, purpose, sensitivity, position, archived)
VALUES (?, ?, ?, ?, ?, ?, ?)
