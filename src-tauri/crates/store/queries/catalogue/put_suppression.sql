REPLACE INTO suppression (id, hash, reason, types, since, opened, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)
