REPLACE INTO suppression (id, hash, reason, types, since, stamp) VALUES (?, ?, ?, ?, ?, ?)
