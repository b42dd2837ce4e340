SELECT count(*) AS "count!: i64"
FROM communication AS m
JOIN communication_contact AS p ON p.communication_lid = m.lid
WHERE m.campaign = ?1 AND m.id <> ?2 AND m.delivery IN ('sending', 'done', 'uncertain')
  AND p.contact IN (SELECT ?3 UNION ALL SELECT id FROM merged_card WHERE stays = ?3)
