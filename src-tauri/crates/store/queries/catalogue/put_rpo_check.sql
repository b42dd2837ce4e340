REPLACE INTO rpo_check (id, hash, checked_on, listed, valid_until, stamp) VALUES (?, ?, ?, ?, ?, ?)
