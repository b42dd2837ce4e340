SELECT count(DISTINCT e.unit) AS "count!: i64" FROM entry AS e
-- What one act wrote is one run of its chain: only that is walked, by its key, and not the whole journal.
WHERE e.scope = ?1 AND e.replica = ?2
  AND e.seq > COALESCE(
    (SELECT b.seq FROM entry AS b
     WHERE b.scope = ?1 AND b.replica = ?2 AND b.seq < ?3 AND b.txn <> ?4 ORDER BY b.seq DESC LIMIT 1), 0)
  AND e.seq < COALESCE(
    (SELECT a.seq FROM entry AS a
     WHERE a.scope = ?1 AND a.replica = ?2 AND a.seq > ?3 AND a.txn <> ?4 ORDER BY a.seq LIMIT 1), 9223372036854775807)
  AND e.kind = 102
  AND EXISTS (SELECT 1 FROM entry AS r WHERE r.unit = e.unit AND r.kind = 103 AND r.lid > e.lid)
