SELECT code, action, count(*) AS "count!: i64"
FROM (SELECT DISTINCT code, action, sheet, row_no FROM local_import_issue WHERE session = ?)
GROUP BY code, action
ORDER BY count(*) DESC, code, action
