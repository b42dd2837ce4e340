SELECT r.id, r.closed_on AS "closed_on!: String"
FROM request AS r
WHERE r.closed_on < ? AND (r.contact IS NULL OR EXISTS (SELECT 1 FROM erased_unit AS e WHERE e.unit = r.contact))
ORDER BY r.closed_on, r.id
