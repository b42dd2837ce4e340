SELECT count(*) AS "count!: i64" FROM (SELECT DISTINCT sheet, row_no FROM local_import_issue WHERE session = ?)
