WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?1
)
SELECT r.id, r.closed_on AS "closed_on!: String",
  CASE
    WHEN c.id IN (SELECT id FROM standing) THEN 'hold'
    WHEN EXISTS (
      SELECT 1 FROM request AS o LEFT JOIN merged_card AS y ON y.id = o.contact
      WHERE o.closed_on IS NULL AND coalesce(y.stays, o.contact) = c.id
    ) THEN 'request'
    WHEN c.status = 'restricted' THEN 'restriction'
  END AS "kept_by?: String"
FROM request AS r
LEFT JOIN merged_card AS x ON x.id = r.contact
JOIN contact AS c ON c.id = coalesce(x.stays, r.contact)
WHERE r.closed_on < ?2
ORDER BY r.closed_on, r.id
