WITH bar AS (
  SELECT s.contact_lid AS lid,
         CASE s.author WHEN 'person' THEN 'objection' WHEN 'law' THEN 'by_law' ELSE 'block' END AS what,
         s.author AS author, s.purposes AS purposes, s.channels AS channels, s.ground AS ground, s.since AS since, NULL AS type
  FROM stop AS s
  WHERE s.stands = 1
  UNION ALL
  SELECT w.contact_lid, 'withdrawn', 'person', '', t.channels, NULL, w.decided_on, w.consent_type
  FROM consent_state AS w
  JOIN consent_type AS t ON t.id = w.consent_type
  WHERE w.state = 'withdrawn'
  UNION ALL
  SELECT n.lid, n.status, CASE n.status WHEN 'restricted' THEN 'law' ELSE 'controller' END, '', '', NULL, NULL, NULL
  FROM contact AS n
  WHERE n.status IN ('not_usable', 'restricted')
  UNION ALL
  SELECT a.lid, j.value ->> '$[1]', j.value ->> '$[2]', '', j.value ->> '$[3]', NULL, j.value ->> '$[4]', NULL
  FROM json_each(?1) AS j
  JOIN contact AS a ON a.id = unhex(j.value ->> '$[0]')
)
SELECT c.id AS "id!: Vec<u8>", c.list_name AS "name!: String", b.what AS "what!: String", b.author AS "author!: String",
       b.purposes AS "purposes!: String", b.channels AS "channels!: String", b.ground AS "ground?: String",
       b.since AS "since?: String", b.type AS "consent_type?: Vec<u8>", count(*) OVER () AS "total!: i64"
FROM bar AS b
JOIN contact AS c ON c.lid = b.lid AND c.status <> 'binned'
LEFT JOIN consent_type AS k ON k.id = b.type
WHERE (?2 IS NULL OR c.owner = ?2)
  AND (?3 IS NULL OR b.what = ?3)
  AND (?4 IS NULL OR b.author = ?4)
  AND (?5 IS NULL
       OR b.what IN ('restricted', 'not_usable', 'suppressed')
       OR (b.purposes = '' AND b.what <> 'withdrawn' AND ?6)
       OR instr(b.purposes, ?5) > 0
       OR (b.what = 'withdrawn' AND (lower(hex(k.purpose)) = replace(?5, '-', '') OR (k.purpose IS NULL AND ?6))))
  AND (?7 IS NULL OR b.channels = '' OR instr(',' || b.channels || ',', ',' || ?7 || ',') > 0)
  AND (?8 = '' OR instr(c.match_name, ?8) > 0)
ORDER BY c.sort_key, c.lid, b.what, b.since
LIMIT ?9 OFFSET ?10
