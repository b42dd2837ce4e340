SELECT count(*) AS "count!: i64" FROM local_retention_uncovered WHERE run = ?
