SELECT count(*) FILTER (WHERE due_on < ?1) AS "late!: i64", count(*) FILTER (WHERE due_on >= ?1) AS "soon!: i64"
FROM request
WHERE closed_on IS NULL AND paused_since IS NULL AND due_on <= ?2
