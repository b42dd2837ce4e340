WITH kept (unit) AS (
  SELECT unit FROM kept_unit WHERE (until IS NULL OR until >= ?2) AND said = 1
)
SELECT k.id FROM case_file AS k
LEFT JOIN merged_card AS x ON x.id = k.contact
WHERE k.removed = 1 AND k.stamp <= ?1
  AND k.id NOT IN (SELECT unit FROM kept) AND coalesce(x.stays, k.contact) NOT IN (SELECT unit FROM kept)
ORDER BY k.stamp, k.id
LIMIT 1000
