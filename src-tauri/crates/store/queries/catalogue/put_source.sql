REPLACE INTO source (id, code, title, from_subject, description, position, archived, bought)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
