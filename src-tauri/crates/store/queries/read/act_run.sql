-- What one act wrote is one run of its chain: the numbers before and behind it.
SELECT
  COALESCE(
    (SELECT b.seq FROM entry AS b
     WHERE b.scope = ?1 AND b.replica = ?2 AND b.seq < ?3 AND b.txn <> ?4 ORDER BY b.seq DESC LIMIT 1), 0) AS "before!: i64",
  COALESCE(
    (SELECT a.seq FROM entry AS a
     WHERE a.scope = ?1 AND a.replica = ?2 AND a.seq > ?3 AND a.txn <> ?4 ORDER BY a.seq LIMIT 1),
    9223372036854775807) AS "behind!: i64"
