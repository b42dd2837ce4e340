SELECT count(*) AS "count!: i64" FROM local_retention_item AS i JOIN request AS r ON r.id = i.unit
WHERE i.run = ? AND i.held = 0
