SELECT CASE WHEN m.binned = 1 AND m.delivery = 'queued' THEN 'not_done' ELSE coalesce(m.delivery, '') END AS "delivery!: String",
  count(*) AS "count!: i64"
FROM communication AS m
WHERE m.campaign = ?1
GROUP BY 1
