SELECT count(*) AS "count!: i64"
FROM communication AS m
WHERE m.binned = 0 AND m.external IS NOT NULL
  AND m.id IN (SELECT unit FROM entry WHERE txn = ? AND kind = 300)
