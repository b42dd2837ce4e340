WITH kept (unit, why) AS (
  SELECT unit, coalesce(min(CASE WHEN why <> 'case' THEN why END), 'case') FROM kept_unit
  WHERE until IS NULL OR until >= ?1 GROUP BY unit
)
SELECT r.id, r.closed_on AS "closed_on!: String", k.why AS "kept_by?: String"
FROM request AS r
LEFT JOIN merged_card AS x ON x.id = r.contact
JOIN contact AS c ON c.id = coalesce(x.stays, r.contact)
LEFT JOIN kept AS k ON k.unit = c.id
WHERE r.closed_on < ?2
ORDER BY r.closed_on, r.id
