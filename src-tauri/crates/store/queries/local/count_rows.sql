SELECT count(*) AS "count!: i64" FROM local_import_row WHERE session = ? AND sheet = ?
