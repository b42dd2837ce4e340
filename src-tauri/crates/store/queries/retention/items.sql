SELECT i.unit, i.class, i.due, i.kept_by, m.started_at, coalesce(m.subject, m.outcome, '') AS "title!: String", m.channel
FROM local_retention_item AS i JOIN communication AS m ON m.id = i.unit
WHERE i.run = ?1
ORDER BY i.held DESC, i.due, i.unit
LIMIT ?2 OFFSET ?3
