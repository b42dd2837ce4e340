SELECT m.id AS "unit!: Vec<u8>", coalesce(r.anchor, '') AS "anchor!: String" FROM communication AS m
LEFT JOIN retention_class AS r ON r.id = m.retention_class AND r.archived = 0
WHERE m.binned = 0 AND (
  r.id IS NULL
  OR r.anchor IN ('relation_end', 'consent', 'case_closed', 'withdrawal') AND EXISTS (
    SELECT 1 FROM communication_term AS v
    WHERE v.id = m.id AND CASE r.anchor
      WHEN 'relation_end' THEN v.relation_ended_on IS NULL
      WHEN 'case_closed' THEN v.cases = 0
      ELSE v.consented_on IS NULL
    END
  )
)
