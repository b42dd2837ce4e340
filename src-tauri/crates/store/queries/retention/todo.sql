SELECT i.unit, i.class, i.due FROM local_retention_item AS i JOIN communication AS m ON m.id = i.unit
WHERE i.run = ?1 AND i.held = 0 AND m.binned = 0 AND i.unit > ?2
ORDER BY i.unit LIMIT ?3
