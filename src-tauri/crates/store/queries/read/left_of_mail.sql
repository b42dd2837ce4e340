SELECT count(DISTINCT m.id) AS "count!: i64"
FROM entry AS e
JOIN communication AS m ON m.id = e.unit
WHERE e.scope = ? AND e.replica = ? AND e.seq > ? AND e.seq < ? AND e.kind = 300
  AND m.binned = 0 AND m.external IS NOT NULL
