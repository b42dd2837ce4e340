SELECT c.id, c.list_name, v.verified_on AS "verified_on?: String",
       date((c.created_stamp >> 16) / 1000, 'unixepoch') AS "created_on!: String", count(*) OVER () AS "total!: i64"
FROM contact AS c
LEFT JOIN contact_care AS v ON v.contact_lid = c.lid
WHERE c.status <> 'binned'
  AND (?1 IS NULL OR c.owner = ?1)
  AND coalesce(v.verified_on, date((c.created_stamp >> 16) / 1000, 'unixepoch')) <= ?2
  AND (?3 = '' OR instr(c.match_name, ?3) > 0)
ORDER BY coalesce(v.verified_on, date((c.created_stamp >> 16) / 1000, 'unixepoch')), c.sort_key, c.lid
LIMIT ?4 OFFSET ?5
