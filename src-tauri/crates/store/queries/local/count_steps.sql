SELECT count(DISTINCT step) AS "count!: i64"
FROM (
  SELECT step FROM local_import_edit WHERE session = ?1 AND sheet = ?2
  UNION ALL
  SELECT step FROM local_import_refusal WHERE session = ?1 AND sheet = ?2
)
