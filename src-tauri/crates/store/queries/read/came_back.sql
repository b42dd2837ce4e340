SELECT count(DISTINCT e.unit) AS "count!: i64" FROM entry AS e
WHERE e.scope = ? AND e.replica = ? AND e.seq > ? AND e.seq < ? AND e.kind = 102
  AND EXISTS (SELECT 1 FROM entry AS r WHERE r.unit = e.unit AND r.kind = 103 AND r.lid > e.lid)
