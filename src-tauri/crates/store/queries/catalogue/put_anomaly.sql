REPLACE INTO anomaly (id, sort, reason, operator, reopened, actor, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)
