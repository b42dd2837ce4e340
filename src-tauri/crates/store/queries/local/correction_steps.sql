SELECT step AS "step!: i64", count(*) AS "cells!: i64", max(refused) AS "refused: i64"
FROM (
  SELECT step, NULL AS refused FROM local_import_edit WHERE session = ?1 AND sheet = ?2
  UNION ALL
  SELECT step, refused FROM local_import_refusal WHERE session = ?1 AND sheet = ?2
)
GROUP BY step ORDER BY step DESC LIMIT 1
