WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?3
)
SELECT m.id, m.started_at,
  m.id IN (SELECT id FROM standing) OR EXISTS (
    SELECT 1 FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    LEFT JOIN contact AS c ON c.id = coalesce(x.stays, q.contact)
    WHERE q.communication_lid = m.lid
      AND (c.status = 'restricted' OR coalesce(x.stays, q.contact) IN (SELECT id FROM standing))
  ) AS "held!: bool"
FROM communication AS m
WHERE m.retention_class = ?1 AND m.binned = 0 AND m.started_at < ?2
