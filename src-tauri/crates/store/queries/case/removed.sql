WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?2
)
SELECT k.id FROM case_file AS k
LEFT JOIN merged_card AS x ON x.id = k.contact
LEFT JOIN contact AS c ON c.id = coalesce(x.stays, k.contact)
WHERE k.removed = 1 AND k.stamp <= ?1
  AND k.id NOT IN (SELECT id FROM standing) AND coalesce(x.stays, k.contact) NOT IN (SELECT id FROM standing)
  AND coalesce(c.status, '') <> 'restricted'
  AND NOT EXISTS (
    SELECT 1 FROM request AS r LEFT JOIN merged_card AS y ON y.id = r.contact
    WHERE r.closed_on IS NULL AND coalesce(y.stays, r.contact) = coalesce(x.stays, k.contact)
  )
ORDER BY k.stamp, k.id
LIMIT 1000
