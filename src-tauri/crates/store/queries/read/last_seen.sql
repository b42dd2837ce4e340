SELECT replica AS "replica!: Vec<u8>", max(stamp) AS "last!: i64" FROM entry WHERE kind BETWEEN 600 AND 699 AND kind = 600 GROUP BY replica
