REPLACE INTO held_proof (id, until, norm) VALUES (?, ?, ?)
