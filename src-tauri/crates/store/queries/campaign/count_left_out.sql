SELECT count(*) AS "count!: i64" FROM local_campaign_left_out
WHERE campaign = ?1 AND (?2 IS NULL OR contact IN (SELECT c.id FROM contact AS c WHERE c.owner = ?2))
