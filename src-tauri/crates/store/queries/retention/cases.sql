WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?1
)
SELECT k.id, k.closed_at AS "closed_at!: i64",
  CASE
    WHEN k.id IN (SELECT id FROM standing) OR coalesce(x.stays, k.contact) IN (SELECT id FROM standing) THEN 'hold'
    WHEN EXISTS (
      SELECT 1 FROM request AS r LEFT JOIN merged_card AS y ON y.id = r.contact
      WHERE r.closed_on IS NULL AND coalesce(y.stays, r.contact) = coalesce(x.stays, k.contact)
    ) THEN 'request'
    WHEN c.status = 'restricted' THEN 'restriction'
  END AS "kept_by?: String"
FROM case_file AS k
LEFT JOIN merged_card AS x ON x.id = k.contact
LEFT JOIN contact AS c ON c.id = coalesce(x.stays, k.contact)
WHERE k.removed = 0 AND k.closed_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM case_item AS i JOIN communication AS m ON m.id = i.communication WHERE i.case_id = k.id)
