WITH kept (unit, why) AS (
  SELECT unit, coalesce(min(CASE WHEN why <> 'case' THEN why END), 'case') FROM kept_unit
  WHERE until IS NULL OR until >= ?1 GROUP BY unit
)
SELECT c.id,
  (
    SELECT max(m.started_at) FROM communication_contact AS q JOIN communication AS m ON m.lid = q.communication_lid
    WHERE m.binned = 0 AND q.contact IN (SELECT c.id UNION ALL SELECT x.id FROM merged_card AS x WHERE x.stays = c.id)
  ) AS "spoken_at?: i64",
  k.why AS "kept_by?: String"
FROM contact AS c
LEFT JOIN contact_care AS a ON a.contact_lid = c.lid
LEFT JOIN kept AS k ON k.unit = c.id
WHERE c.status <> 'binned' AND (a.relation_ended_on <= ?1
  OR ?2 AND EXISTS (
    SELECT 1 FROM consent_state AS s WHERE s.contact_lid = c.lid AND s.state NOT IN ('unknown', 'requested', 'deferred')
  ) AND NOT EXISTS (
    SELECT 1 FROM consent_state AS s JOIN consent_type AS t ON t.id = s.consent_type
    WHERE s.contact_lid = c.lid AND s.state IN ('given', 'renewed') AND s.valid_until IS NULL AND t.validity_days IS NULL
  ))
