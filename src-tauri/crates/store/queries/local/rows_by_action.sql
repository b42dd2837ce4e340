SELECT action, count(*) AS "count!: i64"
FROM (SELECT DISTINCT action, sheet, row_no FROM local_import_issue WHERE session = ?)
GROUP BY action
