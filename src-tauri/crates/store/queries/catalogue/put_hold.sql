REPLACE INTO hold (id, kind, target, reason, until, lifted, actor, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
