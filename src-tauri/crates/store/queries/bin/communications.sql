SELECT b.unit, m.started_at, m.retention_class
FROM bin_item AS b
JOIN communication AS m ON m.id = b.unit
WHERE b.kind = 'communication' AND b.since <= ?1
ORDER BY b.since, b.unit
