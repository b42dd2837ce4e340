SELECT i.unit, i.class, i.due FROM local_retention_item AS i
LEFT JOIN communication AS m ON m.id = i.unit
LEFT JOIN contact AS c ON c.id = i.unit
LEFT JOIN case_file AS k ON k.id = i.unit
LEFT JOIN request AS r ON r.id = i.unit
WHERE i.run = ?1 AND i.held = 0 AND i.unit > ?2 AND (m.binned = 0 OR c.status <> 'binned' OR k.removed = 0 OR r.id IS NOT NULL)
ORDER BY i.unit LIMIT ?3
