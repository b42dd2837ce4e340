WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?3
),
asked (id) AS (
  SELECT coalesce(x.stays, r.contact) FROM request AS r LEFT JOIN merged_card AS x ON x.id = r.contact
  WHERE r.closed_on IS NULL AND r.contact IS NOT NULL
)
SELECT m.id, m.started_at,
  CASE WHEN m.id IN (SELECT id FROM standing) THEN 'hold' ELSE (
    SELECT min(CASE
      WHEN coalesce(x.stays, q.contact) IN (SELECT id FROM standing) THEN 'hold'
      WHEN coalesce(x.stays, q.contact) IN (SELECT id FROM asked) THEN 'request'
      WHEN c.status = 'restricted' THEN 'restriction'
    END)
    FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    LEFT JOIN contact AS c ON c.id = coalesce(x.stays, q.contact)
    WHERE q.communication_lid = m.lid
  ) END AS "kept_by?: String"
FROM communication AS m
WHERE m.retention_class = ?1 AND m.binned = 0 AND m.started_at < ?2
