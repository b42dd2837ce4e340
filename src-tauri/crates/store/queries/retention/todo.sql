SELECT i.unit, i.class, i.due FROM local_retention_item AS i
LEFT JOIN communication AS m ON m.id = i.unit
LEFT JOIN contact AS c ON c.id = i.unit
LEFT JOIN case_file AS k ON k.id = i.unit
WHERE i.run = ?1 AND i.held = 0 AND i.unit > ?2 AND (m.binned = 0 OR c.id IS NOT NULL OR k.removed = 0)
ORDER BY i.unit LIMIT ?3
