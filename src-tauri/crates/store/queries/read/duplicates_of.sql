WITH mine AS (
  SELECT ?1 AS id
  UNION ALL
  SELECT id FROM merged_card WHERE stays = ?1
),
pair AS (
  SELECT p.id, CASE WHEN p.a IN (SELECT id FROM mine) THEN p.b ELSE p.a END AS other, p.score, p.reasons, p.closed
  FROM duplicate_pair AS p
  WHERE p.a IN (SELECT id FROM mine) OR p.b IN (SELECT id FROM mine)
)
SELECT p.id AS "id!: Vec<u8>", c.id AS "other!: Vec<u8>", p.score AS "score!: i64", p.reasons AS "reasons!: String",
  c.list_name AS "list_name!: String", c.kind AS "kind!: String", p.closed AS "closed!: bool"
FROM pair AS p
JOIN contact AS c ON c.lid = coalesce(
  (SELECT lid FROM contact WHERE id = p.other),
  (SELECT contact_lid FROM contact_alias WHERE alias = p.other)
)
WHERE c.status <> 'binned' AND c.id <> ?1
ORDER BY p.score DESC, p.id
