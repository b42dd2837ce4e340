REPLACE INTO legal_fact (id, key, value, source, valid_from, reason, package, stamp, actor, words, calendar)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
