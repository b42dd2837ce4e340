SELECT count(*) AS "count!: i64" FROM communication AS m
WHERE m.binned = 0 AND NOT EXISTS (
  SELECT 1 FROM retention_class AS r
  WHERE r.id = m.retention_class AND r.archived = 0
    AND (
      r.anchor NOT IN ('relation_end', 'consent', 'case_closed', 'withdrawal')
      OR r.anchor = 'case_closed' AND EXISTS (
        SELECT 1 FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
        WHERE i.communication = m.id AND k.removed = 0
      )
    )
)
