REPLACE INTO operator (id, name, lead)
VALUES (?, ?, ?)
