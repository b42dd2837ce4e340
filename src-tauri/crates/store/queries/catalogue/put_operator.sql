REPLACE INTO operator (id, name, lead, role, removed)
VALUES (?, ?, ?, ?, ?)
