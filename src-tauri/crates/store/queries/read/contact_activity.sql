SELECT count(*) AS "count!: i64", max(m.started_at) AS "last: i64"
FROM communication_contact AS p JOIN communication AS m ON m.lid = p.communication_lid
WHERE p.contact = ? AND m.binned = 0
