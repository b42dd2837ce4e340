SELECT count(*) AS "count!: i64" FROM (SELECT 1 FROM communication_fts WHERE communication_fts MATCH ? LIMIT ?)
