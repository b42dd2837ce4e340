SELECT q.id, q.list_name, q.title, q.obtained_on AS "obtained_on!: String", q.total AS "total!: i64",
       (SELECT min(m.started_at)
        FROM communication_contact AS p
        JOIN communication AS m ON m.lid = p.communication_lid AND m.binned = 0 AND m.direction = 'outbound'
        WHERE p.contact = q.id OR p.contact IN (SELECT a.alias FROM contact_alias AS a WHERE a.contact_lid = q.lid)
       ) AS "first_at?: i64"
FROM (
  SELECT c.lid, c.id, c.list_name, c.sort_key, s.title,
         coalesce(b.collected_on, r.acquired_on, date((c.created_stamp >> 16) / 1000, 'unixepoch')) AS obtained_on, count(*) OVER () AS total
  FROM contact AS c
  JOIN source AS s ON s.id = c.source AND s.from_subject = 0
  LEFT JOIN import_batch AS b ON b.id = c.batch
  LEFT JOIN contact_care AS r ON r.contact_lid = c.lid
  WHERE c.status <> 'binned'
    AND c.kind = 'person'
    AND (?1 IS NULL OR c.owner = ?1)
    AND c.id NOT IN (SELECT unhex(j.value) FROM json_each(?2) AS j)
    AND c.lid NOT IN (SELECT a.contact_lid FROM contact_alias AS a JOIN json_each(?2) AS j ON a.alias = unhex(j.value))
    AND coalesce(b.collected_on, r.acquired_on, date((c.created_stamp >> 16) / 1000, 'unixepoch')) <= ?3
    AND (?4 = '' OR instr(c.match_name, ?4) > 0)
  ORDER BY 6, c.sort_key, c.lid
  LIMIT ?5 OFFSET ?6
) AS q
ORDER BY q.obtained_on, q.sort_key, q.lid
