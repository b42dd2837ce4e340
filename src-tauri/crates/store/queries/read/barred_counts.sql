SELECT b.what AS "what!: String", count(*) AS "count!: i64"
FROM (
  SELECT s.contact_lid AS lid, CASE s.author WHEN 'person' THEN 'objection' WHEN 'law' THEN 'by_law' ELSE 'block' END AS what
  FROM stop AS s
  WHERE s.stands = 1
  UNION ALL
  SELECT w.contact_lid, 'withdrawn'
  FROM consent_state AS w
  JOIN consent_type AS t ON t.id = w.consent_type
  WHERE w.state = 'withdrawn'
  UNION ALL
  SELECT n.lid, n.status
  FROM contact AS n
  WHERE n.status IN ('not_usable', 'restricted')
  UNION ALL
  SELECT a.lid, j.value ->> '$[1]'
  FROM json_each(?1) AS j
  JOIN contact AS a ON a.id = unhex(j.value ->> '$[0]')
) AS b
JOIN contact AS c ON c.lid = b.lid AND c.status <> 'binned'
WHERE ?2 IS NULL OR c.owner = ?2
GROUP BY b.what
ORDER BY b.what
