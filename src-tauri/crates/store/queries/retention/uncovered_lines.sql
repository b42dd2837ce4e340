SELECT i.unit AS "unit!: Vec<u8>", i.why AS "why!: String", coalesce(m.started_at, k.closed_at) AS "at?: i64",
  r.closed_on AS "closed_on?: String",
  CASE WHEN m.id IS NOT NULL THEN coalesce(m.subject, m.outcome, '') WHEN k.id IS NOT NULL THEN k.title
    WHEN r.id IS NOT NULL THEN r.number ELSE coalesce(c.list_name, '') END AS "title!: String",
  m.channel AS "channel?: String", c.id IS NOT NULL AS "card!: bool"
FROM local_retention_uncovered AS i
LEFT JOIN communication AS m ON m.id = i.unit
LEFT JOIN contact AS c ON c.id = i.unit
LEFT JOIN case_file AS k ON k.id = i.unit
LEFT JOIN request AS r ON r.id = i.unit
WHERE i.run = ?1
ORDER BY c.id IS NULL, i.unit
LIMIT ?2 OFFSET ?3
