SELECT count(*) AS "all!: i64", coalesce(sum(taken), 0) AS "taken!: i64" FROM local_import_difference
WHERE session = ? AND sheet = ?
