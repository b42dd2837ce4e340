WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?1
)
SELECT c.id,
  (
    SELECT max(m.started_at) FROM communication_contact AS q JOIN communication AS m ON m.lid = q.communication_lid
    WHERE m.binned = 0 AND q.contact IN (SELECT c.id UNION ALL SELECT x.id FROM merged_card AS x WHERE x.stays = c.id)
  ) AS "spoken_at?: i64",
  CASE
    WHEN c.id IN (SELECT id FROM standing) OR EXISTS (
      SELECT 1 FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact
      WHERE k.id IN (SELECT id FROM standing) AND coalesce(x.stays, k.contact) = c.id
    ) THEN 'hold'
    WHEN EXISTS (
      SELECT 1 FROM request AS r LEFT JOIN merged_card AS x ON x.id = r.contact
      WHERE r.closed_on IS NULL AND coalesce(x.stays, r.contact) = c.id
    ) THEN 'request'
    WHEN c.status = 'restricted' THEN 'restriction'
    WHEN EXISTS (
      SELECT 1 FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact
      WHERE k.removed = 0 AND k.closed_at IS NULL AND coalesce(x.stays, k.contact) = c.id
    ) THEN 'case'
  END AS "kept_by?: String"
FROM contact AS c
LEFT JOIN contact_care AS a ON a.contact_lid = c.lid
WHERE c.status <> 'binned' AND (a.relation_ended_on <= ?1
  OR ?2 AND EXISTS (
    SELECT 1 FROM consent_state AS s WHERE s.contact_lid = c.lid AND s.state NOT IN ('unknown', 'requested', 'deferred')
  ) AND NOT EXISTS (
    SELECT 1 FROM consent_state AS s JOIN consent_type AS t ON t.id = s.consent_type
    WHERE s.contact_lid = c.lid AND s.state IN ('given', 'renewed') AND s.valid_until IS NULL AND t.validity_days IS NULL
  ))
