WITH kept (unit, why) AS (
  SELECT unit, min(why) FROM kept_unit WHERE (until IS NULL OR until >= ?1) AND said = 1 GROUP BY unit
)
SELECT k.id, k.closed_at AS "closed_at!: i64", coalesce(o.why, p.why) AS "kept_by?: String"
FROM case_file AS k
LEFT JOIN merged_card AS x ON x.id = k.contact
LEFT JOIN kept AS o ON o.unit = k.id
LEFT JOIN kept AS p ON p.unit = coalesce(x.stays, k.contact)
WHERE k.removed = 0 AND k.closed_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM case_item AS i JOIN communication AS m ON m.id = i.communication WHERE i.case_id = k.id)
