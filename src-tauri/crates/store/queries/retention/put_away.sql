SELECT m.id, m.retention_class,
  v.relation_ended_on AS "relation_ended_on?: String", v.consented_on AS "consented_on?: String",
  v.consent_until AS "consent_until?: String", coalesce(p.basis = 'consent', 0) AS "by_consent!: bool",
  v.cases AS "cases!: i64", v.closed_at AS "closed_at?: i64", m.started_at
FROM bin_item AS b
JOIN communication AS m ON m.id = b.unit
JOIN communication_term AS v ON v.id = m.id
LEFT JOIN purpose AS p ON p.id = m.purpose
WHERE b.kind = 'communication' AND EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = b.unit AND e.kind = 1053)
  AND (?1 IS NULL OR m.lid IN (
    SELECT q.communication_lid FROM communication_contact AS q
    WHERE q.contact = ?1 OR q.contact IN (SELECT x.id FROM merged_card AS x WHERE x.stays = ?1)
  ))
ORDER BY m.lid
