REPLACE INTO channel (id, title, archived)
VALUES (?, ?, ?)
