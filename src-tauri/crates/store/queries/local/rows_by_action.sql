SELECT action AS "action!: String", count(*) AS "count!: i64"
FROM (
  SELECT DISTINCT CASE action WHEN 'refused' THEN 'repaired' ELSE action END AS action, sheet, row_no
  FROM local_import_issue WHERE session = ?
)
GROUP BY action
