SELECT count(*) AS "count!: i64", max(m.started_at) AS "last: i64"
FROM communication AS m
WHERE m.binned = 0
  AND m.lid IN (
    SELECT p.communication_lid FROM communication_contact AS p
    WHERE p.contact IN (
      SELECT ?1
      UNION ALL
      SELECT id FROM merged_card WHERE stays = ?1
    )
  )
